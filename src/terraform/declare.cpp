// From top-level blocks to declarations, with the checks that Terraform makes before it evaluates
// anything. https://developer.hashicorp.com/terraform/language, the messages are Terraform's.

#include "terraform/declare.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "terraform/block_schema.h"
#include "terraform/constants.h"
#include "terraform/declare_conditions.h"
#include "terraform/declare_variable.h"
#include "terraform/lifecycle.h"
#include "terraform/required_providers.h"
#include "terraform/target.h"

namespace preflint::terraform {

using value::Type;

namespace {

/// A kind of top-level block and the labels that it takes.
struct BlockType {
  std::string_view name;
  std::array<std::string_view, 2> labels = {};

  std::size_t label_count() const { return labels[0].empty() ? 0 : labels[1].empty() ? 1 : 2; }
};

constexpr std::array<BlockType, 14> block_types = {{
    {"terraform"},
    {"provider", {"name"}},
    {"variable", {"name"}},
    {"locals"},
    {"output", {"name"}},
    {"module", {"name"}},
    {"resource", {"type", "name"}},
    {"data", {"type", "name"}},
    {"ephemeral", {"type", "name"}},
    {"action", {"type", "name"}},
    {"moved"},
    {"removed"},
    {"import"},
    {"check", {"name"}},
}};

const BlockType* block_type(std::string_view name) {
  for (const BlockType& type : block_types) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

class Declarer {
 public:
  Declarer(Module& module, const Sources& sources, Diagnostics& diagnostics)
      : module_(module), sources_(sources), diagnostics_(diagnostics) {}

  void block(const hcl::Block& block) {
    const BlockType* type = block_type(block.type.view());
    if (!type) return unknown_block(block);
    if (!has_labels(block, *type)) return;
    const std::string_view name = type->name;
    if (name == "variable") variable(block);
    if (name == "locals") locals(block);
    if (name == "output") output(block);
    if (name == "module") call(block);
    if (name == "resource") resource(block, ResourceMode::managed);
    if (name == "data") resource(block, ResourceMode::data);
    if (name == "ephemeral") resource(block, ResourceMode::ephemeral);
    if (name == "provider") provider(block);
    if (name == "check") check(block);
    if (name == "terraform") {
      for (std::string& alias : configuration_aliases(block))
        module_.configuration_aliases.push_back(std::move(alias));
      for (auto& [provider, required] : required_providers(block))
        module_.required_providers.insert_or_assign(provider, std::move(required));
    }
    if (name == "moved" || name == "removed" || name == "import")
      declare_statement(block, module_, diagnostics_);
  }

 private:
  void unknown_block(const hcl::Block& block) {
    std::vector<std::string> names;
    for (const BlockType& type : block_types) names.emplace_back(type.name);
    const std::string name(block.type.view());
    diagnostics_.error(
        block.type.range, "Unsupported block type",
        "Blocks of type \"" + name + "\" are not expected here." + did_you_mean(name, names),
        block.header);
  }

  bool has_labels(const hcl::Block& block, const BlockType& type) {
    const std::size_t wanted = type.label_count();
    const std::string name(type.name);
    if (block.labels.size() > wanted) {
      const std::string detail =
          wanted == 0 ? "No labels are expected for " + name + " blocks."
                      : "Only " + std::to_string(wanted) + " label" + (wanted == 1 ? "" : "s") +
                            " (" + label_names(type) + ") " + (wanted == 1 ? "is" : "are") +
                            " expected for " + name + " blocks.";
      diagnostics_.error(block.labels[wanted].range, "Extraneous label for " + name, detail,
                         block.header);
      return false;
    }
    if (block.labels.size() < wanted) {
      diagnostics_.error(
          block.header, "Missing " + std::string(type.labels[block.labels.size()]) + " for " + name,
          "All " + name + " blocks must have " + std::to_string(wanted) + " label" +
              (wanted == 1 ? "" : "s") + " (" + label_names(type) + ").");
      return false;
    }
    return true;
  }

  static std::string label_names(const BlockType& type) {
    std::string names(type.labels[0]);
    if (!type.labels[1].empty()) names += ", " + std::string(type.labels[1]);
    return names;
  }

  /// False, with a diagnostic, when the name is taken; the first declaration counts.
  bool claim(NameIndex& index, std::string_view name, std::size_t position, Range at, Range first,
             std::string_view summary, std::string_view what, std::string_view unique) {
    const bool fresh = index.emplace(name, static_cast<std::uint32_t>(position)).second;
    if (!fresh) {
      diagnostics_.error(at, std::string(summary),
                         std::string(what) + " \"" + std::string(name) +
                             "\" was already declared at " + sources_.describe(first) + ". " +
                             std::string(unique));
    }
    return fresh;
  }

  void variable(const hcl::Block& block) {
    const hcl::Name& name = block.labels[0];
    const std::optional<std::uint32_t> known = find(module_.variable_index, name.view());
    if (!claim(module_.variable_index, name.view(), module_.variables.size(), block.header,
               known ? module_.variables[*known].block->header : Range(),
               "Duplicate variable declaration", "A variable named",
               "Variable names must be unique within a module.")) {
      return;
    }
    module_.variables.push_back(read_variable(block, diagnostics_));
  }

  void locals(const hcl::Block& block) {
    for (const hcl::Attribute& attribute : block.body.attributes) {
      const std::string_view name = attribute.name.view();
      const std::optional<std::uint32_t> known = find(module_.local_index, name);
      if (claim(module_.local_index, name, module_.locals.size(), attribute.name.range,
                known ? module_.locals[*known].attribute->range : Range(),
                "Duplicate local value definition", "A local value named",
                "Local value names must be unique within a module.")) {
        module_.locals.push_back({&attribute, "local." + std::string(name)});
      }
    }
  }

  void output(const hcl::Block& block) {
    const hcl::Name& name = block.labels[0];
    const std::optional<std::uint32_t> known = find(module_.output_index, name.view());
    if (!claim(module_.output_index, name.view(), module_.outputs.size(), block.header,
               known ? module_.outputs[*known].block->header : Range(),
               "Duplicate output definition", "An output named",
               "Output names must be unique within a module.")) {
      return;
    }
    check_content(block, *find_schema("output"), diagnostics_);
    const hcl::Attribute* value = block.body.attribute("value");
    module_.outputs.push_back({name, &block, value ? value->expr : nullptr,
                               constant_flag(block, "sensitive", false, diagnostics_),
                               constant_flag(block, "ephemeral", false, diagnostics_),
                               read_conditions(block.body, "precondition", diagnostics_)});
  }

  void call(const hcl::Block& block) {
    const hcl::Name& name = block.labels[0];
    const std::optional<std::uint32_t> known = find(module_.call_index, name.view());
    if (!claim(module_.call_index, name.view(), module_.calls.size(), block.header,
               known ? module_.calls[*known].block->header : Range(), "Duplicate module call",
               "A module call named", "Module calls must have unique names within a module.")) {
      return;
    }
    ModuleCall made{name, &block, {}};
    if (!block.body.attribute("source")) missing_argument(block, "source", diagnostics_);
    if (const auto source = constant_argument(block, "source", Type::string(), diagnostics_))
      made.source = source->as_string();
    module_.calls.push_back(std::move(made));
  }

  void resource(const hcl::Block& block, ResourceMode mode, const hcl::Block* scope = nullptr) {
    const hcl::Name &type = block.labels[0], &name = block.labels[1];
    const std::string label = std::string(type.view()) + "." + std::string(name.view());
    NameIndex& index = module_.resource_index[static_cast<std::size_t>(mode)][type.view()];
    const bool fresh =
        index.emplace(name.view(), static_cast<std::uint32_t>(module_.resources.size())).second;
    // Whichever of them stays: references go to the first, and each is judged.
    if (!fresh) duplicate_resource(block, mode, module_.resources[index.at(name.view())]);
    const std::string_view prefix = mode == ResourceMode::data        ? "data."
                                    : mode == ResourceMode::ephemeral ? "ephemeral."
                                                                      : "";
    const Lifecycle lifecycle = read_lifecycle(block, diagnostics_);
    module_.resources.push_back({mode, type, name, &block, std::string(prefix) + label,
                                 lifecycle.preconditions, lifecycle.postconditions, scope});
  }

  void duplicate_resource(const hcl::Block& block, ResourceMode mode,
                          const ResourceDeclaration& first) {
    const std::string type(first.type.view()), name(first.name.view());
    const std::string kind = mode == ResourceMode::data        ? "data"
                             : mode == ResourceMode::ephemeral ? "ephemeral"
                                                               : "resource";
    diagnostics_.error(block.header, "Duplicate " + kind + " \"" + type + "\" configuration",
                       "A " + type + " " +
                           (mode == ResourceMode::data ? "data resource" : "resource") +
                           " named \"" + name + "\" was already declared at " +
                           sources_.describe(first.block->header) +
                           ". Resource names must be unique per type in each module.");
  }

  void provider(const hcl::Block& block) {
    ProviderBlock made{block.labels[0], {}, &block};
    if (const auto alias = constant_argument(block, "alias", Type::string(), diagnostics_))
      made.alias = alias->as_string();
    const auto same = [&](const ProviderBlock& other) {
      return other.name.view() == made.name.view() && other.alias == made.alias;
    };
    const auto first = std::ranges::find_if(module_.providers, same);
    if (first != module_.providers.end()) {
      diagnostics_.error(block.header, "Duplicate provider configuration",
                         (made.alias.empty() ? "A default" : "An aliased") +
                             std::string(" provider configuration for \"") +
                             std::string(made.name.view()) + "\" was already given at " +
                             sources_.describe(first->block->header) + ".");
      return;
    }
    module_.providers.push_back(std::move(made));
  }

  /// A check may hold a data source of its own, which shares the namespace of the module.
  void check(const hcl::Block& block) {
    const auto same = [&](const CheckDeclaration& other) {
      return other.name.view() == block.labels[0].view();
    };
    if (const auto first = std::ranges::find_if(module_.checks, same);
        first != module_.checks.end()) {
      diagnostics_.error(
          block.header,
          "Duplicate check \"" + std::string(block.labels[0].view()) + "\" configuration",
          "A check block of that name was already declared at " +
              sources_.describe(first->block->header) + ".");
    }
    check_content(block, *find_schema("check"), diagnostics_);
    CheckDeclaration made{block.labels[0], &block,
                          read_conditions(block.body, "assert", diagnostics_)};
    if (made.asserts.empty()) {
      diagnostics_.error(block.header, "Zero assert blocks",
                         "Check blocks must have at least one assert block.");
    }
    scoped_data(block);
    module_.checks.push_back(std::move(made));
  }

  void scoped_data(const hcl::Block& block) {
    bool found = false;
    for (const hcl::Block& inner : block.body.blocks) {
      if (inner.type.view() != "data" || !has_labels(inner, *block_type("data"))) continue;
      if (found) {
        diagnostics_.error(inner.header, "Multiple data resource blocks",
                           "This check block already has a data resource.");
      }
      found = true;
      resource(inner, ResourceMode::data, &block);
    }
  }

  Module& module_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

void declare(std::span<const hcl::Block> blocks, Module& module, const Sources& sources,
             Diagnostics& diagnostics) {
  Declarer declarer(module, sources, diagnostics);
  for (const hcl::Block& block : blocks) declarer.block(block);
}

}  // namespace preflint::terraform
