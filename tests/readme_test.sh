#!/usr/bin/env bash
# The README's commands do what it says. A fence that opens with "```sh run" (and "exit=N", where that is not 0) is run line
# by line; a "```text" fence right behind it is what the last line must print.
# usage: readme_test.sh README DIRECTORY_OF_PREFLINT, from the top of the source tree
set -euo pipefail
export PATH="$2:$PATH" NO_COLOR=1
actual="$(mktemp)"
expected="$(mktemp)"
trap 'rm -f "$actual" "$expected"' EXIT

fence="" want=0 ran=0 failed=0 fresh=no
while IFS= read -r line; do
  case "$fence" in
    "")
      case "$line" in
        '```sh run'*)
          fence=run want=0
          [[ $line =~ exit=([0-9]+) ]] && want="${BASH_REMATCH[1]}"
          ;;
        '```text'*) fence=skip; [ $fresh = no ] || { fence=text; : >"$expected"; } ;;
        '```'*) fence=skip fresh=no ;;
        '') ;;
        *) fresh=no ;;
      esac
      ;;
    *)
      if [ "$line" = '```' ]; then
        if [ "$fence" = text ] && ! diff -u "$expected" "$actual"; then
          echo "FAILED: the output differs from the README"
          failed=$((failed + 1))
        fi
        fence=""
      elif [ "$fence" = text ]; then
        printf '%s\n' "$line" >>"$expected"
      elif [ "$fence" = run ]; then
        ran=$((ran + 1)) got=0 fresh=yes
        bash -c "$line" </dev/null >"$actual" || got=$?
        if [ "$got" != "$want" ]; then
          echo "FAILED: $line: exit code $got, the README says $want"
          failed=$((failed + 1))
        fi
      fi
      ;;
  esac
done <"$1"

if [ -n "$fence" ]; then
  echo "FAILED: a fence is not closed"
  failed=$((failed + 1))
fi
echo "$ran commands were run"
[ "$ran" -gt 0 ] && [ "$failed" = 0 ]
