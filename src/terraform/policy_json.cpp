// Writes a policy document as the AWS provider does: keys of documents and statements in its order,
// those of maps sorted. The text of a document that is not known throughout is an unknown string,
// which still says what document it is the text of.

#include "terraform/policy_json.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "value/json.h"

namespace preflint::terraform {

using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

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
