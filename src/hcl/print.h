#pragma once

#include <string>

#include "hcl/ast.h"

namespace preflint::hcl {

/// The tree as HCL text, in one fixed style: parsing it gives the same tree again, apart from
/// ranges and from how strings were delimited (heredocs become quoted strings). An ErrorExpr has no
/// text and is printed as `<error>`, which does not parse.
std::string print(const Body& body);
std::string print(const Expression& expression);

/// Do both say the same? Where they were written, and whether as a heredoc, makes no difference.
bool equal(const Body& a, const Body& b);
bool equal(const Expression& a, const Expression& b);

}  // namespace preflint::hcl
