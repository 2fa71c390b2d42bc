"""``factcheck explain FILE:LINE``: the claims of a line of a text, with what the text before lends them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import debugging, load_base
from factcheck.commands.settings import Settings
from factcheck.errors import MissingFileError, UsageError
from factcheck.inputs import looks_like_file

if TYPE_CHECKING:
    from factcheck.checking.answers import Explanation

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,9})(?::[0-9]{1,9})?")


def place(argument: str) -> tuple[str, int] | None:
    """The file and line that an argument like ``draft.md:12`` or ``draft.md:12:5`` names, if there is such a file."""
    found = _PLACE.fullmatch(argument)
    if found is None or not os.path.isfile(found["path"]):  # noqa: PTH113
        return None
    return found["path"], int(found["line"])


def file_of(argument: str) -> str | None:
    """The file that an argument names a line of, whether or not there is such a file; ``None`` for a claim."""
    found = _PLACE.fullmatch(argument)
    return found["path"] if found is not None and looks_like_file(found["path"]) else None


def refuse_file(argument: str) -> None:
    """Raise ``UsageError`` for an argument that much rather names a file than it is a claim: one without a line, or one
    that is missing."""
    if place(argument) is not None:
        return
    path = file_of(argument) or argument
    if not looks_like_file(path):
        return
    if os.path.isdir(path):  # noqa: PTH112
        raise UsageError(f"'{path}' is a folder, no claim", advice="A line of a text is named as FILE:LINE.")
    if os.path.exists(path):  # noqa: PTH110
        import shlex

        advice = f"Name a line of it, as in: {shlex.join(['factcheck', 'explain', f'{path}:1'])}"
        raise UsageError(f"'{path}' is a file, no claim", advice=advice)
    from factcheck.documents.finding import nearest_path

    near = nearest_path(Path(path))
    advice = f"did you mean: {near}" if near else "Check the path."
    raise MissingFileError(path, "no such file", advice=advice)


def explain(path: str, line: int, settings: Settings) -> Iterator[Explanation]:
    """The explanations of the claims that stand in a line, as ``check`` judges them there."""
    from factcheck.commands.examining import Examiner, Target, raised, read

    target = Target(path, path)
    examiner = Examiner(settings, load_base(settings), today="")
    chosen, _, checker, context = examiner.setting(target)
    document = examiner.document(target, read(target), settings.encoding, chosen)
    found = False
    for explanation in checker.explain_document(document, context, on_fault=raised if debugging() else None):
        result = explanation.result
        if result.line <= line <= result.end_line or any(p[0] <= line <= p[2] for p in result.finding_places):
            found = True
            yield explanation
    if not found:
        advice = "Give the line that a finding of `factcheck check` names."
        raise UsageError(f"{path}:{line}: nothing is judged in this line", advice=advice)
