// Lazy evaluation of a module's declarations: thunk, blackhole, value.
//
// Before a declaration is evaluated, what its expressions name is, from a list and not by
// recursion, so that a chain of ten thousand locals is no deeper than one. That is only an order:
// what an expression really needs it asks for itself, and what asks for itself while it is
// evaluated is a cycle.

#include "terraform/instance.h"

#include <algorithm>

#include "hcl/evaluate.h"
#include "terraform/module_scope.h"

namespace preflint::terraform {

using value::Reason;
using value::Type;
using value::Value;

namespace {

std::string module_path(const ModuleInstance& caller, const ModuleCall& call,
                        std::string_view suffix) {
  const std::string step = "module." + std::string(call.name.view()) + std::string(suffix);
  return caller.path().empty() ? step : caller.path().str() + "." + step;
}

/// Marks what an output or a local gives with where that is written.
Value evaluated(const hcl::Expression& expression, ModuleInstance& instance, const Text& shown) {
  const ModuleScope scope(instance);
  return hcl::evaluate(expression, scope, instance.root().diagnostics)
      .through(expression.range, shown);
}

}  // namespace

ModuleInstance::ModuleInstance(Root& root, const Module& module)
    : root_(root),
      module_(module),
      variables_(module.variables.size()),
      locals_(module.locals.size()),
      outputs_(module.outputs.size()),
      resources_(module.resources.size()),
      called_(module.calls.size()),
      seen_(module.resources.size()),
      outputs_of_calls_(module.calls.size()) {}

ModuleInstance::ModuleInstance(ModuleInstance& caller, const ModuleCall& call, const Module& module,
                               Expansion::Mode mode, Repetition repetition)
    : ModuleInstance(caller.root_, module) {
  caller_ = &caller;
  call_ = &call;
  path_ = module_path(caller, call, repetition.suffix);
  mode_ = mode;
  repetition_ = std::move(repetition);
  calls_ = caller.calls_;
  calls_.push_back(call.block->header);
  uncertain_ = caller.uncertain_;
}

Value ModuleInstance::all_outputs() {
  std::vector<Value::Entry> entries;
  entries.reserve(outputs_.size());
  for (std::uint32_t i = 0; i < outputs_.size(); ++i)
    entries.emplace_back(*module_.outputs[i].name.text, output(i));
  return Value::object(std::move(entries));
}

const Value& ModuleInstance::outputs_of_call(std::uint32_t index) {
  std::optional<Value>& made = outputs_of_calls_[index];
  if (!made) {
    std::vector<Value> each;
    for (const std::unique_ptr<ModuleInstance>& one : call(index).instances)
      each.push_back(one->all_outputs());
    made = call(index).expansion.collect(std::move(each));
  }
  return *made;
}

void ModuleInstance::evaluate_all() {
  for (std::uint32_t i = 0; i < variables_.size(); ++i) variable(i);
  for (std::uint32_t i = 0; i < locals_.size(); ++i) local(i);
  for (std::uint32_t i = 0; i < outputs_.size(); ++i) output(i);
}

std::string ModuleInstance::path_without_keys() const {
  if (!caller_) return {};
  const std::string outer = caller_->path_without_keys();
  return outer + (outer.empty() ? "module." : ".module.") + std::string(call_->name.view());
}

std::string ModuleInstance::described() const {
  return caller_ ? path_without_keys() : "the root module";
}

Text ModuleInstance::address_of(const ResourceDeclaration& declaration,
                                const Repetition& repetition) const {
  if (path_.empty() && repetition.suffix.empty()) return declaration.address;
  std::string address = path_.str();
  if (!address.empty()) address += '.';
  return address.append(declaration.address.view()).append(repetition.suffix.view());
}

void ModuleInstance::set_variable(std::uint32_t index, Value value, Range at) {
  variables_[index] = {ThunkState::done, std::move(value)};
  if (at != Range()) given_at_[index] = at;
}

const hcl::Attribute* ModuleInstance::argument(const Variable& variable) const {
  return call_ ? call_->block->body.attribute(variable.name.view()) : nullptr;
}

Range ModuleInstance::given_at(std::uint32_t index) const {
  const Variable& variable = module_.variables[index];
  if (const hcl::Attribute* given = argument(variable)) return given->expr->range;
  const auto found = given_at_.find(index);
  return found == given_at_.end() ? variable.block->header : found->second;
}

Range ModuleInstance::declared_at(NodeKind kind, std::uint32_t index) const {
  switch (kind) {
    case NodeKind::variable:
      return module_.variables[index].block->header;
    case NodeKind::local:
      return module_.locals[index].attribute->range;
    case NodeKind::output:
      return module_.outputs[index].block->header;
    case NodeKind::resource:
      return module_.resources[index].block->header;
    case NodeKind::call:
      break;
  }
  return module_.calls[index].block->header;
}

std::string ModuleInstance::shown(NodeKind kind, std::uint32_t index) const {
  const std::string path = path_without_keys();
  const std::string prefix = path.empty() ? "" : path + ".";
  switch (kind) {
    case NodeKind::variable:
      return prefix + module_.variables[index].shown.str();
    case NodeKind::local:
      return prefix + module_.locals[index].shown.str();
    case NodeKind::output:
      return prefix + "output." + std::string(module_.outputs[index].name.view());
    case NodeKind::resource:
      return prefix + module_.resources[index].address.str();
    case NodeKind::call:
      break;
  }
  return prefix + "module." + std::string(module_.calls[index].name.view());
}

void report_cycle(Root& root, const Node& again) {
  const auto first = std::find(root.evaluating.begin(), root.evaluating.end(), again);
  if (first == root.evaluating.end() || root.in_cycles.contains(again)) return;
  std::string names, story;
  for (auto node = first; node != root.evaluating.end(); ++node) {
    root.in_cycles.insert(*node);
    const std::string name = node->instance->shown(node->kind, node->index);
    names += (names.empty() ? "" : ", ") + name;
    story += story.empty() ? name + " refers to " : name + ", which refers to ";
  }
  root.diagnostics.error(again.instance->declared_at(again.kind, again.index), "Cycle: " + names,
                         story + again.instance->shown(again.kind, again.index) + " again.");
}

Value ModuleInstance::cycle(NodeKind kind, std::uint32_t index) {
  report_cycle(root_, {this, kind, index});
  return Value::unknown(Type::dynamic(),
                        {Reason::Kind::error, shown(kind, index), declared_at(kind, index)});
}

/// Evaluates one declaration of one instance, after those that it names.
class Forcing {
 public:
  Forcing(ModuleInstance& instance, NodeKind kind, std::uint32_t index) {
    pending_.push_back({{&instance, kind, index}});
  }

  void run() {
    while (!pending_.empty()) {
      const Pending top = pending_.back();
      const ThunkState state = state_of(top);
      if (state == ThunkState::done || state == ThunkState::blackhole) {
        leave(top);
      } else if (top.stage == 0) {
        ++pending_.back().stage;
        set_queued(top);
        top.instance->root_.evaluating.push_back(top);
        push_named(top);
      } else if (top.stage == 1) {
        ++pending_.back().stage;
        push_outputs(top);
      } else {
        evaluate(top);
        leave(top);
      }
    }
  }

 private:
  struct Pending : Node {
    int stage =
        0;  // 0: nothing was done; 1: what it names is here; 2: and the outputs of calls, too
  };

  void leave(const Pending& p) {
    if (p.stage > 0) p.instance->root_.evaluating.pop_back();
    pending_.pop_back();
  }

  /// Calls `use` with the thunk.
  template <class Use>
  static decltype(auto) with_thunk(const Pending& p, const Use& use) {
    switch (p.kind) {
      case NodeKind::variable:
        return use(p.instance->variables_[p.index]);
      case NodeKind::local:
        return use(p.instance->locals_[p.index]);
      case NodeKind::output:
        return use(p.instance->outputs_[p.index]);
      case NodeKind::resource:
        return use(p.instance->resources_[p.index]);
      case NodeKind::call:
        break;
    }
    return use(p.instance->called_[p.index]);
  }

  static ThunkState state_of(const Pending& p) {
    return with_thunk(p, [](const auto& thunk) { return thunk.state; });
  }
  static void set_queued(const Pending& p) {
    with_thunk(p, [](auto& thunk) { thunk.state = ThunkState::queued; });
  }

  /// What waits for this already is waited for by it: a cycle, whether or not any evaluation comes
  /// that way.
  void push(Pending p) {
    const ThunkState state = state_of(p);
    if (state == ThunkState::empty) pending_.push_back(p);
    if (state == ThunkState::queued || state == ThunkState::blackhole)
      report_cycle(p.instance->root_, p);
  }

  /// What the expressions of `p` name, and the instance in which they name it: a variable's
  /// argument belongs to the caller.
  static std::pair<ModuleInstance*, const std::vector<Dependency>*> named_by(const Pending& p) {
    if (p.kind != NodeKind::variable) {
      return {p.instance,
              &p.instance->module_.dependencies[static_cast<std::size_t>(p.kind)][p.index]};
    }
    ModuleInstance* caller = p.instance->caller_;
    if (!caller) return {nullptr, nullptr};
    const std::size_t call =
        static_cast<std::size_t>(p.instance->call_ - caller->module_.calls.data());
    const auto& arguments = caller->module_.argument_dependencies[call];
    const auto found = arguments.find(p.instance->module_.variables[p.index].name.view());
    return {caller, found == arguments.end() ? nullptr : &found->second};
  }

  void push_named(const Pending& p) {
    const auto [instance, named] = named_by(p);
    if (!named) return;
    for (const Dependency& d : *named) push({{instance, d.kind, d.index}});
  }

  void push_outputs(const Pending& p) {
    const auto [instance, named] = named_by(p);
    if (!named) return;
    for (const Dependency& d : *named) {
      const bool expanded =
          d.kind == NodeKind::call && state_of({{instance, d.kind, d.index}}) == ThunkState::done;
      if (!expanded) continue;
      for (const std::unique_ptr<ModuleInstance>& called :
           instance->called_[d.index].content.instances) {
        push_outputs_of(*called, d.output);
      }
    }
  }

  void push_outputs_of(ModuleInstance& called, const Text* name) {
    if (name) {
      if (const auto index = find(called.module_.output_index, name->view()))
        push({{&called, NodeKind::output, *index}});
      return;
    }
    for (std::uint32_t i = 0; i < called.outputs_.size(); ++i)
      push({{&called, NodeKind::output, i}});
  }

  template <class T, class Evaluate>
  static void fill(Thunk<T>& thunk, const Evaluate& evaluate) {
    thunk.state = ThunkState::blackhole;
    thunk.content = evaluate();
    thunk.state = ThunkState::done;
  }

  static void evaluate(const Pending& p) {
    ModuleInstance& in = *p.instance;
    switch (p.kind) {
      case NodeKind::variable:
        return fill(in.variables_[p.index],
                    [&] { return evaluate_argument(in, in.module_.variables[p.index]); });
      case NodeKind::local: {
        const Local& local = in.module_.locals[p.index];
        return fill(in.locals_[p.index],
                    [&] { return evaluated(*local.attribute->expr, in, local.shown); });
      }
      case NodeKind::output:
        return fill(in.outputs_[p.index],
                    [&] { return evaluate_output(in, in.module_.outputs[p.index]); });
      case NodeKind::resource:
        return fill(in.resources_[p.index],
                    [&] { return evaluate_resource(in, in.module_.resources[p.index]); });
      case NodeKind::call:
        return fill(in.called_[p.index],
                    [&] { return evaluate_call(in, in.module_.calls[p.index]); });
    }
  }

  std::vector<Pending> pending_;
};

const Value& ModuleInstance::variable(std::uint32_t index) {
  Thunk<Value>& thunk = variables_[index];
  if (thunk.state == ThunkState::blackhole) {
    thunk = {ThunkState::done, cycle(NodeKind::variable, index)};
  }
  Forcing(*this, NodeKind::variable, index).run();
  return thunk.content;
}

const Value& ModuleInstance::local(std::uint32_t index) {
  Thunk<Value>& thunk = locals_[index];
  if (thunk.state == ThunkState::blackhole) {
    thunk = {ThunkState::done, cycle(NodeKind::local, index)};
  }
  Forcing(*this, NodeKind::local, index).run();
  return thunk.content;
}

const Value& ModuleInstance::output(std::uint32_t index) {
  Thunk<Value>& thunk = outputs_[index];
  if (thunk.state == ThunkState::blackhole) {
    thunk = {ThunkState::done, cycle(NodeKind::output, index)};
  }
  Forcing(*this, NodeKind::output, index).run();
  return thunk.content;
}

const EvaluatedResource& ModuleInstance::resource(std::uint32_t index) {
  Thunk<EvaluatedResource>& thunk = resources_[index];
  if (thunk.state == ThunkState::blackhole) {
    thunk.state = ThunkState::done;
    seen_[index] = cycle(NodeKind::resource, index);
  }
  Forcing(*this, NodeKind::resource, index).run();
  return thunk.content;
}

const Value& ModuleInstance::seen(std::uint32_t index) {
  const EvaluatedResource& evaluated_resource = resource(index);
  if (!seen_[index])
    seen_[index] = seen_by_expressions(*this, evaluated_resource, module_.resources[index]);
  return *seen_[index];
}

const EvaluatedCall& ModuleInstance::call(std::uint32_t index) {
  Thunk<EvaluatedCall>& thunk = called_[index];
  if (thunk.state == ThunkState::blackhole) {
    thunk.state = ThunkState::done;
    thunk.content.unresolved = cycle(NodeKind::call, index).reason();
  }
  Forcing(*this, NodeKind::call, index).run();
  return thunk.content;
}

}  // namespace preflint::terraform
