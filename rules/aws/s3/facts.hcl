# What several rules about S3 need to know of a bucket. Provider version 4 moved most settings of aws_s3_bucket into resources of
# their own; both spellings count.

# How new objects are encrypted by default, what the bucket's policy says, and where access logs go to and come from.
facts "bucket" {
  resource "aws_s3_bucket" {
    algorithms = flatten(concat(
      default(self.server_side_encryption_configuration, []),
      referrers(self, "aws_s3_bucket_server_side_encryption_configuration", "bucket"),
    )[*].rule[*].apply_server_side_encryption_by_default[*].sse_algorithm)

    statements = concat(
      policy_statements(self.policy),
      flatten([for p in referrers(self, "aws_s3_bucket_policy", "bucket") : policy_statements(p.policy)]),
    )

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
    algorithms = flatten(self.BucketEncryption[*].ServerSideEncryptionConfiguration[*]
      .ServerSideEncryptionByDefault[*].SSEAlgorithm)

    statements = flatten([for p in referrers(self, "AWS::S3::BucketPolicy", "Bucket") : policy_statements(p.PolicyDocument)])

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
