// From top-level blocks to declarations, with the checks that Terraform makes before it evaluates
// anything. https://developer.hashicorp.com/terraform/language, the messages are Terraform's.

#include "terraform/declare.h"

#include <array>

#include "base/suggest.h"
#include "hcl/evaluate.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Type;
using value::Value;

std::optional<hcl::Scope::Resolved> ConstantScope::resolve(const hcl::Name& root,
                                                           std::span<const hcl::TraverseStep> steps,
                                                           Diagnostics& diagnostics) const {
  diagnostics.error(root.range, "Variables not allowed", "Variables may not be used here.");
  return Resolved{Value::unknown(Type::dynamic(), {value::Reason::Kind::error,
                                                   "an expression in error", root.range}),
                  steps.size()};
}

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

  const Value* constant(const hcl::Block& block, std::string_view name, Type wanted) {
    const hcl::Attribute* attribute = block.body.attribute(name);
    if (!attribute) return nullptr;
    const auto converted =
        value::convert(hcl::evaluate(*attribute->expr, constants_, diagnostics_), wanted);
    if (!converted || !converted->is_known() || converted->is_null()) return nullptr;
    constant_ = *converted;
    return &constant_;
  }

  bool flag(const hcl::Block& block, std::string_view name, bool otherwise) {
    const Value* given = constant(block, name, Type::boolean());
    return given ? given->as_bool() : otherwise;
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
    Variable made;
    made.name = name;
    made.block = &block;
    made.shown = "var." + std::string(name.view());
    if (const hcl::Attribute* type = block.body.attribute("type")) {
      made.constraint = read_type_constraint(*type->expr, constants_, diagnostics_);
    }
    made.nullable = flag(block, "nullable", true);
    made.sensitive = flag(block, "sensitive", false);
    const hcl::Attribute* given = block.body.attribute("default");
    made.has_default = given != nullptr;
    if (given) read_default(*given->expr, made);
    module_.variables.push_back(std::move(made));
  }

  void read_default(const hcl::Expression& expression, Variable& variable) {
    Value given = hcl::evaluate(expression, constants_, diagnostics_);
    if (variable.constraint.defaults) given = apply_defaults(given, *variable.constraint.defaults);
    const auto converted = value::convert(given, variable.constraint.type);
    if (!converted) {
      diagnostics_.error(
          expression.range, "Invalid default value for variable",
          "This default value is not compatible with the variable's type constraint: " +
              converted.error().text() + ".");
      return;
    }
    variable.default_value = converted->through(expression.range, variable.shown);
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
    const hcl::Attribute* value = block.body.attribute("value");
    if (!value) missing_argument(block, "value");
    module_.outputs.push_back(
        {name, &block, value ? value->expr : nullptr, flag(block, "sensitive", false)});
  }

  void missing_argument(const hcl::Block& block, std::string_view name) {
    diagnostics_.error(
        block.header, "Missing required argument",
        "The argument \"" + std::string(name) + "\" is required, but no definition was found.",
        block.range);
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
    if (!block.body.attribute("source")) missing_argument(block, "source");
    if (const Value* source = constant(block, "source", Type::string()))
      made.source = source->as_string();
    module_.calls.push_back(std::move(made));
  }

  void resource(const hcl::Block& block, ResourceMode mode) {
    const hcl::Name &type = block.labels[0], &name = block.labels[1];
    const std::string label = std::string(type.view()) + "." + std::string(name.view());
    NameIndex& index = module_.resource_index[static_cast<std::size_t>(mode)][type.view()];
    const bool fresh =
        index.emplace(name.view(), static_cast<std::uint32_t>(module_.resources.size())).second;
    if (!fresh) return duplicate_resource(block, mode, module_.resources[index.at(name.view())]);
    const std::string_view prefix = mode == ResourceMode::data        ? "data."
                                    : mode == ResourceMode::ephemeral ? "ephemeral."
                                                                      : "";
    module_.resources.push_back({mode, type, name, &block, std::string(prefix) + label});
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
    if (const Value* alias = constant(block, "alias", Type::string()))
      made.alias = alias->as_string();
    module_.providers.push_back(std::move(made));
  }

  /// A check may hold a data source of its own, which shares the namespace of the module.
  void check(const hcl::Block& block) {
    for (const hcl::Block& inner : block.body.blocks) {
      if (inner.type.view() == "data" && has_labels(inner, *block_type("data")))
        resource(inner, ResourceMode::data);
    }
  }

  Module& module_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  ConstantScope constants_;
  Value constant_;
};

}  // namespace

void declare(std::span<const hcl::Block> blocks, Module& module, const Sources& sources,
             Diagnostics& diagnostics) {
  Declarer declarer(module, sources, diagnostics);
  for (const hcl::Block& block : blocks) declarer.block(block);
}

}  // namespace preflint::terraform
