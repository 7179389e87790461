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
    // Variables are written in resources, principals and conditions, not in actions.
    {R"(version = "2012-10-17"
    policy_id = "me"
    statement {
      actions   = ["&{a}", "a:*"]
      resources = ["&{b}"]
      principals {
        type        = "AWS"
        identifiers = ["1", "2"]
      }
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
      principals {
        type        = "Service"
        identifiers = ["s3.amazonaws.com"]
      }
      condition {
        test     = "StringLike"
        variable = "k"
        values   = ["b", "a"]
      }
      condition {
        test     = "StringLike"
        variable = "k"
        values   = ["c"]
      }
      condition {
        test     = "Bool"
        variable = "t"
        values   = [true]
      }
    })",
     R"("{\"Version\":\"2012-10-17\",\"Id\":\"me\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"a:*\",\"\\u0026{a}\"],)"
     R"(\"Resource\":\"${b}\",\"Principal\":{\"AWS\":[\"2\",\"1\",\"*\"],\"Service\":\"s3.amazonaws.com\"},)"
     R"(\"Condition\":{\"Bool\":{\"t\":\"true\"},\"StringLike\":{\"k\":[\"b\",\"a\",\"c\"]}}}]}")"},
    // Anybody, in its spellings.
    {R"(statement {
      principals {
        type        = "*"
        identifiers = ["*"]
      }
    }
    statement {
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
    })",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\"},)"
     R"({\"Effect\":\"Allow\",\"Principal\":{\"*\":\"*\",\"AWS\":\"*\"}}]}")"},
    // A document that is a text is read into the provider's model.
    {R"(source_policy_documents = [jsonencode({
      Version = "2008-10-17"
      Comment = "dropped"
      statement = [{
        sid       = "S"
        effect    = "Deny"
        Action    = ["x:b", "x:a"]
        Principal = { AWS = ["a", "b"] }
        Condition = { Bool = { k = true }, Num = { n = 3 }, StringEquals = { s = ["one"] } }
        Extra     = 1
      }, {
        Effect    = "Allow"
        Principal = "anyone"
        Resource  = ["r"]
      }]
    }), "", null])",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"S\",\"Effect\":\"Deny\",\"Action\":[\"x:b\",\"x:a\"],)"
     R"(\"Principal\":{\"AWS\":[\"b\",\"a\"]},\"Condition\":{\"Bool\":{\"k\":\"true\"},\"StringEquals\":{\"s\":\"one\"}}},)"
     R"({\"Effect\":\"Allow\",\"Resource\":[\"r\"],\"Principal\":\"*\"}]}")"},
    // The attributes of older releases.
    {R"(source_json   = data.aws_iam_policy_document.other.json
    override_json = "{\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Deny\"}]}"
    statement {
      sid = "A"
    })",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"O\",\"Effect\":\"Allow\",\"Action\":\"over:*\"},)"
     R"({\"Sid\":\"A\",\"Effect\":\"Deny\"}]}")"},
    // A document that nobody knows adds statements; one that comes later may replace those with a
    // Sid.
    {R"(source_policy_documents = [var.unknown]
    statement {
      sid = "A"
    })",
     R"(?(var.unknown) {Statement=[{Effect="Allow", Sid="A"}, ...?(var.unknown)], Version="2012-10-17"})"},
    {R"(override_policy_documents = [var.unknown]
    statement {
      sid = "A"
    }
    statement {
      actions = ["a:*"]
    })",
     R"(?(var.unknown) {Statement=[?(var.unknown), {Action="a:*", Effect="Allow"}, ...?(var.unknown)], Version="2012-10-17"})"},
    {R"(dynamic "statement" {
      for_each = ["a", "b"]
      content {
        actions = ["${statement.value}:*"]
      }
    })",
     R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:*\"},{\"Effect\":\"Allow\",\"Action\":\"b:*\"}]}")"},
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

TEST_CASE("a Sid stands once in a document, and once in all source documents") {
  const std::string twice = R"(
data "aws_iam_policy_document" "own" {
  statement {
    sid = "A"
  }
  statement {
    sid = "A"
  }
}
data "aws_iam_policy_document" "one" {
  statement {
    sid = "A"
  }
}
data "aws_iam_policy_document" "sources" {
  source_policy_documents = [data.aws_iam_policy_document.one.json, data.aws_iam_policy_document.one.json]
}
data "aws_iam_policy_document" "right" {
  source_policy_documents   = [data.aws_iam_policy_document.one.json]
  override_policy_documents = [data.aws_iam_policy_document.one.json]
  statement {
    sid = "A"
  }
}
)";
  const Lowered lowered(Files{{"main.tf", twice}});
  CHECK(show(lowered.diagnostics, lowered.sources) ==
        "main.tf:7:11 Duplicate Sid: Two statements with the Sid \"A\" stand in the statements of "
        "one document, where each must be unique: the provider refuses the document.\n"
        "main.tf:12:11 Duplicate Sid: Two statements with the Sid \"A\" stand in "
        "source_policy_documents, where each must be unique: the provider refuses the document.\n");
}

TEST_CASE("documents that contain one another do not grow without end") {
  std::string text = "data \"aws_iam_policy_document\" \"d0\" {\n  statement {}\n}\n";
  for (int i = 1; i < 14; ++i) {
    const std::string before = "data.aws_iam_policy_document.d" + std::to_string(i - 1) + ".json";
    text += "data \"aws_iam_policy_document\" \"d" + std::to_string(i) +
            "\" {\n  source_policy_documents = [" + before + ", " + before + "]\n}\n";
  }
  const Lowered lowered(Files{{"main.tf", text}});
  REQUIRE(lowered.diagnostics.entries().size() == 1);
  CHECK(lowered.diagnostics.entries()[0].summary == "Policy document too large");
  const value::Value* json = lowered.configuration.graph.resources().back().body.find("json");
  CHECK(json->reason().kind == value::Reason::Kind::limit);
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
