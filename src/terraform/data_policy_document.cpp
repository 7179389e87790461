// Renders `data "aws_iam_policy_document"`, a data source that is a function of its arguments, as
// the AWS provider does: one string stands for a list of one, others are sorted backwards; `&{` is
// written `${` (not in actions); source documents come first, the block's own statements replace
// theirs by Sid, override documents replace both.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

#include "terraform/data_policy_document.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "terraform/policy_merge.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

Value as_string(const Value& given) {
  const auto converted = value::convert(given, Type::string());
  return converted ? *converted : given;
}

/// IAM's variables can't be written `${…}` in Terraform.
Value with_iam_variables(const Value& given) {
  if (!given.is_string() || given.as_string().find("&{") == std::string_view::npos) return given;
  std::string text(given.as_string());
  for (std::size_t at = text.find("&{"); at != std::string::npos; at = text.find("&{", at + 2))
    text[at] = '$';
  return Value::string(std::move(text)).with_marks(given.marks());
}

/// Is there nothing that the provider would write?
bool is_absent(const Value* given) {
  return !given || given->is_null() ||
         (given->is_known() && given->is_sequence() && given->elements().empty() &&
          !given->is_open());
}

/// A list of strings in IAM's form; sets are sorted.
enum class Strings : unsigned char { actions, set, list };

Value string_or_list(const Value& given, Strings kind) {
  const auto written = [&](const Value& v) {
    return kind == Strings::actions ? v : with_iam_variables(v);
  };
  if (!given.is_known() || !given.is_sequence()) return written(given);
  std::vector<Value> strings;
  for (const Value& element : given.elements()) {
    if (!element.is_null()) strings.push_back(written(as_string(element)));
  }
  const auto is_string = [](const Value& v) { return v.is_string(); };
  if (kind != Strings::list && std::ranges::all_of(strings, is_string)) {
    std::ranges::sort(strings, std::ranges::greater(),
                      [](const Value& v) { return v.as_string(); });
    const auto same = [](const Value& a, const Value& b) { return a.as_string() == b.as_string(); };
    strings.erase(std::unique(strings.begin(), strings.end(), same), strings.end());
  }
  if (given.is_open())
    return Value::tuple(std::move(strings))
        .with_open_end(given.open_reason())
        .with_marks(given.marks());
  if (strings.size() == 1) return strings.front().with_marks(given.marks());
  return Value::tuple(std::move(strings)).with_marks(given.marks());
}

/// The blocks of one type; none of them may be open or unknown, or the reason why is returned.
struct Blocks {
  std::vector<Value> bodies;
  std::optional<Reason> unknown;
};

Blocks blocks_of(const Value* given) {
  Blocks result;
  if (!given || given->is_null()) return result;
  if (!given->is_known()) {
    result.unknown = given->reason();
  } else if (given->is_sequence()) {
    result.bodies.assign(given->elements().begin(), given->elements().end());
    if (given->is_open()) result.unknown = given->open_reason();
  }
  for (const Value& body : result.bodies) {
    if (!body.is_known()) result.unknown = body.reason();
  }
  std::erase_if(result.bodies, [](const Value& body) { return !body.is_mapping(); });
  return result;
}

/// Adds to what is there under `key`, as a list once there are two.
void add_strings(std::map<Text, std::vector<Value>>& lists, const Text& key, const Value& strings) {
  std::vector<Value>& list = lists[key];
  if (strings.is_known() && strings.is_sequence() && !strings.is_open()) {
    list.insert(list.end(), strings.elements().begin(), strings.elements().end());
  } else {
    list.push_back(strings);
  }
}

Value object_of(std::map<Text, std::vector<Value>> lists) {
  std::vector<Value::Entry> entries;
  for (auto& [key, list] : lists) {
    entries.emplace_back(key, list.size() == 1 ? list.front() : Value::tuple(std::move(list)));
  }
  return Value::object(std::move(entries));
}

bool is_anyone(const Value& type, const Value& identifiers) {
  return type.as_string() == "*" && identifiers.is_string() && identifiers.as_string() == "*";
}

std::optional<Value> principals(const Value* given) {
  const Blocks blocks = blocks_of(given);
  if (blocks.unknown)
    return Value::unknown(Type::dynamic(), *blocks.unknown).with_marks(given->marks());
  std::map<Text, std::vector<Value>> by_type;
  for (const Value& body : blocks.bodies) {
    const Value* identifiers = body.find("identifiers");
    const Value* type = body.find("type");
    if (!identifiers || !type || type->is_null()) continue;
    const Value strings = string_or_list(*identifiers, Strings::set);
    if (!type->is_string())
      return Value::unknown(Type::dynamic(), type->reason()).with_marks(type->marks());
    if (blocks.bodies.size() == 1 && is_anyone(*type, strings)) return strings;
    add_strings(by_type, type->as_text(), strings);
  }
  if (by_type.empty()) return std::nullopt;
  return object_of(std::move(by_type)).with_marks(blocks.bodies.front().missing_marks());
}

std::optional<Value> conditions(const Value* given) {
  const Blocks blocks = blocks_of(given);
  if (blocks.unknown)
    return Value::unknown(Type::dynamic(), *blocks.unknown).with_marks(given->marks());
  std::map<Text, std::map<Text, std::vector<Value>>> by_test;
  for (const Value& body : blocks.bodies) {
    const Value *test = body.find("test"), *variable = body.find("variable"),
                *values = body.find("values");
    if (!test || !variable || !values || test->is_null() || variable->is_null()) continue;
    if (!test->is_known() || !variable->is_known()) {
      const Value& unknown = test->is_known() ? *variable : *test;
      return Value::unknown(Type::dynamic(), unknown.reason()).with_marks(unknown.marks());
    }
    add_strings(by_test[as_string(*test).as_text()], as_string(*variable).as_text(),
                string_or_list(*values, Strings::list));
  }
  if (by_test.empty()) return std::nullopt;
  std::vector<Value::Entry> entries;
  for (auto& [test, variables] : by_test)
    entries.emplace_back(test, object_of(std::move(variables)));
  return Value::object(std::move(entries)).with_marks(blocks.bodies.front().missing_marks());
}

/// One `statement` block; marked as standing where its header does.
Value statement(const Value& body) {
  if (!body.is_known() || !body.is_mapping()) return body;
  std::vector<Value::Entry> entries;
  const Value* sid = body.find("sid");
  const bool has_sid = sid && !sid->is_null() && !(sid->is_string() && sid->as_string().empty());
  if (has_sid) entries.emplace_back("Sid", *sid);
  const Value* effect = body.find("effect");
  const bool has_effect = effect && !effect->is_null();
  entries.emplace_back(
      "Effect", has_effect ? *effect : Value::string("Allow").with_marks(body.missing_marks()));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> lists = {
      {{"actions", "Action"},
       {"not_actions", "NotAction"},
       {"resources", "Resource"},
       {"not_resources", "NotResource"}}};
  for (const auto& [name, key] : lists) {
    const Value* given = body.find(name);
    if (is_absent(given)) continue;
    const bool are_actions = key.ends_with("Action");
    entries.emplace_back(key,
                         string_or_list(*given, are_actions ? Strings::actions : Strings::set));
  }
  if (std::optional<Value> found = principals(body.find("principals")))
    entries.emplace_back("Principal", std::move(*found));
  if (std::optional<Value> found = principals(body.find("not_principals")))
    entries.emplace_back("NotPrincipal", std::move(*found));
  if (std::optional<Value> found = conditions(body.find("condition")))
    entries.emplace_back("Condition", std::move(*found));
  return Value::object(std::move(entries)).with_marks(body.missing_marks());
}

/// The block's own statements as a document.
Value own_document(const Value& body) {
  const Value* version = body.find("version");
  const Value* id = body.find("policy_id");
  const Value* blocks = body.find("statement");
  std::vector<Value::Entry> entries;
  const bool has_version = version && !version->is_null();
  entries.emplace_back(
      "Version",
      has_version ? *version : Value::string("2012-10-17").with_marks(body.missing_marks()));
  if (id && !id->is_null()) entries.emplace_back("Id", *id);
  if (blocks && !blocks->is_known()) entries.emplace_back("Statement", *blocks);
  if (blocks && blocks->is_known() && blocks->is_sequence()) {
    std::vector<Value> statements;
    for (const Value& block : blocks->elements()) statements.push_back(statement(block));
    Value all = Value::tuple(std::move(statements));
    if (blocks->is_open()) all = all.with_open_end(blocks->open_reason());
    entries.emplace_back("Statement", all.with_marks(blocks->marks()));
  }
  return Value::object(std::move(entries));
}

}  // namespace

Value policy_document(const Value& body, Diagnostics& diagnostics) {
  PolicyMerge merge(diagnostics);
  merge.add_text(body.find("source_json"));
  merge.add_sources(body.find("source_policy_documents"));
  merge.add_own(own_document(body));
  merge.add_overrides(body.find("override_policy_documents"));
  merge.add_text(body.find("override_json"));
  return merge.document();
}

}  // namespace preflint::terraform
