#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"
#include "value/json.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

TEST_CASE("functions that look into collections") {
  check_functions({
      {"length", R"([["a", "b"]])", "2"},
      {"length", R"([{"a": 1}])", "1"},
      {"length", R"(["e\u0301a"])", "2"},
      {"length", R"([5])",
       "error: argument must be a string, a collection type, or a structural type"},
      {"length", R"([{"$unknown": ["tuple", ["string", "string"]]}])", "2"},
      {"element", R"([["a", "b", "c"], 4])", R"("b")"},
      {"element", R"([["a", "b", "c"], -1])", R"("c")"},
      {"element", R"([[], 0])", "error: cannot use element function with an empty list"},
      {"element", R"([{"a": 1}, 0])", "error: cannot read elements from object"},
      {"element", R"([["a", "a"], {"$unknown": "number"}])", R"("a")"},
      {"index", R"([["a", "b"], "b"])", "1"},
      {"index", R"([["a", "b"], "c"])", "error: item not found"},
      {"contains", R"([["a", 1], 1])", "true"},
      {"contains", R"([["a", 1], "1"])", "false"},
      {"contains", R"([["a", {"$unknown": "string"}], "b"])",
       R"({"$unknown":"bool","refinements":{"not_null":true}})"},
      {"contains", R"([["a", {"$unknown": "string"}], "a"])", "true"},
      {"contains", R"(["a", "a"])", "error: argument must be list, tuple, or set"},
      {"one", R"([["a"]])", R"("a")"},
      {"one", R"([[]])", "null"},
      {"one", R"([["a", "b"]])", "error: either zero or one elements"},
      {"coalesce", R"([null, "", "a", "b"])", R"("a")"},
      {"coalesce", R"([null, 2, "b"])", R"("2")"},
      {"coalesce", R"([null, null])", "error: no non-null, non-empty-string arguments"},
      {"coalesce", R"([{"$unknown": "string"}, "b"])",
       R"({"$unknown":"string","refinements":{"not_null":true}})"},
      {"coalesce", R"([{"$unknown": "number", "refinements": {"not_null": true}}, 1])",
       R"({"$unknown":"number","refinements":{"not_null":true}})"},
      {"coalescelist", R"([[], ["a"]])", R"(["a"])"},
      {"coalescelist", R"([[], []])", "error: no non-null arguments"},
      {"alltrue", R"([[true, "true"]])", "true"},
      {"alltrue", R"([[true, null]])", "false"},
      {"alltrue", R"([[{"$unknown": "bool"}, false]])",
       R"({"$unknown":"bool","refinements":{"not_null":true}})"},
      {"anytrue", R"([[{"$unknown": "bool"}, true]])", "true"},
      {"anytrue", R"([[null, false]])", "false"},
  });
}

TEST_CASE("functions that make lists of lists") {
  check_functions({
      {"concat", R"([["a"], [], [1]])", R"(["a",1])"},
      {"concat", R"([["a"], "b"])", "error: all arguments must be lists or tuples; got string"},
      {"flatten", R"([[["a", ["b", []]], "c", null]])", R"(["a","b","c",null])"},
      {"flatten", R"([["a", {"$unknown": ["list", "string"]}]])", R"({"$unknown":"dynamic"})"},
      {"flatten", R"([{"a": []}])", "error: can only flatten lists, sets and tuples"},
      {"chunklist", R"([["a", "b", "c"], 2])", R"([["a","b"],["c"]])"},
      {"chunklist", R"([["a", "b"], 0])", R"([["a","b"]])"},
      {"chunklist", R"([["a"], -2])", "error: the size argument must be positive"},
      {"slice", R"([["a", "b", "c"], 1, 3])", R"(["b","c"])"},
      {"slice", R"([["a", "b"], 1, 1])", "[]"},
      {"slice", R"([["a"], 0, 2])",
       "error: end index must not be greater than the length of the given list"},
      {"slice", R"([["a", "b"], 2, 1])", "error: start index must not be greater than end index"},
      {"reverse", R"([["a", 1]])", R"([1,"a"])"},
      {"distinct", R"([["b", "a", "b"]])", R"(["b","a"])"},
      {"distinct", R"([[[1], [2], [1]]])", "[[1],[2]]"},
      {"compact", R"([["a", "", null, "b"]])", R"(["a","b"])"},
      {"compact", R"([["a", {"$unknown": "string"}]])",
       R"({"$unknown":["list","string"],"refinements":{"not_null":true}})"},
      {"sort", R"([["b", "B", "a"]])", R"(["B","a","b"])"},
      {"sort", R"([["b", null]])",
       "error: given list element 1 is null; a null string cannot be sorted"},
      {"range", R"([3])", "[0,1,2]"},
      {"range", R"([2, -1])", "[2,1,0]"},
      {"range", R"([0, 1, 0.25])", "[0,0.25,0.5,0.75]"},
      {"range", R"([0, 1, 0])", "error: step must not be zero"},
      {"range", R"([0, 5, -1])", "error: end must be less than start when step is negative"},
      {"range", R"([5000])", "error: more than 1024 values were generated"},
      {"matchkeys", R"([["a", "b", "c"], ["x", "y", "x"], ["x"]])", R"(["a","c"])"},
      {"matchkeys", R"([["a"], ["x", "y"], ["x"]])",
       "error: length of keys and values should be equal"},
      {"setproduct", R"([["a", "b"], [1, 2]])", R"([["a",1],["a",2],["b",1],["b",2]])"},
      {"setproduct", R"([["a"], []])", "[]"},
      {"setproduct", R"([["a"]])", "error: at least two arguments are required"},
      {"setproduct", R"([["a"], "b"])", "error: a set or a list is required"},
  });
}

TEST_CASE("functions on sets") {
  check_functions({
      {"setunion", R"([["b", "a"], ["c", "a"]])", R"(["a","b","c"])"},
      {"setunion", R"([["a"], [1]])", R"(["1","a"])"},
      {"setintersection", R"([["a", "b"], ["b", "c"]])", R"(["b"])"},
      {"setsubtract", R"([["a", "b"], ["b"]])", R"(["a"])"},
      {"setsubtract", R"([["a"], [[1]]])",
       "error: given sets must all have compatible element types"},
  });
}

TEST_CASE("functions on maps and objects") {
  check_functions({
      {"keys", R"([{"b": 1, "a": 2}])", R"(["a","b"])"},
      {"keys", R"([["a"]])", "error: must have map or object type"},
      {"values", R"([{"b": 1, "a": "x"}])", R"(["x",1])"},
      {"lookup", R"([{"a": 1}, "a"])", "1"},
      {"lookup", R"([{"a": 1}, "b", "none"])", R"("none")"},
      {"lookup", R"([{"a": 1}, "b"])", R"(error: the given object has no attribute "b")"},
      {"lookup", R"([{"$type": ["map", "number"], "value": {"a": 1}}, "b"])",
       R"(error: lookup failed to find key "b")"},
      {"lookup", R"([{"$type": ["map", "number"], "value": {"a": 1}}, "b", "x"])",
       "error: the default value must have the same type"},
      {"lookup", R"([{"a": 1}, "a", 2, 3])", "error: lookup() takes two or three arguments, got 4"},
      {"lookup", R"([{"a": 1, "b": 1}, {"$unknown": "string"}, 1])", "1"},
      {"lookup", R"([{"$type": ["map", "number"], "value": {"a": 1}}, {"$unknown": "string"}])",
       R"({"$unknown":"number"})"},
      {"merge", R"([{"a": 1, "b": 2}, null, {"b": 3}])", R"({"a":1,"b":3})"},
      {"merge", R"([])", "{}"},
      {"merge", R"([{"a": 1}, ["b"]])", R"(error: arguments must be maps or objects, got "tuple")"},
      {"merge",
       R"([{"$type": ["map", "number"], "value": {"a": 1}}, {"$unknown": ["map", "number"]}])",
       R"({"$unknown":["map","number"],"refinements":{"not_null":true}})"},
      {"zipmap", R"([["a", "b"], [1, true]])", R"({"a":1,"b":true})"},
      {"zipmap", R"([["a"], []])", "error: number of keys (1) does not match number of values (0)"},
      {"transpose", R"([{"a": ["x", "y"], "b": ["y"]}])", R"({"x":["a"],"y":["a","b"]})"},
  });
}

TEST_CASE("conversions") {
  check_functions({
      {"tostring", R"([1.50])", R"("1.5")"},
      {"tonumber", R"(["x"])",
       R"(error: cannot convert "x" to number; given string must be a decimal representation)"},
      {"tobool", R"([1])", "error: cannot convert number to bool"},
      {"tobool", R"([null])", "null"},
      {"tolist", R"([[1, "a"]])", R"(["1","a"])"},
      {"tolist", R"(["a"])", "error: cannot convert string to list of any single type"},
      {"toset", R"([["b", "a", "b"]])", R"(["a","b"])"},
      {"tomap", R"([{"a": 1, "b": "x"}])", R"({"a":"1","b":"x"})"},
      {"issensitive", R"([{"$marks": ["sensitive"], "value": 1}])", "true"},
      {"issensitive", R"([{"$unknown": "string"}])", R"({"$unknown":"bool"})"},
      {"ephemeralasnull", R"(["a"])", R"("a")"},
  });
}

namespace {

/// Functions as a rule sees them.
class RuleScope final : public Scope {
 public:
  explicit RuleScope(FunctionHarness& harness) : harness_(harness) {}
  std::optional<Resolved> resolve(const Name&, std::span<const TraverseStep>,
                                  Diagnostics&) const override {
    return std::nullopt;
  }
  std::vector<std::string> root_names() const override { return {}; }
  const Function* function(std::string_view name) const override {
    return harness_.table.find(name);
  }
  Budget& budget() const override { return harness_.budget; }
  bool is_rule() const override { return true; }

 private:
  FunctionHarness& harness_;
};

}  // namespace

TEST_CASE("in a rule what is not known does not hide what is") {
  FunctionHarness harness;
  const RuleScope scope(harness);
  const auto call = [&](std::string_view name, const std::vector<Value>& args) {
    return call_function(*scope.function(name), args, {}, {}, scope, harness.diagnostics);
  };
  const Value unknown_bool = Value::unknown(Type::boolean());
  CHECK(call("alltrue", {Value::tuple({unknown_bool, Value::boolean(false)})}).as_bool() == false);

  const Reason reason = {Reason::Kind::variable, "var.rules", {}};
  const Value unknown_list = Value::unknown(Type::list(Type::boolean()), reason);
  for (const Value& list :
       {call("concat", {Value::tuple({Value::boolean(true)}), unknown_list}),
        call("flatten", {Value::tuple({Value::tuple({Value::boolean(true)}), unknown_list})})}) {
    REQUIRE(list.is_known());
    CHECK(list.is_open());
    CHECK(list.open_reason().what == "var.rules");
    CHECK(call("anytrue", {list}).as_bool());
    CHECK_FALSE(call("alltrue", {list}).is_known());
    CHECK(call("contains", {list, Value::boolean(true)}).as_bool());
    CHECK_FALSE(call("contains", {list, Value::boolean(false)}).is_known());
    CHECK_FALSE(call("length", {list}).is_known());
    CHECK_FALSE(call("one", {list}).is_known());
  }
  const Value both = call("concat", {unknown_list, Value::unknown(Type::dynamic())});
  CHECK(both.open_reason().what == "var.rules");
  const Value all_false =
      Value::unknown_collection(Type::list(Type::boolean()), reason, Value::boolean(false));
  CHECK_FALSE(call("anytrue", {all_false}).as_bool());
  CHECK_FALSE(call("alltrue", {all_false}).is_known());
  CHECK_FALSE(harness.diagnostics.has_errors());
}

}  // namespace preflint::hcl
