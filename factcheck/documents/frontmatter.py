"""Front matter: the title, description and date above a text, each with its place.

Only these three are read, whatever is wrong elsewhere; that is said with its line. The reader is no YAML parser: it
knows the forms that a string takes as the value of a key of the first level (plain, quoted, folded, literal, over
several lines) and gives exact places, which YAML libraries don't for what stands between quotes. TOML (``+++``) knows
the quoted forms.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from factcheck.documents.assembling import Assembler
from factcheck.documents.pieces import Builder

_KEY = re.compile(r"(?P<q>[\"']?)(?P<key>[A-Za-z][\w-]*)(?P=q)[ \t]*(?P<sign>[:=])(?:[ \t]+|$|(?<==))", re.ASCII)
_TITLES = ("title",)
_DESCRIPTIONS = ("description", "summary", "subtitle")
_DATES = ("date", "published", "pubdate", "publishdate", "date_published")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?!\d)")
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n?[ \t]*|\n[ \t]*|.)|[ \t]*(?:\r\n?|\n)\s*", re.DOTALL
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "_": "\u00a0", "N": "\u0085", "L": "\u2028", "P": "\u2029", "0": ""}
_LINE_END = re.compile(r"\r\n?")
LONGEST = 10_000
"""Lines; what is not closed by then is no front matter."""
DEEPEST = 100
"""Levels. libyaml has a limit of its own from PyYAML 6.0.4 on, in other words; Python's has that of its stack."""
_TOO_DEEP = f"nested more than {DEEPEST} deep"


_WRITTEN = (
    "%d %B %Y",
    "%B %d, %Y",
    "%B %d %Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%b %d %Y",
    "%a, %d %b %Y",
    "%A, %d %B %Y",
    "%Y%m%d",
)
"""How dates stand in front matter besides YYYY-MM-DD, as ``strptime`` reads them in the C locale."""


def iso_date(text: str) -> str | None:
    """The ISO date that ``text`` begins with, or is: 2012-09-13, 2012/9/13, "Sept. 13, 2012", "13 September 2012"."""
    text = text.strip().strip("\"'").strip()
    match = _ISO.match(text)
    try:
        if match is not None:
            return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return None
    plain = text.replace(".", "").replace("Sept ", "Sep ")
    for form in _WRITTEN:
        try:
            return datetime.strptime(plain, form).date().isoformat()
        except ValueError:
            continue
    return None


def read(assembler: Assembler) -> int:
    """Reads the front matter of the assembler's text, if there is any; the number of its lines."""
    text, lines = assembler.text, assembler.lines
    fence = text[: lines.ends[0]].rstrip()
    if fence not in ("---", "+++"):
        return 0
    closing = ("---", "...") if fence == "---" else ("+++",)
    for number in range(1, min(len(lines), LONGEST)):
        if text[lines.starts[number] : lines.ends[number]].rstrip() in closing:
            break
    else:
        return 0
    begin, end = lines.starts[1], lines.starts[number]
    wrong = (_wrong_yaml if fence == "---" else _wrong_toml)(_LINE_END.sub("\n", text[begin:end]))
    if wrong is not None:
        line, reason = wrong
        kind = "YAML" if fence == "---" else "TOML"
        line = min(line + 1, number)
        assembler.problems.append(f"line {line}: the front matter is no {kind} ({reason}); what is readable is read")
    _Values(assembler, number).read()
    return number + 1


def _wrong_yaml(source: str) -> tuple[int, str] | None:
    """The line (1-based) and name of the mistake, if there is one; nothing is built, so nothing can grow."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        depth = 0
        events: Any = yaml.parse(source, loader)
        for event in events:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return event.start_mark.line + 1, _TOO_DEEP
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or "unreadable"
        return (mark.line + 1 if mark else 1), _TOO_DEEP if "nesting depth" in reason else reason
    except yaml.reader.ReaderError as error:
        return source.count("\n", 0, error.position) + 1, error.reason
    return None


def _wrong_toml(source: str) -> tuple[int, str] | None:
    import tomllib

    try:
        tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at ")
        match = re.match(r"line (\d+)", place)
        return (int(match[1]) if match else source.count("\n") + 1), reason
    except RecursionError:
        return 1, "nested too deeply"
    return None


class _Values:
    def __init__(self, assembler: Assembler, last: int) -> None:
        self.assembler = assembler
        self.text = assembler.text
        self.lines = assembler.lines
        self.last = last

    def read(self) -> None:
        number = 1
        while number < self.last:
            start, stop = self.lines.starts[number], self.lines.ends[number]
            match = _KEY.match(self.text, start, stop)
            following = self._end_of_value(number)
            if self.text.startswith("[", start) and self.text[self.lines.starts[0]] == "+":
                return  # a TOML table: no keys of the first level any more
            if match is not None:
                key = match["key"].lower()
                if key in _TITLES or key in _DESCRIPTIONS or key in _DATES:
                    self._value(key, match.end(), number, following, toml=match["sign"] == "=")
            number = following

    def _end_of_value(self, number: int) -> int:
        """The line after the value that begins in ``number``: indented and empty lines belong to it."""
        number += 1
        while number < self.last:
            start, stop = self.lines.starts[number], self.lines.ends[number]
            if start < stop and self.text[start] not in " \t":
                break
            number += 1
        return number

    def _value(self, key: str, at: int, number: int, following: int, *, toml: bool) -> None:
        end = self.lines.ends[following - 1]
        raw = self.text[at:end]
        if key in _DATES:
            found = iso_date(raw)
            if found is None and raw.strip():
                shown = raw.strip()[:40]
                self.assembler.problems.append(f"line {number + 1}: the date {shown!r} is not in the form YYYY-MM-DD")
            self.assembler.date = self.assembler.date or found
            return
        builder = Builder()
        if raw[:1] in ("'", '"'):
            self._quoted(builder, raw, at, toml)
        elif raw.startswith("[") or (raw.startswith("{") and not raw.startswith("{{")):
            return  # a list, no text
        elif raw[:1] in ("|", ">"):
            begin = self.lines.starts[number + 1] if number + 1 < following else end
            builder.copy(self.text[begin:end], begin)
        else:
            comment = re.search(r"(?:^|\s)#.*", raw)
            builder.copy(raw[: comment.start()] if comment else raw, at)
        piece = builder.piece()
        if piece is not None and key in _TITLES:
            self.assembler.title = self.assembler.title or piece.text
        self.assembler.add("title" if key in _TITLES else "description", piece)

    def _quoted(self, builder: Builder, raw: str, at: int, toml: bool) -> None:
        quote = raw[0]
        if toml and raw.startswith(quote * 3):
            stop = raw.find(quote * 3, 3)
            builder.copy(raw[3 : stop if stop >= 0 else None], at + 3)
            return
        place = 1
        while place < len(raw):
            if raw.startswith("''", place) and quote == "'":
                builder.copy("'", at + place + 1)
                place += 2
            elif raw[place] == quote:
                return
            elif quote == '"' and (match := _ESCAPE.match(raw, place)):
                found = match.group()
                if found[0] != "\\":
                    new = " "
                elif found[1] in "xuU" and len(found) > 2:
                    code = int(found[2:], 16)
                    new = chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
                elif found[1] in "\r\n":
                    new = ""
                else:
                    new = _ESCAPED.get(found[1], found[1])
                builder.put(new, at + place, at + match.end())
                place = match.end()
            else:
                stop = next((i for i in range(place + 1, len(raw)) if raw[i] in "\\'\"\r\n"), len(raw))
                builder.copy(raw[place:stop], at + place)
                place = stop
