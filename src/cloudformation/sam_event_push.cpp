// Events that another service sends to a function: each lets that service call the function, and
// says where it sends to. What it is said at can be a resource of the template: the notifications
// of a bucket, the triggers of a user pool.

#include <algorithm>

#include "cloudformation/sam_events.h"

namespace preflint::cloudformation {
namespace {

void expand_s3(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  add_permission(sam, target, event,
                 {.principal = "s3.amazonaws.com", .source_account = make.ref("AWS::AccountId")});
  const std::string_view bucket = referenced(event.value("Bucket"));
  const Member* kinds = event.properties->find_member("Events");
  if (bucket.empty() || !kinds) return;
  const std::string_view condition = condition_of(target.resource);
  const auto add = [&](const Node* kind) {
    const Maker at = make.at(kinds->key_range);
    const Node* item =
        at.map({{"Event", kind}, {"Function", target.arn(at)}, event.part("Filter")});
    if (!condition.empty()) item = at.if_else(condition, item, at.no_value());
    sam.changes[std::string(bucket)].push_back({.property = "NotificationConfiguration",
                                                .key = "LambdaConfigurations",
                                                .value = item,
                                                .depends_on = sam.id(event.id, "Permission"),
                                                .range = make.range()});
  };
  if (!kinds->value->is_sequence()) add(kinds->value);
  for (const Node* kind : kinds->value->items) add(kind);
}

/// A queue between the topic and the function.
void expand_subscribed_queue(Sam& sam, const SamTarget& target, const SamEvent& event,
                             const Member& subscription) {
  const Maker make = event.make.at(subscription.key_range);
  const Node& given = *subscription.value;
  const SamEvent at{event.id, event.member, event.type, event.properties, make};
  const Node* topic = event.value("Topic");
  const Node* arn = given.find("QueueArn");
  if (!arn) arn = add_queue(sam, target, at, "Queue", "sns.amazonaws.com", topic);
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::SNS::Subscription", .header = event.make.range()},
               {{"Protocol", make.text("sqs")},
                {"Endpoint", arn},
                event.part("Topic", "TopicArn"),
                event.part("Region"),
                event.part("FilterPolicy"),
                event.part("FilterPolicyScope"),
                event.part("RedrivePolicy")});
  Part batch = renamed(given, "BatchSize", "BatchSize");
  if (!batch.value) batch.value = make.word("10");
  Part enabled = renamed(given, "Enabled", "Enabled");
  if (!enabled.value) enabled.value = make.word("true");
  add_resource(sam, target.resource,
               {.id = sam.id(event.id, "EventSourceMapping"),
                .type = "AWS::Lambda::EventSourceMapping",
                .header = make.range()},
               {{"FunctionName", target.name(make)}, {"EventSourceArn", arn}, batch, enabled});
}

void expand_sns(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Member* subscription = event.properties->find_member("SqsSubscription");
  if (subscription && literal(subscription->value) != "false") {
    expand_subscribed_queue(sam, target, event, *subscription);
    return;
  }
  const Maker& make = event.make;
  add_permission(sam, target, event,
                 {.principal = "sns.amazonaws.com", .source_arn = event.value("Topic")});
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::SNS::Subscription", .header = make.range()},
               {{"Protocol", make.text("lambda")},
                {"Endpoint", target.arn(make)},
                event.part("Topic", "TopicArn"),
                event.part("Region"),
                event.part("FilterPolicy"),
                event.part("FilterPolicyScope"),
                event.part("RedrivePolicy")});
}

void expand_logs(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  const Node* group = event.value("LogGroupName");
  const Node* source = make.sub(
      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${LogGroupName}:*",
      {{"LogGroupName", group ? group : make.unknown()}});
  add_permission(sam, target, event, {.principal = "logs.amazonaws.com", .source_arn = source});
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::Logs::SubscriptionFilter", .header = make.range()},
               {event.part("LogGroupName"),
                event.part("FilterPattern"),
                {"DestinationArn", target.arn(make)}});
}

void expand_iot(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  const Node* source =
      make.sub("arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${RuleName}",
               {{"RuleName", make.ref(event.id)}});
  add_permission(sam, target, event, {.principal = "iot.amazonaws.com", .source_arn = source});
  const Node* action = make.map({{"Lambda", make.map({{"FunctionArn", target.arn(make)}})}});
  const Node* payload = make.map({event.part("Sql"),
                                  event.part("AwsIotSqlVersion"),
                                  {"RuleDisabled", make.word("false")},
                                  {"Actions", make.list({action})}});
  add_resource(sam, target.resource,
               {.id = event.id, .type = "AWS::IoT::TopicRule", .header = make.range()},
               {{"TopicRulePayload", payload}});
}

void expand_alexa(Sam& sam, const SamTarget& target, const SamEvent& event) {
  add_permission(sam, target, event,
                 {.principal = "alexa-appkit.amazon.com", .token = event.value("SkillId")});
}

void expand_cognito(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const Maker& make = event.make;
  const std::string_view pool = referenced(event.value("UserPool"));
  add_permission(sam, target, event,
                 {.principal = "cognito-idp.amazonaws.com",
                  .source_arn = pool.empty() ? nullptr : make.get_att(pool, "Arn"),
                  .suffix = "CognitoPermission"});
  const Member* triggers = event.properties->find_member("Trigger");
  if (pool.empty() || !triggers) return;
  const auto add = [&](const Node* name) {
    if (literal(name).empty()) return;
    const Maker at = make.at(triggers->key_range);
    sam.changes[std::string(pool)].push_back({.property = "LambdaConfig",
                                              .key = literal(name),
                                              .value = target.arn(at),
                                              .depends_on = {},
                                              .range = make.range()});
  };
  if (!triggers->value->is_sequence()) add(triggers->value);
  for (const Node* name : triggers->value->items) add(name);
}

struct Pushed {
  std::string_view type;
  void (*expand)(Sam& sam, const SamTarget& target, const SamEvent& event);
};
constexpr Pushed kinds[] = {
    {"S3", expand_s3},       {"SNS", expand_sns},          {"CloudWatchLogs", expand_logs},
    {"IoTRule", expand_iot}, {"AlexaSkill", expand_alexa}, {"Cognito", expand_cognito}};

}  // namespace

bool expand_push(Sam& sam, const SamTarget& target, const SamEvent& event) {
  const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                 [&](const Pushed& k) { return k.type == event.type; });
  if (kind == std::end(kinds)) return false;
  kind->expand(sam, target, event);
  return true;
}

}  // namespace preflint::cloudformation
