// The rules that are frozen into the program. What a scan needs of every rule was written down by
// freeze.cpp; its logic is made of the frozen syntax tree when something is judged by it, so that a
// start costs the same however many rules there are.

#include "rules/builtin.h"

#include <cassert>
#include <map>
#include <memory>
#include <mutex>

#include "base/filesystem.h"
#include "hcl/frozen.h"
#include "rules/embedded.h"
#include "rules/read.h"

namespace preflint::rules {

namespace {

/// One service's facts, read when the first of its rules is.
class LazyFacts {
 public:
  LazyFacts(std::string_view frozen, FileId file) : frozen_(frozen), file_(file) {}

  const SharedFacts& get() const {
    std::call_once(once_, [this] {
      Diagnostics problems;
      facts_ = read_shared_facts(hcl::thaw(frozen_, file_), problems);
      assert(!problems.has_errors());
    });
    return facts_;
  }

 private:
  std::string_view frozen_;
  FileId file_;
  mutable std::once_flag once_;
  mutable SharedFacts facts_;
};

FileId add(const EmbeddedFile& file, Sources& sources) {
  return sources.add_static(std::string(file.path), file.text).id();
}

std::vector<std::string> strings(std::span<const std::string_view> views) {
  return {views.begin(), views.end()};
}

Rule rule_of(const EmbeddedRule& embedded, FileId file, std::shared_ptr<const LazyFacts> shared) {
  Rule rule;
  rule.id = embedded.id;
  rule.service = file_name(parent_path(embedded.file.path));
  rule.title = embedded.title;
  rule.page = file;
  rule.severity = embedded.severity;
  rule.category = embedded.category;
  rule.hipaa = strings(embedded.hipaa);
  rule.same_as = strings(embedded.same_as);
  rule.profiles = strings(embedded.profiles);
  rule.subject = embedded.subject;
  rule.types = strings(embedded.types);
  rule.lazy = std::make_shared<LazyLogic>([&embedded, file, shared = std::move(shared)] {
    Diagnostics problems;
    PageContent content;
    read_rule(hcl::thaw(embedded.tree, file), {}, shared ? &shared->get() : nullptr, content,
              problems);
    assert(!problems.has_errors());
    return std::move(content.logic);
  });
  return rule;
}

}  // namespace

void load_builtin_rules(Sources& sources, RuleSet& rules) {
  std::map<std::string_view, std::shared_ptr<const LazyFacts>, std::less<>> shared;
  for (const EmbeddedFacts& facts : embedded_facts()) {
    shared.emplace(parent_path(facts.file.path),
                   std::make_shared<LazyFacts>(facts.tree, add(facts.file, sources)));
  }
  for (const EmbeddedRule& rule : embedded_rules()) {
    const auto beside = shared.find(parent_path(rule.file.path));
    rules.add(
        rule_of(rule, add(rule.file, sources), beside == shared.end() ? nullptr : beside->second));
  }
}

}  // namespace preflint::rules
