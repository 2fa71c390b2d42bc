# ruff: noqa: PTH112, PTH113, PTH118, PTH120, PTH123
"""Where the fact base is: paths or names given, the environment, a facts.yaml upward from here, or the shipped one.

There is no pathlib on the way to a claim's verdict, which it would make 3 % longer: what it needs is found as text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.errors import FactBaseError, Problem
from factcheck.patterns import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

NAME = "facts.yaml"
SHIPPED = {"default": NAME, "wide": "facts-wide.yaml"}
"""The fact bases that come with factcheck, by the names that stand for them; where none is named it is the first."""
VARIABLE = "FACTCHECK_FACTS"
MAX_BYTES = 20_000_000
"""Of a file of a fact base."""
ADVICE = "Check the path; factcheck bases lists the names that stand for a base."
_HEAD = 64 * 1024
_KEY = late(rb"^(?:\xef\xbb\xbf)?[\"']?factcheck[\"']?[ \t]*:", re.MULTILINE)
_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def find(
    explicit: Sequence[Path | str], environ: Mapping[str, str], cwd: Path, *, origin: str = "--facts"
) -> list[Path]:
    """The files of the fact base to use, the first of these that there is.

    ``explicit`` (from ``origin``; "": no need to tell), the paths in ``FACTCHECK_FACTS`` (separated as in ``PATH``),
    the nearest ``facts.yaml`` in ``cwd`` or above it that is a fact base, the shipped one. A text that is a key of
    :data:`SHIPPED` is that base, whatever is called so here; a :class:`Path` never is. A folder stands for its
    ``*.yaml`` and ``*.yml`` files, in the order of their names. Relative paths are relative to ``cwd``.

    Raises :class:`FactBaseError` for a path that does not exist, a folder without YAML, or if nothing is found.
    """
    from pathlib import Path

    if explicit:
        return _given(explicit, cwd, origin)
    return [Path(path) for path in unnamed(environ, str(cwd))]


def unnamed(environ: Mapping[str, str], cwd: str) -> list[str]:
    """The files of the fact base where none is named, as :func:`find` finds them."""
    if given := [part for part in environ.get(VARIABLE, "").split(os.pathsep) if part]:
        from pathlib import Path

        return [str(path) for path in _given(given, Path(cwd), VARIABLE)]
    if (path := nearest(cwd)) is not None or (path := file_of(next(iter(SHIPPED)))) is not None:
        return [path]
    message = f"no fact base: none was given, no {NAME} stands here or above, and none came with factcheck"
    raise FactBaseError([Problem(NAME, 1, 1, "", message)], advice="Name one with --facts.")


def file_of(name: str) -> str | None:
    """The file of a base that comes with factcheck; ``None`` where it did not come with this installation."""
    file = SHIPPED[name]
    places = (os.path.join(_PACKAGE, "data", file), os.path.join(os.path.dirname(_PACKAGE), file))
    return next((path for path in places if os.path.isfile(path)), None)


def shipped(name: str) -> Path | None:
    """:func:`file_of`, as a path."""
    from pathlib import Path

    found = file_of(name)
    return None if found is None else Path(found)


def is_default(path: str) -> bool:
    """Whether ``path`` is the file of the base that is used where none is named or found."""
    return file_of(next(iter(SHIPPED))) == path


def nearest(cwd: str) -> str | None:
    """The fact base that stands in the folder or the nearest above it."""
    return next((path for path in (os.path.join(folder, NAME) for folder in _upward(cwd)) if is_fact_base(path)), None)


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def is_fact_base(path: str) -> bool:
    """Whether the file has the key ``factcheck`` at its top level. What is no file, or cannot be read, is none."""
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return _KEY.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def _given(paths: Sequence[Path | str], cwd: Path, origin: str) -> list[Path]:
    from pathlib import Path

    by = f" (given by {origin})" if origin else ""
    named = f" given by {origin}" if origin else ""
    files: list[Path] = []
    problems: list[Problem] = []
    for given in paths:
        if isinstance(given, str) and given in SHIPPED:
            found = shipped(given)
            if found is not None:
                files.append(found)
            else:
                problems.append(Problem(given, 1, 1, "", f"this base did not come with factcheck{by}"))
            continue
        path = Path(given)
        full = cwd / path
        if os.path.isdir(full):
            inside = sorted(entry for entry in full.iterdir() if entry.suffix in (".yaml", ".yml") and entry.is_file())
            if not inside:
                problems.append(Problem(str(path), 1, 1, "", f"the folder{named} holds no YAML file"))
            files += inside
        elif os.path.lexists(full):
            files.append(full)
        else:
            message = f"no such fact base{by}"
            problems.append(Problem(str(path), 1, 1, "", message, meant(str(given))))
    if problems:
        raise FactBaseError(problems, order=[str(path) for path in paths], advice=ADVICE)
    # The same file by two ways would declare every id twice.
    return list({file.resolve(): file for file in files}.values())


def meant(word: str) -> str | None:
    """The name of a base that was probably meant; no word with a folder or an ending is a slip of one."""
    if not word.isalpha():
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), SHIPPED, n=1)), None)
