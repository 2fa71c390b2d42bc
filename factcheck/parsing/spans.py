"""Spans of time that belong to a noun: how many in a week, the years that a plan is for (not when it was made)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.frames import Mod, Term
from factcheck.language.en import dates, extents, people, senses
from factcheck.model import QuantityKind
from factcheck.parsing import rates
from factcheck.parsing.items import Item


def taken(items: Sequence[Item], k: int, term: Term, holders: Sequence[Term]) -> int:
    """Adds to ``term``, or to what it is counted in, the span at item ``k``; the number of items that it takes."""
    counted = holders[-1] if term.count is None and holders else term  # "400 tons of fish *a day*"
    money = counted.count is not None and counted.count.kind is QuantityKind.MONEY
    per = rates.rate(items, k, priced=money) if counted.count is not None else None
    if per is not None and per.term is not None:
        counted.mods.append(per)
        return 2
    if (size := aged(items, k, term)) > 0:
        return size
    years = spanned(term, items[k]) if items[k].tag == "t" else None
    if years is None:
        return 0
    term.mods.append(years)
    if years.role == "time":
        term.period = items[k].period
    return 1


OLDEST = 120


def aged(items: Sequence[Item], k: int, term: Term) -> int:
    """ "children *under 12*", "people *aged 65 and over*", "children *under the age of five*": adds how old they are;
    the number of items that it takes."""
    item = items[k]
    if item.tag not in ("q", "v", "j", "prep") or term.ref is not None or term.members:
        return 0
    how = extents.BESIDE_AGES.get(item.word)
    at = k + (item.word == "aged") + (4 if how is not None else 0)
    figure = items[at].quantity if at < len(items) else None
    if figure is None or figure.kind is not QuantityKind.COUNT or not 0 < figure.low < OLDEST:
        return 0
    if how is not None:
        if [i.word for i in items[k + 1 : k + 4]] != ["the", people.AGE, "of"]:
            return 0
        figure = figure._replace(comparator=how)
    elif at == k and figure.comparator not in extents.BESIDE_AGES.values():
        return 0
    after = items[at + 1] if at + 1 < len(items) else None
    if after is not None and after.tag == "n" and item.word != "aged" and how is None and figure.unit is not None:
        return 0  # "passed over *12 votes*"
    if not (term.plural or term.head in people.ANYONE):
        return 0
    if term.head not in people.ANYONE and "person" not in {senses.concept(term.head)} | senses.ancestors(
        senses.concept(term.head)
    ):
        return 0
    named = items[k + 2].first if how is not None else item.first
    age = Term(item.first, items[at].last, head=people.AGE, count=figure._replace(unit=None), at=named)
    term.mods.append(Mod("aged", item.first, term=age))
    return at + 1 - k


def spanned(term: Term, item: Item) -> Mod | None:
    """ "an action plan *for 2025–2027*", "a budget *for 2026*": a modifier of the plan."""
    period = item.period
    if term.head not in dates.PROGRAMMES or period is None or not item.word.startswith("for "):
        return None
    if period.low is None or period.high is None or period.yearless or period.grain not in ("year", "range"):
        return None
    if period.grain == "year" and term.period is None:
        return Mod("time", item.first, word=period.low[:4])  # as "the *2026* budget"
    return Mod("adj", item.first, word=f"{period.low[:4]}-{period.high[:4]}")
