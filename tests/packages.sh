#!/usr/bin/env bash
# Build wheel and sdist; run the command and library tests against the installed wheel, without the source tree
# and once with the lowest dependencies, and the unit tests against the unpacked sdist.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

.venv/bin/python -m build --quiet --outdir "$work/dist" .
.venv/bin/python -m twine check --strict "$work"/dist/*

python3 -m venv --without-pip "$work/wheel"
python3 -m pip --python "$work/wheel/bin/python" install --quiet "$(echo "$work"/dist/*.whl)[test]"
mkdir "$work/elsewhere"
# Not what a run beside this one makes of the tests, which comes and goes.
tar -c --exclude __pycache__ --exclude .data tests pyproject.toml README.md README.zh-CN.md docs data bench .pre-commit-hooks.yaml |
  tar -x -C "$work/elsewhere"
echo "-- the wheel"
(cd "$work/elsewhere" && "$work/wheel/bin/python" -m pytest -n auto --maxprocesses 4 tests/unit/test_library.py tests/cli)

echo "-- the lowest dependencies"
python3 -m venv --without-pip "$work/lowest"
lowest=$("$work/wheel/bin/python" tests/lowest.py pyproject.toml)
# shellcheck disable=SC2086
python3 -m pip --python "$work/lowest/bin/python" install --quiet $lowest "$(echo "$work"/dist/*.whl)" pytest hypothesis platformdirs
(cd "$work/elsewhere" && "$work/lowest/bin/python" -m pytest tests/unit/test_library.py tests/unit/test_documents.py)

echo "-- the sdist"
mkdir "$work/unpacked"
tar -xzf "$work"/dist/*.tar.gz -C "$work/unpacked" --strip-components 1
# In the wheel's place: they ask for the same.
python3 -m pip --python "$work/wheel/bin/python" install --quiet --no-deps --force-reinstall "$work/unpacked"
(cd "$work/unpacked" && "$work/wheel/bin/python" -m pytest tests/unit/test_library.py tests/unit/test_data.py)
