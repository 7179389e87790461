// The checks that Terraform makes when it decodes a configuration, as tables. OpenTofu's additions
// are good too. The messages are Terraform's.
// https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers,
// https://developer.hashicorp.com/terraform/language/terraform

#include "terraform/check_blocks.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "hcl/identifier.h"

namespace preflint::terraform {

namespace {

/// A label that is a name, and what it is called when it is none.
struct NamedBlock {
  std::string_view type;
  std::size_t label;
  std::string_view invalid;
};

constexpr std::array<NamedBlock, 10> names = {{
    {"variable", 0, "Invalid variable name"},
    {"output", 0, "Invalid output name"},
    {"module", 0, "Invalid module instance name"},
    {"resource", 0, "Invalid resource type name"},
    {"resource", 1, "Invalid resource name"},
    {"data", 0, "Invalid data source name"},
    {"data", 1, "Invalid data resource name"},
    {"ephemeral", 0, "Invalid ephemeral resource type"},
    {"ephemeral", 1, "Invalid ephemeral resource name"},
    {"check", 0, "Invalid check block name"},
}};

constexpr std::array<std::string_view, 8> reserved_variables = {
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"};

struct NestedBlock {
  std::string_view outer;
  std::string_view type;
  std::string_view label;  ///< what the one label is called; empty for none
  bool once = false;
};

constexpr std::array<NestedBlock, 12> nested_blocks = {{
    {"terraform", "backend", "type", true},
    {"terraform", "cloud", "", true},
    {"terraform", "required_providers", "", true},
    {"terraform", "provider_meta", "provider"},
    {"terraform", "encryption", "", true},
    {"resource", "lifecycle", "", true},
    {"resource", "connection", "", true},
    {"resource", "provisioner", "type"},
    {"resource", "dynamic", "type"},
    {"data", "lifecycle", "", true},
    {"data", "dynamic", "type"},
    {"ephemeral", "lifecycle", "", true},
}};

constexpr std::array<std::string_view, 3> terraform_arguments = {"required_version", "experiments",
                                                                 "language"};

bool is_one_of(std::string_view name, std::span<const std::string_view> all) {
  return std::ranges::find(all, name) != all.end();
}

class Checker {
 public:
  Checker(const Sources& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {}

  void block(const hcl::Block& block) {
    const std::string_view type = block.type.view();
    labels(block);
    if (type == "locals") locals(block.body);
    if (type == "terraform") settings(block.body);
    std::map<std::string, Range> own;
    for (const hcl::Block& inner : block.body.blocks)
      nested(type, inner, type == "terraform" ? settings_ : own);
    references(block.body);
  }

 private:
  void labels(const hcl::Block& block) {
    for (const NamedBlock& named : names) {
      if (named.type == block.type.view() && named.label < block.labels.size())
        name(block.labels[named.label], named.invalid);
    }
    const bool reserved = block.type.view() == "variable" && !block.labels.empty() &&
                          is_one_of(block.labels[0].view(), reserved_variables);
    if (!reserved) return;
    diagnostics_.error(block.labels[0].range, "Invalid variable name",
                       "The variable name \"" + std::string(block.labels[0].view()) +
                           "\" is reserved due to its special meaning inside module blocks.");
  }

  void name(const hcl::Name& name, std::string_view summary) {
    if (hcl::is_identifier(name.view())) return;
    diagnostics_.error(name.range, std::string(summary),
                       "A name must start with a letter or underscore and may contain only "
                       "letters, digits, underscores, and dashes.");
  }

  void locals(const hcl::Body& body) {
    for (const hcl::Attribute& attribute : body.attributes)
      name(attribute.name, "Invalid local value name");
    for (const hcl::Block& inner : body.blocks) {
      diagnostics_.error(inner.type.range,
                         "Unexpected \"" + std::string(inner.type.view()) + "\" block",
                         "Blocks are not allowed here.", inner.header);
    }
  }

  void settings(const hcl::Body& body) {
    std::vector<std::string> types;
    for (const NestedBlock& known : nested_blocks) {
      if (known.outer == "terraform") types.emplace_back(known.type);
    }
    for (const hcl::Attribute& attribute : body.attributes) {
      const std::string given(attribute.name.view());
      if (is_one_of(given, terraform_arguments)) continue;
      const std::vector<std::string> known(terraform_arguments.begin(), terraform_arguments.end());
      diagnostics_.error(
          attribute.name.range, "Unsupported argument",
          "An argument named \"" + given + "\" is not expected here." + did_you_mean(given, known),
          attribute.range);
    }
    for (const hcl::Block& inner : body.blocks) {
      const std::string given(inner.type.view());
      if (std::ranges::find(types, given) != types.end()) continue;
      diagnostics_.error(
          inner.type.range, "Unsupported block type",
          "Blocks of type \"" + given + "\" are not expected here." + did_you_mean(given, types),
          inner.header);
    }
  }

  /// `seen` has where each block that may stand only once stands.
  void nested(std::string_view outer, const hcl::Block& block, std::map<std::string, Range>& seen) {
    const auto known = std::ranges::find_if(nested_blocks, [&](const NestedBlock& one) {
      return one.outer == outer && one.type == block.type.view();
    });
    if (known == nested_blocks.end() || !has_labels(block, known->label)) return;
    std::string key(known->type);
    if (key == "provider_meta") key += " \"" + std::string(block.labels[0].view()) + "\"";
    if (!known->once && known->type != "provider_meta") return;
    const auto [first, is_new] = seen.emplace(key, block.header);
    if (is_new) return;
    diagnostics_.error(block.header, "Duplicate " + std::string(known->type) + " block",
                       (outer == "terraform" ? "A module may have only one "
                                             : "A " + std::string(outer) + " may have only one ") +
                           key + " block; the first is at " + sources_.describe(first->second) +
                           ".");
  }

  bool has_labels(const hcl::Block& block, std::string_view label) {
    const std::string type(block.type.view());
    const std::size_t wanted = label.empty() ? 0 : 1;
    if (block.labels.size() == wanted) return true;
    if (block.labels.size() < wanted) {
      diagnostics_.error(block.header, "Missing " + std::string(label) + " for " + type,
                         "All " + type + " blocks must have 1 label (" + std::string(label) + ").");
    } else {
      diagnostics_.error(
          block.labels[wanted].range, "Extraneous label for " + type,
          (wanted == 0 ? "No labels are expected for "
                       : "Only 1 label (" + std::string(label) + ") is expected for ") +
              type + " blocks.",
          block.header);
    }
    return false;
  }

  void references(const hcl::Body& body) {
    if (const hcl::Attribute* given = body.attribute("depends_on")) {
      static_list(*given->expr,
                  "A single static variable reference is required: only attribute access and "
                  "indexing with constant keys. No calculations, function calls, template "
                  "expressions, etc are allowed here.");
    }
    for (const hcl::Block& inner : body.blocks) {
      if (inner.type.view() != "lifecycle") continue;
      const hcl::Attribute* ignored = inner.body.attribute("ignore_changes");
      const auto* word = ignored ? ignored->expr->as<hcl::ScopeTraversalExpr>() : nullptr;
      const bool is_all = word && word->root.view() == "all" && word->steps.empty();
      if (ignored && !is_all) {
        static_list(*ignored->expr, "The name of an argument of this resource is required.");
      }
    }
  }

  void static_list(const hcl::Expression& list, const char* wanted_item) {
    if (list.as<hcl::ErrorExpr>()) return;
    const auto* items = list.as<hcl::TupleConsExpr>();
    if (!items) {
      diagnostics_.error(list.range, "Invalid expression", "A static list expression is required.");
      return;
    }
    for (const hcl::Expression* item : items->items) {
      const auto* literal = item->as<hcl::LiteralValueExpr>();
      const bool is_name = item->as<hcl::ScopeTraversalExpr>() || item->as<hcl::ErrorExpr>() ||
                           (literal && literal->value->is_string());
      if (!is_name) diagnostics_.error(item->range, "Invalid expression", wanted_item);
    }
  }

  const Sources& sources_;
  Diagnostics& diagnostics_;
  std::map<std::string, Range> settings_;  // blocks in `terraform` blocks, of which there are many
};

}  // namespace

void check_blocks(std::span<const hcl::Block> blocks, const Sources& sources,
                  Diagnostics& diagnostics) {
  Checker checker(sources, diagnostics);
  for (const hcl::Block& block : blocks) checker.block(block);
}

}  // namespace preflint::terraform
