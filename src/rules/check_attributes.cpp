// An abstract evaluation: of every expression it is worked out which objects of the schema its
// value may consist of, whatever lists they are in. Only names count here, so a list and its
// elements are the same.

#include "rules/check_attributes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/hint.h"

namespace preflint::rules {

namespace {

using schema::Attribute;
using schema::Shape;
using schema::Type;

/// An object or a block of a resource type.
struct Object {
  std::string path;  ///< "aws_s3_bucket.logging"
  Shape resource;
  Shape shape;
};

/// What a value may consist of. `open`: of other things too, about which nothing is known.
struct Description {
  std::vector<Object> objects;
  bool open = false;

  static Description anything() { return {{}, true}; }
  void unite(Description other) {
    std::ranges::move(other.objects, std::back_inserter(objects));
    open = open || other.open;
  }
};

/// What the graph keeps of every resource beside what its schema has.
bool is_in_every_resource(std::string_view name) {
  constexpr std::string_view names[] = {
      "depends_on",      "lifecycle", "provider", "condition",
      "deletion_policy", "metadata",  "type",     "update_replace_policy"};
  return std::ranges::find(names, name) != std::end(names);
}

/// Functions whose result consists of what their arguments do.
bool passes_on(std::string_view function) {
  constexpr std::string_view names[] = {"coalesce", "coalescelist", "compact", "concat",
                                        "default",  "distinct",     "element", "flatten",
                                        "one",      "reverse",      "slice",   "tolist"};
  return std::ranges::find(names, function) != std::end(names);
}

bool has_word(std::string_view text, std::string_view word) {
  const auto is_letter = [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

std::optional<std::string_view> literal(const hcl::Expression& expression) {
  const auto* text = expression.as<hcl::TemplateExpr>();
  if (text && text->parts.size() == 1) return literal(*text->parts[0]);
  const auto* value = expression.as<hcl::LiteralValueExpr>();
  if (!value || !value->value->is_string()) return std::nullopt;
  return value->value->as_string();
}

/// Describes the expressions that are evaluated beside one set of facts, and complains on the way.
class AttributeChecker {
 public:
  AttributeChecker(std::span<const Example> examples, const FactSet& set, const SourceFile& page,
                   const schema::Schema& schema, Diagnostics& diagnostics)
      : examples_(examples), set_(set), page_(page), schema_(schema), diagnostics_(diagnostics) {}

  void check(const hcl::Expression* expression) {
    if (expression) describe(*expression);
  }

 private:
  Description describe(const hcl::Expression& expression) {
    if (const auto* e = expression.as<hcl::ScopeTraversalExpr>())
      return follow(root(e->root.view(), e->steps), e->steps.subspan(skipped(*e)));
    if (const auto* e = expression.as<hcl::RelativeTraversalExpr>())
      return follow(describe(*e->source), e->steps);
    if (const auto* e = expression.as<hcl::FunctionCallExpr>()) return call(*e);
    if (const auto* e = expression.as<hcl::ForExpr>()) return loop(*e);
    if (const auto* e = expression.as<hcl::SplatExpr>()) return splat(*e);
    if (expression.as<hcl::AnonSymbolExpr>())
      return items_.empty() ? Description::anything() : items_.back();
    if (const auto* e = expression.as<hcl::ParenthesesExpr>()) return describe(*e->inner);
    if (const auto* e = expression.as<hcl::IndexExpr>()) {
      describe(*e->key);
      return describe(*e->collection);
    }
    if (const auto* e = expression.as<hcl::ConditionalExpr>()) {
      describe(*e->condition);
      Description result = describe(*e->true_result);
      result.unite(describe(*e->false_result));
      return result;
    }
    if (const auto* e = expression.as<hcl::TupleConsExpr>()) return united(e->items);
    hcl::for_each_child(expression, [this](const hcl::Expression& child) { describe(child); });
    return Description::anything();
  }

  Description united(std::span<const hcl::Expression* const> parts) {
    Description all;
    for (const hcl::Expression* part : parts) all.unite(describe(*part));
    return all;
  }

  /// How many steps belong to the root: `each.value`, `local.NAME`.
  static std::size_t skipped(const hcl::ScopeTraversalExpr& e) {
    const bool is_pair = e.root.view() == "each" || e.root.view() == "local";
    return is_pair && !e.steps.empty() ? 1 : 0;
  }

  Description root(std::string_view name, std::span<const hcl::TraverseStep> steps) {
    const auto bound = std::ranges::find(variables_.rbegin(), variables_.rend(), name,
                                         &std::pair<std::string_view, Description>::first);
    if (bound != variables_.rend()) return bound->second;
    const std::string_view first = steps.empty() ? "" : steps[0].name.view();
    if (name == "self") return self();
    if (name == "each" && first == "value") return set_.each ? quietly(*set_.each) : self();
    const Fact* fact = name == "local" ? set_.fact(first) : nullptr;
    return fact ? quietly(*fact->expr) : Description::anything();
  }

  /// Of what is checked for itself; a fact that names itself is a cycle, which judging reports.
  Description quietly(const hcl::Expression& expression) {
    if (std::ranges::find(inside_, &expression) != inside_.end()) return Description::anything();
    inside_.push_back(&expression);
    std::vector<std::pair<std::string_view, Description>> variables = std::exchange(variables_, {});
    ++quiet_;
    Description description = describe(expression);
    --quiet_;
    variables_ = std::move(variables);
    inside_.pop_back();
    return description;
  }

  Description self() const {
    Description all;
    for (const Text& type : set_.types) all.unite(resources(type));
    return all;
  }

  Description resources(std::string_view type) const {
    const std::optional<Shape> shape = schema_.resource(type);
    if (!shape) return Description::anything();
    return {{{std::string(type), *shape, *shape}}, false};
  }

  Description follow(Description from, std::span<const hcl::TraverseStep> steps) {
    for (const hcl::TraverseStep& step : steps) {
      if (step.kind == hcl::TraverseStep::Kind::attribute)
        from = attribute(from, step.name.view(), step.name.range);
    }
    return from;
  }

  Description attribute(const Description& of, std::string_view name, Range range) {
    Description result;
    result.open = of.open;
    bool is_known = of.open || of.objects.empty();
    for (const Object& object : of.objects) {
      const std::optional<Attribute> found = object.shape.find(name);
      is_known = is_known || found || is_in_every_resource(name);
      const std::optional<Type> inner =
          found ? std::optional(innermost(found->type)) : std::nullopt;
      if (!inner || inner->kind() != Type::Kind::object) {
        result.open = true;
        continue;
      }
      result.objects.push_back(
          {object.path + "." + std::string(name), object.resource, inner->shape()});
    }
    if (!is_known) unknown(of, name, range);
    return result;
  }

  /// Maps are not looked into: their keys are anything.
  static Type innermost(Type type) {
    while (type.is_collection() && type.kind() != Type::Kind::map) type = type.element();
    return type;
  }

  void unknown(const Description& of, std::string_view name, Range range) {
    if (quiet_ > 0) return;
    const Object& object = of.objects.front();
    const std::string meant = schema::hint(name, object.shape, object.resource, {});
    if (meant.empty() && is_in_an_example(name)) return;
    diagnostics_.error(range, "Unknown attribute",
                       "There is no \"" + std::string(name) + "\" in " + object.path + "." + meant);
  }

  bool is_in_an_example(std::string_view name) const {
    return std::ranges::any_of(examples_, [&](const Example& example) {
      return has_word(page_.text(example.content), name);
    });
  }

  Description call(const hcl::FunctionCallExpr& call) {
    const std::string_view function = call.name.view();
    if (passes_on(function)) return united(call.args);
    std::vector<Description> arguments;
    for (const hcl::Expression* argument : call.args) arguments.push_back(describe(*argument));
    const bool leads_in = function == "referrers";
    const bool leads_out = function == "references";
    const bool leads_beside = function == "siblings";
    const std::size_t at = leads_in || leads_out || leads_beside ? 1 : 0;
    if (!(at == 1 || function == "resources") || call.args.size() <= at)
      return Description::anything();
    const std::optional<std::string_view> type = literal(*call.args[at]);
    Description found = type ? resources(*type) : Description::anything();
    if (at == 1 && call.args.size() > 2) path(leads_out ? arguments[0] : found, *call.args[2]);
    if (leads_beside && call.args.size() > 2) path(arguments[0], *call.args.back());
    return found;
  }

  /// The argument of `referrers`, `references` and `siblings` that is a path: "rule.kms_key_id".
  void path(Description from, const hcl::Expression& argument) {
    const std::optional<std::string_view> text = literal(argument);
    if (!text) return;
    for (std::size_t begin = 0; begin <= text->size();) {
      const std::size_t end = std::min(text->find('.', begin), text->size());
      from = attribute(from, text->substr(begin, end - begin), argument.range);
      begin = end + 1;
    }
  }

  Description loop(const hcl::ForExpr& loop) {
    const Description items = describe(*loop.collection);
    const std::size_t outer = variables_.size();
    if (loop.variables->key.text)
      variables_.emplace_back(loop.variables->key.view(), Description::anything());
    variables_.emplace_back(loop.variables->value.view(), items);
    check(loop.key);
    check(loop.condition);
    Description result = describe(*loop.value);
    variables_.resize(outer);
    return loop.key ? Description::anything() : result;
  }

  Description splat(const hcl::SplatExpr& splat) {
    items_.push_back(describe(*splat.source));
    Description result = describe(*splat.each);
    items_.pop_back();
    return result;
  }

  std::span<const Example> examples_;
  const FactSet& set_;
  const SourceFile& page_;
  const schema::Schema& schema_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<std::string_view, Description>> variables_;  ///< of `for`
  std::vector<Description> items_;                                   ///< of splats
  std::vector<const hcl::Expression*> inside_;
  int quiet_ = 0;
};

}  // namespace

void check_attributes(const Logic& logic, std::span<const Example> examples, const SourceFile& page,
                      const schema::Schema& schema, Diagnostics& diagnostics) {
  for (const FactSet& set : logic.sets) {
    AttributeChecker checker(examples, set, page, schema, diagnostics);
    for (const Fact& fact : set.facts) checker.check(fact.expr);
    for (const hcl::Expression* expression :
         {set.each, set.when, logic.when, logic.condition, logic.error_message})
      checker.check(expression);
    for (const Logic::Setting& setting : logic.fix) checker.check(setting.value);
  }
}

}  // namespace preflint::rules
