"""Values with separators (CSV, TSV): each record is a row of a table, but a cell that is a sentence stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.assembling import Assembler
from factcheck.documents.base import Document
from factcheck.documents.decoding import decode
from factcheck.documents.pieces import Builder, Piece
from factcheck.documents.tables import GridCell, Table
from factcheck.records import NamedTuple

SEPARATORS = ",;\t|"
_SENTENCE = re.compile(r"\S+(?:\s+\S+){3,}[.!?…。！？][\"'”’»)\]]*$")
"""Four words or more, closed as a sentence is."""
_LABEL = re.compile(r"\D*|\D{0,4}(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?")
"""What stands at the top of a column: no figure, or a year."""


class Field(NamedTuple):
    """A cell: ``start`` .. ``end`` of the text, without the quotation marks around it if it is ``quoted``."""

    start: int
    end: int
    quoted: bool


def read(path: str, data: bytes, encoding: str = "utf-8") -> Document:
    """The document in ``data``."""
    text = decode(data, path, encoding)
    assembler = Assembler(path, text)
    table = Table(assembler, certain=True)
    for number, record in enumerate(records(text, separator(text), assembler.problems)):
        pieces = [_piece(text, field) for field in record]
        full = [piece for piece in pieces if piece is not None]
        sentences = full if len(record) == 1 else [piece for piece in full if _SENTENCE.match(piece.text)]
        if sentences:
            for piece in sentences:
                assembler.paragraph(piece)
        else:
            header = number == 0 and all(_LABEL.fullmatch(piece.text) for piece in full)
            table.row([GridCell((piece,) if piece is not None else ()) for piece in pieces], header=header)
    table.close()
    return assembler.finish()


def separator(text: str) -> str:
    """What stands most often between the cells of the first record."""
    first = re.sub(r'"(?:""|[^"])*"', "", text[:10_000]).lstrip().split("\n", 1)[0]
    return max(SEPARATORS, key=first.count)


def records(text: str, mark: str, problems: list[str]) -> Iterator[list[Field]]:
    """The cells of each record. A quotation mark without its end is told in ``problems``, and is part of its cell; from
    there on all are, for every one of them would have to be looked for to the end of the text."""
    quoted = re.compile(rf'[ ]*"((?:""|[^"])*+)(?:"[ ]*(?={re.escape(mark)}|\r|\n|\Z)|(?P<open>\Z))')
    plain = re.compile(rf"[^{re.escape(mark)}\r\n]*")
    record: list[Field] = []
    at = 0
    closed = True
    while at < len(text):
        found = quoted.match(text, at) if closed else None
        if found is not None and found["open"] is not None:
            closed, found = False, None
            line = text.count("\n", 0, at) + 1
            problems.append(f"line {line}: a quotation mark without an end; from here on they are read as they stand")
        if found is not None:
            record.append(Field(*found.span(1), True))
        else:
            found = plain.match(text, at)
            assert found is not None
            record.append(Field(*found.span(), False))
        at = found.end()
        if text[at : at + 1] == mark:
            at += 1
            continue
        yield record
        record = []
        at += 2 if text.startswith("\r\n", at) else 1
    if record:
        yield record


def _piece(text: str, field: Field) -> Piece | None:
    builder = Builder()
    at = field.start
    if field.quoted:
        for match in re.finditer('""', text[field.start : field.end]):
            begin = field.start + match.start()
            builder.copy(text[at:begin], at)
            builder.put('"', begin, begin + 2)
            at = begin + 2
    builder.copy(text[at : field.end], at)
    return builder.piece()
