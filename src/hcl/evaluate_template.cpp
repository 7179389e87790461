// Evaluates string templates. A template with a part that is not known is an unknown string that
// keeps what is known of it: the literal pieces with their places and the holes between them, and
// the prefix as a refinement. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
// ("Template Expressions")

#include <algorithm>
#include <string>
#include <vector>

#include "hcl/evaluator.h"
#include "value/convert.h"
#include "value/operations.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::MarkSet;
using value::Reason;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// Beyond this, a hole is not taken apart: templates of templates grow fast.
constexpr std::size_t most_parts = 1000;

/// The pieces of a template as they are put together.
struct Assembly {
  std::string text;    // of the known parts up to now
  std::string prefix;  // of the known parts before the first unknown one
  std::vector<StringPart> parts;
  MarkSet marks;
  std::optional<Reason> unknown;
  bool ok = true;

  /// A literal knows where its lines were written when that is not simply its range: indentation
  /// was taken off, or escapes replaced.
  void add_literal(const Value& literal, Range range) {
    const Text& content = literal.as_text();
    text += content.view();
    if (!unknown) prefix += content.view();
    parts.insert(parts.end(), literal.parts().begin(), literal.parts().end());
    if (literal.parts().empty())
      parts.push_back({content, Value(), false, range, content.size() == range.size()});
  }
  void add_interpolation(const Value& content, Range range) {
    marks = marks.united(content.marks().derived());
    if (content.is_known()) {
      text += content.as_string();
      if (!unknown) prefix += content.as_string();
      parts.push_back({content.as_text(), content, false, range, false});
      return;
    }
    if (!unknown) {
      unknown = content.reason();
      prefix += content.refinements().prefix.view();
    }
    add_hole(content, range);
  }
  /// What is known of a hole stays known: its own text stands between its own holes. An attribute
  /// of a resource stays one hole, so that it can be told whose it is.
  void add_hole(const Value& content, Range range) {
    const std::span<const StringPart> inner = content.parts();
    const bool is_whole = inner.empty() || content.encoded() || content.marks().identity() ||
                          parts.size() + inner.size() > most_parts;
    if (is_whole) return parts.push_back({{}, content, true, range, false});
    for (const StringPart& part : inner) {
      const bool is_placed = part.range.is_somewhere();
      parts.push_back(part);
      if (!is_placed) parts.back().range = range;
    }
  }
};

/// HCL refines an unknown template by no more of its beginning; the parts have all of it.
constexpr std::size_t longest_prefix = 128;

bool is_literal_text(const Expression& part) {
  const LiteralValueExpr* literal = part.as<LiteralValueExpr>();
  return literal && literal->value->is_string();
}

}  // namespace

Value Evaluator::visit(const TemplateExpr& e, Range at) {
  std::vector<Value> contents(e.parts.size());
  bool ok = true;
  for (std::size_t i = 0; i < e.parts.size(); ++i) {
    const Expression* part = e.parts[i];
    if (is_literal_text(*part)) continue;
    const Value raw = evaluate(*part);
    if (raw.is_null()) {
      if (scope_.is_rule()) return Value::null(Type::string()).with_marks(raw.marks().derived());
      fail(part->range, "Invalid template interpolation value",
           "The expression result is null. Cannot include a null value in a string template.", at);
      ok = false;
      continue;
    }
    const auto content = value::convert(raw, Type::string());
    if (!content) {
      fail(part->range, "Invalid template interpolation value",
           "Cannot include the given value in a string template: " + content.error().text() + ".",
           at);
      ok = false;
      continue;
    }
    contents[i] = *content;
  }
  if (!ok)
    return Value::unknown(Type::string(), {Reason::Kind::error, "an expression in error", at});
  return scope_.keeps_known() ? with_each_choice(e, contents, at) : assembled(e, contents, at);
}

/// A text for each of the values that its parts may have, as long as these are few, and all is
/// known but which.
Value Evaluator::with_each_choice(const TemplateExpr& e, const std::vector<Value>& contents,
                                  Range at) {
  std::size_t count = 1;
  const Value* choice = nullptr;
  for (const Value& content : contents) {
    if (content.candidates().empty() && !content.is_known()) return assembled(e, contents, at);
    if (content.candidates().empty()) continue;
    choice = &content;
    count *= content.candidates().size();
    if (count > Value::most_candidates) break;
  }
  const auto is_null = [](const Value& v) {
    return std::ranges::any_of(v.candidates(), &Value::is_null);
  };
  if (!choice || count > Value::most_candidates || std::ranges::any_of(contents, is_null))
    return assembled(e, contents, at);
  std::vector<Value> texts;
  for (std::size_t number = 0; number < count; ++number) {
    std::vector<Value> chosen = contents;
    std::size_t rest = number;
    for (Value& content : chosen) {
      const std::size_t choices = content.candidates().size();
      if (choices == 0) continue;
      content = Value(content.candidates()[rest % choices]).with_marks(content.marks());
      rest /= choices;
    }
    texts.push_back(assembled(e, chosen, at));
  }
  return Value::one_of(std::move(texts), choice->reason());
}

/// The literal parts of a template with the contents of the others between them.
Value Evaluator::assembled(const TemplateExpr& e, const std::vector<Value>& contents, Range at) {
  Assembly made;
  for (std::size_t i = 0; i < e.parts.size(); ++i) {
    const Expression& part = *e.parts[i];
    if (is_literal_text(part)) {
      made.add_literal(*part.as<LiteralValueExpr>()->value, part.range);
    } else {
      made.add_interpolation(contents[i], part.range);
    }
  }
  scope_.budget().bytes -= static_cast<std::int64_t>(made.text.size());
  if (scope_.budget().bytes < 0)
    return Value::unknown(Type::string(), {Reason::Kind::limit, "a limit", at});
  if (made.unknown) {
    value::Refinements refinements;
    refinements.not_null = true;
    refinements.prefix =
        Text(made.prefix.size() > longest_prefix
                 ? value::to_nfc(value::steady_prefix(made.prefix).substr(0, longest_prefix))
                 : value::to_nfc(made.prefix));
    return Value::unknown_string(std::move(made.parts), *made.unknown)
        .refined(refinements)
        .with_marks(made.marks);
  }
  // Only heredocs are long enough that something inside them is worth pointing at.
  Text text(value::to_nfc(made.text));
  if (!e.heredoc) return Value::string(std::move(text)).with_marks(made.marks);
  return Value::string(std::move(text), std::move(made.parts)).with_marks(made.marks);
}

Value Evaluator::visit(const TemplateWrapExpr& e, Range) { return evaluate(*e.wrapped); }

Value Evaluator::visit(const TemplateJoinExpr& e, Range at) {
  const Value tuple = evaluate(*e.tuple);
  if (tuple.is_null() || !tuple.is_known()) {
    const Reason why = tuple.is_known() ? Reason{Reason::Kind::error, "an expression in error", at}
                                        : tuple.reason();
    return Value::unknown(Type::string(), why).with_marks(tuple.marks().derived());
  }
  Assembly made;
  made.marks = tuple.marks().derived();
  // What else there may be stands behind the elements that have their place.
  const Value others = Value::unknown(Type::string(), tuple.open_reason());
  const auto is_unplaced = [&](const Value& element) {
    const std::size_t index = static_cast<std::size_t>(&element - tuple.elements().data());
    return tuple.is_open() && index >= tuple.placed_count();
  };
  for (const Value& element : tuple.elements()) {
    if (element.is_null()) {
      fail(at, "Invalid template interpolation value",
           "An iteration result is null. Cannot include a null value in a string template.");
      made.ok = false;
      continue;
    }
    const auto content = value::convert(element, Type::string());
    if (!content) {
      fail(at, "Invalid template interpolation value",
           "Cannot include one of the interpolation results into the string template: " +
               content.error().text() + ".");
      made.ok = false;
      continue;
    }
    if (is_unplaced(element)) made.add_interpolation(others, at);
    made.add_interpolation(*content, at);
  }
  if (tuple.is_open()) made.add_interpolation(others, at);
  if (!made.ok)
    return Value::unknown(Type::string(), {Reason::Kind::error, "an expression in error", at});
  if (made.unknown)
    return Value::unknown_string(std::move(made.parts), *made.unknown).with_marks(made.marks);
  return Value::string(Text(value::to_nfc(made.text))).with_marks(made.marks);
}

}  // namespace preflint::hcl
