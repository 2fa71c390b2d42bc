"""What a sentence must hold for a fact to be meant in a text about others: names, and nouns.

Such a text lends nobody of ours. So each argument that makes a fact this fact must stand in the sentence: whoever it
is, by some name, or a noun that may mean the same. What is asked is the least of what any alignment needs, so that a
sentence without it is about no fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from factcheck.frames import Term
from factcheck.judging.outcomes import Prepared
from factcheck.language.en import classes
from factcheck.matching.alignment import CIRCUMSTANCES
from factcheck.matching.denoting import denotes, identifies, owners
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.pairing import HELD_BY_OFFICE
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement

Feature = str
"""The id of somebody or something whom a sentence may name, or :func:`noun` of one that may stand in it."""
Need = frozenset[Feature]
"""One of these must be there."""


def noun(head: str) -> Feature:
    """The feature of a noun or adjective, or of any word that may mean the same."""
    return f"~{head}"


class Anchors:
    """What each fact asks for. ``nouns`` are all nouns that any of them does, ``ids`` all whom."""

    def __init__(self, prepared: Iterable[Prepared], know: Knowledge) -> None:
        self.know = know
        entries = {needs for one in prepared for needs in self._entries(one.statement)}
        least = {entry for entry in entries if not any(other < entry for other in entries)}
        self.nouns = frozenset(f[1:] for entry in least for need in entry for f in need if f[0] == "~")
        self.ids = frozenset(f for entry in least for need in entry for f in need if f[0] != "~")
        self.anything = frozenset() in least
        """There is a fact that asks for nothing: any sentence may be about it."""
        self._by_feature: dict[Feature, list[frozenset[Need]]] = {}
        for entry in least:
            for feature in min(entry, key=len, default=()):
                self._by_feature.setdefault(feature, []).append(entry)

    def met(self, features: Collection[Feature]) -> bool:
        """May a sentence with these be about a fact?"""
        for feature in features:
            for entry in self._by_feature.get(feature, ()):
                if not any(need.isdisjoint(features) for need in entry):
                    return True
        return self.anything

    def related(self, ident: str) -> set[Feature]:
        """Whom the name of somebody or some place stands for, besides: their country, the place that holds it."""
        know = self.know
        out = {ident, *know.holders(ident)}
        out |= {land for one in (ident, *out) if (land := know.country.get(one) or know.capitals.get(one))}
        return out

    def _entries(self, f: Statement) -> Iterator[frozenset[Need]]:
        """What a reading asks for, in each sense of its predicate."""
        for concept, _ in f.senses:
            yield frozenset(self._needs(f.cast(concept), concept))

    def _needs(self, roles: list[Role], concept: str) -> Iterator[Need]:
        taking_part = self._taking_part(roles) if concept in classes.SYMMETRIC else None
        for person in taking_part or ():
            yield self._named({person})
        for role in roles:
            if role.role in CIRCUMSTANCES or role.role in ("K", "E") or role.mark == "control":
                continue
            if taking_part is not None and (role.role == "A" or (role.role == "W" and role.mark == "with")):
                continue
            told_of_it = role.role == "C" and concept == "be"
            if told_of_it or (role.term is not None and identifies(role, self.know)):
                lands = told_of_it or (role.role == "A" and concept in HELD_BY_OFFICE)
                yield from self._filled(role, lands)

    def _filled(self, role: Role, lands: bool) -> Iterator[Need]:
        """What the filler of an argument asks for; nothing where that of a claim may be of many kinds. ``lands``: a
        country stands for who speaks for it."""
        term = role.term
        if term is None:
            if role.word:
                yield frozenset({noun(role.word)})
            return
        told = denotes(term, self.know, economic=True)
        if told is not None:
            yield from self._meant(told, listed=bool(term.members), lands=lands)
            return
        words = {word for each in term.within() if each.ref is None for word in _words(each)}
        if words and "" not in words and all(each.ref is None for each in term.walk()):
            yield frozenset(map(noun, words))
        whose = self._whose(term)
        if whose and not term.members and term.det != "no":
            yield self._named(whose)

    def _meant(self, told: Collection[str], *, listed: bool, lands: bool) -> Iterator[Need]:
        """Somebody is named; of a list one of them. People may be named by their country and what they are, or, where
        it stands for them, by their countries alone."""
        people = self.know.persons.intersection(told)
        if listed and not people:
            yield frozenset(told)
            return
        yield self._named(told)
        if not people or (lands and not listed):
            return
        called = self.know.persons.union(map(noun, self._posts), told)
        if not lands:
            yield called
            return
        for one in people:
            yield called | self.related(one)

    @property
    def _posts(self) -> Iterator[str]:
        """What people are called by, as nouns that only themselves may mean."""
        return (f"={post}" for post in {"president", *self.know.titles, *classes.MUTUALS})

    def _whose(self, term: Term) -> set[str]:
        """Whose a thing is, or who takes part in an event: one of them must be named, or is left to the text."""
        if not eventive(term):
            return owners(term)[0]
        inner = nominal(term)
        told = [r.term for concept, _ in inner.senses[:1] for r in inner.cast(concept) if r.role == "A" and r.term]
        found = [denotes(each, self.know, economic=True) for each in told]
        return set() if len(inner.senses) > 1 or None in found else set().union(*filter(None, found))

    def _taking_part(self, roles: list[Role]) -> set[str] | None:
        """Who takes part in something mutual; ``None`` where they are not all somebody."""
        out: set[str] = set()
        for role in roles:
            if role.role not in ("A", "W") or role.term is None or (role.role == "W" and role.mark != "with"):
                continue
            found = denotes(role.term, self.know, economic=True)
            if role.mark == "control" or (found is None and role.role == "A"):
                return None
            out |= found or set()
        return out or None

    def _named(self, told: Iterable[str]) -> Need:
        """One of these is meant, or somebody who stands for him, or instead."""
        out: set[Feature] = set()
        for one in told:
            out |= self.related(one)
            if one in self.know.persons:
                out |= self.know.persons
        return frozenset(out)


def _words(term: Term) -> Iterator[str]:
    """The head of a noun phrase, and what stands before it: either may be what is meant."""
    yield term.head
    for mod in term.mods:
        if mod.role in ("noun", "adj") and mod.word:
            yield mod.word
