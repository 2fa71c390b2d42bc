"""Changes beside changes: a reading that itself tells one ("complaints fell by half in 2024"), for claims that tell it
in other words ("half as many complaints as the year before"), without any series.

What rose or fell must be the same on both sides, with all that restricts it; the times must be the same too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from factcheck import intervals
from factcheck.frames import Term
from factcheck.judging import days
from factcheck.judging.days import Window
from factcheck.judging.outcomes import Focus, Outcome, Prepared
from factcheck.judging.tables import joined
from factcheck.language.en import closed, multiples, people, senses
from factcheck.language.en.levels import THAN
from factcheck.matching import periods
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Relation, Span
from factcheck.reading.calendar import TOLD
from factcheck.records import NamedTuple
from factcheck.statements.changes import Change
from factcheck.statements.drifts import Drift, drift_of, plain, thing
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement


class Level(NamedTuple):
    """What there is more or less of: what kind of thing, what restricts it, whose or where it is."""

    head: str
    words: frozenset[str]
    refs: frozenset[str]


class Times(NamedTuple):
    """From when till when something changed, as far as it is said; ``since``: what came to be so at its beginning."""

    start: Window | None
    end: Window | None
    since: bool = False


class Drifts:
    """The changes that the readings of a base tell."""

    def __init__(self, prepared: Iterable[Prepared], know: Knowledge) -> None:
        self.know = know
        self.prepared = prepared

    @cached_property
    def told(self) -> list[tuple[Prepared, Drift, Level]]:
        """Those that do, looked for when a claim tells one, too: every reading must be opened."""
        found: list[tuple[Prepared, Drift, Level]] = []
        for one in self.prepared:
            drift = drift_of(one.statement) if one.status == "happened" and not one.fact.plan else None
            level = level_of(drift) if drift is not None else None
            if drift is not None and level is not None:
                found.append((one, drift, level))
        return found

    def beside(self, c: Statement, focus: Focus, day: str) -> Iterator[Outcome]:
        """How a statement that tells a change relates to each of them that is one of the same level and time."""
        mine = drift_of(c) if c.status == "happened" else None
        level = level_of(mine) if mine is not None else None
        if mine is None or level is None:
            return
        for one, told, theirs in self.told:
            if level.head != theirs.head or level.words != theirs.words or not level.refs <= theirs.refs:
                continue
            unsaid = theirs.refs - level.refs - focus.entities
            at = _times(c.times, day, focus), _times(one.statement.times, day, None)
            if at[0] is None or at[1] is None or not _same_times(at[0], at[1]):
                continue
            relation = _relation(mine, told)
            if _other_doer(mine, told, theirs):
                relation = Relation.ALLOWS
            if bool(c.times) and not one.statement.times and relation is not Relation.ALLOWS:
                relation = Relation.ALLOWS
            code = {Relation.ENTAILS: "supported", Relation.EXCLUDES: "contradicted"}.get(relation, "undecided")
            a = Alignment("grow", 1 if mine.change.up * told.change.up > 0 else -1)
            yield Outcome(one, a, relation, code, "", [], not unsaid)


def level_of(drift: Drift) -> Level | None:
    """What changes; ``None`` where something in it stands for more than words and names."""
    stmt, to = drift.change.level, drift.change.to or drift.change.start
    head = thing(stmt)
    concepts = {concept for concept, _ in stmt.senses}
    words: set[str] = set()
    refs: set[str] = set()
    for role in stmt.roles:
        if role.word:
            words.add(senses.concept(role.word))
        if role.stmt is not None or (role.term is not None and not _gathered(role.term, head, words, refs)):
            return None
    words |= set(map(senses.concept, drift.kinds)) - multiples.MORE
    words -= closed.HARMLESS | {"", "number_of", "number"}
    if head is not None and head.head in people.HEADCOUNTS and plain(stmt):
        concepts.add(people.HEADCOUNTS[head.head][0])
        words -= {"average"}
    if "attend" in concepts or (head is not None and head.head in multiples.CROWDS and plain(stmt)):
        return Level("attend", frozenset(words - multiples.VISITORS - multiples.GAMES - {"average"}), frozenset(refs))
    paid = to is not None and to.kind is QuantityKind.MONEY and plain(stmt) and head is not None and not eventive(head)
    due = head is not None and plain(stmt) and head.head in multiples.PRICED
    if "cost" in concepts or paid or due:
        told = {senses.concept(head.head)} if head is not None else set()
        return Level("price", frozenset((words | told) - multiples.PRICES), frozenset(refs))
    if head is None:
        return Level(min(concepts), frozenset(words), frozenset(refs)) if concepts - {"measure", "exist"} else None
    noun = senses.concept(head.head)
    if (
        people.AUDIENCE.get(head.head) == "use"
        or noun in multiples.RIDERS
        or ("carry" in concepts and noun == "person")
    ):
        return Level("carry", frozenset(words), frozenset(refs))
    if "employ" in concepts or head.head in multiples.STAFF:
        return Level("employ", frozenset(words), frozenset(refs))
    if plain(stmt):
        return Level(noun, frozenset(words), frozenset(refs))
    return Level(f"{min(concepts, default=stmt.word)} {noun}", frozenset(words), frozenset(refs))


def _gathered(term: Term, head: Term | None, words: set[str], refs: set[str]) -> bool:
    """Puts the words and names of a noun phrase where they belong; false where it holds more than those."""
    if term.members or term.rank is not None or term.count is not None:
        return False
    if term.ref is not None:
        refs.add(term.ref.id)
    elif term is not head and term.head:
        words.add(senses.concept(term.head))
    for mod in term.mods:
        if mod.role == "time":
            continue  # it stands at the statement, too
        if mod.frame is not None or mod.role in ("rel", "part"):
            return False
        if mod.term is not None and not _gathered(mod.term, head, words, refs):
            return False
        if mod.word:
            words.add(senses.concept(mod.word))
    return True


def _times(told: Iterable[Period], day: str, focus: Focus | None) -> Times | None:
    """The times of a change; ``None`` where one of them nobody can tell."""
    own = [t for t in told if not periods.is_now(t)]
    if not own and focus is not None and focus.period is not None:
        own = [focus.period]
    found: list[Window] = []
    leaning = None
    for t in own:
        if t.relative is not None and periods.leans(t):
            if t.relative != (f"{TOLD}year", -1):
                return None
            leaning = t
            continue
        window = days.window(t, day)
        if window is None:
            return None
        found.append(window)
    if leaning is not None and len(found) != 1:
        return None
    if not found:
        return Times(None, None)
    if len(found) > 2:
        return None
    if len(found) == 2:
        before = [w for w in found if w.comparator == THAN]
        first = before[0] if len(before) == 1 else min(found, key=lambda w: w.low)
        last = next(w for w in found if w is not first)
        return Times(first, last) if first.high < last.low else None
    one = found[0]
    if one.comparator == "since":
        return Times(one, None, True)
    if one.comparator != "on":
        return None
    if one.grain == "range":
        return Times(_year(one.low), _year(one.high))
    return Times(_before(one) if leaning is not None else None, one)


def _year(day: str) -> Window:
    return Window(f"{day[:4]}-01-01", f"{day[:4]}-12-31", "on", "year")


def _before(one: Window) -> Window:
    return Window(days.shifted(one.low, -12), days.shifted(one.high, -12), "on", one.grain)


def _same_times(mine: Times, told: Times) -> bool:
    """Does a claim, if it says when, mean the time of the reading?"""
    if mine.start is None and mine.end is None:
        return True
    if told.start is None and told.end is None:
        return False
    if mine.since or told.since:
        one, other = (mine, told) if mine.since else (told, mine)
        then = other.start if other.since else other.end if other.start is None else None
        return one.start is not None and then is not None and _span(one.start) == _span(then)
    if mine.end is None or told.end is None or _span(mine.end) != _span(told.end):
        return False
    starts = [t.start if t.start is not None else _before(t.end) for t in (mine, told) if t.end is not None]
    return _span(starts[0]) == _span(starts[1])


def _span(one: Window) -> tuple[str, str]:
    return one.low, one.high


def _other_doer(mine: Drift, told: Drift, level: Level) -> bool:
    """Whether it is said of somebody to have made it, of whom the reading does not say so."""
    if mine.doer is None or mine.doer.ref is None:
        return mine.doer is not None
    if told.doer is not None:
        return told.doer.ref is None or told.doer.ref.id != mine.doer.ref.id
    return mine.doer.ref.id not in level.refs or mine.doer.ref.kind != "organisation"


def _relation(mine: Drift, told: Drift) -> Relation:
    """One change beside another of the same level and time."""
    same = mine.change.up * told.change.up > 0
    if mine.denied or told.denied:
        return _beside_denial(mine, told, same)
    if not same:
        return Relation.EXCLUDES
    relations = [Relation.ENTAILS]
    for claimed, known in ((mine.change.start, told.change.start), (mine.change.to, told.change.to)):
        if claimed is not None:
            relations.append(intervals.compare(claimed, known).relation if known is not None else Relation.ALLOWS)
    if (factor := _factor(mine.change)) is not None:
        relations.append(_compared(factor, _factor(told.change) or _quotient(told.change)))
    elif mine.change.by is not None:
        relations.append(_compared(mine.change.by, _by(mine.change.by, told.change)))
    return joined(relations)


def _beside_denial(mine: Drift, told: Drift, same: bool) -> Relation:
    """What did not rise may have fallen; what fell did not rise."""
    bare = all(x is None for x in (mine.change.by, mine.change.times, mine.change.to, mine.change.start))
    if mine.denied and told.denied:
        return Relation.ENTAILS if same and bare else Relation.ALLOWS
    if told.denied:
        return Relation.EXCLUDES if same else Relation.ALLOWS
    if not bare:
        return Relation.ALLOWS
    return Relation.EXCLUDES if same else Relation.ENTAILS


def _compared(mine: Quantity, known: Quantity | None) -> Relation:
    if known is None:
        return Relation.ALLOWS
    if abs(mine.low - known.low) <= CLOSE * abs(known.low) and {mine.comparator, known.comparator} <= intervals.SOFT:
        return Relation.ENTAILS  # "by half", "by 50 percent"
    return intervals.compare(mine, known).relation


CLOSE = Decimal("0.005")
"""How near two parts are that are told in figures and in words ("33.3 percent", "a third")."""


def _factor(change: Change) -> Quantity | None:
    """How many times as much there is, also where a percentage says so."""
    if change.times is not None:
        return change.times
    if change.by is not None and change.by.kind is QuantityKind.PERCENT and change.by.comparator in intervals.SOFT:
        by = change.by
        value = 1 + change.up * by.low / 100
        return by._replace(kind=QuantityKind.MULTIPLE, low=value, step=by.step / 100, unit="x")
    return None


def _quotient(change: Change) -> Quantity | None:
    """How many times as much it came to, by its figures at both ends."""
    if change.start is None or change.to is None or not change.start.low:
        return None
    return _figure(QuantityKind.MULTIPLE, change.to.low / change.start.low, "x")


def _by(mine: Quantity, told: Change) -> Quantity | None:
    """By how much something changed, in the claim's own unit."""
    if told.by is not None and (told.by.kind, told.by.unit) == (mine.kind, mine.unit):
        return told.by
    if told.start is None or told.to is None or (told.start.kind, told.start.unit) != (told.to.kind, told.to.unit):
        return None
    gap = abs(told.to.low - told.start.low)
    if mine.kind is QuantityKind.PERCENT and told.start.low:
        return _figure(mine.kind, 100 * gap / told.start.low, mine.unit)
    if (mine.kind, mine.unit) != (told.start.kind, told.start.unit):
        return None
    return _figure(mine.kind, gap, mine.unit)


def _figure(kind: QuantityKind, value: Decimal, unit: str | None) -> Quantity:
    return Quantity(Span(0, 0), kind, Comparator.EXACT, value, None, Decimal("0.01"), unit)
