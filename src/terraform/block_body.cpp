// Evaluates the bodies of resource blocks: attributes, nested blocks, and `dynamic` blocks expanded
// beside static ones of their type, in the order they were written.
// https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks

#include "terraform/block_body.h"

#include <algorithm>
#include <array>

#include "hcl/evaluate.h"
#include "terraform/meta_arguments.h"
#include "terraform/nested_lists.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Reason;
using value::Value;

namespace {

bool names_any(const hcl::Expression& e, const std::vector<std::string_view>& roots) {
  const auto* traversal = e.as<hcl::ScopeTraversalExpr>();
  if (traversal && std::ranges::find(roots, traversal->root.view()) != roots.end()) return true;
  bool found = false;
  hcl::for_each_child(
      e, [&](const hcl::Expression& child) { found = found || names_any(child, roots); });
  return found;
}

bool names_any(const hcl::Body& body, const std::vector<std::string_view>& roots) {
  const auto attribute_does = [&](const hcl::Attribute& attribute) {
    return names_any(*attribute.expr, roots);
  };
  const auto block_does = [&](const hcl::Block& block) { return names_any(block.body, roots); };
  return std::ranges::any_of(body.attributes, attribute_does) ||
         std::ranges::any_of(body.blocks, block_does);
}

Text nested_name(const Text& outer, std::string_view name) {
  return outer.str() + "." + std::string(name);
}

/// Is it, or is it in, a resource of AWS's provider?
bool is_of_aws(const Text& shown) {
  return shown.view().starts_with("aws_") || shown.view().starts_with("data.aws_");
}

Value iteration(Value key, Value content) {
  return Value::object({{"key", std::move(key)}, {"value", std::move(content)}});
}

}  // namespace

BlockBody::BlockBody(const hcl::Block& block, Text shown)
    : header_(block.header), shown_(std::move(shown)) {
  const Roots varying = {"each", "count", "self"};
  for (const hcl::Attribute& attribute : block.body.attributes) {
    if (!is_meta_argument(attribute.name.view())) add_attribute(attribute, varying);
  }
  for (const hcl::Block& nested : block.body.blocks) {
    if (!is_meta_block(nested.type.view())) add_block(nested, varying);
  }
}

BlockBody::BlockBody(const hcl::Body& body, Range header, Text shown, const Roots& varying)
    : header_(header), shown_(std::move(shown)) {
  for (const hcl::Attribute& attribute : body.attributes) add_attribute(attribute, varying);
  for (const hcl::Block& nested : body.blocks) add_block(nested, varying);
}

void BlockBody::add_attribute(const hcl::Attribute& attribute, const Roots& varying) {
  const bool varies = names_any(*attribute.expr, varying);
  attributes_.push_back({&attribute, nested_name(shown_, attribute.name.view()), varies, {}});
  varies_ = varies_ || varies;
}

/// In a provisioner, where `when = destroy` names no resource.
void BlockBody::read_keywords() {
  for (AttributeItem& item : attributes_) {
    const hcl::Expression& e = *item.attribute->expr;
    const auto* word = e.as<hcl::ScopeTraversalExpr>();
    if (!word || !takes_keyword(item.attribute->name.view())) continue;
    item.shared = Value::string(word->root.view()).through(e.range, item.shown);
    item.varies = false;
  }
}

BlockBody::BlockGroup& BlockBody::group_of(const Text& type) {
  for (BlockGroup& group : groups_) {
    if (group.type == type) return group;
  }
  groups_.push_back({type, false, {}, {}});
  return groups_.back();
}

void BlockBody::add_block(const hcl::Block& block, const Roots& varying) {
  if (block.type.view() == "dynamic" && block.labels.size() == 1)
    return add_dynamic(block, varying);
  BlockItem item{
      BlockBody(block.body, block.header, nested_name(shown_, block.type.view()), varying)};
  if (block.type.view() == "provisioner") {
    if (!block.labels.empty()) item.label = *block.labels[0].text;
    item.content.read_keywords();
  }
  BlockGroup& group = group_of(*block.type.text);
  group.varies = group.varies || item.content.varies_;
  group.items.push_back(std::move(item));
  varies_ = varies_ || group.varies;
}

void BlockBody::add_dynamic(const hcl::Block& block, const Roots& varying) {
  const auto is_content = [](const hcl::Block& inner) { return inner.type.view() == "content"; };
  const auto content = std::ranges::find_if(block.body.blocks, is_content);
  if (content == block.body.blocks.end()) return;  // `check_dynamic_blocks` has complained
  Roots inner = varying;
  inner.push_back(iterator_of(block));
  BlockItem item{
      BlockBody(content->body, content->header, nested_name(shown_, block.labels[0].view()), inner),
      &block,
      iterator_of(block),
      {}};
  BlockGroup& group = group_of(*block.labels[0].text);
  group.varies = group.varies || names_any(block.body, varying);
  group.items.push_back(std::move(item));
  varies_ = varies_ || group.varies;
}

std::vector<Value::Entry> BlockBody::evaluate(const hcl::Scope& scope, Diagnostics& diagnostics) {
  std::vector<Value::Entry> entries;
  entries.reserve(attributes_.size() + groups_.size());
  for (AttributeItem& item : attributes_) {
    const hcl::Expression& expression = *item.attribute->expr;
    if (!item.shared || item.varies) {
      Value value =
          hcl::evaluate(expression, scope, diagnostics).through(expression.range, item.shown);
      if (is_of_aws(shown_)) value = without_nested_lists(value, *item.attribute, diagnostics);
      item.shared = std::move(value);
    }
    entries.emplace_back(*item.attribute->name.text, *item.shared);
  }
  for (BlockGroup& group : groups_) {
    if (!group.shared || group.varies) group.shared = evaluate_group(group, scope, diagnostics);
    entries.emplace_back(group.type, *group.shared);
  }
  return entries;
}

Value BlockBody::evaluate_body(const hcl::Scope& scope, Diagnostics& diagnostics) {
  MarkSet header{Mark{Mark::Kind::source, false, header_, shown_, {}, {}}};
  return Value::body(evaluate(scope, diagnostics), Missing::null, std::move(header));
}

Value BlockBody::evaluate_group(BlockGroup& group, const hcl::Scope& scope,
                                Diagnostics& diagnostics) {
  BlockList list;
  for (BlockItem& item : group.items) generate(item, scope, diagnostics, list);
  Value blocks = Value::tuple(std::move(list.blocks));
  if (list.open) blocks = blocks.with_open_end(*list.open);
  return blocks.with_marks(list.marks);
}

void BlockBody::generate(BlockItem& item, const hcl::Scope& scope, Diagnostics& diagnostics,
                         BlockList& list) {
  if (item.dynamic) return generate_dynamic(item, scope, diagnostics, list);
  if (item.label.empty()) {
    list.blocks.push_back(item.content.evaluate_body(scope, diagnostics));
    return;
  }
  std::vector<Value::Entry> entries = item.content.evaluate(scope, diagnostics);
  entries.emplace_back("type", Value::string(item.label));
  list.blocks.push_back(Value::body(
      std::move(entries), Missing::null,
      {Mark{Mark::Kind::source, false, item.content.header_, item.content.shown_, {}, {}}}));
}

void BlockBody::generate_dynamic(BlockItem& item, const hcl::Scope& scope, Diagnostics& diagnostics,
                                 BlockList& list) {
  const hcl::Attribute* attribute = item.dynamic->body.attribute("for_each");
  if (!attribute) return;  // `check_dynamic_blocks` has complained
  const hcl::Expression& expression = *attribute->expr;
  const Value collection = hcl::evaluate(expression, scope, diagnostics);
  // Where it gives blocks they stand in the dynamic block; where it gives none, that is because of
  // the collection.
  const bool gives_some = (collection.is_sequence() && !collection.elements().empty()) ||
                          (collection.is_mapping() && !collection.entries().empty());
  const Range place = gives_some ? item.dynamic->range : expression.range;
  list.marks = list.marks.united(collection.marks().derived().through(place, item.content.shown_));
  if (!collection.is_known()) {
    list.open = collection.reason();
    return;
  }
  if (collection.is_null() || !(collection.is_sequence() || collection.is_mapping())) {
    diagnostics.error(expression.range, "Invalid dynamic for_each value",
                      collection.is_null()
                          ? "Cannot use a null value in for_each."
                          : "Cannot use a " + collection.type().friendly_name() +
                                " value in for_each. An iterable collection is required.");
    list.open = Reason{Reason::Kind::error, "an expression in error", expression.range};
    return;
  }
  const MarkSet marks = collection.marks().derived();
  hcl::ChildScope inner(scope);
  const auto add = [&](Value key, const Value& content) {
    if (list.open && list.open->kind == Reason::Kind::limit) return;
    if (--scope.budget().steps < 0) {
      list.open = Reason{Reason::Kind::limit, "a limit", expression.range};
      return;
    }
    inner.set(item.iterator, iteration(std::move(key), content.with_marks(marks)));
    list.blocks.push_back(item.content.evaluate_body(inner, diagnostics));
  };
  std::int64_t position = 0;
  const bool is_set = collection.is(value::Type::Kind::set);
  if (collection.is_sequence()) {
    for (const Value& element : collection.elements())
      add(is_set ? element : Value::number(position++), element);
  } else {
    for (const auto& [key, content] : collection.entries()) add(Value::string(key), content);
  }
  if (collection.is_open()) list.open = collection.open_reason();
}

}  // namespace preflint::terraform
