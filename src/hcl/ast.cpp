// Lookups and storage of the syntax tree.

#include "hcl/ast.h"

namespace preflint::hcl {

const Attribute* Body::attribute(std::string_view name) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name.view() == name) return &attribute;
  }
  return nullptr;
}

const Text* File::intern(std::string_view name) {
  const auto known = names_.find(name);
  if (known != names_.end()) return known->second;
  const Text& text = texts_.emplace_back(name);
  names_.emplace(text.view(), &text);
  return &text;
}

const value::Value* File::keep(value::Value literal) {
  return &literals_.emplace_back(std::move(literal));
}

}  // namespace preflint::hcl
