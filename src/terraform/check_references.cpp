// The static check of references. Names that an expression binds itself, by `for` or in a `dynamic`
// block, are not references.

#include "terraform/check_references.h"

#include <algorithm>
#include <array>

#include "terraform/meta_arguments.h"
#include "terraform/module_scope.h"

namespace preflint::terraform {

namespace {

class Checker {
 public:
  explicit Checker(ModuleInstance& instance)
      : instance_(instance), module_(instance.module()), scope_(instance) {}

  void check() {
    for (const Local& local : module_.locals) expression(*local.attribute->expr);
    for (const OutputDeclaration& output : module_.outputs) {
      if (output.value) expression(*output.value);
    }
    for (const ResourceDeclaration& resource : module_.resources) body(resource.block->body);
    for (const ProviderBlock& provider : module_.providers) body(provider.block->body);
    for (const ModuleCall& call : module_.calls) {
      for (const hcl::Attribute& attribute : call.block->body.attributes) {
        if (attribute.name.view() != "providers") expression(*attribute.expr);
      }
    }
  }

 private:
  void body(const hcl::Body& of) {
    for (const hcl::Attribute& attribute : of.attributes) {
      const std::string_view name = attribute.name.view();
      if (name != "provider" && name != "depends_on") expression(*attribute.expr);
    }
    for (const hcl::Block& block : of.blocks) {
      if (block.type.view() == "dynamic" && block.labels.size() == 1) {
        dynamic(block);
      } else if (!is_meta_block(block.type.view())) {
        body(block.body);
      }
    }
  }

  void dynamic(const hcl::Block& block) {
    if (const hcl::Attribute* for_each = block.body.attribute("for_each"))
      expression(*for_each->expr);
    bound_.push_back(iterator_of(block));
    if (const hcl::Attribute* labels = block.body.attribute("labels")) expression(*labels->expr);
    for (const hcl::Block& content : block.body.blocks) body(content.body);
    bound_.pop_back();
  }

  void expression(const hcl::Expression& e) {
    if (const auto* traversal = e.as<hcl::ScopeTraversalExpr>()) return reference(*traversal);
    const auto* loop = e.as<hcl::ForExpr>();
    if (!loop)
      return hcl::for_each_child(e, [this](const hcl::Expression& child) { expression(child); });
    expression(*loop->collection);
    const std::size_t outside = bound_.size();
    if (loop->variables->key.text) bound_.push_back(loop->variables->key.view());
    bound_.push_back(loop->variables->value.view());
    for (const hcl::Expression* inner : {loop->key, loop->value, loop->condition}) {
      if (inner) expression(*inner);
    }
    bound_.resize(outside);
  }

  static std::string_view step_name(const hcl::ScopeTraversalExpr& e, std::size_t at) {
    const bool named =
        at < e.steps.size() && e.steps[at].kind == hcl::TraverseStep::Kind::attribute;
    return named ? e.steps[at].name.view() : std::string_view();
  }

  bool is_declared(const hcl::ScopeTraversalExpr& e) const {
    constexpr std::array<std::string_view, 8> others = {
        "each", "count", "self", "path", "terraform", "tofu", "ephemeral", "resource"};
    const std::string_view root = e.root.view(), first = step_name(e, 0), second = step_name(e, 1);
    if (root == "var") return find(module_.variable_index, first).has_value();
    if (root == "local") return find(module_.local_index, first).has_value();
    if (root == "module") return find(module_.call_index, first).has_value();
    if (root == "data") return module_.find_resource(ResourceMode::data, first, second).has_value();
    if (std::ranges::find(others, root) != others.end()) return true;
    return module_.find_resource(ResourceMode::managed, root, first).has_value();
  }

  void reference(const hcl::ScopeTraversalExpr& e) {
    if (std::ranges::find(bound_, e.root.view()) != bound_.end() || is_declared(e)) return;
    scope_.resolve(e.root, e.steps, instance_.root().diagnostics);
  }

  ModuleInstance& instance_;
  const Module& module_;
  ModuleScope scope_;
  std::vector<std::string_view> bound_;
};

}  // namespace

void check_references(ModuleInstance& instance) { Checker(instance).check(); }

}  // namespace preflint::terraform
