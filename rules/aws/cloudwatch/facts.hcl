# What several rules about CloudWatch need to know.

# The chain from what CloudTrail records to somebody who is told of it: trail, log group, metric filter, alarm, topic, subscription. A rule
# of this set names sample events, records as CloudTrail writes them, and asks by which of `filters` they are selected.
#
# filters: {pattern, told} of every metric filter. `told` is true if it counts what a trail for all Regions delivers, and the rest of the
#   chain is whole; if not, it is marked with the link that is broken. Filters that select what happens all day are left out: an alarm that is always on tells nothing.
# missing: false, and marked with the trail that lacks a filter, if there is a trail.
# call: a record of CloudTrail, without what was called.
facts "trail_alarm" {
  configuration "terraform" {
    call = {
      eventVersion       = "1.11"
      eventType          = "AwsApiCall"
      eventCategory      = "Management"
      managementEvent    = true
      readOnly           = false
      awsRegion          = "us-east-1"
      recipientAccountId = "123456789012"
      sourceIPAddress    = "198.51.100.7"
      userAgent          = "Mozilla/5.0"
      userIdentity = {
        type           = "AssumedRole"
        principalId    = "AROAEXAMPLE:ada"
        arn            = "arn:aws:sts::123456789012:assumed-role/staff/ada"
        accountId      = "123456789012"
        sessionContext = { sessionIssuer = { type = "Role", userName = "staff" } }
      }
    }
    # In every pattern that is about records of CloudTrail: one of their fields, or the name of a call.
    trail_words = "event|userIdentity|error|[A-Z][a-z]+[A-Z]"
    ordinary    = merge(local.call, { eventSource = "ec2.amazonaws.com", eventName = "DescribeInstances", readOnly = true })

    # Filters refer to log groups, never to a trail: none is found, and the trail's header is where that stands.
    missing = anytrue([for trail in resources("aws_cloudtrail") : length(referrers(trail, "aws_cloudwatch_log_metric_filter")) > 0])

    # Trails that deliver nothing to CloudWatch Logs: false, each.
    silent = [for trail in resources("aws_cloudtrail") : is_set(trail.cloud_watch_logs_group_arn) if !is_set(trail.cloud_watch_logs_group_arn)]

    # Each filter that may be about CloudTrail, the trails that deliver to its log group, and the alarms on its metric: those that take the
    # metric's name from it, or know the metric by name.
    counted = [for filter in resources("aws_cloudwatch_log_metric_filter") : {
      filter = filter
      trails = items_of(siblings(filter, "aws_cloudtrail", "cloud_watch_logs_group_arn", "log_group_name"))
      alarms = items_of(concat(
        referrers(filter, "aws_cloudwatch_metric_alarm"),
        [for alarm in siblings(filter, "aws_cloudwatch_metric_alarm", "metric_name", "metric_transformation.name") : alarm if(
          length(distinct([alarm.namespace, one(filter.metric_transformation).namespace])) == 1
          || alarm.namespace == one(filter.metric_transformation).namespace
        )],
        [for alarm in siblings(filter, "aws_cloudwatch_metric_alarm", "metric_query.metric.metric_name", "metric_transformation.name") : alarm if(
          anytrue([for space in flatten(alarm.metric_query[*].metric[*].namespace) : (
            length(distinct([space, one(filter.metric_transformation).namespace])) == 1
            || space == one(filter.metric_transformation).namespace
          )])
        )],
      ))
    } if length(regexall(local.trail_words, filter.pattern)) > 0 && !log_filter_matches(filter.pattern, local.ordinary)]

    filters = [for counted in local.counted : {
      pattern = counted.filter.pattern
      told = anytrue(concat(
        [for trail in counted.trails : is_true(trail.is_multi_region_trail) && is_true(default(trail.enable_logging, true))],
        local.silent,
        # To a group that is declared elsewhere a trail may deliver that is declared elsewhere, too.
        [for group in [counted.filter.log_group_name] : unread(group) if(
          length(counted.trails) == 0 && length(references(counted.filter, "aws_cloudwatch_log_group", "log_group_name")) == 0
        )],
        [for group in [counted.filter.log_group_name] : !is_set(group) if length(counted.trails) == 0 && length(local.silent) == 0],
        )) && (length(counted.alarms) == 0 ? length(references(counted.filter, "aws_cloudwatch_metric_alarm")) > 0 : anytrue([
          for alarm in counted.alarms : is_true(default(alarm.actions_enabled, true)) && anytrue(flatten(concat(
            [for topic in items_of(references(alarm, "aws_sns_topic", "alarm_actions")) : length(concat(
              referrers(topic, "aws_sns_topic_subscription", "topic_arn"),
              referrers(topic, "aws_chatbot_slack_channel_configuration", "sns_topic_arns"),
              referrers(topic, "aws_chatbot_teams_channel_configuration", "sns_topic_arns"),
            )) > 0],
            # A topic that is declared elsewhere, or what else an alarm can start.
            [for others in [true] : [for action in alarm.alarm_actions : is_set(action)] if(
              length(references(alarm, "aws_sns_topic", "alarm_actions")) == 0
              || length(references(alarm, "aws_sns_topic", "alarm_actions")) < length(alarm.alarm_actions)
            )],
          )))
      ]))
    }]
  }

  configuration "cloudformation" {
    call = {
      eventVersion       = "1.11"
      eventType          = "AwsApiCall"
      eventCategory      = "Management"
      managementEvent    = true
      readOnly           = false
      awsRegion          = "us-east-1"
      recipientAccountId = "123456789012"
      sourceIPAddress    = "198.51.100.7"
      userAgent          = "Mozilla/5.0"
      userIdentity = {
        type           = "AssumedRole"
        principalId    = "AROAEXAMPLE:ada"
        arn            = "arn:aws:sts::123456789012:assumed-role/staff/ada"
        accountId      = "123456789012"
        sessionContext = { sessionIssuer = { type = "Role", userName = "staff" } }
      }
    }
    # In every pattern that is about records of CloudTrail: one of their fields, or the name of a call.
    trail_words = "event|userIdentity|error|[A-Z][a-z]+[A-Z]"
    ordinary    = merge(local.call, { eventSource = "ec2.amazonaws.com", eventName = "DescribeInstances", readOnly = true })

    missing = anytrue([for trail in resources("AWS::CloudTrail::Trail") : length(referrers(trail, "AWS::Logs::MetricFilter")) > 0])

    silent = [for trail in resources("AWS::CloudTrail::Trail") : is_set(trail.CloudWatchLogsLogGroupArn) if !is_set(trail.CloudWatchLogsLogGroupArn)]

    counted = [for filter in resources("AWS::Logs::MetricFilter") : {
      filter = filter
      trails = items_of(siblings(filter, "AWS::CloudTrail::Trail", "CloudWatchLogsLogGroupArn", "LogGroupName"))
      alarms = items_of(concat(
        [for alarm in siblings(filter, "AWS::CloudWatch::Alarm", "MetricName", "MetricTransformations.MetricName") : alarm if(
          anytrue([for counted in filter.MetricTransformations[*] : (
            length(distinct([alarm.Namespace, counted.MetricNamespace])) == 1 || alarm.Namespace == counted.MetricNamespace
          )])
        )],
        [for alarm in siblings(filter, "AWS::CloudWatch::Alarm", "Metrics.MetricStat.Metric.MetricName", "MetricTransformations.MetricName") :
          alarm if anytrue(flatten([for metric in alarm.Metrics[*].MetricStat.Metric : [for counted in filter.MetricTransformations[*] : (
            length(distinct([metric.Namespace, counted.MetricNamespace])) == 1 || metric.Namespace == counted.MetricNamespace
          )]]))
        ],
      ))
    } if length(regexall(local.trail_words, filter.FilterPattern)) > 0 && !log_filter_matches(filter.FilterPattern, local.ordinary)]

    filters = [for counted in local.counted : {
      pattern = counted.filter.FilterPattern
      told = anytrue(concat(
        [for trail in counted.trails : is_true(trail.IsMultiRegionTrail) && is_true(trail.IsLogging)],
        local.silent,
        [for group in [counted.filter.LogGroupName] : unread(group) if(
          length(counted.trails) == 0 && length(references(counted.filter, "AWS::Logs::LogGroup", "LogGroupName")) == 0
        )],
        [for group in [counted.filter.LogGroupName] : !is_set(group) if length(counted.trails) == 0 && length(local.silent) == 0],
        )) && (length(counted.alarms) == 0 ? length(references(counted.filter, "AWS::CloudWatch::Alarm")) > 0 : anytrue([
          for alarm in counted.alarms : !is_false(alarm.ActionsEnabled) && anytrue(flatten(concat(
            [for topic in items_of(references(alarm, "AWS::SNS::Topic", "AlarmActions")) : length(concat(
              default(topic.Subscription, []),
              referrers(topic, "AWS::SNS::Subscription", "TopicArn"),
              referrers(topic, "AWS::Chatbot::SlackChannelConfiguration", "SnsTopicArns"),
              referrers(topic, "AWS::Chatbot::MicrosoftTeamsChannelConfiguration", "SnsTopicArns"),
            )) > 0],
            [for others in [true] : [for action in alarm.AlarmActions : is_set(action)] if(
              length(references(alarm, "AWS::SNS::Topic", "AlarmActions")) == 0
              || length(references(alarm, "AWS::SNS::Topic", "AlarmActions")) < length(alarm.AlarmActions)
            )],
          )))
      ]))
    }]
  }
}
