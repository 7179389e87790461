resource "aws_ebs_volume" "aligned" {
  availability_zone = "eu-central-1a"
  size              = 100
}

resource "aws_ebs_volume" "shorter_names" {
  size = 100 # GiB
  iops = 3000
  type = "gp3" # cheaper
}

resource "aws_ebs_volume" "replaced" {
  size      = 100   # GiB
  encrypted = false # not yet
  type      = "gp3" # cheaper
}

resource "aws_ebs_volume" "not_aligned" {
  availability_zone = "eu-central-1a"
  size = 100
}

resource "aws_ebs_volume" "empty" {}

resource "aws_ebs_volume" "open" {
}

resource "aws_ebs_volume" "one_line" { size = 100 }

resource "aws_ebs_volume" "counted" {
  count = 2

  size = 100

  tags = {
    Name = "a"
  }
}

resource "aws_ebs_volume" "only_counted" {
  count = 2

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_ebs_volume" "only_tags" {
  tags = {
    Name = "a"
  }
}

resource "aws_ebs_volume" "only_blocks" {
  # Kept for the auditors.
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_ebs_volume" "only_a_comment" {
  # 100 GiB
}

resource "aws_sqs_queue" "policy" {
  name   = "orders"
  policy = <<-EOT
    {"Statement": []}
  EOT
}

# Several rules want one group to grow.
resource "aws_iam_account_password_policy" "strict" {
  max_password_age = 180 # days
  hard_expiry      = false

  require_numbers = false
}

resource "aws_ebs_volume" "null" {
  size      = 100
  encrypted = null
}

resource "aws_ebs_volume" "text" {
  encrypted = "false"
}

resource "aws_ebs_volume" "suppressed" { # preflint:ignore ebs-volume-encrypted scratch space
  size = 100
}
