"""Readings about one thing as one fact; what a text lends to an act that leaves its parties out; ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from factcheck.base import Fact, Reading
from factcheck.drafting import timelines
from factcheck.drafting.timelines import COLOURING
from factcheck.judging.days import shifted
from factcheck.judging.outcomes import figured
from factcheck.judging.steps import AHEAD
from factcheck.language.en import chaining, kinds
from factcheck.matching.aligning import align
from factcheck.matching.alignment import NEAR, Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.model import Quantity
from factcheck.reading.tokens import normalise, tokenize
from factcheck.records import dataclass, field, replace
from factcheck.statements.model import Role, Statement

if TYPE_CHECKING:
    from factcheck.checking.reader import Reader

Assertion = tuple[Reading, Statement]

MUTUAL = frozenset({"sign"})
"""Acts that a text about two countries ascribes to both, where it names no actor."""
HOSTED = frozenset({"invest"})
"""Acts of one country in another: the other one of the pair is the host, where none is named."""


def ident(text: str, taken: Collection[str], fallback: str = "fact") -> str:
    """A free id made of the first telling words of a text."""
    words = [w for w in re.findall(r"[a-z0-9]+", normalise(text).replace("'s", "")) if w not in chaining.DULL][:5]
    base = "-".join(words) or fallback
    if not base[0].isalpha():
        base = f"{fallback}-{base}"
    found, number = base, 1
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def facts(
    assertions: Sequence[Assertion],
    know: Knowledge,
    taken: Collection[str] = (),
    published: Mapping[str, str] | None = None,
    again: Callable[[str], list[Statement]] | None = None,
) -> dict[str, Fact]:
    """The facts of assertions: those whose statements align are readings of one. ``published``: source -> its day;
    ``again`` reads a sentence."""
    groups, plans = _Groups(know), set[int]()
    for one in assertions:
        home, step = _home(one, groups.near(one), know, published or {})
        plans |= {home} if step else set()
        reading = one[0]
        if home < 0 or all((r.says, r.source) != (reading.says, reading.source) for r, _ in groups.held[home]):
            groups.add(one, home)
    out: dict[str, Fact] = {}
    for number, group in enumerate(groups.held):
        name = ident(group[0][0].says, {*taken, *out})
        readings = [r for r, _ in group] if again is None else _completed(group, again)
        at_odds = len({statement.negated for _, statement in group}) > 1
        told = timelines.dated(readings, published or {}, at_odds) if number in plans else None
        out[name] = Fact(
            id=name, readings=tuple(told or readings), plan=told is not None, series=timelines.series(group)
        )
    return out


def _home(
    one: Assertion, near: Sequence[tuple[int, list[Assertion]]], know: Knowledge, days: Mapping[str, str]
) -> tuple[int, bool]:
    """The number of the group that an assertion belongs to, -1 where to none, and whether it is a step of a plan.
    ``days``: source -> its day."""
    retold = partial(_retold, days=days)
    for fit in (
        _same,
        timelines.redated,
        _contrary,
        _counted_otherwise,
        _told_where,
        _alike_but_figures,
        _lent_for,
        retold,
    ):
        for number, group in near:
            if all(fit(one, other, know) for other in group):
                return number, False
    step = next((n for n, group in near if any(timelines.steps(one, other, know) for other in group)), -1)
    return step, step >= 0


@dataclass(slots=True)
class _Groups:
    """The groups so far, found by what two statements of one thing share: that they tell a figure, what their
    predicates can mean, and somebody whom both are about, where neither leaves that open or lists names; or, figures
    aside, every word."""

    know: Knowledge
    held: list[list[Assertion]] = field(default_factory=list)
    _places: dict[object, set[int]] = field(default_factory=dict)

    def add(self, one: Assertion, home: int) -> None:
        """Puts an assertion into the group of that number, or, where it is -1, into one of its own."""
        if home < 0:
            home = len(self.held)
            self.held.append([])
        self.held[home].append(one)
        for statement in _told(one[1]):
            meant, wider = _concepts(statement)
            sorts = self._sorts(statement, meant, wider)
            keys = [(sort, whom) for sort in sorts for whom in (ALL, *self._whom(statement))]
            for key in (*keys, *_wording(one)):
                self._places.setdefault(key, set()).add(home)

    def near(self, one: Assertion) -> list[tuple[int, list[Assertion]]]:
        """The groups that an assertion may belong to, in the order in which they were made."""
        keys: list[object] = [*_wording(one)]
        for statement in _told(one[1]):
            meant, wider = _concepts(statement)
            whom = self._whom(statement)
            asked = (ALL,) if whom == (ANYBODY,) else (*whom, ANYBODY)
            keys += [(sort, who) for sort in self._sorts(statement, wider, meant) for who in asked]
        found = {n for key in keys for n in self._places.get(key, ())}
        return [(n, self.held[n]) for n in sorted(found)]

    def _sorts(self, s: Statement, meant: Iterable[str], wider: Iterable[str]) -> list[tuple[object, ...]]:
        sort = figured(s)
        return [*((sort, "means", one) for one in meant), *((sort, "may be told by", one) for one in wider)]

    def _whom(self, statement: Statement) -> tuple[str, ...]:
        """Whom a statement is about, or is lent by its text."""
        whom = participants(statement, self.know) | statement.setting
        return (ANYBODY,) if not whom or _lists(statement, statement) else tuple(whom)


ALL, ANYBODY = "*", "?"
"""In place of somebody's id: every group, and those of which it is open whom they are about."""


def _concepts(statement: Statement) -> tuple[set[str], set[str]]:
    """What the predicate of a statement can mean, and all by which that can be told."""
    meant, actions = {concept for concept, _ in statement.senses}, kinds.actions()
    return meant, meant.union(*(actions.get(one, ()) for one in meant), *(NEAR.get(one, ()) for one in meant))


def _wording(one: Assertion) -> list[str]:
    """What a sentence with a figure says, the figures aside."""
    reading, statement = one
    return [_FIGURE.sub("#", reading.says)] if figured(statement) else []


def _same(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether two assertions tell of one thing in the same words of it, or in the plainer ones that one entails."""
    return any(same(one, other, know) for one in _told(a[1]) for other in _told(b[1]))


def _told(statement: Statement) -> Iterator[Statement]:
    """A statement, and the one that it entails of how much somebody has ("a book *of 200 pages*")."""
    yield statement
    if statement.also is not None and statement.also.existential:
        statement.also.setting = statement.setting
        yield statement.also


def _contrary(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether one source denies what another one tells as done; or both tell it, or deny it."""
    done = a[1].status not in AHEAD and b[1].status not in AHEAD
    return done and (timelines.opposed(a, b, know) or _same(a, b, know))


def _alike_but_figures(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether two sources say word for word the same but for a figure, and name nobody, one of them leaving open of
    what."""
    (one, first), (two, second) = a, b
    if one.source == two.source or not (figured(first) and figured(second)) or first.times or second.times:
        return False
    if participants(first, know) or participants(second, know) or (first.setting and second.setting):
        return False
    return _FIGURE.sub("#", one.says) == _FIGURE.sub("#", two.says)


_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")


def _lent_for(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether two sources tell of one sum between the same two, one of them what it is for, too."""
    (one, first), (two, second) = a, b
    if one.source == two.source or bool(_goal(*a)) == bool(_goal(*b)) or len(participants(first, know)) < LEAST:
        return False
    first, second = (replace(s, roles=[r for r in s.roles if r.mark != "for"]) for s in (first, second))
    return same(first, second, know)


LEAST = 2
"""Named participants of a sum that is given by one to another."""


def _completed(group: Sequence[Assertion], again: Callable[[str], list[Statement]]) -> list[Reading]:
    """The readings of one sum, each with what it is for, where one source tells that of it and another one does not."""
    goals = {_goal(reading, statement) for reading, statement in group} - {""}
    if len(goals) != 1:
        return [reading for reading, _ in group]
    goal, out = goals.pop(), []
    for reading, statement in group:
        said = f"{reading.says.rstrip('.')} for {goal}."
        got = [] if any(r.mark == "for" for r in statement.roles) else again(said)
        whole = len(got) == 1 and got[0].senses == statement.senses and len(got[0].roles) == len(statement.roles) + 1
        out.append(replace(reading, says=said, quote=reading.quote or reading.says) if whole else reading)
    return out


def _goal(reading: Reading, statement: Statement) -> str:
    """What a sum is for, by its name ("lent X €4 million *for the Tern Link*")."""
    goal = next((r.term for r in statement.roles if r.mark == "for" and r.term is not None), None)
    if goal is None or goal.ref is None or goal.mods or not figured(statement):
        return ""
    tokens = tokenize(reading.says)
    return reading.says[tokens.start[goal.first] : tokens.end[goal.last - 1]] if goal.last <= len(tokens) else ""


def same(a: Statement, b: Statement, know: Knowledge) -> bool:
    """Whether two statements are about one thing: the same predicate, the same participants where they identify it."""
    if a.negated != b.negated or figured(a) != figured(b) or a.status != b.status:
        return False
    there, back = align(a, b, know), align(b, a, know)
    if there is None or back is None:
        return False
    if not figured(a) and not _lists(a, b):
        return (
            not (there.adds or back.adds or there.missing or back.missing)
            and all(p.effect == "same" for p in (*there.pairs, *back.pairs))
            and [(t.low, t.high) for t in a.times] == [(t.low, t.high) for t in b.times]
        )
    fit = _fits(there, a) and _fits(back, b)
    ours, theirs = participants(a, know), participants(b, know)
    whole = ours | a.setting == theirs | b.setting or bool(ours and ours == theirs)
    return fit and (whole or _lists(a, b))


def _fits(found: Alignment, claim: Statement) -> bool:
    """Is what identifies one of two statements in the other, and nothing beside?"""
    if any(
        p.effect in ("other", "unit", "missing", "lent")
        and not (p.effect == "missing" and p.ids and p.ids <= claim.setting)
        and not (p.role == "E" or (p.effect == "other" and p.compared and p.compared.listed))
        for p in found.pairs
        if p.identifying or p.effect == "unit"
    ):
        return False
    if any(p.effect == "other" and _count(p.mine) and _count(p.told) for p in found.pairs):
        return False  # "can carry 420 passengers", "can carry 90 cars"
    return all(word in COLOURING for _, word in found.adds)


def _counted_otherwise(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether two sources tell one event of a day, one of them in a narrower word ("marched", "protested"), or the same
    in one time, one of them with a circumstance more ("closed *for lack of pupils*")."""
    (one, first), (two, second) = a, b
    days = [[(t.low, t.high) for t in s.times if t.grain == "day"] for s in (first, second)]
    if one.source == two.source or not (figured(first) and figured(second)):
        return False
    if (first.negated, first.status) != (second.negated, second.status):
        return False
    there, back = align(first, second, know), align(second, first, know)
    if days[0] and days[0] == days[1]:
        fit = (there is not None and _fits(there, first)) or (back is not None and _fits(back, second))
        return fit and participants(first, know) == participants(second, know)
    if there is None or back is None or not (_timed_alike(first, second, know) and _near(there)):
        return False
    around = (_fits(_bare(there, first), first) and _fits(back, second)) or (
        _fits(there, first) and _fits(_bare(back, second), second)
    )
    whose = (participants(s, know) | s.setting for s in (first, second))
    return around and len(set(map(frozenset, whose))) == 1


def _told_where(a: Assertion, b: Assertion, know: Knowledge) -> bool:
    """Whether two sources about one body tell much the same of a thing of it, one of them with where that is ("the new
    building *on Mill Street* cost €5 million")."""
    (one, first), (two, second) = a, b
    if one.source == two.source or not (figured(first) and figured(second)) or first.times or second.times:
        return False
    if not first.setting or first.setting != second.setting:
        return False
    if first.negated != second.negated or first.status != second.status:
        return False
    there, back = align(first, second, know), align(second, first, know)
    if there is None or back is None or bool(there.adds) == bool(back.adds) or not _near(there):
        return False
    return _fits(_nowhere(there, first), first) and _fits(_nowhere(back, second), second)


def _nowhere(found: Alignment, claim: Statement) -> Alignment:
    """An alignment without the places that the claim adds."""
    terms = [t for r in claim.roles if r.term is not None for t in r.term.within()]
    places = {t.head for t in terms if t.ref is not None and t.ref.kind == "place"}
    return replace(found, adds=[add for add in found.adds if add[1] not in places])


def _retold(a: Assertion, b: Assertion, know: Knowledge, days: Mapping[str, str]) -> bool:
    """Does one source tell with its month what the other one reported when it was news, of the same occasion and the
    same parties: "after the talks, X and Y signed seven documents", "in May, eight were signed after the talks"?"""
    (one, first), (two, second) = a, b
    if one.source == two.source or not (figured(first) and figured(second)) or bool(first.times) == bool(second.times):
        return False
    if first.negated or second.negated or not first.status == second.status == "happened":
        return False
    (news, fresh), (_, late) = (b, a) if first.times else (a, b)
    day = days.get(news.source, "")
    if not day or not all(t.low and t.high and t.low <= day <= shifted(t.high, 1) for t in late.times):
        return False
    who = participants(fresh, know)
    whose = _occasions(fresh)
    there = align(fresh, late, know)
    same_ones = len(who) >= LEAST and who <= participants(late, know)
    return same_ones and bool(whose & _occasions(late)) and there is not None and _fits(there, fresh) and _near(there)


def _occasions(statement: Statement) -> set[str]:
    """After what, or during what, a statement says that something was done."""
    return {r.term.head for r in statement.roles if r.mark in ("after", "during", "at") and r.term is not None}


CIRCUMSTANCES = frozenset({"F", "T", "W", "because_of", "after", "despite"})
"""Roles of what was beside a deed: why, how long, on what occasion, with whom."""


def _bare(found: Alignment, claim: Statement) -> Alignment:
    """An alignment without what circumstances of the claim add."""
    spans = [
        range(min(r.at, r.term.first), r.term.last)
        for r in claim.roles
        if r.term is not None and r.role in CIRCUMSTANCES and r.term.ref is None
    ]
    return replace(found, adds=[add for add in found.adds if not any(add[0] in span for span in spans)])


def _timed_alike(a: Statement, b: Statement, know: Knowledge) -> bool:
    """Are two statements of one time, or without any where they name whom they are about?"""
    times = [[(t.low or "", t.high or "") for t in s.times] for s in (a, b)]
    return times[0] == times[1] and (bool(times[0]) or bool(participants(a, know) & participants(b, know)))


def _near(found: Alignment) -> bool:
    """Are the counts that differ of about one size?"""
    counts = [(_count(p.mine), _count(p.told)) for p in found.values]
    sizes = [(a.low, b.low) for a, b in counts if a and b and a.low and b.low and a.kind == b.kind]
    return bool(sizes) and all(2 * max(a, b) <= 3 * min(a, b) for a, b in sizes)  # one and a half times, at the most


def _count(role: Role | str | None) -> Quantity | None:
    return role.term.count if isinstance(role, Role) and role.term is not None else None


def _lists(a: Statement, b: Statement) -> bool:
    return all(any(r.term is not None and len(r.term.members) > 2 for r in s.roles) for s in (a, b))


def lent(
    text: str, statement: Statement, reader: Reader, pair: Sequence[str], names: Mapping[str, str]
) -> Iterator[str]:
    """A sentence with the parties that only its text tells, in the order of preference."""
    concepts = {c for c, _ in statement.senses}
    if len(pair) != 2:
        return
    read = reader.read(text).read
    tokens = read.tokens
    stem = text.rstrip(" .")
    named = participants(statement, reader.know) & set(pair)
    if concepts & MUTUAL and not statement.of("A"):
        at = tokens.end[statement.at] if 0 <= statement.at < len(tokens) else len(stem)
        yield f"{text[:at]} by {' and '.join(names[c] for c in pair)}{text[at:]}"
    if concepts & HOSTED and len(named) == 1 and not statement.of("L"):
        host = next(c for c in pair if c not in named)
        term = next((r.term for r in statement.roles if r.role == "A" and r.term is not None), None)
        if term is not None:
            at = tokens.end[term.last - 1]
            yield f"{text[:at]} in {names[host]}{text[at:]}"
