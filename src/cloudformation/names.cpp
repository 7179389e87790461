// The names that calls refer to, read from the nodes without evaluation.

#include "cloudformation/names.h"

namespace preflint::cloudformation {
namespace {

bool is_literal(const Node& node) { return node.is_scalar() && call_of(node).name.empty(); }

std::string_view before_dot(std::string_view name) { return name.substr(0, name.find('.')); }

std::string_view behind_dot(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

void add_sub(const SourceFile& source, const Call& call, std::vector<NamedUse>& uses) {
  const Node* text = call.argument;
  const Node* own = nullptr;
  if (text->is_sequence()) {
    if (text->items.empty() || !is_literal(*text->items[0])) return;
    if (text->items.size() > 1) own = text->items[1];
    text = text->items[0];
  }
  if (!text->is_scalar()) return;
  const std::vector<SubVariable> variables = sub_variables(text->text);
  if (variables.empty()) return;
  const ScalarParts parts(source, *text);
  for (const SubVariable& variable : variables) {
    if (variable.is_literal || (own && own->find(variable.name))) continue;
    const bool is_attribute = variable.name.find('.') != std::string_view::npos;
    const Range range = parts.range(variable.begin, variable.end);
    uses.push_back({is_attribute ? NamedUse::Kind::attribute : NamedUse::Kind::reference,
                    before_dot(variable.name), range, behind_dot(variable.name), range});
  }
}

void add_attribute(const SourceFile& source, const Call& call, std::vector<NamedUse>& uses) {
  const Node* name = call.argument;
  NamedUse use{.kind = NamedUse::Kind::attribute};
  if (name->is_sequence()) {
    if (name->items.empty() || !is_literal(*name->items[0])) return;
    if (name->items.size() == 2 && is_literal(*name->items[1])) {
      use.attribute = name->items[1]->text;
      use.attribute_range = name->items[1]->content;
    }
    name = name->items[0];
  }
  if (!name->is_scalar()) return;
  use.name = before_dot(name->text);
  use.range = name->content;
  if (use.name.size() < name->text.size()) {
    const ScalarParts parts(source, *name);
    use.range = parts.range(0, use.name.size());
    use.attribute = behind_dot(name->text);
    use.attribute_range = parts.range(use.name.size() + 1, name->text.size());
  }
  uses.push_back(use);
}

}  // namespace

std::vector<NamedUse> named_uses(const SourceFile& source, const Call& call) {
  std::vector<NamedUse> uses;
  if (call.name == "Ref" && call.argument->is_scalar()) {
    uses.push_back({NamedUse::Kind::reference, call.argument->text, call.argument->content});
  } else if (call.name == "Fn::GetAtt") {
    add_attribute(source, call, uses);
  } else if (call.name == "Fn::Sub") {
    add_sub(source, call, uses);
  }
  return uses;
}

}  // namespace preflint::cloudformation
