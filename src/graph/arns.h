#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace preflint::graph {

/// What ends the ARN of a log group where all of its streams are meant, as they mostly are.
constexpr std::string_view any_log_stream = ":*";

/// How the ARNs of a type of resources end.
struct ArnForm {
  std::string_view type;
  std::string_view service;
  /// What comes last: "log-group:{}", where `{}` is what one of the attributes gives. `{RestApiId}`
  /// is what that attribute of the resource refers to.
  std::string_view resource;
  std::string_view attributes;  ///< separated by spaces: "id name"

  bool has_attribute(std::string_view name) const;
  /// The text before `{}`; nothing where there is more than a text.
  std::optional<std::string_view> beginning() const;
};

/// Sorted by type.
std::span<const ArnForm> arn_forms();
std::span<const ArnForm> arn_forms(std::string_view type);

/// A text with holes, each of which is `sign` in it.
struct HoledText {
  static constexpr char sign = '\1';

  std::string text;
  std::vector<const value::Value*> holes;

  bool is_hole() const { return text.size() == 1 && text.front() == sign; }
};

/// What a value is put together from; an attribute of a resource is a hole, also where it is known.
/// Nothing for a value without parts.
std::optional<HoledText> text_with_holes(const value::Value& value);

/// `arn:{partition}:{service}:{region}:{account}:{resource}`
struct Arn {
  std::string service;
  HoledText region;
  HoledText account;
  HoledText resource;
};

std::optional<Arn> split_arn(const HoledText& text);

/// What names the resource in the last field of an ARN, where that is a text of this form.
std::optional<std::string_view> name_in(const ArnForm& form, std::string_view resource);

/// The name of the group that a text, or a text with holes for its place, is the ARN of.
std::optional<std::string> log_group_in_arn(const value::Value& arn);

}  // namespace preflint::graph
