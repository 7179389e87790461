// The custom domain of an API: its name, the mapping of paths to the stage, and the record in
// Route 53 that leads to it.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-domainconfiguration.html

#include "cloudformation/sam_openapi.h"

namespace preflint::cloudformation {
namespace {

struct Domain {
  const Node& given;
  Maker make;
  std::string_view id;  ///< of the domain name
  bool is_edge = false;
};

void add_rest_name(Sam& sam, const SamResource& api, const Domain& domain) {
  Part kind = renamed(domain.given, "EndpointConfiguration", "EndpointConfiguration");
  const Maker make = kind.range.is_somewhere() ? domain.make.at(kind.range) : domain.make;
  const Node* type = kind.value ? kind.value : make.text("REGIONAL");
  kind.value = make.map({{"Types", make.list({type})}});
  add_resource(
      sam, api,
      {.id = domain.id, .type = "AWS::ApiGateway::DomainName", .header = domain.make.range()},
      {renamed(domain.given, "DomainName", "DomainName"),
       renamed(domain.given, "CertificateArn",
               domain.is_edge ? "CertificateArn" : "RegionalCertificateArn"),
       kind, renamed(domain.given, "SecurityPolicy", "SecurityPolicy"),
       renamed(domain.given, "MutualTlsAuthentication", "MutualTlsAuthentication"),
       renamed(domain.given, "OwnershipVerificationCertificateArn",
               "OwnershipVerificationCertificateArn")});
}

void add_http_name(Sam& sam, const SamResource& api, const Domain& domain) {
  Part type = renamed(domain.given, "EndpointConfiguration", "EndpointType");
  if (!type.value) type.value = domain.make.text("REGIONAL");
  const Node* configuration =
      domain.make.map({renamed(domain.given, "CertificateArn", "CertificateArn"), type,
                       renamed(domain.given, "SecurityPolicy", "SecurityPolicy"),
                       renamed(domain.given, "OwnershipVerificationCertificateArn",
                               "OwnershipVerificationCertificateArn")});
  add_resource(
      sam, api,
      {.id = domain.id, .type = "AWS::ApiGatewayV2::DomainName", .header = domain.make.range()},
      {renamed(domain.given, "DomainName", "DomainName"),
       {"DomainNameConfigurations", domain.make.list({configuration})},
       renamed(domain.given, "MutualTlsAuthentication", "MutualTlsAuthentication")});
}

void add_mapping(Sam& sam, const SamResource& api, ApiKind kind, const Domain& domain,
                 std::string_view stage, const Node* path, std::string_view suffix) {
  const bool is_http = kind == ApiKind::http;
  const Maker& make = domain.make;
  add_resource(
      sam, api,
      {.id = sam.id(api.id, is_http ? "ApiMapping" : "BasePathMapping", suffix),
       .type = is_http ? "AWS::ApiGatewayV2::ApiMapping" : "AWS::ApiGateway::BasePathMapping",
       .header = make.range()},
      {{"DomainName", make.ref(domain.id)},
       {is_http ? "ApiId" : "RestApiId", make.ref(api.id)},
       {"Stage", make.ref(stage)},
       {is_http ? "ApiMappingKey" : "BasePath", path}});
}

std::string_view letters_and_digits(Sam& sam, std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) kept += c;
  }
  return sam.keep(std::move(kept));
}

void add_record(Sam& sam, const SamResource& api, ApiKind kind, const Domain& domain) {
  const Member* route = domain.given.find_member("Route53");
  if (!route || !is_plain_mapping(route->value)) return;
  const Maker make = domain.make.at(route->key_range);
  const std::string prefix = kind == ApiKind::http || !domain.is_edge ? "Regional" : "Distribution";
  const Node* alias =
      make.map({{"DNSName", make.get_att(domain.id, prefix + "DomainName")},
                {"HostedZoneId", make.get_att(domain.id, prefix + "HostedZoneId")},
                renamed(*route->value, "EvaluateTargetHealth", "EvaluateTargetHealth")});
  const auto record = [&](const char* type) {
    return make.map({renamed(domain.given, "DomainName", "Name"),
                     {"Type", make.text(type)},
                     {"AliasTarget", alias}});
  };
  std::vector<const Node*> records{record("A")};
  if (literal(route->value->find("IpV6")) == "true") records.push_back(record("AAAA"));
  add_resource(sam, api,
               {.id = sam.id("RecordSetGroup", api.id),
                .type = "AWS::Route53::RecordSetGroup",
                .header = make.range()},
               {renamed(*route->value, "HostedZoneId", "HostedZoneId"),
                renamed(*route->value, "HostedZoneName", "HostedZoneName"),
                {"RecordSets", make.list(records)}});
}

}  // namespace

/// The real logical id of the domain ends in a hash of its name; the API's id stands for it.
void add_domain(Sam& sam, const SamResource& api, ApiKind kind, std::string_view stage) {
  const Member* written = api.property("Domain");
  if (!written || !is_plain_mapping(written->value)) return;
  const bool is_http = kind == ApiKind::http;
  const Domain domain{
      .given = *written->value,
      .make = sam.make.at(written->key_range),
      .id = sam.id(is_http ? "ApiGatewayDomainNameV2" : "ApiGatewayDomainName", api.id),
      .is_edge = literal(written->value->find("EndpointConfiguration")) == "EDGE"};
  if (is_http) {
    add_http_name(sam, api, domain);
  } else {
    add_rest_name(sam, api, domain);
  }
  sam.names[sam.id(api.id, ".DomainName")] = domain.id;
  const Node* paths = domain.given.find("BasePath");
  if (!paths || !paths->is_sequence()) {
    add_mapping(sam, api, kind, domain, stage, paths, "");
  } else {
    for (const Node* path : paths->items)
      add_mapping(sam, api, kind, domain, stage, path, letters_and_digits(sam, literal(path)));
  }
  add_record(sam, api, kind, domain);
}

}  // namespace preflint::cloudformation
