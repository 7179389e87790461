// Which resources can be named by a literal, and by attributes that are called how. Two resources
// that spell the same name belong together as if one referred to the other; a text that happens to
// be equal somewhere else (a tag, a description) does not. The naming attributes are those of the
// provider's and CloudFormation's documentation pages of each type.

#include "graph/names.h"

#include <algorithm>
#include <array>

namespace preflint::graph {

namespace {

struct Naming {
  std::string_view type;
  std::string_view attribute;
  std::string_view noun;  ///< what attributes that hold the name are called after, in lower case
                          ///< without separators
  std::string_view other_noun = {};  ///< or so
};

// Sorted by type.
constexpr std::array namings = {
    Naming{"AWS::Backup::BackupVault", "BackupVaultName", "vault"},
    Naming{"AWS::CloudTrail::Trail", "TrailName", "trail"},
    Naming{"AWS::CloudWatch::Alarm", "AlarmName", "alarm"},
    Naming{"AWS::CloudWatch::CompositeAlarm", "AlarmName", "alarm"},
    Naming{"AWS::Config::ConfigurationRecorder", "Name", "recorder"},
    Naming{"AWS::DynamoDB::Table", "TableName", "table"},
    Naming{"AWS::EC2::SecurityGroup", "GroupName", "securitygroup"},
    Naming{"AWS::ECR::Repository", "RepositoryName", "repository"},
    Naming{"AWS::ECS::Cluster", "ClusterName", "cluster"},
    Naming{"AWS::EKS::Cluster", "Name", "cluster"},
    Naming{"AWS::ElastiCache::ParameterGroup", "CacheParameterGroupName", "parametergroup"},
    Naming{"AWS::Events::Rule", "Name", "rule"},
    Naming{"AWS::IAM::Group", "GroupName", "group"},
    Naming{"AWS::IAM::Role", "RoleName", "role"},
    Naming{"AWS::IAM::User", "UserName", "user"},
    Naming{"AWS::KMS::Alias", "AliasName", "key"},
    Naming{"AWS::Kinesis::Stream", "Name", "stream"},
    Naming{"AWS::Lambda::Function", "FunctionName", "function", "lambda"},
    Naming{"AWS::Logs::LogGroup", "LogGroupName", "loggroup"},
    Naming{"AWS::Neptune::DBCluster", "DBClusterIdentifier", "cluster"},
    Naming{"AWS::RDS::DBCluster", "DBClusterIdentifier", "cluster"},
    Naming{"AWS::RDS::DBClusterParameterGroup", "DBClusterParameterGroupName", "parametergroup"},
    Naming{"AWS::RDS::DBInstance", "DBInstanceIdentifier", "instance"},
    Naming{"AWS::RDS::DBParameterGroup", "DBParameterGroupName", "parametergroup"},
    Naming{"AWS::RDS::DBSubnetGroup", "DBSubnetGroupName", "subnetgroup"},
    Naming{"AWS::Redshift::Cluster", "ClusterIdentifier", "cluster"},
    Naming{"AWS::Redshift::ClusterParameterGroup", "ParameterGroupName", "parametergroup"},
    Naming{"AWS::S3::Bucket", "BucketName", "bucket"},
    Naming{"AWS::SNS::Topic", "TopicName", "topic"},
    Naming{"AWS::SQS::Queue", "QueueName", "queue"},
    Naming{"AWS::SecretsManager::Secret", "Name", "secret"},
    Naming{"aws_backup_vault", "name", "vault"},
    Naming{"aws_cloudtrail", "name", "trail"},
    Naming{"aws_cloudwatch_composite_alarm", "alarm_name", "alarm"},
    Naming{"aws_cloudwatch_event_rule", "name", "rule"},
    Naming{"aws_cloudwatch_log_group", "name", "loggroup"},
    Naming{"aws_cloudwatch_metric_alarm", "alarm_name", "alarm"},
    Naming{"aws_config_configuration_recorder", "name", "recorder"},
    Naming{"aws_db_instance", "identifier", "instance"},
    Naming{"aws_db_parameter_group", "name", "parametergroup"},
    Naming{"aws_db_subnet_group", "name", "subnetgroup"},
    Naming{"aws_dynamodb_table", "name", "table"},
    Naming{"aws_ecr_repository", "name", "repository"},
    Naming{"aws_ecs_cluster", "name", "cluster"},
    Naming{"aws_eks_cluster", "name", "cluster"},
    Naming{"aws_elasticache_parameter_group", "name", "parametergroup"},
    Naming{"aws_iam_group", "name", "group"},
    Naming{"aws_iam_role", "name", "role"},
    Naming{"aws_iam_user", "name", "user"},
    Naming{"aws_kinesis_stream", "name", "stream"},
    Naming{"aws_kms_alias", "name", "key"},
    Naming{"aws_lambda_function", "function_name", "function", "lambda"},
    Naming{"aws_neptune_cluster", "cluster_identifier", "cluster"},
    Naming{"aws_rds_cluster", "cluster_identifier", "cluster"},
    Naming{"aws_rds_cluster_parameter_group", "name", "parametergroup"},
    Naming{"aws_redshift_cluster", "cluster_identifier", "cluster"},
    Naming{"aws_redshift_parameter_group", "name", "parametergroup"},
    Naming{"aws_s3_bucket", "bucket", "bucket"},
    Naming{"aws_secretsmanager_secret", "name", "secret"},
    Naming{"aws_sns_topic", "name", "topic"},
    Naming{"aws_sqs_queue", "name", "queue"},
};
static_assert(std::ranges::is_sorted(namings, {}, &Naming::type));

const Naming* naming(std::string_view type) {
  const auto at = std::ranges::lower_bound(namings, type, {}, &Naming::type);
  return at != namings.end() && at->type == type ? &*at : nullptr;
}

/// A letter or digit of ASCII, letters in lower case; 0 for everything else.
constexpr char letter(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

/// The place of the next letter from `at` on; the size of the text where there is none.
constexpr std::size_t next_letter(std::string_view text, std::size_t at) {
  while (at < text.size() && letter(text[at]) == '\0') ++at;
  return at;
}

/// Are the letters of `noun` those of the name from here on?
bool begins_with(std::string_view name, std::size_t at, std::string_view noun) {
  for (std::size_t wanted = 0; wanted < noun.size(); wanted = next_letter(noun, wanted + 1)) {
    if (at >= name.size() || letter(name[at]) != letter(noun[wanted])) return false;
    at = next_letter(name, at + 1);
  }
  return true;
}

/// Are the letters of `noun`, which begins with one, in those of the name? This is asked for every
/// text of a configuration.
bool is_called(std::string_view name, std::string_view noun) {
  if (noun.empty()) return false;
  for (std::size_t at = next_letter(name, 0); at < name.size(); at = next_letter(name, at + 1)) {
    if (begins_with(name, at, noun)) return true;
  }
  return false;
}

/// The last word of a type that has no naming of its own: "policy" of "aws_sns_topic_policy",
/// "FileSystem" of "AWS::EFS::FileSystem".
std::string_view noun_of(std::string_view type) {
  const std::size_t colon = type.rfind(':');
  return type.substr((colon != std::string_view::npos ? colon : type.rfind('_')) + 1);
}

}  // namespace

std::string_view naming_attribute(std::string_view type) {
  const Naming* known = naming(type);
  return known ? known->attribute : std::string_view();
}

bool is_reference(const value::Value& value) {
  return std::ranges::any_of(value.marks().marks(), [](const value::Mark& mark) {
    return mark.kind == value::Mark::Kind::reference && mark.exact;
  });
}

bool has_unknown_name(const Resource& resource) {
  const std::string_view attribute = naming_attribute(resource.type);
  const value::Value* name = attribute.empty() ? nullptr : resource.body.find(attribute);
  return name && !name->is_known() && !is_reference(*name);
}

bool may_name(std::string_view attribute, std::string_view type) {
  const std::string_view last = attribute.substr(attribute.rfind('.') + 1);
  const Naming* known = naming(type);
  if (known == nullptr) return is_called(last, noun_of(type));
  return is_called(last, known->noun) || is_called(last, known->other_noun);
}

}  // namespace preflint::graph
