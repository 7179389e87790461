# What several rules about IAM need to know.

# Every statement of every identity policy, wherever it is written: in a policy of its own, or inside a role, a user or a group.
facts "identity_policy" {
  resource "aws_iam_policy" "aws_iam_role_policy" "aws_iam_user_policy" "aws_iam_group_policy" {
    each       = policy_statements(self.policy)
    statements = policy_statements(self.policy)
    names = concat(
      [self.name, self.role, self.user, self.group],
      references(self, "aws_iam_role", "role")[*].name,
      references(self, "aws_iam_user", "user")[*].name,
      references(self, "aws_iam_group", "group")[*].name,
      flatten([for attachment in referrers(self, "aws_iam_role_policy_attachment", "policy_arn") :
      concat([attachment.role], references(attachment, "aws_iam_role", "role")[*].name)]),
    )

    all_of_a_service = "^arn:[^:]*:(logs|s3|cloudtrail):[^:]*:[^:]*:([*]|log-group:[*].*|trail/[*]|[*]/[*])$"
    # Whether the statement is about everything, or every log group; a resource that isn't known yet is a certain one.
    everywhere = anytrue([for resource in each.value.Resources : (
      length(distinct([resource, "*"])) == 1
      || length(distinct([1, length(regexall(local.all_of_a_service, resource))])) == 1
      || length(distinct([endswith(resource, ":log-group:*"), true])) == 1
      || !is_set(resource)
    )])
    # What the same policy denies, whatever the circumstances.
    denied = flatten([for s in local.statements : s.Actions if s.Effect == "Deny" && length(s.Conditions) == 0])
    # A name that says that this is for auditors, or for an emergency.
    for_audit = anytrue(flatten([for name in local.names : [for word in ["audit", "break-glass", "breakglass", "break_glass"] : (
      length(distinct([strcontains(lower(name), word), true])) == 1
      || name != null && !is_set(name)
    )]]))
  }

  resource "aws_iam_role" {
    each       = flatten([for policy in self.inline_policy : policy_statements(policy.policy)])
    statements = flatten([for policy in self.inline_policy : policy_statements(policy.policy)])
    names      = [self.name]

    all_of_a_service = "^arn:[^:]*:(logs|s3|cloudtrail):[^:]*:[^:]*:([*]|log-group:[*].*|trail/[*]|[*]/[*])$"
    # Whether the statement is about everything, or every log group; a resource that isn't known yet is a certain one.
    everywhere = anytrue([for resource in each.value.Resources : (
      length(distinct([resource, "*"])) == 1
      || length(distinct([1, length(regexall(local.all_of_a_service, resource))])) == 1
      || length(distinct([endswith(resource, ":log-group:*"), true])) == 1
      || !is_set(resource)
    )])
    # What the same policy denies, whatever the circumstances.
    denied = flatten([for s in local.statements : s.Actions if s.Effect == "Deny" && length(s.Conditions) == 0])
    # A name that says that this is for auditors, or for an emergency.
    for_audit = anytrue(flatten([for name in local.names : [for word in ["audit", "break-glass", "breakglass", "break_glass"] : (
      length(distinct([strcontains(lower(name), word), true])) == 1
      || name != null && !is_set(name)
    )]]))
  }

  resource "AWS::IAM::Policy" "AWS::IAM::ManagedPolicy" "AWS::IAM::RolePolicy" "AWS::IAM::UserPolicy" "AWS::IAM::GroupPolicy" {
    each       = policy_statements(self.PolicyDocument)
    statements = policy_statements(self.PolicyDocument)
    names = concat(
      [self.PolicyName, self.ManagedPolicyName, self.RoleName, self.UserName, self.GroupName],
      references(self, "AWS::IAM::Role", "Roles")[*].RoleName,
      references(self, "AWS::IAM::Role", "RoleName")[*].RoleName,
    )

    all_of_a_service = "^arn:[^:]*:(logs|s3|cloudtrail):[^:]*:[^:]*:([*]|log-group:[*].*|trail/[*]|[*]/[*])$"
    # Whether the statement is about everything, or every log group; a resource that isn't known yet is a certain one.
    everywhere = anytrue([for resource in each.value.Resources : (
      length(distinct([resource, "*"])) == 1
      || length(distinct([1, length(regexall(local.all_of_a_service, resource))])) == 1
      || length(distinct([endswith(resource, ":log-group:*"), true])) == 1
      || !is_set(resource)
    )])
    # What the same policy denies, whatever the circumstances.
    denied = flatten([for s in local.statements : s.Actions if s.Effect == "Deny" && length(s.Conditions) == 0])
    # A name that says that this is for auditors, or for an emergency.
    for_audit = anytrue(flatten([for name in local.names : [for word in ["audit", "break-glass", "breakglass", "break_glass"] : (
      length(distinct([strcontains(lower(name), word), true])) == 1
      || name != null && !is_set(name)
    )]]))
  }

  resource "AWS::IAM::Role" "AWS::IAM::User" "AWS::IAM::Group" {
    each       = flatten([for policy in self.Policies : policy_statements(policy.PolicyDocument)])
    statements = flatten([for policy in self.Policies : policy_statements(policy.PolicyDocument)])
    names      = concat([self.RoleName, self.UserName, self.GroupName], self.Policies[*].PolicyName)

    all_of_a_service = "^arn:[^:]*:(logs|s3|cloudtrail):[^:]*:[^:]*:([*]|log-group:[*].*|trail/[*]|[*]/[*])$"
    # Whether the statement is about everything, or every log group; a resource that isn't known yet is a certain one.
    everywhere = anytrue([for resource in each.value.Resources : (
      length(distinct([resource, "*"])) == 1
      || length(distinct([1, length(regexall(local.all_of_a_service, resource))])) == 1
      || length(distinct([endswith(resource, ":log-group:*"), true])) == 1
      || !is_set(resource)
    )])
    # What the same policy denies, whatever the circumstances.
    denied = flatten([for s in local.statements : s.Actions if s.Effect == "Deny" && length(s.Conditions) == 0])
    # A name that says that this is for auditors, or for an emergency.
    for_audit = anytrue(flatten([for name in local.names : [for word in ["audit", "break-glass", "breakglass", "break_glass"] : (
      length(distinct([strcontains(lower(name), word), true])) == 1
      || name != null && !is_set(name)
    )]]))
  }
}
