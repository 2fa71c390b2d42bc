"""Where each key and value of a TOML text stands: what ``tomllib`` does not tell.

The text has been read by ``tomllib`` before, so it is known to be right: the scanner only follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TypeAlias

from factcheck.records import NamedTuple

Path: TypeAlias = tuple[str | int, ...]
"""Keys and, in lists, 0-based indices: ("overrides", 0, "paths")."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")


class Place(NamedTuple):
    """1-based, in characters."""

    line: int
    column: int


class Positions:
    """The places of a text. A key given in parts (``a.b``, ``[a.b]``) stands where its last part does."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.keys: dict[Path, int] = {}
        self.values: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        """Arrays of tables, with the number of tables so far."""
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        self._scan()

    def place(self, offset: int) -> Place:
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def key(self, path: Path) -> Place:
        """Where the key stands; for what has no key (a member of a list) the value; else the nearest one around it."""
        while path:
            offset = self.keys.get(path, self.values.get(path))
            if offset is not None:
                return self.place(offset)
            path = path[:-1]
        return Place(1, 1)

    def value(self, path: Path) -> Place:
        """Where the value begins; for a table, where its name stands."""
        offset = self.values.get(path)
        return self.place(offset) if offset is not None else self.key(path)

    def _scan(self) -> None:
        table: Path = ()
        while self._skip() < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _skip(self) -> int:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at

    def _header(self) -> Path:
        start = self.at
        double = self.text.startswith("[[", start)
        self.at += 2 if double else 1
        path: Path = ()
        parts = self._parts()
        for number, (name, offset) in enumerate(parts, 1):
            path = (*path, name)
            self.keys.setdefault(path, offset)
            if double and number == len(parts):
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
                self.keys.setdefault(path, start)
        self._skip()
        self.at += 2 if double else 1
        return path

    def _parts(self) -> list[tuple[str, int]]:
        """The parts of a dotted key."""
        parts = []
        while True:
            self._skip()
            start = self.at
            if (match := _STRING.match(self.text, start)) is not None:
                name = _string(match[0])
            else:
                match = _BARE.match(self.text, start)
                name = match[0] if match is not None else ""
            self.at = match.end() if match is not None else start + 1
            parts.append((name, start))
            self._skip()
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1

    def _pair(self, table: Path) -> None:
        path = table
        for name, offset in self._parts():
            path = (*path, name)
            self.keys.setdefault(path, offset)
        self.at += 1  # the sign "="
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip()
        self.values.setdefault(path, self.at)
        first = self.text[self.at : self.at + 1]
        if first == "[":
            self.at += 1
            number = 0
            while self._skip() < len(self.text) and self.text[self.at] != "]":
                self._value((*path, number))
                number += 1
                self._comma()
            self.at += 1
        elif first == "{":
            self.at += 1
            while self._skip() < len(self.text) and self.text[self.at] != "}":
                self._pair(path)
                self._comma()
            self.at += 1
        else:
            match = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.at = match.end() if match is not None else self.at + 1

    def _comma(self) -> None:
        self._skip()
        if self.text.startswith(",", self.at):
            self.at += 1


def _string(raw: str) -> str:
    import tomllib

    return str(tomllib.loads(f"k={raw}")["k"])
