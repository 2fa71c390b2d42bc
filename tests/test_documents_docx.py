"""The reader of Word documents, on documents made by hand and by a word processor's library, and on traps."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from test_documents import check_exact, place, texts
from test_growth import ROOT, work

from factcheck.documents import docx as docx_reader
from factcheck.documents import read
from factcheck.errors import InputError

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
        + "<w:p><w:r><w:t>Trade is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>$6 bil</w:t></w:r>"
        + "<w:r><w:t>lion</w:t></w:r>"
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
        + para("How far is it?", run="<w:b/>")
        + para("Far.", run="<w:b/>")
        + para("Far", "<w:rPr><w:b/></w:rPr>", '<w:b w:val="0"/>')
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
        ("heading", "How far is it?"),
        ("paragraph", "Far."),
        ("paragraph", "Far"),
        ("footnote", "Rounded."),
    ]
    assert [block.lead for block in document.blocks if block.kind == "item"] == ["Firms:", "Firms: Samsung", "Firms:"]
    assert [(c.header, c.text) for c in document.blocks[9].cells] == [("Year", "2024"), ("$ bn", "10")]
    assert document.directives[0].facts == ("x",)
    assert document.blocks[2].line == 3
    assert place(document, "billion") == (3, 13)


def test_docx_made_by_a_word_processor(tmp_path: Path) -> None:
    pytest.importorskip("defusedxml")
    import docx as library

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
        (lambda: docx("<w:p/>" * 2_000_001), "word/document.xml has more than 2,000,000 tags"),
        (lambda: docx("<w:p/>" * 200_001), "more than 200,000 paragraphs and cells"),
        (lambda: docx("<w:tbl>" + "<w:tr/>" * 200_001 + "</w:tbl>"), "more than 200,000 paragraphs and cells"),
        (lambda: docx("<w:tbl><w:tr>" + "<w:tc/>" * 200_001 + "</w:tr></w:tbl>"), "more than 200,000 paragraphs"),
        (lambda: docx(para("a" * 20_000_001)), "more than 20,000,000 characters of text"),
        (lambda: docx("", footnotes="<w:p/>" * 2_000_001), "word/footnotes.xml has more than 2,000,000 tags"),
    ],
)
def test_bad_docx(data: object, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("defusedxml")
    begun = 0
    begin = docx_reader._Handler.startElementNS

    def counted(self: object, *arguments: Any) -> None:
        nonlocal begun
        begun += 1
        begin(self, *arguments)

    monkeypatch.setattr(docx_reader._Handler, "startElementNS", counted)
    content = data() if callable(data) else data
    assert isinstance(content, bytes)
    with pytest.raises(InputError, match=message) as caught:
        read("a.docx", content)
    assert caught.value.advice
    assert begun < 200_010, "refused before it is taken apart"


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
    with pytest.raises(InputError) as caught:
        read("a.docx", stream.getvalue())
    said = "a.docx: word/document.xml has a document type or entities of its own, which is refused"
    assert str(caught.value) == said
    assert caught.value.advice == "Open it in a word processor and save it again as .docx."


def test_a_sentence_is_no_comment() -> None:
    pytest.importorskip("defusedxml")
    document = read(
        "a.docx", docx(para("Factcheck: the claim is wrong.") + para("factcheck: ignor[x] y") + para("End."))
    )
    assert texts(document) == ["Factcheck: the claim is wrong.", "End."]
    assert [directive.line for directive in document.directives] == [2]


def test_docx_nested_deeply() -> None:
    pytest.importorskip("defusedxml")
    depth = 10_000
    document = read("a.docx", docx("<w:sdt>" * depth + para("deep") + "</w:sdt>" * depth))
    assert texts(document) == ["deep"]


def test_digits_of_other_kinds_are_no_numbers() -> None:
    """Nor is a number with more of them than ``int`` takes."""
    pytest.importorskip("defusedxml")
    for value in ("²", "③", "٣", "9" * 5000, "-1", "½"):
        level = f'<w:numPr><w:ilvl w:val="{value}"/></w:numPr><w:outlineLvl w:val="{value}"/>'
        cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr>{para("b")}</w:tc>'
        styles = f'<w:styles xmlns:w="{W}"><w:style w:styleId="S"><w:outlineLvl w:val="{value}"/></w:style></w:styles>'
        body = para("a", level) + para("c", '<w:pStyle w:val="S"/>') + f"<w:tbl><w:tr>{cell * 2}</w:tr></w:tbl>"
        assert texts(read("a.docx", docx(body, styles=styles))) == ["a", "c", "b | b"], value


def reading(data: bytes) -> int:
    return work(lambda _: read("a.docx", data), "")


def test_a_chain_of_styles_is_not_followed_for_ever() -> None:
    """Counted: twice as many paragraphs in twice as many styles, each based on the next one."""
    pytest.importorskip("defusedxml")

    def chained(count: int) -> bytes:
        style = '<w:style w:styleId="{0}"><w:name w:val="n{0}"/><w:basedOn w:val="{1}"/></w:style>'.format
        styles = "".join(style(i, i + 1) for i in range(count))
        body = "".join(para("a", f'<w:pStyle w:val="{i}"/>') for i in range(count))
        return docx(body, styles=f'<w:styles xmlns:w="{W}">{styles}</w:styles>')

    assert reading(chained(400)) < 2.2 * reading(chained(200))


@pytest.mark.parametrize("cells", [1, 2, 40])
def test_spans_fill_no_more_than_can_be_read(cells: int) -> None:
    """Counted: cells that reach over a thousand columns, and as many that do not."""
    pytest.importorskip("defusedxml")

    def table(span: str) -> bytes:
        cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{para("x 1")}</w:tc>'
        rows = f"<w:tr>{cell * cells}</w:tr>" * (80 // cells)
        return docx(f"<w:tbl>{rows}</w:tbl>")

    assert reading(table("1000")) < 4 * reading(table("1"))


def test_the_real_command_reads_them_to_the_end(tmp_path: Path) -> None:
    pytest.importorskip("defusedxml")
    style = '<w:style w:styleId="{0}"><w:name w:val="n{0}"/><w:basedOn w:val="{1}"/></w:style>'.format
    styles = f'<w:styles xmlns:w="{W}">{"".join(style(i, i + 1) for i in range(2000))}</w:styles>'
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="²"/></w:tcPr>{}</w:tc>'.format
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>{para("x 1")}</w:tc>'
    body = "".join(para("Nothing.", f'<w:pStyle w:val="{i}"/>') for i in range(2000))
    row = f"<w:tr>{cell(para('a'))}{wide}{wide}</w:tr>"
    body += f"<w:tbl>{row * 500}</w:tbl>"
    body += para("Kazakhstan and South Korea signed 12 documents.")
    (tmp_path / "a.docx").write_bytes(docx(body, styles=styles))
    options = ("--facts", str(ROOT / "facts.yaml"), "--format", "jsonl")
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *options, "check", "a.docx"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
    (claim,) = map(json.loads, done.stdout.splitlines())
    assert (claim["line"], claim["verdict"]) == (2501, "refuted")
