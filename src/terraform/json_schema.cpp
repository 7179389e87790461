// The schema of Terraform's own blocks, and what can be known of a provider's without asking it.
// https://developer.hashicorp.com/terraform/language/syntax/json
//
// In JSON a map and a block look the same: `"tags": {…}`, `"versioning": {…}`. The attributes of
// the AWS provider that are maps have few names, taken from its published schema (version 6, as the
// package cdktf-cdktf-provider-aws has it); everything else is a block there.

#include "terraform/json_schema.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace preflint::terraform {

using hcl::JsonSchema;

namespace {

/// Attributes of resources and data sources that are maps; those of the utility providers, which
/// take any value, too.
constexpr std::string_view maps[] = {"additional_encryption_context",
                                     "additional_version_weights",
                                     "advanced_options",
                                     "airflow_configuration_options",
                                     "allocation_resource_tags",
                                     "ami_tags",
                                     "arguments",
                                     "athena_properties",
                                     "attribute_mapping",
                                     "attributes",
                                     "authentication_request_extra_params",
                                     "backup_options",
                                     "client_metadata",
                                     "client_properties",
                                     "column_to_json_key_mappings",
                                     "command_line_arguments",
                                     "connection_properties",
                                     "connector_configuration",
                                     "container_environment_variables",
                                     "context",
                                     "credentials_map",
                                     "custom_parameters",
                                     "custom_properties",
                                     "default_arguments",
                                     "default_run_properties",
                                     "dimensions",
                                     "driver_opts",
                                     "dynamic_parameters",
                                     "encryption_context_equals",
                                     "encryption_context_subset",
                                     "entity_overrides",
                                     "environment_variables",
                                     "event_configurations",
                                     "exclude_tags",
                                     "expression_attribute_names",
                                     "extra_params",
                                     "final_backup_tags",
                                     "global_settings",
                                     "group_weights",
                                     "header_parameters",
                                     "hyperparameters",
                                     "identity_provider_details",
                                     "incident_tags",
                                     "input",
                                     "input_paths",
                                     "instance_tags",
                                     "ip_restriction_rule_map",
                                     "job_tags",
                                     "keepers",
                                     "label_set",
                                     "labels",
                                     "locale_specification",
                                     "log_destination",
                                     "mappings",
                                     "non_overridable_arguments",
                                     "parameter_overrides",
                                     "parameters",
                                     "ports",
                                     "principal_tags",
                                     "profile_properties",
                                     "properties",
                                     "property_map",
                                     "provider_details",
                                     "query",
                                     "query_string_parameters",
                                     "recovery_point_tags",
                                     "regional_parameters",
                                     "request_headers",
                                     "request_models",
                                     "request_parameters",
                                     "request_templates",
                                     "requests",
                                     "required_claims",
                                     "resource_tags",
                                     "resource_type_management_preference",
                                     "resource_type_opt_in_preference",
                                     "response_models",
                                     "response_parameters",
                                     "response_templates",
                                     "restore_metadata_overrides",
                                     "roles",
                                     "runtime_environment_secrets",
                                     "runtime_environment_variables",
                                     "session_attributes",
                                     "signing_parameters",
                                     "skewed_column_value_location_maps",
                                     "stage_variable_overrides",
                                     "stage_variables",
                                     "staging_area_tags",
                                     "supported_login_providers",
                                     "table_configurations",
                                     "tag_map",
                                     "tags",
                                     "tags_all",
                                     "tags_to_add",
                                     "target_tags",
                                     "task_properties",
                                     "test_bot_alias_tags",
                                     "token_signing_public_keys",
                                     "token_url_custom_properties",
                                     "triggers",
                                     "triggers_replace",
                                     "user_defined_fields",
                                     "validation_data",
                                     "values_importance_map",
                                     "variable_tags",
                                     "variables",
                                     "vars",
                                     "video_codec_options",
                                     "volume_tags",
                                     "vpc_endpoint_id_restriction_rule_map",
                                     "vpc_id_restriction_rule_map",
                                     "weights"};

/// Where one of these names is a block, or another name a map.
constexpr std::pair<std::string_view, std::string_view> exceptions[] = {
    {"aws_apigatewayv2_integration", "response_parameters"},
    {"aws_appautoscaling_policy", "dimensions"},
    {"aws_auditmanager_assessment", "roles"},
    {"aws_autoscaling_policy", "dimensions"},
    {"aws_batch_job_definition", "limits"},
    {"aws_bedrockagent_agent_action_group", "parameters"},
    {"aws_billing_view", "dimensions"},
    {"aws_ce_tags", "tags"},
    {"aws_codepipeline", "configuration"},
    {"aws_controltower_baseline", "parameters"},
    {"aws_controltower_control", "parameters"},
    {"aws_dax_parameter_group", "parameters"},
    {"aws_devopsguru_resource_collection", "tags"},
    {"aws_dlm_lifecycle_policy", "parameters"},
    {"aws_ecs_service", "options"},
    {"aws_globalaccelerator_accelerator", "attributes"},
    {"aws_globalaccelerator_custom_routing_accelerator", "attributes"},
    {"aws_glue_ml_transform", "parameters"},
    {"aws_iam_principal_policy_simulation", "context"},
    {"aws_inspector2_filter", "resource_tags"},
    {"aws_iot_billing_group", "properties"},
    {"aws_iot_thing_group", "properties"},
    {"aws_iot_thing_type", "properties"},
    {"aws_kinesis_firehose_delivery_stream", "parameters"},
    {"aws_lambda_event_source_mapping", "endpoints"},
    {"aws_lightsail_container_service_deployment_version", "environment"},
    {"aws_opensearch_outbound_connection", "connection_properties"},
    {"aws_quicksight_analysis", "parameters"},
    {"aws_quicksight_dashboard", "parameters"},
    {"aws_quicksight_data_source", "parameters"},
    {"aws_rbin_rule", "resource_tags"},
    {"aws_redshiftdata_statement", "parameters"},
    {"aws_resourcegroups_group", "parameters"},
    {"aws_s3_bucket_object", "metadata"},
    {"aws_s3_object", "metadata"},
    {"aws_s3_object_copy", "metadata"},
    {"aws_sagemaker_data_quality_job_definition", "environment"},
    {"aws_sagemaker_model", "environment"},
    {"aws_securityhub_automation_rule", "resource_tags"},
    {"aws_securityhub_insight", "resource_tags"},
    {"aws_ssm_document", "permissions"},
    {"aws_transfer_web_app", "identity_provider_details"},
};

bool is_block(std::string_view type, std::string_view name) {
  if (name == "for_each") return false;
  const bool is_map = std::ranges::binary_search(maps, name);
  const bool is_other = std::ranges::binary_search(exceptions, std::pair(type, name));
  return is_map == is_other;
}

using Names = std::span<const std::string_view>;
using BlockType = JsonSchema::BlockType;

constexpr std::string_view name_label[] = {"name"};
constexpr std::string_view type_label[] = {"type"};
constexpr std::string_view type_and_name[] = {"type", "name"};

constexpr JsonSchema attributes_only;

// What providers define: any blocks, and `dynamic` ones.

constexpr std::string_view iterator[] = {"iterator"};
extern const JsonSchema provider_defined;
constexpr BlockType content_block[] = {{"content", {}, &provider_defined}};
constexpr JsonSchema dynamic_block = {.block_types = content_block, .expressions = iterator};
constexpr BlockType dynamic_type[] = {{"dynamic", type_label, &dynamic_block}};
const JsonSchema provider_defined = {
    .block_types = dynamic_type, .is_block = is_block, .nested = &provider_defined};

// Resources and data sources.

constexpr std::string_view when[] = {"when", "on_failure"};
constexpr BlockType connection_type[] = {{"connection", {}, &attributes_only}};
constexpr JsonSchema provisioner = {.block_types = connection_type, .expressions = when};
constexpr BlockType condition_types[] = {{"precondition", {}, &attributes_only},
                                         {"postcondition", {}, &attributes_only}};
constexpr std::string_view lifecycle_names[] = {"ignore_changes", "replace_triggered_by"};
constexpr JsonSchema lifecycle = {.block_types = condition_types, .expressions = lifecycle_names};
constexpr std::string_view resource_names[] = {"depends_on", "provider"};
constexpr BlockType resource_types[] = {{"lifecycle", {}, &lifecycle},
                                        {"connection", {}, &attributes_only},
                                        {"provisioner", type_label, &provisioner},
                                        {"dynamic", type_label, &dynamic_block}};
constexpr JsonSchema resource = {.block_types = resource_types,
                                 .expressions = resource_names,
                                 .is_block = is_block,
                                 .nested = &provider_defined};

// The other top-level blocks.

constexpr BlockType workspaces_type[] = {{"workspaces", {}, &attributes_only}};
constexpr JsonSchema cloud = {.block_types = workspaces_type};
constexpr std::string_view aliases[] = {"configuration_aliases"};
constexpr JsonSchema required_providers = {.expressions = aliases};
constexpr BlockType terraform_types[] = {{"backend", type_label, &attributes_only},
                                         {"cloud", {}, &cloud},
                                         {"required_providers", {}, &required_providers},
                                         {"provider_meta", name_label, &provider_defined}};
constexpr std::string_view terraform_literals[] = {"required_version"};
constexpr std::string_view terraform_expressions[] = {"experiments", "language"};
constexpr JsonSchema terraform = {.block_types = terraform_types,
                                  .expressions = terraform_expressions,
                                  .literals = terraform_literals};

constexpr std::string_view provider_literals[] = {"alias", "version"};
constexpr JsonSchema provider = {.block_types = dynamic_type,
                                 .literals = provider_literals,
                                 .is_block = is_block,
                                 .nested = &provider_defined};

constexpr std::string_view variable_expressions[] = {"type"};
constexpr std::string_view variable_literals[] = {"default", "description"};
constexpr BlockType variable_types[] = {{"validation", {}, &attributes_only}};
constexpr JsonSchema variable = {.block_types = variable_types,
                                 .expressions = variable_expressions,
                                 .literals = variable_literals};

constexpr std::string_view depends_on[] = {"depends_on"};
constexpr std::string_view output_literals[] = {"description"};
constexpr JsonSchema output = {
    .block_types = condition_types, .expressions = depends_on, .literals = output_literals};

constexpr std::string_view module_expressions[] = {"depends_on", "providers"};
constexpr std::string_view module_literals[] = {"source", "version"};
constexpr JsonSchema module = {.expressions = module_expressions, .literals = module_literals};

constexpr std::string_view refactoring_names[] = {"from", "to", "provider"};
constexpr JsonSchema moved = {.expressions = refactoring_names};
constexpr BlockType removed_types[] = {{"lifecycle", {}, &lifecycle},
                                       {"provisioner", type_label, &provisioner}};
constexpr JsonSchema removed = {.block_types = removed_types, .expressions = refactoring_names};

constexpr BlockType check_types[] = {{"data", type_and_name, &resource},
                                     {"assert", {}, &attributes_only}};
constexpr JsonSchema check = {.block_types = check_types};

constexpr BlockType root_types[] = {{"terraform", {}, &terraform},
                                    {"provider", name_label, &provider},
                                    {"variable", name_label, &variable},
                                    {"locals", {}, &attributes_only},
                                    {"output", name_label, &output},
                                    {"module", name_label, &module},
                                    {"resource", type_and_name, &resource},
                                    {"data", type_and_name, &resource},
                                    {"ephemeral", type_and_name, &resource},
                                    {"action", type_and_name, &resource},
                                    {"moved", {}, &moved},
                                    {"removed", {}, &removed},
                                    {"import", {}, &moved},
                                    {"check", name_label, &check}};
constexpr JsonSchema root = {.block_types = root_types};

}  // namespace

const JsonSchema& json_schema() { return root; }

}  // namespace preflint::terraform
