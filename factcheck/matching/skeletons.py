"""Facts that differ in names and figures only, and the names in a statement: what an index of facts is made of.

A claim that names nobody of two facts with one skeleton is about somebody else in both of them, or in neither: who it
is, how much and when are all that tells them apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from factcheck.frames import Arg, Frame, Mod, Ref, Term
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Quantity, QuantityKind
from factcheck.statements.model import Role, Statement

FEW = 2
"""Up to this count a figure tells how many are meant ("the two countries")."""

COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.RANK, QuantityKind.ORDINAL})


def skeleton(statement: Statement, know: Knowledge) -> Hashable:
    """All of a fact's statement but who, how much and when."""
    return _Skeleton(know).statement(statement, dated=False)


class _Skeleton:
    """Makes skeletons; ``within`` are the terms and statements around, which a clause may name again."""

    def __init__(self, know: Knowledge) -> None:
        self.know = know
        self.within: list[int] = []

    def statement(self, one: Statement | None, dated: bool = True) -> Hashable:
        if one is None or id(one) in self.within:
            return None
        self.within.append(id(one))
        marks = tuple(sorted((concept, tuple(sorted(roles.items()))) for concept, roles in one.marks.items()))
        made = (
            *(one.senses, one.word, one.negated, one.status, one.act, one.only >= 0, one.said, one.kind, one.change),
            *(one.tense, one.existential, one.fronted, marks),
            tuple(word for word, _ in one.adverbs),
            tuple(word for _, word in one.loose),
            tuple(t._replace(span=(0, 0), cue=None) for t in one.times) if dated else bool(one.times),  # type: ignore[arg-type]
            tuple(map(self.role, one.roles)),
            *map(self.term, (one.speaker, one.cited, one.told, *one.said_at)),
        )
        self.within.pop()
        return made

    def role(self, one: Role) -> Hashable:
        return one.role, one.mark, one.word, one.fixed, self.term(one.term), self.statement(one.stmt)

    def term(self, one: Term | None) -> Hashable:
        if one is None or id(one) in self.within:
            return None
        self.within.append(id(one))
        told = [denotes(one, self.know, economic=economic) for economic in (False, True)]
        made = (
            one.head if one.ref is None else self.ref(one.ref),
            *(one.det, one.plural, one.link, one.carried, one.period is not None),
            *map(_figure, (one.count, one.rank)),
            tuple(map(self.mod, one.mods)),
            tuple(map(self.term, one.members)),
            *(None if ids is None else tuple(sorted(map(self.sort, ids))) for ids in told),
        )
        self.within.pop()
        return made

    def mod(self, one: Mod) -> Hashable:
        named = one.term is not None and one.term.ref is not None
        word = one.word in self.know.harmless if named else one.word
        return one.role, word, self.term(one.term), self.frame(one.frame)

    def frame(self, one: Frame | None) -> Hashable:
        if one is None:
            return None
        words = tuple(word for word, _ in one.adverbs)
        clause = (one.verb, one.passive, one.negated, one.status, one.act, one.kind, one.tense, one.said, one.only >= 0)
        return *clause, words, bool(one.times), self.term(one.speaker), tuple(map(self.arg, one.args))

    def arg(self, one: Arg) -> Hashable:
        return one.role, one.word, one.gap, one.period is not None, self.term(one.term), self.frame(one.frame)

    def ref(self, one: Ref) -> Hashable:
        return one.kind, one.country is not None, one.adjective, one.capital, self.sort(one.id)

    def sort(self, one: str) -> tuple[str, ...]:
        """What may matter of somebody besides who it is."""
        know = self.know
        kind, country = know.kinds.get(one, ""), know.country.get(one)
        lands = any(len(holder) == 2 for holder in know.holders(one))
        told = (one in know.seats, one in know.capitals, one in know.focus, one[:1] == "?", len(one) == 2, lands)
        offices = sorted(title for title, land in know.posts(one) if land == country)
        return kind, str(country is not None), *map(str, told), *offices


def _figure(one: Quantity | None) -> Hashable:
    if one is None:
        return None
    few = one.low if one.low <= FEW else None
    unit = bool(one.unit) if one.kind in COUNTED else one.unit  # of a count it is the words that follow, names too
    return one.kind, unit, one.comparator, one.high is None, one.vague, few


def names(statement: Statement, know: Knowledge, nouns: bool = False) -> set[str]:
    """Whom and what a statement names, with the countries and places that they belong to: two statements of which the
    same is said of one entity have an id in common. With ``nouns`` each noun may be a name, too ("rugby")."""
    found: set[str] = set()
    for term in _terms(statement, set()):
        if term.ref is not None or nouns:
            found.add(f"?{term.head}")
        if term.count is not None:
            found.add(f"#{term.count.low.normalize()}")  # "the 11 documents": which, the number tells
        if term.ref is not None:
            found.add(term.ref.id)
            if term.ref.country is not None:
                found.add(term.ref.country)
    for one in tuple(found):
        found |= related(one, know)
    return found


def related(one: str, know: Knowledge) -> set[str]:
    """Those that somebody or some place may stand for: its country, what holds it, whose capital it is."""
    out = set(know.holders(one))
    out.update(other for other in (know.country.get(one), know.capitals.get(one)) if other is not None)
    return out


def _terms(one: Statement | Frame | Term | None, seen: set[int]) -> Iterator[Term]:
    """All terms within, each once."""
    if one is None or id(one) in seen:
        return
    seen.add(id(one))
    if isinstance(one, Term):
        yield one
        for member in one.members:
            yield from _terms(member, seen)
        for mod in one.mods:
            yield from _terms(mod.term, seen)
            yield from _terms(mod.frame, seen)
        return
    for each in one.roles if isinstance(one, Statement) else one.args:
        yield from _terms(each.term, seen)
        yield from _terms(each.stmt if isinstance(each, Role) else each.frame, seen)
    yield from _terms(one.speaker, seen)
    if isinstance(one, Statement):
        for term in (one.cited, one.told, *one.said_at):
            yield from _terms(term, seen)
