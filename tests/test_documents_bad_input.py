"""Bad input to the document readers: broken, hostile, deep, long, in no known format."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from test_documents import check_exact, of, texts

from factcheck.documents import read
from factcheck.errors import BinaryFileError, InputError, NotUtf8Error, UnknownFormatError
from factcheck.extras import how_to_install


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
    assert caught.value.advice == how_to_install(module)
    assert caught.value.advice.endswith(f" {module}")


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


@pytest.mark.parametrize("mark", ["- ", "1. ", "> ", "> - ", "- > ", "* 1. > ", "[^a]: - "])
@pytest.mark.parametrize("depth", [20, 34, 49, 50, 51, 60, 101, 400])
@pytest.mark.parametrize("inside", ["inside", "- inside", "# inside", "| a |", "<!-- c --> inside", "```"])
def test_what_follows_deep_nesting_is_read(mark: str, depth: int, inside: str) -> None:
    document = of(mark * depth + inside + "\n\n# Heading\n\nThe text\ngoes on.\n\n- and on")
    check_exact(document)
    found = [(block.kind, block.text) for block in document.blocks]
    assert found[-3:] == [("heading", "Heading"), ("paragraph", "The text goes on."), ("item", "and on")]
    if "inside" in inside:
        assert "inside" in " ".join(texts(document)[:-3])


def test_lines_in_deep_nesting_are_read() -> None:
    document = of("- " * 60 + "one\n" + "  " * 60 + "two\n\n" + "  " * 60 + "three\n\n" + "  " * 3 + "four\n\nfive")
    check_exact(document)
    assert [text.lstrip("- ") for text in texts(document)] == ["one two", "three", "four", "five"]


@pytest.mark.parametrize(("mark", "most"), [("- ", 50), ("> ", 100)])
def test_too_deep_is_said(mark: str, most: int) -> None:
    assert not of("x\n\n" + mark * most + "deep").problems
    assert of("x\n\n" + mark * (most + 1) + "deep").problems == (
        "line 3: more than 100 quotations or 50 lists in one another; what is deeper is read as plain text",
    )


def test_rst_too_deep_is_an_input_error_or_read() -> None:
    pytest.importorskip("docutils")
    try:
        of("- " * 10_000 + "deep", ".rst")
    except InputError as error:
        assert "nested" in str(error)


def test_rst_includes_nothing(tmp_path: Path) -> None:
    pytest.importorskip("docutils")
    secret = tmp_path / "secret.txt"
    secret.write_text("six billion")
    source = (
        f"One.\n\n.. include:: {secret}\n\n.. raw:: html\n   :file: {secret}\n\n.. csv-table::\n   :file: {secret}\n"
    )
    assert texts(of(source, ".rst")) == ["One."]


def test_broken_html_says_what_is_lost() -> None:
    assert of("<p>a\n<a href='x>b", ".html").problems == ("line 2: <a does not end; the rest is not read",)
    assert of("a\n<del>b\n", ".html").problems == ("line 2: <del> is not closed; the rest is not read",)


HTML = "the rest of this HTML is not read"
TEXT = "the rest of this text is not read"


@pytest.mark.parametrize(
    ("source", "suffix", "said"),
    [
        ("<p>a\n<!-- b\n<p>c", ".html", "line 2: <!-- is not closed; the rest is not read"),
        ("<p>a\n<!-- <b>", ".html", "line 2: <!-- is not closed; the rest is not read"),
        ("<p>a\n<!", ".html", "line 2: <! is not closed; the rest is not read"),
        ("<p>a\n<?b\nc", ".html", "line 2: <?b is not closed; the rest is not read"),
        ("<p>a<!-->\n<!---->\n<!-- b --><!doctype><?x?>c", ".html", ""),
        ("<script><!-- a</script>b", ".html", ""),
        ("a\n\n<!-- b\n\nc\n\n# d", ".md", f"line 3: <!-- is not closed; {HTML}"),
        ("> <!-- b\n> c\n\nd", ".md", f"line 1: <!-- is not closed; {HTML}"),
        ("---\ntitle: a\n---\n<?b\nc", ".md", f"line 4: <?b is not closed; {HTML}"),
        ("a\n\n<script>\nb\n\nc", ".md", f"line 3: <script> is not closed; {HTML}"),
        ("a\n\n<pre>\nb\n\nc", ".md", f"line 3: <pre> is not closed; {HTML}"),
        ("a\n\n<!-- b", ".md", f"line 3: <!-- is not closed; {HTML}"),
        ("> <?b c\n\na", ".md", f"line 1: <?b is not closed; {HTML}"),
        ("- <textarea>b\n\na", ".md", f"line 1: <textarea> is not closed; {HTML}"),
        ("a\n\n<div hidden>b\n\nc", ".md", f"line 3: <div> is not closed; {HTML}"),
        ("a\n\n<p class='b c", ".md", f"line 3: <p does not end; {HTML}"),
        ("a\n\nb <del>c <s>d</s> e", ".md", f"line 3: <del> is not closed; {TEXT}"),
        ("|a|\n|-|\n|<code class='x'>d|", ".md", f"line 3: <code> is not closed; {TEXT}"),
        ("a\n``` b c", ".md", "line 2: ``` is not closed; what follows is taken for code and not read"),
        ("<svg><path/>\n\na <del>b</del> <s>\n\n<pre>\n", ".md", ""),
        ("<del>\n\na\n\n</del>\n\nb <!-- c", ".md", ""),
        ("<!-- a\n\nb --> c", ".md", ""),
        ("a\n```\nb\n\nc", ".md", "line 2: ``` is not closed; what follows is taken for code and not read"),
        ("- ~~~ x\n  b\n\nc", ".md", "line 1: ~~~ is not closed; what follows is taken for code and not read"),
        ("> ```\n> b\n> ````\n\n~~~\n```\n~~~\n\n```\n```\n\n    ```\n\n```", ".md", ""),
        ("---\nauthor: x\ntitle: [\n---\na", ".md", "line 3: the front matter is no YAML (did not find expected node"),
        ("---\r\ntitle: a: b\r\n---\r\na", ".md", "line 2: the front matter is no YAML (mapping values are not allow"),
        ("---\nx: \x07\ntitle: a\n---\na", ".md", "line 2: the front matter is no YAML (control characters are not"),
        ("+++\nx = 1\ntitle =\n+++\na", ".md", "line 3: the front matter is no TOML (Invalid value)"),
        ("+++\nx = [\n+++\na", ".md", "line 2: the front matter is no TOML (Invalid value)"),
        ("---\ntitle: [a]\nx: &a [*a, '{{ y }}']\n---\na", ".md", ""),
        ("---\nx: " + "[" * 10_000 + "\n---\na", ".md", "line 2: the front matter is no YAML (nested more than 100 de"),
        ("---\na:\n " + "- " * 101 + "b\n---\na", ".md", "line 3: the front matter is no YAML (nested more than 100 d"),
        ("---\na:\n " + "- " * 99 + "b\n---\na", ".md", ""),
        ("+++\nx = " + "[" * 10_000 + "\n+++\na", ".md", "line 2: the front matter is no TOML (nested too deeply)"),
    ],
)
def test_what_is_not_read_for_want_of_an_end_is_said(source: str, suffix: str, said: str) -> None:
    document = of(source, suffix)
    assert bool(said) == bool(document.problems)
    assert document.problems[:1] == () or document.problems[0].startswith(said)
    assert document.title in (None, "a", "a: b")


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "*a ",
        "<!--a",
        "^[",
        "a\n",
        "> a\n\n",
        "|a|b|\n|-|-|\n",
        "`",
        "<a ",
        "[a]: b\n",
        "!!! a\n    b\n",
        ":::a\n",
    ],
)
def test_long_input_is_read_to_the_end(unit: str) -> None:
    document = of(unit * (30_000 // len(unit)))
    for block in document.blocks:
        assert block.offsets.length == len(block.text)


def test_a_long_paragraph_keeps_its_places() -> None:
    source = "word *and* word&nbsp;more\n" * 4000
    document = of(source)
    check_exact(document)
    assert len(document.blocks) == 1
    assert document.blocks[0].text == " ".join(["word and word more"] * 4000)
