"""Labelled drafts: what must be raised is raised, and correct sentences are left alone.

The drafts were written and labelled by people who did not know the engine; what is measured stands in
bench/results.md. The floors of drafts/floor.yaml guard against falling back.
"""

from __future__ import annotations

import judged
import pytest
from tables import load_table

from factcheck import Checker, draft
from factcheck.documents import read
from factcheck.model import Verdict
from factcheck.report.records import claim_record

FLOOR = load_table(judged.DRAFTS / "floor.yaml")


def graded(draft: judged.Path) -> judged.Any:
    records = [claim_record(result, {}, located=True) for result in judged.judged(draft)]
    return judged.labels.grade(records, judged.labels.labels(draft))


@pytest.mark.parametrize("batch", FLOOR["batches"])
def test_a_batch_reaches_its_floor(batch: str) -> None:
    folder = judged.DRAFTS / batch
    floor = FLOOR["batches"][batch]
    grades = {path.name: graded(path) for path in judged.labels.drafts(folder)}
    assert grades
    raised = sum(grade.raised for grade in grades.values()) / sum(grade.must for grade in grades.values())
    missed = {name: grade.missed for name, grade in grades.items() if grade.missed}
    assert raised >= floor["raised"], missed
    alarms = {f"{name}:{line}" for name, grade in grades.items() for line in grade.alarms}
    assert alarms <= set(floor.get("known_alarms", ()))


def checked(text: str, name: str = "a.md") -> list[tuple[int, str, tuple[str | None, ...]]]:
    """Line, verdict and facts of what is about a fact in a text."""
    found = []
    for result in judged.checker().check_document(read(name, text.encode())):
        facts = tuple(finding.fact for finding in result.findings)
        if any(facts):
            found.append((result.line, result.verdict.value, facts))
    return found


CONTEXT = {
    "a branch taken up by its name": (
        "A branch of Woosong University may open in Turkistan.\n\nThe branch may open in Shymkent.",
        {1: "supported", 3: "refuted"},
    ),
    "it, after a question": (
        "Kazakhstan and South Korea trade a lot.\n\nAnd bilateral trade? It stands at $12 billion.",
        {3: "refuted"},
    ),
    "two countries of which one is another": (
        "# Kazakhstan and Japan\n\nJapan met Kazakhstan. The two countries signed 12 documents. Bilateral trade is "
        "$2 billion.",
        {},
    ),
    "a capital of another country": (
        "Uzbekistan and Kazakhstan signed 12 documents in Tashkent.\n\nThe two countries signed 12 documents.",
        {},
    ),
    "another Korea": ("# North Korea\n\nNorth Korea is isolated. Bilateral trade with Kazakhstan is $12 billion.", {}),
    "leaders of whom one is a stranger": (
        "Tokayev met President Vladimir Putin in Moscow. The two leaders signed 15 documents.",
        {},
    ),
    "a president is not two": (
        "Tokayev spoke to the press.\n\nKorea is one of the ten biggest investors in Kazakhstan, the president said.",
        {3: "supported"},
    ),
    "an attribution after a semicolon": (
        "The Kazakh side called nuclear energy a promising field; Mr Yoon said that Korean companies were "
        "interested in mining.",
        {1: "supported"},
    ),
    "no as an answer": ("Tokayev and Yoon met.\n\nNo. Tokayev was in New York on a working visit.", {3: "supported"}),
    "a date that is a sentence": (
        "- **2022.** Trade between Kazakhstan and Korea stood at $16 billion.\n- **2019.** Trade between Kazakhstan "
        "and Korea came to $4.2 billion.",
        {1: "refuted", 2: "unverifiable"},
    ),
    "the investment in what the text tells of": (
        "Kazakhstan and South Korea open a mill.\n\nThe investment amounts to $25 million, shared by the partners.",
        {},
    ),
    "what was done at another time": (
        "Kazakhstan and South Korea\n\nThe president of Kazakhstan came to Seoul in 2010. Six cooperation documents "
        "were signed. Deeper cooperation was discussed.",
        {},
    ),
    "what was done at that time": (
        "Kazakhstan and South Korea\n\nYoon came to Astana in June 2024. Six cooperation documents were signed.",
        {3: "refuted"},
    ),
    "the investment of which it has told": (
        "South Korea has invested heavily in Kazakhstan.\n\nThe investment amounts to $250 million.",
        {3: "refuted"},
    ),
    "figures with their periods": (
        "Kazakhstan and South Korea in figures:\n\n- Trade, January to April 2024: $1.6 billion, of which exports are "
        "a third\n- Trade, 2022: $1.6 billion",
        {4: "refuted"},
    ),
    "a ticker": (
        "Kazakhstan and South Korea\n\n14:30 KST – South Korea is among the top ten investors in Kazakhstan.\n\n"
        "15:05 By way of comparison, there are 90 Korean companies in Kazakhstan.",
        {3: "supported", 5: "refuted"},
    ),
    "the lead holds for later sections": (
        "Trade between Kazakhstan and South Korea is in the news.\n\n## Figures\n\nBilateral trade is $12 billion.",
        {5: "refuted"},
    ),
}


@pytest.mark.parametrize("name", CONTEXT)
def test_what_a_text_lends_its_sentences(name: str) -> None:
    text, wanted = CONTEXT[name]
    costly = {line: verdict for line, verdict, _ in checked(text)}
    assert {line: verdict for line, verdict in costly.items() if line in wanted} == wanted
    assert "refuted" not in {verdict for line, verdict in costly.items() if line not in wanted}


ROWS = {
    "a column for each year": (
        "Kazakhstan and South Korea\n\n| | 2022 | 2024 |\n|---|---|---|\n| Trade, $ bn | 16 | 6 |",
        {5: ["refuted", "unverifiable"]},
    ),
    "a unit in the caption": (
        "Kazakhstan's trade with South Korea, in billions of US dollars:\n\n| Partner | Period | Trade |\n"
        "|---|---|---|\n"
        "| South Korea | to date | 16 |\n| Uzbekistan | to date | 4 |",
        {5: ["refuted"]},
    ),
    "rows about others": (
        "| Country | Korean companies |\n|---|---|\n| Kazakhstan | 700 |\n| Vietnam | 9,000 |\n| Kia | 12 |",
        {3: ["supported"]},
    ),
    "what the rows are stands above the labels": (
        "| Trade with South Korea | $ billion |\n|---|---|\n| Kazakhstan | 60 |\n| Viet Nam | 79 |",
        {3: ["refuted"]},
    ),
    "a rank": (
        "| Indicator | Value |\n|---|---|\n| Rank of South Korea among investors in Kazakhstan | 15 |",
        {3: ["refuted"]},
    ),
    "a guess for a later year": (
        "Trade between Kazakhstan and South Korea\n\n| Period | Trade, $ bn |\n|---|---|\n| 2030 (our guess) | 9 |",
        {5: ["unverifiable"]},
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_a_row_says(name: str) -> None:
    text, wanted = ROWS[name]
    found: dict[int, list[str]] = {}
    for line, verdict, _ in checked(text):
        found.setdefault(line, []).append(verdict)
    assert {line: verdicts for line, verdicts in found.items() if line in wanted} == wanted
    assert not any("refuted" in verdicts for line, verdicts in found.items() if line not in wanted)


def test_what_is_about_no_fact_is_passed_over_and_named() -> None:
    text = "Tokayev received Yoon at the Akorda, and a brass band played three old marches in the rain."
    (result,) = judged.checker().check_document(read("a.md", text.encode()))
    assert result.verdict == "supported"
    assert any("brass band" in note for note in result.notes)
    assert judged.checker().check(text).verdict == "partial"


def test_explained_in_its_context() -> None:
    text = "A branch of Woosong University may open in Turkistan.\n\nThe branch may open in Shymkent."
    first, second = judged.checker().explain_document(read("a.md", text.encode()))
    assert first.result.verdict == "supported"
    assert second.result.verdict == "refuted"
    assert second.lines


@pytest.mark.parametrize("visited", ["The pool was visited by 500 people.", "The zoo had 500 visitors."])
def test_a_figure_without_its_noun_asks_for_none(visited: str) -> None:
    """A reading whose figure is of people that nothing names ended the check of a draft."""
    checker = Checker(draft(f"# published: 2026-09-03\n\n{visited}\n"))
    results = list(checker.check_document(read("a.md", b"The sky is blue.\n", encoding="utf-8"), asides=False))
    assert all(one.verdict is Verdict.UNVERIFIABLE for one in results)
