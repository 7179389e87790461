// What Terraform's own blocks may contain, OpenTofu's additions included: neither is told of a
// mistake that only the other makes. https://developer.hashicorp.com/terraform/language,
// https://opentofu.org/docs/language

#include "terraform/block_schema.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/suggest.h"

namespace preflint::terraform {

namespace {

using Names = std::string_view;

constexpr std::array variable_arguments = {
    Names("description"), Names("default"),  Names("type"),       Names("sensitive"),
    Names("ephemeral"),   Names("nullable"), Names("deprecated"), Names("const")};
constexpr std::array variable_blocks = {Names("validation")};
constexpr std::array output_arguments = {
    Names("*value"),     Names("description"), Names("sensitive"), Names("ephemeral"),
    Names("depends_on"), Names("deprecated"),  Names("type")};
constexpr std::array output_blocks = {Names("precondition"), Names("postcondition")};
constexpr std::array condition_arguments = {Names("*condition"), Names("*error_message")};
constexpr std::array check_blocks = {Names("data"), Names("assert")};
constexpr std::array moved_arguments = {Names("*from"), Names("*to")};
constexpr std::array removed_arguments = {Names("*from")};
constexpr std::array removed_blocks = {Names("lifecycle"), Names("provisioner"),
                                       Names("connection")};
constexpr std::array import_arguments = {Names("*to"), Names("id"), Names("provider"),
                                         Names("for_each"), Names("identity")};
constexpr std::array lifecycle_arguments = {
    Names("create_before_destroy"), Names("prevent_destroy"), Names("ignore_changes"),
    Names("replace_triggered_by"),  Names("destroy"),         Names("enabled")};
constexpr std::array lifecycle_blocks = {Names("precondition"), Names("postcondition"),
                                         Names("action_trigger")};

constexpr std::array<BlockSchema, 11> schemas = {{
    {"variable", variable_arguments, variable_blocks},
    {"output", output_arguments, output_blocks},
    {"validation", condition_arguments, {}},
    {"precondition", condition_arguments, {}},
    {"postcondition", condition_arguments, {}},
    {"assert", condition_arguments, {}},
    {"check", {}, check_blocks},
    {"moved", moved_arguments, {}},
    {"removed", removed_arguments, removed_blocks},
    {"import", import_arguments, {}},
    {"lifecycle", lifecycle_arguments, lifecycle_blocks},
}};

std::string_view without_star(std::string_view name) {
  return name.substr(name.starts_with('*') ? 1 : 0);
}

bool allows(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name, without_star) != names.end();
}

std::string hint(std::span<const std::string_view> names, std::string_view name) {
  std::vector<std::string> plain;
  for (const std::string_view one : names) plain.emplace_back(without_star(one));
  return did_you_mean(name, plain);
}

}  // namespace

const BlockSchema* find_schema(std::string_view type) {
  const auto found = std::ranges::find(schemas, type, &BlockSchema::type);
  return found == schemas.end() ? nullptr : &*found;
}

void check_content(const hcl::Block& block, const BlockSchema& schema, Diagnostics& diagnostics) {
  for (const hcl::Attribute& attribute : block.body.attributes) {
    const std::string_view name = attribute.name.view();
    if (allows(schema.arguments, name)) continue;
    diagnostics.error(attribute.name.range, "Unsupported argument",
                      "An argument named \"" + std::string(name) + "\" is not expected here." +
                          hint(schema.arguments, name),
                      attribute.range);
  }
  for (const hcl::Block& nested : block.body.blocks) {
    const std::string_view type = nested.type.view();
    if (allows(schema.blocks, type)) continue;
    diagnostics.error(nested.type.range, "Unsupported block type",
                      "Blocks of type \"" + std::string(type) + "\" are not expected here." +
                          hint(schema.blocks, type),
                      nested.header);
  }
  for (const std::string_view name : schema.arguments) {
    if (name.starts_with('*') && !block.body.attribute(name.substr(1)))
      missing_argument(block, name.substr(1), diagnostics);
  }
}

void missing_argument(const hcl::Block& block, std::string_view name, Diagnostics& diagnostics) {
  diagnostics.error(
      block.header, "Missing required argument",
      "The argument \"" + std::string(name) + "\" is required, but no definition was found.",
      block.range);
}

}  // namespace preflint::terraform
