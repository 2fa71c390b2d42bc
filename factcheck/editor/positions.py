"""Places in a text as an editor counts them: lines from 0, characters in units of UTF-16 (or what was agreed)."""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol import types

from factcheck.documents.base import Lines


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(c > "\uffff" for c in text)


def _utf8(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


_UNITS: dict[str, Callable[[str], int]] = {"utf-8": _utf8, "utf-16": _utf16, "utf-32": len}
"""How many units a text has, by the name of the encoding."""


class Places:
    """The way from offsets of a text to places in an editor and back.

    ``text`` is what the editor holds. ``skipped`` characters at its beginning (a byte order mark) are not in the text
    that offsets count. Lines end with ``\\n``, ``\\r\\n`` or ``\\r`` and nothing else, as the protocol has it.
    """

    def __init__(self, text: str, encoding: str = "utf-16", *, skipped: int = 0) -> None:
        self.text, self.skipped = text, skipped
        self._lines = Lines(text)
        self._units = _UNITS[encoding]

    def position(self, offset: int) -> types.Position:
        """The place of a character; one in a line end is the end of its line, one beyond the text its end."""
        at = min(max(offset, 0) + self.skipped, len(self.text))
        line = self._lines.number(at) - 1
        start = self._lines.starts[line]
        return types.Position(line, self._units(self.text[start : min(at, self._lines.ends[line])]))

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(self.position(start), self.position(max(start, end)))

    def line(self, number: int) -> types.Range:
        """All of a line, counted from 1."""
        index = min(max(number, 1), len(self._lines)) - 1
        return self.range(self._lines.starts[index] - self.skipped, self._lines.ends[index] - self.skipped)

    def offset(self, position: types.Position) -> int:
        """The offset of a place; what lies beyond its line is the end of the line, what is beyond the text its end."""
        if position.line >= len(self._lines):
            return len(self.text) - self.skipped
        start, end = self._lines.starts[position.line], self._lines.ends[position.line]
        line = self.text[start:end]
        # The character at which as many units have gone by; there are never more characters than units.
        low, high = 0, min(position.character, len(line))
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._units(line[:middle]) <= position.character else (low, middle - 1)
        return max(start + low - self.skipped, 0)
