"""A whole and its parts: what a reading counts at one place, for one taker or one purpose is no count of everything.

"X employs 300 people at its mill" neither contradicts nor supports that X employs 900; that it employs 90 it does
contradict, for the whole is no smaller than its part.
"""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.judging import marks
from factcheck.judging.outcomes import Focus, Prepared, one_event
from factcheck.language.en.levels import FURTHER
from factcheck.matching.alignment import CIRCUMSTANCES, Alignment, Pairing
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.pairing import STOCKS
from factcheck.matching.participation import told_of, vocabulary
from factcheck.model import Comparator, Quantity, QuantityKind, Relation
from factcheck.reading.tokens import tokenize
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement

RESTRICTING = frozenset({"L", "R", "F", "T", "S"})
"""Roles of where, to whom, for what, in what and from whom: without one of them more may be meant."""
LEVELS = frozenset({"trade", "measure", "profit", "grow"})
"""Concepts of how high something stands, or has risen, at a time."""
STANDING = STOCKS | LEVELS | {"invest"}
"""Concepts of how much there is by a time."""
SUMMED = frozenset({QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.MEASURE})
"""Kinds of figures that parts add up to; shares, ranks and spans of time do not."""
UNSUMMED = frozenset({"cost", "measure", "rank", "take", "wait"})
"""Concepts whose figure is one thing's own: what it costs, how high or long it is."""
EACH_ITS_OWN = frozenset({"measure", "rank", "wait"})
"""Concepts whose figure is that of each of several things: how high they are, for how long one waits."""
IN_ALL = frozenset({"altogether", "ever", "overall"})
"""Adverbs of all that there has been so far."""
BOUNDED = frozenset({Comparator.LT, Comparator.LE, Comparator.NEARLY, Comparator.EXACT, Comparator.RANGE})
"""Comparators that say of a figure that it is no larger."""
FIGURED = frozenset({"contradicted", "near-miss"})
"""Codes of a figure that is excluded."""
WHY = frozenset({"lack", "want", "shortage", "fear", "reason", "safety", "repair", "maintenance", "fraud", "theft"})
"""Nouns after "for" that tell why something was done."""
DECIDED = FIGURED | {"supported", "hedge-dropped"}
"""Codes of what figures alone have decided."""


def decided(a: Alignment, relation: Relation, code: str) -> bool:
    """Have figures alone decided, be it within a noun of something done ("nine agreements")?"""
    if code in DECIDED:
        return True
    differing = [p for p in a.values if p.relation is Relation.EXCLUDES]
    return relation is Relation.EXCLUDES and bool(differing) and all(_figures(p) is not None for p in differing)


def of_its_part(
    c: Statement, one: Prepared, a: Alignment, relation: Relation, focus: Focus, know: Knowledge
) -> str | None:
    """The words by which the fact counts a part only ("at its plant", "in 2025"), where a claim without them may mean
    more."""
    figure = summed(a)
    if figure is None:
        return None
    mine, told = figure
    more = mine.low > told.low
    small = more if relation is Relation.EXCLUDES else mine.comparator in BOUNDED and relation is Relation.ENTAILS
    if not small and (together := _together(one.statement, a)) is not None:
        return marks.phrase(together, tokenize(one.reading.says))
    if a.concept in UNSUMMED or _one_thing(a) or _that_event(c, one.statement, a):
        return None
    bounded = mine.comparator in BOUNDED
    excluded = relation is Relation.EXCLUDES
    if (those := _of_a_land(one, a)) is not None and (
        more if excluded else mine.comparator not in (Comparator.GT, Comparator.GE)
    ):
        return those
    if more if excluded else bounded or (mine.comparator is Comparator.BARE and _so_far(c)):
        if (when := _at_one_time(c, one, a)) is not None:
            return when
    if one_event(a) or not (more if excluded else bounded or (mine.comparator is Comparator.BARE and _in_all(c, a))):
        return None
    around = one.statement.setting | know.focus | focus.entities | focus.hinted | told_of(c, know)
    said = vocabulary(c)
    part = next((role for p in a.missing if (role := _restricting(p, around, said)) is not None), None)
    return None if part is None else marks.phrase(part, tokenize(one.reading.says))


def _of_a_land(one: Prepared, a: Alignment) -> str | None:
    """The people of one land whom the fact counts ("24,000 Norwegians"), where the claim counts people of any."""
    for p in a.pairs:
        mine, told = (r.term if isinstance(r, Role) else None for r in (p.mine, p.told))
        if _figures(p) is None or mine is None or told is None or told.head not in PEOPLE:
            continue
        if mine.head in PEOPLE | {""} and not any(m.term is not None for m in mine.mods) and any(map(_land, told.mods)):
            return marks.words(told, tokenize(one.reading.says))
    return None


def _land(mod: Mod) -> bool:
    return mod.role in ("adj", "from") and mod.term is not None and mod.term.ref is not None


PEOPLE = frozenset({"person", "people"})


def _together(f: Statement, a: Alignment) -> Role | None:
    """The fact's argument that names several whose sum it tells ("X and Y treated 900 patients"), where the claim names
    some of them only: their share the sum leaves open."""
    if a.concept in EACH_ITS_OWN or any(word == "each" for word, _ in f.adverbs):
        return None
    some = (p for p in a.pairs if p.compared is not None and p.compared.subset and not p.figured)
    return next((p.told for p in some if isinstance(p.told, Role) and not _apiece(p.told.term)), None)


def _apiece(term: Term | None) -> bool:
    return term is not None and (term.det == "each" or any(m.word == "each" for m in term.mods))


def on_top(a: Alignment) -> str:
    """The word by which a claim counts what comes on top of what the fact has ("*another* $2 billion"); "" where none
    does. Neither how much there is nor how much came before excludes that."""
    for p in a.pairs:
        if _figures(p) is None or not isinstance(p.mine, Role) or not isinstance(p.told, Role):
            continue
        mine, told = ([m.word for t in r.term.within() for m in t.mods] for r in (p.mine, p.told) if r.term is not None)
        if word := next((w for w in mine if w in FURTHER and FURTHER.isdisjoint(told)), ""):
            return word
    return ""


def less(c: Statement, f: Statement, a: Alignment) -> str:
    """The words by which a claim counts less than the fact, or something beside it; "" where none does."""
    return on_top(a) or _at_any(c, f) or placed(c, f, a) or _longer(c, f, a) or _parted(a)


def _longer(c: Statement, f: Statement, a: Alignment) -> str:
    """The occasion of which the fact's own may be a part ("signed 40 papers *during the visit*", where the fact has
    the 11 papers on trade signed after the talks); "" where the claim has the fact's own, or counts no more."""
    figure = summed(a)
    if figure is None or figure[0].low <= figure[1].low or not a.left:
        return ""
    told = frozenset(r.term.head for r in f.roles if r.role in CIRCUMSTANCES and r.term is not None)
    during = (r.term for r in c.roles if r.mark in THROUGH and r.role in CIRCUMSTANCES and r.term is not None)
    return next((t.head for t in during if told and t.head not in told and eventive(t)), "")


def _parted(a: Alignment) -> str:
    """The noun that a claim counts with a part of it that is the fact's ("40 papers, *including 11 at the palace*")."""
    figure = summed(a)
    if figure is None or figure[0].low <= figure[1].low:
        return ""
    for p in a.pairs:
        mine = p.mine.term if isinstance(p.mine, Role) and _figures(p) is not None else None
        parts = (m.term for m in mine.mods if m.role == "such_as" and m.term is not None) if mine is not None else ()
        for part in parts:
            told = part.count is not None and part.count.low == figure[1].low
            if mine is not None and told and any(m.role in AT for m in part.mods):
                return mine.head
    return ""


THROUGH = frozenset({"during", "throughout", "over", "on"})
"""Marks of an occasion from its beginning to its end."""
AT = frozenset({"at", "after", "during", "before", "following"})
"""Marks of the occasion of a part."""


def _at_any(c: Statement, f: Statement) -> str:
    """The event at which a claim counts, any one of its kind ("*at a forum* in X", on no day), where the fact has the
    one of a day; "" where there is none."""
    if c.times or not f.times:
        return ""
    events = (r.term for r in c.roles if r.mark in ("at", "during", "after") and r.term is not None)
    return next((t.head for t in events if t.det in ("a", "an") and eventive(t)), "")


def placed(c: Statement, f: Statement, a: Alignment) -> str:
    """The place by which a claim counts less than the fact, which names none ("sold 100 copies *in Norway*"); "" where
    it does not."""
    figure = summed(a)
    if figure is None or figure[0].low >= figure[1].low or a.concept in UNSUMMED or one_event(a):
        return ""
    if any(r.role == "L" for r in f.roles) or a.occasion:
        return ""
    matched = {p.at for p in a.pairs}
    places = (r.term for r in c.roles if r.role == "L" and r.mark == "in" and r.at not in matched)
    where = next((t for t in places if t is not None and t.ref is not None and t.ref.kind == "country"), None)
    return where.head or "place" if where is not None else ""


def _so_far(c: Statement) -> bool:
    """Whether a claim counts all that there has been ("to date", "since 1992", "have signed in all")."""
    if c.status != "happened":
        return False
    ranges = ((t.low, t.high) for t in c.times if t.grain == "range" and not t.yearless)
    if any(low and high and int(high[:4]) - int(low[:4]) > 1 for low, high in ranges):
        return True
    return any(t.comparator == "since" or (t.relative is not None and t.relative[0] == "now") for t in c.times) or (
        c.tense == "perfect" and not c.times and any(word in IN_ALL for word, _ in c.adverbs)
    )


def _at_one_time(c: Statement, one: Prepared, a: Alignment) -> str | None:
    """The fact's own time or occasion, where it counts what was done then, and the claim what has been done at all
    times."""
    f, fact = one.statement, one.fact
    once = c.tense == "perfect" and not c.times and len(fact.readings) == 1  # else which of them is right is asked
    if not (once or _so_far(c)) or fact.series is not None or a.concept in STOCKS | LEVELS or any(map(_about, c.roles)):
        return None
    occasion = next((r for r in f.roles if r.role in CIRCUMSTANCES and r.term is not None), None)
    if occasion is not None:
        return marks.phrase(occasion, tokenize(one.reading.says))
    return one.reading.says[slice(*f.times[0].span)] if f.times and f.times[0].comparator != "since" else None


def _about(role: Role) -> bool:
    """Whether a claim names an occasion of its own ("after the talks")."""
    return role.role in CIRCUMSTANCES


def summed(a: Alignment) -> tuple[Quantity, Quantity] | None:
    """The claim's figure and the fact's, if they are such as parts add up to."""
    return next((found for p in a.pairs if (found := _figures(p)) is not None), None)


def _figures(p: Pairing) -> tuple[Quantity, Quantity] | None:
    """The figures that meet in an argument, if they are such as add up."""
    if p.compared is None or p.effect not in ("value", "same"):
        return None
    terms = [r.term for r in (p.mine, p.told) if isinstance(r, Role) and r.term is not None]
    figures = [t.count for t in terms if t.count is not None and t.count.kind in SUMMED and not _rate(t)]
    return (figures[0], figures[1]) if len(figures) == 2 else None


def _rate(term: Term) -> bool:
    """Whether it is a price for so much time or so many things ("$90 a day")."""
    count = term.count
    return count is not None and count.kind is QuantityKind.MONEY and any(m.role == "per" for m in term.mods)


def _one_thing(a: Alignment) -> bool:
    """Is it what one thing cost: one that has a name, or "the stake"?"""
    return any(p.role == "P" and p.effect in ("same", "value") and _definite(p) and not p.figured for p in a.pairs)


def _definite(p: Pairing) -> bool:
    term = p.mine.term if isinstance(p.mine, Role) else None
    return bool(p.ids) or (term is not None and term.det == "the" and not term.plural)


def _that_event(c: Statement, f: Statement, a: Alignment) -> bool:
    """Whether the claim names the fact's own event ("in the election"), or its very day."""
    days = {(t.low, t.high) for t in f.times if t.grain == "day"}
    if any((t.low, t.high) in days for t in c.times):
        return True
    if a.occasion:
        return True
    told = [p.told.term for p in a.pairs if p.effect == "same" and isinstance(p.told, Role) and p.role in RESTRICTING]
    return any(eventive(term) for term in told)


def _in_all(c: Statement, a: Alignment) -> bool:
    """Does a bare figure claim a total: of what there is, or of all that was done in a year?"""
    return a.concept in STOCKS or any(t.grain == "year" for t in c.times)


def _restricting(p: Pairing, around: frozenset[str], said: frozenset[str]) -> Role | None:
    """The fact's argument that a claim leaves out, if it restricts what is counted and the text does not lend it."""
    if p.role not in RESTRICTING or not isinstance(p.told, Role):
        return None
    term = p.told.term
    if term is None or any(t.count is not None for t in term.within()) or p.ids & around or _said(term, said):
        return None
    if p.told.mark == "for" and term.head in WHY:
        return None  # "closed *for lack of pupils*": why, and not which
    return p.told


def _said(term: Term, said: frozenset[str]) -> bool:
    """Whether the claim names it elsewhere, or something called like it."""
    return (term.ref is not None and term.ref.id in said) or (term.ref is None and term.head in said)
