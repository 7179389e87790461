// The sections of a template, and what is a call of an intrinsic function. A document is a template
// by its content: a mapping with `Resources` in which some entry has a `Type`; the format version
// is optional, and the file's name says nothing.

#include "cloudformation/template.h"

#include <algorithm>
#include <array>

namespace preflint::cloudformation {
namespace {

void read_transforms(Template& result) {
  const Node* transform = result.root->find("Transform");
  if (!transform) return;
  if (!transform->is_sequence()) result.transforms.push_back(transform);
  for (const Node* item : transform->items) result.transforms.push_back(item);
  for (const Node* each : result.transforms) {
    const std::string_view name = transform_name(*each).text;
    const bool is_serverless = name.starts_with("AWS::Serverless-");
    result.is_serverless = result.is_serverless || is_serverless;
    const bool is_extensions = name == "AWS::LanguageExtensions";
    result.has_language_extensions = result.has_language_extensions || is_extensions;
    const bool adds_nothing = is_extensions || name.starts_with("AWS::CodeDeployBlueGreen") ||
                              name.starts_with("AWS::SecretsManager-");
    if (!is_serverless && !adds_nothing) result.has_macros = true;
  }
}

/// A `Fn::Transform` around or between the entries of a section.
bool includes_something(const Node& root) {
  const auto includes = [](const Node& node) {
    return node.find("Fn::Transform") || !node.tag.empty();
  };
  if (root.find("Fn::Transform")) return true;
  return std::any_of(root.members.begin(), root.members.end(), [&](const Member& member) {
    return member.key != "Metadata" && member.value->is_mapping() && includes(*member.value);
  });
}

constexpr std::array functions{
    "Fn::And",
    "Fn::Base64",
    "Fn::Cidr",
    "Fn::Contains",
    "Fn::EachMemberEquals",
    "Fn::EachMemberIn",
    "Fn::Equals",
    "Fn::FindInMap",
    "Fn::GetAZs",
    "Fn::GetAtt",
    "Fn::If",
    "Fn::ImportValue",
    "Fn::Join",
    "Fn::Length",
    "Fn::Not",
    "Fn::Or",
    "Fn::RefAll",
    "Fn::Select",
    "Fn::Split",
    "Fn::Sub",
    "Fn::ToJsonString",
    "Fn::Transform",
    "Fn::ValueOf",
    "Fn::ValueOfAll",
};

std::string_view name_of_tag(std::string_view tag) {
  if (!tag.starts_with('!')) return {};
  const std::string_view name = tag.substr(1);
  if (name == "Ref") return "Ref";
  if (name == "Condition") return "Condition";
  for (const std::string_view function : functions) {
    if (name == function.substr(std::string_view("Fn::").size())) return function;
  }
  return tag;  // not one that is known
}

}  // namespace

Section section_of(const Node& mapping) {
  Section section;
  section.members = mapping.members;
  for (const Member& member : section.members) section.by_name.emplace(member.key, &member);
  return section;
}

Section section_of(const Node& root, std::string_view name) {
  const Node* node = root.find(name);
  return node && node->is_mapping() ? section_of(*node) : Section();
}

const Node& transform_name(const Node& transform) {
  const Node* name = transform.find("Name");
  return name ? *name : transform;
}

std::span<const char* const> known_functions() { return functions; }

bool is_template(const Node& document) {
  if (!document.is_mapping()) return false;
  const Node* resources = document.find("Resources");
  if (!resources || !resources->is_mapping()) return false;
  const auto has_type = [](const Node& entry) {
    const Node* type = entry.is_mapping() ? entry.find("Type") : nullptr;
    return type && type->is_scalar();
  };
  return std::any_of(resources->members.begin(), resources->members.end(),
                     [&](const Member& member) {
                       if (is_for_each(member.key)) return member.value->is_sequence();
                       return has_type(*member.value);
                     });
}

Template parse_template(const SourceFile& source, const Node& document, bool is_complete) {
  Template result{.source = &source, .root = &document, .is_complete = is_complete};
  result.parameters = section_of(document, "Parameters");
  result.mappings = section_of(document, "Mappings");
  result.conditions = section_of(document, "Conditions");
  result.resources = section_of(document, "Resources");
  result.written_resources = result.resources.members;
  result.outputs = section_of(document, "Outputs");
  result.metadata = document.find("Metadata");
  result.rules = document.find("Rules");
  result.globals = document.find("Globals");
  read_transforms(result);
  result.has_macros = result.has_macros || includes_something(document);
  return result;
}

Call call_of(const Node& node, bool in_condition) {
  const std::string_view name = name_of_tag(node.tag);
  return name.empty() ? inner_call_of(node, in_condition) : Call{name, &node, &node, true};
}

Call inner_call_of(const Node& node, bool in_condition) {
  if (!node.is_mapping() || node.members.size() != 1) return {};
  const Member& only = node.members[0];
  const bool is_call = only.key == "Ref" || (in_condition && only.key == "Condition") ||
                       (only.key.starts_with("Fn::") && !is_for_each(only.key));
  return is_call ? Call{only.key, &node, only.value, false} : Call{};
}

}  // namespace preflint::cloudformation
