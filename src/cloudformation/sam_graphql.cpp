// AWS::Serverless::GraphQLApi: the AppSync API with its schema, its cache, its data sources, its
// API keys and, unless it has one, the role that writes its log. Its functions and resolvers hold
// code, which no rule reads: they are not expanded.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-graphqlapi.html

#include "cloudformation/sam_code.h"

namespace preflint::cloudformation {
namespace {

/// `Logging` as AppSync has it: on, with a role of its own, unless it says otherwise.
Part logging(Sam& sam, const SamResource& api) {
  const Member* written = api.property("Logging");
  if (written && literal(written->value) == "false") return {"LogConfig"};
  const Maker make = sam.make.at(api.range_of("Logging"));
  const Node* given = written ? written->value : nullptr;
  if (given && given->is_mapping() && !is_plain_mapping(given))
    return {"LogConfig", given, written->key_range};
  Part role{"CloudWatchLogsRoleArn"};
  Part level{"FieldLogLevel", make.text("ALL")};
  Part verbose{"ExcludeVerboseContent"};
  if (is_plain_mapping(given)) {
    role = renamed(*given, role.key, role.key);
    level = renamed(*given, level.key, level.key);
    verbose = renamed(*given, verbose.key, verbose.key);
  }
  if (!role.value) {
    const std::string_view id = sam.id(api.id, "CloudWatchRole");
    add_resource(
        sam, api, {.id = id, .type = "AWS::IAM::Role", .header = make.range()},
        {{"AssumeRolePolicyDocument", trust_policy(make, "appsync.amazonaws.com")},
         {"ManagedPolicyArns",
          make.list({managed_policy(make, "service-role/AWSAppSyncPushToCloudWatchLogs")})}});
    role.value = make.get_att(id, "Arn");
  }
  return {"LogConfig", make.map({role, level, verbose}), make.range()};
}

/// The kinds of authentication: the main one stands in the API itself, further ones in a list.
void add_authentication(Sam& sam, const SamResource& api, Parts& parts) {
  const Member* auth = api.property("Auth");
  if (!auth || !is_plain_mapping(auth->value)) return;
  const auto add = [&](const Node& given, Parts& to) {
    to.push_back(renamed(given, "Type", "AuthenticationType"));
    to.push_back(renamed(given, "LambdaAuthorizer", "LambdaAuthorizerConfig"));
    to.push_back(renamed(given, "OpenIDConnect", "OpenIDConnectConfig"));
    to.push_back(renamed(given, "UserPool", "UserPoolConfig"));
  };
  add(*auth->value, parts);
  const Member* more = auth->value->find_member("Additional");
  if (!more) return;
  const Maker make = sam.make.at(more->key_range);
  std::vector<const Node*> items;
  for (const Node* item : more->value->items) {
    Parts provider;
    if (is_plain_mapping(item)) add(*item, provider);
    items.push_back(sam.make.at(item->range).map(provider));
  }
  parts.push_back({"AdditionalAuthenticationProviders", make.list(items), make.range()});
}

Parts written_parts(const Node& mapping) {
  Parts parts;
  for (const Member& member : mapping.members)
    parts.push_back({member.key, member.value, member.key_range});
  return parts;
}

void add_part(Sam& sam, const SamResource& api, const Member& written, std::string_view suffix,
              std::string_view type) {
  if (!is_plain_mapping(written.value)) return;
  Parts parts = written_parts(*written.value);
  parts.insert(parts.begin(), {"ApiId", sam.make.at(written.key_range).get_att(api.id, "ApiId")});
  add_resource(sam, api, {.id = sam.id(api.id, suffix), .type = type, .header = written.key_range},
               parts);
}

void add_schema(Sam& sam, const SamResource& api) {
  const Maker make = sam.make.at(api.header);
  Part location{"DefinitionS3Location"};
  if (const Member* uri = api.property("SchemaUri"))
    location = {"DefinitionS3Location",
                literal(uri->value).starts_with("s3://") ? uri->value : make.unknown(),
                uri->key_range};
  add_resource(sam, api, {.id = sam.id(api.id, "Schema"), .type = "AWS::AppSync::GraphQLSchema"},
               {{"ApiId", make.get_att(api.id, "ApiId")},
                renamed(api, "SchemaInline", "Definition"),
                location});
}

}  // namespace

void expand_graphql_api(Sam& sam, const SamResource& api) {
  Part name = renamed(api, "Name", "Name");
  if (!name.value) name.value = sam.make.at(api.header).text(api.id);
  Parts parts{name, renamed(api, "XrayEnabled", "XrayEnabled")};
  constexpr std::string_view passed[] = {
      "ApiType",      "EnvironmentVariables", "IntrospectionConfig", "MergedApiExecutionRoleArn",
      "OwnerContact", "QueryDepthLimit",      "ResolverCountLimit",  "Visibility"};
  pass(parts, api, passed);
  add_authentication(sam, api, parts);
  parts.push_back(logging(sam, api));
  parts.push_back({"Tags", tags(sam, api, ""), api.range_of("Tags")});
  add_resource(sam, api, {.id = api.id, .type = "AWS::AppSync::GraphQLApi", .is_main = true},
               parts);
  add_schema(sam, api);
  if (const Member* cache = api.property("Cache"))
    add_part(sam, api, *cache, "ApiCache", "AWS::AppSync::ApiCache");
  if (const Node* keys = api.value("ApiKeys"); is_plain_mapping(keys)) {
    for (const Member& key : keys->members)
      add_part(sam, api, key, key.key, "AWS::AppSync::ApiKey");
  }
}

}  // namespace preflint::cloudformation
