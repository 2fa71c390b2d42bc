"""What becomes of a fine or ban, and who is told to pay: "the fine stands", "was ordered to pay $3 million"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Frame, replace
from factcheck.language.en import courts, senses
from factcheck.statements.heads import is_money, named
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step


def stands(frame: Frame) -> Frame:
    """ "The fine stands, remains in place": it was upheld; "the court left it in place": upheld it."""
    left = frame.verb in courts.LEFT
    thing = frame.arg("obj" if left or frame.passive else "subj")
    if thing is None or thing.term is None or thing.term.head not in courts.RULINGS or (frame.passive and not left):
        return frame
    where = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in courts.FORCE), None)
    rest = take(frame, thing, *([where] if where is not None else []))
    if where is None and (left or frame.verb != "stand"):
        return frame
    if any(a.role in ("obj", "comp", "at", "to") for a in rest):
        return frame  # "stands at $3 million"
    passive = frame.passive or not left
    return replace(frame, verb="uphold", passive=passive, args=[replace(thing, role="obj"), *rest])


def against(frame: Frame) -> Frame:
    """ "upheld the fine *for X*": the one against X."""
    thing = frame.arg("obj")
    if thing is None or thing.term is None or thing.term.head not in courts.PENALTIES:
        return frame
    mods = [
        replace(m, role="against") if m.role in ("for", "on", "of", "own") and named(m.term, *PARTIES) else m
        for m in thing.term.mods
    ]
    term = replace(thing.term, mods=mods)
    args = [replace(thing, term=term) if a is thing else a for a in frame.args]
    return replace(frame, args=[replace(a, role="against") if a.role in ("for", "on") and named(a.term, *PARTIES)
                                else a for a in args])  # fmt: skip


PARTIES = ("organisation", "person", "unknown")


def told_to_pay(frame: Frame) -> Frame:
    """ "Y told, ordered X to pay $3 million": Y made X pay it."""
    whom, deed = frame.arg("obj"), next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if whom is None or deed is None or deed.frame is None or deed.frame.verb != "pay" or deed.frame.negated:
        return frame
    sum_ = deed.frame.arg("obj")
    if sum_ is None or not is_money(sum_.term) or deed.frame.passive or frame.status != "happened":
        return frame
    inner = [a for a in deed.frame.args if a is not sum_ and a.role != "subj"]
    args = [*take(frame, deed), replace(sum_, role="obj2"), *inner]
    return replace(frame, verb="make_pay", args=args, times=[*frame.times, *deed.frame.times])


def made_to_pay(stmt: Statement) -> Iterator[Statement]:
    """Who was fined was made to pay the fine."""
    if any(concept == "fine" for concept, _ in stmt.senses) and stmt.of("P") and stmt.of("M"):
        yield replace(stmt, senses=(("make_pay", 1),), word="make_pay", marks={})


STEPS: tuple[Step, ...] = (
    (stands, courts.IN_FORCE),
    (told_to_pay, courts.ORDERING, {"inf"}),
)
LATE: tuple[Step, ...] = ((against, senses.meaning("support")),)
"""What is read in other words before figures are, and once the verb is whole."""
