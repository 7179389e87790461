#!/usr/bin/env python3
"""The JSON reports and baselines keep to their schemas in docs/schema: the golden files do, and one that lacks a member does not."""
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

sys.exit(1 if failed else 0)
