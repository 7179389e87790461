resource "aws_opensearch_domain" "absent" {
  domain_name = "records"
}

resource "aws_opensearch_domain" "present" {
  domain_name = "records"

  encrypt_at_rest {
    enabled = false
  }

  node_to_node_encryption {}

  domain_endpoint_options { enforce_https = false }
}

resource "aws_msk_cluster" "partly" {
  cluster_name           = "events"
  kafka_version          = "3.5.1"
  number_of_broker_nodes = 3

  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.events.arn
    encryption_in_transit {
      client_broker = "PLAINTEXT" # for now
    }
  }
}

resource "aws_kms_key" "events" {
  description         = "events"
  enable_key_rotation = true
}

resource "aws_instance" "device" {
  ami           = "ami-12345678"
  instance_type = "t3.micro"

  root_block_device {
    volume_size = 20
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false
  }
}

resource "aws_neptune_cluster" "lists" {
  cluster_identifier             = "graph"
  storage_encrypted              = true
  enable_cloudwatch_logs_exports = ["slowquery"]
}

resource "aws_neptune_cluster" "long_list" {
  cluster_identifier = "graph"
  storage_encrypted  = true
  enable_cloudwatch_logs_exports = [
    "slowquery",
  ]
}
