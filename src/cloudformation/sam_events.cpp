// The events of a function or of a state machine. Each kind of event stands in the file of its
// family; what they share is here.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html

#include "cloudformation/sam_events.h"

#include "base/suggest.h"

namespace preflint::cloudformation {
namespace {

const std::string event_types[] = {
    "AlexaSkill",
    "Api",
    "CloudWatchEvent",
    "CloudWatchLogs",
    "Cognito",
    "DocumentDB",
    "DynamoDB",
    "EventBridgeRule",
    "HttpApi",
    "IoTRule",
    "Kinesis",
    "MQ",
    "MSK",
    "S3",
    "SNS",
    "SQS",
    "Schedule",
    "ScheduleV2",
    "SelfManagedKafka",
};

void expand_event(Sam& sam, const SamTarget& target, const Member& member, RolePolicies& policies) {
  const Node& entry = *member.value;
  const Node* written = entry.is_mapping() ? entry.find("Properties") : nullptr;
  const Maker make = sam.make.at(member.key_range);
  const SamEvent event{.id = sam.id(target.resource.id, member.key),
                       .member = &member,
                       .type = literal(entry.is_mapping() ? entry.find("Type") : nullptr),
                       .properties = is_plain_mapping(written) ? written : make.members({}),
                       .make = make};
  if (event.type.empty() || event.type == "Api" || event.type == "HttpApi") return;
  const bool is_known = expand_event_source_mapping(sam, target, event, policies) ||
                        expand_rule(sam, target, event) || expand_push(sam, target, event);
  if (is_known) return;
  sam.diagnostics.warning(entry.find("Type")->range, "Unknown event type",
                          "SAM has no event source \"" + std::string(event.type) + "\"." +
                              did_you_mean(event.type, event_types));
}

}  // namespace

std::string_view alias_id(Sam& sam, const SamResource& resource) {
  const Member* written = resource.property("AutoPublishAlias");
  return written ? sam.id(resource.id, "Alias", literal(written->value)) : std::string_view();
}

void expand_events(Sam& sam, const SamTarget& target, RolePolicies& policies) {
  const Node* events = target.resource.value("Events");
  if (!is_plain_mapping(events)) return;
  for (const Member& member : events->members) expand_event(sam, target, member, policies);
}

void add_permission(Sam& sam, const SamTarget& target, const SamEvent& event,
                    const Caller& caller) {
  const Maker& make = event.make;
  add_resource(sam, target.resource,
               {.id = sam.id(event.id, caller.suffix),
                .type = "AWS::Lambda::Permission",
                .header = make.range()},
               {{"Action", make.text("lambda:InvokeFunction")},
                {"FunctionName", target.name(make)},
                {"Principal", make.text(caller.principal)},
                {"SourceArn", caller.source_arn},
                {"SourceAccount", caller.source_account},
                {"EventSourceToken", caller.token}});
}

const Node* add_queue(Sam& sam, const SamTarget& target, const SamEvent& event,
                      std::string_view suffix, std::string_view service, const Node* source_arn) {
  const Maker& make = event.make;
  const std::string_view queue = sam.id(event.id, suffix);
  add_resource(sam, target.resource,
               {.id = queue, .type = "AWS::SQS::Queue", .header = make.range()}, {});
  const Node* statement = make.map(
      {{"Effect", make.text("Allow")},
       {"Principal", make.map({{"Service", make.text(service)}})},
       {"Action", make.text("sqs:SendMessage")},
       {"Resource", make.get_att(queue, "Arn")},
       {"Condition", make.map({{"ArnEquals", make.map({{"aws:SourceArn", source_arn}})}})}});
  const Node* document =
      make.map({{"Version", make.text("2012-10-17")}, {"Statement", make.list({statement})}});
  add_resource(
      sam, target.resource,
      {.id = sam.id(queue, "Policy"), .type = "AWS::SQS::QueuePolicy", .header = make.range()},
      {{"PolicyDocument", document}, {"Queues", make.list({make.ref(queue)})}});
  return make.get_att(queue, "Arn");
}

}  // namespace preflint::cloudformation
