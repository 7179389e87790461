# What several rules about CloudWatch need to know.

# The chain from what CloudTrail records to somebody who is told of it: trail, log group, metric filter, alarm, topic, subscription. A rule
# of this set names sample events, records as CloudTrail writes them, and asks by which of `filters` they are selected.
#
# filters: {pattern, told} of every metric filter. `told` is true if the rest of the chain is whole; if not, it is marked with the link that
#   is broken. Filters that select what happens all day are left out: an alarm that is always on tells nothing.
# missing: false, and marked with the trail that lacks a filter, if there is a trail.
# call: a record of CloudTrail, without what was called.
#
# Some links are found twice: what stands in the `if` of a `for` decides, but leaves no marks, which would hide the broken link.
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

    topics = [for topic in resources("aws_sns_topic") : {
      alarms = referrers(topic, "aws_cloudwatch_metric_alarm", "alarm_actions")[*].alarm_name
      heard = length(concat(
        referrers(topic, "aws_sns_topic_subscription", "topic_arn"),
        referrers(topic, "aws_chatbot_slack_channel_configuration", "sns_topic_arns"),
        referrers(topic, "aws_chatbot_teams_channel_configuration", "sns_topic_arns"),
      )) > 0
    }]

    alarms = [for alarm in resources("aws_cloudwatch_metric_alarm") : {
      # Those of the filters that the alarm takes the metric's name from, and else its metrics by name.
      patterns = references(alarm, "aws_cloudwatch_log_metric_filter")[*].pattern
      names    = concat([alarm.metric_name], flatten(alarm.metric_query[*].metric[*].metric_name))
      spaces   = concat([alarm.namespace], flatten(alarm.metric_query[*].metric[*].namespace))

      told = is_true(default(alarm.actions_enabled, true)) && anytrue(flatten(concat(
        [for heard in [true] : heard if anytrue([for topic in references(alarm, "aws_sns_topic", "alarm_actions") :
          length(referrers(topic, "aws_sns_topic_subscription", "topic_arn")) > 0
        ])],
        [for topic in local.topics : topic.heard if contains(topic.alarms, alarm.alarm_name)],
        # A topic that is declared elsewhere, or what else an alarm can start.
        [for others in [true] : [for action in alarm.alarm_actions : is_set(action)] if(
          length(references(alarm, "aws_sns_topic", "alarm_actions")) == 0
          || length(references(alarm, "aws_sns_topic", "alarm_actions")) < length(alarm.alarm_actions)
        )],
      )))
    }]

    filters = [for filter in resources("aws_cloudwatch_log_metric_filter") : {
      pattern = filter.pattern
      # A trail delivers to "${ARN of the group}:*", which can be told to be set, but not to be this filter's group.
      told = anytrue(concat(
        [for trail in resources("aws_cloudtrail") : (
          is_set(trail.cloud_watch_logs_group_arn)
          && is_true(trail.is_multi_region_trail)
          && is_true(default(trail.enable_logging, true))
        )],
        [for group in [filter.log_group_name] : unread(group)
        if length(references(filter, "aws_cloudwatch_log_group", "log_group_name")) == 0],
        [for trails in [0] : length(references(filter, "aws_cloudtrail")) > 0 if length(resources("aws_cloudtrail")) == 0],
        )) && anytrue([for watching in [[for alarm in local.alarms : alarm.told if(
          contains(alarm.patterns, filter.pattern)
          || contains(alarm.names, one(filter.metric_transformation).name) && length(alarm.patterns) == 0 && (
            contains([for space in alarm.spaces : length(distinct([space, one(filter.metric_transformation).namespace]))], 1)
            || contains(alarm.spaces, one(filter.metric_transformation).namespace)
          )
      )]] : length(watching) > 0 ? anytrue(watching) : length(references(filter, "aws_cloudwatch_metric_alarm")) > 0])
    } if length(regexall(local.trail_words, filter.pattern)) > 0 && !log_filter_matches(filter.pattern, local.ordinary)]
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

    topics = [for topic in resources("AWS::SNS::Topic") : {
      metrics = referrers(topic, "AWS::CloudWatch::Alarm", "AlarmActions")[*].MetricName
      heard = length(concat(
        default(topic.Subscription, []),
        referrers(topic, "AWS::SNS::Subscription", "TopicArn"),
        referrers(topic, "AWS::Chatbot::SlackChannelConfiguration", "SnsTopicArns"),
        referrers(topic, "AWS::Chatbot::MicrosoftTeamsChannelConfiguration", "SnsTopicArns"),
      )) > 0
    }]

    alarms = [for alarm in resources("AWS::CloudWatch::Alarm") : {
      metrics = concat(
        [for metric in [alarm] : { name = metric.MetricName, namespace = metric.Namespace }],
        [for metric in alarm.Metrics[*].MetricStat.Metric : { name = metric.MetricName, namespace = metric.Namespace }],
      )

      told = !is_false(alarm.ActionsEnabled) && anytrue(flatten(concat(
        [for heard in [true] : heard if anytrue([for topic in references(alarm, "AWS::SNS::Topic", "AlarmActions") :
          length(concat(default(topic.Subscription, []), referrers(topic, "AWS::SNS::Subscription", "TopicArn"))) > 0
        ])],
        [for topic in local.topics : topic.heard if contains(topic.metrics, alarm.MetricName)],
        [for others in [true] : [for action in alarm.AlarmActions : is_set(action)] if(
          length(references(alarm, "AWS::SNS::Topic", "AlarmActions")) == 0
          || length(references(alarm, "AWS::SNS::Topic", "AlarmActions")) < length(alarm.AlarmActions)
        )],
      )))
    }]

    filters = [for filter in resources("AWS::Logs::MetricFilter") : {
      pattern = filter.FilterPattern
      told = anytrue(concat(
        [for trail in resources("AWS::CloudTrail::Trail") : (
          is_set(trail.CloudWatchLogsLogGroupArn) && is_true(trail.IsMultiRegionTrail) && is_true(trail.IsLogging)
        )],
        [for group in [filter.LogGroupName] : unread(group) if length(references(filter, "AWS::Logs::LogGroup", "LogGroupName")) == 0],
        [for trails in [0] : length(references(filter, "AWS::CloudTrail::Trail")) > 0
        if length(resources("AWS::CloudTrail::Trail")) == 0],
        )) && anytrue([for watching in [[for alarm in local.alarms : alarm.told if(
          anytrue(flatten([for metric in alarm.metrics : [for counted in filter.MetricTransformations[*] : (
            metric.name == counted.MetricName
            && (length(distinct([metric.namespace, counted.MetricNamespace])) == 1 || metric.namespace == counted.MetricNamespace)
          )]]))
      )]] : length(watching) > 0 ? anytrue(watching) : length(references(filter, "AWS::CloudWatch::Alarm")) > 0])
    } if length(regexall(local.trail_words, filter.FilterPattern)) > 0 && !log_filter_matches(filter.FilterPattern, local.ordinary)]
  }
}
