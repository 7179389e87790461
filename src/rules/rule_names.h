#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/rule.h"

namespace preflint::rules {

/// Rules as people name them. It holds on to the rules, not to the list of them.
class RuleNames {
 public:
  explicit RuleNames(std::span<const Rule* const> rules);

  /// The rules with this id; of a glob (`s3-*`), those whose id is like it; else those that are
  /// equal to a check of this id elsewhere ("CKV_AWS_145"). None: nobody has that name.
  std::vector<const Rule*> meant(std::string_view name) const;

  /// The same for a glob of Trivy's: `*`, `aws-SERVICE-*`, `AVD-AWS-00*`. Only rules that are equal
  /// to one of its checks are meant.
  std::vector<const Rule*> meant_by_trivy(std::string_view glob) const;

  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<const Rule*> rules_;
  std::vector<std::string> ids_;
  std::map<std::string, const Rule*, std::less<>> by_id_;
  std::unordered_map<std::string, std::vector<const Rule*>> by_equal_id_;
};

}  // namespace preflint::rules
