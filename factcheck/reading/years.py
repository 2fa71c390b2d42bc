"""Years: which four digits are one, and what may follow them."""

from __future__ import annotations

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.reading import calendar
from factcheck.reading.calendar import RawDate
from factcheck.reading.tokens import Tokens, all_digits, glued, hyphenated, is_digits

OPENING = frozenset("([,;:\"'|") | DASHES
NOW_YEARS = range(1985, 2041)
_FAR = 2199


class Years:
    """Reads years among the tokens of a text."""

    def __init__(self, tokens: Tokens, lexicon: NumberLexicon) -> None:
        self.tokens = tokens
        self.norm = tokens.norm
        self.lex = lexicon
        self.taken = bytearray(len(tokens.norm))
        self.last_year = -2
        """Index past the last year taken, for lists ("2019, 2021 and 2023")."""

    def word(self, i: int) -> str:
        return self.norm[i] if 0 <= i < len(self.norm) else ""

    def past_mark(self, k: int) -> int:
        """Past a hyphen or slash at ``k`` that touches both its neighbours."""
        if self.word(k) in {HYPHEN, "/"} and glued(self.tokens, k) and glued(self.tokens, k + 1):
            return k + 1
        return k

    def short_year(self, k: int) -> int | None:
        """The year that two digits at ``k`` stand for."""
        return calendar.short_year(self.word(k))

    def year_after(self, i: int, joins: frozenset[str] | None = None) -> tuple[int, int] | None:
        """ ", 2023", "2023" or "'23" at ``i``: (index past it, year). ``joins``: the words that may come first."""
        joins = self.lex.of if joins is None else joins
        k = i + 1 if self.word(i) == "," or self.word(i) in joins else self.past_mark(i)
        if self.word(k) == "'" and glued(self.tokens, k + 1):
            short = self.short_year(k + 1)
            if short is None or self.lex.plural(self.word(k + 2)):
                return None
            k, year = k + 1, short
        elif (full := calendar.as_year(self.word(k), 1500)) is not None:
            year = full
        else:
            return None
        if glued(self.tokens, k + 1) and (self.norm[k + 1][0].isalnum() or self.norm[k + 1] == "%"):
            return None
        if self.word(i) in joins - self.lex.of and self.lex.plural(self.word(k + 1)):  # "on 5 May in 2020 villages"
            return None
        return k + 1, year

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
            year = calendar.as_year(word, 1500, _FAR)
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

    def verb_at(self, k: int) -> bool:
        """Is a word that names a currency a verb here ("a plan for 2025 *won* Oslo's backing")?"""
        verbs, after = self.lex.currency_verbs.get(self.word(k)), self.word(k + 1)
        if verbs is None:
            return False
        lex = self.lex
        return after in verbs | lex.determiners | lex.possessive or self.tokens.surface(k + 1)[:1].isupper()

    def is_year(self, i: int, year: int) -> bool:
        """Whether four digits are a year here and not a count."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        before, after = self.word(i - 1), self.word(i + 1)
        if after and self.unit_at(i + 1):
            return before in lex.year_before and year in NOW_YEARS and self.verb_at(i + 1)
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
        cue = lex.date_cue_index.before(norm, i)
        if cue is not None and i - cue[0] > 2 and year in NOW_YEARS and not plural:
            return True  # "over the course of 2022"
        if before in lex.year_weak_before:
            if i == 1 and year in NOW_YEARS and not plural and tokens.surface(i + 1)[:1].isupper():
                return True  # "For 2027 Norway has …"
            named = bool(after) and tokens.surface(i + 1)[:1].isupper() and year in NOW_YEARS and year % 100 != 0
            if named and not any(lex.plural(self.word(k)) for k in range(i + 1, i + 4)):
                return True  # "the venue for 2027 Nordic summit"
            return not self.noun_at(i + 1) and (before in lex.of or (year in NOW_YEARS and year % 100 != 0))
        if lex.before_index.before(norm, i) is not None:
            return False
        if before in lex.determiners or before in lex.possessive:
            return not plural or year % 100 != 0
        if plural:
            return False
        if not before or before in OPENING or before == ".":
            return True
        return year in NOW_YEARS and (year % 10 != 0 or (tokens.surface(i - 1)[0].isupper() and i > 1))

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
