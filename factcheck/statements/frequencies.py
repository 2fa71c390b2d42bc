"""How often something happened: twice, four times, on two occasions, more than once."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed
from factcheck.model import Comparator, Quantity, QuantityKind, Span

OFTEN = "times"
"""The mark of how often."""
ADVERBS = {"once": 1, "twice": 2, "thrice": 3, "repeatedly": 1}
OCCASIONS = frozenset({"time", "occasion"})
MARKS = OCCASIONS | ADVERBS.keys()
"""Words without which nothing says how often."""
PHRASES = frozenset({"obj", "obj2", "on", "comp", "at_least", "for"})


def frequent(frame: Frame) -> Frame:
    """The frame with how often as one argument, a figure."""
    if frame.verb in closed.COPULAS or not frame.verb:
        return frame
    args = [_often(a) for a in frame.args]
    adverbs = []
    for word, at in frame.adverbs:
        if word in ADVERBS and at > frame.at:
            how = Comparator.GT if word == "repeatedly" else Comparator.BARE
            value = Decimal(ADVERBS[word])
            figure = Quantity(Span(0, 0), QuantityKind.COUNT, how, value, None, Decimal(1), None)
            args.append(Arg(OFTEN, at, term=Term(at, at + 1, head="time", plural=True, count=figure, at=at)))
        else:
            adverbs.append((word, at))
    if len(adverbs) == len(frame.adverbs) and all(a is b for a, b in zip(args, frame.args, strict=False)):
        return frame
    return replace(frame, args=args, adverbs=adverbs)


def _often(arg: Arg) -> Arg:
    term = arg.term
    if arg.role not in PHRASES or term is None or term.head not in OCCASIONS or term.count is None:
        return arg
    if (
        not term.plural
        or term.det in ("the", "these", "those")
        or any(m.word not in closed.HARMLESS for m in term.mods)
    ):
        return arg
    if term.head == "time" and arg.role in ("on", "for"):
        return arg
    return replace(arg, role=OFTEN, term=replace(term, head="time", mods=[]))
