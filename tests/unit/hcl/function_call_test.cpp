// What a call does around an implementation: counts, converts, decides null and unknown, moves
// marks, tries candidates.

#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"
#include "value/json.h"

namespace preflint::hcl {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

TEST_CASE("a call counts and converts its arguments") {
  check_functions({
      {"upper", R"([])",
       R"(error: Function "upper" expects 1 argument(s). Missing value for "str".)"},
      {"upper", R"(["a", "b"])", R"(error: Function "upper" expects only 1 argument(s).)"},
      {"join", R"([])",
       R"(error: Function "join" expects at least 1 argument(s). Missing value for "separator".)"},
      {"upper", R"([true])", R"("TRUE")"},
      {"upper", R"([[]])", R"(error: Invalid value for "str" parameter: string required)"},
      {"upper", R"([null])",
       R"(error: Invalid value for "str" parameter: argument must not be null.)"},
      {"upper", R"([{"$unknown": "dynamic"}])",
       R"({"$unknown":"string","refinements":{"not_null":true}})"},
      {"sum", R"([{"$unknown": "dynamic"}])", R"({"$unknown":"dynamic"})"},
  });
}

TEST_CASE("functions are found with and without their namespace") {
  FunctionHarness harness;
  CHECK(harness.table.find("core::upper") == harness.table.find("upper"));
  CHECK(harness.table.find("upper") != nullptr);
  CHECK(harness.table.find("uper") == nullptr);
  CHECK(harness.table.find("try") == nullptr);
}

TEST_CASE("the unknown result waits for the first unknown argument") {
  FunctionHarness harness;
  const Value a = Value::unknown(Type::string(), {Reason::Kind::variable, "var.a", {}});
  const Value b = Value::unknown(Type::string(), {Reason::Kind::variable, "var.b", {}});
  CHECK(harness.call("trimprefix", {Value::string("x"), b}).reason().what == "var.b");
  CHECK(harness.call("trimprefix", {a, b}).reason().what == "var.a");
  CHECK(harness.call("jsonencode", {Value::tuple({Value::tuple({b})})}).reason().what == "var.b");
}

TEST_CASE("a call is made for each candidate of its arguments") {
  FunctionHarness harness;
  const auto one_of = [](std::vector<Value> values) {
    return Value::one_of(std::move(values), {Reason::Kind::variable, "var.a", {}});
  };
  const Value either = one_of({Value::string("a"), Value::string("b")});
  const Value upper = harness.call("upper", {either});
  REQUIRE(upper.candidates().size() == 2);
  CHECK(upper.candidates()[0].as_string() == "A");
  CHECK(upper.candidates()[1].as_string() == "B");
  CHECK(upper.reason().what == "var.a");
  CHECK(harness.call("length", {either}).as_number() == value::Number(1));
  CHECK_FALSE(harness.diagnostics.has_errors());

  // What fails for one of them only is no error, but then nothing is known.
  const Value number = harness.call(
      "parseint", {one_of({Value::string("1"), Value::string("x")}), Value::number(10)});
  CHECK_FALSE(number.is_known());
  CHECK_FALSE(harness.diagnostics.has_errors());
  harness.call("parseint", {one_of({Value::string("x"), Value::string("y")}), Value::number(10)});
  CHECK(harness.diagnostics.errors() == 1);
}

namespace {

const Mark sensitive = {.kind = Mark::Kind::sensitive};

Mark written_at(std::uint32_t offset) {
  return {.kind = Mark::Kind::source, .range = {FileId{1}, offset, offset + 1}, .name = "value"};
}

Mark attribute(std::string_view path) {
  return {.kind = Mark::Kind::reference, .exact = true, .name = "aws_x.y", .path = path};
}

/// The offsets of the source marks of `value`, but not of its parts.
std::vector<std::uint32_t> offsets(const Value& value) {
  std::vector<std::uint32_t> result;
  for (const Mark& mark : value.marks().marks()) {
    if (mark.kind == Mark::Kind::source) result.push_back(mark.range.begin);
  }
  return result;
}

Value bool_at(bool content, std::uint32_t offset) {
  return Value::boolean(content).with_marks({written_at(offset)});
}

}  // namespace

TEST_CASE("marks go from the arguments to the result") {
  FunctionHarness harness;
  const Value id = Value::string("a").with_marks({sensitive, attribute("id")});
  const Value upper = harness.call("upper", {id});
  CHECK(upper.is_sensitive());
  CHECK(upper.marks().identity() == nullptr);
  CHECK(harness.call("join", {Value::string(","), Value::tuple({id})}).is_sensitive());
  CHECK(harness.call("sensitive", {Value::string("a")}).is_sensitive());
  CHECK_FALSE(harness.call("nonsensitive", {id}).is_sensitive());
}

TEST_CASE("elements that move keep whose attribute they are") {
  FunctionHarness harness;
  const Value id = Value::string("a").with_marks({attribute("id")});
  const auto first_identity = [&](std::string_view function) {
    const Value result = harness.call(function, {Value::tuple({id, Value::string("b")})});
    return result.elements().front().marks().identity() != nullptr;
  };
  for (const std::string_view function :
       {"concat", "flatten", "compact", "distinct", "sort", "setunion"}) {
    INFO(function);
    CHECK(first_identity(function));
  }
  CHECK(harness.call("one", {Value::tuple({id})}).marks().identity());
  CHECK(harness.call("coalesce", {Value::null(), id}).marks().identity());
  CHECK(harness.call("tostring", {id}).marks().identity());
  // A sensitive element makes the whole sensitive, as in Terraform.
  const Value secret =
      harness.call("distinct", {Value::tuple({Value::string("a").with_marks({sensitive})})});
  CHECK(secret.is_sensitive());
  CHECK_FALSE(secret.elements().front().is_sensitive());
}

TEST_CASE("only what decided stays on an answer") {
  FunctionHarness harness;
  const Value some = Value::tuple({bool_at(true, 1), bool_at(false, 2), bool_at(true, 3)});
  CHECK(offsets(harness.call("alltrue", {some})) == std::vector<std::uint32_t>{2});
  CHECK(offsets(harness.call("anytrue", {some})) == std::vector<std::uint32_t>{1, 3});
  const Value list = Value::tuple({Value::string("a").with_marks({written_at(4)}),
                                   Value::string("b").with_marks({written_at(5)})});
  CHECK(offsets(harness.call("contains", {list, Value::string("b")})) ==
        std::vector<std::uint32_t>{5});
  CHECK(offsets(harness.call("contains", {list, Value::string("c")})) ==
        std::vector<std::uint32_t>{4, 5});
}

TEST_CASE("no result is larger than the budget") {
  FunctionHarness harness;
  harness.budget.bytes = 10'000;
  const auto fails = [&](std::string_view function, std::string_view args) {
    return harness.text(function, args).find("the result would be too large") != std::string::npos;
  };
  CHECK(fails("format", R"(["%100000s", "a"])"));
  CHECK(fails("format", R"(["%.100000f", 1])"));
  CHECK(fails("indent", R"([1e12, "a\nb\nc"])"));
  CHECK(fails(
      "replace",
      R"(["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])"));
  CHECK(fails("setproduct", R"([[1,2,3,4,5,6,7,8,9], [1,2,3,4,5,6,7,8,9], [1,2,3,4,5,6,7,8,9]])"));
  CHECK_FALSE(fails("upper", R"(["a"])"));
  Value twice = Value::tuple({Value::number(1)});
  for (int i = 0; i < 40; ++i) twice = Value::tuple({twice, twice});
  harness.call("flatten", {twice});
  CHECK(harness.diagnostics.has_errors());
  harness.budget.steps = 3;
  CHECK(harness.text("jsonencode", "[[1, 2, 3, 4]]").find("too large") != std::string::npos);
}

TEST_CASE("the table has every function a configuration may call, each with a summary") {
  const FunctionTable table = terraform_functions({});
  CHECK(table.names().size() > 100);
  for (const std::string_view name : table.names()) {
    const Function* function = table.find(name);
    INFO(name);
    CHECK(function->summary.ends_with('.'));
    CHECK(function->call);
  }
}

}  // namespace preflint::hcl
