#pragma once

#include "base/source.h"
#include "hcl/json_tree.h"

namespace preflint::hcl {

/// What the strings of a JSON value are.
enum class JsonStrings : unsigned char { templates, expressions, literals };

/// Makes the expressions of a file that JSON values are.
class JsonExpressions {
 public:
  JsonExpressions(File& file, const SourceFile& source, SyntaxErrors& errors)
      : file_(file), source_(source), builder_(file, source, errors) {}

  const Expression* expression(const JsonNode& node, JsonStrings strings);

 private:
  const Expression* object(const JsonNode& node, JsonStrings strings);
  const Expression* string(std::string_view text, const Range& quoted, JsonStrings strings);
  const Expression* plain(std::string_view text, const Range& quoted);
  const Expression* parsed(std::string_view text, const Range& quoted, JsonStrings strings);
  const Expression* parsed_decoded(std::string_view text, const Range& content,
                                   JsonStrings strings);

  File& file_;
  const SourceFile& source_;
  Builder builder_;
};

}  // namespace preflint::hcl
