variable "encrypted" {
  type    = bool
  default = false
}

locals {
  volumes = {
    a = { encrypted = false }
    b = { encrypted = true }
  }
}

resource "aws_ebs_volume" "variable" {
  encrypted = var.encrypted
}

resource "aws_ebs_volume" "each" {
  for_each  = local.volumes
  encrypted = each.value.encrypted
}

resource "aws_ebs_volume" "computed" {
  encrypted = !true
}

# A literal of many instances is one setting.
resource "aws_ebs_volume" "many" {
  for_each  = local.volumes
  encrypted = false
}

resource "aws_instance" "generated" {
  ami           = "ami-12345678"
  instance_type = "t3.micro"

  dynamic "ebs_block_device" {
    for_each = local.volumes
    content {
      device_name = "/dev/sdf"
      encrypted   = ebs_block_device.value.encrypted
    }
  }
}

resource "aws_opensearch_domain" "generated" {
  domain_name = "records"

  dynamic "encrypt_at_rest" {
    for_each = [false]
    content {
      enabled = encrypt_at_rest.value
    }
  }
}
