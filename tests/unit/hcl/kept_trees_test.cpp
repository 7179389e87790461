// Parsing from kept trees gives what parsing from nothing gives: the tree with all its ranges, and
// the diagnostics.
#include "hcl/kept_trees.h"

#include <cstddef>
#include <iterator>
#include <random>
#include <string>

#include "hcl/frozen.h"
#include "hcl/parse.h"
#include "tests/catch.h"

namespace preflint::hcl {
namespace {

constexpr std::string_view module_text = R"(# A bucket, and who may read it.
resource "aws_s3_bucket" "logs" {
  count  = var.enabled ? 1 : 0
  bucket = "logs-${var.name}"

  dynamic "rule" {
    for_each = { for k, v in var.rules : k => v... if v != null }
    content {
      id = rule.key
    }
  }
}

locals {
  policy = <<-JSON
    { "Statement": [${join(", ", local.statements[*].json)}] }
  JSON
  text   = "%{ if var.a }yes%{ else }no%{ endif } \"quoted\""
  list   = [1, 2.5, -3, !true, a.b["c"].0, f(x...)]
}

output "name" { value = one(aws_s3_bucket.logs[*].id) }
)";

/// The frozen tree and all that was said.
std::string outcome(const File& file, const Diagnostics& diagnostics) {
  std::string text = freeze(file.body);
  for (const Diagnostic& d : diagnostics.entries()) {
    text += '\n' + std::to_string(d.subject.begin) + '-' + std::to_string(d.subject.end) + ' ' +
            d.summary + ": " + d.detail;
  }
  return text;
}

/// What people type that keeps most texts whole, and what breaks them.
constexpr std::string_view harmless[] = {"a", "z9", " ", "_"};
constexpr std::string_view harmful[] = {
    "\n", "\"",  "{",  "}",  "[",   "]",      "(",     ")",   "${",      "%{",
    "=",  "#",   "/*", "*/", "<<E", "<<-E\n", "E\n",   ".",   ",",       "?",
    ":",  "...", "é",  "\\", "for", "if",     "endif", "[*]", "x = 1\n", "b {\n}\n"};

class Typist {
 public:
  Typist(std::string text, bool is_careful, unsigned seed)
      : text_(std::move(text)), is_careful_(is_careful), random_(seed), at_(below(text_.size())) {}

  const std::string& type() {
    if (below(8) == 0) {
      at_ = below(text_.size() + 1);
      typed_ = 0;
    }
    if (typed_ > 0 && below(3) == 0) {
      at_ -= typed_;
      text_.erase(at_, typed_);
      typed_ = 0;
      return text_;
    }
    const std::string_view piece = is_careful_ || below(2) == 0
                                       ? harmless[below(std::size(harmless))]
                                       : harmful[below(std::size(harmful))];
    text_.insert(at_, piece);
    at_ += piece.size();
    typed_ = piece.size();
    return text_;
  }

 private:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  std::string text_;
  bool is_careful_;
  std::mt19937 random_;
  std::size_t at_;
  std::size_t typed_ = 0;  // just before at_
};

void check_same(Typist typist, int edits) {
  KeptTrees kept;
  for (int edit = 0; edit < edits; ++edit) {
    const std::string& text = typist.type();
    Sources sources;
    const SourceFile& source = sources.add("a.tf", text);
    Diagnostics again_said, anew_said;
    const std::unique_ptr<File> again = parse(source, kept, again_said);
    const std::unique_ptr<File> anew = parse(source, anew_said);
    CAPTURE(edit, text);
    REQUIRE(outcome(*again, again_said) == outcome(*anew, anew_said));
  }
}

TEST_CASE("parsing from kept trees gives what parsing from nothing gives") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    check_same({std::string(module_text), true, seed}, 40);
    check_same({std::string(module_text), false, seed}, 20);
  }
}

TEST_CASE("so it does in a file that is parsed in several pieces") {
  std::string text;
  for (int copy = 0; copy < 90; ++copy) text += module_text;
  check_same({text, true, 1}, 10);
  check_same({text, false, 2}, 10);
}

}  // namespace
}  // namespace preflint::hcl
