// The code of functions and layers, and what comes with a function's deployment: the destinations
// of its asynchronous calls, and the gradual deployment by CodeDeploy.

#include "cloudformation/sam_code.h"

namespace preflint::cloudformation {
namespace {

/// A destination of asynchronous calls: given, or a queue or a topic of its own.
const Node* destination(Sam& sam, const SamResource& function, const Member& written,
                        RolePolicies& policies) {
  const Node& given = *written.value;
  if (!is_plain_mapping(&given)) return &given;
  const Maker make = sam.make.at(written.key_range);
  const std::string_view type = literal(given.find("Type"));
  const Node* arn = given.find("Destination");
  const bool is_queue = type == "SQS";
  if (!arn && (is_queue || type == "SNS")) {
    const std::string_view id = sam.keep(std::string(function.id) + "EventInvokeConfig" +
                                         std::string(written.key) + (is_queue ? "Queue" : "Topic"));
    add_resource(sam, function,
                 {.id = id,
                  .type = is_queue ? "AWS::SQS::Queue" : "AWS::SNS::Topic",
                  .header = written.key_range},
                 {});
    sam.names[sam.id(function.id, is_queue ? ".DestinationQueue" : ".DestinationTopic")] = id;
    arn = is_queue ? make.get_att(id, "Arn") : make.ref(id);
  }
  if (!arn) return &given;
  const std::string_view action = is_queue                ? "sqs:SendMessage"
                                  : type == "SNS"         ? "sns:Publish"
                                  : type == "Lambda"      ? "lambda:InvokeFunction"
                                  : type == "EventBridge" ? "events:PutEvents"
                                                          : "";
  if (!action.empty()) {
    policies.inlined.push_back(
        inline_policy(make,
                      sam.keep(std::string(function.id) + "EventInvokeConfig" +
                               std::string(written.key) + "Policy"),
                      {allow(make, action, arn)}));
  }
  return make.map({{"Destination", arn}});
}

void add_deployment_application(Sam& sam, const SamResource& function, const Maker& make,
                                const Node* role) {
  if (sam.shared.insert("ServerlessDeploymentApplication").second) {
    add_resource(sam, function,
                 {.id = "ServerlessDeploymentApplication",
                  .type = "AWS::CodeDeploy::Application",
                  .header = make.range(),
                  .is_shared = true},
                 {{"ComputePlatform", make.text("Lambda")}});
  }
  if (role || !sam.shared.insert("CodeDeployServiceRole").second) return;
  add_resource(
      sam, function,
      {.id = "CodeDeployServiceRole",
       .type = "AWS::IAM::Role",
       .header = make.range(),
       .is_shared = true},
      {{"AssumeRolePolicyDocument", trust_policy(make, "codedeploy.amazonaws.com")},
       {"ManagedPolicyArns",
        make.list({managed_policy(make, "service-role/AWSCodeDeployRoleForLambdaLimited")})}});
}

}  // namespace

const Node* artefact(Sam& sam, const Member& location, const ArtefactKeys& keys) {
  const Maker make = sam.make.at(location.key_range);
  const Node& given = *location.value;
  if (is_plain_mapping(&given)) {
    return make.map({renamed(given, "Bucket", keys.bucket), renamed(given, "Key", keys.key),
                     renamed(given, "Version", keys.version)});
  }
  std::string_view text = literal(&given);
  constexpr std::string_view scheme = "s3://";
  if (!text.starts_with(scheme))
    return make.map({{keys.bucket, make.unknown()}, {keys.key, make.unknown()}});
  text.remove_prefix(scheme.size());
  const std::size_t slash = std::min(text.find('/'), text.size());
  const Maker at = make.at(given.range);
  return make.map({{keys.bucket, at.text(text.substr(0, slash))},
                   {keys.key, at.text(text.substr(std::min(slash + 1, text.size())))}});
}

Part function_code(Sam& sam, const SamResource& function) {
  if (const Member* code = function.property("InlineCode"))
    return {"Code", sam.make.at(code->key_range).map({{"ZipFile", code->value}}), code->key_range};
  if (const Member* code = function.property("ImageUri"))
    return {"Code", sam.make.at(code->key_range).map({{"ImageUri", code->value}}), code->key_range};
  const Member* code = function.property("CodeUri");
  if (!code) return {"Code", sam.make.at(function.header).unknown()};
  return {"Code", artefact(sam, *code, {}), code->key_range};
}

void add_asynchronous_calls(Sam& sam, const SamResource& function, std::string_view alias,
                            RolePolicies& policies) {
  const Member* written = function.property("EventInvokeConfig");
  if (!written || !is_plain_mapping(written->value)) return;
  const Node& given = *written->value;
  const Maker make = sam.make.at(written->key_range);
  Part destinations = renamed(given, "DestinationConfig", "DestinationConfig");
  if (is_plain_mapping(destinations.value)) {
    Parts parts;
    for (const Member& member : destinations.value->members)
      parts.push_back({member.key, destination(sam, function, member, policies), member.key_range});
    destinations.value = make.at(destinations.range).map(parts);
  }
  Part qualifier = renamed(function, "AutoPublishAlias", "Qualifier");
  if (alias.empty()) qualifier = {"Qualifier", make.text("$LATEST")};
  add_resource(sam, function,
               {.id = sam.id(function.id, "EventInvokeConfig"),
                .type = "AWS::Lambda::EventInvokeConfig",
                .header = make.range()},
               {{"FunctionName", make.ref(function.id)},
                qualifier,
                renamed(given, "MaximumEventAgeInSeconds", "MaximumEventAgeInSeconds"),
                renamed(given, "MaximumRetryAttempts", "MaximumRetryAttempts"),
                destinations});
}

void add_deployment_group(Sam& sam, const SamResource& function, std::string_view alias) {
  const Member* written = function.property("DeploymentPreference");
  if (!written || alias.empty() || !is_plain_mapping(written->value)) return;
  const Node& given = *written->value;
  if (literal(given.find("Enabled")) == "false") return;
  const Maker make = sam.make.at(written->key_range);
  const Node* role = given.find("Role");
  add_deployment_application(sam, function, make, role);
  const std::string_view kind = literal(given.find("Type"));
  const Node* configuration =
      kind.empty() ? make.unknown() : make.text("CodeDeployDefault.Lambda" + std::string(kind));
  const Node* alarms = nullptr;
  if (const Member* written_alarms = given.find_member("Alarms")) {
    std::vector<const Node*> items;
    const Maker at = make.at(written_alarms->key_range);
    for (const Node* alarm : written_alarms->value->items)
      items.push_back(at.map({{"Name", alarm}}));
    alarms = at.map({{"Enabled", at.word("true")}, {"Alarms", at.list(items)}});
  }
  add_resource(sam, function,
               {.id = sam.id(function.id, "DeploymentGroup"),
                .type = "AWS::CodeDeploy::DeploymentGroup",
                .header = make.range()},
               {{"ApplicationName", make.ref("ServerlessDeploymentApplication")},
                {"DeploymentConfigName", configuration},
                {"AlarmConfiguration", alarms},
                renamed(given, "TriggerConfigurations", "TriggerConfigurations"),
                {"ServiceRoleArn", role ? role : make.get_att("CodeDeployServiceRole", "Arn")}});
}

}  // namespace preflint::cloudformation
