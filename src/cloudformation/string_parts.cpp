// Strings that know where each piece of them was written, so that a statement of a policy that is
// JSON text in a template still has its own range, and a string with holes keeps the text around
// them. Dynamic references (`{{resolve:ssm:…}}`) are resolved at deployment: never known here, and
// secrets are marked as such.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html

#include "cloudformation/string_parts.h"

#include <algorithm>
#include <cassert>

#include "cloudformation/for_each.h"
#include "cloudformation/read.h"
#include "cloudformation/scalars.h"
#include "value/strings.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::StringPart;
using value::Value;

constexpr std::string_view resolve = "{{resolve:";

bool could_be_document(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Value dynamic_reference(std::string_view text, Range range) {
  const std::string_view name = text.substr(2, text.size() - 4);
  const Value value = Value::unknown(value::Type::string(), {Reason::Kind::data, Text(name), range},
                                     {.not_null = true});
  const bool is_secret =
      name.starts_with("resolve:secretsmanager:") || name.starts_with("resolve:ssm-secure:");
  return is_secret
             ? value.with_marks(value::MarkSet({value::Mark{.kind = value::Mark::Kind::sensitive}}))
             : value;
}

/// A known string that has dynamic references in it: unknown, with the text between them.
Value with_dynamic_references(const Value& string, Range range) {
  const std::string_view text = string.as_string();
  std::vector<StringPart> parts;
  value::MarkSet marks = string.marks();
  Reason reason;
  const auto add_text = [&](std::string_view piece) {
    if (!piece.empty()) parts.push_back({.text = Text(piece), .range = range});
  };
  std::size_t done = 0;
  for (std::size_t at = text.find(resolve); at != std::string_view::npos;
       at = text.find(resolve, done)) {
    const std::size_t close = text.find("}}", at);
    if (close == std::string_view::npos) break;
    add_text(text.substr(done, at - done));
    const Value hole = dynamic_reference(text.substr(at, close + 2 - at), range);
    if (reason.what.empty()) reason = hole.reason();
    marks = marks.united(hole.marks());
    parts.push_back({.hole = hole, .is_hole = true, .range = range});
    done = close + 2;
  }
  if (done == 0) return string;
  add_text(text.substr(done));
  if (parts.size() == 1) return parts[0].hole.with_marks(marks);
  return Value::unknown_string(std::move(parts), reason).with_marks(marks);
}

bool is_text_like(const Value& value) {
  return value.is_string() || value.is_number() || value.is_bool();
}

std::size_t count_choices(const Value& value) {
  return std::max<std::size_t>(value.candidates().size(), 1);
}

}  // namespace

Value as_text(const Value& value) {
  if (value.is_number())
    return Value::string(Text(value.as_number().to_text())).with_marks(value.marks());
  if (value.is_bool())
    return Value::string(value.as_bool() ? "true" : "false").with_marks(value.marks());
  if (value.candidates().empty()) return value;
  std::vector<Value> texts;
  for (const Value& candidate : value.candidates()) texts.push_back(as_text(candidate));
  return Value::one_of(std::move(texts), value.reason());
}

Value string_literal(const SourceFile& source, const Node& scalar, const Place& place) {
  if (place.loops) {
    const std::string replaced = substitute_loops(scalar.text, place.loops);
    if (replaced != scalar.text) {
      return with_dynamic_references(
          written_at(Value::string(Text(value::to_nfc(replaced))), scalar.content, place),
          scalar.content);
    }
  }
  const Value plain = scalar_value(scalar);
  assert(plain.is_string());
  Value result = plain;
  if (could_be_document(scalar.text) && plain.as_string() == scalar.text) {
    result =
        Value::string(plain.as_text(), ScalarParts(source, scalar).parts(0, scalar.text.size()));
  }
  result = written_at(result, scalar.content, place);
  return scalar.text.find(resolve) == std::string_view::npos
             ? result
             : with_dynamic_references(result, scalar.content);
}

ScalarParts::ScalarParts(const SourceFile& source, const Node& scalar)
    : text_(scalar.text), whole_(scalar.content), pieces_(pieces(source, scalar)) {}

std::vector<StringPart> ScalarParts::parts(std::size_t begin, std::size_t end) const {
  std::vector<StringPart> result;
  const auto before = [](std::size_t at, const Piece& piece) { return at < piece.at; };
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), begin, before);
  if (piece != pieces_.begin()) --piece;
  for (; piece != pieces_.end() && piece->at < end; ++piece) {
    const std::size_t from = std::max<std::size_t>(begin, piece->at);
    const std::size_t to = std::min<std::size_t>(end, piece->at + piece->size);
    if (from >= to) continue;
    Range range = piece->range;
    if (piece->is_verbatim) {
      range.begin = piece->range.begin + static_cast<std::uint32_t>(from - piece->at);
      range.end = piece->range.begin + static_cast<std::uint32_t>(to - piece->at);
    }
    const std::string_view text = text_.substr(from, to - from);
    Text normal(value::to_nfc(text));
    const bool is_verbatim = piece->is_verbatim && normal == text;
    result.push_back({.text = std::move(normal), .range = range, .verbatim = is_verbatim});
  }
  return result;
}

Range ScalarParts::range(std::size_t begin, std::size_t end) const {
  const std::vector<StringPart> covered = parts(begin, end);
  return covered.empty() ? whole_ : hull(covered.front().range, covered.back().range);
}

void Assembly::add_text(std::vector<StringPart> parts) {
  if (!parts.empty()) items_.push_back({.text = std::move(parts)});
}

void Assembly::add_value(const Value& value, Range use) {
  items_.push_back({.value = as_text(value), .use = use, .is_value = true});
}

Value Assembly::finish(Range range, const Place& place) const {
  if (items_.size() == 1 && items_[0].is_value) {
    return items_[0].value.through(range, place.path);
  }
  std::size_t choices = 1;
  bool all_few = true;
  for (const Item& item : items_) {
    if (!item.is_value) continue;
    choices *= count_choices(item.value);
    all_few = all_few && (item.value.is_known() || !item.value.candidates().empty()) &&
              choices <= Value::most_candidates;
  }
  return all_few && choices > 1 ? each_choice(items_, range, place) : joined(items_, range, place);
}

Value Assembly::each_choice(Items items, Range range, const Place& place) {
  const auto undecided = std::find_if(items.begin(), items.end(), [](const Item& item) {
    return item.is_value && !item.value.candidates().empty();
  });
  if (undecided == items.end()) return joined(items, range, place);
  const Value choice = undecided->value;
  std::vector<Value> results;
  for (const Value& candidate : choice.candidates()) {
    undecided->value = candidate;
    results.push_back(each_choice(items, range, place));
  }
  return Value::one_of(std::move(results), choice.reason());
}

Value Assembly::joined(const Items& items, Range range, const Place& place) {
  std::vector<StringPart> parts;
  value::MarkSet marks;
  Reason reason;
  bool is_known = true;
  for (const Item& item : items) {
    if (!item.is_value) {
      parts.insert(parts.end(), item.text.begin(), item.text.end());
      continue;
    }
    marks = marks.united(item.value.marks());
    if (item.value.is_null()) continue;
    const bool is_text = is_text_like(item.value);
    if (!is_text && is_known)
      reason = item.value.is_known() ? Reason{Reason::Kind::error, "a string", item.use}
                                     : item.value.reason();
    is_known = is_known && is_text;
    const std::span<const StringPart> inner = item.value.is(value::Type::Kind::string)
                                                  ? item.value.parts()
                                                  : std::span<const StringPart>();
    if (!inner.empty()) {
      parts.insert(parts.end(), inner.begin(), inner.end());
    } else if (is_text) {
      if (!item.value.as_text().empty())
        parts.push_back({.text = item.value.as_text(), .hole = item.value, .range = item.use});
    } else {
      parts.push_back({.hole = item.value, .is_hole = true, .range = item.use});
    }
  }
  const value::MarkSet passed = marks.derived().through(range, place.path);
  if (!is_known) return Value::unknown_string(std::move(parts), reason).with_marks(passed);
  std::string text;
  for (const StringPart& part : parts) text += part.text.view();
  const bool has_references = text.find(resolve) != std::string::npos;
  const Value known = Value::string(Text(std::move(text)), std::move(parts)).with_marks(passed);
  return has_references ? with_dynamic_references(known, range) : known;
}

std::vector<SubVariable> sub_variables(std::string_view text) {
  std::vector<SubVariable> result;
  for (std::size_t at = text.find("${"); at != std::string_view::npos;
       at = text.find("${", at + 1)) {
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos) break;
    std::string_view name = text.substr(at + 2, close - at - 2);
    const bool is_literal = name.starts_with('!');
    if (is_literal) name.remove_prefix(1);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    result.push_back({at, close + 1, name, is_literal});
    at = close;
  }
  return result;
}

}  // namespace preflint::cloudformation
