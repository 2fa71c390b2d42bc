"""Spans of time that belong to a noun: how many in a week, the years that a plan is for (not when it was made)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.frames import Mod, Term
from factcheck.model import QuantityKind
from factcheck.parsing import rates
from factcheck.parsing.items import Item

PROGRAMMES = frozenset({"plan", "programme", "program", "strategy", "roadmap", "budget", "agenda", "memorandum"})
"""What is made for years to come."""


def taken(items: Sequence[Item], k: int, term: Term, holders: Sequence[Term]) -> int:
    """Adds to ``term``, or to what it is counted in, the span at item ``k``; the number of items that it takes."""
    counted = holders[-1] if term.count is None and holders else term  # "400 tons of fish *a day*"
    money = counted.count is not None and counted.count.kind is QuantityKind.MONEY
    per = rates.rate(items, k, priced=money) if counted.count is not None else None
    if per is not None and per.term is not None:
        counted.mods.append(per)
        return 2
    years = spanned(term, items[k]) if items[k].tag == "t" else None
    if years is None:
        return 0
    term.mods.append(years)
    if years.role == "time":
        term.period = items[k].period
    return 1


def spanned(term: Term, item: Item) -> Mod | None:
    """ "an action plan *for 2025–2027*", "a budget *for 2026*": a modifier of the plan."""
    period = item.period
    if term.head not in PROGRAMMES or period is None or not item.word.startswith("for "):
        return None
    if period.low is None or period.high is None or period.yearless or period.grain not in ("year", "range"):
        return None
    if period.grain == "year" and term.period is None:
        return Mod("time", item.first, word=period.low[:4])  # as "the *2026* budget"
    return Mod("adj", item.first, word=f"{period.low[:4]}-{period.high[:4]}")
