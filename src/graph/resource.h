#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/text.h"
#include "value/value.h"

namespace preflint::graph {

enum class Language : unsigned char { terraform, cloudformation };

std::string_view name(Language language);

/// One resource instance that would be deployed, the same for both languages. What is not deployed
/// (`count = 0`, a false condition) is not here.
struct Resource {
  /// How its language names it, unique in the configuration:
  /// `module.logs["eu"].aws_s3_bucket.this[0]`; the logical id, after those of the nested stacks
  /// around it (`Storage.Bucket`).
  Text address;
  Text type;       ///< "aws_s3_bucket", "AWS::S3::Bucket"
  Text name;       ///< "this"; the logical id
  Text construct;  ///< of what CDK synthesised: its path in the program, "Storage/Logs/Resource"
  Language language = Language::terraform;
  bool is_data = false;  ///< a Terraform data source: part of the graph, never judged
  /// A provider's configuration, of type "provider.aws": judged as resources are, and none.
  bool is_provider = false;

  /// What it is declared with: an object (`Missing::null`) of attributes and nested blocks. Every
  /// block type is a list of objects, each again `Missing::null`; an absent attribute reads as
  /// null, marked with the header of the block that lacks it. In a template: the properties, and
  /// beside them type, condition, depends_on, deletion_policy, update_replace_policy, metadata. It
  /// is marked with an exact reference to its own address (path ""), which is how functions
  /// recognise it.
  value::Value body;

  Range header;  ///< `resource "aws_s3_bucket" "logs"`; the key of the logical id
  Range range;   ///< all of the block
  /// Where parts of it are written for others of its kind, too: SAM's `Globals`. Nowhere for most.
  Range shared;
  /// The module calls (nested stacks) it is deployed through, outermost first: their headers.
  std::vector<Range> calls;
  /// Not empty when nobody knows whether, or how often, it is deployed (an unknown `count`, an
  /// undecided condition): this one stands for all there may be.
  value::Reason uncertain;
  bool is_certain() const { return uncertain.what.empty(); }
};

}  // namespace preflint::graph
