// The rules that are frozen into the program. What a scan needs of every rule was written down by
// freeze.cpp; the rest is read from the page when something is judged by it, so that a start costs
// the same however many rules there are.

#include "rules/builtin.h"

#include <cassert>
#include <map>
#include <memory>
#include <mutex>

#include "base/filesystem.h"
#include "rules/embedded.h"
#include "rules/read.h"

namespace preflint::rules {

namespace {

/// One service's facts, read when the first of its rules is.
class LazyFacts {
 public:
  explicit LazyFacts(const SourceFile& source) : source_(source) {}

  const SharedFacts& get() const {
    std::call_once(once_, [this] {
      Diagnostics problems;
      facts_ = read_shared_facts(source_, problems);
      assert(!problems.has_errors());
    });
    return facts_;
  }

 private:
  const SourceFile& source_;
  mutable std::once_flag once_;
  mutable SharedFacts facts_;
};

std::vector<std::string> strings(std::span<const std::string_view> views) {
  return {views.begin(), views.end()};
}

Rule rule_of(const EmbeddedRule& embedded, const SourceFile& page,
             std::shared_ptr<const LazyFacts> shared) {
  Rule rule;
  rule.id = embedded.id;
  rule.service = file_name(parent_path(embedded.file.path));
  rule.title = embedded.title;
  rule.page = page.id();
  rule.severity = embedded.severity;
  rule.category = embedded.category;
  rule.hipaa = strings(embedded.hipaa);
  rule.same_as = strings(embedded.same_as);
  rule.profiles = strings(embedded.profiles);
  rule.subject = embedded.subject;
  rule.types = strings(embedded.types);
  rule.lazy = std::make_shared<LazyLogic>([&page, shared = std::move(shared)] {
    Diagnostics problems;
    PageContent content = read_rule_page(page, shared ? &shared->get() : nullptr, problems);
    assert(!problems.has_errors());
    return std::move(content.logic);
  });
  return rule;
}

}  // namespace

void load_builtin_rules(Sources& sources, RuleSet& rules) {
  std::map<std::string_view, std::shared_ptr<const LazyFacts>, std::less<>> shared;
  for (const EmbeddedFile& file : embedded_facts()) {
    const SourceFile& source = sources.add(std::string(file.path), std::string(file.text));
    shared.emplace(parent_path(file.path), std::make_shared<LazyFacts>(source));
  }
  for (const EmbeddedRule& rule : embedded_rules()) {
    const auto beside = shared.find(parent_path(rule.file.path));
    rules.add(rule_of(rule, sources.add(std::string(rule.file.path), std::string(rule.file.text)),
                      beside == shared.end() ? nullptr : beside->second));
  }
}

}  // namespace preflint::rules
