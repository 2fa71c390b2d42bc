"""Whom a claim may leave unsaid: those of a fact whom the text, or who says so, lends to it."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.judging.outcomes import Focus, Prepared
from factcheck.judging.speakers import between
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.statements.model import Statement


def lendable(
    c: Statement,
    one: Prepared,
    a: Alignment,
    focus: Focus,
    told_by: frozenset[str],
    know: Knowledge,
    sources: Collection[str],
) -> tuple[bool, bool]:
    """Whether those of the fact whom the claim does not name may be lent: surely, and at all. ``told_by`` says it."""
    lent = [p for p in a.pairs if p.identifying and p.effect in ("lent", "missing")]
    pointed_at = [p for p in lent if p.effect == "lent" or p.role == "A"]
    sure = focus.pair or (bool(pointed_at) and all(p.ids and p.ids <= focus.entities for p in pointed_at))
    sure = sure or not told_by.isdisjoint(sources)  # a source of ours speaks of our pair
    sure = sure or a.occasion
    sure = sure or any(p.counted for p in a.pairs)
    sure = sure or (bool(pointed_at) and all(p.ids and p.ids <= told_by for p in pointed_at))  # "I am ready", says X
    hinted = bool(pointed_at) and all(p.ids and p.ids <= focus.hinted for p in pointed_at)
    return sure, sure or between(c, one, a, told_by, know) or hinted


def names_nobody(a: Alignment, lent: bool) -> bool:
    """Is nobody of the fact named, nor lent?"""
    entities = [p for p in a.pairs if p.ids]
    named = any(p.effect in ("same", "partly", "value") for p in entities)
    return bool(entities) and not lent and not a.grounded and not named
