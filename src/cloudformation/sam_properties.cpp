// The types of SAM's, and the names that may be written in them. SAM grows, so that only a name
// that is near a known one is taken for a mistake.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html

#include "cloudformation/sam_properties.h"

#include <algorithm>

#include "base/suggest.h"

namespace preflint::cloudformation {
namespace {

constexpr SamKind kinds[] = {
    {"AWS::Serverless::Function", "Function", expand_function,
     "Architectures AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties "
     "AutoPublishCodeSha256 CapacityProviderConfig CodeSigningConfigArn CodeUri DeadLetterQueue "
     "DeploymentPreference Description DurableConfig Environment EphemeralStorage "
     "EventInvokeConfig Events FileSystemConfigs FunctionName FunctionScalingConfig "
     "FunctionUrlConfig Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers LoggingConfig "
     "MemorySize PackageType PermissionsBoundary Policies PropagateTags "
     "ProvisionedConcurrencyConfig PublishToLatestPublished RecursiveLoop "
     "ReservedConcurrentExecutions Role RolePath Runtime RuntimeManagementConfig SnapStart "
     "SourceKMSKeyArn Tags TenancyConfig Timeout Tracing VersionDeletionPolicy "
     "VersionDescription VpcConfig"},
    {"AWS::Serverless::Api", "Api", expand_api,
     "AccessLogSetting AlwaysDeploy ApiKeySourceType Auth BinaryMediaTypes CacheClusterEnabled "
     "CacheClusterSize CanarySetting Cors DefinitionBody DefinitionUri Description "
     "DisableExecuteApiEndpoint Domain EndpointConfiguration FailOnWarnings GatewayResponses "
     "MergeDefinitions MethodSettings MinimumCompressionSize Mode Models Name OpenApiVersion "
     "Policy PropagateTags SecurityPolicy StageName Tags TracingEnabled Variables"},
    {"AWS::Serverless::HttpApi", "HttpApi", expand_http_api,
     "AccessLogSettings Auth CorsConfiguration DefaultRouteSettings DefinitionBody DefinitionUri "
     "Description DisableExecuteApiEndpoint Domain FailOnWarnings Name PropagateTags "
     "RouteSettings StageName StageVariables Tags"},
    {"AWS::Serverless::SimpleTable", "SimpleTable", expand_simple_table,
     "PointInTimeRecoverySpecification PrimaryKey ProvisionedThroughput SSESpecification "
     "TableName Tags"},
    {"AWS::Serverless::StateMachine", "StateMachine", expand_state_machine,
     "AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri DeploymentPreference "
     "EncryptionConfiguration Events Logging Name PermissionsBoundary Policies PropagateTags Role "
     "RolePath Tags Tracing Type UseAliasAsEventTarget"},
    {"AWS::Serverless::LayerVersion", "LayerVersion", expand_layer,
     "CompatibleArchitectures CompatibleRuntimes ContentUri Description LayerName LicenseInfo "
     "PublishLambdaVersion RetentionPolicy"},
    {"AWS::Serverless::Application", "", expand_application,
     "Location NotificationARNs Parameters Tags TimeoutInMinutes"},
    {"AWS::Serverless::CapacityProvider", "CapacityProvider", expand_capacity_provider,
     "CapacityProviderName InstanceRequirements KmsKeyArn OperatorRole PropagateTags "
     "ScalingConfig Tags VpcConfig"},
    {"AWS::Serverless::GraphQLApi", "", expand_graphql_api,
     "ApiKeys ApiType Auth Cache DataSources DomainName EnvironmentVariables Functions "
     "IntrospectionConfig Logging MergedApiExecutionRoleArn Name OwnerContact QueryDepthLimit "
     "ResolverCountLimit Resolvers SchemaInline SchemaUri Tags Visibility XrayEnabled"},
    {"AWS::Serverless::Connector", "", expand_connector, "Destination Permissions Source"},
};

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

std::span<const SamKind> sam_kinds() { return kinds; }

const SamKind* find_sam_kind(std::string_view type) {
  const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const SamKind& kind) { return kind.type == type; });
  return found == std::end(kinds) ? nullptr : found;
}

void check_sam_type(Sam& sam, const Node& type) {
  std::vector<std::string> names;
  for (const SamKind& kind : kinds) names.emplace_back(kind.type);
  sam.diagnostics.warning(type.range, "Unknown resource type",
                          "SAM has no resource type \"" + std::string(type.text) +
                              "\" that is known here; what it generates is not seen." +
                              did_you_mean(type.text, names));
}

void check_sam_globals(Sam& sam) {
  if (!is_plain_mapping(sam.source.globals)) return;
  std::vector<std::string> names;
  for (const SamKind& kind : kinds) {
    if (!kind.globals.empty()) names.emplace_back(kind.globals);
  }
  for (const Member& section : sam.source.globals->members) {
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](const SamKind& k) { return k.globals == section.key; });
    if (kind != std::end(kinds)) {
      check_sam_properties(sam, *kind, *section.value);
      continue;
    }
    const std::string meant = did_you_mean(section.key, names);
    if (meant.empty()) continue;
    sam.diagnostics.warning(section.key_range, "Unknown section of Globals",
                            "SAM has no section \"" + std::string(section.key) +
                                "\" of Globals, so it counts for nothing." + meant);
  }
}

void check_sam_properties(Sam& sam, const SamKind& kind, const Node& properties) {
  if (!is_plain_mapping(&properties)) return;
  const std::vector<std::string> names = words(kind.properties);
  for (const Member& member : properties.members) {
    if (std::find(names.begin(), names.end(), member.key) != names.end()) continue;
    const std::string meant = did_you_mean(member.key, names);
    if (meant.empty()) continue;
    sam.diagnostics.warning(member.key_range, "Unsupported property",
                            "SAM has no property \"" + std::string(member.key) + "\" in " +
                                std::string(kind.type) + "." + meant);
  }
}

}  // namespace preflint::cloudformation
