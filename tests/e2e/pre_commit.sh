#!/usr/bin/env bash
# The hooks with the real pre-commit, on a real repository: installed from a clone of this one, and from the path.
source "$(dirname "$0")/lib.sh"
python_with pre-commit
same_build_as_preflint
export PRE_COMMIT_HOME="$scratch/pre-commit"
# pre-commit clones the repository that has the hooks: what is here, committed.
copy_source hooks
git -C hooks -c init.defaultBranch=main init --quiet
git -C hooks add --all
git -C hooks commit --quiet --message "The source"
revision="$(git -C hooks rev-parse HEAD)"

mkdir -p project/modules/store bin
ln -s "$preflint" bin/preflint
cd project
git -c init.defaultBranch=main init --quiet
# The hook's own configuration is YAML too, and no template.
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $scratch/hooks
    rev: $revision
    hooks:
      - id: preflint-system
        args: [--rule, ebs-volume-encrypted]
YAML
cat >main.tf <<'TF'
resource "aws_ebs_volume" "a" {
  availability_zone = "eu-west-1a"
  encrypted         = local.encrypted
}
TF
cat >locals.tf <<'TF'
locals {
  encrypted = false
}
TF
cat >other.tf <<'TF'
resource "aws_ebs_volume" "b" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
TF
cat >template.yaml <<'YAML'
Resources:
  Volume:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-west-1a
      Encrypted: false
YAML
echo "# Notes" >README.md
export PATH="$scratch/bin:$PATH"
output="$scratch/output"
run() {
  local want="$1" got=0
  shift
  "$@" >"$output" 2>&1 </dev/null || got=$?
  [ "$got" = "$want" ] || { cat "$output"; fail "$*: exit code $got instead of $want"; }
}
run 0 pre-commit install

# No file that concerns the hook: it isn't run.
git add README.md
run 0 git commit --message "Notes"
has "no files to check" "$output"

# A commit that would bring a finding is stopped; only what is staged and what it causes elsewhere is told.
git add .pre-commit-config.yaml locals.tf main.tf
run 1 git commit --message "A volume"
has "main.tf:3:" "$output"
has "from local.encrypted at locals.tf:2:" "$output"
lacks "other.tf" "$output"
lacks "template.yaml" "$output"

# A file that decides in another one is answerable for it.
git commit --quiet --no-verify --message "A volume"
echo >>locals.tf
git add locals.tf
run 1 git commit --message "Nothing but a line"
has "main.tf:3:" "$output"
has "in another file than those named: it depends on locals.tf:2:" "$output"

sed -i 's/false/true/' locals.tf
git add locals.tf
run 0 git commit --message "Encrypt the volume"

# What can't be read stops a commit too.
echo 'resource "aws_ebs_volume" {' >broken.tf
git add broken.tf
run 1 git commit --message "Half a block"
has "exit code: 2" "$output"
git rm --quiet --force broken.tf

git add other.tf template.yaml
run 1 pre-commit run --all-files
has "other.tf:3:" "$output"
has "template.yaml:6:" "$output"

# Two at a time share nothing: the same words, and no file is left.
preflint scan main.tf other.tf template.yaml --rule ebs-volume-encrypted >"$scratch/alone" || true
for at in 1 2 3 4 5 6; do
  preflint scan main.tf other.tf template.yaml --rule ebs-volume-encrypted >"$scratch/beside.$at" 2>&1 &
done
wait
for at in 1 2 3 4 5 6; do cmp "$scratch/alone" "$scratch/beside.$at"; done
[ "$(git status --short --ignored | grep -vc '^A ')" = 0 ] || { git status --short --ignored; fail "files are left"; }

# The Python hook needs nothing but pre-commit: it is built from the clone.
rm "$scratch/bin/preflint"
hash -r
! command -v preflint >/dev/null || fail "preflint is on the path of this test"
run 1 pre-commit try-repo "$scratch/hooks" preflint --ref "$revision" --verbose --files other.tf
has "other.tf:3:" "$output"
lacks "template.yaml" "$output"
run 0 pre-commit try-repo "$scratch/hooks" preflint --ref "$revision" --files README.md
has "no files to check" "$output"
