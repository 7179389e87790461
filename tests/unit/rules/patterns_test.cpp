// Which events the patterns of CloudWatch Logs and EventBridge select.
#include <string>
#include <vector>

#include "rules/event_pattern.h"
#include "rules/log_filter.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::rules {
namespace {

using value::Value;

constexpr std::string_view event_text = R"({
  "eventName": "ConsoleLogin",
  "errorMessage": "Failed authentication",
  "errorCode": "Client.UnauthorizedOperation",
  "sourceIPAddress": "203.0.113.9",
  "latency": 12.5,
  "userIdentity": {"type": "Root", "mfa": false, "invokedBy": null},
  "resources": [{"ARN": "arn:aws:s3:::records"}, {"ARN": "arn:aws:s3:::logs"}],
  "detail": {"names": ["a", "b"]}
})";

Value event() { return *value::parse_json(event_text); }

std::string shown(std::optional<bool> truth, const char* neither) {
  return !truth ? neither : *truth ? "true" : "false";
}

TEST_CASE("a filter pattern of CloudWatch Logs selects an event") {
  struct Case {
    std::string pattern;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"", "true"},
      {"{ $.eventName = ConsoleLogin }", "true"},
      {"{$.eventName=\"ConsoleLogin\"}", "true"},
      {"{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }", "true"},
      {"{ $.eventName = Console* }", "true"},
      {"{ $.eventName = console* }", "false"},
      {"{ $.eventName != ConsoleLogin }", "false"},
      {"{ $.eventName = X || $.eventName = ConsoleLogin && $.latency > 12 }", "true"},
      {"{ ($.eventName = X || $.eventName = ConsoleLogin) && $.latency > 13 }", "false"},
      {"{ $.errorCode = \"*UnauthorizedOperation\" }", "true"},
      {"{ $.errorCode = %Unauthorized[A-Z]% }", "true"},
      {"{ $.latency >= 12.5 && $.latency < 13 && $.latency <= 12.5 }", "true"},
      {"{ $.latency = 12.50 }", "true"},
      {"{ $.eventName > 3 }", "false"},
      {"{ $.userIdentity.type = Root && $.userIdentity.mfa IS FALSE }", "true"},
      {"{ $.userIdentity.mfa IS TRUE }", "false"},
      {"{ $.userIdentity.invokedBy IS NULL }", "true"},
      {"{ $.userIdentity.invokedBy NOT EXISTS }", "false"},
      {"{ $.userIdentity.name NOT EXISTS }", "true"},
      {"{ $.userIdentity.name != x }", "false"},
      {"{ $.resources[1].ARN = \"*:::logs\" }", "true"},
      {"{ $.resources[2].ARN = * }", "false"},
      {"{ $['eventName'] = ConsoleLogin }", "true"},
      {"{ $.sourceIPAddress = 203.0.113.* }", "true"},
      {"ConsoleLogin", "true"},
      {"ConsoleLogin -Failed", "false"},
      {"?Nothing ?\"Failed authentication\"", "true"},
      {"?Nothing ?Neither", "false"},
      {"%[Ff]ailed auth%", "true"},
      {"[ip, user, status]", "false"},
      {"{ $.eventName = }", "invalid"},
      {"{ $.eventName ConsoleLogin }", "invalid"},
      {"{ ($.eventName = ConsoleLogin }", "invalid"},
      {"{ $.eventName = ConsoleLogin } x", "invalid"},
      {"\"open", "invalid"},
      {"{" + std::string(1000, '(') + "$.a=b", "invalid"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.pattern);
    CHECK(shown(log_filter_selects(one.pattern, event()), "invalid") == one.expected);
  }
}

TEST_CASE("an event pattern of EventBridge matches an event") {
  struct Case {
    std::string pattern;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {R"({})", "true"},
      {R"({"eventName": ["ConsoleLogin"]})", "true"},
      {R"({"eventName": ["A", "ConsoleLogin"], "latency": [12.5]})", "true"},
      {R"({"eventName": ["A"]})", "false"},
      {R"({"userIdentity": {"type": ["Root"]}})", "true"},
      {R"({"userIdentity": {"name": ["x"]}})", "false"},
      {R"({"userIdentity": {"invokedBy": [null]}})", "true"},
      {R"({"detail": {"names": ["b", "c"]}})", "true"},
      {R"({"eventName": [{"prefix": "Console"}]})", "true"},
      {R"({"eventName": [{"suffix": "login"}]})", "false"},
      {R"({"eventName": [{"suffix": {"equals-ignore-case": "login"}}]})", "true"},
      {R"({"eventName": [{"equals-ignore-case": "consolelogin"}]})", "true"},
      {R"({"eventName": [{"wildcard": "C*Login"}]})", "true"},
      {R"({"eventName": [{"anything-but": ["A", "B"]}]})", "true"},
      {R"({"eventName": [{"anything-but": {"prefix": "Con"}}]})", "false"},
      {R"({"latency": [{"numeric": [">", 10, "<=", 12.5]}]})", "true"},
      {R"({"latency": [{"numeric": [">", 12.5]}]})", "false"},
      {R"({"errorCode": [{"exists": true}], "name": [{"exists": false}]})", "true"},
      {R"({"$or": [{"eventName": ["A"]}, {"latency": [12.5]}]})", "true"},
      {R"({"$or": [{"eventName": ["A"]}, {"latency": [1]}]})", "false"},
      {R"({"eventName": "ConsoleLogin"})", "false"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.pattern);
    value::Reason why;
    CHECK(shown(event_pattern_matches(*value::parse_json(one.pattern), event(), why), "unknown") ==
          one.expected);
  }
}

TEST_CASE("an event pattern with an unknown part is decided where the rest decides") {
  const value::Reason why_not = {value::Reason::Kind::variable, Text("var.name"), {}};
  const Value unknown = Value::unknown(value::Type::string(), why_not);
  const auto pattern = [&](const char* latency) {
    return Value::object({{Text("eventName"), Value::tuple({unknown})},
                          {Text("latency"), *value::parse_json(latency)}});
  };
  value::Reason why;
  CHECK(event_pattern_matches(pattern("[12.5]"), event(), why) == std::nullopt);
  CHECK(why.what == "var.name");
  CHECK(event_pattern_matches(pattern("[1]"), event(), why) == false);
}

}  // namespace
}  // namespace preflint::rules
