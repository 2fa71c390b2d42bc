"""Which facts a statement may speak of: those with its predicate, and of many only those it can be held against.

Where a predicate has many facts, those that name nobody whom the claim names are tried by one of each skeleton: is that
one about somebody else, so are the others.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from enum import Enum
from functools import cached_property

from factcheck.judging.outcomes import Prepared
from factcheck.language.en import kinds
from factcheck.matching.alignment import NEAR
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.skeletons import names, related, skeleton
from factcheck.statements.model import Statement

MANY = 24
"""Facts with a predicate from which on they are not all tried."""
KEPT = 1_000
"""Predicates whose facts are kept sorted."""

Readings = dict[str, list[Prepared]]
"""By the ids of their facts."""


class Trial(Enum):
    """What one fact of a skeleton tells of the others."""

    OTHERS = "others"
    """It is about somebody or something else, and so are they."""
    UNDECIDED = "undecided"
    """The claim says more than it, and than each of them: one stands for all."""
    ANOTHER = "another"
    """The same, but this one is of another time, say: try the next."""
    OPEN = "open"
    """Figures and dates decide: all are to be held against the claim."""


class Candidates:
    """The readings of a base by their predicates."""

    def __init__(self, prepared: Iterable[Prepared], know: Knowledge) -> None:
        self.know = know
        self.around = Around(know)
        self.by_concept: dict[str, list[Prepared]] = {}
        for one in prepared:
            for concept, _ in one.statement.senses:
                for wider in (concept, *sorted(kinds.actions().get(concept, ()))):
                    self.by_concept.setdefault(wider, []).append(one)
        self._sorted: dict[tuple[str, ...], Predicate] = {}

    def of(self, c: Statement) -> Predicate:
        """The facts with a predicate that the statement may mean."""
        concepts = dict.fromkeys(concept for concept, _ in c.senses)  # in their order: the same in every run
        for concept, near in NEAR.items():
            if concept in concepts:
                concepts.update(dict.fromkeys(near))
        key = tuple(concept for concept in concepts if concept in self.by_concept)
        found = self._sorted.get(key)
        if found is None:
            if len(self._sorted) >= KEPT:
                self._sorted.clear()
            found = self._sorted[key] = Predicate([self.by_concept[concept] for concept in key], self.know, self.around)
        return found


class Around:
    """What sources are about, and who says so, parted into names and concepts; there are as many as sources."""

    def __init__(self, know: Knowledge) -> None:
        self.know = know
        self._parted: dict[frozenset[str], tuple[frozenset[str], frozenset[str]]] = {}

    def whom(self, background: frozenset[str]) -> frozenset[str]:
        """The names, with those that they may stand for."""
        return self._parts(background)[0]

    def what(self, background: frozenset[str]) -> frozenset[str]:
        """The concepts."""
        return self._parts(background)[1]

    def _parts(self, background: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        found = self._parted.get(background)
        if found is None:
            concepts = frozenset(filter(self._is_concept, background))
            named = background - concepts
            found = named.union(*(related(name, self.know) for name in named)), concepts
            self._parted[background] = found
        return found

    def _is_concept(self, name: str) -> bool:
        know = self.know
        named = name[:1] == "?" or name in know.kinds or bool(know.holders(name)) or (len(name) == 2 and name.isupper())
        return not named


class Predicate:
    """The readings with one predicate."""

    def __init__(self, found: list[list[Prepared]], know: Knowledge, around: Around) -> None:
        self.know = know
        self.around = around
        self.readings: Readings = {}
        for one in {id(one): one for some in found for one in some}.values():
            self.readings.setdefault(one.fact.id, []).append(one)

    @property
    def many(self) -> bool:
        """Whether not all are tried."""
        return len(self.readings) >= MANY

    @cached_property
    def order(self) -> list[tuple[str, list[Prepared]]]:
        """The facts with their readings."""
        return list(self.readings.items())

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        """Somebody or some place → the places of the facts that name it."""
        found: dict[str, list[int]] = {}
        for at, (_, readings) in enumerate(self.order):
            held: set[str] = set()
            for one in readings:
                held |= names(one.statement, self.know) | one.said_by
                held |= self.around.whom(one.background) | self.around.whom(one.said_by)
            for name in held:
                found.setdefault(name, []).append(at)
        return found

    @cached_property
    def by_skeleton(self) -> list[list[int]]:
        """The places of the facts with one skeleton and one background."""
        found: dict[Hashable, list[int]] = {}
        for at, (_, readings) in enumerate(self.order):
            key = tuple(
                (skeleton(one.statement, self.know), self.around.what(one.background), one.status) for one in readings
            )
            found.setdefault(key, []).append(at)
        return list(found.values())

    def near(self, named: Iterable[str], trial: Callable[[Prepared], Trial]) -> Readings:
        """The facts that a claim may be about, and those that show best what it is not about.

        ``named`` is whom the claim and the text before it name; ``trial`` tells what a reading is to it.
        """
        chosen = {at for name in named for at in self.by_name.get(name, ())}
        for alike in self.by_skeleton:
            for at in alike:
                if at in chosen:
                    continue
                readings = self.order[at][1]
                trials = {trial(one) for one in readings}
                if Trial.OPEN in trials or (len(readings) > 1 and trials != {Trial.OTHERS}):
                    chosen.update(alike)
                    break
                chosen.add(at)
                if Trial.ANOTHER not in trials:
                    break
        return dict(self.order[at] for at in sorted(chosen))
