"""What two have with one another without being named: bilateral trade, mutual ties."""

from __future__ import annotations

from factcheck.frames import Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.statements.heads import core_noun
from factcheck.statements.model import Role, Statement


def both(stmt: Statement) -> None:
    """ "bilateral trade" is "trade between the two countries", where nobody is named."""
    for role in stmt.roles:
        if role.term is not None and not role.term.members:
            role.term = _linked(_existing(_between_both(role.term)))
    _within(stmt)
    mutual = next((r for r in stmt.roles if r.role == "K" and r.word in closed.BILATERAL), None)
    if mutual is None or not any(c in classes.SYMMETRIC for c, _ in stmt.senses):
        return
    if any(r.role == "A" or r.mark in ("with", "between") for r in stmt.roles):
        return
    stmt.roles = [r for r in stmt.roles if r is not mutual]
    stmt.roles.append(Role("A", "between", mutual.at, term=_the_two(mutual.at), fixed=True))


def _within(stmt: Statement) -> None:
    """ "Business links matter *in X–Y ties*": those between X and Y."""
    ties = next((r for r in stmt.roles if r.role == "T" and r.mark in ("in", "within") and _ties(r.term)), None)
    thing = next((r for r in stmt.roles if r.role == "A" and r.mark == "subj"), None)
    if ties is None or thing is None or ties.term is None or thing.term is None:
        return
    if thing.term.ref is not None or senses.concept(thing.term.head) != "relation" or not _unowned(thing.term):
        return
    whose = [m for m in ties.term.mods if (m.term is not None and m.term.ref is not None) or m.role == "between"]
    if len(whose) != len(ties.term.mods) or not whose:
        return
    thing.term = replace(thing.term, mods=[*thing.term.mods, *whose])
    stmt.roles = [r for r in stmt.roles if r is not ties]


def _ties(term: Term | None) -> bool:
    return term is not None and term.ref is None and senses.concept(term.head) == "relation"


def _unowned(term: Term) -> bool:
    return not any((m.term is not None and m.term.ref is not None) or m.role in ("between", "with") for m in term.mods)


def _existing(term: Term) -> Term:
    """ "the projects *they already have* in Y" are "the existing projects in Y"."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    frame = rel.frame if rel is not None else None
    if rel is None or frame is None or frame.verb not in HAVING or frame.negated or frame.passive or frame.times:
        return term
    owner = frame.arg("subj")
    if owner is None or owner.term is None or owner.term.det != "pron" or owner.gap:
        return term
    if not all(a is owner or a.gap or a.term is not None for a in frame.args):
        return term
    places = [Mod(a.role, a.at, term=a.term) for a in frame.args if a is not owner and not a.gap]
    rest = [m for m in term.mods if m is not rel]
    return replace(term, mods=[*rest, Mod("adj", rel.at, word="existing"), *places])


def _linked(term: Term) -> Term:
    """ "the partnership *linking* X and Y" is the one between them, at any depth."""
    mods = [_link(m) if m.role != "for" else _meeting_for(term, m) for m in term.mods]
    return term if all(a is b for a, b in zip(mods, term.mods, strict=True)) else replace(term, mods=mods)


def _meeting_for(term: Term, mod: Mod) -> Mod:
    """ "talks *for X and Y*": those two take part."""
    both_of = mod.term
    if both_of is None or len(both_of.members) < 2 or not _gathering(term):
        return mod
    lands = all(t.ref is not None and t.ref.kind in ("country", "region", "organisation") for t in both_of.members)
    return replace(mod, role="between") if lands else mod


def _gathering(term: Term) -> bool:
    return any(x.concept in classes.MEETINGS - {"visit"} for x in senses.nouns().get(term.head, ()))


def _link(mod: Mod) -> Mod:
    frame = mod.frame
    if mod.role != "rel" or frame is None:
        made = _linked(mod.term) if mod.term is not None else None
        return mod if made is mod.term else replace(mod, term=made)
    objects = [a for a in frame.args if not a.gap]
    whose = frame.verb in classes.EXISTING and len(objects) == 1 and objects[0].role in ("between", "with", "of")
    if whose and not (frame.passive or frame.negated or frame.times) and frame.status == "happened":
        return Mod(objects[0].role, mod.at, term=objects[0].term)  # "the ties *that have grown up between X and Y*"
    if frame.verb not in LINKING or frame.passive or frame.negated or frame.times or len(objects) != 1:
        return mod
    both_of = objects[0].term
    if objects[0].role != "obj" or both_of is None or not (both_of.members or both_of.plural):
        return mod
    return Mod("between", mod.at, term=both_of)


LINKING = frozenset(["link", "bind", "connect", "unite", "join"])
HAVING = frozenset(["have", "run", "own", "operate"])


def _the_two(at: int) -> Term:
    return Term(at, at + 1, head="country", det="the", plural=True, at=at)


def _between_both(term: Term) -> Term:
    """The noun phrase with "between the two countries" for "bilateral"."""
    mutual = next((m for m in term.mods if m.role in ("adj", "noun") and m.word in closed.BILATERAL), None)
    if mutual is None or term.ref is not None or any(m.role in ("own", "of", "with", "between") for m in term.mods):
        return term
    if any(m.term is not None and m.term.ref is not None for m in term.mods):
        return term
    if not any(s.concept in classes.SYMMETRIC for s in senses.nouns().get(core_noun(term)[0], ())):
        return term
    rest = [m for m in term.mods if m is not mutual]
    return replace(term, mods=[*rest, Mod("between", mutual.at, term=_the_two(mutual.at))])
