"""How often something runs: "trams on line 4 run every 12 minutes", "there is a tram every 12 minutes", "line 4 runs at
12-minute intervals"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import intervals
from factcheck.model import QuantityKind
from factcheck.statements.heads import is_span, named
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

LINES = frozenset({"place", "thing", "organisation", "unknown"})


def recurring(frame: Frame) -> Frame:
    """The frame as one of what runs, on what line, and after how long the next one comes."""
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


STEPS: tuple[Step, ...] = ((recurring, intervals.RUNNING | intervals.HAVING | {"catch"}),)
"""What is read in other words before its figures are."""
