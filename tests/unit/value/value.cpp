#include "value/value.h"

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::value {
namespace {

Mark source(std::uint32_t at) {
  return {Mark::Kind::source, false, Range{FileId{1}, at, at + 1}, {}, {}, {}};
}
const MarkSet sensitive({Mark{}});
const MarkSet here({source(1)});
const Reason waits{Reason::Kind::variable, "var.x", {}};

TEST_CASE("values know their type") {
  const Value strings = Value::list(Type::string(), {Value::string("a")});
  const struct {
    Value value;
    std::string_view type, json;
  } rows[] = {
      {Value(), R"("dynamic")", "null"},
      {Value::null(Type::list(Type::string())), R"(["list","string"])", "null"},
      {Value::boolean(true), R"("bool")", "true"},
      {Value::number(5), R"("number")", "5"},
      {Value::string("a\"<"), R"("string")", R"("a\"\u003c")"},
      {strings, R"(["list","string"])", R"(["a"])"},
      {Value::tuple({Value::number(1), strings, Value()}),
       R"(["tuple",["number",["list","string"],"dynamic"]])", R"([1,["a"],null])"},
      {Value::map(Type::number(),
                  {{"b", Value::number(1)}, {"a", Value::number(2)}, {"b", Value::number(3)}}),
       R"(["map","number"])", R"({"a":2,"b":3})"},
      {Value::object({{"y", Value::boolean(false)}, {"x", strings}}),
       R"(["object",{"x":["list","string"],"y":"bool"}])", R"({"x":["a"],"y":false})"},
      {Value::unknown(Type::set(Type::number()), waits), R"(["set","number"])",
       R"({"$unknown":["set","number"]})"},
  };
  for (const auto& row : rows) {
    CHECK(type_to_json(row.value.type()) == row.type);
    CHECK(to_tagged_json(row.value) == row.json);
  }
}

TEST_CASE("null, unknown and known") {
  const Value unknown = Value::unknown(Type::string(), waits);
  CHECK(Value().is_null());
  CHECK(Value().is_known());
  CHECK(Value().is_wholly_known());
  CHECK_FALSE(unknown.is_null());
  CHECK_FALSE(unknown.is_known());
  CHECK_FALSE(unknown.is_string());
  CHECK(unknown.is(Type::Kind::string));
  CHECK(unknown.reason().what == "var.x");
  CHECK_FALSE(Value::tuple({Value::object({{"a", unknown}})}).is_wholly_known());
  CHECK(Value::tuple({Value::object({{"a", Value()}})}).is_wholly_known());
  CHECK_FALSE(Value::list(Type::string(), {}).with_open_end(waits).is_wholly_known());
}

TEST_CASE("entries are found by name") {
  const Value object =
      Value::object({{"c", Value::number(3)}, {"a", Value::number(1)}, {"b", Value::number(2)}});
  for (const std::string_view name : {"a", "b", "c"}) REQUIRE(object.find(name));
  CHECK(object.find("b")->as_number().to_text() == "2");
  CHECK_FALSE(object.find(""));
  CHECK_FALSE(object.find("aa"));
  CHECK_FALSE(object.find("d"));
}

TEST_CASE("sets are sorted and have no doubles") {
  const auto set_of = [](Type type, std::vector<Value> elements) {
    return to_tagged_json(Value::set(std::move(type), std::move(elements)));
  };
  const Value unknown = Value::unknown(Type::string(), waits);
  CHECK(set_of(Type::string(), {Value::string("b"), Value::string("a"), Value::string("b")}) ==
        R"(["a","b"])");
  CHECK(set_of(Type::number(), {Value::number(10), Value::number(9), Value::number(10)}) ==
        "[9,10]");
  CHECK(set_of(Type::boolean(), {Value::boolean(true), Value::boolean(false)}) == "[false,true]");
  CHECK(set_of(Type::string(), {Value::null(Type::string()), unknown, Value::string("a"), unknown,
                                Value::null(Type::string())}) ==
        R"(["a",{"$unknown":"string"},{"$unknown":"string"},null])");
  const Value x = Value::object({{"k", Value::string("x")}}),
              y = Value::object({{"k", Value::string("y")}});
  CHECK(set_of(y.type(), {y, x, y}) == R"([{"k":"x"},{"k":"y"}])");
}

TEST_CASE("doubles in a set unite their marks, and one sensitive element makes it sensitive") {
  const Value set =
      Value::set(Type::string(), {Value::string("a").with_marks(here),
                                  Value::string("a").with_marks(sensitive), Value::string("b")});
  CHECK(set.is_sensitive());
  REQUIRE(set.elements().size() == 2);
  CHECK(set.elements()[0].marks() == here);
  CHECK(set.elements()[1].marks().empty());
}

TEST_CASE("marks are found and taken off at any depth") {
  const Value value = Value::tuple(
      {Value::object({{"a", Value::string("s").with_marks(sensitive)}}).with_marks(here)});
  CHECK(value.marks().empty());
  CHECK(value.marks_deep() == sensitive.united(here));
  MarkSet collected;
  const Value plain = value.unmarked_deep(&collected);
  CHECK(collected == sensitive.united(here));
  CHECK(plain.marks_deep().empty());
  CHECK(plain != value);
  CHECK(plain.same_content(value));
  CHECK(plain == Value::tuple({Value::object({{"a", Value::string("s")}})}));
}

TEST_CASE("one of a few") {
  const Value a = Value::string("a"), b = Value::string("b");
  const Value either = Value::one_of({a.with_marks(here), b, a.with_marks(sensitive)}, waits);
  CHECK_FALSE(either.is_known());
  CHECK(either.type() == Type::string());
  CHECK(either.refinements().not_null);
  REQUIRE(either.candidates().size() == 2);
  CHECK(either.candidates()[0].marks() == here.united(sensitive));
  CHECK(either.candidates()[1].marks().empty());
  CHECK(either.marks() == here.united(sensitive));

  CHECK(Value::one_of({a, a}, waits) == a);
  CHECK(Value::one_of({either, Value::string("c")}, waits).candidates().size() == 3);
  CHECK(Value::one_of({a, Value::number(1)}, waits).type() == Type::dynamic());
  CHECK(Value::one_of({a, Value()}, waits).type() == Type::string());
  CHECK_FALSE(Value::one_of({a, Value()}, waits).refinements().not_null);
  const Value plain = Value::one_of({a, Value::unknown(Type::string(), waits)}, waits);
  CHECK_FALSE(plain.is_known());
  CHECK(plain.candidates().empty());
  CHECK(plain.type() == Type::string());

  std::vector<Value> many;
  for (int i = 0; i < 17; ++i) many.push_back(Value::number(i));
  CHECK(Value::one_of(many, waits).candidates().empty());
  many.pop_back();
  CHECK(Value::one_of(many, waits).candidates().size() == 16);
}

TEST_CASE("what is done to marks is done to those of candidates") {
  const Value either =
      Value::one_of({Value::string("a").with_marks(here), Value::string("b")}, waits);
  const Value marked = either.with_marks(sensitive);
  CHECK(marked.candidates()[0].marks() == here.united(sensitive));
  CHECK(marked.candidates()[1].marks() == sensitive);
  const Value passed = either.through(Range{FileId{1}, 7, 8}, "local.x");
  CHECK(passed.candidates()[0].marks().marks()[0].via);
  CHECK_FALSE(passed.candidates()[1].marks().marks()[0].via);
  CHECK(either.unmarked().candidates()[0].marks().empty());
  CHECK(either.candidates()[0].marks() == here);
}

TEST_CASE("refinements that leave one value give that value") {
  const auto refined = [](Type type, Refinements known) {
    return to_tagged_json(Value::unknown(std::move(type), waits, std::move(known)));
  };
  const Type strings = Type::list(Type::string());
  Refinements empty, one, number, unsure;
  empty.not_null = one.not_null = number.not_null = true;
  empty.length_max = 0;
  unsure.length_max = 0;
  one.length_min = one.length_max = 1;
  number.number_min = number.number_max = Number(5);
  CHECK(refined(strings, empty) == "[]");
  CHECK(refined(Type::map(Type::string()), empty) == "{}");
  CHECK(refined(strings, one) == R"([{"$unknown":"string"}])");
  CHECK(refined(Type::set(Type::string()), one) == R"([{"$unknown":"string"}])");
  CHECK(refined(Type::number(), number) == "5");
  CHECK(refined(strings, unsure) ==
        R"({"$unknown":["list","string"],"refinements":{"max_length":0}})");
  CHECK(refined({}, empty) == R"({"$unknown":"dynamic"})");
}

TEST_CASE("a string with holes keeps its literal parts") {
  const StringPart literal{"arn:aws:s3:::", {}, false, {}, true},
      hole{{}, Value::unknown(Type::string(), waits), true, {}, false};
  const Value value = Value::unknown_string({literal, hole}, waits);
  CHECK(value.refinements().prefix == "arn:aws:s3:::");
  CHECK(value.parts().size() == 2);
  CHECK(value.with_encoded(Value::number(1)).parts().size() == 2);
  CHECK(*value.with_encoded(Value::number(1)).encoded() == Value::number(1));
  CHECK_FALSE(value.encoded());
  const Value known = Value::string("x").with_encoded(Value::tuple({}));
  CHECK(known == Value::string("x"));
  CHECK(*known.encoded() == Value::tuple({}));
}

TEST_CASE("what is nested too deeply is unknown") {
  Value list = Value::tuple({}), object = list, open = list, few = list;
  for (int i = 0; i < 100'000; ++i) {
    list = Value::tuple({list});
    object = Value::object({{"a", object}});
    open = Value::unknown_collection(Type::list(Type::dynamic()), waits, open);
    few = Value::one_of({Value::tuple({few}), Value::number(i)}, waits);
  }
  CHECK_FALSE(list.is_wholly_known());
  CHECK_FALSE(object.is_wholly_known());
  CHECK_FALSE(few.is_known());
  CHECK_FALSE(open.is_known());
}

TEST_CASE("what has too many parts is unknown") {
  Value value = Value::string("x").with_marks(here);
  for (int i = 0; i < 20; ++i) value = Value::tuple({value, value});
  CHECK(value.is_wholly_known());
  CHECK(value.part_count() == (1u << 21) - 1);
  const Value shared = Value::tuple({value.with_marks(here), value.with_marks(sensitive)});
  CHECK(shared.marks_deep() == here.united(sensitive));
  CHECK(shared.unmarked_deep().marks_deep().empty());
  CHECK(shared.unmarked_deep().part_count() == shared.part_count());
  for (int i = 0; i < 100; ++i) value = Value::object({{"a", value}, {"b", value}});
  CHECK_FALSE(value.is_wholly_known());
  CHECK(value.part_count() <= Value::most_parts);
}

}  // namespace
}  // namespace preflint::value
