// Makes the simple nodes of the syntax tree from the text they stand for.

#include "hcl/build.h"

#include <algorithm>
#include <optional>

namespace preflint::hcl {

void SyntaxErrors::add(Range subject, std::string summary, std::string detail, Range context) {
  if (++count_ < most) {
    diagnostics_.error(subject, std::move(summary), std::move(detail), context);
  } else if (count_ == most) {
    diagnostics_.error(subject, "Too many syntax errors",
                       "Further syntax errors in this file are not reported.");
  }
}

bool SyntaxErrors::is_first_on_line(std::string_view text, const Range& subject) {
  const std::uint32_t begin = std::min(last_.value_or(0), subject.begin);
  const std::uint32_t end = std::max(last_.value_or(0), subject.begin);
  const bool same_line = last_ && !has_newline(text.substr(begin, end - begin));
  last_ = subject.end;
  return !same_line;
}

bool has_newline(std::string_view text) { return text.find('\n') != std::string_view::npos; }

void check_encoding(const SourceFile& source, const Range& range, SyntaxErrors& errors) {
  const std::string_view text = source.text().substr(0, range.end);
  for (std::size_t at = range.begin; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    bool valid = lead >= 0xc2 && lead <= 0xf4 && at + length <= text.size();
    for (std::size_t i = 1; valid && i < length; ++i)
      valid = (static_cast<unsigned char>(text[at + i]) & 0xc0) == 0x80;
    if (!valid) {
      const auto begin = static_cast<std::uint32_t>(at);
      errors.add({source.id(), begin, begin + 1}, "Invalid character encoding",
                 "All input files must be UTF-8 encoded. Ensure that UTF-8 encoding is selected in "
                 "your editor.");
      return;
    }
    at += length;
  }
}

namespace {

std::optional<value::Number> parse_number(Builder& builder, const Range& range) {
  const std::optional<value::Number> number = value::Number::parse(builder.text(range));
  if (!number) {
    builder.errors.add(range, "Invalid number literal",
                       "Failed to recognize the value of this number literal.");
  }
  return number;
}

}  // namespace

std::uint32_t Builder::next_token(std::uint32_t at) const {
  for (std::size_t i = at; i < text_.size();) {
    i = std::min(text_.find_first_not_of(" \t\r\n", i), text_.size());
    const std::string_view rest = text_.substr(i, 2);
    if (rest == "/*") {
      i = text_.find("*/", i + 2);
      i = i == std::string_view::npos ? text_.size() : i + 2;
    } else if (rest == "//" || rest.starts_with('#')) {
      i = std::min(text_.find('\n', i), text_.size());
    } else {
      return static_cast<std::uint32_t>(i);
    }
  }
  return static_cast<std::uint32_t>(text_.size());
}

const Expression* Builder::number(const Range& range) {
  const std::optional<value::Number> number = parse_number(*this, range);
  return number ? literal(range, value::Value::number(*number)) : make(range, ErrorExpr{});
}

const value::Value* Builder::number_key(const Range& range) {
  const std::optional<value::Number> number = parse_number(*this, range);
  return file_.keep(value::Value::number(number.value_or(value::Number())));
}

const Expression* Builder::variable(const Range& range) {
  const std::string_view word = text(range);
  if (word == "true") {
    if (!true_) true_ = file_.keep(value::Value::boolean(true));
    return make(range, LiteralValueExpr{true_});
  }
  if (word == "false") {
    if (!false_) false_ = file_.keep(value::Value::boolean(false));
    return make(range, LiteralValueExpr{false_});
  }
  if (word == "null") {
    if (!null_) null_ = file_.keep(value::Value());
    return make(range, LiteralValueExpr{null_});
  }
  return make(range, ScopeTraversalExpr{name(range), {}});
}

void Builder::attribute_steps(const Range& range, std::vector<TraverseStep>& steps) {
  std::uint32_t dot = range.begin;
  while (dot < range.end) {
    const std::size_t next = std::min<std::size_t>(text_.find('.', dot + 1), range.end);
    const Range step = this->range(dot, static_cast<std::uint32_t>(next));
    steps.push_back({.name = name(this->range(dot + 1, step.end)), .range = step});
    dot = step.end;
  }
}

const Expression* Builder::traversal(const Range& range) {
  const std::uint32_t dot = range.begin + static_cast<std::uint32_t>(text(range).find('.'));
  const Expression* root = variable(this->range(range.begin, dot));
  std::vector<TraverseStep> steps;
  attribute_steps(this->range(dot, range.end), steps);
  return traverse(root, steps);
}

const Expression* Builder::traverse(const Expression* source, std::vector<TraverseStep>& steps) {
  if (steps.empty()) return source;
  const ScopeTraversalExpr* from_scope = source->as<ScopeTraversalExpr>();
  const RelativeTraversalExpr* relative = source->as<RelativeTraversalExpr>();
  const Range whole = range(source->range.begin, steps.back().range.end);
  if (from_scope) steps.insert(steps.begin(), from_scope->steps.begin(), from_scope->steps.end());
  if (relative) steps.insert(steps.begin(), relative->steps.begin(), relative->steps.end());
  const std::span<const TraverseStep> all = file_.arena.copy(steps);
  steps.clear();
  if (from_scope) return make(whole, ScopeTraversalExpr{from_scope->root, all});
  return make(whole, RelativeTraversalExpr{relative ? relative->source : source, all});
}

}  // namespace preflint::hcl
