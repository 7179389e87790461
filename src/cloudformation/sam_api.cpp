// AWS::Serverless::Api: the REST API, a deployment and a stage of it, and what its authorizers, its
// usage plan and its domain need.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html

#include "cloudformation/sam_code.h"
#include "cloudformation/sam_openapi.h"

namespace preflint::cloudformation {
namespace {

Part endpoint(Sam& sam, const SamResource& api) {
  const Member* written = api.property("EndpointConfiguration");
  if (!written) return {"EndpointConfiguration"};
  const Maker make = sam.make.at(written->key_range);
  const Node* given = written->value;
  if (!is_plain_mapping(given))
    return {"EndpointConfiguration", make.map({{"Types", make.list({given})}}), make.range()};
  Part types{"Types"};
  if (const Member* type = given->find_member("Type"))
    types = {"Types", make.at(type->key_range).list({type->value}), type->key_range};
  return {"EndpointConfiguration",
          make.map({types, renamed(*given, "VPCEndpointIds", "VpcEndpointIds"),
                    renamed(*given, "IpAddressType", "IpAddressType")}),
          make.range()};
}

/// `Auth.ResourcePolicy.CustomStatements`; the lists of accounts, addresses and VPCs become
/// statements that nobody has to know to judge the API.
Part policy(Sam& sam, const SamResource& api) {
  const Node* auth = api.value("Auth");
  const Member* written = is_plain_mapping(auth) ? auth->find_member("ResourcePolicy") : nullptr;
  if (!written) return {"Policy"};
  const Maker make = sam.make.at(written->key_range);
  if (!is_plain_mapping(written->value)) return {"Policy", make.unknown(), make.range()};
  const Member* statements = written->value->find_member("CustomStatements");
  if (!statements || written->value->members.size() > 1)
    return {"Policy", make.unknown(), make.range()};
  const Node* list = statements->value->is_sequence()
                         ? statements->value
                         : make.at(statements->key_range).list({statements->value});
  return {
      "Policy",
      make.map({{"Version", make.text("2012-10-17")}, {"Statement", list, statements->key_range}}),
      make.range()};
}

Part definition(Sam& sam, const SamResource& api, const std::vector<SamRoute>& routes) {
  if (const Member* body = api.property("DefinitionBody"))
    return {"Body", body->value, body->key_range};
  if (const Member* location = api.property("DefinitionUri")) {
    const ArtefactKeys keys{.bucket = "Bucket", .key = "Key", .version = "Version"};
    return {"BodyS3Location", artefact(sam, *location, keys), location->key_range};
  }
  return {"Body", api_definition(sam, api, ApiKind::rest, routes)};
}

void add_rest_api(Sam& sam, const SamResource& api, const std::vector<SamRoute>& routes) {
  Parts parts{definition(sam, api, routes), endpoint(sam, api), policy(sam, api), {"Parameters"}};
  constexpr std::string_view passed[] = {"Name",
                                         "Description",
                                         "FailOnWarnings",
                                         "MinimumCompressionSize",
                                         "BinaryMediaTypes",
                                         "DisableExecuteApiEndpoint",
                                         "Mode",
                                         "ApiKeySourceType",
                                         "SecurityPolicy"};
  pass(parts, api, passed);
  parts.push_back({"Tags", tags(sam, api, ""), api.range_of("Tags")});
  add_resource(sam, api, {.id = api.id, .type = "AWS::ApiGateway::RestApi", .is_main = true},
               parts);
}

void add_stage(Sam& sam, const SamResource& api, std::string_view stage,
               std::string_view deployment) {
  const Maker make = sam.make.at(api.header);
  add_resource(sam, api, {.id = deployment, .type = "AWS::ApiGateway::Deployment"},
               {{"RestApiId", make.ref(api.id)}});
  Parts parts{{"DeploymentId", make.ref(deployment)}, {"RestApiId", make.ref(api.id)}};
  constexpr std::string_view passed[] = {"StageName",     "CacheClusterEnabled", "CacheClusterSize",
                                         "Variables",     "MethodSettings",      "AccessLogSetting",
                                         "CanarySetting", "TracingEnabled"};
  pass(parts, api, passed);
  parts.push_back({"Tags", tags(sam, api, ""), api.range_of("Tags")});
  add_resource(sam, api, {.id = stage, .type = "AWS::ApiGateway::Stage"}, parts);
  sam.names[sam.id(api.id, ".Stage")] = stage;
  sam.names[sam.id(api.id, ".Deployment")] = deployment;
}

/// A plan of its own, or one that all APIs share.
void add_usage_plan(Sam& sam, const SamResource& api, std::string_view stage) {
  const Node* auth = api.value("Auth");
  const Member* plan = is_plain_mapping(auth) ? auth->find_member("UsagePlan") : nullptr;
  if (!plan || !is_plain_mapping(plan->value)) return;
  const std::string_view kind = literal(plan->value->find("CreateUsagePlan"));
  if (kind != "PER_API" && kind != "SHARED") return;
  const std::string_view owner = kind == "SHARED" ? "Serverless" : api.id;
  if (kind == "SHARED" && !sam.shared.insert("ServerlessUsagePlan").second) return;
  const Maker make = sam.make.at(plan->key_range);
  const bool is_shared = kind == "SHARED";
  const std::string_view id = sam.id(owner, "UsagePlan");
  const std::string_view key = sam.id(owner, "ApiKey");
  const Node* stages =
      make.list({make.map({{"ApiId", make.ref(api.id)}, {"Stage", make.ref(stage)}})});
  add_resource(sam, api,
               {.id = id,
                .type = "AWS::ApiGateway::UsagePlan",
                .header = make.range(),
                .is_shared = is_shared},
               {{"ApiStages", stages},
                renamed(*plan->value, "UsagePlanName", "UsagePlanName"),
                renamed(*plan->value, "Description", "Description"),
                renamed(*plan->value, "Quota", "Quota"),
                renamed(*plan->value, "Throttle", "Throttle")});
  const Node* keys =
      make.list({make.map({{"RestApiId", make.ref(api.id)}, {"StageName", make.ref(stage)}})});
  add_resource(sam, api,
               {.id = key,
                .type = "AWS::ApiGateway::ApiKey",
                .header = make.range(),
                .is_shared = is_shared},
               {{"Enabled", make.word("true")}, {"StageKeys", keys}});
  add_resource(
      sam, api,
      {.id = sam.id(owner, "UsagePlanKey"),
       .type = "AWS::ApiGateway::UsagePlanKey",
       .header = make.range(),
       .is_shared = is_shared},
      {{"KeyId", make.ref(key)}, {"KeyType", make.text("API_KEY")}, {"UsagePlanId", make.ref(id)}});
  sam.names[sam.id(api.id, ".UsagePlan")] = id;
  sam.names[sam.id(api.id, ".UsagePlanKey")] = sam.id(owner, "UsagePlanKey");
  sam.names[sam.id(api.id, ".ApiKey")] = key;
}

}  // namespace

void expand_api(Sam& sam, const SamResource& api) {
  const std::vector<SamRoute>& routes = sam.routes[std::string(api.id)];
  const std::string_view stage = sam.id(api.id, stage_in_id(api.value("StageName")), "Stage");
  add_rest_api(sam, api, routes);
  add_stage(sam, api, stage, sam.id(api.id, "Deployment"));
  add_route_permissions(sam, api, ApiKind::rest, routes);
  add_authorizer_permissions(sam, api);
  add_usage_plan(sam, api, stage);
  add_domain(sam, api, ApiKind::rest, stage);
}

}  // namespace preflint::cloudformation
