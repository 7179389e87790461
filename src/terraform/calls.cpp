// Follows a module call: finds the directory that `source` means, checks the arguments against the
// module's variables, and makes an instance for each repetition. Nothing is downloaded: what is
// neither local nor put there by `terraform init` is unresolved.
// https://developer.hashicorp.com/terraform/language/modules/sources

#include "base/suggest.h"
#include "hcl/evaluate.h"
#include "terraform/instance.h"
#include "terraform/module_scope.h"
#include "terraform/required_providers.h"

namespace preflint::terraform {

using value::Reason;

namespace {

bool is_meta(std::string_view name) {
  return name == "source" || name == "version" || name == "providers" || name == "count" ||
         name == "for_each" || name == "depends_on";
}

bool is_local(std::string_view source) {
  return source.starts_with("./") || source.starts_with("../") || source == "." || source == "..";
}

/// The names of the calls that lead to `call`, as the manifest of installed modules joins them.
std::string call_names(const ModuleInstance& caller, const ModuleCall& call) {
  std::string names(call.name.view());
  for (const ModuleInstance* at = &caller; at->called_by(); at = at->caller()) {
    names = std::string(at->called_by()->name.view()) + "." + names;
  }
  return names;
}

class Caller {
 public:
  Caller(ModuleInstance& instance, const ModuleCall& call)
      : instance_(instance), call_(call), root_(instance.root()) {}

  EvaluatedCall evaluate() {
    EvaluatedCall result;
    const Text name = "module." + std::string(call_.name.view());
    result.unresolved = {Reason::Kind::module, name, call_.block->header};
    const Module* module = find_module();
    if (!module) {
      const std::string outer = instance_.path_without_keys();
      root_.unresolved.push_back({outer.empty() ? name.str() : outer + "." + name.str(),
                                  call_.source, call_.block->header});
      return result;
    }
    check_arguments(*module);
    result.expansion = expand(*call_.block, name, ModuleScope(instance_), root_);
    if (result.expansion.mode == Expansion::Mode::single && result.expansion.instances.empty()) {
      result.unresolved = result.expansion.uncertain;
      return result;
    }
    result.resolved = true;
    for (const Repetition& repetition : result.expansion.instances) {
      auto& made = result.instances.emplace_back(std::make_unique<ModuleInstance>(
          instance_, call_, *module, result.expansion.mode, repetition));
      if (result.expansion.is_uncertain()) made->set_uncertain(result.expansion.uncertain);
    }
    return result;
  }

 private:
  /// Null when the module can't be read; a diagnostic says so where that is a mistake.
  const Module* find_module() {
    const hcl::Attribute* source = call_.block->body.attribute("source");
    if (instance_.depth() >= deepest_modules) {
      root_.diagnostics.error(
          call_.block->header, "Modules nested too deeply",
          "Module calls are followed to a depth of " + std::to_string(deepest_modules) + ".");
      return nullptr;
    }
    const bool local = is_local(call_.source);
    const std::optional<std::string> directory =
        local ? join_path(instance_.module().directory, call_.source)
              : root_.installed.find(call_names(instance_, call_));
    if (!directory) return nullptr;
    if (!is_inside(root_.files.canonical(*directory), root_.access_root)) return nullptr;
    if (!root_.files.is_directory(*directory)) {
      if (local) {
        root_.diagnostics.error(source->expr->range, "Unreadable module directory",
                                "The directory " + normalize_path(*directory) +
                                    " could not be read: there is no such directory.");
      }
      return nullptr;
    }
    const Module& module = root_.load(*directory);
    for (const ModuleInstance* outer = &instance_; outer; outer = outer->caller()) {
      if (&outer->module() != &module) continue;
      root_.diagnostics.error(
          call_.block->header, "Module calls itself",
          "The module in " + module.directory + " is called from within itself, without an end.");
      return nullptr;
    }
    return module.files.empty() ? nullptr : &module;
  }

  void check_arguments(const Module& module) {
    const hcl::Body& body = call_.block->body;
    for (const hcl::Block& block : body.blocks) {
      root_.diagnostics.error(
          block.type.range, "Unsupported block type",
          "Blocks of type \"" + std::string(block.type.view()) + "\" are not expected here.",
          block.header);
    }
    for (const hcl::Attribute& attribute : body.attributes) {
      const std::string_view name = attribute.name.view();
      if (is_meta(name) || find(module.variable_index, name)) continue;
      std::vector<std::string> names;
      for (const Variable& variable : module.variables) names.emplace_back(variable.name.view());
      root_.diagnostics.error(attribute.name.range, "Unsupported argument",
                              "An argument named \"" + std::string(name) +
                                  "\" is not expected here." + did_you_mean(name, names),
                              attribute.range);
    }
    for (const std::string& alias : module.configuration_aliases) {
      if (passes_provider(*call_.block, alias)) continue;
      root_.diagnostics.error(call_.block->header, "Missing required provider configuration",
                              "The module wants a provider configuration by the name " + alias +
                                  ", which the \"providers\" argument of this call has to pass.");
    }
    for (const Variable& variable : module.variables) {
      const std::string_view name = variable.name.view();
      if (variable.is_required() && !body.attribute(name)) {
        root_.diagnostics.error(
            call_.block->header, "Missing required argument",
            "The argument \"" + std::string(name) + "\" is required, but no definition was found.",
            call_.block->range);
      }
    }
  }

  ModuleInstance& instance_;
  const ModuleCall& call_;
  Root& root_;
};

}  // namespace

EvaluatedCall evaluate_call(ModuleInstance& instance, const ModuleCall& call) {
  return Caller(instance, call).evaluate();
}

void evaluate_unresolved_call(ModuleInstance& instance, const ModuleCall& call,
                              graph::HandedOver& handed_over) {
  Root& root = instance.root();
  const Expansion expansion =
      expand(*call.block, "module." + std::string(call.name.view()), ModuleScope(instance), root);
  if (expansion.instances.empty()) return;
  const ModuleScope scope(instance, expansion.mode, expansion.instances.front());
  const Reason reason{Reason::Kind::module, Text("module." + std::string(call.name.view())),
                      call.block->header};
  for (const hcl::Attribute& attribute : call.block->body.attributes) {
    if (is_meta(attribute.name.view())) continue;
    graph::hand_over(hcl::evaluate(*attribute.expr, scope, root.diagnostics), reason, handed_over);
  }
}

}  // namespace preflint::terraform
