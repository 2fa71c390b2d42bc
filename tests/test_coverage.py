"""``factcheck facts coverage``: which sentences of texts the base can judge."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_check import Desk

from factcheck.commands.coverage import percent

DRAFT = """\
# The dam

The dam cost more than $8 million. All is well,
and the sun shines. The dam had 300 workers.

<!-- factcheck: off -->
The dam cost $9.62 million.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, monkeypatch, capsys)
    desk.write("drafts/a.md", DRAFT)
    return desk


def test_what_can_be_judged_is_counted_and_listed(desk: Desk) -> None:
    """Whatever comments silence; a verdict of any kind is one."""
    done = desk("facts", "coverage", "drafts")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "drafts/a.md:3:1: judged [dam-cost]: The dam cost more than $8 million.",
        "drafts/a.md:4:21: judged [dam-workers]: The dam had 300 workers.",
        "drafts/a.md:7:1: near [dam-cost]: The dam cost $9.62 million.",
        "drafts/a.md: 2 of 5 sentences can be judged (40 %), 1 more is near a fact",
    ]
    assert desk("facts", "coverage", "drafts", "-q").out.splitlines() == done.out.splitlines()[-1:]
    assert desk("facts", "coverage", "drafts", "--missing").out.splitlines()[:-1] == [
        "drafts/a.md:1:3: The dam",
        "drafts/a.md:3:36: All is well, and the sun shines.",
    ]


def test_several_texts_have_a_sum(desk: Desk) -> None:
    desk.write("drafts/b.txt", "The dam cost $3 million.")
    desk.write("drafts/c.txt", "")
    assert desk("facts", "coverage", "drafts", "-q").out.splitlines()[1:] == [
        "drafts/b.txt: 1 of 1 sentence can be judged (100 %)",
        "drafts/c.txt: no sentences",
        "3 texts: 3 of 6 sentences can be judged (50 %), 1 more is near a fact",
    ]
    lines = desk("facts", "coverage", "drafts", "--exclude", "b.txt", "--exclude", "a.md", "-q").out.splitlines()
    assert lines == ["drafts/c.txt: no sentences"]


def test_records_have_every_sentence_with_its_place(desk: Desk) -> None:
    (row,) = json.loads(desk("facts", "coverage", "drafts", "--format", "json").out)["results"]
    assert {key: row[key] for key in ("path", "sentences", "judged", "near", "share")} == {
        "path": "drafts/a.md", "sentences": 5, "judged": 2, "near": 1, "share": 0.4,
    }  # fmt: skip
    assert [one["state"] for one in row["list"]] == ["silent", "judged", "silent", "judged", "near"]
    assert row["list"][2] == {
        "text": "All is well, and the sun shines.", "state": "silent", "verdict": "unverifiable", "facts": [],
        "line": 3, "column": 36, "end_line": 4, "end_column": 20,
    }  # fmt: skip


def test_standard_input_and_another_base(desk: Desk) -> None:
    done = desk("facts", "coverage", "-", "--stdin-filename", "x.md", "-q", stdin="# A\n\nThe dam cost $3 million.\n")
    assert done.out == "x.md: 1 of 2 sentences can be judged (50 %)\n"
    done = desk("facts", "coverage", "--source", "river", "-", "-q", stdin="The dam cost $9.6 million.")
    assert done.out == "-: 1 of 1 sentence can be judged (100 %)\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "for example: factcheck facts coverage draft.md"),
        (["darfts"], "did you mean: drafts"),
        (["drafts", "--format", "sarif"], "is for judged claims"),
        (["drafts", "-o", "drafts/a.md"], "the report would replace it"),
        (["drafts", "--mising"], "did you mean: --missing"),
    ],
)
def test_bad_arguments(desk: Desk, arguments: list[str], message: str) -> None:
    done = desk("facts", "coverage", *arguments)
    assert (done.code, done.out) == (2, "")
    assert message.lower() in done.err.lower()
    assert (desk.folder / "drafts" / "a.md").read_text(encoding="utf-8") == DRAFT


def test_what_cannot_be_read_does_not_keep_back_the_rest(desk: Desk) -> None:
    desk.write("bad.md", b"\xff\xfe\xff")
    done = desk("facts", "coverage", "bad.md", "drafts", "-q")
    assert (done.code, done.out.splitlines()[-1][:27]) == (2, "drafts/a.md: 2 of 5 sentenc")
    assert done.err.count("factcheck: error: ") == 1


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(0, 9, 0), (1, 999, 1), (998, 999, 99), (5, 5, 100), (1, 3, 33)]
)
def test_none_and_all_are_exact(part: int, whole: int, expected: int) -> None:
    assert percent(part, whole) == expected
