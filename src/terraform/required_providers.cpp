// What modules and their callers say of provider configurations.
// https://developer.hashicorp.com/terraform/language/modules/develop/providers

#include "terraform/required_providers.h"

#include <algorithm>

namespace preflint::terraform {

namespace {

/// `aws`, `aws.west`, or either in quotes; empty for anything else.
std::string name_in(const hcl::Expression& e) {
  if (const auto* key = e.as<hcl::ObjectConsKeyExpr>()) {
    if (key->name.text) return key->name.text->str();
    return key->wrapped ? name_in(*key->wrapped) : std::string();
  }
  if (const auto* literal = e.as<hcl::LiteralValueExpr>())
    return literal->value->is_string() ? std::string(literal->value->as_string()) : std::string();
  const auto* traversal = e.as<hcl::ScopeTraversalExpr>();
  if (!traversal) return {};
  std::string name(traversal->root.view());
  for (const hcl::TraverseStep& step : traversal->steps) {
    if (step.kind == hcl::TraverseStep::Kind::attribute)
      name += "." + std::string(step.name.view());
  }
  return name;
}

const hcl::Expression* item_of(const hcl::Expression& e, std::string_view name) {
  const auto* object = e.as<hcl::ObjectConsExpr>();
  if (!object) return nullptr;
  for (const hcl::ObjectConsItem& item : object->items) {
    if (name_in(*item.key) == name) return item.value;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> configuration_aliases(const hcl::Block& settings) {
  std::vector<std::string> names;
  for (const hcl::Block& block : settings.body.blocks) {
    if (block.type.view() != "required_providers") continue;
    for (const hcl::Attribute& provider : block.body.attributes) {
      const hcl::Expression* given = item_of(*provider.expr, "configuration_aliases");
      const auto* list = given ? given->as<hcl::TupleConsExpr>() : nullptr;
      if (!list) continue;
      for (const hcl::Expression* item : list->items) {
        std::string name = name_in(*item);
        if (!name.empty()) names.push_back(std::move(name));
      }
    }
  }
  return names;
}

std::vector<std::pair<std::string, RequiredProvider>> required_providers(
    const hcl::Block& settings) {
  std::vector<std::pair<std::string, RequiredProvider>> required;
  for (const hcl::Block& block : settings.body.blocks) {
    if (block.type.view() != "required_providers") continue;
    for (const hcl::Attribute& provider : block.body.attributes) {
      const std::string name(provider.name.view());
      const hcl::Expression* given = item_of(*provider.expr, "source");
      const hcl::Expression* version = item_of(*provider.expr, "version");
      std::string source = given ? name_in(*given) : std::string();
      for (const std::string_view host : {"registry.terraform.io/", "registry.opentofu.org/"}) {
        if (source.starts_with(host)) source.erase(0, host.size());
      }
      // Before Terraform 0.13 there was no source: `aws = "~> 2.0"`.
      required.emplace_back(name, RequiredProvider{source.empty() ? "hashicorp/" + name : source,
                                                   name_in(version ? *version : *provider.expr)});
    }
  }
  return required;
}

bool passes_provider(const hcl::Block& call, const std::string& name) {
  const hcl::Attribute* given = call.body.attribute("providers");
  return given && (!given->expr->as<hcl::ObjectConsExpr>() || item_of(*given->expr, name));
}

}  // namespace preflint::terraform
