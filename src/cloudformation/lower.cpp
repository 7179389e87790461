// A template becomes a configuration: its parameters, conditions and loops are worked out, and what
// would be deployed becomes the resources of the graph. A resource under a false condition is not
// there; one under an undecided condition is, and says what decides. What a nested stack deploys is
// not followed; it is listed as unresolved.

#include "cloudformation/lower.h"

#include <memory>
#include <optional>
#include <unordered_set>

#include "cloudformation/check.h"
#include "cloudformation/check_properties.h"
#include "cloudformation/deploy.h"
#include "cloudformation/evaluation.h"
#include "cloudformation/for_each.h"
#include "cloudformation/read.h"
#include "cloudformation/scenario.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

/// Where what a resource type stands for is described elsewhere: the property that says where.
struct Elsewhere {
  std::string_view type;
  std::string_view property;
};
constexpr Elsewhere elsewhere[] = {{"AWS::CloudFormation::Stack", "TemplateURL"},
                                   {"AWS::Serverless::Application", "Location"}};

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
        add_unresolved(member.key, transform_source(*member.value), member.key_range);
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
      if (!transform->text.starts_with("AWS::"))
        add_unresolved("Transform", std::string(transform->text), transform->range);
    }
  }

 private:
  void add_unresolved(std::string_view name, std::string source, Range range) {
    configuration_.unresolved.push_back({std::string(name), std::move(source), range});
  }

  static std::string transform_source(const Node& transform) {
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
    note_unresolved(*resource);
    deployment_.remember(configuration_.graph.add(std::move(*resource)), id, member, loops);
  }

  void note_unresolved(const graph::Resource& resource) {
    for (const Elsewhere& kind : elsewhere) {
      if (resource.type != kind.type) continue;
      const Value* location = resource.body.find(kind.property);
      add_unresolved(resource.address.view(),
                     location && location->is_string() ? location->as_text().str() : std::string(),
                     resource.header);
    }
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

graph::Configuration lower(const std::shared_ptr<Deployment>& deployment,
                           Diagnostics& diagnostics) {
  const Template& lowered = deployment->source;
  graph::Configuration configuration;
  configuration.language = graph::Language::cloudformation;
  configuration.path = lowered.source->path();
  configuration.files = {lowered.source->id()};
  Evaluation in(lowered, deployment->options, diagnostics);
  in.inputs = &deployment->inputs;
  check_template(in, diagnostics);
  if (deployment->options.schema)
    check_properties(lowered, *deployment->options.schema, diagnostics);
  Lowering lowering(in, *deployment, configuration);
  lowering.add_macros();
  lowering.add_resources();
  lowering.add_outputs();
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
  Diagnostics reading;
  const std::shared_ptr<const Tree> tree = std::make_shared<const Tree>(read(source, reading));
  std::vector<graph::Configuration> configurations;
  for (const Node* document : tree->documents) {
    if (!is_template(*document)) continue;
    if (configurations.empty()) diagnostics.append(reading);
    const auto deployment = std::make_shared<Deployment>(
        tree, parse_template(source, *document, tree->is_complete), options);
    configurations.push_back(lower(deployment, diagnostics));
  }
  const bool is_lost =
      configurations.empty() && !tree->is_complete && was_to_be_template(source.text());
  if (is_lost) diagnostics.append(reading);
  return configurations;
}

}  // namespace preflint::cloudformation
