// How ARNs are put together, for each type of resources that are named by what others can refer to:
// the service, what stands before the name, and the attributes that give the name.
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

#include "graph/arns.h"

#include <algorithm>
#include <array>

#include "graph/names.h"

namespace preflint::graph {

using value::StringPart;
using value::Value;

namespace {

constexpr int deepest_text = 8;
constexpr std::size_t longest_text = 2048;  // no ARN is longer

// Sorted by type.
constexpr std::array forms = {
    ArnForm{"AWS::ApiGateway::RestApi", "apigateway", "/restapis/{}", "Ref RestApiId"},
    ArnForm{"AWS::ApiGateway::Stage", "apigateway", "/restapis/{RestApiId}/stages/{}", "Ref"},
    ArnForm{"AWS::ApiGatewayV2::Api", "apigateway", "/apis/{}", "Ref ApiId"},
    ArnForm{"AWS::ApiGatewayV2::Stage", "apigateway", "/apis/{ApiId}/stages/{}", "Ref"},
    ArnForm{"AWS::Athena::WorkGroup", "athena", "workgroup/{}", "Ref"},
    ArnForm{"AWS::Backup::BackupVault", "backup", "backup-vault:{}", "Ref BackupVaultName"},
    ArnForm{"AWS::CloudFront::Distribution", "cloudfront", "distribution/{}", "Ref Id"},
    ArnForm{"AWS::CloudTrail::Trail", "cloudtrail", "trail/{}", "Ref"},
    ArnForm{"AWS::CloudWatch::Alarm", "cloudwatch", "alarm:{}", "Ref"},
    ArnForm{"AWS::CloudWatch::CompositeAlarm", "cloudwatch", "alarm:{}", "Ref"},
    ArnForm{"AWS::CodeBuild::Project", "codebuild", "project/{}", "Ref"},
    ArnForm{"AWS::Cognito::UserPool", "cognito-idp", "userpool/{}", "Ref UserPoolId"},
    ArnForm{"AWS::DynamoDB::Table", "dynamodb", "table/{}", "Ref"},
    ArnForm{"AWS::EC2::EIP", "ec2", "eip-allocation/{}", "AllocationId"},
    ArnForm{"AWS::EC2::Instance", "ec2", "instance/{}", "Ref InstanceId"},
    ArnForm{"AWS::EC2::SecurityGroup", "ec2", "security-group/{}", "Ref GroupId Id"},
    ArnForm{"AWS::EC2::Subnet", "ec2", "subnet/{}", "Ref SubnetId"},
    ArnForm{"AWS::EC2::VPC", "ec2", "vpc/{}", "Ref VpcId"},
    ArnForm{"AWS::EC2::Volume", "ec2", "volume/{}", "Ref VolumeId"},
    ArnForm{"AWS::ECR::Repository", "ecr", "repository/{}", "Ref"},
    ArnForm{"AWS::ECS::Cluster", "ecs", "cluster/{}", "Ref"},
    ArnForm{"AWS::EFS::AccessPoint", "elasticfilesystem", "access-point/{}", "Ref AccessPointId"},
    ArnForm{"AWS::EFS::FileSystem", "elasticfilesystem", "file-system/{}", "Ref FileSystemId"},
    ArnForm{"AWS::EKS::Cluster", "eks", "cluster/{}", "Ref"},
    ArnForm{"AWS::ElastiCache::ReplicationGroup", "elasticache", "replicationgroup:{}", "Ref"},
    ArnForm{"AWS::ElasticLoadBalancing::LoadBalancer", "elasticloadbalancing", "loadbalancer/{}",
            "Ref"},
    ArnForm{"AWS::ElasticLoadBalancingV2::LoadBalancer", "elasticloadbalancing", "loadbalancer/{}",
            "LoadBalancerFullName"},
    ArnForm{"AWS::Elasticsearch::Domain", "es", "domain/{}", "Ref"},
    ArnForm{"AWS::Events::EventBus", "events", "event-bus/{}", "Ref Name"},
    ArnForm{"AWS::IAM::Group", "iam", "group/{}", "Ref"},
    ArnForm{"AWS::IAM::InstanceProfile", "iam", "instance-profile/{}", "Ref"},
    ArnForm{"AWS::IAM::Role", "iam", "role/{}", "Ref"},
    ArnForm{"AWS::IAM::User", "iam", "user/{}", "Ref"},
    ArnForm{"AWS::KMS::Alias", "kms", "{}", "Ref AliasName"},
    ArnForm{"AWS::KMS::Key", "kms", "key/{}", "Ref KeyId"},
    ArnForm{"AWS::Kinesis::Stream", "kinesis", "stream/{}", "Ref"},
    ArnForm{"AWS::KinesisFirehose::DeliveryStream", "firehose", "deliverystream/{}", "Ref"},
    ArnForm{"AWS::Lambda::Function", "lambda", "function:{}", "Ref"},
    ArnForm{"AWS::Logs::LogGroup", "logs", "log-group:{}", "Ref"},
    ArnForm{"AWS::Neptune::DBCluster", "rds", "cluster:{}", "Ref"},
    ArnForm{"AWS::OpenSearchService::Domain", "es", "domain/{}", "Ref"},
    ArnForm{"AWS::RDS::DBCluster", "rds", "cluster:{}", "Ref"},
    ArnForm{"AWS::RDS::DBInstance", "rds", "db:{}", "Ref"},
    ArnForm{"AWS::Redshift::Cluster", "redshift", "cluster:{}", "Ref"},
    ArnForm{"AWS::Route53::HostedZone", "route53", "hostedzone/{}", "Ref Id"},
    ArnForm{"AWS::S3::Bucket", "s3", "{}", "Ref"},
    ArnForm{"AWS::SNS::Topic", "sns", "{}", "TopicName"},
    ArnForm{"AWS::SQS::Queue", "sqs", "{}", "QueueName"},
    ArnForm{"AWS::SSM::Parameter", "ssm", "parameter/{}", "Ref"},
    ArnForm{"AWS::StepFunctions::StateMachine", "states", "stateMachine:{}", "Name"},
    ArnForm{"aws_alb", "elasticloadbalancing", "loadbalancer/{}", "arn_suffix"},
    ArnForm{"aws_api_gateway_rest_api", "apigateway", "/restapis/{}", "id"},
    ArnForm{"aws_api_gateway_stage", "apigateway", "/restapis/{rest_api_id}/stages/{}",
            "stage_name"},
    ArnForm{"aws_apigatewayv2_api", "apigateway", "/apis/{}", "id"},
    ArnForm{"aws_apigatewayv2_stage", "apigateway", "/apis/{api_id}/stages/{}", "id name"},
    ArnForm{"aws_athena_workgroup", "athena", "workgroup/{}", "id name"},
    ArnForm{"aws_backup_vault", "backup", "backup-vault:{}", "id name"},
    ArnForm{"aws_cloudfront_distribution", "cloudfront", "distribution/{}", "id"},
    ArnForm{"aws_cloudtrail", "cloudtrail", "trail/{}", "name"},
    ArnForm{"aws_cloudwatch_composite_alarm", "cloudwatch", "alarm:{}", "id alarm_name"},
    ArnForm{"aws_cloudwatch_event_bus", "events", "event-bus/{}", "id name"},
    ArnForm{"aws_cloudwatch_log_group", "logs", "log-group:{}", "id name"},
    ArnForm{"aws_cloudwatch_metric_alarm", "cloudwatch", "alarm:{}", "id alarm_name"},
    ArnForm{"aws_codebuild_project", "codebuild", "project/{}", "name"},
    ArnForm{"aws_cognito_user_pool", "cognito-idp", "userpool/{}", "id"},
    ArnForm{"aws_db_instance", "rds", "db:{}", "identifier"},
    ArnForm{"aws_docdb_cluster", "rds", "cluster:{}", "id cluster_identifier"},
    ArnForm{"aws_dynamodb_table", "dynamodb", "table/{}", "id name"},
    ArnForm{"aws_ebs_volume", "ec2", "volume/{}", "id"},
    ArnForm{"aws_ecr_repository", "ecr", "repository/{}", "id name"},
    ArnForm{"aws_ecs_cluster", "ecs", "cluster/{}", "name"},
    ArnForm{"aws_efs_access_point", "elasticfilesystem", "access-point/{}", "id"},
    ArnForm{"aws_efs_file_system", "elasticfilesystem", "file-system/{}", "id"},
    ArnForm{"aws_eip", "ec2", "eip-allocation/{}", "id allocation_id"},
    ArnForm{"aws_eks_cluster", "eks", "cluster/{}", "id name"},
    ArnForm{"aws_elasticache_replication_group", "elasticache", "replicationgroup:{}",
            "id replication_group_id"},
    ArnForm{"aws_elasticsearch_domain", "es", "domain/{}", "domain_name"},
    ArnForm{"aws_elb", "elasticloadbalancing", "loadbalancer/{}", "id name"},
    ArnForm{"aws_iam_group", "iam", "group/{}", "id name"},
    ArnForm{"aws_iam_instance_profile", "iam", "instance-profile/{}", "id name"},
    ArnForm{"aws_iam_policy", "iam", "policy/{}", "name"},
    ArnForm{"aws_iam_role", "iam", "role/{}", "id name"},
    ArnForm{"aws_iam_user", "iam", "user/{}", "id name"},
    ArnForm{"aws_instance", "ec2", "instance/{}", "id"},
    ArnForm{"aws_kinesis_firehose_delivery_stream", "firehose", "deliverystream/{}", "name"},
    ArnForm{"aws_kinesis_stream", "kinesis", "stream/{}", "name"},
    ArnForm{"aws_kms_alias", "kms", "{}", "id name"},
    ArnForm{"aws_kms_key", "kms", "key/{}", "id key_id"},
    ArnForm{"aws_lambda_function", "lambda", "function:{}", "id function_name"},
    ArnForm{"aws_lb", "elasticloadbalancing", "loadbalancer/{}", "arn_suffix"},
    ArnForm{"aws_neptune_cluster", "rds", "cluster:{}", "id cluster_identifier"},
    ArnForm{"aws_opensearch_domain", "es", "domain/{}", "domain_name"},
    ArnForm{"aws_rds_cluster", "rds", "cluster:{}", "id cluster_identifier"},
    ArnForm{"aws_redshift_cluster", "redshift", "cluster:{}", "id cluster_identifier"},
    ArnForm{"aws_route53_zone", "route53", "hostedzone/{}", "id zone_id"},
    ArnForm{"aws_s3_bucket", "s3", "{}", "id bucket"},
    ArnForm{"aws_security_group", "ec2", "security-group/{}", "id"},
    ArnForm{"aws_sfn_state_machine", "states", "stateMachine:{}", "name"},
    ArnForm{"aws_sns_topic", "sns", "{}", "name"},
    ArnForm{"aws_sqs_queue", "sqs", "{}", "name"},
    ArnForm{"aws_ssm_parameter", "ssm", "parameter/{}", "id name"},
    ArnForm{"aws_subnet", "ec2", "subnet/{}", "id"},
    ArnForm{"aws_vpc", "ec2", "vpc/{}", "id"},
};
static_assert(std::ranges::is_sorted(forms, {}, &ArnForm::type));

bool add_parts(const Value& value, int depth, HoledText& text);

bool add_part(const StringPart& part, int depth, HoledText& text) {
  const bool is_attribute = is_reference(part.hole);
  if (!part.is_hole && !is_attribute) {
    text.text += part.text.view();
    return true;
  }
  if (part.is_hole && !is_attribute && !part.hole.parts().empty())
    return depth < deepest_text && add_parts(part.hole, depth + 1, text);
  text.text += HoledText::sign;
  text.holes.push_back(&part.hole);
  return true;
}

bool add_parts(const Value& value, int depth, HoledText& text) {
  return std::ranges::all_of(value.parts(), [&](const StringPart& part) {
    return text.text.size() < longest_text && add_part(part, depth, text);
  });
}

/// Up to the next colon, which is taken away with it.
HoledText take_field(HoledText& rest) {
  const std::size_t colon = std::min(rest.text.find(':'), rest.text.size());
  HoledText field{rest.text.substr(0, colon), {}};
  rest.text.erase(0, colon + 1);
  const auto count = std::ranges::count(field.text, HoledText::sign);
  field.holes.assign(rest.holes.begin(), rest.holes.begin() + count);
  rest.holes.erase(rest.holes.begin(), rest.holes.begin() + count);
  return field;
}

}  // namespace

bool ArnForm::has_attribute(std::string_view name) const {
  for (std::string_view rest = attributes; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == name) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::optional<std::string_view> ArnForm::beginning() const {
  const std::size_t hole = resource.find('{');
  return resource.substr(hole) == "{}" ? std::optional(resource.substr(0, hole)) : std::nullopt;
}

std::span<const ArnForm> arn_forms() { return forms; }

std::span<const ArnForm> arn_forms(std::string_view type) {
  const auto [first, last] = std::ranges::equal_range(forms, type, {}, &ArnForm::type);
  return {first, last};
}

std::optional<HoledText> text_with_holes(const Value& value) {
  HoledText text;
  if (value.parts().empty() || !add_parts(value, 0, text)) return std::nullopt;
  const auto signs = std::ranges::count(text.text, HoledText::sign);
  return static_cast<std::size_t>(signs) == text.holes.size() ? std::optional(std::move(text))
                                                              : std::nullopt;
}

std::optional<Arn> split_arn(const HoledText& text) {
  HoledText rest = text;
  if (take_field(rest).text != "arn") return std::nullopt;
  take_field(rest);  // the partition: nothing in another one can be meant
  const HoledText service = take_field(rest);
  if (service.text.empty() || !service.holes.empty()) return std::nullopt;
  Arn arn{service.text, take_field(rest), take_field(rest), {}};
  arn.resource = std::move(rest);
  return arn.resource.text.empty() ? std::nullopt : std::optional(std::move(arn));
}

std::optional<std::string_view> name_in(const ArnForm& form, std::string_view text) {
  const std::optional<std::string_view> beginning = form.beginning();
  if (!beginning || !text.starts_with(*beginning)) return std::nullopt;
  text.remove_prefix(beginning->size());
  if (form.service == "iam") text.remove_prefix(text.rfind('/') + 1);
  if (form.service == "logs" && text.ends_with(any_log_stream))
    text.remove_suffix(any_log_stream.size());
  const bool has_slashes = form.service == "logs" || form.service == "ecr";
  const bool is_name =
      !text.empty() && text.find_first_of(has_slashes ? ":*?" : ":*?/") == std::string_view::npos;
  return is_name ? std::optional(text) : std::nullopt;
}

std::optional<std::string> log_group_in_arn(const Value& arn) {
  const HoledText plain{arn.is_string() ? std::string(arn.as_string()) : "", {}};
  const std::optional<HoledText> holed = arn.is_known() ? plain : text_with_holes(arn);
  const std::optional<Arn> parts = holed ? split_arn(*holed) : std::nullopt;
  if (!parts || parts->service != "logs" || !parts->resource.holes.empty()) return std::nullopt;
  for (const ArnForm& form : arn_forms("AWS::Logs::LogGroup")) {
    if (const auto name = name_in(form, parts->resource.text)) return std::string(*name);
  }
  return std::nullopt;
}

}  // namespace preflint::graph
