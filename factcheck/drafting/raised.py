"""Buildings that a text introduces without a name ("opened a new *brewhouse*"), and "the building" behind them.

"The building", "the facility" is the nearest one that was introduced, never the body that has it; where several were,
or the text has gone on to speak of the body, it stays open which is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.discourse.calling import restricted
from factcheck.language.en import chaining
from factcheck.language.en.kinds import EDIFICES, RAISED
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import dataclass, field

OPEN = "?"
"""It is open which of them is meant."""


@dataclass(slots=True)
class Raised:
    """The buildings that a text has introduced so far."""

    told: list[str] = field(default_factory=list)
    """As they are taken up, with their article; the last one was told last."""
    now: str = ""
    """Which one the paragraph has in mind; ``OPEN`` where that is open."""

    anew: frozenset[str] = frozenset()
    """Nouns of which the sentence tells what those are: another one than that of which the text has told."""

    def sentence(self, items: Sequence[Item]) -> None:
        """A new sentence begins."""
        found = (k for k in range(1, len(items)) if items[k - 1].word == "the" and told_anew(items, k + 1))
        self.anew = frozenset(items[k].word for k in found)

    def paragraph(self) -> None:
        """A new paragraph begins: what "the building" means in it must be introduced anew."""
        self.now = OPEN if self.told else ""

    def note(self, read: Read, topic: str) -> None:
        """Take in a sentence. ``topic`` is the id of what the text is about."""
        found = dict.fromkeys(_introduced(read.items))
        again = [one for one in self.told if _named(read.items, one)]
        if found:
            self.told += [one for one in found if one not in self.told]
            self.now = next(iter(found)) if len(found) == 1 and self.now in ("", OPEN, *found) else OPEN
        elif len(again) == 1:
            self.now = again[0]
        elif self.now and (again or any(i.refs and i.refs[0].id == topic for i in read.items)):
            self.now = OPEN


def _introduced(items: Sequence[Item]) -> list[str]:
    """The buildings that a sentence introduces: with "a", or as somebody's new one."""
    out = []
    for k, item in enumerate(items):
        if (
            item.tag != "n"
            or item.plural
            or not is_edifice(item.lemma)
            or (k + 1 < len(items) and items[k + 1].tag == "n")
        ):
            continue
        start = k
        while start and items[start - 1].tag in ("n", "j", "'s") and not items[start - 1].refs:
            start -= 1
        owned = start and (items[start - 1].word in chaining.INTRODUCING or items[start - 1].tag == "'s")
        words = [i.word for i in items[start:k]]
        first = word_at(items, start - 1) if start else ""
        new = first in ("a", "an") or ("new" in words and (owned or first == "the"))
        told = start > 1 and (items[start - 2].tag == "," or items[start - 2].lemma in ("be", "as"))
        if new and not told:  # "the library, *a former barn*": what another one is
            kept = [] if any(i.tag == "'s" for i in items[start:k]) else words
            out.append(" ".join(("the", *kept, item.word)))
    return out


def is_edifice(noun: str) -> bool:
    """Whether it is a noun of buildings that a text introduces."""
    return noun in RAISED or (noun in EDIFICES and noun not in chaining.INNER)


def told_anew(items: Sequence[Item], k: int) -> bool:
    """ "The site, *an old cannery*": does a text tell at ``k`` what a building is, as of one that is new to it?"""
    return word_at(items, k) == "," and word_at(items, k + 1) in ("a", "an")


def _named(items: Sequence[Item], words: str) -> bool:
    """Is one of them taken up by its own noun ("the *wing*")?"""
    noun = words.rpartition(" ")[2]
    return any(i.tag == "n" and i.lemma == noun and not i.plural for i in items)


def taken_up(read: Read, k: int, raised: Raised) -> tuple[str, int] | None:
    """What "the building" at item ``k`` means, and how many items say so; ``OPEN`` where that is open, ``None`` where
    no building was introduced."""
    items = read.items
    size = 3 if word_at(items, k + 1) == "new" else 2
    noun = items[k + size - 1] if k + size <= len(items) else None
    if (
        not raised.now
        or noun is None
        or items[k].word != "the"
        or noun.word not in chaining.TAKING_UP
        or noun.tag != "n"
    ):
        return None
    if restricted(items, k + size) or (k + size < len(items) and items[k + size].tag == "n"):
        return None
    if noun.word in raised.anew:
        return None
    if any(one.rpartition(" ")[2] == noun.word for one in raised.told):
        return None
    return raised.now, size
