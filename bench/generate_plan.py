#!/usr/bin/env python3
"""Writes what `terraform show -json` prints of a plan, of a given size, the same on every run.

usage: generate_plan.py FILE [MEGABYTES]

Nobody has a provider and an account at hand that would make a plan of 200 MB. This has its shape: every resource stands
in planned_values, resource_changes and configuration, those that are there already in prior_state as well; half of the
stores are in instances of a module, with references through its arguments.
"""

import json
import pathlib
import sys

PROVIDER = "registry.terraform.io/hashicorp/aws"
COMPUTED = ("arn", "bucket_domain_name", "bucket_regional_domain_name", "hosted_zone_id", "id", "region", "tags_all",
            "acceleration_status", "acl", "cors_rule", "grant", "lifecycle_rule", "logging", "policy", "versioning",
            "object_lock_configuration", "replication_configuration", "server_side_encryption_configuration", "website")
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Sid": f"Deny{n}", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": f"arn:aws:s3:::store-{n}/*",
     "Condition": {"Bool": {"aws:SecureTransport": "false"}}} for n in range(4)]})
SEAL = "aws_s3_bucket_server_side_encryption_configuration"


def constants(**values):
    return {name: {"constant_value": value} for name, value in values.items()}


def references(*names):
    return {"references": list(names)}


def store(n, module):
    """The resources of one store: (type, values, unknown values)."""
    tags = {"Name": f"store-{n}", "Service": f"service-{n % 97}", "Owner": "payments"}
    yield "aws_s3_bucket", {"bucket": f"store-{n}", "force_destroy": False, "tags": tags, "timeouts": None}, \
        {name: True for name in COMPUTED}
    yield SEAL, {"bucket": f"store-{n}", "expected_bucket_owner": None, "rule": [
        {"apply_server_side_encryption_by_default": [{"sse_algorithm": "aws:kms" if n % 3 else "AES256"}],
         "bucket_key_enabled": None}]}, \
        {"id": True, "rule": [{"apply_server_side_encryption_by_default": [{"kms_master_key_id": True}]}]}
    yield "aws_s3_bucket_policy", {"policy": POLICY}, {"id": True, "bucket": True}
    yield "aws_ebs_volume", {"availability_zone": "eu-central-1a", "encrypted": n % 2 == 0, "size": 20, "tags": tags,
                             "final_snapshot": False, "multi_attach_enabled": None, "outpost_arn": None,
                             "timeouts": None}, \
        {name: True for name in ("arn", "create_time", "id", "iops", "kms_key_id", "snapshot_id", "tags_all", "type")}


def expressions(n, in_module):
    name = "this" if in_module else f"store_{n}"
    bucket = references(f"aws_s3_bucket.{name}.id", f"aws_s3_bucket.{name}")
    key = references("var.key") if in_module else references("aws_kms_key.k.arn", "aws_kms_key.k")
    yield "aws_s3_bucket", {"bucket": references("var.name") if in_module else {"constant_value": f"store-{n}"},
                            "tags": references("local.tags")}
    yield SEAL, {"bucket": bucket, "rule": [{"apply_server_side_encryption_by_default": [
        {**constants(sse_algorithm="aws:kms"), "kms_master_key_id": key}]}]}
    yield "aws_s3_bucket_policy", {"bucket": bucket, "policy": references("data.aws_iam_policy_document.d.json",
                                                                          "data.aws_iam_policy_document.d")}
    yield "aws_ebs_volume", {**constants(availability_zone="eu-central-1a", size=20, encrypted=True),
                             "tags": references("local.tags")}


def declared(n, in_module):
    name = "this" if in_module else f"store_{n}"
    for kind, written in expressions(n, in_module):
        yield {"address": f"{kind}.{name}", "mode": "managed", "type": kind, "name": name,
               "provider_config_key": "aws", "expressions": written, "schema_version": 0}


class Parts:
    """The sections of a plan, as text: all of it as Python's objects would not fit."""

    def __init__(self):
        self.planned, self.changes, self.prior, self.configuration = [], [], [], []

    def add(self, n):
        in_module, is_new = n % 2 == 0, n % 4 < 2
        module = f'module.store["{n}"].' if in_module else ""
        for kind, values, unknown in store(n, module):
            name = "this" if in_module else f"store_{n}"
            head = {"address": f"{module}{kind}.{name}", "mode": "managed", "type": kind, "name": name,
                    "provider_name": PROVIDER}
            known = values if is_new else {**values, **{key: f"{key}-{n}" for key in unknown if key != "rule"}}
            state = {**head, "schema_version": 0, "values": known, "sensitive_values": {}}
            self.planned.append(json.dumps(state))
            if not is_new:
                self.prior.append(json.dumps(state))
            change = {"actions": ["create"] if is_new else ["no-op"], "before": None if is_new else known,
                      "after": known, "after_unknown": unknown if is_new else {}, "before_sensitive": False,
                      "after_sensitive": {}}
            self.changes.append(json.dumps({**head, "change": change}))
        if not in_module:
            self.configuration.extend(json.dumps(one) for one in declared(n, False))

    def sections(self):
        module = {"resources": list(declared(0, True)), "variables": {"name": {}, "key": {}}}
        call = {"source": "./store", "for_each_expression": references("local.stores"), "module": module,
                "expressions": {"name": references("each.key"),
                                "key": references("aws_kms_key.k.arn", "aws_kms_key.k")}}
        yield '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":['
        yield ",".join(self.planned) + ']}},"resource_changes":['
        yield ",".join(self.changes) + '],"prior_state":{"format_version":"1.0","values":{"root_module":{"resources":['
        yield ",".join(self.prior) + ']}}},"configuration":{"root_module":{"resources":['
        yield ",".join(self.configuration) + '],"module_calls":{"store":' + json.dumps(call) + "}}},"
        yield '"complete":true,"errored":false}\n'


def generate(path, megabytes):
    parts, size, n = Parts(), 0, 0
    while size < megabytes * 1_000_000:
        before = [len(section) for section in (parts.planned, parts.changes, parts.prior, parts.configuration)]
        parts.add(n)
        n += 1
        sections = (parts.planned, parts.changes, parts.prior, parts.configuration)
        size += sum(len(text) for section, first in zip(sections, before) for text in section[first:])
    with open(path, "w", encoding="utf-8") as file:
        for section in parts.sections():
            file.write(section)
    return 4 * n


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    megabytes = float(sys.argv[2]) if len(sys.argv) > 2 else 200
    print(generate(pathlib.Path(sys.argv[1]), megabytes), "resources")


if __name__ == "__main__":
    main()
