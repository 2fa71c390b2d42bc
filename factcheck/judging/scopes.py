"""Scopes: of facts that count a whole and parts of it, which one a statement means."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.frames import Term
from factcheck.judging.outcomes import Judged, Prepared
from factcheck.judging.wholes import summed
from factcheck.language.en import closed
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge, Rel, inside, placelike
from factcheck.matching.participation import vocabulary
from factcheck.model import QuantityKind, Verdict
from factcheck.statements.model import Statement


class Scopes:
    """The words by which a claim can name the part that a fact counts; a scope is read when it is first asked for."""

    def __init__(self, prepared: Iterable[Prepared], read: Callable[[str], Iterable[Statement]]) -> None:
        self.read = read
        self.scoped: dict[str, Prepared] = {}
        """The first reading of each fact that has a scope."""
        self.words: dict[str, frozenset[str]] = {}
        for one in prepared:
            if one.reading.scope:
                self.scoped.setdefault(one.fact.id, one)

    def _words(self, fact: str) -> frozenset[str]:
        if fact not in self.words:
            one = self.scoped[fact]
            told = frozenset().union(*(vocabulary(s) for s in self.read(phrase(one.reading.scope))))
            terms = [role.term for role in one.statement.roles if role.term is not None and role.role != "L"]
            counted = {t.head for t in terms if t.count is not None or t.rank is not None}
            self.words[fact] = told - counted - {one.statement.word, "fragment"} - closed.DETERMINERS
        return self.words[fact]

    def unnamed(self, c: Statement, judged: Judged) -> str:
        """The part that a fact counts ("at the first stage") where a statement about the whole does not name it; else
        ""."""
        words = self._words(judged.fact.id) if judged.fact.id in self.scoped else frozenset()
        if judged.verdict is Verdict.SUPPORTED and not any(summed(o.alignment) for o in judged.outcomes):
            return ""  # a share names the whole that it is of
        if not words or words & vocabulary(c) or not all(r.scope for r in judged.fact.readings):
            return ""
        return judged.fact.readings[0].scope or ""

    def meant(self, c: Statement, found: list[Judged]) -> list[Judged]:
        """The facts of the whole, or of the part that is named; what is left where another part is meant."""
        if len(found) < 2 or not any(j.fact.id in self.scoped for j in found):
            return found
        said = vocabulary(c)
        named = [j for j in found if j.fact.id not in self.scoped or self._words(j.fact.id) & said]
        return named or found


def phrase(scope: str) -> str:
    """What a scope names: "within Almaty region", "of oil"."""
    return scope.removeprefix("within ").removeprefix("of ")


def of_a_part(a: Alignment, know: Knowledge) -> bool:
    """Does a figure of a part stand beside the whole: the exports of a region, those of its country?"""
    for pair in a.pairs:
        if pair.compared is not None and pair.compared.rel is Rel.WIDER and pair.ids:
            if all(placelike(i, know) for i in pair.ids):
                return True
    return False


def of_more(c: Statement, f: Statement, know: Knowledge) -> list[tuple[int, str]]:
    """Where a claim names the land around the fact's place for an average or a share: 24 pupils a class in a region are
    none of its country. Tokens with their words."""
    if not any(map(_rated, f.phrases())):
        return []
    mine, told = _places(c, know), _places(f, know)
    if not told or not mine.keys().isdisjoint(told):
        return []
    return [found for place, found in mine.items() if any(inside(i, place, know) for i in told)]


def _rated(term: Term) -> bool:
    percent = term.count is not None and term.count.kind is QuantityKind.PERCENT
    return percent or any(m.word in closed.AVERAGES for m in term.mods)


def _places(stmt: Statement, know: Knowledge) -> dict[str, tuple[int, str]]:
    """The places that a statement names, by id."""
    found = (t for phrase in stmt.phrases() for t in phrase.within())
    return {t.ref.id: (t.at, t.head or t.ref.id) for t in found if t.ref is not None and placelike(t.ref.id, know)}
