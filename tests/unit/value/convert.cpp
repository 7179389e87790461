#include "value/convert.h"

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::value {
namespace {

Type type_of(std::string_view json) {
  INFO(json);
  const std::expected<Type, std::string> type = type_from_json(json);
  REQUIRE(type);
  return *type;
}

Value value_of(std::string_view json, std::string_view type) {
  INFO(json);
  const std::expected<Value, std::string> value = from_tagged_json(json, type_of(type));
  REQUIRE(value);
  return *value;
}

std::string converted(const Value& value, const Type& wanted) {
  const std::expected<Value, ConversionError> result = convert(value, wanted);
  return result ? type_to_json(result->type()) + " " + to_tagged_json(*result)
                : "error: " + result.error().text();
}

TEST_CASE("values convert") {
  const struct {
    std::string_view value, type, wanted, expected;
  } rows[] = {
      {R"("12")", R"("string")", R"("number")", R"("number" 12)"},
      {R"("twelve")", R"("string")", R"("number")", "error: a number is required"},
      {"1.50", R"("number")", R"("string")", R"("string" "1.5")"},
      {R"("1")", R"("string")", R"("bool")", R"("bool" true)"},
      {R"("True")", R"("string")", R"("bool")",
       R"(error: a bool is required; to convert from string, use lowercase "true")"},
      {"1", R"("number")", R"("bool")", "error: bool required, but have number"},
      {"null", R"("dynamic")", R"(["list","string"])", R"(["list","string"] null)"},
      {"null", R"("number")", R"("bool")", "error: bool required, but have number"},
      {R"([1,"a"])", R"("dynamic")", R"(["list","string"])", R"(["list","string"] ["1","a"])"},
      {R"([1,"a",[]])", R"("dynamic")", R"(["list","string"])",
       "error: element 2: string required, but have tuple"},
      {R"([1,"a"])", R"("dynamic")", R"(["list","number"])", "error: [1]: a number is required"},
      {R"([1,"a"])", R"("dynamic")", R"(["list","dynamic"])", R"(["list","string"] ["1","a"])"},
      {R"([1,true])", R"("dynamic")", R"(["list","dynamic"])",
       "error: all list elements must have the same type"},
      {"[]", R"("dynamic")", R"(["set","dynamic"])", R"(["set","dynamic"] [])"},
      {"[]", R"(["list","bool"])", R"(["list","number"])",
       "error: incorrect list element type: number required, but have bool"},
      {"[3,1,3]", R"(["list","number"])", R"(["set","string"])", R"(["set","string"] ["1","3"])"},
      {R"({"a":1,"b":"x"})", R"("dynamic")", R"(["map","string"])",
       R"(["map","string"] {"a":"1","b":"x"})"},
      {R"({"a":1,"b":"x"})", R"("dynamic")", R"(["map","number"])",
       R"(error: ["b"]: a number is required)"},
      {R"({"a":1,"b":"x"})", R"("dynamic")", R"(["object",{"a":"string"}])",
       R"(["object",{"a":"string"}] {"a":"1"})"},
      {R"({"a":1})", R"("dynamic")", R"(["object",{"a":"number","b":["list","string"]},["b"]])",
       R"(["object",{"a":"number","b":["list","string"]}] {"a":1,"b":null})"},
      {R"({"a":1})", R"("dynamic")", R"(["object",{"b":"string","c":"string"}])",
       R"(error: attributes "b" and "c" are required)"},
      {R"({"a":{"b":["x"]}})", R"("dynamic")",
       R"(["object",{"a":["object",{"b":["list","number"]}]}])",
       "error: .a.b[0]: a number is required"},
      {R"({"a":"1"})", R"(["map","string"])", R"(["object",{"a":"number"}])",
       R"(["object",{"a":"number"}] {"a":1})"},
      {R"({})", R"(["map","string"])", R"(["object",{"a":"number"}])",
       R"(error: map has no element for required attribute "a")"},
      {R"([{"a":1},{"a":"x"}])", R"("dynamic")", R"(["list",["object",{"a":"dynamic"}]])",
       R"(["list",["object",{"a":"string"}]] [{"a":"1"},{"a":"x"}])"},
      {R"({"$unknown":"dynamic"})", R"("dynamic")", R"("string")",
       R"("string" {"$unknown":"string"})"},
      {R"(["a",{"$unknown":"string"}])", R"(["set","string"])", R"(["list","string"])",
       R"(["list","string"] {"$unknown":["list","string"]})"},
      {R"({"$unknown":["list","number"],"refinements":{"not_null":true,"min_length":2}})",
       R"(["list","number"])", R"(["set","string"])",
       R"(["set","string"] {"$unknown":["set","string"],"refinements":{"not_null":true,"min_length":1}})"},
  };
  for (const auto& row : rows) {
    INFO(row.value << " to " << row.wanted);
    CHECK(converted(value_of(row.value, row.type), type_of(row.wanted)) == row.expected);
  }
}

TEST_CASE("what is of the wanted type stays the same object") {
  const Value list = value_of(R"(["a"])", R"(["list","string"])");
  const Value object = value_of(R"({"a":["x"],"b":{"c":1}})",
                                R"(["object",{"a":["list","string"],"b":["map","number"]}])");
  for (const std::string_view wanted :
       {R"("dynamic")", R"(["list","string"])", R"(["list","dynamic"])"}) {
    CHECK(convert(list, type_of(wanted))->is_identical(list));
  }
  CHECK(convert(object, object.type())->is_identical(object));
  CHECK(convert(object, type_of(R"(["object",{"a":["list","dynamic"],"b":"dynamic"}])"))
            ->is_identical(object));
}

TEST_CASE("marks, reasons and candidates travel with their parts") {
  const Reason reason{Reason::Kind::variable, "var.x", {}};
  const MarkSet sensitive({Mark{}});
  const Value tuple =
      Value::tuple({Value::number(1).with_marks(sensitive), Value::number(2)})
          .with_marks(
              MarkSet({Mark{Mark::Kind::source, false, Range{FileId{1}, 1, 2}, {}, {}, {}}}));
  const Value list = *convert(tuple, Type::list(Type::string()));
  CHECK(list.marks() == tuple.marks());
  CHECK(list.elements()[0].is_sensitive());
  CHECK_FALSE(list.elements()[1].is_sensitive());

  const Value either =
      Value::one_of({Value::number(1), Value::string("x"), Value::tuple({})}, reason);
  const Value strings = *convert(either, Type::string());
  REQUIRE(strings.candidates().size() == 2);
  CHECK(strings.candidates()[0] == Value::string("1"));
  CHECK(strings.reason().what == "var.x");
  CHECK(*convert(either, Type::number()) == Value::number(1));
  CHECK_FALSE(convert(either, Type::map(Type::string())));

  const Value open = Value::tuple({Value::number(1)}).with_open_end(reason);
  CHECK(convert(open, Type::list(Type::string()))->is_open());
  const Value any = Value::unknown_collection(Type::list(Type::number()), reason, Value::number(5));
  REQUIRE(convert(any, Type::set(Type::string()))->representative());
  CHECK(*convert(any, Type::set(Type::string()))->representative() == Value::string("5"));
}

TEST_CASE("a body answers for what an object type asks for") {
  const Mark identity{Mark::Kind::reference, true, {}, "aws_s3_bucket.b", {}, {}};
  const Type wanted = Type::object({{"arn", Type::string()}});
  const Value resource = Value::body({}, Missing::unknown, MarkSet({identity}),
                                     {Reason::Kind::computed, "aws_s3_bucket.b", {}});
  const Value object = *convert(resource, wanted);
  REQUIRE(object.find("arn"));
  CHECK_FALSE(object.find("arn")->is_known());
  REQUIRE(object.find("arn")->marks().identity());
  CHECK(object.find("arn")->marks().identity()->path == "arn");
  CHECK(convert(Value::body({}, Missing::null, {}), wanted)->find("arn")->is_null());
}

TEST_CASE("types unify") {
  const struct {
    std::vector<std::string_view> types;
    std::string_view safe, unsafe;
  } rows[] = {
      {{}, "none", "none"},
      {{R"("number")", R"("string")"}, R"("string")", R"("string")"},
      {{R"("number")", R"("bool")"}, "none", "none"},
      {{R"("dynamic")", R"("number")"}, R"("dynamic")", R"("number")"},
      {{R"(["list","number"])", R"(["tuple",["string","bool"]])"},
       R"(["list","string"])",
       R"(["list","string"])"},
      {{R"(["list","string"])", R"(["set","string"])"},
       R"(["list","string"])",
       R"(["list","string"])"},
      {{R"(["tuple",["number"]])", R"(["tuple",["string"]])"},
       R"(["tuple",["string"]])",
       R"(["tuple",["string"]])"},
      {{R"(["tuple",["number"]])", R"(["tuple",[]])"},
       R"(["list","number"])",
       R"(["list","number"])"},
      {{R"(["object",{"a":"number"}])", R"(["object",{"a":"string"}])"},
       R"(["object",{"a":"string"}])",
       R"(["object",{"a":"string"}])"},
      {{R"(["object",{"a":"number"}])", R"(["object",{"b":"string"}])"},
       R"(["map","string"])",
       R"(["map","string"])"},
      {{R"(["object",{"a":"number"}])", R"(["map","string"])"},
       R"(["map","string"])",
       R"(["map","string"])"},
      {{R"(["object",{}])", R"(["tuple",[]])"}, "none", "none"},
      {{R"("dynamic")", R"(["tuple",["number"]])"}, R"("dynamic")", R"("dynamic")"},
  };
  for (const auto& row : rows) {
    std::vector<Type> types;
    for (const std::string_view type : row.types) types.push_back(type_of(type));
    const auto text = [](const std::optional<Type>& type) {
      return type ? type_to_json(*type) : "none";
    };
    CHECK(text(unify(types)) == row.safe);
    CHECK(text(unify(types, true)) == row.unsafe);
  }
}

}  // namespace
}  // namespace preflint::value
