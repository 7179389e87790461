// The evaluator's tests are the .tf files beside this one. Each attribute is an expression, and the
// comment behind it says what comes out, as an expression too:
//
//     a = flatten([[1], [2]])               # => [1, 2]
//     b = upper(unknown.string)             # => unknown
//     c = unknown.bool ? "x" : "y"          # => one of ["x", "y"]
//     d = 1 + "a"                           # => error: a number is required
//
// In partly_known.tf, what is known of a result is kept, as in a scan; elsewhere the whole of it is
// unknown, as in Terraform's console.
//
// `unknown.string`, `.number`, `.bool`, `.list` and `.map` are values that nobody knows;
// `given.ephemeral` has a mark, `given.template` is "hello ${name}".

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/parse.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::hcl {
namespace {

using value::Mark;
using value::Reason;
using value::Type;
using value::Value;

constexpr std::string_view arrow = "# => ";

/// Evaluates with Terraform's functions, without any file to read.
struct Evaluator {
  Evaluator() : functions(terraform_functions({})), scope(functions, budget) {
    const auto unknown = [](const char* name, Type type) {
      const Reason reason = {Reason::Kind::computed, Text(std::string("unknown.") + name), {}};
      return Value::Entry(Text(name), Value::unknown(std::move(type), reason));
    };
    scope.set("unknown",
              Value::object({unknown("string", Type::string()), unknown("number", Type::number()),
                             unknown("bool", Type::boolean()),
                             unknown("list", Type::list(Type::string())),
                             unknown("map", Type::map(Type::string()))}));
    const Mark ephemeral = {Mark::Kind::named, false, {}, "ephemeral", {}, {}};
    scope.set("given", Value::object({{"template", Value::string("hello ${name}")},
                                      {"ephemeral", Value::string("a").with_marks({ephemeral})}}));
    scope.require_provider("aws", "hashicorp/aws");
    scope.require_provider("other", "example/other");
  }

  /// The value in the tagged form, or "error: " and what was wrong.
  std::string text(const Expression& expression) {
    Diagnostics diagnostics;
    const Value result = evaluate(expression, scope, diagnostics);
    if (diagnostics.has_errors()) {
      const Diagnostic& first = diagnostics.entries().front();
      return "error: " + first.summary + ": " + first.detail;
    }
    if (result.is_known()) return value::to_tagged_json(result);
    if (result.candidates().empty()) return "unknown";
    const std::span<const Value> candidates = result.candidates();
    return "one of " + value::to_tagged_json(Value::tuple({candidates.begin(), candidates.end()}));
  }

  Budget budget;
  FunctionTable functions;
  VariableScope scope;
};

/// What a comment announces, in the form of `Evaluator::text`.
std::string announced(std::string_view comment, Evaluator& evaluator) {
  constexpr std::string_view choice = "one of ";
  if (comment == "unknown" || comment.starts_with("error: ")) return std::string(comment);
  const std::string prefix(comment.starts_with(choice) ? choice : "");
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("announced", std::string(comment.substr(prefix.size())));
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const ParsedExpression parsed = parse_expression(source, whole, diagnostics);
  return prefix + evaluator.text(*parsed.expr);
}

void check(const SourceFile& source, const Attribute& attribute, Evaluator& evaluator) {
  const std::uint32_t number = source.position(attribute.expr->range.end - 1).line;
  const std::string_view line = source.line(number);
  INFO(source.path() << ":" << number << ": " << line);
  const std::size_t at = line.rfind(arrow);
  REQUIRE(at != std::string_view::npos);
  const std::string want = announced(line.substr(at + arrow.size()), evaluator);
  const std::string got = evaluator.text(*attribute.expr);
  constexpr std::string_view error = "error: ";
  if (want.starts_with(error) && got.starts_with(error)) {
    INFO(got);
    CHECK(got.find(want.substr(error.size())) != std::string::npos);
  } else {
    CHECK(got == want);
  }
}

std::size_t announcements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(arrow); at != std::string_view::npos;
       at = text.find(arrow, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("expressions are what the comments behind them say") {
  std::vector<std::filesystem::path> paths;
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::directory_iterator("tests/eval")) {
    if (entry.path().extension() == ".tf") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());

  for (const std::filesystem::path& path : paths) {
    Evaluator evaluator;
    if (path.stem() == "partly_known") evaluator.scope.keep_known();
    Sources sources;
    Diagnostics diagnostics;
    std::ifstream file(path, std::ios::binary);
    const SourceFile& source =
        sources.add(path.generic_string(), std::string(std::istreambuf_iterator<char>(file), {}));
    const std::unique_ptr<File> parsed = parse(source, diagnostics);
    INFO(source.path());
    for (const Diagnostic& diagnostic : diagnostics.entries()) {
      FAIL_CHECK(sources.describe(diagnostic.subject)
                 << ": " << diagnostic.summary << ": " << diagnostic.detail);
    }
    CHECK(parsed->body.attributes.size() == announcements(source.text()));
    for (const Attribute& attribute : parsed->body.attributes) check(source, attribute, evaluator);
  }
}

}  // namespace preflint::hcl
