#pragma once

#include <functional>
#include <optional>

#include "graph/resource.h"
#include "rules/address_set.h"
#include "value/value.h"

namespace preflint::rules {

/// The resource whose attribute a value is; null where it is none's, or nobody knows.
using OwnerOf = std::function<const graph::Resource*(const value::Value&)>;

/// How many addresses a CIDR that nobody knows has at most: it is put together with a prefix length
/// ("${…}/32"), or it is the block of a VPC or a subnet. Nothing where it may be any.
std::optional<Unplaced> most_addresses(const value::Value& unknown, const OwnerOf& owner_of);

}  // namespace preflint::rules
