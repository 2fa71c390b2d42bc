"""CSV and TSV: rows of tables, sentences that stand alone, quotation marks, and the place of everything."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.__main__ import main
from factcheck.documents import READERS, Document
from factcheck.documents.delimited import read, records, separator


def document(text: str) -> Document:
    return read("a.csv", text.encode())


def kinds(text: str) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.line) for block in document(text).blocks]


CASES = [
    (
        'id,claim\n1,"He said ""no"", and so it is."\n2,Trade was high\n',
        [
            ("header", "id | claim", 1),
            ("paragraph", 'He said "no", and so it is.', 2),
            ("row", "2 | Trade was high", 3),
        ],
    ),
    ("what;2022;2023/24\nTrade;1;2", [("header", "what | 2022 | 2023/24", 1), ("row", "Trade | 1 | 2", 2)]),
    ("Trade;$5 billion\nAid;$1 billion\n", [("row", "Trade | $5 billion", 1), ("row", "Aid | $1 billion", 2)]),
    ('a\tb\n1\t"x\ny"\r\n\r\n3\t4', [("header", "a | b", 1), ("row", "1 | x y", 2), ("row", "3 | 4", 5)]),
    ("All is well\nSo it is\n", [("paragraph", "All is well", 1), ("paragraph", "So it is", 2)]),
    (",,\n1,,2\n", [("row", "1 | 2", 2)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_records_are_rows_and_sentences_stand_alone(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert kinds(text) == expected


def test_the_header_is_that_of_each_cell() -> None:
    row = document("what;2022\nTrade;1\n").blocks[1]
    assert [(cell.header, cell.text) for cell in row.cells] == [("what", "Trade"), ("2022", "1")]


def test_a_quotation_mark_without_an_end_is_told() -> None:
    lone = document('a,b\nx,"open\ny,z\n')
    assert lone.problems == ("line 2: a quotation mark without an end; from here on they are read as they stand",)
    assert [block.text for block in lone.blocks] == ["a | b", 'x | "open', "y | z"]
    within = document('a,b\nx,"No," he said\ny,"z"\n')
    assert within.problems == ()
    assert [block.text for block in within.blocks] == ["a | b", 'x | "No | " he said', "y | z"]


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=8)


@given(st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_records_are_those_that_were_written(rows: list[list[str]], mark: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    text = stream.getvalue()
    problems: list[str] = []
    found = list(records(text, mark, problems))
    assert [[text[f.start : f.end].replace('""', '"') for f in record] for record in found] == rows
    assert problems == []


@given(st.text('a",;\n ', max_size=30))
def test_every_character_is_in_one_cell_or_between_two(text: str) -> None:
    at = 0
    for record in records(text, separator(text), []):
        for field in record:
            assert set(text[at : field.start]) <= set('",;\t|\n ')
            assert field.start <= field.end
            at = field.end
    assert set(text[at:]) <= set('",;\t|\n ')
    for block in document(text).blocks:
        start, end = block.offsets.span(0, len(block.text))
        assert 0 <= start < end <= len(text)


def test_a_line_is_a_claim_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    claims = [
        "Trade between Kazakhstan and South Korea is $12 billion.",
        "Kazakhstan and South Korea signed 11 documents.",
    ]
    Path("claims.csv").write_text("id,claim\n" + "".join(f'{i},"{claim}"\n' for i, claim in enumerate(claims)))
    Path("claims.txt").write_text("\n\n".join(claims))
    found = []
    for name in ("claims.csv", "claims.txt"):
        assert main(["check", name, "--format", "jsonl", "--show", "all"]) == 1
        out, err = capsys.readouterr()
        assert err == ""
        rows = [json.loads(line) for line in out.splitlines()]
        found.append([(row["claim"], row["verdict"]) for row in rows if row["claim"] in claims])
    assert found[0] == found[1] == [(claims[0], "refuted"), (claims[1], "supported")]


def test_in_a_folder_they_are_data_for_something_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("Trade between Kazakhstan and South Korea is $12 billion.")
    (tmp_path / "b.md").write_text("All is well.")
    assert ".csv" not in READERS
    assert main(["check", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path / "a.csv")]) == 1
    capsys.readouterr()
