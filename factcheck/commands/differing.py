"""``factcheck facts diff OLD NEW``: what became of a base, and whose verdicts change with it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.base import FactBase, Reading
from factcheck.commands.common import Settings, judged, make_checker, opened, prose
from factcheck.errors import InputError, MissingFileError, UnreadableFileError
from factcheck.facts import load
from factcheck.facts.differences import Change, Difference, differences
from factcheck.facts.location import find
from factcheck.inputs import LARGEST_FILE, LONGEST_CLAIM, line_batches
from factcheck.model import ClaimResult
from factcheck.output import visible
from factcheck.records import NamedTuple
from factcheck.report.listing import write_records

SIGNS = {Change.ADDED: "+", Change.REMOVED: "-", Change.CHANGED: "~", Change.RENAMED: "~"}
DIFFERS = 1
"""The exit code with ``--exit-code``."""


class Moved(NamedTuple):
    """A claim that is judged otherwise."""

    line: int
    old: ClaimResult
    new: ClaimResult


def run(old: str, new: str, settings: Settings, *, claims: str | None = None, exit_code: bool = False) -> int:
    """Show what differs; with ``claims``, a file of one a line, those whose verdicts change."""
    settings = settings.for_lists()
    before, after = (load(find([path], os.environ, Path.cwd(), origin="facts diff")) for path in (old, new))
    found = differences(before, after)
    number, moved = _moved(claims, before, after, settings) if claims is not None else (0, [])
    differs = bool(moved) if claims is not None else bool(found)
    code = DIFFERS if exit_code and differs else 0
    with opened(settings, lambda: code, drafts=[one for one in (old, new, claims) if one is not None]) as sink:
        if settings.machine:
            records = [_record(one) for one in found] + [_claim(one) for one in moved]
            write_records(sink, settings.resolved_format, records)
            return code
        write = prose(sink, settings)
        if not settings.quiet:
            for line in _lines(found):
                write(line)
            for one in moved:
                write(f"line {one.line}: {_outcome(one.old)} → {_outcome(one.new)}: {visible(one.new.claim)}")
        write(_summary(found))
        if claims is not None:
            write(f"{len(moved)} of {number} claim{'' if number == 1 else 's'} judged otherwise")
    return code


def _moved(path: str, before: FactBase, after: FactBase, settings: Settings) -> tuple[int, list[Moved]]:
    """How many claims there are in the file, and those whose verdict or facts change."""
    one, other = make_checker(before, settings), make_checker(after, settings)
    number, out = 0, []
    for line, claim in _claims(path, settings.encoding):
        number += 1
        was, now = judged(one.check, claim), judged(other.check, claim)
        if was.verdict is not now.verdict:
            out.append(Moved(line, was, now))
    return number, out


def _claims(path: str, encoding: str) -> Iterator[tuple[int, str]]:
    """The claims of a file with their lines; comments and empty lines are none."""
    if path != "-" and not os.path.exists(path):  # noqa: PTH110
        raise MissingFileError(path, "no such file", advice="Give a file of claims, one a line.")
    if path == "-":
        from factcheck.inputs import standard_input

        stream = standard_input()
    else:
        from io import BytesIO

        from factcheck.files import read

        try:
            stream = BytesIO(read(path, LARGEST_FILE))
        except OSError as error:
            raise UnreadableFileError.of(path, error) from error
    for batch in line_batches(stream, encoding=encoding, name=path):
        for line in batch:
            if line.problem is not None:
                raise InputError(line.problem, path=path, advice="Name the encoding of the claims: --encoding NAME.")
            text = line.text.strip()
            if text and text[0] != "#" and line.length <= LONGEST_CLAIM:
                yield line.number, text


def _outcome(result: ClaimResult) -> str:
    facts = ", ".join(dict.fromkeys(one.fact for one in result.findings if one.fact is not None))
    return f"{result.verdict} [{visible(facts)}]" if facts else result.verdict.value


def _lines(found: Sequence[Difference]) -> Iterator[str]:
    """Each fact with what became of its readings below it."""
    shown = ""
    for one in found:
        if one.kind != "reading" or one.id != shown:
            shown = one.id if one.kind in ("fact", "reading") else ""
            own = one.kind != "reading"
            sign = SIGNS[one.change] if own else "~"
            kind = "fact" if not own else one.kind
            yield f"{sign} {kind} {visible(one.id)}"
            if own:
                yield from _changes(one, "    ")
        if one.reading is not None:
            yield f"    {SIGNS[one.change]} {_shown(one.reading)}"
            yield from _changes(one, "        ")


def _changes(one: Difference, inset: str) -> Iterator[str]:
    for name, (old, new) in one.fields.items():
        yield f"{inset}{name}: {_value(old)} → {_value(new)}"


def _shown(reading: Reading) -> str:
    place = " ".join(filter(None, (reading.source, reading.locator)))
    return visible(f"{reading.says} ({place})")


def _value(value: Any) -> str:
    if value in (None, "", ()):
        return "–"
    return visible(", ".join(map(str, value)) if isinstance(value, tuple) else str(value))


def _summary(found: Sequence[Difference]) -> str:
    """ "2 facts added, 1 changed; 3 readings added"."""
    if not found:
        return "no difference"
    parts = []
    for kind, several in (("fact", "facts"), ("reading", "readings"), ("source", "sources"), ("entity", "entities")):
        counts = Counter(one.change for one in found if one.kind == kind)
        told = [(counts[change], change.value) for change in Change if counts[change]]
        if told:
            first = f"{told[0][0]} {kind if told[0][0] == 1 else several} {told[0][1]}"
            parts.append(", ".join((first, *(f"{number} {change}" for number, change in told[1:]))))
    return "; ".join(parts)


def _record(one: Difference) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": one.kind, "change": one.change, "id": one.id}
    if one.reading is not None:
        record |= {"source": one.reading.source, "locator": one.reading.locator or None, "says": one.reading.says}
    plain = {name: [_plain(old), _plain(new)] for name, (old, new) in one.fields.items()}
    return record | {"fields": plain}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _claim(one: Moved) -> dict[str, Any]:
    def facts(result: ClaimResult) -> list[str]:
        return list(dict.fromkeys(finding.fact for finding in result.findings if finding.fact is not None))

    return {
        "kind": "claim",
        "change": Change.CHANGED,
        "line": one.line,
        "claim": one.new.claim,
        "verdict": [one.old.verdict, one.new.verdict],
        "facts": [facts(one.old), facts(one.new)],
    }
