"""Lengths, weights and surfaces in one unit: 1.24 kilometres are 1,240 metres."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Term, replace
from factcheck.language.en import extents, senses
from factcheck.model import QuantityKind


def in_its_unit(c: Term, f: Term) -> Term:
    """A claim's figure in the unit of the fact's, where both measure one thing in different units."""
    if c.count is None or f.count is None or c.head == f.head or c.ref is not None or f.ref is not None:
        return c
    mine, told = (extents.METRIC.get(senses.concept(one.head)) for one in (c, f))
    if mine is None or told is None or mine[0] != told[0] or mine[1] == told[1]:
        return c
    if not c.count.kind is f.count.kind is QuantityKind.COUNT:
        return c
    by = Decimal(mine[1]) / Decimal(told[1])
    high = c.count.high * by if c.count.high is not None else None
    return replace(c, head=f.head, count=c.count._replace(low=c.count.low * by, high=high, step=c.count.step * by))
