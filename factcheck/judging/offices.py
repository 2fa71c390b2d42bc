"""Rule 8 of "Time": who holds an office at the time that a part speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factcheck.frames import Term
from factcheck.judging import days
from factcheck.judging.days import Window
from factcheck.judging.outcomes import Outcome, Prepared
from factcheck.judging.rulings import Ruling, open_, related, without
from factcheck.language.en import people, senses
from factcheck.matching import periods
from factcheck.matching.denoting import denotes
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.periods import MAX, MIN
from factcheck.model import Period, Relation, Verdict
from factcheck.records import replace
from factcheck.statements.model import Role, Statement

FORMER = frozenset({"former", "ex", "past", "then", "previous", "one-time", "erstwhile"})


def heads_of(prepared: Iterable[Prepared], know: Knowledge) -> dict[frozenset[str], Term]:
    """Body -> the office of who is at its head, as the base calls it ("governor of the Bank of X")."""
    found: dict[frozenset[str], Term] = {}
    several: set[frozenset[str]] = set()
    for one in prepared:
        named = one.reading.term is not None or any(c in OFFICED for c, sign in one.statement.senses if sign > 0)
        for role in one.statement.of("C") if named else ():
            post = role.term
            of = [m.term for m in post.mods if m.role == "of" and m.term is not None] if post is not None else []
            if post is None or post.head not in people.HEADS or len(of) != 1 or len(post.mods) != 1:
                continue
            body = denotes(of[0], know)
            if body and senses.concept(found.setdefault(body, post).head) != senses.concept(post.head):
                several.add(body)
    return {body: post for body, post in found.items() if body not in several}


OFFICED = frozenset({"appoint", "be"})
"""Concepts of readings that name an office."""


def held_from(c: Statement, heads: Mapping[frozenset[str], Term], know: Knowledge) -> Iterator[Statement]:
    """The statement of who comes into an office, or leaves it, as one of who holds it, since or until then; of who
    leads a body as one of who holds the office at its head."""
    concepts = {concept for concept, sign in c.senses if sign > 0}
    if concepts & {"lead", "be"}:
        yield from led(c, heads, know)
        return
    who, bound = ("P", "since") if "appoint" in concepts else ("A", "until") if "resign" in concepts else ("", "")
    holder = next((r for r in c.roles if r.role == who and r.term is not None and r.term.ref is not None), None)
    post = next((r for r in c.roles if r.role == "C" and r.term is not None), None)
    if holder is None or post is None or c.status != "happened":
        return
    if (c.times or c.negated) and c.word not in people.ENTERING_OFFICE | people.LEAVING_OFFICE:
        return
    times = [_bounded(t, bound) if t.comparator == "on" else t for t in c.times]
    rest = [r for r in c.roles if r is not holder and r is not post]
    roles = [replace(holder, role="A", mark="subj"), replace(post, mark="comp"), *rest]
    tense = c.tense if c.tense == "perfect" and bound == "since" else "past"
    yield replace(c, senses=(("be", 1),), roles=roles, times=times, tense=tense, marks={})


def entered(c: Statement, heads: Mapping[frozenset[str], Term], know: Knowledge) -> Iterator[Statement]:
    """The statement of who has held an office, or led a body, since a time as one of who came into it then."""
    since = [t for t in c.times if t.comparator == "since" and t.low is not None and not t.yearless]
    if len(since) != 1 or len(c.times) != 1 or c.status != "happened":
        return
    low = since[0].low or ""
    then = since[0]._replace(comparator="on", high=days.unit_end(low, since[0].grain))
    for held in (c, *led(c, heads, know)):
        holder = next((r for r in held.roles if r.role == "A" and r.term is not None and r.term.ref is not None), None)
        post = next((r for r in held.roles if r.role == "C" and r.term is not None and r.term.ref is None), None)
        if holder is None or holder.term is None or holder.term.ref is None or post is None:
            continue
        if holder.term.ref.kind != "person" or not any(concept == "be" for concept, _ in held.senses):
            continue
        rest = [r for r in held.roles if r is not holder and r is not post]
        roles = [replace(holder, role="P", mark="obj", fixed=True), replace(post, fixed=True), *rest]
        yield replace(held, senses=(("appoint", 1),), roles=roles, times=[then], tense="past", marks={})


def led(c: Statement, heads: Mapping[frozenset[str], Term], know: Knowledge) -> Iterator[Statement]:
    """ "heads the Bank of X": is its governor; "runs the finance ministry": is finance minister."""
    if any(concept in ("succeed", "appoint") for concept, sign in c.senses if sign > 0):
        yield from _named_plainly(c, heads, know)
        return
    if not any(concept in ("lead", "be") for concept, sign in c.senses if sign > 0):
        return
    who = next((r for r in c.roles if r.role == "A" and r.term is not None and r.term.ref is not None), None)
    body = next((r for r in c.roles if r.role in ("P", "C") and r.term is not None), None)
    led = _body_of(body) if body is not None else None
    if who is None or body is None or led is None:
        return
    post = heads.get(denotes(led, know) or frozenset())
    if post is None and led.head in people.MINISTRIES and led.ref is None:
        post = replace(led, head=people.MINISTRIES[led.head], det="")
    if post is not None:
        rest = [r for r in c.roles if r is not who and r is not body]
        roles = [replace(who, mark="subj", fixed=True), replace(body, role="C", mark="comp", term=post), *rest]
        yield replace(c, senses=(("be", 1),), roles=roles, marks={})


def _named_plainly(c: Statement, heads: Mapping[frozenset[str], Term], know: Knowledge) -> Iterator[Statement]:
    """ "became the head of the Bank of X": its governor."""
    for role in c.of("C"):
        whose = _body_of(role)
        post = heads.get(denotes(whose, know) or frozenset()) if whose is not None else None
        if post is not None:
            yield replace(c, roles=[replace(role, term=post) if r is role else r for r in c.roles], marks={})


def _body_of(role: Role) -> Term | None:
    """What somebody leads, or is the head of."""
    if role.role == "P" or role.term is None:
        return role.term
    whole = [m.term for m in role.term.mods if m.role in ("of", "own") and m.term is not None]
    return whole[0] if role.term.head in people.LEADERS and len(whole) == len(role.term.mods) == 1 else None


def _bounded(when: Period, bound: str) -> Period:
    """From a time on, or up to it."""
    return when._replace(comparator=bound, low=None) if bound == "until" else when._replace(comparator=bound, high=None)


def without_former(c: Statement) -> tuple[Statement, bool]:
    """The statement without "former", and whether that stood before the office."""
    for role in c.roles:
        if role.role == "C" and role.term is not None and (mods := _former(role.term)):
            term = replace(role.term, det="", mods=[m for m in role.term.mods if m not in mods])
            roles = [replace(role, term=term) if r is role else r for r in c.roles]
            return replace(c, roles=roles), True
    return c, False


def _former(term: Term) -> list[object]:
    return [m for m in term.mods if m.role in ("adj", "noun") and m.word in FORMER]


def judge(c: Statement, outcomes: list[Outcome], window: Window | None, day: str, *, former: bool) -> Ruling:
    """Whether the holder that a part names held the office then. ``window`` is the time that it names."""
    outcomes = [o for o in outcomes if o.code != "not-covered"] or outcomes
    if all(o.code == "not-covered" for o in outcomes):
        return open_("not-covered", outcomes[-1:], outcomes[:-1], outcomes[-1].detail)  # another body's office
    mine = [o for o in outcomes if o.relation is Relation.ENTAILS]
    if window is not None and window.comparator == "since" and not former:
        return _since(c, window, mine, outcomes, day)
    if window is not None and c.word in people.LEAVING_OFFICE:
        return _until(window, mine, outcomes, gone=True)
    if window is not None and not former and mine and c.tense == "past" and not c.negated:
        if window.comparator == "until":
            return _until(window, mine, outcomes, gone=False)
        if (
            window.comparator == "on"
            and window.grain == "range"
            and (told := _from_to(window, mine, outcomes)) is not None
        ):
            return told
    if window is None and c.word in people.LEAVING_OFFICE:  # "stepped down": the term is over
        over = [o for o in mine if _term(o)[1] < day]
        return _past(over, outcomes, day, former=True) if over else open_("undecided", mine or outcomes, [], "")
    present = window is None and c.tense in ("present", "perfect", "progressive") and not former
    asked = window or Window(day, day, "on", "day")
    if former or (window is None and not present):
        return _past(mine, outcomes, day, former=former)
    if any(_within(asked, o) for o in mine):
        chosen = [o for o in mine if _within(asked, o)]
        if later := _since_then(asked, chosen, outcomes):
            return Ruling(Verdict.DISPUTED, [*chosen, *later], "sources-differ", "", without(outcomes, chosen + later))
        return Ruling(Verdict.SUPPORTED, chosen, "supported", _when(chosen[0]), without(outcomes, chosen))
    held = [o for o in outcomes if o.relation is not Relation.ENTAILS and _within(asked, o)]
    if mine and any(_touches(asked, o) for o in mine):
        late = [o for o in mine if _open(o) and asked.high > _seen(o)]
        return open_("stale" if late else "undecided", mine, without(outcomes, mine), _when(mine[0]))
    if held or any(not o.prepared.reading.inferred and _ended(asked, o) for o in mine):
        chosen = [replace(o, relation=Relation.EXCLUDES, code="contradicted") for o in (*mine, *held)]
        return Ruling(Verdict.REFUTED, chosen, "contradicted", _when((held or mine)[0]), [])
    if late := [o for o in outcomes if _open(o) and _term(o)[0] <= asked.low and _seen(o) < asked.low]:
        return open_("stale", late, without(outcomes, late), _when(late[0]))  # somebody else held it last
    return open_("other-period", mine or outcomes, [], _when((mine or outcomes)[0]))


def _since(c: Statement, window: Window, mine: list[Outcome], outcomes: list[Outcome], day: str) -> Ruling:
    """ "has been president since 2022": the term began then, and goes on."""
    last = periods.bounds(window.low[: {"year": 4, "month": 7}.get(window.grain, 10)])[1]
    begun = [o for o in mine if window.low <= _term(o)[0] <= last]
    past = c.tense == "past"  # "had been president since": until a time that the text tells of
    chosen = [o for o in begun if past or _within(Window(day, day, "on", "day"), o)]
    if chosen:
        return Ruling(Verdict.SUPPORTED, chosen, "supported", _when(chosen[0]), without(outcomes, chosen))
    entered = c.word in people.ENTERING_OFFICE  # on that day, and not before
    wrong = [
        o
        for o in mine
        if not o.prepared.reading.inferred
        and (last < _term(o)[0] or (_term(o)[1] < day and not past) or (entered and MIN < _term(o)[0] < window.low))
    ]
    if wrong and len(wrong) == len(mine):
        against = [replace(o, relation=Relation.EXCLUDES, code="contradicted") for o in wrong]
        return Ruling(Verdict.REFUTED, against, "contradicted", _when(wrong[0]), without(outcomes, wrong))
    return open_(
        "stale" if begun else "undecided", mine or outcomes, without(outcomes, mine), _when((mine or outcomes)[0])
    )


def _until(window: Window, mine: list[Outcome], outcomes: list[Outcome], *, gone: bool) -> Ruling:
    """ "stepped down in 2022", "was president until 2022": the term ended then. ``gone``: somebody left on that day."""
    ended = [o for o in mine if _ended_in(window, o, gone=gone)]
    if ended:
        return Ruling(Verdict.SUPPORTED, ended, "supported", _when(ended[0]), without(outcomes, ended))
    wrong = [o for o in mine if not o.prepared.reading.inferred and _ended_otherwise(window, o, gone=gone)]
    if wrong and len(wrong) == len(mine):
        against = [replace(o, relation=Relation.EXCLUDES, code="contradicted") for o in wrong]
        return Ruling(Verdict.REFUTED, against, "contradicted", _when(wrong[0]), without(outcomes, wrong))
    return open_("undecided", mine or outcomes, without(outcomes, mine), _when((mine or outcomes)[0]))


def _from_to(window: Window, mine: list[Outcome], outcomes: list[Outcome]) -> Ruling | None:
    """ "was president from 2017 to 2022": the term began and ended then. One that lasted longer at both ends leaves it
    open, as it may be told of a part of it; ``None`` where the time is no part of a term."""
    first, last = _ends(window)
    begun = [o for o in mine if first.low <= _edge(o, 0)[0] and _edge(o, 0)[1] <= first.high]
    if begun:
        return _until(last, begun, outcomes, gone=False)
    if any(_within(window, o) for o in mine):
        return open_("undecided", mine, without(outcomes, mine), _when(mine[0]))
    return None


def _ends(window: Window) -> tuple[Window, Window]:
    """The years in which a span begins and ends ("from 2017 to 2022"), or the months, or the days."""
    low, high = window.low, window.high
    years = low[5:] == "01-01" and high[5:] == "12-31"
    months = low[8:] == "01" and high == periods.bounds(high[:7])[1]
    size, grain = (4, "year") if years else (7, "month") if months else (10, "day")
    first, last = periods.bounds(low[:size]), periods.bounds(high[:size])
    return Window(*first, "since", grain), Window(*last, "until", grain)


def _edge(o: Outcome, end: int) -> tuple[str, str]:
    """The days on which a term may have begun, or ended: of a bare year or month all of it."""
    told = (o.prepared.reading.term or "..").split("..")
    return periods.bounds(told[-end]) if told[-end] else (_term(o)[end], _term(o)[end])


def _ended_in(window: Window, o: Outcome, *, gone: bool) -> bool:
    """Did a term surely end in a time, or on the eve of a day?"""
    low, high = _edge(o, 1)
    eve = window.grain == "day" and not gone and low == high and days.eve(window.low) == high
    return eve or (window.low <= low and high <= window.high)


def _ended_otherwise(window: Window, o: Outcome, *, gone: bool) -> bool:
    """Did a term surely end before a time, or after it? An open one lasted at least until its holder was seen."""
    if _open(o):
        return not gone and window.high < max(_seen(o), _edge(o, 0)[0])
    low, high = _edge(o, 1)
    return window.high < low or high < (window.low if gone else days.eve(window.low))


def _past(mine: list[Outcome], outcomes: list[Outcome], day: str, *, former: bool) -> Ruling:
    """ "was president", "the former president": at some time before; "former" says that it is over."""
    over = [o for o in mine if _term(o)[1] < day]
    begun = [o for o in mine if _term(o)[0] <= day]
    right = over if former else begun
    if right:
        chosen = related(right, Relation.ENTAILS)
        return Ruling(Verdict.SUPPORTED, chosen, "supported", _when(right[0]), without(outcomes, right))
    if former and begun and not any(days.is_stale(_seen(o), day) for o in begun):
        chosen = related(begun, Relation.EXCLUDES)
        return Ruling(Verdict.REFUTED, chosen, "contradicted", _when(begun[0]), without(outcomes, begun))
    return open_("other-period", mine or outcomes, [], _when((mine or outcomes)[0]))


def _term(o: Outcome) -> tuple[str, str]:
    return periods.bounds(o.prepared.reading.term or "..")


def _open(o: Outcome) -> bool:
    return _term(o)[1] == MAX


def _seen(o: Outcome) -> str:
    """The last day on which the holder of an open term was seen."""
    return days.said(o.prepared) or days.end(o.prepared)


def _within(asked: Window, o: Outcome) -> bool:
    """Is all of the time asked inside the term? An open one lasts some time beyond the day when it was last seen."""
    low, high = _term(o)
    if asked.low < low or asked.high > high:
        return False
    return not _open(o) or not days.is_stale(_seen(o), asked.high)


def _since_then(asked: Window, mine: list[Outcome], outcomes: list[Outcome]) -> list[Outcome]:
    """Those who came into the office later and hold it at the time asked, where nobody says that the first left."""
    if not all(_open(o) for o in mine):
        return []
    others = [o for o in outcomes if o.relation is Relation.EXCLUDES and _within(asked, o)]
    return [o for o in others if _term(o)[0] > max(_term(one)[0] for one in mine)]


def _touches(asked: Window, o: Outcome) -> bool:
    low, high = _term(o)
    return low <= asked.high and asked.low <= high


def held(o: Outcome, day: str) -> bool:
    """Does a reading's term hold on a day?"""
    return o.prepared.reading.term is not None and _within(Window(day, day, "on", "day"), o)


def _ended(asked: Window, o: Outcome) -> bool:
    return _term(o)[1] < asked.low or asked.high < _term(o)[0]


def _when(o: Outcome) -> str:
    return days.text(_term(o))
