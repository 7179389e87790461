#!/usr/bin/env bash
# usage: completions_test.sh PREFLINT
# What the completions offer, asked of bash and fish themselves; zsh reads its own and knows the functions. The manual
# renders without a warning. A shell that is not installed is passed over.
set -euo pipefail
preflint="$(realpath "$1")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir modules
touch main.tf "my vars.tfvars"
failed=0
fail() {
  echo "FAILED: $1"
  failed=$((failed + 1))
}
# expect SHELL LINE WANT GOT: the words, sorted and joined by blanks.
expect() {
  [ "$3" = "$4" ] || fail "$1 offers for \"$2\": \"$4\" instead of \"$3\""
}
joined() { LC_ALL=C sort | paste -s -d ' '; }

"$preflint" completions bash >preflint.bash
"$preflint" completions zsh >_preflint
"$preflint" completions fish >preflint.fish
"$preflint" man >preflint.1
mkdir bin
ln -s "$preflint" bin/preflint
PATH="$PWD/bin:$PATH"
# shellcheck source=/dev/null
source preflint.bash

# The words of a line as readline splits them, "=" being one of them; the last is completed.
in_bash() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _preflint
  printf '%s\n' "${COMPREPLY[@]}" | joined
}
bash_offers() {
  local want="$1"
  shift
  expect bash "$*" "$want" "$(in_bash "$@")"
}
bash_offers "scan" preflint sc
bash_offers "list test" preflint rules ""
bash_offers "--rule --rules" preflint scan --rule
bash_offers "critical high low medium never" preflint scan --fail-on ""
bash_offers "hide" preflint scan --unknown = hi
bash_offers "json jsonl junit" preflint scan . -f j
bash_offers "json" preflint rules list --format js
bash_offers "my vars.tfvars" preflint scan --var-file my
bash_offers "modules" preflint scan --rules mo
bash_offers "main.tf" preflint scan --quiet ma
bash_offers "ebs-volume-encrypted" preflint explain ebs-volume-e
bash_offers "ebs-volume-encrypted" preflint scan --skip-rule ebs-volume-e
bash_offers "" preflint scan --region ""
bash_offers "bash fish zsh" preflint completions ""

if command -v fish >/dev/null; then
  in_fish() { HOME="$scratch" fish --no-config -c "source preflint.fish; complete -C '$1'" | cut -f1 | joined; }
  fish_offers() { expect fish "$2" "$1" "$(in_fish "$2")"; }
  fish_offers "scan" "preflint sc"
  fish_offers "list test" "preflint rules "
  fish_offers "critical high low medium never" "preflint scan --fail-on "
  fish_offers "json jsonl junit" "preflint scan . -f j"
  fish_offers "--rule --rules" "preflint scan --rule"
  fish_offers "ebs-volume-encrypted" "preflint explain ebs-volume-e"
  fish_offers "main.tf" "preflint scan ma"
fi

if command -v zsh >/dev/null; then
  zsh -n _preflint || fail "zsh does not parse its completions"
  told="$(zsh -f -c 'fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print ${_comps[preflint]}')"
  expect zsh "the function of preflint" _preflint "$told"
fi

if command -v man >/dev/null; then
  MANWIDTH=80 LC_ALL=C man --warnings -l preflint.1 >manual.txt 2>warnings.txt || fail "man"
  [ ! -s warnings.txt ] || fail "man: $(cat warnings.txt)"
  grep -q -- "--var-file FILE" manual.txt || fail "the manual lacks an option"
fi
if command -v mandoc >/dev/null; then
  mandoc -Tlint preflint.1 || fail "mandoc"
fi
[ "$failed" = 0 ]
