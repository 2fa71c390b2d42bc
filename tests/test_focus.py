"""Drafts against press texts about a thing without a proper name ("the pool", "the ice rink"): what the texts are taken
to be about, how many of the errors in a draft are found, and that no right sentence is an alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Checker
from factcheck.commands.against import drafted_from, kept
from factcheck.documents import read
from factcheck.model import Verdict

DATA = Path(__file__).parent / "data" / "focus"
RAISED = {Verdict.REFUTED, Verdict.DISPUTED}
FOUND = {"bridge": 3, "market": 5, "pool": 4, "rink": 2, "school": 2, "windfarm": 2}
"""Errors found at least."""
FOCUS = {
    "bridge": "Harnby swing bridge",
    "market": "Port Lisse market",
    "pool": "Northgate swimming pool",
    "rink": "Kessel ice rink",
    "school": "Orrin school",
    "windfarm": "Dunlow wind farm",
}
ALARMS = {"windfarm": ["Work will begin in September 2027."]}
"""Right sentences that are raised: a plan that the newer text moves is two facts there."""


@pytest.mark.parametrize("name", FOUND)
def test_a_draft_is_held_against_texts_about_a_thing_without_a_name(name: str) -> None:
    texts = sorted(str(path) for path in (DATA / name).glob("*.txt"))
    base = drafted_from(texts, "utf-8").base
    assert [base.entities[one].name for one in base.focus] == [FOCUS[name]]
    marked = [(line[0], line[2:]) for line in (DATA / name / "marks.md").read_text(encoding="utf-8").splitlines()]
    sentences = [text for _, text in marked]
    paragraphs = [" ".join(sentences[k : k + 4]) for k in range(0, len(sentences), 4)]
    document = read("draft.md", "\n\n".join(paragraphs).encode())
    judged = {one.claim: one for one in Checker(base, today="2026-11-28").check_document(document)}
    raised = {text for text, one in judged.items() if any(f.verdict in RAISED for f in one.findings)}
    assert [text for mark, text in marked if mark == "+" and text in raised] == ALARMS.get(name, [])
    assert not [text for mark, text in marked if mark == "-" and judged[text].verdict is Verdict.SUPPORTED]
    assert len(raised & {text for mark, text in marked if mark == "-"}) >= FOUND[name]


def test_where_somebody_comes_from_turns_a_text_to_no_other_land() -> None:
    texts = sorted(str(path) for path in (DATA / "pool").glob("*.txt"))
    checker = Checker(drafted_from(texts, "utf-8").base, today="2026-11-28")
    text = "Harlow & Pike from Leeds won the contract. Demolition began on 22 July."
    assert [one.verdict for one in checker.check_document(read("draft.md", text.encode()))][-1] is Verdict.REFUTED


def test_the_new_and_the_old_thing_are_two() -> None:
    texts = sorted(str(path) for path in (DATA / "market").glob("*.txt"))
    checker = Checker(drafted_from(texts, "utf-8").base, today="2026-11-28")
    assert checker.check("The new market will have 86 stalls.").verdict is not Verdict.SUPPORTED
    assert checker.check("The Port Lisse market had 110 stalls.").verdict is not Verdict.SUPPORTED


def test_where_texts_have_been_is_kept_with_what_is_drafted_from_them(tmp_path: Path) -> None:
    texts = {path.name: path.read_bytes() for path in sorted((DATA / "pool").glob("*.txt"))}
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    bases = [kept(texts, "utf-8", None, environ).base for _ in range(2)]
    assert "leeds" in bases[0].abroad
    assert bases[1].abroad == bases[0].abroad
