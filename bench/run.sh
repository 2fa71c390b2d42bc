#!/bin/sh
# Measures the checkout this file stands in: bench/run.sh [OPTIONS OF run.py]
# Everything is installed into .venv-bench beside it, the project as a wheel; nothing else is touched.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
venv=$here/.venv-bench
unset PYTHONDONTWRITEBYTECODE PYTHONPATH
if [ ! -x "$venv/bin/python" ]; then
    "${PYTHON:-python3}" -m venv "$venv"
fi
if [ "${1-}" = --no-install ]; then
    shift
else
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/bench/requirements.txt"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$here[docx]"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall "$here"
fi
exec "$venv/bin/python" "$here/bench/run.py" "$@"
