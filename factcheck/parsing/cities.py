"""A town with the word for what it is: "the city of Almaty" is Almaty."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.parsing.items import Item

TOWNS = frozenset({"city", "town", "village", "municipality", "metropolis"})
"""Without "region" and "province", which may be something else than the town that they are called after."""


def named(items: list[Item]) -> list[Item]:
    """The name alone, from the first of its words on, so that "between the city of X and Y" joins X and Y; but a
    capital, which alone may stand for its country, keeps the word."""
    out: list[Item] = []
    for item in items:
        ref = item.refs[0] if item.tag == "name" and item.refs else None
        place = ref is not None and ref.kind in ("city", "place") and not ref.capital
        if place and len(out) > 1 and out[-1].word == "of" and out[-2].noun in TOWNS and not out[-2].plural:
            del out[-1]
            item.first = out.pop().first
            if out and out[-1].word == "the":
                item.first = out.pop().first
        out.append(item)
    return out
