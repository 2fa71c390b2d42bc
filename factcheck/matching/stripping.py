"""Terms without what only says that a field, a deed or a material is meant ("the automotive industry")."""

from __future__ import annotations

from factcheck.frames import Term, replace
from factcheck.language.en import classes, closed, people
from factcheck.statements.heads import core_noun, eventive

CLASSIFYING = classes.AFTER | closed.CLASSIFIERS


def stripped(term: Term) -> Term:
    """ "the automotive industry" is "automotive" where a field is meant; "rare earth metals" rare earths."""
    if term.head in people.STAFF and any(m.word in people.WEIGHTY for m in term.mods):
        term = replace(term, mods=[replace(m, word=people.KEY) if m.word in people.WEIGHTY else m for m in term.mods])
    head, core = core_noun(term)
    if head in classes.FURTHERING and not core.members:
        return _furthered(core)
    if head in CLASSIFYING and not core.members:
        compound = next((m for m in reversed(core.mods) if m.role in ("noun", "adj") and m.word), None)
        if compound is not None:
            return replace(core, head=compound.word, mods=[m for m in core.mods if m is not compound], plural=False)
    if head in closed.OPERATIONS and not core.members:
        deed = next(
            (m for m in reversed(core.mods) if m.role in ("noun", "adj") and m.word.endswith(("up", "ing"))), None
        )
        if deed is not None:  # "the clean-up operation"
            return replace(core, head=deed.word, mods=[m for m in core.mods if m is not deed], plural=False)
    return core


def _furthered(term: Term) -> Term:
    """ "the development of energy", "energy development": energy, as a field to work in."""
    of = [m for m in term.mods if m.role in ("of", "noun") and m.term is not None and m.term.ref is None]
    named = of[0].term if len(of) == 1 else None
    if named is None or named.members or eventive(named) or term.det in ("a", "an") or term.plural:
        return term
    return replace(named, first=term.first, mods=[*[m for m in term.mods if m is not of[0]], *named.mods])
