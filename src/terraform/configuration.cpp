// The front end's entry: a root module's directory becomes a configuration.

#include "terraform/configuration.h"

#include <map>
#include <tuple>

#include "hcl/evaluate.h"
#include "hcl/parse.h"
#include "terraform/check_references.h"
#include "terraform/lower.h"
#include "terraform/module_scope.h"
#include "terraform/variables.h"

namespace preflint::terraform {

namespace {

/// What is wrong in a module is wrong in each of its instances, and is said once; in the order of
/// the files, not of evaluation.
void append_once(const Diagnostics& collected, Diagnostics& diagnostics) {
  std::map<std::tuple<Range, std::string, std::string>, const Diagnostic*> different;
  for (const Diagnostic& one : collected.entries())
    different.emplace(std::tuple(one.subject, one.summary, one.detail), &one);
  for (const auto& [what, one] : different) diagnostics.add(*one);
}

void add_outputs(ModuleInstance& module, graph::Configuration& configuration) {
  const std::vector<OutputDeclaration>& outputs = module.module().outputs;
  for (std::uint32_t i = 0; i < outputs.size(); ++i) {
    configuration.outputs.push_back(
        {*outputs[i].name.text, module.output(i), outputs[i].block->header});
  }
}

}  // namespace

graph::Configuration lower_root(const std::string& directory, const Options& options,
                                Sources& sources, const FileSystem& files, ModuleCache& modules,
                                Diagnostics& diagnostics) {
  Diagnostics collected;
  graph::Configuration configuration;
  configuration.language = graph::Language::terraform;
  configuration.path = normalize_path(directory);

  Root root(directory, options, sources, files, modules, collected);
  configuration.workspace = Text(root.workspace);
  ModuleInstance module(root, root.load(root.directory));
  set_root_variables(module, options);
  lower(module, configuration);
  add_outputs(module, configuration);

  configuration.unresolved = std::move(root.unresolved);
  configuration.files = std::move(root.read);
  append_once(collected, diagnostics);
  return configuration;
}

value::Value evaluate_in_module(const std::string& directory, const SourceFile& expression,
                                const Options& options, Sources& sources, const FileSystem& files,
                                ModuleCache& modules, Diagnostics& diagnostics) {
  Diagnostics collected;
  Root root(directory, options, sources, files, modules, collected);
  ModuleInstance module(root, root.load(root.directory));
  set_root_variables(module, options);
  const Range whole{expression.id(), 0, static_cast<std::uint32_t>(expression.text().size())};
  const hcl::ParsedExpression parsed = hcl::parse_expression(expression, whole, collected);
  Diagnostics undeclared;
  check_references(*parsed.expr, module, undeclared);
  collected.append(undeclared);
  value::Value result;
  if (!undeclared.has_errors())
    result = hcl::evaluate(*parsed.expr, ModuleScope(module), collected);
  append_once(collected, diagnostics);
  return result;
}

}  // namespace preflint::terraform
