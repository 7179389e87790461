#pragma once

#include <vector>

#include "graph/resource.h"
#include "rules/fix.h"
#include "rules/rule.h"
#include "rules/scope.h"

namespace preflint::rules {

/// The changes by which the rule's `fix` mends what `scope` is set to: none where it has none, or
/// where one of its facts is no plain path for resources of this type. What has its value already
/// is left out.
std::vector<Change> changes_for(const Rule& rule, const FactSet& set, const RuleScope& scope,
                                const graph::Resource& resource);

}  // namespace preflint::rules
