"""What texts call by a longer name once ("the extension of line 3 to Osthaven") is meant by the shorter one, too.

"The extension of line 3" is that to Osthaven, where the texts tell of no other one. What links two places ("a subsea
cable links X with Y") goes on as "the cable between X and Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.language.en import bodies
from factcheck.language.tables import either

KINDS = bodies.LINKS | {"cable", "pipeline", "ferry", "route", "train", "tramway", "cable_car", "path", "trail", "bus"}
"""Nouns of what links two places."""
BETWEEN = "between "

_LONG = re.compile(
    r"\b[Tt]he ((?:[a-z]+ )?[a-z]+ of [a-z0-9 ]{3,40}?[a-z0-9]) ((?:to|between|from) [A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_TOWN = r"(?:the [a-z]+ of )?([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
_LINKING = re.compile(
    rf"\b[Aa]n? ((?:[a-z-]+ )?(?:{either(KINDS)})) "
    rf"(?:(?:links|connects|joins|linking|connecting) {_TOWN} (?:with|to|and) "
    rf"|(?:runs|leads|running|leading) from {_TOWN} to ){_TOWN}(?= |[.,;:])"
)
""" "*A subsea cable links X with Y*", "a road runs from X to Y"."""


def told(texts: Iterable[str]) -> dict[str, str]:
    """The shorter name -> what the longer one adds; of those that texts tell of one way only."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for match in _LONG.finditer(text):
            found.setdefault(match[1], set()).add(match[2])
        for match in _LINKING.finditer(text):
            found.setdefault(match[1], set()).add(f"{BETWEEN}{match[2] or match[3]} and {match[4]}")
    return {short: next(iter(adds)) for short, adds in found.items() if len(adds) == 1}


def put_in(text: str, names: Mapping[str, str]) -> str:
    """A sentence with the longer names."""
    for short, added in names.items():
        if added.startswith(BETWEEN):  # "the cable to Y" is that between X and Y
            ends = "|".join(re.escape(end) for end in added.removeprefix(BETWEEN).split(" and "))
            text = re.sub(rf"\b([Tt]he {re.escape(short)}) to (?:{ends})(?!\w)(?! [A-Z])", rf"\1 {added}", text)
        text = re.sub(rf"\b([Tt]he {re.escape(short)})(?! (?:to|between|from|of|in)\b)(?!\w)", rf"\1 {added}", text)
    return text
