"""What a sentence of a base was understood to say, in words that whoever wrote it can check: who, what, how much, when.

Figures are told with what bounds them ("more than 700"), times as what they cover ("by the end of 2008"), names as the
base has them; a name that is nobody's is marked.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.base import Reading
from factcheck.frames import Term
from factcheck.judging.days import text as days_text
from factcheck.judging.wording import number, quantity_text
from factcheck.language.base import Language
from factcheck.matching import periods
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Comparator, Period, Quantity, QuantityKind
from factcheck.reading.tokens import Tokens
from factcheck.statements.model import Role, Statement

REACHED = "reached {}"
"""That a figure was reached, which a proposal leaves out."""
LABELS = {
    "A": "who",
    "P": "what",
    "P2": "what",
    "T": "of what",
    "C": "as what",
    "L": "where",
    "M": "how much",
    "N": "how many",
    "D": "by how much",
    "K": "what kind",
    "E": "for example",
    "KIND": "what kind",
    "ORD": "which one",
    "score": "score",
    "S": "from",
    "R": "to",
    "W": "with",
    "F": "for",
}
"""Role -> what it is called; any other by the word that it came with ("after", "during")."""
WHEN = {"by": "by {}", "until": "up to {}", "since": "since {}", "before": "before {}", "after": "after {}"}
STATUS = {"happened": "", "future": "will be", "possible": "may be", "wished": "is wished", "tried": "is tried"}
SHOWN = {"be": "is", "exist": "there is"}
ARTICLES = ("the ", "a ", "an ")
NOBODY = " (not an entity)"


class Teller:
    """Tells what the sentences of one base say."""

    def __init__(self, know: Knowledge, language: Language) -> None:
        self.know = know
        self.language = language

    def reading(self, reading: Reading, statements: list[Statement], tokens: Tokens) -> str:
        """The statements of a reading on one line, with what stands beside its sentence."""
        staged = reading.status is None
        told = " | ".join(self.statement(one, tokens, staged=staged) for one in statements)
        timed = any(one.times for one in statements)
        beside = []
        if reading.period is not None:
            beside.append(f"when: {days_text(periods.bounds(reading.period))} (period)")
        elif reading.as_of is not None and not timed:
            beside.append(f"when: as of {reading.as_of}")
        if reading.status is not None:
            beside.append(f"how far: {reading.status}")
        if reading.said_by:
            beside.append(f"said by: {', '.join(self.know.names.get(one, one) for one in reading.said_by)}")
        return " · ".join([told, *beside])

    def statement(self, one: Statement, tokens: Tokens, *, staged: bool = True) -> str:
        """A statement on one line: its predicate, its arguments, its times."""
        pieces = [("not: " if one.negated else "") + SHOWN.get(one.word, one.word.replace("_", " "))]
        pieces += [f"{_label(role, one)}: {self._filler(role, tokens)}" for role in one.roles]
        pieces += [f"how: {word.replace('_', ' ')}" for word, _ in one.adverbs]
        if one.change:
            pieces.append(f"change: {one.change.replace('_', ' ')}")
        if staged and (status := STATUS.get(one.status, one.status)):
            pieces.append(f"how far: {status}")
        pieces += [f"when: {period_text(period, tokens)}" for period in one.times]
        if one.speaker is not None:
            pieces.append(f"said by: {self.term(one.speaker, tokens)}")
        return " · ".join(pieces)

    def _filler(self, role: Role, tokens: Tokens) -> str:
        if role.stmt is not None:
            return f"({self.statement(role.stmt, tokens)})"
        if role.term is None:
            return role.word.replace("_", " ")
        return self.term(role.term, tokens)

    def term(self, term: Term, tokens: Tokens) -> str:
        """A noun phrase as its sentence has it, with names and figures as they were understood."""
        if term.members:
            told = [self.term(member, tokens) for member in term.members]
            return f"{', '.join(told[:-1])} {term.link or 'and'} {told[-1]}"
        if term.count is not None and term.head == "$":
            return self.figure(term.count, tokens)
        if not 0 <= term.first < term.last <= len(tokens):
            return term.head.replace("_", " ")
        start = tokens.start[term.first]
        end = max(tokens.end[min(one.last, len(tokens)) - 1] for one in term.within() if one.last > one.first)
        out, at = [], start
        for first, last, new in sorted(self._edits(term, tokens)):
            if first >= at and last <= end:
                out += [tokens.text[at:first], new]
                at = last
        said = "".join([*out, tokens.text[at:end]])
        low = said.lower()
        return next((said[len(article) :] for article in ARTICLES if low.startswith(article)), said)

    def _edits(self, term: Term, tokens: Tokens) -> Iterator[tuple[int, int, str]]:
        """What is told otherwise than the sentence has it, by characters: names and figures."""
        for one in term.within():
            if one.ref is not None and not one.ref.adjective and 0 <= one.first < one.last <= len(tokens):
                first = one.at if 0 <= one.at < one.last and one.ref.kind == "person" else one.first
                span = tokens.start[one.first if not one.mods else first], tokens.end[one.last - 1]
                if one.ref.id.startswith("?"):
                    yield span[1], span[1], NOBODY
                elif not one.mods and one.ref.kind != "country":
                    yield *span, self.know.names.get(one.ref.id, tokens.text[slice(*span)])
            if one.count is not None and one.count.span.start >= tokens.start[term.first]:
                whole = one.count.whole
                inside = tokens.start[term.first] <= whole.start
                yield *(whole if inside else one.count.span), self.figure(one.count, tokens)

    def figure(self, q: Quantity, tokens: Tokens) -> str:
        """A figure with what bounds it ("more than €500 million")."""
        if q.high is not None or q.comparator in ("range", "top"):
            return tokens.text[slice(*q.whole)]
        template = REACHED if q.comparator is Comparator.REACHED else self.language.comparator_words[q.comparator.value]
        if q.kind in (QuantityKind.MONEY, QuantityKind.PERCENT):
            return template.format(quantity_text(q._replace(comparator=Comparator.BARE), self.language))
        plain = number(q.low, self.language)
        surface = tokens.text[slice(*q.span)]
        return template.format(plain if " " not in surface else surface)


def _label(role: Role, one: Statement) -> str:
    """What an argument is called."""
    if role.role == "A" and role.term is not None:
        named = any(t.ref is not None for t in role.term.walk())
        if not named and not any(other.role == "P" for other in one.roles):
            return "what"
    return LABELS.get(role.role, (role.mark or role.role).replace("_", " "))


def period_text(period: Period, tokens: Tokens) -> str:
    """A time in words: "in 2022", "in May 2023", "by the end of 2008"."""
    if period.relative is not None or period.yearless or not (period.low or period.high):
        what = "year" if period.yearless else "time"
        return f"{tokens.text[slice(*period.span)]} (which {what}, is not said)"
    if period.low is not None and period.high is not None and period.comparator == "on":
        return span_text(period.low, period.high)
    day = period.low if period.comparator in ("since", "after") else period.high
    day = day or period.low or period.high or ""
    if period.comparator in ("before", "after"):
        return WHEN[period.comparator].format(_edge(day, period))
    whole = "the end of " if period.comparator in ("by", "until") and period.grain != "day" else ""
    grain = "year" if whole and day[5:] == "12-31" else period.grain
    return WHEN.get(period.comparator, "{}").format(whole + _named(day, grain))


def _edge(day: str, period: Period) -> str:
    """The time that something is before, or after, of which ``day`` is the last one before it, or the first after."""
    before = period.comparator == "before"
    edge = date.fromisoformat(day) + timedelta(1 if before else -1)
    whole = edge.day == (1 if before else calendar.monthrange(edge.year, edge.month)[1])
    grain = "day" if period.grain == "day" or not whole else "year" if period.grain == "year" else "month"
    return _named(edge.isoformat(), grain)


def span_text(low: str, high: str) -> str:
    """A span of days in words: "on 5 February 2025", "in 2022"."""
    if low == high:
        return f"on {_named(low, 'day')}"
    told = days_text((low, high))
    if len(told) == 4:
        return f"in {told}"
    if len(told) == 7 and told[5:].isascii() and "H" not in told and "Q" not in told:
        return f"in {_named(low, 'month')}"
    if told[4:6] in ("-H", "-Q"):
        nth = ("first", "second", "third", "fourth")[int(told[6]) - 1]
        return f"in the {nth} {'half' if told[5] == 'H' else 'quarter'} of {told[:4]}"
    grain = "year" if low[5:] == "01-01" and high[5:] == "12-31" else "day"
    return f"from {_named(low, grain)} to {_named(high, grain)}"


def _named(day: str, grain: str) -> str:
    """A day, or the month or year that it stands for."""
    year, month, number_ = day[:4], int(day[5:7]), int(day[8:10])
    if grain == "year" or (grain == "range" and day[5:] == "12-31"):
        return year
    name = calendar.month_name[month]
    if grain in ("month", "half", "quarter"):
        return f"{name} {year}"
    return f"{number_} {name} {year}"
