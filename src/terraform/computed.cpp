// Attributes that AWS's provider computes from the arguments of a resource, each as a pattern in
// which `{name}` is that argument (`{name|otherwise}` where it has a default), `{partition}`,
// `{region}`, `{account}` and `{dns_suffix}` are the provider's, and `{}` is what nobody knows;
// `[subnet-]` is a list of strings that begin with that. The patterns are those of the pages of each
// resource ("Attribute Reference", "Import") and of the service's ARN formats.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

#include "terraform/computed.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "graph/partition.h"
#include "value/operations.h"

namespace preflint::terraform {

using value::MarkSet;
using value::Reason;
using value::Refinements;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

struct Pattern {
  std::string_view type;
  std::string_view attribute;
  std::string_view text;
};

// Sorted by type and attribute.
constexpr std::array patterns = {
    Pattern{"aws_acm_certificate", "id", "{arn}"},
    Pattern{"aws_athena_workgroup", "id", "{name}"},
    Pattern{"aws_autoscaling_group", "id", "{name}"},
    Pattern{"aws_backup_vault", "arn",
            "arn:{partition}:backup:{region}:{account}:backup-vault:{name}"},
    Pattern{"aws_backup_vault", "id", "{name}"},
    Pattern{"aws_cloudwatch_dashboard", "id", "{dashboard_name}"},
    Pattern{"aws_cloudwatch_log_group", "arn",
            "arn:{partition}:logs:{region}:{account}:log-group:{name}"},
    Pattern{"aws_cloudwatch_log_group", "id", "{name}"},
    Pattern{"aws_cloudwatch_log_metric_filter", "id", "{name}"},
    Pattern{"aws_cloudwatch_metric_alarm", "arn",
            "arn:{partition}:cloudwatch:{region}:{account}:alarm:{alarm_name}"},
    Pattern{"aws_cloudwatch_metric_alarm", "id", "{alarm_name}"},
    Pattern{"aws_codebuild_project", "id", "{arn}"},
    Pattern{"aws_codepipeline", "id", "{name}"},
    Pattern{"aws_config_config_rule", "id", "{name}"},
    Pattern{"aws_config_configuration_recorder", "id", "{name|default}"},
    Pattern{"aws_config_configuration_recorder", "name", "default"},
    Pattern{"aws_config_delivery_channel", "id", "{name|default}"},
    Pattern{"aws_config_delivery_channel", "name", "default"},
    Pattern{"aws_db_instance", "arn", "arn:{partition}:rds:{region}:{account}:db:{identifier}"},
    Pattern{"aws_db_option_group", "id", "{name}"},
    Pattern{"aws_db_parameter_group", "arn", "arn:{partition}:rds:{region}:{account}:pg:{name}"},
    Pattern{"aws_db_parameter_group", "id", "{name}"},
    Pattern{"aws_db_subnet_group", "arn", "arn:{partition}:rds:{region}:{account}:subgrp:{name}"},
    Pattern{"aws_db_subnet_group", "id", "{name}"},
    Pattern{"aws_default_security_group", "id", "sg-{}"},
    Pattern{"aws_default_subnet", "id", "subnet-{}"},
    Pattern{"aws_default_vpc", "id", "vpc-{}"},
    Pattern{"aws_docdb_cluster", "id", "{cluster_identifier}"},
    Pattern{"aws_dynamodb_table", "arn",
            "arn:{partition}:dynamodb:{region}:{account}:table/{name}"},
    Pattern{"aws_dynamodb_table", "id", "{name}"},
    Pattern{"aws_ebs_volume", "id", "vol-{}"},
    Pattern{"aws_ecr_repository", "arn",
            "arn:{partition}:ecr:{region}:{account}:repository/{name}"},
    Pattern{"aws_ecr_repository", "id", "{name}"},
    Pattern{"aws_ecs_cluster", "arn", "arn:{partition}:ecs:{region}:{account}:cluster/{name}"},
    Pattern{"aws_ecs_cluster", "id", "{arn}"},
    Pattern{"aws_efs_file_system", "id", "fs-{}"},
    Pattern{"aws_eip", "allocation_id", "eipalloc-{}"},
    Pattern{"aws_eip", "id", "eipalloc-{}"},
    Pattern{"aws_eks_cluster", "arn", "arn:{partition}:eks:{region}:{account}:cluster/{name}"},
    Pattern{"aws_eks_cluster", "id", "{name}"},
    Pattern{"aws_elasticache_parameter_group", "id", "{name}"},
    Pattern{"aws_elasticache_replication_group", "id", "{replication_group_id}"},
    Pattern{"aws_elasticache_subnet_group", "id", "{name}"},
    Pattern{"aws_elasticsearch_domain", "arn",
            "arn:{partition}:es:{region}:{account}:domain/{domain_name}"},
    Pattern{"aws_elasticsearch_domain", "id", "{arn}"},
    Pattern{"aws_iam_group", "arn", "arn:{partition}:iam::{account}:group{path|/}{name}"},
    Pattern{"aws_iam_group", "id", "{name}"},
    Pattern{"aws_iam_instance_profile", "arn",
            "arn:{partition}:iam::{account}:instance-profile{path|/}{name}"},
    Pattern{"aws_iam_instance_profile", "id", "{name}"},
    Pattern{"aws_iam_policy", "arn", "arn:{partition}:iam::{account}:policy{path|/}{name}"},
    Pattern{"aws_iam_policy", "id", "{arn}"},
    Pattern{"aws_iam_role", "arn", "arn:{partition}:iam::{account}:role{path|/}{name}"},
    Pattern{"aws_iam_role", "id", "{name}"},
    Pattern{"aws_iam_user", "arn", "arn:{partition}:iam::{account}:user{path|/}{name}"},
    Pattern{"aws_iam_user", "id", "{name}"},
    Pattern{"aws_instance", "id", "i-{}"},
    Pattern{"aws_internet_gateway", "id", "igw-{}"},
    Pattern{"aws_key_pair", "id", "{key_name}"},
    Pattern{"aws_kinesis_firehose_delivery_stream", "arn",
            "arn:{partition}:firehose:{region}:{account}:deliverystream/{name}"},
    Pattern{"aws_kinesis_firehose_delivery_stream", "id", "{arn}"},
    Pattern{"aws_kinesis_stream", "arn",
            "arn:{partition}:kinesis:{region}:{account}:stream/{name}"},
    Pattern{"aws_kinesis_stream", "id", "{arn}"},
    Pattern{"aws_kms_alias", "arn", "arn:{partition}:kms:{region}:{account}:{name}"},
    Pattern{"aws_kms_alias", "id", "{name}"},
    Pattern{"aws_kms_key", "arn", "arn:{partition}:kms:{region}:{account}:key/{}"},
    Pattern{"aws_kms_key", "key_id", "{}"},
    Pattern{"aws_lambda_function", "arn",
            "arn:{partition}:lambda:{region}:{account}:function:{function_name}"},
    Pattern{"aws_lambda_function", "id", "{function_name}"},
    Pattern{"aws_lb", "id", "{arn}"},
    Pattern{"aws_lb_target_group", "id", "{arn}"},
    Pattern{"aws_nat_gateway", "id", "nat-{}"},
    Pattern{"aws_neptune_cluster", "id", "{cluster_identifier}"},
    Pattern{"aws_neptune_subnet_group", "id", "{name}"},
    Pattern{"aws_network_acl", "id", "acl-{}"},
    Pattern{"aws_opensearch_domain", "arn",
            "arn:{partition}:es:{region}:{account}:domain/{domain_name}"},
    Pattern{"aws_opensearch_domain", "id", "{arn}"},
    Pattern{"aws_rds_cluster", "arn",
            "arn:{partition}:rds:{region}:{account}:cluster:{cluster_identifier}"},
    Pattern{"aws_rds_cluster", "id", "{cluster_identifier}"},
    Pattern{"aws_rds_cluster_parameter_group", "id", "{name}"},
    Pattern{"aws_redshift_cluster", "id", "{cluster_identifier}"},
    Pattern{"aws_redshift_parameter_group", "id", "{name}"},
    Pattern{"aws_redshift_subnet_group", "id", "{name}"},
    Pattern{"aws_route_table", "id", "rtb-{}"},
    Pattern{"aws_s3_bucket", "arn", "arn:{partition}:s3:::{bucket}"},
    Pattern{"aws_s3_bucket", "bucket_domain_name", "{bucket}.s3.{dns_suffix}"},
    Pattern{"aws_s3_bucket", "bucket_region", "{region}"},
    Pattern{"aws_s3_bucket", "bucket_regional_domain_name", "{bucket}.s3.{region}.{dns_suffix}"},
    Pattern{"aws_s3_bucket", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_accelerate_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_cors_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_lifecycle_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_logging", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_notification", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_object_lock_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_ownership_controls", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_policy", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_public_access_block", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_replication_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_server_side_encryption_configuration", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_versioning", "id", "{bucket}"},
    Pattern{"aws_s3_bucket_website_configuration", "id", "{bucket}"},
    Pattern{"aws_secretsmanager_secret", "arn",
            "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{}"},
    Pattern{"aws_secretsmanager_secret", "id", "{arn}"},
    Pattern{"aws_security_group", "id", "sg-{}"},
    Pattern{"aws_sfn_state_machine", "arn",
            "arn:{partition}:states:{region}:{account}:stateMachine:{name}"},
    Pattern{"aws_sfn_state_machine", "id", "{arn}"},
    Pattern{"aws_sns_topic", "arn", "arn:{partition}:sns:{region}:{account}:{name}"},
    Pattern{"aws_sns_topic", "id", "{arn}"},
    Pattern{"aws_sqs_queue", "arn", "arn:{partition}:sqs:{region}:{account}:{name}"},
    Pattern{"aws_sqs_queue", "id", "https://sqs.{region}.{dns_suffix}/{account}/{name}"},
    Pattern{"aws_sqs_queue", "url", "https://sqs.{region}.{dns_suffix}/{account}/{name}"},
    Pattern{"aws_ssm_parameter", "id", "{name}"},
    Pattern{"aws_subnet", "id", "subnet-{}"},
    Pattern{"aws_vpc", "id", "vpc-{}"},
    Pattern{"aws_vpc_endpoint", "id", "vpce-{}"},
    Pattern{"aws_vpn_gateway", "id", "vgw-{}"},
    Pattern{"data.aws_availability_zones", "names", "[]"},
    Pattern{"data.aws_availability_zones", "zone_ids", "[]"},
    Pattern{"data.aws_caller_identity", "account_id", "{account}"},
    Pattern{"data.aws_caller_identity", "user_id", "{}"},
    Pattern{"data.aws_internet_gateway", "id", "igw-{}"},
    Pattern{"data.aws_internet_gateway", "internet_gateway_id", "igw-{}"},
    Pattern{"data.aws_nat_gateway", "id", "nat-{}"},
    Pattern{"data.aws_region", "name", "{}"},
    Pattern{"data.aws_region", "region", "{}"},
    Pattern{"data.aws_s3_bucket", "arn", "arn:{partition}:s3:::{bucket}"},
    Pattern{"data.aws_s3_bucket", "id", "{bucket}"},
    Pattern{"data.aws_security_groups", "ids", "[sg-]"},
    Pattern{"data.aws_subnet_ids", "ids", "[subnet-]"},
    Pattern{"data.aws_subnets", "ids", "[subnet-]"},
    Pattern{"data.aws_vpcs", "ids", "[vpc-]"},
    Pattern{"data.aws_vpn_gateway", "id", "vgw-{}"},
};

constexpr auto key_of = [](const Pattern& pattern) {
  return std::pair(pattern.type, pattern.attribute);
};
static_assert(std::ranges::is_sorted(patterns, {}, key_of));

/// What every resource has, unless its patterns say more.
constexpr std::string_view any_arn = "arn:{partition}:{}";
constexpr std::string_view any_id = "{}";
constexpr std::int64_t account_digits = 12;

const Value* find_entry(const std::vector<Value::Entry>& entries, std::string_view name) {
  const auto found =
      std::ranges::find_if(entries, [&](const Value::Entry& entry) { return entry.first == name; });
  return found == entries.end() || found->second.is_null() ? nullptr : &found->second;
}

class Computer {
 public:
  Computer(const ResourceDeclaration& declaration, const Text& address,
           const std::vector<Value::Entry>& given, const AwsProvider& provider)
      : declaration_(declaration), address_(address), given_(given), provider_(provider) {
    const std::string prefix = declaration.mode == ResourceMode::data ? "data." : "";
    type_ = prefix + std::string(declaration.type.view());
  }

  std::vector<Value::Entry> all() {
    const auto own =
        std::ranges::equal_range(patterns, std::string_view(type_), {}, &Pattern::type);
    // With an owner, the ids of what configures a bucket have it in them.
    const bool has_owner = find_entry(given_, "expected_bucket_owner") != nullptr;
    for (const Pattern& pattern : own) add(pattern.attribute, has_owner ? any_id : pattern.text);
    add("id", any_id);
    add("arn", any_arn);
    for (const std::string_view name : {"bucket", "name", "identifier", "cluster_identifier"}) {
      const std::string prefix = std::string(name) + "_prefix";
      if (find_entry(given_, prefix)) add(name, "{" + std::string(name) + "}");
    }
    return std::move(made_);
  }

 private:
  void add(std::string_view attribute, std::string_view pattern) {
    if (find_entry(given_, attribute) || find_entry(made_, attribute)) return;
    made_.emplace_back(Text(attribute), value_of(attribute, pattern));
  }

  Reason reason(std::string_view attribute) const {
    const bool is_data = declaration_.mode == ResourceMode::data;
    return {is_data ? Reason::Kind::data : Reason::Kind::computed,
            address_.str() + "." + std::string(attribute), declaration_.block->header};
  }

  Value unknown(std::string_view attribute, std::string_view prefix) const {
    Refinements known;
    known.not_null = true;
    known.prefix = Text(prefix);
    return Value::unknown(Type::string(), reason(attribute), known);
  }

  /// Nobody knows how many, but each is there.
  Value list_of(std::string_view attribute, std::string_view prefix) const {
    const Value any = unknown(attribute, prefix).refined({.length_min = 1});
    return Value::unknown_collection(Type::list(Type::string()), reason(attribute), any)
        .refined({.not_null = true});
  }

  Value value_of(std::string_view attribute, std::string_view pattern) {
    if (pattern.starts_with('[')) return list_of(attribute, pattern.substr(1, pattern.size() - 2));
    std::vector<StringPart> parts;
    MarkSet marks;
    for (std::string_view rest = pattern; !rest.empty();) {
      const bool is_name = rest.front() == '{';
      const std::size_t end = is_name ? rest.find('}') + 1 : std::min(rest.find('{'), rest.size());
      const std::string_view piece = rest.substr(0, end);
      rest.remove_prefix(end);
      if (!is_name) {
        parts.push_back({Text(piece), Value(), false, {}, false});
        continue;
      }
      Value part = argument(attribute, piece.substr(1, piece.size() - 2));
      if (piece.size() == pattern.size()) return part;  // itself, with whose it is
      marks = marks.united(part.marks().derived());
      const bool is_known = part.is_string();
      parts.push_back({is_known ? part.as_text() : Text(), part, !is_known, {}, false});
    }
    return assembled(attribute, std::move(parts)).with_marks(marks);
  }

  Value assembled(std::string_view attribute, std::vector<StringPart> parts) const {
    std::string text;
    for (const StringPart& part : parts) {
      if (part.is_hole) {
        text += part.hole.refinements().prefix.view();
        Refinements known;
        known.prefix = Text(text);
        const Reason why = reason_of(attribute, parts);
        return Value::unknown_string(std::move(parts), why).refined(known);
      }
      text += part.text.view();
    }
    return Value::string(Text(text));
  }

  /// What the arguments wait for, where nothing else is missing.
  Reason reason_of(std::string_view attribute, const std::vector<StringPart>& parts) const {
    const Reason own = reason(attribute);
    const Reason* first = nullptr;
    for (const StringPart& part : parts) {
      if (!part.is_hole) continue;
      if (part.hole.reason().what == own.what) return own;
      if (!first) first = &part.hole.reason();
    }
    return first ? *first : own;
  }

  /// Of an argument that may turn out to be null or empty, what the provider then makes of it.
  Value set_by(const Value& given, std::string_view attribute) const {
    return value::for_candidates(given, Value(), [&](const Value& one, const Value&) {
      const bool is_text = one.is_string() && !one.as_text().empty();
      if (is_text) return one;
      return one.is_known() ? unknown(attribute, "") : one.refined(Refinements{.not_null = true});
    });
  }

  /// Never null. `name` may say what it is by default: "path|/".
  Value argument(std::string_view attribute, std::string_view name) {
    if (name.empty()) return unknown(attribute, "");
    const std::size_t bar = std::min(name.find('|'), name.size());
    const std::string_view otherwise = name.substr(bar);
    name = name.substr(0, bar);
    if (name == "partition") {
      return provider_.partition ? Value::string(provider_.partition->name)
                                 : unknown(attribute, "aws");
    }
    if (name == "dns_suffix" && provider_.partition)
      return Value::string(provider_.partition->dns_suffix);
    if (name == "account" && provider_.account_id.is_string()) return provider_.account_id;
    if (name == "account") return unknown(attribute, "").refined({.length_min = account_digits});
    if (const Value* given = find_entry(given_, name)) return set_by(*given, attribute);
    if (name == "region" && provider_.region.is_string()) return provider_.region;
    if (const Value* made = find_entry(made_, name)) return *made;
    if (!otherwise.empty()) return Value::string(otherwise.substr(1));
    const Value* prefix = find_entry(given_, std::string(name) + "_prefix");
    return unknown(attribute, prefix && prefix->is_string() ? prefix->as_string() : "");
  }

  const ResourceDeclaration& declaration_;
  const Text& address_;
  const std::vector<Value::Entry>& given_;
  const AwsProvider& provider_;
  std::string type_;
  std::vector<Value::Entry> made_;
};

}  // namespace

std::vector<Value::Entry> computed_attributes(const ResourceDeclaration& declaration,
                                              const Text& address,
                                              const std::vector<Value::Entry>& given,
                                              const AwsProvider& provider) {
  if (!declaration.type.view().starts_with("aws_")) return {};
  return Computer(declaration, address, given, provider).all();
}

}  // namespace preflint::terraform
