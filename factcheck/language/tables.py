"""How a language pack writes its tables: words, phrases and meanings in plain lines."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    T = TypeVar("T")


def word_set(*lines: str) -> frozenset[str]:
    """Words separated by spaces."""
    return frozenset(" ".join(lines).split())


def words(line: str) -> list[str]:
    """Words separated by spaces, in order."""
    return line.split()


def phrases(line: str) -> frozenset[str]:
    """Phrases separated by commas."""
    return frozenset(phrase.strip() for phrase in line.split(","))


def either(words: Iterable[str]) -> str:
    """The words ("chief_executive") as the alternatives of a pattern, the longest first."""
    return "|".join(sorted((re.escape(word.replace("_", " ")) for word in words), key=lambda one: (-len(one), one)))


def inverse(rows: dict[T, str]) -> dict[str, T]:
    """Meaning -> phrases separated by commas, turned round."""
    return {phrase.strip(): value for value, line in rows.items() for phrase in line.split(",")}
