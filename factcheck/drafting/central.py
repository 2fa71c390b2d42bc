"""What texts are about without a proper name: a thing that their titles and many sentences call by its noun ("the
pool"), and that one of them calls by its place ("the Vell swimming pool", "an ice rink in Vell").

Only where the texts give that noun one place, and tell of no other one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from factcheck.base import Entity, Kind
from factcheck.drafting import placed
from factcheck.drafting.descriptions import BYGONE, inner, start_of
from factcheck.drafting.names import ident_of
from factcheck.language.en import bodies
from factcheck.parsing.items import Item, Read, word_at
from factcheck.records import NamedTuple

LEAST = 3
"""Sentences that must tell of it by its noun."""
WHERE = frozenset({"in", "near", "at", "off", "for"})
"""Prepositions before the place whose it is."""
HERE = frozenset({"present", "existing", "current"})
"""Adjectives of the one that will be replaced."""
DESCRIBING = frozenset({"j", "n"})


class Called(NamedTuple):
    """A place as a text names it, the nouns before that of the thing ("*swimming* pool"), and the whole phrase."""

    place: str
    sorts: tuple[str, ...]
    written: str


class Central(NamedTuple):
    """The thing, and how many sentences tell of it."""

    entity: Entity
    often: int


def found(
    reads: Sequence[Read], titles: Sequence[Read], entities: Mapping[str, Entity], taken: Collection[str]
) -> Central | None:
    """The one thing of which the texts tell most; none where it has a name, or another one may be meant."""
    named = {bodies.noun_of(name) for one in entities.values() for name in one.names}
    entitled = {item.lemma for title in titles for item in title.items if item.tag == "n"}
    often = Counter(noun for read in reads for noun in {*_definite(read.items)})
    nouns = [noun for noun, times in often.most_common() if times >= LEAST and noun in entitled & bodies.BUILT]
    noun = nouns[0] if nouns else ""
    if not noun or bodies.ALIKE.get(noun, noun) in named or (len(nouns) > 1 and often[nouns[1]] == often[noun]):
        return None
    if any(_somebodys(read.items, noun) for read in (*titles, *reads)):
        return None  # of whose it is the texts tell
    called = [one for read in (*titles, *reads) for one in _called(read, noun)]
    places = Counter(one.place for one in called).most_common(2)
    text = " ".join(read.tokens.text for read in reads)
    alone = len(places) == 1 or (len(places) > 1 and places[0][1] > places[1][1] + 1)
    if not alone or re.search(rf"\b(?:{placed.OTHERS}) (?:[a-z]+ )?{noun}s?\b(?! of)", text):
        return None
    place = places[0][0]
    sorts = max((one.sorts for one in called if one.place == place), key=len)
    names = [name for sort in dict.fromkeys((" ".join(sorts), "")) for name in _names(place, f"{sort} {noun}".strip())]
    names += [one.written for one in called if one.place == place]
    if re.search(rf"\b(?:{'|'.join(BYGONE | HERE)}) (?:[\w-]+ )?(?:{noun}|one)\b", text):
        names = [name for name in names if "new" not in name.split()]  # the one and the other are two
    elif re.search(rf"\bnew (?:[\w-]+ )*{noun}\b", text):
        names += [placed.newly(name, place) for name in names]
    known = {name.lower() for one in entities.values() for name in one.names}
    names = [name for name in dict.fromkeys(names) if name.lower() not in known]
    ident = ident_of(f"{place} {noun}", {*entities, *taken})
    kind = Kind.THING if noun in bodies.LINKS else Kind(bodies.kind_of(noun))
    kind = Kind.PLACE if kind is Kind.ORGANISATION else kind
    return Central(Entity(id=ident, type=kind, name=names[0], aliases=tuple(names[1:])), often[noun])


def _names(place: str, noun: str) -> list[str]:
    return [f"{place} {noun}", f"{noun} in {place}", f"{place}'s {noun}"]


def _definite(items: Sequence[Item]) -> Iterator[str]:
    """The nouns with "the" in a sentence."""
    for k, item in enumerate(items):
        if item.tag == "n" and not item.plural and not inner(items, k):
            start = start_of(items, k, DESCRIBING)
            start -= start > 0 and items[start - 1].tag == "name"
            if word_at(items, start - 1) == "the":
                yield item.lemma


def _called(read: Read, noun: str) -> Iterator[Called]:
    """ "The *Vell* swimming pool", "the ice rink in *Vell*"."""
    items, tokens = read.items, read.tokens
    for k, item in enumerate(items):
        if item.lemma != noun or item.tag != "n" or item.plural or inner(items, k):
            continue
        start = start_of(items, k, DESCRIBING)
        if any(i.word in BYGONE for i in items[start:k]):
            continue
        sorts = tuple(i.word.replace("_", " ") for i in items[start:k] if i.tag == "n")
        for at in (start - 1, k + 2 if word_at(items, k + 1) in WHERE else -1):
            name = items[at] if 0 <= at < len(items) else None
            if name is None or name.tag != "name" or not name.refs or name.refs[0].adjective:
                continue
            if name.refs[0].kind in ("unknown", "city", "place", "region") and word_at(items, at + 1) != "'s":
                place = tokens.text[tokens.start[name.first] : tokens.end[name.last - 1]]
                first = at if at < k else start
                whole = tokens.text[tokens.start[items[first].first] : tokens.end[items[max(at, k)].last - 1]]
                yield Called(place, sorts, whole if first == at else whole[:1].lower() + whole[1:])


def _somebodys(items: Sequence[Item], noun: str) -> bool:
    """ "*Orvane's* Spanish factory", "its factory"."""
    for k, item in enumerate(items):
        if item.lemma == noun and item.tag == "n" and not inner(items, k):
            start = start_of(items, k, DESCRIBING)
            while start and items[start - 1].refs and items[start - 1].refs[0].adjective:
                start = start_of(items, start - 1, DESCRIBING)
            owner = items[start - 2] if start > 1 and items[start - 1].tag == "'s" else None
            if owner is not None and owner.refs and owner.refs[0].kind in ("organisation", "unknown", "thing"):
                return True
            if start and items[start - 1].word == "its":
                return True
    return False
