"""Digits and number words to exact decimals. Every reader looks at a bounded number of tokens: linear on any text.

The words come from the lexicon. A number that makes no sense as written ("1,2,3", "one two three", "6zn") is skipped
as a whole and never read in part: :func:`read` then returns the index to go on from instead of a numeral.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.numbers import NumberLexicon
from factcheck.language.phrases import DASHES, HYPHEN
from factcheck.reading import worded
from factcheck.reading.decimals import Numeral, plain, scaled
from factcheck.reading.tokens import Tokens, all_digits, glued, is_digits, skip_hyphen
from factcheck.reading.worded import past_words

MAX_DIGITS = 30
MAX_GROUPS = 9
_SHORT_YEAR = 2
_LONG_SCALE = 6
"""The exponent from which on a number goes on with a smaller scale in every language."""
_SMALLEST_SCALE = 3
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_NEVER_BEFORE = frozenset("_@&*^\\/:'°.,[")
_NEVER_BEFORE_MARK = frozenset(".,:/\\@&*^'")
_NEVER_AFTER = frozenset("_@&=*^\\°²³|")


def from_digits(word: str, lexicon: NumberLexicon) -> Decimal | None:
    """One token of digits: "6,000" -> 6000, "9.60" -> 9.60; ``None`` for "6,5", "1.2.3", "007"."""
    if len(word) > MAX_DIGITS + 12:
        return None
    if lexicon.plain.fullmatch(word):
        text = word
    elif lexicon.grouped.fullmatch(word):
        text = word.replace(lexicon.group_mark, "")
    else:
        return None
    if len(text) > MAX_DIGITS:
        return None
    return Decimal(text.replace(lexicon.decimal_mark, "."))


def lead(tokens: Tokens, i: int, lexicon: NumberLexicon) -> int:
    """Where the number at token ``i`` begins: at the decimal mark just before it in ".08", else at ``i``."""
    norm = tokens.norm
    if i == 0 or norm[i - 1] != lexicon.decimal_mark or not glued(tokens, i) or not is_digits(norm[i]):
        return i
    if glued(tokens, i - 1) and (norm[i - 2][-1].isalnum() or norm[i - 2] in _NEVER_BEFORE_MARK):
        return i
    return i - 1


def _from_comma(word: str, lexicon: NumberLexicon) -> Decimal | None:
    """ "9,6" or "9,65" as the rest of the world writes 9.6; ``None`` for what could be anything else."""
    whole, mark, rest = word.partition(lexicon.group_mark)
    if not mark or not (all_digits(rest) and len(rest) <= 2 and len(whole) <= 3):
        return None
    return from_digits(f"{whole}{lexicon.decimal_mark}{rest}", lexicon)


def _spaced(tokens: Tokens, i: int) -> int:
    """The end of digits grouped by single spaces from token ``i`` on ("6 000 000")."""
    norm, start, end = tokens.norm, tokens.start, tokens.end
    first = norm[i]
    k = i + 1
    if not (len(first) <= 3 and all_digits(first) and first[0] != "0"):
        return k
    while k < len(norm) and len(norm[k]) == 3 and all_digits(norm[k]) and k - i <= MAX_GROUPS:
        gap = tokens.text[end[k - 1] : start[k]]
        if len(gap) != 1 or gap == "\n":
            break
        k += 1
    return k


def chain_end(tokens: Tokens, i: int) -> int:
    """Past everything written together with token ``i`` without a space ("1.2.3-rc4", "12:30", "555-12-34")."""
    start, end = tokens.start, tokens.end
    k = i + 1
    while k < len(start) and start[k] == end[k - 1]:
        k += 1
    return k


def _good_left(tokens: Tokens, i: int, lexicon: NumberLexicon, money: bool) -> bool:
    """Whether what touches the digits on their left leaves them a number."""
    if money or not glued(tokens, i):
        return True
    before = tokens.norm[i - 1]
    if before == "'" and not glued(tokens, i - 1) and _quoted(tokens, i, lexicon):
        return True
    if before in _NEVER_BEFORE or before[-1].isalnum():
        return False
    if before in DASHES:
        if i >= 2 and tokens.norm[i - 2] in lexicon.hyphen_before and not glued(tokens, i - 2):
            return True
        return i >= 2 and glued(tokens, i - 1) and not tokens.norm[i - 2][-1].isalnum() and tokens.norm[i - 2] != ")"
    return before != "+"


def _quoted(tokens: Tokens, i: int, lexicon: NumberLexicon) -> bool:
    """Whether the mark before the digits opens a quotation and is no apostrophe of a year ("'87")."""
    k = i + 1
    if len(tokens.norm[i]) != _SHORT_YEAR:
        return True
    return k < len(tokens.norm) and (
        tokens.norm[k] in lexicon.scales or lexicon.ratio_index.at(tokens.norm, k) is not None
    )


def _good_right(tokens: Tokens, k: int) -> bool:
    """Whether what touches the digits on their right (token ``k``) leaves them a number; letters are judged later."""
    if not glued(tokens, k):
        return True
    after = tokens.norm[k]
    if after in _NEVER_AFTER:
        return False
    following = tokens.norm[k + 1] if glued(tokens, k + 1) else ""
    if after == "/" and following[:1].isalpha():  # "$10/month"
        return True
    if after in {":", "/", "'", ".", ","}:
        return not following[:1].isalnum()
    return True


def _scale(tokens: Tokens, k: int, lexicon: NumberLexicon, money: bool) -> tuple[int, int, bool]:
    """The scale word at ``k`` (a hyphen may come first): (index past it, exponent, needs money)."""
    norm = tokens.norm
    at = skip_hyphen(tokens, k)
    if at >= len(norm):
        return k, 0, False
    word = norm[at]
    if word == "(" and at + 2 < len(norm) and norm[at + 2] == ")" and norm[at + 1] in lexicon.scales:
        return at + 3, lexicon.scales[norm[at + 1]], False  # "8.3 (million)"
    if (exponent := lexicon.scales.get(word)) is not None:
        dotted = glued(tokens, at + 1) and norm[at + 1] == "." and lexicon.currency_index.at(norm, at + 2) is not None
        return at + (2 if dotted else 1), exponent, False
    touching = glued(tokens, at)
    money = money or (not touching and lexicon.currency_index.at(norm, at + 1) is not None)
    if (exponent := lexicon.attached_scales.get(word)) is not None and (touching or money):
        return at + 1, exponent, False
    if (exponent := lexicon.money_scales.get(word)) is not None and (touching or money):
        return at + 1, exponent, not money
    return k, 0, False


def _digit_number(tokens: Tokens, i: int, lexicon: NumberLexicon, money: bool, dashed: bool) -> Numeral | int:
    norm = tokens.norm
    k = _spaced(tokens, i)
    if k - i > MAX_GROUPS:
        return k
    start, written = lead(tokens, i, lexicon), norm[i] if k == i + 1 else "".join(norm[i:k])
    if start < i:  # ".08"
        value = Decimal(f"0.{written}") if all_digits(written) and len(written) <= MAX_DIGITS else None
    else:
        value = from_digits(written, lexicon)
    comma = value is None and k == i + 1
    if comma:
        value = _from_comma(written, lexicon)
    if (part := _part(tokens, i, lexicon)) is not None and lexicon.ratio_index.at(norm, part[1]) is not None:
        return Numeral(part[0], i, part[1])  # "7/8 percent"
    if value is None or not _good_left(tokens, start, lexicon, money or dashed) or not _good_right(tokens, k):
        return max(k, chain_end(tokens, k - 1))
    ambiguous = k == i + 1 and _looks_grouped(norm[i], lexicon) and not _is_decimal(tokens, i, k, lexicon, money)
    if glued(tokens, k) and norm[k] in _VULGAR:
        value += _VULGAR[norm[k]]
        k += 1
    elif (part := _part(tokens, k, lexicon)) is not None and value == value.to_integral_value():
        value, k = value + part[0], part[1]
    if (
        half := lexicon.halves_index.at(norm, skip_hyphen(tokens, k))
    ) is not None and value == value.to_integral_value():
        k, value = half[0], value + half[1]
    mantissa = value
    if k < len(norm) and norm[k] in lexicon.hundred:
        k, value = k + 1, value * 100
    if (at := skip_hyphen(tokens, k)) < len(norm) and norm[at] in lexicon.dozens:
        return Numeral(value * lexicon.dozens[norm[at]], start, at + 1)
    if not money and glued(tokens, k) and f"{norm[i]}{norm[k]}" in lexicon.standards:  # "4K", "5G"
        return chain_end(tokens, k)
    k, exponent, needs_money = _scale(tokens, k, lexicon, money)
    if not exponent:
        return max(k, chain_end(tokens, k - 1)) if ambiguous else Numeral(plain(value), start, k, comma=comma)
    total = scaled(value, exponent)
    total, k, exponent = _second_scale(tokens, total, k, exponent, lexicon)
    if k < len(norm) and norm[k] in lexicon.scales:
        return past_words(norm, k, lexicon)
    total, end = _continued(tokens, total, k, exponent, lexicon)
    return Numeral(total, start, end, exponent, needs_money=needs_money and end == k, mantissa=mantissa)


def late_scale(tokens: Tokens, number: Numeral, k: int, lexicon: NumberLexicon) -> tuple[Numeral, int]:
    """ "700+ million": a scale word after a comparator that ends at token ``k``; the number and the index past it."""
    if number.scale or k >= len(tokens.norm) or not (exponent := lexicon.scales.get(tokens.norm[k], 0)):
        return number, k
    return number._replace(value=scaled(number.value, exponent), scale=exponent), k + 1


def _looks_grouped(word: str, lexicon: NumberLexicon) -> bool:
    """Three decimals after one to three digits ("6.500"): elsewhere in the world that is 6500."""
    whole, mark, rest = word.partition(lexicon.decimal_mark)
    return bool(mark) and len(rest) == 3 and len(whole) <= 3 and whole != "0"


def _is_decimal(tokens: Tokens, i: int, k: int, lexicon: NumberLexicon, money: bool) -> bool:
    """Whether three decimals can be nothing else: a percent sign after them, or no zero at the end and no noun."""
    norm = tokens.norm
    if lexicon.ratio_index.at(norm, k) is not None:
        return True
    if norm[i][-1] == "0" or money:
        return False
    return k >= len(norm) or not norm[k][0].isalpha() or norm[k] in lexicon.noun_stops


def _part(tokens: Tokens, k: int, lexicon: NumberLexicon) -> tuple[Decimal, int] | None:
    """The fraction at ``k`` after a whole number, "6-1/2" or "5 3/8": (its value, the index past it)."""
    norm = tokens.norm
    at = k + 1 if k < len(norm) and norm[k] == HYPHEN else k
    if (
        at + 2 >= len(norm)
        or norm[at + 1] != "/"
        or at != skip_hyphen(tokens, k)
        or not (glued(tokens, at + 1) and glued(tokens, at + 2))
    ):
        return None
    above, below = norm[at], norm[at + 2]
    if not (all_digits(above) and all_digits(below)) or len(above) > 2 or len(below) > 2:
        return None
    after = norm[at + 3] if glued(tokens, at + 3) else ""
    if int(below) not in lexicon.fraction_parts or not 0 < int(above) < int(below) or after[:1] in {"/", ":"}:
        return None
    return Decimal(above) / int(below), at + 3


def _second_scale(
    tokens: Tokens, total: Decimal, k: int, exponent: int, lexicon: NumberLexicon
) -> tuple[Decimal, int, int]:
    """ "six thousand million": a larger scale after a smaller one."""
    if k < len(tokens.norm) and (second := lexicon.scales.get(tokens.norm[k], 0)) > exponent:
        return scaled(total, second), k + 1, second + exponent
    return total, k, exponent


def _continued(tokens: Tokens, total: Decimal, k: int, exponent: int, lexicon: NumberLexicon) -> tuple[Decimal, int]:
    """ "9 billion 600 million", "1억 2000만": digits with a smaller scale go on with the number; with none only after a
    scale of ``lexicon.continued`` ("3만 5000")."""
    norm = tokens.norm
    while k < len(norm) and is_digits(norm[k]):
        open_ended = norm[k - 1] in lexicon.continued
        more = from_digits(norm[k], lexicon) if exponent >= _LONG_SCALE or open_ended else None
        if more is None:
            break
        end, second, _ = _scale(tokens, k + 1, lexicon, False)
        fits = second >= _SMALLEST_SCALE or (open_ended and more == more.to_integral_value())
        if not fits or second >= exponent or more >= Decimal(10) ** (exponent - second):
            break
        total, k, exponent = plain(total + scaled(more, second)), end, second
    return total, k


def read(
    tokens: Tokens, i: int, lexicon: NumberLexicon, *, money: bool = False, joined: bool = True, dashed: bool = False
) -> Numeral | int:
    """The number that starts at token ``i``, or the index to go on from where there is none.

    ``money``: a currency stands before it, so "m" is a million. ``joined``: "and" may belong to the number, as in
    "one hundred and five"; not after "between". ``dashed``: a dash before it is known to be one of a range.
    """
    norm = tokens.norm
    word = norm[i]
    if word in _VULGAR:
        k, exponent, needs_money = _scale(tokens, i + 1, lexicon, money)
        if not exponent or glued(tokens, i):
            return i + 1
        return Numeral(scaled(_VULGAR[word], exponent), i, k, exponent, needs_money=needs_money)
    if is_digits(word):
        return _digit_number(tokens, i, lexicon, money, dashed)
    if (found := worded.vague(tokens, i, lexicon)) is not None:
        return found
    if (part := lexicon.fraction_index.at(norm, i)) is not None:
        k = skip_hyphen(tokens, part[0])
        follower = norm[k] if k < len(norm) else ""
        if follower in lexicon.dozens:
            return Numeral(plain(part[1] * lexicon.dozens[follower]), i, k + 1, worded=True)
        if (exponent := lexicon.scales.get(follower, 0)) or follower in lexicon.hundred:
            return Numeral(scaled(part[1], exponent or 2), i, k + 1, exponent, worded=True)
        lasting = follower in lexicon.durations or lexicon.measure_index.at(norm, k) is not None
        if lexicon.ratio_index.at(norm, k) is not None or (lasting and norm[k - 1] in lexicon.articles):
            return Numeral(part[1], i, k, worded=True)
        if word not in lexicon.units and word not in lexicon.articles:
            return i + 1
    if word in lexicon.articles and not (i + 1 < len(norm) and norm[i + 1] in lexicon.multipliers):
        return i + 1
    if word in lexicon.dozens:
        return Numeral(Decimal(lexicon.dozens[word]), i, i + 1, worded=True)
    if glued(tokens, i) and norm[i - 1][-1].isalnum():
        return i + 1
    if word in lexicon.articles and norm[i + 1] in lexicon.dozens:
        return Numeral(Decimal(lexicon.dozens[norm[i + 1]]), i, i + 2, worded=True)
    return worded.number(tokens, i, lexicon, joined)
