// The static checks of a rule. A rule that names something that is not there would be silent for
// ever, so it is refused when it is loaded: every mistake is an error with a range in the page.

#include "rules/check.h"

#include <set>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "rules/functions.h"

namespace preflint::rules {

namespace {

bool is_cloudformation(std::string_view type) {
  return type.find("::") != std::string_view::npos || type == "cloudformation";
}

/// Checks the names of the expressions that are evaluated beside one set of facts.
class NameChecker {
 public:
  NameChecker(const FactSet& set, Subject subject, Diagnostics& diagnostics)
      : set_(set), diagnostics_(diagnostics) {
    roots_ = {"local"};
    if (subject == Subject::resource) roots_.push_back("self");
    if (set.each) roots_.push_back("each");
  }

  void check(const hcl::Expression* expression) {
    if (expression) visit(*expression);
  }

 private:
  void visit(const hcl::Expression& expression) {
    if (const auto* traversal = expression.as<hcl::ScopeTraversalExpr>()) return name(*traversal);
    if (const auto* call = expression.as<hcl::FunctionCallExpr>()) function(*call);
    if (const auto* loop = expression.as<hcl::ForExpr>()) return for_expression(*loop);
    hcl::for_each_child(expression, [this](const hcl::Expression& child) { visit(child); });
  }

  void for_expression(const hcl::ForExpr& loop) {
    check(loop.collection);
    const std::size_t outer = roots_.size();
    if (loop.variables->key.text) roots_.emplace_back(loop.variables->key.view());
    roots_.emplace_back(loop.variables->value.view());
    check(loop.key);
    check(loop.value);
    check(loop.condition);
    roots_.resize(outer);
  }

  void name(const hcl::ScopeTraversalExpr& traversal) {
    const std::string_view root = traversal.root.view();
    bool known = false;
    for (const std::string& name : roots_) known = known || name == root;
    if (!known) {
      diagnostics_.error(traversal.root.range, "Unknown variable",
                         "A rule has no variable named \"" + std::string(root) + "\"." +
                             did_you_mean(root, roots_));
      return;
    }
    if (root == "local") fact(traversal);
  }

  void fact(const hcl::ScopeTraversalExpr& traversal) {
    const bool named =
        !traversal.steps.empty() && traversal.steps[0].kind == hcl::TraverseStep::Kind::attribute;
    const std::string_view wanted = named ? traversal.steps[0].name.view() : std::string_view();
    if (named && set_.fact(wanted)) return;
    std::vector<std::string> names;
    for (const Fact& known : set_.facts) names.emplace_back(known.name.view());
    const std::string type = set_.types.empty() ? "" : " for " + set_.types.front().str();
    diagnostics_.error(named ? traversal.steps[0].range : traversal.root.range, "Unknown fact",
                       "There is no fact \"" + std::string(wanted) + "\"" + type + "." +
                           did_you_mean(wanted, names));
  }

  void function(const hcl::FunctionCallExpr& call) {
    const std::string_view wanted = call.name.view();
    if (wanted == "try" || wanted == "can") {
      diagnostics_.error(call.name.range, "Function refused",
                         "Rules don't use try() and can(), which hide typing errors; what is "
                         "absent reads as null.");
      return;
    }
    if (is_rule_function(wanted)) return;
    diagnostics_.error(call.name.range, "Call to unknown function",
                       "There is no function named \"" + std::string(wanted) + "\"." +
                           did_you_mean(wanted, rule_function_names()));
  }

  const FactSet& set_;
  std::vector<std::string> roots_;
  Diagnostics& diagnostics_;
};

void check_names(const Logic& logic, Subject subject, const FactSet& set,
                 Diagnostics& diagnostics) {
  NameChecker facts(set, subject, diagnostics);
  for (const Fact& fact : set.facts) facts.check(fact.expr);
  facts.check(set.when);
  facts.check(logic.when);
  facts.check(logic.condition);
  facts.check(logic.error_message);
  for (const Logic::Setting& setting : logic.fix) {
    facts.check(setting.value);
    if (!set.fact(setting.fact.view())) {
      diagnostics.error(
          setting.fact.range, "Unknown fact",
          "A fix sets facts; there is none named \"" + std::string(setting.fact.view()) + "\".");
    }
  }
  FactSet without_items = set;
  without_items.each = nullptr;
  NameChecker(without_items, subject, diagnostics).check(set.each);
}

void check_examples(const Rule& rule, std::span<const Example> examples, Diagnostics& diagnostics) {
  std::set<bool> languages;
  for (const std::string& type : rule.types) languages.insert(is_cloudformation(type));
  for (const bool cloudformation : languages) {
    bool good = false, bad = false;
    for (const Example& example : examples) {
      if ((example.language != "hcl") != cloudformation) continue;
      good = good || example.kind == Example::Kind::good;
      bad = bad || example.kind == Example::Kind::bad;
    }
    if (good && bad) continue;
    diagnostics.error({rule.page, 0, 0}, "Missing example",
                      "The rule " + rule.id + " needs a good and a bad example for " +
                          (cloudformation ? "CloudFormation." : "Terraform."));
  }
}

}  // namespace

void check_rule(const Rule& rule, const Logic& logic, std::span<const Example> examples,
                Diagnostics& diagnostics) {
  for (const FactSet& set : logic.sets) check_names(logic, rule.subject, set, diagnostics);
  check_examples(rule, examples, diagnostics);
}

}  // namespace preflint::rules
