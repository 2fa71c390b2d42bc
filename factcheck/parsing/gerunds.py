"""-ing forms that are verbs, and those that are the names of trades."""

from __future__ import annotations

from factcheck.language.en import closed, turns
from factcheck.parsing.items import Item


def governed(mark: Item | None, nxt: Item) -> bool:
    """After "on", "without": has an -ing form what stands behind it as its object ("without *meeting* him, X")?"""
    if nxt.tag in ("det", "poss"):
        return True
    if nxt.tag == "pron":
        return nxt.word not in closed.NOMINATIVE
    if nxt.tag == "q":
        return mark is not None and mark.word in ("of", "without", "after", "before", "from", "by")
    return nxt.tag == "name" and mark is not None and mark.word == "without"


def trade(item: Item, nxt: Item | None) -> bool:
    """ "named *shipping* as a field", not "*shipping* grain to Y"."""
    return item.word in turns.TRADES and (nxt is None or nxt.tag not in ("det", "poss", "pron", "q", "name"))
