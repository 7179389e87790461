#include "schema/hint.h"

#include "schema/schema.h"
#include "tests/catch.h"

namespace preflint::schema {
namespace {

TEST_CASE("what was meant by an unknown name", "[schema]") {
  const Schema schema;
  const struct {
    const char* type;
    const char* block;  ///< where the name stands; "": in the resource
    const char* name;
    const char* beside;
    const char* expected;
  } cases[] = {
      {"aws_ebs_volume", "", "encryptd", "", " Did you mean \"encrypted\"?"},
      {"aws_security_group", "ingress", "portocol", "", " Did you mean \"protocol\"?"},
      {"aws_instance", "", "encrypted", "",
       " It belongs in \"ebs_block_device\" or \"root_block_device\"."},
      {"aws_s3_bucket", "", "sse_algorithm", "",
       " It belongs in "
       "\"server_side_encryption_configuration.rule.apply_server_side_encryption_by_default\"."},
      {"aws_s3_bucket", "versioning", "force_destroy", "", " It belongs in the resource itself."},
      {"AWS::S3::Bucket", "", "BucketNames", "", " Did you mean \"BucketName\"?"},
      {"AWS::S3::Bucket", "", "ServerSideEncryptionConfiguration", "",
       " It belongs in \"BucketEncryption\"."},
      {"AWS::RDS::DBInstance", "", "KMSKeyId", "", " Did you mean \"KmsKeyId\"?"},
      // Not near, or everywhere: newer than the table, perhaps.
      {"aws_s3_bucket", "", "quantum_safe", "", ""},
      {"aws_instance", "", "enabled", "", ""},
      {"aws_cloudfront_distribution", "", "name", "", ""},
      // What is only computed can't have been meant.
      {"aws_sns_topic", "", "arm", "", ""},
      // The near name is there already.
      {"aws_ebs_volume", "", "encryptd", "encrypted", ""},
      // A word more is another name.
      {"aws_lambda_function", "", "publish_on_push", "", ""},
      {"aws_emr_cluster", "", "old_release_tag", "", ""},
      {"AWS::S3::Bucket", "", "AccessControlV2", "", ""},
  };
  for (const auto& [type, block, name, beside, expected] : cases) {
    CAPTURE(type, block, name);
    const Shape resource = *schema.resource(type);
    const bool nested = *block != '\0';
    const Shape here = nested ? resource.find(block)->type.innermost().shape() : resource;
    const std::string_view set[] = {beside};
    CHECK(hint(name, here, resource, set) == expected);
  }
}

TEST_CASE("names that are looked up again, and too many that are unknown", "[schema]") {
  const Schema schema;
  const Shape bucket = *schema.resource("aws_s3_bucket");
  const Shape versioning = bucket.find("versioning")->type.innermost().shape();
  Names names;
  for (int i = 0; i < 2; ++i) {
    CHECK(names.find(bucket, "versioning")->is_block);
    CHECK(names.find(versioning, "enabled")->type.kind() == Type::Kind::boolean);
    CHECK_FALSE(names.find(bucket, "enabled"));
    CHECK_FALSE(names.find(bucket, "vresioning"));
  }
  std::size_t hints = 0;
  for (int i = 0; i < 1000; ++i) hints += !names.hint("vresioning", bucket, bucket, {}).empty();
  CHECK(hints > 0);
  CHECK(hints < 1000);
}

}  // namespace
}  // namespace preflint::schema
