#pragma once

#include <map>
#include <string>

#include "terraform/instance.h"

namespace preflint::terraform {

/// Reports `moved`, `removed` and `import` blocks of the module that contradict what it declares,
/// or one another.
void check_statements(ModuleInstance& instance);

/// The ids that `import` blocks give, by the address of what they import.
std::map<std::string, value::Value> imported_ids(ModuleInstance& root_module);

}  // namespace preflint::terraform
