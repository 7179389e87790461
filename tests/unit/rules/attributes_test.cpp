#include <string>
#include <vector>

#include "rules/load.h"
#include "tests/catch.h"

namespace preflint::rules {
namespace {

/// What is wrong in a rule with these resource blocks, with the names that it is about. The
/// examples set `quantum_safe`.
std::string errors(const std::string& resources) {
  const std::string page = "# Title\n```hcl rule\nseverity = \"low\"\ncategory = \"c\"\n" +
                           resources +
                           "\ncondition = local.a != local.missing\nerror_message = \"m\"\n```\n";
  std::string examples;
  for (const char* fence : {"hcl good", "hcl bad", "yaml good", "yaml bad"})
    examples += std::string("```") + fence + "\nquantum_safe = encryptd\n```\n";
  const std::string loaded = page + examples;
  const std::vector<RuleFile> files = {{"rules/aws/x/r.md", loaded}};
  Sources sources;
  Diagnostics diagnostics;
  RuleSet rules;
  load_rules(files, sources, rules, diagnostics);
  std::string said;
  for (const Diagnostic& one : diagnostics.entries())
    said += std::string(sources.text(one.subject)) + ": " + one.detail + "\n";
  return said;
}

struct Case {
  const char* name;
  const char* resources;
  const char* expected;
};

constexpr Case cases[] = {
    {"attributes, blocks, references", R"(
resource "aws_s3_bucket" {
  missing = null
  a       = self.versioning[*].enabeld
  b       = self.versionig
  c       = flatten(concat(
    default(self.server_side_encryption_configuration, []),
    referrers(self, "aws_s3_bucket_server_side_encryption_configuration", "bucket"),
  )[*].rule[*].apply_server_side_encryption_by_default[*].sse_algoritm)
  d = self.bucket == null ? self.acl : self.acll
}
)",
     "enabeld: There is no \"enabeld\" in aws_s3_bucket.versioning. Did you mean \"enabled\"?\n"
     "versionig: There is no \"versionig\" in aws_s3_bucket. Did you mean \"versioning\"?\n"
     "sse_algoritm: There is no \"sse_algoritm\" in aws_s3_bucket.server_side_encryption_"
     "configuration.rule.apply_server_side_encryption_by_default. Did you mean \"sse_algorithm\"?\n"
     "acll: There is no \"acll\" in aws_s3_bucket. Did you mean \"acl\"?\n"},
    {"loops, items, facts of facts", R"(
resource "aws_security_group" {
  when    = anytrue([for rule in self.ingress : rule.portocol == "tcp" if rule.self])
  each    = [for rule in self.ingress : rule if rule.fromport != 0]
  missing = each.value.cidr_block
  groups  = references(self, "aws_vpc", "vpc_id")
  a       = [for group in local.groups : group.cdir_block]
}
)",
     "cidr_block: There is no \"cidr_block\" in aws_security_group.ingress. Did you mean "
     "\"cidr_blocks\"?\n"
     "cdir_block: There is no \"cdir_block\" in aws_vpc. Did you mean \"cidr_block\"?\n"
     "fromport: There is no \"fromport\" in aws_security_group.ingress. Did you mean "
     "\"from_port\"?\n"
     "portocol: There is no \"portocol\" in aws_security_group.ingress. Did you mean "
     "\"protocol\"?\n"},
    {"the attributes that links go through", R"(
resource "aws_s3_bucket" {
  missing = null
  a       = length(referrers(self, "aws_s3_bucket_logging", "target_buckt"))
  b       = references(self, "aws_kms_key",
    "server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_key")
  c       = referrers(self, "aws_s3_bucket_replication_configuration", "rule.destination.bucket")
}
)",
     "\"target_buckt\": There is no \"target_buckt\" in aws_s3_bucket_logging. Did you mean "
     "\"target_bucket\"?\n"
     "\"server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_"
     "key\": "
     "There is no \"kms_key\" in aws_s3_bucket.server_side_encryption_configuration.rule."
     "apply_server_side_encryption_by_default.\n"},
    {"templates", R"(
resource "AWS::S3::Bucket" {
  missing = self.deletion_policy
  a       = self.BucketEncryption[*].ServerSideEncryptionConfiguration[*].SSEAlgorithm
  b       = self.VersioningConfiguration.Status == "Enabled" || self.Properties
}
)",
     "SSEAlgorithm: There is no \"SSEAlgorithm\" in AWS::S3::Bucket.BucketEncryption."
     "ServerSideEncryptionConfiguration. It belongs in "
     "\"BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault\".\n"
     "Properties: There is no \"Properties\" in AWS::S3::Bucket.\n"},
    {"of one of several types, of what is not described", R"(
resource "aws_instance" "aws_launch_configuration" {
  missing = self.iam_instance_profile.name[0].anything
  a       = [for device in concat(self.root_block_device, self.ebs_block_device) : device.no_device]
  b       = self.tags.Encryptd
  c       = policy_statements(self.user_data)[*].Principalls
  d       = [for key, value in self.tags : value.any]
  e       = resources("google_bucket")[*].any
  f       = [self.arn, self.provider, self.lifecycle[*].prevent_destroy, self.depends_on]
  g       = { for device in self.ebs_block_device : device.device_name => device.encrypted }["x"].any
}
)",
     ""},
    {"newer than the schema: an example sets it, and nothing is like it", R"(
resource "aws_ebs_volume" {
  missing = self.quantum_safe
  a       = self.encryptd
  b       = self.chronon
}
)",
     "encryptd: There is no \"encryptd\" in aws_ebs_volume. Did you mean \"encrypted\"?\n"
     "chronon: There is no \"chronon\" in aws_ebs_volume.\n"},
    {"a fact that needs itself ends", R"(
resource "aws_ebs_volume" {
  missing = local.a[*].x
  a       = local.missing[*].y
}
)",
     ""},
};

TEST_CASE("a rule names attributes that are there") {
  for (const auto& [name, resources, expected] : cases) {
    CAPTURE(name);
    CHECK(errors(resources) == expected);
  }
}

}  // namespace
}  // namespace preflint::rules
