"""The labelled claims and drafts of this folder as the engine judges them, each judged once a run."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tables import load_table

from factcheck import Checker, load
from factcheck.documents import read
from factcheck.model import ClaimResult

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
CLAIMS = TESTS / "claims"
DRAFTS = TESTS / "drafts"

_SPEC = importlib.util.spec_from_file_location("labels", ROOT / "bench" / "labels.py")
assert _SPEC is not None and _SPEC.loader is not None
labels: Any = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(labels)


class Graded(NamedTuple):
    """A labelled claim and what the engine makes of it."""

    case: dict[str, Any]
    result: ClaimResult

    @property
    def got(self) -> str:
        return self.result.verdict.value

    @property
    def right(self) -> bool:
        return self.got in {self.case["expected"], *self.case.get("accept", ())}


@cache
def checker() -> Any:
    """The engine with the base that comes with factcheck."""
    return Checker(load([ROOT / "facts.yaml"]))


@cache
def over_time(today: str) -> Any:
    """The engine with the wide base, on a day."""
    return Checker(load([ROOT / "facts-wide.yaml"]), today=today)


@cache
def graded(path: Path) -> list[Graded]:
    """The claims of a file in its order."""
    table = load_table(path)
    judge = over_time(str(table["today"])) if "today" in table else checker()
    return [Graded(case, judge.check(" ".join(case["claim"].split()))) for case in table["claims"]]


@cache
def drafts() -> tuple[Path, ...]:
    """All labelled drafts, in order."""
    folders = [DRAFTS, *sorted(path for path in DRAFTS.iterdir() if path.is_dir())]
    return tuple(draft for folder in folders for draft in labels.drafts(folder))


@cache
def judged(draft: Path) -> tuple[ClaimResult, ...]:
    """What a draft's lines come to."""
    return tuple(checker().check_document(read(draft.name, draft.read_bytes())))


def summary(result: ClaimResult) -> str:
    """Verdict, and for each finding its fact, verdict, code and offsets in the claim."""
    found = (f"{f.fact or '-'} {f.verdict.value} {f.code} {f.start}-{f.end}" for f in result.findings)
    return f"{result.verdict.value}: {'; '.join(found)}"
