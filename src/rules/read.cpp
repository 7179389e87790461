// Reads a rule's page: finds its `hcl rule` fence, reads the settings, takes the facts from the
// fence or from the service's facts.hcl. docs/rules.md is the reference.

#include "rules/read.h"

#include <algorithm>
#include <optional>

#include "base/filesystem.h"
#include "base/suggest.h"
#include "hcl/parse.h"
#include "rules/constant.h"
#include "rules/page.h"

namespace preflint::rules {

namespace {

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

/// Reads one page's rule fence into `rule`.
class RuleReader {
 public:
  RuleReader(PageContent& content, const SharedFacts* shared, Diagnostics& diagnostics)
      : rule_(content.rule), logic_(content.logic), shared_(shared), diagnostics_(diagnostics) {}

  void read(const hcl::Body& body, Range fence) {
    for (const hcl::Attribute& attribute : body.attributes) setting(attribute);
    for (const hcl::Block& block : body.blocks) this->block(block);
    if (!logic_.condition)
      diagnostics_.error(fence, "Missing condition",
                         "A rule says what must hold: `condition = …`.");
    if (!logic_.error_message)
      diagnostics_.error(fence, "Missing error_message",
                         "A rule says what is wrong: `error_message = \"…\"`.");
    if (rule_.category.empty())
      diagnostics_.error(fence, "Missing category", "A rule has a category: `category = \"…\"`.");
    if (!has_severity_)
      diagnostics_.error(fence, "Missing severity", "A rule has a severity: `severity = \"…\"`.");
    if (logic_.sets.empty()) {
      diagnostics_.error(fence, "Missing facts",
                         "A rule says what it judges: a `resource` block, or `facts = \"NAME\"`.");
    }
    for (const FactSet& set : logic_.sets) {
      for (const Text& type : set.types) {
        if (std::ranges::find(rule_.types, type.view()) == rule_.types.end())
          rule_.types.push_back(type.str());
      }
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
      logic_.condition = attribute.expr;
    } else if (name == "error_message") {
      logic_.error_message = attribute.expr;
    } else if (name == "when") {
      logic_.when = attribute.expr;
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
    logic_.sets.insert(logic_.sets.end(), found->second.begin(), found->second.end());
    logic_.trees.push_back(shared_->tree);
  }

  void block(const hcl::Block& block) {
    if (block.type.view() == "resource" || block.type.view() == "configuration") {
      logic_.sets.push_back(read_fact_set(block, diagnostics_));
    } else if (block.type.view() == "fix") {
      for (const hcl::Attribute& attribute : block.body.attributes)
        logic_.fix.push_back({attribute.name, attribute.expr});
    } else {
      diagnostics_.error(block.header, "Unexpected block",
                         "A rule has `resource`, `configuration` and `fix` blocks.");
    }
  }

  Rule& rule_;
  Logic& logic_;
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

}  // namespace

SharedFacts read_shared_facts(std::shared_ptr<const hcl::File> tree, Diagnostics& diagnostics) {
  SharedFacts shared;
  for (const hcl::Block& block : tree->body.blocks) {
    if (block.type.view() != "facts" || block.labels.size() != 1) {
      diagnostics.error(block.header, "Unexpected block",
                        "A facts.hcl holds blocks `facts \"NAME\" { … }`.");
      continue;
    }
    std::vector<FactSet>& sets = shared.by_name[std::string(block.labels[0].view())];
    for (const hcl::Block& resource : block.body.blocks)
      sets.push_back(read_fact_set(resource, diagnostics));
  }
  shared.tree = std::move(tree);
  return shared;
}

void read_rule(std::shared_ptr<const hcl::File> tree, const Range& opening,
               const SharedFacts* shared, PageContent& content, Diagnostics& diagnostics) {
  RuleReader(content, shared, diagnostics).read(tree->body, opening);
  content.logic.trees.push_back(std::move(tree));
}

PageContent read_rule_page(const SourceFile& source, const SharedFacts* shared,
                           Diagnostics& diagnostics) {
  PageContent content;
  Rule& rule = content.rule;
  const Page page = read_page(source);
  const std::string_view file = file_name(source.path());
  rule.id = file.substr(0, file.rfind('.'));
  rule.service = file_name(parent_path(source.path()));
  rule.title = page.title;
  rule.page = source.id();
  const Range top = {source.id(), 0, 0};
  if (page.title.empty())
    diagnostics.error(top, "Missing title", "A rule's page begins with `# ` and what is wrong.");
  std::size_t rule_fences = 0;
  for (const Fence& fence : page.fences) {
    if (fence.role != "rule" || ++rule_fences > 1) continue;
    read_rule(hcl::parse_body(source, fence.content, diagnostics), fence.opening, shared, content,
              diagnostics);
  }
  if (rule_fences != 1)
    diagnostics.error(top, "No rule", "A rule's page has one fence marked `hcl rule`.");
  return content;
}

std::vector<Example> read_examples(const SourceFile& page) {
  std::vector<Example> examples;
  for (const Fence& fence : read_page(page).fences) {
    if (const std::optional<Example> example = example_of(fence)) examples.push_back(*example);
  }
  return examples;
}

}  // namespace preflint::rules
