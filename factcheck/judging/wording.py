"""Verdicts in words: messages, notes, and the wording that every source supports."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.base import Language
from factcheck.model import Comparator, Finding, Quantity, QuantityKind, Relation

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "KZT": "₸"}


def number(value: Decimal, language: Language) -> str:
    """ "9.6 billion", "700", "1,200"."""
    for scale in language.templates["scales"].split():
        name, size = scale.split(":")
        if abs(value) >= Decimal(size):
            return f"{_plain(value / Decimal(size), language)} {name}"
    return _plain(value, language)


def _plain(value: Decimal, language: Language) -> str:
    whole, _, fraction = f"{value.normalize():f}".partition(".")
    whole = f"{int(whole):,}".replace(",", language.numbers.group_mark)
    return f"{whole}{language.numbers.decimal_mark}{fraction}" if fraction else whole


def quantity_text(q: Quantity, language: Language) -> str:
    """A quantity in plain words: "more than $8 billion", "top 10"."""

    def one(value: Decimal) -> str:
        text = number(value, language)
        if q.kind is QuantityKind.MONEY and q.unit:
            _, _, cents = text.partition(language.numbers.decimal_mark)
            text = f"{text}0" if len(cents) == 1 else text  # "€2.40"; "2.4 million" has a word behind it
            symbol = SYMBOLS.get(q.unit)
            return f"{symbol}{text}" if symbol else f"{q.unit} {text}"
        if q.kind is QuantityKind.PERCENT:
            return f"{text}%"
        if q.kind is QuantityKind.RANK and q.comparator is Comparator.EXACT:
            return f"number {text}"
        return text

    if q.kind is QuantityKind.RANK and q.comparator is Comparator.EXACT:
        return one(q.low)
    template = language.comparator_words[q.comparator.value]
    if q.high is not None:
        return template.format(one(q.low), one(q.high))
    return template.format(one(q.low))


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
    "overtaken": _AGAINST,
}
"""The relations of the sources that the message of a code names."""


UNSUPPORTED = "the sources differ: one contradicts this, another allows it"
"""Of what is disputed although no source supports it."""

PLAN_MOVED = "that was the plan{then}; the last word{since}: {now}"
"""Of what was planned, and is planned otherwise now, or no longer."""

MESSAGES = {
    "supported": "supported by {sources}{as_of}",
    "hedge-dropped": "supported; the source hedges the figure",
    "sources-differ": "the sources differ: one supports this, another does not",
    "contradicted": "contradicted by {sources}",
    "near-miss": "close, but contradicted by {sources}",
    "unit-slip": "the right digits with the wrong power of ten: a unit slip",
    "denied": "denies what is said by {sources}",
    "wrong-slot": "contradicted by {sources} – {detail}",
    "wrong-speaker": "somebody else says this in {sources}",
    "other-unit": "not compared: given in {detail}",
    "too-far": "possible, but further than any source goes",
    "undecided": "the sources neither support nor exclude this",
    "part-only": "only a part of this is counted by the sources: {detail}",
    "outdated": "no longer so: that held for {once}; what holds now is of {now}",
    "overtaken": "no longer a plan: it has come to pass, says {sources}",
    "stale": "too old to say: nothing is known after {last}; --date names another day, as_of a newer reading",
    "outcome-unknown": "the outcome is unknown: the last word was a plan ({now})",
    "other-body": "no figure of that body for that time; another one gives it",
    "one-end": "only one end of the change is known ({now})",
    "other-period": "no source speaks of that period",
    "other-speaker": "no reading by that speaker or source",
    "other-occasion": "no source reports this of that occasion",
    "exclusive": "the sources do not say that it is only this",
    "other-subject": "the text does not say whose figure it is: perhaps another subject",
    "stronger-status": "the sources do not say that it has come that far",
    "weaker-status": "the sources say that it has come further than this",
    "later-source": "every source was published later than this text",
    "unlisted": "no source lists this; the list is open",
    "not-a-claim": "not a checkable claim: a forecast",
    "not-covered": "not covered by any source: {left}",
}
