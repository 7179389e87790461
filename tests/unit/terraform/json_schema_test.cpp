#include "terraform/json_schema.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint::terraform {
namespace {

struct Row {
  std::string path;  ///< names with spaces between
  bool several = false;
  bool is_block = false;
};

void check(const JsonShapes& shapes, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.path);
    std::vector<std::string> names;
    std::istringstream words(row.path);
    for (std::string word; words >> word;) names.push_back(word);
    const std::vector<std::string_view> path(names.begin(), names.end());
    CHECK(shapes.is_block(path, row.several) == row.is_block);
  }
}

TEST_CASE("the provider's schema tells blocks from maps") {
  const schema::Schema schema;
  check(
      JsonShapes(&schema),
      {
          {"resource aws_s3_bucket b versioning", false, true},
          {"resource aws_s3_bucket b tags", false, false},
          {"resource aws_s3_bucket b lifecycle_rule filter", false, true},
          {"resource aws_security_group g ingress", false, true},  // an attribute, of objects
          {"resource aws_security_group g ingress", true, true},
          {"resource aws_s3_object o metadata", false, false},
          {"resource aws_batch_job_definition d parameters", false, false},
          {"resource aws_lambda_function f environment", false, true},
          {"resource aws_lambda_function f environment variables", false, false},
          {"resource aws_lambda_function f dynamic environment content variables", false, false},
          {"resource aws_lambda_function f dynamic environment for_each", true, false},
          {"data aws_ami a filter", false, true},
          {"data aws_ami a tags", false, false},
          {"check c data aws_ami a filter", false, true},
          {"resource aws_wafv2_web_acl w rule statement managed_rule_group_statement", false, true},
      });
}

TEST_CASE("what no schema knows is blocks, but for what is always a map") {
  check(JsonShapes(nullptr), {
                                 {"resource aws_s3_bucket b versioning", false, true},
                                 {"resource aws_s3_bucket b tags", false, false},
                                 {"resource aws_s3_bucket b tags", true, true},
                                 {"resource other_thing o block", false, true},
                                 {"resource other_thing o for_each", false, false},
                                 {"provider aws default_tags", false, true},
                                 {"provider aws default_tags tags", false, false},
                             });
}

}  // namespace
}  // namespace preflint::terraform
