#!/usr/bin/env bash
# usage: pack.sh SYSTEM [PROGRAM]     from the top of the source tree
# dist/preflint-VERSION-SYSTEM.tar.gz: the program (the one of the wheel in dist/, if none is named), its manual page, its
# completions, and the licence. What goes in is left in pack/.
set -euo pipefail
system="$1"
rm -rf pack
mkdir -p pack/completions dist
if [ $# -gt 1 ]; then
  cp "$2" pack/
else
  python3 -m zipfile -e dist/preflint-*.whl pack/wheel
  mv pack/wheel/preflint-*.data/scripts/preflint* pack/
  rm -r pack/wheel
fi
program="$(echo pack/preflint*)"
chmod 755 "$program"
version="$("$program" --version)"
version="${version#preflint }"
version="${version%$'\r'}" # Windows
"$program" man >pack/preflint.1
"$program" completions bash >pack/completions/preflint.bash
"$program" completions zsh >pack/completions/_preflint
"$program" completions fish >pack/completions/preflint.fish
cp LICENSE pack/
tar -czf "dist/preflint-$version-$system.tar.gz" -C pack "$(basename "$program")" preflint.1 completions LICENSE
