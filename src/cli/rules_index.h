#pragma once

#include <iosfwd>
#include <span>

#include "base/source.h"
#include "rules/rule.h"

namespace preflint::cli {

/// The index of the rules' pages as Markdown (rules/README.md): by service, by paragraph of HIPAA's
/// Security Rule, and by the ids of other tools' checks. Links are relative to rules/.
void write_rules_index(std::span<const rules::Rule* const> rules, const Sources& sources,
                       std::ostream& out);

}  // namespace preflint::cli
