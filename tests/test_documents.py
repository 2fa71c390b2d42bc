"""The document readers: what is read, what isn't, and that every character knows its place in the file."""

from __future__ import annotations

import io
import re
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tables import load_table

from factcheck.documents import Block, Document, Lines, read, suffixes
from factcheck.documents.pieces import CODE, JOINER, Piece, identity, tidy

DATA = Path(__file__).parent / "data" / "documents"
FILES = sorted(path.name for path in DATA.iterdir() if path.suffix in suffixes())
KINDS = {"title", "description", "heading", "paragraph", "item", "quote", "header", "row", "caption", "footnote"}


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
                fine = (
                    now in (" ", JOINER)
                    or (now == CODE and was[0] in "`$<:{")
                    or now in unescape(was)
                    or was[:1] in "\\&|<"
                )
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
        ends = ["\r\n", "\n", "\r"]
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
        ("a `b` c", "c", (1, 7)),
        ("a <kbd>b\nc</kbd> [`d`](u), $x\ny$ e", "e", (3, 4)),
        ("> one\n> > two *th*ree\nfour", "three four", (2, 10)),
        ("- x\n\n  1. y `z\n     w` v", "v", (4, 9)),
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


SOUP = load_table(DATA / "soup.yaml")


BLANKS = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace()]
"""All of Unicode's: what one layer takes for a blank another may take for a letter, or for the end of a line."""


def soup(kind: str, *more: str) -> st.SearchStrategy[str]:
    blank = st.sampled_from(BLANKS)
    return st.lists(st.sampled_from([*SOUP[kind], *more]) | blank | blank.map("{}\n".format), max_size=25).map("".join)


@settings(deadline=None, max_examples=300)
@given(soup("markdown", "\n!!! note", "\n    ", ' "a"', "\n:::", "note[a] {b}", '\n=== "a"', "\n/// a | "))
@example("a\\\nb")
@example("- a\n\t- b\n\n\t\tc")
@example("|a\n|-|\n`|`")
@example("> \u00a0\n>     >")
@example("\x85| |a|\n|-|-|\n| \x85|b|")
def test_markdown_is_exact_whatever_comes(source: str) -> None:
    check_exact(of(source))


@settings(deadline=None, max_examples=300)
@given(soup("markdown").filter(lambda s: not re.search(r"[<{\r\u200b~!]|http|\^|\n\[r\]|^---", s)))
def test_markdown_reads_what_the_parser_alone_reads(source: str) -> None:
    """The inline parser that notes places against markdown-it's own."""
    from markdown_it import MarkdownIt

    expected = []
    usual = re.sub("[\x1c-\x1f\x85]", "\u00a0", source)  # blanks that are none to the parser
    for token in MarkdownIt("commonmark").enable("table").parse(usual):
        if token.type == "inline":
            signs = {"code_inline": CODE, "softbreak": " ", "hardbreak": " "}
            text = "".join(signs.get(t.type, t.content) for t in token.children or [])
            text = " ".join(re.sub(r"^\[[ xX]\] ", "", text).split())
            expected.append(piece.text if (piece := tidy(Piece(text, identity(text)))) else "")
    found = [part for b in of(source).blocks for part in ([c.text for c in b.cells] if b.cells else [b.text])]
    assert [text for text in found if text] == [text for text in expected if text]


@settings(deadline=None, max_examples=300)
@given(soup("html"))
def test_html_is_exact_whatever_comes(source: str) -> None:
    check_exact(of(source, ".html"))


@settings(deadline=None, max_examples=300)
@given(soup("html"))
def test_html_text_is_what_the_standard_says(source: str) -> None:
    """Our tokens against those of html5lib, which follows the standard but knows no places."""
    from html5lib._tokenizer import HTMLTokenizer

    from factcheck.documents.pieces import Builder
    from factcheck.documents.tags import RAW, decoded, tokens

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
@given(st.text([*"aA.-> \t\n\r*1=#éfactcheck:", *BLANKS], max_size=120))
def test_plain_text_is_exact_whatever_comes(source: str) -> None:
    document = of(source, ".txt")
    check_exact(document)


@settings(deadline=None, max_examples=150)
@given(soup("rst"))
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


@pytest.mark.parametrize(
    ("suffix", "source", "expected"),
    [
        (
            ".md",
            "The `a b` is ``c ` `` d. `E is 6.` F.\n\n`only`\n\n- **`only`**.\n\n[`l`](u): x",
            ["The § is § d. § F.", "§: x"],
        ),
        (".md", "The <code>a <var>b</var></code> is\n<tt>c</tt> d.\n\n<samp>e</samp>", ["The § is § d."]),
        (".md", "<p>The <code>a</code> is.\n<p><kbd>b</kbd>", ["The § is."]),
        (".md", "|a|b|\n|-|-|\n|`6`|b `c`|", ["a | b", "b §"]),
        (
            ".md",
            "$6 billion, $8 billion and $9bn/$10bn (A$6, US$7-$8)",
            ["$6 billion, $8 billion and $9bn/$10bn (A$6, US$7-$8)"],
        ),
        (".md", "about $6 billion (9 billion A$) or $7 bn/US$", ["about $6 billion (9 billion A$) or $7 bn/US$"]),
        (".md", "Let $x_1 = 6$ and $$y$$, \\$z\\$ and $6\\cdot 2$. $A$", ["Let § and §, $z$ and §. $A$"]),
        (".md", "a\n\n$$\n6 is\n\n# 7\n$$\n\nb\n$$x = 1$$\nc\n\n> $$a\n> = b$$\n> d", ["a", "b", "c", "d"]),
        (".md", "$$ is made\n\nand $$ spent", ["$$ is made", "and $$ spent"]),
        (".html", "<p>The <code>a <b>b</b></code> is <kbd>c</kbd> d.<p><code>only</code>.", ["The § is § d."]),
        (".html", "<ul><li>a <samp>b<li>c</ul>d <math>e</math> <var>f</var>, <tt>g</tt>", ["a §", "c", "d § §, §"]),
        (".html", "<table><tr><th>a <code>b<td>c</table>", ["a § | c"]),
        (".rst", "The ``a b`` is :code:`c` *d*\n:math:`e`\nx. ``Only.``\n\n``only``\n", ["The § is § d § x."]),
        (".rst", "a ``b\nc`` d\ne\n\n``a`` |x| b\n\n.. |x| replace:: y", ["a § d e", "§ y b"]),
    ],
)
def test_code_and_formulas_are_not_read(suffix: str, source: str, expected: list[str]) -> None:
    if suffix == ".rst":
        pytest.importorskip("docutils")
    document = of(source, suffix)
    check_exact(document)
    assert [text.replace(CODE, "§") for text in texts(document)] == expected


@settings(deadline=None)
@given(st.text("$$x6 \\_A.\n", max_size=60))
def test_formulas_are_exact_whatever_comes(source: str) -> None:
    check_exact(of(source))


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
    ("source", "suffix", "kinds"),
    [
        ("a.\n\n**How far is it?**\n\nb.\n\n__The `way`__\n\nc.\n\n# D\n\n***E***", ".md", "p h p h p h h"),
        ("**It is six.**\n\n**Firms:**\n\n**a** b **c**\n\n* **d**\n\n> **e**\n\n** f **", ".md", "p p p i q p"),
        ("**" + "far " * 30 + "away**", ".md", "p"),
        ("<p><b>How far <i>is</i> it?</b></p><p>a.</p><div><strong>B</strong> <b>c</b></div>d", ".html", "h p h p"),
        ("<p><b>It is six.</b></p><p><b>a</b> b</p><p>a<b>b</b><li><b>c</b></li><b><p>d</p></b>", ".html", "p p p i p"),
        ("Ah.\n\n**How far?**\n\n**b** c\n\n* **d**", ".rst", "p h p i"),
    ],
)
def test_a_paragraph_in_bold_is_a_heading(source: str, suffix: str, kinds: str) -> None:
    if suffix == ".rst":
        pytest.importorskip("docutils")
    document = of(source, suffix)
    check_exact(document)
    assert [block.kind[0] for block in document.blocks] == kinds.split()


def test_headings_in_bold_stand_below_all_others() -> None:
    blocks = of("# A\n\n**B**\n\nc\n\n**D**\n\n###### E\n\nf").blocks
    assert [(block.text, block.section, block.headings) for block in blocks if block.kind == "paragraph"] == [
        ("c", 2, ("A", "B")),
        ("f", 4, ("A", "E")),
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
    source = yaml.dump({"title": title}, default_style=style, width=width, allow_unicode=True)
    if source.startswith(("?", '"title": !')) or "\n\n" in source:
        return
    document = of(f"---\n{source}---\n")
    check_exact(document)
    assert " ".join(texts(document)) == " ".join(title.split())


def test_a_bad_date_is_said() -> None:
    assert of("---\ndate: soon\n---\n").problems == ("line 2: the date 'soon' is not in the form YYYY-MM-DD",)


# the whole


def test_nothing_heavy_is_imported_for_nothing() -> None:
    import subprocess

    code = (
        "import sys; from factcheck.documents import read; read('a.txt', b'x'); read('a.html', b'x');"
        "print(sorted({'markdown_it', 'docutils', 'defusedxml', 'yaml', 'pathspec'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert run.stdout.strip() == "[]"


def test_blocks_are_values() -> None:
    first, second = load("everything.md"), load("everything.md")
    assert first == second
    assert isinstance(first.blocks[0], Block)
    assert hash(first.blocks[0]) == hash(second.blocks[0])
