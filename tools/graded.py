#!/usr/bin/env python3
"""How labelled claims are judged, and which are not judged as labelled.

    python tools/graded.py                              every set of this checkout, a line each
    python tools/graded.py tests/claims/second.yaml     one file, what is missed beneath it
    python tools/graded.py tests/subjects/dam           a subject: its claims on its own base
    python tools/graded.py --against tests/subjects/dam the same by its source texts (*.txt beside them)
    python tools/graded.py --quiet FILE_OR_FOLDER …     figures only

A file is a mapping with `claims`: `id`, `claim`, `expected` and perhaps `accept`; one with `today` is judged on that
day by the wide base, others by the facts.yaml beside it, else by that of the checkout, or by `--facts`. Of what is
locked nothing but figures is ever printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TODAY = "2026-11-26"
"""The day of judging, where a set names none."""
COSTLY = ("refuted", "supported", "disputed")


class Graded(NamedTuple):
    """A labelled claim and its verdict."""

    id: str
    claim: str
    expected: tuple[str, ...]
    got: str

    @property
    def is_right(self) -> bool:
        return self.got in self.expected


def graded(path: Path, against: bool, facts: Path | None = None) -> Iterator[Graded]:
    """The claims of a file as they are judged."""
    from factcheck import Checker, load
    from factcheck.commands.against import drafted_from

    table: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    own = path.parent / "facts.yaml"
    base: Any
    if against:
        base = drafted_from([str(source) for source in sorted(path.parent.glob("*.txt"))], "utf-8").base
    elif "today" in table:
        base = load(str(ROOT / "facts-wide.yaml"))
    else:
        base = load(str(facts or (own if own.is_file() else ROOT / "facts.yaml")))
    checker = Checker(base, today=str(table.get("today", TODAY)))
    for case in table["claims"]:
        claim = " ".join(case["claim"].split())
        expected = (case["expected"], *case.get("accept", ()))
        yield Graded(case["id"], claim, expected, str(checker.check(claim).verdict))


def told(found: Sequence[Graded], path: Path, against: bool, quiet: bool) -> str:
    """The figures of a file; what is missed on lines of its own."""
    missed = [one for one in found if not one.is_right]
    wrong = [f"{verdict} {n}" for verdict in COSTLY if (n := sum(one.got == verdict for one in missed))]
    name = path.parent.name if path.name == "claims.yaml" else f"{path.parent.name}/{path.stem}"
    lines = [f"{name}{' --against' * against}: {len(found) - len(missed)} of {len(found)}; wrongly {wrong or 'none'}"]
    if not quiet and "locked" not in str(path):
        lines += [f"  {one.id} {'/'.join(one.expected)}, got {one.got}: {one.claim}" for one in missed]
    return "\n".join(lines)


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The claim files among files and folders."""
    for path in paths:
        yield from sorted(path.glob("claims.yaml")) if path.is_dir() else [path]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="claim files, or folders with a claims.yaml")
    parser.add_argument("--against", action="store_true", help="judge by the source texts in the folder")
    parser.add_argument("--facts", type=Path, help="the base, in place of that beside the file")
    parser.add_argument("--quiet", action="store_true", help="figures only")
    given = parser.parse_args(arguments)
    chosen = list(files(given.paths))
    if not given.paths:
        tests = ROOT / "tests"
        chosen = [p for p in sorted((tests / "claims").glob("*.yaml")) if p.stem != "floor"]
        chosen += sorted((tests / "subjects").glob("*/claims.yaml"))
    for path in chosen:
        if given.against and not any(path.parent.glob("*.txt")):
            continue
        found = list(graded(path, given.against, given.facts))
        print(told(found, path, given.against, given.quiet or not given.paths), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
