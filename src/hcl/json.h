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
  /// What is not listed is an attribute, or, in an `open` body, whatever `JsonShapes` says.
  bool open = false;
  const JsonSchema* nested = nullptr;  ///< the bodies of blocks that are not listed
};

/// Knows more about open bodies.
class JsonShapes {
 public:
  virtual ~JsonShapes() = default;
  /// Whether the last name in `path` is that of blocks; before it stand the types and labels of the
  /// blocks around it, from the outside in. The value is an object, or `several` in an array.
  virtual bool is_block(std::span<const std::string_view> path, bool several) const = 0;
};

/// Reads a file in HCL's JSON syntax as the body that native syntax would give. The header of a
/// block is the key that its object stands at, or of one among several, its opening brace.
/// https://github.com/hashicorp/hcl/blob/main/json/spec.md
std::unique_ptr<File> parse_json(const SourceFile& source, const JsonSchema& schema,
                                 const JsonShapes& shapes, Diagnostics& diagnostics);

}  // namespace preflint::hcl
