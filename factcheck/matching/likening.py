"""Two noun phrases brought into one shape where English has two for one thing: "a 6 percent rise" and "a rise of
6 percent", "the norovirus outbreak" and norovirus, "a hip replacement" and "a new hip"."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, levels, people, senses
from factcheck.language.en.numbers import ORDINALS
from factcheck.matching.knowledge import Knowledge
from factcheck.model import QuantityKind
from factcheck.statements.heads import amount, ordinal

MONEY = QuantityKind.MONEY


def likened(c: Term, f: Term) -> tuple[Term, Term]:
    """The two terms, in one shape where they may mean the same thing in two."""
    c, f = _nth(_rated(_serving(c), f.head)), _nth(_rated(_serving(f), c.head))
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


def parted(c: Term, f: Term) -> Term:
    """ "*rare-earth* mining" beside "*rare earth* mining": the words of a compound by themselves, where the other has
    them."""
    if not any("-" in m.word for t in c.within() for m in t.mods):
        return c
    words = {w for t in f.within() for m in t.mods for w in (m.word, m.term.head if m.term else "")}
    words |= {t.head for t in f.within()}
    return _parted(c, words)


def _parted(term: Term, words: set[str]) -> Term:
    mods: list[Mod] = []
    for mod in term.mods:
        pieces = mod.word.split("-")
        if len(pieces) == 2 and mod.role in ("adj", "noun") and mod.term is None and set(pieces) <= words:
            mods += [
                Mod("adj", mod.at, word=pieces[0]),
                Mod("noun", mod.at, word=pieces[1], term=_bare(mod, pieces[1])),
            ]
        else:
            mods.append(mod if mod.term is None else replace(mod, term=_parted(mod.term, words)))
    return replace(term, mods=mods, members=[_parted(m, words) for m in term.members])


def _bare(mod: Mod, word: str) -> Term:
    return Term(mod.at, mod.at + 1, head=word, at=mod.at)


def _serving(term: Term) -> Term:
    """ "*government* officials of both countries": officials of both governments."""
    body = next((m for m in term.mods if m.role == "noun" and m.word in BODIES), None) if term.mods else None
    if body is None or term.head not in people.STAFF or term.ref is not None:
        return term
    of = next((m for m in term.mods if m.role in ("of", "from", "own") and m.term is not None), None)
    sides = of.term if of is not None else None
    if of is None and term.plural and not any(m.term is not None and m is not body for m in term.mods):
        kept = [m for m in term.mods if m is not body]
        whole = Term(body.at, body.at + 1, head=body.word, plural=True, at=body.at)
        return replace(term, mods=[*kept, Mod("of", body.at, term=whole)])
    if of is None or sides is None or sides.ref is not None or sides.mods or sides.head not in classes.GROUPS:
        return term
    whole = replace(sides, head=body.word)
    kept = [m for m in term.mods if m not in (body, of)]
    return replace(term, mods=[*kept, Mod("of", of.at, term=whole)])


BODIES = frozenset({"government", "cabinet", "parliament"})


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


def two_persons(f: Term, know: Knowledge) -> bool:
    """Are exactly two of a list persons by name, whom "the presidents" may mean?"""
    return sum(t.ref is not None and know.kinds.get(t.ref.id) == "person" for t in f.walk()) == 2


def land(term: Term) -> bool:
    """Whether it is a country by its name."""
    return term.ref is not None and term.ref.kind == "country" and not term.ref.adjective
