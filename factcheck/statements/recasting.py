"""Roundabout verbs told plainly: what a place or a year "saw", whom somebody came to meet, who has firms somewhere, who
received treatment."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements import bonds
from factcheck.statements.heads import amount, eventive, is_organisation, is_place, means, named
from factcheck.statements.model import LOCATIVE
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

WITNESSING = word_set("see witness watch")
HOLDING = word_set("have count number boast")
PREMISES = word_set("office branch subsidiary operation outlet shop plant base business")
"""What a firm has where it operates."""
SETTING_UP = word_set("open set_up establish maintain keep run have launch start")


def witnessed(frame: Frame) -> Frame:
    """ "Oslo saw X and Y meet", "X and Y saw trade reach $6 billion": they met in Oslo, their trade reached so much."""
    who = frame.arg("subj")
    seen = next((a for a in frame.args if a.role in ("that", "inf", "ing") and a.frame is not None), None)
    if who is None or who.term is None or seen is None or seen.frame is None or frame.passive or frame.negated:
        return frame
    body = is_organisation(who.term)
    if frame.status != "happened" or frame.kind == "inf" or not (body or is_place(who.term)):
        return frame
    clause = seen.frame
    rest = take(frame, who, seen, *(a for a in frame.args if a.role == "obj"))
    thing = clause.arg("subj") or frame.arg("obj") or (clause.arg("obj") if clause.passive else None)
    if thing is None or thing.term is None:
        return frame
    if eventive(thing.term) and means(thing.term, *classes.SYMMETRIC):
        if len(who.term.walk()) < 2 or _shared(thing.term):
            return frame
        whole = replace(thing.term, mods=[*thing.term.mods, Mod("between", who.at, term=who.term)], det="")
        args = [replace(thing, term=whole, role="obj" if clause.passive else "subj")]
    elif eventive(thing.term) or len(who.term.walk()) > 1:
        return frame
    else:
        args = [
            replace(thing, role="obj" if clause.passive else "subj"),
            Arg("at" if body else "in", who.at, term=who.term),
        ]
    own = [a for a in clause.args if a is not thing and a.role != ("obj" if clause.passive else "subj")]
    return replace(
        clause,
        kind=frame.kind,
        first=frame.first,
        tense=frame.tense,
        args=[*args, *own, *rest],
        times=[*frame.times, *clause.times],
        adverbs=[*frame.adverbs, *clause.adverbs],
        speaker=frame.speaker or clause.speaker,
        said=frame.said or clause.said,
        unread=[*frame.unread, *clause.unread],
        act=frame.act,
    )


def _shared(term: Term) -> bool:
    return any(m.role in ("between", "of", "own", "with") and m.term is not None and m.term.ref for m in term.mods)


def calling(frame: Frame) -> Frame:
    """ "travelled to Oslo to meet X", "was in Oslo to hold talks with X": met X there."""
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    where = next((a for a in frame.args if a.role in (*LOCATIVE, "obj") and is_place(a.term)), None)
    if deed is None or deed.frame is None or where is None or frame.passive or frame.negated:
        return frame
    if frame.status != "happened" or deed.frame.passive or deed.frame.negated or frame.arg("comp") is not None:
        return frame
    if not any(s.concept == "meet" and s.sign > 0 for s in senses.verbs().get(deed.frame.verb, ())):
        return frame
    place = replace(where, role="in") if where.role == "obj" else where
    told = [a for a in deed.frame.args if a.role != "subj"]
    if deed.frame.arg("obj", "with", "by") is None:
        return frame
    return replace(
        deed.frame,
        kind=frame.kind,
        first=frame.first,
        tense=frame.tense,
        args=[*[a for a in frame.args if a.role == "subj"], *told, place, *_beside(frame, deed, where)],
        times=[*frame.times, *deed.frame.times],
        adverbs=[*frame.adverbs, *deed.frame.adverbs],
        speaker=frame.speaker,
        said=frame.said,
        unread=[*frame.unread, *deed.frame.unread],
        fronted=frame.fronted,
    )


def _beside(frame: Frame, *gone: Arg) -> list[Arg]:
    return [a for a in take(frame, *gone) if a.role != "subj"]


VISITING = (senses.meaning("visit") - {"come"}) | {"be"}


def having_there(frame: Frame) -> Frame:
    """ "X has 40 firms operating in Y": 40 firms of X operate in Y."""
    who, thing = frame.arg("subj"), frame.arg("obj")
    if who is None or who.term is None or thing is None or thing.term is None or frame.passive:
        return frame
    if thing.term.count is None or not thing.term.plural or who.term.det == "pron":
        return frame
    clause = next((m for m in thing.term.mods if m.role == "rel" and m.frame is not None), None)
    if clause is None or clause.frame is None or clause.frame.kind != "part" or clause.frame.negated:
        return frame
    inner = clause.frame
    gap = next((a for a in inner.args if a.gap), None)
    if gap is None or gap.role != ("obj" if inner.passive else "subj"):
        return frame
    where = next((a for a in inner.args if a.role in LOCATIVE and is_place(a.term)), None)
    if where is None or where.term is None or any(m.role == "own" for m in where.term.mods):
        return frame
    firms = replace(
        thing.term, mods=[*[m for m in thing.term.mods if m is not clause], Mod("own", who.at, term=who.term)]
    )
    rest = [a for a in inner.args if a is not gap]
    return replace(
        frame,
        verb=inner.verb,
        passive=inner.passive,
        args=[Arg(gap.role, thing.at, term=firms), *rest, *take(frame, who, thing)],
        adverbs=[*frame.adverbs, *inner.adverbs],
        times=[*frame.times, *inner.times],
    )


def established(frame: Frame) -> Frame:
    """ "40 firms have opened offices in Y, keep branches there": they operate there."""
    firms, thing = frame.arg("subj"), frame.arg("obj")
    if firms is None or firms.term is None or thing is None or thing.term is None or frame.passive:
        return frame
    if not firms.term.plural or firms.term.ref is not None or senses.concept(firms.term.head) != "company":
        return frame
    bare = thing.term.ref is None and not thing.term.members and thing.term.count is None
    if not bare or thing.term.head not in PREMISES or any(m.word not in OF_THEIRS for m in thing.term.mods):
        return frame
    if not any(a.role in LOCATIVE and is_place(a.term) for a in frame.args):
        return frame
    return replace(frame, verb="operate", args=take(frame, thing))


OF_THEIRS = closed.HARMLESS | word_set("local regional own")


def counted_of(frame: Frame) -> Frame:
    """ "40 of X's firms", "40 of the firms from X": 40 firms of X."""
    args = list(frame.args)
    for k, arg in enumerate(args):
        term = arg.term
        if term is None or term.head or term.count is None or len(term.mods) != 1 or term.members:
            continue
        of = term.mods[0].term
        if term.mods[0].role != "of" or of is None or not of.plural or of.count is not None or of.members:
            continue
        if any(m.role == "own" and m.term is not None and m.term.ref is not None for m in of.mods):
            args[k] = replace(arg, term=replace(of, count=term.count, first=term.first, det=""))
    return replace(frame, args=args) if args != frame.args else frame


def at_home(frame: Frame) -> Frame:
    """ "X counts 40 firms *on its territory*": in X."""
    who = frame.arg("subj")
    if who is None or not is_place(who.term) or frame.passive:
        return frame
    own = next((a for a in frame.args if a.role in LOCATIVE and _its_soil(a.term)), None)
    return frame if own is None else replace(frame, args=take(frame, own))


def _its_soil(term: Term | None) -> bool:
    if term is None or term.head not in SOIL or len(term.mods) != 1 or term.mods[0].role != "own":
        return False
    own = term.mods[0].term
    return own is not None and own.det == "pron"


SOIL = word_set("territory soil border land market economy")


def native(frame: Frame) -> Frame:
    """ "40 firms in Y are from X", "40 of the firms in Y come from X": there are 40 firms from X in Y."""
    firms, home = frame.arg("subj"), frame.arg("from")
    if firms is None or firms.term is None or home is None or not is_place(home.term) or frame.passive:
        return frame
    term = firms.term
    if term.count is None or term.members or len(frame.args) != 2:
        return frame
    of = next((m.term for m in term.mods if m.role == "of" and m.term is not None and m.term.plural), None)
    if not term.head and of is not None:
        mods = [*(m for m in term.mods if m.term is not of), *of.mods]
        term = replace(of, count=term.count, mods=mods, det="", first=term.first)
    where = next((m for m in term.mods if m.role in LOCATIVE and is_place(m.term)), None)
    if where is None or not term.plural or term.ref is not None or not term.head:
        return frame
    mods = [*(m for m in term.mods if m is not where), Mod("from", home.at, term=home.term)]
    there = [Arg("subj", firms.at, term=replace(term, mods=mods)), Arg(where.role, where.at, term=where.term)]
    return replace(frame, verb="exist", args=there)


def achieved(frame: Frame) -> Frame:
    """ "X and Y recorded, racked up $6 billion in trade": they did so much of it."""
    done = frame.arg("obj")
    if done is None or not means(done.term, "trade", "invest") or frame.passive:
        return frame
    return replace(frame, verb="do", adverbs=[a for a in frame.adverbs if a[0] != "up"])


def ties_worth(frame: Frame) -> Frame:
    """ "trade ties between X and Y were worth $6 billion": trade between them."""
    ties = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if ties is None or ties.term is None or senses.concept(ties.term.head) != "relation":
        return frame
    trade = next((m for m in ties.term.mods if m.role in ("noun", "adj") and m.word in turns.COMMERCE), None)
    if trade is None or not any(a is not ties and amount(a.term) is not None for a in frame.args):
        return frame
    term = replace(ties.term, head="trade", plural=False, mods=[m for m in ties.term.mods if m is not trade])
    return replace(frame, args=[replace(a, term=term) if a is ties else a for a in frame.args])


ACHIEVING = word_set("record register post log rack notch clock chalk achieve see run_up rack_up notch_up")


def counted(frame: Frame) -> Frame:
    """ "2 million containers were counted at Y": there were so many."""
    things = frame.arg("obj")
    if not frame.passive or things is None or things.term is None or things.term.count is None:
        return frame
    if not things.term.plural or frame.arg("by") is not None or not any(a.role in ("at", "in") for a in frame.args):
        return frame
    return replace(frame, verb="exist", passive=False, args=[replace(things, role="subj"), *take(frame, things)])


def to_a_level(frame: Frame) -> Frame:
    """ "take cooperation to a new level": raise it to one."""
    thing, level = frame.arg("obj"), frame.arg("to")
    if thing is None or thing.term is None or level is None or level.term is None or level.term.head not in HEIGHTS:
        return frame
    if not eventive(thing.term) and senses.concept(thing.term.head) not in ("relation", "cooperation"):
        return frame
    return replace(frame, verb="raise")


HEIGHTS = word_set("level height stage plane")


def since_then(frame: Frame) -> Frame:
    """ "X's bakery has been open, in operation since 2022": it opened in 2022."""
    thing = frame.arg("subj")
    since = [t for t in frame.times if t is not None and t.comparator == "since"]
    if frame.tense != "perfect" or len(since) != 1 or thing is None or thing.term is None or frame.negated:
        return frame
    force = frame.arg("in") if frame.verb == "be" else None
    if force is not None and force.term is not None and force.term.head in ("force", "effect") and not force.term.mods:
        times = [bonds.begun(t) if t is since[0] else t for t in frame.times if t is not None]
        return replace(frame, verb="take_effect", tense="past", times=list(times), args=take(frame, force))
    if thing.term.count is not None or thing.term.plural or (thing.term.ref is None and not thing.term.mods):
        return frame
    if thing.term.ref is not None and not _in_use(frame, thing.term):
        return frame
    if frame.verb == "be":
        state = frame.arg("comp") or frame.arg("in")
        word = "" if state is None else state.word or (state.term.head if state.term is not None else "")
        if state is None or word not in RUNNING:
            return frame
        args = take(frame, state)
    elif frame.passive or frame.arg("obj", "comp") is not None:
        return frame
    else:
        args = list(frame.args)
    times = [bonds.begun(t) if t is since[0] else t for t in frame.times if t is not None]
    return replace(frame, verb="open", tense="past", times=list(times), args=args)


def _in_use(frame: Frame, thing: Term) -> bool:
    """Whether it is said of a thing or a house by its name that it has run, been open since: not of a firm or a land,
    which may do so somewhere."""
    if named(thing, "thing") and frame.verb != "be":
        return not any(a.role in (*LOCATIVE, "from", "between") for a in frame.args)
    state = frame.arg("comp") or frame.arg("in")
    word = "" if state is None else state.word or (state.term.head if state.term is not None else "")
    known = named(thing, "thing", "place", "organisation", "unknown")
    return known and frame.verb == "be" and word in RUNNING - {"business"} and len(frame.args) == 2


RUNNING = word_set("open operational operation service use business")


def served(frame: Frame) -> Frame:
    """ "X received, underwent treatment at Y", "Y gave treatment to X": Y treated X."""
    noun = frame.arg("obj")
    if noun is None or noun.term is None or noun.term.members or frame.passive or noun.term.ref is not None:
        return frame
    found = [s.concept for s in senses.nouns().get(noun.term.head, ()) if s.concept in SERVED]
    if not found or any(m.word not in closed.HARMLESS for m in noun.term.mods):
        return frame
    rest = take(frame, noun)
    if frame.verb in UNDERGOING:
        who = frame.arg("subj")
        if who is None:
            return frame
        by = ("at", "from", "in")
        around = [
            replace(a, role="by") if a.role in by and a.term is not None and is_organisation(a.term) else a
            for a in rest
            if a is not who
        ]
        return replace(frame, verb=found[0], passive=True, args=[replace(who, role="obj"), *around])
    whom = frame.arg("to", "for")
    if whom is None:
        return frame
    return replace(frame, verb=found[0], args=[replace(a, role="obj") if a is whom else a for a in rest])


SERVED = frozenset({"treat", "renovate", "investigate"})
"""Deeds that somebody receives, undergoes, or gives to another."""
UNDERGOING = word_set("receive get undergo obtain have")
GIVING = word_set("give provide offer administer")


def with_another(frame: Frame) -> Frame:
    """ "X, together with Y, met Z": X and Y did."""
    who = frame.arg("subj")
    if who is None or who.term is None or who.term.ref is None:
        return frame
    other = next((m for m in who.term.mods if m.role == "with" and m.term is not None and m.term.ref is not None), None)
    if other is None or other.term is None or other.term.ref is None or other.term.ref.kind != who.term.ref.kind:
        return frame
    alone = replace(who.term, mods=[m for m in who.term.mods if m is not other])
    both = Term(alone.first, other.term.last, members=[alone, other.term], link="and", at=alone.at)
    return replace(frame, args=[replace(a, term=both) if a is who else a for a in frame.args])


FIRST: tuple[Step, ...] = (
    (witnessed, WITNESSING),
    (counted_of, None, FIGURE),
    (having_there, HOLDING),
)
EARLY: tuple[Step, ...] = (
    (counted, {"count", "record"}),
    (to_a_level, {"take", "bring", "move", "carry"}),
    (since_then, {"be", "operate", "run", "work", "sail", "fly", "drive"}),
    (served, UNDERGOING | GIVING),
    (native, {"be", "come", "hail"}, {"from"}),
    (ties_worth, closed.MEASURE | {"be", "measure", "value", "put", "stand", "come"}, FIGURE),
)
"""What is told plainly before figures are read."""
CALLS: tuple[Step, ...] = (
    (calling, VISITING),
    (achieved, ACHIEVING),
)
LATE: tuple[Step, ...] = (
    (established, SETTING_UP),
    (at_home, {"have", "count", "boast", "host", "number", "include", "see"}),
)
"""What is told plainly once the verb is whole."""
