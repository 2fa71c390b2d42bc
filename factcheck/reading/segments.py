"""A sentence into segments that each can hold an assertion of its own: clauses, coordinated halves, asides."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.language.base import Language
from factcheck.reading.tokens import Tokens

_HARD = frozenset({";"})
_DASH = frozenset({"—", "–", "-"})


class Segment(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive). ``link`` is the word or sign before it, "" for the first."""

    first: int
    last: int
    link: str
    verb: bool


def has_verb(tokens: Tokens, first: int, last: int, language: Language) -> bool:
    """Is there a finite verb, as far as form and neighbours tell?"""
    norm = tokens.norm
    for i in range(first, last):
        word = norm[i]
        if word in language.auxiliaries:
            return True
        if language.stem(word) in language.verbs:
            before = norm[i - 1] if i > first else ""
            if before in language.skipped or before in language.prepositions and before != "and":
                continue
            if word.endswith(("ed", "s")) or _is_past(word, language):
                return True
    return False


def _is_past(word: str, language: Language) -> bool:
    return not language.stem(word) == word.rstrip("e") and not word.endswith("ing")


def split(tokens: Tokens, language: Language) -> list[Segment]:
    """The segments of a sentence, in order, covering it but for the signs and words between them."""
    norm = tokens.norm
    n = len(norm)
    cuts: list[tuple[int, int, str]] = []  # (end of left, start of right, link)
    start = 0
    for i, word in enumerate(norm):
        if i <= start or i >= n - 1:
            continue
        if word in _HARD or (word == ":" and not norm[i + 1].isdigit()):
            cuts.append((i, i + 1, word))
            start = i + 1
        elif word in _DASH and _spaced(tokens, i):
            cuts.append((i, i + 1, "-"))
            start = i + 1
        elif word == "," and i + 1 < n:
            link = norm[i + 1]
            if link in language.relatives or link in language.subordinators:
                right = _end(tokens, i + 2, language)
                if link in language.relatives or link == "with" or has_verb(tokens, i + 2, right, language):
                    cuts.append((i, i + (1 if link in language.relatives else 2), link))
                    start = i + 1
        elif word in language.conjunctions and norm[i - 1] != ",":
            right = _end(tokens, i + 1, language)
            if has_verb(tokens, start, i, language) and _starts_clause(tokens, i + 1, right, language):
                cuts.append((i, i + 1, word))
                start = i + 1
    segments: list[Segment] = []
    first, link = 0, ""
    for left_end, right_start, next_link in cuts:
        if left_end > first:
            segments.append(Segment(first, left_end, link, has_verb(tokens, first, left_end, language)))
        first, link = right_start, next_link
    if first < n:
        segments.append(Segment(first, n, link, has_verb(tokens, first, n, language)))
    return segments


def _spaced(tokens: Tokens, i: int) -> bool:
    return tokens.start[i] > tokens.end[i - 1] and tokens.start[i + 1] > tokens.end[i]


def _end(tokens: Tokens, first: int, language: Language) -> int:
    """Where the stretch that begins at ``first`` ends: at the next hard sign or comma with a conjunction."""
    norm = tokens.norm
    for i in range(first, len(norm)):
        if norm[i] in _HARD or norm[i] == ":":
            return i
        if norm[i] == "," and i + 1 < len(norm) and norm[i + 1] in language.subordinators:
            return i
    return len(norm)


def _starts_clause(tokens: Tokens, first: int, last: int, language: Language) -> bool:
    """Does what follows a bare "and" look like a clause or a second predicate, not the end of a list?"""
    norm = tokens.norm
    if first >= last:
        return False
    if norm[first] in language.auxiliaries:
        return True
    if language.stem(norm[first]) in language.verbs and (norm[first].endswith("ed") or _is_past(norm[first], language)):
        return True
    if norm[first] in language.resumptives:
        return True
    return has_verb(tokens, first, last, language)
