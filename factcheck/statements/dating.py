"""When something was, told by a noun or a verb of dating: the date of Z was T, X gives T as the date of Z, dates Z to
T."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.model import Period
from factcheck.statements.building import of_frame
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

DATES = word_set("date day year time month")
GIVING = word_set("give name put set state list cite")
PLACING = word_set("date place put fix locate")
BACK = word_set("date date_back go_back")
VERBS = GIVING | PLACING | BACK | {"be"}


def dated_event(frame: Frame) -> list[Statement] | None:
    """The date of Z was T; X gives the date of Z as T; X dates Z to T: Z took place then, in the latter two says X."""
    if frame.passive or frame.negated:
        return None
    subject, thing = frame.arg("subj"), frame.arg("obj")
    if frame.verb == "be":
        if subject is not None and subject.term is not None and frame.times and frame.arg("comp", "obj") is None:
            if (clause := _when_it_was(subject.term)) is not None:
                return _at_the_time(frame, subject, clause)
        event = _event_of(subject.term if subject is not None else None)
        if subject is None or event is None or not frame.times or frame.arg("comp", "obj") is not None:
            return None
        return of_frame(replace(frame, args=[replace(subject, term=event), *take(frame, subject)]))
    if frame.verb in BACK and thing is None and subject is not None and eventive(subject.term) and frame.times:
        return of_frame(replace(frame, verb="be"))  # "the foundation of X dates from 1921"
    periods: list[Period | None] = [
        a.period for a in frame.args if a.period is not None and a.role in ("as", "to", "in", "on", "at")
    ]
    if thing is None or thing.term is None or subject is None or len(periods) != 1:
        return None
    event = _event_of(thing.term) if frame.verb in GIVING else None
    if event is None and frame.verb in PLACING and eventive(thing.term):
        event = thing.term
    if event is None:
        return None
    rest = [a for a in take(frame, subject, thing) if a.period is None]
    told = Arg("subj", thing.at, term=event)
    made = of_frame(replace(frame, verb="be", times=periods, args=[told, *rest]))
    for stmt in made:
        stmt.speaker, stmt.said = subject.term, "say"
    return made


def _when_it_was(term: Term) -> Frame | None:
    """The clause of "the day *(on which) Z was opened*"."""
    rel = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if term.head not in DATES or rel is None or len(term.mods) != 1 or term.det != "the" or rel.verb == "be":
        return None
    gap = next((a for a in rel.args if a.gap), None)
    return rel if gap is not None and gap.role in ("on", "in", "at", "during") else None


def _at_the_time(frame: Frame, day: Arg, clause: Frame) -> list[Statement]:
    """ "T was the day on which Z was opened": it was, at T."""
    args = [*[a for a in clause.args if not a.gap], *take(frame, day)]
    times = [*clause.times, *frame.times]
    return of_frame(replace(clause, kind=frame.kind, first=frame.first, args=args, times=times, speaker=frame.speaker))


def proposed_for(frame: Frame) -> list[Statement] | None:
    """X is the venue that Y proposed for Z; the year that Y proposed for Z is T: Y proposed Z in X, in T."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if frame.negated or subject is None or subject.term is None:
        return None
    for holder, other in ((comp, subject), (subject, comp)):
        term = holder.term if holder is not None else None
        rel = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None) if term else None
        meant = rel is not None and rel.verb in senses.meaning("propose") and not rel.negated
        event = rel.arg("for") if rel is not None and meant else None
        if term is None or rel is None or event is None or event.term is None or not eventive(event.term):
            continue
        args = [a for a in rel.args if not a.gap and a is not event]
        if term.head in DATES and frame.times and other is None:
            thing = replace(event.term, period=frame.times[0])
        elif (term.head in classes.VENUES or term.head in SITES) and other is not None and other.term is not None:
            thing = replace(event.term, mods=[*event.term.mods, Mod("in", other.at, term=other.term)])
        else:
            continue
        return of_frame(replace(rel, kind="finite", args=[*args, Arg("obj", event.at, term=thing)]))
    return None


def proposed_as(frame: Frame) -> list[Statement] | None:
    """X proposed, suggested Y as the venue for Z, as the place where Z should be held, T as the year of Z: X proposed Z
    in Y, in T."""
    where, kind = frame.arg("obj"), frame.arg("as")
    if kind is None or kind.term is None or frame.passive:
        return None
    late = frame.arg("for")
    event, rest = _planned_there(kind.term)
    used = [kind]
    if event is None and late is not None and eventive(late.term):
        event, used = late.term, [kind, late]
    if event is None:
        return None
    held = replace(event, mods=[*event.mods, *rest])
    if kind.term.head in DATES and where is None and len(frame.times) == 1:
        held, frame = replace(held, period=frame.times[0]), replace(frame, times=[])
    elif kind.term.head in classes.VENUES | SITES and where is not None and is_place(where.term):
        held, used = replace(held, mods=[*held.mods, Mod("in", where.at, term=where.term)]), [*used, where]
    else:
        return None
    return of_frame(replace(frame, args=[*take(frame, *used), Arg("obj", kind.at, term=held)]))


def _planned_there(term: Term) -> tuple[Term | None, list[Mod]]:
    """The event of "the venue *for Z*", "the place *where Z should be held in T*", with what its clause adds."""
    for mod in term.mods:
        if mod.role in ("for", "of") and mod.term is not None and eventive(mod.term):
            return mod.term, []
        clause = mod.frame if mod.role == "rel" else None
        if clause is None or clause.negated:
            continue
        thing = clause.arg("obj") if clause.passive else clause.arg("subj")
        if thing is None or thing.term is None or not eventive(thing.term) or clause.verb not in HOLDING:
            continue
        event = thing.term
        if len(clause.times) == 1 and event.period is None:
            event = replace(event, period=clause.times[0])
        rest = [a for a in clause.args if a is not thing and not a.gap]
        return event, [Mod(a.role, a.at, term=a.term, frame=a.frame) for a in rest]
    return None, []


HOLDING = closed.OCCURRENCE | {"hold", "host", "convene"}
SITES = word_set("city town place country")


def _event_of(term: Term | None) -> Term | None:
    """ "the date of the meeting in Oslo": the meeting in Oslo."""
    if term is None or term.ref is not None or term.members or term.head not in DATES:
        return None
    of = next((m for m in term.mods if m.role in ("of", "for") and m.term is not None and eventive(m.term)), None)
    if of is None or of.term is None:
        return None
    rest = [m for m in term.mods if m is not of and m.term is not None]
    return replace(of.term, mods=[*of.term.mods, *[Mod(m.role, m.at, term=m.term) for m in rest]])
