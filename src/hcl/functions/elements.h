#pragma once

// What the functions on collections share.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hcl/function.h"
#include "value/json.h"

namespace preflint::hcl {

/// A parameter whose implementation sees every value but null as it is.
inline Parameter seen_as_it_is(std::string_view name, value::Type type = {}) {
  return {.name = name,
          .type = std::move(type),
          .allow_unknown = true,
          .allow_dynamic = true,
          .allow_marked = true};
}

/// cty counts with 64 bits of precision.
inline value::Value count_value(std::size_t count) {
  return value::Value::number(value::Number(static_cast<std::int64_t>(count), 64));
}

/// The marks that stay on a result when other values than the marked one decided.
inline value::MarkSet undecisive(const value::MarkSet& marks) {
  return marks.without_sources().derived();
}

/// One of `choices`, nobody knows which; plainly unknown of `type` where they are too many.
inline value::Value any_of(std::vector<value::Value> choices, const value::Reason& reason,
                           const value::Type& type) {
  if (choices.empty() || choices.size() > value::Value::most_candidates)
    return value::Value::unknown(type, reason);
  return value::Value::one_of(std::move(choices), reason);
}

/// A text that two wholly known values of one type share when they are equal, and only then.
inline std::string identity_text(const value::Value& element) {
  if (element.is_string()) return '"' + std::string(element.as_string());
  return value::to_tagged_json(element.unmarked_deep());
}

/// Elements taken out of the collections that hold them. Where each was written, and whose
/// attribute it is, stays with it; what is sensitive about a collection goes to the whole, as in
/// cty.
struct Gathered {
  std::vector<value::Value> elements;
  value::MarkSet marks;                 ///< of the whole
  std::optional<value::Value> missing;  ///< the first collection whose elements are not all known
  std::size_t placed = 0;               ///< how many are sure to stand before what it lacks

  void take(const value::Value& collection) {
    if (!missing && (!collection.is_known() || collection.is_open())) {
      missing = collection;
      placed = elements.size() + (collection.is_known() ? collection.placed_count() : 0);
    }
    const bool empty = !collection.is_known() || collection.elements().empty();
    marks = marks.united(empty ? collection.marks().derived() : undecisive(collection.marks()));
    if (empty) return;
    const value::MarkSet inherited = collection.marks().without_sensitive().derived();
    for (const value::Value& element : collection.elements())
      elements.push_back(element.with_marks(inherited));
  }
};

}  // namespace preflint::hcl
