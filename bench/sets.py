#!/usr/bin/env python3
"""How well claims and texts are judged, by the graders that stand outside the project.

    python bench/sets.py [--shared DIR] [--unseen CLAIMS.yaml …]

Every set that is present is graded by its own tool, with the command as users run it; the unseen ones come first. What
is not there is left out. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Set(NamedTuple):
    """A set, the tool that grades it, and the lines of its answer that hold figures."""

    name: str
    tool: str
    files: tuple[Path, ...]
    told: str
    options: tuple[str, ...] = ()
    command: bool = True
    """The tool starts the command; else it imports the package."""
    arguments: str = ""
    """Of the command."""


def sets(shared: Path, unseen: Sequence[Path]) -> Iterator[Set]:
    """All sets, whether they are there or not."""
    claims = r"^(?:wrong refuted|wrong or uncovered|claim wrongly|right:).*"
    few = ("--wrong", "0")
    for path in (*unseen, ROOT / "tests" / "claims" / "locked.yaml"):
        yield Set(f"{path.stem} (unseen)", "grade_claims", (path,), claims, (*few, "--lang", "en"))
    yield Set("identification", "grade_claims", (shared / "claims" / "identification.dev.yaml",), claims, few)
    yield Set(
        "labelled, English", "grade_claims", (shared / "claims" / "labelled.yaml",), claims, (*few, "--lang", "en")
    )
    wide = (shared / "evidence" / "claims.dev.yaml",)
    yield Set("evidence, the wide base", "grade_claims", wide, claims, few, arguments="--facts wide --date 2026-11-26")
    yield Set("context", "grade_context", (shared / "context" / "context.dev.yaml",), r"^context:.*", ("-q",))
    for name, folder in (("real texts", "real"), ("drafts", "drafts")):
        drafts = tuple(p.with_suffix("").with_suffix("") for p in sorted((shared / folder).glob("*.expected.yaml")))
        files = tuple(f for stem in drafts for f in sorted(stem.parent.glob(stem.name + ".*")) if f.suffix != ".yaml")
        yield Set(name, "grade_draft", files, r"^raised:.*")
    yield Set("unrelated sentences", "false_alarms", (shared / "corpus" / "unrelated.txt",), r"^false alarms:.*")
    pairs = (shared / "corpus" / "pairs.jsonl",)
    yield Set("pairs", "grade_pairs", pairs, r"^pairs .*", command=False)


def graded(one: Set, tools: Path) -> str:
    """The figures of a set, on one line."""
    command = ["--command", f"{sys.executable} -m factcheck {one.arguments}".rstrip()] if one.command else []
    done = subprocess.run(
        [sys.executable, str(tools / one.tool), *map(str, one.files), *one.options, *command],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = re.findall(one.told, done.stdout, re.MULTILINE)
    return "; ".join(found) if found else f"failed (exit {done.returncode}): {done.stderr.strip()[-200:]}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the sets and tools are")
    parser.add_argument(
        "--unseen", action="append", type=Path, default=[], help="claims nobody has tuned to; repeatable"
    )
    parser.add_argument("--only", default="", help="grade the sets whose name has this in it")
    given = parser.parse_args(arguments)
    tools = given.shared / "tools"
    print("| set | figures |\n|---|---|")
    present = [
        one
        for one in sets(given.shared, [path.resolve() for path in given.unseen])
        if given.only in one.name and one.files and all(f.is_file() for f in (tools / one.tool, *one.files))
    ]
    for one in present:
        print(f"| {one.name} | {graded(one, tools)} |", flush=True)
    if not present:
        print(f"no sets in {given.shared}", file=sys.stderr)
    return 0 if present else 2


if __name__ == "__main__":
    raise SystemExit(main())
