"""Cold start: one short process each, next to an interpreter that imports the dependencies and does nothing."""

from __future__ import annotations

import sys
from statistics import median

from measure import CHECKOUT, FACTCHECK, IMPORTS, Runner, at_most, paired, table

CLAIM = "Kazakhstan and South Korea signed 11 documents."
COMMANDS: dict[str, tuple[list[str], float | None]] = {
    'factcheck "claim"': ([FACTCHECK, CLAIM], 1.3),
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
        times: dict[str, list[float]] = {name: [] for name in COMMANDS}
        reference: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(runs):
            for name, (command, _) in COMMANDS.items():
                reference[name].append(runner.seconds(BASELINE, cwd=cwd))
                times[name].append(runner.seconds(command, cwd=cwd))
        base = [second for seconds in reference.values() for second in seconds]
        rows = [["`python -c` with the imports", *_both(base), "1", "", ""]]
        for name, (_, goal) in COMMANDS.items():
            ratio = paired(times[name], reference[name])
            row = [f"`{name}`", *_both(times[name])]
            rows.append(row + (at_most(ratio, goal) if goal else [f"{ratio:.2f} ×", "", ""]))
        parts.append(f"From {place}.\n\n" + table(["command", "median", "minimum", "ratio", "goal", ""], rows))
    note = (
        f"{runs} runs of each after {WARM_UP} to warm up, output into a pipe, bytecode compiled. Before each "
        f'run stands one of `python -c "{IMPORTS}"`; the ratio is the median of the ratios of such neighbours.'
    )
    return "\n\n".join((note, *parts))


def _both(seconds: list[float]) -> list[str]:
    return [f"{median(seconds) * 1e3:.0f} ms", f"{min(seconds) * 1e3:.0f} ms"]
