#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "schema/shape.h"

namespace preflint::schema {

struct Piece;

/// The schemas of all resource types of AWS, in both languages. They lie compressed in the program;
/// a piece of them is inflated when a type in it is first asked for, and kept. Safe to use from
/// several threads.
class Schema {
 public:
  Schema();
  ~Schema();

  /// Of "aws_s3_bucket" or "AWS::S3::Bucket"; nothing for a type that is not known (another
  /// provider's, a newer one).
  std::optional<Shape> resource(std::string_view type) const;
  /// What `Fn::GetAtt` can ask of "AWS::S3::Bucket"; nothing for a type that is not known, or has
  /// nothing to ask for.
  std::optional<Shape> get_att(std::string_view type) const;
  /// Of Terraform's `data "aws_ami"`.
  std::optional<Shape> data_source(std::string_view type) const;

 private:
  struct Table;

  std::unique_ptr<Table> terraform_;
  std::unique_ptr<Table> cloudformation_;
};

}  // namespace preflint::schema
