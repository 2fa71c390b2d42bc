"""Lints of a fact base: each kind on readings that deserve a warning, and on their likes that do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_check import Desk

from factcheck.checking.linting import held
from factcheck.facts import loads
from factcheck.facts.lint import KINDS, lint

HEAD = """\
factcheck: 2
title: Portugal and Chile
sources:
  a: {publisher: The Almanac, published: 2024-03-01}
  b: {publisher: The Bulletin, published: 2024-03-01, after: a}
  c: {publisher: The Courier, published: 2024-03-02, after: agency}
  d: {publisher: The Daily, published: 2024-03-04, after: agency}
  e: {publisher: The Daily, published: 2024-03-04}
  f: {publisher: The Daily, published: 2024-03}
  g: {publisher: The Gazette, published: 2025-06-01}
entities:
  agency: {type: organisation, name: The Agency}
  pt: {type: organisation, name: Portuguese statistics}
  cl: {type: organisation, name: Chilean statistics}
facts:
"""
TRADE = "Trade between Portugal and Chile was"
INVESTED = "The total investment of Portugal in Chile"
YEARLY, TOTAL, LEVEL = "series: yearly", "series: total", "series: level"
TODAY = "2025-01-15"


def fact(*readings: str, keys: str = "") -> str:
    lines = [f"- id: x{'' if not keys else chr(10) + '  ' + keys}", "  readings:"]
    return "\n".join([*lines, *(f"  - {{{reading}}}" for reading in readings)]) + "\n"


def warnings(text: str, day: str = TODAY) -> list[tuple[str, str]]:
    return [(one.kind, one.message) for one in lint(held(loads(HEAD + text), day))]


def year(amount: str, time: str, more: str = "source: a, by: pt") -> str:
    return f"says: {TRADE} {amount} {time}., {more}"


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        (fact(year("$6 billion", "in 2024"), year("$4 billion", "in the first half of 2024"),
              year("$3 billion", "in the second half of 2024"), keys=YEARLY),
         "parts", "less than its parts: 2024-H1 $4 billion, 2024-H2 $3 billion"),
        (fact(year("$6 billion", "in 2024"), year("$1 billion", "in the first half of 2024"),
              year("$2 billion", "in the second half of 2024"), keys=YEARLY),
         "parts", "more than its parts: 2024-H1 $1 billion, 2024-H2 $2 billion"),
        (fact(year("$6 billion", "in 2024"), year("more than $7 billion", "from January to August 2024"), keys=YEARLY),
         "parts", "less than its parts: 2024-01..2024-08 more than $7 billion"),
        (fact(year("$6 billion", "in 2024"), year("$7 billion", "in 2024", "source: a, by: pt, scope: within Porto"),
              keys=YEARLY),
         "parts", "a part (within Porto) that is more than the whole: 2024 $6 billion"),
        (fact(f"says: {INVESTED} reached $9 billion., period: ..2023, source: a, by: pt",
              f"says: {INVESTED} was $8 billion., period: ..2024, source: g, by: pt", keys=TOTAL),
         "falling", "a total that falls: ..2023 reached $9 billion, ..2024 $8 billion"),
        (fact("says: The bridge cost $5 million (5 million euros)., source: a"),
         "conversions", "the same digits in USD and EUR: one of the two is a slip"),
        (fact("says: The bridge cost $10 million (9 million euros)., source: a",
              "says: The bridge cost $20 million (18 million euros)., source: c",
              "says: The bridge cost $27 million (24 million euros)., source: d",
              "says: The bridge cost $30 million (3 million euros)., source: g"),
         "conversions", "a conversion at 10 USD for one EUR, where others come to 1.111"),
        (fact("says: The bridge is 300 kilometres (86 miles) long., source: a"),
         "conversions", "300 km are 186 miles, not 86"),
        (fact("says: The plant covers 12 hectares (300 acres)., source: a"),
         "conversions", "12 hectares are 29.7 acres, not 300"),
        (fact(year("$6 billion", "in 2024", "source: a"), year("$6 billion", "in 2024", "source: b"), keys=YEARLY),
         "twice", "counted twice: b and a are one report: one retells the other"),
        (fact(year("$6 billion", "in 2024", "source: c"), year("$6 billion", "in 2024", "source: d"), keys=YEARLY),
         "twice", "counted twice: d and c are one report: both retell agency"),
        (fact(year("$6 billion", "in 2024", "source: d"), year("$6 billion", "in 2024", "source: e"), keys=YEARLY),
         "twice", "counted twice: e and d are of one publisher and one day"),
        (fact("says: Portugal will build a pier in Chile in November 2024., source: a"),
         "passed", "a plan whose date has passed (2024-11): what became of it?"),
        (fact(year("$6 billion", "in 2022"), keys=YEARLY),
         "older", "nothing newer in the series: it ends on 2022-12-31, 24 months ago"),
        (fact("says: 70 Portuguese companies operate in Chile., source: a, as_of: 2023-03-01", keys=LEVEL),
         "older", "nothing newer in the series: it ends on 2023-03-01, 22 months ago"),
        (fact(year("$6 billion", "in 2024"), year("$4 billion", "in 2024", "source: b, by: cl")),
         "bodies", "by: pt counts only in a series, and this fact has none; give it series: yearly, total or level"),
    ],
)  # fmt: skip
def test_what_is_worth_a_second_look(text: str, kind: str, message: str) -> None:
    assert warnings(text) == [(kind, message)]


@pytest.mark.parametrize(
    "text",
    [
        fact(year("$6 billion", "in 2024"), year("$3 billion", "in the first half of 2024"),
             year("$3.1 billion", "in the second half of 2024"), keys=YEARLY),
        fact(year("$6 billion", "in 2024"), year("$5 billion", "in the first half of 2024"), keys=YEARLY),
        fact(year("$6 billion", "in 2024"), year("$7 billion", "in the first half of 2024", "source: a, by: cl"),
             keys=YEARLY),
        fact(year("$6 billion", "in 2024", "source: a"), year("$7 billion", "in the first half of 2024", "source: g"),
             keys=YEARLY),
        fact(year("$6 billion", "in 2024"), year("$7 billion", "in 2024", "source: g, by: cl, scope: within Porto"),
             keys=YEARLY),
        fact(year("more than $6 billion", "in 2024"), year("$7 billion", "in the first half of 2024"), keys=YEARLY),
        fact(year("$6 billion", "in 2024"), year("$9 billion", "in the first half of 2024",
             "source: a, by: pt, wrong: a slip"), keys=YEARLY),
        fact(f"says: {INVESTED} exceeded $9 billion., period: ..2023, source: a, by: pt",
             f"says: {INVESTED} was $9.6 billion., period: ..2024, source: g, by: pt", keys=TOTAL),
        fact(f"says: {INVESTED} reached $9 billion., period: ..2023, source: a, by: pt",
             f"says: {INVESTED} was $8 billion., period: ..2024, source: g, by: cl", keys=TOTAL),
        fact("says: The bridge cost $10 million (9 million euros)., source: a",
             "says: The bridge cost $20 million (30 million euros)., source: c",
             "says: The bridge cost $30 million (20 million euros)., source: g"),
        fact("says: The bridge is 300 kilometres (186 miles) long., source: a",
             "says: The plant covers 2 hectares (5 acres)., source: c",
             "says: The ship weighs 5 tonnes (5 metres of it are steel)., source: g"),
        fact(year("$6 billion", "in 2024", "source: a"), year("$6 billion", "in 2023", "source: b"), keys=YEARLY),
        fact(year("$6 billion", "in 2024", "source: a"), year("$6.1 billion", "in 2024", "source: b"), keys=YEARLY),
        fact(year("$6 billion", "in 2024", "source: a"), year("$6 billion", "in 2024", "source: g"), keys=YEARLY),
        fact(year("$6 billion", "in 2024", "source: e"), year("$6 billion", "in 2024", "source: f"), keys=YEARLY),
        fact("says: Portugal will build a pier in Chile in 2025., source: a"),
        fact("says: Portugal will build a pier in Chile in November 2024., source: a",
             "says: Portugal built a pier in Chile in December 2024., source: g"),
        fact("says: Portugal agreed in November 2003 to build a pier in Chile., source: a"),
        fact("says: Portugal will build a pier in Chile., source: a, as_of: 2024-03-01"),
        fact(year("$6 billion", "in 2023")),
        fact("says: Portugal and Chile signed nine agreements in May 2020., source: a"),
    ],
)  # fmt: skip
def test_what_is_not(text: str) -> None:
    assert warnings(text) == []


def levels(change: str, series: str = YEARLY) -> str:
    text = fact(year("$4 billion", "in 2023"), year("$6 billion", "in 2024"), keys=series)
    return text + f"- id: growth\n  says: Trade between Portugal and Chile {change} in 2024.\n  source: g\n  {series}\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("fell", True),
        ("halved", True),
        ("grew by 10 percent", True),
        ("grew by 50 percent", False),
        ("grew", False),
    ],
)
def test_growth_is_held_against_the_levels(change: str, told: bool) -> None:
    found = [message for kind, message in warnings(levels(change)) if kind == "growth"]
    assert found == (["the levels say otherwise: The Almanac: $4 billion; The Almanac: $6 billion"] if told else [])


def test_every_kind_is_tested() -> None:
    tested = {"growth", *(row[1] for row in test_what_is_worth_a_second_look.pytestmark[0].args[1])}
    assert tested == set(KINDS)


def test_facts_check_warns_and_is_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, monkeypatch, capsys)
    desk.write("facts.yaml", HEAD + fact("says: Portugal will build a pier in Chile in November 2024., source: a"))
    done = desk("facts", "check", "--date", TODAY)
    place = f"{HEAD.count(chr(10)) + 3}:12"
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[1:] == [
        f"facts.yaml:{place}: x: warning: a plan whose date has passed (2024-11): what became of it? [passed]".replace(
            "facts.yaml", str(tmp_path / "facts.yaml")
        ),
        f"{tmp_path / 'facts.yaml'}: 1 fact, 1 reading, 0 examples, 7 sources: no problems, 1 warning",
    ]
    assert desk("facts", "check", "--date", TODAY, "-q").out.splitlines() == done.out.splitlines()[-1:]
    assert desk("facts", "check", "--date", "2024-06-01").out.endswith(": no problems\n")
    rows = json.loads(desk("facts", "check", "--date", TODAY, "--format", "json").out)["results"]
    assert rows[-1] == {
        "warning": "passed", "fact": "x", "message": "a plan whose date has passed (2024-11): what became of it?",
        "line": HEAD.count("\n") + 3,
    }  # fmt: skip


KNOWN = {"default": set(), "wide": {"visitors-to-kazakhstan-growth"}}
"""Facts whose note says why their sources do not go together: 12 percent, told beside a rounded 35,000."""


@pytest.mark.parametrize("name", ["default", "wide"])
def test_the_shipped_bases_contradict_themselves_nowhere(name: str) -> None:
    """What time brings (plans, old series) is for `facts check` to tell; the rest is to be looked after."""
    from factcheck import load

    found = [one for one in lint(held(load([name]), "2026-11-26")) if one.kind not in ("older", "passed", "twice")]
    assert {one.entry.fact.id for one in found} == KNOWN[name], [str(one.problem()) for one in found]
