// The section `Rules`: an assertion counts where its rule's condition is true. A stack with
// parameters for which one is false is refused; since defaults can be overridden, that is a
// warning.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html

#include "cloudformation/assertions.h"

namespace preflint::cloudformation {
namespace {

void check_assertion(Evaluation& in, const Member& rule, const Node& assertion,
                     Diagnostics& diagnostics) {
  const Node* asserted = assertion.find("Assert");
  if (!asserted) return;
  const Place place{Text("Rules." + std::string(rule.key)), rule.key_range};
  const value::Value holds = condition_value(in, *asserted, place);
  if (!holds.is_bool() || holds.as_bool()) return;
  const Node* description = assertion.find("AssertDescription");
  const std::string why = description && description->is_scalar()
                              ? std::string(description->text)
                              : "The values of the parameters do not satisfy it.";
  diagnostics.warning(asserted->range, "Assertion does not hold",
                      "Rule \"" + std::string(rule.key) + "\": " + why, rule.key_range);
}

}  // namespace

void check_assertions(Evaluation& in, Diagnostics& diagnostics) {
  if (!in.source.rules) return;
  for (const Member& rule : in.source.rules->members) {
    const Node* when = rule.value->find("RuleCondition");
    const Place place{Text("Rules." + std::string(rule.key)), rule.key_range};
    const value::Value counts =
        when ? condition_value(in, *when, place) : value::Value::boolean(true);
    const Node* assertions = rule.value->find("Assertions");
    if (!assertions || !counts.is_bool() || !counts.as_bool()) continue;
    for (const Node* assertion : assertions->items)
      check_assertion(in, rule, *assertion, diagnostics);
  }
}

}  // namespace preflint::cloudformation
