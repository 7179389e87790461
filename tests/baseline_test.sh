#!/usr/bin/env bash
# What a baseline does to a run, and that the file is never lost. usage: baseline_test.sh PREFLINT
set -euo pipefail
preflint="$1"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failed=0

# expect CODE WHAT COMMAND…: its exit code; what it prints goes to out and err.
expect() {
  local want="$1" what="$2" got=0
  shift 2
  "$@" >out 2>err || got=$?
  [ "$got" = "$want" ] || { echo "FAILED: $what: exit code $got, not $want"; cat out err; failed=1; }
}
prints() { grep -qF -- "$1" out err || { echo "FAILED: \"$1\" is not printed"; cat out err; failed=1; }; }
same() { cmp -s "$1" "$2" || { echo "FAILED: $3"; failed=1; }; }
volume() { printf 'resource "aws_ebs_volume" "%s" {\n  availability_zone = "a"\n  size = 1\n  encrypted = false\n}\n' "$1"; }

volume a >main.tf
expect 1 "a finding" "$preflint" scan
expect 0 "writing accepts" "$preflint" scan --write-baseline base.json
prints "base.json holds 1 finding"
expect 0 "known" "$preflint" scan --baseline base.json
prints "no new findings, 0 unknown, 1 known;"

# From another directory, files are still the same.
mkdir -p deep
expect 0 "from elsewhere" env -C deep "$preflint" scan .. --baseline ../base.json

volume b >b.tf
expect 1 "a new one" "$preflint" scan --baseline base.json
prints "1 new finding (1 high), 0 unknown, 1 known;"
expect 0 "only the known file" "$preflint" scan --baseline base.json main.tf
expect 1 "only the new file" "$preflint" scan --baseline base.json b.tf
mv main.tf renamed.tf
expect 0 "only the known file, renamed" "$preflint" scan --baseline base.json renamed.tf
mv renamed.tf main.tf

rm main.tf
expect 0 "brought up to date" "$preflint" scan --baseline base.json --write-baseline base.json
prints "base.json holds 1 finding; 0 new, 0 fixed"  # b has the body of a: renamed
volume a | sed 's/false/true/' >main.tf
sed -i 's/size = 1/size = 2/; s/false/"false"/' b.tf
expect 0 "brought up to date" "$preflint" scan --baseline base.json --write-baseline base.json
prints "base.json holds 1 finding; 1 new, 1 fixed"
prints "fixed: ebs-volume-encrypted aws_ebs_volume.b in b.tf"

# What a run does not look at is not fixed.
mkdir other && volume c >other/main.tf
expect 0 "two" "$preflint" scan --write-baseline base.json
cp base.json two.json
expect 0 "one directory of two" "$preflint" scan other --baseline base.json --write-baseline base.json
prints "0 fixed"
same base.json two.json "a finding of a directory that was not scanned is lost"
expect 0 "another rule" "$preflint" scan --rule 's3-*' --baseline base.json --write-baseline base.json
same base.json two.json "a finding of a rule that did not judge is lost"
echo '}}}' >other/main.tf
expect 2 "a file that does not parse" "$preflint" scan --baseline base.json --write-baseline base.json
prints "0 fixed"
same base.json two.json "a finding of a file that does not parse is lost"
volume c >other/main.tf

# A baseline that can't be read is never "everything is new".
expect 2 "no baseline" "$preflint" scan --baseline none.json
prints "none.json: no such file"
echo '{"version": 1,' >broken.json
cp broken.json broken.copy
expect 2 "a broken baseline" "$preflint" scan --baseline broken.json --write-baseline broken.json
prints "broken.json:2:1"
same broken.json broken.copy "a broken baseline is written over"
expect 2 "a directory" "$preflint" scan --baseline other

# Unknown verdicts are remembered only where they fail the run.
mkdir unknown && printf 'variable "e" { type = bool }\n' >unknown/main.tf && volume u | sed 's/false/var.e/' >>unknown/main.tf
expect 0 "unknown verdicts are left out" "$preflint" scan unknown --write-baseline u.json
prints "u.json holds 0 findings"
expect 1 "they fail" "$preflint" scan unknown --unknown fail --baseline u.json
expect 0 "unknown verdicts are kept" "$preflint" scan unknown --unknown fail --write-baseline u.json
prints "u.json holds 1 finding"
expect 0 "they are known" "$preflint" scan unknown --unknown fail --baseline u.json
rm -r unknown

# Nothing is lost where the file can't be written, or the program is stopped.
cp base.json copy.json
chmod 444 base.json
volume e >e.tf
expect 2 "a read-only baseline" "$preflint" scan --write-baseline base.json
prints "cannot write base.json: is read-only"
same base.json copy.json "a read-only baseline is written over"
chmod 644 base.json
for i in $(seq 300); do volume "v$i"; done >many.tf
expect 2 "a full disk" bash -c 'trap "" XFSZ; ulimit -f 8; exec "$0" scan -q --write-baseline base.json >/dev/null' "$preflint"
same base.json copy.json "a baseline is lost on a full disk"
[ -z "$(find . -name '.base.json*')" ] || { echo "FAILED: a file is left behind"; failed=1; }
for i in $(seq 20); do
  "$preflint" scan -q --write-baseline base.json >/dev/null 2>&1 &
  sleep "0.0$((i * 4 % 100))"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  expect 0 "a baseline that was being written" "$preflint" scan --write-baseline ignored.json --baseline base.json
done

exit "$failed"
