// The blocks that say what became of objects: `moved`, `removed`, `import`. They hold addresses,
// which look like references but are not evaluated.
// https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
// https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources
// https://developer.hashicorp.com/terraform/language/import

#include "terraform/target.h"

#include <string>
#include <vector>

#include "terraform/block_schema.h"
#include "terraform/constants.h"

namespace preflint::terraform {

namespace {

/// One step of an address: a name, or a key.
struct Step {
  std::string_view name;
  const hcl::Expression* key = nullptr;
  const value::Value* literal = nullptr;
  bool is_key = false;
};

/// `a.b["k"][each.key].c` as a list; empty when it is something else.
std::vector<Step> steps_of(const hcl::Expression& e) {
  const std::span<const hcl::TraverseStep>* more = nullptr;
  std::vector<Step> steps;
  if (const auto* traversal = e.as<hcl::ScopeTraversalExpr>()) {
    steps.push_back({.name = traversal->root.view()});
    more = &traversal->steps;
  } else if (const auto* index = e.as<hcl::IndexExpr>()) {
    steps = steps_of(*index->collection);
    if (!steps.empty()) steps.push_back({.key = index->key, .is_key = true});
  } else if (const auto* relative = e.as<hcl::RelativeTraversalExpr>()) {
    steps = steps_of(*relative->source);
    more = &relative->steps;
  }
  if (steps.empty() || !more) return steps;
  for (const hcl::TraverseStep& step : *more) {
    const bool is_key = step.kind == hcl::TraverseStep::Kind::index;
    steps.push_back(is_key ? Step{.literal = step.key, .is_key = true}
                           : Step{.name = step.name.view()});
  }
  return steps;
}

class TargetReader {
 public:
  explicit TargetReader(const hcl::Expression& expression) : steps_(steps_of(expression)) {
    target_.range = expression.range;
  }

  std::optional<Target> read(Diagnostics& diagnostics) {
    while (next_name() == "module" && is_name(at_ + 1)) {
      text_ += (text_.empty() ? "module." : ".module.") + std::string(steps_[at_ + 1].name);
      target_.modules.emplace_back(steps_[at_ + 1].name);
      at_ += 2;
      take_key();
    }
    if (at_ < steps_.size()) resource();
    if (at_ != steps_.size() || steps_.empty()) {
      diagnostics.error(target_.range, "Invalid address",
                        "A resource address, like aws_s3_bucket.logs, or the address of a module "
                        "call, like module.network, is required here.");
      return std::nullopt;
    }
    target_.text = text_;
    return target_;
  }

 private:
  bool is_name(std::size_t at) const { return at < steps_.size() && !steps_[at].is_key; }
  std::string_view next_name() const {
    return is_name(at_) ? steps_[at_].name : std::string_view();
  }

  void resource() {
    std::string prefix;
    if (next_name() == "data") {
      target_.mode = ResourceMode::data;
      prefix = "data.";
      ++at_;
    } else if (next_name() == "resource") {
      ++at_;
    }
    if (!is_name(at_) || !is_name(at_ + 1)) return;
    target_.type = Text(steps_[at_].name);
    target_.name = Text(steps_[at_ + 1].name);
    text_ += (text_.empty() ? "" : ".") + prefix + target_.type.str() + "." + target_.name.str();
    at_ += 2;
    take_key();
  }

  /// The key of the last step is kept apart; those before it only count as being there.
  void take_key() {
    target_.key = nullptr;
    target_.literal_key.reset();
    if (at_ >= steps_.size() || !steps_[at_].is_key) return;
    target_.has_keys = true;
    target_.key = steps_[at_].key;
    if (steps_[at_].literal) target_.literal_key = *steps_[at_].literal;
    ++at_;
  }

  std::vector<Step> steps_;
  std::size_t at_ = 0;
  std::string text_;
  Target target_;
};

bool has_last_key(const Target& target) { return target.key || target.literal_key; }

void check_moved(const Statement& made, Diagnostics& diagnostics) {
  if (!made.from || !made.to) return;
  if (made.from->is_module() != made.to->is_module()) {
    diagnostics.error(
        made.block->header, "Invalid \"moved\" addresses",
        "The \"from\" and \"to\" addresses must either both refer to resources or both refer to "
        "modules.");
  }
}

void check_removed(const Statement& made, Diagnostics& diagnostics) {
  for (const hcl::Block& nested : made.block->body.blocks) {
    if (nested.type.view() == "lifecycle") constant_flag(nested, "destroy", true, diagnostics);
  }
  if (!made.from || !made.from->has_keys) return;
  const std::string what = has_last_key(*made.from) && !made.from->is_module()
                               ? "Resource instance keys not allowed"
                               : "Module instance keys not allowed";
  diagnostics.error(made.from->range, what,
                    "What is removed is a resource or a module call as a whole, not an instance "
                    "of it.");
}

void check_import(const Statement& made, Diagnostics& diagnostics) {
  const hcl::Body& body = made.block->body;
  if (!body.attribute("id") && !body.attribute("identity"))
    missing_argument(*made.block, "id", diagnostics);
  if (made.to && (made.to->is_module() || made.to->mode != ResourceMode::managed)) {
    diagnostics.error(made.to->range, "Invalid import address",
                      "Only managed resources can be imported.");
  }
}

}  // namespace

std::optional<Target> read_target(const hcl::Expression& expression, Diagnostics& diagnostics) {
  return TargetReader(expression).read(diagnostics);
}

void declare_statement(const hcl::Block& block, Module& module, Diagnostics& diagnostics) {
  check_content(block, *find_schema(block.type.view()), diagnostics);
  const auto target = [&](std::string_view name) {
    const hcl::Attribute* given = block.body.attribute(name);
    return given ? read_target(*given->expr, diagnostics) : std::nullopt;
  };
  Statement made{&block, target("from"), target("to")};
  const std::size_t errors = diagnostics.errors();
  if (block.type.view() == "moved") check_moved(made, diagnostics);
  if (block.type.view() == "removed") check_removed(made, diagnostics);
  if (block.type.view() == "import") check_import(made, diagnostics);
  if (diagnostics.errors() > errors) return;
  if (block.type.view() == "moved" && made.from && made.to) module.moves.push_back(made);
  if (block.type.view() == "removed" && made.from) module.removals.push_back(made);
  if (block.type.view() == "import" && made.to) module.imports.push_back(made);
}

}  // namespace preflint::terraform
