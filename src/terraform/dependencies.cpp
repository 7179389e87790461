// Which declarations an expression names, read off the syntax tree: what Terraform calls
// references.

#include "terraform/dependencies.h"

#include <algorithm>
#include <tuple>

#include "terraform/references.h"

namespace preflint::terraform {

namespace {

class Collector {
 public:
  explicit Collector(const Module& module)
      : module_(module), walk_([this](const hcl::ScopeTraversalExpr& e) { reference(e); }) {}
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  void expression(const hcl::Expression& e) { walk_.expression(e); }

  void attribute(const hcl::Block& block, std::string_view name) {
    if (const hcl::Attribute* found = block.body.attribute(name)) expression(*found->expr);
  }

  /// A condition is part of its resource; what must be there first is waited for.
  void resource(const ResourceDeclaration& declared) {
    walk_.body(declared.block->body);
    attribute(*declared.block, "depends_on");
    conditions(declared.preconditions);
    conditions(declared.postconditions);
  }

  void conditions(const std::vector<Condition>& conditions) {
    for (const Condition& condition : conditions) {
      expression(*condition.condition);
      expression(*condition.message);
    }
  }

  std::vector<Dependency> take() {
    const auto key = [](const Dependency& d) {
      return std::tuple(d.kind, d.index, d.output ? d.output->view() : "");
    };
    std::ranges::sort(found_, {}, key);
    const auto same = [&](const Dependency& a, const Dependency& b) { return key(a) == key(b); };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  void add(NodeKind kind, std::optional<std::uint32_t> index, const Text* output = nullptr) {
    if (index) found_.push_back({kind, *index, output});
  }

  void reference(const hcl::ScopeTraversalExpr& e) {
    const std::string_view root = e.root.view();
    const std::string_view first = step_name(e, 0), second = step_name(e, 1);
    if (root == "var") {
      add(NodeKind::variable, find(module_.variable_index, first));
    } else if (root == "local") {
      add(NodeKind::local, find(module_.local_index, first));
    } else if (root == "module") {
      add(NodeKind::call, find(module_.call_index, first), output_named(e));
    } else if (root == "data") {
      add(NodeKind::resource, module_.find_resource(ResourceMode::data, first, second));
    } else {
      add(NodeKind::resource, module_.find_resource(ResourceMode::managed, root, first));
    }
  }

  /// `module.m.NAME`, `module.m["k"].NAME`.
  static const Text* output_named(const hcl::ScopeTraversalExpr& e) {
    for (std::size_t at = 1; at < e.steps.size() && at < 3; ++at) {
      if (!step_name(e, at).empty()) return e.steps[at].name.text;
    }
    return nullptr;
  }

  const Module& module_;
  ReferenceWalk walk_;
  std::vector<Dependency> found_;
};

template <class Declaration, class Visit>
void find_for(NodeKind kind, const std::vector<Declaration>& declarations, Module& module,
              const Visit& visit) {
  std::vector<std::vector<Dependency>>& all = module.dependencies[static_cast<std::size_t>(kind)];
  all.reserve(declarations.size());
  for (const Declaration& declaration : declarations) {
    Collector collector(module);
    visit(collector, declaration);
    all.push_back(collector.take());
  }
}

}  // namespace

std::vector<Dependency> dependencies_of(const hcl::Expression& expression, const Module& module) {
  Collector collector(module);
  collector.expression(expression);
  return collector.take();
}

void find_dependencies(Module& module) {
  find_for(NodeKind::variable, module.variables, module, [](Collector&, const Variable&) {});
  find_for(NodeKind::local, module.locals, module, [](Collector& collector, const Local& local) {
    collector.expression(*local.attribute->expr);
  });
  find_for(NodeKind::output, module.outputs, module,
           [](Collector& collector, const OutputDeclaration& output) {
             if (output.value) collector.expression(*output.value);
             collector.attribute(*output.block, "depends_on");
             collector.conditions(output.preconditions);
           });
  find_for(NodeKind::resource, module.resources, module,
           [](Collector& collector, const ResourceDeclaration& resource) {
             collector.resource(resource);
           });
  find_for(NodeKind::call, module.calls, module, [](Collector& collector, const ModuleCall& call) {
    collector.attribute(*call.block, "count");
    collector.attribute(*call.block, "for_each");
  });
  for (const ModuleCall& call : module.calls) {
    auto& by_name = module.argument_dependencies.emplace_back();
    for (const hcl::Attribute& attribute : call.block->body.attributes) {
      by_name.emplace(attribute.name.view(), dependencies_of(*attribute.expr, module));
    }
  }
}

}  // namespace preflint::terraform
