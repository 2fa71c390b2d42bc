"""Whole drafts: `check` on generated documents with one job and two, next to proselint; growth with size; memory."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from statistics import median

import labels
from measure import CHECKOUT, FACTCHECK, PROSELINT, Runner, paired, table
from texts import labelled, unrelated
from throughput import proselint_config

DRAFTS = 1000
SENTENCES = 36
"""In a draft of about 5 kB; one in six is about the fact base's subject, as in an archive of real articles."""
ABOUT = 6
CHECK = (FACTCHECK, "check", "--no-config", "--exit-zero", "--format", "jsonl")
SIZES = (10_000, 100_000, 1_000_000, 5_000_000, 20_000_000)


UNSEEN = (
    "Each folder was first graded before anything was done for it, labelled by people who had not seen the engine: "
    "`second` 78 % raised with 3 alarms on 219 lines, `third` 82 % with 9 on 334, `fourth` 89 % with 3 on 342, `fifth` "
    "76 % with 3 on 391, `sixth` 73 % with 3 on 391, `seventh` 96 % with 7 on 376, `eighth` 82 % with 3 on 388. What "
    "they showed was then mended by class, so that the table says what was learnt, not what is to be expected of a "
    "draft that nobody has seen."
)


def draft(chosen: random.Random, other: list[str], claims: list[str], sentences: int = SENTENCES) -> str:
    """A Markdown draft: a title, sections, paragraphs of four sentences, hard-wrapped nowhere."""
    lines = [f"# {chosen.choice(other)[:60]}", ""]
    paragraph: list[str] = []
    for n in range(1, sentences + 1):
        paragraph.append(chosen.choice(claims if n % ABOUT == 0 else other))
        if n % 4 == 0:
            lines += [" ".join(paragraph), ""]
            paragraph = []
        if n % 16 == 0:
            lines += [f"## {chosen.choice(other)[:50]}", ""]
    return "\n".join([*lines, " ".join(paragraph), ""])


def measure(runner: Runner, shared: Path, repeats: int) -> str:
    """Three tables: 1,000 drafts, time per MB as a file grows, peak memory by the number of files."""
    if hasattr(os, "sched_setaffinity"):  # two jobs need two cores: this part comes last
        os.sched_setaffinity(0, set(range(os.cpu_count() or 1)))
    chosen = random.Random(7)
    other = unrelated(shared).lines
    claims = [" ".join(case["claim"].split()) for part in labelled(shared) if not part.locked for case in part.cases]
    folder = runner.scratch / "drafts"
    folder.mkdir(exist_ok=True)
    size = 0
    for n in range(DRAFTS):
        text = draft(chosen, other, claims)
        size += len(text.encode())
        (folder / f"draft-{n:04}.md").write_text(text, encoding="utf-8")
    commands = {
        "`factcheck check --jobs 1`": [*CHECK, "--jobs", "1", str(folder)],
        "`factcheck check --jobs 2`": [*CHECK, "--jobs", "2", str(folder)],
        "`proselint check`": [PROSELINT, "check", "--config", str(proselint_config(runner)), str(folder)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(repeats):
        for name, command in commands.items():
            times[name].append(runner.seconds(command))
    one, two, prose = times.values()
    faster, parallel = paired(prose, one), paired(one, two)
    rows = [[name, f"{median(took):.1f} s", f"{size / 1e6 / median(took):.2f} MB/s"] for name, took in times.items()]
    verdict = (
        f"One job against proselint: {faster:.2f} × its speed (goal ≥ 2: {'met' if faster >= 2 else '**missed**'}). "
        f"Two jobs against one: {parallel:.2f} × (goal ≥ 1.7: {'met' if parallel >= 1.7 else '**missed**'})."
    )
    first = f"{DRAFTS:,} drafts, {size / 1e6:.1f} MB.\n\n" + table(["what", "time", "speed"], rows) + "\n\n" + verdict
    graded = _graded(runner, shared)
    return "\n\n".join((graded, first, _growth(runner, chosen, other, claims), _memory(runner, folder)))


def _graded(runner: Runner, shared: Path) -> str:
    """What the labelled drafts come to, by folder."""
    home = CHECKOUT / "tests" / "drafts"
    folders = [shared / "drafts", home, *sorted(path for path in home.iterdir() if path.is_dir())]
    rows = []
    for folder in folders:
        if not folder.is_dir() or not labels.drafts(folder):
            continue
        grades = []
        for path in labels.drafts(folder):
            records = [json.loads(line) for line in runner.printed([*CHECK, "--show", "all", str(path)]).splitlines()]
            grades.append(labels.grade(records, labels.labels(path)))
        must, raised = sum(g.must for g in grades), sum(g.raised for g in grades)
        alarms, lines = sum(len(g.alarms) for g in grades), sum(g.lines for g in grades)
        name = (
            f"shared: {folder.name}" if folder.is_relative_to(shared) else f"tests: {folder.relative_to(home.parent)}"
        )
        rows.append(
            [name, str(len(grades)), f"{raised} of {must}", f"{raised / must:.1%}", f"{alarms} on {lines} lines"]
        )
    head = ["labelled drafts", "drafts", "raised", "goal ≥ 95 %", "false alarms (goal: none)"]
    return table(head, rows) + "\n\n" + UNSEEN


def _growth(runner: Runner, chosen: random.Random, other: list[str], claims: list[str]) -> str:
    rows = []
    for size in SIZES:
        path = runner.scratch / f"draft-{size}.md"
        text = draft(chosen, other, claims, size // 140)
        path.write_text(text, encoding="utf-8")
        took = runner.seconds([*CHECK, str(path)])
        rows.append([f"{len(text) / 1e6:.2f} MB", f"{took:.2f} s", f"{took / len(text) * 1e6:.2f} s/MB"])
    return "One file as it grows (goal: linear; the start-up is counted).\n\n" + table(["size", "time", "per MB"], rows)


def _memory(runner: Runner, folder: Path) -> str:
    files = sorted(folder.iterdir())
    rows = []
    for count in (10, 100, DRAFTS):
        peak = runner.peak([*CHECK, "--jobs", "1", *map(str, files[:count])])
        rows.append([f"{count:,}", f"{peak:.0f} MB"])
    return "Peak memory with one job (goal: does not grow with the number of files).\n\n" + table(
        ["files", "peak"], rows
    )
