"""By what texts and claims call a body that has its name from its place ("Marlbeck Children's Clinic"): the noun with
the place ("the Marlbeck clinic", "the children's clinic in Marlbeck", "Marlbeck's clinic").

Only where no other body of that noun is there.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.base import Entity, Kind
from factcheck.drafting import descriptions
from factcheck.drafting.names import ident_of
from factcheck.grammars import Grammar
from factcheck.language.en import bodies, parts
from factcheck.language.en.takers import WORKS
from factcheck.parsing.items import Read
from factcheck.records import replace

SITES = frozenset({Kind.PLACE, Kind.REGION})
OTHERS = "another|second|other|two|three|several|many|both"
"""Words that tell of more than one."""


def called(entities: dict[str, Entity], texts: Collection[str], grammar: Grammar) -> None:
    """Give the bodies those names that nobody else has."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    held = {name.lower() for one in entities.values() for name in one.names}
    whole = " ".join(texts)
    for one in entities.values():
        noun = bodies.noun_of(one.name)
        if one.type is Kind.PERSON or not noun or one.name.lower().split(" ")[-1] != noun:
            continue
        place, between = _place(one, entities, whole, grammar)
        new = bool(re.search(rf"\bnew (?:[\w'’]+ ){{0,2}}(?:{noun}|house|building)\b", whole, re.IGNORECASE))
        if re.search(rf"\b(?:{OTHERS}) (?:[a-z]+ )?{noun}s?\b(?! of)", whole):
            continue
        first, *rest = one.name.split(" ")
        if place:
            found.setdefault(f"{place} {noun}", []).append((one.id, tuple(_names(place, between, noun, new))))
        elif len(rest) > 1 and not parts.known(re.sub(r"['’]s?$", "", first).lower()):
            found.setdefault(f"{first} {noun}", []).append((one.id, (f"{first} {noun}",)))
    for told in found.values():
        if len(told) == 1:
            ident, names = told[0]
            one = entities[ident]
            more = tuple(name for name in names if name.lower() not in held)
            entities[ident] = replace(one, aliases=(*one.aliases, *more))


def sites(reads: Collection[Read], entities: dict[str, Entity], taken: Collection[str]) -> dict[str, Entity]:
    """What texts call by its noun and its place alone ("a new city library in Marden … the library"), by id."""
    named = [name for one in entities.values() for name in one.names]
    out: dict[str, Entity] = {}
    told = " ".join(read.tokens.text for read in reads)
    for noun, one in descriptions.told(reads, named).items():
        where = one.said.get("place", "")
        owner = {slot for slot in one.said if slot != "place"}
        if noun not in WORKS or not where or owner or where.split(" ")[0] not in ("in", "near", "at"):
            continue
        word = noun.replace("_", " ")
        sort = " ".join((*one.kinds, word))
        place = one.names["place"]
        town = next((name for e in entities.values() for name in e.names if name.lower() == place), place.title())
        if not re.search(rf"\b[Tt]he {word}(?=[,.]| (?!(?:in|near|at|of)\b)[a-z])", told):
            continue  # nothing goes on about it
        names = [f"{town} {sort}", f"{town} {word}", f"{sort} {where}", f"{town}'s {word}"]
        names += [f"{word} {where}"] if set(one.kinds) <= bodies.PUBLIC else []
        new = any(f"new {head}" in told for head in (sort, word))
        names += [newly(name, town) for name in names] if new else []
        names = [name for name in dict.fromkeys(names) if name.lower() not in map(str.lower, named)]
        name = names.pop(0)
        ident = ident_of(f"{town} {word}", {*out, *entities, *taken})
        kind = bodies.kind_of(word)
        out[ident] = Entity(id=ident, type=Kind(kind), name=name, aliases=tuple(names))
    return out


def _place(one: Entity, entities: dict[str, Entity], text: str, grammar: Grammar) -> tuple[str, str]:
    """Where a body is, and the words between the place and the noun in its name; "" where nobody says."""
    words = one.name.split(" ")
    for size in (2, 1):
        first = " ".join(words[:size])
        if len(words) > size and _town(first, entities, grammar):
            return first, " ".join(words[size:-1])
    towns = {match[1] for match in re.finditer(rf"{re.escape(one.name)} in ([A-Z][\w-]+(?: [A-Z][\w-]+)?)", text)}
    town = next(iter(towns)) if len(towns) == 1 else ""
    return (town, "") if town and _town(town, entities, grammar) else ("", "")


def _town(name: str, entities: dict[str, Entity], grammar: Grammar) -> bool:
    sites = any(name in e.names and e.type in SITES and not bodies.noun_of(e.name) for e in entities.values())
    return sites or any(ref.kind == "city" for ref in grammar.refs(name))


def _names(place: str, between: str, noun: str, new: bool = False) -> list[str]:
    sort = f"{between.lower()} " if between and between.replace("'s", "").replace("’s", "").isalpha() else ""
    out = [f"{place} {noun}", f"{noun} in {place}", f"{place}'s {noun}"]
    out += [f"{sort}{noun} in {place}", f"{place}'s {sort}{noun}"] if sort else []
    return [*out, *(newly(name, place) for name in out)] if new else out


def newly(name: str, place: str) -> str:
    """The name with "new" where it stands in it ("Vell's *new* clinic", "*new* Vell clinic")."""
    own = f"{place}'s "
    return f"{own}new {name.removeprefix(own)}" if name.startswith(own) else f"new {name}"
