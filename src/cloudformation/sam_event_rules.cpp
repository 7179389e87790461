// Events of EventBridge and its scheduler: rules and schedules that have the function, or the state
// machine, as their target. A function lets the rule call it; a state machine is started with a
// role of the rule's.

#include "cloudformation/sam_events.h"

namespace preflint::cloudformation {
namespace {

/// A state as SAM takes it, or `Enabled`, which only says yes or no.
Part state(const SamEvent& event) {
  if (event.value("State")) return event.part("State");
  const Member* enabled = event.properties->find_member("Enabled");
  if (!enabled) return {"State"};
  const Maker make = event.make.at(enabled->key_range);
  const std::string_view text = literal(enabled->value);
  if (text.empty()) return {"State", make.unknown()};
  const bool is_on = text == "true" || text == "True" || text == "TRUE";
  return {"State", make.text(is_on ? "ENABLED" : "DISABLED"), make.range()};
}

/// Where what could not be delivered goes: a queue that exists, or one of its own.
const Node* dead_letters(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Member* written = event.properties->find_member("DeadLetterConfig");
  if (!written || !is_plain_mapping(written->value)) return written ? written->value : nullptr;
  const Maker make = event.make.at(written->key_range);
  if (const Member* arn = written->value->find_member("Arn"))
    return make.map({{"Arn", arn->value, arn->key_range}});
  const std::string_view id = literal(written->value->find("QueueLogicalId"));
  const std::string_view service =
      event.type == "ScheduleV2" ? "scheduler.amazonaws.com" : "events.amazonaws.com";
  const SamEvent at{.id = id.empty() ? event.id : id,
                    .member = event.member,
                    .type = event.type,
                    .properties = event.properties,
                    .make = make};
  return make.map({{"Arn", add_queue(sam, target, at, id.empty() ? "Queue" : "", service,
                                     make.get_att(event.id, "Arn"))}});
}

/// The role that starts a state machine, or that the scheduler calls a function with.
const Node* starting_role(Sam& sam, const SamTarget& target, const SamEvent& event,
                          std::string_view service) {
  const std::string_view given = event.type == "ScheduleV2" ? "RoleArn" : "Role";
  if (const Node* role = event.value(given)) return role;
  const Maker& make = event.make;
  const std::string_view id = sam.id(event.id, "Role");
  const std::string_view action =
      target.is_machine ? "states:StartExecution" : "lambda:InvokeFunction";
  const Node* policy = inline_policy(
      make,
      sam.id(event.id, target.is_machine ? "StartExecutionPolicy" : "LambdaFunctionInvokePolicy"),
      {allow(make, action, target.arn(make))});
  add_resource(sam, target.resource, {.id = id, .type = "AWS::IAM::Role", .header = make.range()},
               {{"AssumeRolePolicyDocument", trust_policy(make, service)},
                {"Policies", make.list({policy})},
                event.part("PermissionsBoundary")});
  return make.get_att(id, "Arn");
}

void expand_schedule(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  const Node* schedule_target = make.map(
      {{"Arn", target.arn(make)},
       {"RoleArn", starting_role(sam, target, event, "scheduler.amazonaws.com"),
        event.range_of("RoleArn")},
       event.part("Input"),
       event.part("RetryPolicy"),
       {"DeadLetterConfig", dead_letters(sam, target, event), event.range_of("DeadLetterConfig")}});
  Part window = event.part("FlexibleTimeWindow");
  if (!window.value) window.value = make.map({{"Mode", make.text("OFF")}});
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::Scheduler::Schedule", .header = make.range()},
               {event.part("ScheduleExpression"),
                event.part("ScheduleExpressionTimezone"),
                event.part("StartDate"),
                event.part("EndDate"),
                event.part("Name"),
                event.part("GroupName"),
                event.part("Description"),
                event.part("KmsKeyArn"),
                state(event),
                window,
                {"Target", schedule_target}});
}

const Node* rule_target(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  const Node* given = event.value("Target");
  const Node* id = given ? given->find("Id") : nullptr;
  if (!id) {
    const std::string_view suffix = target.is_machine ? "StepFunctionsTarget" : "LambdaTarget";
    id = make.text(sam.id(event.id, suffix));
  }
  const Node* role =
      target.is_machine ? starting_role(sam, target, event, "events.amazonaws.com") : nullptr;
  return make.map(
      {{"Arn", target.arn(make)},
       {"Id", id},
       {"RoleArn", role, event.range_of("Role")},
       event.part("Input"),
       event.part("InputPath"),
       event.part("InputTransformer"),
       event.part("RetryPolicy"),
       {"DeadLetterConfig", dead_letters(sam, target, event), event.range_of("DeadLetterConfig")}});
}

}  // namespace

bool expand_rule(Sam& sam, const SamTarget& target, const SamEvent& event) {
  if (event.type == "ScheduleV2") {
    expand_schedule(sam, target, event);
    return true;
  }
  const bool is_schedule = event.type == "Schedule";
  if (!is_schedule && event.type != "EventBridgeRule" && event.type != "CloudWatchEvent")
    return false;
  const Maker& make = event.make;
  const Node* targets = make.list({rule_target(sam, target, event)});
  Parts parts{event.part("EventBusName"), event.part("Description"), state(event)};
  parts.push_back(is_schedule ? event.part("Name") : event.part("RuleName", "Name"));
  parts.push_back(is_schedule ? event.part("Schedule", "ScheduleExpression")
                              : event.part("Pattern", "EventPattern"));
  parts.push_back({"Targets", targets});
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::Events::Rule", .header = make.range()}, parts);
  if (!target.is_machine) {
    add_permission(
        sam, target, event,
        {.principal = "events.amazonaws.com", .source_arn = make.get_att(event.id, "Arn")});
  }
  return true;
}

}  // namespace preflint::cloudformation
