#pragma once

#include <optional>
#include <string_view>

namespace preflint::graph {

/// The attribute whose literal text names a resource of this type to others: `bucket` of an aws_s3_bucket, BucketName of an
/// AWS::S3::Bucket. Empty for types that only references lead to.
std::string_view naming_attribute(std::string_view type);

/// Could an attribute of this name hold the name of a resource of this type? `target_bucket` can name a bucket, `description`
/// can't, whatever it says.
bool may_name(std::string_view attribute, std::string_view type);

}  // namespace preflint::graph
