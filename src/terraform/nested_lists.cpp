// Reads lists in lists as Terraform 0.11 did. No argument of AWS's provider takes a list of lists,
// so that nothing else can be meant.
// https://developer.hashicorp.com/terraform/language/v1.1.x/upgrade-guides/0-12

#include "terraform/nested_lists.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace preflint::terraform {

using value::Reason;
using value::Type;
using value::Value;

namespace {

bool is_list_type(const Type& type) {
  return type.is(Type::Kind::list) || type.is(Type::Kind::set) || type.is(Type::Kind::tuple);
}

bool is_list(const Value& element) {
  return element.is_sequence() || (!element.is_known() && is_list_type(element.type()));
}

class Flattened {
 public:
  explicit Flattened(const Value& given) {
    for (const Value& element : given.elements()) add(element);
    if (given.is_open()) leave_open(given.open_reason());
  }

  Value list() && {
    const Value all = Value::tuple(std::move(elements_));
    return open_ ? all.with_open_end(*open_) : all;
  }

 private:
  void add(const Value& element) {
    if (!is_list(element)) {
      elements_.push_back(element);
      return;
    }
    if (!element.is_known()) return leave_open(element.reason());
    for (const Value& inner : element.elements())
      elements_.push_back(inner.with_marks(element.marks().derived()));
    if (element.is_open()) leave_open(element.open_reason());
  }

  void leave_open(const Reason& reason) {
    if (!open_) open_ = reason;
  }

  std::vector<Value> elements_;
  std::optional<Reason> open_;
};

}  // namespace

Value without_nested_lists(const Value& given, const hcl::Attribute& argument,
                           Diagnostics& diagnostics) {
  const bool is_literal = argument.expr->as<hcl::TupleConsExpr>() && given.is_sequence();
  if (!is_literal) return given;
  const auto nested = std::ranges::find_if(given.elements(), is_list);
  if (nested == given.elements().end()) return given;
  diagnostics.warning(
      argument.expr->range, "Incorrect attribute value type",
      "Inappropriate value for attribute \"" + std::string(argument.name.view()) + "\": element " +
          std::to_string(nested - given.elements().begin()) +
          ": string required. The elements of the list in it are read as the argument's own, as "
          "Terraform did before 0.12.",
      argument.range);
  return Flattened(given).list().with_marks(given.marks());
}

}  // namespace preflint::terraform
