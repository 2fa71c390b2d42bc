"""Dates and periods: "Sept. 20, 2023", "the first half of 2024", "2009-2010", "since 2009", "last year".

A date that cannot exist ("2023-02-30") gives no period, and its digits are taken nevertheless, so that nothing else
reads them as a quantity.
"""

from __future__ import annotations

import re

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES
from factcheck.model import Period, Span
from factcheck.reading import calendar, feasts
from factcheck.reading.calendar import RawDate
from factcheck.reading.tokens import Tokens, all_digits, glued, hyphenated, is_digits, skip_hyphen
from factcheck.reading.years import NOW_YEARS, OPENING, Years

_DAY_COMMA_YEAR = re.compile(r"([0-9]{1,2}),([0-9]{4})")
_TEN = 10
_LAST_DAY = 31
_QUARTERS = frozenset("1234")
_QUARTER = 10
"""In the table of halves, 1 and 2 are halves and 11 to 14 quarters."""


class _Dates(Years):
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

    # One date.

    def date(self, i: int, bound: bool = False) -> RawDate | None:
        """The date at token ``i``. ``bound``: something before it shows that a date follows, so a year may be bare."""
        word, lex = self.norm[i], self.lex
        if is_digits(word):
            if (row := lex.half_index.at(self.norm, i)) is not None:  # "3rd quarter of 2018"
                return self.part_of_year(i, row[0], row[1])
            return (
                calendar.in_digits(self.tokens, i)
                or self.month_and_year(i)
                or self.day_first(i)
                or self.year_first(i)
                or self.digit_half(i)
                or self.year(i, bound)
            )
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
        if (feast := lex.feast_index.at(self.norm, i)) is not None and (found := self.year_after(feast[0])) is not None:
            return feasts.in_year(i, found[0], feast[1], found[1])
        if (nth := lex.nth_month_index.at(self.norm, i)) is not None and (found := self.year_after(nth[0])) is not None:
            return calendar.whole_months((i, found[0]), "month", found[1], nth[1], nth[1])
        if self.day_word(i) is not None:
            return self.day_first(i)
        for index in (lex.fiscal_index, lex.year_index):
            if (words := index.at(self.norm, i)) is not None and words[0] < len(self.norm):
                k = skip_hyphen(self.tokens, words[0])
                if (year := calendar.as_year(self.norm[k], 1500)) is not None:
                    return self.year_range(i, k + 1, year)
                if glued(self.tokens, k) and (short := self.short_year(k)) is not None:  # "FY18"
                    return calendar.whole_years(i, k + 1, short)
        return None

    def day_number(self, i: int) -> tuple[int, int] | None:
        """ "20" or "20th" at ``i``, the "31" of "Dec31": (index past it, day)."""
        if (day := calendar.as_day(self.word(i))) is None:
            return None
        if glued(self.tokens, i) and self.norm[i - 1][-1].isalnum() and self.norm[i - 1] not in self.lex.months:
            return None
        if glued(self.tokens, i + 1) and self.norm[i + 1] in self.lex.ordinal_suffixes:
            return i + 2, day
        if glued(self.tokens, i + 1) and self.norm[i + 1][0].isalpha():
            return None
        return i + 1, day

    def day_word(self, i: int) -> tuple[int, int] | None:
        """ "third", "twenty-first" at ``i``: (index past it, day)."""
        day, k = self.lex.ordinals.get(self.word(i)), i + 1
        if day is None and (ten := self.lex.tens.get(self.word(i))) is not None:
            k = skip_hyphen(self.tokens, i + 1)
            last = self.lex.ordinals.get(self.word(k), 0)
            day, k = (ten + last if 0 < last < _TEN else None), k + 1
        if day is None or day > _LAST_DAY or hyphenated(self.tokens, k):
            return None
        return k, day

    def month_name(self, i: int) -> tuple[int, int] | None:
        """ "September", "Sept." at ``i``: (index past it, month)."""
        month = self.lex.months.get(self.word(i))
        if month is None:
            return None
        if self.word(i + 1) == "." and glued(self.tokens, i + 1) and len(self.norm[i]) <= 4 and i + 2 < len(self.norm):
            return i + 2, month
        return i + 1, month

    def day_first(self, i: int) -> RawDate | None:
        """ "20 September 2023", "20th of September", "20-22 September 2023", "the third of September"."""
        if (first := self.day_number(i) or self.day_word(i)) is None:
            return None
        k, day = first
        last = day
        if self.word(k) in DASHES | self.lex.range_to | self.lex.range_and and (second := self.day_number(k + 1)):
            k, last = second
        joint = k + 1 if self.word(k) in self.lex.of else self.past_mark(k)
        k, tied = joint, joint > k and self.word(k) not in self.lex.of
        if (month := self.month_name(k)) is None or not (tied or self.proper(k)):
            return None
        return self.days(i, month[0], month[1], day, last)

    def year_first(self, i: int) -> RawDate | None:
        """ "2017 April", "2017 April 5", "2017/apr/05"."""
        year = calendar.as_year(self.norm[i])
        if year is None or (glued(self.tokens, i) and self.norm[i - 1] not in OPENING):
            return None
        k = self.past_mark(i + 1)
        if (part := self.part_after(i, k, year)) is not None:
            return part
        if (named := self.month_name(k)) is None or not (k > i + 1 or self.proper(k)):
            return None
        past, month = named
        day = self.day_number(self.past_mark(past))
        if day is not None and not self.lex.plural(self.word(day[0])):
            return calendar.whole_day(i, day[0], year, month, day[1])
        alone = not self.word(past)[:1].isalpha()
        if k > i + 1 or (self.norm[k] in self.lex.shy_months and not alone) or self.year_after(past) is not None:
            return None
        return calendar.whole_months((i, past), "month", year, month, month)

    def part_after(self, i: int, k: int, year: int) -> RawDate | None:
        """ "2018 Q4", "2019-H2": the quarter or half at ``k`` of the year at ``i``."""
        half, number = self.word(k) in self.lex.half_letters, self.word(k + 1)
        if not (half or self.word(k) in self.lex.quarter_letters) or not glued(self.tokens, k + 1):
            return None
        if number not in _QUARTERS or (half and int(number) > 2) or self.letters_at(k + 2):
            return None
        size = 6 if half else 3
        last = int(number) * size
        return calendar.whole_months((i, k + 2), "half" if half else "quarter", year, last - size + 1, last)

    def month_and_year(self, i: int) -> RawDate | None:
        """ "12/2015", "12-2015", and "20151231" where nothing is counted."""
        word, k = self.norm[i], i + 3
        if (glued(self.tokens, i) and self.norm[i - 1] not in OPENING) or self.lex.sign_index.before(self.norm, i):
            return None
        if len(word) == 8 and all_digits(word) and int(word[:4]) in NOW_YEARS:
            made = calendar.whole_day(i, i + 1, int(word[:4]), int(word[4:6]), int(word[6:]))
            counted = self.noun_at(i + 1) or (self.word(i + 1) and self.unit_at(i + 1))
            return made if made.low and not counted else None
        if self.word(i + 1) not in {"-", "/"} or self.past_mark(i + 1) == i + 1 or self.word(i - 1) in self.lex.labels:
            return None
        year, month = calendar.as_year(self.word(i + 2)), calendar.as_day(word)
        if year is None or month is None or month > 12 or (glued(self.tokens, k) and self.past_mark(k) > k):
            return None
        if glued(self.tokens, k) and self.norm[k][0].isalnum():
            return None
        return calendar.whole_months((i, k), "month", year, month, month)

    def days(self, start: int, k: int, month: int, day: int, last: int) -> RawDate:
        """The day or days of a month, with the year that may follow at ``k``."""
        year = self.year_after(k, self.lex.before_years)
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
        if self.tokens.surface(k)[0].isupper() or calendar.as_year(self.word(k + 1)) is not None:
            return True
        day = self.day_number(k + 1)
        return day is not None and self.year_after(day[0]) is not None

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
        spelled = self.day_word(hyphen)
        if spelled is not None and not self.noun_at(spelled[0]):  # "July third, 2016"
            return self.days(i, spelled[0], month, spelled[1], spelled[1])
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
        if self.norm[i] not in _QUARTERS or not glued(self.tokens, i + 1):
            return None
        if letter not in self.lex.quarter_letters and letter not in self.lex.half_letters:
            return None
        return self.letters(i, i + 2, letter, int(self.norm[i]))

    def letter_half(self, i: int) -> RawDate | None:
        """ "H1 2024", "Q3 of 2023"."""
        if self.word(i + 1) not in _QUARTERS or not glued(self.tokens, i + 1) or self.letters_at(i + 2):
            return None
        return self.letters(i, i + 2, self.norm[i], int(self.norm[i + 1]))

    def letters_at(self, k: int) -> bool:
        """Whether letters touch what is before token ``k``: the "N1" of "H1N1"."""
        return glued(self.tokens, k) and self.norm[k][0].isalpha()

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
