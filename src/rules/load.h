#pragma once

#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/rule.h"

namespace preflint::rules {

/// A file of a rule folder: its path ("rules/aws/s3/s3-bucket-encrypted-with-kms.md") and text.
struct RuleFile {
  std::string path;
  std::string text;
};

/// All rules of a run, by id.
class RuleSet {
 public:
  /// Takes the place of a rule of the same id.
  void add(Rule rule);
  std::span<const Rule* const> all() const { return sorted_; }
  const Rule* find(std::string_view id) const;
  std::vector<std::string> ids() const;

 private:
  std::deque<Rule> rules_;
  std::vector<const Rule*> sorted_;  // by id
};

/// Makes rules of pages (.md) and of the facts beside them (facts.hcl). README.md files are passed
/// over. Every mistake in them is an error with its range in the page, and the rule it is in is
/// left out: a broken rule stops the run before any result is believed.
void load_rules(std::span<const RuleFile> files, Sources& sources, RuleSet& rules,
                Diagnostics& diagnostics);

}  // namespace preflint::rules
