// What `moved`, `removed` and `import` blocks say, against what the configuration declares.
// https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
// https://developer.hashicorp.com/terraform/language/import

#include "terraform/statements.h"

#include <optional>
#include <set>

#include "hcl/evaluate.h"
#include "terraform/module_scope.h"

namespace preflint::terraform {

using value::Value;

namespace {

/// `["k"]`, `[0]`, or "" without a key; nothing where it is not known.
std::optional<std::string> key_text(const Target& target, const hcl::Scope& scope,
                                    Diagnostics& diagnostics) {
  const Value key = target.key           ? hcl::evaluate(*target.key, scope, diagnostics)
                    : target.literal_key ? *target.literal_key
                                         : Value();
  if (key.is_string()) return "[" + quoted_key(key.as_string()) + "]";
  if (key.is_number()) return "[" + key.as_number().to_text() + "]";
  return target.key || target.literal_key ? std::nullopt : std::optional(std::string());
}

enum class Existence : unsigned char { absent, present, unknown };

class Statements {
 public:
  explicit Statements(ModuleInstance& instance)
      : instance_(instance),
        module_(instance.module()),
        diagnostics_(instance.root().diagnostics) {}

  void check() {
    for (const Statement& move : module_.moves) moved(move);
    check_circles();
    for (const Statement& removal : module_.removals) removed(removal);
    for (const Statement& import : module_.imports) imported(import);
  }

 private:
  static bool has_key(const Target& target) { return target.key || target.literal_key; }

  std::string whole(const Target& target) {
    return target.text.str() + key_text(target, ModuleScope(instance_), diagnostics_).value_or("");
  }

  void moved(const Statement& move) {
    const std::string from = whole(*move.from), to = whole(*move.to);
    const Range at = move.block->header;
    if (from == to) {
      diagnostics_.error(at, "Redundant move statement",
                         "This statement declares a move from " + from + " to the same address.");
      return;
    }
    const bool of_instance = has_key(*move.from) || has_key(*move.to);
    if (exists(*move.from, of_instance) == Existence::present) {
      diagnostics_.error(
          at, "Moved object still exists",
          "This statement declares a move from " + from + ", but that is still declared.");
    }
    const bool fresh_from = moves_.emplace(from, to).second, fresh_to = taken_.insert(to).second;
    if (!fresh_from || !fresh_to) {
      diagnostics_.error(at, "Ambiguous move statements",
                         fresh_from ? "Another statement declares a move to " + to + ", too."
                                    : "Another statement declares another move from " + from + ".");
    }
  }

  /// Each address is followed once, to where it ends or comes back.
  void check_circles() {
    std::set<std::string> done;
    for (const Statement& move : module_.moves) {
      std::set<std::string> path;
      std::string at = whole(*move.from);
      while (!done.contains(at) && path.insert(at).second) {
        const auto next = moves_.find(at);
        if (next == moves_.end()) break;
        at = next->second;
      }
      const auto next = moves_.find(at);
      const bool back = !done.contains(at) && next != moves_.end() && next->second != at;
      if (back) {
        diagnostics_.error(
            move.block->header, "Cyclic dependency in move statements",
            "Following the moves from " + whole(*move.from) + " leads back to " + at + ".");
      }
      done.merge(path);
    }
  }

  void removed(const Statement& removal) {
    if (exists(*removal.from, false) != Existence::present) return;
    const bool is_module = removal.from->is_module();
    diagnostics_.error(declared_at(*removal.from),
                       is_module ? "Removed module still exists" : "Removed resource still exists",
                       "A statement at " +
                           instance_.root().sources.describe(removal.block->header) +
                           " declares that " + removal.from->text.str() +
                           " was removed, but it is still declared here.");
  }

  void imported(const Statement& import) {
    const bool literal = !import.to->key;
    if (exists(*import.to, literal && !import.block->body.attribute("for_each")) !=
        Existence::absent) {
      return;
    }
    diagnostics_.error(import.to->range, "Configuration for import target does not exist",
                       "There is no configuration for " + import.to->text.str() +
                           " to import into. An address must lead to a resource block, and to an "
                           "instance that its count or for_each makes.");
  }

  /// The module instance that the target's last name is declared in; null: nobody knows, or there
  /// is none, which `missing` tells.
  ModuleInstance* declaring(const Target& target, bool& missing) {
    const std::size_t depth = target.modules.size() - (target.is_module() ? 1 : 0);
    ModuleInstance* at = &instance_;
    for (std::size_t i = 0; i < depth; ++i) {
      const auto call = find(at->module().call_index, target.modules[i].view());
      missing = !call;
      if (!call) return nullptr;
      const EvaluatedCall& called = at->call(*call);
      if (called.instances.empty()) return nullptr;
      at = called.instances.front().get();
    }
    return at;
  }

  Existence exists(const Target& target, bool of_instance) {
    bool missing = false;
    ModuleInstance* at = declaring(target, missing);
    if (!at) return missing ? Existence::absent : Existence::unknown;
    const Module& module = at->module();
    const auto index = target.is_module() ? find(module.call_index, target.modules.back().view())
                                          : module.find_resource(target.mode, target.type.view(),
                                                                 target.name.view());
    if (!index) return Existence::absent;
    if (!of_instance) return Existence::present;
    return has_instance(
        target, target.is_module() ? at->call(*index).expansion : at->resource(*index).expansion);
  }

  Existence has_instance(const Target& target, const Expansion& expansion) {
    const std::optional<std::string> key = key_text(target, ModuleScope(instance_), diagnostics_);
    if (!key || expansion.is_uncertain()) return Existence::unknown;
    for (const Repetition& repetition : expansion.instances) {
      if (repetition.suffix.view() == *key) return Existence::present;
    }
    return Existence::absent;
  }

  Range declared_at(const Target& target) {
    bool missing = false;
    const Module& module = declaring(target, missing)->module();
    if (target.is_module())
      return module.calls[*find(module.call_index, target.modules.back().view())].block->header;
    return module
        .resources[*module.find_resource(target.mode, target.type.view(), target.name.view())]
        .block->header;
  }

  ModuleInstance& instance_;
  const Module& module_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> moves_;
  std::set<std::string> taken_;
};

}  // namespace

void check_statements(ModuleInstance& instance) { Statements(instance).check(); }

std::map<std::string, Value> imported_ids(ModuleInstance& root_module) {
  std::map<std::string, Value> ids;
  Root& root = root_module.root();
  for (const Statement& import : root_module.module().imports) {
    const hcl::Attribute* id = import.block->body.attribute("id");
    if (!id) continue;
    const Expansion expansion =
        expand(*import.block, import.to->text, ModuleScope(root_module), root);
    if (expansion.is_uncertain()) continue;
    for (const Repetition& repetition : expansion.instances) {
      const ModuleScope scope(root_module, expansion.mode, repetition);
      const auto key = key_text(*import.to, scope, root.diagnostics);
      if (key) {
        ids.insert_or_assign(import.to->text.str() + *key,
                             hcl::evaluate(*id->expr, scope, root.diagnostics));
      }
    }
  }
  return ids;
}

}  // namespace preflint::terraform
