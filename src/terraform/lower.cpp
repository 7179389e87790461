// From evaluated modules to the resource graph: resources in the order of their files, then those
// of the modules called.

#include "terraform/lower.h"

#include "terraform/check_references.h"
#include "terraform/conditions.h"
#include "terraform/earlier_defaults.h"
#include "terraform/meta_arguments.h"
#include "terraform/provider.h"
#include "terraform/statements.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Value;

namespace {

Value graph_body(const ResourceDeclaration& declaration, const ResourceInstance& instance,
                 const std::vector<Value::Entry>& besides) {
  std::vector<Value::Entry> entries = instance.entries;
  entries.insert(entries.end(), besides.begin(), besides.end());
  MarkSet header{
      Mark{Mark::Kind::source, false, declaration.block->header, declaration.address, {}, {}}};
  const MarkSet identity{Mark{Mark::Kind::reference, true, {}, instance.address, {}, {}}};
  return Value::body(std::move(entries), Missing::null, std::move(header)).with_marks(identity);
}

void lower_resource(ModuleInstance& instance, std::uint32_t index,
                    graph::Configuration& configuration) {
  const ResourceDeclaration& declaration = instance.module().resources[index];
  if (declaration.mode == ResourceMode::ephemeral) return;
  const EvaluatedResource& evaluated = instance.resource(index);
  const std::vector<Value::Entry> meta = meta_entries(declaration, instance);
  const bool uncertain = evaluated.expansion.is_uncertain();
  for (const ResourceInstance& one : evaluated.instances) {
    graph::Resource resource;
    resource.address = one.address;
    resource.type = *declaration.type.text;
    resource.name = *declaration.name.text;
    resource.language = graph::Language::terraform;
    resource.is_data = declaration.mode == ResourceMode::data;
    std::vector<Value::Entry> besides = earlier_defaults(declaration, one, instance);
    besides.insert(besides.end(), meta.begin(), meta.end());
    resource.body = graph_body(declaration, one, besides);
    resource.header = declaration.block->header;
    resource.range = declaration.block->range;
    resource.calls = instance.calls();
    resource.uncertain = uncertain ? evaluated.expansion.uncertain : instance.uncertain();
    configuration.graph.add(std::move(resource));
  }
}

}  // namespace

void lower(ModuleInstance& instance, graph::Configuration& configuration) {
  const Module& module = instance.module();
  if (instance.root().checked.insert(&module).second) {
    configuration.lost.insert(configuration.lost.end(), module.lost.begin(), module.lost.end());
    check_references(instance);
    check_statements(instance);
  }
  instance.evaluate_all();
  check_conditions(instance);
  for (std::uint32_t i = 0; i < module.resources.size(); ++i)
    lower_resource(instance, i, configuration);
  for (graph::Resource& provider : provider_configurations(instance))
    configuration.graph.add(std::move(provider));
  for (std::uint32_t i = 0; i < module.calls.size(); ++i) {
    const EvaluatedCall& called = instance.call(i);
    if (!called.resolved)
      evaluate_unresolved_call(instance, module.calls[i], configuration.handed_over);
    for (const std::unique_ptr<ModuleInstance>& one : called.instances) lower(*one, configuration);
  }
}

}  // namespace preflint::terraform
