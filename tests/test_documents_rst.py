"""The reader of reStructuredText: exact places whatever stands around a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_documents import BLANKS, of, place

pytest.importorskip("docutils")

LINES = ["a", "A", "1", "note", "x y", "Trade is 1", "date", "The a b", "Report", "x: y", "6 billion a"]
"""Few, so that the same words stand in marks, in what isn't read and in what is."""
SHAPES = {
    "paragraph": "{0}\n{1}\n{2}",
    "heading": "{0}\n==========================",
    "over and under": "==========================\n{0}\n==========================",
    "bullets": "* {0}\n  {1}\n\n  {2}\n\n* {3}",
    "numbers": "1. {0}\n   {1}\n\n#. {2}",
    "letters": "a. {0}\n\n   * {1}\n     {2}\n\nb. {3}",
    "fields": ":a: {0}\n    {1}\n:The a:\n   {2}\n\n   {3}",
    "unread fields": ":a: [1]\n:note: [Trade is 1]",
    "definitions": "{0}\n    {1}\n    {2}",
    "classified": "{0} : [a]\n    {1}",
    "quotation": "{0}\n\n    {1}\n    {2}\n\n    -- {3}",
    "note": ".. note:: {0}\n   {1}\n\n   {2}",
    "note below": ".. note::\n\n   {0}\n   {1}",
    "rubric": ".. rubric:: {0}",
    "topic": ".. topic:: {0}\n\n   {1}",
    "unknown": ".. Trade:: [a]\n   [note]\n\n   [Trade is 1]",
    "comment": ".. [a]\n   [note]",
    "code": ".. code::\n\n   [a]\n   [note]",
    "literal": "{0} ::\n\n    [a]\n\n    [note]",
    "target": ".. _a: http://example.org/a",
    "lines": "| {0}\n| {1}",
    "footnote": ".. [2] {0}\n   {1}",
    "options": "-a, --all=x  {0}\n             {1}",
    "figure": ".. figure:: a.png\n   :width: 1\n\n   {0}\n   {1}",
    "grid": "+-------------+-------------+\n| {0:<11} | {1:<11} |\n|             | {2:<11} |\n"
    "+-------------+-------------+\n| {3:<11} |             |\n+-------------+-------------+",
    "columns": "=========== ===========\n{0:<11} {1:<11}\n=========== ===========\n{2:<11} {3:<11}\n"
    "=========== ===========",
    "list table": ".. list-table:: {0}\n\n   * - {1}\n     - {2}\n   * - {3}\n     -",
}
HEAD = ("heading", "comment", "unread fields")
UNREAD = {"[a]": "a", "[1]": "1", "[note]": "note", "[Trade is 1]": "Trade is 1"}


def written(parts: list[tuple[str, list[str]]]) -> tuple[str, set[int]]:
    """The source, and the places of all characters (no blanks) that are to be read."""
    source, wanted = "", set[int]()
    if any(shape == "fields" for shape, _ in parts):  # those above the text say what the document is
        parts = [("paragraph", LINES[:3]), *parts]
    for i, (shape, lines) in enumerate(parts):
        if shape == "unread fields" and not all(before in HEAD for before, _ in parts[:i]):
            continue
        text = SHAPES[shape]
        for mark, words in UNREAD.items():
            text = text.replace(mark, words)
        for bit in re.split(r"(\{\d[^}]*\})", text):
            if bit.startswith("{"):
                words = lines[int(bit[1])]
                wanted.update(len(source) + i for i, c in enumerate(words) if not c.isspace())
                source += bit.format(*lines)
            else:
                source += bit
        source += "\n\n"
    return source, wanted


def read_places(source: str) -> set[int]:
    found = set[int]()
    for block in of(source, ".rst").blocks:
        for i, c in enumerate(block.text):
            at = block.offsets.original(i)
            if not c.isspace() and not (block.cells and c == "|"):
                assert source[at] == c, (block.text, i, source[at : at + 20])
                found.add(at)
    return found


INNER = [c for c in BLANKS if c not in "\t\n\r\u3000"]
"""Those that stand within a line, as wide as a letter: cells of a grid have their columns."""
LINE = st.builds(lambda line, blank: line.replace(" ", blank), st.sampled_from(LINES), st.sampled_from([" ", *INNER]))
PARTS = st.lists(st.tuples(st.sampled_from(sorted(SHAPES)), st.lists(LINE, min_size=4, max_size=4)))


@settings(deadline=None, max_examples=150)
@given(PARTS)
@example([("unread fields", LINES[:4]), ("heading", LINES[8:9]), ("paragraph", LINES[:3])])
@example([("heading", LINES[8:9]), ("unread fields", LINES[:4]), ("paragraph", LINES[:3])])
@example([("unknown", []), ("paragraph", ["note", "x y", "Trade is 1"])])
def test_every_character_of_rst_knows_its_place(parts: list[tuple[str, list[str]]]) -> None:
    source, wanted = written(parts)
    assert read_places(source) == wanted
    found = [(b.kind, b.text, b.line) for b in of(source, ".rst").blocks]
    assert found == [(b.kind, b.text, b.line) for b in of(source.replace("\n", "\r\n"), ".rst").blocks]


@pytest.mark.parametrize(
    ("source", "words", "position"),
    [
        ("Report\n======\n\n:date: 2024-07-01\n\nTrade is up.", "Trade", (6, 1)),
        (":by: x\n:date: 2024-07-01\n\nTrade is up.", "Trade", (4, 1)),
        (":date: 2024-07-01\n\nReport\n======", "Report", (3, 1)),
        (":date: 2024-07-01\n\nReport\n======\n\nTrade is up.", "is", (6, 7)),
        ("A. A plan\n\n:A: A", "A plan", (1, 4)),
        ("x\u2028y z\f\n\na\x85b *c* d", "d", (3, 9)),
        (".. code:: c\n   :linenos:\n\n   Trade\n\nTrade", "Trade", (6, 1)),
        ("=== ===\na   ab\n=== ===\nb   a b\n    b\n=== ===\n\nb", "a b b", (4, 5)),
    ],
)
def test_places(source: str, words: str, position: tuple[int, int]) -> None:
    assert place(of(source, ".rst"), words) == position
