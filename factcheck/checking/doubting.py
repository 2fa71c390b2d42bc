"""What speaks against a verdict by texts: another sentence of theirs.

Facts that are drafted from texts are not all there is: a sentence may not be used, or not be seen to be about the same
fact. Where it has the figure or date that another one contradicts, nothing is refuted; where another text has another
figure for what one supports, a note says so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.base import Reading, Unused
from factcheck.checking.reader import Reader
from factcheck.language.en import senses
from factcheck.matching.amounts import figures as compared
from factcheck.model import Quantity, Relation
from factcheck.parsing.items import Read
from factcheck.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Value = tuple[Any, ...]

NOUNS = frozenset({"n"})
CONTENT = NOUNS | {"v", "j"}
"""Tags of words by which two sentences may be about one thing; nearly all sentences of a text share its names."""
ROOT = 6
"""So many first letters of a longer word tell what it is made of: "punctuality" and "punctual"."""


UNTOLD = "a question"
"""The reason why a sentence was not used that asserts nothing."""
BOTH = 2
"""Nouns that a sentence must share where its figure is not the claim's own, and only lies within it."""


class _Seen(NamedTuple):
    """A sentence by its figures and dates, and its words."""

    note: str
    fact: str
    values: frozenset[Value]
    words: frozenset[str]
    dates: frozenset[Value] = frozenset()
    """Its dates, where it may have them of another thing."""
    source: str = ""
    text: str = ""
    asserted: bool = True
    quantities: tuple[Quantity, ...] = ()


class Doubts:
    """The sentences of a base made from texts, looked through once."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        whole = {(one.source, one.line, one.text): one for one in reader.base.unused}
        self.unused = [self._unused(one) for one in whole.values()]
        self.used = [self._used(fact.id, reading) for fact, reading in reader.base.readings()]

    def _unused(self, one: Unused) -> _Seen:
        read = self.reader.itemise(one.text)
        source = self.reader.base.sources[one.source].publisher
        note = f"{source} has this in a sentence that was not used, or not whole (line {one.line})"
        values, words = _figures(read) | _dates(read), _words(read, CONTENT) | _names(read)
        asserted = one.reason != UNTOLD
        return _Seen(note, "", values, words, _dates(read), one.source, one.text, asserted, _quantities(read))

    def _used(self, fact: str, reading: Reading) -> _Seen:
        read = self.reader.itemise(reading.says)
        source = self.reader.base.sources[reading.source].publisher
        note = f"{source} has this figure, perhaps of the same: “{reading.says}”"
        words = _words(read, NOUNS) | _roots(read) | _names(read)
        return _Seen(
            note, fact, _figures(read), words, _dates(read), reading.source, reading.says, True, _quantities(read)
        )

    def about(self, part: str, claim: Read, fact: str | None) -> _Seen | None:
        """The first sentence that has a figure of ``part`` and another word of the claim for what it is of:
        one that was not used, where a date will do, too, or one of another fact than that which contradicts, where a
        date will do with all that the claim's nouns name."""
        read = self.reader.itemise(part)
        figures, dates, nouns = _figures(read), _dates(read), _words(claim, NOUNS)
        words = nouns | _words(claim, CONTENT)
        mine, named = _quantities(read), _names(claim)
        for one in self.unused:
            if not figures and self._confirms(one, fact):
                continue  # "it fell in 2025": a sentence with the fact's own figure speaks for the fact
            shared = bool(figures & one.values) and _same(mine, one.quantities)
            if shared and len(named) > 1 and named <= one.words:
                return one  # however it calls what it counts
            if ((shared or dates & one.values) and words & one.words) or self._within(read, claim, one):
                return one
        words, heads = nouns | _roots(claim), _heads(claim)
        for one in self.used:
            if one.fact == fact:
                continue
            shared = bool(figures & one.values) and _same(mine, one.quantities)
            if shared and len(named) > 1 and named <= one.words:
                return one
            if (shared and words & one.words) or (dates & one.dates and heads and heads <= one.words):
                return one
            if self._within(read, claim, one):
                return one
        return None

    def _confirms(self, seen: _Seen, fact: str | None) -> bool:
        """Whether a sentence has a figure, not only a date, of a reading of the fact."""
        figures = seen.values - seen.dates
        return fact is not None and any(one.fact == fact and figures & (one.values - one.dates) for one in self.used)

    def _within(self, part: Read, claim: Read, one: _Seen) -> bool:
        """Does a sentence that tells of a thing named in the claim, besides what the texts are about, have a figure
        that the claim leaves room for ("more than 400")?"""
        named = _names(claim) - set(self.reader.base.focus)
        shared = not named.isdisjoint(one.words) and not _words(claim, NOUNS).isdisjoint(one.words)
        return shared and _compared(_quantities(part), one.quantities) == {Relation.ENTAILS}

    def otherwise(self, part: str, claim: Read, fact: str | None, sources: Collection[str]) -> str | None:
        """A note on the first sentence of a text beside ``sources`` that names all that the claim's nouns name, with
        another figure of the kind."""
        mine, nouns = _quantities(self.reader.itemise(part)), _words(claim, NOUNS)
        if not mine or len(nouns) < BOTH:
            return None
        for one in (*self.used, *self.unused):
            if one.source in sources or (fact is not None and one.fact == fact) or not nouns <= one.words:
                continue
            if _compared(mine, one.quantities) == {Relation.EXCLUDES}:
                publisher = self.reader.base.sources[one.source].publisher
                return f"{publisher} has another figure, perhaps of the same: “{one.text}”"
        return None


def _names(read: Read) -> frozenset[str]:
    """Whom and what a sentence names."""
    return frozenset(ref.id for item in read.items for ref in item.refs[:1])


def _quantities(read: Read) -> tuple[Quantity, ...]:
    return tuple(item.quantity for item in read.items if item.quantity is not None)


def _compared(mine: Sequence[Quantity], its: Sequence[Quantity]) -> set[Relation]:
    """How a claim's figures relate to those of a sentence that are of their kind."""
    found = (compared(one, other).figure for one in mine for other in its if one.kind == other.kind)
    return {figure.relation for figure in found if figure is not None}


def _same(mine: Sequence[Quantity], its: Sequence[Quantity]) -> bool:
    """Is one of a claim's figures also a sentence's, not only its number ("fewer than 80", "more than 80")?"""
    pairs = ((a, b) for a in mine for b in its if (a.kind, a.low, a.high) == (b.kind, b.low, b.high))
    return any((got := compared(a, b).figure) is None or got.relation is not Relation.EXCLUDES for a, b in pairs)


def _figures(read: Read) -> frozenset[Value]:
    return frozenset((q.kind, q.low, q.high) for item in read.items if (q := item.quantity) is not None)


def _dates(read: Read) -> frozenset[Value]:
    return frozenset((p.low, p.high) for item in read.items if (p := item.period) is not None and p.low)


def _words(read: Read, tags: frozenset[str]) -> frozenset[str]:
    """The concepts of a sentence's words with these tags."""
    return frozenset(senses.concept(i.noun or i.lemma or i.word) for i in read.items if i.tag in tags)


def _heads(read: Read) -> frozenset[str]:
    """The concepts of a sentence's nouns, but for those that say of what kind another one is ("*visitor* centre")."""
    items = read.items
    inner = {k for k in range(len(items) - 1) if items[k + 1].tag in NOUNS}
    found = [i for k, i in enumerate(items) if i.tag in NOUNS and k not in inner]
    return frozenset(senses.concept(i.noun or i.lemma or i.word) for i in found)


def _roots(read: Read) -> frozenset[str]:
    """The first letters of a sentence's long words, in whatever part of speech."""
    words = (i.noun or i.lemma or i.word for i in read.items if i.tag in CONTENT)
    return frozenset(word[:ROOT] for word in words if len(word) > ROOT)
