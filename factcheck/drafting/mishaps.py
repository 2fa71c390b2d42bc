"""The mishaps of which a text tells ("a fire destroyed a warehouse *in Leith*", "a bus overturned *near Brough*"): what
"no one was hurt" and "seven were injured" tell of until another one is told.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.drafting.taking_up import words_of
from factcheck.frames import Term
from factcheck.language.en import belongings, bodies
from factcheck.language.en.closed import NEGATIVE_PRONOUNS
from factcheck.parsing.items import Read
from factcheck.statements.model import Statement

OPEN = "?"
"""A mishap of which the text does not tell where it was."""
PLACING = frozenset({"in", "at", "near", "on", "off", "outside"})


def told(read: Read, statements: Iterable[Statement]) -> str:
    """The last mishap that a sentence tells, in words; ``OPEN`` where it says no place, "" where it tells none."""
    out = ""
    for one in statements:
        if one.act != "assert" or one.negated or one.status != "happened":
            continue
        noun = belongings.MISHAPS.get(one.word, "") or next(
            (r.term.head for r in one.of("A") if r.term is not None and _mishap(r.term)), ""
        )
        if noun and noun != one.word:
            where = _where(read, one)
            out = f"the {noun} {where}" if where else OPEN
    return out


def craft(read: Read, statements: Iterable[Statement]) -> str:
    """What a sentence tells of that carries people ("*a bus of X* overturned"), in words; "" where nothing."""
    for one in statements:
        for role in one.roles:
            term = role.term
            if role.mark in ("subj", "obj") and term is not None and not term.plural and not term.members:
                noun = bodies.noun_of(term.head) if term.ref is not None else term.head
                if noun in bodies.CRAFT:
                    return words_of(term, read)
    return ""


def aboard(text: str, vehicle: str) -> str:
    """ "There were 44 people on board": of what; "" where nothing is left out."""
    said = text.rstrip(" .")
    return f"{said} {vehicle}." if vehicle and said.endswith(" on board") else ""


def _mishap(term: Term) -> bool:
    return term.head in belongings.DISASTERS and term.ref is None and term.det in ("a", "an") and not term.plural


def _where(read: Read, one: Statement) -> str:
    """The place of which a statement tells, else that of what was struck."""
    for role in one.roles:
        if role.mark in PLACING and role.term is not None and role.term.ref is not None:
            return f"{role.mark} {words_of(role.term, read)}"
    struck = [r.term for r in one.of("P") if r.term is not None and not r.term.members]
    for term in struck:
        for mod in term.mods:
            if mod.role in PLACING and mod.term is not None and mod.term.ref is not None:
                return f"{mod.role} {words_of(mod.term, read)}"
        if term.det == "the" and any(m.role == "noun" and m.term is not None and m.term.ref for m in term.mods):
            return f"at {words_of(term, read)}"
        if term.ref is not None and term.ref.kind in ("place", "city", "region", "thing", "organisation"):
            return f"at {words_of(term, read)}"
    return ""


def harms(one: Statement, accident: str) -> bool:
    """May it have happened in the mishap? Nobody is arrested in a fire; whose wife died, may have died of something
    else."""
    words = {*accident.split()}
    disaster = not words.isdisjoint(belongings.DISASTERS | {*belongings.MISHAPS.values()})
    terms = [r.term for r in one.roles if r.term is not None]
    if any(m.role == "own" for term in terms for m in term.mods):
        return False
    return not disaster or any(c in belongings.HARM for c, _ in one.senses)


def unplaced(one: Statement) -> str:
    """Why "no one was hurt", "no passengers were injured", and nothing else, is not used: it is of one mishap, not of
    any; "" where more is told."""
    if not any(c in belongings.HARM for c, _ in one.senses) or one.times:
        return ""
    terms = [r.term for r in one.roles if r.term is not None]
    bare = all(r.role == "F" or (r.role in ("P", "A") and r.mark in ("subj", "obj")) for r in one.roles)
    plain = all(t.ref is None and not t.mods for t in terms)
    none = any(t.head in NEGATIVE_PRONOUNS or t.det == "no" for t in terms)
    return "it is open in what that was" if bare and plain and none else ""
