#!/usr/bin/env bash
# The language server with a real client: Neovim, without a screen.
# usage: PREFLINT=path neovim.sh     Debian: apt-get install neovim. Exits with 77 where Neovim is not there.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
command -v nvim >/dev/null || { echo "Neovim is not installed" >&2; exit 77; }
PREFLINT="$(realpath "${PREFLINT:-$(command -v preflint)}")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export PREFLINT FOLDER="$scratch/project" XDG_CONFIG_HOME="$scratch" XDG_DATA_HOME="$scratch" XDG_STATE_HOME="$scratch" \
  XDG_CACHE_HOME="$scratch"
mkdir "$FOLDER"
cat >"$FOLDER/main.tf" <<'TF'
resource "aws_ebs_volume" "data" {
  size      = 20
  encrypted = var.encrypted
}
TF
cat >"$FOLDER/variables.tf" <<'TF'
variable "encrypted" {
  default = false
}
TF
timeout 120 nvim --headless -u NONE -n -c "luafile $here/neovim.lua" 2>&1 | sed 's/\r$//'
echo
