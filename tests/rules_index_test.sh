#!/bin/sh
# usage: rules_index_test.sh PREFLINT     from the top of the source tree
# rules/README.md is what the program writes; PREFLINT_ACCEPT=1 writes it.
set -eu
if [ "${PREFLINT_ACCEPT:-0}" = 1 ]; then
  "$1" rules list --format markdown > rules/README.md
fi
"$1" rules list --format markdown | diff -u rules/README.md - || {
  echo "rules/README.md is not what 'preflint rules list --format markdown' writes; ./dev accept writes it anew." >&2
  exit 1
}
