"""Right verdicts on labelled claims, and false alarms on sentences about other things.

Of a locked set nothing but totals is told, so that nobody tunes the engine to its claims.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from measure import BenchError, Runner, table
from texts import Labelled, Text, labelled, unrelated
from throughput import FILTER

VERDICTS = ("supported", "disputed", "partial", "refuted", "unverifiable")


def verdicts(runner: Runner, lines: list[str]) -> list[str]:
    """What the command says of each line."""
    given = Text("claims", lines).write(runner.scratch, "claims.txt")
    _, out = runner.filtered(FILTER, given)
    rows = [json.loads(line)["verdict"] for line in out.splitlines()]
    if len(rows) != len(lines):
        raise BenchError(f"{len(rows)} results for {len(lines)} claims")
    return rows


def measure(runner: Runner, shared: Path) -> str:
    summary, details = [], []
    for part in labelled(shared):
        got = verdicts(runner, [" ".join(case["claim"].split()) for case in part.cases])
        right, refuted, supported = _grade(part, got)
        name = part.name + (" (locked: totals only)" if part.locked else "")
        share = f"{right / len(got):.1%}"
        summary.append([name, str(len(got)), str(right), share, str(refuted), str(supported)])
        details.append(f"{name}:\n\n" + _confusion(part, got))
    texts = unrelated(shared)
    alarms = sum(verdict != "unverifiable" for verdict in verdicts(runner, texts.lines))
    head = ["set (English)", "claims", "right", "", "wrongly refuted", "wrongly supported"]
    return "\n\n".join((
        "A verdict is right if it is the expected or an accepted one.",
        table(head, summary) if summary else "No labelled claims here.",
        f"False alarms on {texts.name}: **{alarms}** of {len(texts.lines):,} (goal: 0).",
        *details,
    ))  # fmt: skip


def _grade(part: Labelled, got: list[str]) -> tuple[int, int, int]:
    """How many are right, wrongly called refuted, wrongly called supported."""
    wrong: Counter[str] = Counter()
    for case, verdict in zip(part.cases, got, strict=True):
        if verdict not in {case["expected"], *case.get("accept", ())}:
            wrong[verdict] += 1
    return len(got) - wrong.total(), wrong["refuted"], wrong["supported"]


def _confusion(part: Labelled, got: list[str]) -> str:
    counts = Counter(zip((case["expected"] for case in part.cases), got, strict=True))
    rows = [[expected, *(str(counts[expected, verdict]) for verdict in VERDICTS)] for expected in VERDICTS]
    return table(["expected \\ got", *VERDICTS], rows)
