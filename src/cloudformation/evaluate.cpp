// From nodes to values. Literals carry the range that they were written at, mappings become bodies,
// in which what is absent is null and marked with the mapping's key, and calls go to the intrinsic
// functions. `AWS::NoValue` removes what it stands for: a property is null then, a list item is
// gone. An item that an undecided condition may remove makes a list one of several.

#include <algorithm>

#include "cloudformation/evaluation.h"
#include "cloudformation/for_each.h"
#include "cloudformation/scalars.h"
#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

/// Lists that may have an item or not are kept apart up to this many such items; beyond it, their
/// number is open.
constexpr std::size_t most_optional_items = 3;

Value scalar(Evaluation& in, const Node& node, const Place& place) {
  const Value literal = scalar_value(node);
  if (!literal.is_string()) return written_at(literal, node.range, place);
  return string_literal(*in.source.source, node, place);
}

/// May this item be missing from its list, when the template is deployed?
bool is_optional(const Call& call, const Value& item) {
  if (item.is_known()) return false;
  const std::span<const Value> candidates = item.candidates();
  if (candidates.empty()) return call.name == "Fn::If" && !item.refinements().not_null;
  return std::any_of(candidates.begin(), candidates.end(),
                     [](const Value& v) { return v.is_null(); });
}

struct Item {
  Value value;
  bool is_optional = false;
};

/// What an optional item may be, "nothing" among it.
std::vector<Value> choices(const Value& item) {
  if (!item.candidates().empty()) return {item.candidates().begin(), item.candidates().end()};
  return {item, Value::null()};
}

Value tuple_of(const std::vector<Item>& items) {
  std::vector<Value> values;
  for (const Item& item : items) {
    if (!item.is_optional) values.push_back(item.value);
  }
  return Value::tuple(std::move(values));
}

/// Every list that the items from `from` on can make; `chosen` is what stands before them.
void each_variant(const std::vector<Item>& items, std::size_t from, std::vector<Value>& chosen,
                  std::vector<Value>& variants) {
  if (from == items.size()) {
    variants.push_back(Value::tuple(chosen));
    return;
  }
  const std::vector<Value> options =
      items[from].is_optional ? choices(items[from].value) : std::vector<Value>{items[from].value};
  for (const Value& option : options) {
    const bool is_there = !items[from].is_optional || !option.is_null();
    if (is_there) chosen.push_back(option);
    each_variant(items, from + 1, chosen, variants);
    if (is_there) chosen.pop_back();
  }
}

Value list_with_options(const std::vector<Item>& items, const Reason& reason) {
  std::size_t count = 0;
  std::size_t variants = 1;
  for (const Item& item : items) {
    if (!item.is_optional) continue;
    ++count;
    variants *= choices(item.value).size();
    if (count > most_optional_items || variants > Value::most_candidates)
      return tuple_of(items).with_open_end(reason);
  }
  std::vector<Value> chosen;
  std::vector<Value> results;
  each_variant(items, 0, chosen, results);
  return Value::one_of(std::move(results), reason);
}

Value sequence(Evaluation& in, const Node& node, const Place& place) {
  std::vector<Item> items;
  Reason reason;
  bool any_optional = false;
  for (const Node* item : node.items) {
    const Call call = call_of(*item);
    Value value = evaluate(in, *item, place.item(*item));
    if (!call.name.empty() && value.is_null()) continue;
    const bool optional = !call.name.empty() && is_optional(call, value);
    if (optional && !any_optional) reason = value.reason();
    any_optional = any_optional || optional;
    items.push_back({std::move(value), optional});
  }
  const Value list = any_optional ? list_with_options(items, reason) : tuple_of(items);
  return written_at(list, node.range, place);
}

Value mapping(Evaluation& in, const Node& node, const Place& place) {
  Reason may_have_more;
  std::vector<Value::Entry> entries = entries_of(in, node.members, place, may_have_more);
  if (!node.is_complete)
    may_have_more = {Reason::Kind::error, "a file without syntax errors", node.range};
  const bool is_open = may_have_more.kind != Reason::Kind::unspecified;
  const value::Missing missing = is_open ? value::Missing::unknown : value::Missing::null;
  return written_at(Value::body(std::move(entries), missing, source_mark(place.header, place.path),
                                may_have_more),
                    node.range, place);
}

Value content(Evaluation& in, const Node& node, const Place& place) {
  switch (node.kind) {
    case Node::Kind::null:
      return written_at(Value::null(), node.range, place);
    case Node::Kind::lost:
      return Value::unknown({}, {Reason::Kind::limit, "a smaller template", node.range});
    case Node::Kind::scalar:
      return scalar(in, node, place);
    case Node::Kind::sequence:
      return sequence(in, node, place);
    case Node::Kind::mapping:
      return mapping(in, node, place);
  }
  return {};
}

}  // namespace

Place Place::at(const Member& member) const {
  std::string name = path.str();
  if (!name.empty()) name += '.';
  return {Text(name.append(member.key)), member.key_range, loops};
}

Place Place::item(const Node& node) const {
  Range where = header;
  if (node.is_mapping() && !node.members.empty()) {
    const Member& first = node.members[0];
    where = first.value->is_scalar() && node.content.contains(first.value->range)
                ? hull(first.key_range, first.value->range)
                : first.key_range;
  }
  return {path, where, loops};
}

value::MarkSet source_mark(Range range, const Text& name) {
  return value::MarkSet(
      {value::Mark{.kind = value::Mark::Kind::source, .range = range, .name = name}});
}

Value written_at(const Value& value, Range range, const Place& place) {
  return value.with_marks(source_mark(range, place.path));
}

std::vector<Value::Entry> entries_of(Evaluation& in, std::span<const Member> members,
                                     const Place& place, Reason& may_have_more) {
  std::vector<Value::Entry> entries;
  entries.reserve(members.size());
  for (const Member& member : members) {
    if (member.key == "Fn::Transform") {
      may_have_more = {Reason::Kind::data, "Fn::Transform", member.key_range};
    } else if (is_for_each(member.key)) {
      each_iteration(in, member, place.loops, may_have_more,
                     [&](const Text& key, const Member& body, const Loop* loops) {
                       const Place inner{place.path, place.header, loops};
                       entries.emplace_back(key, evaluate(in, *body.value, inner.at(body)));
                     });
    } else {
      const Text key =
          place.loops ? Text(substitute_loops(member.key, place.loops)) : Text(member.key);
      entries.emplace_back(key, evaluate(in, *member.value, place.at(member)));
    }
  }
  return entries;
}

Step::Step(Evaluation& in)
    : in_(in), is_allowed_(in.steps_left > 0 && in.depth < Evaluation::deepest) {
  ++in.depth;
  if (is_allowed_) --in.steps_left;
}

Value limit_reached(Evaluation& in, const Node& node) {
  if (!in.said_limit) {
    in.diagnostics.error(node.range, "Template too large",
                         "Evaluating the template takes too many steps, or nests too deeply; the "
                         "rest is taken as unknown.");
  }
  in.said_limit = true;
  return Value::unknown({}, {Reason::Kind::limit, "a smaller template", node.range});
}

Value evaluate(Evaluation& in, const Node& node, const Place& place) {
  const Step step(in);
  if (!step) return limit_reached(in, node);
  const Call call = call_of(node);
  return call.name.empty() ? content(in, node, place) : apply(in, call, place);
}

Value evaluate_untagged(Evaluation& in, const Node& node, const Place& place) {
  Node untagged = node;
  untagged.tag = {};
  untagged.range = node.content;
  return evaluate(in, untagged, place);
}

}  // namespace preflint::cloudformation
