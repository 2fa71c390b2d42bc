"""What can go wrong in the whole tool: one class per failure, each with its advice; exit code 2 for all of them."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence

from factcheck.records import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self


class FactcheckError(Exception):
    """Base of every failure. ``str()`` says what happened, ``advice`` what to do about it ("" if it is plain)."""

    exit_code: ClassVar[int] = 2
    advice: str = ""
    more: tuple[str, ...] = ()
    """What else there is to tell, one thing a line."""

    def __init__(self, message: str = "", *, advice: str | None = None) -> None:
        super().__init__(message)
        if advice is not None:
            self.advice = advice

    @property
    def head(self) -> str:
        """The message on one line; ``more`` has the others."""
        return str(self)


class InternalError(FactcheckError):
    """A state that should not exist."""

    advice = "This is a mistake in factcheck. Please report it with the input that shows it."


FAULT = f"{InternalError.advice} FACTCHECK_DEBUG=1 shows where it happened."
"""What to do about a fault of ours."""


class UsageError(FactcheckError):
    """Options or arguments that contradict one another or name nothing known."""

    advice = "See factcheck --help."


class InputError(FactcheckError):
    """An input that cannot be read; base of the classes below. ``path`` names it."""

    def __init__(self, message: str, *, path: str | None = None, advice: str | None = None) -> None:
        super().__init__(f"{path}: {message}" if path else message, advice=advice)
        self.path = path


class MissingFileError(InputError):
    """A path that names no file."""

    advice = "Check the path. To check a sentence, give it in quotes; for standard input, give '-'."

    def __init__(self, path: str, message: str = "no such file or folder", *, advice: str | None = None) -> None:
        super().__init__(message, path=path, advice=advice)


class UnreadableFileError(InputError):
    """A file the system will not let us read. ``message`` is the system's reason."""

    advice = "Check that it is a file, and may be read."

    @classmethod
    def of(cls, path: str, error: OSError | ValueError) -> Self:
        """With the reason that the system gives, and the advice for it."""
        reason = getattr(error, "strerror", None) or str(error)
        reason, advice = _REASONS.get(getattr(error, "errno", None), (reason, None))
        return cls(f"cannot be read: {reason}", path=path, advice=advice)


_REASONS: dict[int | None, tuple[str, str]] = {
    errno.EACCES: ("permission denied", "Check the permissions of the file, and of the folders that it is in."),
    errno.EPERM: ("permission denied", "Check the permissions of the file, and of the folders that it is in."),
    errno.ENOENT: ("it is gone, or a link to nothing", "Check where the link points: ls -l shows it."),
    errno.ELOOP: ("a link that leads back to itself", "Check where the link points: ls -l shows it."),
    errno.EISDIR: ("it is a folder", "Give a file."),
    errno.ENAMETOOLONG: ("the name is too long", "Check the path."),
}
"""What the system's reasons mean, and what to do."""


class NotUtf8Error(InputError):
    """Text that is not UTF-8."""

    advice = "Save the file as UTF-8."


class BinaryFileError(InputError):
    """Text with NUL bytes: not a text file."""

    advice = "This looks like no text file. Give a text, Markdown, HTML or other document."


class TooLargeError(InputError):
    """A file beyond the size limit."""

    advice = "Split the file."


class EmptyFolderError(InputError):
    """A folder without any document that can be read."""

    advice = "Give the files by name, or a folder that holds documents."


class UnknownFormatError(InputError):
    """A document format without a reader, or whose reader is not installed."""


class OutputError(FactcheckError):
    """The report cannot be written."""

    advice = "Check that the folder exists and may be written to."


class Problem(NamedTuple):
    """One mistake in a file, with its place. ``line`` and ``column`` are 1-based, counted in characters.

    ``where`` is the path of keys inside the file ("facts[3].readings[0].value", "" for the file as a whole);
    ``suggestion`` is the nearest thing that would be right.
    """

    path: str
    line: int
    column: int
    where: str
    message: str
    suggestion: str | None = None

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f" (did you mean '{self.suggestion}'?)" if self.suggestion else ""
        line = f"{self.path}:{self.line}:{self.column}: {where}{self.message}{hint}"
        # A key or a text of the file may hold what a terminal would act on.
        return line if line.isprintable() else "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)


class FactBaseError(FactcheckError):
    """A fact base with mistakes. ``problems`` holds all of them, by file (in the order given), line and column."""

    advice = "Correct the fact base, or name another one with --facts."

    def __init__(self, problems: Iterable[Problem], *, order: Sequence[str] = (), advice: str | None = None) -> None:
        rank = {path: i for i, path in enumerate(order)}
        last = len(rank)
        self.problems: tuple[Problem, ...] = tuple(
            sorted(set(problems), key=lambda p: (rank.get(p.path, last), p.path, p.line, p.column, p.where, p.message))
        )
        self.more = tuple(map(str, self.problems))  # as file:line:column that editors understand
        super().__init__("\n".join(self.more), advice=advice)

    @property
    def head(self) -> str:
        count = len(self.problems)
        return f"the fact base has {count} mistake{'' if count == 1 else 's'}:"
