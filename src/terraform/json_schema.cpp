// The schema of Terraform's own blocks, and what is known of the provider's.
// https://developer.hashicorp.com/terraform/language/syntax/json

#include "terraform/json_schema.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace preflint::terraform {

using hcl::JsonSchema;

namespace {

using BlockType = JsonSchema::BlockType;

constexpr std::string_view name_label[] = {"name"};
constexpr std::string_view type_label[] = {"type"};
constexpr std::string_view type_and_name[] = {"type", "name"};

constexpr JsonSchema attributes_only;

// What providers define: any blocks, and `dynamic` ones.

constexpr std::string_view iterator[] = {"iterator"};
extern const JsonSchema provider_defined;
constexpr BlockType content_block[] = {{"content", {}, &provider_defined}};
constexpr JsonSchema dynamic_block = {.block_types = content_block, .expressions = iterator};
constexpr BlockType dynamic_type[] = {{"dynamic", type_label, &dynamic_block}};
const JsonSchema provider_defined = {
    .block_types = dynamic_type, .open = true, .nested = &provider_defined};

// Resources and data sources.

constexpr std::string_view when[] = {"when", "on_failure"};
constexpr BlockType connection_type[] = {{"connection", {}, &attributes_only}};
constexpr JsonSchema provisioner = {.block_types = connection_type, .expressions = when};
constexpr BlockType condition_types[] = {{"precondition", {}, &attributes_only},
                                         {"postcondition", {}, &attributes_only}};
constexpr std::string_view lifecycle_names[] = {"ignore_changes", "replace_triggered_by"};
constexpr JsonSchema lifecycle = {.block_types = condition_types, .expressions = lifecycle_names};
constexpr std::string_view resource_names[] = {"depends_on", "provider"};
constexpr BlockType resource_types[] = {{"lifecycle", {}, &lifecycle},
                                        {"connection", {}, &attributes_only},
                                        {"provisioner", type_label, &provisioner},
                                        {"dynamic", type_label, &dynamic_block}};
constexpr JsonSchema resource = {.block_types = resource_types,
                                 .expressions = resource_names,
                                 .open = true,
                                 .nested = &provider_defined};

// The other top-level blocks.

constexpr BlockType workspaces_type[] = {{"workspaces", {}, &attributes_only}};
constexpr JsonSchema cloud = {.block_types = workspaces_type};
constexpr std::string_view aliases[] = {"configuration_aliases"};
constexpr JsonSchema required_providers = {.expressions = aliases};
constexpr BlockType terraform_types[] = {{"backend", type_label, &attributes_only},
                                         {"cloud", {}, &cloud},
                                         {"required_providers", {}, &required_providers},
                                         {"provider_meta", name_label, &provider_defined}};
constexpr std::string_view terraform_literals[] = {"required_version"};
constexpr std::string_view terraform_expressions[] = {"experiments", "language"};
constexpr JsonSchema terraform = {.block_types = terraform_types,
                                  .expressions = terraform_expressions,
                                  .literals = terraform_literals};

constexpr std::string_view provider_literals[] = {"alias", "version"};
constexpr JsonSchema provider = {.block_types = dynamic_type,
                                 .literals = provider_literals,
                                 .open = true,
                                 .nested = &provider_defined};

constexpr std::string_view variable_expressions[] = {"type"};
constexpr std::string_view variable_literals[] = {"default", "description"};
constexpr BlockType variable_types[] = {{"validation", {}, &attributes_only}};
constexpr JsonSchema variable = {.block_types = variable_types,
                                 .expressions = variable_expressions,
                                 .literals = variable_literals};

constexpr std::string_view depends_on[] = {"depends_on"};
constexpr std::string_view output_literals[] = {"description"};
constexpr JsonSchema output = {
    .block_types = condition_types, .expressions = depends_on, .literals = output_literals};

constexpr std::string_view module_expressions[] = {"depends_on", "providers"};
constexpr std::string_view module_literals[] = {"source", "version"};
constexpr JsonSchema module = {.expressions = module_expressions, .literals = module_literals};

constexpr std::string_view refactoring_names[] = {"from", "to", "provider"};
constexpr JsonSchema moved = {.expressions = refactoring_names};
constexpr BlockType removed_types[] = {{"lifecycle", {}, &lifecycle},
                                       {"provisioner", type_label, &provisioner}};
constexpr JsonSchema removed = {.block_types = removed_types, .expressions = refactoring_names};

constexpr BlockType check_types[] = {{"data", type_and_name, &resource},
                                     {"assert", {}, &attributes_only}};
constexpr JsonSchema check = {.block_types = check_types};

constexpr BlockType root_types[] = {{"terraform", {}, &terraform},
                                    {"provider", name_label, &provider},
                                    {"variable", name_label, &variable},
                                    {"locals", {}, &attributes_only},
                                    {"output", name_label, &output},
                                    {"module", name_label, &module},
                                    {"resource", type_and_name, &resource},
                                    {"data", type_and_name, &resource},
                                    {"ephemeral", type_and_name, &resource},
                                    {"action", type_and_name, &resource},
                                    {"moved", {}, &moved},
                                    {"removed", {}, &removed},
                                    {"import", {}, &moved},
                                    {"check", name_label, &check}};
constexpr JsonSchema root = {.block_types = root_types};

/// Maps, in whatever resource.
constexpr std::string_view maps[] = {
    "annotations", "input",    "keepers",          "labels",    "query", "tags",
    "tags_all",    "triggers", "triggers_replace", "variables", "vars"};

using Path = std::span<const std::string_view>;

/// The names of the blocks inside a resource: without `dynamic` and its `content`.
std::vector<std::string_view> inner_names(Path path) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool generates = path[i] == "dynamic" && i + 1 < path.size();
    if (generates) ++i;
    names.push_back(path[i]);
    if (generates && i + 1 < path.size() && path[i + 1] == "content") ++i;
  }
  return names;
}

std::optional<schema::Attribute> attribute_at(std::optional<schema::Shape> shape, Path path) {
  const std::vector<std::string_view> names = inner_names(path);
  std::optional<schema::Attribute> attribute;
  for (const std::string_view name : names) {
    attribute = shape ? shape->find(name) : std::nullopt;
    if (!attribute) return std::nullopt;
    const schema::Type type = attribute->type.innermost();
    shape = type.kind() == schema::Type::Kind::object ? std::optional(type.shape()) : std::nullopt;
  }
  return attribute;
}

}  // namespace

const JsonSchema& json_schema() { return root; }

/// A list or set of objects that is an attribute (`ingress = [{ … }]`) is blocks as well: a
/// resource has null for what an object leaves out.
bool JsonShapes::is_block(Path path, bool several) const {
  const std::string_view name = path.back();
  if (name == "for_each") return false;
  if (path.size() > 2 && path[0] == "check") path = path.subspan(2);
  std::optional<schema::Attribute> known;
  if (schema_ && path.size() > 3 && path[0] == "resource")
    known = attribute_at(schema_->resource(path[1]), path.subspan(3));
  if (schema_ && path.size() > 3 && path[0] == "data")
    known = attribute_at(schema_->data_source(path[1]), path.subspan(3));
  if (!known || known->type.kind() == schema::Type::Kind::any)
    return several || std::ranges::find(maps, name) == std::end(maps);
  const bool of_objects = known->type.innermost().kind() == schema::Type::Kind::object;
  const schema::Type::Kind kind = known->type.kind();
  const bool is_list = kind == schema::Type::Kind::list || kind == schema::Type::Kind::set;
  return known->is_block || (is_list && of_objects);
}

}  // namespace preflint::terraform
