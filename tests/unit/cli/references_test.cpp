// What a resource refers to: what is deployed, and what is looked up.

#include <map>
#include <string>

#include "cli/analysis.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// The message of a rule that says what its one resource refers to.
std::string referred(const std::string& type, const std::string& attribute,
                     const std::string& key) {
  const std::string page = R"(# Names what is referred to

```hcl rule
severity = "low"
category = "logging"

resource "aws_ebs_volume" {
  named = [for found in references(self, ")" +
                           type + R"(", "kms_key_id") : found.)" + attribute + R"(]
}

condition     = length(local.named) == 99
error_message = "refers to ${join(" ", local.named)}"
```

## Terraform

```hcl good
```

```hcl bad
resource "aws_ebs_volume" "a" { # expect
}
```
)";
  const std::string text = R"(
variable "v" {}
resource "aws_kms_key" "k" { description = "made" }
data "aws_kms_key" "k" { key_id = "alias/looked-up" }
data "aws_kms_alias" "a" { name = "alias/a" }
resource "aws_ebs_volume" "v" {
  availability_zone = "eu-west-1a"
  kms_key_id        = )" + key +
                           "\n}\n";
  const MemoryFileSystem files(
      std::map<std::string, std::string>{{"main.tf", text}, {"own/names.md", page}});
  Sources sources;
  Diagnostics diagnostics;
  const ChosenRules rules =
      load_chosen_rules({.globs = {"names"}, .profiles = {"all"}, .directories = {"own"}}, files,
                        sources, diagnostics);
  AnalysisOptions options;
  options.input.paths = {"main.tf"};
  const Analysis analysis = analyse(options, rules, files, sources, diagnostics);
  std::string line;
  for (const Diagnostic& one : diagnostics.entries()) line += one.summary + " ";
  for (const rules::Finding& finding : analysis.findings) {
    line +=
        finding.verdict == rules::Verdict::unknown ? "unknown " + finding.reason : finding.message;
  }
  return line;
}

TEST_CASE("references lead to data sources where these are asked for") {
  const std::string made = "aws_kms_key", looked_up = "data.aws_kms_key";
  CHECK(referred(made, "description", "aws_kms_key.k.arn") == "refers to made");
  CHECK(referred(looked_up, "key_id", "aws_kms_key.k.arn") == "refers to ");
  CHECK(referred(made, "description", "data.aws_kms_key.k.arn") == "refers to ");
  CHECK(referred(looked_up, "key_id", "data.aws_kms_key.k.arn") == "refers to alias/looked-up");
  CHECK(referred("data.aws_kms_alias", "name", "data.aws_kms_alias.a.target_key_arn") ==
        "refers to alias/a");
  CHECK(referred(made, "description", "var.v") == "unknown var.v");
  CHECK(referred("data.aws_caller_identity", "id", "var.v") == "refers to ");
}

}  // namespace
}  // namespace preflint::cli
