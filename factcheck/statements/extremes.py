"""Extremes: "a record of $12 billion", "a record high of", "an all-time high of" are a record $12 billion."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import closed
from factcheck.statements.heads import amount

POINTS = frozenset({"level", "high", "peak", "figure", "mark", "sum", "value"})
HIGHEST = {"record": "record", "all-time": "record", "historic": "record", "historical": "record"}
MARKS = POINTS | HIGHEST.keys()
"""Nouns without which no sum is read here."""


def extreme(frame: Frame) -> Frame:
    """The sum itself, with what it is said to be."""
    if not any(a.term is not None and (a.term.head in POINTS or a.term.head in HIGHEST) for a in frame.args):
        return frame
    return replace(frame, args=[replace(a, term=_sum(a.term)) if a.term is not None else a for a in frame.args])


def _sum(term: Term) -> Term:
    word = _word(term)
    inner = _of(term) if word else None
    if inner is None or any(m.word in closed.EXTREMES for m in inner.mods):
        return term
    return replace(inner, mods=[*inner.mods, Mod("adj", term.at, word=word)])


def _word(term: Term) -> str:
    """What a noun calls a sum: "record" for "a record", "a record level", "an all-time high"."""
    if term.head in HIGHEST:
        return HIGHEST[term.head]
    if term.head not in POINTS:
        return ""
    return next((HIGHEST[m.word] for m in term.mods if m.word in HIGHEST), "")


def _of(term: Term) -> Term | None:
    """The sum: "a record *of $12 billion*", also after an adjective that follows ("a record high *of*")."""
    for mod in term.mods:
        if mod.role == "of" and mod.term is not None and amount(mod.term) is not None:
            return mod.term
        if mod.role == "rel" and mod.frame is not None and mod.frame.verb == "be":
            high = mod.frame.arg("comp")
            of = mod.frame.arg("of")
            if high is not None and high.word in POINTS and of is not None and amount(of.term) is not None:
                return of.term
    return None
