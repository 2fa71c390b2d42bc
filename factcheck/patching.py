"""Corrections put into files: as a patch to look at, or written back without touching anything else.

The bytes of a file stay as they are but for the words corrected: encoding, byte order mark, line ends, permissions.
"""

from __future__ import annotations

import codecs
import os
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factcheck.errors import OutputError
from factcheck.fixing import Fix, applied
from factcheck.replacing import ChangedError, replace

CONTEXT = 3
"""Lines of a patch around what changes."""
_MARKS = {
    "utf-8": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
    "utf-16-le": ((codecs.BOM_UTF16_LE, "utf-16-le"),),
    "utf-16-be": ((codecs.BOM_UTF16_BE, "utf-16-be"),),
    "utf-32-le": ((codecs.BOM_UTF32_LE, "utf-32-le"),),
    "utf-32-be": ((codecs.BOM_UTF32_BE, "utf-32-be"),),
}


def _mark(data: bytes, encoding: str) -> tuple[bytes, str]:
    """The byte order mark that the data begins with, and the codec for what follows."""
    name = codecs.lookup(encoding).name
    for mark, codec in _MARKS.get(name, ()):
        if data.startswith(mark):
            return mark, codec
    order = "le" if sys.byteorder == "little" else "be"
    return b"", {"utf-8-sig": "utf-8", "utf-16": f"utf-16-{order}", "utf-32": f"utf-32-{order}"}.get(name, name)


def edited(data: bytes, text: str, fixes: Sequence[Fix], encoding: str) -> bytes | str:
    """The file with the corrections, or why it cannot be edited. ``text`` is what its reader made of ``data``."""
    mark, codec = _mark(data, encoding)
    try:
        whole = mark + text.encode(codec)
    except UnicodeError:
        whole = b""
    if whole != data:
        return "files of this kind are not edited"
    try:
        return mark + applied(text, fixes).encode(codec)
    except UnicodeEncodeError as error:
        return f"{error.object[error.start]!r} cannot be written in {encoding}"


def write_back(path: str, before: bytes, after: bytes) -> None:
    """Replace the file's content, whole or not at all: see :func:`factcheck.replacing.replace`.

    Raises :class:`OutputError`, also where the file is no longer what was judged.
    """
    try:
        replace(path, [after], before)
    except ChangedError:
        raise OutputError(f"{path}: changed while it was judged; it was left alone", advice="Run it again.") from None
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror or error}", advice="The file was left alone."
        ) from error


def common_folder(paths: Iterable[str]) -> str:
    """The folder that a patch for these files is to be applied in: this one, or the nearest above that holds them."""
    here = os.path.abspath(".")  # noqa: PTH100 (links stay as they are)
    return os.path.commonpath([here, *(os.path.dirname(os.path.abspath(path)) for path in paths)])  # noqa: PTH100, PTH120


def patch(path: str, text: str, fixes: Sequence[Fix], *, mark: bool = False, folder: str = ".") -> Iterator[str]:
    """The corrections as a unified diff that ``git apply`` and ``patch -p1`` take in ``folder``. ``mark``: the file
    begins with a byte order mark, which ``text`` lacks."""
    old, new = _names(path, folder)
    yield f"--- {old}\n+++ {new}\n"
    starts = [0]
    starts.extend(i + 1 for i, c in enumerate(text) if c == "\n")
    if len(starts) > 1 and starts[-1] == len(text):
        starts.pop()  # a line feed at the end ends the last line
    count = len(starts)

    def line_of(offset: int) -> int:
        return bisect_right(starts, offset) - 1

    def stretch(first: int, past: int) -> str:
        start, end = starts[first], starts[past] if past < count else len(text)
        return ("\ufeff" if mark and first == 0 and past > 0 else "") + text[start:end]

    groups: list[list[Fix]] = []
    for fix in fixes:
        if groups and line_of(fix.start) - line_of(groups[-1][-1].end) <= 2 * CONTEXT:
            groups[-1].append(fix)
        else:
            groups.append([fix])
    shift = 0  # lines more, or less, so far
    for group in groups:
        first = max(line_of(group[0].start) - CONTEXT, 0)
        past = min(line_of(group[-1].end) + 1 + CONTEXT, count)
        body: list[str] = []
        at = first
        before = after = 0
        while group:
            top = line_of(group[0].start)
            end = line_of(group[0].end) + 1
            together = [group.pop(0)]
            while group and line_of(group[0].start) < end:
                together.append(group.pop(0))
                end = line_of(together[-1].end) + 1
            same = _lines(stretch(at, top)) if top > at else []
            out = _lines(stretch(top, end))
            base = starts[top]
            moved = [fix._replace(start=fix.start - base, end=fix.end - base) for fix in together]
            piece = applied(text[base : starts[end] if end < count else len(text)], moved)
            put = _lines(("\ufeff" if mark and top == 0 else "") + piece)
            body += [_row(" ", line) for line in same]
            body += [_row("-", line) for line in out] + [_row("+", line) for line in put]
            before += len(same) + len(out)
            after += len(same) + len(put)
            at = end
        tail = _lines(stretch(at, past)) if past > at else []
        body += [_row(" ", line) for line in tail]
        before += len(tail)
        after += len(tail)
        yield f"@@ -{_range(first + 1, before)} +{_range(first + 1 + shift, after)} @@\n"
        yield from body
        shift += after - before


def _lines(text: str) -> list[str]:
    """With their line feeds; a carriage return is a character like any other here."""
    lines = text.split("\n")
    out = [line + "\n" for line in lines[:-1]]
    return [*out, lines[-1]] if lines[-1] else out


def _row(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _range(start: int, count: int) -> str:
    return str(start) if count == 1 else f"{start},{count}"


def _names(path: str, folder: str) -> tuple[str, str]:
    """The names in the head of a patch: below a/ and b/ where the file is below the folder."""
    relative = os.path.relpath(path, folder)
    if relative.startswith(os.pardir + os.sep):
        return quoted(path), quoted(path)
    name = relative.replace(os.sep, "/")
    return quoted(f"a/{name}"), quoted(f"b/{name}")


_SHORT = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}


def quoted(name: str) -> str:
    """A file name as git writes it into a patch: in quotes where it holds a control character, quote or backslash."""
    if name.isprintable() and not set(name) & {'"', "\\"}:
        return f"{name}\t" if " " in name else name
    out = []
    for char in name:
        if char in '"\\' or (ord(char) < 32 and ord(char) in _SHORT):
            out.append("\\" + _SHORT[ord(char)])
        elif char.isprintable():
            out.append(char)
        else:
            out += [f"\\{byte:03o}" for byte in os.fsencode(char)]
    return f'"{"".join(out)}"'
