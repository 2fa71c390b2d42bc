"""What is told beside the verdicts: a text in a language that the fact base is not in, a figure that a shell has eaten,
a row of a table in place of a claim. Each is worth one line on standard error, and changes no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.base import FactBase
from factcheck.language import get
from factcheck.output import remark

ENOUGH = 20_000
"""Characters by which a text is told to be in a language."""
_EATEN = r"(?<![\w.,])[.,]\d|(?<=\b[A-Z]{2})[.,]\d"
"""A number whose beginning is gone, where "$9.6" or "US$9.6" was meant."""
_CELL = r"""^"(?:""|[^"])*"[,;\t](?=\S)|[,;\t]"(?=\S)|\S\t+\S"""
_NUMBERED = r"\d+[,;\t](?=[^\s\d])"
"""A cell beside a separator, as no sentence has it."""
_QUOTES = "in double quotes the shell replaces $9 and its like: use single quotes"


def in_another_language(texts: Iterable[str], base: FactBase) -> str | None:
    """What to say of a text in another language than that of the fact base; ``None`` where it may well be in that."""
    text = "\n".join(_beginning(texts))
    pack = get(base.language)
    words, usual = text.casefold().split(), pack.function
    if sum(word in usual for word in words) * 4 >= len(words):  # as in most texts, which then cost no more than this
        return None
    from factcheck.language.identification import foreign

    found = foreign(text, usual, pack.script)
    if found is None or found.language == pack.name:
        return None
    what = f"in {found.language}, as it seems" if found.language else f"in {found.script} script"
    return f"{what}: the fact base is in {pack.name}, so hardly anything can be judged"


def _beginning(texts: Iterable[str]) -> Iterator[str]:
    """As many of the texts as it takes to tell their language."""
    size = 0
    for text in texts:
        yield text[:ENOUGH]
        size += len(text)
        if size > ENOUGH:
            return


def eaten_number(claim: str, base: FactBase) -> str | None:
    """What to say of a claim with a number that begins with its decimal or group mark, or of which only the scale word
    is left ("reached .6 billion", "reached  billion"); ``None`` for any other."""
    found = re.search(_EATEN, claim)
    if found is None and "  " in claim:
        scales = "|".join(map(re.escape, get(base.language).numbers.scales))
        found = re.search(rf"(?<=\S)  (?:{scales})\b", claim)
    if found is None:
        return None
    word = claim[found.start() :].split(maxsplit=1)[0]
    missing = "is a number without its beginning" if found[0].strip()[0] in ".," else "has no number before it"
    return f"“{word}” {missing}: {_QUOTES}"


def is_row(claim: str) -> bool:
    """Whether a claim has cells beside one another, as a line of CSV or TSV has."""
    if "0" <= claim[:1] <= "9" and re.match(_NUMBERED, claim):
        return True
    return ('"' in claim or "\t" in claim) and re.search(_CELL, claim) is not None


class OfLines:
    """Looks at claims as they arrive on standard input; each thing is told once."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.language = self.row = False

    def look(self, number: int, claim: str) -> None:
        if not self.row and is_row(claim):
            self.row = True
            remark(
                f"standard input: line {number}: looks like a row of a table; lines are judged as they stand,"
                " so give the column with the claims alone, or: factcheck check - --stdin-filename claims.csv"
            )
        if not self.language and (told := in_another_language((claim,), self.base)) is not None:
            self.language = True
            remark(f"standard input: line {number}: {told}")


def tell_of_arguments(claims: Sequence[str], base: FactBase) -> None:
    """Say what there is to say of claims given as arguments."""
    for number, claim in enumerate(claims, 1):
        if is_row(claim):
            remark(
                f"claim {number}: looks like a row of a table; it is judged as it stands, with what is beside the claim"
            )
        elif (told := eaten_number(claim, base)) is not None:
            remark(f"claim {number}: {told}")


def tell_of_language(claims: Sequence[str], base: FactBase) -> None:
    """Say what language claims given as arguments are in, if that is not the one of the fact base."""
    if (told := in_another_language(claims, base)) is not None:
        remark(f"claim {told}" if len(claims) == 1 else f"claims {told}")
