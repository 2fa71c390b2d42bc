"""Those who only speak in a drafted base, as entities: a base that is written down names everybody who speaks."""

from __future__ import annotations

from factcheck.base import Entity, FactBase, Kind
from factcheck.drafting.names import ident_of
from factcheck.language.en.bodies import noun_of
from factcheck.records import replace


def introduced(made: FactBase) -> FactBase:
    """The base with those among the entities who only speak in it, so that their readings may name them."""
    strangers = {who: who[1:] for _, one in made.readings() for who in one.said_by if who[:1] == "?"}
    entities, ids = dict(made.entities), {}
    for who, name in strangers.items():
        ids[who] = ident = ident_of(name, {*entities, *made.sources})
        kind = Kind.PERSON if " " in name and not noun_of(name) else Kind.ORGANISATION
        entities[ident] = Entity(id=ident, type=kind, name=name.title())
    known = {
        one: replace(one, said_by=tuple(ids.get(who, who) for who in one.said_by))
        for _, one in made.readings()
        if not ids.keys().isdisjoint(one.said_by)
    }
    facts = {
        key: replace(fact, readings=tuple(known.get(one, one) for one in fact.readings))
        for key, fact in made.facts.items()
    }
    return replace(made, entities=entities, facts=facts)
