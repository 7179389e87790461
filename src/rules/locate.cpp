// From the source marks of a deciding value to one range. The marks are a set of places; each may
// have come through others (a variable, a module argument), which are its `via`.

#include "rules/locate.h"

#include <algorithm>

namespace preflint::rules {

using value::Mark;
using value::MarkSet;

namespace {

constexpr std::size_t longest_trace = 12;

std::vector<Mark> sources(std::span<const Mark> marks) {
  std::vector<Mark> found;
  for (const Mark& mark : marks) {
    if (mark.kind == Mark::Kind::source && mark.range.is_somewhere()) found.push_back(mark);
  }
  return found;
}

bool stands_before(const Mark& a, const Mark& b) { return a.range < b.range; }

/// Leaves out every place that has a more specific one inside it.
void keep_most_specific(std::vector<Mark>& places) {
  const std::vector<Mark> all = places;
  std::erase_if(places, [&](const Mark& outer) {
    return std::ranges::any_of(all, [&](const Mark& inner) {
      return outer.range != inner.range && outer.range.contains(inner.range);
    });
  });
}

void follow(const Mark& mark, std::vector<TraceStep>& trace) {
  if (!mark.via) return;
  std::vector<Mark> earlier = sources(mark.via->marks);
  std::ranges::sort(earlier, stands_before);
  for (const Mark& step : earlier) {
    if (trace.size() >= longest_trace) return;
    TraceStep next{step.range, step.name.str()};
    if (std::ranges::find(trace, next) == trace.end()) trace.push_back(std::move(next));
    follow(step, trace);
  }
}

/// Where, inside `whole`, a value was taken from another file: the argument `policy =
/// file("site.json")`.
Range taken_at(const std::vector<Mark>& places, const Range& whole) {
  for (const Mark& place : places) {
    if (!place.via) continue;
    for (const Mark& step : sources(place.via->marks)) {
      if (whole.contains(step.range)) return step.range;
    }
  }
  return {};
}

}  // namespace

Range first_source(const MarkSet& marks) {
  const std::vector<Mark> found = sources(marks.marks());
  return found.empty() ? Range() : found.front().range;
}

Location locate(const MarkSet& deciding, const Place& place) {
  std::vector<Mark> places = sources(deciding.marks());
  const std::size_t erased =
      std::erase_if(places, [&](const Mark& mark) { return mark.range == place.header; });
  const bool is_absent_here = erased > 0 && place.is_known;
  keep_most_specific(places);
  std::ranges::sort(places, stands_before);
  auto chosen = std::ranges::find_if(
      places, [&](const Mark& mark) { return place.whole.contains(mark.range); });
  if (chosen == places.end()) {
    chosen = std::ranges::find_if(
        places, [&](const Mark& mark) { return place.shared.contains(mark.range); });
  }
  if (chosen == places.end()) {
    chosen = std::ranges::find_if(places, [&](const Mark& mark) {
      return std::ranges::any_of(place.related, [&](const RelatedBlock& block) {
        const bool is_absent_there = mark.range == block.header;
        return block.whole.contains(mark.range) && !(is_absent_here && is_absent_there);
      });
    });
  }
  Location location;
  location.range = chosen == places.end() ? taken_at(places, place.whole) : chosen->range;
  if (!location.range.is_somewhere()) location.range = place.header;
  if (chosen != places.end()) {
    location.trace.push_back({chosen->range, chosen->name.str()});
    follow(*chosen, location.trace);
  }
  for (auto other = places.begin(); other != places.end() && location.trace.size() < longest_trace;
       ++other) {
    if (other != chosen) location.trace.push_back({other->range, other->name.str()});
  }
  return location;
}

}  // namespace preflint::rules
