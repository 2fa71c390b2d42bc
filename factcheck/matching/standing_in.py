"""Whom a phrase stands for that names them only in passing: "judges at the court", "people in Norway", "a court"."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.language.en import people, senses
from factcheck.matching.knowledge import Compared, Knowledge, Rel, entity_ids


def inhabitants(term: Term) -> frozenset[str] | None:
    """ "A million people *in Norway*": so many Norwegians."""
    if senses.concept(term.head) not in ("person", "inhabitant") or term.count is None or len(term.mods) != 1:
        return None
    land = term.mods[0].term.ref if term.mods[0].role == "in" and term.mods[0].term is not None else None
    return frozenset({land.id}) if land is not None and land.kind == "country" else None


def bench(term: Term, know: Knowledge) -> frozenset[str] | None:
    """ "*Judges at the High Court* rejected it": the court did."""
    if term.head not in people.BENCHES or not (term.plural or term.head == "bench") or term.count is not None:
        return None
    at = [m.term.ref.id for m in term.mods if m.role in ("at", "of", "in", "on") and m.term is not None and m.term.ref]
    if len(at) != 1 or len(term.mods) != 1 or "court" not in know.bodies.get(at[0], ()):
        return None
    return frozenset(at)


def of_its_kind(c: Term, told: frozenset[str], know: Knowledge) -> Compared | None:
    """ "*A court* rejected it", where the High Court did: one of that kind."""
    if c.ref is not None or c.det not in ("a", "an") or c.plural or c.count is not None or len(told) != 1 or c.members:
        return None
    one = next(iter(told))
    if know.strict or know.kinds.get(one) != "organisation" or c.head not in know.bodies.get(one, ()):
        return None
    home = know.holders(one) | told
    rest = [m for m in c.mods if not (m.term is not None and (ids := entity_ids(m.term)) and ids <= home)]
    return Compared(Rel.WIDER, adds=[(m.at, m.word or (m.term.head if m.term else "")) for m in rest])
