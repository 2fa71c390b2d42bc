"""The tables the grammar of numbers and dates needs of a language. No words of any language here.

A table maps a phrase (words as the tokenizer writes them: lower case, no diacritics, separated by spaces) to its
meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from factcheck.language.number_words import NumberWords
from factcheck.language.phrases import Phrases
from factcheck.model import Comparator


class NumberLexicon(NumberWords):
    """The words of numbers and dates, and the look-ups made of them once."""

    def plural(self, word: str) -> bool:
        if word in self.plurals:
            return True
        return (
            word.endswith(self.plural_suffixes)
            and len(word) > 2
            and not word.endswith(self.singular_suffixes)
            and word not in self.not_plurals
        )

    def adverb(self, word: str) -> bool:
        return word.endswith(self.adverb_suffixes) and word not in self.not_adverbs

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """Digits without grouping, as one token."""
        return re.compile(rf"(?:0|[1-9][0-9]*)(?:{re.escape(self.decimal_mark)}[0-9]+)?")

    @cached_property
    def grouped(self) -> re.Pattern[str]:
        mark, point = re.escape(self.group_mark), re.escape(self.decimal_mark)
        western, indian = (
            rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+",
            rf"[1-9][0-9]?(?:{mark}[0-9]{{2}})+{mark}[0-9]{{3}}",
        )
        return re.compile(rf"(?:{western}|{indian})(?:{point}[0-9]+)?")

    @cached_property
    def ranked_skips(self) -> frozenset[str]:
        """Words between a rank and its noun ("top five largest investors")."""
        return self.noun_skips | self.determiners | self.rankers

    @cached_property
    def number_words(self) -> frozenset[str]:
        """Words that can begin a number in words, articles left out."""
        fractions = Phrases(self.fractions).first_words - self.articles
        return frozenset({*self.units, *self.tens, *self.hundreds, *self.dozens, *self.vague_plurals, *fractions})

    @cached_property
    def multipliers(self) -> frozenset[str]:
        """Words that may follow "a" in a number."""
        return frozenset({*self.hundred, *self.scales, *self.dozens})

    @cached_property
    def triggers(self) -> Mapping[str, tuple[str, ...]]:
        """Word -> the names of the rules to try where it stands, in order."""
        rules: dict[str, list[str]] = {}

        def add(words: Iterable[str], rule: str) -> None:
            for word in words:
                rules.setdefault(word, []).append(rule)

        add(self.idiom_index.first_words, "idiom")
        add(self.tops, "top")
        add(self.sign_index.first_words, "sign")
        add(self.ordinals, "ordinal")
        add(self.superlatives, "superlative")
        add(self.most, "superlative")
        add(self.multiples, "multiple")
        add(self.several_index.first_words, "vague")
        add(self.couple_index.first_words - self.several_index.first_words, "vague")
        words = self.number_words | self.articles | self.fraction_index.first_words
        add(words, "number")
        return {word: tuple(dict.fromkeys(names)) for word, names in rules.items()}

    @cached_property
    def trigger_words(self) -> frozenset[str]:
        """The words of which one at least stands in any text with a quantity but no digits."""
        common = self.articles | self.signs
        kept = {word for word in self.triggers if word not in common}
        tails = {phrase.split()[-1] for phrase in (*self.idioms, *self.couples)}
        return frozenset(kept | tails | self.multipliers | self.single_currencies | {"№", "#"})

    @cached_property
    def date_words(self) -> frozenset[str]:
        """The words of which one at least stands in any text with a date but no digits."""
        tails = {phrase.split()[-1] for phrase in self.relative}
        return frozenset({*self.months, *self.weekdays, *self.half_index.first_words, *tails})

    @cached_property
    def telling_apart(self) -> frozenset[str]:
        """The words of which one at least stands in any text that tells a time from another."""
        return self.narrating.union(self.span_ways)

    @cached_property
    def date_starts(self) -> frozenset[str]:
        """Words that can begin a date."""
        words = {*self.months, *self.weekdays, *self.year_index.first_words, *self.fiscal_index.first_words}
        words |= {word for word, value in self.ordinals.items() if value <= 31} | set(self.tens)
        words |= self.feast_index.first_words | self.nth_month_index.first_words
        words |= self.part_index.first_words | self.half_index.first_words | self.span_index.first_words
        return frozenset(words | self.quarter_letters | self.half_letters | self.relative_index.first_words)

    @cached_property
    def before_index(self) -> Phrases[Comparator]:
        return Phrases(self.before)

    @cached_property
    def start_index(self) -> Phrases[Comparator]:
        return Phrases(self.at_start)

    @cached_property
    def after_index(self) -> Phrases[Comparator]:
        return Phrases(self.after)

    @cached_property
    def after_number_index(self) -> Phrases[Comparator]:
        return Phrases({**self.after, **self.after_number})

    @cached_property
    def idiom_index(self) -> Phrases[tuple[Comparator, int]]:
        return Phrases(self.idioms)

    @cached_property
    def currency_index(self) -> Phrases[str]:
        return Phrases(self.currency_words)

    @cached_property
    def change_index(self) -> Phrases[int]:
        return Phrases(self.change)

    @cached_property
    def prefix_index(self) -> Phrases[str]:
        return Phrases(self.currency_prefixes)

    @cached_property
    def ratio_index(self) -> Phrases[str]:
        """Percent and percentage points, as their units."""
        return Phrases({**dict.fromkeys(self.percent, "%"), **dict.fromkeys(self.points_of_percent, "pp")})

    @cached_property
    def measure_index(self) -> Phrases[str]:
        return Phrases(self.measures)

    @cached_property
    def measure_units(self) -> frozenset[str]:
        return frozenset(self.measures.values())

    @cached_property
    def sign_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.signs, True))

    @cached_property
    def several_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.several, True))

    @cached_property
    def couple_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.couples, True))

    @cached_property
    def fraction_index(self) -> Phrases[Decimal]:
        return Phrases(self.fractions)

    @cached_property
    def halves_index(self) -> Phrases[Decimal]:
        return Phrases(self.halves)

    @cached_property
    def ordinal_stop_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.ordinal_stops, True))

    @cached_property
    def rank_verb_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.rank_verbs, True))

    @cached_property
    def partitive_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.partitives, True))

    @cached_property
    def between_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.between, True))

    @cached_property
    def date_cue_index(self) -> Phrases[str]:
        return Phrases(self.date_cues)

    @cached_property
    def feast_index(self) -> Phrases[tuple[int, int]]:
        return Phrases(self.feasts)

    @cached_property
    def nth_month_index(self) -> Phrases[int]:
        return Phrases(self.nth_months)

    @cached_property
    def year_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.year_words, True))

    @cached_property
    def fiscal_index(self) -> Phrases[bool]:
        return Phrases(dict.fromkeys(self.fiscal, True))

    @cached_property
    def part_index(self) -> Phrases[str]:
        return Phrases(self.parts_of_period)

    @cached_property
    def half_index(self) -> Phrases[int]:
        return Phrases(self.halves_of_year)

    @cached_property
    def span_index(self) -> Phrases[int]:
        return Phrases(self.month_spans)

    @cached_property
    def relative_index(self) -> Phrases[tuple[str, int]]:
        return Phrases(self.relative)
