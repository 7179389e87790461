// The resources of SAM's that become a single one: simple tables, layers, applications, capacity
// providers.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html

#include "cloudformation/sam_code.h"

namespace preflint::cloudformation {
namespace {

/// String, Number, Binary → S, N, B.
const Node* attribute_type(const Maker& make, const Node* written) {
  const std::string_view type = literal(written);
  if (type == "String") return make.at(written->range).text("S");
  if (type == "Number") return make.at(written->range).text("N");
  if (type == "Binary") return make.at(written->range).text("B");
  return written ? written : make.text("S");
}

}  // namespace

void expand_simple_table(Sam& sam, const SamResource& table) {
  const Maker make = sam.make.at(table.range_of("PrimaryKey"));
  const Node* key = table.value("PrimaryKey");
  const Node* name = is_plain_mapping(key) ? key->find("Name") : nullptr;
  const Node* type = is_plain_mapping(key) ? key->find("Type") : nullptr;
  if (!name) name = make.text("id");
  const Node* attribute =
      make.map({{"AttributeName", name}, {"AttributeType", attribute_type(make, type)}});
  const Node* hash = make.map({{"AttributeName", name}, {"KeyType", make.text("HASH")}});
  Part billing = renamed(table, "ProvisionedThroughput", "ProvisionedThroughput");
  if (!billing.value) billing = {"BillingMode", sam.make.at(table.header).text("PAY_PER_REQUEST")};
  add_resource(
      sam, table, {.id = table.id, .type = "AWS::DynamoDB::Table", .is_main = true},
      {{"AttributeDefinitions", make.list({attribute}), make.range()},
       {"KeySchema", make.list({hash}), make.range()},
       billing,
       renamed(table, "TableName", "TableName"),
       renamed(table, "SSESpecification", "SSESpecification"),
       renamed(table, "PointInTimeRecoverySpecification", "PointInTimeRecoverySpecification"),
       {"Tags", tags(sam, table, ""), table.range_of("Tags")}});
}

void expand_layer(Sam& sam, const SamResource& layer) {
  const Member* content = layer.property("ContentUri");
  Part name = renamed(layer, "LayerName", "LayerName");
  const Maker make = sam.make.at(layer.range_of("RetentionPolicy"));
  if (!name.value) name.value = sam.make.at(layer.header).text(layer.id);
  const std::string_view retention = literal(layer.value("RetentionPolicy"));
  const bool is_deleted = retention == "Delete" || retention == "delete" || retention == "DELETE";
  const Node* policy = layer.attribute("DeletionPolicy");
  if (layer.property("RetentionPolicy") || !policy)
    policy = make.text(is_deleted ? "Delete" : "Retain");
  add_resource(
      sam, layer,
      {.id = layer.id,
       .type = "AWS::Lambda::LayerVersion",
       .is_main = true,
       .deletion_policy = policy},
      {name,
       {"Content", content ? artefact(sam, *content, {}) : sam.make.at(layer.header).unknown(),
        layer.range_of("ContentUri")},
       renamed(layer, "Description", "Description"),
       renamed(layer, "CompatibleRuntimes", "CompatibleRuntimes"),
       renamed(layer, "CompatibleArchitectures", "CompatibleArchitectures"),
       renamed(layer, "LicenseInfo", "LicenseInfo")});
}

void expand_application(Sam& sam, const SamResource& application) {
  const Member* location = application.property("Location");
  Part url{"TemplateURL"};
  if (location) {
    const bool is_in_repository = is_plain_mapping(location->value);
    url = {"TemplateURL",
           is_in_repository ? sam.make.at(location->key_range).unknown() : location->value,
           location->key_range};
  }
  add_resource(
      sam, application,
      {.id = application.id, .type = "AWS::CloudFormation::Stack", .is_main = true},
      {url,
       renamed(application, "Parameters", "Parameters"),
       renamed(application, "NotificationARNs", "NotificationARNs"),
       renamed(application, "TimeoutInMinutes", "TimeoutInMinutes"),
       {"Tags", tags(sam, application, "lambda:createdBy"), application.range_of("Tags")}});
}

void expand_capacity_provider(Sam& sam, const SamResource& provider) {
  const Maker make = sam.make.at(provider.header);
  Part role = renamed(provider, "OperatorRole", "CapacityProviderOperatorRoleArn");
  if (!role.value) {
    const std::string_view id = sam.id(provider.id, "OperatorRole");
    add_resource(sam, provider, {.id = id, .type = "AWS::IAM::Role"},
                 {{"AssumeRolePolicyDocument", trust_policy(make, "lambda.amazonaws.com")},
                  {"ManagedPolicyArns",
                   make.list({managed_policy(make, "AWSLambdaManagedEC2ResourceOperator")})}});
    role.value = make.get_att(id, "Arn");
  }
  add_resource(sam, provider,
               {.id = provider.id, .type = "AWS::Lambda::CapacityProvider", .is_main = true},
               {renamed(provider, "CapacityProviderName", "CapacityProviderName"),
                renamed(provider, "VpcConfig", "VpcConfig"),
                {"PermissionsConfig", make.map({role}), provider.range_of("OperatorRole")},
                renamed(provider, "InstanceRequirements", "InstanceRequirements"),
                renamed(provider, "ScalingConfig", "CapacityProviderScalingConfig"),
                renamed(provider, "KmsKeyArn", "KmsKeyArn"),
                {"Tags", tags(sam, provider, "lambda:createdBy"), provider.range_of("Tags")}});
}

}  // namespace preflint::cloudformation
