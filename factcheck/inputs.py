"""Reading claims and texts: lines as they arrive, files whole, and everything that can be wrong with them.

Lines are read in batches: what the operating system hands over at once is one batch, so a program that feeds claims
one at a time gets its answers one at a time, and a large file is still read in large pieces.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator, Sequence

from factcheck.patterns import late
from factcheck.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO


LONGEST_CLAIM = 1_000_000
"""Characters; a longer claim is not judged."""
ECHO = 200
"""Characters of a claim that is too long, or no text, that the report repeats."""
LARGEST_FILE = 256 * 1024 * 1024
DOCUMENT_SUFFIXES = tuple(
    f".{name}"
    for name in (
        *("md", "markdown", "mkd", "txt", "text", "rst", "adoc", "tex", "html", "htm", "xhtml", "xml"),
        *("docx", "doc", "odt", "rtf", "pdf", "epub", "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml"),
    )
)
"""Endings that make an argument without blanks a file rather than a claim."""
_CHUNK = 1 << 16
_LIKELY = 8
"""Choices that are looked at for a suggestion."""
_BEGINNING = 3
"""Letters that a beginning of a word must have to stand for it."""
_BROKEN = late("[\udc80-\udcff\0]")


class Line(NamedTuple):
    """One line of input. ``length`` exceeds ``len(text)`` where the text is cut; ``problem`` says why it is no text."""

    number: int
    text: str
    length: int
    problem: str | None = None


def text_encoding(name: str) -> str:
    """The codec's own name for ``name``; ``UsageError`` if it is none for text."""
    from factcheck.errors import UsageError

    try:
        found = codecs.lookup(name)
        if not getattr(found, "_is_text_encoding", True):  # such as hex and zlib
            raise LookupError(name)
    except (LookupError, ValueError) as error:
        message = f"--encoding: unknown encoding {name!r}"
        raise UsageError(message, advice="For example utf-8, utf-16, cp1252.") from error
    return found.name


class _LineReader:
    """Cuts decoded text into lines and keeps what it must know of the line that is not complete yet."""

    def __init__(self, encoding: str, limit: int) -> None:
        self.encoding = encoding
        self.limit = limit
        self.number = 0
        self.offset: int | None = 0
        """Bytes before the current line; ``None`` where the encoding does not let us count."""
        self.pieces: list[str] = []
        self.size = 0
        self.over = False
        """The current line is longer than the limit: only its length counts from here on."""
        self.skipped = 0
        """Bytes of the current line that were counted but not kept."""

    def _bytes(self, text: str) -> int | None:
        if text.isascii() and not self.encoding.startswith(("utf-16", "utf-32", "utf-7")):
            return len(text)
        try:
            return len(text.encode(self.encoding, "surrogateescape"))
        except (UnicodeError, LookupError):
            return None

    def add(self, piece: str) -> None:
        self.size += len(piece)
        if self.size <= self.limit:
            self.pieces.append(piece)
            return
        if not self.over:
            self.over = True
            whole = "".join([*self.pieces, piece])
            self.pieces, piece = [whole[:ECHO]], whole[ECHO:]
        self.skipped += self._bytes(piece) or 0

    def complete(self, newline: bool) -> Line:
        text = "".join(self.pieces)
        self.number += 1
        length = self.size
        if newline and text.endswith("\r"):
            text, length = text[:-1], length - 1
        problem = None
        if (match := _BROKEN.search(text)) is not None:
            problem = self._problem(text, match.start())
        if self.offset is not None:
            count = self._bytes("".join(self.pieces))
            self.offset = None if count is None else self.offset + count + self.skipped + 1
        self.pieces.clear()
        self.size = self.skipped = 0
        self.over = False
        return Line(self.number, text, length, problem)

    def _problem(self, text: str, at: int) -> str:
        before = self._bytes(text[:at])
        place = f"at byte {self.offset + before} " if self.offset is not None and before is not None else ""
        if text[at] == "\0":
            return f"line {self.number}: NUL character {place}(this is no text, or not {self.encoding})"
        return f"line {self.number}: byte 0x{ord(text[at]) - 0xDC00:02x} {place}is not {self.encoding.upper()}"


def line_batches(
    stream: BinaryIO, *, encoding: str = "utf-8", name: str = "standard input", limit: int = LONGEST_CLAIM
) -> Iterator[list[Line]]:
    """The lines of ``stream``, in lists as they arrive.

    A byte that does not belong to the encoding, or a NUL, spoils its own line only (``problem``); a line above
    ``limit`` characters is cut to ``ECHO``. Raises ``InputError`` where nothing can be read on.
    """
    from factcheck.errors import InputError, NotUtf8Error

    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
    reader = _LineReader(encoding, limit)
    read = getattr(stream, "read1", stream.read)
    first, total = True, 0
    while True:
        try:
            chunk = read(_CHUNK)
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeError as error:
            at = total + error.start if isinstance(error, UnicodeDecodeError) else total
            reason = error.reason if isinstance(error, UnicodeDecodeError) else str(error)
            raise NotUtf8Error(
                f"line {reader.number + 1} or after: not {encoding} near byte {at}: {reason}",
                path=name,
                advice="Name the encoding of the input: --encoding utf-8, utf-16-le, cp1252 …",
            ) from error
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror or error}", path=name) from error
        total += len(chunk)
        if first and text:
            first, text = False, text.removeprefix("\ufeff")
            if total >= 3 and encoding == "utf-8" and reader.offset is not None and chunk.startswith(codecs.BOM_UTF8):
                reader.offset = 3
        lines: list[Line] = []
        *ended, rest = text.split("\n")
        for piece in ended:
            reader.add(piece)
            lines.append(reader.complete(newline=True))
        if rest:
            reader.add(rest)
        if not chunk and reader.size:
            lines.append(reader.complete(newline=False))
        if lines:
            yield lines
        if not chunk:
            return


def standard_input() -> BinaryIO:
    """The bytes of standard input; ``InputError`` if it is closed."""
    from factcheck.errors import InputError

    if sys.stdin is None:
        raise InputError("standard input is closed", advice="Give the claim as an argument.")
    return sys.stdin.buffer


def did_you_mean(word: str, choices: Sequence[str], *, cutoff: float = 0.6) -> str | None:
    """The choice nearest to ``word``, if one is so near that the word is a slip of it or its beginning."""
    import difflib

    folded = {choice.casefold(): choice for choice in reversed(choices)}
    likely = difflib.get_close_matches(word.casefold(), list(folded), _LIKELY, cutoff)
    return next((folded[choice] for choice in likely if _is_slip(word.casefold(), choice)), None)


def _is_slip(word: str, choice: str) -> bool:
    """Whether at most every third letter has to change, or one is the beginning of the other. Likeness alone is not
    enough: it counts letters that stand in both words at places of no meaning (``--ignore``, ``--since``)."""
    from rapidfuzz.distance import OSA

    word, choice = word.lstrip("-"), choice.lstrip("-")
    shorter, longer = sorted((word, choice), key=len)
    if len(shorter) >= _BEGINNING and longer.startswith(shorter):
        return True
    most = max(1, len(longer) // 3)
    return OSA.distance(word, choice, score_cutoff=most) <= most


def looks_like_file(word: str) -> bool:
    """Whether an argument given as a claim is much rather the name of a file."""
    if word == "-" or "\n" in word:
        return False
    if " " not in word and word.lower().endswith(DOCUMENT_SUFFIXES):
        return True
    try:
        return os.path.exists(word)  # noqa: PTH110 - no pathlib on the way to a claim's verdict
    except (OSError, ValueError):
        return False
