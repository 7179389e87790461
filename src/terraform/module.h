#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/range.h"
#include "base/text.h"
#include "graph/configuration.h"
#include "hcl/ast.h"
#include "hcl/type_constraint.h"

/// What the files of one directory declare. A Module is made once per directory and run, and never
/// changes; what it amounts to in one call of it is a ModuleInstance.
namespace preflint::terraform {

/// What can be evaluated by itself, and so can depend on others and be part of a cycle.
enum class NodeKind : std::uint8_t { variable, local, output, resource, call };

/// A declaration of the module; for an output of a call also which one.
struct Dependency {
  NodeKind kind = NodeKind::local;
  std::uint32_t index = 0;
  const Text* output = nullptr;
};

/// A `validation`, `precondition`, `postcondition` or `assert` block.
struct Condition {
  const hcl::Block* block = nullptr;
  const hcl::Expression* condition = nullptr;
  const hcl::Expression* message = nullptr;
};

struct Variable {
  hcl::Name name;
  const hcl::Block* block = nullptr;
  Text shown;  ///< "var.tags"
  hcl::TypeConstraint constraint;
  std::optional<value::Value> default_value;  ///< converted and marked with where it is written
  bool has_default = false;                   ///< though it may not have been usable
  bool nullable = true;
  bool sensitive = false;
  bool ephemeral = false;
  std::vector<Condition> validations;

  bool is_required() const { return !has_default; }
};

struct Local {
  const hcl::Attribute* attribute = nullptr;
  Text shown;  ///< "local.tags"
};

struct OutputDeclaration {
  hcl::Name name;
  const hcl::Block* block = nullptr;
  const hcl::Expression* value = nullptr;  ///< null: missing, there is a diagnostic
  bool sensitive = false;
  bool ephemeral = false;
  std::vector<Condition> preconditions;
};

enum class ResourceMode : std::uint8_t { managed, data, ephemeral };

struct ResourceDeclaration {
  ResourceMode mode = ResourceMode::managed;
  hcl::Name type;
  hcl::Name name;
  const hcl::Block* block = nullptr;
  Text address;  ///< within its module, without keys: "data.aws_region.current"
  std::vector<Condition> preconditions, postconditions;
  const hcl::Block* scope = nullptr;  ///< the `check` that alone may refer to it
};

struct ModuleCall {
  hcl::Name name;
  const hcl::Block* block = nullptr;
  std::string source;  ///< empty where it isn't a literal
};

struct CheckDeclaration {
  hcl::Name name;
  const hcl::Block* block = nullptr;
  std::vector<Condition> asserts;
};

/// What `moved`, `removed` and `import` blocks point at: a resource or a module call, or one
/// instance of it.
struct Target {
  std::vector<Text> modules;  ///< the calls that lead to it, without keys
  ResourceMode mode = ResourceMode::managed;
  Text type, name;        ///< of a resource; empty for the module itself
  bool has_keys = false;  ///< of any module or of the resource
  /// The index of the resource, or of the last module: an expression or a literal, or none.
  const hcl::Expression* key = nullptr;
  std::optional<value::Value> literal_key;
  Text text;  ///< as it was written, without the last key
  Range range;

  bool is_module() const { return name.empty(); }
};

/// A `moved`, `removed` or `import` block; those that are of no use have a diagnostic instead.
struct Statement {
  const hcl::Block* block = nullptr;
  std::optional<Target> from, to;
};

/// An entry of `required_providers`.
struct RequiredProvider {
  std::string source;   ///< "hashicorp/aws", without the host name of a public registry
  std::string version;  ///< constraints, "~> 5.0"; empty where it has none
};

struct ProviderBlock {
  hcl::Name name;
  std::string alias;
  const hcl::Block* block = nullptr;
};

/// From a name to the position in the vector of declarations; the names are those of the syntax
/// tree.
using NameIndex = std::unordered_map<std::string_view, std::uint32_t>;

struct Module {
  std::string directory;  ///< as it is shown: below the directory of the process where possible
  std::string canonical;
  std::vector<FileId> files;
  std::vector<std::shared_ptr<const hcl::File>> syntax;
  std::vector<graph::Lost> lost;

  std::vector<Variable> variables;
  std::vector<Local> locals;
  std::vector<OutputDeclaration> outputs;
  std::vector<ResourceDeclaration> resources;
  std::vector<ModuleCall> calls;
  std::vector<ProviderBlock> providers;
  std::vector<std::string> configuration_aliases;  ///< "aws.west", that a caller passes in
  std::vector<CheckDeclaration> checks;
  std::vector<Statement> moves, removals, imports;
  /// By the name that a provider has in this module.
  std::unordered_map<std::string, RequiredProvider> required_providers;
  NameIndex variable_index, local_index, output_index, call_index;
  /// By mode, then by type, then by name.
  std::unordered_map<std::string_view, NameIndex> resource_index[3];

  /// Per kind of node and declaration, what its expressions name. For a call: its `count` or
  /// `for_each`.
  std::vector<std::vector<Dependency>> dependencies[5];
  /// Per call, what the argument of that name depends on.
  std::vector<std::unordered_map<std::string_view, std::vector<Dependency>>> argument_dependencies;

  std::optional<std::uint32_t> find_resource(ResourceMode mode, std::string_view type,
                                             std::string_view name) const;
};

std::optional<std::uint32_t> find(const NameIndex& index, std::string_view name);

}  // namespace preflint::terraform
