"""Splitting running text into sentences by the signs themselves; abbreviations come from the language pack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.base import Language
from factcheck.model import Span
from factcheck.reading.tokens import any_digit

_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|\n[ \t]*\n\s*")
_INNER_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“«]*$")


LONGEST = 2000
"""Characters; a longer stretch without a full stop is no sentence and is read in pieces, so that work stays linear."""
PIECE = 500


def split(text: str, language: Language) -> Iterator[Span]:
    """The spans of the sentences of ``text``, without the blanks around them; what is too long for one in pieces."""
    for span in _sentences(text, language):
        if span.end - span.start <= LONGEST:
            yield span
            continue
        start = span.start
        while start < span.end:
            end = min(start + PIECE, span.end)
            if end < span.end:
                blank = text.rfind(" ", start + 1, end)
                end = blank if blank > start + PIECE // 2 else end
            piece = _trim(text, start, end)
            if piece.start < piece.end:
                yield piece
            start = end


def _sentences(text: str, language: Language) -> Iterator[Span]:
    """Sentences by their full stops.

    A full stop ends no sentence after an abbreviation or a single initial, or before a lower-case letter.
    """
    if "\n" not in text and not _INNER_END.search(text):
        span = _trim(text, 0, len(text))
        if span.start < span.end:
            yield span
        return
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        mark = match.group()
        if mark.startswith("."):
            before = _WORD_BEFORE.search(text, max(start, match.start() - 40), match.start())
            word = before.group().lower() if before else ""
            following = text[end : end + 40].lstrip()
            if word in language.numbering and following and not any_digit(following[0]):  # "No. He was in Rome."
                word = ""
            if word in language.abbreviations or (len(word) == 1 and word.isalpha()) or _is_acronym(word):
                if not following or not (
                    following[0].isupper() and len(word) > 1 and word not in language.abbreviations
                ):
                    if following:
                        continue
            elif following and following[0].islower():
                continue
        span = _trim(text, start, match.start() if mark.startswith("\n") else end)
        if span.start < span.end:
            yield span
        start = end
    span = _trim(text, start, len(text))
    if span.start < span.end:
        yield span


def _is_acronym(word: str) -> bool:
    return len(word) >= 3 and "." in word and all(len(part) <= 1 for part in word.split("."))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
