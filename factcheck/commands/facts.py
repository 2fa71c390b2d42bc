"""``factcheck facts check | list | show | search`` and ``factcheck sources``: look at the fact base."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.base import FactBase
from factcheck.commands import searching
from factcheck.commands.common import Settings, entity_names, load_base, nearest, opened, prose
from factcheck.commands.sentences import check_files, record
from factcheck.errors import UsageError
from factcheck.facts.location import find
from factcheck.output import remark, visible
from factcheck.report.listing import table, write_records


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def check(files: tuple[str, ...], settings: Settings) -> int:
    """Every mistake of the fact base: those of loading raise, those of judging its own examples are listed."""
    settings = settings.for_lists()
    named = find(files, os.environ, Path.cwd(), origin="") if files else []
    given = find(settings.facts, os.environ, Path.cwd()) if settings.facts or not files else []
    return check_files(list(dict.fromkeys((*given, *named))), settings)


def _list(facts: Iterable[Any], base: FactBase, settings: Settings) -> int:
    settings = settings.for_lists()
    chosen = list(facts)
    with opened(settings) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, [record(fact, base, entity_names(base)) for fact in chosen])
            return 0
        if not settings.quiet:
            rows = []
            for fact in chosen:
                sources = ", ".join(dict.fromkeys(reading.source for reading in fact.readings))
                rows.append((visible(fact.id), visible(fact.name), visible(sources)))
            write = prose(sink, settings)
            for line in table(rows):
                write(line)
        sink.write(f"{len(chosen)} of {_count(len(base.facts), 'fact')}; factcheck facts show ID tells more\n")
    return 0


def list_(settings: Settings) -> int:
    """All facts, one a line."""
    settings = settings.for_lists()
    base = load_base(settings)
    return _list(base.facts.values(), base, settings)


def show(ids: tuple[str, ...], settings: Settings) -> int:
    """Facts in full, with their readings."""
    settings = settings.for_lists()
    if not ids:
        raise UsageError("facts show needs the id of a fact", advice="factcheck facts list shows them.")
    base = load_base(settings)
    for name in ids:
        if name not in base.facts:
            raise UsageError(f"no fact '{name}'", advice=nearest(name, base.facts))
    records = [record(base.facts[name], base, entity_names(base)) for name in ids]
    with opened(settings) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, records)
            return 0
        write = prose(sink, settings)
        for i, shown in enumerate(records):
            sink.write("\n" if i else "")
            for line in _show_lines(shown, base):
                write(line)
    return 0


def _show_lines(record: dict[str, Any], base: FactBase) -> list[str]:
    lines = [f"{visible(record['id'])}: {visible(record['title'])}"]
    if record["series"]:
        lines.append(f"  series: {record['series']}")
    if record["complete"]:
        lines.append("  complete")
    if record["note"]:
        lines.append(f"  note: {visible(record['note'])}")
    for reading in record["readings"]:
        source = base.sources[reading["source"]]
        lines.append(f"  {visible(reading['value'])}")
        published = ", ".join(filter(None, (source.publisher, source.published)))
        published += " (excerpt)" if source.excerpt else ""
        details = [published, reading["said_by"], reading["locator"]]
        if reading["status"] not in (None, "happened"):
            details.append(f"status: {reading['status']}")
        details.extend(f"{key.replace('_', ' ')} {reading[key]}" for key in ("as_of", "period", "term") if reading[key])
        details.extend(filter(None, (reading["by"], reading["scope"])))
        lines.append("    " + "  ".join(visible(detail) for detail in details if detail))
        if source.url:
            lines.append(f"    {visible(source.url)}")
        if reading["quote"]:
            lines.append(f'    "{visible(reading["quote"])}"')
        for key in ("wrong", "inferred", "note"):
            if reading[key]:
                lines.append(f"    {key}: {visible(reading[key])}")
    return lines


def search(words: tuple[str, ...], settings: Settings) -> int:
    """The facts with most of the words, best first."""
    settings = settings.for_lists()
    wanted = [word for text in words for word in text.casefold().split()]
    if not wanted:
        raise UsageError("facts search needs a word", advice="For example: factcheck facts search trade")
    base = load_base(settings)
    found = searching.search(wanted, base)
    for word, taken in found.taken.items():
        remark(f"'{word}' is in no fact: taken for {', '.join(taken)}")
    return _list(found.facts, base, settings)


def sources(settings: Settings) -> int:
    """The sources of the fact base, with the number of readings that each gives."""
    settings = settings.for_lists()
    base = load_base(settings)
    counts = dict.fromkeys(base.sources, 0)
    for fact in base.facts.values():
        for reading in fact.readings:
            counts[reading.source] = counts.get(reading.source, 0) + 1
    with opened(settings) as sink:
        if settings.machine:
            records = [
                {
                    "id": source.id,
                    "publisher": source.publisher,
                    "title": source.title,
                    "url": source.url,
                    "published": source.published,
                    "retrieved": source.retrieved,
                    "readings": counts[source.id],
                }
                for source in base.sources.values()
            ]
            write_records(sink, settings.resolved_format, records)
            return 0
        write = prose(sink, settings)
        for source in base.sources.values():
            write(f"{visible(source.id)}: {visible(', '.join(filter(None, (source.publisher, source.published))))}")
            for line in filter(None, (source.title, source.url)):
                write(f"  {visible(line)}")
            retrieved = f"retrieved {visible(source.retrieved)}, " if source.retrieved else ""
            write(f"  {retrieved}{_count(counts[source.id], 'reading')}")
    return 0
