#include "value/operations.h"

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::value {
namespace {

Value value_of(std::string_view json, std::string_view type = R"("dynamic")") {
  INFO(json);
  const std::expected<Value, std::string> value = from_tagged_json(json, *type_from_json(type));
  REQUIRE(value);
  return *value;
}

const Reason waits{Reason::Kind::variable, "var.x", {}};
const Value unknown_bool = Value::unknown(Type::boolean(), waits);
const Value unknown_number = Value::unknown(Type::number(), waits);
constexpr std::string_view maybe = R"({"$unknown":"bool","refinements":{"not_null":true}})";

Value marked(const Value& value, std::uint32_t at) {
  return value.with_marks(
      MarkSet({Mark{Mark::Kind::source, false, Range{FileId{1}, at, at + 1}, {}, {}, {}}}));
}

/// Where the marks of a value point, in order: "1 2".
std::string places(const Value& value) {
  std::string text;
  for (const Mark& mark : value.marks().marks()) {
    if (mark.kind == Mark::Kind::source)
      text += (text.empty() ? "" : " ") + std::to_string(mark.range.begin);
  }
  return text;
}

TEST_CASE("equality has three values") {
  const struct {
    std::string_view a, type_a, b, type_b, expected;
  } rows[] = {
      {"null", R"("string")", "null", R"("number")", "true"},
      {"null", R"("string")", "\"\"", R"("string")", "false"},
      {"1", R"("number")", "\"1\"", R"("string")", "false"},
      {"1", R"("number")", "1.0", R"("number")", "true"},
      {"[]", R"(["tuple",[]])", "[]", R"(["list","string"])", "false"},
      {R"(["1"])", R"(["list","string"])", "[1]", R"(["list","number"])", "false"},
      {R"({"a":1,"b":[true]})", R"("dynamic")", R"({"b":[true],"a":1})", R"("dynamic")", "true"},
      {R"({"a":1})", R"("dynamic")", R"({"b":1})", R"("dynamic")", "false"},
      {"[2,1]", R"(["set","number"])", "[1,2]", R"(["set","number"])", "true"},
      {R"({"$unknown":"string"})", R"("string")", "\"a\"", R"("string")", maybe},
      {R"({"$unknown":"string"})", R"("string")", "1", R"("number")", "false"},
      {R"({"$unknown":"string"})", R"("string")", "null", R"("string")", maybe},
      {R"({"$unknown":"string","refinements":{"not_null":true}})", R"("string")", "null",
       R"("dynamic")", "false"},
      {R"({"$unknown":"string","refinements":{"prefix":"foo-"}})", R"("string")", "\"foo\"",
       R"("string")", "false"},
      {R"({"$unknown":"string","refinements":{"prefix":"foo-"}})", R"("string")", "\"foo-1\"",
       R"("string")", maybe},
      {R"({"$unknown":"number","refinements":{"min":4}})", R"("number")", "3", R"("number")",
       "false"},
      {R"({"$unknown":["list","string"],"refinements":{"min_length":1}})", R"(["list","string"])",
       "[]", R"(["list","string"])", "false"},
      {R"([1,{"$unknown":"number"}])", R"("dynamic")", "[2,3]", R"("dynamic")", "false"},
      {R"([1,{"$unknown":"number"}])", R"("dynamic")", "[1,3]", R"("dynamic")", maybe},
      {R"([1,{"$unknown":"number"}])", R"("dynamic")", R"([1,"x"])", R"("dynamic")", "false"},
      {R"({"a":{"$unknown":"dynamic"}})", R"("dynamic")", R"({"a":null})", R"("dynamic")", maybe},
      {R"({"$open":[1]})", R"("dynamic")", "[1]", R"("dynamic")", maybe},
      {R"([1,{"$unknown":"number"}])", R"(["set","number"])", "[1]", R"(["set","number"])", maybe},
  };
  for (const auto& row : rows) {
    INFO(row.a << " == " << row.b);
    const Value a = value_of(row.a, row.type_a), b = value_of(row.b, row.type_b);
    CHECK(to_tagged_json(equals(a, b)) == row.expected);
    CHECK(to_tagged_json(equals(b, a)) == row.expected);
  }
}

TEST_CASE("less knowledge never turns one answer into the other") {
  const std::vector<std::string_view> texts = {
      "1",          "2",          "\"1\"",        "\"\"",      "true",   "null",
      "[]",         "[1]",        "[1,2]",        "[[1],2]",   "[null]", "{}",
      R"({"a":1})", R"({"a":2})", R"({"a":[1]})", R"({"b":1})"};
  /// The value itself unknown, and each of its parts.
  const auto blurred = [](const Value& value) {
    std::vector<Value> all = {Value::unknown(value.type(), waits), Value::unknown({}, waits)};
    for (std::size_t i = 0; value.is_sequence() && i < value.elements().size(); ++i) {
      std::vector<Value> elements(value.elements().begin(), value.elements().end());
      elements[i] = Value::unknown({}, waits);
      all.push_back(Value::tuple(std::move(elements)));
    }
    return all;
  };
  for (const std::string_view a : texts) {
    for (const std::string_view b : texts) {
      const std::string known = to_tagged_json(equals(value_of(a), value_of(b)));
      for (const Value& less : blurred(value_of(a))) {
        INFO(a << " == " << b << ", the first known as " << to_tagged_json(less));
        const std::string answer = to_tagged_json(equals(less, value_of(b)));
        CHECK((answer == known || answer == maybe));
      }
    }
  }
}

TEST_CASE("equality keeps every mark and the reason, but no identity") {
  const Mark identity{Mark::Kind::reference, true, {}, "aws_kms_key.k", "arn", {}};
  const Value key = Value::unknown(Type::string(), waits).with_marks(MarkSet({identity}));
  const Value equal = equals(Value::tuple({key}), marked(Value::tuple({Value::string("x")}), 1));
  CHECK(equal.reason().what == "var.x");
  CHECK(equal.marks().marks().size() == 2);
  CHECK_FALSE(equal.marks().identity());
}

TEST_CASE("a conjunction is decided by what is false, a disjunction by what is true") {
  const struct {
    Value a, b;
    std::string_view conjunction, places_and, disjunction, places_or;
  } rows[] = {
      {Value::boolean(true), Value::boolean(true), "true", "1 2", "true", "1 2"},
      {Value::boolean(true), Value::boolean(false), "false", "2", "true", "1"},
      {Value::boolean(false), Value::boolean(false), "false", "1 2", "false", "1 2"},
      {unknown_bool, Value::boolean(false), "false", "2", maybe, "1"},
      {unknown_bool, Value::boolean(true), maybe, "1", "true", "2"},
      {unknown_bool, unknown_bool, maybe, "1 2", maybe, "1 2"},
  };
  for (const auto& row : rows) {
    const Value a = marked(row.a, 1), b = marked(row.b, 2);
    CHECK(to_tagged_json(logical_and(a, b)) == row.conjunction);
    CHECK(places(logical_and(a, b)) == row.places_and);
    CHECK(places(logical_and(b, a)) == row.places_and);
    CHECK(to_tagged_json(logical_or(b, a)) == row.disjunction);
    CHECK(places(logical_or(a, b)) == row.places_or);
  }
  const Value secret = Value::boolean(true).with_marks(MarkSet({Mark{}}));
  CHECK(logical_and(Value::boolean(false), secret).is_sensitive());
  CHECK(to_tagged_json(logical_not(unknown_bool)) == maybe);
  CHECK(logical_not(marked(Value::boolean(true), 1)) == marked(Value::boolean(false), 1));
}

TEST_CASE("arithmetic on values") {
  Diagnostics diagnostics;
  const Value one = marked(Value::number(1), 1), two = marked(Value::number(2), 2);
  CHECK(places(add(one, two)) == "1 2");
  CHECK(to_json(add(one, two)) == "3");
  CHECK(to_json(subtract(one, two)) == "-1");
  CHECK(to_json(multiply(two, two)) == "4");
  CHECK(to_json(divide(one, two, {}, diagnostics)) == "0.5");
  CHECK(to_json(modulo(one, two)) == "1");
  CHECK(to_json(negate(one)) == "-1");
  CHECK(to_tagged_json(add(one, unknown_number)) ==
        R"({"$unknown":"number","refinements":{"not_null":true}})");
  CHECK(add(one, unknown_number).reason().what == "var.x");
  CHECK_FALSE(diagnostics.has_errors());
  const Value infinity = divide(one, Value::number(0), {}, diagnostics);
  CHECK(to_tagged_json(infinity) == R"({"$number":"+inf"})");
  CHECK_FALSE(diagnostics.has_errors());
  CHECK_FALSE(subtract(infinity, infinity).is_known());
  CHECK_FALSE(multiply(infinity, Value::number(0)).is_known());
  CHECK_FALSE(divide(Value::number(0), Value::number(0), {}, diagnostics).is_known());
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("comparison uses what is known of an unknown number") {
  const struct {
    std::string_view a, b, less, less_or_equal;
  } rows[] = {
      {"1", "2", "true", "true"},
      {"2", "2", "false", "true"},
      {"3", "2", "false", "false"},
      {R"({"$unknown":"number"})", "2", maybe, maybe},
      {R"({"$unknown":"number","refinements":{"max":1}})", "2", "true", "true"},
      {R"({"$unknown":"number","refinements":{"max":2}})", "2", maybe, "true"},
      {R"({"$unknown":"number","refinements":{"max":2,"max_inclusive":false}})", "2", "true",
       "true"},
      {R"({"$unknown":"number","refinements":{"min":2}})", "2", "false", maybe},
      {R"({"$unknown":"number","refinements":{"min":2,"min_inclusive":false}})", "2", "false",
       "false"},
  };
  for (const auto& row : rows) {
    INFO(row.a << " < " << row.b);
    CHECK(to_tagged_json(less_than(value_of(row.a), value_of(row.b))) == row.less);
    CHECK(to_tagged_json(less_or_equal(value_of(row.a), value_of(row.b))) == row.less_or_equal);
  }
}

TEST_CASE("parts are read by index") {
  const struct {
    std::string_view collection, type, key, expected;
  } rows[] = {
      {"[1,2]", R"("dynamic")", "1", "2"},
      {"[1,2]", R"("dynamic")", R"("0")", "1"},
      {"[1,2]", R"("dynamic")", "2",
       "Invalid index: The given key does not identify an element in this collection value: the "
       "given index is greater than or "
       "equal to the length of the collection."},
      {"[]", R"(["list","string"])", "0",
       "Invalid index: The given key does not identify an element in this collection value: the "
       "collection has no elements."},
      {"[1]", R"("dynamic")", "-1",
       "Invalid index: The given key does not identify an element in this collection value: a "
       "negative number is not a valid "
       "index for a sequence."},
      {"[1]", R"("dynamic")", "0.5",
       "Invalid index: The given key does not identify an element in this collection value: "
       "indexing a sequence requires a whole "
       "number, but the given index has a fractional part."},
      {"[1]", R"("dynamic")", R"("x")",
       "Invalid index: The given key does not identify an element in this collection value: a "
       "number is required."},
      {"[1]", R"("dynamic")", "null", "Invalid index: Can't use a null value as an indexing key."},
      {"null", R"(["list","string"])", "0",
       "Attempt to index null value: This value is null, so it does not have any indices."},
      {R"("x")", R"("dynamic")", "0", "Invalid index: This value does not have any indices."},
      {R"(["x"])", R"(["set","string"])", "0",
       "Invalid index: Elements of a set are identified only by their value and don't have any "
       "separate index or key to select "
       "with, so it's only possible to perform operations across all elements of the set."},
      {R"({"a":1})", R"("dynamic")", R"("a")", "1"},
      {R"({"a":1})", R"("dynamic")", "0",
       "Invalid index: The given key does not identify an element in this collection value. An "
       "object only supports looking up "
       "attributes by name, not by numeric index."},
      {R"({"1":"x"})", R"(["map","string"])", "1", R"("x")"},
      {R"({"a":"x"})", R"(["map","string"])", R"("b")",
       "Invalid index: The given key does not identify an element in this collection value."},
      {R"({"$open":[1]})", R"("dynamic")", "0", "1"},
      {R"({"$open":[1]})", R"("dynamic")", "7", R"({"$unknown":"dynamic"})"},
      {R"({"$unknown":["list","string"]})", R"("dynamic")", "7", R"({"$unknown":"string"})"},
      {R"({"$unknown":["tuple",["string","number"]]})", R"("dynamic")", "1",
       R"({"$unknown":"number"})"},
      {R"({"$unknown":["tuple",["string"]]})", R"("dynamic")", "1",
       "Invalid index: The given key does not identify an element in this collection value: the "
       "given index is greater than or "
       "equal to the length of the collection."},
      {R"({"$unknown":["map","bool"]})", R"("dynamic")", R"("a")", R"({"$unknown":"bool"})"},
      {R"({"$unknown":"dynamic"})", R"("dynamic")", R"("a")", R"({"$unknown":"dynamic"})"},
      {R"(["a"])", R"(["list","string"])", R"({"$unknown":"number"})", R"({"$unknown":"string"})"},
      {R"(["a"])", R"(["list","string"])", R"({"$unknown":"dynamic"})",
       R"({"$unknown":"dynamic"})"},
  };
  for (const auto& row : rows) {
    INFO(row.collection << "[" << row.key << "]");
    Diagnostics diagnostics;
    const Value part =
        index(value_of(row.collection, row.type), value_of(row.key), {}, diagnostics);
    if (diagnostics.has_errors()) {
      CHECK(diagnostics.entries()[0].summary + ": " + diagnostics.entries()[0].detail ==
            row.expected);
      CHECK_FALSE(part.is_known());
      CHECK(part.reason().kind == Reason::Kind::error);
    } else {
      CHECK(to_tagged_json(part) == row.expected);
    }
  }
}

TEST_CASE("attributes are read by name") {
  const struct {
    std::string_view object, type, expected;
  } rows[] = {
      {R"({"name":1})", R"("dynamic")", "1"},
      {R"({"other":1})", R"("dynamic")",
       R"(Unsupported attribute: This object does not have an attribute named "name".)"},
      {R"({"name":"x"})", R"(["map","string"])", R"("x")"},
      {R"({})", R"(["map","string"])",
       R"(Missing map element: This map does not have an element with the key "name".)"},
      {"null", R"("dynamic")",
       "Attempt to get attribute from null value: This value is null, so it does not have any "
       "attributes."},
      {"1", R"("number")",
       "Unsupported attribute: Can't access attributes on a primitive-typed value (number)."},
      {"[]", R"("dynamic")", "Unsupported attribute: This value does not have any attributes."},
      {"[]", R"(["list",["object",{"name":"string"}]])",
       R"(Unsupported attribute: Can't access attributes on a list of objects. Did you mean to access attribute "name" for a specific element of the list, or across all elements of the list?)"},
      {"[]", R"(["set",["object",{}]])",
       "Unsupported attribute: Can't access attributes on a set of objects. Did you mean to access "
       "an attribute across all "
       "elements of the set?"},
      {R"({"$unknown":"dynamic"})", R"("dynamic")", R"({"$unknown":"dynamic"})"},
      {R"({"$unknown":["object",{"name":"bool"}]})", R"("dynamic")", R"({"$unknown":"bool"})"},
      {R"({"$unknown":["object",{}]})", R"("dynamic")",
       R"(Unsupported attribute: This object does not have an attribute named "name".)"},
  };
  for (const auto& row : rows) {
    INFO(row.object);
    Diagnostics diagnostics;
    const Value part = get_attribute(value_of(row.object, row.type), "name", {}, diagnostics);
    if (diagnostics.has_errors()) {
      CHECK(diagnostics.entries()[0].summary + ": " + diagnostics.entries()[0].detail ==
            row.expected);
    } else {
      CHECK(to_tagged_json(part) == row.expected);
    }
  }
}

TEST_CASE("a body answers for attributes that it lacks") {
  Diagnostics diagnostics;
  const Mark identity{Mark::Kind::reference, true, {}, "aws_s3_bucket.b", {}, {}};
  const Mark header{Mark::Kind::source, false, Range{FileId{1}, 3, 9}, "aws_s3_bucket.b", {}, {}};
  const Value judged =
      Value::body({{"bucket", Value::string("b")}}, Missing::null, MarkSet({header}));
  const Value absent = get_attribute(marked(judged, 1), "acl", {}, diagnostics);
  CHECK(absent.is_null());
  CHECK(places(absent) == "3");
  CHECK(to_json(get_attribute(judged, "bucket", {}, diagnostics)) == R"("b")");
  CHECK(places(get_attribute(judged, "bucket", {}, diagnostics)).empty());

  const Reason apply{Reason::Kind::computed, "aws_s3_bucket.b.arn", {}};
  const Value resource =
      Value::body({}, Missing::unknown, MarkSet({identity}), apply).with_marks(MarkSet({identity}));
  const Value arn = index(resource, Value::string("arn"), {}, diagnostics);
  CHECK_FALSE(arn.is_known());
  CHECK(arn.reason().what == "aws_s3_bucket.b.arn");
  REQUIRE(arn.marks().identity());
  CHECK(arn.marks().identity()->name == "aws_s3_bucket.b");
  CHECK(arn.marks().identity()->path == "arn");
  CHECK_FALSE(get_attribute(arn, "x", {}, diagnostics).marks().identity());

  const Mark block{Mark::Kind::reference, true, {}, "aws_s3_bucket.b", "website", {}};
  const Value nested = Value::body({}, Missing::unknown, MarkSet({block}));
  CHECK(get_attribute(nested, "domain", {}, diagnostics).marks().identity()->path ==
        "website.domain");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("what is read out has the marks of what it was in, not its identity") {
  Diagnostics diagnostics;
  const Mark identity{Mark::Kind::reference, true, {}, "aws_instance.i", "tags", {}};
  const Value tags =
      Value::object({{"a", marked(Value::string("x"), 1)}}).with_marks(MarkSet({identity, Mark{}}));
  const Value tag = get_attribute(tags, "a", {}, diagnostics);
  CHECK(tag.is_sensitive());
  CHECK(places(tag) == "1");
  CHECK_FALSE(tag.marks().identity());
  CHECK(tag.marks().marks().size() == 3);
}

TEST_CASE("parts of candidates are candidates") {
  Diagnostics diagnostics;
  const auto object = [](std::string_view name, std::int64_t number) {
    return Value::object({{Text(name), Value::number(number)}});
  };
  const Value either = Value::one_of({object("a", 1), object("a", 2), object("b", 3)}, waits);
  const Value part = get_attribute(either, "a", {}, diagnostics);
  CHECK(part.candidates().size() == 2);
  CHECK(part.reason().what == "var.x");
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(to_json(index(either, Value::string("b"), {}, diagnostics)) == "3");
  CHECK_FALSE(get_attribute(either, "c", {}, diagnostics).is_known());
  CHECK(diagnostics.errors() == 1);
  const Value lists = Value::one_of({Value::tuple({Value::number(1)}), Value::tuple({})}, waits);
  CHECK(to_json(index(lists, Value::number(0), {}, diagnostics)) == "1");
}

TEST_CASE("an element that stands for all of a collection") {
  Diagnostics diagnostics;
  const Value any = Value::unknown_collection(Type::list(Type::dynamic()), waits,
                                              Value::object({{"a", Value::number(1)}}));
  CHECK(to_json(get_attribute(index(any, Value::number(5), {}, diagnostics), "a", {},
                              diagnostics)) == "1");
}

TEST_CASE("lengths") {
  const struct {
    std::string_view value, type, expected;
  } rows[] = {
      {"[1,2]", R"("dynamic")", "2"},
      {R"({"a":1})", R"(["map","number"])", "1"},
      {R"({"$unknown":["tuple",["string"]]})", R"("dynamic")", "1"},
      {R"([{"$unknown":"string"}])", R"(["set","string"])", "1"},
      {R"(["a",{"$unknown":"string"}])", R"(["set","string"])",
       R"({"$unknown":"number","refinements":{"not_null":true,"min":1,"min_inclusive":true,"max":2,"max_inclusive":true}})"},
      {R"({"$unknown":["list","string"],"refinements":{"max_length":3}})", R"("dynamic")",
       R"({"$unknown":"number","refinements":{"not_null":true,"min":0,"min_inclusive":true,"max":3,"max_inclusive":true}})"},
      {R"({"$open":[1,2]})", R"("dynamic")",
       R"({"$unknown":"number","refinements":{"not_null":true,"min":2,"min_inclusive":true,"max":9223372036854775807,"max_inclusive":true}})"},
      {R"({"$unknown":"dynamic"})", R"("dynamic")",
       R"({"$unknown":"number","refinements":{"not_null":true}})"},
  };
  for (const auto& row : rows) {
    INFO(row.value);
    CHECK(to_tagged_json(length(value_of(row.value, row.type))) == row.expected);
  }
}

TEST_CASE("every combination of candidates is tried") {
  const Value either = Value::one_of({Value::number(1), Value::number(2)}, waits);
  const Value sum =
      for_candidates(either, either, [](const Value& a, const Value& b) { return add(a, b); });
  REQUIRE(sum.candidates().size() == 3);
  CHECK(to_json(Value::tuple({sum.candidates().begin(), sum.candidates().end()})) == "[2,3,4]");
  const Value small = for_candidates(
      either, Value::number(5), [](const Value& a, const Value& b) { return less_than(a, b); });
  CHECK(small == Value::boolean(true));
}

}  // namespace
}  // namespace preflint::value
