"""Signals and pipes: whatever ends a run, no process and no file of it stays, and the exit code says what was found."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from dam import BASE

ROOT = Path(__file__).resolve().parent.parent
FAKE = [sys.executable, str(ROOT / "tests" / "fakes.py")]
REAL = [sys.executable, "-m", "factcheck"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
WAIT = 300
"""Seconds after which something is taken to hang, however busy the machine is."""


def start(*command: str, cwd: Path, **options: Any) -> subprocess.Popen[bytes]:
    streams: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env=ENVIRONMENT, cwd=cwd, bufsize=0, **(streams | options))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL", "SIGINT"])
def test_no_worker_outlives_the_run(tmp_path: Path, name: str) -> None:
    for i in range(8):
        (tmp_path / f"{i}.txt").write_text("All is REFUTED." if i < 2 else "All is SLOW.")
    number = signal.Signals[name]
    process = start(*FAKE, "check", ".", "--jobs", "2", "--format", "jsonl", cwd=tmp_path)
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(number)
    out, err = process.communicate(timeout=WAIT)  # which waits for everybody who holds the pipe
    rows = [json.loads(line) for line in (first + out).splitlines()]
    assert b"Traceback" not in err
    assert rows[0]["path"] == "0.txt"
    if number is signal.SIGKILL:
        assert process.returncode == -number
    else:
        assert process.returncode == 128 + number
        assert f"interrupted: {len(rows)} of 8 files were judged" in err.decode()


def test_workers_that_are_ended_leave_the_report_alone(tmp_path: Path) -> None:
    for i in range(8):
        (tmp_path / f"{i}.txt").write_text("All is REFUTED." if i == 0 else "All is SLOW.")
    names = ["0.txt", "-", *(f"{i}.txt" for i in range(1, 8))]
    process = start(*FAKE, "check", *names, "--jobs", "2", "-o", "report.txt", cwd=tmp_path, start_new_session=True)
    assert process.stderr is not None
    assert process.stderr.readline() == b"factcheck: standard input: empty, nothing to check\n"
    os.killpg(process.pid, signal.SIGTERM)
    process.communicate(timeout=WAIT)
    assert process.returncode == 143
    assert "2 of 9 files were judged" in (tmp_path / "report.txt").read_text()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize("arguments", [["check", "a.txt"], ["-"]])
def test_a_signal_leaves_no_half_report(tmp_path: Path, name: str, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text("All is SLOW.")
    (tmp_path / "report.txt").write_text("the old report")
    process = start(*FAKE, *arguments, "-o", "report.txt", cwd=tmp_path, stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(b"All is SLOW.\n")
    process.stdin.flush()
    while len(list(tmp_path.iterdir())) < 3:  # until what becomes the report is there
        assert process.poll() is None
    process.send_signal(signal.Signals[name])
    _, err = process.communicate(timeout=WAIT)
    assert process.returncode == 128 + signal.Signals[name]
    assert b"Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "report.txt"]
    report = (tmp_path / "report.txt").read_text()
    assert report == "the old report" or (arguments[0] == "check" and "0 of 1 files were judged" in report)


CALLBACK = """
import os, signal, time, weakref
from factcheck.signals import Interrupts, Stopped

class Thing:
    pass

def callback(_):
    os.kill(os.getpid(), signal.{name})
    time.sleep(0.05)  # the signal comes here, where no exception gets out

thing = Thing()
try:
    with Interrupts():
        reference = weakref.ref(thing, callback)
        del thing
        time.sleep(900)
except Stopped as stopped:
    print(stopped.code)
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_that_comes_where_nothing_can_be_raised_still_ends_the_run(tmp_path: Path, name: str) -> None:
    process = start(sys.executable, "-c", CALLBACK.format(name=name), cwd=tmp_path)
    out, err = process.communicate(timeout=WAIT)
    assert (out.decode().strip(), err) == (str(128 + signal.Signals[name]), b"")


def test_what_a_killed_run_left_is_removed_by_the_next_and_that_of_others_is_not(tmp_path: Path) -> None:
    process = start(*FAKE, "-", "-o", "report.txt", cwd=tmp_path, stdin=subprocess.PIPE)
    while not (left := list(tmp_path.iterdir())):
        assert process.poll() is None
    process.kill()
    process.communicate(timeout=WAIT)
    living = start(*FAKE, "-", "-o", "other.txt", cwd=tmp_path, stdin=subprocess.PIPE)
    while not (theirs := [path for path in tmp_path.iterdir() if path not in left]):
        assert living.poll() is None
    foreign = tmp_path / ".draft.md.4.tmp"
    foreign.touch()
    done = start(*FAKE, "a SUPPORTED x", "-o", "report.txt", cwd=tmp_path)
    done.communicate(timeout=WAIT)
    assert set(tmp_path.iterdir()) == {*theirs, foreign, tmp_path / "report.txt"}
    living.communicate(timeout=WAIT)
    assert set(tmp_path.iterdir()) == {foreign, tmp_path / "report.txt", tmp_path / "other.txt"}


def closed(*command: str, cwd: Path, stdin: bytes = b"") -> tuple[int, bytes]:
    """The exit code and standard error of a run whose reader has gone away."""
    process = start(*command, cwd=cwd, stdin=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(stdin, timeout=WAIT)
    return process.returncode, err


@pytest.mark.parametrize(
    ("arguments", "text", "code"),
    [
        ([], "It is SUPPORTED here.", 0),
        ([], "It is DISPUTED here.", 0),
        (["--fail-on", "disputed"], "It is DISPUTED here.", 1),
        ([], "It is REFUTED here.", 1),
        (["--fail-on", "never"], "It is REFUTED here.", 0),
    ],
)
def test_a_closed_pipe_ends_with_what_was_found(tmp_path: Path, arguments: list[str], text: str, code: int) -> None:
    many = [*FAKE, "-", *arguments]
    assert closed(*many, cwd=tmp_path, stdin=f"{text}\n".encode() * 300) == (code, b"")
    assert closed(*FAKE, *arguments, text, cwd=tmp_path) == (code, b"")
    (tmp_path / "a.txt").write_text(text)
    assert closed(*FAKE, "check", "--show", "all", "a.txt", *arguments, cwd=tmp_path) == (code, b"")
    if code:
        assert closed(*FAKE, "check", "a.txt", "--exit-zero", *arguments, cwd=tmp_path) == (0, b"")


def test_a_closed_pipe_does_not_hide_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is SUPPORTED here.")
    code, err = closed(*FAKE, "check", "none.txt", "a.txt", "--show", "all", cwd=tmp_path)
    assert code == 2
    assert err.startswith(b"factcheck: error: none.txt")
    (tmp_path / "facts.yaml").write_text(f"{BASE}examples:\n  The dam cost $3 million.: supported\n")
    assert closed(*REAL, "facts", "check", "facts.yaml", cwd=tmp_path) == (2, b"")
