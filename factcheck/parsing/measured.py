"""How much, said another way round: "340 hectares is how large X is", "is longer than 14 kilometres", "a
48-square-kilometre island". Items in, items out."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import replace
from factcheck.language.en import extents, parts
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, end_of, finite


def _how_much(items: list[Item]) -> list[Item]:
    """ "340 hectares is *how large* X is", "*how much* X weighs", "31 is *how many* lynx live there"."""
    k = next((i for i, item in enumerate(items) if item.word == "how"), 0)
    if k < 2 or k + 3 >= len(items) or items[k - 1].lemma != "be" or items[k - 1].tag != "aux":
        return items
    value, word = items[: k - 1], items[k + 1]
    end = end_of(items)
    if not any(item.quantity is not None for item in value) or any(i.tag not in NOUN_PHRASE for i in value):
        return items
    if word.word == "many":
        return [*value, *items[k + 2 :]] if len(value) == 1 else items
    thing, verb = items[k + 2 : end - 1], items[end - 1]
    if not finite(verb) or not thing or any(item.tag not in (*NOUN_PHRASE, "prep") for item in thing):
        return items
    if verb.lemma == "be" and word.word in extents.HOW:
        return [*thing, verb, *value, replace(word, tag=_tag(word.word)), *items[end:]]
    if word.word in extents.MUCH:
        return [*thing, verb, *value, *items[end:]]
    return items


def _what(items: list[Item]) -> list[Item]:
    """ "More than €3 million is *what X costs*": X costs so much."""
    k = next((i for i, item in enumerate(items) if item.word == "what"), 0)
    end = end_of(items)
    if k < 2 or k + 2 >= end or items[k - 1].lemma != "be" or items[k - 1].tag != "aux" or items[end - 1].tag == "v":
        return items
    value, thing, verb = items[: k - 1], items[k + 1 : end - 1], items[end - 1]
    told = parts.entry(verb.word)
    if not any(item.quantity is not None for item in value) or any(i.tag not in NOUN_PHRASE for i in value):
        return items
    if told.verb not in extents.TAKING or any(item.tag not in (*NOUN_PHRASE, "prep") for item in thing):
        return items
    form = "z" if verb.word != told.verb else "d"
    return [*thing, replace(verb, tag="v", form=form, lemma=told.verb), *value, *items[end:]]


def _so_many_more(items: list[Item]) -> list[Item]:
    """ "*Three more* cubs were born in 2025 than in 2024": more cubs were, by three."""
    k = next((i for i, item in enumerate(items[:-2]) if item.word in extents.SURPLUS), 0)
    figure = items[k - 1].quantity if k else None
    if figure is None or figure.kind is not QuantityKind.COUNT:
        return items
    if k > 1 and items[k - 2].tag not in (",", "t"):
        return items
    verb = next((i for i in range(k + 1, len(items)) if items[i].tag in ("aux", "v")), 0)
    if verb < k + 2 or any(item.tag not in NOUN_PHRASE for item in items[k + 1 : verb]):
        return items
    if not any(item.word == "than" or item.word.startswith("than ") for item in items[verb:]):
        return items
    end, at = end_of(items), items[k - 1].first
    by = [Item(at, at, "by", "prep", lemma="by"), items[k - 1]]
    return [*items[: k - 1], *items[k:end], *by, *items[end:]]


def _getting(items: list[Item]) -> list[Item]:
    """ "*Getting X done* cost so much": doing X."""
    if len(items) < 4 or items[0].word not in ("getting", "having"):
        return items
    k = 1
    while k < len(items) and items[k].tag in NOUN_PHRASE and not set(items[k].can) & set("e"):
        k += 1
    if k < 2 or k + 2 >= len(items) or "e" not in items[k].can:
        return items
    verb, told = items[k + 1], parts.entry(items[k + 1].word)
    if told.verb not in extents.TAKING or not set("zd") & set(verb.can):
        return items
    done = parts.entry(items[k].word).verb
    doing = replace(items[k], first=items[0].first, last=items[0].last, word=done, tag="v", form="g", lemma=done)
    form = "z" if "z" in verb.can else "d"
    return [doing, *items[1:k], replace(verb, tag="v", form=form, lemma=told.verb), *items[k + 2 :]]


def _tag(word: str) -> str:
    """The tag that a sentence gives an adjective behind its measure: "long" may be one of time, "old" ends the noun."""
    return extents.TAGS.get(word, "j")


def _compared(items: list[Item]) -> list[Item]:
    """ "is *longer than* 14 kilometres": is more than 14 kilometres long."""
    for k, item in enumerate(items[:-1]):
        how = extents.COMPARED.get(item.word.partition(" ")[0]) if item.quantity is not None else None
        if how is None or not k or items[k - 1].lemma != "be" or item.quantity is None:
            continue
        spans = item.quantity.kind is QuantityKind.DURATION
        unit = items[k + 1]
        end = k + 1 if spans else k + 2
        fits = spans if how == "old" else unit.tag == "n" and unit.lemma in extents.MEASURES.get(how, extents.LENGTHS)
        if not fits or (end < len(items) and items[end].tag in ("j", "n")):
            continue
        at = items[end - 1].last
        return [*items[:end], Item(at, at, how, _tag(how), lemma=how), *items[end:]]
    return items


def _one(items: list[Item]) -> list[Item]:
    """ "more than *a* kilometre", "almost *a* tonne": one of them."""
    for k in range(1, len(items) - 1):
        timed = items[k + 1].lemma in SPANS and items[k - 1].word in extents.BESIDE_AGES  # "in *under* an hour"
        if items[k].word not in ("a", "an") or items[k].tag != "det":
            continue
        if items[k + 1].lemma not in extents.ONE and not timed:
            continue
        than = items[k - 1].word == "than"
        cue = items[k - 2] if than and k > 1 else items[k - 1]
        how = next((comparator for words, comparator in BOUNDS if cue.word in words), None)
        bound = how in (Comparator.GT, Comparator.LT)
        if (
            how is None
            or (than and not bound)
            or (not than and cue.word not in (*extents.BESIDE_AGES, *extents.ABOUT, *extents.NEARLY))
        ):
            continue
        figure = Quantity(Span(0, 0), QuantityKind.COUNT, how, Decimal(1), None, Decimal(1), None)
        word = f"{cue.word} than a" if than else f"{cue.word} a"
        if timed:
            figure = figure._replace(kind=QuantityKind.DURATION, unit=items[k + 1].lemma)
            return [*items[: k - 1], Item(cue.first, items[k + 1].last, word, "q", quantity=figure), *items[k + 2 :]]
        one = Item(cue.first, items[k].last, word, "q", quantity=figure)
        return _compared([*items[: k - 1 - than], one, *items[k + 1 :]])
    return items


SPANS = frozenset({"hour", "minute", "day", "week", "month", "year"})
BOUNDS = (
    (extents.ABOVE, Comparator.GT),
    (extents.BELOW, Comparator.LT),
    (extents.ABOUT, Comparator.ABOUT),
    (extents.NEARLY, Comparator.NEARLY),
)
"""Words before "a kilometre", and what they make of it."""


def _square(items: list[Item]) -> list[Item]:
    """ "a *48-square-kilometre* island"."""
    for k, item in enumerate(items[:-3]):
        unit = items[k + 2]
        if item.quantity is None or items[k + 1].tag != "dash" or not unit.word.startswith(extents.SQUARE):
            continue
        if item.last != items[k + 1].first or items[k + 1].last != unit.first:
            continue
        whole = f"{item.word}-{unit.word}"
        return [*items[:k], Item(item.first, unit.last, whole, "n", lemma=whole, noun=whole), *items[k + 3 :]]
    return items


STEPS: tuple[Step, ...] = (
    (_how_much, frozenset({"how"})),
    (_what, frozenset({"what"})),
    (_so_many_more, frozenset({"more", "fewer"})),
    (_getting, frozenset({"getting", "having"})),
    (_one, frozenset({"a", "an"})),
    (_compared, frozenset({"q"})),
    (_square, frozenset({"dash"})),
)
