#pragma once

#include <string_view>
#include <vector>

#include "cloudformation/sam_resource.h"

namespace preflint::cloudformation {

/// What a generated role allows.
struct RolePolicies {
  std::vector<const Node*> managed;
  std::vector<const Node*> inlined;  ///< {PolicyName, PolicyDocument}
};

/// {Effect: Allow, Action, Resource}; the actions as `action_names` reads them.
const Node* allow(const Maker& make, std::string_view actions, const Node* resource);
/// {PolicyName, PolicyDocument}.
const Node* inline_policy(const Maker& make, std::string_view name,
                          const std::vector<const Node*>& statements);
/// A policy of AWS by its name: "service-role/AWSLambdaBasicExecutionRole".
const Node* managed_policy(const Maker& make, std::string_view name);
/// {Version, Statement}, which lets a service take on a role.
const Node* trust_policy(const Maker& make, std::string_view service);

/// Adds what the `Policies` of a resource say: names, ARNs, documents and policy templates.
void add_written_policies(Sam& sam, const SamResource& resource, std::string_view role,
                          RolePolicies& policies);

/// Adds the role that a function or a state machine without one gets.
struct GeneratedRole {
  std::string_view id;
  std::string_view service;
  std::string_view condition;
  std::string_view created_by;  ///< the key of SAM's tag
};
void add_role(Sam& sam, const SamResource& resource, const GeneratedRole& role,
              const RolePolicies& policies);

}  // namespace preflint::cloudformation
