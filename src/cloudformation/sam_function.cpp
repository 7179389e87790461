// AWS::Serverless::Function: the function, its role unless it has one, and what its alias, its URL,
// its asynchronous calls and its events need.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html

#include "cloudformation/sam_code.h"
#include "cloudformation/sam_events.h"

namespace preflint::cloudformation {
namespace {

constexpr std::string_view passed[] = {"FunctionName",
                                       "Handler",
                                       "Runtime",
                                       "PackageType",
                                       "Description",
                                       "MemorySize",
                                       "Timeout",
                                       "VpcConfig",
                                       "Environment",
                                       "KmsKeyArn",
                                       "ReservedConcurrentExecutions",
                                       "Layers",
                                       "FileSystemConfigs",
                                       "ImageConfig",
                                       "CodeSigningConfigArn",
                                       "Architectures",
                                       "SnapStart",
                                       "EphemeralStorage",
                                       "RuntimeManagementConfig",
                                       "LoggingConfig",
                                       "RecursiveLoop",
                                       "TenancyConfig",
                                       "DurableConfig",
                                       "CapacityProviderConfig",
                                       "FunctionScalingConfig",
                                       "PublishToLatestPublished"};

/// The function's role: its own, a generated one, or one of both by a condition.
struct FunctionRole {
  const Node* arn = nullptr;
  std::string_view generated;  ///< the logical id; empty when there is none
  std::string_view condition;  ///< of the generated one
};

std::string_view negated(Sam& sam, const Node& name, Range range) {
  const std::string_view id = sam.keep("Not" + std::string(name.text));
  const Maker make = sam.make.at(range);
  const Node* condition =
      make.call("Fn::Not", make.list({make.map({{"Condition", make.text(name.text)}})}));
  if (sam.shared.insert("condition " + std::string(id)).second)
    sam.conditions.push_back({id, range, condition});
  return id;
}

FunctionRole role_of(Sam& sam, const SamResource& function) {
  const std::string_view id = sam.id(function.id, "Role");
  const Maker make = sam.make.at(function.header);
  const Member* written = function.property("Role");
  if (!written || is_no_value(*written->value)) return {make.get_att(id, "Arn"), id, {}};
  const Call call = call_of(*written->value);
  if (call.name != "Fn::If" || call.argument->items.size() != 3) return {written->value, {}, {}};
  const std::span<const Node* const> branches = call.argument->items;
  const bool without_first = is_no_value(*branches[1]);
  if (literal(branches[0]).empty() || without_first == is_no_value(*branches[2]))
    return {written->value, {}, {}};
  const Node* generated = make.get_att(id, "Arn");
  const Node* arn = make.at(written->value->range)
                        .if_else(branches[0]->text, without_first ? generated : branches[1],
                                 without_first ? branches[2] : generated);
  const std::string_view chosen =
      without_first ? branches[0]->text : negated(sam, *branches[0], written->key_range);
  return {arn, id, both_conditions(sam, condition_of(function), chosen, written->key_range)};
}

/// What the function itself needs, whatever `Policies` say.
void add_own_policies(Sam& sam, const SamResource& function, RolePolicies& policies) {
  const Maker make = sam.make.at(function.header);
  policies.managed.push_back(managed_policy(make, "service-role/AWSLambdaBasicExecutionRole"));
  if (function.property("Tracing") && literal(function.value("Tracing")) != "Disabled") {
    policies.managed.push_back(
        managed_policy(sam.make.at(function.range_of("Tracing")), "AWSXrayWriteOnlyAccess"));
  }
  if (function.property("VpcConfig")) {
    policies.managed.push_back(managed_policy(sam.make.at(function.range_of("VpcConfig")),
                                              "service-role/AWSLambdaVPCAccessExecutionRole"));
  }
  const Node* letters = function.value("DeadLetterQueue");
  if (!is_plain_mapping(letters)) return;
  const Node* arn = letters->find("TargetArn");
  const std::string_view action =
      literal(letters->find("Type")) == "SNS" ? "sns:Publish" : "sqs:SendMessage";
  const Maker at = sam.make.at(function.range_of("DeadLetterQueue"));
  if (arn)
    policies.inlined.push_back(
        inline_policy(at, "DeadLetterQueuePolicy", {allow(at, action, arn)}));
}

Parts function_properties(Sam& sam, const SamResource& function, const FunctionRole& role) {
  Parts parts;
  pass(parts, function, passed);
  const Member* role_property = function.property("Role");
  parts.push_back({"Role", role.arn, role_property ? role_property->key_range : Range()});
  parts.push_back(function_code(sam, function));
  if (const Member* tracing = function.property("Tracing")) {
    const Maker make = sam.make.at(tracing->key_range);
    parts.push_back({"TracingConfig", make.map({{"Mode", tracing->value}}), tracing->key_range});
  }
  const Member* letters = function.property("DeadLetterQueue");
  if (letters && is_plain_mapping(letters->value)) {
    const Maker make = sam.make.at(letters->key_range);
    parts.push_back({"DeadLetterConfig",
                     make.map({renamed(*letters->value, "TargetArn", "TargetArn")}),
                     letters->key_range});
  }
  parts.push_back({"Tags", tags(sam, function, "lambda:createdBy"), function.range_of("Tags")});
  return parts;
}

/// The alias that each deployment moves to the new version; empty without one.
std::string_view add_alias(Sam& sam, const SamResource& function) {
  const Member* written = function.property("AutoPublishAlias");
  if (!written) return {};
  const Maker make = sam.make.at(written->key_range);
  const std::string_view version = sam.id(function.id, "Version");
  const std::string_view alias = alias_id(sam, function);
  add_resource(sam, function,
               {.id = version,
                .type = "AWS::Lambda::Version",
                .header = make.range(),
                .deletion_policy = make.text("Retain")},
               {{"FunctionName", make.ref(function.id)},
                renamed(function, "VersionDescription", "Description")});
  add_resource(sam, function, {.id = alias, .type = "AWS::Lambda::Alias", .header = make.range()},
               {{"Name", written->value},
                {"FunctionName", make.ref(function.id)},
                {"FunctionVersion", make.get_att(version, "Version")},
                renamed(function, "ProvisionedConcurrencyConfig", "ProvisionedConcurrencyConfig")});
  sam.names[sam.id(function.id, ".Version")] = version;
  sam.names[sam.id(function.id, ".Alias")] = alias;
  return alias;
}

void add_url(Sam& sam, const SamResource& function, std::string_view alias) {
  const Member* written = function.property("FunctionUrlConfig");
  if (!written || !is_plain_mapping(written->value)) return;
  const Node& given = *written->value;
  const Maker make = sam.make.at(written->key_range);
  Part qualifier = renamed(function, "AutoPublishAlias", "Qualifier");
  if (alias.empty()) qualifier.value = nullptr;
  add_resource(
      sam, function,
      {.id = sam.id(function.id, "Url"), .type = "AWS::Lambda::Url", .header = make.range()},
      {{"TargetFunctionArn", make.ref(function.id)},
       qualifier,
       renamed(given, "AuthType", "AuthType"),
       renamed(given, "Cors", "Cors"),
       renamed(given, "InvokeMode", "InvokeMode")});
  const Member* kind = given.find_member("AuthType");
  if (!kind || literal(kind->value) != "NONE") return;
  const Maker at = make.at(kind->key_range);
  const Node* name = at.ref(alias.empty() ? function.id : alias);
  add_resource(sam, function,
               {.id = sam.id(function.id, "UrlPublicPermissions"),
                .type = "AWS::Lambda::Permission",
                .header = at.range()},
               {{"Action", at.text("lambda:InvokeFunctionUrl")},
                {"FunctionName", name},
                {"Principal", at.text("*")},
                {"FunctionUrlAuthType", kind->value}});
}

}  // namespace

void expand_function(Sam& sam, const SamResource& function) {
  const FunctionRole role = role_of(sam, function);
  add_resource(sam, function, {.id = function.id, .type = "AWS::Lambda::Function", .is_main = true},
               function_properties(sam, function, role));
  RolePolicies policies;
  add_own_policies(sam, function, policies);
  const std::string_view alias = add_alias(sam, function);
  add_url(sam, function, alias);
  add_asynchronous_calls(sam, function, alias, policies);
  add_deployment_group(sam, function, alias);
  expand_events(sam, {function, alias}, policies);
  if (role.generated.empty()) return;
  add_written_policies(sam, function, role.generated, policies);
  add_role(sam, function,
           {.id = role.generated,
            .service = "lambda.amazonaws.com",
            .condition = role.condition,
            .created_by = "lambda:createdBy"},
           policies);
}

}  // namespace preflint::cloudformation
