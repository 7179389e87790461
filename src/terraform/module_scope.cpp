// Resolves references in a module. As many steps are taken here as name something by itself
// (`aws_s3_bucket.b`, `module.m["k"].out`), so that nothing is evaluated that was not asked for;
// the rest is for the evaluator.
// https://developer.hashicorp.com/terraform/language/expressions/references

#include "terraform/module_scope.h"

#include "base/suggest.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Reason;
using value::Type;
using value::Value;

namespace {

std::vector<std::string> names_in(const NameIndex& index) {
  std::vector<std::string> names;
  for (const auto& [name, position] : index) names.emplace_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

/// One traversal in one scope.
class Resolver {
 public:
  using Resolved = hcl::Scope::Resolved;
  using Steps = std::span<const hcl::TraverseStep>;

  Resolver(ModuleInstance& instance, const hcl::Name& root, Steps steps, Diagnostics& diagnostics)
      : instance_(instance),
        module_(instance.module()),
        root_(root),
        steps_(steps),
        diagnostics_(diagnostics) {}

  Resolved variable() {
    if (const auto index = find(module_.variable_index, name(0)))
      return {instance_.variable(*index), 1};
    if (name(0).empty()) return bare_object();
    const std::vector<std::string> names = names_in(module_.variable_index);
    std::string hint = did_you_mean(name(0), names);
    if (hint.empty())
      hint = " This variable can be declared with a variable \"" + std::string(name(0)) +
             "\" {} block.";
    return fail("Reference to undeclared input variable", "An input variable with the name \"" +
                                                              std::string(name(0)) +
                                                              "\" has not been declared." + hint);
  }

  Resolved local() {
    if (const auto index = find(module_.local_index, name(0))) return {instance_.local(*index), 1};
    if (name(0).empty()) return bare_object();
    return fail("Reference to undeclared local value",
                "A local value with the name \"" + std::string(name(0)) +
                    "\" has not been declared." +
                    did_you_mean(name(0), names_in(module_.local_index)));
  }

  Resolved each(Expansion::Mode mode, const Repetition* repetition) {
    if (mode != Expansion::Mode::for_each && name(0) == "value") {
      return fail("each.value cannot be used in this context",
                  "A reference to \"each.value\" has been used in a context in which it is "
                  "unavailable: the block has no \"for_each\" argument.");
    }
    if (mode != Expansion::Mode::for_each) {
      return fail("Reference to \"each\" in context without for_each",
                  "The \"each\" object can be used only in \"module\" or \"resource\" blocks, and "
                  "only when the \"for_each\" "
                  "argument is set.");
    }
    if (name(0) == "key") return {repetition->key, 1};
    if (name(0) == "value") return {repetition->value, 1};
    return fail("Invalid \"each\" attribute",
                "The \"each\" object does not have an attribute named \"" + std::string(name(0)) +
                    "\". The supported attributes are each.key and each.value, the current key and "
                    "value pair of the \"for_each\" attribute set.");
  }

  Resolved count(Expansion::Mode mode, const Repetition* repetition) {
    if (mode != Expansion::Mode::count) {
      return fail("Reference to \"count\" in non-counted context",
                  "The \"count\" object can only be used in \"module\", \"resource\", and \"data\" "
                  "blocks, and only when the "
                  "\"count\" argument is set.");
    }
    if (name(0) == "index") return {repetition->key, 1};
    return fail("Invalid \"count\" attribute",
                "The \"count\" object does not have an attribute named \"" + std::string(name(0)) +
                    "\". The only supported attribute is count.index, which is the index of each "
                    "instance of a resource block that has the \"count\" argument set.");
  }

  Resolved self(const Value* value) {
    if (value) return {*value, 0};
    return fail("Invalid \"self\" reference",
                "The \"self\" object is not available in this context. This object can be used "
                "only in resource provisioner, "
                "connection, and postcondition blocks.");
  }

  /// Paths are seen from the root module's directory, as if Terraform was started there.
  Resolved path() {
    const Root& root = instance_.root();
    if (name(0) == "root") return {Value::string("."), 1};
    if (name(0) == "cwd") return {Value::string(root.canonical), 1};
    if (name(0) == "module")
      return {Value::string(path_from(root.canonical, module_.canonical)), 1};
    return fail(
        "Invalid \"path\" attribute",
        "The \"path\" object does not have an attribute named \"" + std::string(name(0)) + "\".");
  }

  Resolved terraform() {
    if (name(0) == "workspace") return {Value::string(instance_.root().workspace), 1};
    if (name(0) == "applying") return {Value::boolean(false), 1};
    return fail("Invalid \"terraform\" attribute",
                "The \"terraform\" object does not have an attribute named \"" +
                    std::string(name(0)) +
                    "\". The only supported attribute is terraform.workspace, the name of the "
                    "currently-selected workspace.");
  }

  Resolved resource(ResourceMode mode, std::string_view type, std::size_t at) {
    if (name(at).empty()) {
      return fail(
          "Invalid reference",
          "A reference to a resource type must be followed by at least one attribute access, "
          "specifying the resource name.");
    }
    const auto index = module_.find_resource(mode, type, name(at));
    if (!index) return undeclared_resource(mode, type, at);
    const ResourceDeclaration& declared = module_.resources[*index];
    if (mode == ResourceMode::ephemeral) {
      instance_.root().uses_ephemeral = true;
      return {Value::unknown(Type::dynamic(),
                             {Reason::Kind::data, declared.address, declared.block->header})
                  .with_marks({value::ephemeral_mark()}),
              steps_.size()};
    }
    if (!key_fits(declared, at + 1)) return failed();
    return {instance_.seen(*index), at + 1};
  }

  Resolved call() {
    if (name(0).empty()) return bare_object();
    const auto index = find(module_.call_index, name(0));
    if (!index) {
      return fail("Reference to undeclared module",
                  "No module call named \"" + std::string(name(0)) + "\" is declared in " +
                      instance_.described() + "." +
                      did_you_mean(name(0), names_in(module_.call_index)));
    }
    const EvaluatedCall& called = instance_.call(*index);
    if (!called.resolved)
      return {Value::unknown(Type::dynamic(), called.unresolved), steps_.size()};
    if (called.expansion.mode == Expansion::Mode::single) {
      return name(1).empty() ? Resolved{called.instances[0]->all_outputs(), 1}
                             : output(*called.instances[0], 1);
    }
    ModuleInstance* one = named_instance(called);
    if (one && !name(2).empty()) return output(*one, 2);
    return {instance_.outputs_of_call(*index), 1};
  }

 private:
  /// The name of an attribute step; empty for another one, or none.
  std::string_view name(std::size_t at) const {
    const bool named = at < steps_.size() && steps_[at].kind == hcl::TraverseStep::Kind::attribute;
    return named ? steps_[at].name.view() : std::string_view();
  }

  Range range() const {
    return steps_.empty() ? root_.range : hull(root_.range, steps_.back().range);
  }

  /// As it was written, for what waits for it.
  std::string written() const {
    std::string text(root_.view());
    for (std::size_t at = 0; !name(at).empty(); ++at) text += "." + std::string(name(at));
    return text;
  }

  Resolved failed() const {
    return {Value::unknown(Type::dynamic(), {Reason::Kind::error, written(), range()}),
            steps_.size()};
  }

  Resolved fail(std::string summary, std::string detail) {
    diagnostics_.error(range(), std::move(summary), std::move(detail));
    return failed();
  }

  Resolved bare_object() {
    return fail(
        "Invalid reference",
        "The \"" + std::string(root_.view()) +
            "\" object cannot be accessed directly. Instead, access one of its attributes.");
  }

  /// Part of a larger configuration, perhaps: what is read of it is unknown, but whose it is can be
  /// told.
  Resolved undeclared_resource(ResourceMode mode, std::string_view type, std::size_t at) {
    const bool is_data = mode == ResourceMode::data;
    const ResourceMode other = is_data ? ResourceMode::managed : ResourceMode::data;
    const std::string label = std::string(type) + "." + std::string(name(at));
    const auto& types = module_.resource_index[static_cast<std::size_t>(mode)];
    std::string hint;
    if (module_.find_resource(other, type, name(at))) {
      hint = is_data ? " Did you mean the managed resource " + label + "?"
                     : " Did you mean the data resource data." + label + "?";
    } else if (const auto of_type = types.find(type); of_type != types.end()) {
      hint = did_you_mean(name(at), names_in(of_type->second));
    }
    const Resolved nothing =
        fail("Reference to undeclared resource",
             std::string(is_data ? "A data" : "A managed") + " resource \"" + std::string(type) +
                 "\" \"" + std::string(name(at)) + "\" has not been declared in " +
                 instance_.described() + "." + hint);
    if (name(at + 1).empty()) return nothing;
    const Text address = (is_data ? "data." : "") + label;
    const value::MarkSet reference{
        value::Mark{value::Mark::Kind::reference, true, {}, address, {}, {}}};
    return {Value::body({}, value::Missing::unknown, reference,
                        {Reason::Kind::error, address, range()}),
            at + 1};
  }

  /// Does the step after the resource's name suit how it is repeated?
  bool key_fits(const ResourceDeclaration& declared, std::size_t at) {
    if (at >= steps_.size()) return true;
    const hcl::Body& body = declared.block->body;
    const std::string_view repeated = body.attribute("count")      ? "count"
                                      : body.attribute("for_each") ? "for_each"
                                                                   : "";
    const bool has_key = steps_[at].kind == hcl::TraverseStep::Kind::index;
    const std::string address = declared.address.str();
    if (repeated.empty() && has_key) {
      diagnostics_.error(
          steps_[at].range, "Unexpected resource instance key",
          "Because " + address +
              " does not have \"count\" or \"for_each\" set, references to it must not include "
              "an index key. Remove the bracketed index to refer to the single instance of this "
              "resource.",
          range());
      return false;
    }
    if (!repeated.empty() && !has_key) {
      const std::string key = repeated == "count" ? "[count.index]" : "[each.key]";
      diagnostics_.error(range(), "Missing resource instance key",
                         "Because " + address + " has \"" + std::string(repeated) +
                             "\" set, its attributes must be accessed on "
                             "specific instances. For example, to correlate with indices of a "
                             "referring resource, use: " +
                             address + key);
      return false;
    }
    return true;
  }

  Resolved output(ModuleInstance& called, std::size_t at) {
    if (const auto index = find(called.module().output_index, name(at)))
      return {called.output(*index), at + 1};
    return fail("Unsupported attribute",
                "This object does not have an attribute named \"" + std::string(name(at)) + "\"." +
                    did_you_mean(name(at), names_in(called.module().output_index)));
  }

  /// The instance that a literal key names, when the key is right and it is known which instances
  /// there are.
  ModuleInstance* named_instance(const EvaluatedCall& called) const {
    if (steps_.size() < 2 || !steps_[1].key) return nullptr;
    for (const std::unique_ptr<ModuleInstance>& one : called.instances) {
      if (called.expansion.is_uncertain() || one->repetition().key.same_content(*steps_[1].key))
        return one.get();
    }
    return nullptr;
  }

  static std::string path_from(const std::string& root, const std::string& module);

  ModuleInstance& instance_;
  const Module& module_;
  const hcl::Name& root_;
  Steps steps_;
  Diagnostics& diagnostics_;
};

std::string Resolver::path_from(const std::string& root, const std::string& module) {
  if (root == module) return ".";
  std::string up;
  std::string_view above = root;
  while (!is_inside(module, above)) {
    up += up.empty() ? ".." : "/..";
    const std::string_view parent = parent_path(above);
    if (parent == above) break;
    above = parent;
  }
  std::string_view below = module;
  if (above != ".") below.remove_prefix(std::min(module.size(), above.size()));
  while (below.starts_with('/')) below.remove_prefix(1);
  if (up.empty()) return std::string(below);
  return below.empty() ? up : up + "/" + std::string(below);
}

}  // namespace

std::optional<hcl::Scope::Resolved> ModuleScope::resolve(const hcl::Name& root,
                                                         std::span<const hcl::TraverseStep> steps,
                                                         Diagnostics& diagnostics) const {
  Resolver resolver(instance_, root, steps, diagnostics);
  const std::string_view name = root.view();
  if (name == "var") return resolver.variable();
  if (name == "local") return resolver.local();
  if (name == "each") return resolver.each(mode_, repetition_);
  if (name == "count") return resolver.count(mode_, repetition_);
  if (name == "self") return resolver.self(self_);
  if (name == "path") return resolver.path();
  if (name == "terraform" || name == "tofu") return resolver.terraform();
  if (name == "module") return resolver.call();
  const bool has_prefix = name == "data" || name == "ephemeral" || name == "resource";
  if (!has_prefix) return resolver.resource(ResourceMode::managed, name, 0);
  const bool typed = !steps.empty() && steps[0].kind == hcl::TraverseStep::Kind::attribute;
  const ResourceMode mode = name == "data"       ? ResourceMode::data
                            : name == "resource" ? ResourceMode::managed
                                                 : ResourceMode::ephemeral;
  return resolver.resource(mode, typed ? steps[0].name.view() : std::string_view(), 1);
}

std::vector<std::string> ModuleScope::root_names() const {
  return {"var", "local", "module", "data", "path", "terraform", "each", "count", "self"};
}

const hcl::Function* ModuleScope::function(std::string_view name) const {
  return instance_.root().functions.find(name);
}

std::string_view ModuleScope::provider(std::string_view name) const {
  const auto& required = instance_.module().required_providers;
  const auto found = required.find(std::string(name));
  return found == required.end() ? std::string_view() : std::string_view(found->second.source);
}

}  // namespace preflint::terraform
