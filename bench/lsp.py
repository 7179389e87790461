#!/usr/bin/env python3
"""Measures how long an editor waits: from a keystroke (didChange) to the diagnostics of that version.

usage: lsp.py [PREFLINT] [KEYSTROKES]     (default: build/release/preflint, 1000)

A module of 300 resources in ten files is generated. Text is typed and taken away again, a character at a time, in each
file in turn: in comments, strings, names and values, so that findings come and go and much of it does not parse. Each
keystroke waits for the answer to the one before. Exits with 1 where the 99th percentile misses the budget.
"""

import pathlib
import random
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests" / "lsp"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import generate  # noqa: E402
from client import Client, edit, uri  # noqa: E402

RESOURCES = 300
FILES = 10
BUDGET_MS = 20


def module(directory):
    """300 resources in ten files, and what they share in another."""
    generate.write(directory / "locals.tf", generate.ROOT_LOCALS % {"n": 0})
    written, count = [], 0
    stores = -(-RESOURCES // 9)
    for number in range(FILES):
        chosen = range(stores * number // FILES, stores * (number + 1) // FILES)
        text = "\n".join(generate.resources(i, generate.IN_ROOT) for i in chosen)
        count += text.count('\nresource "') + text.startswith('resource "')
        generate.write(directory / f"part-{number}.tf", text)
        written.append(directory / f"part-{number}.tf")
    return written, count


TYPED = [
    ("comment", '\nresource "aws_ebs_volume" "service', "# why this volume is as small as it is\n"),
    ("value", "encrypted         = ", "false && "),
    ("string", 'description = "Traffic', "All of the "),
    ("attribute", "\n  size              = ", '\n  type = "gp3"'),
    ("block", '\nresource "aws_security_group" "', '\nresource "aws_sns_topic" "more" {\n  name = "more"\n}\n'),
]


def places(text, random_source):
    """Where to type, and what: (line, character, text)."""
    _, anchor, typed = random_source.choice(TYPED)
    at = [i for i in range(len(text)) if text.startswith(anchor, i)]
    if not at:
        return None
    before = random_source.choice(at)
    offset = before + 1 if anchor.startswith("\nresource") else before + len(anchor)
    if anchor.startswith("\n  size"):
        offset = before
    line = text.count("\n", 0, offset)
    return line, offset - (text.rfind("\n", 0, offset) + 1), typed


def main():
    preflint = sys.argv[1] if len(sys.argv) > 1 else "build/release/preflint"
    keystrokes = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    random_source = random.Random(6)
    with tempfile.TemporaryDirectory() as scratch:
        directory = pathlib.Path(scratch).resolve()
        files, count = module(directory)
        client = Client([str(pathlib.Path(preflint).resolve()), "lsp"])
        client.initialize(directory)
        for path in files:
            client.open(path)
        for path in files:
            client.current(path)
        times, at = [], 0
        while len(times) < keystrokes:
            path = files[at % len(files)]
            at += 1
            place = places(path.read_text(), random_source)
            if place is None:
                continue
            line, character, typed = place
            changes, end = [], (line, character)
            for c in typed:
                changes.append(edit(*end, *end, c))
                end = (end[0] + 1, 0) if c == "\n" else (end[0], end[1] + 1)
            changes.append(edit(line, character, *end, ""))
            for change in changes:
                version = client.versions[path] + 1
                started = time.perf_counter()
                client.change(path, change)
                arrived, _ = client.wait_timed(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                                               and message["params"]["uri"] == uri(path)
                                               and message["params"].get("version") == version)
                times.append((arrived - started) * 1000)
        client.stop()
    times.sort()

    def percentile(share):
        return times[min(len(times) - 1, int(len(times) * share))]

    print(f"{count} resources in {len(files) + 1} files, {len(times)} keystrokes: "
          f"median {percentile(0.5):.1f} ms, 95 % {percentile(0.95):.1f} ms, 99 % {percentile(0.99):.1f} ms, "
          f"most {times[-1]:.1f} ms")
    sys.exit(percentile(0.99) > BUDGET_MS)


if __name__ == "__main__":
    main()
