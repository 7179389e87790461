// Events that a function polls: streams, queues and topics become an event source mapping, and the
// role gets what reading them takes.

#include "cloudformation/sam_events.h"

#include <algorithm>

namespace preflint::cloudformation {
namespace {

struct PulledSource {
  std::string_view type;
  std::string_view source;  ///< the property that names it
  std::string_view managed_policy;
};
constexpr PulledSource sources[] = {
    {"SQS", "Queue", "service-role/AWSLambdaSQSQueueExecutionRole"},
    {"Kinesis", "Stream", "service-role/AWSLambdaKinesisExecutionRole"},
    {"DynamoDB", "Stream", "service-role/AWSLambdaDynamoDBExecutionRole"},
    {"MSK", "Stream", "service-role/AWSLambdaMSKExecutionRole"},
    {"MQ", "Broker", ""},
    {"DocumentDB", "Cluster", ""},
    {"SelfManagedKafka", "", ""},
};

constexpr std::string_view passed[] = {"StartingPosition",
                                       "StartingPositionTimestamp",
                                       "BatchSize",
                                       "Enabled",
                                       "BisectBatchOnFunctionError",
                                       "MaximumBatchingWindowInSeconds",
                                       "MaximumRecordAgeInSeconds",
                                       "MaximumRetryAttempts",
                                       "ParallelizationFactor",
                                       "TumblingWindowInSeconds",
                                       "FunctionResponseTypes",
                                       "FilterCriteria",
                                       "KmsKeyArn",
                                       "ScalingConfig",
                                       "Topics",
                                       "Queues",
                                       "SourceAccessConfigurations",
                                       "ProvisionedPollerConfig",
                                       "MetricsConfig",
                                       "LoggingConfig"};

/// What is written one level higher in SAM than in the mapping.
void add_nested(const SamEvent& event, Parts& parts) {
  const Maker& make = event.make;
  const auto add = [&](std::string_view name, const Parts& inner) {
    const bool any = std::any_of(inner.begin(), inner.end(), [](const Part& p) { return p.value; });
    if (any) parts.push_back({name, make.map(inner)});
  };
  if (event.type == "DocumentDB") {
    add("DocumentDBEventSourceConfig",
        {event.part("DatabaseName"), event.part("CollectionName"), event.part("FullDocument")});
  }
  const Parts kafka{event.part("ConsumerGroupId"), event.part("SchemaRegistryConfig")};
  if (event.type == "MSK") add("AmazonManagedKafkaEventSourceConfig", kafka);
  if (event.type != "SelfManagedKafka") return;
  add("SelfManagedKafkaEventSourceConfig", kafka);
  if (event.value("KafkaBootstrapServers")) {
    add("SelfManagedEventSource", {{"Endpoints", make.map({event.part("KafkaBootstrapServers")})}});
  }
}

/// {Destination} of `OnFailure`; its `Type` says which kind of permission it takes.
const Node* destinations(const SamEvent& event, RolePolicies& policies) {
  const Member* written = event.properties->find_member("DestinationConfig");
  const Node* failure = written ? written->value->find("OnFailure") : nullptr;
  if (!is_plain_mapping(failure)) return written ? written->value : nullptr;
  const Maker make = event.make.at(written->key_range);
  const std::string_view type = literal(failure->find("Type"));
  const Node* arn = failure->find("Destination");
  const std::string_view action = type == "SNS"  ? "sns:Publish"
                                  : type == "S3" ? "s3:PutObject ListBucket"
                                                 : "sqs:SendMessage";
  if (arn && !type.empty() && type != "Kafka") {
    const Node* objects = make.sub("${Bucket}/*", {{"Bucket", arn}});
    const Node* resource = type == "S3" ? make.list({arn, objects}) : arn;
    policies.inlined.push_back(inline_policy(make, make.keep(std::string(event.id) + "OnFailure"),
                                             {allow(make, action, resource)}));
  }
  return make.map({{"OnFailure", make.map({renamed(*failure, "Destination", "Destination")})}});
}

/// The secret of this kind that the mapping authenticates with.
const Node* secret(const SamEvent& event, std::initializer_list<std::string_view> kinds) {
  const Node* configurations = event.value("SourceAccessConfigurations");
  if (!configurations) return nullptr;
  for (const Node* item : configurations->items) {
    const std::string_view type = literal(item->find("Type"));
    if (std::find(kinds.begin(), kinds.end(), type) != kinds.end()) return item->find("URI");
  }
  return nullptr;
}

void add_key(const SamEvent& event, std::vector<const Node*>& statements) {
  const Node* key = event.value("SecretsManagerKmsKeyId");
  if (!key) return;
  const Maker make = event.make.at(event.range_of("SecretsManagerKmsKeyId"));
  const Node* arn = make.sub(
      "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}", {{"Key", key}});
  statements.push_back(allow(make, "kms:Decrypt", arn));
}

/// For sources that no policy of AWS covers.
void add_statements(const SamEvent& event, RolePolicies& policies) {
  const Maker make = event.make.at(event.range_of("SourceAccessConfigurations"));
  std::vector<const Node*> statements;
  std::string_view name = "MSKExecutionRolePolicy";
  const Node* secret_arn = nullptr;
  if (event.type == "MQ") {
    name = "SamAutoGeneratedAMQPolicy";
    secret_arn = secret(event, {"BASIC_AUTH"});
    if (const Node* broker = event.value("Broker"))
      statements.push_back(allow(make, "mq:DescribeBroker", broker));
  } else if (event.type == "DocumentDB") {
    name = "SamAutoGeneratedDocumentDBPolicy";
    secret_arn = secret(event, {"BASIC_AUTH"});
    constexpr std::string_view here = "arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:";
    const auto all = [&](const char* kind) {
      return make.sub(make.keep(std::string(here) + kind + ":*"));
    };
    statements.push_back(allow(make, "rds:DescribeDBClusterParameters", all("cluster-pg")));
    statements.push_back(allow(make, "rds:DescribeDBSubnetGroups", all("subgrp")));
    if (const Node* cluster = event.value("Cluster"))
      statements.push_back(allow(make, "rds:DescribeDBClusters", cluster));
  } else if (event.type == "SelfManagedKafka") {
    name = "SelfManagedKafkaExecutionRolePolicy";
    secret_arn = secret(event, {"SASL_SCRAM_256_AUTH", "SASL_SCRAM_512_AUTH", "BASIC_AUTH",
                                "CLIENT_CERTIFICATE_TLS_AUTH"});
  } else if (event.type == "MSK") {
    secret_arn = secret(event, {"CLIENT_CERTIFICATE_TLS_AUTH"});
  }
  if (secret_arn) statements.push_back(allow(make, "secretsmanager:GetSecretValue", secret_arn));
  const bool has_vpc = secret(event, {"VPC_SUBNET", "VPC_SECURITY_GROUP"}) != nullptr;
  if (event.type == "DocumentDB" || (event.type == "SelfManagedKafka" && has_vpc)) {
    statements.push_back(allow(
        make,
        "ec2:CreateNetworkInterface DescribeNetworkInterfaces DeleteNetworkInterface DescribeVpcs "
        "DescribeSubnets DescribeSecurityGroups",
        make.text("*")));
  }
  if (event.type != "MSK") add_key(event, statements);
  if (!statements.empty()) policies.inlined.push_back(inline_policy(make, name, statements));
}

}  // namespace

bool expand_event_source_mapping(Sam& sam, const SamTarget& target, const SamEvent& event,
                                 RolePolicies& policies) {
  const auto source = std::find_if(std::begin(sources), std::end(sources),
                                   [&](const PulledSource& s) { return s.type == event.type; });
  if (source == std::end(sources)) return false;
  Parts parts{{"FunctionName", target.name(event.make)}};
  if (!source->source.empty()) parts.push_back(event.part(source->source, "EventSourceArn"));
  for (const std::string_view name : passed) parts.push_back(event.part(name));
  parts.push_back(
      {"DestinationConfig", destinations(event, policies), event.range_of("DestinationConfig")});
  add_nested(event, parts);
  add_resource(
      sam, target.resource,
      {.id = event.id, .type = "AWS::Lambda::EventSourceMapping", .header = event.make.range()},
      parts);
  if (!source->managed_policy.empty())
    policies.managed.push_back(managed_policy(event.make, source->managed_policy));
  add_statements(event, policies);
  return true;
}

}  // namespace preflint::cloudformation
