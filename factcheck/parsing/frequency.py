"""How often, as an adverb: "each year", "every month" at the head of a clause or at its end."""

from __future__ import annotations

from factcheck.parsing.items import Item

ADVERBS = {"year": "annually", "month": "monthly", "week": "weekly", "day": "daily"}
DISTRIBUTING = frozenset({"each", "every"})
SINCE = frozenset({"since", "from", "between", "until", "till", "for"})
NOMINAL = frozenset({"n", "j", "q", "name", "'s", "hyphen", ""})


def often(items: list[Item]) -> list[Item]:
    """ "Each year" and the like as one adverb; right after what is counted it is a rate ("12 ships *every year*")."""
    if not any(item.word in DISTRIBUTING for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        item, unit = items[k], items[k + 1] if k + 1 < len(items) else None
        adverb = ADVERBS.get(unit.word) if item.word in DISTRIBUTING and unit is not None else None
        if unit is None or adverb is None or not _ends(items, k + 2) or _counted(out):
            out.append(item)
            k += 1
            continue
        out.append(Item(item.first, unit.last, adverb, "r", lemma=adverb))
        k += 2
    return out


def _ends(items: list[Item], k: int) -> bool:
    """Does the phrase end before item ``k``: no "each year's", "every day life", "every year since 2010"?"""
    if k >= len(items):
        return True
    return items[k].tag not in ("'s", "hyphen", "n", "rel", "sub") and items[k].word.split(" ")[0] not in SINCE


def _counted(before: list[Item]) -> bool:
    """Does a noun phrase with a figure end here?"""
    for item in reversed(before):
        if item.tag == "q":
            return True
        if item.tag not in NOMINAL or (item.tag == "" and not set("nNj") & set(item.can)):
            return False
    return False
