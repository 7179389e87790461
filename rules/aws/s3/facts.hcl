# What several rules about S3 need to know of a bucket. Provider version 4 moved most settings of aws_s3_bucket into resources of
# their own; both spellings count.

# How new objects are encrypted and locked by default, what the bucket's policy says, and where access logs go to and come from.
facts "bucket" {
  resource "aws_s3_bucket" {
    name = self.bucket

    algorithms = flatten(concat(
      default(self.server_side_encryption_configuration, []),
      referrers(self, "aws_s3_bucket_server_side_encryption_configuration", "bucket"),
    )[*].rule[*].apply_server_side_encryption_by_default[*].sse_algorithm)

    statements = concat(
      policy_statements(self.policy),
      flatten([for p in referrers(self, "aws_s3_bucket_policy", "bucket") : policy_statements(p.policy)]),
    )

    retention_modes = flatten(concat(
      flatten(self.object_lock_configuration[*].rule[*]),
      flatten(referrers(self, "aws_s3_bucket_object_lock_configuration", "bucket")[*].rule[*]),
    )[*].default_retention[*].mode)

    # What delivers logs to it, of those that can deliver to a bucket with Object Lock; and what can't.
    trails = concat(
      referrers(self, "aws_cloudtrail", "s3_bucket_name"),
      referrers(self, "aws_flow_log", "log_destination"),
    )
    takes_no_lock = anytrue(concat(
      [local.receives_access_logs],
      [for channel in referrers(self, "aws_config_delivery_channel", "s3_bucket_name") : true],
    ))

    log_targets = concat(
      self.logging[*].target_bucket,
      referrers(self, "aws_s3_bucket_logging", "bucket")[*].target_bucket,
    )

    acls = concat([self.acl], referrers(self, "aws_s3_bucket_acl", "bucket")[*].acl)
    grantees = flatten(referrers(self, "aws_s3_bucket_acl", "bucket")[*]
      .access_control_policy[*].grant[*].grantee[*].uri)
    receives_access_logs = anytrue(concat(
      [for acl in local.acls : acl == "log-delivery-write"],
      [for uri in local.grantees : uri == "http://acs.amazonaws.com/groups/s3/LogDelivery"],
      [for logging in referrers(self, "aws_s3_bucket_logging", "target_bucket") : true],
      [for bucket in referrers(self, "aws_s3_bucket", "logging.target_bucket") : true],
      [for statement in local.statements : statement.Effect == "Allow" && anytrue([
        for p in statement.Principals : p.Type == "Service" && contains(p.Identifiers, "logging.s3.amazonaws.com")])],
    ))
  }

  resource "AWS::S3::Bucket" {
    name = self.BucketName

    algorithms = flatten(self.BucketEncryption[*].ServerSideEncryptionConfiguration[*]
      .ServerSideEncryptionByDefault[*].SSEAlgorithm)

    statements = flatten([for p in referrers(self, "AWS::S3::BucketPolicy", "Bucket") : policy_statements(p.PolicyDocument)])

    retention_modes = self.ObjectLockConfiguration[*].Rule.DefaultRetention.Mode

    trails = concat(
      referrers(self, "AWS::CloudTrail::Trail", "S3BucketName"),
      referrers(self, "AWS::EC2::FlowLog", "LogDestination"),
    )
    takes_no_lock = anytrue(concat(
      [local.receives_access_logs],
      [for channel in referrers(self, "AWS::Config::DeliveryChannel", "S3BucketName") : true],
    ))

    # A logging configuration that names no target delivers to the bucket itself.
    log_targets = [for logging in self.LoggingConfiguration[*] : default(logging.DestinationBucketName, "the bucket itself")]

    receives_access_logs = anytrue(concat(
      [self.AccessControl == "LogDeliveryWrite"],
      [for bucket in referrers(self, "AWS::S3::Bucket", "LoggingConfiguration.DestinationBucketName") : true],
      [for statement in local.statements : statement.Effect == "Allow" && anytrue([
        for p in statement.Principals : p.Type == "Service" && contains(p.Identifiers, "logging.s3.amazonaws.com")])],
    ))
  }
}

# The four settings against public access, where they are declared. S3 applies the stricter of the bucket's and the account's.
facts "public_access_block" {
  resource "aws_s3_bucket_public_access_block" {
    block_public_acls       = self.block_public_acls
    block_public_policy     = self.block_public_policy
    ignore_public_acls      = self.ignore_public_acls
    restrict_public_buckets = self.restrict_public_buckets

    account = resources("aws_s3_account_public_access_block")
  }

  resource "AWS::S3::Bucket" {
    when = self.PublicAccessBlockConfiguration != null

    block_public_acls       = self.PublicAccessBlockConfiguration.BlockPublicAcls
    block_public_policy     = self.PublicAccessBlockConfiguration.BlockPublicPolicy
    ignore_public_acls      = self.PublicAccessBlockConfiguration.IgnorePublicAcls
    restrict_public_buckets = self.PublicAccessBlockConfiguration.RestrictPublicBuckets

    # CloudFormation has no resource for the account's settings.
    account = []
  }
}

# Whom a bucket's ACL lets in, canned or by grants: `acl`, and the groups that may list objects (`readers`), may write (`writers`), may do
# anything at all (`grantees`). It lets nobody in where ACLs are switched off (`BucketOwnerEnforced`) or S3 is told to
# ignore public ones: then it `has_no_effect`. Where nothing is said of either, a bucket made since April 2023 refuses the ACL and an older
# one honours it, so that one counts.
facts "acl" {
  resource "aws_s3_bucket" {
    acl = self.acl
    grants = [for g in self.grant[*] : {
      uri    = g.uri
      reads  = anytrue([for p in g.permissions : contains(["READ", "FULL_CONTROL"], p)])
      writes = anytrue([for p in g.permissions : contains(["WRITE", "WRITE_ACP", "FULL_CONTROL"], p)])
    }]
    readers  = [for g in local.grants : g.uri if g.reads]
    writers  = [for g in local.grants : g.uri if g.writes]
    grantees = local.grants[*].uri

    blocks = concat(
      referrers(self, "aws_s3_bucket_public_access_block", "bucket"),
      resources("aws_s3_account_public_access_block"),
    )
    ownership     = flatten(referrers(self, "aws_s3_bucket_ownership_controls", "bucket")[*].rule[*].object_ownership)
    has_no_effect = contains(local.ownership, "BucketOwnerEnforced") || anytrue([for b in local.blocks : is_true(b.ignore_public_acls)])
  }

  resource "aws_s3_bucket_acl" {
    acl      = self.acl
    grants   = flatten(self.access_control_policy[*].grant)
    readers  = flatten([for g in local.grants : g.grantee[*].uri if contains(["READ", "FULL_CONTROL"], g.permission)])
    writers  = flatten([for g in local.grants : g.grantee[*].uri if contains(["WRITE", "WRITE_ACP", "FULL_CONTROL"], g.permission)])
    grantees = flatten([for g in local.grants : g.grantee[*].uri])

    # All of them may name a bucket that is made elsewhere.
    buckets = references(self, "aws_s3_bucket", "bucket")
    blocks = concat(
      flatten([for b in local.buckets : referrers(b, "aws_s3_bucket_public_access_block", "bucket")]),
      siblings(self, "aws_s3_bucket_public_access_block", "bucket"),
      resources("aws_s3_account_public_access_block"),
    )
    controls = concat(
      flatten([for b in local.buckets : referrers(b, "aws_s3_bucket_ownership_controls", "bucket")]),
      siblings(self, "aws_s3_bucket_ownership_controls", "bucket"),
    )
    ownership = flatten(local.controls[*].rule[*].object_ownership)

    # Which bucket it is matters only where some bucket pays no attention to ACLs.
    enforced_somewhere = contains(flatten(resources("aws_s3_bucket_ownership_controls")[*].rule[*].object_ownership), "BucketOwnerEnforced")
    ignored_somewhere = anytrue([
      for b in concat(resources("aws_s3_bucket_public_access_block"), resources("aws_s3_account_public_access_block")) :
      is_true(b.ignore_public_acls)
    ])
    has_no_effect = (
      local.enforced_somewhere && contains(local.ownership, "BucketOwnerEnforced")
      || local.ignored_somewhere && anytrue([for b in local.blocks : is_true(b.ignore_public_acls)])
    )
  }

  resource "AWS::S3::Bucket" {
    acl      = self.AccessControl
    readers  = []
    writers  = []
    grantees = []

    ownership     = self.OwnershipControls.Rules[*].ObjectOwnership
    has_no_effect = contains(local.ownership, "BucketOwnerEnforced") || is_true(self.PublicAccessBlockConfiguration.IgnorePublicAcls)
  }
}

# Every statement of every bucket policy, and whether S3 lets in nobody from outside the account whatever it says (`restricted`).
facts "bucket_policy" {
  resource "aws_s3_bucket" {
    policy = policy_statements(self.policy)
    each   = local.policy
    blocks = concat(
      referrers(self, "aws_s3_bucket_public_access_block", "bucket"),
      resources("aws_s3_account_public_access_block"),
    )
    restricted = anytrue([for b in local.blocks : is_true(b.restrict_public_buckets)])
  }

  resource "aws_s3_bucket_policy" {
    policy  = policy_statements(self.policy)
    each    = local.policy
    buckets = references(self, "aws_s3_bucket", "bucket")
    blocks = concat(
      flatten([for b in local.buckets : referrers(b, "aws_s3_bucket_public_access_block", "bucket")]),
      # Both may name a bucket that is made elsewhere.
      siblings(self, "aws_s3_bucket_public_access_block", "bucket"),
      resources("aws_s3_account_public_access_block"),
    )
    # Which bucket it is matters only where one is restricted.
    restricted_somewhere = anytrue([
      for b in concat(resources("aws_s3_bucket_public_access_block"), resources("aws_s3_account_public_access_block")) :
      is_true(b.restrict_public_buckets)
    ])
    restricted = local.restricted_somewhere && anytrue([for b in local.blocks : is_true(b.restrict_public_buckets)])
  }

  resource "AWS::S3::BucketPolicy" {
    policy     = policy_statements(self.PolicyDocument)
    each       = local.policy
    buckets = references(self, "AWS::S3::Bucket", "Bucket")
    restricted_somewhere = anytrue([
      for b in resources("AWS::S3::Bucket") : is_true(b.PublicAccessBlockConfiguration.RestrictPublicBuckets)
    ])
    restricted = (local.restricted_somewhere
    && anytrue([for b in local.buckets : is_true(b.PublicAccessBlockConfiguration.RestrictPublicBuckets)]))
  }
}

# Which calls to the bucket's objects the configuration's trails record: "ReadOnly", "WriteOnly" or "All", once for each selector that takes
# in the whole bucket. Of an advanced selector's fields, only those count that leave out buckets or kinds of calls.
facts "object_events" {
  resource "aws_s3_bucket" {
    trails = [for trail in resources("aws_cloudtrail") : trail if default(trail.enable_logging, true)]
    # How an ARN ends that takes in the whole bucket. Only by advanced selectors, the slash may be left out.
    whole  = [":s3", ":s3:::", ":s3:::${self.bucket}/"]
    prefix = concat(local.whole, [":s3:::${self.bucket}"])
    # One without a name of its own may be meant by a value that isn't known. That such a value is no empty text isn't known either.
    unnamed = self.bucket == null

    selected = flatten([for selector in flatten(local.trails[*].event_selector) : [
      for data in selector.data_resource : default(selector.read_write_type, "All")
      if data.type == "AWS::S3::Object" && anytrue([
        for value in data.values : anytrue([for end in local.whole : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ])
    ]])

    advanced = [for selector in flatten(local.trails[*].advanced_event_selector) : {
      read_only = [for value in flatten([for f in selector.field_selector : default(f.equals, []) if f.field == "readOnly"]) : lower(value)]
      of_objects = (
        anytrue([for f in selector.field_selector : f.field == "eventCategory" && contains(f.equals, "Data")])
        && anytrue([for f in selector.field_selector : f.field == "resources.type" && contains(f.equals, "AWS::S3::Object")])
      )
      only = flatten([for f in selector.field_selector : concat(
        default(f.starts_with, []), default(f.equals, []), default(f.ends_with, [])) if f.field == "resources.ARN"])
      without = flatten([for f in selector.field_selector : concat(
        default(f.not_starts_with, []), default(f.not_equals, [])) if f.field == "resources.ARN"])
    }]
    selected_by_fields = [
      for selector in local.advanced :
      length(selector.read_only) != 1 ? "All" : contains(selector.read_only, "true") ? "ReadOnly" : "WriteOnly"
      if selector.of_objects
      && (length(selector.only) == 0
      || anytrue([
        for value in selector.only : anytrue([for end in local.prefix : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ]))
      && !anytrue([
        for value in selector.without : anytrue([for end in local.prefix : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ])
    ]

    recorded = concat(local.selected, local.selected_by_fields)
  }

  resource "AWS::S3::Bucket" {
    trails = [for trail in resources("AWS::CloudTrail::Trail") : trail if !is_false(trail.IsLogging)]
    whole  = [":s3", ":s3:::", ":s3:::${self.BucketName}/"]
    prefix = concat(local.whole, [":s3:::${self.BucketName}"])

    unnamed = self.BucketName == null

    selected = flatten([for selector in flatten(local.trails[*].EventSelectors) : [
      for data in selector.DataResources : default(selector.ReadWriteType, "All")
      if data.Type == "AWS::S3::Object" && anytrue([
        for value in data.Values : anytrue([for end in local.whole : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ])
    ]])

    advanced = [for selector in flatten(local.trails[*].AdvancedEventSelectors) : {
      read_only = [
        for value in flatten([for f in selector.FieldSelectors : default(f.Equals, []) if f.Field == "readOnly"]) : lower(tostring(value))
      ]
      of_objects = (
        anytrue([for f in selector.FieldSelectors : f.Field == "eventCategory" && contains(f.Equals, "Data")])
        && anytrue([for f in selector.FieldSelectors : f.Field == "resources.type" && contains(f.Equals, "AWS::S3::Object")])
      )
      only = flatten([for f in selector.FieldSelectors : concat(
        default(f.StartsWith, []), default(f.Equals, []), default(f.EndsWith, [])) if f.Field == "resources.ARN"])
      without = flatten([for f in selector.FieldSelectors : concat(
        default(f.NotStartsWith, []), default(f.NotEquals, [])) if f.Field == "resources.ARN"])
    }]
    selected_by_fields = [
      for selector in local.advanced :
      length(selector.read_only) != 1 ? "All" : contains(selector.read_only, "true") ? "ReadOnly" : "WriteOnly"
      if selector.of_objects
      && (length(selector.only) == 0
      || anytrue([
        for value in selector.only : anytrue([for end in local.prefix : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ]))
      && !anytrue([
        for value in selector.without : anytrue([for end in local.prefix : endswith(value, end)])
        || local.unnamed && replace(value, "/^arn:/", "") == ""
      ])
    ]

    recorded = concat(local.selected, local.selected_by_fields)
  }

  # Where no bucket is in the configuration, its trails are judged for those that are elsewhere: some bucket's calls have to be recorded.
  resource "aws_cloudtrail" {
    when   = !anytrue([for bucket in resources("aws_s3_bucket") : true])
    trails = [for trail in resources("aws_cloudtrail") : trail if default(trail.enable_logging, true)]
    recorded = concat(
      [
        for selector in flatten(local.trails[*].event_selector) : default(selector.read_write_type, "All")
        if anytrue([for data in selector.data_resource : data.type == "AWS::S3::Object"])
      ],
      [
        for selector in flatten(local.trails[*].advanced_event_selector) :
        default(one([
          for f in selector.field_selector : contains(f.equals, "true") ? "ReadOnly" : "WriteOnly" if f.field == "readOnly"
        ]), "All")
        if anytrue([for f in selector.field_selector : f.field == "resources.type" && contains(f.equals, "AWS::S3::Object")])
      ],
    )
  }

  resource "AWS::CloudTrail::Trail" {
    when   = !anytrue([for bucket in resources("AWS::S3::Bucket") : true])
    trails = [for trail in resources("AWS::CloudTrail::Trail") : trail if !is_false(trail.IsLogging)]
    recorded = concat(
      [
        for selector in flatten(local.trails[*].EventSelectors) : default(selector.ReadWriteType, "All")
        if anytrue([for data in selector.DataResources : data.Type == "AWS::S3::Object"])
      ],
      [
        for selector in flatten(local.trails[*].AdvancedEventSelectors) :
        default(one([
          for f in selector.FieldSelectors : contains(f.Equals, "true") ? "ReadOnly" : "WriteOnly" if f.Field == "readOnly"
        ]), "All")
        if anytrue([for f in selector.FieldSelectors : f.Field == "resources.type" && contains(f.Equals, "AWS::S3::Object")])
      ],
    )
  }
}

# Every statement of every bucket policy, and whether the bucket receives logs: something refers to it as the place for them, or
# a statement lets a service that delivers logs write.
facts "log_bucket_policy" {
  resource "aws_s3_bucket" {
    policy       = policy_statements(self.policy)
    each         = local.policy
    by_statement = anytrue([for s in policy_statements(self.policy) : (
      s.Effect == "Allow" && matches_action(s.Actions, "s3:PutObject")
      && anytrue([for id in flatten(s.Principals[*].Identifiers) : contains([
        "cloudtrail.amazonaws.com", "config.amazonaws.com", "delivery.logs.amazonaws.com", "logging.s3.amazonaws.com",
        "logdelivery.elasticloadbalancing.amazonaws.com",
      ], id)])
    )])
    by_reference = anytrue(flatten([for bucket in [self] : concat(
      [for trail in referrers(bucket, "aws_cloudtrail", "s3_bucket_name") : true],
      [for channel in referrers(bucket, "aws_config_delivery_channel", "s3_bucket_name") : true],
      [for logging in referrers(bucket, "aws_s3_bucket_logging", "target_bucket") : true],
      [for other in referrers(bucket, "aws_s3_bucket", "logging.target_bucket") : true],
      [for balancer in referrers(bucket, "aws_lb", "access_logs.bucket") : true],
      [for balancer in referrers(bucket, "aws_elb", "access_logs.bucket") : true],
    )]))
  }

  resource "aws_s3_bucket_policy" {
    policy       = policy_statements(self.policy)
    each         = local.policy
    by_statement = anytrue([for s in policy_statements(self.policy) : (
      s.Effect == "Allow" && matches_action(s.Actions, "s3:PutObject")
      && anytrue([for id in flatten(s.Principals[*].Identifiers) : contains([
        "cloudtrail.amazonaws.com", "config.amazonaws.com", "delivery.logs.amazonaws.com", "logging.s3.amazonaws.com",
        "logdelivery.elasticloadbalancing.amazonaws.com",
      ], id)])
    )])
    by_reference = anytrue(flatten([for bucket in references(self, "aws_s3_bucket", "bucket") : concat(
      [for trail in referrers(bucket, "aws_cloudtrail", "s3_bucket_name") : true],
      [for channel in referrers(bucket, "aws_config_delivery_channel", "s3_bucket_name") : true],
      [for logging in referrers(bucket, "aws_s3_bucket_logging", "target_bucket") : true],
      [for other in referrers(bucket, "aws_s3_bucket", "logging.target_bucket") : true],
      [for balancer in referrers(bucket, "aws_lb", "access_logs.bucket") : true],
      [for balancer in referrers(bucket, "aws_elb", "access_logs.bucket") : true],
    )]))
  }

  resource "AWS::S3::BucketPolicy" {
    policy       = policy_statements(self.PolicyDocument)
    each         = local.policy
    by_statement = anytrue([for s in policy_statements(self.PolicyDocument) : (
      s.Effect == "Allow" && matches_action(s.Actions, "s3:PutObject")
      && anytrue([for id in flatten(s.Principals[*].Identifiers) : contains([
        "cloudtrail.amazonaws.com", "config.amazonaws.com", "delivery.logs.amazonaws.com", "logging.s3.amazonaws.com",
        "logdelivery.elasticloadbalancing.amazonaws.com",
      ], id)])
    )])
    by_reference = anytrue(flatten([for bucket in references(self, "AWS::S3::Bucket", "Bucket") : concat(
      [for trail in referrers(bucket, "AWS::CloudTrail::Trail", "S3BucketName") : true],
      [for channel in referrers(bucket, "AWS::Config::DeliveryChannel", "S3BucketName") : true],
      [for other in referrers(bucket, "AWS::S3::Bucket", "LoggingConfiguration.DestinationBucketName") : true],
      [for balancer in referrers(bucket, "AWS::ElasticLoadBalancing::LoadBalancer", "AccessLoggingPolicy.S3BucketName") : true],
    )]))
  }
}
