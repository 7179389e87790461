#!/usr/bin/env python3
"""Writes Terraform code of a given size, the same on every run, for bench/run.py.

usage: generate.py tree DIRECTORY [FILES]        modules called many times, 300 roots
       generate.py growth DIRECTORY RESOURCES    one root, resources that refer to each other
"""

import pathlib
import sys

MODULES = 100
FILES_A_MODULE = 5
FILES_A_ROOT = 10

VARIABLES = """\
variable "name" {
  description = "What the stores of this module are named after; lower case, no dots."
  type        = string
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "ports" {
  type    = list(number)
  default = [443, 8443]
}

variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  prefix = lower(replace(var.name, "_", "-"))
  tags   = merge({ Name = local.prefix, Service = "service-%(n)d" }, var.tags)
}
"""

STORE = """\
# Store %(i)d of this file: a bucket, and what belongs to it in resources of its own.
resource "aws_s3_bucket" "store_%(i)d" {
  bucket        = "${%(prefix)s}-store-%(i)d"
  force_destroy = false
  tags          = %(tags)s
}

resource "aws_s3_bucket_server_side_encryption_configuration" "store_%(i)d" {
  bucket = aws_s3_bucket.store_%(i)d.id

  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = %(key)s == null ? "AES256" : "aws:kms"
      kms_master_key_id = %(key)s
    }
  }
}

resource "aws_s3_bucket_policy" "store_%(i)d" {
  bucket = aws_s3_bucket.store_%(i)d.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DenyInsecureTransport"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.store_%(i)d.arn, "${aws_s3_bucket.store_%(i)d.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
"""

NETWORK = """\
# Service %(i)d is reached from its own network alone. What it answers may go anywhere, since the partners that it calls
# have no fixed addresses; the proxy in front of it writes down each of these calls.
resource "aws_security_group" "service_%(i)d" {
  name        = "${%(prefix)s}-service-%(i)d"
  description = "Traffic to service %(i)d"
  tags        = %(tags)s

  dynamic "ingress" {
    for_each = toset(%(ports)s)
    content {
      description = "service port"
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.%(net)d.0.0/16"]
    }
  }
}

resource "aws_security_group_rule" "service_%(i)d" {
  type              = "egress"
  security_group_id = aws_security_group.service_%(i)d.id
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = [for block in ["0.0.0.0/0"] : block if length(%(ports)s) > 0]
}

resource "aws_ebs_volume" "service_%(i)d" {
  availability_zone = "eu-central-1a"
  encrypted         = %(i)d %% 3 != 0
  size              = 20
  tags              = %(tags)s
}
"""

CALL = """\
module "service_%(i)d" {
  source      = "../../modules/service-%(module)d"
  name        = "root-%(root)d-service-%(i)d"
  kms_key_arn = %(key)s
  ports       = [%(port)d, 443]
  tags        = { Root = "%(root)d" }
}
"""

IN_MODULE = {"prefix": "local.prefix", "tags": "local.tags", "key": "var.kms_key_arn", "ports": "var.ports"}
IN_ROOT = {"prefix": "local.prefix", "tags": "local.tags", "key": "local.key", "ports": "local.ports"}
ROOT_LOCALS = """\
locals {
  prefix = "root-%(n)d"
  tags   = { Root = "%(n)d" }
  key    = "arn:aws:kms:eu-central-1:111122223333:key/%(n)d"
  ports  = [443]
}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return len(text)


def resources(first, scope):
    """Nine resources in about 2.8 KB: what one file of a tree holds."""
    store = STORE % {"i": first, **scope}
    networks = [NETWORK % {"i": i, "net": i % 250, **scope} for i in (2 * first, 2 * first + 1)]
    return "\n".join([store, *networks])


def tree(directory, files):
    written = 0
    for n in range(MODULES):
        module = directory / "modules" / f"service-{n}"
        written += write(module / "variables.tf", VARIABLES % {"n": n})
        for i in range(FILES_A_MODULE - 1):
            written += write(module / f"part-{i}.tf", resources(i, IN_MODULE))
    roots = (files - MODULES * FILES_A_MODULE) // FILES_A_ROOT
    for n in range(roots):
        root = directory / "roots" / f"root-{n}"
        calls = "\n".join(
            CALL % {"i": i, "root": n, "module": (n * 7 + i) % MODULES, "port": 8000 + i,
                    "key": "null" if i % 2 else "local.key"}
            for i in range(4))
        written += write(root / "main.tf", ROOT_LOCALS % {"n": n} + "\n" + calls)
        for i in range(FILES_A_ROOT - 1):
            written += write(root / f"part-{i}.tf", resources(i, IN_ROOT))
    return written


def growth(directory, count):
    written = write(directory / "locals.tf", ROOT_LOCALS % {"n": 0})
    for start in range(0, count // 9, 10):
        text = "\n".join(resources(i, IN_ROOT) for i in range(start, min(start + 10, count // 9)))
        written += write(directory / f"part-{start}.tf", text)
    return written


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("tree", "growth"):
        sys.exit(__doc__)
    directory = pathlib.Path(sys.argv[2])
    if sys.argv[1] == "tree":
        print(tree(directory, int(sys.argv[3]) if len(sys.argv) > 3 else 3500))
    else:
        print(growth(directory, int(sys.argv[3])))


if __name__ == "__main__":
    main()
