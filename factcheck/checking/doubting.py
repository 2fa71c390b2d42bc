"""What speaks against a refutation by texts: the claim's own figure or date in another sentence of theirs.

Facts that are drafted from texts are not all there is: a sentence may not be used, or not be seen to be about the same
fact. Where it has the figure that another one contradicts, nothing is refuted: in the text of another source the two
differ, in the same text it is open which of the two the claim is about.
"""

from __future__ import annotations

from factcheck.base import Reading, Unused
from factcheck.checking.reader import Reader
from factcheck.language.en import senses
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


class _Seen(NamedTuple):
    """A sentence by its figures and dates, and its words."""

    note: str
    fact: str
    values: frozenset[Value]
    words: frozenset[str]
    dates: frozenset[Value] = frozenset()
    """Its dates, where it may have them of another thing."""
    source: str = ""
    """Whose sentence it is, where it asserts something."""


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
        told = one.reason != UNTOLD
        values = _figures(read) | _dates(read)
        return _Seen(note, "", values, _words(read, CONTENT), source=one.source if told else "")

    def _used(self, fact: str, reading: Reading) -> _Seen:
        read = self.reader.itemise(reading.says)
        source = self.reader.base.sources[reading.source].publisher
        note = f"{source} has this figure, perhaps of the same: “{reading.says}”"
        found = _words(read, NOUNS) | _roots(read)
        return _Seen(note, fact, _figures(read), found, _dates(read), reading.source)

    def about(self, part: str, claim: Read, fact: str | None) -> _Seen | None:
        """A note on the first sentence that has a figure of ``part`` and another word of the claim for what it is of:
        one that was not used, where a date will do, too, or one of another fact than that which contradicts, where a
        date will do with all that the claim's nouns name."""
        read = self.reader.itemise(part)
        figures, dates, nouns = _figures(read), _dates(read), _words(claim, NOUNS)
        words = nouns | _words(claim, CONTENT)
        for one in self.unused:
            if (figures | dates) & one.values and words & one.words:
                return one
        words = nouns | _roots(claim)
        for one in self.used:
            if one.fact == fact:
                continue
            if (figures & one.values and words & one.words) or (dates & one.dates and nouns and nouns <= one.words):
                return one
        return None


def _figures(read: Read) -> frozenset[Value]:
    return frozenset((q.kind, q.low, q.high) for item in read.items if (q := item.quantity) is not None)


def _dates(read: Read) -> frozenset[Value]:
    return frozenset((p.low, p.high) for item in read.items if (p := item.period) is not None and p.low)


def _words(read: Read, tags: frozenset[str]) -> frozenset[str]:
    """The concepts of a sentence's words with these tags."""
    return frozenset(senses.concept(i.noun or i.lemma or i.word) for i in read.items if i.tag in tags)


def _roots(read: Read) -> frozenset[str]:
    """The first letters of a sentence's long words, in whatever part of speech."""
    words = (i.noun or i.lemma or i.word for i in read.items if i.tag in CONTENT)
    return frozenset(word[:ROOT] for word in words if len(word) > ROOT)
