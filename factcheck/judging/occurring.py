"""When and where an event was: which dates and places make it the fact's own, which another one."""

from __future__ import annotations

from factcheck.judging.outcomes import Prepared, figured, one_event
from factcheck.judging.times import GRAINS, bounded, long_ago, nested_times, relative, told_within
from factcheck.language.en import anew, classes, closed, kinds
from factcheck.language.tables import word_set
from factcheck.matching import periods
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.model import Period, Relation
from factcheck.statements.heads import means, named
from factcheck.statements.model import AHEAD, Role, Statement

CAREERS = classes.LEAVING | {"join"}
"""Verbs of the first and last day with a body."""
CAREER = (
    ["organisation", "person"],
    ["country", "organisation"],
    ["country", "region"],
    ["organisation", "organisation"],
)
"""Of which kinds those are who join and what they join."""


BEFORE_THE_FIRST = [(Relation.EXCLUDES, "wrong-slot", "date")]
"""What comes of a visit before the one that is called somebody's first."""


def occurrence(c: Statement, one: Prepared, a: Alignment) -> list[tuple[Relation, str, str]] | None:
    """Dates of events: the same event has the same place or date, then the other is a value."""
    f = one.statement
    if figured(f) and not one_event(a):
        return []
    own = [t for t in c.times if not periods.is_now(t)]
    if f.negated and own and (reached := _denied_then(own, one)) is not None:
        return [] if reached else [(Relation.ALLOWS, "other-period", "")]
    if (lasting := _lasting(c, own, one)) is not None:
        return lasting
    place = next((p for p in a.pairs if p.role == "L"), None)
    place_excluded = place is not None and place.differs
    place_same = place is not None and place.effect == "same"
    when = _when(c, own, one, c.settled_when if a.concept not in classes.TALKING else own)
    if any(t.comparator in ("since", "until", "before", "after") for t in own):
        return None if place_excluded and a.concept in classes.RECURRING else _bounded(own, f)  # elsewhere, then
    recurring = a.concept in classes.RECURRING
    nth = any(p.role == "ORD" and p.effect == "value" and p.relation is Relation.ENTAILS for p in a.pairs)
    nth = nth and any(p.role == "A" and p.effect == "same" for p in a.pairs)  # "the first summit of X": only one is
    nth = nth or any(p.counted for p in a.pairs)
    if nth and when is Relation.EXCLUDES:
        return [(Relation.EXCLUDES, "wrong-slot", "date")]
    if when is Relation.EXCLUDES and place_same and _before_the_first(c, own, one, a):
        return BEFORE_THE_FIRST
    if a.concept in classes.PLACED and not nth:
        if when is Relation.EXCLUDES and (recurring or not place_same):
            return None
        if place_excluded and when is not Relation.ENTAILS and f.kind != "nominal":
            return None
        if place_excluded and a.concept == "visit" and own and not any(t.grain == "day" for t in own):
            return None  # in one month one may go to two towns
        if when is Relation.ALLOWS and place_excluded:
            return None
    if when is Relation.EXCLUDES:
        if _former(c, one) or any(p.relation is Relation.EXCLUDES for p in a.values):
            return None  # another date and another thing besides: another event
        if _planned_only(c, one):
            return [(Relation.ALLOWS, "other-period", "")]
        if (
            a.concept in ("meet",)
            or _unique(f, own, one, a)
            or _one_plan(c, one, a)
            or (not f.times and nested_times(f))
        ):
            return [(Relation.EXCLUDES, "wrong-slot", "date")]
        return [(Relation.ALLOWS, "other-period", "")]
    if when is Relation.ALLOWS:
        return [(Relation.ALLOWS, "undecided", "a finer date than the source gives")]
    if own and when is None:
        return _undated(own, a)
    return []


def _lasting(c: Statement, own: list[Period], one: Prepared) -> list[tuple[Relation, str, str]] | None:
    """ "Has led X since 2015", said in 2023: led it in 2020, too; who has been a member since then was none before.
    ``None`` where that does not decide it."""
    f = one.statement
    member = c.word == "belong" and f.word in ("join", "belong")
    told = [t for t in f.times if t.comparator == "since" or member]
    if len(told) != 1 or len(f.times) != 1 or not (member or (f.tense == "perfect" and f.word in anew.STATES)):
        return None
    begun, spans = periods.resolve(told[0], None), [span for t in own if (span := periods.resolve(t, None))]
    if begun is None or not spans or len(spans) < len(own) or any(t.comparator != "on" for t in own):
        return None
    first = periods.bounds((told[0].low or "")[: GRAINS.get(told[0].grain, 10)])[1]
    spoken = one.reading.as_of or one.source.published
    until = periods.bounds(spoken)[0] if spoken and f.tense == "perfect" else ""
    if all(first < low and high <= until for low, high in spans):
        return []
    if not member:
        return None
    before = all(high < begun[0] for _, high in spans)
    return [(Relation.EXCLUDES, "wrong-slot", "date") if before else (Relation.ALLOWS, "other-period", "")]


def _unique(f: Statement, own: list[Period], one: Prepared, a: Alignment) -> bool:
    """Whether it is done to that very thing once, so that another date contradicts."""
    if f.tense == "progressive" or any(p.effect == "missing" and p.role in ("P", "C") for p in a.pairs) or _nobodys(a):
        return False  # "is building it": when it was done is another thing
    if a.concept in classes.REPEATABLE and any(map(_several, a.pairs)):
        return False
    if a.concept in anew.ANEW_AFTER and _anew(f, own, a):
        return False
    if any(map(_one_of_a_kind, a.pairs)) and _apart(f, own) > anew.ONE_MORE_AFTER:
        return False
    return (
        a.concept in classes.ONCE
        or _of_a_career(f, a)
        or _decided(f, a)
        or _moved(a)
        or _for_good(f, a)
        or _at_issue(one, own, a)
        or _of_that_year(f, own, a)
    )


def _bounded(own: list[Period], f: Statement) -> list[tuple[Relation, str, str]]:
    """The times of a claim that leave one side open against those of a reading."""
    if (same := bounded(own, f.times)) is not None:
        return [] if same else [(Relation.EXCLUDES, "wrong-slot", "date")]
    return [(Relation.ALLOWS, "not-covered", "date")]


def _denied_then(own: list[Period], one: Prepared) -> bool | None:
    """Whether a denial reaches the times of a claim: all that lie within its own, or, of what is to come, any where it
    names none. ``None`` where nobody can tell."""
    told = [t for t in one.statement.times if not periods.is_now(t)]
    if not told:
        return True if one.status in AHEAD and not any(map(relative, own)) else None
    spans = [periods.resolve(t, None) for t in (*own, *told)]
    if None in spans:
        return None
    mine, theirs = spans[: len(own)], spans[len(own) :]
    return all(a is not None and b is not None and b[0] <= a[0] and a[1] <= b[1] for a in mine for b in theirs)


COUNTED = frozenset({"A", "L", "K", "ORD"})
"""Roles of a visit that is the first of all to a place: whose, where to, of what grade."""


def _before_the_first(c: Statement, own: list[Period], one: Prepared, a: Alignment) -> bool:
    """Was somebody there before what a reading calls the first visit, of no narrower kind than the claim's?"""
    f = one.statement
    first = next((r.term.rank for r in f.of("ORD") if r.term is not None and r.term.rank is not None), None)
    if first is None or first.low != 1 or c.of("ORD") or a.concept != "visit" or c.status != "happened":
        return False
    told, mine = ({r.word for r in s.of("K")} for s in (f, c))
    if (told and (mine - told or told - mine - {"official"})) or a.lent:
        return False
    if f.status != "happened" or f.adverbs or any(r.role not in COUNTED for r in f.roles):
        return False  # the first one *as minister*, *in office*, *with her husband*, *abroad*
    if any(classes.GRADES.get(word) == "private-visit" for word in mine):
        return False  # which nobody may have counted
    who = any(p.role == "A" and p.effect == "same" and p.ids for p in a.pairs)
    span = one.reading.period or one.reading.as_of
    days = [t.low for t in f.times if t.low] or ([periods.bounds(span)[0]] if span else [])
    if any(r.term is None or r.term.ref is None for r in c.of("A")):
        # *The prime minister* of another year was another one, maybe.
        who = who and all(t.high is not None and days and t.high[:4] == min(days)[:4] for t in own)
    return who and bool(days) and all(t.high is not None and t.high < min(days) for t in own)


def _undated(own: list[Period], a: Alignment) -> list[tuple[Relation, str, str]] | None:
    """What a time comes to beside a fact without a date; ``None`` where the claim is about another time."""
    if any(map(long_ago, own)):
        return None
    if all(map(relative, own)) and a.concept not in ("meet", "visit", "grow"):
        return []
    return [(Relation.ALLOWS, "not-covered", "date")]


def _one_plan(c: Statement, one: Prepared, a: Alignment) -> bool:
    """Whether it is still to be done to that very thing, so that the day is the plan's."""
    if one.status == "happened" or not (c.status != "happened" or scheduled(c, one)):
        return False
    if a.concept in classes.DEEDS:
        return True
    if a.concept in classes.RECURRING | classes.EVENTS or any(p.differs for p in a.pairs):
        return False
    thing = next((p for p in a.pairs if p.role == "P" and p.effect == "same"), None)
    term = thing.mine.term if thing is not None and isinstance(thing.mine, Role) else None
    if thing is None or term is None or term.plural or term.count is not None:
        return False
    return bool(thing.ids) or term.det == "the" or any(m.role in ("own", "of") for m in term.mods)


def _planned_only(c: Statement, one: Prepared) -> bool:
    """Is what a claim tells as done only planned, for another day? It may have been done before, to the old one."""
    return c.status == "happened" and one.status in AHEAD and not scheduled(c, one) and not c.negated


def scheduled(c: Statement, one: Prepared) -> bool:
    """ "The law *takes* effect on 1 March", of what is to come: the present tells of a plan that has its day."""
    dated = any(not periods.is_now(t) for t in c.times)
    return (
        dated
        and c.tense in ("present", "progressive")
        and c.status == "happened"
        and one.status in AHEAD
        and not c.negated
    )


def _of_that_year(f: Statement, own: list[Period], a: Alignment) -> bool:
    """Whether it is done to somebody by name, who goes through it once a year at most ("was released in May")."""
    named = any(p.role == "P" and p.effect == "same" and p.ids for p in a.pairs)
    years = [{bound[:4] for t in times for bound in (t.low, t.high) if bound} for times in (own, f.times)]
    return a.concept in classes.ONCE_A_YEAR and named and len(years[0]) == 1 and years[0] == years[1]


def _anew(f: Statement, own: list[Period], a: Alignment) -> bool:
    """Are a claim and a reading so many years apart that it was done anew: the museum closed again, the mayor was
    elected again? Works, and what somebody has, close for good; a body's own elections are rare."""
    terms = [p.mine.term for p in a.pairs if isinstance(p.mine, Role) and p.mine.term is not None]
    if a.concept == "elect":
        if any(named(m.term, "organisation") for t in terms for m in t.mods):
            return False
    elif any(t.head in anew.CLOSED_FOR_GOOD or any(m.role == "own" for m in t.mods) for t in terms):
        return False
    return _apart(f, own) > anew.ANEW_AFTER[a.concept]


def _apart(f: Statement, own: list[Period]) -> int:
    """How many years lie between the times of a claim and those of a reading; 0 where nobody can tell."""
    years = [sorted(int(bound[:4]) for t in times for bound in (t.low, t.high) if bound) for times in (own, f.times)]
    return max(years[0][0] - years[1][-1], years[1][0] - years[0][-1]) if all(years) else 0


def _one_of_a_kind(p: Pairing) -> bool:
    """Is it "*a* bridge", where the fact has "*the* bridge": many years apart it is another one."""
    mine, told = (r.term if isinstance(r, Role) and p.role == "P" else None for r in (p.mine, p.told))
    if mine is None or told is None or mine.ref is not None or mine.mods:
        return False
    return mine.det in ("a", "an") and told.det == "the" and told.ref is None


def _former(c: Statement, one: Prepared) -> bool:
    """ "Was *at first* to open in May", "*was to* have opened in May": a plan before the one that a reading tells."""
    if one.fact.plan or c.status == "happened":
        return False
    if any(w in closed.AT_FIRST for w, _ in c.adverbs):
        return True
    return any(w == "was_to" for w, _ in c.adverbs) and any(
        (mine.high or "9") < (theirs.low or "0") for mine in c.times for theirs in one.statement.times
    )


def _moved(a: Alignment) -> bool:
    """Does the same one move to the same place: once, as far as anybody tells?"""
    return a.concept == "move" and any(p.role == "R" and p.effect == "same" for p in a.pairs)


def _several(p: Pairing) -> bool:
    """Whether it is one of several things that nothing counts ("cancelled *flights*"): on another day others."""
    term = p.mine.term if isinstance(p.mine, Role) and p.role == "P" else None
    return term is not None and term.plural and term.det in ("", "some", "several") and not (term.count or term.ref)


def _nobodys(a: Alignment) -> bool:
    """Whether it is any one of a kind ("*a* hotel was built"), and nobody named who did it."""
    things = [p.mine.term for p in a.pairs if p.role == "P" and isinstance(p.mine, Role) and p.mine.term is not None]
    named = any(p.ids and p.role != "L" for p in a.pairs)
    return not named and any(t.det in ("a", "an") and not t.mods for t in things)


def _at_issue(one: Prepared, own: list[Period], a: Alignment) -> bool:
    """Do the readings of a fact differ, so that its day is one of its values, and is the claim's day of that month?"""
    if a.concept in classes.RECURRING:
        return False
    told = [t for t in one.statement.times if t.grain == "day"]
    mine = [t for t in own if t.grain == "day"]
    several = len(one.fact.readings) > 1 and one.fact.series is None
    return several and bool(told and mine) and {t.low[:7] for t in told if t.low} == {t.low[:7] for t in mine if t.low}


def _of_a_career(f: Statement, a: Alignment) -> bool:
    """Whether somebody joins a body, or leave it: once, unless the fact counts."""
    told = [r.term.ref for r in f.roles if r.term is not None and r.term.ref is not None and r.role in ("A", "P", "L")]
    kinds = sorted(ref.kind for ref in told)
    same = sum(p.effect == "same" for p in a.pairs) == len(told)
    return same and kinds in CAREER and (f.word in CAREERS or a.concept == "join")


def _for_good(f: Statement, a: Alignment) -> bool:
    """Whether it is done once to that very thing: a tax that is introduced, a loan for one purpose, what somebody
    becomes."""
    if any(p.effect not in ("same", "value") or p.relation is not Relation.ENTAILS for p in a.pairs):
        return False
    thing = next((p.mine.term for p in a.pairs if p.role in ("P", "C") and isinstance(p.mine, Role)), None)
    if one_event(a):
        return a.concept not in classes.RECURRING
    if thing is None:
        return False
    if a.concept == "become":
        return thing.head in classes.BECOMING
    if f.word == "lift":
        return thing.head in kinds.NEEDED["measure"] and not thing.plural  # a ban, no weight and no cup
    if a.concept in HANDING and (thing.rank is not None or any(m.word == "first" for m in thing.mods)):
        return True
    if f.word in classes.APPROVING and a.concept in ("support", "adopt"):
        named = thing.ref is not None and thing.ref.kind in ("thing", "unknown")
        return (named or thing.head in classes.APPROVED) and not thing.plural
    return f.word in classes.FOR_GOOD and not (thing.plural and not thing.mods and len(a.pairs) < MANY)


HANDING = frozenset({"deliver", "give", "build", "produce", "launch", "install", "unveil"})
"""What is done to the first of a kind once."""
MANY = 3
"""With so many arguments the same, even things that nothing counts are those."""


def _of_the_act(c: Statement) -> bool:
    """Is a claim's time that of the proposing: does it stand before all else, or has what is proposed a clause or a
    time of its own?"""
    return c.fronted or any(r.stmt is not None or means(r.term, "propose") for r in c.roles) or bool(nested_times(c))


def _decided(f: Statement, a: Alignment) -> bool:
    """Whether it is decided once: a law that is passed, a court's ruling on that complaint, the recount that is
    ordered."""
    thing = next((p for p in a.pairs if p.role == "P" and p.effect == "same"), None)
    if thing is None or any(p.effect != "same" for p in a.pairs):
        return False
    if a.concept == "support" and (f.word in PASSING or (f.word in CLEARING and _a_product(thing))):
        return True
    term = thing.mine.term if isinstance(thing.mine, Role) else None
    definite = term is not None and (term.det == "the" or any(m.role == "own" for m in term.mods))
    if term is None or not definite or term.plural or term.count is not None:
        return False
    return a.concept == "order" or (a.concept == "support" and _by_court(f))


def _by_court(f: Statement) -> bool:
    return any(r.role == "A" and r.term is not None and COURTS & set(r.term.head.split()) for r in f.roles)


def _a_product(p: Pairing) -> bool:
    """Whether it is a thing with a name of its own, as a drug is that an agency clears."""
    return isinstance(p.told, Role) and named(p.told.term, "thing")


CLEARING = word_set("approve license licence authorise authorize clear")
PASSING = word_set("pass adopt enact ratify")
COURTS = word_set("court tribunal")


def _when(c: Statement, own: list[Period], one: Prepared, reported: list[Period]) -> Relation | None:
    """The dates of a claim against the date of the fact's event; those of what was said or agreed (``reported``)
    may be the date of the report that tells it, too."""
    if not own:
        return None
    inner = nested_times(one.statement)
    if inner and not one.statement.times and _of_the_act(c):
        # "in June X proposed to hold Z in 2031": when it was proposed, unless that is when it is held
        held = all(periods.relation(t, each, None) is Relation.ENTAILS for t in own for each in inner)
        return Relation.ENTAILS if held or all(told_within(one, t, None) for t in own) else None
    told = [t for t in [*one.statement.times, *inner] if not periods.is_now(t)]
    found: list[Relation] = []
    for mine in own:
        if told:
            found.extend(periods.relation(mine, t, None) for t in told)
        elif span := one.reading.period or one.reading.as_of:
            claimed = periods.resolve(mine, None)
            if claimed is None:
                found.append(Relation.INCOMPARABLE)
                continue
            bounds = periods.bounds(span)
            if claimed[0] <= bounds[0] and bounds[1] <= claimed[1]:
                found.append(Relation.ENTAILS)
            elif claimed[1] < bounds[0] or bounds[1] < claimed[0]:
                found.append(Relation.EXCLUDES)
            else:
                found.append(Relation.ALLOWS)
        elif any(mine is each for each in reported) and told_within(one, mine, None):
            found.append(Relation.ENTAILS)
    for relation in (Relation.EXCLUDES, Relation.ALLOWS, Relation.ENTAILS):
        if relation in found:
            return relation
    return None
