// ARNs in policies are mostly put together from attributes of resources that have no value before
// they are deployed. Where it is known whose attribute it is, two such texts can be compared.

#include "rules/pattern_text.h"

#include <algorithm>

namespace preflint::rules {

using value::Value;

namespace {

constexpr int deepest_template = 8;
constexpr std::string_view bucket_sign = ":::";

std::string stand_in(std::string_view address) {
  std::string text(1, hole_sign);
  for (const char c : address) text += c == '/' || c == '*' || c == '?' || c == ':' ? '_' : c;
  return text + hole_sign;
}

std::optional<std::string> text_of(const Value& pattern, Holes holes, int depth) {
  if (pattern.is_string()) return std::string(pattern.as_string());
  if (pattern.is_known() || depth > deepest_template) return std::nullopt;
  if (const value::Mark* identity = pattern.marks().identity())
    return stand_in(identity->name.view());
  if (pattern.parts().empty())
    return depth > 0 && holes == Holes::any ? std::optional(stand_in("")) : std::nullopt;
  std::optional<std::string> text = "";
  for (const value::StringPart& part : pattern.parts()) {
    const std::optional<std::string> next =
        part.is_hole ? text_of(part.hole, holes, depth + 1) : part.text.str();
    const bool begins_bucket = next && next->find(bucket_sign) != std::string::npos;
    if (begins_bucket && holes == Holes::of_resources) text = "";
    text = text && next ? std::optional(*text + *next) : std::nullopt;
  }
  return text;
}

}  // namespace

std::optional<std::string> pattern_text(const Value& pattern, Holes holes) {
  std::optional<std::string> text = text_of(pattern, holes, 0);
  const std::size_t bucket = text ? text->find(bucket_sign) : std::string::npos;
  if (holes == Holes::of_resources && bucket != std::string::npos)
    text->erase(0, bucket + bucket_sign.size());
  return text;
}

}  // namespace preflint::rules
