"""A fact base compiled for matching: phrase dictionaries and, for each id, the facts that ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from factcheck.language.base import Language
from factcheck.model import Entity, Fact, FactBase, Quantity
from factcheck.reading.mentions import Mention, Payload, Phrases, spell
from factcheck.reading.tokens import Tokens
from factcheck.world import World
from factcheck.world import load as load_world

DUAL = ("dual", "dual-people")
"""Cue classes that point at two parties without naming them ("both countries", "the two presidents")."""
MAX_NAME = 5
"""Words of the longest name that is looked up in the table of the world."""
PLACES = frozenset({"place", "country", "region"})


class Index:
    """Everything that matching looks up, made once for a fact base."""

    def __init__(self, base: FactBase, language: Language) -> None:
        self.base = base
        self.language = language
        self.names = Phrases(lambda word: word, frozenset({"the"}))
        self.phrases = Phrases(language.stem, language.skipped)
        self.definite = language.skipped - language.indefinites
        """Articles, demonstratives and possessives that point at something known."""
        self._kin: dict[str, tuple[str, ...]] = {}
        self.cues = Phrases(language.stem, language.skipped)
        self._add_names()
        self._add_phrases()
        self.names.finish()
        self.phrases.finish()
        self.cues.finish()
        self.codes = {e.code: e.id for e in base.entities.values() if e.code}
        self.offices = {e.office for e in base.entities.values() if e.office}
        self.by_id: dict[str, list[str]] = {}
        for fact in base.facts.values():
            for group in fact.about:
                for item in group:
                    self.by_id.setdefault(item, []).append(fact.id)
            for item in self.members(fact):
                self.by_id.setdefault(item, []).append(fact.id)
        values = [v for f in base.facts.values() for r in f.readings for v in r.values.values()]
        self.units = frozenset(v.unit for v in values if isinstance(v, Quantity))
        """The units that the base's own figures are in."""
        self.groups = {f.id: tuple(frozenset(g) for g in f.about) for f in base.facts.values()}
        self.by_rarest: dict[str, list[str]] = {}
        """Facts under the items of their rarest group: a sentence about a fact names one of them."""
        self.of_people: dict[str, list[str]] = {}
        """Facts whose needed roles are people only, whom "the two presidents" may stand for."""
        self.by_source: dict[str, list[str]] = {}
        """Facts by source: naming a source may stand for naming their parties."""
        self._file_by_rarest()
        self.anchors = self._anchors()
        self.vocabulary: dict[str, frozenset[str]] = {f.id: self._vocabulary(f) for f in base.facts.values()}
        self.occasions = {item: s.id for s in base.sources.values() for item in s.occasions}

    def _add_names(self) -> None:
        for entity in self.base.entities.values():
            for name in (entity.name, *entity.aliases):
                self.names.add(name, Payload("entity", entity.id))
            for name in entity.adjectives:
                self.names.add(name, Payload("entity", entity.id, "adjective"))
        for source in self.base.sources.values():
            for name in (source.publisher, *source.aliases):
                self.names.add(name.removeprefix("The "), Payload("source", source.id))

    def _add_phrases(self) -> None:
        for concept in self.base.concepts.values():
            for words in concept.words:
                self.phrases.add(words, Payload("concept", concept.id, "caps" if words.isupper() else ""))
            for words in concept.opposite:
                self.phrases.add(words, Payload("concept", concept.id, "opposite"))
        for name, options in self.base.choices.items():
            for option, wordings in options.items():
                for words in wordings:
                    self.phrases.add(words, Payload("choice", name, option))
        for cue in DUAL:
            for words in self.language.cues[cue]:
                self.phrases.add(words, Payload("cue", cue))
        for cue, wordings in self.language.cues.items():
            for words in wordings:
                self.cues.add(words, Payload("cue", cue))

    def _file_by_rarest(self) -> None:
        """File each fact once, where few others are: the work for a sentence must not grow with the base."""
        needed = {
            f.id: tuple({item for role in f.needs for item in f.roles.get(role, ())}) for f in self.base.facts.values()
        }
        often: dict[str, int] = {}
        for fact in self.base.facts.values():
            for item in {i for g in fact.about for i in g}.union(needed[fact.id]):
                often[item] = often.get(item, 0) + 1

        def cost(group: Sequence[str]) -> int:
            return sum(often[item] for item in group)

        for fact in self.base.facts.values():
            about = min(fact.about, key=cost)
            who = needed[fact.id]
            rarest = who if who and cost(who) < cost(about) else about
            for item in set(rarest):
                self.by_rarest.setdefault(item, []).append(fact.id)
            if not who:
                continue
            entities = [self.base.entities.get(item) for item in who]
            if all(e is not None and e.type == "person" for e in entities):
                for item in set(about):
                    self.of_people.setdefault(item, []).append(fact.id)
            for source in {r.source for r in fact.readings}:
                self.by_source.setdefault(source, []).append(fact.id)

    def _anchors(self) -> frozenset[str]:
        """Entities that tie a sentence to the subject: people and things; those in facts' roles, lists and groups, and
        their kin. A place or country of which no fact is about ties nothing."""
        core = {e.id for e in self.base.entities.values() if e.type in ("person", "thing")}
        for fact in self.base.facts.values():
            for role in fact.roles.values():
                core.update(role)
            core.update(self.members(fact))
            core.update(item for group in fact.about for item in group)
        return frozenset(e for e in self.base.entities if e in core or core.intersection(self.kin(e)))

    @staticmethod
    def members(fact: Fact) -> frozenset[str]:
        """The ids that a list fact's readings name."""
        return frozenset(
            item
            for reading in fact.readings
            for name, value in reading.values.items()
            if fact.slots[name].type == "members" and isinstance(value, tuple)
            for item in value
            if isinstance(item, str)
        )

    def _vocabulary(self, fact: Fact) -> frozenset[str]:
        ids = {item for group in fact.about for item in group}
        ids.update(fact.also, self.base.background, self.members(fact))
        for role in fact.roles.values():
            ids.update(role)
        for slot in fact.slots.values():
            if slot.of:
                ids.update(slot.of.split())
        for reading in fact.readings:
            ids.update(reading.said_by)
            for value in reading.values.values():
                if type(value) is tuple:
                    ids.update(v for v in value if isinstance(v, str))
        for item in tuple(ids):
            ids.update(self.kin(item))
        return frozenset(ids)

    def kin(self, entity_id: str) -> tuple[str, ...]:
        """What an entity belongs to or stands for: a person's country, a place's wider places."""
        found = self._kin.get(entity_id)
        if found is None:
            found = self._kin[entity_id] = tuple(self._ancestors(entity_id)) if entity_id in self.base.entities else ()
        return found

    def _ancestors(self, entity_id: str) -> Iterator[str]:
        seen = {entity_id}
        todo = [entity_id]
        while todo:
            entity = self.base.entities.get(todo.pop())
            if entity is None:
                continue
            for other in (entity.of, entity.within, entity.stands_for):
                if other and other not in seen:
                    seen.add(other)
                    todo.append(other)
                    yield other

    def country_of(self, entity_id: str) -> str | None:
        """The country an entity is or belongs to."""
        entity = self.base.entities.get(entity_id)
        if entity is None:
            return None
        if entity.type == "country":
            return entity.id
        return next((k for k in self.kin(entity_id) if self.base.entities[k].type == "country"), None)

    def facts_about(self, ids: Iterable[str]) -> list[Fact]:
        """The facts that have one of ``ids`` in a group or among their members, in the order of the file."""
        found = {fact_id for item in ids for fact_id in self.by_id.get(item, ())}
        return sorted((self.base.facts[fact_id] for fact_id in found), key=lambda fact: fact.line)

    def own_words(self, fact: Fact) -> frozenset[str]:
        """The ids that a fact is about, or that may stand beside it."""
        return frozenset(i for g in fact.about for i in g).union(fact.also)

    def name_parts(self, fact: Fact) -> frozenset[str]:
        """The words of the names of the entities that a fact is about."""
        entities = [e for group in fact.about for item in group if (e := self.base.entities.get(item)) is not None]
        return frozenset(word for e in entities for name in (e.name, *e.aliases) for word in spell(name))

    @cached_property
    def people(self) -> frozenset[str]:
        """The ids of persons."""
        return frozenset(e.id for e in self.base.entities.values() if e.type == "person")

    def entity(self, entity_id: str) -> Entity | None:
        return self.base.entities.get(entity_id)

    @cached_property
    def world(self) -> World:
        return load_world()

    @cached_property
    def world_firsts(self) -> frozenset[str]:
        """The first words of all names of the world's table; worth making for a document, not for one claim."""
        world = self.world
        tables = (world.names, world.demonyms, world.capitals, world.cities, world.regions)
        return frozenset(name.partition(" ")[0] for table in tables for name in table)

    def world_mentions(self, places: Sequence[int], tokens: Tokens) -> list[Mention]:
        """Capitalised names of countries, peoples, capitals, cities and regions, the longest first.

        A country that the base has as an entity is that entity, unless the base names it so itself.
        """
        world = self.world
        norm, text, start = tokens.norm, tokens.text, tokens.start
        firsts: frozenset[str] | None = self.__dict__.get("world_firsts")
        out: list[Mention] = []
        k = 0
        while k < len(places):
            first = places[k]
            step = 1
            if text[start[first]].isupper() and (firsts is None or norm[first] in firsts):
                for n in range(min(MAX_NAME, len(places) - k), 0, -1):
                    name = " ".join(norm[i] for i in places[k : k + n])
                    payload = self._world_payload(name, world)
                    if payload is not None:
                        out.append(Mention(first, places[k + n - 1] + 1, *payload))
                        step = n
                        break
            k += step
        return out

    def _world_payload(self, name: str, world: World) -> Payload | None:
        for table, detail in ((world.names, ""), (world.demonyms, "adjective")):
            code = table.get(name)
            if code is not None:
                entity = self.codes.get(code)
                return Payload("entity", entity, detail) if entity is not None else Payload("foreign", code, detail)
        if name in world.capitals:
            return Payload("foreign", world.capitals[name], "capital")
        if name in world.cities:
            return Payload("city", name)
        if name in world.regions:
            return Payload("foreign", name, "region")
        return None

    @cached_property
    def name_words(self) -> dict[tuple[str, int], list[str]]:
        """Single words of names of at least four letters, by first letter and length, for the search of typos."""
        out: dict[tuple[str, int], list[str]] = {}
        for word in self.names.vocabulary:
            if len(word) >= 4 and word.isalpha():
                out.setdefault((word[0], len(word)), []).append(word)
        return out

    @cached_property
    def concept_words(self) -> dict[tuple[str, int], list[str]]:
        out: dict[tuple[str, int], list[str]] = {}
        wordings = [w for c in self.base.concepts.values() for w in (*c.words, *c.opposite)]
        wordings += [w for phrases in self.language.cues.values() for w in phrases]
        for words in wordings:
            for word in spell(words):
                if len(word) >= 5 and word.isalpha():
                    bucket = out.setdefault((word[0], len(word)), [])
                    if word not in bucket:
                        bucket.append(word)
        return out
