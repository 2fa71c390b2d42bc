"""Figures that are told for comparison: "rose to A, *from B in 2022*", "was A, *compared with B in 2021*".

Their time is not that of the sentence: it dates the other figure, which is a sentence of its own where the words allow
one, and what follows in the text goes on from the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.en.cutting import AGAINST, CHANGES, MOVING, OPPOSED, WEIGHED
from factcheck.model import Period
from factcheck.parsing.items import Item, Read
from factcheck.reading.tokens import DIGITS

INNER = frozenset({"q", "n", "j", "prep", "det", "r"})
"""Tags between such a word and the time."""
VERBAL = frozenset({"v", "aux", "modal"})
"""Tags of what makes a clause."""


def apart(read: Read) -> list[str]:
    """The sentences that such a sentence makes; none where it tells no figure for comparison at its end."""
    if (found := _compared(read.items)) is not None:
        return _comparison(read, *found)
    items, text, back = read.items, read.tokens.text, _loosely(read.items)
    if len(back) != 1 or any(i.tag in ("rel", "sub") for i in items[: back[0][0]]):
        return []
    first, last = back[0]
    behind = [i.tag for i in items[last + 1 :]]
    if items[first].word == "from" and behind == ["prep", "q", "."] and items[last + 1].word == "to":
        risen = f"{text[: ends(read, first - 1)]} {text[starts(read, last + 1) :]}"  # "rose from B in 2022 to A"
        return [risen, *level(read, last + 2, first + 1, last)]
    if first == 0 and items[last + 1].tag == ",":  # "Up from B in 2019, sales reached A"
        main = text[starts(read, last + 2) :]
        return [f"{main[:1].upper()}{main[1:]}"]
    before = items[:first]
    if any(tag != "." for tag in behind) or not any(i.tag in VERBAL for i in before):
        return []
    if not any(is_figure(i) for i in before):
        return []
    return [f"{text[: ends(read, first - (2 if before[-1].tag == ',' else 1))]}."]


def periods_of(read: Read) -> tuple[list[Period], set[str]]:
    """The times of what a sentence tells itself, and the years of what it tells for comparison and of nothing else."""
    spans = {p.span for _, k in _times(read.items) if (p := read.items[k].period) is not None}
    own = [p for p in read.periods if p.span not in spans]
    back = [p for p in read.periods if p.span in spans]
    return own, {(p.low or "")[:4] for p in back} - {(p.low or "")[:4] for p in own} - {""}


def _times(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Where what is told for comparison begins, and its time."""
    found = _compared(items)
    return [(found[2], found[4])] if found is not None else _loosely(items)


def _loosely(items: Sequence[Item]) -> list[tuple[int, int]]:
    """The same where the two figures are not told alike."""
    out = []
    for k, item in enumerate(items):
        if item.tag != "t" or item.period is None:
            continue
        at, seen = k - 1, False
        while at >= 0 and items[at].tag in INNER and not _opposed(items, at):
            seen = seen or is_figure(items[at])
            at -= 1
        if at < 0 or not _opposed(items, at) or not (seen or items[at].word == "than"):
            continue
        while at and (_opposed(items, at - 1) or items[at - 1].word in ("compared", "as_compared")):
            at -= 1
        before = items[:at]
        changed = any(i.word in CHANGES for i in before)
        leads = at == 0 and items[0].word in MOVING
        after = bool(before) and any(is_figure(i) for i in before)
        marked = bool(before) and (before[-1].tag == "," or items[at].word in ("compared", "as_compared", *MOVING))
        if leads or items[at].word == "than" or changed or (after and marked):
            out.append((at, k))
    return out


def _opposed(items: Sequence[Item], k: int) -> bool:
    """Whether it is a word before what something is compared with."""
    word = items[k].word
    if word in ("to", "with"):
        return k > 0 and items[k - 1].word in ("compared", "as_compared")
    return word in OPPOSED or word in MOVING or (set(word.split("_")) <= AGAINST and "_" in word)


def beside(between: Sequence[Item]) -> bool:
    """Is nothing between two figures but a link and such words?"""
    return all(i.tag in (",", "t", "conj") or set(i.word.split("_")) <= AGAINST for i in between)


def level(read: Read, figure: int, other: int, time: int) -> list[str]:
    """ "Revenue rose to A in 2023, from B in 2022": revenue was B in 2022. Nothing where what rose has no level told by
    "to", where a noun follows the figure, or where what rose is somebody."""
    items, text = read.items, read.tokens.text
    verb = next((k for k, i in enumerate(items) if i.tag in VERBAL), 0)
    subject = items[:verb]
    if items[verb].word not in CHANGES or items[figure - 1].word != "to" or not is_year(items[time]):
        return []
    if items[figure + 1].tag not in (",", "t", "prep", ".") or items[other + 1] is not items[time]:
        return []
    if not subject or any(i.tag not in ("n", "name", "'s", "det", "j", "prep", "poss") for i in subject):
        return []
    end = next((k for k, i in enumerate(subject) if i.tag == "prep"), len(subject))
    head = subject[end - 1] if end else None
    if head is None or head.tag != "n" or head.refs:
        return []
    be = "were" if head.plural else "was"
    value, when = text[starts(read, other) : ends(read, other)], text[starts(read, time) : ends(read, time)]
    return [f"{text[: ends(read, verb - 1)]} {be} {value} {when}."]


def _compared(items: Sequence[Item]) -> tuple[int, int, int, int, int] | None:
    """ "In 2024 an average of A came to matches, up from B in 2023", "A were waiting, against B at the end of 2023".

    The time (-1 where the first figure has none), the figure, where the comparison begins, the second figure, the
    second time.
    """
    figures = [k for k, item in enumerate(items) if is_figure(item)]
    times = [k for k, item in enumerate(items) if item.tag == "t" and item.period is not None]
    if len(figures) > 2 and any(i.word in CHANGES for i in items[: figures[-2]]):
        figures = figures[-2:]  # "rose by 8 percent to A, from B in 2022"
    if len(figures) != 2 or not times or times[-1] < figures[1] or not _like(items[figures[0]], items[figures[1]]):
        return None
    nouns = items[figures[1] + 1 : times[-1]]
    told = [i.word for i in items[figures[0] + 1 : figures[0] + 1 + len(nouns)]]
    if [i.word for i in nouns] != told or any(i.tag not in ("n", "prep") for i in nouns):
        return None
    comma = figures[1] - 1
    while comma > figures[0] and items[comma].tag != ",":
        if items[comma].tag not in ("prep", "v", "r", "sub", "j") or not set(items[comma].word.split("_")) <= AGAINST:
            break
        comma -= 1
    if items[comma].tag != ",":
        comma += 1
        own = [i.tag for i in items[figures[0] + 1 : comma]]
        if not set(own) <= {"n", "t"} or items[comma].word not in OPPOSED | MOVING | {"compared"}:
            return None
    before = [k for k in times[:-1] if k < comma]
    behind = all(i.tag == "." for i in items[times[-1] + 1 :])
    verb = any(i.tag in ("v", "aux") for i in items[:comma])
    if not behind or len(before) != len(times) - 1 or len(before) > 1 or not verb or comma <= figures[0]:
        return None
    return (before[0] if before else -1, figures[0], comma, figures[1], times[-1])


def _like(one: Item, other: Item) -> bool:
    """Are two figures of one kind?"""
    return one.quantity is not None and other.quantity is not None and one.quantity.kind == other.quantity.kind


def _comparison(read: Read, time: int, figure: int, comma: int, figure2: int, time2: int) -> list[str]:
    items, text = read.items, read.tokens.text
    stem = text[: ends(read, comma - 1)]
    if any(i.word in CHANGES or i.word in MOVING for i in items[:comma]):
        return [f"{stem}.", *level(read, figure, figure2, time2)]
    spans = {figure: (starts(read, figure), ends(read, figure), text[starts(read, figure2) : ends(read, figure2)])}
    when = text[starts(read, time2) : ends(read, time2)]
    if time >= 0:
        put = f"{when[:1].upper()}{when[1:]}" if time == 0 else when
        spans[time] = (starts(read, time), ends(read, time), put)
    if figure and items[figure - 1].word in WEIGHED:  # "*only* 84 percent, after 87 percent": not of the other
        first, past, value = spans[figure]
        spans[figure] = (starts(read, figure - 1), past, value)
    swapped = stem
    for first, past, put in sorted(spans.values(), reverse=True):
        swapped = f"{swapped[:first]}{put}{swapped[past:]}"
    swapped = f"{swapped[:1].upper()}{swapped[1:]}"
    return [f"{stem}.", f"{swapped}." if time >= 0 else f"{swapped} {when}."]


def is_figure(item: Item) -> bool:
    quantity = item.quantity
    return item.tag == "q" and quantity is not None and quantity.low is not None


def is_year(item: Item) -> bool:
    """ "in 2024", nothing finer."""
    words = item.word.split(" ")
    return item.tag == "t" and len(words) == 2 and words[0] == "in" and len(words[1]) == 4 and {*words[1]} <= DIGITS


def starts(read: Read, k: int) -> int:
    """Where item ``k`` begins, in characters."""
    return read.tokens.start[read.items[k].first]


def ends(read: Read, k: int) -> int:
    """Where item ``k`` ends, in characters."""
    return read.tokens.end[read.items[k].last - 1]
