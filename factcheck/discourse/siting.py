"""Bodies by where they are: "the library in Velmar", "Velmar's public library", "the Velmar library" for "Velmar Public
Library"; and the house of one by its noun ("Velmar's new main library"), where the base tells of its building.

Only the one body of that noun there that the base knows, and only where no other word says which or what sort of one is
meant ("a library in Velmar", "the university library in Velmar", "Velmar's second library" are others).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from factcheck.discourse.calling import SAYING_WHICH
from factcheck.frames import Ref
from factcheck.language.en import bodies, quantifiers
from factcheck.matching.knowledge import Knowledge
from factcheck.parsing.items import Item, Read, put_in, word_at
from factcheck.reading.tokens import normalise
from factcheck.records import NamedTuple, replace

SITES = frozenset({"place", "region", "city", "unknown"})
"""Kinds of what bodies are in and have their names from."""
KINDS = frozenset({"organisation", "place", "thing"})
"""Kinds of what is called by a noun and its place."""
SPELLINGS = {"theater": "theatre", "organization": "organisation"}
AT = frozenset({"in", "of", "at"})
MODIFIERS = frozenset({"j", "n"})
INDEFINITE = quantifiers.INDEFINITE | {"each", "no", "one"}
JOINING = frozenset({"name", "n", "hyphen", "rel"})
"""Tags of what makes a noun part of another name, or says which one is meant."""


class Site(NamedTuple):
    """A body: the noun that it is called by, the words of each of its names, the places of the base where it is, what
    in its names may be a place, and the noun for its house in the base ("" where it tells of none)."""

    ref: Ref
    noun: str
    names: tuple[frozenset[str], ...]
    places: frozenset[str]
    where: frozenset[str]
    house: str


class Phrase(NamedTuple):
    """What may call a body by its place: where it begins and ends, the place, the noun, the words beside it."""

    first: int
    last: int
    place: int
    noun: int
    beside: tuple[str, ...]
    housed: bool
    """ "The library *building*"."""
    placed: bool = False
    """Where it is follows, so that another one may be meant: only its house can be told by that."""


class Sites:
    """The bodies of a base that have a noun and a place."""

    def __init__(self, know: Knowledge, names: Mapping[str, Sequence[str]], told: Sequence[str]) -> None:
        self.by_noun: dict[str, list[Site]] = {}
        whole = ""
        for one in know.bodies:
            noun = _noun_of(names[one], know.kinds[one])
            if noun:
                whole = whole or "\n".join(told)
                ref = Ref(one, know.kinds[one], know.country.get(one))
                where, house = _where(names[one], noun), _house(names[one], whole)
                site = Site(ref, noun, know.called[one], _places(one, know), where, house)
                self.by_noun.setdefault(noun, []).append(site)

    def put(self, read: Read) -> Read:
        """The sentence with their names in the place of such phrases."""
        items = read.items
        if not self.by_noun:
            return read
        items = [self._known(item) if item.refs and item.refs[0].kind == "unknown" else item for item in items]
        if items != read.items:
            read = replace(read, items=items)
        if not any(map(self._noun, items)):
            return read
        out: list[Item] = []
        k, changed = 0, False
        while k < len(items):
            made = next(((m, p.last) for p in _phrases(items, k) if (m := self._made(read, p))), None)
            changed = changed or made is not None
            found, k = made or (items[k : k + 1], k + 1)
            out += found
        return replace(read, items=out) if changed else read

    def around(self, place: str) -> Iterator[str]:
        """Who may be called by a place."""
        name = place.removeprefix("?").replace("-", " ")
        for sites in self.by_noun.values():
            yield from (one.ref.id for one in sites if _there(one, place, name))

    def _known(self, item: Item) -> Item:
        """ "Corran University" for the University of Corran: a name of place and noun that the base does not have."""
        words = item.refs[0].id.removeprefix("?").split()
        noun = SPELLINGS.get(words[-1], words[-1])
        for size in range(1, len(words)):
            name = " ".join(words[:size])
            there = [one for one in self.by_noun.get(noun, ()) if _there(one, name.replace(" ", "-"), name)]
            if (meant := _meant(there, words[size:-1])) is not None:
                return replace(item, refs=(meant.ref,))
        return item

    def _noun(self, item: Item) -> str:
        if item.tag != "n" or item.plural:
            return ""
        word = SPELLINGS.get(item.word, item.word)
        return word if word in self.by_noun else ""

    def _made(self, read: Read, phrase: Phrase) -> list[Item] | None:
        """The items in the place of a phrase."""
        items = read.items
        noun = self._noun(items[phrase.noun])
        if not noun:
            return None
        place = items[phrase.place]
        there = [one for one in self.by_noun[noun] if _there(one, place.refs[0].id, place.word)]
        if not (phrase.housed or phrase.placed) and (meant := _meant(there, phrase.beside)) is not None:
            return [_named(read, phrase.first, phrase.last, meant.ref)]
        sorts = [word for word in phrase.beside if word not in bodies.HOUSED]
        meant = _meant(there, sorts)
        if phrase.placed and meant is not None and phrase.beside and _meant(there, phrase.beside) is not None:
            return None  # "the *new* …" that is part of its name
        if meant is None or not meant.house or (not phrase.housed and len(sorts) == len(phrase.beside)):
            return None
        return _house_of(read, phrase, meant, sorts)


def _phrases(items: Sequence[Item], k: int) -> Iterator[Phrase]:
    """What may call a body by its place from ``k`` on: "the port *of Tarn*", "*Tarn's* port", "*Tarn* port"."""
    the = items[k].word == "the"
    for noun in _nouns_at(items, k + 1) if the else ():
        housed = word_at(items, noun + 1) in bodies.HOUSES
        at = noun + 2 + housed
        if word_at(items, at - 1) in AT and _place(items, at) and not _joined(items, at + 1):
            placed = _goes_on(items, at + 1)
            yield Phrase(k, at + 1, at, noun, _words(items, k + 1, noun), housed, placed)
    at = k + the
    while the and at < len(items) and items[at].tag == "j":
        at += 1
    before = items[k - 1] if k else None
    if not _place(items, at) or (before is not None and (before.tag in ("j", "name") or before.word in INDEFINITE)):
        return
    owner = word_at(items, at + 1) == "'s"
    start = at + 1 + owner
    for noun in _nouns_at(items, start) if not (owner and at > k + 1) else ():
        housed = word_at(items, noun + 1) in bodies.HOUSES
        last = noun + 1 + housed
        if not _joined(items, last):
            beside = (*_words(items, k + the, at), *_words(items, start, noun))
            yield Phrase(k, last, at, noun, beside, housed, _goes_on(items, last))


def _nouns_at(items: Sequence[Item], start: int) -> Iterator[int]:
    """Where the noun for a body may stand in the words from ``start`` on: before "'s", else before what is no noun."""
    at = start
    while at < len(items) and (items[at].tag in MODIFIERS or (at > start and items[at].tag == "'s")):
        at += 1
    ends = [k for k in range(start + 1, at) if items[k].tag == "'s"]
    for end in (at, *reversed(ends)):
        noun = end - 1 - (end - 2 > start - 1 and items[end - 1].word in bodies.HOUSES)
        if noun >= start:
            yield noun


def _words(items: Sequence[Item], start: int, end: int) -> tuple[str, ...]:
    words: list[str] = []
    for item in items[start:end]:
        if item.tag == "'s" and words:
            words[-1] += item.word  # "children's"
        else:
            words.append(item.word)
    return tuple(words)


def _place(items: Sequence[Item], k: int) -> bool:
    refs = items[k].refs if 0 <= k < len(items) else ()
    return bool(refs) and refs[0].kind in SITES and not refs[0].adjective


def _joined(items: Sequence[Item], k: int) -> bool:
    """Whether what follows makes a part of another name of it."""
    return k < len(items) and items[k].tag in JOINING


def _goes_on(items: Sequence[Item], k: int) -> bool:
    """Whether what follows says which one is meant."""
    if k >= len(items):
        return False
    after = items[k + 1].tag if k + 1 < len(items) else ""
    return items[k].tag == "prep" and items[k].word in SAYING_WHICH and after in ("name", "det", "n", "j", "poss")


def _house_of(read: Read, phrase: Phrase, meant: Site, sorts: Collection[str]) -> list[Item]:
    """ "Velmar's new main *library*", "the new library *building* in Velmar": the building of the library."""
    items = read.items
    last = items[phrase.last - 1]
    body = _named(read, phrase.place, phrase.place + 1, meant.ref)
    house = replace(items[phrase.noun], word=meant.house, lemma=meant.house, noun=meant.house)
    which = [i for i in items[phrase.first : phrase.noun] if i.word in phrase.beside and i.word not in sorts]
    if phrase.place < phrase.noun and word_at(items, phrase.place + 1) == "'s":
        return [*items[phrase.first : phrase.place], body, items[phrase.place + 1], *which, house]
    if phrase.place < phrase.noun:
        body = replace(body, first=last.first, last=last.last)
    return [put_in(items[phrase.first].first, "the", "det"), *which, house, put_in(body.first, "of", "prep"), body]


def _named(read: Read, start: int, end: int, ref: Ref) -> Item:
    first, last = read.items[start].first, read.items[end - 1].last
    return Item(first, last, " ".join(read.tokens.norm[first:last]), "name", refs=(ref,), capital=True)


def _meant(there: Sequence[Site], beside: Collection[str]) -> Site | None:
    """Whom of those who are there words beside the noun mean."""
    said = frozenset(beside)
    exactly = [one for one in there if any(said <= name for name in one.names)]
    found = exactly or [one for one in there if said <= bodies.COMMUNAL and any(map(_communal, one.names))]
    if len(found) != 1:
        return None
    one = found[0]
    more = min((name - _words_of(one.where) - bodies.COMMUNAL - {one.noun, "of", "the"} for name in one.names), key=len)
    return one if said or not more or one.noun in bodies.SOLE else None


def _communal(name: frozenset[str]) -> bool:
    """Whether a name tells of no other owner than the town."""
    return not name & bodies.PUBLIC - bodies.COMMUNAL


def _there(one: Site, place: str, name: str) -> bool:
    return place in one.places or name in one.where


def _words_of(names: Collection[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _noun_of(names: Sequence[str], kind: str) -> str:
    noun = next(filter(None, map(bodies.noun_of, names)), "") if kind in KINDS else ""
    words = [SPELLINGS.get(word, word) for name in names for word in normalise(name).split()]
    noun = next((word for word in words if bodies.ALIKE.get(word) == noun), noun)  # an arena is no stadium beside it
    return noun if noun not in bodies.ANY | bodies.TOWNS | bodies.COMPANIES else ""


def _places(one: str, know: Knowledge) -> frozenset[str]:
    """The places of the base that hold it, no countries."""
    holding = {know.country.get(one, ""), *know.within.get(one, ())}
    return frozenset(place for place in holding if know.kinds.get(place) in SITES)


def _where(names: Sequence[str], noun: str) -> frozenset[str]:
    """What may be its place in its names: words that begin one, or stand after "of"."""
    out: set[str] = set()
    for name in names:
        before, _, after = normalise(name).partition(" of ")
        words = before.split()
        if after:
            out.add(after.removeprefix("the "))
        elif words[-1:] == [noun]:
            out |= {" ".join(words[:size]) for size in range(1, len(words))}
    return frozenset(out)


def _house(names: Sequence[str], told: str) -> str:
    """The noun for its house in the sentences of the base."""
    if all(name not in told for name in names):
        return ""
    houses, called = "|".join(sorted(bodies.HOUSES)), "|".join(map(re.escape, names))
    found = re.search(rf"\b({houses}) of (?:the )?(?:{called})\b|\b(?:{called})'s (?:\w+ ){{0,2}}({houses})\b", told)
    return (found[1] or found[2]) if found else ""
