// From `fix { FACT = VALUE }` to settings of a resource. A fact says where its setting stands when
// it is a plain path from `self` or `each.value`: names, blocks that are there once
// (`one(self.logs)`, `self.logs[0]`, `self.logs[*]`), and functions around it that only read it
// (`default(self.x, 1)`).

#include "rules/change.h"

#include <algorithm>
#include <array>
#include <optional>

#include "hcl/evaluate.h"
#include "rules/locate.h"

namespace preflint::rules {

using hcl::Expression;
using hcl::TraverseStep;
using value::Value;

namespace {

struct Path {
  bool is_of_item = false;
  std::vector<std::string> names;
};

constexpr std::array<std::string_view, 7> readers = {"one",      "default", "is_true", "tonumber",
                                                     "tostring", "tobool",  "tolist"};

bool add_steps(std::span<const TraverseStep> steps, Path& path) {
  for (const TraverseStep& step : steps) {
    if (step.kind == TraverseStep::Kind::attribute) {
      path.names.emplace_back(step.name.view());
    } else if (!step.key->same_content(Value::number(0))) {
      return false;
    }
  }
  return true;
}

std::optional<Path> plain_path(const Expression& expression);

std::optional<Path> with_steps(std::optional<Path> path, std::span<const TraverseStep> steps) {
  if (path && add_steps(steps, *path)) return path;
  return std::nullopt;
}

std::optional<Path> traversal_path(const hcl::ScopeTraversalExpr& traversal) {
  const std::span<const TraverseStep> steps = traversal.steps;
  if (traversal.root.view() == "self") return with_steps(Path(), steps);
  const bool is_item = traversal.root.view() == "each" && !steps.empty() &&
                       steps[0].kind == TraverseStep::Kind::attribute &&
                       steps[0].name.view() == "value";
  if (is_item) return with_steps(Path{.is_of_item = true}, steps.subspan(1));
  return std::nullopt;
}

std::optional<Path> splat_path(const hcl::SplatExpr& splat) {
  if (splat.each->as<hcl::AnonSymbolExpr>()) return plain_path(*splat.source);
  const auto* each = splat.each->as<hcl::RelativeTraversalExpr>();
  if (!each || !each->source->as<hcl::AnonSymbolExpr>()) return std::nullopt;
  return with_steps(plain_path(*splat.source), each->steps);
}

std::optional<Path> plain_path(const Expression& expression) {
  if (const auto* traversal = expression.as<hcl::ScopeTraversalExpr>())
    return traversal_path(*traversal);
  if (const auto* traversal = expression.as<hcl::RelativeTraversalExpr>())
    return with_steps(plain_path(*traversal->source), traversal->steps);
  if (const auto* inner = expression.as<hcl::ParenthesesExpr>()) return plain_path(*inner->inner);
  if (const auto* splat = expression.as<hcl::SplatExpr>()) return splat_path(*splat);
  const auto* call = expression.as<hcl::FunctionCallExpr>();
  const bool reads =
      call && !call->args.empty() && std::ranges::find(readers, call->name.view()) != readers.end();
  return reads ? plain_path(*call->args[0]) : std::nullopt;
}

/// The names of a template's resource as they stand in it.
bool to_properties(Path& path) {
  if (path.names.empty()) return false;
  if (path.is_of_item) return true;
  std::string& first = path.names.front();
  if (first == "deletion_policy") {
    first = "DeletionPolicy";
  } else if (first == "update_replace_policy") {
    first = "UpdateReplacePolicy";
  } else if (first[0] >= 'A' && first[0] <= 'Z') {
    path.names.insert(path.names.begin(), "Properties");
  } else {
    return false;
  }
  return true;
}

/// An item is recognised by the header of its block, or by where it was written.
std::vector<Range> places_of(const Value& item) {
  std::vector<Range> places;
  const auto add = [&](const value::MarkSet& marks) {
    for (const value::Mark& mark : marks.marks()) {
      if (mark.kind == value::Mark::Kind::source) places.push_back(mark.range);
    }
  };
  if (!item.is_known() || item.is_null()) return places;
  if (item.is_mapping() && item.missing() == value::Missing::null) add(item.missing_marks());
  add(item.marks());
  return places;
}

}  // namespace

std::vector<Change> changes_for(const Rule& rule, const FactSet& set, const RuleScope& scope,
                                const graph::Resource& resource) {
  std::vector<Change> changes;
  Diagnostics unimportant;
  for (const Logic::Setting& setting : rule.logic().fix) {
    const Fact* fact = set.fact(setting.fact.view());
    std::optional<Path> path = fact ? plain_path(*fact->expr) : std::nullopt;
    const bool is_template = resource.language == graph::Language::cloudformation;
    if (!path || path->names.empty() || (is_template && !to_properties(*path))) return {};
    Value wanted = hcl::evaluate(*setting.value, scope, unimportant).unmarked_deep();
    if (!wanted.is_wholly_known() || wanted.is_null()) return {};
    const Value present = hcl::evaluate(*fact->expr, scope, unimportant);
    if (present.is_known() && present.same_content(wanted)) continue;
    Change& change = changes.emplace_back();
    change.is_resource = !path->is_of_item;
    change.object = path->is_of_item ? places_of(scope.item()) : std::vector{resource.header};
    change.path = std::move(path->names);
    change.value = std::move(wanted);
    if (present.is_known() && !present.is_null()) change.written = first_source(present.marks());
  }
  return changes;
}

}  // namespace preflint::rules
