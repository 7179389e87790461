// The OpenAPI definition that SAM writes for APIs whose routes are events: a path and a method for
// each, with the function behind it and the authorizer in front of it.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html

#include "cloudformation/sam_openapi.h"

#include <algorithm>

#include "cloudformation/sam_events.h"

namespace preflint::cloudformation {
namespace {

struct Route {
  std::string_view path;
  std::string_view method;  ///< in lower case
};

/// Where the route is, if that is written literally.
Route place_of(Sam& sam, const SamRoute& route, ApiKind kind) {
  std::string_view path = literal(route.properties->find("Path"));
  std::string method(literal(route.properties->find("Method")));
  if (kind == ApiKind::http && !route.properties->find("Path")) path = "/$default";
  if (kind == ApiKind::http && method.empty()) method = "any";
  std::transform(method.begin(), method.end(), method.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool is_any = method == "any" || method == "*";
  return {path, is_any ? "x-amazon-apigateway-any-method" : sam.keep(std::move(method))};
}

const Node* security(const Maker& make, const SamResource& api, const SamRoute& route) {
  const Node* own = route.properties->find("Auth");
  const Node* all = api.value("Auth");
  const auto find = [&](const Node* auth, std::string_view name) {
    return is_plain_mapping(auth) ? auth->find(name) : nullptr;
  };
  const Node* name = find(own, "Authorizer");
  if (!name) name = find(all, "DefaultAuthorizer");
  const Node* key = find(own, "ApiKeyRequired");
  if (!key) key = find(all, "ApiKeyRequired");
  std::vector<const Node*> schemes;
  if (!literal(name).empty())
    schemes.push_back(make.at(name->range).map({{literal(name), make.list({})}}));
  if (literal(key) == "true") schemes.push_back(make.map({{"api_key", make.list({})}}));
  return schemes.empty() ? nullptr : make.list(schemes);
}

const Node* method_of(Sam& sam, const SamResource& api, ApiKind kind, const SamRoute& route) {
  const Maker make = sam.make.at(route.event->key_range);
  const std::string uri =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${" +
      std::string(route.target->id) + ".Arn}/invocations";
  const bool is_http = kind == ApiKind::http;
  Part version{"payloadFormatVersion"};
  if (is_http) version = renamed(*route.properties, "PayloadFormatVersion", version.key);
  if (is_http && !version.value) version.value = make.text("2.0");
  const Node* integration =
      make.map({{"type", make.text("aws_proxy")},
                {"httpMethod", make.text("POST")},
                {"uri", route.is_machine ? make.unknown() : make.sub(sam.keep(uri))},
                version});
  const Node* method = make.map({{"x-amazon-apigateway-integration", integration},
                                 {"responses", make.map({})},
                                 {"security", security(make, api, route)}});
  return route.condition.empty() ? method : make.if_else(route.condition, method, make.no_value());
}

const Node* paths_of(Sam& sam, const SamResource& api, ApiKind kind,
                     const std::vector<SamRoute>& routes) {
  std::vector<std::string_view> order;
  std::map<std::string_view, Parts> methods;
  for (const SamRoute& route : routes) {
    const Route place = place_of(sam, route, kind);
    if (place.path.empty() || place.method.empty() || route.is_repeated) return nullptr;
    if (!methods.contains(place.path)) order.push_back(place.path);
    methods[place.path].push_back(
        {place.method, method_of(sam, api, kind, route), route.event->key_range});
  }
  Parts paths;
  for (const std::string_view path : order) {
    const Parts& of_path = methods[path];
    const Maker make = sam.make.at(of_path[0].range);
    paths.push_back({path, make.map(of_path), make.range()});
  }
  return sam.make.at(api.header).map(paths);
}

}  // namespace

const Node* api_definition(Sam& sam, const SamResource& api, ApiKind kind,
                           const std::vector<SamRoute>& routes) {
  const Maker make = sam.make.at(api.header);
  const Node* paths = paths_of(sam, api, kind, routes);
  if (!paths) return make.unknown();
  const Node* info =
      make.map({{"version", make.text("1.0")}, {"title", make.ref("AWS::StackName")}});
  const bool is_http = kind == ApiKind::http;
  return make.map({{is_http ? "openapi" : "swagger", make.text(is_http ? "3.0.1" : "2.0")},
                   {"info", info},
                   {"paths", paths}});
}

void collect_routes(Sam& sam, const SamResource& target, bool is_machine) {
  const Node* events = target.value("Events");
  if (!is_plain_mapping(events)) return;
  for (const Member& event : events->members) {
    const Node* type = event.value->is_mapping() ? event.value->find("Type") : nullptr;
    const bool is_rest = literal(type) == "Api";
    if (!is_rest && literal(type) != "HttpApi") continue;
    const Node* properties = event.value->find("Properties");
    if (!is_plain_mapping(properties)) properties = sam.make.at(event.key_range).map({});
    const Node* api = properties->find(is_rest ? "RestApiId" : "ApiId");
    const std::string_view id = api       ? referenced(api)
                                : is_rest ? implicit_rest_api
                                          : implicit_http_api;
    if (id.empty()) continue;
    sam.routes[std::string(id)].push_back({.target = &target,
                                           .event = &event,
                                           .properties = properties,
                                           .condition = condition_of(target),
                                           .is_machine = is_machine,
                                           .is_repeated = sam.in_loop});
  }
}

std::string_view stage_in_id(const Node* stage) {
  const std::string_view name = literal(stage);
  const bool is_plain =
      std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
  return is_plain ? name : std::string_view();
}

void add_route_permissions(Sam& sam, const SamResource& api, ApiKind kind,
                           const std::vector<SamRoute>& routes) {
  for (const SamRoute& route : routes) {
    if (route.is_machine || route.is_repeated) continue;
    const Maker make = sam.make.at(route.event->key_range);
    const Route place = place_of(sam, route, kind);
    const bool is_any = place.method.starts_with("x-");
    std::string method(is_any ? "*" : place.method);
    std::transform(method.begin(), method.end(), method.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    std::string path(place.path == "/$default" ? "/*" : place.path);
    for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1))
      path.replace(at, std::min(path.find('}', at), path.size() - 1) - at + 1, "*");
    const std::string arn =
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${" +
        std::string(api.id) + "}/*/" + method + path;
    const std::string_view stage =
        kind == ApiKind::rest ? stage_in_id(api.value("StageName")) : std::string_view();
    const std::string_view event = sam.id(route.target->id, route.event->key);
    const std::string_view alias = alias_id(sam, *route.target);
    add_resource(sam, *route.target,
                 {.id = sam.id(event, "Permission", stage),
                  .type = "AWS::Lambda::Permission",
                  .header = make.range()},
                 {{"Action", make.text("lambda:InvokeFunction")},
                  {"FunctionName", make.ref(alias.empty() ? route.target->id : alias)},
                  {"Principal", make.text("apigateway.amazonaws.com")},
                  {"SourceArn", make.sub(sam.keep(arn))}});
  }
}

void add_authorizer_permissions(Sam& sam, const SamResource& api) {
  const Node* auth = api.value("Auth");
  const Node* authorizers = is_plain_mapping(auth) ? auth->find("Authorizers") : nullptr;
  if (!is_plain_mapping(authorizers)) return;
  for (const Member& authorizer : authorizers->members) {
    const Node* function =
        is_plain_mapping(authorizer.value) ? authorizer.value->find("FunctionArn") : nullptr;
    if (!function || authorizer.value->find("FunctionInvokeRole")) continue;
    const Maker make = sam.make.at(authorizer.key_range);
    const std::string arn =
        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${" +
        std::string(api.id) + "}/authorizers/*";
    add_resource(sam, api,
                 {.id = sam.id(api.id, authorizer.key, "AuthorizerPermission"),
                  .type = "AWS::Lambda::Permission",
                  .header = make.range()},
                 {{"Action", make.text("lambda:InvokeFunction")},
                  {"FunctionName", function},
                  {"Principal", make.text("apigateway.amazonaws.com")},
                  {"SourceArn", make.sub(sam.keep(arn))}});
  }
}

}  // namespace preflint::cloudformation
