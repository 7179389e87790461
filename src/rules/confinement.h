#pragma once

#include <algorithm>
#include <span>

#include "value/value.h"

namespace preflint::rules {

/// An answer that may be open, for a reason.
struct Told {
  enum class Kind : unsigned char { no, yes, open };
  Kind kind = Kind::no;
  value::Reason why;

  static Told answer(bool yes) { return {yes ? Kind::yes : Kind::no, {}}; }
  static Told open(const value::Reason& why) { return {Kind::open, why}; }
  bool is_yes() const { return kind == Kind::yes; }
  bool is_no() const { return kind == Kind::no; }
};

/// Do the conditions of a statement that allows confine it to accounts, organisations, networks or
/// resources that its author named? Each is {Operator, Key, Values} as in graph/policy.h. What
/// anybody can bring about (a user's name, a tag, TLS, an address in a VPC) confines nothing, and
/// neither do values with wildcards in the part that names whose it is, ranges of addresses that
/// are wider than /8 (IPv6: /32), operators that let the absent pass, and those that exclude.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
/// ("The meaning of public"),
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
Told confine(const value::Value& conditions);

/// Does a statement that denies everyone under these conditions leave only such accounts,
/// organisations, networks or resources? With none it leaves nobody.
Told spare_only_named(const value::Value& conditions);

}  // namespace preflint::rules
