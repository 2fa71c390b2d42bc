"""Cold start: one short process each, next to an interpreter that imports the dependencies and does nothing."""

from __future__ import annotations

import sys
from statistics import median

from measure import CHECKOUT, FACTCHECK, IMPORTS, Runner, Took, at_most, paired, table

CLAIM = "Kazakhstan and South Korea signed 11 documents."
COMMANDS: dict[str, tuple[list[str], float | None]] = {
    'factcheck "claim"': ([FACTCHECK, CLAIM], 1.1),
    'factcheck --format json "claim"': ([FACTCHECK, "--format", "json", CLAIM], 1.0),
    'factcheck --facts wide "claim"': ([FACTCHECK, "--facts", "wide", CLAIM], 1.2),
    'factcheck --format terminal "claim"': ([FACTCHECK, "--format", "terminal", CLAIM], None),
    "factcheck --help": ([FACTCHECK, "--help"], 0.6),
    "factcheck --version": ([FACTCHECK, "--version"], None),
}
BASELINE = [sys.executable, "-c", IMPORTS]
WARM_UP = 3


def measure(runner: Runner, runs: int) -> str:
    """Two tables: from an empty folder (the shipped fact base) and from the checkout (its facts.yaml)."""
    parts = []
    places = {"an empty folder: the shipped fact base": runner.empty, "the checkout: its facts.yaml": CHECKOUT}
    for place, cwd in places.items():
        for command in (BASELINE, *(command for command, _ in COMMANDS.values())):
            for _ in range(WARM_UP):
                runner.seconds(command, cwd=cwd)
        times: dict[str, list[Took]] = {name: [] for name in COMMANDS}
        reference: dict[str, list[Took]] = {name: [] for name in COMMANDS}
        for _ in range(runs):
            for name, (command, _) in COMMANDS.items():
                reference[name].append(runner.took(BASELINE, cwd=cwd))
                times[name].append(runner.took(command, cwd=cwd))
        base = [took for some in reference.values() for took in some]
        rows = [["`python -c` with the imports", *_told(base), "1", "1", "", ""]]
        for name, (_, goal) in COMMANDS.items():
            wall, core = (paired(*_seconds(at, times[name], reference[name])) for at in (0, 1))
            row = [f"`{name}`", *_told(times[name]), f"{wall:.2f} ×"]
            rows.append(row + (at_most(core, goal) if goal else [f"{core:.2f} ×", "", ""]))
        head = ["command", "by the clock", "of the core", "least", "clock", "ratio", "goal", ""]
        parts.append(f"From {place}.\n\n" + table(head, rows))
    note = (
        f"{runs} runs of each after {WARM_UP} to warm up, output into a pipe, bytecode compiled. Before each "
        f'run stands one of `python -c "{IMPORTS}"`; a ratio is the median of the ratios of such neighbours, and the '
        "one that counts is of the time of the core, which other processes disturb less."
    )
    return "\n\n".join((note, *parts))


def _told(took: list[Took]) -> list[str]:
    """The medians by both clocks, and the least of the core."""
    clock, core = _seconds(0, took), _seconds(1, took)
    return [f"{seconds * 1e3:.0f} ms" for seconds in (median(*clock), median(*core), min(*core))]


def _seconds(at: int, *several: list[Took]) -> list[list[float]]:
    """By one of the clocks."""
    return [[took[at] for took in some] for some in several]
