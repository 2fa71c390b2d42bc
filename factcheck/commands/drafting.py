"""``factcheck facts draft SOURCE …`` and ``factcheck facts new FILE``: write facts."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.base import Fact, FactBase, Reading
from factcheck.commands.against import drafted_from, tell
from factcheck.commands.common import Settings, opened
from factcheck.errors import InputError, MissingFileError, OutputError, UnreadableFileError, UsageError
from factcheck.facts import sentences, writing
from factcheck.output import remark
from factcheck.records import replace


def draft(paths: tuple[str, ...], settings: Settings) -> int:
    """Print the YAML of what texts assert: a reading an assertion, those about one thing as one fact."""
    if not paths:
        raise UsageError(
            "facts draft needs a text", advice="For example: factcheck facts draft report.txt > facts.yaml"
        )
    drafted = drafted_from(paths, settings.encoding)
    base, dropped = _understood(drafted.base)
    tell(replace(drafted, base=base), paths, listing=settings.verbose)
    for reading, why in dropped:
        if settings.verbose:
            place = f"{reading.source} {reading.locator}".strip()
            remark(f"{place}: {why}: “{reading.says}”")
    if not base.facts:
        raise InputError(f"no sentence of {', '.join(paths)} could be read as a fact", advice="-v lists them.")
    from factcheck.drafting.introducing import introduced

    base = introduced(base)
    originals = {r: r.quote for _, r in base.readings() if r.quote}
    with opened(settings) as sink:
        sink.write(writing.base(base, originals=originals, names=drafted.names))
    return 0


def _understood(base: FactBase) -> tuple[FactBase, list[tuple[Reading, str]]]:
    """The base without the readings that ``facts check`` would refuse, and those with the reason."""
    from factcheck.checking.engine import Checker
    from factcheck.checking.understanding import understanding

    read = understanding(Checker(base, assume_context=True))
    facts: dict[str, Fact] = {}
    dropped: list[tuple[Reading, str]] = []
    for fact in base.facts.values():
        kept = []
        for reading in fact.readings:
            said = read(reading)
            if isinstance(said, str):
                kept.append(reading)
            else:
                dropped.append((reading, said.message))
        if kept:
            facts[fact.id] = replace(fact, readings=tuple(kept))
    return replace(base, facts=facts), dropped


def new(file: str, given: Mapping[str, Any]) -> int:
    """Append a reading to a base, if it is understood; what is wrong with it else is told, and nothing is written."""
    path = Path(file)
    if not path.exists():
        raise MissingFileError(file, "no such file", advice=f"To start one: factcheck init --facts {file}")
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise UnreadableFileError.of(
            file, error if isinstance(error, OSError) else ValueError("it is not UTF-8")
        ) from error
    base = sentences.loads(text, file)
    values = {key: given.get(key) or _asked(key, question) for key, question in QUESTIONS.items()}
    source = str(values["source"]).partition(" ")[0]
    if source not in base.sources:
        known = ", ".join(base.sources) or "none yet"
        raise UsageError(f"{file} has no source {source!r}", advice=f"Write it under 'sources' first; known: {known}.")
    reading = Reading(
        says=" ".join(str(values["says"]).split()),
        source=source,
        locator=str(values["source"]).partition(" ")[2],
        said_by=tuple(given.get("said_by") or ()),
        as_of=given.get("as_of"),
        period=given.get("period"),
    )
    name, lines = _entry(base, reading, given.get("fact"))
    after = writing.insert(text, lines)
    understood = _check(sentences.loads(after, file), name, reading)
    try:
        path.write_bytes(after.encode("utf-8"))
    except OSError as error:
        raise OutputError(f"{file}: {error.strerror}") from error
    print(f"{file}: {name}: {understood}")
    return 0


QUESTIONS = {
    "says": "The sentence: what one source says, of one thing",
    "source": "Its source, with the place in it (id P3)",
}


def _asked(key: str, question: str) -> str:
    """The answer of somebody at a terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            f"facts new needs --{key}", advice="For example: factcheck facts new facts.yaml --says '…' --source 'id P3'"
        )
    print(f"{question}: ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip()
    if not answer:
        raise UsageError(f"facts new needs --{key}", advice="Nothing was written.")
    return answer


def _entry(base: FactBase, reading: Reading, wanted: str | None) -> tuple[str, list[str]]:
    """The id and the lines of a new fact that holds the reading."""
    from factcheck.drafting.grouping import ident

    if wanted is not None and wanted in base.facts:
        raise UsageError(f"there is a fact {wanted!r} already", advice="Choose another --id, or add the reading to it.")
    name = wanted or ident(reading.says, {*base.facts, *base.sources, *base.entities})
    return name, [f"- id: {name}", *writing.keys(reading, "  ", "  ")]


def _check(base: FactBase, name: str, reading: Reading) -> str:
    """What the reading is understood to say. Raises an ``InputError`` that marks what is not."""
    from factcheck.checking.engine import Checker
    from factcheck.checking.understanding import understanding

    said = understanding(Checker(base, assume_context=True))(base.facts[name].readings[0])
    if isinstance(said, str):
        return said
    raise InputError(f"“{reading.says}”: {said.message}", advice="Nothing was written.")
