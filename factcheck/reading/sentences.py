"""Splitting running text into sentences by the signs themselves; abbreviations come from the language pack."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.language.base import Language
from factcheck.model import Span
from factcheck.patterns import late
from factcheck.reading.tokens import any_digit, is_digits

_END = late(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|\n[ \t]*\n\s*")
_INNER_END = late(r"[.!?…。！？][\"'”’»)\]]*\s")
_WORD_BEFORE = late(r"[^\s(\[\"'“«]*$")


LONGEST = 2000
"""Characters; a longer stretch without a full stop is no sentence and is read in pieces, so that work stays linear."""
PIECE = 500
MOST_WORDS = 250
"""The same in words and signs, of which each is held against others of its sentence."""
PIECE_WORDS = 100
MOST_CLAUSES = 16
"""Clauses between semicolons that are read together: of more, each so many are a sentence."""
CRY = 4
"""Words of one ("An outright lie")."""
LONGEST_NUMBER = 3
"""Digits of the number of a line; more are a year."""
_WORD = late(r"\w+|[^\w\s]")
_CLAUSE_END = late(r";(?=\s)")


def split(text: str, language: Language) -> Iterator[Span]:
    """The spans of the sentences of ``text``, without the blanks around them; what is too long for one in pieces."""
    for span in _clauses(text, language):
        if span.end - span.start <= LONGEST and not _is_busy(text, span):
            yield span
            continue
        start = span.start
        while start < span.end:
            end = min(start + PIECE, span.end)
            end = next((m.start() for m in islice(_WORD.finditer(text, start, end), PIECE_WORDS, None)), end)
            if end < span.end:
                blank = text.rfind(" ", start + 1, end)
                end = blank if blank > (start + end) // 2 else end
            piece = _trim(text, start, end)
            if piece.start < piece.end:
                yield piece
            start = end


def _clauses(text: str, language: Language) -> Iterator[Span]:
    """The sentences; one of very many clauses in several parts, cut at semicolons."""
    for span in _sentences(text, language):
        start = span.start
        for match in islice(_CLAUSE_END.finditer(text, span.start, span.end), MOST_CLAUSES - 1, None, MOST_CLAUSES):
            part, start = _trim(text, start, match.end()), match.end()
            yield part
        rest = _trim(text, start, span.end)
        if rest.start < rest.end:
            yield rest


def _is_busy(text: str, span: Span) -> bool:
    """Whether a stretch has more words and signs than a sentence."""
    if span.end - span.start <= MOST_WORDS:
        return False
    return next(islice(_WORD.finditer(text, span.start, span.end), MOST_WORDS, None), None) is not None


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
            elif following and (following[0].islower() or (not start and _numbers(text[: match.start()]))):
                continue
        elif mark.startswith("!") and _takes_back(text[start : match.start()], language):
            continue  # "Nonsense! X signed Y" is read as one
        span = _trim(text, start, match.start() if mark.startswith("\n") else end)
        if span.start < span.end:
            yield span
        start = end
    span = _trim(text, start, len(text))
    if span.start < span.end:
        yield span


def _takes_back(text: str, language: Language) -> bool:
    """Whether it is a cry by which what follows is said to be false ("A hoax")."""
    words = text.split()
    return len(words) <= CRY and not language.denials.isdisjoint(word.lower() for word in words)


def _numbers(text: str) -> bool:
    """Whether it is the number of a line ("4"), which goes on after its full stop."""
    word = text.strip()
    return 0 < len(word) <= LONGEST_NUMBER and all(map(is_digits, word))


def _is_acronym(word: str) -> bool:
    return len(word) >= 3 and "." in word and all(len(part) <= 1 for part in word.split("."))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
