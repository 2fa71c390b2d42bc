"""Rates: how often, or how many in a time ("15 flights *a week*", "70,000 cars *per year*", "11 *weekly* flights")."""

from __future__ import annotations

from factcheck.frames import Mod, Term
from factcheck.language.en import intervals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.parsing.items import Item


def rate(items: Sequence[Item], k: int, priced: bool = False) -> Mod | None:
    """The modifier that two items from ``k`` on are after what is counted: "a week", "per year"; of what is
    ``priced``, "a barrel", too."""
    if k + 1 >= len(items) or items[k].word not in intervals.EACH or items[k + 1].plural:
        return None
    if items[k + 1].noun not in (intervals.TIMES | intervals.PRICED if priced else intervals.TIMES):
        return None
    if k + 2 < len(items) and (items[k + 2].tag in ("n", "'s", "hyphen") or items[k + 2].word in intervals.AWAY):
        return None  # "a week *end*", "a year's work", "built 12 ships a year *after* the war"
    return _per(items[k + 1].noun, items[k].first, items[k + 1].last)


def settled(term: Term) -> None:
    """ "11 weekly flights" are 11 flights per week."""
    if term.count is None or not term.plural:
        return
    for n, mod in enumerate(term.mods):
        if mod.role == "adj" and mod.word in intervals.PACED and mod.term is None:
            term.mods[n] = _per(intervals.PACED[mod.word], mod.at, mod.at + 1)


def _per(unit: str, first: int, last: int) -> Mod:
    return Mod("per", first, term=Term(first, last, head=unit, at=last - 1))
