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
from factcheck.reading.days import QUARTERS, Days
from factcheck.reading.tokens import Tokens, glued, is_digits, skip_hyphen

_QUARTER = 10
"""In the table of halves, 1 and 2 are halves and 11 to 14 quarters."""


class _Dates(Days):
    def run(self) -> list[Period]:
        found: list[tuple[RawDate, Period]] = []
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
                found.append((made, self.period(made)))
                self.last_year = made.end
            i = made.end
        periods = [period for _, period in found]
        return self.narrated(found) if found and not self.lex.telling_apart.isdisjoint(norm) else periods

    def narrated(self, found: list[tuple[RawDate, Period]]) -> list[Period]:
        """The periods, with those as dates that another of them tells."""
        from factcheck.reading.narrated import anchored

        periods = [period for _, period in found]
        for at, made in anchored(self.tokens, self.lex, found):
            if at >= 0:
                periods[at] = self.period(made)
                continue
            for k in range(made.start, made.end):
                self.taken[k] = 1
            periods.append(self.period(made))
        return sorted(periods, key=lambda period: period.span)

    # One date.

    def date(self, i: int, bound: bool = False) -> RawDate | None:
        """The date at token ``i``. ``bound``: something before it shows that a date follows, so a year may be bare."""
        word, lex = self.norm[i], self.lex
        if is_digits(word):
            if self.word(i + 1) in lex.ordinal_suffixes and (row := lex.half_index.at(self.norm, i)) is not None:
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
            return self.weekday(i) if self.word(i + 1) not in lex.day_customs else None
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

    def weekday(self, i: int) -> RawDate:
        """A weekday, or the date that it only decorates ("Wednesday, Sept. 20, 2023")."""
        k = i + 1
        while self.word(k) in {",", "the"} and k < i + 3:
            k += 1
        if k < len(self.norm) and (self.norm[k] in self.lex.months or is_digits(self.norm[k])):
            made = self.date(k)
            if made is not None and made.grain == "day":
                return made._replace(anchor=i)
        return RawDate(i, i + 1, "day", "", "", ("weekday", self.lex.weekdays[self.norm[i]]))

    # Years and their parts.

    def digit_half(self, i: int) -> RawDate | None:
        """ "1H 2024", "3Q2023"."""
        letter = self.word(i + 1)
        if self.norm[i] not in QUARTERS or not glued(self.tokens, i + 1):
            return None
        if letter not in self.lex.quarter_letters and letter not in self.lex.half_letters:
            return None
        return self.letters(i, i + 2, letter, int(self.norm[i]))

    def letter_half(self, i: int) -> RawDate | None:
        """ "H1 2024", "Q3 of 2023"."""
        if self.word(i + 1) not in QUARTERS or not glued(self.tokens, i + 1) or self.letters_at(i + 2):
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
        elif made.anchor >= 0:
            cue = Span(tokens.start[at], tokens.end[start - 1])  # "*Wednesday,* 20 September 2023, saw …"
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
