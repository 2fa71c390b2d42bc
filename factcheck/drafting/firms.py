"""Names of firms that only their spelling tells: those of partners ("Holt & Brandt"), and the first word of a longer
one, by which a text goes on calling it ("Kestrel Drinks … Kestrel")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from factcheck.base import Entity, Kind
from factcheck.drafting.bodies import LEADING
from factcheck.drafting.names import ident_of
from factcheck.grammars import Grammar
from factcheck.language.en import bodies
from factcheck.records import replace

_WORD = r"[^\W\d_a-z][\w’'.-]*"
_JOINED = re.compile(rf"{_WORD}(?: {_WORD})?(?:, {_WORD})? & {_WORD}(?: {_WORD})?")
SHORTEST = 4
"""Letters of a word by which a firm may be called."""
CALLED_SO = bodies.COMPANIES | frozenset({"bank", "foundation", "trust", "charity", "brewery", "airline", "insurer"})
"""Nouns of bodies that are called by the rest of their names; a hospital or railway has its name from its place."""
OF_LANDS = ("an", "ese", "ish")
"""Endings of adjectives of lands ("*Kestovian* Railways")."""
BODIES = frozenset({Kind.ORGANISATION})


def joined(texts: Collection[str], grammar: Grammar, taken: Collection[str]) -> dict[str, Entity]:
    """The firms that are called by their partners, by id."""
    out: dict[str, Entity] = {}
    for name in dict.fromkeys(name for text in texts for name in _joined(text)):
        if grammar.refs(name) or any(name in one.name for one in out.values()):
            continue
        ident = ident_of(name, {*out, *taken})
        nouns = [noun for text in texts for noun in re.findall(rf"([a-z]+) {re.escape(name)}", text)]
        noun = next((one for one in nouns if one in bodies.KINDS["organisation"]), "firm")
        out[ident] = Entity(id=ident, type=Kind.ORGANISATION, name=name, aliases=(f"{noun} {name}",))
    return out


def families(names: Iterable[str], texts: Collection[str]) -> set[str]:
    """Those of ``names`` (written small) of which texts tell as of a firm: "the X brewery", "X, founded in", "X's
    shares"."""
    kinds = "|".join(sorted(bodies.KINDS["organisation"] | bodies.COMPANIES))
    out = set()
    for name in names:
        spelt = re.escape(name.title())
        firm = rf"\b[Tt]he (?:[a-z-]+ )?{spelt} (?:{kinds})\b|\b{spelt}(?:, (?:which|founded)|['’]s (?:{_ITS})|"
        firm += r" (?:employs|was founded|has \d[\d,.]* (?:employees|workers|staff)))\b"
        if any(re.search(firm, text) for text in texts):
            out.add(name)
    return out


_ITS = "shares?|sales|profits?|losses|loss|employees|workers|workforce|shareholders|revenue|products|factories"


def owned(names: Iterable[str], texts: Collection[str], taken: Collection[str]) -> dict[str, Entity]:
    """The firms that have their name from their owners, by id, with the noun that texts put behind it."""
    out: dict[str, Entity] = {}
    for name in names:
        nouns = [noun for text in texts for noun in re.findall(rf"\b[Tt]he (?:[a-z-]+ )?{name} ([a-z]+)", text)]
        noun = next((one for one in nouns if one in bodies.KINDS["organisation"] | bodies.KINDS["place"]), "firm")
        ident = ident_of(f"{name} {noun}", {*out, *taken})
        out[ident] = Entity(id=ident, type=Kind.ORGANISATION, name=name, aliases=(f"{name} {noun}",))
    return out


def _joined(text: str) -> Iterator[str]:
    for match in _JOINED.finditer(text):
        words = match[0].split(" ")
        while words[0].lower() in LEADING and words[1] != "&":
            words = words[1:]
        yield re.sub(r"['’]s?$", "", " ".join(words)).rstrip(".,")


def shortened(entities: dict[str, Entity], texts: Collection[str], grammar: Grammar) -> None:
    """Give a body of several words its first one as a name, where the texts call it so and nothing else is."""
    for one in list(entities.values()):
        first, _, rest = one.name.partition(" ")
        if one.type not in BODIES or not rest or len(first) < SHORTEST or first in one.names or " & " in one.name:
            continue
        if first.lower() in LEADING or not first[0].isupper() or grammar.refs(first) or first.endswith(OF_LANDS):
            continue
        if (noun := bodies.noun_of(one.name)) and noun not in CALLED_SO:
            continue
        rivals = [o for o in entities.values() if o is not one and any(first in name.split(" ") for name in o.names)]
        if not rivals and _stands_alone(first, one.name, texts):
            entities[one.id] = replace(one, aliases=(*one.aliases, first))


def _stands_alone(word: str, name: str, texts: Iterable[str]) -> bool:
    """Does it do by the word alone what firms do? One that stands before another name, after "in", or where trains go
    is somebody or something else."""
    whole = [text.replace(name, "") for text in texts]
    spelt = re.escape(word)
    if any(
        re.search(rf"\b(?:in|near|at|between|outside|around|via|towards|[A-Z][\w-]*) {spelt}(?!\w)", text)
        for text in whole
    ):
        return False
    if any(
        re.search(rf"\bfrom {spelt} to\b|\bto {spelt}(?=[.,;]| (?:in|on|by|and|takes?|took|costs?)\b)", t)
        for t in whole
    ):
        return False  # where trains go
    acting = re.compile(rf"(?<![\w-]){spelt} (?:to (?!the\b|[A-Z])|has (?:given|agreed|bought)|(?:{_DOES})\b)")
    return any(acting.search(text) for text in whole)


_DOES = "wants|plans|says|said|employs|promised|announced|bought|paid|agreed|puts|hopes|will"
