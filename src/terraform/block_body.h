#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "value/value.h"

namespace preflint::terraform {

/// The body of a block, prepared for being evaluated once for each instance of its resource. What
/// does not name `each`, `count`, `self` or the iterator of a `dynamic` block is the same for all:
/// it is evaluated once and shared.
class BlockBody {
 public:
  /// `shown` is what the block is called where the chain of a value is told: "aws_s3_bucket.b".
  /// `meta` arguments and blocks of the outermost body are not its content: those of resources.
  BlockBody(const hcl::Block& block, Text shown);

  /// Attributes, each marked with the range of its expression, and nested blocks, each type as a
  /// tuple of bodies.
  std::vector<value::Value::Entry> evaluate(const hcl::Scope& scope, Diagnostics& diagnostics);
  /// The same as one value, which answers for what it lacks with a null that is marked with the
  /// block's header.
  value::Value evaluate_body(const hcl::Scope& scope, Diagnostics& diagnostics);

 private:
  using Roots = std::vector<std::string_view>;

  struct AttributeItem {
    const hcl::Attribute* attribute;
    Text shown;
    bool varies;
    std::optional<value::Value> shared;
  };
  struct BlockItem;   // a block, or a `dynamic` block that makes some
  struct BlockGroup;  // the blocks of one type, in the order they were written
  struct BlockList;

  BlockBody(const hcl::Body& body, Range header, Text shown, const Roots& varying);
  void add_attribute(const hcl::Attribute& attribute, const Roots& varying);
  void add_block(const hcl::Block& block, const Roots& varying);
  void add_dynamic(const hcl::Block& block, const Roots& varying);
  void read_keywords();
  BlockGroup& group_of(const Text& type);
  static value::Value evaluate_group(BlockGroup& group, const hcl::Scope& scope,
                                     Diagnostics& diagnostics);
  static void generate(BlockItem& item, const hcl::Scope& scope, Diagnostics& diagnostics,
                       BlockList& list);
  static void generate_dynamic(BlockItem& item, const hcl::Scope& scope, Diagnostics& diagnostics,
                               BlockList& list);

  Range header_;
  Text shown_;
  bool varies_ = false;
  std::vector<AttributeItem> attributes_;
  std::vector<BlockGroup> groups_;
};

struct BlockBody::BlockItem {
  BlockBody content;
  const hcl::Block* dynamic = nullptr;
  std::string_view iterator;
  Text label;  ///< of `provisioner "local-exec"`
};

struct BlockBody::BlockGroup {
  Text type;
  bool varies = false;
  std::vector<BlockItem> items;
  std::optional<value::Value> shared;
};

struct BlockBody::BlockList {
  std::vector<value::Value> blocks;
  value::MarkSet marks;
  std::optional<value::Reason> open;
};

}  // namespace preflint::terraform
