// The meta-arguments of resources.
// https://developer.hashicorp.com/terraform/language/meta-arguments

#include "terraform/meta_arguments.h"

#include <algorithm>
#include <array>
#include <optional>

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Value;

bool is_meta_argument(std::string_view name) {
  return name == "count" || name == "for_each" || name == "depends_on" || name == "provider";
}

bool is_meta_block(std::string_view type) { return type == "lifecycle"; }

bool takes_keyword(std::string_view provisioner_argument) {
  return provisioner_argument == "when" || provisioner_argument == "on_failure";
}

namespace {

/// `aws.east`, `aws_s3_bucket.b`, `tags["Name"]`, or any of them in quotes, as text.
std::optional<std::string> reference_text(const hcl::Expression& e) {
  if (const auto* literal = e.as<hcl::LiteralValueExpr>(); literal && literal->value->is_string()) {
    return std::string(literal->value->as_string());
  }
  const auto* traversal = e.as<hcl::ScopeTraversalExpr>();
  if (!traversal) return std::nullopt;
  std::string text(traversal->root.view());
  for (const hcl::TraverseStep& step : traversal->steps) {
    if (step.kind == hcl::TraverseStep::Kind::attribute) {
      text += "." + std::string(step.name.view());
    } else if (step.key->is_string()) {
      text += "[" + quoted_key(step.key->as_string()) + "]";
    } else if (step.key->is_number()) {
      text += "[" + step.key->as_number().to_text() + "]";
    }
  }
  return text;
}

Value text_at(const hcl::Expression& e, std::string text, const Text& shown) {
  return Value::string(std::move(text)).through(e.range, shown);
}

/// Each with an inexact reference: it says what must be there first, and names nothing that the
/// resource is made of.
Value depends_on(const hcl::Expression& list, const ModuleInstance& instance, const Text& shown) {
  std::vector<Value> elements;
  const auto* items = list.as<hcl::TupleConsExpr>();
  for (const hcl::Expression* item :
       items ? items->items : std::span<const hcl::Expression* const>()) {
    const std::optional<std::string> text = reference_text(*item);
    if (!text) continue;
    const std::string address =
        instance.path().empty() ? *text : instance.path().str() + "." + *text;
    const MarkSet reference{Mark{Mark::Kind::reference, false, item->range, address, {}, {}}};
    elements.push_back(text_at(*item, *text, shown).with_marks(reference));
  }
  return Value::tuple(std::move(elements)).through(list.range, shown);
}

Value names(const hcl::Expression& list, const Text& shown) {
  std::vector<Value> elements;
  const auto* items = list.as<hcl::TupleConsExpr>();
  for (const hcl::Expression* item :
       items ? items->items : std::span<const hcl::Expression* const>()) {
    if (const std::optional<std::string> text = reference_text(*item))
      elements.push_back(text_at(*item, *text, shown));
  }
  return Value::tuple(std::move(elements)).through(list.range, shown);
}

/// Its flags are literals; `ignore_changes` and `replace_triggered_by` are names; conditions are
/// left out.
Value lifecycle(const hcl::Block& block, const Text& shown) {
  std::vector<Value::Entry> entries;
  for (const hcl::Attribute& attribute : block.body.attributes) {
    const Text name = shown.str() + "." + std::string(attribute.name.view());
    const hcl::Expression& e = *attribute.expr;
    if (e.as<hcl::TupleConsExpr>()) entries.emplace_back(*attribute.name.text, names(e, name));
    if (const auto* literal = e.as<hcl::LiteralValueExpr>()) {
      entries.emplace_back(*attribute.name.text, literal->value->through(e.range, name));
    } else if (const std::optional<std::string> text = reference_text(e)) {
      entries.emplace_back(*attribute.name.text, text_at(e, *text, name));  // ignore_changes = all
    }
  }
  const MarkSet header{Mark{Mark::Kind::source, false, block.header, shown, {}, {}}};
  return Value::body(std::move(entries), Missing::null, header);
}

}  // namespace

std::vector<Value::Entry> meta_entries(const ResourceDeclaration& declaration,
                                       const ModuleInstance& instance) {
  std::vector<Value::Entry> entries;
  const hcl::Body& body = declaration.block->body;
  const auto shown = [&](std::string_view name) {
    return Text(declaration.address.str() + "." + std::string(name));
  };
  if (const hcl::Attribute* given = body.attribute("depends_on")) {
    entries.emplace_back("depends_on", depends_on(*given->expr, instance, shown("depends_on")));
  }
  if (const hcl::Attribute* given = body.attribute("provider")) {
    const std::optional<std::string> text = reference_text(*given->expr);
    if (text) entries.emplace_back("provider", text_at(*given->expr, *text, shown("provider")));
  }
  std::vector<Value> lifecycles;
  for (const hcl::Block& block : body.blocks) {
    if (block.type.view() == "lifecycle")
      lifecycles.push_back(lifecycle(block, shown("lifecycle")));
  }
  if (!lifecycles.empty()) entries.emplace_back("lifecycle", Value::tuple(std::move(lifecycles)));
  return entries;
}

std::string_view iterator_of(const hcl::Block& dynamic) {
  const hcl::Attribute* given = dynamic.body.attribute("iterator");
  const auto* traversal = given ? given->expr->as<hcl::ScopeTraversalExpr>() : nullptr;
  return traversal ? traversal->root.view() : dynamic.labels[0].view();
}

void check_dynamic_blocks(const hcl::Body& body, Diagnostics& diagnostics) {
  for (const hcl::Block& block : body.blocks) {
    if (block.type.view() == "dynamic" && !block.labels.empty()) {
      const auto is_content = [](const hcl::Block& inner) {
        return inner.type.view() == "content";
      };
      if (!block.body.attribute("for_each")) {
        diagnostics.error(block.header, "Missing required argument",
                          "The argument \"for_each\" is required, but no definition was found.");
      }
      if (std::ranges::none_of(block.body.blocks, is_content)) {
        diagnostics.error(block.header, "Insufficient content blocks",
                          "At least 1 \"content\" blocks are required.");
      }
    }
    check_dynamic_blocks(block.body, diagnostics);
  }
}

}  // namespace preflint::terraform
