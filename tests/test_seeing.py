"""What a report shows of a fact in time: what holds now, the rest on one line, who counts differently."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_check import Desk
from test_report import validator
from test_timeline import BASE

from factcheck.model import Course, Point, QuantityKind
from factcheck.report import series

HALF = "Trade between Portugal and Chile is $3.1 billion."
OLD = "Trade between Portugal and Chile is $6.1 billion."

DATE = ("--date", "2024-12-01")
ENDS = """
- id: exports
  series: yearly
  note: Chile counts what leaves its ports.
  readings:
  - {says: Exports of Portugal to Chile were $5 billion in 2022., source: post P1, by: pt-statistics}
  - {says: Exports of Portugal to Chile were $2 billion in 2023., source: gazette P1, by: pt-statistics}
  - {says: Exports of Portugal to Chile were $3 billion in 2023., source: gazette P2, by: cl-customs}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, monkeypatch, capsys)
    entity = "  cl-customs: {type: organisation, name: Chilean customs, of: Chile}\nfacts:\n"
    text = re.sub(r".*has reached.*\n", "", BASE).replace("facts:\n", entity, 1)
    desk.write("facts.yaml", text + ENDS.removeprefix("\n"))
    return desk


def judged(desk: Desk, claim: str, *options: str) -> dict[str, Any]:
    """The only finding of a claim, which keeps the contract."""
    row = json.loads(desk("--format", "jsonl", *(options or DATE), claim).out)
    validator("claim-2").validate(row)
    (finding,) = row["findings"]
    assert isinstance(finding, dict)
    return finding


def test_what_holds_now_and_what_held_once(desk: Desk) -> None:
    now, once = judged(desk, HALF), judged(desk, OLD)
    standing = [(one["period"], one["in_force"], one["superseded"]) for one in once["readings"]]
    assert [(one["period"], one["in_force"], one["superseded"]) for one in now["readings"]] == [("2023", True, False)]
    assert once["code"] == "outdated"
    assert ("2023", True, False) in standing and ("2022", False, True) in standing
    assert once["suggestion"] == "$3.1 billion", "what holds now, and not what all of them allow"
    assert "elsewhere" not in desk(*DATE, OLD).out


def test_the_course_ends_on_the_day_of_speaking(desk: Desk) -> None:
    points = judged(desk, HALF)["series"]["points"]
    assert points == [
        {"period": "2019", "low": 750_000_000, "high": 750_000_000, "bound": ">"},
        {"period": "2021", "low": 3_200_000_000, "high": 3_200_000_000, "bound": None},
        {"period": "2022", "low": 6_100_000_000, "high": 6_500_000_000, "bound": None},
        {"period": "2023", "low": 3_100_000_000, "high": 3_100_000_000, "bound": None},
    ]
    early = judged(desk, HALF, "--date", "2023-02-01")
    assert [point["period"] for point in early["series"]["points"]] == ["2019", "2021", "2022"]
    assert early["series"]["points"][-1]["low"] == 6_500_000_000, "the Gazette is of a later day"


def test_a_change_names_what_it_was_computed_from(desk: Desk) -> None:
    found = judged(desk, "Exports of Portugal to Chile fell from $5 billion in 2022 to $2 billion in 2023.")
    assert found["verdict"] == "supported"
    ends = [found["readings"][i] for i in found["derived_from"]]
    assert {(one["period"], one["by"]) for one in ends} == {
        ("2022", "Portuguese statistics"),
        ("2023", "Portuguese statistics"),
    }
    assert judged(desk, HALF)["derived_from"] == []


def test_who_counts_differently_and_why(desk: Desk) -> None:
    done = desk(*DATE, "Exports of Portugal to Chile were $2 billion in 2023.")
    lines = [line.split("  ") for line in done.out.splitlines() if "The Gazette" in line]
    assert [row[-2:] for row in lines] == [["Portuguese statistics", "P1"], ["Chilean customs", "P2"]]
    assert "note: Chile counts what leaves its ports." in done.out
    assert "Chile counts" not in desk(*DATE, "Exports of Portugal to Chile were $5 billion in 2022.").out


def test_facts_without_a_series_are_shown_as_ever(desk: Desk) -> None:
    found = judged(desk, "Portugal built a pier in Chile.")
    assert (found["series"], found["derived_from"]) == (None, [])
    assert [(one["in_force"], one["superseded"]) for one in found["readings"]] == [(None, False)]


def test_the_line_stands_below_the_readings(desk: Desk) -> None:
    line = "in $ billion: 2019 >0.75 · 2021 3.2 · 2022 6.1–6.5 · 2023 3.1"
    plain = desk(*DATE, OLD).out.splitlines()
    assert f"    {line}" in plain
    assert plain.index(f"    {line}") > max(i for i, row in enumerate(plain) if "(superseded)" in row)
    terminal = desk("--format", "terminal", "--color", "never", *DATE, OLD).out
    assert f"│   {line}  ▂▄█▄" in terminal.splitlines()
    assert all(len(row) <= 40 for row in narrow(desk, OLD))


def narrow(desk: Desk, claim: str) -> list[str]:
    desk.monkeypatch.setenv("COLUMNS", "40")
    out = desk("--format", "terminal", "--color", "never", *DATE, claim).out
    return [row for row in out.splitlines() if not row.startswith("why: ")]


def test_the_page_has_a_chart_with_its_text(desk: Desk) -> None:
    desk(*DATE, OLD, "-o", "out.html")
    page = (desk.folder / "out.html").read_text(encoding="utf-8")
    (figure,) = re.findall(r'<figure class="course">.*?</figure>', page, re.DOTALL)
    assert 'role="img" aria-labelledby="f1-c"' in figure and '<figcaption id="f1-c">' in figure
    assert "in $ billion: 2019 &gt;0.75 · 2021 3.2 · 2022 6.1–6.5 · 2023 3.1" in figure
    assert figure.count("<g>") == 4 and figure.count('class="spread"') == 1
    assert "<title>2022: 6.1–6.5</title>" in figure
    assert "style=" not in figure, "the policy of the page lets no style through"
    assert '<span class="newest">superseded</span>' in page and '<span class="newest">newest</span>' not in page


# The line by itself

B = 10**9


@pytest.mark.parametrize(
    ("kind", "unit", "points", "label", "text", "bars"),
    [
        ("money", "USD", [("2022", 6.1 * B, 6.5 * B, ""), ("2023", 3 * B, 3 * B, "")], "in $ billion: ",
         "2022 6.1–6.5 · 2023 3", "█▄"),
        ("money", "KZT", [("2022", 600, 600, "≥"), ("2023", 3000, 3000, "")], "in KZT: ", "2022 ≥600 · 2023 3,000",
         "▂█"),
        ("count", None, [("2022", 0, 0, ""), ("2023", 1234, 1234, "")], "over time: ", "2022 0 · 2023 1,234", "▁█"),
        ("percent", "%", [("2022", 1.25, 1.25, "<"), ("2023", 2, 2, "")], "in %: ", "2022 <1.25 · 2023 2", "▅█"),
        ("rank", None, [("2022", 3, 5, ""), ("2023", 2, 2, "")], "over time: ", "2022 3–5 · 2023 2", ""),
        ("money", "USD", [("2022", -5, -5, ""), ("2023", -2, -2, "")], "in $: ", "2022 -5 · 2023 -2", ""),
        ("count", None, [(str(year), 1, 1, "") for year in range(2000, 2012)], "over time: ",
         "… " + " · ".join(f"{year} 1" for year in range(2002, 2012)), "█" * 10),
    ],
)  # fmt: skip
def test_lines_and_bars(kind: str, unit: str | None, points: list[Any], label: str, text: str, bars: str) -> None:
    made = tuple(Point(time, Decimal(str(low)), Decimal(str(high)), bound) for time, low, high, bound in points)
    course = Course(QuantityKind(kind), unit, made)
    assert (series.label(course), series.text(course), series.bars(course)) == (label, text, bars)


@given(st.lists(st.decimals(0, 10**13, places=2), min_size=2, max_size=12))
def test_bars_are_as_high_as_the_figures(values: list[Decimal]) -> None:
    """In order, one for each, the greatest at the top."""
    points = tuple(Point(str(2000 + i), value, value) for i, value in enumerate(values))
    course = Course(QuantityKind.MONEY, "USD", points)
    heights, shown = series.heights(course, 36), [point.low for point in series.shown(course)]
    if not heights:
        assert max(shown) == 0
        return
    assert len(heights) == len(shown) and max(heights) == 36 and min(heights) >= 0
    assert all((a <= b) or (x > y) for a, x in zip(heights, shown, strict=True)
               for b, y in zip(heights, shown, strict=True))  # fmt: skip


def test_what_was_seen_only_in_part_says_so(desk: Desk) -> None:
    text = (desk.folder / "facts.yaml").read_text(encoding="utf-8")
    desk.write("facts.yaml", text.replace("published: 2024-06-12}", "published: 2024-06-12, excerpt: true}", 1))
    assert [one["excerpt"] for one in judged(desk, HALF)["readings"]] == [True]
    for form in ("plain", "markdown", "html", "github"):
        told = "The Gazette (2024-06-12, excerpt)" if form == "github" else "excerpt"
        assert told in desk("--format", form, *DATE, "--show", "all", OLD).out, form
    assert "The Gazette, 2024-06-12 (excerpt)" in desk("facts", "show", "trade").out


@pytest.mark.parametrize("form", ["junit", "sarif", "markdown"])
def test_reports_for_ci_say_of_when(desk: Desk, form: str) -> None:
    """A figure says nothing without its time, nor whose it is."""
    out = desk("--format", form, *DATE, "Exports of Portugal to Chile were $9 billion in 2023.").out
    told = out.replace("\\", "")
    assert "of 2023, Portuguese statistics" in told and "of 2023, Chilean customs" in told
    assert "in $ billion: 2022 5 · 2023 2–3" in told
