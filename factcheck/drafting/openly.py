"""Bodies and things whose names no table of nouns tells ("the Skerry *Terminal*", "Line 9", "Almona, the *dairy* from
Brennach"), as entities of a base.

A name counts as one where any noun of the language ends it behind "the", where a noun and a number make it, or where
the texts say what it is or let it do what bodies do. Who is a person, or a town, is told elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.base import Entity, Kind
from factcheck.discourse.calling import restricted
from factcheck.drafting import persons
from factcheck.drafting.chains import INNER
from factcheck.drafting.names import SOMEBODY, ident_of
from factcheck.language.en import bodies, closed, dates, parts
from factcheck.language.en.chaining import AGAIN, COUNTED, FIRMLY, HEADING, JOINED, OWNED, RUNNING, SORTS
from factcheck.language.en.takers import ACTS
from factcheck.parsing.items import Item, Read, word_at

_NUMBERED = re.compile(r"(?<![\w-])([A-Z][a-z]+) (\d{1,3}[A-Z]?)(?![\w%]|[.,]\d|-\w)")

BODILY = 20
"""What it weighs that of a name something is told that is told of bodies only."""


def found(
    reads: Sequence[Read], texts: Collection[str], entities: Mapping[str, Entity], taken: Collection[str]
) -> dict[str, Entity]:
    """Those that nothing else has found, by id."""
    held = {name.lower() for one in entities.values() for name in one.names}
    words = {word for name in held for word in name.split()}
    places = _places(reads)
    out: dict[str, Entity] = {}
    named: set[str] = set()

    def put(name: str, kind: Kind, aliases: Sequence[str] = ()) -> None:
        if name.lower() in held or name in named:
            return
        named.add(name)
        ident = ident_of(name, {*out, *entities, *taken})
        out[ident] = Entity(id=ident, type=kind, name=name, aliases=tuple(a for a in aliases if a.lower() not in held))

    for name, noun in _numbered(texts):
        put(name, Kind.THING, (f"{noun} {name.rpartition(' ')[2]}",) if noun != name.partition(" ")[0] else ())
    for name in _compounds(reads):
        acting = any(_acts(items, k) for items, k in places.get(name.lower(), ()))
        first = name.rpartition(" ")[0]
        alone = " " in first or parts.known(first.lower()) or first.lower() in words or _apart(first, name, texts)
        put(name, Kind.ORGANISATION if acting else Kind.THING, () if alone else (first,))
    for name, nouns in _bodies(reads, held):
        put(name, Kind.ORGANISATION, [f"{noun} {name}" for noun in nouns])
    return out


def _numbered(texts: Collection[str]) -> Iterator[tuple[str, str]]:
    """ "Line 9": the name and its noun, where texts tell of it again and again."""
    often = Counter(match[0] for text in texts for match in _NUMBERED.finditer(text))
    for name, times in often.items():
        noun = name.partition(" ")[0].lower()
        if noun in COUNTED and times >= AGAIN:
            yield name, noun


def _compounds(reads: Sequence[Read]) -> list[str]:
    """ "The *Skerry Terminal*": names that end with a noun, behind "the"."""
    out: dict[str, None] = {}
    for read in reads:
        for k, item in enumerate(read.items):
            if not _strange(item) or " " not in item.word or word_at(read.items, k - 1) != "the":
                continue
            last = item.word.rpartition(" ")[2]
            entry = parts.entry(last)
            noun = entry.tags.startswith("n") and last not in SOMEBODY | closed.PERSON_NOUNS | bodies.EVERY
            if noun and last not in bodies.ACTING and last.capitalize() not in dates.MONTHS:
                name = _written(read, item)
                if all(word[:1].isupper() for word in name.split(" ")):
                    out.setdefault(name)
    return [*out]


def _bodies(reads: Sequence[Read], held: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """ "*Almona*, the dairy from Brennach", "*Almona's* profit", "*Almona* employs 90 people": the name, and the nouns
    that say what it is."""
    told: dict[str, list[str]] = {}
    proof: dict[str, int] = {}
    against: set[str] = set()
    running = dict.fromkeys(_followed(reads), 1)
    for read in reads:
        for k, item in enumerate(read.items):
            if not _strange(item) or item.word in held:
                continue
            name = _written(read, item)
            if word_at(read.items, k - 1) in ("in", "near", "mr", "mrs", "ms", "dr"):
                against.add(name)
            if noun := _said_of(read.items, k):
                told.setdefault(name, []).append(noun)
            bodily = _joined(read.items, k)
            running[name] = running.get(name, 0) + (BODILY if bodily else _runs(read.items, k))
            proof[name] = proof.get(name, 0) + (_acts(read.items, k) or _owns(read.items, k) or bodily)
    for name, often in proof.items():
        person = persons.like(name.lower()) and name not in told and running.get(name, 0) < BODILY
        proved = often > 1 or (often and " " in name and running.get(name, 0) > BODILY)
        if (name in told or proved) and name not in against and not person:
            yield name, [*dict.fromkeys(told.get(name, ()))]


def _followed(reads: Sequence[Read]) -> Iterator[str]:
    """The only strange name of a sentence before one that begins with "*the company*"."""
    for before, read in pairwise(reads):
        names = [item for item in before.items if _strange(item) and " " in item.word]
        items = read.items
        if len(names) == 1 and word_at(items, 0) == "the" and word_at(items, 1) in FIRMLY and items[1].tag == "n":
            if not restricted(items, 2) and (len(items) < 3 or items[2].tag != "n"):
                yield _written(before, names[0])


def _said_of(items: Sequence[Item], k: int) -> str:
    """ "X, the *dairy* from Y, …", "X, a Czech *maker*.", "the *dairy* X": what a name's body is; "" where nothing."""
    before = items[k - 1] if k > 1 else None
    if before is not None and before.tag == "n" and not before.plural and before.word in SORTS:
        return before.word
    if word_at(items, k + 1) != "," or word_at(items, k + 2) not in ("the", "a", "an", "its"):
        return ""
    at = k + 3
    while at < len(items) and (items[at].tag in INNER or (items[at].refs and items[at].refs[0].adjective)):
        at += 1
    noun = items[at - 1]
    ends = at >= len(items) or items[at].tag in (",", ".", "rel", "prep", "v")
    plain = noun.tag == "n" and not noun.plural and noun.word not in closed.PERSON_NOUNS | SOMEBODY
    return noun.word if ends and plain and noun.word in SORTS else ""


def _acts(items: Sequence[Item], k: int) -> bool:
    """Does the name at ``k`` do what bodies do?"""
    at = k + 1
    while at < len(items) and items[at].tag in ("aux", "modal", "r", "to"):
        at += 1
    verb = items[at] if at < len(items) else None
    passive = at > k + 1 and any(i.lemma == "be" for i in items[k + 1 : at]) and verb is not None and verb.form == "e"
    begins = k == 0 or items[k - 1].tag in (",", "det", "t", "conj", "sub", "n")
    return verb is not None and verb.tag == "v" and verb.lemma in ACTS and not passive and begins


def _joined(items: Sequence[Item], k: int) -> bool:
    """ "The *chair of X*", "X has 300 *members*", "X was *founded*": what is told of nobody, and of no thing."""
    of = k - 1 - (word_at(items, k - 1) == "the")
    if word_at(items, of) == "of" and word_at(items, of - 1) in HEADING:
        return " " in items[k].word and word_at(items, k + 1) != "'s"
    at = k + 1
    while at < len(items) and (items[at].tag in ("aux", "r") or items[at].lemma in ("be", "have")):
        at += 1
    before = {i.lemma for i in items[k + 1 : at]}
    if "have" in before and at < len(items) and items[at].tag == "q":
        nouns = [i.lemma for i in items[at + 1 : at + 3] if i.tag == "n"]
        return " " in items[k].word and not JOINED.isdisjoint(nouns)
    founded = "be" in before or (at == k + 1 and word_at(items, at) == ",")
    at += word_at(items, at) == ","
    return founded and " " in items[k].word and word_at(items, at) in ("founded", "set_up", "established")


def _runs(items: Sequence[Item], k: int) -> bool:
    """ "X *runs* seven turbines": what bodies do, and somebody may."""
    at = k + 1
    while at < len(items) and items[at].tag in ("aux", "modal", "r", "to"):
        at += 1
    return at < len(items) and items[at].tag == "v" and items[at].lemma in RUNNING | ACTS


def _owns(items: Sequence[Item], k: int) -> bool:
    """ "X's profit"."""
    nouns = [i.lemma for i in items[k + 2 : k + 4] if i.tag == "n"] if word_at(items, k + 1) == "'s" else []
    return not OWNED.isdisjoint(nouns)


def _strange(item: Item) -> bool:
    """Whether it is a name that nothing knows."""
    return item.tag == "name" and bool(item.refs) and item.refs[0].kind == "unknown" and not item.refs[0].adjective


def _places(reads: Sequence[Read]) -> dict[str, list[tuple[Sequence[Item], int]]]:
    """Where each name stands, in small letters."""
    found: dict[str, list[tuple[Sequence[Item], int]]] = {}
    for read in reads:
        for k, item in enumerate(read.items):
            if item.tag == "name":
                found.setdefault(item.word, []).append((read.items, k))
    return found


def _apart(first: str, name: str, texts: Collection[str]) -> bool:
    """Do texts use the first word of a name for something else?"""
    return any(re.search(rf"(?<!\w){re.escape(first)}(?!\w)", text.replace(name, "")) for text in texts)


def _written(read: Read, item: Item) -> str:
    tokens = read.tokens
    return " ".join(tokens.text[tokens.start[item.first] : tokens.end[item.last - 1]].split())
