// Lookups in what a module declares.

#include "terraform/module.h"

namespace preflint::terraform {

std::optional<std::uint32_t> find(const NameIndex& index, std::string_view name) {
  const auto found = index.find(name);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Module::find_resource(ResourceMode mode, std::string_view type,
                                                   std::string_view name) const {
  const auto& types = resource_index[static_cast<std::size_t>(mode)];
  const auto of_type = types.find(type);
  return of_type == types.end() ? std::nullopt : find(of_type->second, name);
}

}  // namespace preflint::terraform
