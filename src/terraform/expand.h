#pragma once

#include <vector>

#include "hcl/ast.h"
#include "hcl/scope.h"
#include "terraform/root.h"
#include "value/value.h"

namespace preflint::terraform {

/// One instance of a resource or module block.
struct Repetition {
  Text suffix;  ///< what its address ends with: "", "[0]", "[\"eu\"]"; "[*]" for one that stands
                ///< for all
  value::Value key;    ///< `each.key`, `count.index`
  value::Value value;  ///< `each.value`
};

/// What `count` and `for_each` make of a block.
struct Expansion {
  enum class Mode : unsigned char { single, count, for_each };

  Mode mode = Mode::single;
  std::vector<Repetition> instances;
  /// Says something when nobody knows how many there are: then there is one, which stands for all;
  /// or none, beyond a limit.
  value::Reason uncertain;

  bool is_uncertain() const { return !uncertain.what.empty(); }
  bool is_none_or_one() const;
  /// What expressions see under the block's name, given what each instance is: that itself, a
  /// tuple, an object; where it is uncertain, a collection of unknown size, or one of two tuples.
  value::Value collect(std::vector<value::Value> each) const;
};

/// `address` is the block's, for messages: "aws_s3_bucket.b".
Expansion expand(const hcl::Block& block, const Text& address, const hcl::Scope& scope, Root& root);

/// `["k"]` as Terraform writes it in addresses.
std::string quoted_key(std::string_view key);

}  // namespace preflint::terraform
