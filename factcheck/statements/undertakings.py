"""Works and those who run them, told plainly: what a plant uses, how many it gives work, since when it is being built,
when it begins to produce, who pays for it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intervals, kinds, people, senses, works
from factcheck.statements import bonds
from factcheck.statements.heads import is_body, is_money, is_place, named, per_time
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step


def _facility(term: Term | None) -> bool:
    """Whether it is a plant, a mill, a site."""
    if term is None or term.ref is not None or term.members or term.plural:
        return False
    return not works.KEPT.isdisjoint(senses.kinds_of(term.head))


def _crowd(term: Term | None) -> bool:
    """Whether they are so many people."""
    if term is None or term.count is None or term.members or term.ref is not None:
        return False
    return "person" in senses.kinds_of(term.head)


def consumption(frame: Frame) -> Frame:
    """ "The annual water consumption of X is 6 million cubic metres": X consumes so much water a year."""
    noun = frame.arg("obj") if frame.verb == "have" else frame.arg("subj")
    if noun is None or noun.term is None or frame.passive or noun.term.head not in works.USE or noun.term.members:
        return frame
    term = noun.term
    stuff = next((m for m in term.mods if m.role == "noun" and m.word in kinds.NEEDED["resource"]), None)
    figures = [a for a in frame.args if a is not noun and a.term is not None and a.term.count is not None]
    own = next((m for m in term.mods if m.role in ("own", "of") and m.term is not None and m is not stuff), None)
    who = frame.arg("subj") if frame.verb == "have" else None
    inner = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.count is not None), None)
    sum_ = inner.term if frame.verb == "have" and inner is not None else figures[0].term if figures else None
    owner = who.term if who is not None else own.term if own is not None else None
    if stuff is None or sum_ is None or owner is None or owner is sum_ or is_money(sum_):
        return frame
    every = next((m for m in term.mods if m.role == "adj" and m.word in intervals.ANNUAL), None)
    mods = [m for m in sum_.mods if not (m.role == "of" and m.term is not None and m.term.head == stuff.word)]
    sum_ = replace(sum_, mods=mods)
    if every is not None:
        sum_ = per_time(sum_, intervals.ANNUAL[every.word], every.at)
    of = Mod("of", stuff.at, term=Term(stuff.at, stuff.at + 1, head=stuff.word, at=stuff.at))
    used = [a for a in (noun, who, *(figures[:1] if inner is None else ())) if a is not None]
    much = Arg("obj", sum_.at, term=replace(sum_, mods=[*sum_.mods, of]))
    return replace(frame, verb="consume", args=[Arg("subj", owner.at, term=owner), much, *take(frame, *used)])


def employing(frame: Frame) -> Frame:
    """ "So many people will find work at X", "X will provide work for so many people": X creates so many jobs."""
    who, work = frame.arg("subj"), frame.arg("obj")
    if who is None or work is None or work.term is None or work.term.head not in works.WORK or frame.passive:
        return frame
    if work.term.count is not None or work.term.mods or work.term.members or work.term.det == "no":
        return frame
    crowd: Arg | None = who
    plant: Arg | None = who
    if frame.verb in works.FINDING and _crowd(who.term):
        plant = next((a for a in frame.args if a.role in ("at", "in", "with") and _facility(a.term)), None)
    elif frame.status != "happened" and frame.verb in works.PROVIDING and (_facility(who.term) or is_body(who.term)):
        crowd = next((a for a in frame.args if a.role in ("for", "to") and _crowd(a.term)), None)
    else:
        return frame
    if crowd is None or crowd.term is None or plant is None:
        return frame
    jobs = replace(crowd.term, head="job", plural=True, mods=[])
    if any(m.role not in ("adj",) or m.word not in closed.HARMLESS for m in crowd.term.mods):
        return frame
    args = [replace(plant, role="subj"), replace(crowd, role="obj", term=jobs), *take(frame, crowd, plant, work)]
    return replace(frame, verb="create", args=args)


def coming(frame: Frame) -> Frame:
    """ "More than 2,000 jobs will come to X with the factory": the factory will bring so many."""
    jobs, plant = frame.arg("subj"), frame.arg("with", "thanks_to")
    if jobs is None or jobs.term is None or jobs.term.count is None or jobs.term.head != "job" or frame.passive:
        return frame
    if plant is None or not _facility(plant.term):
        return frame
    args = [replace(plant, role="subj"), replace(jobs, role="obj"), *take(frame, jobs, plant)]
    return replace(frame, verb="create", args=args)


def building(frame: Frame) -> Frame:
    """ "X has been building a plant since 2019", "builders have been busy on X's plant since 2019": its construction
    began in 2019."""
    since = [t for t in frame.times if t is not None and t.comparator == "since"]
    if len(since) != 1 or frame.negated or frame.tense not in LASTING or frame.passive:
        return frame
    who = frame.arg("subj")
    if frame.verb in works.ERECTING:
        thing = frame.arg("obj")
        owner = who.term if who is not None and is_body(who.term) else None
        gone = [who, thing]
    elif frame.verb in ("be", "work") and who is not None and who.term is not None:
        crews = who.term.ref is None and who.term.count is None and who.term.head in people.BUILDERS
        thing, owner = frame.arg("on", "at"), None
        busy = frame.arg("comp")
        at_work = frame.verb == "work" or (busy is not None and busy.word in ("busy", "active"))
        gone = [who, thing, busy] if crews and at_work else []
    else:
        return frame
    if not gone or thing is None or thing.term is None or thing.term.ref is not None or thing.term.count is not None:
        return frame
    term = thing.term
    if owner is not None and not any(m.role == "own" for m in term.mods):
        term = replace(term, mods=[*term.mods, Mod("own", who.at if who else 0, term=owner)])
    where = [a for a in frame.args if a.role == "in" and is_place(a.term)]
    term = replace(term, mods=[*term.mods, *[Mod("in", a.at, term=a.term) for a in where]])
    work = Term(frame.at, frame.at + 1, head="construction", at=frame.at, mods=[Mod("of", thing.at, term=term)])
    rest = take(frame, *[a for a in (*gone, *where) if a is not None])
    times = [bonds.begun(t) if t is since[0] else t for t in frame.times]
    args = [Arg("subj", thing.at, term=work), *rest]
    return replace(frame, verb="begin", tense="past", times=times, args=args)


LASTING = frozenset({"perfect", "progressive"})
"""Tenses of what has been going on."""


def producing(frame: Frame) -> Frame:
    """ "Production at X's plant will start", "X starts production at its plant", "the plant goes into production": the
    plant starts production."""
    what = next((a for a in frame.args if a.term is not None and a.term.head in works.OUTPUT), None)
    if what is None or what.term is None or what.term.count is not None or what.term.members or frame.negated is None:
        return frame
    plain = [m for m in what.term.mods if not (m.role in ("at", "in") and m.term is not None)]
    if plain or what.term.det not in ("", "the"):
        return frame  # "production *of the new car*"
    who = frame.arg("by" if frame.passive else "subj")
    if what is who or (frame.passive and what.role == "obj"):
        if frame.verb not in works.STARTING:
            return frame
        inner = [Arg(m.role, m.at, term=m.term) for m in what.term.mods]
        plant = next((a for a in (*inner, *frame.args) if a.role in ("at", "in") and _facility(a.term)), None)
        maker = frame.arg("by") if frame.passive else None
        rest = [a for a in take(frame, what) if a is not plant and a is not maker]
        if plant is not None and plant.term is not None:
            where = [Mod(a.role, a.at, term=a.term) for a in inner if a is not plant]
            plant = replace(plant, term=replace(plant.term, mods=[*plant.term.mods, *where]))
    elif what.role in ("obj", "into") and (frame.verb in works.STARTING or (frame.verb in ("go", "get", "enter"))):
        if who is None or frame.passive:
            return frame
        plant = next((a for a in frame.args if a.role in ("at", "in") and _facility(a.term)), None) or who
        rest = [a for a in take(frame, what) if a is not plant and a is not who]
    else:
        return frame
    if plant is None or not (_facility(plant.term) or is_body(plant.term)):
        return frame
    return replace(frame, verb="start_production", passive=False, args=[replace(plant, role="subj"), *rest])


def taking(frame: Frame) -> Frame:
    """ "It takes X $4 million to build the plant": it costs so much to build it."""
    it, deed = frame.arg("subj"), frame.arg("inf")
    sums = [a for a in frame.args if a.role in ("obj", "obj2") and is_money(a.term)]
    if it is None or it.term is None or it.term.head != "it" or deed is None or len(sums) != 1 or frame.passive:
        return frame
    return replace(frame, verb="cost", args=[it, replace(sums[0], role="obj"), deed])


STEPS: tuple[Step, ...] = (
    (consumption, closed.MEASURE | {"be", "measure", "stand", "amount", "come", "total", "have"}, works.USE),
    (employing, works.FINDING | works.PROVIDING, works.WORK),
    (coming, {"come", "arrive"}, {"with", "thanks_to"}),
    (building, works.ERECTING | {"be", "work"}),
    (producing, works.STARTING | {"go", "get", "enter"}, works.OUTPUT),
    (taking, {"take"}, FIGURE),
)
"""What is read in other words before figures are."""


def undertaken(stmt: Statement) -> Iterator[Statement]:
    """What a firm does somewhere as what its works there do; what somebody gets for a thing as what it is supported
    with."""
    yield from _at_works(stmt)
    yield from _supported(stmt)
    yield from _sized(stmt)


def _at_works(stmt: Statement) -> Iterator[Statement]:
    """ "X makes wafers in Y, at its plant in Y": X's plant in Y makes them."""
    if not any(concept in works.DONE_IN_WORKS for concept, _ in stmt.senses):
        return
    who = next((r for r in stmt.roles if r.mark in ("subj", "by") and is_body(r.term)), None)
    if who is None or who.term is None or (dict(stmt.senses).get("open") and stmt.word != "start_production"):
        return
    plant = next((r for r in stmt.roles if r.mark in ("at", "in") and _facility(r.term)), None)
    where = next((r for r in stmt.roles if r.role == "L" and r is not plant and is_place(r.term)), None)
    if plant is not None and plant.term is not None:
        owned = any(m.role == "own" for m in plant.term.mods)
        mods = plant.term.mods if owned else [*plant.term.mods, Mod("own", who.at, term=who.term)]
        site = replace(plant.term, mods=mods)
    elif where is not None:
        site = Term(who.at, who.at + 1, head="facility", det="the", at=who.at, mods=[Mod("own", who.at, term=who.term)])
    else:
        return
    rest = [r for r in stmt.roles if r is not who and r is not plant]
    yield replace(stmt, roles=[replace(who, term=site), *rest])


def _supported(stmt: Statement) -> Iterator[Statement]:
    """ "Y gives X $3 million for its plant", "X gets $3 million from Y towards it", "Y finances it with $3 million": Y
    supports the plant with so much."""
    if not any(concept in ("fund", "give", "buy", "help", "aid") and sign > 0 for concept, sign in stmt.senses):
        return
    sum_ = next((r for r in stmt.roles if is_money(r.term)), None)
    thing = next((r for r in stmt.roles if r.mark in works.TOWARDS and r.term is not None and r is not sum_), None)
    given = any(r.mark == "from" for r in stmt.roles)
    giver = next((r for r in stmt.roles if r.mark in ("from" if given else "subj", "by") and _giver(r.term)), None)
    taker = next((r for r in stmt.roles if r.mark == ("subj" if given else "to") and r.term is not None), None)
    if thing is None:
        thing = next((r for r in stmt.roles if r.mark == "obj" and not is_money(r.term)), None) or taker
    if giver is None or thing is None or thing.term is None or is_place(thing.term):
        return
    if sum_ is None and (worth := next((m for m in thing.term.mods if m.role == "worth"), None)) is not None:
        sum_ = Role("M", "worth", worth.at, term=worth.term)  # "to the tune of $3 million"
        thing = replace(thing, term=replace(thing.term, mods=[m for m in thing.term.mods if m is not worth]))
    if sum_ is None and not stmt.negated:
        return
    rest = [r for r in stmt.roles if all(r is not x for x in (sum_, giver, thing, taker))]
    with_ = [Role("W", "with", sum_.at, term=sum_.term, fixed=True)] if sum_ is not None else []
    roles = [replace(giver, role="A", fixed=True), replace(thing, role="P", mark="obj", fixed=True), *with_, *rest]
    yield replace(stmt, senses=(("support", 1), ("fund", 1)), word="support", roles=roles, marks={})


def _sized(stmt: Statement) -> Iterator[Statement]:
    """ "Y's support for the plant comes to $3 million": Y supports it with so much."""
    sum_ = next((r for r in stmt.roles if r.role == "M" and is_money(r.term)), None)
    if sum_ is None or ("support", 1) not in stmt.senses or not stmt.of("A") or not stmt.of("P"):
        return
    with_ = Role("W", "with", sum_.at, term=sum_.term, fixed=True)
    yield replace(stmt, senses=(("support", 1),), roles=[r if r is not sum_ else with_ for r in stmt.roles])


def _giver(term: Term | None) -> bool:
    """Whether it may give money: a country, a body, "the state"."""
    if term is None or term.members or term.count is not None or term.det == "pron":
        return False
    return named(term, *GIVERS) or (term.ref is None and term.head in classes.COUNTRYISH)


GIVERS = ("country", "city", "organisation", "region", "unknown")
"""Kinds of those who give money."""
