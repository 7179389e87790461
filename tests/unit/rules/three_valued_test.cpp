// Functions of rules whose arguments may be half known.
#include <string>
#include <vector>

#include "hcl/function.h"
#include "rules/functions.h"
#include "tests/catch.h"
#include "value/json.h"
#include "value/operations.h"

namespace preflint::rules {
namespace {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::StringPart;
using value::Type;
using value::Value;

Value text(std::string_view content) { return Value::string(Text(content)); }

/// What a variable without a value is, and what an attribute of a resource is before apply.
Value variable() {
  return Value::unknown(Type::string(), {Reason::Kind::variable, Text("var.x"), {}});
}
Value attribute() {
  Mark whose;
  whose.kind = Mark::Kind::reference;
  whose.exact = true;
  whose.name = Text("aws_s3_bucket.b");
  whose.path = Text("arn");
  return Value::unknown(Type::string(), {Reason::Kind::computed, Text("aws_s3_bucket.b.arn"), {}})
      .with_marks(MarkSet{whose});
}

Value joined(std::vector<Value> pieces) {
  std::vector<StringPart> parts;
  for (Value& piece : pieces) {
    StringPart part;
    part.is_hole = !piece.is_known();
    if (part.is_hole) {
      part.hole = piece;
    } else {
      part.text = piece.as_text();
    }
    parts.push_back(std::move(part));
  }
  return Value::unknown_string(std::move(parts), {Reason::Kind::computed, Text("a part"), {}});
}

std::string called(std::string_view function, const Value& argument) {
  const RuleFunctions functions;
  const hcl::FunctionTable none;
  hcl::Budget budget;
  const hcl::VariableScope scope(none, budget);
  Diagnostics diagnostics;
  const std::vector<Value> arguments = {argument};
  const Value result =
      hcl::call_function(*functions.find(function), arguments, {}, {}, scope, diagnostics);
  if (!result.is_known()) return "unknown: " + result.reason().what.str();
  return value::to_json(result.unmarked_deep());
}

TEST_CASE("is_set") {
  struct Row {
    Value given;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {Value::null(), "false"},
      {text(""), "false"},
      {text("alias/aws/sns"), "true"},
      {Value::boolean(false), "true"},
      {variable(), "unknown: var.x"},
      {attribute(), "true"},
      {joined({attribute(), text(":*")}), "true"},
      {joined({variable(), text("")}), "unknown: a part"},
      {Value::one_of({text("a"), text("b")}, {}), "true"},
      {Value::one_of({text("a"), attribute()}, {}), "true"},
      {Value::one_of({text("a"), text("")}, {Reason::Kind::variable, Text("var.x"), {}}),
       "unknown: var.x"},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(called("is_set", rows[i].given) == rows[i].expected);
  }
}

/// Tagged, since the lists may be half known.
std::string flattened(const Value& list) {
  const RuleFunctions functions;
  const hcl::FunctionTable none;
  hcl::Budget budget;
  const hcl::VariableScope scope(none, budget);
  Diagnostics diagnostics;
  const std::vector<Value> arguments = {list};
  const Value result =
      hcl::call_function(*functions.find("flatten"), arguments, {}, {}, scope, diagnostics);
  std::string shown;
  if (result.candidates().empty()) shown = value::to_json(result.unmarked_deep());
  for (const Value& candidate : result.candidates())
    shown += (shown.empty() ? "" : " or ") + value::to_json(candidate.unmarked_deep());
  return shown;
}

TEST_CASE("flatten of a list with an element that is one of several lists") {
  const Reason why = {Reason::Kind::variable, Text("var.x"), {}};
  const Value choice =
      Value::one_of({Value::tuple({text("b")}), Value::tuple({text("c"), text("d")})}, why);
  CHECK(flattened(Value::tuple({text("a"), choice, text("e")})) ==
        R"(["a","b","e"] or ["a","c","d","e"])");
  CHECK(flattened(Value::tuple({Value::tuple({choice})})) == R"(["b"] or ["c","d"])");
  CHECK(flattened(Value::tuple({choice, Value::one_of({Value::tuple({}), text("z")}, why)})) ==
        R"(["b"] or ["c","d"] or ["b","z"] or ["c","d","z"])");
}

TEST_CASE("the length of a list of which only the least length is known") {
  const auto list = [](std::optional<std::int64_t> least) {
    return Value::unknown(Type::list(Type::string()), {Reason::Kind::variable, Text("var.x"), {}},
                          {.not_null = true, .length_min = least});
  };
  const auto is_more_than_none = [](const Value& of) {
    const RuleFunctions functions;
    const hcl::FunctionTable none;
    hcl::Budget budget;
    const hcl::VariableScope scope(none, budget);
    Diagnostics diagnostics;
    const std::vector<Value> arguments = {of};
    const Value length =
        hcl::call_function(*functions.find("length"), arguments, {}, {}, scope, diagnostics);
    const Value is_more = value::less_than(Value::number(std::int64_t{0}), length);
    return is_more.is_known() ? value::to_json(is_more) : "unknown: " + is_more.reason().what.str();
  };
  CHECK(is_more_than_none(list(1)) == "true");
  CHECK(is_more_than_none(list(0)) == "unknown: var.x");
  CHECK(is_more_than_none(list(std::nullopt)) == "unknown: var.x");
  // So of a list with further elements that nobody knows.
  const Reason why = {Reason::Kind::variable, Text("var.more"), {}};
  CHECK(is_more_than_none(Value::tuple({text("a")}).with_open_end(why)) == "true");
  CHECK(is_more_than_none(Value::tuple({}).with_open_end(why)) == "unknown: var.more");
  const Value perhaps_empty = Value::unknown(Type::string(), why);
  CHECK(is_more_than_none(Value::tuple({perhaps_empty}).with_open_end(why)) == "unknown: var.more");
}

TEST_CASE("covers_bucket") {
  struct Row {
    std::vector<Value> resources;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {{}, "false"},
      {{text("*")}, "true"},
      {{text("arn:aws:s3:::records*")}, "true"},
      {{text("arn:aws:s3:::records")}, "false"},
      {{text("arn:aws:s3:::records/*")}, "false"},
      {{text("arn:aws:s3:::records"), text("arn:aws:s3:::records/*")}, "true"},
      {{text("arn:aws:s3:::records"), text("arn:aws:s3:::records/images/*")}, "false"},
      {{text("arn:aws:s3:::records"), text("arn:aws:s3:::records/")}, "false"},
      {{attribute(), joined({attribute(), text("/*")})}, "true"},
      {{attribute(), joined({attribute(), text("/images/*")})}, "false"},
      {{joined({attribute(), text("*")})}, "true"},
      {{joined({attribute(), text("/*")})}, "false"},
      {{joined({text("arn:"), variable(), text(":s3:::"), attribute()}),
        joined({text("arn:aws:s3:::"), attribute(), text("/*")})},
       "true"},
      {{attribute(), joined({attribute(), text("/"), variable()})}, "unknown: a part"},
      {{variable(), joined({attribute(), text("/*")})}, "unknown: var.x"},
      {{variable(), text("*")}, "true"},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(called("covers_bucket", Value::tuple(rows[i].resources)) == rows[i].expected);
  }
}

}  // namespace
}  // namespace preflint::rules
