"""Wordings of the press told plainly: with the talks over, history was made by it, its growth has been steady, saw
nothing new in it, whose rights they are."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, derivation, intents, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.bettering import QUALITIES
from factcheck.statements.heads import eventive, is_place, means, together
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

OVER = word_set("over behind concluded complete completed finished done")
"""What talks are when they have ended ("with the talks *over*")."""


def after_all(frame: Frame) -> Frame:
    """ "*With the talks over*, X signed Z": after the talks."""
    done = frame.arg("with")
    if done is None or done.term is None or not eventive(done.term) or done.term.det not in ("the", "their"):
        return frame
    over = next((a for a in frame.adverbs if a[0] in OVER and done.at < a[1] < frame.at), None)
    if over is None:
        return frame
    inside = [a for a in frame.args if a.role in ("at", "in", "between") and a.term and done.at < a.at < over[1]]
    event = replace(done.term, mods=[*done.term.mods, *(Mod(a.role, a.at, term=a.term) for a in inside)])
    args = [replace(a, role="after", term=event) if a is done else a for a in take(frame, *inside)]
    return replace(frame, args=args, adverbs=[a for a in frame.adverbs if a is not over])


HISTORY = word_set("history")


def made_history(frame: Frame) -> Frame:
    """ "History was made with, by the visit": the visit made history."""
    what, by = frame.arg("obj"), frame.arg("with", "by", "during", "on")
    if not frame.passive or what is None or what.term is None or what.term.head not in HISTORY or what.term.mods:
        return frame
    if by is None or not eventive(by.term):
        return frame
    args = [replace(by, role="subj"), what, *take(frame, what, by)]
    return replace(frame, passive=False, args=args)


PACES = word_set(
    "steady dynamic rapid brisk sluggish slow strong vigorous fast robust stable constant continuous gradual swift"
)
"""How fast something grows."""


def growth_is(frame: Frame) -> Frame:
    """ "The growth of trade has been steady", "has been a steady one": trade has grown steadily."""
    deed, how = frame.arg("subj"), frame.arg("comp")
    if deed is None or deed.term is None or how is None or deed.term.members or deed.term.ref is not None:
        return frame
    word = how.word or (_single(how.term) if how.term is not None and how.term.head in ("one", *SELF) else "")
    if word not in PACES or not means(deed.term, "grow", "strengthen") or not eventive(deed.term):
        return frame
    verb = GROWING.get(deed.term.head)
    what = next((m for m in deed.term.mods if m.role in ("of", "in", "own") and m.term is not None), None)
    compound = next((m for m in deed.term.mods if m.role == "noun" and m.word), None)
    if verb is None or (what is None and compound is None):
        return frame
    kept = [m for m in deed.term.mods if m not in (what, compound)]
    if what is not None and what.term is not None and compound is None:
        beside = [m for m in kept if m.role in ("between", "with") and m.term is not None]
        thing = replace(what.term, mods=[*what.term.mods, *beside])
        kept = [m for m in kept if m not in beside]
    elif compound is not None and what is None:
        beside = [m for m in kept if m.role in ("between", "with", "adj") and m.term is not None]
        thing = Term(compound.at, compound.at + 1, head=compound.word, mods=beside, at=compound.at)
        kept = [m for m in kept if m not in beside]
    else:
        return frame
    around = [Arg(m.role, m.at, term=m.term, frame=m.frame) for m in kept if m.term is not None or m.frame is not None]
    adverbs = [*frame.adverbs, (derivation.adverb(word), how.at)]
    adverbs += [(derivation.adverb(m.word), m.at) for m in kept if m.word and m.term is None]
    args = [Arg("subj", deed.at, term=thing), *around, *take(frame, deed, how)]
    return replace(frame, verb=verb, args=args, adverbs=adverbs)


SELF = word_set("growth development increase")
GROWING = {"growth": "grow", "development": "develop", "increase": "increase", "expansion": "expand", "rise": "rise"}
"""Nouns of growing, and their verbs."""


def _single(term: Term) -> str:
    words = [m.word for m in term.mods if m.word]
    return words[0] if len(words) == len(term.mods) == 1 else ""


def theirs(frame: Frame) -> Frame:
    """ "The copyright is X's": X owns it."""
    thing, whose = frame.arg("subj"), frame.arg("comp")
    if thing is None or thing.term is None or whose is None or whose.term is None or eventive(thing.term):
        return frame
    term = whose.term
    if term.head not in ("", "…") or term.ref is not None or len(term.mods) != 1 or term.mods[0].role != "own":
        return frame
    owner = term.mods[0].term
    if owner is None or owner.ref is None or senses.concept(thing.term.head) not in RIGHTS:
        return frame
    args = [Arg("subj", whose.at, term=owner), replace(thing, role="obj"), *take(frame, thing, whose)]
    return replace(frame, verb="own", args=args)


RIGHTS = frozenset(senses.concept(word) for word in word_set("copyright patent trademark licence right"))
"""What one has when it is one's."""


def greater_quality(frame: Frame) -> Frame:
    """ "agreed on, sought *greater effectiveness of Z*": to raise the effectiveness of Z."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("obj", "on", "to", "for") or term is None or term.head not in QUALITIES:
            continue
        more = next((m for m in term.mods if m.word in closed.GREATER), None)
        if (more is None and term.det != "more") or not any(m.role in ("of", "own") for m in term.mods):
            continue
        plain = replace(term, mods=[m for m in term.mods if m is not more], det="the")
        deed = Frame(term.first, term.last, verb="raise", at=term.at, kind="inf", args=[Arg("obj", arg.at, term=plain)])
        what = Arg("inf", arg.at, frame=deed)
        args = [
            what if a is arg else replace(a, role="subj") if a.role == "by" and frame.passive else a for a in frame.args
        ]
        return replace(frame, passive=False, args=args)
    return frame


def new_level(frame: Frame) -> Frame:
    """ "are committed to, agreed on *a new level of relations*": to raise relations to a new level."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("to", "on", "obj", "for") or term is None or term.head not in turns.PLANES:
            continue
        of = next((m for m in term.mods if m.role in ("of", "in", "for") and m.term is not None), None)
        if of is None or of.term is None or senses.concept(of.term.head) not in ("relation", "cooperation"):
            continue
        rest = [m for m in term.mods if m is not of]
        if not any(m.word in turns.UPPER for m in rest):
            continue
        level = Arg("to", arg.at, term=replace(term, mods=rest))
        deed = Frame(
            term.first, term.last, verb="raise", at=term.at, kind="inf", args=[Arg("obj", of.at, term=of.term), level]
        )
        return replace(frame, args=[Arg("inf", arg.at, frame=deed) if a is arg else a for a in frame.args])
    return frame


AIMING = frozenset(intents.INTEND) | word_set("commit agree want seek desire aim strive pledge promise vow resolve")


def brought(frame: Frame) -> Frame:
    """ "A working visit *brought X to Y*": X visited Y on one."""
    trip, who, where = frame.arg("subj"), frame.arg("obj"), frame.arg("to")
    if frame.passive or trip is None or who is None or where is None or not means(trip.term, "visit"):
        return frame
    if who.term is None or who.term.ref is None or who.term.ref.kind != "person" or not is_place(where.term):
        return frame
    args = [replace(who, role="subj"), where, replace(trip, role="on"), *take(frame, trip, who, where)]
    return replace(frame, verb="travel", args=args)


def signed_at_end(frame: Frame) -> Frame:
    """ "ended with the signing of papers *on trade*": of papers on trade."""
    deed, topic = frame.arg("with", "in"), frame.arg("on")
    if deed is None or deed.term is None or topic is None or topic.term is None or not means(deed.term, "sign"):
        return frame
    of = next((m for m in deed.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.term is None or topic.at < deed.at:
        return frame
    paper = replace(of.term, mods=[*of.term.mods, Mod("on", topic.at, term=topic.term)])
    whole = replace(deed.term, mods=[replace(m, term=paper) if m is of else m for m in deed.term.mods])
    return replace(frame, args=[replace(a, term=whole) if a is deed else a for a in take(frame, topic)])


def own_course(frame: Frame) -> Frame:
    """ "$3 billion *found its way* into Y": flowed there."""
    way = frame.arg("obj")
    if frame.passive or way is None or way.term is None or way.term.head != "way" or frame.arg("into", "to") is None:
        return frame
    owned = any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in way.term.mods)
    return replace(frame, verb="flow", args=take(frame, way)) if owned and len(way.term.mods) == 1 else frame


BANNERS = word_set("format framework banner umbrella auspices")


def in_format(frame: Frame) -> Frame:
    """ "work *under the X–Y banner*, *through the X–Y format*": in that format."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("under", "through", "within") or term is None or term.head not in BANNERS:
            continue
        named = {t.ref.id for m in term.mods if m.term is not None for t in m.term.walk() if t.ref is not None}
        clause = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None)
        if clause is not None and clause.verb in ("bring", "unite", "link") and not clause.negated:
            joined = clause.arg("obj")  # "the format *that brings X and Y together*"
            sides = joined.term.walk() if joined is not None and joined.term is not None else ()
            mods = [Mod("noun", t.at, term=t) for t in sides if t.ref is not None]
            term = replace(term, mods=mods) if len(mods) > 1 else term
            named |= {m.term.ref.id for m in mods if m.term is not None and m.term.ref is not None}
        if len(named) > 1:
            plain = replace(arg, role="in", term=replace(term, head="format"))
            return replace(frame, args=[plain if a is arg else a for a in frame.args])
    return frame


TIME = word_set("time hour moment slot")


def time_for(frame: Frame) -> Frame:
    """ "found, carved out *time for talks* with X": held talks with X."""
    hour = next((a for a in frame.args if a.role in ("obj", "out") and a.term and a.term.head in TIME), None)
    deed = frame.arg("for")
    term = hour.term if hour is not None else None
    if frame.passive or hour is None or term is None or any(m.word not in closed.HARMLESS for m in term.mods):
        return frame
    if deed is None or deed.term is None or not means(deed.term, "meet"):
        return frame
    adverbs = [a for a in frame.adverbs if a[0] not in ("out", "aside")]
    return replace(frame, verb="hold", args=[*take(frame, hour, deed), replace(deed, role="obj")], adverbs=adverbs)


def joined_in(frame: Frame) -> Frame:
    """ "X *joined* Y *in a discussion of Z*": X and Y discussed Z."""
    who, others, deed = frame.arg("subj"), frame.arg("obj"), frame.arg("in")
    if frame.passive or who is None or others is None or deed is None or who.term is None or others.term is None:
        return frame
    if deed.term is None or not means(deed.term, "discuss") or deed.term.plural:
        return frame
    about = [m for m in deed.term.mods if m.role in ("of", "on", "about")]
    if len(about) != len(deed.term.mods) or len(about) > 1:
        return frame
    what = [Arg("obj", m.at, term=m.term, frame=m.frame) for m in about]
    args = [replace(who, term=together(who.term, others.term)), *what, *take(frame, who, others, deed)]
    return replace(frame, verb="discuss", args=args)


STEPS_UP = word_set("notch gear level rung step peg")


def up_a_notch(frame: Frame) -> Frame:
    """ "take ties *up a notch*", "to the next level": to a new level."""
    up = next((a for a in frame.adverbs if a[0] == "up" and a[1] > frame.at), None)
    by = frame.arg("obj2")
    if up is None or by is None or by.term is None or by.term.head not in STEPS_UP or frame.arg("obj") is None:
        return frame
    if by.term.det not in ("a", "another") or by.term.mods:
        return frame
    level = replace(by.term, head="level", det="a", mods=[Mod("adj", by.at, word="new")])
    adverbs = [a for a in frame.adverbs if a is not up]
    return replace(frame, verb="raise", args=[*take(frame, by), Arg("to", by.at, term=level)], adverbs=adverbs)


def represented(frame: Frame) -> Frame:
    """ "X's business is *represented* in Y *by* 700 firms": 700 firms of X operate in Y."""
    whose, firms = frame.arg("obj"), frame.arg("by")
    if not frame.passive or whose is None or firms is None or whose.term is None or firms.term is None:
        return frame
    if whose.term.head not in TRADES or firms.term.count is None or not firms.term.plural:
        return frame
    land = [m for m in whose.term.mods if m.role in ("adj", "own", "of") and m.term is not None]
    if len(land) != len(whose.term.mods):
        return frame
    several = replace(firms, role="subj", term=replace(firms.term, mods=[*firms.term.mods, *land]))
    return replace(frame, verb="operate", passive=False, args=[several, *take(frame, whose, firms)])


TRADES = word_set("business industry capital")


def holder_of(frame: Frame) -> Frame:
    """ "X is the *copyright holder* of Z": holds the copyright of Z."""
    post = frame.arg("comp")
    term = post.term if post is not None else None
    if post is None or term is None or term.head not in ("holder", "owner") or term.ref is not None:
        return frame
    thing = next((m for m in term.mods if m.role == "noun" and m.word), None)
    if thing is None or senses.concept(thing.word) not in RIGHTS:
        return frame
    of = [m for m in term.mods if m.role in ("of", "in", "to")]
    if len(of) + 1 != len(term.mods):
        return frame
    owned = Term(thing.at, thing.at + 1, head=thing.word, det="the", mods=of, at=thing.at)
    return replace(frame, verb="hold", args=[*take(frame, post), Arg("obj", post.at, term=owned)])


RANKING = word_set("rank place figure be come stand belong make lie sit")


def ranked_as(frames: list[Frame]) -> list[Frame]:
    """ "*As an investor in Y*, X ranks in the top ten": in the top ten investors."""
    out: list[Frame] = []
    for frame in frames:
        host = out[-1] if out else None
        kind = host.arg("comp") if host is not None and host.verb == "be" and len(host.args) == 2 else None
        rank = next((a for a in frame.args if a.term is not None and a.term.rank is not None), None)
        who, mine = frame.arg("subj"), host.arg("subj") if host is not None else None
        said = kind.term if kind is not None else None
        if host is None or said is None or rank is None or rank.term is None or frame.verb not in RANKING:
            out.append(frame)
            continue
        same = who is not None and mine is not None and who.term is not None and who.term is mine.term
        if not same or rank.term.head not in ("", "…") or said.det not in ("a", "an") or host.kind == "finite":
            out.append(frame)
            continue
        group = replace(rank, term=replace(rank.term, head=said.head, plural=True, mods=[*rank.term.mods, *said.mods]))
        out[-1] = replace(frame, args=[group if a is rank else a for a in frame.args])
    return out


SITES = word_set("operation branch subsidiary office plant")


def home_to(frame: Frame) -> Frame:
    """ "is home to *operations of X and Y*": to X and Y."""
    what = frame.arg("to")
    term = what.term if what is not None else None
    if what is None or term is None or term.head not in SITES or not any(w == "home" for w, _ in frame.adverbs):
        return frame
    of = term.mods[0] if len(term.mods) == 1 else None
    if of is None or of.role not in ("of", "by") or of.term is None:
        return frame
    if not all(t.ref is not None and t.ref.kind == "organisation" for t in of.term.walk()):
        return frame
    place = frame.arg("subj")
    if place is None or not is_place(place.term):
        return frame
    firms, where = Arg("subj", of.at, term=of.term), replace(place, role="in")
    adverbs = [a for a in frame.adverbs if a[0] != "home"]
    return replace(frame, verb="operate", args=[firms, where, *take(frame, what, place)], adverbs=adverbs)


def having_formats(frame: Frame) -> Frame:
    """ "The talks *had two formats*": took place in them."""
    talks, kinds = frame.arg("subj"), frame.arg("obj")
    heads = {t.head for t in kinds.term.walk()} if kinds is not None and kinds.term is not None else set()
    if frame.passive or talks is None or kinds is None or not heads <= {"format"} or not means(talks.term, "meet"):
        return frame
    return replace(frame, verb="take_place", args=[talks, replace(kinds, role="in"), *take(frame, talks, kinds)])


def as_for_investing(frame: Frame) -> Frame:
    """ "*When it comes to investing in Y*, X is in the top ten": in the top ten investors there."""
    topic = next((a for a in frame.args if a.role == "as_for" and a.frame is not None), None)
    rank = next((a for a in frame.args if a.term is not None and a.term.rank is not None), None)
    if topic is None or topic.frame is None or rank is None or rank.term is None or rank.term.head not in ("", "…"):
        return frame
    concepts = [s.concept for s in senses.verbs().get(topic.frame.verb, ())]
    doer = next((classes.DOERS[c] for c in concepts if c in classes.DOERS), "")
    if not doer:
        return frame
    where = [a for a in topic.frame.args if a.role in ("in", "into") and is_place(a.term)]
    group = replace(rank, term=replace(rank.term, head=doer, plural=True))
    return replace(frame, args=[group if a is rank else a for a in [*take(frame, topic), *where]])


def no_stranger(frame: Frame) -> Frame:
    """ "is *no stranger to the list* of the ten largest": is on it."""
    other, group = frame.arg("comp"), frame.arg("to")
    if other is None or other.term is None or other.term.head != "stranger" or group is None or group.term is None:
        return frame
    if group.term.head not in ("list", "club", "circle", "rank", "group"):
        return frame
    negated = frame.negated != (other.term.det == "no")
    of = next((m.term for m in group.term.mods if m.role == "of" and m.term is not None), None)
    if of is None:
        return frame
    args = [*take(frame, other, group), Arg("among", group.at, term=of)]
    return replace(frame, args=args, negated=not negated)


STEPS: tuple[Step, ...] = (
    (after_all, None, {"with"}),
    (made_history, {"make", "write"}, HISTORY),
    (growth_is, {"be", "remain"}, GROWING.keys()),
    (theirs, {"be", "remain"}, {"comp"}),
    (greater_quality, None, QUALITIES.keys()),
    (new_level, AIMING, turns.PLANES),
    (brought, {"bring", "take", "lead"}, {"to"}),
    (signed_at_end, {"end", "conclude", "close", "culminate", "finish", "result"}, {"on"}),
    (represented, {"represent"}, {"by"}),
    (holder_of, {"be", "remain"}, {"holder", "owner"}),
    (as_for_investing, None, {"as_for"}),
    (no_stranger, {"be"}, {"stranger"}),
    (having_formats, {"have", "see", "use"}, {"obj"}),
    (home_to, {"be", "remain"}, {"home"}),
    (in_format, None, BANNERS),
    (time_for, word_set("find make carve carve_out set spare take have"), TIME),
    (joined_in, {"join"}, {"in"}),
    (up_a_notch, {"take", "bring", "move", "lift", "push", "raise"}, STEPS_UP),
    (own_course, {"find", "make", "wind"}, {"way"}),
)
"""What is told plainly before figures are read."""
