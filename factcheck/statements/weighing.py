"""What is important: the growth of a thing, which is then important itself; "fast-growing ties" for their growth."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import means
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

GROWTH = "growth"
WORTH = word_set("important importance significance weight relevance essence vital crucial essential key")
"""Words of what is important, one of which a clause about it has."""


def growing(frame: Frame) -> Frame:
    """ "The *fast-growing* ties of X and Y are important", "*rapidly developing* ties": their growth is."""
    what = frame.arg("subj")
    if what is None or not _important(frame):
        return frame
    if what.frame is not None:
        inner = what.frame
        thing = inner.arg("obj", "subj")
        if inner.verb not in senses.meaning("grow") or inner.negated or thing is None or thing.term is None:
            return frame
        if not all(word in closed.HARMLESS or _brisk(word) for word, _ in inner.adverbs):
            return frame
        outer = [Mod(a.role, a.at, term=a.term) for a in inner.args if a is not thing and a.term is not None]
        if len(outer) != len(inner.args) - 1:
            return frame
        term = replace(thing.term, mods=[*thing.term.mods, *outer])
        how = [a for a in frame.adverbs if not (_brisk(a[0]) and a[1] <= inner.at)]
        told = [replace(what, frame=None, term=_growth(term)), *take(frame, what)]
        return replace(frame, args=told, adverbs=how)
    whole = what.term
    mark = next((m for m in whole.mods if m.role in ("adj", "noun") and _grows(m.word)), None) if whole else None
    if whole is None or mark is None or whole.ref is not None or whole.members or whole.count is not None:
        return frame
    rest = replace(whole, mods=[m for m in whole.mods if m is not mark])
    return replace(frame, args=[replace(what, term=_growth(rest)), *take(frame, what)])


def _growth(of: Term) -> Term:
    return Term(of.first, of.last, head=GROWTH, det="the", mods=[Mod("of", of.at, term=of)], at=of.at)


def _important(frame: Frame) -> bool:
    words = [
        a.word or (a.term.head if a.term is not None else "") for a in frame.args if a.role in ("comp", "of", "obj")
    ]
    return any(word in WORTH or senses.concept(word) == "important" for word in words)


def _brisk(word: str) -> bool:
    """ "*rapidly* growing": how fast, which nobody denies of what grows fast."""
    return word.endswith("ly") and senses.concept(word[:-2]) in ("dynamic", "steady")


def _grows(word: str) -> bool:
    """ "growing", "fast-growing", "ever-expanding"."""
    how, _, deed = word.rpartition("-")
    if how and how != "ever" and senses.concept(how) != "dynamic":
        return False
    return deed in GROWING


GROWING = word_set("growing developing expanding")


def seen_growing(frame: Frame) -> Frame:
    """ "X *sees (steady) growth in Z*": Z grows, says X."""
    who, what, where = frame.arg("subj"), frame.arg("obj", "comp"), frame.arg("in")
    if frame.passive or frame.negated or frame.speaker is not None or who is None or what is None or where is None:
        return frame
    if who.term is None or who.term.ref is None or who.term.ref.kind != "person" or where.term is None:
        return frame
    if where.term.ref is not None or not means(what.term, "grow") or what.term is None or what.term.count is not None:
        return frame
    if any(m.role != "adj" or not m.word for m in what.term.mods) or what.term.det == "no":
        return frame
    how = [(f"{m.word[:-1]}ily" if m.word.endswith("y") else f"{m.word}ly", m.at) for m in what.term.mods]
    args = [replace(where, role="subj"), *[a for a in frame.args if a not in (who, what, where)]]
    return replace(frame, verb="grow", args=args, adverbs=[*frame.adverbs, *how], speaker=who.term, said="see")


def weighs(stmt: Statement) -> Iterator[Statement]:
    """ "The growth of Z is important": so is Z."""
    if not any(r.role == "C" and senses.concept(r.word) == "important" for r in stmt.roles):
        return
    for role in stmt.of("A"):
        of = next((m.term for m in role.term.mods if m.role == "of"), None) if role.term is not None else None
        if of is None or of.ref is not None or not means(role.term, "grow", "strengthen"):
            continue
        outer = [m for m in role.term.mods if m.role in ("between", "with", "in")] if role.term is not None else []
        thing = replace(of, mods=[*of.mods, *outer])
        yield replace(stmt, roles=[Role("A", "subj", role.at, term=thing), *(r for r in stmt.roles if r is not role)])


STEPS: tuple[Step, ...] = ((growing, None, WORTH),)
EARLY: tuple[Step, ...] = ((seen_growing, {"see"}, {"in"}),)
