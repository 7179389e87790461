// Makes rules of files: what read.cpp reads of a page, check.cpp looks at, and a rule without a
// mistake joins the set.

#include "rules/load.h"

#include <algorithm>
#include <memory>

#include "base/filesystem.h"
#include "base/parallel.h"
#include "hcl/parse.h"
#include "rules/check.h"
#include "rules/check_attributes.h"
#include "rules/read.h"

namespace preflint::rules {

namespace {

constexpr std::size_t few_pages = 8;  // not worth a thread

/// What came of one page. A rule with errors is not used.
struct LoadedPage {
  Rule rule;
  Diagnostics problems;
};

LoadedPage load_page(const SourceFile& source, const SharedFacts* shared,
                     const schema::Schema& schema) {
  Diagnostics problems;
  PageContent content = read_rule_page(source, shared, problems);
  if (!problems.has_errors()) {
    const std::vector<Example> examples = read_examples(source);
    check_rule(content.rule, content.logic, examples, problems);
    check_attributes(content.logic, examples, source, schema, problems);
  }
  content.rule.lazy = std::make_shared<LazyLogic>(std::move(content.logic));
  return {std::move(content.rule), std::move(problems)};
}

}  // namespace

void RuleSet::add(Rule rule) {
  const Rule* added = &rules_.emplace_back(std::move(rule));
  const auto at = std::lower_bound(sorted_.begin(), sorted_.end(), added,
                                   [](const Rule* a, const Rule* b) { return a->id < b->id; });
  if (at != sorted_.end() && (*at)->id == added->id) {
    *at = added;
  } else {
    sorted_.insert(at, added);
  }
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto at = std::lower_bound(sorted_.begin(), sorted_.end(), id,
                                   [](const Rule* a, std::string_view b) { return a->id < b; });
  return at != sorted_.end() && (*at)->id == id ? *at : nullptr;
}

std::vector<std::string> RuleSet::ids() const {
  std::vector<std::string> ids;
  for (const Rule* rule : sorted_) ids.push_back(rule->id);
  return ids;
}

void load_rules(std::span<const RuleFile> files, Sources& sources, RuleSet& rules,
                Diagnostics& diagnostics) {
  std::map<std::string, SharedFacts, std::less<>> shared;
  for (const RuleFile& file : files) {
    if (file_name(file.path) != "facts.hcl") continue;
    const SourceFile& source = sources.add(file.path, file.text);
    shared.emplace(parent_path(file.path),
                   read_shared_facts(hcl::parse(source, diagnostics), diagnostics));
  }
  std::vector<const SourceFile*> pages;
  for (const RuleFile& file : files) {
    const bool is_page = file.path.ends_with(".md") && file_name(file.path) != "README.md";
    if (is_page) pages.push_back(&sources.add(file.path, file.text));
  }
  const schema::Schema schema;
  // The pages are read by several threads; what they say is taken in order.
  std::vector<LoadedPage> loaded(pages.size());
  for_each_parallel(pages.size(), thread_count(pages.size() < few_pages ? 1 : 0, pages.size()),
                    [&](std::size_t index, unsigned) {
                      const auto beside = shared.find(parent_path(pages[index]->path()));
                      const SharedFacts* facts = beside == shared.end() ? nullptr : &beside->second;
                      loaded[index] = load_page(*pages[index], facts, schema);
                    });
  for (LoadedPage& page : loaded) {
    diagnostics.append(page.problems);
    if (!page.problems.has_errors()) rules.add(std::move(page.rule));
  }
}

}  // namespace preflint::rules
