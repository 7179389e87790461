// Fn::Select, Fn::Length, Fn::GetAZs and Fn::FindInMap: lookups. A key that is one of a few gives
// one of the values there.

#include <algorithm>
#include <optional>

#include "cloudformation/intrinsics.h"
#include "cloudformation/scalars.h"
#include "cloudformation/string_parts.h"
#include "value/operations.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Type;
using value::Value;

std::optional<std::int64_t> index_of(const Value& value) {
  if (value.is_number()) return value.as_number().to_int64();
  if (!value.is_string()) return std::nullopt;
  const std::optional<value::Number> number = value::Number::parse(value.as_string());
  return number ? number->to_int64() : std::nullopt;
}

bool is_written_in(const Value& value, const Range& range) {
  const std::span<const value::Mark> marks = value.marks().marks();
  return std::any_of(marks.begin(), marks.end(), [&](const value::Mark& mark) {
    return mark.kind == value::Mark::Kind::source && range.contains(mark.range);
  });
}

Value select_from(const Value& index, const Value& list, const Call& call, const Place& place) {
  const std::optional<std::int64_t> at = index_of(index);
  if (!at) return unknown_since(index, Type::dynamic(), call, place);
  if (const Value* any = list.representative())
    return passed(any->with_marks(list.marks().derived()), call, place);
  const bool is_placed =
      list.is_sequence() && *at >= 0 && static_cast<std::uint64_t>(*at) < list.placed_count();
  if (!list.is_known() || !list.is_sequence() || (list.is_open() && !is_placed)) {
    const Value why =
        list.is_open() ? Value::unknown({}, list.open_reason()).with_marks(list.marks()) : list;
    const Value element = unknown_since(why, Type::string(), call, place);
    return element.with_marks(index.marks().derived().without_sources());
  }
  const auto count = static_cast<std::int64_t>(list.elements().size());
  if (*at < 0 || *at >= count) return malformed(call);
  const Value& element = list.elements()[static_cast<std::size_t>(*at)];
  return is_written_in(element, call.node->range) ? element : passed(element, call, place);
}

Value select(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 2) return malformed(call);
  const Value index = evaluate(in, *given[0], place);
  const Value list = evaluate(in, *given[1], place);
  return value::for_candidates(
      index, list, [&](const Value& i, const Value& l) { return select_from(i, l, call, place); });
}

Value length(Evaluation& in, const Call& call, const Place& place) {
  const Value list = only_argument(in, call, place);
  return value::for_candidates(list, Value(), [&](const Value& l, const Value&) {
    const bool is_countable = l.is_known() && l.is_sequence();
    if (is_countable && l.is_open())
      return value::length(l).with_marks(source_mark(call.node->range, place.path));
    if (!is_countable) return unknown_since(l, Type::number(), call, place);
    return Value::number(static_cast<std::int64_t>(l.elements().size()))
        .with_marks(l.marks().derived().through(call.node->range, place.path));
  });
}

Value availability_zones(Evaluation& /*in*/, const Call& call, const Place& place) {
  const Reason reason{Reason::Kind::data, "availability zones", call.node->range};
  return Value::unknown(Type::list(Type::string()), reason, {.not_null = true})
      .with_marks(source_mark(call.node->range, place.path));
}

/// What is at these keys of a map; every choice of an unknown key is tried.
struct Lookup {
  Evaluation& in;
  const Place& place;
  Text name;
  std::vector<Value> found;
  bool is_bounded = true;

  void collect(const Node& node, std::span<const Value> keys) {
    if (keys.empty()) {
      if (found.size() == Value::most_candidates) is_bounded = false;
      if (is_bounded) found.push_back(evaluate(in, node, {name, place.header, place.loops}));
      return;
    }
    for (const Member& member : node.members) {
      if (!is_bounded) return;
      if (matches(keys[0], member.key)) collect(*member.value, keys.subspan(1));
    }
  }

  static bool matches(const Value& key, std::string_view name) {
    if (key.is_string()) return key.as_string() == name;
    const std::span<const Value> few = key.candidates();
    return !key.is_known() &&
           (few.empty() ||
            std::any_of(few.begin(), few.end(), [&](const Value& k) { return matches(k, name); }));
  }
};

Value default_value(Evaluation& in, const Node* options, const Place& place) {
  const Node* written = options ? options->find("DefaultValue") : nullptr;
  return written ? evaluate(in, *written, place) : Value();
}

Value find_in_map(Evaluation& in, const Call& call, const Place& place) {
  const std::span<const Node* const> given = arguments(call);
  if (given.size() != 3 && given.size() != 4) return malformed(call);
  const Value map_name = evaluate(in, *given[0], place);
  const std::vector<Value> keys{as_text(evaluate(in, *given[1], place)),
                                as_text(evaluate(in, *given[2], place))};
  const Node* options = given.size() == 4 ? given[3] : nullptr;
  if (!map_name.is_string()) return unknown_since(map_name, Type::dynamic(), call, place);
  const Member* map = in.source.mappings.find(map_name.as_string());
  Lookup lookup{in, place, Text("mapping " + map_name.as_text().str()), {}};
  if (map) lookup.collect(*map->value, keys);
  const bool has_default = options && options->find("DefaultValue");
  const auto undecided =
      std::find_if(keys.begin(), keys.end(), [](const Value& key) { return !key.is_string(); });
  if (undecided == keys.end()) {
    if (!lookup.found.empty()) return passed(lookup.found[0], call, place);
    return has_default ? default_value(in, options, place) : malformed(call);
  }
  if (has_default) lookup.found.push_back(default_value(in, options, place));
  if (!lookup.is_bounded || lookup.found.empty())
    return unknown_since(*undecided, Type::dynamic(), call, place);
  return passed(Value::one_of(std::move(lookup.found),
                              undecided->is_known() ? Reason{} : undecided->reason()),
                call, place);
}

constexpr Intrinsic functions[] = {{"Fn::Select", select},
                                   {"Fn::Length", length},
                                   {"Fn::GetAZs", availability_zones},
                                   {"Fn::FindInMap", find_in_map}};

}  // namespace

std::span<const Intrinsic> list_functions() { return functions; }

}  // namespace preflint::cloudformation
