"""Suppression comments: what they cover, when they end, and what is said of them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from factcheck.documents import read
from factcheck.documents.base import Document
from factcheck.model import ClaimResult, Finding, Severity, Verdict
from factcheck.suppression import CODES, Suppressions, is_notice, suppress

FACTS = ("dam-cost", "dam-height")
TODAY = "2026-06-15"
VERDICTS = {"REFUTED": Verdict.REFUTED, "DISPUTED": Verdict.DISPUTED, "SUPPORTED": Verdict.SUPPORTED}


def judged(document: Document) -> list[ClaimResult]:
    """A finding for each word such as ``REFUTED`` (about dam-cost) or ``REFUTED-HIGH`` (about dam-height)."""
    out = []
    for number, block in enumerate(document.blocks):
        findings, spans = [], []
        for match in re.finditer(r"(REFUTED|DISPUTED|SUPPORTED)(-HIGH)?", block.text):
            fact = FACTS[1] if match[2] else FACTS[0]
            verdict = VERDICTS[match[1]]
            findings.append(
                Finding(
                    part=match[0],
                    start=match.start(),
                    end=match.end(),
                    fact=fact,
                    verdict=verdict,
                    code="c",
                    message="m",
                )
            )
            spans.append(block.offsets.span(*match.span()))
        if not findings:
            findings.append(
                Finding(
                    part="", start=0, end=0, fact=None, verdict=Verdict.UNVERIFIABLE, code="no-fact", message="nothing"
                )
            )
            spans.append(block.offsets.span(0, 0))
        out.append(
            ClaimResult(
                claim=block.text,
                verdict=findings[0].verdict,
                severity=Severity.ERROR,
                findings=tuple(findings),
                finding_spans=tuple(spans),
                block=number,
                line=block.line,
            )
        )
    return out


class Outcome:
    def __init__(self, text: str, suffix: str = ".md") -> None:
        self.document = read(f"draft{suffix}", text.encode())
        self.suppressions = Suppressions(self.document, FACTS, TODAY)
        results = list(suppress(self.suppressions, judged(self.document)))
        self.notices = [result for result in results if is_notice(result)]
        self.left = [f.part for result in results if not is_notice(result) for f in result.findings if f.fact]

    @property
    def said(self) -> list[str]:
        return [
            f"{notice.line}:{notice.column}: {notice.findings[0].code.removeprefix('suppression-')}: "
            f"{notice.findings[0].message.removeprefix('suppression: ')}"
            for notice in self.notices
        ]


CASES: list[tuple[str, list[str], list[str]]] = [
    ("<!-- factcheck: ignore a quote -->\n\nREFUTED one.\n\nDISPUTED two.", ["DISPUTED"], []),
    ("<!-- factcheck: ignore[dam-cost] a quote -->\nREFUTED and REFUTED-HIGH.", ["REFUTED-HIGH"], []),
    ("<!-- factcheck: ignore[dam-cost, dam-height] a quote -->\nREFUTED and DISPUTED-HIGH.", [], []),
    ("<!-- factcheck: ignore why -->\n\n* REFUTED one\n* DISPUTED two\n\nREFUTED three", ["REFUTED"], []),
    (
        "<!-- factcheck: ignore-start old -->\n\nREFUTED one.\n\nDISPUTED two.\n\n"
        "<!-- factcheck: ignore-end -->\n\nREFUTED x",
        ["REFUTED"],
        [],
    ),
    ("REFUTED one.\n\n<!-- factcheck: ignore-file satire -->\n\nDISPUTED two.", [], []),
    ("<!-- factcheck: ignore[dam-cost] a quote, until 2026-06-15 -->\nREFUTED.", [], []),
    (
        "<!-- factcheck: ignore[dam-cost] a quote, until 2026-06-14 -->\nREFUTED.",
        ["REFUTED"],
        ["1:1: expired: it ended on 2026-06-14: a quote"],
    ),
    ("<!-- factcheck: ignore -->\nREFUTED.", ["REFUTED"], ["1:1: error: no reason given"]),
    ("<!-- factcheck: ignore why -->\nSUPPORTED.", ["SUPPORTED"], ["1:1: unused: it silences nothing: why"]),
    ("<!-- factcheck: ignore why -->\nNothing.\n\nREFUTED", ["REFUTED"], ["1:1: unused: it silences nothing: why"]),
    ("REFUTED\n\n<!-- factcheck: ignore why -->", ["REFUTED"], ["3:1: unused: it silences nothing: why"]),
    (
        "<!-- factcheck: ignore[dam-cost,dam-height] why -->\nREFUTED.",
        [],
        ["1:1: unused: it silences nothing of [dam-height]"],
    ),
    (
        "<!-- factcheck: ignore[dam-csot] why -->\nREFUTED.",
        ["REFUTED"],
        ["1:1: error: there is no fact 'dam-csot' (did you mean 'dam-cost'?)"],
    ),
    (
        "<!-- factcheck: ignore[zzz, dam-cost] why -->\nREFUTED.",
        [],
        ["1:1: error: there is no fact 'zzz' (see factcheck facts list)"],
    ),
    (
        "<!-- factcheck: ignore-start why -->\n\nREFUTED.",
        ["REFUTED"],
        ["1:1: error: ignore-start without an ignore-end; it silences nothing"],
    ),
    ("REFUTED.\n\n<!-- factcheck: ignore-end -->", ["REFUTED"], ["3:1: error: ignore-end without an ignore-start"]),
    (
        "<!-- factcheck: ignore-start -->\n\nREFUTED.\n\n<!-- factcheck: ignore-end -->",
        ["REFUTED"],
        ["1:1: error: no reason given"],
    ),
    (
        "<!-- factcheck: ignore-start[dam-cost] a -->\n\n<!-- factcheck: ignore-start[dam-height] b -->\n\n"
        "REFUTED REFUTED-HIGH\n\n<!-- factcheck: ignore-end[dam-cost] -->\n\nREFUTED DISPUTED-HIGH\n\n"
        "<!-- factcheck: ignore-end -->\n\nREFUTED-HIGH",
        ["REFUTED", "REFUTED-HIGH"],
        [],
    ),
    (
        "<!-- factcheck: ignore-start[dam-cost] a -->\n\nREFUTED\n\n<!-- factcheck: ignore-end[dam-height] -->\n\n"
        "<!-- factcheck: ignore-end -->",
        [],
        ["5:1: error: ignore-end[dam-height] without an ignore-start[dam-height]"],
    ),
    (
        "<!-- factcheck: ignore dam-cost, because -->\nREFUTED and REFUTED-HIGH.",
        ["REFUTED", "REFUTED-HIGH"],
        [
            "1:1: error: without brackets all facts are meant, and the reason begins with one "
            "(did you mean 'ignore[dam-cost]'?)"
        ],
    ),
    (
        "<!-- factcheck: ignore-start (Dam-hight) old -->\n\nREFUTED\n\n<!-- factcheck: ignore-end -->",
        ["REFUTED"],
        [
            "1:1: error: without brackets all facts are meant, and the reason begins with one "
            "(did you mean 'ignore-start[dam-height]'?)"
        ],
    ),
    (
        "<!-- factcheck: ignore-file dam cost is told by a rival -->\nREFUTED.",
        ["REFUTED"],
        [
            "1:1: error: without brackets all facts are meant, and the reason begins with one "
            "(did you mean 'ignore-file[dam-cost]'?)"
        ],
    ),
    ("<!-- factcheck: ignore the dam-cost of a rival, damaged -->\nREFUTED.", [], []),
    (
        "<!-- factcheck ignore[dam-cost] why -->\nREFUTED.",
        ["REFUTED"],
        ["1:1: error: it begins with 'factcheck' (did you mean 'factcheck: ignore'?)"],
    ),
    (
        "Über all, <!-- factcheck: ignor why --> REFUTED.",
        ["REFUTED"],
        ["1:11: error: unknown directive 'ignor' (did you mean 'ignore'?)"],
    ),
]


@pytest.mark.parametrize(("text", "left", "said"), CASES)
def test_comments(text: str, left: list[str], said: list[str]) -> None:
    outcome = Outcome(text)
    assert outcome.left == left
    assert outcome.said == said


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".txt", "factcheck: ignore[dam-cost] a quote\nREFUTED one.\n\nDISPUTED two."),
        (
            ".txt",
            "Factcheck: SUPPORTED is all that he said.\n\nfactcheck: ignore[dam-cost] a quote\n\nREFUTED.\n\nDISPUTED.",
        ),
        (".html", "<p>x</p><!-- factcheck: ignore[dam-cost] a quote --><p>REFUTED one.</p><p>DISPUTED two.</p>"),
    ],
)
def test_other_kinds_of_documents(suffix: str, text: str) -> None:
    outcome = Outcome(text, suffix)
    assert ([part for part in outcome.left if part != "SUPPORTED"], outcome.said) == (["DISPUTED"], [])


@pytest.mark.parametrize("comment", [".. factcheck ignore[dam-cost] a", ".. factcheck:: ignore[dam-cost] a"])
def test_a_mistyped_comment_in_rst_is_told(comment: str) -> None:
    pytest.importorskip("docutils")
    outcome = Outcome(f"One.\n\n{comment}\n\nREFUTED.", ".rst")
    assert outcome.left == ["REFUTED"]
    assert [said[:26] for said in outcome.said] == ["3:1: error: it begins with"]


def test_what_was_silenced_is_known_with_its_reason() -> None:
    silenced = Outcome("<!-- factcheck: ignore a rival's slip -->\nREFUTED-HIGH one.").suppressions.silenced
    assert [(one.finding.part, one.reason, one.line) for one in silenced] == [("REFUTED-HIGH", "a rival's slip", 1)]


def test_a_notice_is_a_result_with_its_place() -> None:
    notice = Outcome("x\n\n  <!-- factcheck: ignore -->\n\ny").notices[0]
    assert (notice.line, notice.path, notice.severity) == (3, "draft.md", Severity.ERROR)
    assert notice.claim.strip() == "<!-- factcheck: ignore -->"
    start, end = notice.finding_spans[0]
    assert (notice.end_line, end - start) == (3, len(notice.claim))
    warnings = Outcome("<!-- factcheck: ignore a, until 2020-01-01 -->\nx").notices
    assert [(one.severity, one.findings[0].code) for one in warnings] == [(Severity.WARNING, "suppression-expired")]


def test_every_code_is_explained() -> None:
    assert all(len(meaning) > 20 for meaning in CODES.values())


def test_a_document_without_comments_is_left_as_it_is() -> None:
    results: list[Any] = judged(read("a.md", b"REFUTED"))
    assert Suppressions(read("a.md", b"REFUTED"), FACTS, TODAY).apply(results[0]) is results[0]
