// What can be computed of data sources and resources without a provider.

#include "terraform/data_sources.h"

#include "hcl/evaluate.h"
#include "terraform/data_policy_document.h"
#include "terraform/module_scope.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Value;

namespace {

const ProviderBlock* default_aws_provider(const Module& module) {
  for (const ProviderBlock& provider : module.providers) {
    if (provider.name.view() == "aws" && provider.alias.empty()) return &provider;
  }
  return nullptr;
}

/// Modules use the provider of their callers unless they configure one.
Value configured_region(ModuleInstance& instance) {
  const ProviderBlock* provider = default_aws_provider(instance.module());
  if (!provider) return instance.caller() ? configured_region(*instance.caller()) : Value();
  const hcl::Attribute* region = provider->block->body.attribute("region");
  if (!region) return {};
  const ModuleScope scope(instance);
  return hcl::evaluate(*region->expr, scope, instance.root().diagnostics)
      .through(region->expr->range, "provider.aws.region");
}

void add_policy_document(const ResourceDeclaration& declaration,
                         std::vector<Value::Entry>& entries) {
  const MarkSet header{
      Mark{Mark::Kind::source, false, declaration.block->header, declaration.address, {}, {}}};
  const Value document = policy_document(Value::body(entries, Missing::null, header));
  entries.emplace_back("json", policy_document_text(document, true).with_marks(header));
  entries.emplace_back("minified_json", policy_document_text(document, false).with_marks(header));
}

void add_region(ModuleInstance& instance, const ResourceDeclaration& declaration,
                std::vector<Value::Entry>& entries) {
  const hcl::Body& body = declaration.block->body;
  const bool says_which =
      body.attribute("provider") || body.attribute("name") || body.attribute("endpoint");
  if (says_which) return;
  const Value region = configured_region(instance);
  if (!region.is_string()) return;
  for (const std::string_view name : {"id", "name", "region"}) {
    if (!body.attribute(name)) entries.emplace_back(name, region);
  }
}

}  // namespace

void add_computed(ModuleInstance& instance, const ResourceDeclaration& declaration,
                  std::vector<Value::Entry>& entries) {
  const std::string_view type = declaration.type.view();
  if (declaration.mode == ResourceMode::data) {
    if (type == "aws_iam_policy_document") add_policy_document(declaration, entries);
    if (type == "aws_region") add_region(instance, declaration, entries);
    return;
  }
  if (type != "terraform_data") return;
  for (const Value::Entry& entry : entries) {
    if (entry.first == "input") {
      entries.emplace_back("output", entry.second);
      return;
    }
  }
}

}  // namespace preflint::terraform
