// Reads the settings of a rule, which are literals.

#include "rules/constant.h"

namespace preflint::rules {

std::string constant_string(const hcl::Expression& expression, Diagnostics& diagnostics) {
  const hcl::LiteralValueExpr* literal = expression.as<hcl::LiteralValueExpr>();
  if (literal && literal->value->is_string()) return literal->value->as_text().str();
  if (const hcl::TemplateExpr* text = expression.as<hcl::TemplateExpr>();
      text && text->parts.size() == 1) {
    return constant_string(*text->parts[0], diagnostics);
  }
  diagnostics.error(expression.range, "String expected",
                    "This setting is a string without interpolation.");
  return {};
}

std::vector<std::string> constant_strings(const hcl::Expression& expression,
                                          Diagnostics& diagnostics) {
  std::vector<std::string> all;
  const hcl::TupleConsExpr* list = expression.as<hcl::TupleConsExpr>();
  if (!list) {
    diagnostics.error(expression.range, "List expected", "This setting is a list of strings.");
    return all;
  }
  for (const hcl::Expression* item : list->items)
    all.push_back(constant_string(*item, diagnostics));
  return all;
}

}  // namespace preflint::rules
