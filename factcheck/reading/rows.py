"""A table row as claims: each figure with its column's header, the row's label, period and source.

What a cell says depends on the cells around it; here that is put into words which the reader of sentences knows. Which
claim belongs to which cell is kept, so that a finding points at the cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.language.base import Language
from factcheck.model import QuantityKind
from factcheck.reading import labels, quantities
from factcheck.reading.tokens import all_digits, any_digit, tokenize
from factcheck.records import NamedTuple

if TYPE_CHECKING:
    from factcheck.documents.base import Cell

MOST_CELLS = 40
"""A row of more is no statement; it is read as text."""
MOST_PARTS = 4
LONGEST_UNIT = 5
"""Words of a unit after the last comma of a header or caption: "in billions of US dollars"."""


class Said(NamedTuple):
    """A claim made of a row: from ``start`` to ``end`` stands what the cell says, with the words after it.

    ``alone``: without header and label. ``told``: the row's year is taken for that of its source; that may be wrong.
    """

    text: str
    start: int
    end: int
    alone: bool = False
    told: bool = False


KindOf = Callable[[str], str]
"""Of what kind a text is that is nothing but a name: ``place``, ``person``, ``source``; else empty."""
Published = Callable[[str], str]
"""When the source that a text names was published (ISO, possibly cut); else empty."""


def unknown(_: str) -> str:
    """No source's date is known."""
    return ""


def claims(
    cells: Sequence[Cell],
    caption: str,
    language: Language,
    kind_of: KindOf,
    published: Published = unknown,
) -> Iterator[tuple[Cell, tuple[Said, ...]]]:
    """The cells that may say something, each with the ways to put that: "Trade (Korea): over $6 bn in 2022", ….

    The first way that comes to something counts. ``caption`` is the table's, whose unit holds for bare numbers;
    Names of places, people and sources say nothing by themselves where the row has anything else.
    """
    if len(cells) > MOST_CELLS:
        return
    first = cells[0] if cells and _is_label(_remarked(cells[0].text, language)[0], language) else None
    periods = [c for c in cells if c is not first and is_period(_remarked(c.text, language)[0], language)]
    values = [c for c in cells if c is not first and c.end > c.start and c not in periods and _tells(c.text, language)]
    reported = {published(c.text)[:4] for c in cells} - {""}
    counted = [c for c in periods if c.text.strip() not in reported]
    kinds = {id(c): kind_of(c.text) for c in values}
    said = [c for c in values if not kinds[id(c)]] or [c for c in values if kinds[id(c)] != "source"]
    if not said and first is not None:  # "Year of the summit | 2025": the period is what is said
        said, periods = periods, []
    sourced = language.templates["sourced"] if published is not unknown else "{} ({})"
    for cell in said:
        column = _column(cell.header, kind_of)  # of one year or source: other columns have nothing to do with it
        others = [c for c in values if c is not cell and not (column and _column(c.header, kind_of))]
        ways = list(_Row(cell, first, periods, others, caption, language, kind_of, sourced).ways())
        if len(counted) < len(periods):  # "2023 | over 8 | Korea Post": the year in which it was told
            undated = _Row(cell, first, counted, others, caption, language, kind_of, sourced)
            ways.extend(way._replace(told=True) for way in undated.ways())
        yield cell, tuple(dict.fromkeys(ways))


class _Row:
    """A cell among those around it, put into words."""

    def __init__(
        self,
        cell: Cell,
        first: Cell | None,
        periods: Sequence[Cell],
        others: Sequence[Cell],
        caption: str,
        language: Language,
        kind_of: KindOf,
        sourced: str,
    ) -> None:
        self.cell, self.language, self.kind_of, self.sourced = cell, language, kind_of, sourced
        self.topic = first.header.strip() if first is not None else ""
        self.header, unit = _unit(cell.header, language)
        self.label, own = _unit(first.text, language) if first is not None else ("", None)
        unit = unit or own  # "Trade, $ bn" is a header, or the label of a row with a column for each year
        value = cell.text.strip()
        if unit and any_digit(value):
            symbol, scale = unit
            digits = next(i for i, c in enumerate(value) if any_digit(c))
            value = f"{value[:digits]}{symbol}{value[digits:]} {scale}".strip()
        elif any_digit(value[-1:]) and (tail := _tail(self.header, language) or _tail(caption, language)):
            value = f"{value} {tail}"
            self.header = "" if tail == self.header else self.header
        self.value = value
        self.sources: list[str] = []
        self.header, self.label = self._unsourced(self.header), self._unsourced(self.label)
        if _is_year(self.header):
            self.period, self.header = self.header, ""
        else:
            self.period = " ".join(_period(_remarked(c.text, language)[0], language) for c in periods)
        told = [c for c in others if c.text.strip() and not any_digit(c.text)]
        for source in (c for c in told if kind_of(c.text) == "source" or self._speaks(c)):
            self.sources.append(source.text.strip())
        texts = [c.text.strip() for c in told if c.text.strip() not in self.sources]
        self.places = [text for text in texts if kind_of(text) == "place"]
        self.placed = [  # a column "Branch in" with a place in it
            f"{c.header.strip()} {c.text.strip()}"
            for c in others
            if kind_of(c.text) == "place"
            and c.header.split()[-1:]
            and c.header.split()[-1] in language.place_prepositions
        ]
        if self.placed:
            self.places = []
        self.owner = self.label if kind_of(self.label) == "place" else ""
        if self.owner:  # "Busan | venue of the fair"
            self.places, self.label = [*self.places, self.label], ""
        if kind_of(self.header) == "place":
            self.places, self.header = [*self.places, self.header], ""
        remarks = [remark for c in periods if (remark := _remarked(c.text, language)[1])]
        self.words = [*remarks, *(text for text in texts if kind_of(text) != "place")]

    def _unsourced(self, text: str) -> str:
        """A label or header without the source that it is ("The Post, 2023"), of which note is taken."""
        name, *dates = [part.strip() for part in text.split(",")]
        if self.kind_of(name) != "source" or not all(is_period(part, self.language) for part in dates):
            return text
        for part in dates:
            name = self.language.templates["dated"].format(name, part)
        self.sources.append(name)
        return ""

    def ways(self) -> Iterator[Said]:
        """With header and label; with the label as what is spoken of; as its subject; the cell by itself; then with
        what the head of the labels' column says."""
        if self.label and self.kind_of(self.value) == "person" and _of_speakers(self.cell.header, self.language):
            text = self.language.templates["said"].format(self.value, self.label)
            if self.period:
                text = self.language.templates["dated"].format(text, self.period)
            yield Said(text, 0, len(text))
            return
        told = self.label and _plain(self.header, self.language)  # "Value", "Amount"
        if self.header and not told:
            yield self._said(f"{self.header} ({self.label}): " if self.label else f"{self.header}: ")
        if self.label:
            yield self._said(f"{self.label}: ")
            way = self._said(f"{self.label} ")
            yield way._replace(start=0) if self.kind_of(self.label) == "person" else way
        if len(self.cell.text.split()) > 2:
            yield self._said("")._replace(alone=True)
        yield from self._by_topic()

    def _by_topic(self) -> Iterator[Said]:
        """With what the head of the labels' column says of them."""
        language, label = self.language, self.label
        if self.owner and (of := labels.owned(self.topic, self.owner, self.header, language)):
            places, self.places = self.places, [place for place in self.places if place != self.owner]
            yield self._said(f"{of}: ")
            self.places = places
        topic = "" if _plain(self.topic, language) or self.kind_of(self.topic) else self.topic
        if about := labels.topic_of(label, topic, language):
            yield self._said(f"{about} ")
        if numbered := labels.numbered(label, topic, language):
            yield self._said(f"{numbered} ")
        if topic and label.split()[-1:] and label.split()[-1].lower() in language.joining:
            yield self._said(f"{topic} {label[:1].lower()}{label[1:]} ")
        if text := labels.counted(label, self.value, language):
            yield self._in_full(text)
        yield from self._circumstances()

    def _circumstances(self) -> Iterator[Said]:
        """With place and time at what is spoken of: "the fair in Busan: planned", "a fair in Busan, as X said"."""
        where = self._dated("")
        if where and self.label:
            for mark in (":", ""):
                text = f"{self.label}{where}{mark} {self.value}"
                yield self._sourced(text)._replace(start=len(self.label))
        elif where and ", " in self.value:
            what, _, rest = self.value.partition(", ")
            yield self._sourced(f"{what}{where}, {rest}")

    def _speaks(self, cell: Cell) -> bool:
        """Does another cell of the row name who said it?"""
        return self.kind_of(cell.text) == "person" and _of_speakers(cell.header, self.language)

    def _said(self, before: str) -> Said:
        dated, language = self.language.templates["dated"], self.language
        parts = [part.strip() for part in self.value.split(",")]
        text = before + self.value
        if len(parts) < MOST_PARTS and all(
            self.kind_of(part) == "place" or is_period(part, language) for part in parts
        ):
            text = before.rstrip(": ")  # "summit | Seoul, 2025"
            for part in parts:
                text = dated.format(text, part)
        return self._in_full(text)._replace(start=len(before.rstrip(": ")))

    def _in_full(self, text: str) -> Said:
        """A text with what the other cells of the row say of it."""
        return self._sourced(self._dated(text))

    def _dated(self, text: str) -> str:
        """A text with the row's places and time."""
        dated = self.language.templates["dated"]
        for place in self.places:
            text = dated.format(text, place)
        if _is_year(self.period):
            text = text if self.period in self.value else dated.format(text, self.period)
        elif self.period:
            text = f"{text}, {self.period}"
        for phrase in self.placed:
            text = f"{text}, {phrase[:1].lower()}{phrase[1:]}"
        return text

    def _sourced(self, text: str) -> Said:
        """A text with the remarks of the row, and who says so."""
        if self.words:
            text = f"{text} ({', '.join(self.words)})"
        end = len(text)
        for source in self.sources:
            text = self.sourced.format(text, source)
        return Said(text, 0, end)


def _of_speakers(header: str, language: Language) -> bool:
    """Is the column that of who said it?"""
    return any(word.lower() in language.saying for word in header.split())


def _period(text: str, language: Language) -> str:
    """The words of a cell's period; of "2024, to date" the last, which is when it is told."""
    _, periods = quantities.read(tokenize(text), language.numbers)
    now = next((p.span for p in periods if p.relative is not None and p.relative[0] == "now"), None)
    return text[now.start : now.end] if now is not None else text.strip()


def _remarked(text: str, language: Language) -> tuple[str, str]:
    """A period and what is remarked of it: "2031 (a guess)" -> "2031", "a guess"; any other text as it is."""
    before, bracket, remark = text.strip().rstrip(")").partition(" (")
    apart = bracket and is_period(before, language) and not is_period(remark, language)
    return (before, remark) if apart else (text, "")


def is_period(text: str, language: Language) -> bool:
    """Whether a cell holds nothing but a date or a period ("2022", "up to 2023", "2024, to date")."""
    tokens = tokenize(text)
    found, periods = quantities.read(tokens, language.numbers)
    if found or not periods:
        return False
    covered = [((p.cue or p.span).start, p.span.end) for p in periods]
    return all(
        any(a <= start < b for a, b in covered) or not word.isalnum() or word in language.function
        for word, start in zip(tokens.norm, tokens.start, strict=True)
    )


def _tells(text: str, language: Language) -> bool:
    """Whether a cell holds anything ("–", "no date" do not)."""
    words = text.lower().split()
    nothing = len(words) > 1 and words[0] in language.negative_determiners
    return not nothing and any(map(str.isalnum, text))


def _column(header: str, kind_of: KindOf) -> bool:
    """Whether a header says of which year, source or place the column is ("2023", "Korea Post, 2023")."""
    return _is_year(header) or any(kind_of(part) for part in header.split(","))


def _is_label(text: str, language: Language) -> bool:
    """Does the first cell say what the row is about? Figures do not, nor does a bare period."""
    if not any_digit(text):
        return True
    found, periods = quantities.read(tokenize(text), language.numbers)
    return not found and bool(periods) and not is_period(text, language)


def _is_year(text: str) -> bool:
    return len(text.strip()) == 4 and all_digits(text.strip())


def _plain(header: str, language: Language) -> bool:
    """Whether a header says nothing beside "Value", "Amount"."""
    return all(word.lower() in language.value_headers for word in header.split())


def _unit(header: str, language: Language) -> tuple[str, tuple[str, str] | None]:
    """A header without the unit at its end, and the unit as (symbol, scale): "Trade, $ bn" -> "Trade", ("$", "bn").

    A header that is nothing but a unit ("$ billion") leaves no other.
    """
    text = header.strip().rstrip(")")
    known = language.numbers.multipliers
    if text and all(not any(map(str.isalnum, word)) or word.lower() in known for word in text.split()):
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
