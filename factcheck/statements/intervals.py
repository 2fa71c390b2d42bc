"""How often something runs: "trams on line 4 run every 12 minutes", "there is a tram every 12 minutes", "line 4 runs at
12-minute intervals"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import intervals
from factcheck.model import TURNED, Comparator, QuantityKind
from factcheck.statements.heads import is_span, named, so_many
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

LINES = frozenset({"place", "thing", "organisation", "unknown"})


def recurring(frame: Frame) -> Frame:
    """The frame as one of what runs, on what line, and after how long the next one comes."""
    frame = _hourly(frame)
    gap = next((a for a in frame.args if _gap(a)), None)
    if gap is None or gap.term is None or frame.passive or frame.negated:
        return frame
    span = _span(gap.term)
    if span is None:
        return frame
    have = frame.verb in intervals.HAVING
    what = frame.arg("obj") if have or (frame.verb == "catch") else frame.arg("subj")
    rest = [a for a in take(frame, gap) if a is not what]
    line = None
    if have:
        line = frame.arg("subj")
        rest = [a for a in rest if a is not line]
    elif frame.verb == "catch":
        who = frame.arg("subj")
        on = (
            next((m for m in who.term.mods if m.role == "on"), None)
            if who is not None and who.term is not None
            else None
        )
        line = Arg("on", on.at, term=on.term) if on is not None else None
        rest = [a for a in rest if a is not who]
    if what is None or what.term is None or what is gap or what.term.members:
        return frame
    vehicle, own = _apart(what.term)
    if line is None:
        on_arg = next((a for a in rest if a.role in ("on", "along") and named(a.term, *LINES)), None)
        line = own or on_arg
        rest = [a for a in rest if a is not on_arg]
    if vehicle is None and line is None:
        return frame
    if vehicle is not None and vehicle.head not in intervals.VEHICLES:
        return frame
    args = [Arg("obj", gap.at, term=span), *rest]
    if line is not None:
        args.insert(0, replace(line, role="subj"))
        if vehicle is not None:
            args.append(Arg("with", what.at, term=vehicle))
    elif vehicle is not None:
        args.insert(0, Arg("subj", what.at, term=vehicle))
    return replace(frame, verb="recur", args=args)


def _hourly(frame: Frame) -> Frame:
    """ "Runs *three times an hour*, once an hour", "there are *three trams an hour*": one every twenty minutes."""
    for arg in frame.args:
        term, beside = arg.term, frame.arg("obj2")
        if term is None or term.ref is not None or term.members:
            continue
        per = next((m for m in term.mods if m.role == "per" and m.term is not None and m.term.head == HOUR), None)
        figure = term.count
        gone = [arg]
        if arg.role in intervals.OFTEN and term.head == HOUR and not term.mods:
            figure = so_many(Decimal(intervals.OFTEN[arg.role]))
        elif term.head == "time" and (per is not None or (beside is not None and _an_hour(beside.term))):
            word = next((m.word for m in term.mods if m.word in intervals.OFTEN), "")
            figure = figure or (so_many(Decimal(intervals.OFTEN[word])) if word else None)
            gone += [beside] if per is None and beside is not None else []
        elif term.head in intervals.VEHICLES and per is not None and figure is not None and arg.role in ("subj", "obj"):
            if any(m.role not in ("on", "of", "noun", "per", "adj") for m in term.mods):
                return frame
            gone = []
        else:
            continue
        if figure is None or figure.high is not None or figure.comparator is Comparator.NEARLY or not figure.low:
            return frame
        how = TURNED.get(figure.comparator, figure.comparator)
        span = figure._replace(kind=QuantityKind.DURATION, comparator=how, low=MINUTES / figure.low, unit="minute",
                               step=Decimal(1))  # fmt: skip
        every = Arg("obj", arg.at, term=Term(arg.at, arg.at + 1, head="$", det="every", count=span, at=arg.at))
        bare = replace(term, count=None, plural=True, mods=[m for m in term.mods if m is not per])
        left = [a for a in frame.args if not any(a is g for g in gone)]
        return replace(frame, args=[*(replace(a, term=bare) if a is arg else a for a in left), every])
    return frame


def _an_hour(term: Term | None) -> bool:
    return term is not None and term.head == HOUR and term.det in ("a", "an", "each", "every") and not term.mods


HOUR = "hour"
MINUTES = Decimal(60)


def _gap(arg: Arg) -> bool:
    term = arg.term
    if term is None or term.ref is not None:
        return False
    if term.det == "every":
        return is_span(term) or term.head in intervals.UNITS
    return arg.role in ("at", "obj", "with", "in") and term.head in intervals.GAPS and _span(term) is not None


def _span(term: Term) -> Term | None:
    """The time from one to the next, as a figure."""
    if term.det == "every" and term.count is not None:
        return replace(term, det="", mods=[m for m in term.mods if m.word != "every"])
    if term.head not in intervals.GAPS:
        return None
    if term.count is not None and term.count.kind is QuantityKind.DURATION:
        return Term(term.first, term.last, head="$", count=term.count, at=term.at)
    return next(
        (m.term for m in term.mods if m.role in ("of", "noun") and m.term is not None and is_span(m.term)), None
    )


def _apart(term: Term) -> tuple[Term | None, Arg | None]:
    """A vehicle and the line that it runs on."""
    if term.ref is not None:
        return None, Arg("subj", term.at, term=term)
    on = next((m for m in term.mods if m.role in ("on", "of", "noun") and named(m.term, *LINES)), None)
    mods: list[Mod] = [m for m in term.mods if m is not on]
    plain = replace(term, det="", plural=True, mods=mods)
    return plain, Arg("on", on.at, term=on.term) if on is not None else None


def carried(frame: Frame) -> Frame:
    """ "There are three *X flights* a week between Y and Z": X operates three flights."""
    what = frame.arg("subj", "obj")
    if what is None or what.term is None or what.term.head not in intervals.TRIPS or what.term.count is None:
        return frame
    whose = [m for m in what.term.mods if m.role == "noun" and m.term is not None and m.term.ref is not None]
    refs = [m.term.ref for m in whose if m.term is not None and m.term.ref is not None]
    known = len(refs) == 1 and not refs[0].adjective and refs[0].kind in ("organisation", "unknown")
    per = any(m.role == "per" for m in what.term.mods)
    if not known or not per or len(frame.args) > 1 or frame.negated:
        return frame
    trips = replace(what.term, mods=[m for m in what.term.mods if m is not whose[0]])
    carrier = Arg("subj", whose[0].at, term=whose[0].term)
    return replace(frame, verb="operate", args=[carrier, Arg("obj", what.at, term=trips)])


STEPS: tuple[Step, ...] = (
    (carried, frozenset({"exist", "be"})),
    (recurring, intervals.RUNNING | intervals.HAVING | {"catch"}),
)
"""What is read in other words before its figures are."""
