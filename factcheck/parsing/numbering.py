"""Numbers of lines: what stands before a claim in a list, a thread or a sheet ("4.", "(4)", "4/", "Claim 4:").

It says nothing of the claim and is taken off.
"""

from __future__ import annotations

from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item
from factcheck.reading.sentences import LONGEST_NUMBER
from factcheck.reading.tokens import is_digits

LONGEST = 5
"""Items of a number with its signs."""
SHAPES = word_set("1. 1) 1.) (1) 1/ (1/1) a) (a) a1. a1) a1: r r. r) (r) L1. L1) L1: L1- L#. L#) L#: L#- #. #) #:")
"""The forms of such a number, the longest counts: ``1`` digits, ``a`` a letter, ``r`` a Roman number, ``L`` a noun of
lists, ``#`` a number that is called one ("no. 4")."""
STARTS = frozenset(shape[0] for shape in SHAPES)
SIGNS = {"dash": "-", "hyphen": "-"}


def without_number(items: list[Item]) -> list[Item]:
    """The items of a line without its number."""
    if not items or _sign(items[0]) not in STARTS:
        return items
    shape = ""
    found = 0
    for k, item in enumerate(items[: min(LONGEST, len(items) - 3)]):
        shape += _sign(item)
        if shape in SHAPES and not (shape == "1/" and is_digits(items[k + 1].word)):
            found = k + 1
    return items[found:]


def _sign(item: Item) -> str:
    """What an item may be in such a number; a blank is nothing that stands in one."""
    word, tag = item.word, item.tag
    if is_digits(word):
        return "1" if word.isalnum() and len(word) <= LONGEST_NUMBER else " "
    if tag in (".", ")", "(", "/", ":"):
        return tag
    if word.startswith(("no . ", "# ", "nr . ")):
        return "#"
    if word in closed.ROMAN:
        return "r"
    if word in closed.NUMBERED_LINES:
        return "L"
    if len(word) == 1 and word.isalpha():
        return "a"
    return SIGNS.get(tag, " ")
