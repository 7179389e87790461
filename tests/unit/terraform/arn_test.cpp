// Which ARNs name which resource: those of names and places, and what isn't certain.

#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

const std::string declared = R"(
variable "account" {}
data "aws_partition" "p" {}
data "aws_region" "here" {}
data "aws_region" "there" { name = "eu-west-1" }
data "aws_caller_identity" "me" {}
locals {
  place = "${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}"
}
resource "aws_cloudwatch_log_group" "g" {}
resource "aws_cloudwatch_log_group" "named" { name = "audit" }
resource "aws_lambda_function" "f" { function_name = "f" }
resource "aws_iam_role" "r" { name = "deploy" }
resource "aws_dynamodb_table" "elsewhere" {
  name   = "t"
  region = "eu-west-1"
}
resource "aws_api_gateway_rest_api" "a" { name = "a" }
resource "aws_api_gateway_rest_api" "b" { name = "b" }
resource "aws_api_gateway_stage" "prod" {
  rest_api_id = aws_api_gateway_rest_api.a.id
  stage_name  = "prod"
}
)";

/// What the attribute leads to exactly, and `?` where it may lead anywhere.
std::string target(const std::string& expression, const std::string& more = "") {
  Lowered lowered(
      {{"main.tf", declared + more + "resource \"aws_x\" \"x\" {\n  a = " + expression + "\n}\n"}});
  graph::ResourceGraph& graph = lowered.configuration.graph;
  graph.freeze();
  std::string text = show(lowered.diagnostics, lowered.sources);
  for (const graph::Edge& edge : graph.edges_from(graph.id_of(*graph.find("aws_x.x")))) {
    if (edge.exact) text += graph[edge.to].address.str() + "." + edge.to_path.str();
  }
  return text + (graph.undecided_links("aws_x").empty() ? "" : "?");
}

TEST_CASE("ARNs of names and places name one resource") {
  const std::pair<std::string, std::string> cases[] = {
      {R"("${aws_cloudwatch_log_group.g.arn}:*")", "aws_cloudwatch_log_group.g.arn"},
      {R"(format("%s:*", aws_cloudwatch_log_group.g.arn))", "aws_cloudwatch_log_group.g.arn"},
      {R"(join(":", [aws_cloudwatch_log_group.g.arn, "*"]))", "aws_cloudwatch_log_group.g.arn"},
      {R"(join("", [aws_cloudwatch_log_group.g.arn, ":*"]))", "aws_cloudwatch_log_group.g.arn"},
      {R"("${aws_cloudwatch_log_group.g.arn}:log-stream:*")", "?"},
      {R"("${aws_lambda_function.f.arn}:*")", "?"},
      {R"("arn:aws:logs:${local.place}:log-group:${aws_cloudwatch_log_group.g.name}:*")",
       "aws_cloudwatch_log_group.g.name"},
      {R"("arn:${data.aws_partition.p.partition}:logs:${local.place}:log-group:${aws_cloudwatch_log_group.g.id}")",
       "aws_cloudwatch_log_group.g.id"},
      {R"(join(":", ["arn:aws:logs", local.place, "log-group", aws_cloudwatch_log_group.named.name]))",
       "aws_cloudwatch_log_group.named.name"},
      {R"(format("arn:aws:logs:%s:log-group:%s", local.place, aws_cloudwatch_log_group.named.name))",
       "aws_cloudwatch_log_group.named.name"},
      {R"("arn:aws:logs:${local.place}:log-group:audit:*")", "aws_cloudwatch_log_group.named.name"},
      {R"("arn:aws:logs:${local.place}:log-group:other:*")", ""},
      {R"("arn:aws:logs:${local.place}:log-group:aud*")", "?"},
      {R"("arn:aws:logs:${local.place}:log-group:/aws/lambda/${aws_lambda_function.f.function_name}")",
       "?"},
      {R"("arn:aws:logs:${local.place}:log-group:audit-${aws_cloudwatch_log_group.g.name}")", "?"},
      {R"("arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/ci/${aws_iam_role.r.name}")",
       "aws_iam_role.r.name"},
      {R"("arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/ci/deploy")",
       "aws_iam_role.r.name"},
      {R"("arn:${data.aws_partition.p.partition}:iam::aws:policy/ReadOnlyAccess")", ""},
      // Elsewhere there may be one of the same name.
      {R"("arn:aws:iam::${var.account}:role/${aws_iam_role.r.name}")", "?"},
      {R"("arn:aws:logs:eu-west-1:${data.aws_caller_identity.me.account_id}:log-group:${aws_cloudwatch_log_group.g.name}")",
       "?"},
      {R"("arn:aws:logs:${data.aws_region.there.name}:${data.aws_caller_identity.me.account_id}:log-group:${aws_cloudwatch_log_group.g.name}")",
       "?"},
      {R"("arn:aws:dynamodb:${local.place}:table/${aws_dynamodb_table.elsewhere.name}")", "?"},
      {R"("arn:aws:s3:::bucket/${aws_iam_role.r.name}")", ""},
      {R"("arn:aws:apigateway:${data.aws_region.here.name}::/restapis/${aws_api_gateway_rest_api.a.id}/stages/${aws_api_gateway_stage.prod.stage_name}")",
       "aws_api_gateway_stage.prod.stage_name"},
      {R"("arn:aws:apigateway:${data.aws_region.here.name}::/restapis/${aws_api_gateway_rest_api.b.id}/stages/${aws_api_gateway_stage.prod.stage_name}")",
       "?"},
  };
  for (const auto& [expression, wanted] : cases) {
    INFO(expression);
    CHECK(target(expression) == wanted);
  }
}

TEST_CASE("A place that another provider is told of is another one") {
  const std::string providers = R"(
provider "aws" {}
provider "aws" {
  alias = "west"
}
data "aws_region" "west" {
  provider = aws.west
}
)";
  const std::string arn =
      R"(:${data.aws_caller_identity.me.account_id}:log-group:${aws_cloudwatch_log_group.g.name}:*")";
  CHECK(target(R"("arn:aws:logs:${data.aws_region.here.name})" + arn, providers) ==
        "aws_cloudwatch_log_group.g.name");
  CHECK(target(R"("arn:aws:logs:${data.aws_region.west.name})" + arn, providers) == "?");
}

TEST_CASE("What is named by one variable is one thing") {
  const std::string bucket = R"(
variable "name" {}
variable "other" {}
resource "aws_s3_bucket" "b" { bucket = var.name }
resource "aws_x" "y" { bucket = )";
  const std::pair<std::string, std::string> cases[] = {
      {"var.name", "aws_s3_bucket.b.bucket"},
      {"\"${var.name}\"", "aws_s3_bucket.b.bucket"},
      {"lower(var.name)", "?"},
      {"var.other", "?"},
  };
  for (const auto& [name, wanted] : cases) {
    INFO(name);
    Lowered lowered({{"main.tf", bucket + name + " }"}});
    graph::ResourceGraph& graph = lowered.configuration.graph;
    graph.freeze();
    std::string text;
    for (const graph::Edge& edge : graph.edges_from(graph.id_of(*graph.find("aws_x.y"))))
      text += graph[edge.to].address.str() + "." + edge.to_path.str();
    CHECK(text + (graph.undecided_links("aws_x").empty() ? "" : "?") == wanted);
  }
}

}  // namespace
}  // namespace preflint::terraform
