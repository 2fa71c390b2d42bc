"""How often, as an adverb: "each year", "every month" at the head of a clause or at its end; rates ("km/h")."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.en import intervals
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.parsing.items import Item

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
        adverb = intervals.ADVERBS.get(unit.word) if item.word in DISTRIBUTING and unit is not None else None
        if unit is None or adverb is None or not _ends(items, k + 2) or _counted(out):
            out.append(item)
            k += 1
            continue
        out.append(Item(item.first, unit.last, adverb, "r", lemma=adverb))
        k += 2
    return out


def _ends(items: list[Item], k: int) -> bool:
    """Whether the phrase ends before item ``k``: no "each year's", "every day life", "every year since 2010"."""
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


ONCE = {"once": 1, "twice": 2, "thrice": 3}
BOUNDS = {
    ("more", "than"): Comparator.GT,
    ("more_than",): Comparator.GT,
    ("at", "least"): Comparator.GE,
    ("at_least",): Comparator.GE,
    ("no", "more", "than"): Comparator.LE,
    ("not", "more", "than"): Comparator.LE,
    ("at", "most"): Comparator.LE,
    ("only",): Comparator.EXACT,
    ("just",): Comparator.EXACT,
    ("exactly",): Comparator.EXACT,
}
"""Words before how often, with the bound that they make of it."""


def bounded(items: list[Item]) -> list[Item]:
    """ "more than once", "at least twice", "only once": how often, as a figure and its noun."""
    out: list[Item] = []
    for k, item in enumerate(items):
        if item.word not in ONCE or not out:
            out.append(item)
            continue
        words = [i.word for i in out]
        bound = next((b for b in sorted(BOUNDS, key=len, reverse=True) if tuple(words[-len(b) :]) == b), None)
        last = k + 1 == len(items) or items[k + 1].tag in (".", ",", ")", ";")
        last = last or (
            (items[k + 1].word in ("by", "in") or items[k + 1].tag == "t") and bool({"d", "e"} & set(out[-1].can))
        )
        if bound is None and (item.word != "once" or not last or len(out) < 3):
            out.append(item)
            continue
        first = out[-len(bound)].first if bound is not None else item.first
        del out[len(out) - len(bound or ()) :]
        how, value = BOUNDS[bound] if bound is not None else Comparator.BARE, Decimal(ONCE[item.word])
        figure = Quantity(Span(0, 0), QuantityKind.COUNT, how, value, None, Decimal(1), None)
        out.append(Item(first, item.last, item.word, "q", quantity=figure))
        out.append(Item(item.first, item.last, "times", "n", lemma="time", noun="time", can="n", plural=True))
    return out


SIGNED = {
    "mph": ("mile", "hour"),
    "kph": ("kilometre", "hour"),
    "kmh": ("kilometre", "hour"),
    "kmph": ("kilometre", "hour"),
}
"""Units of rates in one word."""
TIMES = {"h": "hour", "hr": "hour", "hour": "hour", "day": "day", "night": "night", "week": "week", "month": "month",
         "year": "year", "yr": "year"}  # fmt: skip


def signed(items: list[Item]) -> list[Item]:
    """ "300 km/h", "190 mph", "40 tonnes/day": kilometres, miles, tonnes per hour, per day."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        counted = bool(out) and (out[-1].tag == "q" or (len(out) > 1 and out[-2].tag == "q"))
        nxt = items[k + 1] if k + 1 < len(items) else None
        if item.word in SIGNED and bool(out) and out[-1].tag == "q":
            unit, time = SIGNED[item.word]
            out.append(Item(item.first, item.last, f"{unit}s", lemma=unit, noun=unit, can="n", plural=True))
            out.extend(_per(item.first, item.last, time))
        elif item.tag == "/" and counted and out[-1].tag != "q" and nxt is not None and nxt.word in TIMES:
            out.extend(_per(item.first, nxt.last, TIMES[nxt.word]))
            k += 1
        else:
            out.append(item)
        k += 1
    return out


def _per(first: int, last: int, time: str) -> list[Item]:
    return [Item(first, last, "per", "prep", lemma="per"), Item(first, last, time, "n", lemma=time, noun=time, can="n")]
