"""What accords and talks cover and end with, told plainly: papers crowned the talks, an accord to do Z covers Y, Z is
the subject of several accords, working together on Z, tools that are in place."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.purposes import JOINT
from factcheck.statements.steps import Step

CROWNING = word_set("crown cap round_off top_off seal conclude end close")


def crowned(frame: Frame) -> Frame:
    """ "12 papers *crowned the talks*": 12 papers were signed after the talks."""
    papers, talks = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or papers is None or talks is None or not means(talks.term, "meet", "visit"):
        return frame
    term = papers.term
    if term is None or term.count is None or not term.plural or senses.concept(term.head) not in kinds.PAPERS:
        return frame
    where = [a for a in frame.args if a.role in ("at", "in") and is_place(a.term) and talks.term]
    event = replace(talks.term, mods=[*talks.term.mods, *(Mod(a.role, a.at, term=a.term) for a in where)])  # type: ignore[union-attr, type-var]
    args = [replace(papers, role="obj"), replace(talks, role="after", term=event), *take(frame, papers, talks, *where)]
    return replace(frame, verb="sign", passive=True, args=args)


COVERING = word_set("cover include embrace concern extend extend_to encompass")


def covered(frame: Frame) -> Frame:
    """ "The accord of X and Y to strengthen cooperation *covers Z*": they agreed to strengthen it in Z."""
    accord, field = frame.arg("subj"), frame.arg("obj", "to")
    term = accord.term if accord is not None else None
    if frame.passive or frame.negated or accord is None or term is None or field is None or field.term is None:
        return frame
    deed = next((m.frame for m in term.mods if m.role in ("inf", "on") and m.frame is not None), None)
    who = next((m for m in term.mods if m.role in ("between", "of", "own") and m.term is not None), None)
    if term.head not in closed.AGREEMENTS or deed is None or who is None or len(term.mods) != 2:
        return frame
    thing = deed.arg("obj")
    if thing is None or thing.term is None or senses.concept(thing.term.head) not in ("cooperation", "relation"):
        return frame
    whole = replace(deed, args=[*[a for a in deed.args if not a.gap], Arg("in", field.at, term=field.term)], kind="inf")
    args = [Arg("subj", who.at, term=who.term), Arg("inf", accord.at, frame=whole), *take(frame, accord, field)]
    return replace(frame, verb="agree", args=args)


SUBJECTS = word_set("subject topic object theme")


def subject_of(frame: Frame) -> Frame:
    """ "Z is *the subject of several accords* between X and Y": X and Y reached several accords on Z."""
    thing, comp = frame.arg("subj"), frame.arg("comp")
    if thing is None or thing.term is None or comp is None or comp.term is None or comp.term.head not in SUBJECTS:
        return frame
    of = next((m.term for m in comp.term.mods if m.role == "of" and m.term is not None), None)
    if of is None or of.head not in closed.AGREEMENTS or len(comp.term.mods) != 1:
        return frame
    sides = [m for m in of.mods if m.role in ("between", "of") and m.term is not None]
    sides += [Mod(a.role, a.at, term=a.term) for a in frame.args if a.role == "between"]
    if len(sides) != 1:
        return frame
    about = Mod("on", thing.at, term=thing.term)
    accord = replace(of, mods=[*[m for m in of.mods if m not in sides], about])
    rest = [a for a in take(frame, thing, comp) if a.role != "between"]
    args = [Arg("subj", sides[0].at, term=sides[0].term), Arg("obj", comp.at, term=accord), *rest]
    return replace(frame, verb="reach", args=args)


def jointly(frame: Frame) -> Frame:
    """ "discussed *working together on the search for Z*": the joint search for Z."""
    for arg in frame.args:
        deed = arg.frame
        if arg.role not in ("ing", "obj", "about", "on") or deed is None or deed.negated or deed.arg("obj"):
            continue
        together = deed.verb in JOINT or (deed.verb == "work" and any(w == "together" for w, _ in deed.adverbs))
        on = deed.arg("on", "in")
        if not together or on is None or on.term is None or on.term.members or not _deed(on.term):
            continue
        if any(a is not on and not a.gap and a.role not in ("subj", "control") for a in deed.args):
            continue
        joint = replace(on.term, mods=[Mod("adj", on.at, word="joint"), *on.term.mods])
        plain = Arg("obj" if arg.role == "ing" else arg.role, arg.at, term=joint)
        return replace(frame, args=[plain if a is arg else a for a in frame.args])
    return frame


def _deed(term: Term) -> bool:
    return eventive(term) or term.head.endswith(("tion", "ing", "ment", "search"))


def in_place(frame: Frame) -> Frame:
    """ "All tools are *in place to do Z*": were established for doing it."""
    thing, there = frame.arg("subj"), frame.arg("in")
    if thing is None or there is None or there.term is None or there.term.head != "place" or there.term.mods:
        return frame
    if frame.passive or there.term.det or not any(a.role in ("inf", "so_as", "for") for a in frame.args):
        return frame
    args = [replace(thing, role="obj"), *take(frame, thing, there)]
    return replace(frame, verb="establish", passive=True, args=args)


def from_then_on(frame: Frame) -> Frame:
    """ "*From the founding of Z on(wards)*, it has grown": since then."""
    begun = frame.arg("from")
    on = next((a for a in frame.adverbs if a[0] in ("on", "onwards", "onward")), None)
    if begun is None or on is None or not eventive(begun.term):
        return frame
    args = [replace(a, role="since") if a is begun else a for a in frame.args]
    return replace(frame, args=args, adverbs=[a for a in frame.adverbs if a is not on])


def host_to(frame: Frame) -> Frame:
    """ "*played host to* X": hosted X."""
    host, who = frame.arg("obj"), frame.arg("to")
    if frame.passive or host is None or host.term is None or host.term.head != "host" or host.term.mods or who is None:
        return frame
    return replace(frame, verb="host", args=[*take(frame, host, who), replace(who, role="obj")])


STEPS: tuple[Step, ...] = (
    (host_to, {"play"}, {"host"}),
    (crowned, CROWNING, {"obj"}),
    (covered, COVERING, closed.AGREEMENTS),
    (subject_of, {"be", "remain"}, SUBJECTS),
    (jointly, senses.meaning("discuss")),
    (in_place, {"be"}, {"place"}),
    (from_then_on, None, {"from"}),
)
"""What is told plainly before figures are read."""
