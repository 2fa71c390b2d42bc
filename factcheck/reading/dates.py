"""Dates and periods: "Sept. 20, 2023", "the first half of 2024", "2009-2010", "since 2009", "last year".

A date that cannot exist ("2023-02-30") gives no period, and its digits are taken nevertheless, so that nothing else
reads them as a quantity.
"""

from __future__ import annotations

import re

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.model import Period, Span
from factcheck.reading import calendar
from factcheck.reading.calendar import RawDate
from factcheck.reading.tokens import Tokens, all_digits, glued, hyphenated, is_digits, skip_hyphen

_DAY_COMMA_YEAR = re.compile(r"([0-9]{1,2}),([0-9]{4})")
_OPENING = frozenset("([,;:\"'|") | DASHES
_NOW_YEARS = range(1985, 2041)
_QUARTER = 10
"""In the table of halves, 1 and 2 are halves and 11 to 14 quarters."""


class _Dates:
    def __init__(self, tokens: Tokens, lexicon: NumberLexicon) -> None:
        self.tokens = tokens
        self.norm = tokens.norm
        self.lex = lexicon
        self.taken = bytearray(len(tokens.norm))
        self.last_year = -2
        """Index past the last year taken, for lists ("2019, 2021 and 2023")."""

    def run(self) -> list[Period]:
        found: list[Period] = []
        starts, norm = self.lex.date_starts, self.norm
        i = 0
        while i < len(norm):
            word = norm[i]
            if word not in starts and not is_digits(word):
                i += 1
                continue
            made = self.date(i)
            if made is None:
                i += 1
                continue
            made = self.joined(made)
            for k in range(made.start, made.end):
                self.taken[k] = 1
            if made.low or made.relative:
                found.append(self.period(made))
                self.last_year = made.end
            i = made.end
        return found

    def word(self, i: int) -> str:
        return self.norm[i] if 0 <= i < len(self.norm) else ""

    # One date.

    def date(self, i: int, bound: bool = False) -> RawDate | None:
        """The date at token ``i``. ``bound``: something before it shows that a date follows, so a year may be bare."""
        word, lex = self.norm[i], self.lex
        if is_digits(word):
            return calendar.in_digits(self.tokens, i) or self.day_first(i) or self.digit_half(i) or self.year(i, bound)
        if word in lex.months:
            return self.month_first(i, bound)
        if word in lex.weekdays:
            return self.weekday(i)
        if (row := lex.half_index.at(self.norm, i)) is not None:
            return self.part_of_year(i, row[0], row[1])
        if (months := lex.span_index.at(self.norm, i)) is not None:
            return self.first_months(i, months[0], months[1])
        if (relative := lex.relative_index.at(self.norm, i)) is not None:
            return RawDate(i, relative[0], relative[1][0], "", "", relative[1])
        if word in lex.quarter_letters or word in lex.half_letters:
            return self.letter_half(i)
        if (part := lex.part_index.at(self.norm, i)) is not None and (made := self.edge(i, part)) is not None:
            return made
        for index in (lex.fiscal_index, lex.year_index):
            if (words := index.at(self.norm, i)) is not None and words[0] < len(self.norm):
                k = skip_hyphen(self.tokens, words[0])
                if (year := calendar.as_year(self.norm[k], 1500)) is not None:
                    return self.year_range(i, k + 1, year)
        return None

    def day_number(self, i: int) -> tuple[int, int] | None:
        """ "20" or "20th" at ``i``: (index past it, day)."""
        if (day := calendar.as_day(self.word(i))) is None or (glued(self.tokens, i) and self.norm[i - 1][-1].isalnum()):
            return None
        if glued(self.tokens, i + 1) and self.norm[i + 1] in self.lex.ordinal_suffixes:
            return i + 2, day
        if glued(self.tokens, i + 1) and self.norm[i + 1][0].isalpha():
            return None
        return i + 1, day

    def month_name(self, i: int) -> tuple[int, int] | None:
        """ "September", "Sept." at ``i``: (index past it, month)."""
        month = self.lex.months.get(self.word(i))
        if month is None:
            return None
        if self.word(i + 1) == "." and glued(self.tokens, i + 1) and len(self.norm[i]) <= 4 and i + 2 < len(self.norm):
            return i + 2, month
        return i + 1, month

    def year_after(self, i: int) -> tuple[int, int] | None:
        """ ", 2023" or "2023" at ``i``: (index past it, year)."""
        k = i + 1 if self.word(i) in {",", *self.lex.of} or hyphenated(self.tokens, i) else i
        if (year := calendar.as_year(self.word(k), 1500)) is None:
            return None
        if glued(self.tokens, k + 1) and (self.norm[k + 1][0].isalnum() or self.norm[k + 1] == "%"):
            return None
        return k + 1, year

    def day_first(self, i: int) -> RawDate | None:
        """ "20 September 2023", "20th of September", "20-22 September 2023"."""
        if (first := self.day_number(i)) is None:
            return None
        k, day = first
        last = day
        if self.word(k) in DASHES | self.lex.range_to | self.lex.range_and and (second := self.day_number(k + 1)):
            k, last = second
        if self.word(k) in self.lex.of or hyphenated(self.tokens, k):
            k += 1
        if (month := self.month_name(k)) is None or not self.proper(k):
            return None
        return self.days(i, month[0], month[1], day, last)

    def days(self, start: int, k: int, month: int, day: int, last: int) -> RawDate:
        """The day or days of a month, with the year that may follow at ``k``."""
        year = self.year_after(k)
        if year is None:
            first, second = calendar.yearless_day(start, k, month, day), calendar.yearless_day(start, k, month, last)
        else:
            first, second = (calendar.whole_day(start, year[0], year[1], month, which) for which in (day, last))
        if last == day:
            return first
        low = first.low if second.low and last > day else ""
        return first._replace(grain="range", low=low, high=second.high)

    def proper(self, k: int) -> bool:
        """Whether a month name that is another word, too, looks like a name here."""
        if self.norm[k] not in self.lex.shy_months:
            return True
        return self.tokens.surface(k)[0].isupper() or calendar.as_year(self.word(k + 1)) is not None

    def month_first(self, i: int, bound: bool) -> RawDate | None:
        """ "September 20, 2023", "Sept. 20", "September 2023", "in September"."""
        named = self.month_name(i)
        if named is None or not self.proper(i):
            return None
        k, month = named
        if match := _DAY_COMMA_YEAR.fullmatch(self.word(k)):
            day, year = map(int, match.groups())
            return calendar.whole_day(i, k + 1, year, month, day)
        hyphen = skip_hyphen(self.tokens, k)
        if (first := self.day_number(hyphen)) is not None and not self.counts(i, first[0]):
            past, day = first
            last, joins = day, DASHES | self.lex.range_to | self.lex.range_and
            second = self.day_number(past + 1) if self.word(past) in joins else None
            if (
                second is not None
                and not self.lex.plural(after := self.word(second[0]))
                and after not in self.lex.months
            ):
                past, last = second
            return self.days(i, past, month, day, last)
        if (year_row := self.year_after(hyphen)) is not None and (
            self.word(hyphen) != "," or not self.lex.plural(self.word(year_row[0]))
        ):
            return calendar.whole_months((i, year_row[0]), "month", year_row[1], month, month)
        if not (bound or self.bare_month(i, k)):
            return None
        return RawDate(i, k, "month", f"--{month:02}", f"--{month:02}")

    def counts(self, i: int, k: int) -> bool:
        """ "in September 11 documents": the number after the month counts the noun at ``k``."""
        return self.word(i - 1) in self.lex.day_before and self.lex.plural(self.word(k)) and k < len(self.norm)

    def bare_month(self, i: int, k: int) -> bool:
        """A month alone is a date after a preposition or before "to" and another month."""
        before = self.word(i - 1)
        if before in self.lex.year_before or before in self.lex.month_before:
            return self.norm[i] not in self.lex.shy_months or self.tokens.surface(i)[0].isupper()
        return (self.word(k) in DASHES or self.word(k) in self.lex.range_to) and self.word(k + 1) in self.lex.months

    def weekday(self, i: int) -> RawDate:
        """A weekday, or the date that it only decorates ("Wednesday, Sept. 20, 2023")."""
        k = i + 1
        while self.word(k) in {",", "the"} and k < i + 3:
            k += 1
        if k < len(self.norm) and (self.norm[k] in self.lex.months or is_digits(self.norm[k])):
            made = self.date(k)
            if made is not None and made.grain == "day":
                return made._replace(anchor=i)
        return RawDate(i, i + 1, "day", "", "", ("weekday", 0))

    # Years and their parts.

    def digit_half(self, i: int) -> RawDate | None:
        """ "1H 2024", "3Q2023"."""
        letter = self.word(i + 1)
        if self.norm[i] not in {"1", "2", "3", "4"} or not glued(self.tokens, i + 1):
            return None
        if letter not in self.lex.quarter_letters and letter not in self.lex.half_letters:
            return None
        return self.letters(i, i + 2, letter, int(self.norm[i]))

    def letter_half(self, i: int) -> RawDate | None:
        """ "H1 2024", "Q3 of 2023"."""
        if self.word(i + 1) not in {"1", "2", "3", "4"} or not glued(self.tokens, i + 1):
            return None
        return self.letters(i, i + 2, self.norm[i], int(self.norm[i + 1]))

    def letters(self, start: int, k: int, letter: str, number: int) -> RawDate | None:
        half = letter in self.lex.half_letters
        if half and number > 2:
            return None
        return self.part_of_year(start, k, number if half else _QUARTER + number)

    def part_of_year(self, start: int, k: int, code: int) -> RawDate | None:
        """A half or quarter whose year follows at ``k``; without one it is relative to the text."""
        quarter = code > _QUARTER
        grain = "quarter" if quarter else "half"
        size = 3 if quarter else 6
        last = (code % _QUARTER) * size
        if self.word(k) in self.lex.of:
            k += 1
        if (relative := self.lex.relative_index.at(self.norm, k)) is not None and relative[1][0] == "year":
            return RawDate(start, relative[0], grain, "", "", relative[1])
        if (words := self.lex.fiscal_index.at(self.norm, k) or self.lex.year_index.at(self.norm, k)) is not None:
            k = words[0]
        if (year := self.year_after(k)) is None:
            past = k - 1 if self.word(k - 1) in self.lex.of else k
            return RawDate(start, past, grain, "", "", (grain, 0))
        return calendar.whole_months((start, year[0]), grain, year[1], last - size + 1, last)

    def first_months(self, start: int, k: int, count: int) -> RawDate | None:
        """ "first nine months of 2023"."""
        k = k + 1 if self.word(k) in self.lex.of else k
        if (relative := self.lex.relative_index.at(self.norm, k)) is not None and relative[1][0] == "year":
            return RawDate(start, relative[0], "range", "", "", relative[1])
        if (year := self.year_after(k)) is None:
            return None
        return calendar.whole_months((start, year[0]), "range", year[1], 1, count)

    def edge(self, i: int, part: tuple[int, str]) -> RawDate | None:
        """ "mid-September 2023", "late 2022", "the end of 2023"."""
        k = skip_hyphen(self.tokens, part[0])
        if self.word(k) in self.lex.determiners and part[0] == k:
            k += 1
        if (
            k >= len(self.norm)
            or self.norm[k] in self.lex.weekdays
            or (not is_digits(self.norm[k]) and self.norm[k] not in self.lex.date_starts)
        ):
            return None
        made = None
        if is_digits(self.norm[k]):
            made = self.year(k, bound=True)
        elif self.norm[k] in self.lex.months:
            made = self.month_first(k, bound=True)
        elif self.lex.part_index.at(self.norm, k) is None:
            made = self.date(k)
        if made is None:
            return None
        made = made._replace(start=i)
        if made.grain == "year" and made.low and part[1]:
            year, month = int(made.low[:4]), 12 if part[1] == "end" else 1
            return calendar.whole_months((i, made.end), "month", year, month, month)
        return made

    def year(self, i: int, bound: bool) -> RawDate | None:
        """A year, a decade or a range of years, where the words around allow it."""
        if glued(self.tokens, i) and (self.norm[i - 1][-1].isalnum() or self.norm[i - 1] in self.lex.currency_symbols):
            return None
        word = self.norm[i]
        if glued(self.tokens, i + 1) and self.norm[i + 1] in self.lex.decade_suffix and word[-1] == "0":
            decade = calendar.as_year(word, 1500)
            if decade is not None and self.norm[i + 1] != "'s":
                return RawDate(i, i + 2, "range", f"{decade}-01-01", f"{decade + 9}-12-31")
        year = calendar.as_year(word)
        if year is None:
            year = calendar.as_year(word, 1500)
            if year is None or not (bound or self.word(i - 1) in self.lex.year_before) or self.noun_at(i + 1):
                return None
        if not (bound or self.is_year(i, year)):
            return None
        return self.year_range(i, i + 1, year)

    def year_range(self, start: int, k: int, year: int) -> RawDate:
        """ "2009-10": a short second year; full ones are joined like other dates."""
        dash = self.word(k)
        if (dash in DASHES or dash == "/") and glued(self.tokens, k) and glued(self.tokens, k + 1):
            second = self.norm[k + 1]
            more = glued(self.tokens, k + 2) and (self.norm[k + 2][0].isalnum() or self.norm[k + 2] in DASHES)
            if len(second) == 2 and all_digits(second) and int(second) > year % 100 and not more:
                return calendar.whole_years(start, k + 2, year, year - year % 100 + int(second))
        return calendar.whole_years(start, k, year)

    def noun_at(self, k: int) -> bool:
        word = self.word(k)
        return word[:1].isalpha() and word not in self.lex.noun_stops

    def is_year(self, i: int, year: int) -> bool:
        """Whether four digits are a year here and not a count."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        before, after = self.word(i - 1), self.word(i + 1)
        if after and self.unit_at(i + 1):
            return False
        if glued(tokens, i):
            dash = before in DASHES
            if before in "/:.'_#@+°&=*^~<>" or (dash and i >= 2 and glued(tokens, i - 1) and norm[i - 2][-1].isalnum()):
                return dash and self.last_year == i - 1
        if before in lex.currency_codes and tokens.surface(i - 1).isupper():
            return False
        plural = lex.plural(after)
        if before in lex.year_before:
            return not (plural and year % 100 == 0 and i > 1)
        if before in {",", HYPHEN, "–", "/"} | lex.range_and | lex.range_or | lex.range_to and self.last_year == i - 1:
            return True
        if before in lex.year_weak_before:
            return not self.noun_at(i + 1) and (before in lex.of or (year in _NOW_YEARS and year % 100 != 0))
        if lex.before_index.before(norm, i) is not None:
            return False
        if before in lex.determiners or before in lex.possessive:
            return not plural or year % 100 != 0
        if plural:
            return False
        if not before or before in _OPENING or before == ".":
            return True
        return year in _NOW_YEARS and (year % 10 != 0 or (tokens.surface(i - 1)[0].isupper() and i > 1))

    def unit_at(self, k: int) -> bool:
        """A scale, unit or currency stands at ``k``: what is before it is no year."""
        norm, lex = self.norm, self.lex
        if norm[k] in lex.scales or norm[k] in lex.hundred or norm[k] in lex.durations or norm[k] in lex.times:
            return True
        if glued(self.tokens, k) and (norm[k][0].isalpha() or norm[k] in "%°+@_²"):
            return norm[k] not in lex.possessive
        if glued(self.tokens, k) and norm[k] in "/:" and glued(self.tokens, k + 1):
            return not is_digits(norm[k + 1]) or len(norm[k + 1]) != 2 or norm[k] == ":"
        if hyphenated(self.tokens, k) and norm[k + 1][0].isalpha():
            return norm[k + 1] in lex.scales or norm[k + 1] in lex.durations
        if lex.currency_index.at(norm, k) is not None or (
            norm[k] in lex.currency_symbols and not glued(self.tokens, k + 1)
        ):
            return True
        if norm[k] in lex.currency_codes and self.tokens.surface(k).isupper():
            return True
        return lex.ratio_index.at(norm, k) is not None or lex.measure_index.at(norm, k) is not None

    # Ranges, prepositions, the result.

    def joined(self, made: RawDate) -> RawDate:
        """``made``, or the range from it to the date that a dash, "to" or "between ... and" joins to it."""
        k, lex = made.end, self.lex
        if made.relative or not made.low or k + 1 >= len(self.norm):
            return made
        join = self.norm[k]
        paired = join in lex.range_and and lex.between_index.before(self.norm, made.start) is not None
        if not (join in DASHES or join in lex.range_to or paired):
            return made
        after = k + 1
        if not is_digits(self.norm[after]) and self.norm[after] not in lex.date_starts:
            return made
        self.last_year = k
        second = self.date(after, bound=join in DASHES or paired or self.norm[made.start - 1] in lex.range_from)
        if second is None or second.relative or not second.low:
            return made
        low, high = made.low, second.high
        if low.startswith("--") and not high.startswith("--"):
            low = second.low[:4] + low[1:] + ("-01" if len(low) == 4 else "")
        if low.startswith("--") != high.startswith("--") or low > high:
            return made
        return RawDate(made.start, second.end, "range", low, high)

    def period(self, made: RawDate) -> Period:
        tokens, start = self.tokens, made.start
        at = start if made.anchor < 0 else made.anchor
        low_end = at - 2
        while at > 0 and at > low_end and self.norm[at - 1] in self.lex.determiners:
            at -= 1
        found = self.lex.date_cue_index.before(self.norm, at)
        between = self.lex.between_index.before(self.norm, at) if made.grain == "range" else None
        comparator, cue = "on", None
        if found is not None:
            comparator, cue = found[1], Span(tokens.start[found[0]], tokens.end[at - 1])
            first = self.norm[found[0]]
            if (
                made.grain != "range"
                and first in self.lex.start_cues
                and (found[0] == 0 or self.word(made.end) in self.lex.onwards)
            ):
                comparator = self.lex.start_cues[first]
        elif between is not None:
            cue = Span(tokens.start[between[0]], tokens.end[at - 1])
        span = Span(tokens.start[start], tokens.end[made.end - 1])
        if made.relative:
            return Period(span, made.grain, None, None, comparator, made.relative, False, cue)
        if made.low.startswith("--"):
            return Period(span, made.grain, made.low, made.high, comparator, None, True, cue)
        low, high = calendar.bounds(made, comparator)
        return Period(span, made.grain, low, high, comparator, None, False, cue)


def scan(tokens: Tokens, lexicon: NumberLexicon, digits: bool) -> tuple[list[Period], bytearray]:
    """The periods and, for each token, whether a date has taken it. ``digits``: the text has any."""
    if not digits and lexicon.date_words.isdisjoint(tokens.norm):
        return [], bytearray(len(tokens.norm))
    reader = _Dates(tokens, lexicon)
    return reader.run(), reader.taken


def has_digits(tokens: Tokens) -> bool:
    return _ANY_DIGIT.search(tokens.text) is not None


_ANY_DIGIT = re.compile("[0-9０-９½¼¾]")


def read(tokens: Tokens, lexicon: NumberLexicon) -> list[Period]:
    """Every date and period of the text, in order."""
    return scan(tokens, lexicon, has_digits(tokens))[0]
