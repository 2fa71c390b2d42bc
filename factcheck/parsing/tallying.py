"""Figures that stand apart from what they are of, told beside it. Items in, items out.

"X reports A of 3 and B of 4", "the level that A has reached is 3", "3: such is the volume that A has reached", "A,
USD bn: 3", "A, total: 3", "A: 3 (incl. B)", "Danish firms run into the hundreds", "A, at or above the 3 line" become
sentences whose figure is where it is elsewhere.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import replace
from factcheck.language.en import closed, senses, units
from factcheck.language.en.numbers import NUMBERS
from factcheck.language.tables import word_set
from factcheck.model import Comparator, QuantityKind
from factcheck.parsing.items import NOUN_PHRASE, Item, Step, again, end_of, finite, put_in

REPORTING = word_set("report cite mention quote note list record name give state")
SIZES = word_set("volume level sum figure amount total mark value height number size")
REACHING = word_set("reach hit attain achieve touch")
RISING = word_set("rise grow climb swell fall drop shrink come get go")
SUCH = word_set("such that this")
OVERALL = word_set("total overall altogether all_told in_all in_total")
OF_SUMS = word_set("in of us u.s. current")
LONGEST = 60
"""Items within which somebody reports several figures."""
SOURCES = frozenset({"source", "person"})
EXPRESSED = word_set("express measure count calculate convert give put")


def _reports_each(items: list[Item]) -> list[Item]:
    """ "X *reports* A of 3 *and* B of 4": reports A of 3 and reports B of 4."""
    verb = next((k for k, i in enumerate(items) if finite(i)), 0)
    if not verb or items[verb].tag != "v" or items[verb].lemma not in REPORTING:
        return items
    who = items[verb - 1]
    if not who.refs or who.refs[0].kind not in SOURCES or any(finite(i) for i in items[verb + 1 :]):
        return items
    end = end_of(items)
    out, start = items[: verb + 1], verb + 1
    for k in range(verb + 2, min(end - 1, verb + LONGEST)):
        if items[k].tag not in ("conj", ",") or items[k].word in ("or", "but"):
            continue
        stop = next((j for j in range(k + 2, end) if items[j].tag in ("conj", ",")), end)
        if _counted(items[start:k]) and _counted(items[k + 1 : stop]):
            said = again(items[:verb] if verb < 4 else [who], items[k].last)
            conj = replace(items[k], word=";", tag=";", lemma="")
            out = [*out, *items[start:k], conj, *said, *again([items[verb]], items[k].last)]
            start = k + 1
    return [*out, *items[start:]] if start > verb + 1 else items


def _counted(items: list[Item]) -> bool:
    """Is it a thing with a figure of its own ("trade of $3 billion", "300 firms")?"""
    figures = [i for i in items if i.quantity is not None]
    things = [i for i in items if i.tag == "n" and i.noun]
    return len(figures) == 1 and bool(things) and not any(i.tag in ("v", "aux", "rel", "sub") for i in items)


def _reached(items: list[Item]) -> list[Item]:
    """ "*The level (that) A has reached is* 3", "3 is the volume that A has reached", "3: such is the …": A has reached
    3; "the level to which A has risen is 3": A has risen to 3."""
    end = end_of(items)
    figure = next((k for k, i in enumerate(items) if i.quantity is not None), None)
    if figure is None or end < 6:
        return items
    if figure in (0, 1) and figure + 3 < end:
        be = figure + 1
        if items[be].tag in (":", "dash", ",") and items[be + 1].word in SUCH:
            be += 2
        if items[be].lemma != "be" or (figure and items[0].tag != "det"):
            return items
        return _reaching(items, items[figure], be + 1, end)
    if figure == end - 1 and items[figure - 1].lemma == "be" and items[0].word == "the":
        return _reaching(items, items[figure], 0, figure - 1)
    return items


def _reaching(items: list[Item], figure: Item, start: int, stop: int) -> list[Item]:
    """The clause within "the level that A has reached" with the figure behind its verb; else the items."""
    k = start + (items[start].word == "the")
    if k + 3 >= stop or items[k].noun not in SIZES:
        return items
    k += 1
    to = items[k].word == "to" and items[k + 1].word == "which"
    k += 2 if to else items[k].word in ("that", "which")
    clause = items[k:stop]
    if clause[0].tag == "v" and clause[0].noun:
        clause[0] = replace(clause[0], tag="n", form="")
    verb = next((j for j in range(len(clause) - 1, 0, -1) if clause[j].tag == "v"), 0)
    if not verb or clause[verb].lemma not in (RISING if to else REACHING) or clause[0].tag not in NOUN_PHRASE:
        return items
    if any(i.tag not in ("t", "r", "prep") for i in clause[verb + 1 :]) or any(i.quantity for i in clause):
        return items
    mark = [put_in(clause[verb].last, "to", "prep")] if to else []
    return [*clause[: verb + 1], *mark, figure, *clause[verb + 1 :], *items[end_of(items) :]]


def _unit_of(items: list[Item]) -> tuple[str, int] | None:
    """The currency and the power of ten of "USD bn", "$ million", "in billions of dollars"; else ``None``."""
    code, power = "", 0
    for item in items:
        for word in item.word.split("_"):
            if word in units.CURRENCY_CODES and not code:
                code = units.CURRENCY_CODES[word]
            elif word in NUMBERS.currency_symbols and not code:
                code = NUMBERS.currency_symbols[word]
            elif word in NUMBERS.scales or word in NUMBERS.money_scales:
                power += NUMBERS.scales.get(word, 0) or NUMBERS.money_scales[word]
            elif word not in OF_SUMS:
                return None
    return (code, power) if code and power else None


def _in_money(item: Item, code: str, power: int = 0) -> Item | None:
    """A bare figure as a sum in a currency, times a power of ten; ``None`` where it has a unit, or is none."""
    told = item.quantity
    if told is None or told.kind is not QuantityKind.COUNT or told.unit is not None:
        return None
    by = Decimal(10) ** power
    high = None if told.high is None else told.high * by
    sum_ = told._replace(kind=QuantityKind.MONEY, low=told.low * by, high=high, step=told.step * by, unit=code)
    return replace(item, quantity=sum_)


def _unit_first(items: list[Item]) -> list[Item]:
    """ "A, *USD bn*: 3", "A (*$ million*): 3": so many."""
    end = end_of(items)
    colon = next((k for k in range(2, end - 1) if items[k].tag == ":" or items[k].word == "="), 0)
    if not colon or colon + 2 != end:
        return items
    start = next((k for k in range(colon - 1, 0, -1) if items[k].tag in (",", "(")), 0)
    told = _unit_of([i for i in items[start + 1 : colon] if i.tag != ")"]) if start else None
    figure = _in_money(items[colon + 1], *told) if told is not None else None
    if figure is None:
        return items
    sign = replace(items[colon], word=":", tag=":")
    return [*items[:start], sign, figure, *items[end:]]


def _total(items: list[Item]) -> list[Item]:
    """ "A, *total*: 3", "A *(total)*: 3", "A, total = 3": A: 3."""
    end = end_of(items)
    colon = next((k for k in range(3, end - 1) if items[k].tag == ":"), 0)
    if not colon and end > 4 and items[end - 1].quantity is not None:
        colon = end - 1  # "= 3" is one figure
    start = next((k for k in range(colon - 1, max(0, colon - 5), -1) if items[k].tag in (",", "(")), 0)
    words = [i for i in items[start + 1 : colon] if i.tag != ")"] if start else []
    if not words or len(words) > 2 or any(i.word not in OVERALL and i.word != "in" for i in words):
        return items
    at = items[start].first
    rest = items[colon + 1 :] if items[colon].tag == ":" else [_bare(items[colon]), *items[colon + 1 :]]
    return [*items[:start], Item(at, at, ":", ":"), *rest]


def _included(items: list[Item]) -> list[Item]:
    """ "A: 3 (*incl. B, C*)": A, including B and C: 3."""
    k = next((k for k in range(2, len(items) - 3) if items[k].tag == "(" and items[k + 1].word in INCLUDING), 0)
    close = next((j for j in range(k + 2, len(items)) if items[j].tag == ")"), 0) if k else 0
    if not close or items[k - 1].quantity is None:
        return items
    first = k + 2 + (items[k + 2].tag == ".")
    members = items[first:close]
    if not members or any(i.tag not in ("name", ",", "conj") for i in members):
        return items
    colon = next((j for j in range(k - 1, 0, -1) if items[j].tag == ":"), 0)
    if not colon:
        return items
    at = items[k].first
    lead = [i for i in items[:colon] if i.tag != "det"]
    last = max((j for j, i in enumerate(members) if i.tag == ","), default=-1)
    listed = [replace(i, word="and", tag="conj", lemma="and") if j == last else i for j, i in enumerate(members)]
    include = put_in(at, "include", "v", "include", "v")
    told = [Item(at, at, ";", ";"), *again(lead, at), include, *listed]
    return [*items[:k], *told, *items[close + 1 :]]


def _bare(item: Item) -> Item:
    """ "= 3" in a label: 3."""
    told = item.quantity
    if told is None or told.comparator is not Comparator.EXACT:
        return item
    return replace(item, quantity=told._replace(comparator=Comparator.BARE))


INCLUDING = word_set("incl including among_them")


def _into(items: list[Item]) -> list[Item]:
    """ "A *run into* the hundreds": number in the hundreds."""
    for k in range(1, len(items) - 2):
        if items[k].lemma == "run" and items[k].tag == "v" and items[k + 1].word == "into":
            figure = next((i for i in items[k + 2 : k + 4] if i.tag != "det"), None)
            if figure is not None and figure.quantity is not None and figure.quantity.kind is QuantityKind.COUNT:
                number = replace(items[k], lemma="number")
                return [*items[:k], number, replace(items[k + 1], word="in", lemma="in"), *items[k + 2 :]]
    return items


def _hosts(items: list[Item]) -> list[Item]:
    """ "Norway's *Danish* investments": Norway's investments in Denmark."""
    for k in range(2, len(items) - 1):
        owner, mark, host, deed = items[k - 2], items[k - 1], items[k], items[k + 1]
        if mark.tag != "'s" or not owner.refs or not host.refs or not host.refs[0].adjective:
            continue
        if host.refs[0].kind != "country" or host.refs[0].id == owner.refs[0].id or deed.tag != "n":
            continue
        if not any(s.concept in ("invest", "operate") for s in senses.nouns().get(deed.noun, ())):
            continue
        land = replace(host, first=deed.last, last=deed.last, refs=(host.refs[0]._replace(adjective=False),))
        return [*items[:k], deed, put_in(deed.last, "in", "prep"), land, *items[k + 2 :]]
    return items


def _does_with(items: list[Item]) -> list[Item]:
    """ "the trade *Norway does* with X": that Norway does."""
    for k in range(1, len(items) - 4):
        the, thing, name, verb, mark = items[k - 1 : k + 4]
        if the.word != "the" or thing.tag != "n" or name.tag != "name" or mark.word not in ("with", "in"):
            continue
        if verb.lemma == "do" and verb.word in ("do", "does", "did"):
            does = replace(verb, tag="v", lemma="do", form="d" if verb.word == "did" else "z")
            that = put_in(thing.last, "that", "rel")
            return [*items[: k + 1], that, name, does, *items[k + 3 :]]
    return items


def _believed(items: list[Item]) -> list[Item]:
    """ ", *if X is to be believed*": according to X."""
    for k in range(1, len(items) - 4):
        if items[k].word != "if" or not items[k + 1].refs or items[k + 1].refs[0].kind not in SOURCES:
            continue
        if [i.word for i in items[k + 2 : k + 6]] in (["is", "to", "be", "believed"], ["is", "to", "be", "trusted"]):
            by = replace(items[k], word="according_to", tag="prep", lemma="according_to")
            return [*items[:k], by, items[k + 1], *items[k + 6 :]]
    return items


def _nothing_about(items: list[Item]) -> list[Item]:
    """ "*Nothing about* A was discussed": A was not discussed."""
    if items[0].word != "nothing" or items[1].word not in ("about", "on", "of"):
        return items
    be = next((k for k in range(2, len(items) - 1) if items[k].tag == "aux"), 0)
    if be < 3 or any(i.tag not in (*NOUN_PHRASE, "prep", "conj") for i in items[2:be]):
        return items
    if items[be + 1].form != "e" or items[be + 1].lemma not in closed.SAY | {"discuss", "mention", "raise"}:
        return items
    return [*items[2 : be + 1], put_in(items[be].last, "not", "neg"), *items[be + 1 :]]


GERUNDS = {
    "increase": "increase",
    "rise": "increase",
    "growth": "increase",
    "expansion": "expand",
    "deepening": "deepen",
    "widening": "widen",
    "strengthening": "strengthen",
    "enlargement": "enlarge",
}
"""Nouns of there being more, and the verbs that say the same."""


def _interest_in_more(items: list[Item]) -> list[Item]:
    """ "no interest *in an increase of* A": in increasing A."""
    for k in range(1, len(items) - 4):
        if items[k].word != "in" or "interest" not in (items[k - 1].noun, items[k - 1].lemma):
            continue
        n = k + 1 + (items[k + 1].tag == "det")
        verb = GERUNDS.get(items[n].noun)
        if verb is None or items[n + 1].word not in ("of", "in") or items[n].plural:
            continue
        doing = replace(items[n], word=verb, tag="v", lemma=verb, form="g", noun="")
        return [*items[: k + 1], doing, *items[n + 2 :]]
    return items


def _expressed(items: list[Item]) -> list[Item]:
    """ "*Expressed in roubles*, trade comes to 3 trillion": to 3 trillion roubles."""
    if len(items) < 6 or items[0].lemma not in EXPRESSED or items[1].word not in ("in", "into"):
        return items
    comma = next((k for k in range(2, 6) if k < len(items) and items[k].tag == ","), 0)
    name = " ".join(i.word for i in items[2:comma])
    code = units.CURRENCY_WORDS.get(name) or units.CURRENCY_CODES.get(name)
    figures = [k for k, i in enumerate(items) if i.quantity is not None]
    figure = _in_money(items[figures[0]], code) if code is not None and len(figures) == 1 else None
    if figure is None:
        return items
    return [*items[comma + 1 : figures[0]], figure, *items[figures[0] + 1 :]]


STEPS: tuple[Step, ...] = (
    (_expressed, frozenset({"in", "into"})),
    (_reports_each, frozenset({"q"})),
    (_reached, frozenset({"q"})),
    (_unit_first, frozenset({"q"})),
    (_total, OVERALL),
    (_included, INCLUDING),
    (_into, frozenset({"into"})),
    (_hosts, frozenset({"'s"})),
    (_does_with, frozenset({"the"})),
    (_believed, frozenset({"if"})),
    (_nothing_about, frozenset({"nothing"})),
    (_interest_in_more, frozenset({"in"})),
)
"""What is put beside its figure or its deed, in this order."""
