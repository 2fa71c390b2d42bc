"""A label and its value: "X's rank among investors: sixth", "Documents signed: 21". Terms and frames in, frames out."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import classes, closed
from factcheck.model import Comparator, Quantity, QuantityKind


def ranking(label: Term, value: Term) -> Frame | None:
    """ "X's rank among investors in Y: sixth", "…: top five", "…: 15": X ranks there. ``None`` for another label."""
    if label.head not in classes.POSITIONS or label.members or value.head or value.members:
        return None
    rank = value.rank or (_ordinal(value.count) if value.count is not None else None)
    among = next((m.term for m in label.mods if m.role in ("among", "of", "in") and is_kind(m.term)), None)
    if rank is None or among is None:
        return None
    whose = [m for m in label.mods if m.role in ("own", "of", "adj") and m.term is not None and m.term is not among]
    if len(whose) > 1 or any(m.word and m.word not in closed.HARMLESS for m in label.mods):
        return None
    owner = whose[0].term if whose else Term(label.first, label.first, head="it", det="pron", at=label.first)
    return replace(_rank(label.first, value.last, owner, among, rank), at=label.at) if owner is not None else None


def placed(first: int, who: Term, value: Term, kind: Term) -> Frame | None:
    """ "Investors in Y: X, top five", "…: X, rank 6": X ranks there among them. ``None`` where the value is no rank."""
    rank = value.rank or (_ordinal(value.count) if value.count is not None and value.head in POSITIONS else None)
    if rank is None or value.members or value.head not in POSITIONS or value.mods:
        return None
    return _rank(first, value.last, who, kind, rank)


POSITIONS = classes.POSITIONS | {""}


def _rank(first: int, last: int, who: Term, kind: Term, rank: Quantity) -> Frame:
    place = replace(kind, rank=rank, count=None, det="the")
    args = [Arg("subj", who.first, term=who), Arg("among", place.first, term=place)]
    return Frame(first, last, "rank", at=first, kind="finite", args=args)


def is_kind(term: Term | None) -> bool:
    """ "investors": things of a kind, in the plural and without a name."""
    return term is not None and term.ref is None and term.plural and bool(term.head)


def _ordinal(count: Quantity) -> Quantity | None:
    """A bare number in the place of a rank."""
    if count.comparator not in (Comparator.BARE, Comparator.EXACT) or count.low is None or count.unit:
        return None
    return count._replace(kind=QuantityKind.RANK, comparator=Comparator.EXACT, step=Decimal(1))


def tallied(last: Frame, value: Term) -> bool:
    """ "Documents signed after the talks: 21": so many of them; the frame is changed where that is what it says."""
    thing = last.arg("obj" if last.passive else "subj")
    if not last.verb or thing is None or thing.term is None or value.head or value.count is None or value.mods:
        return False
    plain = thing.term.plural and thing.term.count is None and thing.term.ref is None and not thing.term.members
    if not plain or value.count.kind is not QuantityKind.COUNT:
        return False
    if not last.passive:
        if last.verb not in closed.TRANSITIVE or last.arg("obj") is not None:
            return False
        last.passive, thing.role = True, "obj"
    thing.term.count = value.count
    last.kind, last.last = "finite", value.last
    return True
