"""Days and months in words and digits: "20 September 2023", "July third", "2017 April 5", "12/2015"."""

from __future__ import annotations

from factcheck.language.phrases import DASHES
from factcheck.patterns import late
from factcheck.reading import calendar
from factcheck.reading.calendar import RawDate
from factcheck.reading.tokens import all_digits, glued, hyphenated, skip_hyphen
from factcheck.reading.years import NOW_YEARS, OPENING, Years

_DAY_COMMA_YEAR = late(r"([0-9]{1,2}),([0-9]{4})")
_COMPACT = len("20230920")
_MARKS = frozenset("-/")
_YEAR = 4
_TEN = 10
_LAST_DAY = 31
QUARTERS = frozenset("1234")


class Days(Years):
    """Reads days and months among the tokens of a text."""

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

    def year_first(self, i: int) -> RawDate | None:
        """ "2017 April", "2017 April 5", "2017/apr/05"."""
        year = calendar.as_year(self.norm[i]) if len(self.norm[i]) == _YEAR else None
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
        if number not in QUARTERS or (half and int(number) > 2) or self.letters_at(k + 2):
            return None
        size = 6 if half else 3
        last = int(number) * size
        return calendar.whole_months((i, k + 2), "half" if half else "quarter", year, last - size + 1, last)

    def letters_at(self, k: int) -> bool:
        """Whether letters touch what is before token ``k``: the "N1" of "H1N1"."""
        return glued(self.tokens, k) and self.norm[k][0].isalpha()

    def month_and_year(self, i: int) -> RawDate | None:
        """ "12/2015", "12-2015", and "20151231" where nothing is counted."""
        word, k = self.norm[i], i + 3
        if len(word) != _COMPACT and self.word(i + 1) not in _MARKS:
            return None
        if (glued(self.tokens, i) and self.norm[i - 1] not in OPENING) or self.lex.sign_index.before(self.norm, i):
            return None
        if len(word) == _COMPACT and all_digits(word) and int(word[:4]) in NOW_YEARS:
            made = calendar.whole_day(i, i + 1, int(word[:4]), int(word[4:6]), int(word[6:]))
            counted = self.noun_at(i + 1) or (self.word(i + 1) and self.unit_at(i + 1))
            return made if made.low and not counted else None
        if self.word(i + 1) not in _MARKS or self.past_mark(i + 1) == i + 1 or self.word(i - 1) in self.lex.labels:
            return None
        year, month = calendar.as_year(self.word(i + 2)), calendar.as_day(word)
        if year is None or month is None or month > 12 or (glued(self.tokens, k) and self.past_mark(k) > k):
            return None
        if glued(self.tokens, k) and self.norm[k][0].isalnum():
            return None
        return calendar.whole_months((i, k), "month", year, month, month)
