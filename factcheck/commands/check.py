"""``factcheck check FILE …``: judge the sentences of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import Session, Settings, load_base, make_checker, opened, settle, too_long
from factcheck.errors import InputError, UsageError
from factcheck.inputs import LARGEST_FILE, LONGEST_CLAIM, Line, decode, read_file, standard_input, walk
from factcheck.model import ClaimResult
from factcheck.output import complain, remark

if TYPE_CHECKING:
    from factcheck.engine import Checker


def run(paths: tuple[str, ...], settings: Settings) -> int:
    """Judge every sentence of the files; folders stand for the text files in them, ``-`` for standard input."""
    if not paths:
        raise UsageError("check needs a file or folder", advice="For example: factcheck check draft.md")
    files: list[Path | None] = []
    trouble: list[InputError] = []
    for path in dict.fromkeys(paths):
        try:
            files.extend([None] if path == "-" else walk(path))
        except InputError as error:
            trouble.append(error)
    if not files and trouble:
        for missing in trouble[:-1]:
            complain(str(missing), missing.advice)
        raise trouble[-1]
    base = load_base(settings)
    checker = make_checker(base, settings)
    settle()
    with opened(settings) as sink:
        session = Session(settings, base, sink, located=True)
        session.reporter.begin()
        for missing in trouble:
            session.complain(missing)
        for file in dict.fromkeys(files):
            try:
                text = _read(file, settings.encoding)
            except InputError as error:
                session.complain(error)
                continue
            name = "-" if file is None else str(file)
            if not text.strip():
                remark(f"{'standard input' if file is None else name}: empty, nothing to check")
            for result in sentences(checker, text):
                session.add(replace(result, path=name))
            sink.flush()
        return session.finish()


def _read(file: Path | None, encoding: str) -> str:
    if file is not None:
        return read_file(file, encoding)
    from factcheck.errors import TooLargeError

    data = standard_input().read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise TooLargeError(f"larger than {LARGEST_FILE >> 20} MB", path="standard input")
    return decode(data, "standard input", encoding)


def sentences(checker: Checker, text: str) -> Iterator[ClaimResult]:
    """The judged sentences of ``text``; a line too long to hold claims is passed over, with a result that says so."""
    if len(text) <= LONGEST_CLAIM:
        yield from checker.check_text(text)
        return
    lines = text.split("\n")
    start = 0
    for i, line in enumerate(lines):
        if len(line) > LONGEST_CLAIM:
            yield from _shifted(checker.check_text("\n".join(lines[start:i])), start)
            yield too_long(Line(i + 1, line, len(line)))
            start = i + 1
    yield from _shifted(checker.check_text("\n".join(lines[start:])), start)


def _shifted(results: Iterable[ClaimResult], lines: int) -> Iterator[ClaimResult]:
    for result in results:
        yield replace(result, line=result.line + lines, end_line=result.end_line + lines) if lines else result
