"""Drafts typeset for the HTML report: as they read, nothing lost, whatever the text."""

from __future__ import annotations

import re

import pytest
from format_samples import Elements
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Verdict
from factcheck.report.html_page.body import Span, body
from factcheck.report.html_page.typeset import typeset, unified

MARKUP = st.text(st.sampled_from("ab *_`[]()!<>&;#-|>\\\n\t\r1.~^:/\"'\x1b\u202e가"), max_size=80)


@settings(max_examples=200, deadline=None)
@given(MARKUP, st.sampled_from(["md", "html", "txt"]), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 30))))
def test_any_text_has_every_card_once_and_runs_in_order(text: str, suffix: str, places: list[tuple[int, int]]) -> None:
    text = unified(text)
    at = 0
    for block in typeset(text, f"x.{suffix}"):
        for run in block.runs:
            assert at <= run.start <= run.end <= len(text)
            at = run.end
    spans = [
        Span(start, start + size, i, list(Verdict)[i % 4], f'<i id="f{i}"></i>')
        for i, (start, size) in enumerate(places)
    ]
    page = "".join(body(typeset(text, f"x.{suffix}"), spans))
    assert sorted(re.findall(r'<i id="f(\d+)">', page)) == sorted(str(i) for i in range(len(spans)))
    Elements(page)
    marks = re.findall(r'<mark [^>]*id="m(\d+)"', page)
    assert len(marks) == len(set(marks))


def shown(text: str, path: str) -> list[tuple[str, str]]:
    return [(block.kind, "".join(run.text for run in block.runs)) for block in typeset(text, path)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# A *b*\n\nc\nd\n", [("h1", "A b"), ("p", "c d")]),
        ("Title\n=====\nSub\n---\n", [("h1", "Title"), ("h2", "Sub")]),
        ("---\ntitle: x\n---\ny", [("meta", "title: x"), ("p", "y")]),
        ("* a\n  b\n* c\n\n1. d", [("li", "a b"), ("li", "c"), ("li", "d")]),
        ("> a\n> b\n\n>> c", [("p", "a b"), ("p", "c")]),
        ("| a | b |\n|---|:-:|\n| c | *d* |\n\ne", [("th", "a"), ("th", "b"), ("td", "c"), ("td", "d"), ("p", "e")]),
        ("a | b\n--|--\nc |\n", [("th", "a"), ("th", "b"), ("td", "c")]),
        ("```py\n# x\n```\ny", [("code", "# x"), ("p", "y")]),
        ("a[^1] [b](c 'd') ![e](f.png)\n\n[^1]: g", [("p", "a1 [b](c 'd') Image: e"), ("li", "g")]),
        ('[b](c "d") [e][f] <https://x.y> [g]\n\n[f]: h', [("p", "b e https://x.y [g]")]),
        ("a &amp; b \\* c `*d*` snake_case_word 2 * 3 * 4", [("p", "a & b * c *d* snake_case_word 2 * 3 * 4")]),
        ("a <b>c</b> <!-- d --> e\n\n<!-- f\ng -->\nh", [("p", "a c  e"), ("p", "h")]),
        ("a\n***\nb **c", [("p", "a"), ("rule", ""), ("p", "b **c")]),
    ],
)
def test_markdown_as_it_reads(text: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(text, "x.md") == blocks


def test_html_as_it_reads() -> None:
    text = (
        "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><!-- c --><h1>A&nbsp;b</h1>"
        "<p title='a>b'>c\n  <b>d</b><script>alert('<p>')</script> e<br>f</p><ul><li>g<ul><li>h</ul></ul>"
        "<table><tr><th>i<td>j</tr></table><blockquote><p>k</p></blockquote><p>1 < 2 <unclosed"
    )
    assert shown(text, "x.html") == [
        ("meta", "T"), ("h1", "A\xa0b"), ("p", "c d e"), ("p", "f"), ("li", "g"), ("li", "h"), ("th", "i"), ("td", "j"),
        ("p", "k"), ("p", "1 < 2 <unclosed"),
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["x.md", "x.html", "x.txt"])
@pytest.mark.parametrize(
    "piece",
    [
        "> ",
        "* ",
        "  " * 50 + "- ",
        "[",
        "![",
        "](",
        "*a **b ",
        "`",
        "<!--",
        "<script>",
        "<ul><li>",
        "| ",
        "\\",
        "&",
        '<a "',
    ],
)
def test_deep_and_broken_markup(piece: str, path: str) -> None:
    text = piece * 10_000 + "end"
    page = "".join(body(typeset(text, path), [Span(len(text) - 3, len(text), 1, Verdict.REFUTED, '<i id="f1"></i>')]))
    assert '<i id="f1">' in page
    Elements(page)
