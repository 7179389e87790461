// Brings IAM policy documents into one normal form, so that a rule need not know how a policy was
// written. Values in, values out: whatever is unknown in the document is unknown in the same place
// of the normal form.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html

#include "graph/policy.h"

#include <string>
#include <vector>

#include "graph/json_text.h"
#include "value/operations.h"

namespace preflint::graph {

using value::MarkSet;
using value::Value;

namespace {

/// What `normal` makes of a value, or of each that a condition may choose: a part of one that is
/// not normal itself would be absent, which is an answer.
template <class Normal>
Value of_each(const Value& given, const Normal& normal) {
  return value::for_candidates(given, Value(),
                               [&](const Value& one, const Value&) { return normal(one); });
}

/// One item or a list of them → always a list. Absent is the empty list.
Value as_list(const Value* given, const MarkSet& where) {
  if (!given || given->is_null()) return Value::tuple({}).with_marks(where);
  if (!given->candidates().empty())
    return of_each(*given, [&](const Value& one) { return as_list(&one, where); });
  const bool is_one_string = !given->is_known() && given->type().is(value::Type::Kind::string);
  if (!is_one_string && (!given->is_known() || given->is_sequence())) return *given;
  return Value::tuple({*given}).with_marks(given->marks().derived());
}

Value principal(const Text& type, Value identifiers, const MarkSet& where) {
  return Value::object({{"Type", Value::string(type).with_marks(where)},
                        {"Identifiers", std::move(identifiers)}})
      .with_marks(where);
}

Value principals(const Value* given, const MarkSet& where) {
  if (!given || given->is_null()) return Value::tuple({}).with_marks(where);
  if (!given->candidates().empty())
    return of_each(*given, [&](const Value& one) { return principals(&one, where); });
  if (!given->is_known()) return *given;
  std::vector<Value> all;
  if (given->is_mapping()) {
    for (const auto& [type, identifiers] : given->entries()) {
      if (identifiers.is_null()) continue;
      all.push_back(
          principal(type, as_list(&identifiers, given->marks()), identifiers.marks().derived()));
    }
    if (given->is_open())
      return Value::tuple(std::move(all))
          .with_open_end(given->open_reason())
          .with_marks(given->marks().derived());
  } else if (given->is_string()) {
    all.push_back(principal(given->as_text(), Value::tuple({*given}).with_marks(given->marks()),
                            given->marks()));
  }
  return Value::tuple(std::move(all)).with_marks(given->marks().derived());
}

Value conditions(const Value* given, const MarkSet& where) {
  if (!given || given->is_null()) return Value::tuple({}).with_marks(where);
  if (!given->candidates().empty())
    return of_each(*given, [&](const Value& one) { return conditions(&one, where); });
  if (!given->is_known() || !given->is_mapping())
    return given->is_known() ? Value::tuple({}).with_marks(where) : *given;
  std::vector<Value> all;
  for (const auto& [operation, keys] : given->entries()) {
    if (!keys.is_known() || keys.is_open()) {  // nor is it known how many tests there are
      const value::Reason& why = keys.is_known() ? keys.open_reason() : keys.reason();
      all.push_back(Value::unknown({}, why).with_marks(keys.marks().derived()));
      if (!keys.is_known()) continue;
    }
    if (!keys.is_mapping()) continue;
    for (const auto& [key, values] : keys.entries()) {
      const MarkSet marks = values.marks().derived();
      all.push_back(Value::object({{"Operator", Value::string(operation).with_marks(marks)},
                                   {"Key", Value::string(key).with_marks(marks)},
                                   {"Values", as_list(&values, marks)}})
                        .with_marks(marks));
    }
  }
  const Value tests = Value::tuple(std::move(all)).with_marks(given->marks().derived());
  return given->is_open() ? tests.with_open_end(given->open_reason()) : tests;
}

Value statement(const Value& given) {
  if (!given.candidates().empty()) return of_each(given, statement);
  if (!given.is_known() || !given.is_mapping()) {
    return given.is_known()
               ? Value::unknown(
                     {}, {value::Reason::Kind::error, "a policy statement that is no object", {}})
               : given;
  }
  const MarkSet where = given.marks().derived();
  const Value undecided = Value::unknown({}, given.open_reason()).with_marks(where);
  const auto part = [&](std::string_view name) {
    const Value* found = given.find(name);
    return !found && given.is_open() ? &undecided : found;
  };
  const auto text = [&](std::string_view name) {
    const Value* found = part(name);
    return found ? *found : Value::null(value::Type::string()).with_marks(where);
  };
  return Value::object({{"Sid", text("Sid")},
                        {"Effect", text("Effect")},
                        {"Principals", principals(part("Principal"), where)},
                        {"NotPrincipals", principals(part("NotPrincipal"), where)},
                        {"Actions", as_list(part("Action"), where)},
                        {"NotActions", as_list(part("NotAction"), where)},
                        {"Resources", as_list(part("Resource"), where)},
                        {"NotResources", as_list(part("NotResource"), where)},
                        {"Conditions", conditions(part("Condition"), where)}})
      .with_marks(where);
}

Value in_list(const Value& list, const MarkSet& where) {
  if (!list.is_known() || list.is_null())
    return list.is_known() ? Value::tuple({}).with_marks(list.marks()) : list;
  std::vector<Value> all;
  for (const Value& given : list.elements()) {
    if (!given.is_null()) all.push_back(statement(given));
  }
  const Value normal =
      Value::tuple(std::move(all)).with_marks(where.united(list.marks()).derived());
  return list.is_open() ? normal.with_open_end(list.open_reason()) : normal;
}

Value statements(const Value& document) {
  if (!document.is_known())
    return Value::unknown({}, document.reason()).with_marks(document.marks().derived());
  if (document.is_null() || !document.is_mapping())
    return Value::tuple({}).with_marks(document.marks().derived());
  const MarkSet where = document.marks().derived();
  const Value* written = document.find("Statement");
  if (!written && document.is_open())
    return Value::unknown({}, document.open_reason()).with_marks(where);
  return of_each(as_list(written, where), [&](const Value& list) { return in_list(list, where); });
}

}  // namespace

Value policy_statements(const Value& document, Diagnostics& diagnostics) {
  return value::for_candidates(document, Value(), [&](const Value& candidate, const Value&) {
    const Value text = candidate.with_marks(document.marks());
    const bool is_empty = text.is_string() && text.as_string().empty();
    if (is_empty) return Value::tuple({}).with_marks(text.marks().derived());
    return of_each(decode_json_text(text, diagnostics), statements);
  });
}

}  // namespace preflint::graph
