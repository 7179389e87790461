// Defaults that AWS's provider had before, each from the guide of the version that changed it.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade

#include "terraform/earlier_defaults.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "terraform/provider_version.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Value;

namespace {

struct EarlierDefault {
  std::string_view type;
  std::string_view attribute;
  bool value;
  Version until;  ///< the first that has another one
};

constexpr std::array table = {
    EarlierDefault{"aws_redshift_cluster", "publicly_accessible", true, {6, 0, 0}},
};

bool is_given(std::string_view attribute, const ResourceInstance& resource) {
  const auto found = std::ranges::find_if(
      resource.entries, [&](const Value::Entry& entry) { return entry.first == attribute; });
  return found != resource.entries.end() && !found->second.is_null();
}

}  // namespace

bool had_other_default(std::string_view type, std::string_view attribute) {
  return std::ranges::any_of(table, [&](const EarlierDefault& one) {
    return one.type == type && one.attribute == attribute;
  });
}

std::vector<Value::Entry> earlier_defaults(const ResourceDeclaration& declaration,
                                           const ResourceInstance& resource,
                                           const ModuleInstance& instance) {
  std::vector<Value::Entry> entries;
  for (const EarlierDefault& one : table) {
    const bool holds = one.type == declaration.type.view() && !is_given(one.attribute, resource) &&
                       provider_is_before(one.until, instance);
    if (!holds) continue;
    const MarkSet header{
        Mark{Mark::Kind::source, false, declaration.block->header, declaration.address, {}, {}}};
    entries.emplace_back(Text(one.attribute), Value::boolean(one.value).with_marks(header));
  }
  return entries;
}

}  // namespace preflint::terraform
