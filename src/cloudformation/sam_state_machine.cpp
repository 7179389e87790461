// AWS::Serverless::StateMachine: the state machine, its role unless it has one, an alias, and the
// rules that start it.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-statemachine.html

#include "cloudformation/sam_code.h"
#include "cloudformation/sam_events.h"

namespace preflint::cloudformation {
namespace {

Part definition(Sam& sam, const SamResource& machine) {
  if (const Member* location = machine.property("DefinitionUri")) {
    const ArtefactKeys keys{.bucket = "Bucket", .key = "Key", .version = "Version"};
    return {"DefinitionS3Location", artefact(sam, *location, keys), location->key_range};
  }
  return renamed(machine, "Definition", "Definition");
}

std::string_view add_alias(Sam& sam, const SamResource& machine) {
  const Member* written = machine.property("AutoPublishAlias");
  if (!written) return {};
  const Maker make = sam.make.at(written->key_range);
  const std::string_view version = sam.id(machine.id, "Version");
  const std::string_view alias = alias_id(sam, machine);
  add_resource(
      sam, machine,
      {.id = version, .type = "AWS::StepFunctions::StateMachineVersion", .header = make.range()},
      {{"StateMachineArn", make.ref(machine.id)},
       {"StateMachineRevisionId", make.get_att(machine.id, "StateMachineRevisionId")}});
  Part preference = renamed(machine, "DeploymentPreference", "DeploymentPreference");
  add_resource(
      sam, machine,
      {.id = alias, .type = "AWS::StepFunctions::StateMachineAlias", .header = make.range()},
      {{"Name", written->value},
       {"RoutingConfiguration",
        preference.value ? nullptr
                         : make.list({make.map({{"StateMachineVersionArn", make.ref(version)},
                                                {"Weight", make.word("100")}})})},
       preference});
  sam.names[sam.id(machine.id, ".Version")] = version;
  sam.names[sam.id(machine.id, ".Alias")] = alias;
  return alias;
}

/// Does the state machine send traces? Then its role has to allow it.
bool is_traced(const SamResource& machine) {
  const Node* tracing = machine.value("Tracing");
  return is_plain_mapping(tracing) && literal(tracing->find("Enabled")) == "true";
}

}  // namespace

void expand_state_machine(Sam& sam, const SamResource& machine) {
  const Maker make = sam.make.at(machine.header);
  const std::string_view role_id = sam.id(machine.id, "Role");
  Part role = renamed(machine, "Role", "RoleArn");
  const bool has_role = role.value != nullptr;
  if (!has_role) role.value = make.get_att(role_id, "Arn");
  add_resource(sam, machine,
               {.id = machine.id, .type = "AWS::StepFunctions::StateMachine", .is_main = true},
               {definition(sam, machine),
                renamed(machine, "DefinitionSubstitutions", "DefinitionSubstitutions"),
                renamed(machine, "Logging", "LoggingConfiguration"),
                renamed(machine, "Tracing", "TracingConfiguration"),
                renamed(machine, "Name", "StateMachineName"),
                renamed(machine, "Type", "StateMachineType"),
                renamed(machine, "EncryptionConfiguration", "EncryptionConfiguration"),
                role,
                {"Tags", tags(sam, machine, "stateMachine:createdBy"), machine.range_of("Tags")}});
  const std::string_view alias = add_alias(sam, machine);
  const bool uses_alias = literal(machine.value("UseAliasAsEventTarget")) == "true";
  RolePolicies policies;
  expand_events(sam, {machine, uses_alias ? alias : std::string_view(), true}, policies);
  if (has_role) return;
  if (is_traced(machine)) {
    policies.managed.push_back(
        managed_policy(sam.make.at(machine.range_of("Tracing")), "AWSXrayWriteOnlyAccess"));
  }
  add_written_policies(sam, machine, role_id, policies);
  add_role(sam, machine,
           {.id = role_id,
            .service = "states.amazonaws.com",
            .condition = {},
            .created_by = "stateMachine:createdBy"},
           policies);
}

}  // namespace preflint::cloudformation
