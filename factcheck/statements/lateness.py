"""How late something was done: "opened a year late, behind schedule, with a delay of a year", "on time", "ahead of
schedule"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity
from factcheck.statements.heads import THAN, eventive, is_span, so_long
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

LATE = "late"
"""The mark of how late: so much time, less than none where it was early."""
SPANS = word_set("day week month year hour minute decade fortnight")
PLANS = word_set("schedule plan timetable time deadline")
DELAYS = word_set("delay setback")
LATELY = word_set("late overdue belatedly")
EARLY = word_set("early prematurely")
MARKS = LATELY | EARLY | PLANS | DELAYS
COMING = word_set("come take_place occur happen follow")


def late(frame: Frame) -> Frame:
    """The frame with how late it was as one argument, a figure."""
    if frame.arg(LATE) is not None or not frame.verb or (frame.status == "happened" and frame.tense == "present"):
        return frame
    told = _word(frame) or _beside_a_plan(frame) or _with_a_delay(frame)
    if told is None:
        return frame
    span, used, sign = told
    than = next((a for a in frame.args if a.role == "than" and _span(a.term)), None)
    more = next((a for a in frame.adverbs if a[0] in THAN), None)
    if span is None and than is not None and more is not None and than.term is not None and sign > 0:
        figure = so_long(THAN[more[0]], Decimal(1), than.term.head)
        span, used = replace(than, term=_of(figure, than.at)), [*used, than]
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a is not more])
    term = _so_long(span, sign)
    if term is None:
        return frame
    arg = Arg(LATE, used[0].at if used else frame.at, term=term)
    rest = [a for a in take(frame, *used) if a is not span]
    adverbs = [a for a in frame.adverbs if a[0] not in LATELY | EARLY]
    verb = "take_place" if frame.verb in COMING and _event(frame) else frame.verb
    return replace(frame, verb=verb, args=[*rest, arg], adverbs=adverbs)


Told = tuple[Arg | None, list[Arg], int]
"""The argument of how long, what else says so, and 1 for late, -1 for early, 0 for on time."""


def _word(frame: Frame, any_subject: bool = False) -> Told | None:
    """ "a year *late*", "two weeks *early*"."""
    word = next((a for a in frame.args if a.role == "comp" and a.word in LATELY | EARLY), None)
    spelt = word.word if word is not None else next((w for w, _ in frame.adverbs if w in LATELY), "")
    if not spelt or (word is not None and word.term is not None):
        return None
    span = next((a for a in frame.args if a.role in ("obj", "obj2", "comp", "by") and _span(a.term)), None)
    if frame.verb == "be" and not (any_subject or _event(frame)):
        return None
    if spelt in EARLY and span is None:
        return None  # "opened early": in the day
    return span, [word] if word is not None else [], -1 if spelt in EARLY else 1


def of_the_deed(frames: list[Frame]) -> list[Frame]:
    """ "When X was launched, *it was eight months late*": it was launched eight months late."""
    out = list(frames)
    for clause in frames:
        if clause.kind not in ("sub:when", "sub:as") or clause.negated:
            continue
        main = next((f for f in out if f is not clause and f.verb == "be" and _of_it(f, clause)), None)
        told = _word(main, any_subject=True) or _beside_a_plan(main, any_subject=True) if main is not None else None
        if main is None or told is None or main.negated:
            continue
        rest = [a for a in main.args if a.role != "subj"]
        deed = replace(clause, kind=main.kind, args=[*clause.args, *rest], adverbs=[*clause.adverbs, *main.adverbs])
        out = [deed if f is clause else f for f in out if f is not main]
    return out


def _of_it(frame: Frame, clause: Frame) -> bool:
    """Whether it is said of what the clause tells of: "it", or the same name."""
    who, thing = frame.arg("subj"), clause.arg("obj") if clause.passive else clause.arg("subj")
    if who is None or who.term is None or thing is None or thing.term is None:
        return False
    ref = who.term.ref
    return who.term.det == "pron" or (ref is not None and thing.term.ref is not None and ref.id == thing.term.ref.id)


def _event(frame: Frame) -> bool:
    subject = frame.arg("subj")
    return subject is not None and subject.term is not None and eventive(subject.term)


def _beside_a_plan(frame: Frame, any_subject: bool = False) -> Told | None:
    """ "a year *behind schedule*", "*on time*", "a month *ahead of schedule*"."""
    for arg in frame.args:
        term = arg.term
        if term is None or term.head not in PLANS or term.ref is not None or term.mods or term.det or term.plural:
            continue
        span = next((a for a in frame.args if a.role in ("obj", "obj2", "comp") and _span(a.term)), None)
        if arg.role in ("behind", "after") and term.head != "time":
            return span, [arg], 1
        if arg.role in ("before", "ahead_of", "ahead"):
            return (span, [arg], -1) if span is not None else None
        if (
            arg.role in ("on", "to")
            and term.head in ("schedule", "time")
            and span is None
            and (any_subject or _done(frame))
        ):
            return None, [arg], 0
    return None


def _done(frame: Frame) -> bool:
    """Something done once, not a service that runs on time."""
    return frame.verb not in ("be", "run", "arrive", "leave", "depart", "come", "stay") or _event(frame)


def _with_a_delay(frame: Frame) -> Told | None:
    """ "with a delay of a year", "with a year's delay", "after a one-year delay"."""
    arg = next((a for a in frame.args if a.role in ("with", "after") and a.term is not None), None)
    if arg is None or arg.term is None or arg.term.head not in DELAYS or arg.term.ref is not None:
        return None
    term = arg.term
    if not term.mods and (term.det in ("a", "") and term.count is None):
        return None, [arg], 1
    if is_span(term) and not term.mods:
        return replace(arg, term=replace(term, head="$")), [arg], 1
    inner = next((m for m in term.mods if m.role in ("of", "own", "noun") and _span(m.term)), None)
    if inner is None or len(term.mods) > 1:
        return None
    return Arg("of", inner.at, term=inner.term), [arg], 1


def _span(term: Term | None) -> bool:
    """ "eight months", "a year"."""
    if term is None or term.members or term.ref is not None:
        return False
    return is_span(term) or (term.head in SPANS and term.det in ("a", "an", "one") and not term.mods)


def instead(frame: Frame) -> Frame:
    """ "Will open in 2027 *instead of* (in) 2026": its opening was postponed from 2026 to 2027."""
    then, first = frame.times if len(frame.times) == 2 else (None, None)
    word = next((a for a in frame.adverbs if a[0] == "instead"), None)
    what = frame.arg("obj" if frame.passive else "subj")
    noun = OPENINGS.get(frame.verb)
    if then is None or first is None or word is None or what is None or what.term is None or noun is None:
        return frame
    if {then.comparator, first.comparator} != {"on"} or not (then.low and then.high and first.low and first.high):
        return frame
    if first.grain != then.grain or first.high >= then.low or frame.negated:
        return frame
    if frame.status not in ("future", "planned"):
        return frame  # "might open", "opened in 2027 instead of 2026"
    event = Term(what.at, what.at + 1, head=noun, det="the", at=what.at, mods=[Mod("of", what.at, term=what.term)])
    since = Term(frame.at, frame.at, head=first.low, at=frame.at)
    args = [Arg("obj", what.at, term=event), *take(frame, what), Arg("from", frame.at, term=since)]
    return replace(frame, verb="postpone", passive=True, status="happened", tense="past", times=[then], args=args,
                   adverbs=[a for a in frame.adverbs if a is not word])  # fmt: skip


OPENINGS = {"open": "opening", "start": "start", "begin": "start", "launch": "launch"}


def by_how_much(term: Term | None) -> Term | None:
    """ "Delayed by *a year*": so much as a figure; ``None`` where it is no time."""
    return _of(term.count or so_long(Comparator.BARE, Decimal(1), term.head), term.at) if term and _span(term) else None


def _so_long(span: Arg | None, sign: int) -> Term | None:
    """How late as a figure; late without a figure: more than no time; on time: none."""
    term = span.term if span is not None else None
    at = term.at if term is not None else 0
    if term is None:
        comparator = Comparator.GT if sign > 0 else Comparator.EXACT
        return _of(so_long(comparator, Decimal(0), "day"), at)
    count = term.count or so_long(Comparator.BARE, Decimal(1), term.head)
    if sign < 0:
        if count.comparator not in (Comparator.BARE, Comparator.EXACT) or count.high is not None:
            return None
        count = count._replace(comparator=Comparator.EXACT, low=-count.low)
    return _of(count, at)


def _of(count: Quantity, at: int) -> Term:
    return Term(at, at + 1, head="$", count=count, at=at)


def first_run(frame: Frame) -> Frame:
    """ "X first sailed", "sailed for the first time", "made its maiden voyage": X went for the first time."""
    thing = frame.arg("subj")
    if thing is None or thing.term is None or frame.passive or frame.arg("from", "to", "between") is not None:
        return frame
    if frame.verb in MAKING:
        trip = frame.arg("obj")
        if trip is None or trip.term is None or trip.term.head not in TRIPS or not _maiden(trip.term):
            return frame
        return replace(frame, verb="first_run", args=take(frame, trip))
    if frame.verb in BEING:
        trip, whose = thing, next((m for m in thing.term.mods if m.role in ("of", "own") and m.term is not None), None)
        if whose is None or thing.term.head not in TRIPS or not _maiden(thing.term) or not any(frame.times):
            return frame
        return replace(frame, verb="first_run", args=[replace(trip, term=whose.term), *take(frame, trip)])
    once = next((a for a in frame.args if a.role == "for" and a.term is not None and a.term.head == "time"), None)
    first = next((a for a in frame.adverbs if a[0] == "first"), None)
    if once is not None and once.term is not None and (once.term.rank is not None or _maiden(once.term)):
        return replace(frame, verb="first_run", args=take(frame, once))
    if first is None or frame.arg("obj") is not None:
        return frame
    return replace(frame, verb="first_run", adverbs=[a for a in frame.adverbs if a is not first])


def _maiden(term: Term) -> bool:
    return any(m.word in ("maiden", "first", "inaugural") for m in term.mods) or (
        term.rank is not None and term.rank.low == 1
    )


MAKING = word_set("make undertake complete have begin start embark")
BEING = word_set("be take_place happen start begin fall occur")
GOING = word_set("sail run fly travel roll operate ride drive")
TRIPS = word_set("voyage sailing trip run flight journey ride crossing passage cruise")
STEPS: tuple[Step, ...] = (
    (instead, OPENINGS, {"instead"}),
    (late, None, MARKS),
    (first_run, MAKING | BEING | GOING),
)
"""What is read in other words before its figures are."""
