"""How many times as much: "twice as many as in 2019", "by a third", "a third shorter". Items in, items out."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import replace
from factcheck.language.en import intervals, multiples
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.parsing.items import NOUN_PHRASE, Item, Step
from factcheck.reading.tokens import is_digits


def _by_a_part(items: list[Item]) -> list[Item]:
    """ "fell by *a third*": a part, and no place in a row."""
    for k in range(2, len(items)):
        item = items[k]
        if items[k - 1].word != "a" or items[k - 2].word not in ("by", "to") or item.word not in multiples.SHY:
            continue
        if (
            k + 1 < len(items)
            and items[k + 1].tag in ("n", "j", "name", "prep")
            and items[k + 1].word in ("of", item.word)
        ):
            continue
        if k + 1 < len(items) and items[k + 1].tag in ("n", "j", "name"):
            continue
        part = replace(item, tag="n", lemma=item.word, noun=item.word, quantity=None)
        items = [*items[:k], part, *items[k + 1 :]]
    return items


def _as_many(items: list[Item]) -> list[Item]:
    """ "carried *twice as many* people in 2024 *as in* 2019": more people than in 2019, by that much."""
    k = next((i for i in range(1, len(items) - 2) if items[i].word == "as" and items[i + 1].word in multiples.MUCH), 0)
    times = multiples.TIMES.get(items[k - 1].word, "") if k else ""
    first = k - 1
    if k > 1 and items[k - 1].word in ("times", "time"):
        times, first = multiples.TIMES.get(f"{items[k - 2].word} times", ""), k - 2
    if k and not times:
        times, first = multiples.TIMES.get(items[k - 1].word, ""), k - 1
    if not times:
        return items
    than = next((i for i in range(k + 2, len(items)) if items[i].word == "as" and i + 1 < len(items)), 0)
    if not than or items[than + 1].tag not in ("t", "prep") or items[k + 2].tag not in NOUN_PHRASE:
        return items
    fewer = times == multiples.HALF
    word = ("less" if items[k + 1].word == "much" else "fewer") if fewer else "more"
    more = Item(items[first].first, items[k + 1].last, word, "det", lemma=word)
    how = Item(items[than].first, items[than].first, times, "r", lemma=times)
    mark = replace(items[than], word="than", tag="prep", lemma="than")
    return [*items[:first], more, *items[k + 2 : than], how, mark, *items[than + 1 :]]


def _part_more(items: list[Item]) -> list[Item]:
    """ "*a third* shorter, lower, more": by so many percent."""
    for k in range(1, len(items) - 1):
        above, below, how = items[k - 1].word, items[k].word, items[k + 1]
        if above not in ("a", "one") or below not in multiples.DENOMINATORS or how.word not in multiples.MORE:
            continue
        value = (Decimal(100) / multiples.DENOMINATORS[below]).quantize(Decimal("0.1"))
        first, last = items[k - 1].first, items[k].last
        share = Quantity(Span(0, 0), QuantityKind.PERCENT, Comparator.ABOUT, value, None, Decimal("0.1"), "%")
        return [*items[: k - 1], Item(first, last, below, "q", quantity=share), *items[k + 1 :]]
    return items


def _so_often(items: list[Item]) -> list[Item]:
    """ "X flies between Y and Z *three times a week*": operates three flights a week between Y and Z."""
    each = next((k for k in range(3, len(items) - 1) if _each(items, k)), 0)
    word = items[each - 1].word
    first = each - 2 if word == "times" else each - 1
    verb = next((k for k in range(1, first) if items[k].tag == "v"), 0)
    past = items[each + 2].tag if each + 2 < len(items) else "."
    if not each or not verb or items[verb].lemma not in multiples.TRIPS or past not in (".", ",", ";", "t", "conj"):
        return items
    figure = (
        items[first].quantity if items[first].tag == "q" else _figure(items[first].word if first < each - 1 else word)
    )
    plain = all(i.tag in ("name", "n", "j", "det", "r", "aux", "modal", "'s", "t") for i in items[:verb])
    there = items[verb + 1].tag == "prep" and all(
        i.tag not in ("v", "aux", "modal", "rel") for i in items[verb + 1 : first]
    )
    person = any(i.refs and i.refs[0].kind == "person" for i in items[:verb])
    if figure is None or figure.kind is not QuantityKind.COUNT or not plain or not there or person:
        return items
    runs = replace(items[verb], word=multiples.RUN, lemma=multiples.RUN)
    at = items[first].first
    trips = Item(at, items[first].last, word, "q", quantity=figure)
    noun = multiples.TRIPS[items[verb].lemma]
    many = Item(at, items[each - 1].last, f"{noun}s", "n", lemma=noun, noun=noun, plural=True)
    often = [trips, many, *items[each : each + 2]]
    return [*items[:verb], runs, *often, *items[verb + 1 : first], *items[each + 2 :]]


def _each(items: list[Item], k: int) -> bool:
    """ "Three times *a week*", "twice *per day*" at ``k``."""
    often = items[k - 1].word in multiples.ONCE or items[k - 1].word == "times"
    return often and items[k].word in intervals.EACH and items[k + 1].word in intervals.TIMES


def _figure(word: str) -> Quantity | None:
    value = Decimal(word) if is_digits(word) else intervals.OFTEN.get(word)
    return (
        None
        if value is None
        else Quantity(Span(0, 0), QuantityKind.COUNT, Comparator.BARE, Decimal(value), None, Decimal(1), None)
    )


STEPS: tuple[Step, ...] = (
    (_so_often, intervals.TIMES),
    (_by_a_part, multiples.SHY),
    (_as_many, frozenset({"as"})),
    (_part_more, frozenset(multiples.MORE)),
)
