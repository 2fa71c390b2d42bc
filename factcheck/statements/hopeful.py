"""Prospects of working together: "there are good prospects for cooperation in Z", "cooperation in Z is promising": Z is
a promising area of it; and hosts, who play, act, serve as one."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

PROMISE = word_set("promise potential prospect outlook future")
GOOD = word_set(
    "good great excellent bright promising strong real considerable favourable favorable rich fine big high huge"
)
OFFERING = word_set("have offer hold show hold_out open present")


def prospects(frame: Frame) -> Frame:
    """What is said of a field in these words, as "Z is a promising area of cooperation between X and Y"."""
    subject = frame.arg("subj")
    if subject is None or frame.passive or (subject.term is None and subject.frame is None):
        return frame
    found = _there_are(frame, subject) or _work_is(frame, subject) or _field_offers(frame, subject)
    if found is None:
        return frame
    field, work, used, negated = found
    inside = [m for m in work.mods if m.role in ("in", "on") and (m.term is field.term) and m.frame is field.frame]
    area = Term(field.at, field.at + 1, head="area", plural=True, at=field.at)
    bare = replace(work, mods=[m for m in work.mods if m not in inside], det="")
    area.mods = [Mod("adj", field.at, word="promising"), Mod("of", work.first, term=bare)]
    args = [replace(field, role="subj"), Arg("comp", field.at, term=area), *take(frame, *used)]
    return replace(frame, verb="be", args=args, negated=frame.negated != negated)


Found = tuple[Arg, Term, list[Arg], bool]
"""The field, the work in it, the arguments that are used up, and whether it is denied."""


def _promise(term: Term | None) -> bool:
    """ "promise", "good prospects"."""
    if term is None or term.ref is not None or term.members or term.head not in PROMISE:
        return False
    return all(m.word in GOOD | closed.HARMLESS or m.term is not None for m in term.mods)


def _work(term: Term | None) -> bool:
    return means(term, "cooperate")


def _within(*places: tuple[list[Mod], list[Arg]]) -> Arg | None:
    """The field that the first phrase with "in" names."""
    for mods, args in places:
        for mod in mods:
            if mod.role in ("in", "on") and not _work(mod.term) and not is_place(mod.term):
                return Arg("subj", mod.at, term=mod.term, frame=mod.frame)
        for arg in args:
            if arg.role in ("in", "on") and not _work(arg.term) and not is_place(arg.term):
                return arg
    return None


def _there_are(frame: Frame, subject: Arg) -> Found | None:
    """ "There are good prospects for cooperation in Z", "the prospects for cooperation in Z are good"."""
    term = subject.term
    if not _promise(term) or term is None:
        return None
    comp = frame.arg("comp")
    if frame.verb != "exist" and not (frame.verb == "be" and comp is not None and comp.word in GOOD):
        return None
    work = next((m.term for m in term.mods if m.role in ("for", "in", "of") and _work(m.term)), None)
    if work is None:
        return None
    field = _within((work.mods, []), (term.mods, frame.args))
    if field is None:
        return None
    used = [subject, *([comp] if comp is not None else []), *([field] if any(a is field for a in frame.args) else [])]
    return field, work, used, term.det == "no"


def _work_is(frame: Frame, subject: Arg) -> Found | None:
    """ "Cooperation in Z is promising, has good prospects, shows promise"."""
    term = subject.term
    if term is None or not _work(term):
        return None
    field = _within((term.mods, []))
    comp = frame.arg("comp")
    held = frame.arg("obj") if frame.verb in OFFERING else None
    said = frame.verb in closed.COPULAS | {"look"} and comp is not None and comp.word == "promising"
    told = held if held is not None and _promise(held.term) and not any(m.term for m in held.term.mods) else None  # type: ignore[union-attr]
    if told is None and frame.verb in OFFERING and comp is not None and comp.word in PROMISE:
        told = comp
    if field is None or not (said or told is not None):
        return None
    used = [subject, *([comp] if said and comp is not None else []), *([told] if told is not None else [])]
    return field, term, used, told is not None and told.term is not None and told.term.det == "no"


def _field_offers(frame: Frame, subject: Arg) -> Found | None:
    """ "Z offers good prospects for cooperation"."""
    held = frame.arg("obj", "comp")
    if frame.verb not in OFFERING or held is None or not (_promise(held.term) or held.word in PROMISE):
        return None
    inner = [] if held.term is None else [m for m in held.term.mods if m.role in ("for", "in") and _work(m.term)]
    outer = next((a for a in frame.args if a.role in ("for", "in") and _work(a.term)), None)
    work = inner[0].term if inner else outer.term if outer is not None else None
    if work is None or _work(subject.term):
        return None
    used = [subject, held, *([outer] if outer is not None and not inner else [])]
    return subject, work, used, held.term is not None and held.term.det == "no"


def hosting(frame: Frame) -> Frame:
    """ "was, acted as host of Z", "provided, served as the venue for Z": hosted it."""
    who = frame.arg("subj")
    if who is None or not is_place(who.term) or frame.passive:
        return frame
    for arg in frame.args:
        term = arg.term
        fits = arg.role == "comp" or (arg.role == "as" and frame.verb in ("act", "serve")) or arg.role == "obj"
        if arg is who or term is None or term.head not in classes.VENUES or not fits or term.ref is not None:
            continue
        if arg.role == "obj" and frame.verb not in ("provide", "offer", "supply"):
            continue
        if arg.role == "comp" and term.head != "host":
            continue
        inner = next((m for m in term.mods if m.role in ("of", "for", "to") and eventive(m.term)), None)
        outer = next((a for a in frame.args if a.role in ("of", "for", "to") and eventive(a.term)), None)
        event = Arg("obj", inner.at, term=inner.term) if inner is not None else outer
        if event is None or any(m is not inner and m.word not in closed.HARMLESS for m in term.mods):
            continue
        rest = [a for a in take(frame, who, arg) if a is not outer]
        return replace(frame, verb="host", args=[who, replace(event, role="obj"), *rest])
    return frame


STEPS: tuple[Step, ...] = (
    (prospects, OFFERING | closed.COPULAS | {"look", "exist"}),
    (hosting, word_set("be act serve provide offer supply")),
)
