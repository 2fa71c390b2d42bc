"""By what texts and claims call a body that has its name from its place ("Marlbeck Children's Clinic"): the noun with
the place ("the Marlbeck clinic", "the children's clinic in Marlbeck", "Marlbeck's clinic").

Only where no other body of that noun is there.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.base import Entity, Kind
from factcheck.grammars import Grammar
from factcheck.language.en import bodies
from factcheck.records import replace

SITES = frozenset({Kind.PLACE, Kind.REGION})
OTHERS = "another|second|other|old|former|two|three|several|many|both|new"
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
        if place and not re.search(rf"\b(?:{OTHERS}) (?:[a-z]+ )?{noun}s?\b(?! of)", whole):
            found.setdefault(f"{place} {noun}", []).append((one.id, tuple(_names(place, between, noun))))
    for told in found.values():
        if len(told) == 1:
            ident, names = told[0]
            one = entities[ident]
            new = tuple(name for name in names if name.lower() not in held)
            entities[ident] = replace(one, aliases=(*one.aliases, *new))


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


def _names(place: str, between: str, noun: str) -> list[str]:
    sort = f"{between.lower()} " if between and between.replace("'s", "").replace("’s", "").isalpha() else ""
    out = [f"{place} {noun}", f"{noun} in {place}", f"{place}'s {noun}"]
    return out + [f"{sort}{noun} in {place}", f"{place}'s {sort}{noun}"] if sort else out
