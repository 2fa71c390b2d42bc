"""What something cost: "built at a cost of $3 million", "it cost $3 million to build it"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import of_frame
from factcheck.statements.heads import amount, eventive, means
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

REWORKING = (
    senses.meaning("renovate")
    | senses.meaning("mend")
    | senses.meaning("demolish")
    | word_set("extend expand enlarge rebuild convert modernise modernize clean reconstruct widen electrify rescue")
)
"""What is done to a thing that is there: the work costs so much, not the thing."""
MAKING = REWORKING | word_set(
    "build construct erect make create develop open establish set_up complete finish lay launch"
)
"""What is done at a cost."""
COSTS = word_set("cost price expense outlay")
SPENDING = word_set("spend invest go flow sink pour put plough plow pump swallow_up")
""""So much was *spent* on, *went* into" a work."""


def at_a_cost(frame: Frame) -> list[Statement] | None:
    """ "The plant was built at a cost of $3 million", "for $3 million": it cost so much."""
    thing = frame.arg("obj") or (None if frame.passive else frame.arg("subj"))
    if thing is None or thing.term is None or frame.negated or frame.status != "happened" or means(thing.term, "buy"):
        return None
    for arg in frame.args:
        money = _price(arg) if arg is not thing else None
        if money is None or (arg.role == "for" and frame.verb not in MAKING):
            continue
        maker = frame.arg("by") if frame.passive else frame.arg("subj")
        work = frame.verb not in MAKING - REWORKING
        done = replace(frame, kind="ing", args=[replace(thing, role="obj")], passive=False, times=[], adverbs=[])
        what = Arg("subj", thing.at, frame=done) if work else replace(thing, role="subj")
        args = [what, Arg("obj", arg.at, term=money)]
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
    if subject.term.head != "it" and not sold and deed.frame.verb in REWORKING and all(a.gap for a in deed.frame.args):
        done = replace(deed.frame, kind="ing", args=[replace(subject, role="obj")])
        return of_frame(replace(frame, args=[Arg("subj", subject.at, frame=done), *take(frame, subject, deed)]))
    bare = not sold and deed.frame.verb in MAKING and not deed.frame.negated and all(a.gap for a in deed.frame.args)
    if bare and subject.term.head != "it":
        return of_frame(replace(frame, args=take(frame, deed)))
    if subject.term.head != "it":
        return None
    made = deed.frame.arg("obj")
    if made is None or deed.frame.negated:
        return None
    if deed.frame.verb not in MAKING - REWORKING:
        own = [a for a in deed.frame.args if not a.gap and a.role != "subj"]
        work = Arg("subj", deed.at, frame=replace(deed.frame, kind="ing", args=own))
        return of_frame(replace(frame, args=[work, *take(frame, subject, deed)]))
    inner = [a for a in deed.frame.args if a is not made]
    args = [replace(made, role="subj"), *take(frame, subject, deed), *inner]
    return of_frame(replace(frame, args=args))


def spent_on(frame: Frame) -> list[Statement] | None:
    """ "$9 million was spent on restoring X", "went into the restoration of X": that cost so much."""
    money = frame.arg("obj") if frame.passive else frame.arg("subj")
    work = frame.arg("on", "into", "in", "to", "towards", "for")
    sum_ = amount(money.term) if money is not None else None
    if money is None or work is None or sum_ is None or sum_.kind is not QuantityKind.MONEY or frame.arg("by"):
        return None
    if frame.passive == (frame.verb in ("go", "flow")) or (money.term is not None and money.term.mods):
        return None
    if work.frame is None and not (work.term is not None and means(work.term, *WORKS)):
        return None
    if work.frame is not None and work.frame.verb not in REWORKING:
        return None
    args = [replace(work, role="subj"), replace(money, role="obj"), *take(frame, money, work)]
    return of_frame(replace(frame, verb="cost", passive=False, args=args))


WORKS = ("renovate", "mend", "demolish", "prolong", "strengthen")
"""Concepts of the nouns of such works."""


def to_whom(frame: Frame) -> list[Statement] | None:
    """ "The ships cost X $3 million": X paid so much for them."""
    thing, who, sum_ = frame.arg("subj"), frame.arg("obj"), frame.arg("obj2")
    money = amount(sum_.term) if sum_ is not None else None
    if thing is None or thing.term is None or who is None or who.term is None or who.term.ref is None or sum_ is None:
        return None
    if frame.passive or money is None or money.kind is not QuantityKind.MONEY or eventive(thing.term):
        return None
    args = [replace(who, role="subj"), replace(sum_, role="obj"), replace(thing, role="for")]
    return of_frame(replace(frame, verb="pay", args=[*args, *take(frame, thing, who, sum_)]))


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
