// What Terraform refuses about blocks before it evaluates anything: tables of a configuration and
// what is said about it.

#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

/// Place and summary of each diagnostic.
std::string said(const std::string& text) {
  const Lowered lowered({{"a.tf", text}});
  std::string result;
  for (const Diagnostic& one : lowered.diagnostics.entries()) {
    const Position at = lowered.sources.file(one.subject.file).position(one.subject.begin);
    result += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + one.summary + "\n";
  }
  return result;
}

TEST_CASE("blocks are held to the language") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"variable \"a-b_1\" {}", ""},
      {"variable \"a b\" {}", "1:10 Invalid variable name\n"},
      {"variable \"count\" {}", "1:10 Invalid variable name\n"},
      {"output \"1\" { value = 1 }", "1:8 Invalid output name\n"},
      {"resource \"a b\" \"1\" {}",
       "1:10 Invalid resource type name\n1:16 Invalid resource name\n"},
      {"data \"a_b\" \"c.d\" {}", "1:12 Invalid data resource name\n"},
      {"locals {\n  a {}\n}", "2:3 Unexpected \"a\" block\n"},
      {"terraform {\n  requird_version = 1\n  backnd \"s3\" {}\n}",
       "2:3 Unsupported argument\n3:3 Unsupported block type\n"},
      {"terraform {\n  backend {}\n  cloud \"x\" {}\n}",
       "2:3 Missing type for backend\n3:9 Extraneous label for cloud\n"},
      {"terraform {\n  backend \"a\" {}\n}\nterraform {\n  backend \"b\" {}\n}",
       "5:3 Duplicate backend block\n"},
      {"terraform {\n  provider_meta \"a\" {}\n  provider_meta \"b\" {}\n  provider_meta \"a\" "
       "{}\n}",
       "4:3 Duplicate provider_meta block\n"},
      {"resource \"a_x\" \"r\" {\n  lifecycle {}\n  lifecycle {}\n  connection \"x\" {}\n}",
       "3:3 Duplicate lifecycle block\n4:14 Extraneous label for connection\n"},
      {"resource \"a_x\" \"r\" {\n  provisioner {}\n}", "2:3 Missing type for provisioner\n"},
      {"resource \"a_x\" \"r\" {\n  depends_on = var.x\n}", "2:16 Invalid expression\n"},
      {"resource \"a_x\" \"r\" {\n  depends_on = [1, a_x.s, \"a_x.s\", \"${a_x.s}\"]\n}\n"
       "resource \"a_x\" \"s\" {}",
       "2:17 Invalid expression\n2:36 Invalid expression\n"},
      {"resource \"a_x\" \"r\" {\n  lifecycle {\n    ignore_changes = all\n  }\n}", ""},
      {"resource \"a_x\" \"r\" {\n  lifecycle {\n    ignore_changes = [a, b[0], \"c\"]\n  }\n}",
       ""},
      {"resource \"a_x\" \"r\" {\n  lifecycle {\n    ignore_changes = a\n  }\n}",
       "3:22 Invalid expression\n"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(said(text) == expected);
  }
}

}  // namespace
}  // namespace preflint::terraform
