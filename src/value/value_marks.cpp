// The marks of values at every depth, and equality, which may look at them or not. A value that has
// no mark anywhere, as most have, knows so and is never walked.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "value/rep.h"

namespace preflint::value {

/// The value with other marks, and with what `change` makes of each candidate: those have marks of
/// their own.
template <class Change>
Value Value::with_each_candidate(MarkSet marks, const Change& change) const {
  if (candidates().empty()) return Value(rep_, std::move(marks));
  const UnknownRep& rep = static_cast<const UnknownRep&>(*rep_);
  UnknownDetails* details = new UnknownDetails(*rep.details);
  UnknownRep* changed = new UnknownRep(rep);
  changed->details = Ref<const UnknownDetails>(details);
  changed->marked_within = false;
  const Value made(changed, std::move(marks));
  for (Value& candidate : details->candidates) {
    candidate = change(candidate);
    changed->holds(candidate);
  }
  return made;
}

Value Value::with_marks(const MarkSet& marks) const {
  if (marks.empty()) return *this;
  return with_each_candidate(marks_.united(marks),
                             [&](const Value& candidate) { return candidate.with_marks(marks); });
}

Value Value::through(Range range, const Text& name) const {
  return with_each_candidate(marks_.through(range, name), [&](const Value& candidate) {
    return candidate.through(range, name);
  });
}

Value Value::replace_marks(MarkSet marks) const {
  return with_each_candidate(
      marks, [&](const Value& candidate) { return candidate.replace_marks(marks); });
}

/// What a walk over the marks of a large value has been to. Small ones are walked without keeping
/// books.
struct Value::MarkWalk {
  static constexpr std::uint32_t small = 256;

  std::vector<Mark> found;
  std::unordered_set<const Rep*> seen;
  std::unordered_map<const Rep*, Value> unmarked;
};

void Value::collect_marks(MarkWalk& walk) const {
  walk.found.insert(walk.found.end(), marks_.marks().begin(), marks_.marks().end());
  if (!rep_ || !rep_->marked_within) return;
  if (rep_->parts > MarkWalk::small && !walk.seen.insert(rep_.get()).second) return;
  if (!is_known()) {
    for (const Value& candidate : candidates()) candidate.collect_marks(walk);
    if (const Value* any = representative()) any->collect_marks(walk);
  } else if (is_sequence()) {
    for (const Value& element : elements()) element.collect_marks(walk);
  } else {
    for (const Entry& entry : entries()) entry.second.collect_marks(walk);
  }
}

MarkSet Value::marks_deep() const {
  if (!rep_ || !rep_->marked_within) return marks_;
  MarkWalk walk;
  collect_marks(walk);
  return MarkSet(std::move(walk.found));
}

Value Value::unmarked_deep(MarkSet* collected) const {
  if (collected) *collected = collected->united(marks_deep());
  MarkWalk walk;
  return without_marks(walk);
}

Value Value::without_marks(MarkWalk& walk) const {
  if (!rep_ || !rep_->marked_within) return Value(rep_, {});
  if (rep_->parts <= MarkWalk::small) return copy_without_marks(walk);
  const auto known = walk.unmarked.find(rep_.get());
  if (known != walk.unmarked.end()) return known->second;
  Value copy = copy_without_marks(walk);
  walk.unmarked.emplace(rep_.get(), copy);
  return copy;
}

/// Of a value that has marks inside.
Value Value::copy_without_marks(MarkWalk& walk) const {
  const auto take_off = [&](Value& part) { part = part.without_marks(walk); };
  if (!is_known()) {
    const UnknownRep& rep = static_cast<const UnknownRep&>(*rep_);
    UnknownDetails* details = new UnknownDetails(*rep.details);
    for (Value& candidate : details->candidates) take_off(candidate);
    if (details->representative) take_off(*details->representative);
    UnknownRep* changed = new UnknownRep(rep);
    changed->details = Ref<const UnknownDetails>(details);
    changed->marked_within = false;
    return Value(changed);
  }
  if (is_sequence()) {
    SequenceRep* changed = new SequenceRep(static_cast<const SequenceRep&>(*rep_));
    for (Value& element : changed->elements) take_off(element);
    changed->marked_within = false;
    return Value(changed);
  }
  MappingRep* changed = new MappingRep(static_cast<const MappingRep&>(*rep_));
  for (Entry& entry : changed->entries) take_off(entry.second);
  changed->marked_within = false;
  return Value(changed);
}

bool Value::equal(const Value& a, const Value& b, bool look_at_marks) {
  if (look_at_marks && a.marks_ != b.marks_) return false;
  if (a.rep_ == b.rep_) return true;
  if (a.kind() != b.kind() || a.is_null() != b.is_null() || a.is_known() != b.is_known())
    return false;
  if (a.is_null()) return a.type() == b.type();
  if (!a.is_known()) return equal_unknown(a, b, look_at_marks);
  if (a.is_string()) return a.as_text() == b.as_text();
  if (a.is_number()) return a.as_number() == b.as_number();
  if (a.is_bool()) return a.as_bool() == b.as_bool();
  const auto same = [&](const Value& x, const Value& y) { return equal(x, y, look_at_marks); };
  if (a.is_sequence()) {
    return a.is_open() == b.is_open() && a.placed_count() == b.placed_count() &&
           std::ranges::equal(a.elements(), b.elements(), same) &&
           (a.is(Type::Kind::tuple) || a.element_type() == b.element_type());
  }
  const auto same_entry = [&](const Entry& x, const Entry& y) {
    return x.first == y.first && same(x.second, y.second);
  };
  return a.missing() == b.missing() && a.is_open() == b.is_open() &&
         std::ranges::equal(a.entries(), b.entries(), same_entry) &&
         (a.is(Type::Kind::object) || a.element_type() == b.element_type());
}

bool Value::equal_unknown(const Value& a, const Value& b, bool look_at_marks) {
  const auto same = [&](const Value& x, const Value& y) { return equal(x, y, look_at_marks); };
  const Value *any_a = a.representative(), *any_b = b.representative();
  return a.type() == b.type() && a.reason().what == b.reason().what &&
         a.refinements() == b.refinements() &&
         std::ranges::equal(a.candidates(), b.candidates(), same) && !any_a == !any_b &&
         (!any_a || same(*any_a, *any_b)) && std::ranges::equal(a.parts(), b.parts());
}

bool Value::operator==(const Value& other) const { return equal(*this, other, true); }

bool Value::same_content(const Value& other) const { return equal(*this, other, false); }

}  // namespace preflint::value
