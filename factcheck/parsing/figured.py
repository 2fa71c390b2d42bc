"""Figures and periods as items: which tokens each takes, with its comparator, preposition or verb."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.language.en import closed, parts, units
from factcheck.model import Period, Quantity, QuantityKind
from factcheck.parsing.items import Item
from factcheck.parsing.worded import anchored, asserted, made, ratio_at, repeated, seasonal
from factcheck.parsing.words import CLOSED
from factcheck.reading import quantities as figures
from factcheck.reading.tokens import DIGITS, Tokens, tokenize

Taken = dict[int, Item | None]
"""Token → the item that starts there; ``None`` for a token that an item before it, or a comparator, holds."""

_EDGES = frozenset({"end", "start", "beginning", "close", "whole"}) | frozenset(closed.SEASONS)
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"}
    | {"last", "next", "previous", "current", "same", "year", "years"}
)
"""Words that may open a period after "the": "in the *first* half of 2023", "over the *last* year"."""
_BEFORE_EDGES = frozenset({"at", "by", "towards", "until", "from", "for", "in", "during", "over", "throughout"})
_BEFORE_DAYS = frozenset({"on", "by", "since", "until", "before"})
_AS_OF = frozenset({"as of", "as at"})


def taken_by(tokens: Tokens, quantities: list[Quantity], periods: list[Period], lexicon: object) -> Taken:
    """The items of the periods and the figures of a sentence."""
    taken: Taken = {}
    for period in periods:
        _take_period(tokens, seasonal(tokens, period), lexicon, taken)
    for quantity in quantities:
        _take_quantity(tokens, made(quantity, tokens), taken)
    return taken


def _take_period(tokens: Tokens, p: Period, lexicon: object, taken: Taken) -> None:
    norm = tokens.norm
    inside = tokens.within(p.span)
    if not inside or any(i in taken for i in inside) or anchored(tokens, p, inside[-1]):
        return
    first = inside[0]
    past = inside[-1] + 1
    owner = past < len(norm) and norm[past] in ("'s", "’s")
    attributive = not owner and _premodifies(tokens, first, past)
    if p.cue is not None and attributive:
        p = _bare(tokens, p, lexicon)
    elif p.cue is not None and not owner:
        cue = tokens.within(p.cue)
        if cue and cue[-1] < first:
            first = cue[0]
    if p.grain == "day" and first and norm[first - 1] == "the" and not owner:
        first -= 2 if first > 1 and norm[first - 2] in _BEFORE_DAYS else 1
    if p.cue is not None and tokens.text[p.cue.start : p.cue.end].lower() in _AS_OF:
        p = p._replace(comparator="by")  # as it stood by then
    opening = norm[first] in _EDGES or (norm[first] in _ORDINALS and not (attributive or owner))
    if opening and first and norm[first - 1] == "the":
        first -= 2 if first > 1 and norm[first - 2] in _BEFORE_EDGES else 1
    for i in range(first, past):
        taken[i] = None
    if owner:
        taken[past] = None
    spelt = " ".join(norm[first:past])
    taken[first] = Item(first, past + owner, spelt, "poss" if owner else "t", period=p)


def _numbers(tokens: Tokens, q: Quantity, at: int) -> bool:
    """ "Terminal *3*, which cost …": the number of a thing counts nothing."""
    if q.kind is not QuantityKind.COUNT or q.cue is not None or not at:
        return False
    after = parts.entry(tokens.norm[at + 1]).tags if at + 1 < len(tokens) else ""
    if q.unit is not None and after[:1] == "N":
        return False  # "on line 3 trains run"
    return tokens.norm[at - 1] in units.NUMBERED and tokens.norm[at][0] in DIGITS and len(tokens.norm[at]) < LONG


LONG = 4
"""Digits of a number that is no longer that of a line or a gate."""


def _take_quantity(tokens: Tokens, q: Quantity, taken: Taken) -> None:
    norm = tokens.norm
    inside = tokens.within(q.span)
    if not inside or any(i in taken for i in inside) or _numbers(tokens, q, inside[0]):
        return
    first, last = inside[0], inside[-1] + 1
    if q.kind is QuantityKind.MULTIPLE and repeated(tokens, q, first, last):
        q, last = q._replace(kind=QuantityKind.COUNT, unit=None), last - 1
        inside = range(first, last)
    if q.kind is QuantityKind.MULTIPLE or norm[first : first + 2] == ["one", "another"]:
        return  # "doubled" is a verb, "one another" a pronoun
    if q.cue is not None:
        cued = list(tokens.within(q.cue))
        verb = next((i for i in cued if i < first and _is_verb(norm, i)), None)
        for i in cued:
            taken.setdefault(i, None)
        if verb is not None:
            taken[verb] = _verb_of_measure(norm, verb, max((i for i in cued if i < first), default=verb) + 1)
        elif cued and cued[0] < first and cued[-1] == first - 1:
            first = cued[0]
    for i in inside:
        taken[i] = None
    at = ratio_at(tokens, inside) if q.kind is QuantityKind.PERCENT and norm[last : last + 1] != ["of"] else None
    if at is not None:
        taken[at], last = Item(at, last, "of", "prep"), at  # "seven in ten pupils": 70 percent of them
    taken[first] = Item(first, last, " ".join(norm[first:last]), "q", quantity=asserted(q, tokens))


def _is_verb(norm: list[str], i: int) -> bool:
    """Is a word of a comparator a verb ("*exceeded* $6 billion", "to *top* it")?"""
    if norm[i] in closed.PREPOSITIONS:
        return False
    tags = parts.entry(norm[i]).tags
    return tags.startswith(("v", "z", "d", "g", "e")) or (i > 0 and norm[i - 1] == "to" and "v" in tags)


def _verb_of_measure(norm: list[str], verb: int, end: int) -> Item:
    """The verb that a figure has as comparator, up to token ``end``."""
    tags = parts.entry(norm[verb]).tags
    before = norm[verb - 1] if verb else ""
    form = "g" if tags[0] == "g" else next((c for c in "zdev" if c in tags), "d")
    if before in closed.HAVE and "e" in tags:
        form = "e"
    if before in closed.MODALS or before == "to":
        form = "v"
    return Item(verb, end, norm[verb], "v", "measure", form=form, can=tags, measure=True)


def pass_over_again(tokens: Tokens, quantities: list[Quantity], taken: Taken) -> None:
    """ "$9.6 billion (about 4.3 trillion tenge)": of an amount told again only the one that is taken stays."""
    for told in (q for q in quantities if q.restates is None):
        again = [q for q in quantities if q.restates == told.span]
        if not again:
            continue
        first = bisect_left(tokens.start, told.whole.start)
        past = bisect_left(tokens.start, again[-1].span.end)
        middle = bisect_left(tokens.start, told.span.end)
        if tokens.norm[past : past + 1] == [{"(": ")", ",": ","}.get(tokens.norm[middle], "")]:
            past += 1
        for i in range(first, past):
            if taken.get(i) is None:
                taken[i] = None


def _premodifies(tokens: Tokens, first: int, past: int) -> bool:
    """ "after the *June 2024* talks": a determiner before the date, and a noun that it belongs to after it."""
    if (
        first == 0
        or past >= len(tokens.norm)
        or tokens.norm[first - 1] not in ("the", "a", "his", "her", "their", "its")
    ):
        return False
    if tokens.norm[first] in _EDGES or tokens.norm[past - 1] == "s" or "of" in tokens.norm[first:past]:
        return False  # "by the *end of* 2023", "in the 1990s K …", "in the first half of 2023 trade …"
    if not tokens.norm[past][0].isalpha():
        return False
    e = parts.entry(tokens.norm[past])
    return tokens.norm[past] not in CLOSED and e.tags[:1] in ("n", "N", "j")


def _bare(tokens: Tokens, p: Period, lexicon: object) -> Period:
    """The period as its words alone say, without the preposition before them."""
    inner = tokenize(tokens.text[p.span.start : p.span.end])
    _, found = figures.read(inner, lexicon)  # type: ignore[arg-type]
    return found[0]._replace(span=p.span, cue=None) if found else p._replace(cue=None)
