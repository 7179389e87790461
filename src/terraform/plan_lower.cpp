// From a plan to the resource graph.

#include "terraform/plan_lower.h"

#include "terraform/plan_json.h"
#include "terraform/plan_values.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Value;

namespace {

std::string in_module(const std::string& module, std::string_view address) {
  return module.empty() ? std::string(address) : module + "." + std::string(address);
}

/// As HCL's meta-arguments are lowered: each with a reference that isn't exact.
void add_meta(const PlanResource& resource, const PlanDeclaration& declared,
              std::vector<Value::Entry>& entries) {
  std::vector<Value> elements;
  JsonCursor cursor(declared.depends_on);
  if (!declared.depends_on.empty()) {
    cursor.elements([&] {
      const std::string address = json_string(cursor.skip());
      const Mark mark{
          Mark::Kind::reference, false, {}, in_module(resource.module, address), {}, {}};
      elements.push_back(Value::string(address).with_marks(MarkSet{mark}));
    });
  }
  if (!elements.empty()) entries.emplace_back("depends_on", Value::tuple(std::move(elements)));
  if (!declared.provider.empty())
    entries.emplace_back("provider", Value::string(declared.provider));
}

/// A plan says nothing of `lifecycle` blocks.
Value untold_lifecycle(const PlanResource& resource) {
  return Value::unknown(value::Type::dynamic(),
                        {value::Reason::Kind::unspecified,
                         resource.address + ".lifecycle (not in the plan)", resource.header});
}

}  // namespace

graph::Resource plan_resource(const PlanResource& resource) {
  graph::Resource lowered;
  lowered.address = resource.address;
  lowered.type = resource.type;
  lowered.name = resource.name;
  lowered.language = graph::Language::terraform;
  lowered.is_data = resource.is_data;
  lowered.header = resource.header;
  lowered.range = resource.range;
  if (resource.is_deferred) {
    lowered.uncertain = {value::Reason::Kind::computed, resource.address + " (deferred)",
                         resource.header};
  }
  return lowered;
}

graph::Configuration lower_plan(const Plan& plan, Diagnostics& diagnostics) {
  graph::Configuration configuration;
  configuration.language = graph::Language::terraform;
  configuration.path = plan.source->path();
  configuration.files = {plan.source->id()};
  PlanResolver resolver(plan);
  PlanValues values(plan, resolver, diagnostics);
  for (const PlanResource& resource : plan.resources) {
    std::vector<Value::Entry> entries = values.entries(resource, PlanValues::Content::configured);
    if (const PlanDeclaration* declared = values.declaration(resource))
      add_meta(resource, *declared, entries);
    if (!resource.is_data) entries.emplace_back("lifecycle", untold_lifecycle(resource));
    graph::Resource lowered = plan_resource(resource);
    const MarkSet header{
        Mark{Mark::Kind::source, false, resource.header, resource.declared, {}, {}}};
    const MarkSet identity{Mark{Mark::Kind::reference, true, {}, lowered.address, {}, {}}};
    lowered.body = Value::body(std::move(entries), Missing::null, header).with_marks(identity);
    configuration.graph.add(std::move(lowered));
  }
  for (const auto& [name, change] : plan.outputs)
    configuration.outputs.push_back({name, values.output(name, change), {plan.source->id(), 0, 0}});
  return configuration;
}

}  // namespace preflint::terraform
