// AWS::Serverless::HttpApi: the HTTP API and its stage, which deploys by itself.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-httpapi.html

#include "cloudformation/sam_code.h"
#include "cloudformation/sam_openapi.h"

namespace preflint::cloudformation {
namespace {

/// Tags of HTTP APIs are a mapping, here and there.
const Node* tag_mapping(Sam& sam, const SamResource& api) {
  const Node* written = api.value("Tags");
  if (written && !is_plain_mapping(written)) return sam.make.at(api.range_of("Tags")).unknown();
  Parts parts{{"httpapi:createdBy", sam.make.at(api.header).text("SAM")}};
  if (written) {
    for (const Member& tag : written->members) parts.push_back({tag.key, tag.value, tag.key_range});
  }
  return sam.make.at(api.range_of("Tags")).map(parts);
}

Part definition(Sam& sam, const SamResource& api, const std::vector<SamRoute>& routes) {
  if (const Member* body = api.property("DefinitionBody"))
    return {"Body", body->value, body->key_range};
  if (const Member* location = api.property("DefinitionUri")) {
    const ArtefactKeys keys{.bucket = "Bucket", .key = "Key", .version = "Version"};
    return {"BodyS3Location", artefact(sam, *location, keys), location->key_range};
  }
  return {"Body", api_definition(sam, api, ApiKind::http, routes)};
}

}  // namespace

void expand_http_api(Sam& sam, const SamResource& api) {
  const std::vector<SamRoute>& routes = sam.routes[std::string(api.id)];
  const Maker make = sam.make.at(api.header);
  add_resource(sam, api, {.id = api.id, .type = "AWS::ApiGatewayV2::Api", .is_main = true},
               {definition(sam, api, routes),
                renamed(api, "Name", "Name"),
                renamed(api, "Description", "Description"),
                renamed(api, "CorsConfiguration", "CorsConfiguration"),
                renamed(api, "DisableExecuteApiEndpoint", "DisableExecuteApiEndpoint"),
                renamed(api, "FailOnWarnings", "FailOnWarnings"),
                {"Tags", tag_mapping(sam, api), api.range_of("Tags")}});
  Part name = renamed(api, "StageName", "StageName");
  if (!name.value) name.value = make.text("$default");
  const std::string_view stage = literal(name.value) == "$default"
                                     ? sam.id(api.id, "ApiGatewayDefaultStage")
                                     : sam.id(api.id, stage_in_id(name.value), "Stage");
  add_resource(sam, api, {.id = stage, .type = "AWS::ApiGatewayV2::Stage"},
               {{"ApiId", make.ref(api.id)},
                name,
                {"AutoDeploy", make.word("true")},
                renamed(api, "AccessLogSettings", "AccessLogSettings"),
                renamed(api, "DefaultRouteSettings", "DefaultRouteSettings"),
                renamed(api, "RouteSettings", "RouteSettings"),
                renamed(api, "StageVariables", "StageVariables"),
                {"Tags", tag_mapping(sam, api), api.range_of("Tags")}});
  sam.names[sam.id(api.id, ".Stage")] = stage;
  add_route_permissions(sam, api, ApiKind::http, routes);
  add_domain(sam, api, ApiKind::http, stage);
}

}  // namespace preflint::cloudformation
