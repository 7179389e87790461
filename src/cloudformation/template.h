#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "cloudformation/node.h"

namespace preflint::cloudformation {

struct TemplateFile;

/// A section of a template by name: logical ids, parameters, conditions, the first level of maps.
struct Section {
  std::span<const Member> members;  ///< as written, `Fn::ForEach::…` among them
  std::unordered_map<std::string_view, const Member*> by_name;

  const Member* find(std::string_view name) const {
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
  }
};

/// A template's sections, not evaluated.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
struct Template {
  const SourceFile* source = nullptr;
  const Node* root = nullptr;
  bool is_complete = true;  ///< false when a syntax error cut some of it off

  Section parameters;
  Section mappings;
  Section conditions;
  Section resources;
  Section outputs;
  const Node* metadata = nullptr;
  const Node* rules = nullptr;
  const Node* globals = nullptr;

  std::vector<const Node*> transforms;  ///< in `Transform`: names, and what has parameters
  bool is_serverless = false;           ///< SAM's transform, which adds resources
  bool has_language_extensions = false;
  /// A macro, an include or a transform that is not known: anything may be defined, or mean
  /// something else.
  bool has_macros = false;

  /// The files that are included, and the nodes that these were put into.
  std::vector<std::shared_ptr<const TemplateFile>> included;
  std::shared_ptr<const Tree> spliced;

  /// Of a template that SAM's transform has expanded: the resources as they were written, and what
  /// names such as "Fn.Alias" stand for.
  std::span<const Member> written_resources;
  std::unordered_map<std::string_view, std::string_view> generated_names;
  std::shared_ptr<const Tree> generated;  ///< keeps the nodes that the transform made
};

/// A mapping as a section; the section at `name` of a mapping, empty when there is none.
Section section_of(const Node& mapping);
Section section_of(const Node& root, std::string_view name);

/// Is this document a template: has it `Resources` whose entries have a `Type`?
bool is_template(const Node& document);

/// Where a transform is named: it alone, or its `Name` beside parameters.
const Node& transform_name(const Node& transform);

Template parse_template(const SourceFile& source, const Node& document, bool is_complete);

/// A call of an intrinsic function.
struct Call {
  std::string_view name;           ///< in the long form
  const Node* node = nullptr;      ///< the call as a whole
  const Node* argument = nullptr;  ///< the same node where a tag makes the call
  bool is_tag = false;
};

/// The call that `node` is. Its name is empty when it is none. `Condition` is a call only where
/// conditions are (or by its tag): it is an ordinary key of policy statements.
Call call_of(const Node& node, bool in_condition = false);
/// The same without a look at the tag: what the argument of a call by a tag may be in turn.
Call inner_call_of(const Node& node, bool in_condition = false);

/// The long names of all functions but `Ref` and `Condition`.
std::span<const char* const> known_functions();

/// `Fn::ForEach::Name`?
inline bool is_for_each(std::string_view key) { return key.starts_with("Fn::ForEach::"); }

}  // namespace preflint::cloudformation
