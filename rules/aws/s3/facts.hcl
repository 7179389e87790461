# What several rules about S3 need to know of a bucket. Provider version 4 moved most settings of aws_s3_bucket into resources of
# their own; both spellings count.

# How new objects are encrypted by default.
facts "bucket_encryption" {
  resource "aws_s3_bucket" {
    algorithms = flatten(concat(
      default(self.server_side_encryption_configuration, []),
      referrers(self, "aws_s3_bucket_server_side_encryption_configuration", "bucket"),
    )[*].rule[*].apply_server_side_encryption_by_default[*].sse_algorithm)

    acls = concat([self.acl], referrers(self, "aws_s3_bucket_acl", "bucket")[*].acl)
    grantees = flatten(referrers(self, "aws_s3_bucket_acl", "bucket")[*]
      .access_control_policy[*].grant[*].grantee[*].uri)
    receives_access_logs = anytrue(concat(
      [for acl in local.acls : acl == "log-delivery-write"],
      [for uri in local.grantees : uri == "http://acs.amazonaws.com/groups/s3/LogDelivery"],
      [for logging in referrers(self, "aws_s3_bucket_logging", "target_bucket") : true],
      [for bucket in referrers(self, "aws_s3_bucket", "logging.target_bucket") : true],
      [for statement in flatten([for p in referrers(self, "aws_s3_bucket_policy", "bucket") : policy_statements(p.policy)]) :
        statement.Effect == "Allow" && contains(flatten(statement.Principals[*].Identifiers), "logging.s3.amazonaws.com")],
    ))
  }

  resource "AWS::S3::Bucket" {
    algorithms = flatten(self.BucketEncryption[*].ServerSideEncryptionConfiguration[*]
      .ServerSideEncryptionByDefault[*].SSEAlgorithm)

    receives_access_logs = anytrue(concat(
      [self.AccessControl == "LogDeliveryWrite"],
      [for bucket in referrers(self, "AWS::S3::Bucket", "LoggingConfiguration.DestinationBucketName") : true],
      [for statement in flatten([for p in referrers(self, "AWS::S3::BucketPolicy", "Bucket") : policy_statements(p.PolicyDocument)]) :
        statement.Effect == "Allow" && contains(flatten(statement.Principals[*].Identifiers), "logging.s3.amazonaws.com")],
    ))
  }
}
