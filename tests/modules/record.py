#!/usr/bin/env python3
"""Records what Terraform makes of each module in this directory: DIR/expected.json.

For developers, with `terraform` 1.11 in PATH; the tests only read the recordings. Every module is
copied to a temporary directory (files below `dot_terraform/` to `.terraform/`, which is what `terraform
init` leaves), then: init, plan, and if that succeeds apply. A value that the plan doesn't know is
recorded as {"(known after apply)": VALUE}, VALUE being what it was after apply, with "(differs)" for
what is different each time, and "(not reached)" where the apply failed before. `options.json` beside the module has the arguments and the environment:
{"args": ["-var=a=1"], "env": {"TF_VAR_b": "2"}, "workspace": "prod"}, and "differs": what preflint does
otherwise on purpose (a part of what the test says is different) with the reason.

    tests/modules/record.py [SLUG…]
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
UNKNOWN = "(known after apply)"
CHANGING = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\dT\d\d:")
DIFFERS = "(differs)"
NOT_REACHED = "(not reached)"
OWN_FILES = ("expected.json", "options.json")
# What only an apply or the provider could say.
NOT_RECORDED = ("Terraform encountered problems during initialisation", "Check block assertion known after apply")


def terraform(arguments, directory, environment):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("TF_")}
    clean.update(TF_CLI_CONFIG_FILE=os.devnull, TF_IN_AUTOMATION="1", CHECKPOINT_DISABLE="1", **environment)
    return subprocess.run(["terraform", *arguments], cwd=directory, env=clean, text=True, capture_output=True)


def diagnostics(output):
    """Those of a command with -json, one object a line."""
    found = []
    for line in output.splitlines():
        entry = json.loads(line) if line.startswith("{") else {}
        given = entry.get("diagnostic")
        if not given or given["summary"].startswith(NOT_RECORDED):
            continue
        one = {"severity": given["severity"], "summary": given["summary"]}
        if "range" in given:
            one["at"] = f'{given["range"]["filename"]}:{given["range"]["start"]["line"]}'
        if "is checked by the validation rule" in given.get("detail", "") or "This was checked" in given.get("detail", ""):
            one["message"] = given["detail"].split("\n\nThis ")[0]
        elif given["summary"].endswith(("failed",)):
            one["message"] = given["detail"]
        if one not in found:
            found.append(one)
    return sorted(found, key=lambda one: (one.get("at", ""), one["summary"], one.get("message", "")))


def settled(applied):
    """A value after apply, without what the next apply would make differently."""
    if isinstance(applied, dict):
        return {key: settled(value) for key, value in applied.items()}
    if isinstance(applied, list):
        return [settled(value) for value in applied]
    return DIFFERS if isinstance(applied, str) and CHANGING.search(applied) else applied


def part(of, key):
    fits = isinstance(of, dict) and key in of or isinstance(of, list) and isinstance(key, int) and key < len(of)
    return of[key] if fits else NOT_REACHED


def merged(after, unknown, applied):
    """`after` with what `unknown` says is not known; `applied` is the value after apply."""
    if unknown is True:
        return {UNKNOWN: settled(applied)}
    if isinstance(unknown, dict) and unknown:
        keys = list(dict.fromkeys([*(after or {}), *unknown]))
        return {key: merged((after or {}).get(key), unknown.get(key), part(applied, key)) for key in keys}
    if isinstance(unknown, list) and unknown:
        whole = list(after or []) + [None] * (len(unknown) - len(after or []))
        return [merged(value, unknown[i], part(applied, i)) for i, value in enumerate(whole)]
    return after


def resources(module):
    for resource in module.get("resources", []):
        yield resource["address"], resource["values"]
    for inner in module.get("child_modules", []):
        yield from resources(inner)


def planned(directory, environment):
    show = json.loads(terraform(["show", "-json", "plan"], directory, environment).stdout)
    apply = terraform(["apply", "-json", "-auto-approve", "plan"], directory, environment)
    after = json.loads(terraform(["show", "-json"], directory, environment).stdout).get("values", {})
    applied = dict(resources(after.get("root_module", {})))
    outputs = {}
    for name, change in show.get("output_changes", {}).items():
        value = after.get("outputs", {}).get(name, {}).get("value", NOT_REACHED)
        outputs[name] = {"value": merged(change.get("after"), change.get("after_unknown"), value)}
        if change.get("after_sensitive"):
            outputs[name]["sensitive"] = True
    changes = {}
    for change in show.get("resource_changes", []):
        if change["type"] != "terraform_data" or not change["change"]["after"]:
            continue
        values = merged(change["change"]["after"], change["change"]["after_unknown"], applied.get(change["address"], NOT_REACHED))
        values.pop("id", None)
        changes[change["address"]] = values
    result = {"outputs": outputs, "resources": changes}
    if found := diagnostics(apply.stdout):
        result["apply_diagnostics"] = found
    return result


def record(source):
    options = json.loads((source / "options.json").read_text()) if (source / "options.json").exists() else {}
    environment = options.get("env", {})
    with tempfile.TemporaryDirectory() as top:
        directory = pathlib.Path(top) / source.name
        shutil.copytree(source, directory, ignore=shutil.ignore_patterns(*OWN_FILES))
        for moved in directory.rglob("dot_terraform"):
            moved.rename(moved.parent / ".terraform")
        if "workspace" in options:
            (directory / ".terraform").mkdir(exist_ok=True)
            (directory / ".terraform" / "environment").write_text(options["workspace"])
        run = terraform(["init", "-json", "-backend=false", "-get=false"] if (directory / ".terraform/modules").exists()
                        else ["init", "-json", "-backend=false"], directory, environment)
        result = {}
        if run.returncode == 0:
            run = terraform(["plan", "-json", "-input=false", "-out=plan", *options.get("args", [])], directory, environment)
        if run.returncode == 0:
            result = planned(directory, environment)
        found = diagnostics(run.stdout)
        if run.returncode != 0 and not found:
            found = [{"severity": "error", "summary": run.stdout + run.stderr}]
        if found:
            result["diagnostics"] = found
    (source / "expected.json").write_text(json.dumps(result, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(p.name for p in HERE.iterdir() if p.is_dir()):
        record(HERE / name)
