"""Grading of drafts that are labelled line by line (``NAME.expected.yaml`` beside ``NAME.md``).

A line is ``supported`` (right: reported so or passed over), ``optional`` (about no fact: unverifiable or passed over),
``quiet`` (no claim), or ``raise``: each of its claims must be raised with its verdict or one of ``accept``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ALLOWED = {"supported": {"supported"}, "optional": set[str](), "quiet": set[str]()}
"""Verdicts that may be reported for a line beside ``unverifiable``."""


class Grade(NamedTuple):
    """What a draft came to: ``missed`` and ``alarms`` are the numbers of lines."""

    must: int
    raised: int
    lines: int
    missed: tuple[int, ...]
    alarms: tuple[int, ...]


def labels(draft: Path) -> list[dict[str, Any]]:
    """The labelled lines of a draft."""
    loaded = yaml.safe_load(draft.with_suffix(".expected.yaml").read_text(encoding="utf-8"))
    lines: list[dict[str, Any]] = loaded["lines"]
    return lines


def drafts(folder: Path) -> list[Path]:
    """The drafts of a folder that have labels, in order."""
    sidecars = sorted(folder.glob("*.expected.yaml"))
    names = {path.name.removesuffix(".expected.yaml"): path for path in sidecars}
    return [path for path in sorted(folder.iterdir()) if path.stem in names and path.suffix not in (".yaml", ".py")]


def grade(records: Iterable[Mapping[str, Any]], lines: Iterable[Mapping[str, Any]]) -> Grade:
    """Hold what ``check --show all --format jsonl`` says of a draft against its labels."""
    got: dict[int, set[str]] = {}
    for record in records:
        for finding in [*record.get("findings", ()), record]:
            for line in {finding.get("line", record["line"]), record["line"]}:
                got.setdefault(line, set()).add(finding["verdict"])
    must = raised = count = 0
    missed: list[int] = []
    alarms: list[int] = []
    for line in lines:
        count += 1
        verdicts = got.get(line["line"], set())
        if line["expect"] != "raise":
            if verdicts - ALLOWED[line["expect"]] - {"unverifiable"}:
                alarms.append(line["line"])
            continue
        accepted: set[str] = set()
        for claim in line["claims"]:
            wanted = {claim["verdict"], *claim.get("accept", ())}
            accepted |= wanted
            must += 1
            hit = bool(verdicts & wanted) or ("partial" in verdicts and bool(wanted & {"refuted", "unverifiable"}))
            raised += hit
            if not hit:
                missed.append(line["line"])
        if "refuted" in verdicts - accepted:
            alarms.append(line["line"])
    return Grade(must, raised, count, tuple(missed), tuple(alarms))
