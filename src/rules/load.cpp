// Makes a Rule of a page: finds its `hcl rule` fence, reads the settings, takes the facts from the
// fence or from the service's facts.hcl, and has check.cpp look at the names. docs/rules.md is the
// reference.

#include "rules/load.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "base/filesystem.h"
#include "base/parallel.h"
#include "base/suggest.h"
#include "hcl/parse.h"
#include "rules/check.h"
#include "rules/constant.h"
#include "rules/embedded.h"
#include "rules/page.h"

namespace preflint::rules {

namespace {

using FactSets = std::vector<FactSet>;

constexpr std::size_t few_pages = 8;  // not worth a thread

/// The facts.hcl of one service.
struct SharedFacts {
  std::shared_ptr<const hcl::File> tree;
  std::map<std::string, FactSets, std::less<>> by_name;
};

FactSet read_fact_set(const hcl::Block& block, Diagnostics& diagnostics) {
  FactSet set;
  set.header = block.header;
  for (const hcl::Name& label : block.labels) set.types.push_back(*label.text);
  if (set.types.empty())
    diagnostics.error(block.header, "Missing type",
                      "A resource block of a rule names the types it is about.");
  for (const hcl::Attribute& attribute : block.body.attributes) {
    if (attribute.name.view() == "each") {
      set.each = attribute.expr;
    } else if (attribute.name.view() == "when") {
      set.when = attribute.expr;
    } else {
      set.facts.push_back({attribute.name, attribute.expr});
    }
  }
  for (const hcl::Block& inner : block.body.blocks) {
    diagnostics.error(inner.header, "Unexpected block", "The facts of a resource are attributes.");
  }
  return set;
}

SharedFacts read_shared_facts(const SourceFile& source, Diagnostics& diagnostics) {
  SharedFacts shared;
  const std::shared_ptr<hcl::File> tree = hcl::parse(source, diagnostics);
  for (const hcl::Block& block : tree->body.blocks) {
    if (block.type.view() != "facts" || block.labels.size() != 1) {
      diagnostics.error(block.header, "Unexpected block",
                        "A facts.hcl holds blocks `facts \"NAME\" { … }`.");
      continue;
    }
    FactSets& sets = shared.by_name[std::string(block.labels[0].view())];
    for (const hcl::Block& resource : block.body.blocks)
      sets.push_back(read_fact_set(resource, diagnostics));
  }
  shared.tree = tree;
  return shared;
}

/// Reads one page's rule fence into `rule`.
class RuleReader {
 public:
  RuleReader(Rule& rule, const SharedFacts* shared, Diagnostics& diagnostics)
      : rule_(rule), shared_(shared), diagnostics_(diagnostics) {}

  void read(const hcl::Body& body, Range fence) {
    for (const hcl::Attribute& attribute : body.attributes) setting(attribute);
    for (const hcl::Block& block : body.blocks) this->block(block);
    if (!rule_.condition)
      diagnostics_.error(fence, "Missing condition",
                         "A rule says what must hold: `condition = …`.");
    if (!rule_.error_message)
      diagnostics_.error(fence, "Missing error_message",
                         "A rule says what is wrong: `error_message = \"…\"`.");
    if (rule_.category.empty())
      diagnostics_.error(fence, "Missing category", "A rule has a category: `category = \"…\"`.");
    if (!has_severity_)
      diagnostics_.error(fence, "Missing severity", "A rule has a severity: `severity = \"…\"`.");
    if (rule_.sets.empty()) {
      diagnostics_.error(fence, "Missing facts",
                         "A rule says what it judges: a `resource` block, or `facts = \"NAME\"`.");
    }
    if (rule_.profiles.empty()) {
      rule_.profiles = rule_.subject == Subject::configuration
                           ? std::vector<std::string>{"account"}
                           : std::vector<std::string>{"default", "hipaa"};
    }
  }

 private:
  void setting(const hcl::Attribute& attribute) {
    const std::string_view name = attribute.name.view();
    if (name == "condition") {
      rule_.condition = attribute.expr;
    } else if (name == "error_message") {
      rule_.error_message = attribute.expr;
    } else if (name == "when") {
      rule_.when = attribute.expr;
    } else if (name == "severity") {
      severity(*attribute.expr);
    } else if (name == "category") {
      rule_.category = constant_string(*attribute.expr, diagnostics_);
    } else if (name == "hipaa") {
      rule_.hipaa = constant_strings(*attribute.expr, diagnostics_);
    } else if (name == "same_as") {
      rule_.same_as = constant_strings(*attribute.expr, diagnostics_);
    } else if (name == "profiles") {
      rule_.profiles = constant_strings(*attribute.expr, diagnostics_);
    } else if (name == "facts") {
      facts(*attribute.expr);
    } else if (name == "scope") {
      scope(*attribute.expr);
    } else {
      const std::vector<std::string> known = {"severity",  "category",     "hipaa", "same_as",
                                              "profiles",  "scope",        "facts", "when",
                                              "condition", "error_message"};
      diagnostics_.error(
          attribute.name.range, "Unsupported setting",
          "A rule has no setting \"" + std::string(name) + "\"." + did_you_mean(name, known));
    }
  }

  void severity(const hcl::Expression& expr) {
    const std::optional<Severity> severity = severity_from(constant_string(expr, diagnostics_));
    if (!severity)
      diagnostics_.error(expr.range, "Unknown severity",
                         "A severity is low, medium, high or critical.");
    rule_.severity = severity.value_or(Severity::medium);
    has_severity_ = true;
  }

  void scope(const hcl::Expression& expr) {
    if (constant_string(expr, diagnostics_) != "configuration") {
      diagnostics_.error(expr.range, "Unknown scope",
                         "The one scope that is named is \"configuration\".");
    }
    rule_.subject = Subject::configuration;
  }

  void facts(const hcl::Expression& expr) {
    const std::string name = constant_string(expr, diagnostics_);
    const auto found =
        shared_ ? shared_->by_name.find(name) : decltype(shared_->by_name.find(name))();
    if (!shared_ || found == shared_->by_name.end()) {
      diagnostics_.error(expr.range, "Unknown facts",
                         "The service's facts.hcl has no `facts \"" + name + "\"`.");
      return;
    }
    rule_.sets.insert(rule_.sets.end(), found->second.begin(), found->second.end());
    rule_.trees.push_back(shared_->tree);
  }

  void block(const hcl::Block& block) {
    if (block.type.view() == "resource" || block.type.view() == "configuration") {
      rule_.sets.push_back(read_fact_set(block, diagnostics_));
    } else if (block.type.view() == "fix") {
      for (const hcl::Attribute& attribute : block.body.attributes)
        rule_.fix.push_back({attribute.name, attribute.expr});
    } else {
      diagnostics_.error(block.header, "Unexpected block",
                         "A rule has `resource`, `configuration` and `fix` blocks.");
    }
  }

  Rule& rule_;
  const SharedFacts* shared_;
  Diagnostics& diagnostics_;
  bool has_severity_ = false;
};

std::optional<Example> example_of(const Fence& fence) {
  Example example;
  example.language = fence.language;
  example.content = fence.content;
  if (fence.role == "good") return example;
  example.kind = fence.role == "bad" ? Example::Kind::bad : Example::Kind::unknown;
  if (fence.role == "bad" || fence.role == "unknown") return example;
  return std::nullopt;
}

/// What came of one page. A rule with errors is not used.
struct LoadedPage {
  Rule rule;
  Diagnostics problems;
};

LoadedPage load_page(const SourceFile& source, const SharedFacts* shared) {
  LoadedPage loaded;
  Rule& rule = loaded.rule;
  Diagnostics& problems = loaded.problems;
  const Page page = read_page(source);
  const std::string_view file = file_name(source.path());
  rule.id = file.substr(0, file.rfind('.'));
  rule.service = file_name(parent_path(source.path()));
  rule.title = page.title;
  rule.page = source.id();
  const Range top = {source.id(), 0, 0};
  if (page.title.empty())
    problems.error(top, "Missing title", "A rule's page begins with `# ` and what is wrong.");
  std::size_t rule_fences = 0;
  for (const Fence& fence : page.fences) {
    if (const std::optional<Example> example = example_of(fence)) rule.examples.push_back(*example);
    if (fence.role != "rule" || ++rule_fences > 1) continue;
    const std::shared_ptr<hcl::File> tree = hcl::parse_body(source, fence.content, problems);
    RuleReader(rule, shared, problems).read(tree->body, fence.opening);
    rule.trees.push_back(tree);
  }
  if (rule_fences != 1)
    problems.error(top, "No rule", "A rule's page has one fence marked `hcl rule`.");
  if (!problems.has_errors()) check_rule(rule, problems);
  return loaded;
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
    shared.emplace(parent_path(file.path),
                   read_shared_facts(sources.add(file.path, file.text), diagnostics));
  }
  std::vector<const SourceFile*> pages;
  for (const RuleFile& file : files) {
    const bool is_page = file.path.ends_with(".md") && file_name(file.path) != "README.md";
    if (is_page) pages.push_back(&sources.add(file.path, file.text));
  }
  // Most of a start is spent here, so the pages are read by several threads; what they say is taken
  // in order.
  std::vector<LoadedPage> loaded(pages.size());
  for_each_parallel(pages.size(), thread_count(pages.size() < few_pages ? 1 : 0, pages.size()),
                    [&](std::size_t index, unsigned) {
                      const auto beside = shared.find(parent_path(pages[index]->path()));
                      loaded[index] = load_page(*pages[index],
                                                beside == shared.end() ? nullptr : &beside->second);
                    });
  for (LoadedPage& page : loaded) {
    diagnostics.append(page.problems);
    if (!page.problems.has_errors()) rules.add(std::move(page.rule));
  }
}

void load_builtin_rules(Sources& sources, RuleSet& rules, Diagnostics& diagnostics) {
  std::vector<RuleFile> files;
  for (const EmbeddedFile& file : embedded_rules())
    files.push_back({std::string(file.path), std::string(file.text)});
  load_rules(files, sources, rules, diagnostics);
}

}  // namespace preflint::rules
