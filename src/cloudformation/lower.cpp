// A template becomes a configuration: its parameters, conditions and loops are worked out, and what
// would be deployed becomes the resources of the graph. A resource under a false condition is not
// there; one under an undecided condition is, and says what decides. So does every nested stack
// whose template is here; the others are listed as unresolved.

#include "cloudformation/lower.h"

#include <memory>
#include <optional>
#include <unordered_set>

#include "cloudformation/check.h"
#include "cloudformation/check_properties.h"
#include "cloudformation/deploy.h"
#include "cloudformation/evaluation.h"
#include "cloudformation/for_each.h"
#include "cloudformation/include.h"
#include "cloudformation/nested.h"
#include "cloudformation/read.h"
#include "cloudformation/scenario.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

class Lowering {
 public:
  Lowering(Evaluation& in, Deployment& deployment, graph::Configuration& configuration)
      : in_(in), deployment_(deployment), configuration_(configuration) {}

  void add_resources() {
    for (const Member& member : in_.source.resources.members) {
      if (is_for_each(member.key)) {
        Reason reason;
        each_iteration(in_, member, nullptr, reason,
                       [&](const Text& id, const Member& body, const Loop* loops) {
                         add_resource(id, body, loops);
                       });
        if (reason.kind != Reason::Kind::unspecified)
          add_unresolved(member.key, reason.what.str(), member.key_range);
      } else if (member.key == "Fn::Transform") {
        add_transform(member.key, *member.value, member.key_range);
      } else {
        add_resource(Text(member.key), member, nullptr);
      }
    }
  }

  void add_outputs() {
    for (const Member& member : in_.source.outputs.members) {
      if (is_for_each(member.key)) {
        Reason reason;
        each_iteration(in_, member, nullptr, reason,
                       [&](const Text& name, const Member& body, const Loop* loops) {
                         add_output(name, body, loops);
                       });
      } else {
        add_output(Text(member.key), member, nullptr);
      }
    }
  }

  void add_macros() {
    for (const Node* transform : in_.source.transforms) {
      const Node& name = transform_name(*transform);
      if (!name.text.starts_with("AWS::") || name.text == "AWS::Include")
        add_transform("Transform", *transform, name.range);
    }
  }

 private:
  void add_unresolved(std::string_view name, std::string source, Range range) {
    configuration_.unresolved.push_back({std::string(name), std::move(source), range});
  }

  /// What a transform brings in may refer to all that is here.
  void add_transform(std::string_view name, const Node& transform, Range range) {
    add_unresolved(name, transform_source(transform), range);
    configuration_.lost.push_back({{}, {Reason::Kind::module, Text(name), range}});
  }

  static std::string transform_source(const Node& transform) {
    if (transform.is_scalar()) return std::string(transform.text);
    const Node* parameters = transform.find("Parameters");
    const Node* location = parameters ? parameters->find("Location") : nullptr;
    if (location && location->is_scalar()) return std::string(location->text);
    const Node* name = transform.find("Name");
    return name ? std::string(name->text) : std::string();
  }

  void add_resource(const Text& id, const Member& member, const Loop* loops) {
    if (!is_resource(*member.value) || !seen_.insert(id.str()).second) return;
    std::optional<graph::Resource> resource = deploy(in_, id, member, loops);
    if (!resource) return;
    if (!in_.stack->nested.contains(id.view())) note_unresolved(*resource, member);
    deployment_.remember(configuration_.graph.add(std::move(*resource)), *in_.stack, id, member,
                         loops);
  }

  void note_unresolved(const graph::Resource& resource, const Member& member) {
    const std::optional<std::string> location = template_location(in_, member);
    if (!location) return;
    add_unresolved(resource.address.view(), *location, resource.header);
    const Reason reason{Reason::Kind::module, resource.address, resource.header};
    if (const Value* parameters = resource.body.find("Parameters"))
      graph::hand_over(*parameters, reason, configuration_.handed_over);
  }

  void add_output(const Text& name, const Member& member, const Loop* loops) {
    const Node& entry = *member.value;
    const Node* value = entry.find("Value");
    if (!value || !entry.is_complete || !presence(in_, entry, loops).is_deployed) return;
    const Place place{Text("Outputs." + name.str()), member.key_range, loops};
    configuration_.outputs.push_back(
        {name, evaluate(in_, *value, place), hull(member.key_range, entry.range)});
  }

  Evaluation& in_;
  Deployment& deployment_;
  graph::Configuration& configuration_;
  std::unordered_set<std::string> seen_;
};

void add_metadata(Evaluation& in, graph::Configuration& configuration) {
  const Member* section = in.source.root->find_member("Metadata");
  const Node* own = section ? section->value->find("preflint") : nullptr;
  if (!own) return;
  const Place place{Text("Metadata"), section->key_range, nullptr};
  configuration.metadata.push_back(
      {evaluate(in, *own, place), in.source.root->range, section->key_range});
}

/// What a syntax error cut off, of this file or of one that is included.
void add_lost(const TemplateFile& file, graph::Configuration& configuration) {
  if (file.tree.is_complete) return;
  const std::string what =
      "a part of " + std::string(file_name(file.source->path())) + " that can't be read";
  const std::span<const Diagnostic> said = file.said.entries();
  const Range at = said.empty() ? Range() : said.front().subject;
  configuration.lost.push_back({{}, {Reason::Kind::error, Text(what), at}});
}

void lower_stack(Evaluation& in, Deployment& deployment, graph::Configuration& configuration,
                 Diagnostics& diagnostics) {
  if (in.stack->is_first_of_its_file) {
    configuration.files.push_back(in.source.source->id());
    add_lost(*in.stack->file, configuration);
    for (const auto& included : in.source.included) {
      configuration.files.push_back(included->source->id());
      add_lost(*included, configuration);
    }
    add_metadata(in, configuration);
    check_template(in, diagnostics);
    if (in.options.schema) check_properties(in.source, *in.options.schema, diagnostics);
  }
  Lowering lowering(in, deployment, configuration);
  lowering.add_macros();
  lowering.add_resources();
  if (!in.stack->caller) lowering.add_outputs();
}

graph::Configuration lower(const std::shared_ptr<const TemplateFile>& file, const Node& document,
                           const LowerOptions& options, Diagnostics& diagnostics) {
  graph::Configuration configuration;
  configuration.language = graph::Language::cloudformation;
  configuration.path = file->source->path();
  const auto deployment = std::make_shared<Deployment>(options);
  Stack& first = deployment->stacks.emplace_back();
  first.file = file;
  first.source = whole_template(*file, document, options, diagnostics);
  Evaluations evaluations(deployment->options, deployment->inputs, nullptr, &diagnostics);
  add_nested_stacks(deployment->stacks, evaluations, options, diagnostics);
  for (const Stack& stack : deployment->stacks)
    lower_stack(evaluations.of(stack), *deployment, configuration, diagnostics);
  configuration.scenario = first_scenario(deployment);
  return configuration;
}

/// After a syntax error, nobody knows what the file would have been; that it was to be a template
/// shows in its text.
bool was_to_be_template(std::string_view text) {
  return text.starts_with("Resources:") || text.find("\nResources:") != std::string_view::npos ||
         text.find("AWSTemplateFormatVersion") != std::string_view::npos;
}

}  // namespace

std::vector<graph::Configuration> lower_templates(const SourceFile& source,
                                                  const LowerOptions& options,
                                                  Diagnostics& diagnostics) {
  if (!looks_like_template(source.text())) return {};
  return lower_templates(read_file(source), options, diagnostics);
}

std::vector<graph::Configuration> lower_templates(const std::shared_ptr<const TemplateFile>& file,
                                                  const LowerOptions& options,
                                                  Diagnostics& diagnostics) {
  std::vector<graph::Configuration> configurations;
  for (const Node* document : file->tree.documents) {
    if (!is_template(*document)) continue;
    if (configurations.empty()) diagnostics.append(file->said);
    configurations.push_back(lower(file, *document, options, diagnostics));
  }
  const bool is_lost =
      configurations.empty() && !file->tree.is_complete && was_to_be_template(file->source->text());
  if (is_lost) diagnostics.append(file->said);
  return configurations;
}

std::vector<std::string> called_templates(const TemplateFile& file, const LowerOptions& options) {
  std::vector<std::string> paths;
  for (const Node* document : file.tree.documents) {
    if (!is_template(*document)) continue;
    const Template source = parse_template(*file.source, *document, file.tree.is_complete);
    Diagnostics unheard;
    Evaluation in(source, options, unheard);
    for (const Member& member : source.resources.members) {
      if (is_for_each(member.key) || !is_resource(*member.value)) continue;
      const std::optional<std::string> location = template_location(in, member);
      if (!location || location->empty()) continue;
      paths.push_back(normalize_path(join_path(parent_path(file.source->path()), *location)));
    }
  }
  return paths;
}

}  // namespace preflint::cloudformation
