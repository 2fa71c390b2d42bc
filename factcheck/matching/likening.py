"""Two noun phrases brought into one shape where English has two for one thing: "a 6 percent rise" and "a rise of
6 percent", "the norovirus outbreak" and norovirus, "a hip replacement" and "a new hip"."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, levels, senses
from factcheck.language.en.numbers import ORDINALS
from factcheck.model import QuantityKind
from factcheck.statements.heads import amount, ordinal

MONEY = QuantityKind.MONEY


def likened(c: Term, f: Term) -> tuple[Term, Term]:
    """The two terms, in one shape where they may mean the same thing in two."""
    c, f = _nth(_rated(c, f.head)), _nth(_rated(f, c.head))
    if (c.rank is None) != (f.rank is None):
        c, f = _first(c), _first(f)
    if c.head == f.head:
        return (_figured(c), f) if f.count is not None else (c, _figured(f)) if c.count is not None else (c, f)
    if _weighed(f) and c.count is None and not _weighed(c):
        return c, _of(f, levels.WEIGHED)  # "exported *wheat*", of so many tonnes of it
    if c.head in classes.MONEY and c.count is None and not c.mods and (sum_ := amount(f)) and sum_.kind is MONEY:
        return c, replace(f, head=c.head, count=None)  # "lent *money*", so many dollars
    if f.count is not None and c.count is None and not c.plural and f.head in AREAS:
        return c, _of(f, AREAS)  # "frost damaged *coffee*", so many hectares of it
    if (c.head in classes.OUTBREAKS) != (f.head in classes.OUTBREAKS):
        return _of(c, classes.OUTBREAKS), _of(f, classes.OUTBREAKS)
    if (c.head in classes.RENEWALS) != (f.head in classes.RENEWALS):
        return _renewed(c), _renewed(f)
    return c, f


AREAS = frozenset({"hectare", "acre"})
"""Measures of how much of a crop, a forest there is."""


def _rated(term: Term, other: str) -> Term:
    """ "the *punctuality* rate" beside punctuality."""
    kind = next((m for m in term.mods if m.role == "noun" and m.word), None)
    if term.head not in RATES or term.ref is not None or kind is None or senses.concept(kind.word) != other:
        return term
    return replace(term, head=kind.word, plural=False, mods=[m for m in term.mods if m is not kind])


RATES = frozenset({"rate", "level", "figure", "total"})


def _nth(term: Term) -> Term:
    """ "the first *of the ships*": the first ship."""
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.plural), None)
    if term.head not in ("", "…") or term.rank is None or of is None or of.term is None or of.term.ref is not None:
        return term
    inner = of.term
    if inner.members or inner.det != "the":
        return term
    mods = [*(m for m in term.mods if m is not of), *inner.mods]
    return replace(inner, first=term.first, rank=term.rank, count=None, plural=False, mods=mods)


def _first(term: Term) -> Term:
    """ "the first aircraft", "third terminal" for "Terminal 3": which of them it is."""
    word = next((m for m in term.mods if m.role in ("adj", "noun") and m.word in NTHS), None)
    if term.rank is not None or word is None or term.ref is not None:
        return term
    return replace(term, rank=ordinal(NTHS[word.word]), mods=[m for m in term.mods if m is not word])


NTHS = {word: n for n, word in enumerate(ORDINALS, 1)}


def _weighed(term: Term) -> bool:
    return term.ref is None and senses.concept(term.head) in levels.WEIGHED


def _figured(term: Term) -> Term:
    """ "a rise *of 6 percent*" with its figure before the noun."""
    of = [m for m in term.mods if m.role == "of" and m.term is not None and not m.term.mods and amount(m.term)]
    if len(of) != 1 or of[0].term is None or term.count is not None:
        return term
    return replace(term, count=of[0].term.count, mods=[m for m in term.mods if m is not of[0]])


def _of(term: Term, heads: frozenset[str]) -> Term:
    """What an outbreak is one of, or tonnes are tonnes of, with whatever else is said of it."""
    inner = next((m for m in term.mods if m.role in ("of", "noun") and m.term is not None), None)
    if term.head not in heads or inner is None or inner.term is None or inner.term.ref is not None:
        return term
    return replace(inner.term, first=term.first, mods=[*[m for m in term.mods if m is not inner], *inner.term.mods])


def _renewed(term: Term) -> Term:
    """ "a hip replacement" is a new hip."""
    what = next((m for m in reversed(term.mods) if m.role == "noun" and m.word), None)
    if term.head not in classes.RENEWALS or what is None:
        return term
    rest = [m for m in term.mods if m is not what]
    return replace(term, head=what.word, mods=[*rest, Mod("adj", what.at, word="new")])
