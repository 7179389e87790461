// Lines of JSON in, lines of JSON out.

#include "cli/answer.h"

#include "tests/catch.h"

namespace preflint::cli {

TEST_CASE("a question is answered with a value, or with what is wrong") {
  struct Case {
    std::string question;
    std::string answer;
  };
  const Case cases[] = {
      {R"({"id": "a", "src": "1 + 1"})",
       R"({"id":"a","want":2,"type":"number","unknown":false,"sensitive":false,"error":null})"},
      {R"({"id": 1, "src": "x${a}", "kind": "template", "vars": {"a": {"value": true}}})",
       R"({"id":1,"want":"xtrue","type":"string","unknown":false,"sensitive":false,"error":null})"},
      {R"({"src": "sensitive([1])[0]"})",
       R"({"id":null,"want":1,"type":"number","unknown":false,"sensitive":true,"error":null})"},
      {R"({"src": "sensitive(1) ", "tagged": true})",
       R"({"id":null,"want":{"$marks":["sensitive"],"value":1},"type":"number","unknown":false,)"
       R"("sensitive":true,"error":null})"},
      {R"({"src": "a", "vars": {"a": {"type": "number", "value": {"$unknown": "number"}}}})",
       R"({"id":null,"want":{"$unknown":"number"},"type":"number","unknown":true,)"
       R"("sensitive":false,"error":null})"},
      {R"({"src": "a == 1e500", "vars": {"a": {"type": "number", "value": 1e+500}}})",
       R"({"id":null,"want":true,"type":"bool","unknown":false,"sensitive":false,"error":null})"},
      {R"({"src": "try(local.b, 1) ", "vars": {"local": {"value": {"a": 1}}}})",
       R"({"id":null,"want":null,"type":null,"unknown":false,"sensitive":false,)"
       R"("error":"A local value with the name \"b\" has not been declared."})"},
      {R"({"src": "try(local.b, 1) ", "kind": "expr", "vars": {"local": {"value": {"a": 1}}}})",
       R"({"id":null,"want":1,"type":"number","unknown":false,"sensitive":false,"error":null})"},
      {R"({"src": "a", "vars": {"a": {"type": "word", "value": 1}}})",
       R"({"id":null,"want":null,"type":null,"unknown":false,"sensitive":false,)"
       R"("error":"a: not a type in cty's JSON notation"})"},
      {R"({"src": "a", "vars": {"a": 1}})",
       R"({"id":null,"want":null,"type":null,"unknown":false,"sensitive":false,)"
       R"("error":"a: an object with \"value\" is needed"})"},
      {R"([1])", R"({"id":null,"want":null,"type":null,"unknown":false,"sensitive":false,)"
                 R"("error":"a line is an object with \"src\""})"},
      {R"({"id": "b", "src": )",
       R"({"id":null,"want":null,"type":null,"unknown":false,"sensitive":false,)"
       R"("error":"a line is an object with \"src\""})"},
  };
  const MemoryFileSystem files({});
  for (const Case& one : cases) CHECK(answer(one.question, files) == one.answer);
}

}  // namespace preflint::cli
