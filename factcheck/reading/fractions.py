"""Shares of a whole: "half of", "two-thirds", "a third of", "2/3 of". The functions return 0 where none is."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import QuantityKind
from factcheck.reading import comparators, decimals, numerals
from factcheck.reading.decimals import Numeral
from factcheck.reading.scanner import Recorder
from factcheck.reading.tokens import all_digits, glued, hyphenated, skip_hyphen

_PLACES = Decimal("0.000001")
_STEP = Decimal("0.01")
_MOST = 100


def worded(scan: Recorder, i: int) -> int:
    """ "half of", "one-third", "two thirds", "a quarter of" at token ``i``; the index past it."""
    lex, word = scan.lex, scan.norm[i]
    if lex.denominators.get(word) == 2:
        return _half(scan, i, i)
    k = skip_hyphen(scan.tokens, i + 1)
    below = lex.denominators.get(scan.word(k), 0)
    if lex.fraction_index.at(scan.norm, i) is not None and isinstance(_number(scan, i), Numeral):
        return 0  # "a quarter of a million"
    if not below or glued(scan.tokens, i) or scan.tokens.surface(k)[0].isupper():
        return 0
    above = 1 if word in lex.articles else lex.units.get(word, 0)
    if not 0 < above < below or (above > 1) != (scan.norm[k] in lex.plural_denominators):
        return 0
    if below == 2:
        return _half(scan, i, k)
    alone = above > 1 or (k > i + 1 and scan.norm[k] not in lex.shy_denominators)
    change = (
        scan.word(i - 1) in lex.share_before and scan.noun(k + 1).unit is None and not hyphenated(scan.tokens, k + 1)
    )
    if not alone and not change and scan.word(k + 1) not in lex.of:
        return 0
    return _add(scan, i, k + 1, above, below)


def _number(scan: Recorder, i: int) -> Numeral | int:
    """The number that the fraction at ``i`` is part of, more than its own numerator."""
    number = numerals.read(scan.tokens, i, scan.lex)
    return number if isinstance(number, int) or number.end > i + 2 or scan.norm[i] not in scan.lex.units else 0


def _half(scan: Recorder, i: int, k: int) -> int:
    """ "half" at token ``k``, where it is a share of something and not the first half of a year or of a match."""
    lex, after = scan.lex, scan.word(k + 1)
    if k == i and isinstance(_number(scan, i), Numeral):  # "half a million"
        return 0
    if scan.word(i - 1) in lex.halving or scan.word(i - 1) in lex.ordinals or glued(scan.tokens, i):
        return 0
    compared = comparators.leading(scan, i, QuantityKind.MULTIPLE)[1] is not None
    whole = after in lex.of or (after in lex.determiners and after not in lex.articles)
    if not whole and (not compared or glued(scan.tokens, k + 1) or after in lex.articles):
        return 0
    return _add(scan, i, k + 1, 1, 2)


def written(scan: Recorder, i: int) -> int:
    """ "2/3 of" at token ``i``; the index past it."""
    norm, past = scan.norm, i + 3
    tokens = scan.tokens
    if scan.word(i + 1) != "/" or not (glued(tokens, i + 1) and glued(tokens, i + 2)) or glued(tokens, i):
        return 0
    above, below = norm[i], norm[i + 2]
    if not (all_digits(above) and all_digits(below)) or glued(tokens, past) or scan.word(past) not in scan.lex.of:
        return 0
    if len(below) > 3 or not 0 < int(above[:4]) < int(below) <= _MOST:
        return 0
    return _add(scan, i, past, int(above[:4]), int(below))


def ratio(scan: Recorder, i: int) -> int:
    """ "seven in ten pupils", "3 out of 4 patients" at token ``i``; the index past the second number."""
    lex, tokens = scan.lex, scan.tokens
    above = numerals.read(tokens, i, lex)
    if not isinstance(above, Numeral) or above.scale:
        return 0
    k = above.end
    k = k + 1 if scan.word(k) in lex.in_ratio else k + 2 if _out_of(scan, k) else 0
    below = numerals.read(tokens, k, lex) if 0 < k < len(tokens) else 0
    if not isinstance(below, Numeral) or below.scale or not 0 < above.value < below.value <= _MOST:
        return 0
    noun = scan.noun(below.end)
    if noun.unit is None or noun.end <= below.end or glued(tokens, i):
        return 0
    words = noun.unit.split()
    if not (words[-1].endswith(lex.plural_suffixes) or words[-1] in lex.plurals) or words[-1] in lex.durations:
        return 0
    _, cue = comparators.leading(scan, i, QuantityKind.MULTIPLE)
    at = next((n for n in range(i) if cue is not None and tokens.start[n] >= cue.start), i)
    before = scan.word(at - 1) if at else ""
    if before[:1].isalpha() and before not in lex.before_ratio and not scan.taken[at - 1]:
        return 0
    return _add(scan, i, below.end, int(above.value), int(below.value))


def _out_of(scan: Recorder, k: int) -> bool:
    return scan.word(k) in scan.lex.out_ratio and scan.word(k + 1) in scan.lex.of


def _add(scan: Recorder, start: int, end: int, above: int, below: int) -> int:
    value = decimals.plain((Decimal(above) / below).quantize(_PLACES))
    comparator, cue = comparators.leading(scan, start, QuantityKind.MULTIPLE)
    return scan.add(start, end, QuantityKind.MULTIPLE, comparator, value, unit="x", step=_STEP, cue=cue)
