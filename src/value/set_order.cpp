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

int rank(const Value& value) {
  if (value.is_null()) return 2;
  return value.is_known() ? 0 : 1;
}

/// For elements of one primitive type.
bool primitive_before(const Value& a, const Value& b) {
  if (a.is_string() && b.is_string()) return a.as_string() < b.as_string();
  const int rank_a = rank(a), rank_b = rank(b);
  if (rank_a != rank_b || rank_a != 0) return rank_a < rank_b;
  return a.is_number() ? a.as_number() < b.as_number() : a.as_bool() < b.as_bool();
}

struct Keyed {
  Value value;
  std::string key;
};

bool keyed_before(const Keyed& a, const Keyed& b) {
  const int rank_a = rank(a.value), rank_b = rank(b.value);
  return rank_a != rank_b ? rank_a < rank_b : rank_a == 0 && a.key < b.key;
}

void sort_by_key(std::vector<Value>& elements) {
  std::vector<Keyed> all;
  all.reserve(elements.size());
  for (Value& element : elements) {
    std::string key;
    append_key(element, key);
    all.push_back({std::move(element), std::move(key)});
  }
  std::stable_sort(all.begin(), all.end(), keyed_before);
  for (std::size_t i = 0; i < all.size(); ++i) elements[i] = std::move(all[i].value);
}

/// The same element as far as one knows, whatever its marks.
bool merges(const Value& a, const Value& b) { return a.is_wholly_known() && a.same_content(b); }

}  // namespace

void sort_as_set(const Type& element, std::vector<Value>& elements) {
  if (elements.size() < 2) return;
  if (!element.is_primitive()) {
    sort_by_key(elements);
  } else if (!std::is_sorted(elements.begin(), elements.end(), primitive_before)) {
    std::stable_sort(elements.begin(), elements.end(), primitive_before);
  }
  std::size_t kept = 0;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    if (merges(elements[kept], elements[i])) {
      elements[kept] = elements[kept].with_marks(elements[i].marks_deep());
    } else if (++kept != i) {
      elements[kept] = std::move(elements[i]);
    }
  }
  elements.resize(kept + 1);
}

}  // namespace preflint::value
