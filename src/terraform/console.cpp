// What is given stands in front of an empty module, which knows the rest: `path`, `terraform`, and
// what to say of everything else. https://developer.hashicorp.com/terraform/cli/commands/console

#include "terraform/console.h"

#include "hcl/evaluate.h"
#include "terraform/references.h"

namespace preflint::terraform {

using value::Value;

Console::Console(const FileSystem& files, const std::string& base)
    : no_files_({}),
      root_(".", {}, sources_, no_files_, modules_, ignored_),
      instance_(root_, empty_),
      module_scope_(instance_) {
  root_.canonical = empty_.canonical = files.canonical(".");
  root_.functions = hcl::terraform_functions({&files, root_.canonical, base});
}

void Console::set(std::string name, Value value) {
  given_.emplace_back(std::move(name), std::move(value));
}

const Value* Console::given(std::string_view name) const {
  for (const auto& [known, value] : given_) {
    if (known == name) return &value;
  }
  return nullptr;
}

Value Console::evaluate(const hcl::Expression& expression, Diagnostics& diagnostics) const {
  Diagnostics undeclared;
  const auto look = [&](const hcl::ScopeTraversalExpr& reference) { check(reference, undeclared); };
  ReferenceWalk(look).expression(expression);
  diagnostics.append(undeclared);
  return undeclared.has_errors() ? Value() : hcl::evaluate(expression, *this, diagnostics);
}

/// Of `local` and `var` it is known beforehand what there is in them.
void Console::check(const hcl::ScopeTraversalExpr& reference, Diagnostics& diagnostics) const {
  const Value* value = given(reference.root.view());
  const bool declares = reference.root.view() == "local" || reference.root.view() == "var";
  const bool names_one =
      !reference.steps.empty() && reference.steps[0].kind == hcl::TraverseStep::Kind::attribute;
  const bool is_missing = value && declares && names_one && value->is_mapping() &&
                          !value->find(reference.steps[0].name.view());
  if (!value || is_missing) module_scope_.resolve(reference.root, reference.steps, diagnostics);
}

std::optional<hcl::Scope::Resolved> Console::resolve(const hcl::Name& root,
                                                     std::span<const hcl::TraverseStep> steps,
                                                     Diagnostics& diagnostics) const {
  if (const Value* value = given(root.view())) return Resolved{*value, 0};
  return module_scope_.resolve(root, steps, diagnostics);
}

std::vector<std::string> Console::root_names() const {
  std::vector<std::string> names = module_scope_.root_names();
  for (const auto& [name, value] : given_) names.push_back(name);
  return names;
}

}  // namespace preflint::terraform
