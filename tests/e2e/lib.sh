# What the scripts of this folder share; each is run as `PREFLINT=<program> tests/e2e/NAME.sh` and is a test of its own
# (ctest's label e2e, `./dev e2e`). It works in $scratch, leaves nothing behind, and exits with 77 where the network or a
# tool is really not there.
# shellcheck shell=bash
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
preflint="$(realpath "${PREFLINT:?the program to test}")"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
# The compiler's cache stays where it is: what the developer's build has compiled is not compiled again.
if command -v ccache >/dev/null; then
  CCACHE_DIR="${CCACHE_DIR:-$(ccache --get-config cache_dir)}"
  export CCACHE_DIR
fi
export NO_COLOR=1 HOME="$scratch/home" XDG_CACHE_HOME="$scratch/home/.cache"
mkdir -p "$HOME"
# A repository above (a hook that runs the tests) must not be taken for the test's own.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@localhost GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@localhost
cd "$scratch"

skip() {
  echo "skipped: $*"
  exit 77
}
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# has TEXT FILE, lacks TEXT FILE
has() { grep -qF -- "$1" "$2" || { cat "$2"; fail "\"$1\" is not in $2"; }; }
lacks() { ! grep -qF -- "$1" "$2" || { cat "$2"; fail "\"$1\" is in $2"; }; }
# exits CODE COMMAND…: its output goes to the file `output`.
exits() {
  local want="$1" got=0
  shift
  "$@" >output 2>&1 </dev/null || got=$?
  [ "$got" = "$want" ] || { cat output; fail "$*: exit code $got instead of $want"; }
}

# python_with PACKAGE…: a virtual environment with these from PyPI, its programs first in PATH.
python_with() {
  command -v python3 >/dev/null || skip "no python3"
  python3 -m venv venv >venv.log 2>&1 || skip "python3 has no venv (./dev setup test)"
  if ! venv/bin/pip install --quiet --disable-pip-version-check "$@" >pip.log 2>&1; then
    if grep -qE "NewConnectionError|Temporary failure|timed out|ConnectTimeout|No matching distribution" pip.log; then
      skip "PyPI can't be reached"
    fi
    cat pip.log
    fail "pip install $*"
  fi
  export PATH="$scratch/venv/bin:$PATH"
}

# copy_source DIRECTORY: the files of the checkout, as they are now.
copy_source() {
  command -v git >/dev/null || skip "no git"
  mkdir -p "$1"
  git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done | tar -c --null -T -) |
    tar -x -C "$1"
}

# A release is minutes of work; pip builds what the program under test was built as, which ccache remembers.
same_build_as_preflint() {
  local cache
  cache="$(dirname "$preflint")/CMakeCache.txt"
  [ -f "$cache" ] || return 0
  local name value defines=""
  for name in CMAKE_C_COMPILER CMAKE_CXX_COMPILER CMAKE_C_FLAGS_DEBUG CMAKE_CXX_FLAGS_DEBUG CMAKE_COMPILE_WARNING_AS_ERROR \
    PREFLINT_SANITIZE PREFLINT_STATIC; do
    value="$(sed -n "s/^$name:[A-Z]*=//p" "$cache")"
    [ -z "$value" ] || defines+="${defines:+;}$name=$value"
  done
  SKBUILD_CMAKE_BUILD_TYPE="$(sed -n 's/^CMAKE_BUILD_TYPE:[A-Z]*=//p' "$cache")"
  export SKBUILD_CMAKE_BUILD_TYPE SKBUILD_CMAKE_DEFINE="$defines" SKBUILD_BUILD_DIR=build/pip
}
