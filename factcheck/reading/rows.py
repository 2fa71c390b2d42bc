"""A table row as claims: each figure with its column's header, the row's label, period and source.

What a cell says depends on the cells around it; here that is put into words which the reader of sentences knows. Which
claim belongs to which cell is kept, so that a finding points at the cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.language.base import Language
from factcheck.model import QuantityKind
from factcheck.reading import quantities
from factcheck.reading.tokens import tokenize

if TYPE_CHECKING:
    from factcheck.documents.base import Cell

LONGEST_UNIT = 5
"""Words of a unit after the last comma of a header or caption: "in billions of US dollars"."""

WIDE = 40
"""Cells; in a row of more each is read with its header and the first cells only, so that work grows with the width and
not with its square."""
FIRST_OF_WIDE = 3


def claims(cells: Sequence[Cell], caption: str, language: Language) -> Iterator[tuple[Cell, str]]:
    """The cells that say something by themselves, each with its claim: "Trade (Korea): over $6 bn in 2022".

    These are cells with a figure that is no period, and all cells of a column that is headed by a year. ``caption`` is
    the table's, whose unit holds for bare numbers.
    """
    first = cells[0] if cells and not _has_digit(cells[0].text) else None
    near = within(cells)
    periods = [c for c in near if c is not first and is_period(c.text, language)]
    for cell in cells:
        text = cell.text.strip()
        yearly = _is_year(cell.header)
        if cell is first or cell.end <= cell.start or not text:
            continue
        if yearly or (_has_digit(text) and cell not in periods):
            others = [c for c in near if c not in (cell, first, *periods) and not (yearly and _is_year(c.header))]
            yield cell, _claim(cell, first, periods, others, caption, language)


def _claim(
    cell: Cell, first: Cell | None, periods: Sequence[Cell], others: Sequence[Cell], caption: str, language: Language
) -> str:
    header, unit = _unit(cell.header, language)
    value = cell.text.strip()
    if unit:
        symbol, scale = unit
        digits = next((i for i, c in enumerate(value) if c.isdigit()), 0)
        value = f"{value[:digits]}{symbol}{value[digits:]} {scale}".strip()
    elif value[-1:].isdigit() and (tail := _tail(header, language) or _tail(caption, language)):
        value = f"{value} {tail}"
    period = header if _is_year(header) else " ".join(_period(c.text, language) for c in periods)
    label = first.text.strip() if first is not None else ""
    if _is_year(header) or (label and _plain(header, language)):
        header = ""
    subject = f"{header} ({label})" if label and header else label or header
    claim = f"{subject}: {value}" if subject else value
    if _is_year(period):
        claim = claim if period in value else language.templates["dated"].format(claim, period)
    elif period:
        claim = f"{claim}, {period}"
    words = [c.text.strip() for c in others if c.text.strip() and not _has_digit(c.text)]
    return f"{claim} ({', '.join(words)})" if words else claim


def within(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells that are read together with each cell of their row: all, or of a wide row those that begin it."""
    return cells if len(cells) <= WIDE else cells[:FIRST_OF_WIDE]


def statement(cell: Cell, cells: Sequence[Cell], places: Sequence[Cell], language: Language) -> str:
    """What a cell of running text says together with the row's place and period: "summit … in Seoul in 2025"."""
    claim = cell.text.strip()
    for other in places:
        claim = language.templates["dated"].format(claim, other.text.strip())
    for other in within(cells):
        if other is not cell and is_period(other.text, language):
            period = _period(other.text, language)
            year = _is_year(period)
            claim = language.templates["dated"].format(claim, period) if year else f"{claim}, {period}"
    return claim


def _period(text: str, language: Language) -> str:
    """The words of a cell's period; of "2024, to date" the last, which is when it is told."""
    _, periods = quantities.read(tokenize(text), language.numbers)
    now = next((p.span for p in periods if p.relative is not None and p.relative[0] == "now"), None)
    return text[now.start : now.end] if now is not None else text.strip()


def is_period(text: str, language: Language) -> bool:
    """Does a cell hold nothing but a date or a period ("2022", "up to 2023", "2024, to date")?"""
    tokens = tokenize(text)
    found, periods = quantities.read(tokens, language.numbers)
    if found or not periods:
        return False
    covered = [((p.cue or p.span).start, p.span.end) for p in periods]
    return all(
        any(a <= start < b for a, b in covered) or not word.isalnum() or word in language.function
        for word, start in zip(tokens.norm, tokens.start, strict=True)
    )


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _is_year(text: str) -> bool:
    return len(text.strip()) == 4 and text.strip().isdigit()


def _plain(header: str, language: Language) -> bool:
    """Does a header say nothing beside "Value", "Amount"?"""
    return all(language.stem(word.lower()) in language.light for word in header.split())


def _unit(header: str, language: Language) -> tuple[str, tuple[str, str] | None]:
    """A header without the unit at its end, and the unit as (symbol, scale): "Trade, $ bn" -> "Trade", ("$", "bn").

    A header that is nothing but a unit ("$ billion") leaves no other.
    """
    text = header.strip().rstrip(")")
    known = language.numbers.multipliers
    if text and all(not word.isalnum() or word.lower() in known for word in text.split()):
        text = f", {text}"
    for mark in (",", "("):
        head, found, tail = text.rpartition(mark)
        words = tail.split()
        symbol = next((word for word in words if not word.isalnum()), "")
        if found and (head or text.startswith(",")) and 0 < len(words) <= 3 and symbol:
            return head.strip(), (symbol, " ".join(word for word in words if word != symbol))
    return header.strip(), None


def _tail(text: str, language: Language) -> str:
    """The unit that a header or caption gives in words: "…, in billions of US dollars" -> "billions of US dollars"."""
    for mark in (",", "("):
        words = text.strip().rstrip(").:").rpartition(mark)[2].split()
        while words and words[0].lower() in language.function:
            words = words[1:]
        if 0 < len(words) <= LONGEST_UNIT:
            tail = " ".join(words)
            found, _ = quantities.read(tokenize(f"2 {tail}"), language.numbers)
            if len(found) == 1 and found[0].kind is QuantityKind.MONEY and found[0].whole.end == len(tail) + 2:
                return tail
    return ""
