"""Slot values from their wording, read by the same parser as claims."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.facts.nodes import ScalarNode, SequenceNode
from factcheck.facts.schema import ID_SLOTS, QUANTITIES, SAMPLES
from factcheck.facts.shapes import Key, Shape
from factcheck.facts.walking import an, date_trouble, month_days, quoted
from factcheck.model import Period, QuantityKind, Span, Value
from factcheck.reading.tokens import all_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.facts.nodes import Node
    from factcheck.facts.walking import Walker
    from factcheck.model import Quantity, Slot

_GRAINS = {4: "year", 7: "month", 10: "day"}


# What "a money" is called.
_KIND_NAMES = {
    QuantityKind.MONEY: "money",
    QuantityKind.POINTS: "percentage points",
    QuantityKind.PERCENT: "a percentage",
}


def _name(kind: QuantityKind) -> str:
    return _KIND_NAMES.get(kind) or an(kind)


def _unread(text: str, span: Span) -> str | None:
    """The first number outside ``span``: what the reader passed over would be lost in silence."""
    for match in re.finditer(r"\d+(?:[.,]\d+)*", text):
        if not (span.start <= match.start() and match.end() <= span.end):
            return match.group()
    return None


def iso_bounds(text: str) -> tuple[str, str]:
    """The first and the last day of an ISO date, possibly cut: "2023-02" -> ("2023-02-01", "2023-02-28")."""
    if len(text) == 10:
        return text, text
    if len(text) == 7:
        return f"{text}-01", f"{text}-{month_days(int(text[:4]), int(text[5:7])):02d}"
    return f"{text}-01-01", f"{text}-12-31"


class ValueReader:
    """Reads the values of one fact base.

    ``labels`` maps ids to the words that stand for them, ``choices`` set -> option -> wordings. A value that does not
    fit its slot is reported to the walker.
    """

    def __init__(
        self,
        walker: Walker,
        language: str,
        labels: Mapping[str, str],
        choices: Mapping[str, Mapping[str, tuple[str, ...]]],
    ) -> None:
        self.walker = walker
        self.labels = labels
        self.choices = choices
        self.language = language

    @cached_property
    def read(self) -> Callable[[str], tuple[list[Quantity], list[Period]]]:
        """The reader of the fact base's language, imported with the first value that needs it."""
        from factcheck.language import get
        from factcheck.reading.quantities import read
        from factcheck.reading.tokens import tokenize

        lexicon = get(self.language).numbers
        return lambda text: read(tokenize(text), lexicon)

    def value(self, slot: Slot, node: Node, where: str) -> tuple[Value, str] | None:
        """The value for ``slot`` and its wording; ``None`` where it was reported."""
        if slot.type in QUANTITIES:
            return self.worded(slot, node, where)
        if slot.type == "date":
            return self.worded(slot, node, where)
        if slot.type == "choice":
            return self.choice(slot, node, where)
        return self.ids(slot, node, where)

    def ids(self, slot: Slot, node: Node, where: str) -> tuple[Value, str] | None:
        key = Key(Shape.REFS, required=True, names=ID_SLOTS[slot.type])
        ids = self.walker.refs(node, key, where)
        if not ids:
            return None
        return ids, ", ".join(self.labels.get(name, name) for name in ids)

    def choice(self, slot: Slot, node: Node, where: str) -> tuple[Value, str] | None:
        text = self.walker.text(node, Key(Shape.TEXT), where)
        options = self.choices.get(slot.of or "", {})
        if text is None or not options:
            return None
        if text not in options:
            message = f"{quoted(text)} is no option of '{slot.of}' ({', '.join(options)})"
            self.walker.report(node, where, message, self.walker.near(text, options))
            return None
        words = options[text]
        return (text,), words[0] if words else text

    def worded(self, slot: Slot, node: Node, where: str) -> tuple[Value, str] | None:
        if isinstance(node, SequenceNode):
            self.walker.report(node, where, f"one {slot.type} is wanted here, not a list")
            return None
        text = self.walker.text(node, Key(Shape.TEXT), where)
        if text is None:
            return None
        assert isinstance(node, ScalarNode)
        value = self.date(text, node, where) if slot.type == "date" else self.quantity(slot, text, node, where)
        return None if value is None else (value, text)

    def date(self, text: str, node: ScalarNode, where: str) -> Period | None:
        if date_trouble(text) is None:
            return Period(Span(0, len(text)), _GRAINS[len(text)], *iso_bounds(text))
        _, periods = self.read(text)
        if all_digits(text[:4]) and text[4:5] in "-/.":
            trouble = date_trouble(text)
            assert trouble is not None
            self.walker.report(node, where, *trouble)
        elif not periods:
            self.walker.report(node, where, f"no date can be read in {quoted(text)}; such as {SAMPLES['date']}")
        elif len(periods) > 1:
            self.walker.report(node, where, f"{quoted(text)} holds {len(periods)} dates; one is wanted")
        elif periods[0].relative is not None or periods[0].yearless:
            self.walker.report(node, where, f"{quoted(text)} does not say which year: write the date out")
        elif rest := _unread(text, periods[0].span):
            self.walker.report(node, where, f"'{rest}' in {quoted(text)} is not understood: only a date is wanted")
        else:
            return periods[0]
        return None

    def quantity(self, slot: Slot, text: str, node: ScalarNode, where: str) -> Quantity | None:
        quantities, periods = self.read(text)
        sample = f"such as '{SAMPLES[slot.type]}'"
        if periods:
            if all_digits(text) and len(text) == 4:
                message = f"'{text}' is read as a year, not as {an(slot.type)}"
                self.walker.report(node, where, message, f"{text[0]},{text[1:]}")
            else:
                message = f"{quoted(text)} holds a date: write it under 'period' or 'as_of', and here only the value"
                self.walker.report(node, where, message)
            return None
        if not quantities:
            self.walker.report(node, where, f"no quantity can be read in {quoted(text)}; {sample}")
            return None
        if len(quantities) > 1:
            listed = ", ".join(f"'{text[q.span.start : q.span.end]}'" for q in quantities)
            self.walker.report(node, where, f"more than one quantity in {quoted(text)} ({listed}): one is wanted")
            return None
        quantity = quantities[0]
        if quantity.kind not in QUANTITIES[slot.type]:
            message = f"{quoted(text)} is read as {_name(quantity.kind)}, not as {an(slot.type)}; {sample}"
            self.walker.report(node, where, message)
            return None
        if slot.type in ("amount", "measure") and slot.of and quantity.unit != slot.of:
            message = f"the unit of {quoted(text)} is {quantity.unit or 'not said'}; this slot is in {slot.of}"
            self.walker.report(node, where, message)
            return None
        if rest := _unread(text, quantity.whole):
            self.walker.report(node, where, f"'{rest}' in {quoted(text)} is not understood; {sample}")
            return None
        # A slot for ranks holds ranks, whichever way they are written.
        if slot.type in (QuantityKind.RANK, QuantityKind.ORDINAL):
            return quantity._replace(kind=QuantityKind(slot.type))
        return quantity
