#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/range.h"
#include "hcl/ast.h"

namespace preflint::hcl {

/// A syntax tree as bytes, for trees that are made once and become part of a program: making one of
/// its bytes takes a tenth of what parsing its text takes. All ranges have to be in one file, and
/// literals have to be constants (a parsed file's are).
std::string freeze(const Body& body);

/// The tree again, its ranges in `file`. `frozen` comes from `freeze` of this very program: nothing
/// in it is checked.
std::shared_ptr<File> thaw(std::string_view frozen, FileId file);

}  // namespace preflint::hcl
