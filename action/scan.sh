#!/usr/bin/env bash
# Scans, annotates, and fills in the job's summary and the outputs. The exit code is preflint's. Inputs come as environment
# variables and become arguments one by one: nothing of them is read as shell.
set -euo pipefail

# What a job's summary may hold: a step's part is at most 1 MiB.
most_summary=$((1000 * 1000))

stop() {
  echo "::error title=preflint::$1"
  exit 2
}

# lines TEXT: its lines that aren't blank, without the space around them, into the array `lines`.
split_lines() {
  lines=()
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] || lines+=("$line")
  done <<<"$1"
}

# The revision to compare with: "" for none.
base_revision() {
  case "${INPUT_DIFF:-auto}" in
    none) ;;
    auto) [ -n "${INPUT_BASELINE:-}" ] || echo "${BASE_SHA:-}" ;;
    *) echo "$INPUT_DIFF" ;;
  esac
}

scratch="$(mktemp -d "${RUNNER_TEMP:-/tmp}/preflint.XXXXXX")"
trap 'rm -rf "$scratch"' EXIT
arguments=(--format github --format "jsonl=$scratch/report.jsonl" --format "markdown=$scratch/summary.md")
arguments+=(--fail-on "${INPUT_FAIL_LEVEL:-low}")
[ -z "${INPUT_SARIF_FILE:-}" ] || arguments+=(--format "sarif=$INPUT_SARIF_FILE")
[ -z "${INPUT_BASELINE:-}" ] || arguments+=(--baseline "$INPUT_BASELINE")
split_lines "${INPUT_FORMATS:-}"
for line in ${lines[@]+"${lines[@]}"}; do arguments+=(--format "$line"); done
split_lines "${INPUT_PROFILE:-}"
for line in ${lines[@]+"${lines[@]}"}; do arguments+=(--profile "$line"); done

revision="$(base_revision)"
if [ -n "$revision" ]; then
  git rev-parse --quiet --verify "$revision^{commit}" >/dev/null ||
    stop "$revision is not in this checkout, so what is new can't be told. Give actions/checkout fetch-depth: 0, or this action diff: none."
  git merge-base "$revision" HEAD >/dev/null ||
    stop "the checkout does not reach back to where the branch began. Give actions/checkout fetch-depth: 0, or this action diff: none."
  arguments+=(--diff "$revision")
fi
split_lines "${INPUT_ARGS:-}"
arguments+=(${lines[@]+"${lines[@]}"})
split_lines "${INPUT_PATHS:-.}"

code=0
"${PREFLINT:?}" scan "${arguments[@]}" -- ${lines[@]+"${lines[@]}"} || code=$?

# The last line of the report has the numbers.
summary="$(tail -n 1 "$scratch/report.jsonl" 2>/dev/null || true)"
number() { sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p" <<<"$summary"; }
fails="$(sed -n 's/.*"fails":{\([^}]*\)}.*/\1/p' <<<"$summary")"
fails_of() { sed -n "s/.*\"$1\":\([0-9][0-9]*\).*/\1/p" <<<"$fails"; }
critical="$(fails_of critical)" high="$(fails_of high)" medium="$(fails_of medium)" low="$(fails_of low)"
{
  echo "findings=$((${critical:-0} + ${high:-0} + ${medium:-0} + ${low:-0}))"
  echo "critical=${critical:-0}"
  echo "high=${high:-0}"
  echo "medium=${medium:-0}"
  echo "low=${low:-0}"
  unknown="$(number unknowns)"
  echo "unknown=${unknown:-0}"
  echo "exit-code=$code"
  if [ -n "${INPUT_SARIF_FILE:-}" ] && [ -f "$INPUT_SARIF_FILE" ]; then echo "sarif=$INPUT_SARIF_FILE"; else echo "sarif="; fi
} >>"$GITHUB_OUTPUT"

if [ -f "$scratch/summary.md" ]; then
  if [ "$(wc -c <"$scratch/summary.md")" -le "$most_summary" ]; then
    cat "$scratch/summary.md"
  else
    head -c "$most_summary" "$scratch/summary.md" | sed '$d'
    printf '\nThe table goes on: this is what a summary can hold.\n'
  fi >>"$GITHUB_STEP_SUMMARY"
fi
exit "$code"
