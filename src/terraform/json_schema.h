#pragma once

#include "hcl/json.h"
#include "schema/schema.h"

namespace preflint::terraform {

/// What Terraform's language says of blocks and attributes. The bodies that providers define are
/// open.
const hcl::JsonSchema& json_schema();

/// What AWS's provider says of its resources and data sources. What it does not know is taken for
/// blocks, but for a few names that are maps wherever they occur.
class JsonShapes final : public hcl::JsonShapes {
 public:
  /// `schema` may be null.
  explicit JsonShapes(const schema::Schema* schema) : schema_(schema) {}

  bool is_block(std::span<const std::string_view> path, bool several) const override;

 private:
  const schema::Schema* schema_;
};

}  // namespace preflint::terraform
