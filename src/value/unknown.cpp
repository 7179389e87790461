// Unknown values: why they are, and what is known of them all the same. Refinements that leave only
// one value open give that value, as in cty (RefinementBuilder.NewValue).
// https://github.com/zclconf/go-cty/blob/main/docs/refinements.md

#include <algorithm>
#include <cassert>

#include "value/operations.h"
#include "value/rep.h"
#include "value/strings.h"

namespace preflint::value {
namespace {

/// A list known to have this many elements, or fewer, is taken apart into unknown elements.
constexpr std::int64_t longest_unfolded = 1024;

/// HCL refines by no more of a template's beginning; the parts have all of it.
constexpr std::size_t longest_prefix = 128;

}  // namespace

const Value::UnknownDetails* Value::details() const {
  return is_known() ? nullptr : static_cast<const UnknownRep&>(*rep_).details.get();
}

Value Value::unknown(Type type, Reason reason) {
  return Value(new UnknownRep(std::move(type), std::move(reason)));
}

Value Value::unknown(Type type, Reason reason, Refinements refinements) {
  return unknown(std::move(type), std::move(reason)).refined(std::move(refinements));
}

Value Value::unknown_string(std::vector<StringPart> parts, Reason reason) {
  std::string prefix;
  for (const StringPart& part : parts) {
    if (part.is_hole || prefix.size() > longest_prefix) break;
    prefix += part.text.view();
  }
  prefix.resize(std::min(prefix.size(), longest_prefix));
  StringOrigin* origin = new StringOrigin();
  origin->parts = std::move(parts);
  UnknownDetails* details = new UnknownDetails();
  details->origin = Ref<const StringOrigin>(origin);
  details->refinements.not_null = true;
  details->refinements.prefix = Text(steady_prefix(prefix));
  return Value(
      new UnknownRep(Type::string(), std::move(reason), Ref<const UnknownDetails>(details)));
}

Value Value::unknown_collection(Type type, Reason reason, Value representative) {
  UnknownDetails* details = new UnknownDetails();
  UnknownRep* rep =
      new UnknownRep(std::move(type), std::move(reason), Ref<const UnknownDetails>(details));
  const Value made(rep);
  rep->holds(representative);
  details->representative = std::move(representative);
  return !rep->is_excessive() ? made : unknown(rep->type, rep->reason);
}

const Reason& Value::reason() const {
  static const Reason none;
  return is_known() ? none : static_cast<const UnknownRep&>(*rep_).reason;
}

const Reason& Value::reason_deep() const {
  if (is_wholly_known() || !is_known()) return reason();
  const auto is_unknown = [](const Value& part) { return !part.is_wholly_known(); };
  if (is_sequence()) {
    const auto part = std::ranges::find_if(elements(), is_unknown);
    return part != elements().end() ? part->reason_deep() : open_reason();
  }
  const auto entry = std::ranges::find_if(entries(), is_unknown, &Entry::second);
  return entry != entries().end() ? entry->second.reason_deep() : reason();
}

const Refinements& Value::refinements() const {
  static const Refinements none;
  const UnknownDetails* more = details();
  return more ? more->refinements : none;
}

std::span<const Value> Value::candidates() const {
  const UnknownDetails* more = details();
  return more ? std::span<const Value>(more->candidates) : std::span<const Value>();
}

const Value* Value::representative() const {
  const UnknownDetails* more = details();
  return more && more->representative ? &*more->representative : nullptr;
}

namespace {

/// What is known when both are.
Refinements both(const Refinements& a, const Refinements& b) {
  Refinements result = a;
  result.not_null |= b.not_null;
  if (b.prefix.size() > a.prefix.size()) result.prefix = b.prefix;
  if (b.length_min) result.length_min = std::max(a.length_min.value_or(0), *b.length_min);
  if (b.length_max)
    result.length_max = std::min(a.length_max.value_or(*b.length_max), *b.length_max);
  if (b.number_min && (!a.number_min || *a.number_min < *b.number_min)) {
    result.number_min = b.number_min;
    result.number_min_inclusive = b.number_min_inclusive;
  }
  if (b.number_max && (!a.number_max || *a.number_max > *b.number_max)) {
    result.number_max = b.number_max;
    result.number_max_inclusive = b.number_max_inclusive;
  }
  return result;
}

/// The value, when the refinements leave no other.
std::optional<Value> only_value(const Type& type, const Reason& reason, const Refinements& known) {
  if (!known.not_null) return std::nullopt;
  if (type.is(Type::Kind::number)) {
    const bool is_one = known.number_min && known.number_min == known.number_max &&
                        known.number_min_inclusive && known.number_max_inclusive;
    return is_one ? std::optional(Value::number(*known.number_min)) : std::nullopt;
  }
  if (!type.is_collection() || !known.length_max ||
      known.length_max != known.length_min.value_or(0))
    return std::nullopt;
  const std::int64_t length = *known.length_max;
  if (type.is(Type::Kind::map))
    return length == 0 ? std::optional(Value::map(type.element(), {})) : std::nullopt;
  const std::int64_t most = type.is(Type::Kind::set) ? 1 : longest_unfolded;
  if (length > most) return std::nullopt;
  std::vector<Value> elements(static_cast<std::size_t>(length),
                              Value::unknown(type.element(), reason));
  return type.is(Type::Kind::set) ? Value::set(type.element(), std::move(elements))
                                  : Value::list(type.element(), std::move(elements));
}

}  // namespace

Value Value::refined(Refinements refinements) const {
  if (is_known()) return *this;
  const UnknownRep& rep = static_cast<const UnknownRep&>(*rep_);
  if (rep.type.is(Type::Kind::dynamic) || refinements == Refinements()) return *this;
  Refinements all =
      rep.details ? both(rep.details->refinements, refinements) : std::move(refinements);
  if (const std::optional<Value> only = only_value(rep.type, rep.reason, all))
    return only->with_marks(marks_);
  UnknownDetails* details = rep.details ? new UnknownDetails(*rep.details) : new UnknownDetails();
  details->refinements = std::move(all);
  UnknownRep* changed = new UnknownRep(rep);
  changed->details = Ref<const UnknownDetails>(details);
  return Value(changed, marks_);
}

namespace {

/// Candidates in place of what has some, equal ones merged.
void flatten(const Value& choice, std::vector<Value>& flat) {
  for (const Value& inner : choice.candidates()) flatten(inner, flat);
  if (!choice.candidates().empty()) return;
  for (Value& seen : flat) {
    if (!choice.is_known() || !seen.same_content(choice)) continue;
    seen = seen.with_marks(choice.marks_deep());
    return;
  }
  flat.push_back(choice);
}

/// The type that all have, where nulls of no type fit any.
Type common_type(const std::vector<Value>& values) {
  std::optional<Type> common;
  for (const Value& value : values) {
    if (value.is_null() && value.is(Type::Kind::dynamic)) continue;
    const Type type = value.type();
    if (common && *common != type) return {};
    common = type;
  }
  return common.value_or(Type());
}

/// Neither null nor "", whether it is known or not.
bool is_there(const Value& v) {
  if (!v.is_known()) return will_be_set(v);
  return !v.is_null() && !(v.is_string() && v.as_string().empty());
}

}  // namespace

namespace {

/// A text that is one of these, none of which need be known as a text. Where each is the text of a
/// JSON document, or null, what it is as a document is known.
Value with_document(const Value& text, const std::vector<Value>& choices) {
  const bool are_documents =
      text.is(Type::Kind::string) && std::ranges::any_of(choices, &Value::encoded) &&
      std::ranges::all_of(choices, [](const Value& v) { return v.is_null() || v.encoded(); });
  if (!are_documents) return text;
  std::vector<Value> documents;
  for (const Value& choice : choices)
    documents.push_back(choice.is_null() ? Value() : *choice.encoded());
  return text.with_encoded(Value::one_of(std::move(documents), text.reason()));
}

}  // namespace

Value Value::one_of(std::vector<Value> candidates, Reason reason) {
  std::vector<Value> flat;
  MarkSet marks;
  bool is_plain = false, is_nullable = candidates.empty();
  for (const Value& choice : candidates) {
    marks = marks.united(choice.marks_);
    flatten(choice, flat);
    if (flat.size() > most_candidates) break;
  }
  for (const Value& choice : flat) {
    is_plain |= !choice.is_known();
    is_nullable |= choice.is_null() || (!choice.is_known() && !choice.refinements().not_null);
  }
  if (flat.size() == 1) return flat.front().with_marks(marks);
  // What only some choices refer to, and others leave out, is not what it refers to.
  if (is_plain && !std::ranges::all_of(flat, is_there)) marks = marks.derived();
  UnknownDetails* details = new UnknownDetails();
  UnknownRep* rep =
      new UnknownRep(common_type(flat), std::move(reason), Ref<const UnknownDetails>(details));
  const Value made(rep, marks);
  details->refinements.not_null = !is_nullable;
  if (flat.empty() || flat.size() > most_candidates) return made;
  if (is_plain) return with_document(made, flat);
  for (const Value& choice : flat) rep->holds(choice);
  details->candidates = std::move(flat);
  return !rep->is_excessive() ? made : unknown(rep->type, rep->reason).with_marks(marks);
}

bool will_be_set(const Value& unknown) {
  const auto has_text = [](const StringPart& part) {
    return part.is_hole ? is_there(part.hole) : !part.text.empty();
  };
  const Refinements& known = unknown.refinements();
  const bool is_never_empty =
      known.not_null && (!known.prefix.empty() || known.length_min.value_or(0) > 0);
  const auto is_attribute = [](const Mark& mark) {
    return mark.kind == Mark::Kind::reference && mark.exact;
  };
  return unknown.encoded() || std::ranges::any_of(unknown.marks().marks(), is_attribute) ||
         is_never_empty || std::ranges::any_of(unknown.parts(), has_text);
}

}  // namespace preflint::value
