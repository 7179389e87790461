#!/usr/bin/env python3
"""Measures the release build against the budgets of the design, and prints a table.

usage: run.py [--record] [NAME…]     from the top of the source tree, after ./dev build release

Seconds are the best of several runs: what the machine can do, without what else it did. Instructions (counted by
valgrind, where it is there) do not depend on the machine's mood, so they show small changes. --record adds the results
to bench/history.jsonl under the commit they belong to. Exits with 1 where a budget is missed.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import generate
import generate_plan
import generate_template

BUILD = pathlib.Path("build/release")
PREFLINT = str((BUILD / "preflint").resolve())
MODULE = "fixtures/demo/terraform"


def run(*arguments):
    """Seconds, and kilobytes at the peak, of one run. A scan may exit with 0 or 1; anything else is no measurement."""
    started = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit code {process.returncode}\n{errors.decode(errors='replace')[-2000:]}")
    return time.perf_counter() - started, usage.ru_maxrss


def best(times, *arguments):
    results = [run(*arguments) for _ in range(times)]
    return min(seconds for seconds, _ in results), max(memory for _, memory in results)


def instructions(*arguments):
    """Millions of instructions, or None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.NamedTemporaryFile() as counts:
        command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={counts.name}", *arguments]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    found = re.search(r"I\s+refs:\s+([\d,]+)", output)
    return int(found[1].replace(",", "")) / 1e6 if found else None


class Table:
    def __init__(self):
        self.rows = []

    def add(self, name, value, unit, budget, at_most=True, million_instructions=None):
        kept = budget is None or (value <= budget if at_most else value >= budget)
        self.rows.append({"name": name, "value": round(value, 3), "unit": unit, "budget": budget, "kept": kept,
                          "million_instructions": million_instructions})
        limit = "" if budget is None else f"{'≤' if at_most else '≥'} {budget:g} {unit}"
        count = "" if million_instructions is None else f"{million_instructions:,.1f} M"
        verdict = "" if budget is None else ("kept" if kept else "MISSED")
        print(f"{name:<44}{value:>10.2f} {unit:<6}{limit:>14}  {verdict:<8}{count:>14}", flush=True)


def startup(table, _):
    seconds, _ = best(30, PREFLINT, "rules", "list")
    table.add("start-up, all rules loaded", seconds * 1000, "ms", 5,
              million_instructions=instructions(PREFLINT, "rules", "list"))


def module(table, _):
    seconds, _ = best(30, PREFLINT, "scan", MODULE)
    table.add("scan of one small module", seconds * 1000, "ms", 10,
              million_instructions=instructions(PREFLINT, "scan", MODULE))


def parse(table, directory):
    generate.tree(directory / "tree", 3500)
    bench = str((BUILD / "preflint_parse_bench").resolve())
    output = subprocess.run([bench, str(directory / "tree" / "modules")], capture_output=True, text=True, check=True).stdout
    table.add("HCL parse, one core", float(output), "MB/s", 20, at_most=False)


def read(table, directory):
    generate_template.generate(directory / "templates", 2500)
    bench = str((BUILD / "preflint_read_bench").resolve())
    output = subprocess.run([bench, str(directory / "templates")], capture_output=True, text=True, check=True).stdout
    json_speed, yaml_speed = map(float, output.split())
    table.add("templates in JSON, one core", json_speed, "MB/s", 50, at_most=False)
    table.add("templates in YAML, one core", yaml_speed, "MB/s", 7, at_most=False)


def template(table, directory):
    sizes = generate_template.generate(directory / "template", 500)
    for name, size in sizes.items():
        path = str(directory / "template" / name)
        seconds, _ = best(5, PREFLINT, "scan", path)
        table.add(f"{name}, 500 resources, {size / 1e6:.1f} MB", seconds * 1000, "ms", 150,
                  million_instructions=instructions(PREFLINT, "scan", path))


def tree(table, directory):
    size = generate.tree(directory / "tree", 3500)
    seconds, memory = best(3, PREFLINT, "scan", str(directory / "tree"))
    table.add(f"3,500 .tf files, {size / 1e6:.1f} MB", seconds, "s", 1.5)
    table.add("memory for them", memory * 1024 / 1e6, "MB", 60 + 8 * size / 1e6)


def growth(table, directory):
    each = {}
    for count in (1_000, 10_000, 100_000):
        root = directory / f"growth-{count}"
        size = generate.growth(root, count)
        seconds, memory = best(5 if count == 1_000 else 2, PREFLINT, "scan", str(root))
        # What one resource costs, without the start of the program.
        each[count] = (seconds - best(10, PREFLINT, "rules", "list")[0]) / count
        table.add(f"{count:,} resources, {size / 1e6:.1f} MB", seconds, "s", None)
        table.add("memory for them", memory * 1024 / 1e6, "MB", 60 + 8 * size / 1e6)
    table.add("one resource of 100,000 over one of 1,000", each[100_000] / each[1_000], "×", 1.3)


def plan(table, directory):
    generate_plan.generate(directory / "plan.json", 200)
    seconds, memory = best(2, PREFLINT, "scan", str(directory / "plan.json"), "--format", "json")
    table.add("a plan of 200 MB", seconds, "s", None)
    table.add("memory for it", memory * 1024 / 1e6, "MB", 2000)


MEASUREMENTS = {"startup": startup, "module": module, "parse": parse, "read": read, "template": template, "tree": tree,
                "growth": growth, "plan": plan}


def commit():
    described = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return described.stdout.strip() or "unknown"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASUREMENTS))
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in MEASUREMENTS]
    if unknown:
        parser.error(f"no measurement is called {unknown[0]}")

    table = Table()
    with tempfile.TemporaryDirectory() as directory:
        for name in arguments.names or MEASUREMENTS:
            MEASUREMENTS[name](table, pathlib.Path(directory))
    if arguments.record:
        with open("bench/history.jsonl", "a", encoding="utf-8") as history:
            history.write(json.dumps({"commit": commit(), "results": table.rows}) + "\n")
    sys.exit(0 if all(row["kept"] for row in table.rows) else 1)


if __name__ == "__main__":
    main()
