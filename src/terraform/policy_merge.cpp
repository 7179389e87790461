// Merges policy documents. Those that are texts are read into the provider's model first, which
// knows the elements of a statement and no others, whatever their case; a principal that is a
// string is anybody, and what a condition compares with is text.
//
// What is not known of a document leaves the list of statements open; and an unknown document that
// comes later may replace every statement that has a Sid.

#include "terraform/policy_merge.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "graph/json_text.h"

namespace preflint::terraform {

using value::Reason;
using value::Type;
using value::Value;

namespace {

/// IAM takes no policy of so many. Documents that contain documents grow fast.
constexpr std::size_t most_statements = 2'000;

constexpr std::array<std::string_view, 9> elements_of_statements = {
    "Sid",         "Effect",    "Action",       "NotAction", "Resource",
    "NotResource", "Principal", "NotPrincipal", "Condition"};

bool same_letters(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

const Value* find_element(const Value& object, std::string_view name) {
  if (const Value* exact = object.find(name)) return exact;
  for (const auto& [key, content] : object.entries()) {
    if (same_letters(key, name)) return &content;
  }
  return nullptr;
}

bool is_empty_text(const Value& given) { return given.is_string() && given.as_text().empty(); }

/// A known list of strings, in the order that the provider gives identifiers.
Value sorted_backwards(const Value& list) {
  const auto is_string = [](const Value& v) { return v.is_string(); };
  if (!list.is_sequence() || list.is_open() || !std::ranges::all_of(list.elements(), is_string))
    return list;
  std::vector<Value> strings(list.elements().begin(), list.elements().end());
  std::ranges::stable_sort(strings, std::ranges::greater(),
                           [](const Value& v) { return v.as_string(); });
  return Value::tuple(std::move(strings)).with_marks(list.marks());
}

Value principals_in_model(const Value& given) {
  if (given.is_string()) return Value::string("*").with_marks(given.marks());
  if (!given.is_mapping() || given.is_open()) return given;
  std::vector<Value::Entry> entries;
  for (const auto& [type, identifiers] : given.entries())
    entries.emplace_back(type, sorted_backwards(identifiers));
  return Value::object(std::move(entries)).with_marks(given.marks());
}

/// Nothing for a number, which the provider drops.
std::optional<Value> compared_in_model(const Value& values) {
  if (values.is_bool())
    return Value::string(values.as_bool() ? "true" : "false").with_marks(values.marks());
  if (values.is_number() || values.is_null()) return std::nullopt;
  const bool is_one = values.is_sequence() && !values.is_open() && values.elements().size() == 1;
  return is_one ? values.elements()[0].with_marks(values.marks()) : values;
}

Value conditions_in_model(const Value& given) {
  if (!given.is_mapping() || given.is_open()) return given;
  std::vector<Value::Entry> tests;
  for (const auto& [test, variables] : given.entries()) {
    if (!variables.is_mapping() || variables.is_open()) {
      tests.emplace_back(test, variables);
      continue;
    }
    std::vector<Value::Entry> kept;
    for (const auto& [variable, values] : variables.entries()) {
      if (std::optional<Value> compared = compared_in_model(values))
        kept.emplace_back(variable, *std::move(compared));
    }
    if (!kept.empty())
      tests.emplace_back(test, Value::object(std::move(kept)).with_marks(variables.marks()));
  }
  return Value::object(std::move(tests)).with_marks(given.marks());
}

Value statement_in_model(const Value& given) {
  if (!given.is_mapping() || given.is_open()) return given;
  std::vector<Value::Entry> entries;
  for (const std::string_view name : elements_of_statements) {
    const Value* found = find_element(given, name);
    if (!found || found->is_null() || is_empty_text(*found)) continue;
    if (name == "Principal" || name == "NotPrincipal") {
      entries.emplace_back(Text(name), principals_in_model(*found));
    } else if (name == "Condition") {
      entries.emplace_back(Text(name), conditions_in_model(*found));
    } else {
      entries.emplace_back(Text(name), *found);
    }
  }
  return Value::object(std::move(entries)).with_marks(given.marks());
}

Range place_of(const Value& value) {
  for (const value::Mark& mark : value.marks().marks()) {
    if (mark.kind == value::Mark::Kind::source) return mark.range;
  }
  return {};
}

}  // namespace

void PolicyMerge::leave_open(const Reason& reason) {
  open_ = reason;
  if (!unique_in_.empty()) return;
  for (const auto& [sid, at] : by_sid_) {
    const Value& replaceable = statements_[at];
    if (replaceable.is_known())
      statements_[at] = Value::unknown(Type::dynamic(), reason).with_marks(replaceable.marks());
  }
}

void PolicyMerge::add_own(const Value& document) {
  unique_in_ = "the statements of one document";
  unique_.clear();
  add_document(document, false);
  unique_in_ = {};
}

void PolicyMerge::add_sources(const Value* texts) {
  unique_in_ = "source_policy_documents";
  unique_.clear();
  add_texts(texts);
  unique_in_ = {};
}

void PolicyMerge::add_overrides(const Value* texts) { add_texts(texts); }

void PolicyMerge::add_texts(const Value* texts) {
  if (!texts || texts->is_null()) return;
  if (!texts->is_known()) return leave_open(texts->reason());
  if (!texts->is_sequence()) return;
  for (const Value& text : texts->elements()) add_text(&text);
  if (texts->is_open()) leave_open(texts->open_reason());
}

void PolicyMerge::add_text(const Value* text) {
  if (!text || text->is_null() || is_empty_text(*text)) return;
  add_document(graph::decode_json_text(*text, diagnostics_), true);
}

void PolicyMerge::add_document(const Value& document, bool is_text) {
  marks_ = marks_.united(document.marks().derived());
  if (!document.is_known()) return leave_open(document.reason());
  if (!document.is_mapping()) return;
  const Value* id = find_element(document, "Id");
  if (id && !id->is_null() && !is_empty_text(*id)) id_ = *id;
  const Value* version = find_element(document, "Version");
  if (version && version->is_string() &&
      (!version_.is_string() || version->as_string() > version_.as_string()))
    version_ = *version;
  const Value* statements = find_element(document, "Statement");
  if (!statements || statements->is_null()) return;
  if (!statements->is_known()) return leave_open(statements->reason());
  const auto add_one = [&](const Value& one) { add(is_text ? statement_in_model(one) : one); };
  if (statements->is_mapping()) return add_one(*statements);
  if (!statements->is_sequence()) return;
  for (const Value& one : statements->elements()) add_one(one);
  marks_ = marks_.united(statements->marks());
  if (statements->is_open()) leave_open(statements->open_reason());
}

void PolicyMerge::add(const Value& statement) {
  const Value* sid = statement.is_mapping() ? statement.find("Sid") : nullptr;
  if (!sid || !sid->is_string()) return append(statement);
  const std::string name = sid->as_text().str();
  if (!unique_in_.empty() && !unique_.insert(name).second) {
    diagnostics_.error(place_of(*sid), "Duplicate Sid",
                       "Two statements with the Sid \"" + name + "\" stand in " +
                           std::string(unique_in_) +
                           ", where each must be unique: the provider refuses the document.");
  }
  const auto [at, is_new] = by_sid_.emplace(name, statements_.size());
  if (!is_new) {
    statements_[at->second] = statement;
    return;
  }
  if (statements_.size() >= most_statements) by_sid_.erase(at);
  append(statement);
}

void PolicyMerge::append(const Value& statement) {
  if (statements_.size() < most_statements) return statements_.push_back(statement);
  if (open_ && open_->kind == Reason::Kind::limit) return;
  diagnostics_.error(place_of(statement), "Policy document too large",
                     "A policy document is followed to " + std::to_string(most_statements) +
                         " statements; the rest is left out.");
  open_ = Reason{Reason::Kind::limit, "a limit on statements", place_of(statement)};
}

Value PolicyMerge::document() const {
  std::vector<Value::Entry> entries = {{"Version", version_}};
  if (!id_.is_null()) entries.emplace_back("Id", id_);
  if (!statements_.empty() || open_) {
    Value statements = Value::tuple(statements_);
    if (open_) statements = statements.with_open_end(*open_);
    entries.emplace_back("Statement", statements.with_marks(marks_));
  }
  return Value::object(std::move(entries));
}

}  // namespace preflint::terraform
