#include "value/type.h"

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::value {
namespace {

TEST_CASE("types name themselves") {
  const Type object = Type::object({{"b", Type::number()}, {"a", Type::string(), true}});
  const struct {
    Type type;
    std::string_view name, constraint, json;
  } rows[] = {
      {Type::dynamic(), "dynamic", "any", R"("dynamic")"},
      {Type::boolean(), "bool", "bool", R"("bool")"},
      {Type::list(Type::set(Type::number())), "list of set of number", "list(set(number))",
       R"(["list",["set","number"]])"},
      {Type::map(Type::dynamic()), "map of dynamic", "map(any)", R"(["map","dynamic"])"},
      {Type::tuple({Type::string(), Type::number()}), "tuple", "tuple([string, number])",
       R"(["tuple",["string","number"]])"},
      {object, "object", "object({a=optional(string), b=number})",
       R"(["object",{"a":"string","b":"number"},["a"]])"},
  };
  for (const auto& row : rows) {
    CHECK(row.type.friendly_name() == row.name);
    CHECK(row.type.constraint() == row.constraint);
    CHECK(type_to_json(row.type) == row.json);
  }
  CHECK(Type::list(Type::dynamic()).friendly_constraint() == "list of any single type");
  CHECK(Type::list(Type::list(Type::string())).friendly_constraint() == "list of list of string");
}

TEST_CASE("types compare by structure") {
  CHECK(Type::list(Type::string()) == Type::list(Type::string()));
  CHECK(Type::list(Type::string()) != Type::set(Type::string()));
  CHECK(Type::list(Type::string()) != Type::list(Type::number()));
  CHECK(Type::tuple({}) != Type::object({}));
  CHECK(Type::object({{"a", Type::string()}, {"b", Type::number()}}) ==
        Type::object({{"b", Type::number()}, {"a", Type::string()}}));
  CHECK(Type::object({{"a", Type::string()}}) != Type::object({{"a", Type::string(), true}}));
}

TEST_CASE("of attributes with one name the later counts") {
  const Type type =
      Type::object({{"b", Type::number()}, {"a", Type::string()}, {"b", Type::boolean()}});
  REQUIRE(type.attributes().size() == 2);
  REQUIRE(type.attribute("b"));
  CHECK(type.attribute("b")->type == Type::boolean());
  CHECK_FALSE(type.attribute("c"));
}

TEST_CASE("dynamic and optional are found at any depth") {
  const Type nested = Type::list(Type::object({{"a", Type::map(Type::dynamic()), true}}));
  CHECK(nested.has_dynamic());
  CHECK(nested.has_optional());
  CHECK_FALSE(nested.without_optional().has_optional());
  CHECK(nested.without_optional() == Type::list(Type::object({{"a", Type::map(Type::dynamic())}})));
  CHECK_FALSE(Type::list(Type::string()).has_dynamic());
}

}  // namespace
}  // namespace preflint::value
