// A template becomes a configuration: its parameters, conditions and loops are worked out, and what
// would be deployed becomes the resources of the graph. A resource under a false condition is not
// there; one under an undecided condition is, and says what decides. What a nested stack deploys is
// not followed; it is listed as unresolved.

#include "cloudformation/lower.h"

#include <algorithm>
#include <unordered_set>

#include "cloudformation/check.h"
#include "cloudformation/check_properties.h"
#include "cloudformation/evaluation.h"
#include "cloudformation/for_each.h"
#include "cloudformation/read.h"

namespace preflint::cloudformation {
namespace {

using value::Mark;
using value::Reason;
using value::Value;

/// What a resource has beside its properties, and what rules call it: in small letters, as no
/// property is written.
struct Attribute {
  std::string_view written;
  std::string_view name;
};
constexpr Attribute attributes[] = {{"Type", "type"},
                                    {"Condition", "condition"},
                                    {"DependsOn", "depends_on"},
                                    {"DeletionPolicy", "deletion_policy"},
                                    {"UpdateReplacePolicy", "update_replace_policy"},
                                    {"Metadata", "metadata"}};

/// Where what a resource type stands for is described elsewhere: the property that says where.
struct Elsewhere {
  std::string_view type;
  std::string_view property;
};
constexpr Elsewhere elsewhere[] = {{"AWS::CloudFormation::Stack", "TemplateURL"},
                                   {"AWS::Serverless::Application", "Location"}};

class Lowering {
 public:
  Lowering(Evaluation& in, graph::Configuration& configuration)
      : in_(in), configuration_(configuration) {}

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

  /// Certain, uncertain for a reason, or not deployed at all.
  struct Presence {
    bool is_deployed = true;
    Reason uncertain;
  };

  Presence presence(const Node& entry, const Loop* loops) {
    Reason uncertain;
    for (const Loop* loop = loops; loop; loop = loop->outer) {
      if (!loop->value.is_known()) uncertain = loop->value.reason();
    }
    const Node* name = entry.find("Condition");
    if (!name || !name->is_scalar()) return {true, uncertain};
    const std::string text = substitute_loops(name->text, loops);
    const Value decision = condition(in_, text, name->range);
    if (decision.is_bool()) return {decision.as_bool(), uncertain};
    return {true, decision.reason()};
  }

  void add_resource(const Text& id, const Member& member, const Loop* loops) {
    const Node& entry = *member.value;
    const Node* type = entry.find("Type");
    if (!entry.is_mapping() || !entry.is_complete || !type || !type->is_scalar()) return;
    if (!seen_.insert(id.str()).second) return;
    Presence known = presence(entry, loops);
    if (!known.is_deployed) return;
    graph::Resource resource;
    resource.address = id;
    resource.type = Text(type->text);
    resource.name = id;
    resource.language = graph::Language::cloudformation;
    resource.header = member.key_range;
    resource.range = hull(member.key_range, entry.range);
    if (known.uncertain.kind != Reason::Kind::unspecified && known.uncertain.what.empty())
      known.uncertain.what = "a condition";
    resource.uncertain = known.uncertain;
    resource.body = body_of(id, member, loops);
    note_unresolved(resource);
    configuration_.graph.add(std::move(resource));
  }

  Value body_of(const Text& id, const Member& member, const Loop* loops) {
    const Place place{id, member.key_range, loops};
    Reason may_have_more;
    std::vector<Value::Entry> entries = properties_of(*member.value, place, may_have_more);
    for (const Attribute& attribute : attributes) {
      const Member* written = member.value->find_member(attribute.written);
      if (!written) continue;
      const bool is_name = attribute.name == "condition" && written->value->is_scalar();
      Value value = is_name ? written_at(Value::string(written->value->text), written->value->range,
                                         place.at(*written))
                            : evaluate(in_, *written->value, place.at(*written));
      if (attribute.name == "depends_on") value = dependencies(value);
      entries.emplace_back(Text(attribute.name), std::move(value));
    }
    const bool is_open = may_have_more.kind != Reason::Kind::unspecified;
    const Mark self{
        .kind = Mark::Kind::reference, .exact = true, .range = member.key_range, .name = id};
    return Value::body(std::move(entries), is_open ? value::Missing::unknown : value::Missing::null,
                       source_mark(member.key_range, id), may_have_more)
        .with_marks(value::MarkSet({self}));
  }

  std::vector<Value::Entry> properties_of(const Node& entry, const Place& place,
                                          Reason& may_have_more) {
    const Member* properties = entry.find_member("Properties");
    if (!properties) return {};
    const bool is_plain =
        properties->value->is_mapping() && call_of(*properties->value).name.empty();
    if (is_plain) return entries_of(in_, properties->value->members, place, may_have_more);
    return entries_from(evaluate(in_, *properties->value, place), may_have_more);
  }

  /// `Properties` as a function made them. Of several choices, each property has its own.
  static std::vector<Value::Entry> entries_from(const Value& properties, Reason& may_have_more) {
    if (properties.is_mapping()) return {properties.entries().begin(), properties.entries().end()};
    if (properties.is_known()) return {};
    const std::span<const Value> choices = properties.candidates();
    std::vector<Value::Entry> merged;
    for (const Value& choice : choices) {
      if (!choice.is_mapping()) continue;
      for (const Value::Entry& entry : choice.entries()) {
        const auto is_same = [&](const Value::Entry& other) { return other.first == entry.first; };
        if (std::any_of(merged.begin(), merged.end(), is_same)) continue;
        merged.emplace_back(entry.first, choice_of(choices, entry.first, properties.reason()));
      }
    }
    if (choices.empty()) may_have_more = properties.reason();
    return merged;
  }

  static Value choice_of(std::span<const Value> choices, const Text& name, const Reason& reason) {
    std::vector<Value> values;
    for (const Value& choice : choices) {
      const Value* found = choice.is_mapping() ? choice.find(name) : nullptr;
      const value::MarkSet absent = choice.is_mapping() ? choice.missing_marks() : choice.marks();
      values.push_back(found ? *found : Value::null().with_marks(absent));
    }
    return Value::one_of(std::move(values), reason);
  }

  /// The names in DependsOn, as references to the resources and always as a list.
  static Value dependencies(const Value& written) {
    const auto linked = [](const Value& name) {
      if (!name.is_string()) return name;
      return name.with_marks(
          value::MarkSet({Mark{.kind = Mark::Kind::reference, .name = name.as_text()}}));
    };
    if (written.is_string()) return Value::tuple({linked(written)}).with_marks(written.marks());
    if (!written.is_sequence()) return written;
    std::vector<Value> names;
    for (const Value& name : written.elements()) names.push_back(linked(name));
    return Value::tuple(std::move(names)).with_marks(written.marks());
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
    if (!value || !entry.is_complete || !presence(entry, loops).is_deployed) return;
    const Place place{Text("Outputs." + name.str()), member.key_range, loops};
    configuration_.outputs.push_back(
        {name, evaluate(in_, *value, place), hull(member.key_range, entry.range)});
  }

  Evaluation& in_;
  graph::Configuration& configuration_;
  std::unordered_set<std::string> seen_;
};

graph::Configuration lower(const Template& lowered, const LowerOptions& options,
                           Diagnostics& diagnostics) {
  graph::Configuration configuration;
  configuration.language = graph::Language::cloudformation;
  configuration.path = lowered.source->path();
  configuration.files = {lowered.source->id()};
  Evaluation in(lowered, options, diagnostics);
  check_template(in, diagnostics);
  if (options.schema) check_properties(lowered, *options.schema, diagnostics);
  Lowering lowering(in, configuration);
  lowering.add_macros();
  lowering.add_resources();
  lowering.add_outputs();
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
  const Tree tree = read(source, reading);
  std::vector<graph::Configuration> configurations;
  for (const Node* document : tree.documents) {
    if (!is_template(*document)) continue;
    if (configurations.empty()) diagnostics.append(reading);
    const Template parsed = parse_template(source, *document, tree.is_complete);
    configurations.push_back(lower(parsed, options, diagnostics));
  }
  const bool is_lost =
      configurations.empty() && !tree.is_complete && was_to_be_template(source.text());
  if (is_lost) diagnostics.append(reading);
  return configurations;
}

}  // namespace preflint::cloudformation
