"""Comparators around a number: "more than 700", "did not exceed", "700 or more". Functions of a scanner."""

from __future__ import annotations

from factcheck.model import Comparator, QuantityKind, Span
from factcheck.reading.scanner import Scanner
from factcheck.reading.tokens import is_digits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias


_NEGATED = {
    Comparator.GT: Comparator.LE,
    Comparator.GE: Comparator.LT,
    Comparator.LT: Comparator.GE,
    Comparator.LE: Comparator.GT,
    Comparator.REACHED: Comparator.LT,
    Comparator.NEARLY: Comparator.LT,
}
ONE_SIDED = frozenset({Comparator.GT, Comparator.GE, Comparator.LT, Comparator.LE})
UPPER = frozenset({Comparator.LT, Comparator.LE})
_MAX_FILLERS = 5

Cue: TypeAlias = tuple[Comparator, Span | None]


def leading(scan: Scanner, start: int, kind: QuantityKind | None, unit: str | None = None, tail: int = -1) -> Cue:
    """The comparator before the number that starts at token ``start`` and ends at ``tail``, and its words."""
    norm, lex, at = scan.norm, scan.lex, start
    for _ in range(_MAX_FILLERS):
        if (row := lex.start_index.before(norm, at)) is not None and row[0] == 0:
            return row[1], _cue(scan, 0, at)
        if (row := lex.before_index.before(norm, at)) is not None:
            if not _fits(scan, row[0], at, start, kind, None if scan.word(tail) in lex.marks else unit):
                break
            if _before_adjective(scan, row[0], at, start):
                break
            return _composed(scan, row[0], at, row[1])
        if at > 0 and (norm[at - 1] in lex.fillers or scan.taken[at - 1]):
            at -= 1
        else:
            break
    return Comparator.BARE, None


def _cue(scan: Scanner, first: int, past: int) -> Span:
    return Span(scan.tokens.start[first], scan.tokens.end[past - 1])


def _fits(scan: Scanner, first: int, past: int, start: int, kind: QuantityKind | None, unit: str | None) -> bool:
    """Whether the comparator phrase in tokens ``first`` to ``past`` is one for the number at ``start``."""
    norm, lex = scan.norm, scan.lex
    phrase = norm[first] if past == first + 1 else " ".join(norm[first:past])
    if phrase in lex.doubtful and kind not in {QuantityKind.MONEY, QuantityKind.PERCENT} and unit is not None:
        return False
    if phrase in lex.near and past < start and lex.definite & set(norm[past:start]) and unit is not None:
        return False
    return not _blocked(scan, first)


def _before_adjective(scan: Scanner, first: int, past: int, start: int) -> bool:
    """ "over a 10-year period": a preposition before an article, and so before a noun that the number describes; but
    "over a mere 10 years" weighs the number."""
    norm, lex = scan.norm, scan.lex
    if past + 1 < start and norm[past] in lex.articles and not lex.articles & set(norm[past + 1 : start]):
        return False
    return past < start and " ".join(norm[first:past]) in lex.spatial and not lex.articles.isdisjoint(norm[past:start])


def _blocked(scan: Scanner, first: int) -> bool:
    """Whether the word before makes the phrase at ``first`` a preposition: "talked about", "adds up to"."""
    return scan.word(first - 1) in scan.lex.blockers.get(scan.norm[first], frozenset())


def _composed(scan: Scanner, first: int, past: int, comparator: Comparator) -> Cue:
    """The comparator with what stands further left: "nearly reached", "just under", "did not exceed"."""
    norm, lex = scan.norm, scan.lex
    left, smaller = first, False
    while left > 0 and first - left < 3 and norm[left - 1] in lex.intensifiers:
        left -= 1
        smaller = smaller or norm[left] in lex.diminishers
    if comparator == Comparator.LT and smaller:
        comparator = Comparator.NEARLY
    start = left
    outer = lex.before_index.before(norm, left)
    if outer is not None and _blocked(scan, outer[0]):
        outer = None
    elif outer is not None:
        if outer[1] == Comparator.NEARLY and comparator in {Comparator.REACHED, Comparator.GT}:
            comparator, start = Comparator.NEARLY, outer[0]
        elif comparator == Comparator.ABOUT and outer[1] in ONE_SIDED:
            comparator, start = outer[1], outer[0]
        elif outer[1] != Comparator.REACHED:
            outer = None
    negation = _negation(scan, outer[0] if outer is not None else start)
    if negation is None and outer is not None:
        negation = _negation(scan, start)
    if negation is not None and comparator in _NEGATED:
        words = " ".join(norm[first:past])
        return lex.negated.get(words, _NEGATED[comparator]), _cue(scan, negation, past)
    return comparator, _cue(scan, start, past)


def _negation(scan: Scanner, at: int) -> int | None:
    """The index of a negation just before token ``at`` ("has not yet ...")."""
    norm, lex = scan.norm, scan.lex
    for k in range(at - 1, max(-1, at - 4), -1):
        if norm[k] in lex.negations:
            return None if norm[k + 1] in lex.not_negating else k
        if norm[k] not in lex.adverbs:
            break
    return None


def trailing(scan: Scanner, number_end: int, end: int, noun_end: int, kind: QuantityKind | None = None) -> Cue:
    """A comparator after the number or its unit: "700+", "11 or more", "700 companies at least"."""
    norm, lex = scan.norm, scan.lex
    for k, index in (
        (number_end, lex.after_number_index),
        (end, lex.after_number_index),
        (noun_end, lex.after_index),
    ):
        if (row := index.at(norm, k)) is None:
            continue
        follower = scan.word(row[0])
        if kind is QuantityKind.MONEY and scan.word(k) in lex.adding and follower[:1].isalpha():  # "$5 plus costs"
            continue
        if follower and (is_digits(follower) or follower in lex.number_words or follower in lex.determiners):
            continue
        return row[1], _cue(scan, k, row[0])
    return Comparator.BARE, None
