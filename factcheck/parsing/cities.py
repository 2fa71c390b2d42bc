"""A town with the word for what it is: "the city of Almaty" is Almaty."""

from __future__ import annotations

from factcheck.language.en import levels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.parsing.items import Item

TOWNS = frozenset({"city", "town", "village", "municipality", "metropolis"})
"""Without "region" and "province", which may be something else than the town that they are called after."""


def named(items: list[Item]) -> list[Item]:
    """The name alone, from the first of its words on, so that "between the city of X and Y" joins X and Y; but a
    capital, which alone may stand for its country, keeps the word, and so does a part of a town."""
    out: list[Item] = []
    for item in items:
        ref = item.refs[0] if item.tag == "name" and item.refs else None
        place = ref is not None and ref.kind in ("city", "place") and not ref.capital
        if place and len(out) > 1 and out[-1].word == "of" and out[-2].noun in TOWNS and not _part(out):
            del out[-1]
            item.first = out.pop().first
            if out and out[-1].word == "the":
                item.first = out.pop().first
        out.append(item)
    return out


def _part(before: list[Item]) -> bool:
    """ "The *old town* of", "the *towns* of": not the town itself."""
    return before[-2].plural or (len(before) > 2 and before[-3].word in levels.QUARTERS)
