#!/usr/bin/env bash
# Puts the program's path into the output `program`. In this order: the one that is named (program); the release that
# releases.txt pins by version and checksum, or the inputs `version` and `sha256` do; the action's own source, built.
# Nothing but the archive is downloaded.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

stop() {
  echo "::error title=preflint::$1"
  exit 2
}

found() {
  echo "program=$1" >>"$GITHUB_OUTPUT"
  "$1" --version
  exit 0
}

# The archive for this system: preflint-VERSION-SYSTEM.tar.gz
system() {
  case "$RUNNER_OS-$RUNNER_ARCH" in
    Linux-X64) echo linux-x86_64 ;;
    Linux-ARM64) echo linux-aarch64 ;;
    macOS-ARM64) echo macos-arm64 ;;
    macOS-X64) echo macos-x86_64 ;;
    Windows-X64) echo windows-x86_64 ;;
    *) echo unknown ;;
  esac
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# download VERSION SHA256 ARCHIVE
download() {
  local directory="$RUNNER_TEMP/preflint-$1" url got program
  url="$GITHUB_SERVER_URL/${ACTION_REPOSITORY:?}/releases/download/v$1/$3"
  mkdir -p "$directory"
  echo "downloading $url"
  curl --fail --silent --show-error --location --retry 3 --output "$directory/$3" "$url" || stop "$url can't be downloaded."
  got="$(sha256_of "$directory/$3")"
  [ "$got" = "$2" ] || stop "$3 has the SHA-256 sum $got instead of $2. It is not used."
  tar -xzf "$directory/$3" -C "$directory"
  program="$directory/preflint"
  [ "$RUNNER_OS" != Windows ] || program="$program.exe"
  found "$program"
}

if [ -n "${INPUT_PROGRAM:-}" ]; then
  program="$(command -v "$INPUT_PROGRAM")" || stop "there is no program $INPUT_PROGRAM."
  found "$program"
fi
if [ -n "${INPUT_VERSION:-}" ]; then
  [[ $INPUT_VERSION =~ ^[0-9]+(\.[0-9]+)*$ ]] || stop "the version is written as 1.2.3."
  [[ ${INPUT_SHA256:-} =~ ^[0-9a-f]{64}$ ]] || stop "a version needs the SHA-256 sum of its archive (input sha256)."
  download "$INPUT_VERSION" "$INPUT_SHA256" "preflint-$INPUT_VERSION-$(system).tar.gz"
fi
while read -r version sum archive; do
  case "$archive" in *-"$(system)".tar.gz) download "$version" "$sum" "$archive" ;; esac
done < <(grep -v '^#' "$here/releases.txt")

echo "::notice title=preflint::no release is pinned for $(system): building the action's own source"
"$here/../dev" build release preflint || stop "the action's source could not be built; docs/installing.md says what it needs."
found "$(cd "$here/.." && pwd)/build/release/preflint"
