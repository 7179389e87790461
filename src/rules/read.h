#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/rule.h"

namespace preflint::rules {

/// The facts.hcl of one service.
struct SharedFacts {
  std::shared_ptr<const hcl::File> tree;
  std::map<std::string, std::vector<FactSet>, std::less<>> by_name;
};

SharedFacts read_shared_facts(std::shared_ptr<const hcl::File> tree, Diagnostics& diagnostics);

/// What a page says: `rule` has no logic of its own yet.
struct PageContent {
  Rule rule;
  Logic logic;
};

/// Reads the content of a rule's fence, of which `opening` is the line that opens it.
void read_rule(std::shared_ptr<const hcl::File> tree, const Range& opening,
               const SharedFacts* shared, PageContent& content, Diagnostics& diagnostics);

/// Reads a rule's page. `shared` may be null: the service has no facts.hcl. What is wrong is in
/// the diagnostics; names are not looked at (rules/check.h).
PageContent read_rule_page(const SourceFile& page, const SharedFacts* shared,
                           Diagnostics& diagnostics);

/// The examples of a rule's page, in their order.
std::vector<Example> read_examples(const SourceFile& page);

}  // namespace preflint::rules
