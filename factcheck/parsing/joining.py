"""Items that belong together though their signs part them: "Acme Corp.", "a 62-year-old", "ten months ago"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.en import dates
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.parsing.items import Item
from factcheck.reading.tokens import Tokens

LONGEST = 4
"""Letters of a word that a full stop cuts short ("Corp.", "mln.")."""
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "lunchtime"})
STEPS = {"day": "day", "week": "week", "month": "months", "year": "years"}
"""Units of an age, and of a time before the day of speaking as a period; "two years ago" is no calendar year."""
VAGUELY = ("years", -10)
"""A time before the day of speaking that nobody has counted."""


def joined(items: list[Item], tokens: Tokens, quantities: list[Quantity], periods: list[Period]) -> list[Item]:
    """The items, each with what belongs to it; a time that is told from today goes from the figures to the periods."""
    if "." in tokens.norm:
        items = _stopped(items)
    items = _repeated(items)
    if "old" in tokens.norm:
        items = _aged(items, tokens, quantities)
    if "ago" in tokens.norm:
        items = _ago(items, tokens, quantities, periods)
    if not DAY_PARTS.isdisjoint(tokens.norm):
        items = _day_parts(items)
    return items


def _stopped(items: list[Item]) -> list[Item]:
    """A full stop within a sentence is of the word before it; one after an initial joins the names around it."""
    out: list[Item] = []
    for k, item in enumerate(items):
        before = out[-1] if out else None
        inside = item.word == "." and k + 1 < len(items) and items[k + 1].tag not in (".", ")")
        if not inside or before is None or before.last != item.first or not _cut_short(before):
            out.append(item)
            continue
        before.last = item.last
        if len(before.word) == 1 and before.capital and len(out) > 1 and out[-2].tag == "name" and not before.refs:
            out.pop()  # "Nursultan *A.* Nazarbayev"
            out[-1].last = before.last
            if items[k + 1].tag == "name":
                _one_name(out[-1], items[k + 1])
    return [item for item in out if item.tag != "joined"]


def _repeated(items: list[Item]) -> list[Item]:
    """ "Kassym-Jomart *K. Tokayev*": two names in a row of one person are one."""
    out: list[Item] = []
    for item in items:
        before = out[-1] if out else None
        if before is not None and before.tag == item.tag == "name" and before.refs and item.refs:
            if before.refs[0].id == item.refs[0].id and before.last == item.first:
                out.pop()
                _one_name(before, item)
        out.append(item)
    return out


def _cut_short(item: Item) -> bool:
    return len(item.word.rsplit(" ", 1)[-1]) <= LONGEST and item.word[-1:].isalpha()


def _one_name(first: Item, rest: Item) -> None:
    """The first name and the rest of it are the rest's, which says who is meant."""
    rest.first = first.first
    rest.word = f"{first.word} {rest.word}"
    if not rest.refs or rest.refs[0].id.startswith("?"):
        rest.refs = first.refs
    first.tag = "joined"


def _aged(items: list[Item], tokens: Tokens, quantities: list[Quantity]) -> list[Item]:
    """ "The 62-year-old (driver)": an adjective, or who is as old."""
    out: list[Item] = []
    for k, item in enumerate(items):
        age = _age_before(out, tokens) if item.word == "old" else 0
        if not age:
            out.append(item)
            continue
        figure = out[-age]
        if figure.quantity in quantities:
            quantities.remove(figure.quantity)
        follows = items[k + 1] if k + 1 < len(items) else None
        of_noun = follows is not None and (follows.tag in ("n", "name", "j") or set("nNj") & set(follows.can))
        word = "".join(tokens.norm[figure.first : item.last])
        whole = Item(figure.first, item.last, word, "j" if of_noun else "n", lemma=word, can="j" if of_noun else "n")
        whole.noun = "" if of_noun else "person"
        del out[-age:]
        out.append(whole)
    return out


def _age_before(out: Sequence[Item], tokens: Tokens) -> int:
    """How many items before "old" are an age with a hyphen: "62-year" or "62-year-"; none where there is no hyphen."""
    hyphens = 1 if out and out[-1].tag in ("dash", "hyphen") else 0
    figure = out[-1 - hyphens] if len(out) > hyphens else None
    if figure is None or figure.quantity is None or figure.quantity.kind is not QuantityKind.DURATION:
        return 0
    words = tokens.norm[figure.first : figure.last]
    return 1 + hyphens if words[-1] in STEPS and "-" in words else 0


def _ago(items: list[Item], tokens: Tokens, quantities: list[Quantity], periods: list[Period]) -> list[Item]:
    """ "Ten months ago": a time that is told from the day of speaking."""
    out: list[Item] = []
    for item in items:
        figure = out[-1] if out else None
        told = figure.quantity if figure is not None else None
        if item.word == "ago" and told is None and (size := _vaguely(out)):
            first = out[-size]
            span = Span(tokens.start[first.first], tokens.end[out[-1].last - 1])
            periods.append(period := Period(span, "year", None, None, relative=VAGUELY))
            out[-size:] = [Item(first.first, item.last, f"{first.word} ago", "t", period=period)]
            continue
        if figure is None or told is None or item.word != "ago" or (relative := _relative(told)) is None:
            out.append(item)
            continue
        period = Period(told.whole, relative[0].rstrip("s"), None, None, relative=relative)
        periods.append(period)
        if told in quantities:
            quantities.remove(told)
        out[-1] = Item(figure.first, item.last, f"{figure.word} ago", "t", period=period)
    return out


def _vaguely(items: Sequence[Item]) -> int:
    """How many items before "ago" tell a stretch that nobody has counted: "a few years", "half a century"."""
    if not items or items[-1].word not in dates.STRETCHES:
        return 0
    size = 1
    while size < len(items) and items[-size - 1].word in dates.VAGUE_COUNTS:
        size += 1
    return size


def _relative(told: Quantity) -> tuple[str, int] | None:
    """The unit and the shift of a duration of whole days, weeks, months or years."""
    unit = STEPS.get(told.unit or "")
    if told.kind is not QuantityKind.DURATION or told.low is None:
        return None
    if (told.unit or "") in dates.STRETCHES and (unit is None or told.high is not None):
        return VAGUELY
    if unit is None or told.high is not None or told.low != int(told.low):
        return None
    about = told.comparator not in (Comparator.EXACT, Comparator.BARE)
    return None if about and unit in ("day", "week") else (unit, -int(told.low))


def _day_parts(items: list[Item]) -> list[Item]:
    """ "On Tuesday *afternoon*": of the period."""
    out: list[Item] = []
    for item in items:
        if item.word in DAY_PARTS and out and out[-1].period is not None and out[-1].last == item.first:
            out[-1].last = item.last
        else:
            out.append(item)
    return out
