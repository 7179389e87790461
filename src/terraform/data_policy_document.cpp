// Renders `data "aws_iam_policy_document"`, a data source that is a function of its arguments, as
// the AWS provider does: one string stands for a list of one, others are sorted backwards; `&{` is
// written `${`; source documents come first, the block's own statements replace theirs by Sid,
// override documents replace both.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

#include "terraform/data_policy_document.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "value/convert.h"
#include "value/json.h"

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

/// A list of strings in IAM's form; `sorted` as the provider sorts sets.
Value string_or_list(const Value& given, bool sorted) {
  if (!given.is_known() || !given.is_sequence()) return with_iam_variables(given);
  std::vector<Value> strings;
  for (const Value& element : given.elements()) {
    if (!element.is_null()) strings.push_back(with_iam_variables(as_string(element)));
  }
  const auto is_string = [](const Value& v) { return v.is_string(); };
  if (sorted && std::ranges::all_of(strings, is_string)) {
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
    const Value strings = string_or_list(*identifiers, true);
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
                string_or_list(*values, false));
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
    if (!is_absent(given)) entries.emplace_back(key, string_or_list(*given, true));
  }
  if (std::optional<Value> found = principals(body.find("principals")))
    entries.emplace_back("Principal", std::move(*found));
  if (std::optional<Value> found = principals(body.find("not_principals")))
    entries.emplace_back("NotPrincipal", std::move(*found));
  if (std::optional<Value> found = conditions(body.find("condition")))
    entries.emplace_back("Condition", std::move(*found));
  return Value::object(std::move(entries)).with_marks(body.missing_marks());
}

/// The statements of several documents, one merged into the next.
class Merged {
 public:
  void add_document(const Value& document) {
    if (!document.is_known()) {
      open_ = document.reason();
      marks_ = marks_.united(document.marks().derived());
      return;
    }
    if (!document.is_mapping()) return;
    if (const Value* id = document.find("Id"); id && !id->is_null()) id_ = *id;
    if (const Value* version = document.find("Version"); version && version->is_string())
      upgrade(*version);
    const Value* statements = document.find("Statement");
    if (!statements) return;
    if (statements->is_known() && statements->is_mapping()) return add(*statements);
    if (!statements->is_known()) open_ = statements->reason();
    if (!statements->is_known() || !statements->is_sequence()) return;
    for (const Value& one : statements->elements()) add(one);
    if (statements->is_open()) open_ = statements->open_reason();
    marks_ = marks_.united(statements->marks());
  }

  /// `source_policy_documents`, `override_policy_documents`.
  void add_texts(const Value* list) {
    if (!list || list->is_null()) return;
    if (!list->is_known()) open_ = list->reason();
    if (!list->is_known() || !list->is_sequence()) return;
    for (const Value& text : list->elements()) add_text(text);
    if (list->is_open()) open_ = list->open_reason();
  }

  Value document() const {
    std::vector<Value::Entry> entries = {{"Version", version_}};
    if (!id_.is_null()) entries.emplace_back("Id", id_);
    if (!statements_.empty() || open_) {
      Value statements = Value::tuple(statements_);
      if (open_) statements = statements.with_open_end(*open_);
      entries.emplace_back("Statement", statements.with_marks(marks_));
    }
    return Value::object(std::move(entries));
  }

 private:
  void add_text(const Value& text) {
    if (text.is_null()) return;
    if (const Value* encoded = text.encoded()) return add_document(*encoded);
    if (!text.is_string())
      return add_document(Value::unknown(Type::dynamic(), text.reason()).with_marks(text.marks()));
    const auto parsed = value::parse_json(text.as_string());
    if (parsed) add_document(*parsed);
  }

  static std::string_view sid_of(const Value& statement) {
    const Value* sid = statement.is_mapping() ? statement.find("Sid") : nullptr;
    return sid && sid->is_string() ? sid->as_string() : std::string_view();
  }

  void add(const Value& statement) {
    const std::string_view sid = sid_of(statement);
    const auto known = sid.empty() ? by_sid_.end() : by_sid_.find(sid);
    if (known != by_sid_.end()) {
      statements_[known->second] = statement;
      return;
    }
    if (!sid.empty()) by_sid_.emplace(sid, statements_.size());
    statements_.push_back(statement);
  }

  void upgrade(const Value& version) {
    if (!version_.is_string() || version.as_string() > version_.as_string()) version_ = version;
  }

  Value version_ = Value::string("2008-10-17");
  Value id_;
  std::vector<Value> statements_;
  std::map<std::string, std::size_t, std::less<>> by_sid_;
  MarkSet marks_;
  std::optional<Reason> open_;
};

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

/// The provider's order of keys; those of maps follow theirs.
constexpr std::array<std::string_view, 12> key_order = {
    "Version",   "Id",       "Statement",   "Sid",       "Effect",       "Action",
    "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"};

class Writer {
 public:
  explicit Writer(bool indented) : indented_(indented) {}

  void write(const Value& value, int depth) {
    if (value.is_known() && !value.is_null() && value.is_mapping()) {
      object(value, depth);
    } else if (value.is_known() && !value.is_null() && value.is_sequence()) {
      list(value, depth);
    } else {
      text_ += value::to_json(value);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  static std::size_t rank(std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(key_order, key) - key_order.begin());
  }

  void line(int depth) {
    if (!indented_) return;
    text_ += '\n';
    text_.append(static_cast<std::size_t>(depth) * 2, ' ');
  }

  void object(const Value& value, int depth) {
    std::vector<const Value::Entry*> entries;
    for (const Value::Entry& entry : value.entries()) entries.push_back(&entry);
    const bool document_or_statement = depth <= 2;
    if (document_or_statement) {
      std::ranges::stable_sort(entries, {},
                               [](const Value::Entry* entry) { return rank(entry->first.view()); });
    }
    text_ += '{';
    for (const Value::Entry* entry : entries) {
      if (entry != entries.front()) text_ += ',';
      line(depth + 1);
      text_ += value::to_json(Value::string(entry->first)) + (indented_ ? ": " : ":");
      write(entry->second, depth + 1);
    }
    if (!entries.empty()) line(depth);
    text_ += '}';
  }

  void list(const Value& value, int depth) {
    text_ += '[';
    bool first = true;
    for (const Value& element : value.elements()) {
      if (!first) text_ += ',';
      first = false;
      line(depth + 1);
      write(element, depth + 1);
    }
    if (!first) line(depth);
    text_ += ']';
  }

  bool indented_;
  std::string text_;
};

/// Why a document is not known: the reason of its first part that isn't.
const Reason* first_reason(const Value& value) {
  if (!value.is_known()) return &value.reason();
  if (value.is_null() || value.is_wholly_known()) return nullptr;
  if (value.is_sequence()) {
    for (const Value& element : value.elements()) {
      if (const Reason* reason = first_reason(element)) return reason;
    }
    return value.is_open() ? &value.open_reason() : nullptr;
  }
  for (const auto& [key, content] : value.entries()) {
    if (const Reason* reason = first_reason(content)) return reason;
  }
  return nullptr;
}

}  // namespace

Value policy_document(const Value& body) {
  Merged merged;
  merged.add_texts(body.find("source_policy_documents"));
  merged.add_document(own_document(body));
  merged.add_texts(body.find("override_policy_documents"));
  return merged.document();
}

Value policy_document_text(const Value& document, bool indented) {
  const MarkSet marks = document.marks_deep().without_sources().derived();
  const Reason* unknown = first_reason(document);
  if (unknown) {
    value::Refinements refinements;
    refinements.not_null = true;
    return Value::unknown(Type::string(), *unknown, refinements)
        .with_encoded(document)
        .with_marks(marks);
  }
  Writer writer(indented);
  writer.write(document, 0);
  return Value::string(writer.take()).with_encoded(document).with_marks(marks);
}

}  // namespace preflint::terraform
