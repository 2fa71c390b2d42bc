"""Drafts in the HTML report: as their readers read them, nothing judged lost, whatever the text."""

from __future__ import annotations

import re

import pytest
from format_samples import Elements, documents
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Checker
from factcheck.documents import read
from factcheck.facts import load
from factcheck.model import Verdict
from factcheck.report import html
from factcheck.report.ci import Items, Options
from factcheck.report.html_page.body import Span, body

MARKUP = st.text(st.sampled_from("ab *_`[]()!<>&;#-|>\\\n\t\r1.~^:/\"'\x1b\u202e가"), max_size=80)
SUFFIXES = st.sampled_from(["md", "html", "txt", "rst"])


def page_of(text: str, suffix: str, spans: list[Span] | None = None) -> str:
    """The rows of a draft, without those that make them."""
    (document,) = documents({f"x.{suffix}": text}).values()
    return "".join(body(document, spans or []))


def shown(text: str, suffix: str) -> str:
    found = page_of(text, suffix)
    Elements(found)
    found = re.sub(r'</?div(?: class="(?:row|text|scroll)"[^>]*)?>| scope="col"', "", found)
    return re.sub(r"\s*\n\s*", "", found)


@settings(max_examples=200, deadline=None)
@given(MARKUP, SUFFIXES, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 30))))
def test_any_text_has_every_card_once(text: str, suffix: str, places: list[tuple[int, int]]) -> None:
    spans = [
        Span(start, start + size, i, list(Verdict)[i % 4], f'<i id="f{i}"></i>', i % 3)
        for i, (start, size) in enumerate(places)
    ]
    for document in documents({f"x.{suffix}": text}).values():
        page = "".join(body(document, spans))
        assert sorted(re.findall(r'<i id="f(\d+)">', page)) == sorted(str(i) for i in range(len(spans)))
        Elements(page)
        marks = re.findall(r'<mark [^>]*id="m(\d+)"', page)
        assert len(marks) == len(set(marks))


@settings(max_examples=200, deadline=None)
@given(MARKUP, SUFFIXES)
def test_all_that_is_read_is_shown_in_its_order(text: str, suffix: str) -> None:
    for document in documents({f"x.{suffix}": text}).values():
        page = "".join("".join(body(document, [])).split())
        at = 0
        for block in document.blocks:
            for cell in block.cells or (block,):
                words = "".join(re.sub(r"\W", "", cell.text).split())
                for word in words:
                    at = page.index(word, at) + 1


WRONG = "Trade between Kazakhstan and South Korea is $13 billion."
PIECES = (
    *(WRONG, WRONG.replace("South Korea", "South<br>Korea"), WRONG.replace("is", "is **about**"), "\n\n", "\n", "# "),
    *(
        "* ",
        "3. ",
        "> ",
        "    ",
        "  ",
        "<!-- c -->",
        "\\\n",
        "  \n",
        "[^1]",
        "[^1]: ",
        "`x`",
        "*",
        "**",
        "a&nbsp;b",
        "|",
    ),
    *(
        "| a | b |\n|---|---|\n",
        "<p hidden>",
        "<div>",
        "</div>",
        "<table><tr><td>",
        "```\n",
        "![",
        "](x)",
        "It rained. ",
    ),
    *("https://x.example/y ", "\u200b", "{{x}}", "<b>", "</b>", "<del>", "</del>", "\r\n"),
)
CHECKER = Checker(load())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["md", "html", "txt", "rst"]))
def test_every_finding_has_a_mark_and_a_card(parts: list[str], suffix: str) -> None:
    document = read(f"x.{suffix}", "".join(parts).encode())
    results = list(CHECKER.check_document(document))
    options = Options(documents={document.path: document}, files=(document.path,))
    page = "".join(html.render(results, CHECKER.base, options))
    wanted = [item for result in results for item in Items(options).of(result)]
    cards = re.findall(r'<div class="card [^>]*id="f(\d+)"', page)
    assert sorted(map(int, cards)) == list(range(1, len(wanted) + 1))
    marked = {name for names in re.findall(r'<mark [^>]*data-f="([^"]*)"', page) for name in names.split()}
    assert marked == {f"f{number}" for number in cards}


def test_what_the_reader_joins_is_one_mark() -> None:
    for text in (f"<!-- c --> {WRONG}", WRONG.replace("South Korea", "South\\\nKorea"), WRONG.replace(" is", "\nis")):
        document = read("x.md", text.encode())
        results = list(CHECKER.check_document(document))
        options = Options(documents={"x.md": document}, files=("x.md",))
        page = "".join(html.render(results, CHECKER.base, options))
        assert re.search(r'<mark class="refuted"[^>]*id="m1"[^>]*>[^<]*13 billion</mark>', page), text


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("# A *b*\n\nc\nd\n", '<h3 class="t t1">A <em>b</em></h3><p>c d</p>'),
        ("Title\n=====\nSub\n---\n", '<h3 class="t t1">Title</h3><h4 class="t t2">Sub</h4>'),
        ("---\ntitle: x\n---\ny", '<div class="meta">x</div><p>y</p>'),
        ("* a\n  b\n\n  c\n* d\n\n3. e\n4. f\n   * g", "<ul><li><p>a b</p><p>c</p></li><li><p>d</p></li></ul>"
         '<ol start="3"><li><p>e</p></li><li><p>f</p><ul><li><p>g</p></li></ul></li></ol>'),
        ("> a\n> b\n>\n> * c\n\nd", "<blockquote><p>a b</p><ul><li><p>c</p></li></ul></blockquote><p>d</p>"),
        ("| a | b |\n|---|:-:|\n| c | *d* |\n| | e\\|f |\n\ng", "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td>"
         '<td><em>d</em></td></tr><tr><td class="again"></td><td>e|f</td></tr></table><p>g</p>'),
        ("a\\\nb <br> c", "<p>a<br>b<br>c</p>"),
        ("a <!-- x --> <b>b</b> H<sub>2</sub>O ~~c~~", "<p>a <strong>b</strong> H<sub>2</sub>O</p>"),
        ("a[^1] [b](https://c.d 'e') https://f.g/h i\n\n[^1]: j", '<p>a <span class="lk">b</span> '
         '<span class="lk">https://f.g/h</span> i</p><div class="footnote"><p>j</p></div>'),
        ("a &amp; b \\* c `*d*` snake_case 2 * 3", "<p>a &amp; b * c <code>*d*</code> snake_case 2 * 3</p>"),
    ],
)  # fmt: skip
def test_markdown_as_it_reads(text: str, page: str) -> None:
    assert shown(text, "md").replace("</div>", "") == page.replace("</div>", "")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ('<ol start="3"><li>a</li><li>b</ol>', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'),
        ("<p>a<p hidden>b</p><p>H<sub>2</sub>O x<sup>th</sup> <del>c</del> <b>d<i>e</i></b>", "<p>a</p>"
         "<p>H<sub>2</sub>O x<sup>th</sup> <strong>d</strong><strong><em>e</em></strong></p>"),
        ("<table><caption>C</caption><tr><th>a<th>b<tr><td>c<td>d</table>", "<table><caption>C</caption><tr><th>a</th>"
         "<th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"),
        ("<dl><dt>a<dd>b</dl>", '<ul><li class="bare"><p>a</p></li><li><p>b</p></li></ul>'),
    ],
)  # fmt: skip
def test_html_as_it_reads(text: str, page: str) -> None:
    assert shown(text, "html").replace("</div>", "") == page


def test_code_keeps_its_lines() -> None:
    assert "<pre>b *c*\n  d</pre>" in page_of("a\n\n    b *c*\n      d\n\ne", "md")
    assert "<pre># b\n\n c</pre>" in page_of("* a\n\n  ~~~\n  # b\n\n   c\n  ~~~\n", "md")
    assert "<pre>a &lt; b\n  c</pre>" in page_of("<p>x</p><pre>a &lt; b\n  c\n</pre><p>y</p>", "html")
    assert "<pre>b\n    c</pre>" in page_of("a::\n\n  b\n      c\n\nd", "rst")


def test_rst_and_plain_text_as_they_read() -> None:
    text = "Title\n=====\n\n3. a\n4. b\n\n=== ===\nh   i\n=== ===\nj   k\n=== ===\n"
    found = shown(text, "rst")
    assert '<h3 class="t t1">Title</h3><ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>' in found
    assert "<table><tr><th>h</th><th>i</th></tr><tr><td>j</td><td>k</td></tr></table>" in found
    found = shown("Some of them:\n\n2. a\n3. b\n\n- c\n", "txt")
    assert '<ol start="2"><li><p>a</p></li><li><p>b</p></li>' in found


def test_a_word_document_as_it_reads() -> None:
    import io

    import docx

    document = docx.Document()
    document.add_heading("Title", 1)
    document.add_paragraph("a", style="List Bullet")
    document.add_paragraph("b", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip((cell for row in table.rows for cell in row.cells), "hijk", strict=True):
        cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    page = "".join(body(read("x.docx", stream.getvalue()), []))
    assert '<h3 class="t t1">Title</h3>' in page and "<ul><li><p>a</p></li><li><p>b</p></li></ul>" in page
    assert re.search(r"<tr><t[hd][^>]*>h</t[hd]><t[hd][^>]*>i</t[hd]></tr>\s*<tr><td>j</td><td>k</td></tr>", page)


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
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
        "<ul><li>",
        "<ul><li>a",
        "| ",
        "\\",
        "&",
        '<a "',
    ],
)
def test_deep_and_broken_markup(piece: str, suffix: str) -> None:
    text = piece * 2_500 + "end"
    page = page_of(text, suffix, [Span(len(text) - 3, len(text), 1, Verdict.REFUTED, '<i id="f1"></i>')])
    assert '<i id="f1">' in page
    Elements(page)
