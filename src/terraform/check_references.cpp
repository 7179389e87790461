// The static check of references. Names that an expression binds itself, by `for` or in a `dynamic`
// block, are not references.

#include "terraform/check_references.h"

#include <algorithm>
#include <array>

#include "terraform/meta_arguments.h"
#include "terraform/module_scope.h"
#include "terraform/references.h"

namespace preflint::terraform {

using value::Value;

namespace {

/// Where an expression stands: what it may name besides the module's declarations.
struct Place {
  Expansion::Mode mode = Expansion::Mode::single;  ///< each, count
  bool self = false;
  const ResourceDeclaration* resource = nullptr;  ///< which may not refer to itself
  std::string_view self_reference = "Self-referential block";
  const Local* local = nullptr;
  const hcl::Block* check = nullptr;
};

Expansion::Mode mode_of(const hcl::Block& block) {
  return block.body.attribute("count")      ? Expansion::Mode::count
         : block.body.attribute("for_each") ? Expansion::Mode::for_each
                                            : Expansion::Mode::single;
}

class Checker {
 public:
  Checker(ModuleInstance& instance, Diagnostics& diagnostics)
      : instance_(instance),
        module_(instance.module()),
        diagnostics_(diagnostics),
        walk_([this](const hcl::ScopeTraversalExpr& e) { reference(e); }) {}
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  void check() {
    for (const Local& local : module_.locals) {
      place_ = {.local = &local};
      walk_.expression(*local.attribute->expr);
    }
    place_ = {};
    for (const OutputDeclaration& output : module_.outputs) {
      if (output.value) walk_.expression(*output.value);
      conditions(output.preconditions);
      names(output.block->body.attribute("depends_on"));
    }
    for (const Variable& variable : module_.variables) conditions(variable.validations);
    for (const ProviderBlock& provider : module_.providers) walk_.body(provider.block->body);
    for (const ResourceDeclaration& declared : module_.resources) resource(declared);
    for (const ModuleCall& declared : module_.calls) call(declared);
    for (const CheckDeclaration& declared : module_.checks) {
      place_ = {.check = declared.block};
      conditions(declared.asserts);
    }
    for (const Statement& statement : module_.imports) import(statement);
  }

  void expression(const hcl::Expression& e) { walk_.expression(e); }

 private:
  void conditions(const std::vector<Condition>& conditions) {
    for (const Condition& condition : conditions) {
      walk_.expression(*condition.condition);
      walk_.expression(*condition.message);
    }
  }

  /// `count` and `for_each` are evaluated before there is an instance.
  void repetition(const hcl::Body& body) {
    for (const std::string_view name : {"count", "for_each"}) {
      if (const hcl::Attribute* given = body.attribute(name)) walk_.expression(*given->expr);
    }
  }

  void names(const hcl::Attribute* list) {
    const auto* items = list ? list->expr->as<hcl::TupleConsExpr>() : nullptr;
    if (items) walk_.expression(*list->expr);  // `check_blocks` has complained of others
  }

  void resource(const ResourceDeclaration& declared) {
    const hcl::Body& body = declared.block->body;
    place_ = {.resource = &declared, .check = declared.scope};
    repetition(body);
    names(body.attribute("depends_on"));
    place_.mode = mode_of(*declared.block);
    for (const hcl::Attribute& attribute : body.attributes) {
      if (!is_meta_argument(attribute.name.view())) walk_.expression(*attribute.expr);
    }
    for (const hcl::Block& block : body.blocks) nested(block);
    place_.self_reference = "Invalid reference in precondition";
    conditions(declared.preconditions);
    place_.self = true;
    place_.self_reference = "Invalid reference in postcondition";
    conditions(declared.postconditions);
  }

  void nested(const hcl::Block& block) {
    const std::string_view type = block.type.view();
    if (is_meta_block(type)) return;
    const Place outside = place_;
    if (type == "provisioner" || type == "connection") {
      place_.self = true;
      place_.resource = nullptr;
      if (is_at_destruction(block)) destruction(block.body);
    }
    if (type == "dynamic" && block.labels.size() == 1) {
      walk_.dynamic(block);
    } else {
      walk_.body(block.body);
    }
    place_ = outside;
  }

  static bool is_at_destruction(const hcl::Block& provisioner) {
    const hcl::Attribute* when = provisioner.body.attribute("when");
    const auto* word = when ? when->expr->as<hcl::ScopeTraversalExpr>() : nullptr;
    return word && word->root.view() == "destroy";
  }

  /// What is destroyed can only speak of itself.
  void destruction(const hcl::Body& body) {
    for (const hcl::Attribute& attribute : body.attributes) {
      bool others = false;
      ReferenceWalk walk([&](const hcl::ScopeTraversalExpr& e) {
        const std::string_view root = e.root.view(), first = step_name(e, 0);
        const bool allowed = root == "self" || (root == "count" && first == "index") ||
                             (root == "each" && first == "key") || root == "path" ||
                             root == "terraform";
        others = others || !allowed;
      });
      if (takes_keyword(attribute.name.view())) continue;
      walk.expression(*attribute.expr);
      if (!others) continue;
      diagnostics_.error(attribute.expr->range, "Invalid reference from destroy provisioner",
                         "Destroy-time provisioners and their connections may only refer to the "
                         "resource itself, via self, count.index, or each.key.");
    }
    for (const hcl::Block& block : body.blocks) destruction(block.body);
  }

  void call(const ModuleCall& declared) {
    const hcl::Body& body = declared.block->body;
    place_ = {};
    repetition(body);
    names(body.attribute("depends_on"));
    place_.mode = mode_of(*declared.block);
    for (const hcl::Attribute& attribute : body.attributes) {
      const std::string_view name = attribute.name.view();
      const bool is_argument = name != "providers" && name != "source" && name != "version";
      if (is_argument && !is_meta_argument(name)) walk_.expression(*attribute.expr);
    }
  }

  void import(const Statement& statement) {
    place_ = {};
    repetition(statement.block->body);
    place_.mode = mode_of(*statement.block);
    if (const hcl::Attribute* id = statement.block->body.attribute("id"))
      walk_.expression(*id->expr);
  }

  bool is_declared(const hcl::ScopeTraversalExpr& e) const {
    const std::string_view root = e.root.view(), first = step_name(e, 0), second = step_name(e, 1);
    if (root == "var") return find(module_.variable_index, first).has_value();
    if (root == "local") return find(module_.local_index, first).has_value();
    if (root == "module") return find(module_.call_index, first).has_value();
    if (root == "data") return module_.find_resource(ResourceMode::data, first, second).has_value();
    if (root == "ephemeral" || root == "resource") return true;
    return module_.find_resource(ResourceMode::managed, root, first).has_value();
  }

  /// `when = destroy`, `ignore_changes = all`: words that only a block's schema knows.
  static bool is_word(const hcl::ScopeTraversalExpr& e) {
    constexpr std::array<std::string_view, 4> words = {"create", "destroy", "continue", "fail"};
    return e.steps.empty() && std::ranges::find(words, e.root.view()) != words.end();
  }

  void reference(const hcl::ScopeTraversalExpr& e) {
    if (place_.self && is_word(e)) return;
    check_self(e);
    check_scope(e);
    if (is_declared(e)) return;
    const Value nothing = Value::unknown(value::Type::dynamic(), {});
    const Repetition repetition{{}, nothing, nothing};
    const ModuleScope scope(instance_, place_.mode, repetition, place_.self ? &nothing : nullptr);
    scope.resolve(e.root, e.steps, diagnostics_);
  }

  void check_self(const hcl::ScopeTraversalExpr& e) {
    if (place_.local && e.root.view() == "local" &&
        step_name(e, 0) == place_.local->attribute->name.view()) {
      diagnostics_.error(range_of(e), "Self-referencing local value",
                         "Local value " + place_.local->shown.str() +
                             " cannot use its own result as part of its expression.");
    }
    const ResourceDeclaration* own = place_.resource;
    if (!own) return;
    const std::size_t at = own->mode == ResourceMode::managed ? 0 : 1;
    const std::string_view root = e.root.view();
    const std::string_view type = at == 0 ? root : step_name(e, 0);
    const bool prefixed = at == 0 || (root == "data" && own->mode == ResourceMode::data);
    if (prefixed && type == own->type.view() && step_name(e, at) == own->name.view()) {
      diagnostics_.error(range_of(e), std::string(place_.self_reference),
                         "Configuration for " + own->address.str() + " may not refer to itself.");
    }
  }

  void check_scope(const hcl::ScopeTraversalExpr& e) {
    if (e.root.view() != "data") return;
    const auto index = module_.find_resource(ResourceMode::data, step_name(e, 0), step_name(e, 1));
    const hcl::Block* scope = index ? module_.resources[*index].scope : nullptr;
    if (!scope || scope == place_.check) return;
    diagnostics_.error(range_of(e), "Reference to scoped resource",
                       "The data resource " + module_.resources[*index].address.str() +
                           " is only available in the check block that it is declared in.");
  }

  static Range range_of(const hcl::ScopeTraversalExpr& e) {
    return e.steps.empty() ? e.root.range : hull(e.root.range, e.steps.back().range);
  }

  ModuleInstance& instance_;
  const Module& module_;
  Diagnostics& diagnostics_;
  ReferenceWalk walk_;
  Place place_;
};

}  // namespace

void check_references(ModuleInstance& instance) {
  Checker(instance, instance.root().diagnostics).check();
}

void check_references(const hcl::Expression& expression, ModuleInstance& instance,
                      Diagnostics& diagnostics) {
  Checker(instance, diagnostics).expression(expression);
}

}  // namespace preflint::terraform
