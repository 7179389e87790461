// Rules by their ids, by globs of ids, and by the ids of equal checks elsewhere. Trivy writes a
// check as "AVD-AWS-0001", "aws-0001" or "aws-SERVICE-NAME"; globs of the last form can be told by
// the service.
// https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/ ("Support for Wildcards")

#include "rules/rule_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/glob.h"
#include "rules/directive.h"

namespace preflint::rules {

namespace {

/// The id of a check elsewhere as it is compared: "AVD-AWS-0001" and "aws-0001" are the same one.
std::string canonical(std::string_view id) {
  std::string out = ascii_lower(id);
  return out.starts_with("avd-") ? out.substr(4) : out;
}

}  // namespace

RuleNames::RuleNames(std::span<const Rule* const> rules) : rules_(rules.begin(), rules.end()) {
  for (const Rule* rule : rules_) {
    by_id_[rule->id] = rule;
    ids_.push_back(rule->id);
    for (const std::string& id : rule->same_as) by_equal_id_[canonical(id)].push_back(rule);
  }
}

std::vector<const Rule*> RuleNames::meant(std::string_view name) const {
  const auto own = by_id_.find(name);
  if (own != by_id_.end()) return {own->second};
  if (is_glob(name)) {
    std::vector<const Rule*> like;
    std::ranges::copy_if(rules_, std::back_inserter(like),
                         [&](const Rule* rule) { return matches_glob(name, rule->id); });
    return like;
  }
  const auto equal = by_equal_id_.find(canonical(name));
  return equal == by_equal_id_.end() ? std::vector<const Rule*>() : equal->second;
}

std::vector<const Rule*> RuleNames::meant_by_trivy(std::string_view glob) const {
  const std::string wanted = canonical(glob);
  std::vector<const Rule*> like;
  for (const Rule* rule : rules_) {
    const bool is_meant = std::ranges::any_of(rule->same_as, [&](const std::string& id) {
      const std::string check = canonical(id);
      return check.starts_with("aws-") &&
             (matches_glob(wanted, check) || wanted == "aws-" + rule->service + "-*");
    });
    if (is_meant) like.push_back(rule);
  }
  return like;
}

}  // namespace preflint::rules
