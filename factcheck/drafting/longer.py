"""What texts call by a longer name once ("the extension of line 3 to Osthaven") is meant by the shorter one, too.

"The extension of line 3" is that to Osthaven, where the texts tell of no other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_LONG = re.compile(
    r"\b[Tt]he ((?:[a-z]+ )?[a-z]+ of [a-z0-9 ]{3,40}?[a-z0-9]) ((?:to|between|from) [A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)


def told(texts: Iterable[str]) -> dict[str, str]:
    """The shorter name -> what the longer one adds; of those that texts tell of one way only."""
    found: dict[str, set[str]] = {}
    for text in texts:
        for match in _LONG.finditer(text):
            found.setdefault(match[1], set()).add(match[2])
    return {short: next(iter(adds)) for short, adds in found.items() if len(adds) == 1}


def put_in(text: str, names: Mapping[str, str]) -> str:
    """A sentence with the longer names."""
    for short, added in names.items():
        text = re.sub(rf"\b([Tt]he {re.escape(short)})(?! (?:to|between|from|of|in)\b)(?!\w)", rf"\1 {added}", text)
    return text
