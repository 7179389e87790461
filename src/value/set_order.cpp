// The order of a set's elements: strings by bytes, numbers by value, false before true; anything
// else by a text that stands for the whole element. Unknown elements come after known ones and null
// comes last. https://github.com/zclconf/go-cty/blob/main/docs/concepts.md; what the order is, is
// cty's implementation (setRules.Less).

#include "value/set_order.h"

#include <algorithm>

#include "value/json.h"

namespace preflint::value {
namespace {

void append_key(const Value& value, std::string& key);

void append_sequence(const Value& value, std::string& key) {
  const bool is_tuple = value.is(Type::Kind::tuple);
  key += is_tuple ? '<' : '[';
  for (const Value& element : value.elements()) {
    append_key(element, key);
    key += ';';
  }
  key += is_tuple ? '>' : ']';
}

void append_mapping(const Value& value, std::string& key) {
  const bool is_object = value.is(Type::Kind::object);
  key += is_object ? '<' : '{';
  for (const auto& [name, content] : value.entries()) {
    if (!is_object) key.append(1, '"').append(name.view()).append("\":");
    append_key(content, key);
    key += ';';
  }
  key += is_object ? '>' : '}';
}

void append_key(const Value& value, std::string& key) {
  if (!value.is_known()) {
    key += '?';
  } else if (value.is_null()) {
    key += '~';
  } else if (value.is_string()) {
    key += to_json(value);
  } else if (value.is_number()) {
    key += value.as_number().to_text();
  } else if (value.is_bool()) {
    key += value.as_bool() ? 'T' : 'F';
  } else if (value.is_sequence()) {
    append_sequence(value, key);
  } else {
    append_mapping(value, key);
  }
}

struct Ranked {
  Value value;
  std::string key;  ///< of what is neither primitive nor null nor unknown
};

int rank(const Value& value) {
  if (value.is_null()) return 2;
  return value.is_known() ? 0 : 1;
}

bool before(const Ranked& a, const Ranked& b) {
  const int rank_a = rank(a.value), rank_b = rank(b.value);
  if (rank_a != rank_b || rank_a != 0) return rank_a < rank_b;
  if (a.value.is_string() && b.value.is_string()) return a.value.as_string() < b.value.as_string();
  if (a.value.is_number() && b.value.is_number()) return a.value.as_number() < b.value.as_number();
  return a.key < b.key;
}

/// The same element as far as one knows, whatever its marks.
bool merges(const Value& a, const Value& b) { return a.is_wholly_known() && a.same_content(b); }

std::vector<Ranked> ranked(bool needs_keys, std::vector<Value> elements) {
  std::vector<Ranked> all;
  all.reserve(elements.size());
  for (Value& element : elements) {
    std::string key;
    const bool is_ordered = element.is_string() || element.is_number();
    if (needs_keys || !is_ordered) append_key(element, key);
    all.push_back({std::move(element), std::move(key)});
  }
  return all;
}

}  // namespace

void sort_as_set(const Type& element, std::vector<Value>& elements) {
  if (elements.size() < 2) return;
  std::vector<Ranked> all = ranked(!element.is_primitive(), std::move(elements));
  std::stable_sort(all.begin(), all.end(), before);
  elements.clear();
  for (Ranked& next : all) {
    if (!elements.empty() && merges(elements.back(), next.value)) {
      elements.back() = elements.back().with_marks(next.value.marks_deep());
    } else {
      elements.push_back(std::move(next.value));
    }
  }
}

}  // namespace preflint::value
