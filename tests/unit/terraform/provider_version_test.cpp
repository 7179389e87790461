#include "terraform/provider_version.h"

#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

std::string text(const std::optional<Version>& version) {
  if (!version) return "none";
  return std::to_string(version->major) + "." + std::to_string(version->minor) + "." +
         std::to_string(version->patch);
}

TEST_CASE("what constraints on a version leave no way beyond") {
  const struct {
    std::string constraints, bound;
  } cases[] = {
      {"5.31.0", "5.31.1"},
      {"= 5.31", "5.31.1"},
      {"~> 5.31", "6.0.0"},
      {"~> 5.31.2", "5.32.0"},
      {"~> 5", "6.0.0"},
      {"~>4.0", "5.0.0"},
      {">= 4.0, < 6.0", "6.0.0"},
      {">= 3.1 , <= 5.99.9", "5.99.10"},
      {"~> 5.0, ~> 5.31.0", "5.32.0"},
      {"< 6.0.0-beta1", "6.0.0"},
      {">= 5.0", "none"},
      {"> 5.0, != 6.0", "none"},
      {"", "none"},
      {"latest", "none"},
      {"~> 5.x", "none"},
  };
  for (const auto& one : cases) {
    INFO(one.constraints);
    CHECK(text(bound_of(one.constraints)) == one.bound);
  }
}

/// What a cluster that says nothing of it is, seen by rules: "true" before version 6.
std::string publicly_accessible(Files files) {
  Lowered lowered(std::move(files));
  CHECK(show(lowered.diagnostics, lowered.sources).empty());
  for (const graph::Resource& resource : lowered.configuration.graph.resources()) {
    if (resource.type != "aws_redshift_cluster") continue;
    const value::Value* value = resource.body.find("publicly_accessible");
    return value ? show(*value) : "not there";
  }
  return "no cluster";
}

const std::string cluster = "resource \"aws_redshift_cluster\" \"c\" {}\n";

std::string requiring(const std::string& provider) {
  return "terraform {\n  required_providers {\n    aws = " + provider + "\n  }\n}\n";
}

std::string locking(const std::string& provider, const std::string& version) {
  return "provider \"registry.terraform.io/" + provider + "\" {\n  version = \"" + version +
         "\"\n}\n";
}

TEST_CASE("an earlier provider's default holds where no later one can be meant") {
  const std::string ours = "{ source = \"hashicorp/aws\", version = \"~> 5.0\" }";
  const struct {
    std::string name;
    Files files;
    std::string expected;
  } cases[] = {
      {"nothing says which", {{"main.tf", cluster}}, "not there"},
      {"the module requires an earlier one", {{"main.tf", requiring(ours) + cluster}}, "true"},
      {"as before Terraform 0.13", {{"main.tf", requiring("\"~> 2.0\"") + cluster}}, "true"},
      {"in the provider block",
       {{"main.tf", "provider \"aws\" {\n  version = \"~> 2.0\"\n}\n" + cluster}},
       "true"},
      {"a later one is allowed",
       {{"main.tf", requiring("{ source = \"hashicorp/aws\", version = \">= 5.0\" }") + cluster}},
       "not there"},
      {"another provider of that name",
       {{"main.tf", requiring("{ source = \"me/aws\", version = \"~> 5.0\" }") + cluster}},
       "not there"},
      {"the lock file says which",
       {{"main.tf", requiring("{ source = \"hashicorp/aws\", version = \">= 5.0\" }") + cluster},
        {".terraform.lock.hcl",
         locking("hashicorp/random", "3.6.0") + locking("hashicorp/aws", "5.40.0")}},
       "true"},
      {"it says more than constraints",
       {{"main.tf", requiring("{ source = \"hashicorp/aws\" }") + cluster},
        {".terraform.lock.hcl", locking("hashicorp/aws", "6.0.0")}},
       "not there"},
      {"a broken lock file says nothing",
       {{"main.tf", cluster}, {".terraform.lock.hcl", "provider {{{"}},
       "not there"},
      {"the caller requires an earlier one",
       {{"main.tf", requiring(ours) + "module \"w\" {\n  source = \"./w\"\n}\n"},
        {"w/main.tf", cluster}},
       "true"},
      {"what the resource says counts",
       {{"main.tf", requiring(ours) +
                        "resource \"aws_redshift_cluster\" \"c\" {\n  publicly_accessible = "
                        "false\n}\n"}},
       "false"},
      {"null says nothing",
       {{"main.tf", requiring(ours) +
                        "resource \"aws_redshift_cluster\" \"c\" {\n  publicly_accessible = "
                        "null\n}\n"}},
       "true"},
  };
  for (const auto& one : cases) {
    INFO(one.name);
    CHECK(publicly_accessible(one.files) == one.expected);
  }
}

}  // namespace
}  // namespace preflint::terraform
