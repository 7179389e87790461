#!/usr/bin/env bash
# `scan --diff` on repositories that git has made: every form in which it keeps objects and refs, and what counts as new.
# usage: diff_test.sh PREFLINT
set -euo pipefail
command -v git >/dev/null || { echo "skipped: there is no git"; exit 77; }
preflint="$1"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export HOME="$scratch" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a
export GIT_COMMITTER_EMAIL=a@example.org
git config --global init.defaultBranch main
git config --global advice.detachedHead false
git config --global protocol.file.allow always
git config --global gc.auto 0
failed=0 clock=1700000000

# expect CODE TEXT WHAT ARGUMENTS…: the exit code of a scan without git in its path, and something that it prints.
expect() {
  local want="$1" text="$2" what="$3" got=0
  shift 3
  PATH=/nowhere "$preflint" scan "$@" >"$scratch/out" 2>"$scratch/err" || got=$?
  [ "$got" = "$want" ] || { echo "FAILED: $what: exit code $got, not $want"; cat "$scratch/out" "$scratch/err"; failed=1; }
  grep -qF -- "$text" "$scratch/out" "$scratch/err" ||
    { echo "FAILED: $what: \"$text\" is not printed"; cat "$scratch/out" "$scratch/err"; failed=1; }
}
commit() {
  clock=$((clock + 60))
  git add -A && GIT_AUTHOR_DATE="$clock +0000" GIT_COMMITTER_DATE="$clock +0000" git commit -qm "$1"
}
volume() { printf 'resource "aws_ebs_volume" "%s" {\n  availability_zone = "a"\n  size = 1\n  encrypted = %s\n}\n' "$1" "$2"; }

git init -q repo && cd repo
expect 2 "there is no revision \"HEAD\" here" "no commit yet" --diff HEAD
mkdir store other
volume known false >main.tf
printf 'variable "on" {\n  type = bool\n  default = true\n}\n' >store/main.tf
volume data var.on >>store/main.tf
printf 'module "store" {\n  source = "./store"\n}\n' >>main.tf
volume other false >other/main.tf
commit first
git tag -m "a tag" v1
expect 0 "no new findings, 0 unknown, 2 known" "nothing changed" --diff main

# What main does since is not the branch's.
git switch -qc feature
git switch -q main && volume later false >later.tf && commit later && git switch -q feature
sed -i 's/source = ".\/store"/&\n  on = false/' main.tf
expect 1 "1 new finding (1 high), 0 unknown, 2 known" "a finding on a line that did not change" --diff main
grep -q 'store/main.tf:8' "$scratch/out" || { echo "FAILED: the finding's place"; failed=1; }
expect 1 "0 unknown, 2 known, 1 fixed" "REV itself" --diff main..
expect 1 "1 new finding" "three dots" --diff main...
expect 2 "only HEAD may follow" "another right side" --diff main...v1
commit turned
expect 1 "1 new finding" "after the commit" --diff main
expect 0 "3 known" "since HEAD" --diff HEAD
volume untracked false >untracked.tf
expect 1 "1 new finding" "a file that git does not know" --diff HEAD
expect 1 "1 new finding (1 high), 0 unknown, 0 known" "named files" --diff HEAD untracked.tf
expect 0 "no new findings" "other named files" --diff HEAD other/main.tf
rm untracked.tf

# However the revision is called.
id="$(git rev-parse main)"
git update-ref refs/remotes/origin/main "$id"
git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main
for name in main heads/main refs/heads/main v1 tags/v1 "v1^{}" "v1^{commit}" "v1^0" HEAD~1 HEAD^ HEAD^1 @~ "HEAD~0^" origin/main origin \
  "$id" "${id:0:7}" "$(tr a-f A-F <<<"${id:0:10}")"; do
  expect 1 "1 new finding (1 high), 0 unknown, 2 known" "$name" --diff "$name"
done
expect 0 "no new findings" "@" --diff @
expect 2 "there is no revision \"nope\" here" "an unknown name" --diff nope
expect 2 "has no such parent" "too far back" --diff HEAD~9
expect 2 "has no such parent" "no second parent" --diff HEAD^2
expect 2 "a branch, a tag or a commit is needed" "what needs the log of refs" --diff "HEAD@{1}"
expect 2 "is no commit" "a blob" --diff "$(git rev-parse HEAD:main.tf)"
expect 2 "there is no revision" "a path out of the repository" --diff /etc/passwd

# However objects are kept. Enough versions of a file make deltas of it.
for i in $(seq 40); do
  for j in $(seq 60); do volume "v${j}" "true # $((i * j % 7))"; done >many.tf
  commit "many $i"
done
for options in "-adfq --depth=50 --window=50" "-adfq --depth=1" "-adfq --depth=200 --window=200"; do
  for offsets in true false; do
    git -c repack.usedeltabaseoffset=$offsets repack $options
    git pack-refs --all
    git prune-packed
    expect 1 "1 new finding (1 high), 0 unknown, 2 known" "packed $options $offsets" --diff main
    expect 0 "no new findings" "packed, and deep $options $offsets" --diff HEAD~30
  done
done
git multi-pack-index write 2>/dev/null && git commit-graph write 2>/dev/null
git switch -q --detach
expect 1 "1 new finding" "no branch" --diff main
git switch -q feature
git worktree add -q ../beside feature --force && cd ../beside
expect 1 "1 new finding (1 high), 0 unknown, 2 known" "a work tree of its own" --diff main
cd store && expect 1 "1 new finding" "from a directory below" .. --diff main
cd ../.. && expect 1 "1 new finding" "from outside" beside --diff main
git clone -q --shared -b feature repo shared 2>/dev/null && cd shared
expect 1 "1 new finding (1 high), 0 unknown, 2 known" "borrowed objects" --diff origin/main
cd ..

# Renames are nothing new, and what is gone is fixed.
cd repo
git mv store stores && sed -i 's/.\/store"/.\/stores"/' main.tf && git mv other/main.tf other/volumes.tf
expect 0 "no new findings, 0 unknown, 3 known" "renamed directories and files" --diff HEAD
git mv other elsewhere
expect 0 "no new findings, 0 unknown, 3 known" "a renamed root" --diff HEAD
expect 0 "no new findings" "only the renamed file" --diff HEAD elsewhere/volumes.tf
git reset -q --hard
git rm -q other/main.tf
expect 0 "2 known, 1 fixed" "a file that is gone" --diff HEAD
git reset -q --hard
sed -i 's/encrypted = false/encrypted = true/' other/main.tf
expect 0 "1 fixed" "mended" --diff HEAD
git reset -q --hard
sed -i 's/$/\r/' main.tf other/main.tf
expect 0 "no new findings, 0 unknown, 3 known" "other line ends" --diff HEAD
git reset -q --hard
cp -r other copied
expect 1 "1 new finding (1 high), 0 unknown, 3 known" "a copy" --diff HEAD
rm -r copied
printf 'module "again" {\n  source = "./store"\n  on = false\n}\n' >>main.tf
expect 1 "1 new finding (1 high), 0 unknown, 2 known" "a further call of a module" --diff HEAD
git reset -q --hard
echo '}}}' >other/main.tf
expect 2 "no new findings" "errors are always new" --diff HEAD
git reset -q --hard

# What no commit holds is the same in both: installed modules, values that git does not know.
printf 'module "far" {\n  source = "example.org/far/aws"\n}\nvariable "key" { type = bool }\n' >far.tf
volume far var.key >>far.tf
printf '.terraform/\n*.tfvars\n' >.gitignore
commit far
mkdir -p .terraform/modules/far
volume inside false >.terraform/modules/far/main.tf
echo '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"far","Source":"registry.terraform.io/example/far/aws","Dir":".terraform/modules/far"},{"Key":"store","Source":"./store","Dir":"store"}]}' >.terraform/modules/modules.json
sed -i 's|example.org/far/aws|example/far/aws|' far.tf
echo 'key = false' >terraform.tfvars
expect 0 "no new findings, 0 unknown" "values that git does not know" --diff HEAD
rm -rf .terraform terraform.tfvars && git reset -q --hard

# A file that is read by a function.
printf '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}' >policy.json
printf 'resource "aws_iam_policy" "p" {\n  policy = file("${path.module}/policy.json")\n}\n' >policy.tf
commit policy
expect 0 "no new findings" "a policy" --diff HEAD
sed -i 's/s3:GetObject/cloudtrail:*/' policy.json
expect 1 "1 new finding" "a changed policy" --diff HEAD --rule iam-policy-protects-audit-logs
git reset -q --hard

# A template.
printf 'Resources:\n  V:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: false\n' >stack.yaml
expect 1 "1 new finding" "a new template" --diff HEAD stack.yaml
commit stack
expect 0 "no new findings" "a template" --diff HEAD stack.yaml
git mv stack.yaml renamed.yaml
expect 0 "no new findings" "a renamed template" --diff HEAD renamed.yaml
git reset -q --hard

# Nothing is written.
git status >/dev/null
find . -type f -exec sha1sum {} + | sort >"$scratch/before"
expect 1 "new finding" "once more" --diff main
find . -type f -exec sha1sum {} + | sort | cmp -s - "$scratch/before" || { echo "FAILED: something was written"; failed=1; }
expect 2 "--diff looks for new ones" "two purposes" --diff main --write-baseline base.json
cd ..

# What can't be had is said.
git clone -q --depth 1 -b feature "file://$scratch/repo" shallow 2>/dev/null && cd shallow
expect 0 "no new findings" "shallow, and enough" --diff HEAD
expect 2 "the clone is shallow" "shallow, and too short" --diff main
git fetch -q --depth 1 origin main:main
expect 2 "fetch-depth: 0" "shallow, and without a merge base" --diff main
git fetch -q --unshallow
expect 1 "new finding" "no longer shallow" --diff main
cd ..
git -C repo config uploadpack.allowFilter true
git clone -q --filter=blob:none -b feature "file://$scratch/repo" partial 2>/dev/null && cd partial
volume local false >local.tf
sed -i 's/size = 1/size = 2/' other/main.tf
expect 0 "" "partial; what is checked out is there" --diff HEAD other/main.tf
expect 2 "The clone is partial" "partial, and what is needed is not there" --diff HEAD~44
cd ..
mkdir plain && volume a false >plain/main.tf
expect 2 "is not in a git repository" "no repository" plain --diff main
if git init -q --object-format=sha256 sha256 2>/dev/null; then
  expect 2 "extensions.objectformat = sha256" "SHA-256" sha256 --diff main
fi
cp -r repo damaged && chmod -R u+w damaged
for pack in damaged/.git/objects/pack/*.pack; do printf '\377' | dd of="$pack" bs=1 seek=$(($(stat -c %s "$pack") / 2)) conv=notrunc 2>/dev/null; done
PATH=/nowhere "$preflint" scan damaged --diff HEAD~20 >"$scratch/out" 2>&1 && got=0 || got=$?
[ "$got" -le 2 ] || { echo "FAILED: a damaged pack: exit code $got"; failed=1; }

exit "$failed"
