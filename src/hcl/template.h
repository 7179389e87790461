#pragma once

#include <string_view>
#include <vector>

#include "hcl/build.h"

namespace preflint::hcl {

/// A template as it is written: text, interpolations and directives in a row.
struct TemplateToken {
  enum class Kind : unsigned char { text, interpolation, if_, else_, endif, for_, endfor };

  Kind kind = Kind::text;
  bool strip_before = false;  ///< `${~`
  bool strip_behind = false;  ///< `~}`
  Range range;
  const Expression* expression = nullptr;  ///< interpolated, the condition, or the collection
  Name key_variable;
  Name value_variable;
};

/// How a template is delimited, which decides what its text means.
enum class TemplateForm : unsigned char { quoted, heredoc, flush_heredoc, bare };

/// The expression that a template is. `range` is that of the expression with its delimiters,
/// `content` of what is between them; `depth` counts the expressions around it.
///
/// A literal part has parts of its own (`Value::parts`) unless its text is, byte for byte, what its
/// range covers.
const Expression* build_template(Builder& builder, const std::vector<TemplateToken>& tokens,
                                 TemplateForm form, const Range& range, const Range& content,
                                 int depth);

/// The value of a quoted string without sequences. `content` is what is between the quotes.
value::Value string_literal(Builder& builder, const Range& content);

}  // namespace preflint::hcl
