"""How two figures stand to each other."""

from __future__ import annotations

from factcheck import intervals
from factcheck.matching.knowledge import Compared, Rel
from factcheck.model import Quantity, QuantityKind, Relation


def figures(c: Quantity, f: Quantity) -> Compared:
    """Two figures: an interval relation, or another unit."""
    if c.unit != f.unit:
        same = intervals.in_one_unit(c, f)
        if same is None and intervals.apart(c, f):
            return Compared(Rel.EXCLUDES, figure=intervals.Compared(Relation.EXCLUDES))
        if same is None:
            return Compared(Rel.OTHER, why="another unit of time")
        c, f = same
    money = {QuantityKind.MONEY}
    if (c.kind in money) != (f.kind in money) and not (
        {c.kind, f.kind} <= {QuantityKind.MONEY, QuantityKind.COUNT} and not c.unit
    ):
        return Compared(Rel.OTHER, why="another kind of figure")
    if c.kind is QuantityKind.MONEY and f.kind is QuantityKind.MONEY and c.unit != f.unit:
        return Compared(
            Rel.OTHER, other_unit=(c.unit or "", f.unit or ""), figure=intervals.compare(c, f), why="another currency"
        )
    if (
        c.kind in (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE, QuantityKind.DURATION)
        and c.kind != f.kind
    ):
        return Compared(Rel.OTHER, why="another kind of figure")
    figure = intervals.compare(c, f)
    rel = {
        Relation.ENTAILS: Rel.EQUAL,
        Relation.EXCLUDES: Rel.EXCLUDES,
        Relation.STRETCH: Rel.NARROWER,
        Relation.ALLOWS: Rel.NARROWER,
    }[figure.relation]
    return Compared(rel, figure=figure)
