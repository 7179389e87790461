// Scopes that hold a few values: found by looking through them, the latest first.

#include "hcl/scope.h"

#include "hcl/function.h"

namespace preflint::hcl {

void ChildScope::set(std::string_view name, value::Value value) {
  for (auto& [known, held] : variables_) {
    if (known == name) {
      held = std::move(value);
      return;
    }
  }
  variables_.emplace_back(name, std::move(value));
}

std::optional<Scope::Resolved> ChildScope::resolve(const Name& root,
                                                   std::span<const TraverseStep> steps,
                                                   Diagnostics& diagnostics) const {
  for (const auto& [name, held] : variables_) {
    if (name == root.view()) return Resolved{held, 0};
  }
  return parent_.resolve(root, steps, diagnostics);
}

std::vector<std::string> ChildScope::root_names() const {
  std::vector<std::string> names = parent_.root_names();
  for (const auto& [name, held] : variables_) names.emplace_back(name);
  return names;
}

void VariableScope::set(std::string name, value::Value value) {
  variables_.emplace_back(std::move(name), std::move(value));
}

void VariableScope::require_provider(std::string name, std::string source) {
  providers_.emplace_back(std::move(name), std::move(source));
}

std::string_view VariableScope::provider(std::string_view name) const {
  for (const auto& [known, source] : providers_) {
    if (known == name) return source;
  }
  return {};
}

std::optional<Scope::Resolved> VariableScope::resolve(const Name& root,
                                                      std::span<const TraverseStep>,
                                                      Diagnostics&) const {
  for (const auto& [name, held] : variables_) {
    if (name == root.view()) return Resolved{held, 0};
  }
  return std::nullopt;
}

std::vector<std::string> VariableScope::root_names() const {
  std::vector<std::string> names;
  for (const auto& [name, held] : variables_) names.push_back(name);
  return names;
}

const Function* VariableScope::function(std::string_view name) const {
  return functions_.find(name);
}

}  // namespace preflint::hcl
