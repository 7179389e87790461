#include "schema/schema.h"

#include <string>

#include "tests/catch.h"

using preflint::schema::Attribute;
using preflint::schema::Presence;
using preflint::schema::Schema;
using preflint::schema::Shape;
using preflint::schema::Type;

namespace {

const char* name(Type::Kind kind) {
  constexpr const char* names[] = {"string", "number", "bool", "any", "object",
                                   "list",   "set",    "map",  "one"};
  return names[static_cast<int>(kind)];
}

const char* name(Presence presence) {
  constexpr const char* names[] = {"", " required", " optional+computed", " computed", " earlier"};
  return names[static_cast<int>(presence)];
}

std::string describe(const Attribute& attribute) {
  std::string text = attribute.is_block ? "block" : "";
  for (Type type = attribute.type;; type = type.element()) {
    text += (text.empty() ? "" : " ") + std::string(name(type.kind()));
    if (!type.is_collection()) break;
  }
  return text + name(attribute.presence);
}

/// `path`: "aws_s3_bucket.logging.target_bucket"; "data." before a data source.
std::string look_up(const Schema& schema, std::string path) {
  const bool is_data = path.starts_with("data.");
  if (is_data) path.erase(0, 5);
  std::size_t dot = path.find('.');
  const std::string type = path.substr(0, dot);
  std::optional<Shape> shape = is_data ? schema.data_source(type) : schema.resource(type);
  if (!shape) return "no type";
  while (dot != std::string::npos) {
    path.erase(0, dot + 1);
    dot = path.find('.');
    const std::optional<Attribute> attribute = shape->find(path.substr(0, dot));
    if (!attribute) return "none";
    if (dot == std::string::npos) return describe(*attribute);
    const Type inner = attribute->type.innermost();
    if (inner.kind() != Type::Kind::object) return "no object";
    shape = inner.shape();
  }
  return "a type";
}

}  // namespace

TEST_CASE("attributes are found by name at every level", "[schema]") {
  const Schema schema;
  const struct {
    const char* path;
    const char* expected;
  } cases[] = {
      {"aws_s3_bucket.bucket", "string optional+computed"},
      {"aws_s3_bucket.arn", "string computed"},
      {"aws_s3_bucket.tags", "map string"},
      {"aws_s3_bucket.logging", "block one object"},
      {"aws_s3_bucket.logging.target_bucket", "string required"},
      {"aws_s3_bucket.target_bucket", "none"},
      {"aws_s3_bucket.buckt", "none"},
      {"aws_s3_bucket.server_side_encryption_configuration.rule."
       "apply_server_side_encryption_by_default.sse_algorithm",
       "string required"},
      // Attributes that may be written as blocks, and blocks.
      {"aws_security_group.ingress", "set object optional+computed"},
      {"aws_security_group.ingress.protocol", "string optional+computed"},
      {"aws_security_group.ingress.cidr_blocks", "list string optional+computed"},
      {"aws_instance.ebs_block_device", "block set object"},
      {"aws_instance.root_block_device.encrypted", "bool optional+computed"},
      // What holds itself is described down to where it begins again.
      {"aws_wafv2_web_acl.rule.statement", "block list any"},
      {"aws_wafv2_web_acl.rule.visibility_config.metric_name", "string required"},
      // Gone from the newest release.
      {"aws_eip.vpc", "bool earlier"},
      {"data.aws_ami.owners", "list string"},
      {"data.aws_ami.filter", "block set object"},
      {"data.aws_iam_policy_document.statement.condition.values", "list string required"},
      {"aws_ami.filter", "none"},
      {"aws_no_such_type.name", "no type"},
      {"google_storage_bucket.name", "no type"},
      {"data.aws_s3_bucket_versioning.bucket", "no type"},
      {"AWS::S3::Bucket.BucketName", "string"},
      {"AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration",
       "list object required"},
      {"AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration."
       "ServerSideEncryptionByDefault.SSEAlgorithm",
       "string required"},
      {"AWS::S3::Bucket.SSEAlgorithm", "none"},
      {"AWS::EC2::SecurityGroup.SecurityGroupIngress.IpProtocol", "string required"},
      {"AWS::WAFv2::WebACL.Rules.Statement.NotStatement.Statement.NotStatement", "object"},
      {"AWS::IAM::Role.AssumeRolePolicyDocument", "any required"},
      {"AWS::No::Such.Name", "no type"},
      {"", "no type"},
      // The first and the last of their tables.
      {"AWS::ACMPCA::Certificate.Validity", "object required"},
      {"aws_xray_sampling_rule.priority", "number required"},
  };
  for (const auto& [path, expected] : cases) {
    CAPTURE(path);
    CHECK(look_up(schema, path) == expected);
  }
}

TEST_CASE("the attributes of a shape are its own, not those that nest in it", "[schema]") {
  const Schema schema;
  std::string names;
  for (const Attribute& attribute :
       schema.resource("aws_s3_bucket")->find("versioning")->type.innermost().shape().attributes())
    names += std::string(attribute.name) + " ";
  CHECK(names == "enabled mfa_delete ");
  names.clear();
  for (const Attribute& attribute : schema.resource("aws_kms_alias")->attributes())
    names += std::string(attribute.name) + " ";
  CHECK(names == "arn id name name_prefix region target_key_arn target_key_id ");
}
