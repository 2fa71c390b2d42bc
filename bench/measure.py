"""Running and timing commands on a noisy machine: one core, interleaved, medians, ratios of neighbours in time."""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
BIN = Path(sys.executable).parent
FACTCHECK = str(BIN / "factcheck")
PROSELINT = str(BIN / "proselint")
IMPORTS = "import click, yaml, rapidfuzz.fuzz, rich.console, rich.table"

Command = Sequence[str]


class BenchError(Exception):
    """A measured command did not do its work."""


def environment(scratch: Path) -> dict[str, str]:
    """That of this process without what would change the measured programs; caches go to ``scratch``."""
    dropped = ("PYTHON", "FACTCHECK", "COLUMNS", "NO_COLOR", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return kept | {"XDG_CACHE_HOME": str(scratch / "cache"), "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}


def one_core() -> str:
    """Stay on one core, children included; says which, or that it cannot be done here."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned to a core (this system cannot)"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"pinned to core {core}"


class Took(NamedTuple):
    """Seconds by the clock, and of the core's time; they differ where other processes use the core too."""

    wall: float
    cpu: float


class Runner:
    """Runs commands in ``cwd``, with a clean environment; an exit code above 1 is a failure."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.env = environment(scratch)
        self.empty = scratch / "empty"
        self.empty.mkdir(exist_ok=True)

    def seconds(self, command: Command, *, cwd: Path | None = None) -> float:
        """Wall time from start to end, standard output read through a pipe."""
        return self.took(command, cwd=cwd).wall

    def took(self, command: Command, *, cwd: Path | None = None) -> Took:
        """The time from start to end by both clocks, standard output read through a pipe."""
        start, before = time.perf_counter(), _children()
        done = subprocess.run(
            command, cwd=cwd or self.empty, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        took = Took(time.perf_counter() - start, _children() - before)
        self._verify(command, done.returncode, done.stderr)
        return took

    def printed(self, command: Command) -> str:
        """What a command writes to standard output."""
        done = subprocess.run(
            command, cwd=self.empty, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        self._verify(command, done.returncode, done.stderr)
        return done.stdout.decode()

    def filtered(self, command: Command, given: Path) -> tuple[Took, str]:
        """How long a filter takes from file to file, and what it wrote."""
        out = self.scratch / "out"
        with given.open("rb") as stdin, out.open("wb") as stdout:
            start, before = time.perf_counter(), _children()
            done = subprocess.run(
                command, cwd=self.empty, env=self.env, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False
            )
            took = Took(time.perf_counter() - start, _children() - before)
        self._verify(command, done.returncode, done.stderr)
        return took, out.read_text(encoding="utf-8")

    def worker(self, *arguments: str | Path) -> Any:
        """The JSON that ``worker.py`` prints: measurements inside a process of its own."""
        command = [sys.executable, str(HERE / "worker.py"), *map(str, arguments)]
        done = subprocess.run(command, cwd=self.empty, env=self.env, capture_output=True, check=False)
        self._verify(command, done.returncode, done.stderr)
        return json.loads(done.stdout)

    def peak(self, command: Command, given: Path | None = None) -> float:
        """Peak resident memory in MB, of the command alone.

        A child starts with the peak of the process it was forked from, so that a bare interpreter, smaller than
        anything measured here, does the forking.
        """
        launcher = (
            "import os, sys\n"
            "child = os.fork()\n"
            "if child == 0: os.dup2(os.open(os.devnull, os.O_WRONLY), 1); os.execv(sys.argv[1], sys.argv[1:])\n"
            "print(os.wait4(child, 0)[2].ru_maxrss)\n"
        )
        with Path(given or os.devnull).open("rb") as stdin:
            done = subprocess.run(
                [sys.executable, "-I", "-S", "-c", launcher, *command],
                cwd=self.empty, env=self.env, stdin=stdin, capture_output=True, check=False,
            )  # fmt: skip
        self._verify(command, done.returncode, done.stderr)
        unit = 1 if sys.platform == "darwin" else 1024
        return int(done.stdout.split()[-1]) * unit / 1e6

    def _verify(self, command: Command, code: int, stderr: bytes) -> None:
        if code not in (0, 1):
            name = " ".join([Path(command[0]).name, *command[1:]])
            raise BenchError(f"{name[:200]}: exit {code}\n{stderr.decode(errors='replace')[-2000:]}")


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def paired(times: Sequence[float], reference: Sequence[float]) -> float:
    """The median of the ratios of neighbours in time: what slows the machine down slows both."""
    return median(a / b for a, b in zip(times, reference, strict=True))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A markdown table, the first column to the left, the others to the right."""
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(["---"] + ["---:"] * (len(head) - 1)) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def at_most(value: float, goal: float, digits: int = 2) -> list[str]:
    """A ratio, its goal and whether it is met."""
    return [f"{value:.{digits}f} ×", f"≤ {goal:g} ×", "met" if value <= goal else "**missed**"]


def at_least(value: float, goal: float) -> str:
    return f"≥ {goal:,.0f}: " + ("met" if value >= goal else "**missed**")


def machine() -> dict[str, str]:
    """What figures depend on, without names of this machine."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text().splitlines()
        cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), cpu)
    return {
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "CPU": f"{cpu}, {os.cpu_count()} cores",
        "system": f"{platform.system()} {platform.machine()}",
    }
