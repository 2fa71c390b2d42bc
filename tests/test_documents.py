"""The document readers: what is read, what isn't, and that every character knows its place in the file."""

from __future__ import annotations

import io
import os
import re
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.documents import Block, Document, Lines, read, suffixes
from factcheck.documents.directives import parse
from factcheck.documents.pieces import JOINER
from factcheck.errors import BinaryFileError, InputError, NotUtf8Error, UnknownFormatError

DATA = Path(__file__).parent / "data" / "documents"
FILES = sorted(path.name for path in DATA.iterdir() if path.suffix in suffixes())
KINDS = set("title description heading paragraph item quote header row caption footnote".split())


def load(name: str) -> Document:
    if name.endswith(".rst"):
        pytest.importorskip("docutils")
    return read(name, (DATA / name).read_bytes())


def of(text: str, suffix: str = ".md") -> Document:
    return read("draft" + suffix, text.encode())


def texts(document: Document, kind: str | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind is None or block.kind == kind]


def check_exact(document: Document) -> None:
    """Holds every run of every block against the original."""
    original = document.text
    for block in document.blocks:
        assert block.kind in KINDS
        assert block.text == " ".join(block.text.split()), "blanks in order"
        assert block.offsets.length == len(block.text)
        at = 0
        for run in block.offsets.segments():
            assert run.at == at
            at += run.length
            assert 0 <= run.start <= run.end <= len(original)
            was, now = original[run.start : run.end], block.text[run.at : at]
            if run.verbatim:
                assert "".join(" " if c.isspace() else c for c in was) == now
                assert [block.offsets.original(run.at + i) for i in range(run.length)] == list(
                    range(run.start, run.end)
                )
            else:
                fine = now == " " or now == JOINER or now in unescape(was) or was[:1] in "\\&|<"
                assert fine, (block.kind, was, now)
            assert block.offsets.span(run.at, at) == (run.start, run.end)
        assert at == len(block.text)
        assert block.line == document.position(block.offsets.original(0))[0]
        for cell in block.cells:
            if cell.end:
                assert block.text[cell.start : cell.end] == cell.text


def place(document: Document, words: str) -> tuple[int, int]:
    """Line and column of words as read."""
    for block in document.blocks:
        if words in block.text:
            start = block.text.index(words)
            return document.position(block.offsets.span(start, start + len(words))[0])
    raise AssertionError(f"{words!r} was not read")


# positions


@pytest.mark.parametrize("name", FILES)
def test_every_character_knows_its_place(name: str) -> None:
    check_exact(load(name))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("end", ["\r\n", "\r", "mixed"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_move_nothing(name: str, end: str, mark: str) -> None:
    plain = load(name)
    if end == "mixed":
        ends = ["\n", "\r\n", "\r"]
        parts = plain.text.split("\n")
        text = "".join(part + ends[i % 3] for i, part in enumerate(parts[:-1])) + parts[-1]
    else:
        text = plain.text.replace("\n", end)
    other = read(name, (mark + text).encode())
    check_exact(other)
    assert other.text == text
    for mine, theirs in zip(plain.blocks, other.blocks, strict=True):
        assert (mine.kind, mine.text, mine.line, mine.lead) == (theirs.kind, theirs.text, theirs.line, theirs.lead)
        for offset in range(len(mine.text)):
            here = plain.position(mine.offsets.original(offset))
            assert here == other.position(theirs.offsets.original(offset))
    assert [d.line for d in plain.directives] == [d.line for d in other.directives]


@pytest.mark.parametrize(
    ("source", "words", "position"),
    [
        ("a  \nb **c** d", "c d", (2, 5)),
        ("> one\n> > two *th*ree\nfour", "three four", (2, 10)),
        ("- x\n\n  1. y `z\n     w` v", "z w v", (3, 9)),
        ("a\\*b &amp; c", "& c", (1, 6)),
        ("x [a][r] y\n\n[r]: http://u 'a y'", "a y", (1, 4)),
        ("[a](u 'a x') a x", "a x", (1, 14)),
        ("| a \\| b | *c* |\n|--|--|\n| d | e\\\\|", "a | b", (1, 3)),
        ("> | a | b |\n> |--|--|\n> | | c |", "c", (3, 7)),
        ("# a # b #", "a # b", (1, 3)),
        ("*\ta\tb", "a b", (1, 3)),
        ("<div>\n<b>x</b>&nbsp;y\n</div>", "x y", (2, 4)),
        ("> <p>x\n> y</p>", "x y", (1, 6)),
        ("a&#x41;b", "Ab", (1, 2)),
        ("Zażółć 한국 *투자*", "투자", (1, 12)),
        ("  \t  \n   x", "x", (2, 4)),
    ],
)
def test_places_in_markdown(source: str, words: str, position: tuple[int, int]) -> None:
    document = of(source)
    check_exact(document)
    assert place(document, words) == position


@given(st.text("ab\r\n\u2028é", max_size=40))
def test_lines_are_those_of_an_editor(text: str) -> None:
    lines = Lines(text)
    expected = re.split(r"\r\n|\r|\n", text)
    assert len(lines) == len(expected)
    for number, line in enumerate(expected):
        start = lines.starts[number]
        assert text[start : lines.ends[number]] == line
        for i in range(len(line) + 1):
            assert lines.position(start + i) == (number + 1, i + 1)


MARKDOWN = st.lists(
    st.sampled_from(
        [
            "a",
            "b ",
            " ",
            "\n",
            "\n\n",
            "  \n",
            "\\\n",
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "]",
            "(u)",
            "[a](u 'a')",
            "![a](b)",
        ]
        + [
            "<b>",
            "</b>",
            "<br>",
            "<!-- c -->",
            "<sup>1</sup>",
            "&amp;",
            "&nbsp;",
            "&#65;",
            "\\*",
            "\\",
            "> ",
            "- ",
            "1. ",
        ]
        + [
            "# ",
            "\n---\n",
            "\n===\n",
            "|",
            "\n|-|-|\n",
            "    ",
            "\t",
            "```\n",
            "~~",
            "<http://x.y>",
            "http://x.y",
            "^[a]",
        ]
        + [
            "[^n]",
            "\n[^n]: ",
            "\n[r]: /u\n",
            "[r]",
            "<div>",
            "</div>",
            "<p>",
            "{{x}}",
            "\u200b",
            "é",
            "한",
            "\r\n",
            "\r",
        ]
    ),
    max_size=25,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(MARKDOWN)
@example("a\\\nb")
@example("- a\n\t- b\n\n\t\tc")
@example("|a\n|-|\n`|`")
def test_markdown_is_exact_whatever_comes(source: str) -> None:
    check_exact(of(source))


@settings(deadline=None, max_examples=300)
@given(MARKDOWN.filter(lambda s: not re.search(r"[<{\r\u200b~!]|http|\^|\n\[r\]|^---", s)))
def test_markdown_reads_what_the_parser_alone_reads(source: str) -> None:
    """The inline parser that notes places against markdown-it's own."""
    from markdown_it import MarkdownIt

    expected = []
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.type == "inline":
            text = "".join(" " if "break" in t.type else t.content for t in token.children or [])
            expected.append(" ".join(re.sub(r"^\[[ xX]\] ", "", text).split()))
    found = [part for b in of(source).blocks for part in ([c.text for c in b.cells] if b.cells else [b.text])]
    assert [text for text in found if text] == [text for text in expected if text]


HTML = st.lists(
    st.sampled_from(
        ["a", "b ", " ", "\n", "&amp;", "&nbsp;", "&lt", "&#65;", "&#1;", "&bogus;", "<", ">", "'", '"', "<b>", "</b>"]
        + [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<br>",
            "<!-- c -->",
            "<!--",
            "-->",
            "<![x",
            "<?",
            "</",
        ]
        + [
            "<table>",
            "<tr>",
            "<td>",
            "<th>",
            "</td>",
            "</table>",
            "<caption>",
            "<h1>",
            "</h1>",
            "<blockquote>",
            "<q>",
            "</q>",
        ]
        + [
            "<a href='x>y'>",
            "<a href=",
            "</a>",
            "<sup>",
            "</sup>",
            "<img alt='a &amp; b'>",
            "<script>",
            "</script>",
            "<s>",
        ]
        + [
            "<title>",
            "</title>",
            "<td rowspan=2>",
            "<th colspan=3>",
            "<dl><dt>",
            "<dd>",
            "<p hidden>",
            "<li id=fn1>",
            "\r\n",
        ]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(HTML)
def test_html_is_exact_whatever_comes(source: str) -> None:
    check_exact(of(source, ".html"))


@settings(deadline=None, max_examples=300)
@given(HTML.filter(lambda s: "&#1;" not in s))
def test_html_text_is_what_the_standard_says(source: str) -> None:
    """Our tokens against those of html5lib, which follows the standard but knows no places."""
    html5lib = pytest.importorskip("html5lib")
    from html5lib._tokenizer import HTMLTokenizer

    from factcheck.documents.pieces import Builder
    from factcheck.documents.tags import RAW, decoded, tokens

    del html5lib
    source = source.replace("\r", "")
    tokenizer = HTMLTokenizer(io.StringIO(source))
    expected = ""
    for token in tokenizer:
        if token["type"] in (1, 2):
            expected += token["data"]
        elif token["type"] == 3:
            expected += f"<{token['name']}>"
            if token["name"] == "title":
                tokenizer.state = tokenizer.rcdataState
            elif token["name"] in RAW:
                tokenizer.state = tokenizer.rawtextState
        elif token["type"] == 4:
            expected += f"</{token['name']}>"
    found, raw = "", ""
    for token in tokens(source):
        if token.kind == "text":
            builder = Builder()
            if raw == "script":
                builder.copy(source[token.start : token.end], token.start)
            else:
                decoded(source, builder, token.start, token.end)
            found += builder.since(0)
        elif token.kind in ("start", "end"):
            found += f"<{'/' if token.kind == 'end' else ''}{token.name}>"
        raw = token.name if token.kind == "start" else ""
    assert found == expected


@settings(deadline=None, max_examples=200)
@given(st.text("aA.-> \t\n\r*1=#é\u00a0factcheck:", max_size=120))
def test_plain_text_is_exact_and_loses_no_word(source: str) -> None:
    document = of(source, ".txt")
    check_exact(document)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "b ",
                "\n",
                "\n\n",
                "*a*",
                "**",
                "`x`",
                "``y``",
                "`l <u>`_",
                "[1]_",
                "|s|",
                "\\ ",
                "\\*",
                "* ",
                "1. ",
                "   ",
            ]
            + [
                "\n===\n",
                ".. c\n",
                ".. note:: ",
                ":a: b\n",
                ".. |s| replace:: six\n",
                ".. [1] ",
                ":r:`t`",
                "\t",
                "\r\n",
                "_",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_rst_never_fails(source: str) -> None:
    pytest.importorskip("docutils")
    document = of(source, ".rst")
    for block in document.blocks:
        start, end = block.offsets.span(0, len(block.text))
        assert 0 <= start <= end <= len(source)


# what is read


def test_markdown_kinds_and_contexts() -> None:
    document = load("everything.md")
    assert document.title == 'Trade "soars" in 2024'
    assert document.date == "2024-06-12"
    blocks = {block.text: block for block in document.blocks}
    assert blocks["Korean firms, and what they bring"].kind == "description"
    assert blocks["deeper with a reference lazily."].kind == "quote"
    assert blocks["Hyundai and Kia"].lead == "Some names everybody knows:"
    assert blocks["Lotte"].kind == "item"
    assert blocks["quoted in an item"].kind == "quote"
    assert blocks["A second paragraph."].kind == "footnote"
    assert blocks["Figures are rounded."].kind == "footnote"
    assert blocks["Not really."].kind == "footnote"
    assert blocks["The plant in Almaty"].kind == "caption"
    assert blocks["A caption & more"].kind == "caption"
    assert blocks["Heading that is underlined"].section == 2
    row = blocks["2024 | 9.6 | Silk Way TV"]
    assert [(cell.header, cell.text) for cell in row.cells] == [
        ("Year", "2024"),
        ("Investment, $ bn", "9.6"),
        ("Source | note", "Silk Way TV"),
    ]
    assert row.lead == "Trade soars"
    read_text = " ".join(texts(document))
    for unread in ("96 billion", "indented", "example.org", "a comment", "a title", "fell", "Desk", "[^note]", "top"):
        assert unread not in read_text


def test_html_kinds_and_contexts() -> None:
    document = load("newsletter.html")
    assert (document.title, document.date) == ("The week – trade", "2024-06-14")
    assert "Trade hit $6 billion, says Tokayev." in texts(document, "paragraph")
    assert "Investment is eight billion." in texts(document, "paragraph")
    assert texts(document, "heading") == ["Week in trade"]
    assert texts(document, "quote") == ['Count them "twice"']
    assert texts(document, "footnote") == ["Rounded."]
    rows = [[(cell.header, cell.text) for cell in block.cells] for block in document.blocks if block.kind == "row"]
    assert rows == [
        [("Year", "2024"), ("Korea low", "8"), ("Korea high", "9.6")],
        [("Year", "2024"), ("Korea low", "7"), ("Korea high", "10")],
    ]
    assert all(block.lead == "Investment" for block in document.blocks if block.kind == "row")
    read_text = " ".join(texts(document))
    for unread in ("12 billion", "13 billion", "14 billion", "15 billion", "seven", "Not to be seen", "example.org"):
        assert unread not in read_text
    assert {block.lead for block in document.blocks if block.kind == "item"} == {
        "Firms everybody knows:",
        "Firms everybody knows: LG",
    }


def test_plain_text_knows_wraps_from_lines() -> None:
    document = load("notes.txt")
    assert "a multi-billion trade which the two presidents want to grow." in document.blocks[1].text
    assert texts(document, "item") == ["Samsung", "Hyundai and Kia", "a plant"]
    assert texts(document, "quote") == ["quoted by mail over two lines"]
    assert "Tokayev meets Yoon in New York" in texts(document, "paragraph")
    assert texts(document, "heading") == ["Trade notes", "Background"]


def test_rst_kinds_and_contexts() -> None:
    document = load("briefing.rst")
    assert (document.title, document.date) == ("Trade soars", "2024-06-12")
    assert "Trade exceeds 6 billion dollars, says the channel in abc with *stars* and eight billion." in texts(document)
    assert texts(document, "row") == ["2023 | over 8 | Korea Post", "2024 | 9.6 | Silk Way", "2024 | more than 700"]
    assert texts(document, "footnote") == ["Figures are rounded."]
    assert "96 billion" not in " ".join(texts(document))


@pytest.mark.parametrize(
    ("source", "lead"),
    [
        ("Firms in Kazakhstan include\n\n- X", "Firms in Kazakhstan include"),
        ("It grew. Mr. Kim named these firms:\n\n- X", "Mr. Kim named these firms:"),
        ("All of it grew.\n\n- X", ""),
        ("# Firms\n\n- X", ""),
        ("These:\n\n- A\n\n<!-- c -->\n\n- X", "These:"),
        ("These:\n\n- A:\n  - X", "These: A:"),
        ("These:\n\n- - X", "These:"),
    ],
)
def test_lead_in(source: str, lead: str) -> None:
    block = next(block for block in of(source).blocks if block.text == "X")
    assert (block.kind, block.lead) == ("item", lead)


def test_sections_follow_headings() -> None:
    blocks = of("a\n\n# B\n\nc\n\n## D\n\ne\n\n# F\n\ng").blocks
    found = [(block.text, block.section, block.headings) for block in blocks]
    assert found == [
        ("a", 0, ()),
        ("B", 1, ()),
        ("c", 1, ("B",)),
        ("D", 2, ("B",)),
        ("e", 2, ("B", "D")),
        ("F", 3, ()),
        ("g", 3, ("F",)),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\ntitle: A 'b' # c\n---\n", "A 'b'"),
        ("---\ntitle: 'it''s'\n---\n", "it's"),
        ('---\n"title": "a\\u0041 \\"x\\"\\\n   b"\n...\n', 'aA "x"b'),
        ("---\nx:\n  title: no\ntitle: |\n  a\n  b\n---\n", "a b"),
        ("---\ntitle: a\n  b\nauthor: x\n---\n", "a b"),
        ('+++\ntitle = "T" # c\n[extra]\ntitle = "no"\n+++\n', "T"),
        ("---\nauthor: x\n---\n", None),
        ("---\ntitle: never closed\n", None),
    ],
)
def test_front_matter(source: str, expected: str | None) -> None:
    document = of(source)
    check_exact(document)
    assert texts(document, "title") == ([expected] if expected else [])
    assert document.title == expected


@given(st.text("ab:#'\"\\ é\n", max_size=30), st.sampled_from([None, "'", '"', "|", ">"]), st.integers(10, 80))
def test_front_matter_reads_what_yaml_reads(title: str, style: str | None, width: int) -> None:
    import yaml

    source = yaml.dump({"title": title}, default_style=style, width=width, allow_unicode=True)
    if source.startswith(("?", '"title": !')) or "\n\n" in source:
        return
    document = of(f"---\n{source}---\n")
    check_exact(document)
    assert " ".join(texts(document)) == " ".join(title.split())


def test_a_bad_date_is_said() -> None:
    assert of("---\ndate: soon\n---\n").problems == ("line 2: the date 'soon' is not in the form YYYY-MM-DD",)


# directives


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
        ("factcheck: ingore[x] why", "ignore", (), "[x] why", None, "did you mean 'ignore'"),
    ],
)
def test_directive(text: str, kind: str, facts: tuple[str, ...], reason: str, until: str | None, error: str) -> None:
    parsed = parse(text)
    assert parsed is not None
    assert parsed[:4] == (kind, facts, reason, until)
    assert error in (parsed.error or "")
    assert bool(error) == bool(parsed.error)


def test_no_directive() -> None:
    assert parse("a comment on factcheck: ignore") is None


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
        (".. factcheck: ignore x\n\nA.\n\nB.", ".rst", ["A."]),
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


# bad input


def test_not_utf8_says_where() -> None:
    with pytest.raises(NotUtf8Error, match=r"line 3: byte 0xff at byte 5 "):
        read("a.md", b"a\r\nb\n\xff")
    assert texts(read("a.txt", "Zürich.".encode("cp1252"), encoding="cp1252")) == ["Zürich."]
    assert texts(read("a.txt", "Zürich.".encode("utf-16"), encoding="utf-16")) == ["Zürich."]


def test_nul_is_refused() -> None:
    for name in ("a.md", "a.html", "a.txt"):
        with pytest.raises(BinaryFileError, match="line 2"):
            read(name, b"a\nb\0")


@pytest.mark.parametrize("name", ["a.pdf", "a.DOC", "a.xlsx"])
def test_what_cannot_be_read_is_said(name: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read(name, b"x")
    assert caught.value.advice


def test_suffix_overrules_the_name() -> None:
    assert texts(read("-", b"# A", suffix=".md"), "heading") == ["A"]
    assert texts(read("README", b"One.")) == ["One."]


@pytest.mark.parametrize(("module", "suffix"), [("docutils", ".rst"), ("defusedxml", ".docx")])
def test_a_missing_extra_is_said(monkeypatch: pytest.MonkeyPatch, module: str, suffix: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError) as caught:
        read("a" + suffix, b"x")
    assert caught.value.advice == f"pip install factcheck[{suffix[1:]}]"


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        ("> " * 10_000 + "deep", ".md"),
        ("- " * 10_000 + "deep", ".md"),
        ("[" * 10_000 + "deep" + "](x)" * 10_000, ".md"),
        ("*" * 10_000 + "deep" + "*" * 10_000, ".md"),
        ("\n".join(">" * i for i in range(300)), ".md"),
        ("<blockquote>" * 10_000 + "deep", ".md"),
        ("<div>" * 10_000 + "deep", ".html"),
        ("<div>" * 10_000 + "deep" + "</div>" * 10_000, ".html"),
        ("<ul><li>x:" * 10_000 + "deep", ".html"),
        ("<table><tr><td>" * 10_000 + "deep", ".html"),
        ("<blockquote>" * 10_000 + "deep" + "</blockquote>" * 10_000, ".html"),
        ("<b>" * 10_000 + "deep", ".html"),
        ("<!--" * 10_000, ".html"),
        ("<a x='" * 10_001, ".html"),
        ("> " * 10_000 + "deep", ".txt"),
        ("\n".join(" " * i + "- x:" for i in range(300)), ".txt"),
    ],
)
def test_nesting_has_no_end(source: str, suffix: str) -> None:
    document = of(source, suffix)
    check_exact(document)
    if suffix == ".html" and "deep" in source:
        assert document.blocks[-1].text.endswith("deep")


def test_too_deep_is_said() -> None:
    assert of("x\n\n" + "> " * 200 + "deep").problems == (
        "line 3: lists or quotations nested more than 100 deep; what is inside is not read",
    )


def test_rst_too_deep_is_an_input_error_or_read() -> None:
    pytest.importorskip("docutils")
    try:
        of("- " * 10_000 + "deep", ".rst")
    except InputError as error:
        assert "nested" in str(error)  # noqa: PT017


def test_rst_includes_nothing(tmp_path: Path) -> None:
    pytest.importorskip("docutils")
    secret = tmp_path / "secret.txt"
    secret.write_text("six billion")
    source = f"A.\n\n.. include:: {secret}\n\n.. raw:: html\n   :file: {secret}\n\n.. csv-table::\n   :file: {secret}\n"
    assert texts(of(source, ".rst")) == ["A."]


def test_broken_html_says_what_is_lost() -> None:
    assert of("<p>a\n<a href='x>b", ".html").problems == ("line 2: <a does not end; the rest is lost",)
    assert of("a\n<del>b\n", ".html").problems == ("line 2: <del> is not closed; the rest is not read",)


@pytest.mark.parametrize(
    "unit", ["[", "![", "*a ", "<!--a", "^[", "a\n", "> a\n\n", "|a|b|\n|-|-|\n", "`", "<a ", "[a]: b\n"]
)
def test_long_input_is_read_to_the_end(unit: str) -> None:
    document = of(unit * (60_000 // len(unit)))
    for block in document.blocks:
        assert block.offsets.length == len(block.text)


def test_a_long_paragraph_keeps_its_places() -> None:
    source = "word *and* word&nbsp;more\n" * 4000
    document = of(source)
    check_exact(document)
    assert len(document.blocks) == 1
    assert document.blocks[0].text == " ".join(["word and word more"] * 4000)


# .docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, **parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def para(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="x"/><w:basedOn w:val="LB"/></w:style>'
    '<w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:basedOn w:val="L"/></w:style></w:styles>'
)


def test_docx() -> None:
    pytest.importorskip("defusedxml")
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>".format
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        [cell("", para("Year")), cell("", para("$ bn"))],
        [cell(down, para("2024")), cell("", para("8") + para("or 9"))],
        [cell(on, "<w:p/>"), cell("", para("10"))],
    ]
    body = (
        para("Speech", '<w:pStyle w:val="T"/>')
        + para("Trade", '<w:pStyle w:val="1"/>')
        + "<w:p><w:r><w:t>Trade is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>$6 bil</w:t></w:r><w:r><w:t>lion</w:t></w:r>"
        + "<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r>"
        + "<w:ins><w:r><w:br/><w:t>now.</w:t></w:r></w:ins></w:p>"
        + para("factcheck: ignore[x] old speech, until 2027-01-31")
        + para("Firms:")
        + para("Samsung", '<w:pStyle w:val="L"/>')
        + para("Plant", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + para("LG", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"
        + para("As said", '<w:pStyle w:val="Q"/>')
        + para("hidden", run="<w:vanish/>")
    )  # fmt: skip
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{para("no")}</w:footnote>'
    notes += f"<w:footnote>{para('Rounded.')}</w:footnote></w:footnotes>"
    document = read("a.docx", docx(body, styles=STYLES, footnotes=notes))
    check_exact(document)
    assert document.title == "Speech"
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Speech"),
        ("heading", "Trade"),
        ("paragraph", "Trade is $6 billion now."),
        ("paragraph", "Firms:"),
        ("item", "Samsung"),
        ("item", "Plant"),
        ("item", "LG"),
        ("header", "Year | $ bn"),
        ("row", "2024 | 8 or 9"),
        ("row", "10"),
        ("quote", "As said"),
        ("footnote", "Rounded."),
    ]
    assert [block.lead for block in document.blocks if block.kind == "item"] == ["Firms:", "Firms: Samsung", "Firms:"]
    assert [(c.header, c.text) for c in document.blocks[9].cells] == [("Year", "2024"), ("$ bn", "10")]
    assert document.directives[0].facts == ("x",)
    assert document.blocks[2].line == 3
    assert place(document, "billion") == (3, 13)


def test_docx_made_by_a_word_processor(tmp_path: Path) -> None:
    pytest.importorskip("defusedxml")
    library = pytest.importorskip("docx")
    made = library.Document()
    made.add_heading("Speech", 0)
    made.add_heading("Part", 2)
    made.add_paragraph("Firms:")
    made.add_paragraph("Samsung", style="List Bullet")
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ("Year", "Sum", "2024", "9.6"), strict=True):
        cell.text = text
    path = tmp_path / "speech.docx"
    made.save(str(path))
    document = read(str(path), path.read_bytes())
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Speech"),
        ("heading", "Part"),
        ("paragraph", "Firms:"),
        ("item", "Samsung"),
        ("header", "Year | Sum"),
        ("row", "2024 | 9.6"),
    ]


def _bomb() -> bytes:
    return docx(para("a" * (70 << 20)))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 nonsense", "damaged"),
        (b"\xd0\xcf\x11\xe0 old", "encrypted"),
        (b"text", "damaged"),
        (_bomb, "unpacks to more than 64 MB"),
        (lambda: docx("<w:p><w:p>"), "damaged"),
    ],
)
def test_bad_docx(data: object, message: str) -> None:
    pytest.importorskip("defusedxml")
    content = data() if callable(data) else data
    assert isinstance(content, bytes)
    with pytest.raises(InputError, match=message):
        read("a.docx", content)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://x.invalid/x.dtd">',
    ],
)
def test_docx_with_entities_is_refused(doctype: str) -> None:
    pytest.importorskip("defusedxml")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        content = (
            f'{doctype}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
        )
        archive.writestr("word/document.xml", content)
    with pytest.raises(InputError, match="refused"):
        read("a.docx", stream.getvalue())


def test_docx_nested_deeply() -> None:
    pytest.importorskip("defusedxml")
    depth = 10_000
    document = read("a.docx", docx("<w:sdt>" * depth + para("deep") + "</w:sdt>" * depth))
    assert texts(document) == ["deep"]


# the whole


def test_nothing_heavy_is_imported_for_nothing() -> None:
    import subprocess

    code = (
        "import sys; from factcheck.documents import read; read('a.txt', b'x'); read('a.html', b'x');"
        "print(sorted({'markdown_it', 'docutils', 'defusedxml', 'yaml', 'pathspec'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=os.getcwd())
    assert run.stdout.strip() == "[]"


def test_blocks_are_values() -> None:
    first, second = load("everything.md"), load("everything.md")
    assert first == second
    assert isinstance(first.blocks[0], Block)
    assert hash(first.blocks[0]) == hash(second.blocks[0])
