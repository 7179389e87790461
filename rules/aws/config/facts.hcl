# What several rules about AWS Config need to know.

# Which managed rules a configuration declares, as {identifier, parameters}: the account's own and the organization's. Rules also come in
# conformance packs: `templates` are the texts of those that can be read, `elsewhere` the addresses of the others. `routes`: what tells
# somebody of the results, or mends what they find.
facts "managed_rules" {
  configuration "terraform" {
    rules = concat(
      [for rule in resources("aws_config_config_rule") : {
        identifier = one(rule.source).source_identifier
        parameters = jsondecode(rule.input_parameters)
      }],
      [for rule in resources("aws_config_organization_managed_rule") : {
        identifier = rule.rule_identifier
        parameters = jsondecode(rule.input_parameters)
      }],
    )
    packs     = concat(resources("aws_config_conformance_pack"), resources("aws_config_organization_conformance_pack"))
    templates = compact(local.packs[*].template_body)
    elsewhere = compact(local.packs[*].template_s3_uri)
    routes = concat(
      [for channel in resources("aws_config_delivery_channel") : channel if is_set(channel.sns_topic_arn)],
      [for rule in resources("aws_cloudwatch_event_rule") : rule if strcontains(rule.event_pattern, "aws.config")],
      resources("aws_config_remediation_configuration"),
    )
  }

  configuration "cloudformation" {
    # The parameters are an object, or its JSON text.
    rules = concat(
      [for rule in resources("AWS::Config::ConfigRule") : {
        identifier = rule.Source.SourceIdentifier
        parameters = (startswith(jsonencode(rule.InputParameters), "{") ? rule.InputParameters :
        jsondecode(rule.InputParameters))
      }],
      [for rule in resources("AWS::Config::OrganizationConfigRule") : {
        identifier = rule.OrganizationManagedRuleMetadata.RuleIdentifier
        parameters = jsondecode(rule.OrganizationManagedRuleMetadata.InputParameters)
      }],
    )
    packs     = concat(resources("AWS::Config::ConformancePack"), resources("AWS::Config::OrganizationConformancePack"))
    templates = compact(local.packs[*].TemplateBody)
    elsewhere = compact(concat(
      local.packs[*].TemplateS3Uri,
      resources("AWS::Config::ConformancePack")[*].TemplateSSMDocumentDetails.DocumentName,
    ))
    routes = concat(
      [for channel in resources("AWS::Config::DeliveryChannel") : channel if is_set(channel.SnsTopicARN)],
      [for rule in resources("AWS::Events::Rule") : rule if strcontains(jsonencode(rule.EventPattern), "aws.config")],
      resources("AWS::Config::RemediationConfiguration"),
    )
  }
}
