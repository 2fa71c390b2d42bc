"""By when something is to be handed in: "the deadline for applications is 31 March", "applications close then", "X
takes them until then" say that they must be submitted by then."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, timing
from factcheck.model import Period
from factcheck.statements.heads import named
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

BY = frozenset({"on", "by", "until"})


def _until(frame: Frame) -> list[Period | None] | None:
    """The one day of a frame as the last one; ``None`` where it tells none."""
    told = frame.times[0] if len(frame.times) == 1 else None
    if told is None or told.comparator not in BY or told.high is None or told.relative is not None:
        return None
    return [told._replace(comparator="on", low=told.high)] if told.grain == "day" else None


def _submitted(frame: Frame, what: Arg, rest: list[Arg], times: list[Period | None]) -> Frame:
    papers = replace(what.term, plural=True) if what.term is not None else what.term
    adverbs = [a for a in frame.adverbs if a[0] != closed.MUST]
    return replace(frame, verb="fall_due", passive=False, status="happened", adverbs=adverbs, times=times,
                   args=[replace(what, role="subj", term=papers), *rest])  # fmt: skip


def deadline(frame: Frame) -> Frame:
    """ "The deadline, the closing date for applications to X is 31 March", "applications are due by 31 March"."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    times = _until(frame)
    if subject is None or term is None or times is None or frame.negated or frame.status != "happened":
        return frame
    if (due := frame.arg("comp")) is not None:
        is_due = (due.word or (due.term.head if due.term is not None else "")) == "due"
        return _submitted(frame, subject, take(frame, subject, due), times) if is_due and _papers(term) else frame
    closing = next((m for m in term.mods if m.word == "closing"), None)
    if term.head not in timing.DEADLINES and not (term.head == "date" and closing is not None):
        return frame
    what = next((m for m in term.mods if m.role == "for" and m.term is not None and _papers(m.term)), None)
    word = next((m for m in term.mods if m.role == "noun" and m.word in timing.PAPERS), None)
    if what is None and word is None:
        return frame
    papers = what.term if what is not None else Term(word.at, word.at + 1, head=word.word, at=word.at) if word else None
    if papers is None:
        return frame
    to = [m for m in term.mods if m.role in ("to", "of", "at", "in") and m.term is not None]
    if len(to) + 1 + (closing is not None) < len(term.mods):
        return frame
    papers = replace(papers, mods=[*papers.mods, *(replace(m, role="to") if m.role == "of" else m for m in to)])
    return _submitted(frame, Arg("obj", papers.first, term=papers), take(frame, subject), times)


def _papers(term: Term) -> bool:
    return term.head in timing.PAPERS and term.ref is None and not term.members and term.count is None


def closing(frame: Frame) -> Frame:
    """ "Applications to X close on 31 March", "X accepts applications until 31 March"."""
    who, what, times = frame.arg("subj"), frame.arg("obj"), _until(frame)
    if times is None or frame.passive or frame.negated or frame.status not in ("happened", "future"):
        return frame
    if frame.verb in ("close", "end"):
        plain = what is None and who is not None and who.term is not None and _papers(who.term)
        return _submitted(frame, who, take(frame, who), times) if plain and who is not None else frame
    if who is None or what is None or what.term is None or not _papers(what.term):
        return frame
    if not named(who.term, "organisation", "unknown", "thing", "place") or times[0] is None:
        return frame
    if frame.times[0] is None or frame.times[0].comparator != "until" or frame.tense == "past":
        return frame  # "accepted applications on 31 March", "had received them by then"
    to = replace(what.term, mods=[*what.term.mods, Mod("to", who.at, term=who.term)])
    return _submitted(frame, replace(what, term=to), take(frame, who, what), times)


def must_be_in(frame: Frame) -> Frame:
    """ "Applications to X *must be submitted by* 31 March"."""
    what, times = frame.arg("obj"), _until(frame)
    if not frame.passive or what is None or what.term is None or times is None or not _papers(what.term):
        return frame
    must = frame.status == "wished" and any(w == closed.MUST for w, _ in frame.adverbs)
    if not must or frame.negated or frame.times[0] is None or frame.times[0].comparator == "on":
        return frame
    return _submitted(frame, what, take(frame, what), times)


STEPS: tuple[Step, ...] = (
    (deadline, {"be", "fall"}),
    (closing, timing.ACCEPTING | {"close", "end"}),
    (must_be_in, timing.SUBMITTING),
)
"""What is read in other words before its figures are."""
