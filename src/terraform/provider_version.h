#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace preflint::terraform {

class ModuleInstance;

/// Of a provider. Parts that are not written are 0; what follows a "-" or "+" doesn't count.
struct Version {
  std::uint32_t major = 0;
  std::uint32_t minor = 0;
  std::uint32_t patch = 0;

  auto operator<=>(const Version&) const = default;
};

/// Nothing for what is no version.
std::optional<Version> parse_version(std::string_view text);

/// The lowest version above all that the constraints allow: 6.0.0 of ">= 5.1, ~> 5.31". Nothing
/// where they allow whatever comes, or can't be read.
/// https://developer.hashicorp.com/terraform/language/expressions/version-constraints
std::optional<Version> bound_of(std::string_view constraints);

/// Is the provider for AWS that the module uses certainly earlier than this? It is what
/// `.terraform.lock.hcl` says; without that file `terraform init` takes the latest that the module
/// and its callers allow.
bool provider_is_before(const Version& version, const ModuleInstance& instance);

}  // namespace preflint::terraform
