# The module needs a provider "aws", which is AWS's, and one "other" that nothing is known of.
parsed      = provider::aws::arn_parse("arn:aws:iam::123456789012:role/a:b").resource # => "role/a:b"
parts       = provider::aws::arn_parse("arn:aws-cn:s3:::logs") # => { account_id = "", partition = "aws-cn", region = "", resource = "logs", service = "s3" }
no_arn      = provider::aws::arn_parse("logs")                  # => error: invalid prefix
short_arn   = provider::aws::arn_parse("arn:aws:s3")            # => error: not enough sections
built       = provider::aws::arn_build("aws", "sqs", "eu-west-1", "123456789012", "jobs") # => "arn:aws:sqs:eu-west-1:123456789012:jobs"
role        = provider::aws::trim_iam_role_path("arn:aws:iam::123456789012:role/team/ops/deploy") # => "arn:aws:iam::123456789012:role/deploy"
plain_role  = provider::aws::trim_iam_role_path("arn:aws:iam::123456789012:role/deploy") # => "arn:aws:iam::123456789012:role/deploy"
no_role     = provider::aws::trim_iam_role_path("arn:aws:iam::123456789012:user/me") # => error: resource must begin with
no_iam      = provider::aws::trim_iam_role_path("arn:aws:s3:::role/x") # => error: service must be
agent       = provider::aws::user_agent("tool", "1.2", "ci")    # => "tool/1.2 (ci)"
bare_agent  = provider::aws::user_agent("tool", "", "")         # => "tool"
of_unknown  = provider::aws::arn_parse(unknown.string).service  # => unknown
newer       = provider::aws::not_known_yet("a")                 # => unknown
other       = provider::other::arn_parse("a")                   # => unknown
undeclared  = provider::azurerm::parse_resource_id("a")         # => error: required_providers
