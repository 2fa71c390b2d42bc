"""Times that lean on another date of the sentence: "in 2025, up from 2.9 million *a year earlier*", "two years later".

They count from the date that stands last before them; where none does and a figure of theirs comes first ("from 2.9
million a year earlier to 3.2 million in 2025"), from the one that follows. Without either they stay what they were.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers import NumberLexicon
from factcheck.model import Period
from factcheck.reading.calendar import TOLD, WHOLE, RawDate, moved
from factcheck.reading.tokens import Tokens, all_digits

_GRAINS = frozenset({"day", "month", "quarter", "half", "year"})
Found = tuple[RawDate, Period]


def anchored(tokens: Tokens, lex: NumberLexicon, found: Sequence[Found]) -> list[tuple[int, RawDate]]:
    """Which of the dates ``found`` (by their index, or -1 for one that was not seen) lean on another, as dates; as
    relative ones whose unit is marked where the sentence does not tell it."""
    told = [(raw, period) for raw, period in found if _dated(period)]
    spoken = [raw for raw, period in found if period.relative is not None and not _leans(tokens, lex, raw)]
    out = []
    for k, (raw, _) in enumerate(found):
        if raw.relative is None or not _leans(tokens, lex, raw):
            continue
        unit, size = raw.relative[0].removeprefix("same-"), raw.relative[1]
        if raw.grain.removeprefix("same-") != unit or _clausal(tokens, lex, raw):  # "the first half of that year"
            continue
        anchor = _anchor(told, tokens, lex, raw)
        made = _seen_from(anchor, unit, size, _whole(tokens, lex, raw))
        known = next((r for r in spoken if r.end <= raw.start and r.relative and r.relative[0] == unit), None)
        if made is not None:
            out.append((k, RawDate(raw.start, raw.end, *made)))
        elif known is not None and known.relative is not None:  # "last year, against 40 the year before"
            out.append((k, raw._replace(grain=unit, relative=(unit, known.relative[1] + size))))
        elif anchor is None and unit == raw.relative[0]:
            out.append((k, raw._replace(relative=(TOLD + unit, size))))
    for raw in _counted(tokens, lex) if told else ():
        if raw.relative is not None and not _clausal(tokens, lex, raw):
            made = _seen_from(_anchor(told, tokens, lex, raw), *raw.relative, True)
            out.extend([(-1, RawDate(raw.start, raw.end, *made))] if made is not None else [])
    return out


def _leans(tokens: Tokens, lex: NumberLexicon, raw: RawDate) -> bool:
    return narrative(lex, tokens.norm[raw.start : raw.end])


def narrative(lex: NumberLexicon, words: Sequence[str]) -> bool:
    """Whether it is told from another time ("a year earlier"), not from the day of speaking ("a year ago")."""
    return not lex.narrating.isdisjoint(words)


def _dated(period: Period) -> bool:
    return period.low is not None and not period.yearless and period.relative is None and period.grain in _GRAINS


def _anchor(told: Sequence[Found], tokens: Tokens, lex: NumberLexicon, raw: RawDate) -> Period | None:
    before = [period for one, period in told if one.end <= raw.start]
    if before:
        return before[-1]
    figure = raw.start > 0 and (all_digits(tokens.norm[raw.start - 1][-1:]) or tokens.norm[raw.start - 1] in lex.scales)
    return told[0][1] if figure and len(told) == 1 else None


def _counted(tokens: Tokens, lex: NumberLexicon) -> list[RawDate]:
    """ "Two years later", "three months after": dates that only another makes one."""
    out = []
    norm = tokens.norm
    for k in range(2, len(norm)):
        way, unit = lex.span_ways.get(norm[k]), lex.span_units.get(norm[k - 1])
        if way is None or unit is None:
            continue
        word = norm[k - 2]
        number = int(word) if all_digits(word) and len(word) <= 2 else lex.units.get(word)
        if number is not None and number > 1:
            out.append(RawDate(k - 2, k + 1, unit, "", "", (unit, way * int(number))))
    return out


def _clausal(tokens: Tokens, lex: NumberLexicon, raw: RawDate) -> bool:
    """ "The year before *he met X*": told from what is told there."""
    last, after = tokens.norm[raw.end - 1], tokens.norm[raw.end] if raw.end < len(tokens.norm) else ""
    if lex.span_ways.get(f"{last} {after}") == 0:
        return True
    return last in lex.clausal_ways and bool(after) and after[0].isalnum() and after not in lex.clause_starts


def _whole(tokens: Tokens, lex: NumberLexicon, raw: RawDate) -> bool:
    """ "The year before" June is a year; "a year earlier" is the June before."""
    word = tokens.norm[raw.start]
    return not ((word in lex.articles or lex.units.get(word) == 1) and raw.relative is not None and raw.relative[1] < 0)


def _seen_from(anchor: Period | None, unit: str, size: int, whole: bool) -> tuple[str, str, str] | None:
    """Grain, first and last day of the time that is so much before or after; ``None`` where it is not so fine.
    ``whole``: a year is one of the calendar."""
    if anchor is None or (span := moved(anchor, unit, size)) is None:
        return None
    if unit == "year" and whole:
        return ("year", f"{span[0][:4]}-01-01", f"{span[0][:4]}-12-31")
    if unit == "month" and abs(size) > 1:
        first, last = moved(anchor, unit, size - 1), moved(anchor, unit, size + 1)
        return ("range", first[0], last[1]) if first is not None and last is not None else None
    grain = anchor.grain if unit == "year" and anchor.grain in WHOLE else "year" if unit == "year" else "month"
    return ("day" if span[0] == span[1] else grain, *span)
