#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// What AWS's resources may be configured with, read from the tables under schema/ line by line:
/// these are views of a table's text, as cheap to copy as a string_view.
///
///     resource aws_s3_bucket                      a type; "data …" for a data source
///      bucket + string                            NAME [MARK] TYPE
///      logging block one object                   what nests is behind it, one level deeper,
///       target_bucket ! string
///     resource AWS::S3::Bucket
///      BucketEncryption #BucketEncryption         or has a name, and stands behind the type's own
///      #BucketEncryption
///       ServerSideEncryptionConfiguration ! list #ServerSideEncryptionRule
///     attributes AWS::S3::Bucket                  what Fn::GetAtt gives; a name may have dots
///      Arn = string
///
/// The names of a shape are sorted. MARK: "!" required, "+" optional and computed, "=" computed
/// only, "-" in earlier releases of the provider only; else optional. TYPE: "string", "number",
/// "bool", "object", "#NAME", "any" (not described), or after a collection "list", "set", "map" or
/// "one"; with "block" before all for what Terraform writes as blocks.
namespace preflint::schema {

struct Attribute;

/// The attributes and blocks of a resource, or of an object or block in it.
class Shape {
 public:
  /// `type`: all lines of the resource type behind its own; the shape's are those at `depth` that
  /// `lines` begins with.
  Shape(std::string_view type, std::string_view lines, std::size_t depth)
      : type_(type), lines_(lines), depth_(depth) {}

  std::optional<Attribute> find(std::string_view name) const;
  std::vector<Attribute> attributes() const;
  /// The same for the same shape.
  const void* identity() const { return lines_.data(); }

 private:
  std::optional<Attribute> next(std::string_view& rest) const;

  std::string_view type_;
  std::string_view lines_;
  std::size_t depth_ = 1;
};

/// The type of a value.
class Type {
 public:
  enum class Kind : std::uint8_t { string, number, boolean, any, object, list, set, map, one };

  Type(std::string_view words, Shape nested, std::string_view type)
      : words_(words), nested_(nested), type_(type) {}

  Kind kind() const;
  bool is_collection() const { return kind() >= Kind::list; }
  /// Of a collection.
  Type element() const;
  /// What is inside of all collections.
  Type innermost() const;
  /// Of an object.
  Shape shape() const;
  /// The same for the same type.
  const void* identity() const { return words_.data(); }

 private:
  std::string_view words_;
  Shape nested_;
  std::string_view type_;
};

enum class Presence : std::uint8_t { optional, required, optional_computed, computed, earlier };

struct Attribute {
  std::string_view name;
  Presence presence = Presence::optional;
  bool is_block = false;  ///< written as blocks; an attribute (`ingress = […]`) otherwise
  Type type;
};

}  // namespace preflint::schema
