"""Work in a field that stands before its noun: "energy cooperation" is cooperation in energy."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import derivation

COMMON_WORK = frozenset({"cooperation", "collaboration"})
"""Nouns of what is done together in some field."""


def in_field(term: Term) -> Term:
    """ "cultural and energy cooperation": cooperation in culture and energy."""
    if term.ref is not None or term.head not in COMMON_WORK or any(m.role == "in" for m in term.mods):
        return term
    fields: dict[int, Term] = {}
    for mod in term.mods:
        plain = mod.term is None or (mod.term.ref is None and not mod.term.mods)
        noun = mod.word if mod.role == "noun" else derivation.RELATIONAL.get(mod.word) if mod.role == "adj" else None
        if noun and plain:
            fields[id(mod)] = Term(mod.at, mod.at + 1, head=noun, at=mod.at)
    if not fields:
        return term
    named = list(fields.values())
    whole = named[0]
    if len(named) > 1:
        whole = Term(named[0].first, named[-1].last, members=named, link="and", at=named[0].at)
    kept = [m for m in term.mods if id(m) not in fields]
    return replace(term, mods=[*kept, Mod("in", whole.first, term=whole)])
