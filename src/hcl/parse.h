#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"
#include "hcl/kept_trees.h"

namespace preflint::hcl {

/// Nested deeper than this, an expression is an ErrorExpr and a block is left out, each with a
/// diagnostic.
inline constexpr int deepest_syntax = 256;

/// Reads a file in HCL's native syntax. What could not be parsed has a diagnostic in HCL's words;
/// all the rest is in the tree. A byte-order mark is skipped; line ends may be LF or CRLF.
std::unique_ptr<File> parse(const SourceFile& source, Diagnostics& diagnostics);

/// The same, in less time where `kept` has seen a text of the file that was nearly this one.
std::unique_ptr<File> parse(const SourceFile& source, KeptTrees& kept, Diagnostics& diagnostics);

/// A parsed expression and the file that owns it.
struct ParsedExpression {
  std::unique_ptr<File> file;
  const Expression* expr = nullptr;  ///< never null: an ErrorExpr where nothing could be parsed
};

/// Reads the part of `source` in `range` as one expression, or as the content of a template (what
/// stands between the quotes of a string, but with no escape but `$${` and `%%{`, as in a file read
/// by `templatefile`). Ranges are those of `source`.
ParsedExpression parse_expression(const SourceFile& source, Range range, Diagnostics& diagnostics);
ParsedExpression parse_template(const SourceFile& source, Range range, Diagnostics& diagnostics);
/// The same, with the nodes in a file that there is already.
const Expression* parse_expression(File& into, const SourceFile& source, Range range,
                                   Diagnostics& diagnostics);
const Expression* parse_template(File& into, const SourceFile& source, Range range,
                                 Diagnostics& diagnostics);
/// A body from a part of a file: the fence of a rule page.
std::unique_ptr<File> parse_body(const SourceFile& source, Range range, Diagnostics& diagnostics);

}  // namespace preflint::hcl
