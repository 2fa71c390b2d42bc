"""Suppression comments as readers find them: their parts, what is none, and what each is about."""

from __future__ import annotations

import pytest
from test_documents import of, texts

from factcheck.documents.directives import parse


@pytest.mark.parametrize(
    ("text", "kind", "facts", "reason", "until", "error"),
    [
        ("factcheck: ignore[a-b, c] a slip, until 2027-01-31", "ignore", ("a-b", "c"), "a slip", "2027-01-31", ""),
        ("factcheck: ignore quoting, as said", "ignore", (), "quoting, as said", None, ""),
        (" factcheck:ignore-start[x] old until 2027-01-31 ", "ignore-start", ("x",), "old", "2027-01-31", ""),
        ("factcheck: ignore-end", "ignore-end", (), "", None, ""),
        ("factcheck: ignore-file satire", "ignore-file", (), "satire", None, ""),
        ("factcheck: ignore[x]", "ignore", ("x",), "", None, "no reason"),
        ("factcheck: ignore[x], until 2027-01-31", "ignore", ("x",), "", "2027-01-31", "no reason"),
        ("factcheck: ignore[x] why, until 2027-02-30", "ignore", ("x",), "why", None, "not a date"),
        ("factcheck: ignore[x] why, until soon", "ignore", ("x",), "why", None, "not a date"),
        ("factcheck: ignore[x why", "ignore", (), "[x why", None, "not closed"),
        ("factcheck: ignore[] why", "ignore", (), "why", None, "no fact"),
        ("factcheck: ingore[x] why", "ignore", ("x",), "why", None, "did you mean 'ignore'"),
        ("factcheck: ignor why", "ignore", (), "why", None, "did you mean 'ignore'"),
        ("factcheck: ignore-begin[x] y", "ignore-end", ("x",), "y", None, "unknown directive 'ignore-begin'"),
        ("factcheck: disable[x] y", "ignore", ("x",), "y", None, "known are ignore, ignore-start"),
        ("factcheck ignore[x] y", "ignore", ("x",), "y", None, "begins with 'factcheck' (did you mean 'factcheck: ign"),
        ("fact-check: ignore[x] y", "ignore", ("x",), "y", None, "did you mean 'factcheck: ignore'"),
        ("Factcheck:: ignore-start[x] y", "ignore-start", ("x",), "y", None, "did you mean 'factcheck: ignore-start'"),
    ],
)
@pytest.mark.parametrize("prose", [False, True])
def test_directive(
    text: str, kind: str, facts: tuple[str, ...], reason: str, until: str | None, error: str, prose: bool
) -> None:
    parsed = parse(text, prose=prose)
    assert parsed is not None
    assert parsed[:4] == (kind, facts, reason, until)
    assert error in (parsed.error or "")
    assert bool(error) == bool(parsed.error)


@pytest.mark.parametrize(
    "text",
    [
        "a comment on factcheck: ignore",
        "Factcheck: the claim that he made is wrong.",
        "Factcheck: trade [1] is up.",
        "Factcheck ignores it.",
        "Fact-checkers ignore[d] it.",
        "factcheck:",
        "Facts",
    ],
)
def test_no_directive(text: str) -> None:
    assert parse(text) is None
    assert parse(text, prose=True) is None


@pytest.mark.parametrize("text", ["Factcheck: ignorance is bliss.", "Factcheck: ignored.", "Fact check: ignore him."])
def test_no_directive_in_prose(text: str) -> None:
    assert parse(text, prose=True) is None
    document = of(f"{text}\n\nSo he said.", ".txt")
    assert (texts(document), document.directives) == ([text, "So he said."], ())


@pytest.mark.parametrize(
    ("source", "suffix", "about"),
    [
        ("<!-- factcheck: ignore x -->\n\nA.\n\nB.", ".md", ["A."]),
        ("Z.\n\n<!-- factcheck: ignore x -->\n- A\n- B\n\nC.", ".md", ["A", "B"]),
        ("A <!-- factcheck: ignore x -->\nB.\n\nC.", ".md", ["A B."]),
        ("<!-- factcheck: ignore x -->\n\n|a|b|\n|-|-|\n|c|d|\n\nC", ".md", ["a | b", "c | d"]),
        ("> <!-- factcheck: ignore x -->\n> A.\n>\n> B.", ".md", ["A."]),
        ("A.\n\n<!-- factcheck: ignore x -->", ".md", None),
        ("<p>Z<!-- factcheck: ignore x --> Y<p>A", ".html", ["Z Y"]),
        ("<!-- factcheck: ignore x --><ul><li>A<li>B</ul>C", ".html", ["A", "B"]),
        ("Z.\n\nfactcheck: ignore x\nA.\n\nB.", ".txt", ["A."]),
        (".. factcheck: ignore x\n\nOne.\n\nTwo.", ".rst", ["One."]),
    ],
)
def test_what_a_directive_is_about(source: str, suffix: str, about: list[str] | None) -> None:
    if suffix == ".rst":
        pytest.importorskip("docutils")
    document = of(source, suffix)
    (directive,) = document.directives
    assert "factcheck: ignore x" in document.text[directive.start : directive.end]
    if about is None:
        assert directive.block is directive.block_end is None
    else:
        assert [block.text for block in document.blocks[directive.block : directive.block_end]] == about
