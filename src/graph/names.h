#pragma once

#include <optional>
#include <string_view>

#include "graph/resource.h"

namespace preflint::graph {

/// The attribute whose literal text names a resource of this type to others: `bucket` of an
/// aws_s3_bucket, BucketName of an AWS::S3::Bucket. Empty for types that only references lead to.
std::string_view naming_attribute(std::string_view type);

/// Is it an attribute of a resource, passed on untouched, or of several that share it?
bool is_reference(const value::Value& value);

/// Was it given a name that nobody knows, so that any name may be its? Not so where AWS makes one
/// up, which no literal can foresee.
bool has_unknown_name(const Resource& resource);

/// Could an attribute of this name hold the name of a resource of this type? `target_bucket` can
/// name a bucket, `description` can't, whatever it says.
bool may_name(std::string_view attribute, std::string_view type);

}  // namespace preflint::graph
