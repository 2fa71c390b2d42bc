"""The net: verdict, fact, code and place of every labelled claim and draft, frozen, so that a change shows what moves.

Right or wrong is not asked here (see test_claims.py). ``FACTCHECK_UPDATE=1`` writes it anew; read the difference
before you commit it. The locked claims are not in it.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

import judged
import pytest

GOLDEN = Path(__file__).parent / "golden" / "verdicts"
MOST = 200
"""Lines of a difference that a failure prints."""


def of_claims(path: Path) -> Iterator[str]:
    for case, result in judged.graded(path):
        yield f"{case['id']} {judged.summary(result)}"


def of_drafts() -> Iterator[str]:
    for draft in judged.drafts():
        for result in judged.judged(draft):
            if any(finding.fact for finding in result.findings):
                yield f"{draft.relative_to(judged.DRAFTS)}:{result.line}:{result.column} {judged.summary(result)}"


NETS = {
    path.stem: path for path in sorted(judged.CLAIMS.glob("*.yaml")) if not path.stem.startswith(("locked", "floor"))
}


@pytest.mark.parametrize("name", [*NETS, "drafts"])
def test_no_verdict_moves_unseen(name: str) -> None:
    now = [*(of_drafts() if name == "drafts" else of_claims(NETS[name]))]
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTCHECK_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in now), encoding="utf-8")
    before = path.read_text(encoding="utf-8").splitlines()
    moved = [line for line in difflib.unified_diff(before, now, "before", "now", lineterm="", n=0) if line[:2] != "@@"]
    if moved:
        more = f"\n… and {len(moved) - MOST} lines more" if len(moved) > MOST else ""
        pytest.fail("\n".join(moved[:MOST]) + more + "\nFACTCHECK_UPDATE=1 takes this over", pytrace=False)
