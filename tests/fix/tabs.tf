resource "aws_ebs_volume" "tabs" {
	availability_zone = "eu-central-1a"
}

resource "aws_opensearch_domain" "tabs" {
	domain_name = "records"
}
