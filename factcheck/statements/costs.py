"""What something cost: "built at a cost of $3 million", "it cost $3 million to build it"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import of_frame
from factcheck.statements.heads import amount, means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

MAKING = word_set("build construct erect make create develop open establish set_up complete finish lay launch renovate")
"""What is done at a cost."""
COSTS = word_set("cost price expense outlay")


def at_a_cost(frame: Frame) -> list[Statement] | None:
    """ "The plant was built at a cost of $3 million", "for $3 million": it cost so much."""
    thing = frame.arg("obj") or (None if frame.passive else frame.arg("subj"))
    if thing is None or thing.term is None or frame.negated or frame.status != "happened" or means(thing.term, "buy"):
        return None
    for arg in frame.args:
        money = _price(arg) if arg is not thing else None
        if money is None:
            continue
        maker = frame.arg("by") if frame.passive else frame.arg("subj")
        args = [replace(thing, role="subj"), Arg("obj", arg.at, term=money)]
        rest = [a for a in take(frame, thing, arg) if a is not maker]
        cost = of_frame(replace(frame, verb="cost", passive=False, times=[], args=[*args, *rest]))
        made = of_frame(replace(frame, args=take(frame, arg))) if maker is not None or any(frame.times) else []
        return [*made, *cost]  # who made it, and when, is a part of its own
    return None


def to_make(frame: Frame) -> list[Statement] | None:
    """ "It cost $3 million to build the plant", "the plant cost $3 million to build": the plant cost so much."""
    subject, deed = frame.arg("subj"), frame.arg("inf")
    if subject is None or subject.term is None or deed is None or deed.frame is None:
        return None
    sold = frame.tense == "present" and subject.term.ref is not None  # "the car *costs* so much": to buy
    bare = not sold and deed.frame.verb in MAKING and not deed.frame.negated and all(a.gap for a in deed.frame.args)
    if bare and subject.term.head != "it":
        return of_frame(replace(frame, args=take(frame, deed)))
    if subject.term.head != "it":
        return None
    made = deed.frame.arg("obj")
    if deed.frame.verb not in MAKING or made is None or deed.frame.negated:
        return None
    inner = [a for a in deed.frame.args if a is not made]
    args = [replace(made, role="subj"), *take(frame, subject, deed), *inner]
    return of_frame(replace(frame, args=args))


def _price(arg: Arg) -> Term | None:
    """The sum of "at a cost of $3 million", "for $3 million"."""
    term = arg.term
    if term is None or term.members:
        return None
    if arg.role == "at" and term.head in COSTS:
        of: Mod | None = next((m for m in term.mods if m.role == "of" and m.term is not None), None)
        term = of.term if of is not None else None
    elif arg.role != "for":
        return None
    money = amount(term)
    return term if money is not None and money.kind is QuantityKind.MONEY else None
