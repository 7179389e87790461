// The roles that SAM generates, and `Policies`, of which each item is the name or the ARN of a
// managed policy, a policy document, or a policy template with its parameters. Statements stand at
// the line of the item that they come from.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-templates.html

#include "cloudformation/sam_policies.h"

#include <algorithm>

#include "base/suggest.h"
#include "cloudformation/sam_policy_templates.h"
#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {
namespace {

/// One item: at most one of both, except where a condition chooses between them.
struct Policy {
  const Node* managed = nullptr;
  const Node* inlined = nullptr;
};

Range first_line(const Node& node) {
  return node.is_mapping() && !node.members.empty() ? node.members[0].key_range : node.range;
}

class PolicyReader {
 public:
  PolicyReader(Sam& sam, std::string_view role) : sam_(sam), role_(role) {}

  Policy read_next(const Node& item) {
    name_ = sam_.keep(std::string(role_) + "Policy" + std::to_string(count_++));
    return read(item);
  }

 private:
  Policy read(const Node& item) {
    const Call call = call_of(item);
    if (call.name == "Fn::If" && call.argument->items.size() == 3) return choice(call);
    if (is_no_value(item) || item.kind == Node::Kind::null) return {};
    if (item.is_scalar() && call.name.empty()) return {.managed = by_name(item)};
    if (!call.name.empty()) return {.managed = &item};
    return {.inlined = with_name(item, document(item))};
  }

  const Node* document(const Node& item) {
    if (item.find("Statement") || item.find("Version")) return &item;
    if (item.members.size() == 1) return from_template(item.members[0]);
    return sam_.make.at(first_line(item)).unknown();
  }

  const Node* with_name(const Node& item, const Node* document) {
    const Maker make = sam_.make.at(first_line(item));
    return make.map({{"PolicyName", make.text(name_)}, {"PolicyDocument", document}});
  }

  Policy choice(const Call& call) {
    const std::span<const Node* const> arguments = call.argument->items;
    const Policy then = read(*arguments[1]);
    const Policy otherwise = read(*arguments[2]);
    const Maker make = sam_.make.at(call.node->range);
    const auto choose = [&](const Node* a, const Node* b) -> const Node* {
      if (!a && !b) return nullptr;
      return make.call("Fn::If",
                       make.list({arguments[0], a ? a : make.no_value(), b ? b : make.no_value()}));
    };
    return {choose(then.managed, otherwise.managed), choose(then.inlined, otherwise.inlined)};
  }

  /// SAM knows the ARNs of AWS's policies by their names. Those of other partitions differ in
  /// nothing that says what they allow.
  const Node* by_name(const Node& item) {
    const bool is_arn = item.text.find(':') != std::string_view::npos || item.text.starts_with('{');
    return is_arn ? &item : managed_policy(sam_.make.at(item.range), item.text);
  }

  const Node* from_template(const Member& written) {
    const Maker make = sam_.make.at(written.key_range);
    const std::span<const TemplateStatement> statements = template_statements(written.key);
    if (statements.empty()) {
      sam_.diagnostics.warning(written.key_range, "Unknown policy template",
                               "SAM has no policy template \"" + std::string(written.key) + "\"." +
                                   did_you_mean(written.key, template_names()));
      return make.unknown();
    }
    std::vector<const Node*> made;
    for (const TemplateStatement& statement : statements)
      made.push_back(expand(make, statement, *written.value));
    return make.map({{"Version", make.text("2012-10-17")}, {"Statement", make.list(made)}});
  }

  const Node* expand(const Maker& make, const TemplateStatement& statement, const Node& given) {
    std::vector<const Node*> actions;
    for (std::string& action : action_names(statement.actions))
      actions.push_back(make.text(std::move(action)));
    std::vector<const Node*> resources;
    for (std::string& pattern : resource_patterns(statement.resources))
      resources.push_back(filled(make, std::move(pattern), given));
    return make.map({{"Effect", make.text("Allow")},
                     {"Action", make.list(actions)},
                     {"Resource", make.list(resources)},
                     {"Condition", condition(make, statement, given)}});
  }

  const Node* condition(const Maker& make, const TemplateStatement& statement, const Node& given) {
    if (statement.condition_key.empty()) return nullptr;
    std::string pattern = resource_patterns(statement.condition_value).front();
    const Node* value = filled(make, std::move(pattern), given);
    return make.map({{"StringEquals", make.map({{statement.condition_key, value}})}});
  }

  /// The pattern with the parameters that were given.
  const Node* filled(const Maker& make, std::string pattern, const Node& given) {
    const std::string_view text = sam_.keep(std::move(pattern));
    Parts parameters;
    for (const SubVariable& variable : sub_variables(text)) {
      if (variable.name.starts_with("AWS::")) continue;
      const Member* parameter = given.find_member(variable.name);
      parameters.push_back({variable.name,
                            parameter ? parameter->value : missing(make, variable.name),
                            parameter ? parameter->key_range : Range()});
    }
    const bool is_whole = parameters.size() == 1 && text.starts_with("${") && text.ends_with('}');
    if (is_whole) return parameters[0].value;
    return text == "*" ? make.text(text) : make.sub(text, parameters);
  }

  const Node* missing(const Maker& make, std::string_view parameter) {
    if (!said_.insert(make.range()).second) return make.unknown();
    sam_.diagnostics.warning(make.range(), "Missing parameter",
                             "The policy template needs \"" + std::string(parameter) + "\".");
    return make.unknown();
  }

  Sam& sam_;
  std::string_view role_;
  std::size_t count_ = 0;
  std::string_view name_;  ///< of the policy that is read
  std::set<Range> said_;
};

}  // namespace

const Node* allow(const Maker& make, std::string_view actions, const Node* resource) {
  std::vector<const Node*> names;
  for (std::string& name : action_names(actions)) names.push_back(make.text(std::move(name)));
  return make.map(
      {{"Effect", make.text("Allow")}, {"Action", make.list(names)}, {"Resource", resource}});
}

const Node* inline_policy(const Maker& make, std::string_view name,
                          const std::vector<const Node*>& statements) {
  const Node* document =
      make.map({{"Version", make.text("2012-10-17")}, {"Statement", make.list(statements)}});
  return make.map({{"PolicyName", make.text(name)}, {"PolicyDocument", document}});
}

const Node* managed_policy(const Maker& make, std::string_view name) {
  return make.text("arn:aws:iam::aws:policy/" + std::string(name));
}

const Node* trust_policy(const Maker& make, std::string_view service) {
  const Node* statement =
      make.map({{"Effect", make.text("Allow")},
                {"Action", make.list({make.text("sts:AssumeRole")})},
                {"Principal", make.map({{"Service", make.list({make.text(service)})}})}});
  return make.map({{"Version", make.text("2012-10-17")}, {"Statement", make.list({statement})}});
}

void add_written_policies(Sam& sam, const SamResource& resource, std::string_view role,
                          RolePolicies& policies) {
  const Member* written = resource.property("Policies");
  if (!written) return;
  PolicyReader reader(sam, role);
  const auto add = [&](const Node& item) {
    const Policy policy = reader.read_next(item);
    if (policy.managed) policies.managed.push_back(policy.managed);
    if (policy.inlined) policies.inlined.push_back(policy.inlined);
  };
  if (!written->value->is_sequence() || !written->value->tag.empty()) {
    add(*written->value);
    return;
  }
  for (const Node* item : written->value->items) add(*item);
}

void add_role(Sam& sam, const SamResource& resource, const GeneratedRole& role,
              const RolePolicies& policies) {
  const Maker make = sam.make.at(resource.range_of("Policies"));
  const auto list_of = [&](const std::vector<const Node*>& items) {
    return items.empty() ? nullptr : make.list(items);
  };
  Part trust = renamed(resource, "AssumeRolePolicyDocument", "AssumeRolePolicyDocument");
  if (!trust.value) trust.value = trust_policy(make, role.service);
  add_resource(sam, resource,
               {.id = role.id,
                .type = "AWS::IAM::Role",
                .header = make.range(),
                .condition = role.condition},
               {trust,
                {"ManagedPolicyArns", list_of(policies.managed)},
                {"Policies", list_of(policies.inlined)},
                renamed(resource, "RolePath", "Path"),
                renamed(resource, "PermissionsBoundary", "PermissionsBoundary"),
                {"Tags", tags(sam, resource, role.created_by)}});
}

}  // namespace preflint::cloudformation
