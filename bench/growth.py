"""How the time for a claim, loading and memory grow with the number of facts."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from statistics import median

from generate_facts import SEED, generate, sentences, text
from measure import HERE, Runner, at_most, paired, table
from texts import unrelated

SIZES = (40, 1_000, 10_000)
GOAL = 2.0
CLAIMS = 400


def measure(runner: Runner, shared: Path, passes: int) -> str:
    folder = runner.scratch / "facts"
    folder.mkdir(exist_ok=True)
    paths: dict[str, str] = {}
    same: list[str] = []
    across: dict[str, list[str]] = {}
    for size in SIZES:
        made = generate(size)
        path = folder / f"{size}.yaml"
        path.write_text(text(sentences(made)), encoding="utf-8")
        paths[str(size)] = str(path)
        every = [claim.text for claims in made.claims for claim in claims]
        if size == SIZES[0]:
            same = every
        step = max(1, len(every) // CLAIMS)
        across[str(size)] = every[::step][:CLAIMS]
    others = unrelated(shared).lines[: 4 * CLAIMS]
    workloads = {
        "related: claims about the first 40 facts": dict.fromkeys(paths, same),
        "related: claims from all over the base": across,
        "unrelated sentences": dict.fromkeys(paths, others),
    }
    plan = runner.scratch / "plan.json"
    plan.write_text(json.dumps({"facts": paths, "claims": workloads, "passes": passes}), encoding="utf-8")
    found = runner.worker("growth", plan)
    rows = []
    for workload, times in found["times"].items():
        first = times[str(SIZES[0])]
        cells = [f"{median(times[str(size)]) * 1e6:,.0f} µs" for size in SIZES]
        ratio = paired(times[str(SIZES[-1])], first)
        judged = " / ".join(f"{found['judged'][workload][str(size)]:.0%}" for size in SIZES)
        rows.append([workload, *cells, *at_most(ratio, GOAL), judged])
    columns = (f"{size:,} facts" for size in SIZES)
    per_claim = table(["time for a claim", *columns, "growth", "goal", "", "judged (not unverifiable)"], rows)
    note = (
        f"Bases of `generate_facts.py`, seed {SEED}, one in the other: the first 40 facts stand in all three. "
        f"In process, after loading, in seconds of the core's time; median of {passes} passes, the sizes in turn; "
        "the growth is the median of the ratios within a turn. "
        f"{len(same)}, up to {CLAIMS} and {len(others):,} claims."
    )
    return "\n\n".join((note, per_claim, _loading(runner, paths, max(1, min(3, passes)))))


def _loading(runner: Runner, paths: dict[str, str], repeats: int) -> str:
    rows: list[list[str]] = []
    for size, path in paths.items():
        parsed, index, cached, indexed = [], [], [], []
        for _ in range(repeats):
            shutil.rmtree(runner.scratch / "cache", ignore_errors=True)
            for load, ready in ((parsed, index), (cached, indexed)):
                took = runner.worker("load", path)
                load.append(took["load"])
                ready.append(took["index"])
        again = [sys.executable, str(HERE / "worker.py"), "load", path]
        peak = median(runner.peak(again) for _ in range(repeats))
        rows.append([
            f"{int(size):,} facts, {Path(path).stat().st_size / 1e6:,.2f} MB",
            f"{median(parsed) * 1e3:,.0f} ms", f"{median(cached) * 1e3:,.0f} ms",
            f"{median(index + indexed) * 1e3:,.0f} ms", f"{peak:,.0f} MB",
        ])  # fmt: skip
    head = ["loading", "first time", "again (a big base: from the cache)", "checker, first claim", "peak memory, again"]
    return table(head, rows)
