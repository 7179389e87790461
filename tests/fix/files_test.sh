#!/bin/sh
# How `preflint fix` treats files: whatever happens, each has its old text or its new one, with its
# permissions, and nothing else is left. usage: files_test.sh PREFLINT
set -u
preflint="$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

fail() {
  echo "FAILED: $1" >&2
  failures=$((failures + 1))
}
equal() { [ "$2" = "$3" ] || fail "$1: '$2' is not '$3'"; }

# write FILE COUNT: volumes that are not encrypted
write() {
  i=0
  : >"$1"
  while [ "$i" -lt "$2" ]; do
    printf 'resource "aws_ebs_volume" "%s_%s" {\n  size = 10\n}\n\n' "$(basename "$1" .tf)" "$i" >>"$1"
    i=$((i + 1))
  done
}
fix() { "$preflint" fix --rule ebs-volume-encrypted "$@" >out 2>err; }
fresh() {
  cd "$work" && rm -rf case && mkdir case && cd case || exit 1
  mkdir tree
}

# --diff writes nothing, and what it prints can be applied.
fresh
write tree/main.tf 3
cp tree/main.tf old.tf
fix --diff tree
equal "exit code of --diff" $? 0
cmp -s tree/main.tf old.tf || fail "--diff wrote the file"
cp out change.diff
if command -v patch >/dev/null; then
  patch -s -p1 <change.diff || fail "patch refuses the diff"
  cp tree/main.tf patched.tf
  cp old.tf tree/main.tf
fi
if command -v git >/dev/null; then
  git init -q . && git apply change.diff || fail "git apply refuses the diff"
  cp tree/main.tf applied.tf
  cp old.tf tree/main.tf
fi
fix tree
equal "exit code of fix" $? 0
[ ! -f patched.tf ] || cmp -s tree/main.tf patched.tf || fail "patch gives something else"
[ ! -f applied.tf ] || cmp -s tree/main.tf applied.tf || fail "git apply gives something else"
cp tree/main.tf once.tf
fix tree
cmp -s tree/main.tf once.tf || fail "a second run changes the file"
equal "files in the tree" "$(ls -A tree)" main.tf

# Permissions and links are kept; what a link leads to outside of the tree is left alone.
fresh
write tree/target.tf 1
chmod 640 tree/target.tf
mkdir tree/linked outside
ln -s ../target.tf tree/linked/link.tf
write outside/far.tf 1
cp outside/far.tf far.old
mkdir tree/away
ln -s "$work/case/outside/far.tf" tree/away/far.tf
(cd tree && fix .)
equal "exit code with a file outside" $? 1
equal "permissions" "$(ls -l tree/target.tf | cut -c1-10)" "-rw-r-----"
grep -q encrypted tree/target.tf || fail "the link's target was not mended"
[ -L tree/linked/link.tf ] || fail "the link is no link any more"
cmp -s outside/far.tf far.old || fail "a file outside of the tree was written"
grep -q "outside of what is scanned" tree/out || fail "nothing is said of the file outside"

# A read-only file is left, said, and the others are mended all the same.
fresh
mkdir tree/a tree/b
write tree/a/main.tf 1
write tree/b/main.tf 1
chmod 444 tree/a/main.tf
fix tree
equal "exit code with a read-only file" $? 2
grep -q "cannot write tree/a/main.tf: is read-only" err || fail "nothing is said of the read-only file"
grep -q encrypted tree/a/main.tf && fail "the read-only file was written"
grep -q encrypted tree/b/main.tf || fail "the other file was not mended"

# No room: the old text stays, and nothing is left beside it.
fresh
write tree/main.tf 100
cp tree/main.tf old.tf
(ulimit -f 2 && "$preflint" fix --rule ebs-volume-encrypted tree >/dev/null 2>err)
equal "exit code without room" $? 2
cmp -s tree/main.tf old.tf || fail "a file was cut off"
equal "files left without room" "$(ls -A tree)" main.tf

# Killed at any moment, every file is old or new.
fresh
for name in a b c d; do
  mkdir "tree/$name"
  write "tree/$name/main.tf" 40
done
cp -r tree old
cp -r tree new
fix new
equal "exit code of the undisturbed run" $? 0
for delay in 0.002 0.01 0.02 0.03 0.04 0.05 0.06 0.08 0.1 0.15 0.2 0.3; do
  rm -rf tree && cp -r old tree
  "$preflint" fix --rule ebs-volume-encrypted tree >/dev/null 2>&1 &
  child=$!
  sleep "$delay"
  kill -9 "$child" 2>/dev/null
  wait "$child" 2>/dev/null
  for name in a b c d; do
    cmp -s "tree/$name/main.tf" "old/$name/main.tf" || cmp -s "tree/$name/main.tf" "new/$name/main.tf" ||
      fail "killed after $delay s, tree/$name/main.tf is neither old nor new"
  done
done

[ "$failures" -eq 0 ]
