// Evaluates a resource or data block: its instances with all that they are declared with, and what
// expressions see of them.
//
// To an expression a resource is an object that has what the configuration sets and what follows
// from that; everything else is known after apply. Either way what is read carries a reference to
// the attribute that it was read from: whose ARN it is, is known before the ARN is.

#include <optional>

#include "hcl/evaluate.h"
#include "terraform/block_body.h"
#include "terraform/computed.h"
#include "terraform/data_sources.h"
#include "terraform/instance.h"
#include "terraform/meta_arguments.h"
#include "terraform/module_scope.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Reason;
using value::Type;
using value::Value;

namespace {

MarkSet reference_to(const Text& address, Text path) {
  return {Mark{Mark::Kind::reference, true, {}, address, std::move(path), {}}};
}

/// What one instance looks like from elsewhere.
class Seen {
 public:
  Seen(const ResourceDeclaration& declaration, const Text& address) : address_(address) {
    const bool is_data = declaration.mode == ResourceMode::data;
    reason_ = {is_data ? Reason::Kind::data : Reason::Kind::computed, address,
               declaration.block->header};
  }

  /// Nothing is left to a provider in what Terraform itself provides.
  Value builtin(const std::vector<Value::Entry>& entries) const {
    std::vector<Value::Entry> seen;
    for (const auto& [name, content] : entries)
      seen.emplace_back(name, content.with_marks(reference_to(address_, name)));
    return Value::object(std::move(seen)).with_marks(reference_to(address_, {}));
  }

  Value body(const std::vector<Value::Entry>& entries, const std::string& path = {}) const {
    std::vector<Value::Entry> seen;
    seen.reserve(entries.size());
    for (const auto& [name, content] : entries) {
      if (content.is_null()) continue;  // left to the provider
      const std::string inner = path.empty() ? name.str() : path + "." + name.str();
      seen.emplace_back(name, is_blocks(content)
                                  ? blocks(content, inner)
                                  : content.with_marks(reference_to(address_, inner)));
    }
    return Value::body(std::move(seen), Missing::unknown, reference_to(address_, path), reason_);
  }

 private:
  /// Only blocks are bodies that answer with null.
  static bool is_block(const Value& content) { return content.missing() == Missing::null; }
  static bool is_blocks(const Value& content) {
    const bool sequence = content.is_known() && content.is(Type::Kind::tuple);
    return sequence && !content.elements().empty() && is_block(content.elements().front());
  }

  Value blocks(const Value& content, const std::string& path) const {
    std::vector<Value> bodies;
    for (const Value& block : content.elements()) {
      bodies.push_back(
          body({block.entries().begin(), block.entries().end()}, path).with_marks(block.marks()));
    }
    Value all = Value::tuple(std::move(bodies));
    if (content.is_open()) all = all.with_open_end(content.open_reason());
    return all.with_marks(content.marks());
  }

  Text address_;
  Reason reason_;
};

/// What a resource is made of goes into the state; only write-only arguments don't.
void check_ephemeral(const ResourceDeclaration& declaration,
                     const std::vector<Value::Entry>& entries, Root& root) {
  for (const auto& [name, content] : entries) {
    const hcl::Attribute* given = declaration.block->body.attribute(name.view());
    const bool may_be = !given || name.view().ends_with("_wo") ||
                        declaration.mode == ResourceMode::ephemeral ||
                        !value::is_ephemeral(content.marks_deep());
    if (may_be) continue;
    root.diagnostics.error(given->expr->range, "Invalid use of ephemeral value",
                           "Ephemeral values are not valid for \"" + name.str() +
                               "\", which is not a write-only argument and is kept in the state.");
  }
}

}  // namespace

EvaluatedResource evaluate_resource(ModuleInstance& instance,
                                    const ResourceDeclaration& declaration) {
  Root& root = instance.root();
  EvaluatedResource result;
  check_dynamic_blocks(declaration.block->body, root.diagnostics);
  result.expansion = expand(*declaration.block, declaration.address, ModuleScope(instance), root);
  BlockBody body(*declaration.block, declaration.address);
  const Computes computes = what_is_computed(root, declaration);
  result.instances.reserve(result.expansion.instances.size());
  for (const Repetition& repetition : result.expansion.instances) {
    const Text address = instance.address_of(declaration, repetition);
    const Value self = Seen(declaration, address).body({});
    const ModuleScope scope(instance, result.expansion.mode, repetition, &self);
    std::vector<Value::Entry> entries = body.evaluate(scope, root.diagnostics);
    if (root.uses_ephemeral) check_ephemeral(declaration, entries, root);
    add_computed(instance, declaration, computes, address, entries);
    result.instances.push_back({address, std::move(entries)});
  }
  return result;
}

Value seen_by_expressions(ModuleInstance& instance, const ResourceInstance& one,
                          const ResourceDeclaration& declaration) {
  const Seen seen(declaration, one.address);
  const bool builtin =
      declaration.mode == ResourceMode::managed && declaration.type.view() == "terraform_data";
  if (builtin) return seen.builtin(one.entries);
  const AwsProvider& provider = provider_of(instance, *declaration.block);
  std::vector<Value::Entry> entries =
      computed_attributes(declaration, one.address, one.entries, provider);
  entries.insert(entries.end(), one.entries.begin(), one.entries.end());
  return seen.body(entries);
}

Value seen_by_expressions(ModuleInstance& instance, const EvaluatedResource& resource,
                          const ResourceDeclaration& declaration) {
  std::vector<Value> each;
  each.reserve(resource.instances.size());
  for (const ResourceInstance& one : resource.instances)
    each.push_back(seen_by_expressions(instance, one, declaration));
  return resource.expansion.collect(std::move(each));
}

}  // namespace preflint::terraform
