"""Throughput on one core, next to proselint on the same text; and what memory it all takes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median

from cold import BASELINE, COMMANDS
from measure import FACTCHECK, PROSELINT, BenchError, Runner, Took, at_least, paired, table
from texts import Text, related, unrelated

FILTER = [FACTCHECK, "--format", "jsonl", "-"]
TIMES_PROSELINT = 2
LINES = {
    "`factcheck --format jsonl -`, whole process": ("process", "cli"),
    "`proselint check`, whole process, the text as one file": ("cli", ""),
    "`Checker.check` for each line, in process": ("api", "whole"),
    "proselint's API, in process, the text at once": ("whole", ""),
    "proselint's API, in process, line by line": ("single", ""),
}
"""What is measured: its name, and the name of what it is held against."""


def proselint_config(runner: Runner) -> Path:
    """proselint stops at 1,000 errors otherwise."""
    path = runner.scratch / "proselint.json"
    path.write_text(json.dumps({"max_errors": 1_000_000_000}))
    return path


def measure(runner: Runner, shared: Path, repeats: int) -> str:
    rows = []
    config = proselint_config(runner)
    for text, goal in ((unrelated(shared), 5_000), (related(shared), 1_500)):
        given = text.write(runner.scratch, "given.txt")
        found: dict[str, list[Took]] = {name: [] for name, _ in LINES.values()}
        for _ in range(repeats):
            found["process"].append(_filter(runner, text, given))
            found["cli"].append(runner.filtered([PROSELINT, "check", "--config", str(config)], given)[0])
            found["api"].append(Took(*runner.worker("factcheck", given)["lines"]))
            other = runner.worker("proselint", given, config)
            found["whole"].append(Took(*other["text"]))
            found["single"].append(Took(*other["lines"]))
        count = len(text.lines)
        rows.append([f"**{text.name}**, {count:,} lines, {given.stat().st_size / 1e3:,.0f} kB", "", "", "", ""])
        for what, (name, versus) in LINES.items():
            cpu = [took.cpu for took in found[name]]
            speed = count / median(cpu)
            row = [what, f"{count / median(took.wall for took in found[name]):,.0f}", f"{speed:,.0f}"]
            if versus:
                ratio = paired([took.cpu for took in found[versus]], cpu)
                row += [at_least(speed, goal), f"{ratio:.2f} ×, ≥ {TIMES_PROSELINT} ×: {_met(ratio)}"]
            rows.append(row + [""] * (5 - len(row)))
    note = (
        f"Median of {repeats} runs, each with everything in turn, from file to file. Lines in a second by the clock, "
        "and in a second of the core's time: that is what goals and ratios refer to, since other processes "
        "change it less; the ratio is the median of those within a run. In a process a first pass over the text is not "
        "counted, nor are loading and imports. A sentence that comes a third time is remembered as it was read, which "
        "counts here where a text has one more than once. proselint is quickest when it gets the text at once (its "
        "patterns run once, not once for each line): it is held against that, like with like, process or API."
    )
    return note + "\n\n" + table(["what", "lines/s", "lines/s of the core", "goal", "against proselint"], rows)


def memory(runner: Runner, shared: Path, repeats: int) -> str:
    """Peak resident memory of whole processes."""
    config = proselint_config(runner)
    rows = [["`python -c` with the imports", f"{_peak(runner, BASELINE, None, repeats):.1f} MB"]]
    bare = [sys.executable, "-c", "pass"]
    rows.insert(0, ["`python -c pass`", f"{_peak(runner, bare, None, repeats):.1f} MB"])
    for name, (command, _) in COMMANDS.items():
        rows.append([f"`{name}`", f"{_peak(runner, command, None, repeats):.1f} MB"])
    for text in (unrelated(shared), related(shared)):
        given = text.write(runner.scratch, "given.txt")
        rows.append([f"`factcheck --format jsonl -`, {text.name}", f"{_peak(runner, FILTER, given, repeats):.1f} MB"])
        other = [PROSELINT, "check", "--config", str(config)]
        rows.append([f"`proselint check`, {text.name}", f"{_peak(runner, other, given, repeats):.1f} MB"])
    return f"Median of {repeats} runs.\n\n" + table(["process", "peak resident memory"], rows)


def _filter(runner: Runner, text: Text, given: Path) -> Took:
    took, out = runner.filtered(FILTER, given)
    if out.count("\n") != len(text.lines):
        raise BenchError(f"{out.count(chr(10))} results for {len(text.lines)} lines of {text.name}")
    return took


def _peak(runner: Runner, command: list[str], given: Path | None, repeats: int) -> float:
    return median(runner.peak(command, given) for _ in range(repeats))


def _met(ratio: float) -> str:
    return "met" if ratio >= TIMES_PROSELINT else "**missed**"
