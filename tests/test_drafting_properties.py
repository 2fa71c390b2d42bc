"""Whatever stands in a text, a base is drafted from it: what is not understood is left out, and told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import draft
from factcheck.drafting.places import Sentence
from factcheck.drafting.safety import FAULT
from factcheck.drafting.texts import _Drafter as Drafter

TESTS = Path(__file__).parent
SENTENCE = re.compile(r"(?<=[.!?\"”]) +(?=[A-Z“\"])")


def sentences() -> list[str]:
    """The sentences of the invented texts that tests draft from."""
    paths = [*sorted((TESTS / "data" / "drafting").glob("*.txt"))]
    paths += [path for path in sorted((TESTS / "subjects").glob("*/*.txt")) if "locked" not in str(path)]
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [one for line in lines if line and line[0] != "#" for one in SENTENCE.split(line)]


SENTENCES = sentences()


@st.composite
def jumbled(build: st.DrawFn) -> str:
    """The beginning of one sentence with the end of another one, perhaps with something of a third between them."""
    first, *rest = (build(st.sampled_from(SENTENCES)).split(" ") for _ in range(build(st.integers(1, 3))))
    words = first if not rest else first[: build(st.integers(1, len(first)))]
    for one in rest:
        joint = build(st.sampled_from(["", ",", " and", ", who", ", which", ":", ", it said,", " –", '"', " because"]))
        words = [*words[:-1], f"{words[-1]}{joint}", *one[build(st.integers(0, len(one) - 1)) :]]
    return " ".join(words)


@given(st.lists(jumbled(), min_size=1, max_size=4).map(" ".join))
@settings(max_examples=60)
def test_no_text_is_too_odd_to_draft_from(text: str) -> None:
    base = draft(text, publisher="The Vell Herald", published="2025-05-14")
    assert all(reading.says for _, reading in base.readings())
    assert not [one for one in base.unused if one.reason.startswith(FAULT)]


def test_a_fault_in_one_sentence_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = Drafter.sentence

    def planted(self: Drafter, one: Sentence, *more: Any) -> Any:
        if "BOOM" in one.text:
            raise ValueError("planted")
        return sentence(self, one, *more)

    monkeypatch.setattr(Drafter, "sentence", planted)
    base = draft("Merrow has 40 trams. BOOM, said Ada Brandt. Merrow has 12 ferries.")
    assert [reading.says for _, reading in base.readings()] == ["Merrow has 40 trams.", "Merrow has 12 ferries."]
    assert [(one.line, one.reason) for one in base.unused] == [(1, f"{FAULT}: ValueError: planted")]


@pytest.mark.parametrize(
    "text",
    [
        '"There is a lot of sand to be moved," Ada Brandt told reporters.',
        'The depot will open in Merrow in 2029. "There is a lot to be said," Ada Brandt told reporters.',
    ],
)
def test_a_clause_that_another_one_says_whole_is_drafted_from(text: str) -> None:
    assert draft(text).drafted
