"""What stands around a number: currency before it, unit after it, the noun it counts."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.model import Comparator, Quantity, QuantityKind, Span
from factcheck.reading import decimals
from factcheck.reading.decimals import Numeral
from factcheck.reading.tokens import Tokens, glued, hyphenated, is_digits, skip_hyphen
from factcheck.records import NamedTuple

MAX_NOUNS = 4
MAX_SKIPS = 4
SENTENCE_ENDS = frozenset('.!?:;"«“(')


class Noun(NamedTuple):
    """The words that a number counts; ``end`` is the index past them."""

    unit: str | None
    end: int
    plural: bool


class Scanner:
    """What stands around a number: currency before it, unit after it, the nouns it counts."""

    def __init__(self, tokens: Tokens, lexicon: NumberLexicon, taken: bytearray) -> None:
        self.tokens = tokens
        self.norm = tokens.norm
        self.lex = lexicon
        self.taken = taken

    def word(self, i: int) -> str:
        return self.norm[i] if 0 <= i < len(self.norm) else ""

    def glued_word(self, k: int) -> bool:
        """Letters or a hyphen chain touch the number on its right: not understood."""
        if not glued(self.tokens, k):
            return False
        return self.norm[k][0].isalnum()

    def number_after(self, k: int) -> int | None:
        """The number that starts at ``k``, a currency before it skipped."""
        if self.word(k) == HYPHEN and hyphenated(self.tokens, k):  # "200 to-300"
            k += 1
        for at in range(k, min(k + 4, len(self.norm))):
            word = self.norm[at]
            if self.taken[at]:
                return None
            if is_digits(word) or word in self.lex.number_words:
                return at if at == k or self.prefix(at)[1] <= k else None
            if word in self.lex.articles and self.word(at + 1) in self.lex.multipliers:
                return at
        return None

    def prefix(self, i: int) -> tuple[str | None, int]:
        """The currency just before token ``i`` and where it starts."""
        norm, lex = self.norm, self.lex
        if i == 0:
            return None, i
        at = i - 1
        if norm[at] == "-" and hyphenated(self.tokens, at) and at > 0:
            at -= 1
        if (row := lex.prefix_index.before(norm, at + 1)) is not None and self.spelled(row[0], at, i):
            return row[1], row[0]
        if (code := lex.currency_symbols.get(norm[at])) is not None:
            if (iso := lex.currency_codes.get(self.word(at - 1))) is not None and (
                glued(self.tokens, at) or self.tokens.surface(at - 1).isupper()
            ):
                return iso, at - 1  # "NZD$15"
            if glued(self.tokens, at) and norm[at - 1][-1].isalnum():  # "6$8", "X$6"
                return None, i
            return code, at
        if (code := lex.currency_codes.get(norm[at])) is not None and self.tokens.surface(at).isupper():
            return code, at
        if (code := lex.currency_letters.get(norm[at])) is not None and self.scaled(at, i):
            return code, at
        return None, i

    def scaled(self, at: int, i: int) -> bool:
        """Whether a capital at ``at`` is glued to a number at ``i`` with a scale word: "R4 billion", not "R4"."""
        k = skip_hyphen(self.tokens, i + 1)
        return (
            glued(self.tokens, i)
            and not glued(self.tokens, at)
            and self.tokens.surface(at).isupper()
            and (self.word(k) in self.lex.scales or (k == i + 1 and self.word(k) in self.lex.money_scales))
        )

    def spelled(self, first: int, last: int, i: int) -> bool:
        """Whether a prefix in tokens ``first`` to ``last`` stands before ``i`` as a currency: "US$", "US $", "$US"."""
        norm, lex = self.norm, self.lex
        if norm[first] in lex.currency_symbols:  # "$US113", "$A5"
            return all(glued(self.tokens, k) for k in range(first + 1, i + 1))
        if norm[last] not in lex.currency_symbols or all(glued(self.tokens, k) for k in range(first + 1, last + 1)):
            return True
        shy = norm[first] in lex.noun_stops and not self.tokens.surface(first).isupper()  # "gave us $5"
        named = self.word(first - 1) in lex.determiners  # "cost the U.S. $5 billion"
        return len(norm[first]) > 1 and not shy and not named

    def suffix(self, number: Numeral, k: int) -> tuple[QuantityKind | None, str | None, int]:
        """What is tied to a number on its right: (kind, unit, index past it)."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        at = skip_hyphen(tokens, k)
        if at >= len(norm) or self.taken[at]:
            return None, None, k
        word = norm[at]
        if (row := lex.ratio_index.at(norm, at)) is not None and (
            word not in lex.shy_ratios or tokens.surface(at).islower()
        ):
            return (QuantityKind.PERCENT if row[1] == "%" else QuantityKind.POINTS), row[1], row[0]
        if (row := lex.currency_index.at(norm, at)) is not None:
            verbs = lex.currency_verbs.get(norm[row[0] - 1], frozenset())
            owner = bool(verbs) and self.word(row[0] + 1) in ("'s", "’s")  # "in 2025 won Oslo's backing"
            if number.scale or not (
                self.word(row[0]) in verbs or owner or self.is_weight(number.start, row[0], at > k)
            ):
                return QuantityKind.MONEY, row[1], row[0]
        if (code := lex.currency_symbols.get(word)) is not None and at == k and not is_digits(self.word(at + 1) or "?"):
            return QuantityKind.MONEY, code, at + 1
        if (code := lex.currency_codes.get(word)) is not None and (
            self.tokens.surface(at).isupper() or word in lex.safe_codes
        ):
            return QuantityKind.MONEY, code, at + 1
        if (
            (code := lex.attached_currencies.get(word)) is not None
            and glued(tokens, k)
            and at == k
            and norm[k - 1] not in lex.video_lines
        ):
            return QuantityKind.MONEY, code, at + 1
        if word in lex.times and not (word == "x" and is_digits(self.word(at + 1) or "?")):
            return QuantityKind.MULTIPLE, "x", at + 1
        if word == lex.fold:
            return QuantityKind.MULTIPLE, "x", at + 1
        if (unit := lex.durations.get(word)) is not None and not number.scale:
            return QuantityKind.DURATION, unit, at + 1
        name = lex.attached_measures.get(tokens.surface(at))
        if name is not None and at == k and glued(tokens, k) and (name[0] != "°" or len(norm[k - 1]) > 1):
            return (QuantityKind.DURATION if name in lex.durations else QuantityKind.COUNT), name, at + 1
        if (row := lex.measure_index.at(norm, at)) is not None:
            return QuantityKind.COUNT, row[1], row[0]
        return None, None, k

    def is_weight(self, start: int, past: int, hyphen: bool) -> bool:
        """Whether pounds before token ``past`` are a weight: "a 180-pound guard", "weighs 180 pounds"."""
        if self.norm[past - 1] not in self.lex.weights:
            return False
        if hyphen:
            return self.word(past) not in self.lex.cash
        return not self.lex.weighing.isdisjoint(self.norm[max(0, start - MAX_SKIPS) : start])

    def noun(self, k: int, ranked: bool = False, owned: bool = False) -> Noun:
        """The noun words from token ``k`` on, up to the first plural, verb, preposition or sign."""
        norm, lex, tokens = self.norm, self.lex, self.tokens
        if self.word(k) in lex.of:
            k, owned = self.past(k + 1, lex.determiners), True
        k = self.past(k, lex.ranked_skips if ranked else lex.noun_skips)
        words: list[str] = []
        plural, adverbs = False, 0
        while k < len(norm) and len(words) < MAX_NOUNS and not self.taken[k]:
            word = norm[k]
            if words and word in lex.range_and and self.adjective(k + 1):
                words[-1] += f" {word}"
                k, word = k + 1, norm[k + 1]
            if not word[0].isalpha() or word in lex.noun_stops or (words and lex.adverb(word)):
                break
            if (word in lex.units or word in lex.tens) and not hyphenated(tokens, k + 1):
                break
            end = k + 1
            while (
                end + 1 < len(norm)
                and end < k + 6
                and norm[end] in DASHES
                and glued(tokens, end)
                and glued(tokens, end + 1)
                and norm[end + 1][0].isalpha()
            ):
                word += norm[end] + norm[end + 1]
                end += 2
            if words and word.endswith(lex.verb_suffixes) and not self.modifies(end):
                break
            if not words and adverbs < MAX_SKIPS and lex.adverb(word):
                k, adverbs = end, adverbs + 1
                continue
            words.append(word)
            k = end
            plural = lex.plural(word)
            if self.word(k) in lex.possessive or self.word(k) == "'":
                if not owned:
                    break
                k, owned, words, plural = k + 1, False, [], False  # "among Kazakhstan's partners"
                continue
            if plural and not (self.word(k)[:1].isalpha() and lex.plural(norm[k]) and norm[k] not in lex.noun_stops):
                break
        return Noun(" ".join(words) or None, k, plural)

    def counted(self, k: int, number: Numeral) -> Noun:
        """The counted noun after a number, comparators like "or more" and a bracketed repeat skipped."""
        norm, lex = self.norm, self.lex
        if (row := lex.after_number_index.at(norm, k)) is not None:
            k = row[0]
        if self.word(k) == "(" and self.word(k + 2) == ")" and is_digits(norm[k + 1]):
            k += 3
        at = skip_hyphen(self.tokens, k)
        if at > k and self.word(at) in lex.compound_stops:
            return Noun(None, k, False)
        noun = self.noun(at)
        if noun.unit is None:
            return noun
        if noun.unit.split()[-1] in lex.marks:
            return Noun(None, noun.end, False)
        singular = number.value == 1 or at > k or noun.plural or not lex.plural_suffixes
        if not singular and (noun.end - at > 2 or self.tokens.surface(noun.end - 1)[:1].isupper()):
            return Noun(None, at, False)
        return noun

    def past(self, k: int, words: frozenset[str]) -> int:
        """Past up to ``MAX_SKIPS`` words of a set from token ``k`` on."""
        for _ in range(MAX_SKIPS):
            if self.word(k) not in words:
                break
            k += 1
        return k

    def adjective(self, k: int) -> bool:
        """Whether another adjective of the same noun stands at ``k``: "Kazakh *and Korean* companies"."""
        word, after = self.word(k), self.word(k + 1)
        stops = self.lex.noun_stops
        return (
            word[:1].isalpha()
            and after[:1].isalpha()
            and word not in stops
            and after not in stops
            and not self.lex.plural(word)
            and self.lex.plural(after)
        )

    def modifies(self, k: int) -> bool:
        """Whether a plural noun follows at ``k``: then a participle before it is an adjective."""
        return self.word(k)[:1].isalpha() and self.lex.plural(self.word(k)) and self.word(k) not in self.lex.noun_stops


class Recorder(Scanner):
    """A scanner that keeps the quantities found so far."""

    def __init__(self, tokens: Tokens, lexicon: NumberLexicon, taken: bytearray) -> None:
        super().__init__(tokens, lexicon, taken)
        self.found: list[Quantity] = []
        self.tails: dict[int, int] = {}
        """Where a quantity starts in the text -> the index past its unit or noun."""
        self.done = 0
        """The index past the last quantity: its words belong to no other."""

    def add(
        self,
        start: int,
        end: int,
        kind: QuantityKind,
        comparator: Comparator,
        value: Decimal,
        *,
        unit: str | None = None,
        high: Decimal | None = None,
        step: Decimal | None = None,
        cue: Span | None = None,
        vague: bool = False,
        tail: int = 0,
    ) -> int:
        """Record a quantity in tokens ``start`` to ``end``; the index to go on from. ``tail``: past its noun."""
        span = Span(self.tokens.start[start], self.tokens.end[end - 1])
        step = decimals.step(value) if step is None else step
        self.found.append(Quantity(span, kind, comparator, value, high, step, unit, cue, vague))
        self.tails[span.start], self.done = max(end, tail), end
        return end
