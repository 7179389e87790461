// What becomes of the strings of a document when its text is replaced in.
#include "hcl/functions/document_text.h"

#include <string>
#include <vector>

#include "tests/catch.h"
#include "value/json.h"

namespace preflint::hcl {
namespace {

using value::Reason;
using value::StringPart;
using value::Type;
using value::Value;

Value arn() { return Value::unknown(Type::string(), {Reason::Kind::computed, Text("arn"), {}}); }

/// The value with its unknown strings shown as their pieces, holes as "<what they wait for>".
std::string shown(const Value& v) {
  if (v.is_sequence()) {
    std::string all;
    for (const Value& element : v.elements()) all += (all.empty() ? "[" : ", ") + shown(element);
    return all + "]";
  }
  if (v.is_known()) return value::to_json(v);
  if (v.parts().empty()) return "<" + v.reason().what.str() + ">";
  std::string all = "\"";
  for (const StringPart& part : v.parts())
    all += part.is_hole ? "<" + part.hole.reason().what.str() + ">" : part.text.str();
  return all + "\"";
}

TEST_CASE("replaced in a document") {
  struct Row {
    Value document;
    Value replacement;
    std::string expected;
  };
  const auto text = [](std::string_view content) { return Value::string(Text(content)); };
  const Value hole =
      Value::unknown_string({{Text("X/"), {}, false, {}, false}, {{}, arn(), true, {}, false}},
                            {Reason::Kind::computed, Text("it"), {}});
  const std::vector<Row> rows = {
      {text("plain"), text("y"), R"("plain")"},
      {text("X"), text("y"), R"("y")"},
      {text("aXbX"), text("y"), R"("ayby")"},
      {text("X"), arn(), "<arn>"},
      {text("X/*"), arn(), R"("<arn>/*")"},
      {text("aXXb"), arn(), R"("a<arn><arn>b")"},
      {hole, text("y"), R"("y/<arn>")"},
      {Value::tuple({text("X"), Value::boolean(true), Value::tuple({text("-X")})}), arn(),
       R"([<arn>, true, ["-<arn>"]])"},
      {arn(), text("y"), "<arn>"},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(shown(replace_in_document(rows[i].document, "X", rows[i].replacement)) ==
          rows[i].expected);
  }
}

TEST_CASE("objects keep their keys, and lists their open end") {
  const Value list = Value::tuple({Value::string(Text("X"))})
                         .with_open_end({Reason::Kind::variable, Text("var.more"), {}});
  const Value object = Value::object({{Text("X"), list}});
  const Value made = replace_in_document(object, "X", Value::string(Text("y")));
  REQUIRE(made.find("X"));
  CHECK(made.find("X")->is_open());
  CHECK(shown(*made.find("X")) == R"(["y"])");
}

}  // namespace
}  // namespace preflint::hcl
