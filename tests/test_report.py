"""Report formats: golden files, the JSON schemas, marks under the exact span, nothing that steers a terminal."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import re
import sys
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

import fakes
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from factcheck.__main__ import main
from factcheck.model import ClaimResult, Comparator, Period, Quantity, QuantityKind, Severity, Span, Verdict
from factcheck.output import safe_json, visible
from factcheck.report import FORMATS, Look, Tally, make
from factcheck.report.layout import Piece, cell_width, claim_rows, fold
from factcheck.report.records import claim_record, period_value, quantity_record
from factcheck.report.terminal import console_for

GOLDEN = Path(__file__).parent / "golden"
LOOK = Look(names={"ann": "Ann Bell", "bob": "Bob Cole"})
CHECKER = fakes.Checker(fakes.BASE)
CLAIMS = (
    "The dam is SUPPORTED by many.",
    "It cost REFUTED dollars, no more.",
    "Its height is SUPPORTED widely, its cost DISPUTED everywhere.",
    "카자흐스탄의 한국 투자는 REFUTED 달러를 넘었고 계속 늘어나고 있습니다.",
    "Nothing [bold]known[/bold] about \x1b[31mthis\x1b[0m \u202eline\u2066 at all.",
)


class Memory:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


def report(name: str, look: Look) -> str:
    sink = Memory()
    reporter = make(name, sink, look)
    tally = Tally()
    reporter.begin()
    for i, claim in enumerate(CLAIMS, 1):
        path = "초안/b.md" if look.grouped and i > 2 else "a.md"
        result = dataclasses.replace(CHECKER.check(claim), line=i, end_line=i, end_column=len(claim) + 1, path=path)
        tally.add(result)
        reporter.claim(result)
    reporter.end(tally)
    return sink.text


VARIANTS = {
    "plain.txt": ("plain", {}, 80),
    "plain-check.txt": ("plain", {"located": True}, 80),
    "terminal-80.txt": ("terminal", {"lines": True}, 80),
    "terminal-40.txt": ("terminal", {}, 40),
    "terminal-files.txt": ("terminal", {"located": True, "grouped": True}, 60),
    "terminal-color.txt": ("terminal", {"color": "always"}, 100),
    "claims.jsonl": ("jsonl", {}, 80),
    "check.jsonl": ("jsonl", {"located": True}, 80),
    "report.json": ("json", {"facts": ("dam.yaml",)}, 80),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_golden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regenerate with ``FACTCHECK_UPDATE=1``."""
    kind, options, width = VARIANTS[name]
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    text = report(kind, dataclasses.replace(LOOK, **options))
    path = GOLDEN / name
    if os.environ.get("FACTCHECK_UPDATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def schema(name: str) -> dict[str, Any]:
    text = (resources.files("factcheck.report") / "schema" / f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def validator(name: str) -> Draft202012Validator:
    claim = schema("claim-2")
    Draft202012Validator.check_schema(schema(name))
    registry = Registry().with_resources([(claim["$id"], Resource.from_contents(claim))])  # type: ignore[var-annotated]
    return Draft202012Validator(schema(name), registry=registry)


def test_json_tells_what_was_not_judged() -> None:
    tally = Tally(
        trouble=True, unread={"a\x1b.md": "no such file"}, interrupted="interrupted: 1 of 3 files were judged"
    )
    texts = {}
    for name in ("json", "jsonl", "plain", "terminal"):
        sink = Memory()
        reporter = make(name, sink, LOOK)
        reporter.begin()
        reporter.end(tally)
        texts[name] = sink.text
    document = json.loads(texts["json"])
    validator("report-2").validate(document)
    assert document["errors"] == [{"path": "a\x1b.md", "message": "no such file"}]
    assert (document["summary"]["interrupted"], document["summary"]["exit_code"]) == (True, 130)
    line = json.loads(texts["jsonl"])
    validator("error-2").validate(line)
    assert line == {"error": "no such file", "path": "a\x1b.md", "v": 2}
    for name in ("plain", "terminal"):
        assert "not read: a\\x1b.md: no such file\ninterrupted: 1 of 3 files were judged\n" in texts[name]


@pytest.mark.parametrize("located", [False, True])
def test_json_keeps_the_contract(located: bool) -> None:
    look = dataclasses.replace(LOOK, located=located)
    lines = [json.loads(line) for line in report("jsonl", look).splitlines()]
    assert [line["claim"] for line in lines] == list(CLAIMS)
    for line in lines:
        validator("claim-2").validate(line)
    document = json.loads(report("json", look))
    validator("report-2").validate(document)
    assert document["results"] == lines
    assert ("path" in lines[0]) is located


def test_an_empty_document_is_valid() -> None:
    sink = Memory()
    reporter = make("json", sink, LOOK)
    reporter.begin()
    reporter.end(Tally())
    validator("report-2").validate(json.loads(sink.text))


def test_the_schema_knows_the_codes_and_words_of_the_model() -> None:
    properties = schema("claim-2")["$defs"]["finding"]["properties"]
    assert {*properties["verdict"]["enum"], "partial"} == {verdict.value for verdict in Verdict}
    parsed = schema("parse-2")["$defs"]["quantity"]["properties"]
    assert set(parsed["kind"]["enum"]) == {kind.value for kind in QuantityKind} | {"date"}
    assert {comparator.value for comparator in Comparator} <= set(parsed["comparator"]["enum"])


def test_parse_keeps_the_contract(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fakes.install(lambda *item: monkeypatch.setitem(sys.modules, *item), monkeypatch.setattr)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Bell built 12 by 2030\nnul\0\n")))
    assert main(["parse", "-", "--format", "jsonl"]) == 2
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 2
    for row in rows:
        validator("parse-2").validate(row)


def test_key_order_is_that_of_the_contract() -> None:
    record = claim_record(CHECKER.check("a REFUTED x"), LOOK.names, located=True)
    assert " ".join(record) == "claim verdict severity line findings notes path column end_line end_column v"
    finding = record["findings"][0]
    keys = "part start end fact verdict code message suggestion readings derived_from series"
    assert " ".join(finding) == f"{keys} line column end_line end_column"
    keys = "source value relation as_of said_by url locator excerpt period by in_force superseded"
    assert " ".join(finding["readings"][0]) == keys
    assert finding["readings"][0]["said_by"] == "Ann Bell and Bob Cole"


def test_notes_of_claim_and_findings_are_joined_once() -> None:
    result = CHECKER.check("a DISPUTED x and DISPUTED y")
    assert claim_record(result, {})["notes"] == ["the sources differ"]


@pytest.mark.parametrize(
    ("period", "value"),
    [
        (("day", "2023-09-20", "2023-09-20"), "2023-09-20"),
        (("month", "2023-09-01", "2023-09-30"), "2023-09"),
        (("half", "2024-01-01", "2024-06-30"), "2024-H1"),
        (("half", "2024-07-01", "2024-12-31"), "2024-H2"),
        (("quarter", "2024-04-01", "2024-06-30"), "2024-Q2"),
        (("year", "2024-01-01", None), "2024"),
        (("year", None, "2024-12-31"), "2024"),
        (("range", "2009-01-01", "2010-12-31"), ("2009", "2010")),
        (("range", "2009-02-01", "2010-02-28"), ("2009-02", "2010-02")),
        (("range", "2009-02-03", "2010-02-28"), ("2009-02-03", "2010-02-28")),
    ],
)
def test_dates_in_json(period: tuple[str, str | None, str | None], value: object) -> None:
    assert period_value(Period(Span(0, 1), *period)) == value


def test_relative_and_yearless_dates_in_json() -> None:
    span = Span(0, 1)
    assert period_value(Period(span, "year", None, None, relative=("year", -1))) == "ref-1y"
    assert period_value(Period(span, "day", None, None, relative=("day", 0))) == "ref+0d"
    assert period_value(Period(span, "day", None, None, relative=("now", 0))) == "ref"
    assert period_value(Period(span, "day", "--06-12", "--06-12", yearless=True)) == "XXXX-06-12"


def test_numbers_in_json() -> None:
    def record(low: str, high: str | None = None, vague: bool = False) -> dict[str, Any]:
        quantity = Quantity(
            Span(0, 3), QuantityKind.MONEY, Comparator.BARE, Decimal(low), high and Decimal(high), Decimal(1), "USD",
            vague=vague,
        )  # type: ignore[arg-type]  # fmt: skip
        found = quantity_record("abc", quantity)
        return {key: found[key] for key in ("value", "low", "high") if key in found}

    assert json.dumps(record("6E+9")) == '{"value": 6000000000}'
    assert json.dumps(record("9.60")) == '{"value": 9.6}'
    assert record("8", "9.5") == {"low": 8, "high": 9.5}
    assert record("200", vague=True) == {"low": 200}


# What a report must not do


UNSAFE = "\x1b]0;title\x07 \x9b31m \u202e\u2067 \r\n\t\x00\x7f"


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_the_terminal(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    bad = fakes.finding("x" + UNSAFE, 0, 4, Verdict.REFUTED, fact="[red]" + UNSAFE)
    reading = dataclasses.replace(
        bad.readings[0], value=UNSAFE, publisher=UNSAFE, locator=UNSAFE, url=UNSAFE, said_by=(UNSAFE,), note=UNSAFE
    )
    bad = dataclasses.replace(bad, message="[red]" + UNSAFE, suggestion=UNSAFE, notes=(UNSAFE,), readings=(reading,))
    result = ClaimResult(
        claim="x" + UNSAFE, verdict=Verdict.REFUTED, severity=Severity.ERROR, findings=(bad,), path=UNSAFE
    )
    sink = Memory()
    reporter = make(name, sink, Look(located=True, facts=(UNSAFE,)))
    reporter.begin()
    reporter.claim(result)
    tally = Tally()
    tally.add(result)
    reporter.end(tally)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", sink.text)
    assert "[red]" in sink.text.replace("\\", "")  # Markdown escapes it


def test_visible() -> None:
    assert visible("a\x1b[1m\u202e\udcff\ttab\nline\x85") == r"a\x1b[1m\u202e\xff tab line\x85"
    assert visible("한국 $9.6 – “é” 😀") == "한국 $9.6 – “é” 😀"
    assert json.loads(safe_json(json.dumps("\x9b\u202e\ud800é", ensure_ascii=False))) == "\x9b\u202e\ud800é"


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_marks_stand_under_the_span(claim: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(claim)), min(other, len(claim))))
    found = fakes.finding(claim, start, end, Verdict.REFUTED)
    result = ClaimResult(claim=claim, verdict=Verdict.REFUTED, severity=Severity.ERROR, findings=(found,))
    rows = claim_rows(result, LOOK)
    marks = "".join(piece.text for piece in rows[2].pieces)
    assert marks.strip(" ") == "^" * max(1, cell_width(visible(claim[start:end])))
    assert len(marks) - len(marks.lstrip(" ")) == cell_width(visible(claim[:start]))


@given(st.lists(st.sampled_from(["a", "bc", "한국", "longer-word", "투자는", " "]), max_size=20), st.integers(6, 40))
def test_folding_loses_nothing_and_keeps_the_width(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = ["".join(piece.text for piece in line) for line in fold([Piece(text)], width, 2, cell_width)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_width(line.rstrip()) <= width for line in lines)


@pytest.mark.parametrize("width", [20, 40, 60])
def test_a_claim_that_wraps_keeps_its_marks(width: int) -> None:
    for claim in CLAIMS:
        result = CHECKER.check(claim)
        texts = ["".join(piece.text for piece in row.pieces) for row in claim_rows(result, LOOK, width=width)]
        judged = [finding for finding in result.findings if finding.fact]
        marked = [(texts[i - 1], text) for i, text in enumerate(texts) if text and set(text) <= {"^", " "}]
        if cell_width(visible(claim)) > width:
            assert "".join("".join(part.split()) for part, _ in marked) == "".join(
                "".join(finding.part.split()) for finding in judged
            )
            assert all(len(marks) == cell_width(part) <= width for part, marks in marked)


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in report("terminal", dataclasses.replace(LOOK, color="never"))
    assert "\x1b" not in report("terminal", LOOK)  # standard output is no terminal here
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" in report("terminal", dataclasses.replace(LOOK, color="always"))
    assert console_for(LOOK).color_system is None


def test_next_command_is_for_the_worst_claim_and_can_be_run() -> None:
    tally = Tally(again=("--facts", "my facts.yaml"))
    for claim in ("a SUPPORTED x", "a DISPUTED x", "it's REFUTED x", "b REFUTED x"):
        tally.add(CHECKER.check(claim))
    assert tally.next_command() == """factcheck --facts 'my facts.yaml' explain 'it'"'"'s REFUTED x'"""
    assert tally.line() == "4 claims: 1 supported, 1 disputed, 2 refuted"
    assert Tally().next_command() is None


def test_the_real_checker_keeps_the_contract(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    base = str(Path(__file__).resolve().parent.parent / "facts.yaml")
    claims = [
        "Korean investment in Kazakhstan has reached $9.6 billion.",
        "Over 700 Korean companies operate in Kazakhstan, and trade fell to $2 billion!",
        "Was it 9%? 😀 Nothing — at all.",
    ]
    text = tmp_path / "text.txt"
    text.write_text("\n\n".join(claims) + "\n", encoding="utf-8")
    assert main(["--facts", base, "--format", "jsonl", "--fail-on", "never", *claims]) == 0
    given = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["claim"] for row in given] == claims
    assert main(["--facts", base, "--format", "jsonl", "--fail-on", "never", "--show", "all", "check", str(text)]) == 0
    checked = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["line"] for row in checked} == {1, 3, 5}
    for row in [*given, *checked]:
        validator("claim-2").validate(row)
        for finding in row["findings"]:
            assert row["claim"][finding["start"] : finding["end"]] == finding["part"]
    assert main(["--facts", base, "--format", "jsonl", "parse", *claims]) == 0
    for line in capsys.readouterr().out.splitlines():
        validator("parse-2").validate(json.loads(line))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("한", 2), ("\u1112\u1161\u11ab", 2), ("👩\u200d👩\u200d👧", 2), ("✌\ufe0f", 2), ("e\u0301", 1),
        ("é – “a” ₩9", 10), ("Ａ", 2), ("", 0),
    ],
)  # fmt: skip
def test_plain_and_terminal_measure_alike(text: str, cells: int) -> None:
    from rich.cells import cell_len

    assert cell_width(text) == cell_len(text) == cells


@given(st.text())
def test_any_text_is_measured_alike(text: str) -> None:
    from rich.cells import cell_len

    assert cell_width(visible(text)) == cell_len(visible(text))


@pytest.mark.parametrize("width", [20, 40, 80])
def test_addresses_are_never_broken(width: int) -> None:
    address = "https://www.koreapost.com/news/articleView.html?idxno=12345678901234567890&page=1&view=full-text"
    lines = fold([Piece("see (", "dim"), Piece(address, "url"), Piece(") and more words", "dim")], width, 2, cell_width)
    assert any(address in "".join(piece.text for piece in line) for line in lines)
    assert len(lines) > 1
