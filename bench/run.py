#!/usr/bin/env python3
"""Measure factcheck: cold start, throughput, memory, growth, accuracy. Called by run.sh, which installs what it needs.

Prints markdown, and writes it to results.md beside this file if all parts were measured (or where --output says).
A part is a function that gives markdown, in a file of its own, with a line in PARTS.
"""

from __future__ import annotations

import argparse
import datetime
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import accuracy
import cold
import drafts
import growth
import throughput
from measure import CHECKOUT, FACTCHECK, HERE, BenchError, Runner, machine, one_core

DISTRIBUTION = "factcheck-cli"
PARTS: dict[str, tuple[str, Callable[[Runner, argparse.Namespace], str]]] = {
    "cold": ("Cold start", lambda runner, given: cold.measure(runner, given.runs)),
    "throughput": ("Throughput", lambda runner, given: throughput.measure(runner, given.shared, given.repeats)),
    "memory": ("Memory", lambda runner, given: throughput.memory(runner, given.shared, given.repeats)),
    "growth": (
        "Growth of the fact base",
        lambda runner, given: growth.measure(runner, given.shared, 3 * given.repeats),
    ),
    "accuracy": ("Accuracy", lambda runner, given: accuracy.measure(runner, given.shared)),
    "drafts": ("Drafts", lambda runner, given: drafts.measure(runner, given.shared, given.repeats)),
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run.sh", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--runs", type=int, default=21, help="of each cold start (default: %(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="of everything that takes longer (default: %(default)s)")
    parser.add_argument("--shared", type=Path, default=CHECKOUT.parent / "shared", metavar="DIR",
                        help="corpus and labelled claims (default: ../shared; without it, generated text)")  # fmt: skip
    parser.add_argument("--output", type=Path, metavar="FILE", help="where the markdown goes besides standard output")
    given = parser.parse_args()
    unknown = [part for part in given.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part {unknown[0]!r}; parts: {', '.join(PARTS)}")
    if given.runs < 1 or given.repeats < 1:
        parser.error("--runs and --repeats are at least 1")
    given.shared = given.shared.resolve()
    if given.output is None and not given.parts:
        given.output = HERE / "results.md"
    return given


def revision() -> str:
    """The commit measured, if git tells."""
    try:
        commit, changes = (
            subprocess.run(["git", *words], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout.strip()
            for words in (["rev-parse", "--short", "HEAD"], ["status", "--porcelain"])
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return commit + (" with changes that are not committed" if changes else "")


def header(given: argparse.Namespace, pinned: str) -> str:
    made_by = " ".join(["bench/run.sh", *given.parts, f"--runs {given.runs}", f"--repeats {given.repeats}"])
    about = {
        "command": f"`{made_by}`",
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        **machine(),
        "runs": f"{given.runs} cold starts, {given.repeats} of what takes longer; {pinned}",
        "load before": f"{os.getloadavg()[0]:.1f} (above 0.5 others were at work, and times by the clock tell little)",
        "factcheck": " ".join(filter(None, (version(DISTRIBUTION), revision()))),
        "with": ", ".join(f"{name} {version(name)}" for name in ("click", "PyYAML", "RapidFuzz", "rich", "proselint")),
    }
    return "# Measured figures\n\n" + "\n".join(f"- {name}: {value}" for name, value in about.items())


def main() -> int:
    given = arguments()
    pinned = one_core()
    try:
        if not Path(FACTCHECK).exists():
            raise PackageNotFoundError(DISTRIBUTION)
        parts = [header(given, pinned)]
    except PackageNotFoundError as missing:
        print(f"{missing.name} is not installed for this Python: call bench/run.sh", file=sys.stderr)
        return 2
    print(parts[0], flush=True)
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as scratch:
        runner = Runner(Path(scratch))
        for name in given.parts or PARTS:
            title, measure = PARTS[name]
            try:
                parts.append(f"## {title}\n\n{measure(runner, given)}")
            except BenchError as failure:
                print(f"{name}: {failure}", file=sys.stderr)
                return 1
            print(f"\n{parts[-1]}", flush=True)
    if given.output is not None:
        given.output.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
