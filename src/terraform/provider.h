#pragma once

#include <vector>

#include "graph/partition.h"
#include "graph/resource.h"
#include "hcl/ast.h"
#include "value/value.h"

namespace preflint::terraform {

class ModuleInstance;

/// What the configuration of a provider for AWS says that values depend on. What the files do not
/// tell is null here: the environment may, and nobody knows.
struct AwsProvider {
  value::Value region;
  value::Value account_id;    ///< only where no other account would be accepted
  value::Value default_tags;  ///< a map; unknown where it is set and not known
  const graph::Partition* partition = nullptr;
};

/// The provider that a resource or data block of a module uses: the one it names, or the default
/// one; from the module itself, or passed in by its caller.
/// https://developer.hashicorp.com/terraform/language/modules/develop/providers
const AwsProvider& provider_of(ModuleInstance& instance, const hcl::Block& resource);

/// The configurations of AWS's provider that the module itself has, as they are judged.
std::vector<graph::Resource> provider_configurations(ModuleInstance& instance);

}  // namespace preflint::terraform
