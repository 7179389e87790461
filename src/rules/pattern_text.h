#pragma once

#include <optional>
#include <string>

#include "value/value.h"

namespace preflint::rules {

/// Begins and ends what stands in a pattern for an attribute of a resource: its address. No text of
/// a policy has it.
inline constexpr char hole_sign = '\x01';

enum class Holes : unsigned char {
  of_resources,  ///< anything else that is unknown leaves the text unknown
  any            ///< whatever is unknown in a text counts as the name of something
};

/// A string of a policy, an ARN mostly, with a stand-in for each part of it that is not known: none
/// of these has a slash or a wildcard in it. Nothing where that can't be told, or it is no string.
/// With `of_resources`, what comes before a bucket's name (":::") is left out: it is the same for
/// every bucket of a partition, and the partition may be unknown.
std::optional<std::string> pattern_text(const value::Value& pattern, Holes holes);

}  // namespace preflint::rules
