#!/usr/bin/env bash
# The commands of the README, or of a page of docs, do what it says. A fence that opens with "```sh run" (and "exit=N", where
# that is not 0) is run line by line; a "```text" fence right behind it is what the last line prints. With "in=DIRECTORY" it is
# run in a copy of that directory, under git, which later fences with the same find as it was left. With PREFLINT_ACCEPT=1
# outputs are written anew.
# usage: readme_test.sh PAGE DIRECTORY_OF_PREFLINT, from the top of the source tree
set -euo pipefail
PATH="$(realpath "$2"):$PATH"
export PATH NO_COLOR=1
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
: >"$scratch/readme"

fence="" want=0 where="" ran=0 failed=0 fresh=no
fail() {
  echo "FAILED: $1"
  failed=$((failed + 1))
}

# The copy of a directory, made when it is first asked for.
copy_of() {
  local copy="$scratch/in/$1"
  if [ ! -e "$copy" ]; then
    mkdir -p "$(dirname "$copy")"
    cp -r "$1" "$copy"
    git -C "$copy" -c init.defaultBranch=main init --quiet
    git -C "$copy" add --all
    git -C "$copy" -c user.name=test -c user.email=test@localhost commit --quiet --message "As it was"
  fi
  echo "$copy"
}

run_line() {
  local got=0
  ran=$((ran + 1)) fresh=yes
  (cd "$where" && exec bash -c "$1") </dev/null >"$scratch/actual" || got=$?
  [ "$got" = "$want" ] || fail "$1: exit code $got, the page says $want"
}

open_fence() {
  case "$1" in
    '```sh run'*)
      fence=run want=0 where=.
      [[ $1 =~ exit=([0-9]+) ]] && want="${BASH_REMATCH[1]}" || true
      [[ $1 =~ in=([^ ]+) ]] && where="$(copy_of "${BASH_REMATCH[1]}")" || true
      ;;
    '```text') if [ $fresh = yes ]; then fence=text; else fence=skip; fi; : >"$scratch/expected" ;;
    '```'*) fence=skip ;;
  esac
}

close_fence() {
  if [ "$fence" = text ]; then
    cat "$scratch/actual" >>"$scratch/readme"
    diff -u "$scratch/expected" "$scratch/actual" || [ -n "${PREFLINT_ACCEPT:-}" ] || fail "the output differs"
    fresh=no
  fi
  fence=""
}

while IFS= read -r line; do
  if [ -n "$fence" ] && [ "$line" = '```' ]; then
    close_fence
  elif [ "$fence" = text ]; then
    printf '%s\n' "$line" >>"$scratch/expected"
    continue
  elif [ "$fence" = run ]; then
    run_line "$line"
  elif [ -z "$fence" ]; then
    open_fence "$line"
    [ -n "$fence" ] || [ -z "$line" ] || fresh=no
  fi
  printf '%s\n' "$line" >>"$scratch/readme"
done <"$1"

[ -z "$fence" ] || fail "a fence is not closed"
[ "$ran" -gt 0 ] || fail "no command is marked to be run"
echo "$ran commands were run"
if [ -n "${PREFLINT_ACCEPT:-}" ] && [ "$failed" = 0 ]; then
  cat "$scratch/readme" >"$1"
fi
[ "$failed" = 0 ]
