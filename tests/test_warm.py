"""A forked run of the command says what a started one says: bytes, messages and exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import warm

FALSE = "Kazakhstan and South Korea signed 12 documents."
LOCALES = {"C": {"LC_ALL": "C"}, "UTF-8": {"LC_ALL": "C.UTF-8"}, "Latin": {"PYTHONIOENCODING": "latin-1"}}


@pytest.mark.parametrize(
    ("arguments", "feed", "environ"),
    [
        ((FALSE,), b"", "UTF-8"),
        (("-", "--format", "jsonl"), f"{FALSE}\r\n\r\ncaf".encode() + b"\xe9\n", "C"),
        (("check", "-", "missing.md", "--format", "plain"), f"Über {FALSE}\n".encode(), "Latin"),
        (("check", "--fial-on", "never"), b"", "UTF-8"),
        (("facts", "list"), b"", "C"),
    ],
)
def test_it_says_what_a_started_one_says(arguments: tuple[str, ...], feed: bytes, environ: str, tmp_path: Path) -> None:
    outside = ("LC_", "LANG", "PYTHON", "FACTCHECK")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    env = kept | LOCALES[environ] | {"PYTHONPATH": str(warm.ROOT)}
    started = subprocess.run(
        [*warm.COMMAND, *arguments], cwd=tmp_path, env=env, input=feed, capture_output=True, check=False
    )
    forked = warm.run(*arguments, cwd=tmp_path, env=env, feed=feed, encoding=None)
    assert (forked.returncode, forked.stdout, forked.stderr) == (started.returncode, started.stdout, started.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_shell_meets_the_same(tmp_path: Path) -> None:
    script = f"echo '{FALSE}' | {warm.script()} - | head -n 1; {warm.script()} --facts none.yaml '{FALSE}'; echo $?"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "line 1: refuted  [documents]\n2\n"
    assert "none.yaml" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_runs_before_reaches_that_run_alone() -> None:
    planted = "import factcheck._version; factcheck._version.__version__ = 'planted'"
    assert "planted" in warm.run("--version", before=planted).stdout
    assert "planted" not in warm.run("--version").stdout
