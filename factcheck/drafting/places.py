"""The sentences of a source, each with its place (P2 S3: third sentence of the second paragraph), line and speaker's
quotation; and what the source says of itself at its top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.documents.base import Block, Document
from factcheck.drafting import datelines
from factcheck.language.base import Language
from factcheck.reading import sentences
from factcheck.records import NamedTuple, dataclass

_HEADER = re.compile(r"(?:#|//|%)?[ \t]*(publisher|published|title|url|date)[ \t]*:[ \t]*(.*?)[ \t]*$", re.IGNORECASE)
_MARK = re.compile(r"[ \t]*#")
OPENING, CLOSING = "“«„", "”»"
READ = frozenset({"paragraph", "item", "quote"})


class Header(NamedTuple):
    """What a text says of itself; "" where it does not. ``published`` is an ISO date, possibly cut."""

    publisher: str = ""
    published: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source. ``paragraph`` and ``number`` count from 1; ``quoted`` says that it begins or stands
    within a quotation; ``heading`` that it is one; ``section`` counts what blank lines part, which may be several
    paragraphs of a text that writes each sentence on a line of its own."""

    text: str
    paragraph: int
    number: int
    line: int
    quoted: bool = False
    closes: bool = False
    heading: bool = False
    section: int = 0
    town: str = ""
    """Where the text was written, if the sentence begins with that."""
    original: str = ""
    """As the source writes it, where ``text`` says more."""

    @property
    def written(self) -> str:
        return self.original or self.text

    @property
    def place(self) -> str:
        return f"P{self.paragraph} S{self.number}"


def header(text: str) -> tuple[Header, str]:
    """The lines "# publisher: …" at the top of a text, and the text with blanks in their place."""
    found: dict[str, str] = {}
    out: list[str] = []
    lines = text.splitlines(keepends=True)
    for k, line in enumerate(lines):
        match = _HEADER.match(line.rstrip("\r\n")) if _MARK.match(line) else None
        if match is None and line.strip():
            out.extend(lines[k:])
            break
        if match is not None:
            name = "published" if match[1].lower() == "date" else match[1].lower()
            found.setdefault(name, match[2].strip("\"' "))
        ending = line[len(line.rstrip("\r\n")) :]
        out.append(" " * (len(line) - len(ending)) + ending)
    return Header(**found), "".join(out)


def located(document: Document, pack: Language) -> Iterator[Sentence]:
    """The sentences of a document in order, headings and captions marked as such."""
    paragraph = section = 0
    lines = [_lines(document, block) for block in document.blocks if block.kind in READ]
    spaced = any(after[0] > before[1] + 1 for before, after in pairwise(lines))
    last = -1
    for block in document.blocks:
        heading = block.kind in ("heading", "title")
        if not heading and block.kind not in READ:
            continue
        paragraph += not heading
        first, end = _lines(document, block)
        section += not (spaced and first == last + 1)
        last = end if not heading else -1
        inside = False
        for number, span in enumerate(sentences.split(block.text, pack), 1):
            text = " ".join(block.text[span.start : span.end].split())
            if not text:
                continue
            town, text = datelines.apart(text, paragraph == 1) if number == 1 and not heading else ("", text)
            opens = inside or text[0] in OPENING + '"'
            inside = _after(text, inside)
            offset = block.offsets.span(span.start, span.end)[0]
            yield Sentence(
                text,
                paragraph,
                number,
                document.position(offset)[0],
                opens,
                opens and not inside,
                heading,
                section,
                town,
            )


def _lines(document: Document, block: Block) -> tuple[int, int]:
    """The first and the last line of a block."""
    start, end = block.offsets.span(0, len(block.text))
    return document.position(start)[0], document.position(max(end - 1, start))[0]


def _after(text: str, inside: bool) -> bool:
    """Whether a quotation is open after the text."""
    for sign in text:
        if sign in OPENING:
            inside = True
        elif sign in CLOSING:
            inside = False
        elif sign == '"':
            inside = not inside
    return inside
