#!/usr/bin/env bash
# pip install: from the source archive, into an environment of its own. Only the program comes with it, and it works.
source "$(dirname "$0")/lib.sh"
python_with build pipx
same_build_as_preflint
copy_source source

# The archive holds all that a build needs, and nothing of tests or documentation.
exits 0 python -m build --sdist --outdir dist ./source
archive="$(echo dist/preflint-*.tar.gz)"
tar -tzf "$archive" | sed 's,^[^/]*/,,' >files
for wanted in CMakeLists.txt pyproject.toml LICENSE README.md src/main.cpp schema/terraform.txt; do
  grep -qx "$wanted" files || fail "$archive lacks $wanted"
done
lacks tests/ files
lacks fixtures/ files
mkdir unpacked
tar -xzf "$archive" -C unpacked --strip-components 1

exits 0 python -m pip wheel --no-deps --wheel-dir dist ./unpacked
wheel="$(echo dist/preflint-*.whl)"
case "$wheel" in
  dist/preflint-*-py3-none-*.whl) ;;
  *) fail "$wheel belongs to one Python" ;;
esac
exits 0 python -m pip install --no-index "./$wheel"
[ -x venv/bin/preflint ] || fail "no preflint in the environment"
python -m pip show --files preflint >installed
[ "$(sed '1,/^Files:/d' installed | grep -vc dist-info)" = 1 ] || { cat installed; fail "more than the program was installed"; }

mkdir module
cat >module/main.tf <<'TF'
resource "aws_ebs_volume" "a" {
  availability_zone = "eu-west-1a"
  encrypted         = false
}
TF
exits 0 venv/bin/preflint --version
has "preflint $(sed -n 's/^project(preflint VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")" output
exits 1 venv/bin/preflint scan module
has "module/main.tf:3:" output

exits 1 pipx run --spec "./$wheel" preflint scan module
has "ebs-volume-encrypted" output

exits 0 python -m pip uninstall --yes preflint
[ ! -e venv/bin/preflint ] || fail "pip uninstall leaves the program"
