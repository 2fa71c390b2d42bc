"""Changes of a level: what rose or fell, from what to what, by how much, how many times."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, multiples, senses, turns
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.records import dataclass
from factcheck.statements import measuring, stocks
from factcheck.statements.heads import amount
from factcheck.statements.model import Role, Statement
from factcheck.statements.surplus import more_or_less, uncounted

FACTORS = {
    "double": Decimal(2),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "quintuple": Decimal(5),
    "halve": Decimal("0.5"),
}
"""Verbs that say how many times as much there is; all are "about" (rule 6 of "Time")."""
FOLD = {"two-fold": 2, "twofold": 2, "threefold": 3, "three-fold": 3, "fourfold": 4, "four-fold": 4, "tenfold": 10}
PARTS = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "tenth": Decimal("0.1"),
}
SEVERAL = {"two": 2, "three": 3, "four": 4}
HEDGES = {
    "more_than": Comparator.GT,
    "over": Comparator.GT,
    "less_than": Comparator.LT,
    "nearly": Comparator.NEARLY,
    "almost": Comparator.NEARLY,
}
DIRECTIONS = {"grow": 1, "strengthen": 1, "cut": -1, "double": 1, "triple": 1, "quadruple": 1, "halve": -1}
"""Concepts of a change, each with the way it goes."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change: ``level`` states what changes, without its figure; ``up`` is +1 or -1.

    ``by`` is the difference (an amount, a count or a percentage), ``times`` the ratio of the later to the earlier
    value; ``start`` and ``to`` are the values at both ends. ``every``: each year anew.
    """

    level: Statement
    up: int
    by: Quantity | None = None
    times: Quantity | None = None
    start: Quantity | None = None
    to: Quantity | None = None
    every: bool = False


def change_of(c: Statement) -> Change | None:
    """The change that a statement tells; ``None`` where it tells none."""
    if c.loose:
        return None
    if c.change:
        return _levelled(c)
    if (surplus := _surplus(c)) is not None:
        return surplus
    up = next((DIRECTIONS[concept] * sign for concept, sign in c.senses if concept in DIRECTIONS), 0)
    subject = next((r for r in c.roles if r.mark in ("subj", "obj", "of", "in", "own") and _changes(r)), None)
    if not up or subject is None or subject.term is None or c.act != "assert" or c.negated:
        return None
    site = _site(subject.term, c)
    level = _level(subject.term if site is None else _owned(subject.term, site), c)
    if level is None:
        return None
    by = times = start = to = None
    every = False
    for role in c.roles:
        if role is subject or role is site:
            continue
        figure = amount(role.term)
        if role.term is None:
            continue
        if role.term.det == "every" or any(m.word == "every" for m in role.term.mods):
            every = True
        elif (part := part_of(role.term)) is not None:
            by_part = role.mark in ("by", "comp", "obj")  # "fell by a third", "was cut to a third", "in half"
            times = quantity(1 + up * part if by_part else part, Comparator.ABOUT)
        elif (ratio := _ratio(role.term)) is not None:
            times, up = ratio, (1 if ratio.low > 1 and up > 0 else -1)
        elif figure is not None and role.mark == "from":
            start = figure
        elif figure is not None and role.mark == "to":
            to = figure
        elif figure is not None:
            by = figure
        else:
            return None  # something is left that no change has
    if c.word in turns.EVALUATING and start is not None and to is not None:
        up = 1 if to.low > start.low else -1
    elif c.word in turns.EVALUATING and senses.concept(subject.term.head) in turns.BETTER_LESS:
        up = -up  # waiting times improve by growing shorter
    factor = FACTORS.get(c.word)
    if factor is not None:
        times = quantity(factor, _hedge(c, falling=factor < 1))
    if any(word not in HEDGES and word not in closed.HARMLESS for word, _ in c.adverbs):
        return None
    return Change(level, up, by, times, start, to, every)


def _surplus(c: Statement) -> Change | None:
    """ "carried 300,000 more people": what it carried rose by so many."""
    role = next((r for r in c.roles if r.term is not None and more_or_less(r.term)), None)
    if role is None or role.term is None or c.act != "assert" or c.negated:
        return None
    by = next((r for r in c.roles if r.mark == "by" and r.term is not None and r.term.count is not None), None)
    whole = replace(role, term=uncounted(role.term))
    fold = next((multiples.FOLDS[word] for word, _ in c.adverbs if word in multiples.FOLDS), None)
    kept = [a for a in c.adverbs if a[0] not in multiples.FOLDS]
    level = replace(c, roles=[whole if r is role else r for r in c.roles if r is not by], adverbs=kept)
    times = quantity(Decimal(fold), Comparator.ABOUT) if fold is not None else None
    count = by.term.count if by is not None and by.term is not None else None
    return Change(level, more_or_less(role.term), count, times)


def _site(term: Term, c: Statement) -> Role | None:
    """ "Profit halved *at X*": whose level it is, where the noun does not say so."""
    if any(m.role in ("own", "of") and m.term is not None and m.term.ref is not None for m in term.mods):
        return None
    at = (r for r in c.roles if r.mark == "at" and r.term is not None and r.term.ref is not None)
    return next((r for r in at if r.term and r.term.ref and r.term.ref.kind in ("organisation", "unknown")), None)


def _owned(term: Term, site: Role) -> Term:
    return replace(term, mods=[*term.mods, Mod("own", site.at, term=site.term)])


def _levelled(c: Statement) -> Change | None:
    """ "fell from $6 billion to $3.1 billion": the level is what the statement says."""
    origin = next((r for r in c.roles if r.mark == "from" and r.term is not None and r.term.count is not None), None)
    roles = [r for r in c.roles if r is not origin]
    up = {"up": 1, "down": -1}.get(c.change, 0)
    start = origin.term.count if origin is not None and origin.term is not None else None
    level = replace(c, roles=roles, change="")
    return Change(level, up, start=start, to=_figure(level) if start is not None else None)


def _figure(level: Statement) -> Quantity | None:
    measured = [amount(role.term) for role in level.roles]
    counted = [role.term.count if role.term is not None else None for role in level.roles]
    return next((one for one in (*measured, *counted) if one is not None), None)


def _changes(role: Role) -> bool:
    return role.term is not None and role.term.ref is None and amount(role.term) is None and role.term.head != "year"


def _level(term: Term, c: Statement) -> Statement | None:
    """The statement of what a thing comes to, without its figure."""
    kinds = (QuantityKind.COUNT, QuantityKind.MONEY)
    found = [made for kind in kinds if (made := _measured(term, c, kind)) is not None]
    return min(found, key=lambda one: VAGUE.get(one.word, 0), default=None)


VAGUE = {"exist": 1, "measure": 2}
"""What a level comes to where nothing better is known: how many there are, how much it is."""


def _measured(term: Term, c: Statement, kind: QuantityKind) -> Statement | None:
    """The statement of what a thing comes to where that is a figure of that kind."""
    mark = quantity(Decimal(1), Comparator.BARE)._replace(kind=kind, unit=None)
    figure = Term(c.first, c.first, head="$", count=mark)
    frame = Frame(c.first, c.last, verb="measure", at=c.at, args=[Arg("subj", term.first, term=term),
                  Arg("obj", c.at, term=figure)], tense=c.tense)  # fmt: skip
    made = measuring.measuring(stocks.herds(frame))
    if not made or len(made) != 1:
        return None
    stmt = made[0]
    roles = []
    for role in stmt.roles:
        if role.term is figure or (role.term is not None and role.term.count is mark and not role.term.head):
            continue
        if role.term is not None and role.term.count is mark:
            role = replace(role, term=replace(role.term, count=None))  # noqa: PLW2901
        roles.append(role)
    return replace(stmt, roles=roles, speaker=c.speaker, said=c.said, times=[], act=c.act)


def part_of(term: Term) -> Decimal | None:
    """ "half", "a quarter", "two thirds" of what there was."""
    share = PARTS.get(term.head) or next((PARTS[m.word] for m in term.mods if m.word in PARTS), None)
    if share is None:
        return None
    several = next((SEVERAL[m.word] for m in term.mods if m.word in SEVERAL), 1)
    return share * several


def _ratio(term: Term) -> Quantity | None:
    """ "2.3 times", "two-fold"."""
    if term.head in FOLD:
        return quantity(Decimal(FOLD[term.head]), Comparator.ABOUT)
    if term.count is not None and term.count.kind is QuantityKind.MULTIPLE:
        return term.count
    if term.head == "time":
        if term.count is not None:
            return quantity(term.count.low, term.count.comparator)
        for mod in term.mods:
            try:
                return quantity(Decimal(mod.word), Comparator.BARE)
            except InvalidOperation:
                continue
    return None


def _hedge(c: Statement, falling: bool) -> Comparator:
    """How near the ratio comes: what more than halves is less than half of what it was."""
    hedge = next((HEDGES[word] for word, _ in c.adverbs if word in HEDGES), Comparator.ABOUT)
    return {Comparator.GT: Comparator.LT, Comparator.NEARLY: Comparator.ABOUT}.get(hedge, hedge) if falling else hedge


def quantity(value: Decimal, comparator: Comparator) -> Quantity:
    """So many times as much."""
    exponent = value.normalize().as_tuple().exponent
    step = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    return Quantity(Span(0, 0), QuantityKind.MULTIPLE, comparator, value, None, step, "x")
