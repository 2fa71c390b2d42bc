"""How long a crossing or a journey takes, whoever is said to need the time: the ship, those on it, the way itself."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import people
from factcheck.language.tables import word_set
from factcheck.statements.heads import THAN, is_span, named, so_long
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

UNITS = word_set("second minute hour day week month year")
NEEDING = word_set("take need require")
CROSSING = word_set("cross traverse")
TRIPS = word_set("crossing trip passage ride journey voyage")
LASTING = word_set("take last need require be")
MAKING = word_set("make do complete manage cover")
BESIDE = frozenset({"with", "on", "aboard", "by", "on_board"})
OVER = frozenset({"across", "over", "of"})


def _vehicle(term: Term | None) -> bool:
    return named(term, "thing", "unknown") and term is not None and not term.plural


def bounded(frame: Frame) -> Frame:
    """ "Takes *less than an hour*": so long as a figure."""
    than = next((a for a in frame.args if a.role == "than"), None)
    more = next((a for a in frame.adverbs if a[0] in THAN), None)
    term = than.term if than is not None else None
    if than is None or term is None or more is None or frame.arg("obj", "in") is not None:
        return frame
    if term.head not in UNITS or term.det not in ("a", "an") or term.mods:
        return frame
    count = so_long(THAN[more[0]], Decimal(1), term.head)
    arg = Arg("obj", than.at, term=Term(than.at, than.at + 1, head="$", count=count, at=than.at))
    return replace(frame, args=[*take(frame, than), arg], adverbs=[a for a in frame.adverbs if a is not more])


def needed(frame: Frame) -> Frame:
    """ "It takes X 40 minutes to get there", "X needs 40 minutes", "those on X get there in 40 minutes": X takes so
    long."""
    subject, who, span = frame.arg("subj"), frame.arg("obj"), frame.arg("obj2")
    if frame.verb in NEEDING and subject is not None and subject.term is not None and subject.term.head == "it":
        if who is not None and _vehicle(who.term) and span is not None and is_span(span.term):
            rest = take(frame, subject, who, span)
            return replace(frame, verb="take", args=[replace(who, role="subj"), replace(span, role="obj"), *rest])
        return frame
    if frame.passive or subject is None or subject.term is None:
        return frame
    riders = _ridden(subject.term)
    if riders is not None and any(is_span(a.term) for a in frame.args):
        return replace(frame, args=[replace(a, term=riders.term) if a is subject else a for a in frame.args])
    if frame.verb in ("need", "require") and _vehicle(subject.term) and who is not None and is_span(who.term):
        return replace(frame, verb="take")
    return frame


def _ridden(term: Term) -> Mod | None:
    """ "Passengers *on X*"."""
    if term.ref is not None or term.head not in people.ANYBODY or term.count is not None or len(term.mods) != 1:
        return None
    on = term.mods[0]
    return on if on.role in BESIDE and _vehicle(on.term) else None


def crossed(frame: Frame) -> Frame:
    """ "X crosses Y in 25 minutes", "takes 25 minutes to cross Y", "makes the crossing in 25 minutes": the crossing
    of Y with X takes so long."""
    subject = frame.arg("subj")
    span = next((a for a in frame.args if a.role in ("in", "within", "obj") and is_span(a.term)), None)
    if subject is None or span is None or frame.passive or frame.negated or frame.times:
        return frame
    if frame.tense in ("past", "perfect"):
        return frame  # one crossing
    beside = [a for a in frame.args if a.role in BESIDE and _vehicle(a.term)]
    vehicle = subject if _vehicle(subject.term) else beside[0] if len(beside) == 1 else None
    if vehicle is None or vehicle.term is None or not (vehicle is subject or _nobody(subject.term)):
        return frame
    found = _way(frame)
    if found is None:
        return frame
    ways, used = found
    rest = take(frame, subject, span, vehicle, *used)
    if any(a.role not in ("comp",) for a in rest):
        return frame
    return _takes(frame, subject, ways, Mod("on", vehicle.at, term=vehicle.term), span, [])


def _nobody(term: Term | None) -> bool:
    return term is not None and (
        term.head == "it" or (term.ref is None and term.head in people.ANYBODY and not term.mods)
    )


def _way(frame: Frame) -> tuple[list[Mod], list[Arg]] | None:
    """What is crossed, where it is said, and the arguments that say so; ``None`` where nothing is."""
    deed = frame.arg("inf")
    inner = deed.frame if deed is not None else None
    if deed is not None and inner is not None and frame.verb in NEEDING:
        goal = inner.arg("obj") if inner.verb in CROSSING else inner.arg("across") if inner.verb in GETTING else None
        if goal is None or goal.term is None or any(a is not goal and not a.gap for a in inner.args):
            return None
        return [Mod("of", goal.at, term=goal.term)], [deed]
    if frame.verb in CROSSING:
        goal = frame.arg("obj")
        return None if goal is None or is_span(goal.term) else ([Mod("of", goal.at, term=goal.term)], [goal])
    role = ("obj",) if frame.verb in MAKING else ("for",) if frame.verb in NEEDING else ()
    trip = next((a for a in frame.args if a.role in role and a.term is not None and a.term.head == "crossing"), None)
    if trip is None or trip.term is None or trip.term.plural or trip.term.ref is not None:
        return None
    over = [m for m in trip.term.mods if m.role in OVER and m.term is not None]
    return None if len(over) != len(trip.term.mods) else ([replace(m, role="of") for m in over], [trip])


GETTING = word_set("get go come travel sail")


def _takes(frame: Frame, at: Arg, ways: list[Mod], on: Mod, span: Arg, rest: list[Arg]) -> Frame:
    noun = Term(at.at, at.at + 1, head="crossing", det="the", at=at.at, mods=[*ways, on])
    status = "happened" if frame.status == "possible" else frame.status
    args = [Arg("subj", at.at, term=noun), replace(span, role="obj"), *rest]
    return replace(frame, verb="take", status=status, args=args)


def lasted(frame: Frame) -> Frame:
    """ "With X the trip across Y lasts 25 minutes", "the crossing of Y with X is a 25-minute trip": that crossing takes
    so long."""
    trip = frame.arg("subj")
    term = trip.term if trip is not None else None
    span = next((a for a in frame.args if a.role in ("obj", "comp") and is_span(a.term)), None)
    if trip is None or term is None or term.head not in TRIPS or term.ref is not None or term.plural or span is None:
        return frame
    if span.term is None or (span.term.head not in ("$", "") and span.term.head not in TRIPS):
        return frame
    outside = [a for a in frame.args if a.role in BESIDE and _vehicle(a.term)]
    inside = [m for m in term.mods if m.role in (*BESIDE, "own") and _vehicle(m.term)]
    if len(outside) + len(inside) != 1:
        return frame
    ways = [m for m in term.mods if m not in inside]
    on = Mod("on", inside[0].at, term=inside[0].term) if inside else Mod("on", outside[0].at, term=outside[0].term)
    over = [replace(m, role="of") if m.role in OVER else m for m in ways]
    head = "crossing" if term.head == "crossing" or any(m.role in OVER for m in ways) else "journey"
    if any(m.role not in ("of", "from", "to", "between") for m in over):
        return frame
    whole = replace(term, head=head, mods=[*over, on])
    figure = replace(span, role="obj", term=replace(span.term, head="$", mods=[], det=""))
    rest = take(frame, trip, span, *outside)
    return replace(frame, verb="take", args=[replace(trip, term=whole), figure, *rest])


STEPS: tuple[Step, ...] = (
    (bounded, LASTING | CROSSING | MAKING | GETTING, {"than"}),
    (needed, NEEDING | CROSSING | GETTING | MAKING),
    (crossed, CROSSING | NEEDING | MAKING),
    (lasted, LASTING, TRIPS),
)
"""What is read in other words before its figures are."""
