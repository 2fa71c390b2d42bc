"""How a sentence was read and judged, in lines: frames, statements, alignments argument by argument, why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.judging import series
from factcheck.judging.outcomes import Focus, Judged
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.model import Relation
from factcheck.parsing import showing

if TYPE_CHECKING:
    from factcheck.base import Fact
    from factcheck.checking.nearest import Near
    from factcheck.checking.reader import Understood
    from factcheck.grammars import Grammar
    from factcheck.judging.timed import Timed
    from factcheck.statements.model import Role, Statement

MOST_FACTS = 4
Line = tuple[str, int]
"""A line and how deep it stands."""
EFFECTS = {
    "same": "the same",
    "other": "another",
    "missing": "not said",
    "lent": "lent by what stands around",
    "partly": "not all of them named",
    "unlisted": "not in the list",
    "unit": "another unit",
}
ROLES = {
    "A": "who",
    "P": "what",
    "T": "of what",
    "C": "as what",
    "L": "where",
    "M": "how much",
    "N": "how many",
    "K": "what kind",
    "S": "from",
    "R": "to",
    "W": "with",
    "F": "for",
    "ORD": "which one",
}


def reading(got: Understood, grammar: Grammar, focus: Focus, timed: Timed) -> Iterator[Line]:
    """What was read: the names, figures and dates, the frames, and what they come to; the day of speaking, where it is
    told or a fact of ``timed`` asks for one."""
    read, tokens = got.read, got.read.tokens
    yield f"“{tokens.text}”", 0
    for item in read.items:
        words = tokens.text[tokens.start[item.first] : tokens.end[item.last - 1]]
        if item.refs:
            yield f"{item.refs[0].kind} {item.refs[0].id}: {words}", 1
    for quantity in read.quantities:
        yield f"{quantity.kind} {quantity.comparator} {quantity.low:,f}: {tokens.text[slice(*quantity.whole)]}", 1
    for period in read.periods:
        told = f"{period.low or ''}–{period.high or ''}" if period.relative is None else "relative"
        yield f"period {told}: {tokens.text[slice(*period.span)]}", 1
    if focus.date or timed.any:
        whence = "the text's, or --date" if focus.date else "today: no date stands in the text, and none was given"
        yield f"day of speaking {focus.date or timed.today} ({whence})", 1
    for line in focus.lines:
        yield line, 1
    for frame in grammar.frames(read):
        yield f"frame: {showing.frame(frame)}", 1


def alignments(
    part: Statement, found: Sequence[Judged], misses: Sequence[tuple[Fact, Alignment]], near: Near | None = None
) -> Iterator[Line]:
    """A statement and the facts near it: those that it speaks of, then those that it does not, and why. ``near`` is the
    one that shares most words with a statement that none says."""
    yield f"part: {statement(part)}", 1
    for judged in found[:MOST_FACTS]:
        yield f"{judged.fact.id}: {judged.verdict} ({judged.code})", 2
        for outcome in judged.outcomes:
            relation = outcome.relation or Relation.INCOMPARABLE
            yield f"{outcome.prepared.source.id}, “{outcome.prepared.reading.says}”: {relation} ({outcome.code})", 3
            yield from _pairs(outcome.alignment, 4)
        if judged.others:
            times = dict.fromkeys(series.when(other) for other in judged.others)
            yield f"of another time: {', '.join(sorted(times))}", 3
    if near is not None:
        lacks = ", ".join(f"“{word}”" for word in near.lacks)
        yield f"nearest {near.fact.id}, “{near.fact.name}”" + (f": it lacks {lacks}" if lacks else ""), 2
    told = {judged.fact.id for judged in found}
    for fact, alignment in misses:
        if fact.id in told or len(told) >= MOST_FACTS:
            continue
        told.add(fact.id)
        yield f"not {fact.id}: {_why(alignment)}", 2
        yield from _pairs(alignment, 3)
    if not found and not misses:
        yield "no fact has this predicate", 2


def statement(part: Statement) -> str:
    """A statement on one line: predicate, arguments, times, marks."""
    concepts = " or ".join(("not " if sign < 0 else "") + concept for concept, sign in part.senses) or part.word
    pieces = [f"{'denied: ' if part.negated else ''}{concepts}"]
    pieces += [f"{ROLES.get(role.role, role.role)}: {_filler(role)}" for role in part.roles]
    if part.change:
        pieces.append(f"change: {part.change}")
    if part.status != "happened":
        pieces.append(f"status: {part.status}")
    if part.act != "assert":
        pieces.append(f"act: {part.act}")
    if part.times:
        pieces.append("when: " + ", ".join(f"{t.comparator} {t.low or t.relative}" for t in part.times))
    if part.speaker is not None:
        pieces.append(f"says: {showing.term(part.speaker)}")
    if part.loose:
        pieces.append("unread: " + " ".join(word for _, word in part.loose))
    return " · ".join(pieces)


def _filler(role: Role) -> str:
    if role.stmt is not None:
        return f"({statement(role.stmt)})"
    return role.word or showing.term(role.term)


def _pairs(alignment: Alignment, depth: int) -> Iterator[Line]:
    for pair in alignment.pairs:
        yield _pair(pair), depth
    if alignment.adds:
        yield "the claim adds: " + ", ".join(dict.fromkeys(word for _, word in sorted(alignment.adds))), depth
    if alignment.left:
        yield "the claim leaves out: " + ", ".join(alignment.left), depth


def _pair(pair: Pairing) -> str:
    how = EFFECTS.get(pair.effect, str(pair.relation))
    why = f" ({pair.why})" if pair.why else ""
    return f"{ROLES.get(pair.role, pair.role)}: {pair.claim or '–'} | {pair.fact or '–'}: {how}{why}"


def _why(alignment: Alignment) -> str:
    if alignment.other is not None:
        return alignment.other.why or f"“{alignment.other.claim}” is not {alignment.other.fact}"
    missing = [pair.fact for pair in alignment.missing if pair.fact]
    return f"does not say {', '.join(missing)}" if missing else "another event"
