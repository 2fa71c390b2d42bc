"""Where reports go: standard output or a file written atomically; and text made safe to show.

Nothing that comes from a claim or a fact base may steer a terminal: :func:`visible` turns control characters, escape
sequences, direction overrides and undecodable bytes into plain, visible ASCII such as ``\\x1b``. Nor may it command a
CI system that reads the log: see :func:`inert`.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from factcheck.patterns import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, Protocol, TextIO
else:
    Protocol = object


# C0 (with ESC), DEL, C1, line and paragraph separators, direction overrides and isolates, lone surrogates
_UNSAFE_CLASS = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_UNSAFE = late(_UNSAFE_CLASS)
_UNSAFE_IN_JSON = late(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_WORDS = late(r" *(?:`[^`]*`|[^ ])+")
_BLANK = str.maketrans("\n\t", "  ")
_COMMAND = late(r"^(?P<blank>[^\S\n]*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
"""What CI systems obey in a log: ``::name::`` at the beginning of a line, ``##[name]`` and ``##vso[name]`` anywhere."""
_OBEYING = ("GITHUB_ACTIONS", "TF_BUILD")
"""Environment variables of such systems."""


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte that could not be decoded
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def visible(text: str) -> str:
    """``text`` on one line with every control character shown, none in force; tabs and line ends become spaces."""
    if text.isprintable():
        return text
    return _UNSAFE.sub(_escape, text.translate(_BLANK))


def exact(text: str) -> str:
    """Like :func:`visible`, but line ends and tabs are shown as well (``\\x0a``): for names of files, and messages."""
    return text if text.isprintable() else _UNSAFE.sub(_escape, text)


def visible_lines(text: str) -> str:
    """Like :func:`visible` for text of several lines: line ends stay."""
    return "\n".join(map(visible, text.split("\n")))


def folded(line: str, width: int | None, measure: Callable[[str], int] = len) -> Iterator[str]:
    """``line`` broken at blanks into lines of ``width`` columns, those after the first further in; ``None`` for any.

    Words wider than that, such as addresses, and commands in backticks stay whole: they are there to be copied.
    """
    if width is None or measure(line) <= width:
        yield line
        return
    indent = " " * (len(line) - len(line.lstrip(" ")) + 2)
    out = ""
    for word in _WORDS.findall(line):
        if out.strip() and measure(out + word) > width:
            yield out
            out = indent + word.lstrip(" ")
        else:
            out += word
    yield out


def width_of(stream: TextIO | None) -> int | None:
    """The columns of the terminal that ``stream`` writes to; ``None`` where that is no terminal."""
    try:
        if stream is None or not stream.isatty():
            return None
        return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):
        return None


def wanted_width(environ: Mapping[str, str]) -> int | None:
    """The columns that ``COLUMNS`` asks for, wherever the output goes; ``None`` where it is not set or no number."""
    try:
        return int(environ.get("COLUMNS") or 0) or None
    except ValueError:
        return None


def _json_escape(char: str) -> str:
    return f"\\u{ord(char):04x}"


def safe_json(text: str) -> str:
    """JSON ``text`` with the characters that JSON itself leaves raw (C1, direction overrides …) escaped as well."""
    text = inert(text, _json_escape)
    if text.isascii() and "\x7f" not in text:
        return text
    return _UNSAFE_IN_JSON.sub(lambda match: _json_escape(match[0]), text)


def inert(text: str, put: Callable[[str], str] = "{}\u200b".format) -> str:
    """``text`` with no command to a CI system in force; ``put`` makes something else of the first sign of one.

    By default a zero-width space follows it, which changes neither what is seen nor how wide it is.
    """
    if "::" not in text and "##" not in text:
        return text
    return _COMMAND.sub(lambda match: (match["blank"] or "") + put(match[0][-1]), text)


def for_log(text: str) -> str:
    """``text`` as it may stand in the log of the CI system that we run in, if we do."""
    return inert(text) if any(map(os.environ.get, _OBEYING)) else text


class Sink(Protocol):
    """Takes the report. ``close`` completes it, ``abort`` leaves nothing behind where that is possible."""

    def write(self, text: str) -> None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


def _failure(where: str, error: OSError) -> Exception:
    from factcheck.errors import OutputError

    return OutputError(f"cannot write {where}: {error.strerror or error}", advice="Nothing was written completely.")


def _is_file(stream: TextIO) -> bool:
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


class ClosedPipeError(BrokenPipeError):
    """The reader of the report has gone away. ``code`` is the exit code for what was found by then."""

    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code


class StandardOutput:
    """Standard output. A closed pipe raises :class:`BrokenPipeError`, any other failure an ``OutputError``."""

    def __init__(self, *, utf8: bool) -> None:
        stream = sys.stdout
        if stream is None:
            from factcheck.errors import OutputError

            raise OutputError("standard output is closed", advice="Redirect it, or give --output FILE.")
        self.stream: TextIO = stream
        self.log = not utf8 and not _is_file(stream)
        """What is written may end up in a log, and holds nothing that a program reads."""
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8" if utf8 else None, errors="backslashreplace")

    def write(self, text: str) -> None:
        try:
            self.stream.write(for_log(text) if self.log else text)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _failure("standard output", error) from error

    def flush(self) -> None:
        try:
            self.stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _failure("standard output", error) from error

    def close(self) -> None:
        self.flush()

    def abort(self) -> None:
        with suppress(OSError):
            self.stream.flush()


class OutputFile:
    """A file that appears whole or not at all: see :class:`factcheck.replacing.Replacement`.

    Devices and named pipes are written directly, for they cannot be replaced.
    """

    def __init__(self, path: str) -> None:
        from factcheck.files import is_special
        from factcheck.replacing import Replacement

        self.name = path
        self.replacement: Replacement | None = None
        to: str | int = path
        try:
            if not is_special(path):
                self.replacement = Replacement(path)
                to = self.replacement.handle
            self.stream: IO[str] = open(  # noqa: SIM115
                to, "w", encoding="utf-8", errors="backslashreplace", newline="\n", closefd=self.replacement is None
            )
        except OSError as error:
            raise _failure(path, error) from error

    def write(self, text: str) -> None:
        try:
            self.stream.write(text)
        except BrokenPipeError:
            raise
        except OSError as error:
            self.abort()
            raise _failure(self.name, error) from error

    def flush(self) -> None:
        """A file is nobody's live view: it is written when its buffer is full."""

    def close(self) -> None:
        try:
            self.stream.close()
            if self.replacement is not None:
                self.replacement.commit()
        except BrokenPipeError:
            raise
        except OSError as error:
            self.abort()
            raise _failure(self.name, error) from error

    def abort(self) -> None:
        with suppress(OSError):
            self.stream.close()
        if self.replacement is not None:
            self.replacement.abort()


def open_sink(path: str | None, *, utf8: bool = False) -> Sink:
    """The sink for ``--output`` ``path``, or standard output (as UTF-8 whatever the locale if ``utf8``)."""
    if path is None or path == "-":
        return StandardOutput(utf8=utf8)
    return OutputFile(path)


def append(path: str, text: str) -> None:
    """Put ``text`` at the end of a file that others write to as well, such as the job summary of GitHub."""
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:  # noqa: PTH123
            stream.write(text)
    except OSError as error:
        raise _failure(path, error) from error


def mute() -> None:
    """Point standard output at nothing, so that the interpreter does not trip over a broken pipe when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)


def complain(message: str, advice: str = "", *, more: Iterable[str] = ()) -> None:
    """One message on standard error: ``factcheck: error: …``, the lines with what there is ``more`` to say of it, and a
    line with advice. No text can begin a line of its own: what CI systems take for a command stands at its beginning.
    """
    lines = [f"factcheck: error: {message}", *more, *([f"hint: {advice}"] if advice else ())]
    _to_stderr("".join(f"{exact(line)}\n" for line in lines))


def remark(message: str, *, more: Iterable[str] = ()) -> None:
    """Something worth knowing that is no failure, on standard error."""
    first = folded(exact(f"factcheck: {message}"), width_of(sys.stderr))
    _to_stderr("".join(f"{line}\n" for line in (*first, *map(exact, more))))


def _to_stderr(text: str) -> None:
    stream = sys.stderr
    if stream is None:
        return
    with suppress(OSError, ValueError):
        encoding = getattr(stream, "encoding", None) or "utf-8"
        stream.write(for_log(text).encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
