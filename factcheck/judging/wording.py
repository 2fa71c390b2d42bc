"""Verdicts in words: messages, notes, and the wording that every source supports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck import intervals
from factcheck.language.base import Language
from factcheck.model import Fact, FactBase, Finding, Quantity, QuantityKind, Reading, Relation, Verdict

if TYPE_CHECKING:
    from factcheck.matching.slots import Claimed, Outcome

ACTS = {
    "question": "a question",
    "hypothesis": "a hypothesis",
    "wish": "a wish",
    "opinion": "an opinion",
    "rumour": "a rumour",
}

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "KZT": "₸"}


def value_of(reading: Reading, fact: Fact) -> str:
    """What the reading says, in the fact base's words."""
    if reading.wording:
        return "; ".join(reading.wording.values())
    return reading.quote or fact.title


def number(value: Decimal, language: Language) -> str:
    """ "9.6 billion", "700", "1,200"."""
    for scale in language.templates["scales"].split():
        name, size = scale.split(":")
        if abs(value) >= Decimal(size):
            return f"{_plain(value / Decimal(size))} {name}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    text = f"{value.normalize():f}"
    whole, _, fraction = text.partition(".")
    whole = f"{int(whole):,}"
    return f"{whole}.{fraction}" if fraction else whole


def quantity_text(q: Quantity, language: Language) -> str:
    """A quantity in plain words: "more than $8 billion", "top 10"."""

    def one(value: Decimal) -> str:
        text = number(value, language)
        if q.kind is QuantityKind.MONEY and q.unit:
            symbol = SYMBOLS.get(q.unit)
            return f"{symbol}{text}" if symbol else f"{q.unit} {text}"
        if q.kind is QuantityKind.PERCENT:
            return f"{text}%"
        return text

    template = language.comparator_words[q.comparator.value]
    if q.high is not None:
        return template.format(one(q.low), one(q.high))
    return template.format(one(q.low))


def differ(fact: Fact) -> bool:
    """Do the readings of the fact differ from one another? Derived, never typed in."""
    for name in fact.slots:
        values = [r.values[name] for r in fact.readings if name in r.values]
        if len(values) < 2:
            continue
        quantities = [v for v in values if isinstance(v, Quantity)]
        if len(quantities) == len(values):
            if len({(q.low, q.high, q.comparator, q.unit) for q in quantities}) > 1:
                return True
        elif fact.slots[name].type == "members":
            if len({frozenset(v) for v in values if isinstance(v, tuple)}) > 1:
                return True
        elif len(set(map(str, values))) > 1:
            return True
    return False


def common_wording(fact: Fact, language: Language) -> str | None:
    """The wording that every reading of the fact supports, where its main value is a quantity."""
    values = [r.values.get("value") for r in fact.readings]
    quantities = [v for v in values if isinstance(v, Quantity)]
    if (
        not quantities
        or len(quantities) < len(values)
        or len({q.unit for q in quantities if q.kind is QuantityKind.MONEY}) > 1
    ):
        return None
    shared = intervals.common(quantities)
    return quantity_text(shared, language) if shared is not None else None


def particulars(code: str, outcomes: Sequence[Outcome], claimed: Sequence[Claimed], readings: Sequence[Reading]) -> str:
    """What a message adds to its sentence: the units that differ, or what the sources say for the slot at fault."""
    if code == "other-unit":
        mine = next((c.value.unit for c in claimed if isinstance(c.value, Quantity) and c.slot.type == "amount"), None)
        told = {v.unit for r in readings for v in r.values.values() if isinstance(v, Quantity) and v.unit}
        slip = "; the digits are a source's, so probably the wrong unit" if any(o.slip for o in outcomes) else ""
        return f"{mine or 'no unit'}, where the sources have {', '.join(sorted(told))}{slip}"
    if code == "wrong-slot":
        at_fault = next((o.slot for o in outcomes if o.relation is Relation.EXCLUDES and o.code == code), "")
        told_there = dict.fromkeys(r.wording[at_fault] for r in readings if at_fault in r.wording)
        return f"{at_fault}: {'; '.join(told_there)}"
    return ""


def worded(
    finding: Finding, fact: Fact, base: FactBase, language: Language, left: tuple[str, ...], detail: str = ""
) -> Finding:
    """The finding with its message, notes and suggestion."""
    template = MESSAGES[finding.code]
    if finding.code == "sources-differ" and all(r.relation is not Relation.ENTAILS for r in finding.readings):
        template = UNSUPPORTED
    message = template.format(
        part=finding.part, fact=fact.title, left=", ".join(left), sources=sources_named(finding), detail=detail
    )
    notes: list[str] = []
    suggestion = None
    unlike = differ(fact)
    shared = common_wording(fact, language)
    if unlike:
        cited = {r.source for r in finding.readings}
        told = [
            f"{base.sources[r.source].publisher} ({base.sources[r.source].published}): {value_of(r, fact)}"
            for r in fact.readings
            if r.source not in cited
        ]
        newest = max((base.sources[r.source].published, base.sources[r.source].publisher) for r in fact.readings)
        notes.append(f"the sources differ; the newest is {newest[1]} ({newest[0]})")
        if told:
            notes.append(f"elsewhere – {'; '.join(told)}")
        if shared:
            notes.append(f"all sources support: {shared}")
    if shared and finding.verdict is not Verdict.SUPPORTED:
        suggestion = shared
    return replace(finding, message=message, notes=tuple(notes), suggestion=suggestion, differ=unlike)


def sources_named(finding: Finding) -> str:
    """The sources that a message names: those that stand to the part as it says."""
    meant = SPEAKS_OF.get(finding.code, frozenset(Relation))
    return ", ".join(dict.fromkeys(r.publisher for r in finding.readings if r.relation in meant)) or "no source"


_FOR, _AGAINST = frozenset({Relation.ENTAILS}), frozenset({Relation.EXCLUDES})
SPEAKS_OF = {
    "supported": _FOR,
    "contradicted": _AGAINST,
    "near-miss": _AGAINST,
    "denied": _AGAINST,
    "wrong-slot": _AGAINST,
    "wrong-speaker": _AGAINST,
    "not-all-sources": frozenset(Relation) - _FOR,
}
"""The relations of the sources that the message of a code names."""


UNSUPPORTED = "the sources differ: one contradicts this, another allows it"
"""Of what is disputed although no source supports it."""

MESSAGES = {
    "supported": "supported by {sources}",
    "hedge-dropped": "supported; the source hedges the figure",
    "sources-differ": "the sources differ: one supports this, another does not",
    "contradicted": "contradicted by {sources}",
    "near-miss": "close, but contradicted by {sources}",
    "unit-slip": "the right digits with the wrong power of ten: a unit slip",
    "denied": "denies what is said by {sources}",
    "wrong-slot": "contradicted by {sources} – {detail}",
    "not-all-sources": "not all sources say this; not supported by {sources}",
    "wrong-speaker": "somebody else says this in {sources}",
    "other-unit": "not compared: given in {detail}",
    "too-far": "possible, but further than any source goes",
    "undecided": "the sources neither support nor exclude this",
    "other-period": "no source speaks of that period",
    "other-speaker": "no reading by that speaker or source",
    "other-occasion": "no source reports this of that occasion",
    "exclusive": "the sources do not say that it is only this",
    "other-subject": "the text does not say whose figure it is: perhaps another subject",
    "stronger-status": "the sources do not say that it has come that far",
    "weaker-status": "the sources say that it has come further than this",
    "later-source": "every source was published later than this text",
    "unlisted": "no source lists this; the list is open",
    "increment": "a further amount, not the total that the sources give",
    "not-a-claim": "not a checkable claim: a forecast",
    "not-covered": "not covered by any source: {left}",
}
