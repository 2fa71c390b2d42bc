"""Sound sentences with another time, figure or word in them, or cut and joined to others: all are judged and drafted
from. What a rule takes for granted of its words (that a date has a year, that a noun follows) is asked of it here."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import load_table

from factcheck import Checker, draft
from factcheck.drafting.safety import FAULT
from factcheck.facts import load

ROOT = Path(__file__).parent.parent
CASES = sorted((ROOT / "tests" / "data" / "alignment").glob("*.yaml"))
CHANGES: dict[str, list[str]] = load_table(ROOT / "tests" / "data" / "changes.yaml")
MONTHS = "January February March April May June July August September October November December".replace(" ", "|")
TIME = re.compile(rf"\b(?:(?:in|on|since|by|until) )?(?:(?:\d{{1,2}} )?(?:{MONTHS})(?: \d{{4}})?|(?:19|20)\d\d)\b")
FIGURE = re.compile(r"[$€£]?\b\d[\d,.]*\b(?: (?:million|billion|per cent)|%)?|\b(?:two|three|five|ten|first|second)\b")


@cache
def sentences() -> list[str]:
    """Those of the cases of alignment: of many subjects and constructions."""
    cases = [case for path in CASES for case in load_table(path)]
    told = {case["premise"] for case in cases if not case["premise"].startswith("#")}  # a header has a date of its own
    told.update(claim for case in cases for kind in ("follows", "against", "open") for claim in case.get(kind, ()))
    return sorted(told)


@cache
def checker(name: str) -> Checker:
    return Checker(load([ROOT / name]), today="2026-11-26")


@st.composite
def changed(build: st.DrawFn) -> str:
    text = build(st.sampled_from(sentences()))
    for _ in range(build(st.integers(1, 3))):
        words = text.split()
        at = build(st.integers(0, len(words) - 1))
        match build(st.sampled_from(["time", "figure", "word", "cut", "sign", "end", "more"])):
            case "time":
                text = another(build, text, TIME, CHANGES["times"])
            case "figure":
                text = another(build, text, FIGURE, CHANGES["figures"])
            case "word":
                text = " ".join([*words[:at], build(st.sampled_from(CHANGES["words"])), *words[at:]])
            case "cut":
                text = " ".join(words[:at] + words[at + 1 :]) or words[0]
            case "sign":
                text = " ".join([*words[:at], words[at] + build(st.sampled_from(CHANGES["signs"])), *words[at + 1 :]])
            case "end":
                text = " ".join([*words[:at], *build(st.sampled_from(sentences())).split()[at:]]) or text
            case _:
                joint = build(st.sampled_from(["who", "which", "although", "and", "but", "because", "adding that"]))
                text = f"{text.rstrip('.')}, {joint} {build(st.sampled_from(sentences()))}"
    return text


def another(build: st.DrawFn, text: str, what: re.Pattern[str], others: list[str]) -> str:
    """The text with one of what it has of a kind exchanged, else with one at its end."""
    found = list(what.finditer(text))
    other = build(st.sampled_from(others))
    if not found:
        return f"{text.rstrip('.')} {other}."
    one = build(st.sampled_from(found))
    return " ".join(f"{text[: one.start()]} {other} {text[one.end() :]}".split())


@pytest.mark.parametrize("name", ["facts.yaml", "facts-wide.yaml"])
def test_they_are_judged(name: str) -> None:
    @given(changed())
    @settings(max_examples=150)
    def judge(text: str) -> None:
        assert checker(name).check(text).findings

    judge()


@given(changed(), changed())
@settings(max_examples=30)
def test_they_are_drafted_from(text: str, claim: str) -> None:
    base = draft(text, publisher="The Vell Herald", published="2025-05-14")
    assert not [one for one in base.unused if one.reason.startswith(FAULT)]
    if base.facts:
        assert Checker(base).check(claim).findings
