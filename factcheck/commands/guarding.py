"""What a run reads is not replaced by what it writes."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator

from factcheck.commands.settings import Settings
from factcheck.errors import FactcheckError, UsageError

_TEXT = "a text to be judged"


def refuse_inputs(settings: Settings, drafts: Iterable[str]) -> None:
    """Raise :class:`UsageError` where the report would replace an input, by whatever name; ``drafts`` are texts."""
    output = settings.output or ""
    now = _status(output)
    if now is not None and not stat.S_ISREG(now.st_mode):
        return
    found = _standard_input(now)
    for what, path in (*_apart(settings), *_texts(settings, drafts)):
        if found is None and _is(path, output, now):
            found = what
    if found is not None:
        raise UsageError(
            f"{settings.named('output', '--output')}: {output} is {found}, and the report would replace it",
            advice="Give another name; or leave it out, if it is an old report: --exclude."
            if found == _TEXT
            else "Give another name.",
        )


def refuse_to_correct(settings: Settings, drafts: Iterable[str]) -> None:
    """Raise :class:`UsageError` where a text to be corrected is what it is judged by."""
    for draft in drafts:
        now = _status(draft)
        for what, path in _apart(settings):
            if _is(path, draft, now):
                raise UsageError(f"--fix: {draft} is {what}", advice="Leave it out.")


def _apart(settings: Settings) -> Iterator[tuple[str, str]]:
    """What is read beside the texts: what it is, and where."""
    if settings.config_file is not None:
        yield "the configuration", settings.config_file
    if settings.baseline is not None:
        yield "the baseline", settings.baseline
    for path in _fact_bases(settings):
        yield "a fact base", path


def _fact_bases(settings: Settings) -> Iterator[str]:
    from pathlib import Path

    from factcheck.facts import find

    chosen = [settings.facts, *(override.facts for override in settings.overrides if override.facts)]
    for paths in chosen:
        try:
            yield from map(str, find(paths, os.environ, Path.cwd()))
        except FactcheckError:  # which is told when it is read
            continue


def _texts(settings: Settings, drafts: Iterable[str]) -> Iterator[tuple[str, str]]:
    if settings.stdin_filename is not None:
        yield _TEXT, settings.stdin_filename
    for path in drafts:
        yield _TEXT, path


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None


def _is(path: str, output: str, status: os.stat_result | None) -> bool:
    """Whether both are one file, or would be where there is none yet."""
    other = _status(path)
    if other is None or status is None:
        return other is status and os.path.realpath(path) == os.path.realpath(output)
    return os.path.samestat(other, status)


def _standard_input(status: os.stat_result | None) -> str | None:
    try:
        one = status is not None and sys.stdin is not None and os.path.samestat(os.fstat(sys.stdin.fileno()), status)
    except (OSError, ValueError):
        return None
    return "standard input" if one else None
