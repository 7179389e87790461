#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "hcl/ast.h"

namespace preflint::hcl {

/// What a body in JSON does not say itself: which of its members are blocks, and which strings are
/// something else than templates. Every schema is a constant.
struct JsonSchema {
  struct BlockType {
    std::string_view name;
    std::span<const std::string_view> labels;  ///< what they are called in messages
    const JsonSchema* body = nullptr;
  };

  std::span<const BlockType> block_types;
  /// Attributes whose strings are expressions as they would be written without the quotes:
  /// `"depends_on": ["aws_s3_bucket.b"]`, `"type": "list(string)"`.
  std::span<const std::string_view> expressions;
  /// Attributes whose strings mean what they say: no template is expected there.
  std::span<const std::string_view> literals;
  /// Of a body whose blocks nobody has listed: whether the member `name` with an object as its
  /// value is a block. `type` is the first label of the outermost block. (Several objects are
  /// blocks in any case.) Null where all that is not listed is an attribute.
  bool (*is_block)(std::string_view type, std::string_view name) = nullptr;
  /// The bodies of such blocks.
  const JsonSchema* nested = nullptr;
};

/// Reads a file in HCL's JSON syntax as the body that native syntax would give. The header of a
/// block is the key that its object stands at, or of one among several, its opening brace.
/// https://github.com/hashicorp/hcl/blob/main/json/spec.md
std::unique_ptr<File> parse_json(const SourceFile& source, const JsonSchema& schema,
                                 Diagnostics& diagnostics);

}  // namespace preflint::hcl
