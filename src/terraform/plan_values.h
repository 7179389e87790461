#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "terraform/plan_resolve.h"
#include "value/value.h"

namespace preflint::terraform {

/// Reads the values of resource instances out of a plan.
class PlanValues {
 public:
  PlanValues(const Plan& plan, PlanResolver& resolver, Diagnostics& diagnostics)
      : plan_(plan), resolver_(resolver), diagnostics_(diagnostics) {}

  enum class Content : unsigned char {
    configured,  ///< what the configuration sets: what the graph has of a block of HCL
    everything   ///< with all that the provider adds, nulls too
  };
  /// The attributes and blocks of an instance. What its values refer to is marked as in HCL.
  std::vector<value::Value::Entry> entries(const PlanResource& resource, Content content);
  /// The value of an output after the change.
  value::Value output(std::string_view name, std::string_view change);

  /// The declaration of the instance's block; null when the plan does not have it.
  const PlanDeclaration* declaration(const PlanResource& resource);

 private:
  class Reader;
  value::Value parse(std::string_view json, const PlanResource& resource);
  value::Value expressions(const PlanDeclaration* declaration, const PlanResource& resource);
  /// The text of a policy document that is read when the plan is applied, as far as it is known.
  std::optional<value::Value> document(const PlanTarget& target);
  Text shared(const Text& name);

  const Plan& plan_;
  PlanResolver& resolver_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Text, TextHash, std::equal_to<>> names_;
  const PlanDeclaration* last_ = nullptr;  // instances of one block stand together
  value::Value last_expressions_;
  int documents_ = 0;  // within one another
};

}  // namespace preflint::terraform
