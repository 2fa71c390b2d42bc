"""Nouns that name an event, a number or a rank, and what they are of."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, levels, senses
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.statements.heads import TOTALS, core_noun, eventive, named
from factcheck.statements.model import Statement

ASPIRING = frozenset(["want", "wish", "seek", "hope", "plan", "intend", "try", "look"])
"""What those do who are about to do something: firms wanting to enter are those entering."""

NEEDED = frozenset(["need", "require", "intend", "mean", "design"])


def purpose(mod: Mod) -> Mod:
    """ "mechanisms *needed to carry out* plans" are "mechanisms *for carrying out* plans"."""
    frame = mod.frame
    if mod.role == "rel" and frame is not None and not frame.negated and frame.verb in ASPIRING:
        wish = next((a.frame for a in frame.args if a.role == "inf" and a.frame is not None), None)
        gap = next((a for a in frame.args if a.gap and a.role == "subj"), None)
        if wish is not None and gap is not None and len(frame.args) == 2:
            return Mod("rel", mod.at, frame=replace(wish, kind="part", args=[gap, *wish.args]))
    if mod.role != "rel" or frame is None or frame.verb not in NEEDED or not frame.passive:
        return mod
    rest = [a for a in frame.args if not a.gap]
    if len(rest) != 1 or frame.negated or frame.adverbs or rest[0].role not in ("inf", "for"):
        return mod
    return Mod("for", mod.at, term=rest[0].term, frame=rest[0].frame)


def some_of(term: Term | None) -> bool:
    """ "two of the firms": a count of members, without a noun of its own."""
    if term is None or term.members or term.head or term.count is None:
        return False
    return any(m.role == "of" and m.term is not None and m.term.plural for m in term.mods)


def dated(stmt: Statement) -> Statement:
    """Dates that stand at a noun ("the largest investors in K *in 2005*") are the statement's."""
    for role in stmt.roles:
        if (
            role.mark in ("after", "during", "following")
            and role.term is not None
            and eventive(role.term)
            and role.term.period is not None
        ):
            stmt.times.append(role.term.period)
        if role.term is not None and not eventive(role.term):
            for period in _periods(role.term, 0):
                if period not in stmt.times:
                    stmt.times.append(period)
    return stmt


def _periods(term: Term, depth: int) -> list[Period]:
    out = [term.period] if term.period is not None else []
    if depth < 4 and (term.members or term.mods):
        for inner in [*term.members, *[m.term for m in term.mods if m.term is not None]]:
            if not eventive(inner):
                out.extend(_periods(inner, depth + 1))
    return out


def take(frame: Frame, *drop: Arg) -> list[Arg]:
    return [a for a in frame.args if not any(a is d for d in drop)]


def relative_amount(term: Term | None) -> bool:
    return (
        term is not None
        and term.count is not None
        and term.count.kind in (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE)
    )


def levelled(term: Term | None) -> bool:
    """ "climbed past $6 billion": an object with a comparator that says a level."""
    return (
        term is not None
        and term.count is not None
        and term.count.comparator
        in (Comparator.GT, Comparator.GE, Comparator.LT, Comparator.REACHED, Comparator.NEARLY)
        and term.count.cue is not None
    )


def number_noun(term: Term | None) -> Term | None:
    """ "the number of companies": the noun that is counted."""
    if term is None:
        return None
    if term.members:  # "the number of companies and joint ventures"
        first = number_noun(term.members[0])
        return None if first is None else replace(term, members=[first, *term.members[1:]])
    if any(m.role == "noun" and m.word == "number_of" for m in term.mods):
        return replace(term, mods=[m for m in term.mods if m.word != "number_of"])
    if term.head in TOTALS and (core := core_noun(term)[1]).head != term.head:
        return number_noun(core)  # "the passenger *total*"
    if term.head in ("number", "count", "tally", "figure"):
        marks = ("of", "for") if term.head == "figure" else ("of",)
        of = next((m.term for m in term.mods if m.role in marks and m.term is not None), None)
        if of is not None and (term.head != "figure" or of.plural):
            return replace(of, mods=[*of.mods, *[m for m in term.mods if m.term is not of]])
    return None


def inherit(stmt: Statement, frame: Frame) -> None:
    """What stands around a rewritten clause holds for it."""
    stmt.negated = stmt.negated != frame.negated
    stmt.neg_at = frame.neg_at if frame.negated else stmt.neg_at
    if frame.status != "happened":
        stmt.status = frame.status
    stmt.act = frame.act if frame.act != "assert" else stmt.act
    stmt.speaker, stmt.said = stmt.speaker or frame.speaker, stmt.said or frame.said
    stmt.times = [*stmt.times, *[t for t in frame.times if t is not None]]
    stmt.adverbs = [*stmt.adverbs, *frame.adverbs]
    stmt.first, stmt.last = min(stmt.first, frame.first), max(stmt.last, frame.last)
    stmt.only = max(stmt.only, frame.only)


def superlative(term: Term) -> bool:
    return any(
        m.role == "adj" and (m.word.endswith("est") or m.word in ("top", "leading", "major", "main", "ranked", "most"))
        for m in term.mods
    )


def rank_in(term: Term | None) -> Term | None:
    """The term that a rank is on: "the top five investors", "one of the top ten", "the list of the top ten
    investors"."""
    if term is None or term.members:
        return None
    if term.rank is not None:
        return term
    if (group := _group(term)) is not None:
        return group
    if term.head in ("one", "member", "part") or term.head in classes.TRANSPARENT:
        for mod in term.mods:
            if mod.role == "of" and mod.term is not None:
                inner = mod.term if mod.term.rank is not None else _group(mod.term)
                if inner is not None:
                    return inner
    for mod in term.mods:
        if (
            mod.role in ("of", "among", "in")
            and mod.term is not None
            and mod.term.rank is not None
            and (
                term.head in classes.POSITIONS
                or (mod.role == "of" and term.head in ("number", "club", "group", "list"))
            )
        ):
            return mod.term
    if (
        superlative(term)
        and not term.plural
        and term.det in ("the", "")
        and any(m.word in ("largest", "biggest", "leading", "top") for m in term.mods)
        and senses.concept(term.head) in classes.RANKED
    ):
        first = Quantity(Span(0, 0), QuantityKind.RANK, Comparator.EXACT, Decimal(1), None, Decimal(1), None)
        return replace(
            term, rank=first, mods=[m for m in term.mods if m.word not in ("largest", "biggest", "leading", "top")]
        )
    return None


def _group(term: Term) -> Term | None:
    """ "the top twenty investors", "the largest investors": the first so many, a group whose size may be left open."""
    if not term.plural or term.ref is not None or senses.concept(term.head) not in classes.RANKED:
        return None
    if not any(m.word in classes.FOREMOST for m in term.mods) or term.det not in ("the", ""):
        return None
    counted = term.count is not None and term.count.comparator in (Comparator.BARE, Comparator.EXACT)
    if term.count is not None and not counted:
        return None
    size = term.count.low if term.count is not None else classes.OPEN_GROUP
    rank = Quantity(Span(0, 0), QuantityKind.RANK, Comparator.TOP, size, None, Decimal(1), None)
    return replace(term, rank=rank, count=None, mods=[m for m in term.mods if m.word not in classes.FOREMOST])


def parted(term: Term, count: Quantity | None) -> list[Term]:
    """The terms of a coordination; as a whole where one figure counts plain things of several kinds ("700 companies and
    joint ventures")."""
    first, *others = term.walk()
    parts = [first, *(_elided(other, first) for other in others)]
    plain = all(t.plural and t.ref is None and not eventive(t) for t in parts)
    counts = sum(t.count is not None for t in parts[1:])
    if len(parts) > 1 and plain and count is not None and count.kind is QuantityKind.COUNT and not counts:
        return [term]
    return parts


def _elided(term: Term, first: Term) -> Term:
    """ "15 weekly flights, *13* from X": flights a week, too."""
    if term.head or term.ref is not None or term.count is None or first.count is None or first.head in ("", "$"):
        return term
    kept = [m for m in first.mods if m.role in ("adj", "noun", "per", "between")]
    return replace(term, head=first.head, plural=True, mods=[*kept, *term.mods])


def undergone(term: Term) -> Term:
    """ "the tunnel's opening": the opening of it."""
    own = next((m for m in term.mods if m.role == "own" and named(m.term, "place", "thing")), None)
    if own is None or term.head not in levels.UNDERGONE or any(m.role == "of" for m in term.mods):
        return term
    return replace(term, det=term.det or "the", mods=[replace(m, role="of") if m is own else m for m in term.mods])


BUSINESS = frozenset({"business", "corporate", "commercial", "economic"})


def people_of(many: Arg, body: Term) -> Arg:
    """ "X's Norwegian community *is 3,000 strong, has 3,000 members*": so many people."""
    term = many.term
    if term is None or any(m.word in BUSINESS for m in body.mods) or term.head not in ("…", "", "member"):
        return many
    return replace(
        many, term=replace(term, head="person", plural=True, mods=[m for m in term.mods if m.word != "strong"])
    )


def edges(t: Period) -> tuple[Period, Period]:
    """The first and the last time of a range: years, months or days, as they are told."""
    low, high = t.low or "", t.high or ""
    if low[5:] == "01-01" and high[5:] == "12-31":
        grain, last, first = "year", f"{high[:4]}-01-01", f"{low[:4]}-12-31"
    elif low[8:] == "01" and int(high[8:]) >= SHORTEST:
        grain, last, first = "month", f"{high[:8]}01", f"{low[:8]}28"
    else:
        grain, last, first = "day", high, low
    return t._replace(grain=grain, high=first), t._replace(grain=grain, low=last)


SHORTEST = 28
"""Days of the shortest month."""
