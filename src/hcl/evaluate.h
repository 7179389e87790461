#pragma once

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "value/value.h"

namespace preflint::hcl {

/// The value of an expression, as hclsyntax evaluates it, beside diagnostics in its words. What
/// could not be evaluated is unknown. Elements that tuple and object constructors hold are marked
/// with the range of the expression that gave them; a caller that knows what the whole expression
/// is (an attribute, a local, a default) marks the result with `MarkSet::through`.
value::Value evaluate(const Expression& expression, const Scope& scope, Diagnostics& diagnostics);

/// Follows steps on a value that is there already.
value::Value traverse(value::Value source, std::span<const TraverseStep> steps,
                      Diagnostics& diagnostics);

}  // namespace preflint::hcl
