"""Ranks and ordinals: "top 10", "No. 4", "the third largest", "the largest investor", "the first visit".

Each rule records what it finds and returns the index to go on from, or 0 where it does not apply.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.phrases import DASHES
from factcheck.model import Comparator, QuantityKind, Span
from factcheck.reading import numerals
from factcheck.reading.decimals import Numeral
from factcheck.reading.scanner import SENTENCE_ENDS, Noun, Recorder, Scanner
from factcheck.reading.tokens import all_digits, glued, hyphenated, is_digits, skip_hyphen

_MAX_ORDINAL = 4

LONGEST = 100
"""Places of a ranking that is told by its length alone ("in the *top 100*")."""


def top(scan: Recorder, i: int) -> int:
    """ "top 10", "top-five"."""
    k = skip_hyphen(scan.tokens, i + 1)
    if k >= len(scan.norm) or scan.taken[k] or not (is_digits(scan.norm[k]) or scan.norm[k] in scan.lex.units):
        return 0
    number = numerals.read(scan.tokens, k, scan.lex, money=k > i + 1)
    if isinstance(number, int):
        return number
    if scan.glued_word(number.end) or number.scale or not _rankable(number.value):
        return 0
    last = not scan.word(number.end)[:1].isalpha()
    if k == i + 1 and last and number.value > LONGEST and i and scan.norm[i - 1] not in scan.lex.noun_stops:
        return 0  # "firms in Norway *top 700*": a verb
    return _rank(scan, i, number.end, Comparator.TOP, number.value)


def _rank(scan: Recorder, start: int, end: int, comparator: Comparator, value: Decimal) -> int:
    k = skip_hyphen(scan.tokens, end)
    noun = scan.noun(k, ranked=True)
    if noun.unit is not None and noun.unit.split()[-1] in scan.lex.lists:
        noun = scan.noun(noun.end, ranked=True) if scan.word(noun.end) in scan.lex.of else noun
    elif noun.unit is None and scan.word(end) in scan.lex.among:
        noun = scan.noun(end + 1, ranked=True, owned=True)
    return scan.add(start, end, QuantityKind.RANK, comparator, value, unit=noun.unit)


def sign(scan: Recorder, i: int) -> int:
    """ "No. 4", "number four", "#4"."""
    if (row := scan.lex.sign_index.at(scan.norm, i)) is None:
        return 0
    k, word = row[0], scan.norm[i]
    if k == i + 1 and word in scan.lex.negative_signs and not (scan.tokens.surface(i)[0].isupper() and i > 0):
        return 0
    k = skip_hyphen(scan.tokens, k)
    if k >= len(scan.norm) or not (is_digits(scan.norm[k]) or scan.norm[k] in scan.lex.units) or scan.taken[k]:
        return 0
    number = numerals.read(scan.tokens, k, scan.lex, money=True)
    if isinstance(number, int):
        return number
    if scan.glued_word(number.end) or number.scale or not _rankable(number.value) or number.value > 100:
        return 0
    return _rank(scan, i, number.end, Comparator.EXACT, number.value)


def ordinal(scan: Recorder, i: int) -> int:
    return ordinal_at(scan, i, i + 1, Decimal(scan.lex.ordinals[scan.norm[i]]))


def ordinal_at(scan: Recorder, i: int, end: int, value: Decimal) -> int:
    """An ordinal in tokens ``i`` to ``end``: a rank beside a superlative or a place, else of the noun after it."""
    norm, lex = scan.norm, scan.lex
    if i and scan.tokens.surface(i)[0].isupper() and scan.tokens.surface(i)[-1].islower() and _named(scan, i, end):
        return end
    if (scan.word(i - 1), norm[i]) in lex.at_first:
        return end  # "was *at first* meant to open"
    if both := _between(scan, i, end, value):
        return both
    k = skip_hyphen(scan.tokens, end)
    if scan.word(k) in lex.ever:
        return _add_ordinal(scan, i, k + 1, value)  # "the first ever visit", "the first ever by a president"
    if (past := _superlative_end(scan, k)) is not None:
        return _rank(scan, i, past, Comparator.EXACT, value)
    if k > end and norm[k] in lex.rank_participles:
        return _rank(scan, i, k + 1, Comparator.EXACT, value)
    if lex.ordinal_stop_index.at(norm, k) is not None and not (norm[k] in lex.places and value > 1):
        return k + 1
    if k > end:
        return _add_ordinal(scan, i, end, value) if _found_ordinal(scan, k, value) else end
    if scan.word(k) in lex.places and k == end:
        return _rank(scan, i, k + 1, Comparator.EXACT, value)
    verb = lex.rank_verb_index.before(norm, _back_over_determiners(scan, i))
    if (scan.word(k) in lex.among and norm[k] not in lex.of) or (verb is not None and not scan.noun(k).unit):
        return _rank(scan, i, end, Comparator.EXACT, value)
    if k == end and (k >= len(norm) or norm[k] in SENTENCE_ENDS or norm[k] == ","):
        owned = scan.word(i - 1) in lex.possessive or scan.word(i - 1) in lex.determiners
        if owned:
            return scan.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value)
        if i and value > 1:
            return _rank(scan, i, end, Comparator.EXACT, value)
    owner = scan.word(i - 1) in lex.possessive | (lex.determiners - lex.articles)
    picked = value > 1 and scan.word(k) in lex.of  # "the third of the towns"
    if k == end and owner and scan.word(k) in lex.noun_stops and not picked:
        return scan.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value)  # "his second *to* the country"
    if len(norm) == end - i:
        return scan.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value)
    return _add_ordinal(scan, i, end, value) if _found_ordinal(scan, k, value) else end


def compound(scan: Recorder, i: int, number: Numeral) -> int:
    """ "twenty-first", "one hundred and fifth", "two hundredth": a number in words that an ordinal ends; else 0."""
    lex, k = scan.lex, number.end
    if not number.worded or number.vague or number.value != number.value.to_integral_value():
        return 0
    dash = scan.word(k) in DASHES and glued(scan.tokens, k) and glued(scan.tokens, k + 1)
    if dash or (scan.word(k) in lex.joiners and number.value % 100 == 0):
        k += 1
    last = lex.ordinals.get(scan.word(k), 0)
    place = 100 if number.value % 100 == 0 else 10
    if not last or hyphenated(scan.tokens, k + 1):
        return 0
    if last in lex.ordinal_scales and 1 <= number.value < last:
        if scan.word(k + 1) in lex.of:  # "one hundredth of a second"
            return 0
        return ordinal_at(scan, i, k + 1, number.value * last)
    if number.value < 20 or number.value % place or last >= place or number.value % 100 == 10:
        return 0
    lasting = scan.word(k) in lex.durations and scan.word(i - 1) in lex.articles | lex.rate_before
    return 0 if lasting else ordinal_at(scan, i, k + 1, number.value + last)


def _between(scan: Recorder, i: int, end: int, value: Decimal) -> int:
    """ "between the tenth and the fifteenth": a range of ordinals; else 0."""
    lex, k = scan.lex, _back_over_determiners(scan, i)
    row = lex.between_index.before(scan.norm, k)
    if row is None or scan.word(end) not in lex.range_and:
        return 0
    at = end + 2 if scan.word(end + 1) in lex.determiners else end + 1
    past, word = at + 1, scan.word(at)
    high = Decimal(lex.ordinals.get(word, 0))
    if scan.word(past) in lex.ordinal_suffixes and all_digits(word) and len(word) <= _MAX_ORDINAL:
        high, past = Decimal(word), at + 2
    if high <= value:
        return 0
    unit, cue = scan.noun(past).unit, Span(scan.tokens.start[row[0]], scan.tokens.end[k - 1])
    return scan.add(i, past, QuantityKind.ORDINAL, Comparator.RANGE, value, high=high, unit=unit, cue=cue)


def _named(scan: Scanner, i: int, end: int) -> bool:
    """A capital ordinal within a sentence before a capital word: "First American"."""
    if scan.norm[i - 1] in SENTENCE_ENDS or end >= len(scan.norm):
        return False
    return scan.tokens.surface(end)[0].isupper()


def _back_over_determiners(scan: Scanner, i: int) -> int:
    for _ in range(2):
        if scan.word(i - 1) in scan.lex.determiners or scan.word(i - 1) in scan.lex.rate_before:
            i -= 1
    return i


def _found_ordinal(scan: Scanner, k: int, value: Decimal) -> bool:
    noun = scan.noun(k)
    if scan.word(k) in scan.lex.number_words or is_digits(scan.word(k) or "?"):  # "the first two"
        return False
    return noun.unit is not None and not (noun.plural and value < 4)


def _add_ordinal(scan: Recorder, i: int, end: int, value: Decimal) -> int:
    unit = scan.noun(skip_hyphen(scan.tokens, end)).unit
    return scan.add(i, end, QuantityKind.ORDINAL, Comparator.EXACT, value, unit=unit)


def _superlative_end(scan: Scanner, k: int, also_rankers: bool = True) -> int | None:
    """Past the superlative at token ``k``: "largest", "most important"."""
    word = scan.word(k)
    if word in scan.lex.superlatives or (also_rankers and word in scan.lex.rankers):
        return k + 1
    if word in scan.lex.most and scan.word(k + 1)[:1].isalpha() and scan.word(k + 1) not in scan.lex.noun_stops:
        return k + 2
    return None


def superlative(scan: Recorder, i: int) -> int:
    """ "the largest investor": rank 1 where it is one and definite."""
    norm, lex = scan.norm, scan.lex
    end = _superlative_end(scan, i, also_rankers=False)
    if end is None or hyphenated(scan.tokens, end) or (i and norm[i - 1] == "-"):
        return 0
    if scan.word(i - 1) in lex.singling:
        i -= 1
    before = scan.word(i - 1)
    if not (before in lex.determiners or before in lex.possessive) or lex.partitive_index.before(norm, i) is not None:
        return 0
    at = i - 1
    while before in lex.possessive and at > i - 5 and at > 0:  # "among the country's largest"
        at -= 1
        if lex.partitive_index.before(norm, at) is not None:
            return 0
    noun = scan.noun(end, ranked=True)
    if noun.plural or (noun.unit is None and scan.word(end) not in lex.among):
        return 0
    if noun.unit is not None and noun.unit in lex.superlative_stops:
        return 0
    return _rank(scan, i, end, Comparator.EXACT, Decimal(1))


def ranked(scan: Recorder, number: Numeral, start: int, end: int) -> int:
    """ "ten largest", "five leading investors", "a 10-strong list"."""
    k, value = end, number.value
    if not _rankable(value) or value < 2 or number.scale or number.vague:
        return 0
    at = skip_hyphen(scan.tokens, k)
    if (past := _superlative_end(scan, at)) is not None:
        return _rank(scan, start, past, Comparator.TOP, value)
    if at > k and scan.word(at) in scan.lex.strong and scan.word(at + 1) in scan.lex.lists:
        noun = scan.noun(at + 2) if scan.word(at + 2) in scan.lex.of else Noun(None, at, False)
        return scan.add(start, k, QuantityKind.RANK, Comparator.TOP, value, unit=noun.unit)
    return 0


def _rankable(value: Decimal) -> bool:
    return 1 <= value <= 1000 and value == value.to_integral_value()
