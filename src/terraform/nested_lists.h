#pragma once

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "value/value.h"

namespace preflint::terraform {

/// The value of a resource's argument, written as a list. Terraform before 0.12 put the elements of
/// lists that stand in such a list in their place, and code from then is still about
/// (`["${var.cidrs}"]`); later ones refuse it, which is a warning here.
value::Value without_nested_lists(const value::Value& given, const hcl::Attribute& argument,
                                  Diagnostics& diagnostics);

}  // namespace preflint::terraform
