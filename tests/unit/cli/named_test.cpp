// What a scan of single files reports: what stands in them, and what they took part in elsewhere.

#include <map>
#include <string>

#include "cli/analysis.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

const std::map<std::string, std::string> module_files = {
    {"main.tf", R"(
resource "aws_ebs_volume" "own" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
resource "aws_ebs_volume" "told" {
  availability_zone = "eu-west-1a"
  encrypted         = local.encrypted
}
resource "aws_ebs_volume" "asked" {
  availability_zone = "eu-west-1a"
  encrypted         = var.encrypted
}
)"},
    {"locals.tf", "locals {\n  encrypted = false\n}\n"},
    {"variables.tf", "variable \"encrypted\" {}\n"},
    {"tuned/main.tf", R"(
variable "encrypted" {}
resource "aws_ebs_volume" "tuned" {
  availability_zone = "eu-west-1a"
  encrypted         = var.encrypted
}
)"},
    {"tuned/terraform.tfvars", "encrypted = false\n"},
    {"values/prod.tfvars", "encrypted = false\n"},
    {"first.tf", "module \"first\" {\n  source = \"./store\"\n}\n"},
    {"second.tf", "module \"second\" {\n  source = \"./store\"\n}\n"},
    {"store/main.tf", R"(
resource "aws_ebs_volume" "stored" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
)"},
};

/// "ADDRESS at PLACE" of each finding, with "because of PLACE" where it stands in another file.
std::vector<std::string> found(std::vector<std::string> paths) {
  const MemoryFileSystem files(module_files);
  Sources sources;
  Diagnostics diagnostics;
  const ChosenRules rules = load_chosen_rules(
      {.globs = {"ebs-volume-encrypted"}, .profiles = {"default"}}, files, sources, diagnostics);
  AnalysisOptions options;
  options.input.paths = std::move(paths);
  const Analysis analysis = analyse(options, rules, files, sources, diagnostics);
  std::vector<std::string> lines;
  for (const rules::Finding& finding : analysis.findings) {
    std::string line = finding.instances.front().address + " at " + sources.describe(finding.range);
    if (finding.because_of.is_somewhere())
      line += " because of " + sources.describe(finding.because_of);
    lines.push_back(std::move(line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("a named file gets its own findings") {
  CHECK(found({"main.tf"}) == Lines{"aws_ebs_volume.own at main.tf:4:23",
                                    "aws_ebs_volume.told at main.tf:8:23",
                                    "aws_ebs_volume.asked at main.tf:12:23"});
}

TEST_CASE("a value in a named file decides elsewhere") {
  CHECK(found({"locals.tf"}) ==
        Lines{"aws_ebs_volume.told at main.tf:8:23 because of locals.tf:2:15"});
}

TEST_CASE("an unknown waits for what a named file declares") {
  CHECK(found({"variables.tf"}) ==
        Lines{"aws_ebs_volume.asked at main.tf:12:23 because of variables.tf:1:1"});
}

TEST_CASE("a call in a named file deploys what a module declares, also where it isn't the first") {
  CHECK(found({"first.tf"}) ==
        Lines{"module.first.aws_ebs_volume.stored at store/main.tf:4:23 because of first.tf:1:1"});
  CHECK(found({"second.tf"}) ==
        Lines{"module.first.aws_ebs_volume.stored at store/main.tf:4:23 because of second.tf:1:1"});
}

TEST_CASE("values of variables are read with the module that they are for") {
  CHECK(found({"tuned/terraform.tfvars"}) ==
        Lines{"aws_ebs_volume.tuned at tuned/main.tf:5:23 because of tuned/terraform.tfvars:1:13"});
  CHECK(found({"values/prod.tfvars"}).empty());
}

TEST_CASE("nothing is because of anything where a directory was named") {
  CHECK(found({"."}).size() == 5);
  CHECK(found({".", "locals.tf"}).size() == 5);
  for (const std::string& line : found({"."})) CHECK(line.find("because of") == std::string::npos);
}

TEST_CASE("named files that hold nothing to scan") {
  CHECK(found({"first.tf", "locals.tf"}).size() == 2);
  CHECK(found({"README.md"}).empty());
}

}  // namespace
}  // namespace preflint::cli
