"""What there was so often in a place in a period: births, deaths, accidents, visitors, in the words of the news."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import incidents, people
from factcheck.statements import tolls
from factcheck.statements.heads import SITES, is_living, named
from factcheck.statements.model import LOCATIVE
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step


def _animals(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and is_living(term.head)


def _counted(term: Term | None) -> bool:
    if term is None or term.ref is not None or term.members:
        return False
    return term.count is not None or term.det in ("no", "any")


def _born(frame: Frame, young: Arg, rest: list[Arg]) -> Frame:
    return replace(frame, verb="bear", passive=True, args=[replace(young, role="obj"), *rest])


def births(frame: Frame) -> Frame:
    """X had six cubs *born*, six cubs *came into the world* in X, *saw the light of day* there: were born in X."""
    subject, thing = frame.arg("subj"), frame.arg("obj")
    if subject is None or subject.term is None or frame.passive:
        return frame
    state = next((a for a in frame.args if a.role == "comp" and a.word == "born"), None)
    if state is not None and thing is not None and frame.verb in ("have", "see") and named(subject.term, *SITES):
        return _born(frame, thing, [replace(subject, role="in"), *take(frame, subject, thing, state)])
    world = frame.arg("into")
    if frame.verb == "come" and world is not None and world.term is not None and world.term.head == "world":
        return _born(frame, subject, take(frame, subject, world)) if not world.term.mods else frame
    light = thing.term if thing is not None else None
    if frame.verb == "see" and light is not None and thing is not None and light.head == "light":
        day = [m.term.head for m in light.mods if m.role == "of" and m.term is not None]
        if day == ["day"] and _animals_or_young(subject.term):
            return _born(frame, subject, take(frame, subject, thing))
    return frame


def _animals_or_young(term: Term | None) -> bool:
    return _animals(term) or (term is not None and term.head in incidents.OFFSPRING)


def mothers(frame: Frame) -> Frame:
    """ "Lynx in X *had six cubs*", "*gave birth to* six cubs": six lynx cubs were born in X."""
    mother, young = frame.arg("subj"), frame.arg("obj" if frame.verb != "give" else "to")
    term = mother.term if mother is not None else None
    birth = frame.arg("obj") if frame.verb == "give" else None
    if mother is None or term is None or young is None or young.term is None or not _animals(term):
        return frame
    if term.det in ("a", "an", "one") or term.count is not None:
        return frame  # one of them
    if (birth is not None and (birth.term is None or birth.term.head != "birth")) or not _counted(young.term):
        return frame
    if young.term.head not in incidents.OFFSPRING or young.term.mods or frame.passive:
        return frame
    where = [Arg("in", m.at, term=m.term) for m in term.mods if m.role in ("in", "of", "at", "own") and m.term]
    if len(where) != len(term.mods) or len(where) + len([a for a in frame.args if a.role in LOCATIVE]) > 1:
        return frame
    kind = Term(term.at, term.at + 1, head=term.head, at=term.at)
    calves = replace(young.term, mods=[Mod("noun", term.at, word=term.head, term=kind)])
    rest = take(frame, mother, young, *([birth] if birth is not None else []))
    return _born(frame, replace(young, term=calves), [*where, *rest])


def lost(frame: Frame) -> Frame:
    """ "X *lost* two of its bison": they died there."""
    whose, whom = frame.arg("subj"), frame.arg("obj")
    if whose is None or whom is None or whom.term is None or frame.passive or not named(whose.term, *SITES):
        return frame
    if not _animals(whom.term) or not _counted(whom.term) or frame.arg("to") is not None:
        return frame
    mods = [m for m in whom.term.mods if not (m.role == "own" and m.term is not None and m.term.det == "pron")]
    dead = replace(
        whom, role="subj", term=replace(whom.term, mods=mods, det="" if whom.term.det == "the" else whom.term.det)
    )
    return replace(frame, verb="die", args=[dead, replace(whose, role="in"), *take(frame, whose, whom)])


def told(frame: Frame) -> Frame:
    """X *recorded the deaths of* four lynx, the birth of six cubs *was recorded* in X: they died, were born there."""
    where, what = None if frame.passive else frame.arg("subj"), frame.arg("obj")
    if what is None or what.term is None or (where is not None and not named(where.term, *SITES)):
        return frame
    toll = people.TOLLS.get(what.term.head)
    of = next((m.term for m in what.term.mods if m.role == "of" and m.term is not None), None)
    if (
        toll is None
        or of is None
        or not _counted(of)
        or what.term.count is not None
        or (where is None) != frame.passive
    ):
        return frame
    verb, passive, _ = toll
    inner = [Arg(m.role, m.at, term=m.term) for m in what.term.mods if m.term is not None and m.term is not of]
    if any(a.role not in LOCATIVE for a in inner):
        return frame
    around = [*([replace(where, role="in")] if where is not None else []), *inner]
    rest = take(frame, what, *([where] if where is not None else []))
    args = [Arg("obj" if passive else "subj", what.at, term=of), *around, *rest]
    return replace(frame, verb=verb, passive=passive, args=args)


def of_the(frame: Frame) -> Frame:
    """ "*Four of the giraffes in X* died", "X lost *two of its bison*": four giraffes in X, two bison."""
    role = "obj" if frame.passive or frame.verb == "lose" else "subj"
    who = frame.arg(role)
    term = who.term if who is not None else None
    if who is None or term is None or term.head not in ("", "…") or term.count is None:
        return frame
    of = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
    where = [m for m in term.mods if m.term is not of]
    if of is None or of.ref is not None or of.det != "the" or any(m.role not in LOCATIVE for m in where):
        return frame
    inner = [m for m in of.mods if m.role in LOCATIVE and m.term is not None]
    kind = replace(of, count=term.count, det="", plural=True, mods=[m for m in of.mods if m not in inner])
    places = [Arg(m.role, m.at, term=m.term) for m in (*where, *inner)]
    return replace(frame, args=[replace(who, term=kind), *places, *take(frame, who)])


def happened(frame: Frame) -> Frame:
    """ "12 accidents *happened* in X", "were recorded in X", X *registered* 12 accidents: there were 12 in X."""
    passive = frame.passive and frame.verb in incidents.COUNTED
    if passive or frame.verb in incidents.HAPPENING:
        what = frame.arg("obj") if passive else frame.arg("subj")
        if what is None or not _happenings(what.term) or frame.arg("by") is not None:
            return frame
        return replace(frame, verb="exist", passive=False, args=[replace(what, role="subj"), *take(frame, what)])
    where, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or where is None or where.term is None or what is None or not _happenings(what.term):
        return frame
    if where.term.head in incidents.COUNTERS and where.term.ref is None and frame.verb in incidents.COUNTED:
        if frame.arg("in", "at") is None:
            return frame  # "*police* recorded 230 burglaries in X"
        return replace(frame, verb="exist", args=[replace(what, role="subj"), *take(frame, where, what)])
    if not named(where.term, *SITES):
        return frame
    args = [replace(what, role="subj"), replace(where, role="in"), *take(frame, where, what)]
    return replace(frame, verb="exist", args=args)


def _happenings(term: Term | None) -> bool:
    many = term is not None and (term.plural or term.det in ("no", "any"))
    return many and _counted(term) and term is not None and term.head in incidents.HAPPENINGS


def guests(frame: Frame) -> Frame:
    """N people *came to see* X, N visitors *were counted* there, X *saw* N visitors, *registered* N visits."""
    subject, thing, aim = frame.arg("subj"), frame.arg("obj"), frame.arg("inf")
    if frame.verb in incidents.COMING and aim is not None and aim.frame is not None and subject is not None:
        inner = aim.frame
        goal = inner.arg("obj")
        seen = inner.verb in incidents.SIGHTSEEING and not inner.negated and goal is not None and not inner.passive
        rest = [a for a in inner.args if a is not goal and not a.gap and a.role != "subj"]
        if not seen or goal is None or not named(goal.term, *SITES) or not _counted(subject.term) or rest:
            return frame
        if any(a.role in ("to", "in") for a in frame.args):
            return frame
        return replace(frame, verb="visit", args=[subject, replace(goal, role="obj"), *take(frame, subject, aim)])
    if thing is None or not _guests(thing.term) or thing.term is None:
        return frame
    person = replace(thing.term, head="person", plural=True)
    if frame.passive:
        where = frame.arg("in", "at", "on")
        if frame.verb not in incidents.COUNTED or where is None or not named(where.term, *SITES) or frame.arg("by"):
            return frame
        args = [replace(thing, role="subj", term=person), replace(where, role="obj"), *take(frame, thing, where)]
        return replace(frame, verb="visit", passive=False, args=args)
    if (
        subject is None
        or not named(subject.term, "organisation", "thing", "place")
        or frame.verb not in incidents.SEEING
    ):
        return frame
    args = [replace(thing, role="subj", term=person), replace(subject, role="obj"), *take(frame, subject, thing)]
    return replace(frame, verb="visit", args=args)


def _guests(term: Term | None) -> bool:
    return _counted(term) and term is not None and term.head in incidents.GUESTS


STEPS: tuple[Step, ...] = (
    (births, {"have", "see", "come"}, {"born", "into", "light"}),
    (mothers, {"have", "give", "bear", "give_birth_to"}, FIGURE),
    (of_the, incidents.DYING | {"lose"}, FIGURE),
    (lost, {"lose"}),
    (told, tolls.HAVING | incidents.COUNTED | {"celebrate"}),
    (happened, incidents.HAPPENING | incidents.SEEING),
    (guests, incidents.COMING | incidents.SEEING),
)
