"""Trade told by its goods and its sum: "exchanged goods worth $6 billion", "did $6 billion worth of trade"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, senses
from factcheck.statements.heads import amount, core_noun, means
from factcheck.statements.nouns import take

TRADING = frozenset({"trade", "exchange", "swap"})


def exchanging(frame: Frame) -> Frame:
    """ "exchanged goods worth $6 billion": traded so much."""
    for arg in frame.args:
        if arg.role == "obj" and arg.term is not None and arg.term.head in levels.GOODS:
            worth = [Arg("worth", m.at, term=m.term) for m in arg.term.mods if m.role == "worth"]
            return replace(frame, verb="trade", passive=False, args=[*take(frame, arg), *worth])
    return frame


def amounting(frame: Frame) -> Frame:
    """ "trade made $6 billion": it amounted to so much."""
    subject, sum_ = frame.arg("subj"), frame.arg("obj", "comp")
    if frame.passive or sum_ is None or amount(sum_.term) is None or subject is None or subject.term is None:
        return frame
    if not means(subject.term, *classes.SUMS):
        return frame
    args = [replace(a, role="obj") if a is sum_ else a for a in frame.args]
    return replace(frame, verb="amount_to", args=args)


def with_amount(frame: Frame) -> Frame:
    """ "did $6 billion worth of trade": the trade, and how much of it; "traded $6 billion worth of goods"."""
    for arg in frame.args:
        if arg.role == "obj" and frame.verb in TRADING and amount(arg.term) and arg.term is not None:
            goods = [m for m in arg.term.mods if m.role in ("of", "worth") and m.term is not None]
            if goods and all(m.term is not None and m.term.head in levels.GOODS and not m.term.mods for m in goods):
                plain = replace(arg.term, mods=[m for m in arg.term.mods if m not in goods])
                return replace(frame, verb="trade", args=[*take(frame, arg), replace(arg, term=plain)])
        if arg.role != "obj" or frame.verb not in closed.LIGHT_VERBS or amount(arg.term) is None or arg.term is None:
            continue
        of = next((m for m in arg.term.mods if m.role in ("of", "worth", "in") and _traded(m.term)), None)
        if of is not None and of.term is not None:
            of.term.head = "trade" if of.term.head == "business" else of.term.head
            figure = Mod("worth", arg.at, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not of]))
            return replace(
                frame, args=[*take(frame, arg), replace(arg, term=replace(of.term, mods=[*of.term.mods, figure]))]
            )
    return frame


AMOUNTING = frozenset(
    {"record", "do", "register", "post", "make", "constitute", "comprise", "form", "represent", "compose"}
)
"""Verbs that between a sum and an amount say how much it was."""


def _traded(term: Term | None) -> bool:
    """Whether it is trade, or the business that two do with one another."""
    if term is None or term.ref is not None or term.members:
        return False
    return term.head == "business" or any(c.concept == "trade" for c in senses.nouns().get(core_noun(term)[0], ()))
