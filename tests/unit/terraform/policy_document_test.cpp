#include "tests/catch.h"

#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string body;
  std::string json;  ///< minified, or the document where the text is not known
};

const std::vector<Case> cases = {
    {"", R"("{\"Version\":\"2012-10-17\"}")"},
    {R"(statement {
      sid       = "A"
      actions   = ["s3:GetObject"]
      resources = ["arn:b", "arn:a"]
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:username"
        values   = ["&{aws:username}"]
      }
    })",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",)"
     R"(\"Resource\":[\"arn:b\",\"arn:a\"],\"Principal\":{\"AWS\":\"*\"},\"Condition\":{\"StringEquals\":{\"aws:username\":)"
     R"(\"${aws:username}\"}}}]}")"},
    {R"(statement {
      effect        = "Deny"
      not_actions   = ["b:*", "c:*", "b:*"]
      not_resources = []
      not_principals {
        type        = "*"
        identifiers = ["*"]
      }
    })",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"NotAction\":[\"c:*\",\"b:*\"],)"
     R"(\"NotPrincipal\":\"*\"}]}")"},
    {R"(source_policy_documents = ["{\"Version\":\"2008-10-17\",\"Id\":\"i\",\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Deny\"}]}"]
      override_policy_documents = [data.aws_iam_policy_document.other.json]
      statement {
        sid = "A"
      }
      statement {
        sid = "O"
      })",
     R"("{\"Version\":\"2012-10-17\",\"Id\":\"i\",\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Allow\"},)"
     R"({\"Sid\":\"O\",\"Effect\":\"Allow\",\"Action\":\"over:*\"}]}")"},
    {R"(statement {
      actions   = ["a:*"]
      resources = ["${aws_s3_bucket.b.arn}/*"]
    })",
     R"(?(aws_s3_bucket.b.arn) {Statement=[{Action="a:*", Effect="Allow", Resource=?(aws_s3_bucket.b.arn)}], Version="2012-10-17"})"},
    {R"(dynamic "statement" {
      for_each = var.unknown
      content {}
    })",
     R"(?(var.unknown) {Statement=[...?(var.unknown)], Version="2012-10-17"})"},
};

TEST_CASE("policy documents are rendered as the provider does") {
  for (const Case& one : cases) {
    INFO(one.body);
    const Lowered lowered(Files{
        {"main.tf",
         R"(
variable "unknown" {}
resource "aws_s3_bucket" "b" {}
data "aws_iam_policy_document" "other" {
  statement {
    sid     = "O"
    actions = ["over:*"]
  }
}
data "aws_iam_policy_document" "d" {
    )" + one.body +
             "\n}\noutput \"json\" { value = data.aws_iam_policy_document.d.minified_json }\n"}});
    CHECK(show(lowered.diagnostics, lowered.sources).empty());
    value::Value json = lowered.configuration.outputs.at(0).value;
    json = json.replace_marks(json.marks().derived());
    CHECK(show(json) + (json.is_known() ? "" : " " + show(*json.encoded())) == one.json);
  }
}

TEST_CASE("json is indented by two") {
  const Lowered lowered(Files{{"main.tf",
                               "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n    "
                               "actions = [\"b\", \"a\"]\n  }\n}\n"}});
  const value::Value* json = lowered.configuration.graph.resources()[0].body.find("json");
  CHECK(json->as_string() == R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "b",
        "a"
      ]
    }
  ]
})");
}

TEST_CASE("each part of a rendered document says where it was written") {
  const Lowered lowered(Files{{"main.tf",
                               "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n    "
                               "actions = [\"a\"]\n  }\n}\n"}});
  const value::Value& statement = lowered.configuration.graph.resources()[0]
                                      .body.find("json")
                                      ->encoded()
                                      ->find("Statement")
                                      ->elements()[0];
  CHECK(chain(statement.marks(), lowered.sources) ==
        "data.aws_iam_policy_document.d.statement@main.tf:2:3");
  CHECK(chain(statement.find("Action")->marks(), lowered.sources) ==
        "data.aws_iam_policy_document.d.statement.actions@main.tf:3:15; @main.tf:3:16");
}

}  // namespace
}  // namespace preflint::terraform
