#!/usr/bin/env bash
# The steps of the GitHub Action, run as GitHub runs them: inputs by environment, its files for outputs and the summary, a
# checkout of a pull request. The archive of a release comes from a server on this machine.
source "$(dirname "$0")/lib.sh"
command -v git >/dev/null || skip "no git"
export GITHUB_OUTPUT="$scratch/github_output" GITHUB_STEP_SUMMARY="$scratch/github_summary" RUNNER_TEMP="$scratch/temp"
export RUNNER_OS=Linux RUNNER_ARCH=X64 ACTION_REPOSITORY=owner/preflint
mkdir -p "$RUNNER_TEMP" action_root project/modules

# step CODE SCRIPT [NAME=VALUE…]: with files that are empty, as for each step.
step() {
  local want="$1" script="$2" got=0
  shift 2
  : >"$GITHUB_OUTPUT"
  : >"$GITHUB_STEP_SUMMARY"
  env "$@" bash "$script" >"$scratch/output" 2>&1 </dev/null || got=$?
  [ "$got" = "$want" ] || { cat "$scratch/output"; fail "$script $*: exit code $got instead of $want"; }
}
output_is() {
  local got
  got="$(sed -n "s/^$1=//p" "$GITHUB_OUTPUT")"
  [ "$got" = "$2" ] || { cat "$GITHUB_OUTPUT"; fail "the output $1 is \"$got\" instead of \"$2\""; }
}

# Installing: what is named; a pinned release; a wrong checksum; the action's own source.
cp -r "$root/action" action_root/
install=action_root/action/install.sh
step 0 "$install" INPUT_PROGRAM="$preflint"
output_is program "$preflint"
step 2 "$install" INPUT_PROGRAM=no-such-program
has "::error title=preflint::there is no program no-such-program." output

cat >action_root/dev <<'SH'
#!/bin/sh
echo "dev $*"
mkdir -p "$(dirname "$0")/build/release"
ln -sf "$BUILT" "$(dirname "$0")/build/release/preflint"
SH
chmod +x action_root/dev
echo "# nothing is released" >action_root/action/releases.txt
step 0 "$install" BUILT="$preflint"
has "dev build release preflint" output
output_is program "$scratch/action_root/build/release/preflint"

if command -v python3 >/dev/null && command -v curl >/dev/null; then
  release=server/owner/preflint/releases/download/v1.2.3
  archive=preflint-1.2.3-linux-x86_64.tar.gz
  mkdir -p "$release"
  tar -czhf "$release/$archive" -C "$(dirname "$preflint")" preflint
  sum="$(sha256sum "$release/$archive" | cut -d ' ' -f 1)"
  python3 -u -m http.server --bind 127.0.0.1 --directory server 0 >server.log 2>&1 &
  server=$!
  trap 'kill "$server"; rm -rf "$scratch"' EXIT
  for _ in $(seq 100); do
    port="$(sed -n 's/.*port \([0-9]*\).*/\1/p' server.log)"
    [ -z "$port" ] || break
    sleep 0.1
  done
  export GITHUB_SERVER_URL="http://127.0.0.1:$port"
  echo "1.2.3 $sum $archive" >>action_root/action/releases.txt
  step 0 "$install"
  output_is program "$RUNNER_TEMP/preflint-1.2.3/preflint"
  has "preflint $("$preflint" --version | cut -d ' ' -f 2)" output
  rm -r "$RUNNER_TEMP/preflint-1.2.3"
  wrong="${sum//[0-9]/0}"
  step 2 "$install" INPUT_VERSION=1.2.3 INPUT_SHA256="$wrong"
  has "It is not used." output
  [ ! -e "$RUNNER_TEMP/preflint-1.2.3/preflint" ] || fail "an archive with another checksum was unpacked"
  step 2 "$install" INPUT_VERSION=1.2.3
  has "needs the SHA-256 sum" output
  step 2 "$install" INPUT_VERSION=1.2.4 INPUT_SHA256="$sum"
  has "can't be downloaded" output
  step 2 "$install" INPUT_VERSION='1/../../x' INPUT_SHA256="$sum"
  has "the version is written as" output
fi

# Scanning.
cd project
git -c init.defaultBranch=main init --quiet
cat >main.tf <<'TF'
resource "aws_ebs_volume" "a" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
TF
git add .
git commit --quiet --message "A volume"
base="$(git rev-parse HEAD)"
scan="$root/action/scan.sh"
export PREFLINT="$preflint" INPUT_PATHS=. INPUT_FAIL_LEVEL=low INPUT_DIFF=auto INPUT_SARIF_FILE=preflint.sarif
export INPUT_ARGS=$'--rule\nebs-volume-encrypted'
step 1 "$scan"
severity="$("$preflint" rules list ebs-volume-encrypted | cut -d ' ' -f 1)"
has "file=main.tf,line=3,col=23" "$scratch/output"
output_is findings 1
output_is "$severity" 1
output_is unknown 0
output_is exit-code 1
output_is sarif preflint.sarif
has '"version": "2.1.0"' preflint.sarif
has '| `ebs-volume-encrypted` | `main.tf:3:23` |' "$GITHUB_STEP_SUMMARY"

step 0 "$scan" INPUT_FAIL_LEVEL=never
output_is findings 1
output_is exit-code 0
rm preflint.sarif
step 0 "$scan" INPUT_FAIL_LEVEL=never INPUT_SARIF_FILE= INPUT_FORMATS=$'junit=junit.xml\n\n  csv=a b.csv'
output_is sarif ""
[ -s junit.xml ] && [ -s "a b.csv" ] && [ ! -e preflint.sarif ] || fail "the formats' files"
rm junit.xml "a b.csv"

# Nothing of an input is read as shell, and a path is never an option.
step 2 "$scan" INPUT_PATHS='$(touch pwned); `touch pwned`' INPUT_SARIF_FILE=
step 2 "$scan" INPUT_PATHS=--version INPUT_SARIF_FILE=
has "nothing at --version" "$scratch/output"
[ ! -e pwned ] || fail "an input was run"
output_is exit-code 2

# What can't be read is exit code 2, and the rest is reported.
echo 'resource "x" {' >broken.tf
step 2 "$scan"
output_is exit-code 2
output_is findings 1
rm broken.tf preflint.sarif

"$preflint" scan --write-baseline known.json --rule ebs-volume-encrypted >"$scratch/output"
step 0 "$scan" INPUT_BASELINE=known.json BASE_SHA="$base"
output_is exit-code 0
output_is findings 0
rm known.json

# A pull request: only what it brings.
git checkout --quiet -b change
cat >new.tf <<'TF'
resource "aws_ebs_volume" "b" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
TF
git add new.tf
git commit --quiet --message "Another volume"
step 1 "$scan" BASE_SHA="$base"
output_is findings 1
has "file=new.tf" "$scratch/output"
lacks "file=main.tf" "$scratch/output"
step 1 "$scan" BASE_SHA="$base" INPUT_DIFF=none
output_is findings 2
step 1 "$scan" INPUT_DIFF=main
output_is findings 1
cd "$scratch"
git clone --quiet --depth 1 --branch change "file://$scratch/project" shallow
cd shallow
step 2 "$scan" BASE_SHA="$base"
has "fetch-depth: 0" "$scratch/output"

# The workflows and the action themselves.
cd "$scratch"
python_with zizmor
exits 0 zizmor --offline --no-progress --quiet "$root/action.yml" "$root/.github/workflows"
if command -v actionlint >/dev/null; then exits 0 actionlint "$root"/.github/workflows/*.yml; fi
