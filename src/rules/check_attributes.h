#pragma once

#include <span>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/rule.h"
#include "schema/schema.h"

namespace preflint::rules {

/// Follows what a rule's expressions read from resource to attribute to nested block, and reports
/// each name that none of the types has which it is read from: it would be null for ever. A name
/// that the schema does not know is right all the same when it resembles no other and an example of
/// the rule's page sets it: it is newer than the schema.
void check_attributes(const Logic& logic, std::span<const Example> examples, const SourceFile& page,
                      const schema::Schema& schema, Diagnostics& diagnostics);

}  // namespace preflint::rules
