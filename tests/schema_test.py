#!/usr/bin/env python3
"""The JSON reports, baselines and configuration files keep to their schemas in docs/schema: what is right does, what lacks or misspells a member does not."""
import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed (./dev setup test)")
    sys.exit(77)

root = pathlib.Path(__file__).resolve().parent.parent
schema = json.loads((root / "docs/schema/report.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
failed = 0

for name in ("sample.json", "compared.json", "empty.json"):
    for error in validator.iter_errors(json.loads((root / "tests/golden/report" / name).read_text())):
        print(f"{name}: {list(error.absolute_path)}: {error.message}")
        failed += 1

sample = json.loads((root / "tests/golden/report/sample.json").read_text())
for part, members in (("findings", sample["findings"][0]), ("diagnostics", sample["diagnostics"][0])):
    for member in members:
        broken = copy.deepcopy(sample)
        del broken[part][0][member]
        if validator.is_valid(broken):
            print(f"{part}[0].{member}: the schema does not ask for it")
            failed += 1

schema = json.loads((root / "docs/schema/baseline.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
baseline = json.loads((root / "tests/golden/baseline/written.json").read_text())
for error in validator.iter_errors(baseline):
    print(f"written.json: {list(error.absolute_path)}: {error.message}")
    failed += 1
for broken in ({**baseline, "version": 2}, {"version": 1}, {**baseline, "findings": [{"rule": "a"}]}):
    if validator.is_valid(broken):
        print(f"{broken}: the schema takes it for a baseline")
        failed += 1

# The schema of the configuration file is written from the table that the reader goes by (tests/unit/cli/config_test.cpp); here,
# that it means the same.
schema = json.loads((root / "docs/schema/preflint-config.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
for settings, is_right in (
    ({}, True),
    ({"profiles": ["default", "mine"], "fail-on": "never", "formats": "sarif=out.sarif"}, True),
    ({"rules": {"s3-*": "off", "a": True, "b": {"enabled": True, "severity": "high"}}}, True),
    ({"overrides": [{"paths": ["a/"], "rules": {"x": "off"}, "reason": "r", "until": "2031-12-31"}]}, True),
    ({"roots": [{"vars": {"a": [1], "b": {"c": True}}, "account": 123456789012}], "respect-gitignore": False}, True),
    ({"fial-on": "high"}, False),
    ({"fail-on": "hihg"}, False),
    ({"fail-on": None}, False),
    ({"profiles": {"a": "b"}}, False),
    ({"rules": {"a": "of"}}, False),
    ({"rules": {"a": {"enable": True}}}, False),
    ({"overrides": [{"rules": {"x": "off"}}]}, False),
    ({"overrides": [{"paths": "a", "rules": {}, "until": "31.12.2031"}]}, False),
    ({"roots": {}}, False),
    ({"roots": [{"vars": ["a"]}]}, False),
    ([], False),
):
    if validator.is_valid(settings) != is_right:
        print(f"{settings}: the schema of the configuration says {not is_right}")
        failed += 1

sys.exit(1 if failed else 0)
