#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "terraform/instance.h"
#include "value/value.h"

namespace preflint::terraform {

/// Arguments and blocks of a resource that say how Terraform treats it, and not what it is.
bool is_meta_argument(std::string_view name);
bool is_meta_block(std::string_view type);
/// Of provisioners: `when` and `on_failure` take words that stand there bare, and name nothing.
bool takes_keyword(std::string_view provisioner_argument);

/// Those of them that are kept for rules: `depends_on`, `provider`, `lifecycle`. They are not
/// evaluated but read, as Terraform does.
std::vector<value::Value::Entry> meta_entries(const ResourceDeclaration& declaration,
                                              const ModuleInstance& instance);

/// `iterator = setting` names the iterator of a dynamic block; otherwise it is the block's label.
std::string_view iterator_of(const hcl::Block& dynamic);

/// `dynamic` blocks without `for_each` or `content`, at any depth.
void check_dynamic_blocks(const hcl::Body& body, Diagnostics& diagnostics);

}  // namespace preflint::terraform
