#include "tests/catch.h"

#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

/// The places of the warnings, with what each says was meant.
std::string warnings(const std::string& text) {
  const schema::Schema schema;
  const MemoryFileSystem memory({{"main.tf", text}});
  Sources sources;
  Diagnostics diagnostics;
  ModuleCache modules(&schema);
  modules.load(".", sources, memory, diagnostics);
  std::string said;
  for (const Diagnostic& one : diagnostics.entries()) {
    CHECK(one.severity == Diagnostic::Severity::warning);
    const std::string& detail = one.detail;
    const std::size_t has = detail.find("has a"), comma = detail.find(',');
    said += sources.describe(one.subject).substr(8) + detail.substr(has + 3, comma - has - 3) +
            detail.substr(detail.find('.', comma) + 1) + "\n";
  }
  return said;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

constexpr Case cases[] = {
    {"an argument of a resource", R"(resource "aws_ebs_volume" "v" {
  encryptd          = true
  availability_zone = "eu-west-1a"
}
)",
     "2:3 an argument \"encryptd\" in aws_ebs_volume Did you mean \"encrypted\"?\n"},
    {"blocks, dynamic blocks, objects that are written out", R"(resource "aws_security_group" "s" {
  ingress {
    portocol = "tcp"
  }
  dynamic "ingres" {
    for_each = []
    content {
      portocol = "tcp"
    }
  }
  dynamic "ingress" {
    for_each = []
    iterator = each
    content {
      cidr_block = []
    }
  }
  egress = [{ form_port = 1, "to_prot" = 2, (var.x) = 3 }]
}
)",
     "3:5 an argument \"portocol\" in aws_security_group.ingress Did you mean \"protocol\"?\n"
     "5:11 a block \"ingres\" in aws_security_group Did you mean \"ingress\"?\n"
     "15:7 an argument \"cidr_block\" in aws_security_group.ingress Did you mean "
     "\"cidr_blocks\"?\n"
     "18:15 an argument \"form_port\" in aws_security_group.egress Did you mean \"from_port\"?\n"},
    {"in the wrong place", R"(resource "aws_db_instance" "d" {
  timeouts {
    storage_encrypted = true
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "c" {
  bucket = "b"
  apply_server_side_encryption_by_default {
    sse_algorithm = "aws:kms"
  }
}
)",
     "3:5 an argument \"storage_encrypted\" in aws_db_instance.timeouts It belongs in the resource "
     "itself.\n"
     "8:3 a block \"apply_server_side_encryption_by_default\" in "
     "aws_s3_bucket_server_side_encryption_configuration It belongs in \"rule\".\n"},
    {"data sources", R"(data "aws_iam_policy_document" "d" {
  statement {
    action = ["s3:*"]
  }
}
)",
     "3:5 an argument \"action\" in data.aws_iam_policy_document.statement Did you mean "
     "\"actions\"?\n"},
    {"what Terraform itself reads", R"(resource "aws_s3_bucket" "b" {
  count      = 1
  for_each   = {}
  depends_on = []
  provider   = aws.eu
  lifecycle {
    prevent_destroy = true
  }
  connection {
    hots = "x"
  }
  provisioner "local-exec" {
    command = "x"
  }
}
)",
     ""},
    {"of earlier releases, newer than all that is known, of others", R"(resource "aws_eip" "e" {
  vpc          = true
  quantum_safe = true
}
resource "aws_no_such_thing" "n" {
  nmae = "x"
}
resource "google_storage_bucket" "b" {
  nmae = "x"
}
resource "aws_wafv2_web_acl" "w" {
  rule {
    statement {
      regoin = "x"
    }
  }
}
)",
     ""},
    {"values are not looked into", R"(resource "aws_instance" "i" {
  tags      = { Nmae = "x" }
  user_data = jsonencode({ encryptd = true })
}
)",
     ""},
};

TEST_CASE("arguments that the provider does not have") {
  for (const auto& [name, text, expected] : cases) {
    CAPTURE(name);
    CHECK(warnings(text) == expected);
  }
}

}  // namespace
}  // namespace preflint::terraform
