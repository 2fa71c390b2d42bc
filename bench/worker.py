"""Measurements inside a process of its own, printed as JSON; ``run.py`` calls this, nobody else."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Took = tuple[float, float]
"""Seconds by the clock, and of the core's time."""


def factcheck(given: str) -> dict[str, Took]:
    """Seconds for each line of a file through the API, with the shipped base, after one pass that is not counted."""
    from factcheck import Checker, load

    checker = Checker(load())
    lines = Path(given).read_text(encoding="utf-8").splitlines()
    settle()
    _check_all(checker, lines)
    return {"lines": _timed(lambda: _check_all(checker, lines))}


def proselint(given: str, config: str) -> dict[str, Took]:
    """Seconds for the whole text at once and line by line through the API, after one pass that is not counted."""
    from proselint.checks import __register__
    from proselint.config import load_from
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    settings = load_from(Path(config))
    text = Path(given).read_text(encoding="utf-8")
    lines = text.splitlines()
    settle()

    def one_by_one() -> None:
        for line in lines:
            try:
                LintFile("line", line).lint(settings)
            except IndexError:  # a quotation mark at the very end of a text is too much for it
                continue

    LintFile("text", text).lint(settings)
    return {"text": _timed(lambda: LintFile("text", text).lint(settings)), "lines": _timed(one_by_one)}


def load(facts: str) -> dict[str, float]:
    """Seconds of the core's time to load a fact base, and to make a checker and judge a first claim with it."""
    start = time.process_time()
    import factcheck  # its modules are imported when they are first used, so that this is part of loading

    base = factcheck.load([facts])
    loaded = time.process_time()
    checker = factcheck.Checker(base)
    checker.check("The first claim is dearer than the others, because dictionaries are made for it.")
    return {"load": loaded - start, "index": time.process_time() - loaded}


def growth(plan: str) -> dict[str, Any]:
    """Seconds of the core's time for a claim, in each pass of each workload over each size, the sizes in turn.

    ``plan``: {"facts": {size: path}, "claims": {workload: {size: [claim, …]}}, "passes": n}.
    """
    from factcheck import Checker
    from factcheck import load as load_base

    asked = json.loads(Path(plan).read_text(encoding="utf-8"))
    checkers = {size: Checker(load_base([path])) for size, path in asked["facts"].items()}
    settle()
    times: dict[str, dict[str, list[float]]] = {}
    judged: dict[str, dict[str, float]] = {}
    for workload, per_size in asked["claims"].items():
        times[workload] = {size: [] for size in per_size}
        judged[workload] = {}
        for size, claims in per_size.items():  # the pass that is not counted tells whether the work is real
            verdicts = [checkers[size].check(claim).verdict for claim in claims]
            judged[workload][size] = sum(v != "unverifiable" for v in verdicts) / max(1, len(verdicts))
        for _ in range(asked["passes"]):
            for size, claims in per_size.items():
                _, used = _timed(lambda checker=checkers[size], claims=claims: _check_all(checker, claims))
                times[workload][size].append(used / len(claims))
    return {"times": times, "judged": judged}


def settle() -> None:
    """As the command does: what is loaded stays, the garbage collector need not look at it again."""
    gc.collect()
    gc.freeze()


def _check_all(checker: Any, lines: list[str]) -> None:
    check = checker.check
    for line in lines:
        check(line)


def _timed(work: Callable[[], object]) -> Took:
    start, before = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - before


if __name__ == "__main__":
    parts: dict[str, Callable[..., dict[str, Any]]] = {
        "factcheck": factcheck, "proselint": proselint, "load": load, "growth": growth
    }  # fmt: skip
    print(json.dumps(parts[sys.argv[1]](*sys.argv[2:])))
