#!/usr/bin/env bash
# Every format of a report as its readers read it: Microsoft's SARIF validator and sarif-tools, junitparser, a Markdown
# parser, the schema of the JSON report. GitLab's schemas are in no registry: what they ask for is written down here. The
# input has names that each format must quote.
# usage: PREFLINT=<program> tests/e2e/formats.sh
# shellcheck source=tests/e2e/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
command -v npm >/dev/null || skip "no npm"
python_with jsonschema junitparser sarif-tools markdown-it-py
npm install --silent --no-audit --no-fund @microsoft/sarif-multitool@5.7.0 >npm.log 2>&1 || { cat npm.log; skip "npm can't be reached"; }

mkdir -p 'work/a, b & <c>: "d"/%0A' work/plain && cd work
volume() { printf 'resource "aws_ebs_volume" "%s" {\n  availability_zone = "a"\n  size              = 1\n  encrypted         = %s\n}\n' "$1" "$2"; }
volume odd false >'a, b & <c>: "d"/%0A/=cmd|x.tf'
{
  printf 'variable "on" {\n  type = bool\n}\n'
  volume known false
  volume asked var.on
  echo '# preflint:ignore ebs-volume-encrypted reason, with <signs> & "quotes"'
  volume quiet false
} >plain/main.tf
printf '{"Resources": {"V": {"Type": "AWS::EC2::Volume", "Properties": {"Encrypted": false, "Größe": "\\u001b[31m"}}}}' >plain/täst.json
"$preflint" scan plain/main.tf --write-baseline base.json >/dev/null 2>&1
for i in $(seq 15); do volume "v$i" false; done >many.tf
printf 'resource "aws_s3_bucket" "broken" {\n  bucket = \n' >broken.tf

formats="text json jsonl sarif junit github gitlab gitlab-sast markdown csv checkstyle"
arguments=()
for format in $formats; do arguments+=(--format "$format=../out.$format"); done
exits 2 "$preflint" scan --unknown show --baseline base.json "${arguments[@]}"
for format in $formats; do
  [ -s "../out.$format" ] || fail "$format: nothing was written"
  grep -q $'\e' "../out.$format" && fail "$format: an escape sequence got through"
done
cd ..

for kind in Sarif Ghas; do
  node_modules/.bin/sarif-multitool validate out.sarif --rule-kind $kind --output "validation.$kind.sarif" >validate.log 2>&1 ||
    { cat validate.log; fail "Microsoft's validator, $kind"; }
done
sarif summary out.sarif >sarif.txt || fail "sarif-tools"

python3 - "$root" <<'PYTHON'
import csv, json, pathlib, re, sys, xml.etree.ElementTree as tree
import jsonschema, junitparser, markdown_it

root = pathlib.Path(sys.argv[1])
def text(name): return pathlib.Path("out." + name).read_text(encoding="utf-8")
def check(what, got, want):
    if got != want: sys.exit(f"FAILED: {what}: {got!r} instead of {want!r}")

report = json.loads(text("json"))
jsonschema.validate(report, json.loads((root / "docs/schema/report.schema.json").read_text()))
findings = report["findings"]
shown = [f for f in findings if not f["suppression"] and f["baseline"] == "new"]
known = [f for f in findings if not f["suppression"] and f["baseline"] == "unchanged" and f["verdict"] == "fail"]
suppressed = [f for f in findings if f["suppression"]]
errors = [d for d in report["diagnostics"] if d["severity"] == "error"]
warnings = [d for d in report["diagnostics"] if d["severity"] == "warning"]
odd = 'a, b & <c>: "d"/%0A/=cmd|x.tf'
check("the sample has all kinds", (len(known), len(suppressed), len(errors) > 0, len(shown) > 16, odd in {f["file"] for f in shown}),
      (1, 1, True, True, True))
unknown = [f for f in shown if f["verdict"] == "unknown"]

lines = [json.loads(line) for line in text("jsonl").splitlines()]
check("JSON lines", [l["finding"] for l in lines if l["kind"] == "finding"], findings)

for kind in ("Sarif", "Ghas"):
    validation = json.loads(pathlib.Path(f"validation.{kind}.sarif").read_text(encoding="utf-8-sig"))
    wrong = [(r["ruleId"], r["message"]) for run in validation["runs"] for r in run.get("results", []) if r.get("level", "warning") == "error"]
    check(f"Microsoft's validator, {kind}", wrong, [])
results = json.loads(text("sarif"))["runs"][0]["results"]
check("SARIF results", len(results), len(findings))
check("SARIF states", [r["baselineState"] for r in results], [f["baseline"] for f in findings])
check("SARIF suppressions", sum(len(r["suppressions"]) for r in results), len(suppressed))

junit = junitparser.JUnitXml.fromfile("out.junit")
check("JUnit", (junit.failures, junit.errors, junit.skipped),
      (len(shown) - len(unknown), len(errors), len(unknown) + len(known) + len(suppressed) + len(warnings)))
cases = [case for suite in junit for case in suite]
check("JUnit's cases", len(cases), junit.tests)
check("JUnit's names", odd in {case.classname for case in cases}, True)

checkstyle = tree.fromstring(text("checkstyle").encode())
check("Checkstyle", checkstyle.tag, "checkstyle")
entries = list(checkstyle.iter("error"))
check("Checkstyle's errors", len(entries), len(shown) + len(report["diagnostics"]))
check("Checkstyle's attributes", {tuple(sorted(e.attrib)) for e in entries}, {("column", "line", "message", "severity", "source")})
check("Checkstyle's severities", {e.get("severity") for e in entries} <= {"error", "warning", "info"}, True)
check("Checkstyle's names", odd in {f.get("name") for f in checkstyle.iter("file")}, True)

rows = list(csv.reader(text("csv").splitlines()))
check("CSV's columns", {len(row) for row in rows}, {len(rows[0])})
check("CSV's rows", len(rows), 1 + len(findings))
check("CSV's formulas", [cell for row in rows for cell in row if cell[:1] and cell[0] in "=+-@\t\r"], [])
check("CSV's names", {row[rows[0].index("file")] for row in rows[1:]}, {f["file"] for f in findings})

quality = json.loads(text("gitlab"))
check("Code quality", len(quality), len(shown))
for entry in quality:
    check("a code quality entry", sorted(entry), ["check_name", "description", "fingerprint", "location", "severity"])
    check("its severity", entry["severity"] in {"info", "minor", "major", "critical", "blocker"}, True)
    check("its lines", entry["location"]["lines"]["begin"] > 0, True)
check("Code quality's fingerprints", len({e["fingerprint"] for e in quality}), len(quality))

sast = json.loads(text("gitlab-sast"))
check("SAST", sorted(sast), ["scan", "version", "vulnerabilities"])
check("SAST's scan", sorted(sast["scan"]), ["analyzer", "end_time", "messages", "scanner", "start_time", "status", "type"])
for time in ("start_time", "end_time"):
    check(time, bool(re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d", sast["scan"][time])), True)
check("SAST's vulnerabilities", len(sast["vulnerabilities"]), len(shown))
for entry in sast["vulnerabilities"]:
    check("a vulnerability", sorted(entry), ["description", "id", "identifiers", "location", "name", "severity"])
    check("its identifiers", all(i["type"] and i["name"] and i["value"] for i in entry["identifiers"]) and bool(entry["identifiers"]), True)

tokens = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").parse(text("markdown"))
check("Markdown's rows", sum(t.type == "tr_open" for t in tokens), 1 + len(shown))
inline = [c for t in tokens for c in (t.children or [])]
check("Markdown's HTML", {c.content for c in inline if c.type == "html_inline"} - {"<br>"}, set())
check("Markdown's links", [c for c in inline if c.type == "link_open"], [])

commands = [line for line in text("github").splitlines() if line.startswith("::")]
check("annotations", all(re.fullmatch(r"::(error|warning|notice) (\w+=[^,:]*,?)+::.+", line) for line in commands), True)
for level in ("error", "warning", "notice"):
    check(f"annotations of {level}", sum(line.startswith(f"::{level} ") for line in commands) <= 10, True)
def unescaped(value): return re.sub("%(25|0D|0A|3A|2C)", lambda m: chr(int(m[1], 16)), value)
files = {unescaped(m[1]) for line in commands if (m := re.search(r"file=([^,]*),", line))}
check("annotated files", files <= {f["file"] for f in findings} | {d["file"] for d in report["diagnostics"]}, True)
print(f"{len(findings)} findings and {len(report['diagnostics'])} diagnostics in {len(rows[0])} columns were read back")
PYTHON
