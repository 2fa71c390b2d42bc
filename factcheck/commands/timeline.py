"""``factcheck facts timeline FACT …``: all readings of a fact in the order of the time that they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.base import FactBase
from factcheck.clock import today
from factcheck.commands.common import Settings, entity_names, load_base, nearest, opened, prose, to_file
from factcheck.errors import UsageError
from factcheck.facts.entries import Entry
from factcheck.output import visible
from factcheck.report import series
from factcheck.report.listing import table, write_records
from factcheck.report.records import number

if TYPE_CHECKING:
    from factcheck.checking.entries import InTime

WIDEST = 46
"""Columns of a value that others are aligned with."""


def run(ids: Sequence[str], settings: Settings) -> int:
    """Show them, one fact below the other."""
    settings = settings.for_lists()
    if not ids:
        raise UsageError("facts timeline needs the id of a fact", advice="factcheck facts list shows them.")
    base = load_base(settings)
    for name in ids:
        if name not in base.facts:
            raise UsageError(f"no fact '{name}'", advice=nearest(name, base.facts))
    from factcheck.checking.entries import in_time

    facts = in_time(base, settings.date or today())
    found = [facts[name] for name in dict.fromkeys(ids)]
    for one in found:
        one.entries.sort(key=lambda entry: entry.place)
    with opened(settings) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, [_record(one, base) for one in found])
            return 0
        write = prose(sink, settings)
        bars = settings.resolved_format == "terminal" and not to_file(settings)
        for i, one in enumerate(found):
            sink.write("\n" if i else "")
            for line in _lines(one, base, settings.quiet, bars):
                write(line)
    return 0


def _lines(one: InTime, base: FactBase, quiet: bool, bars: bool) -> Iterator[str]:
    fact, held, course = one
    kind = f" ({fact.series})" if fact.series else ""
    yield f"{visible(fact.id)}: {visible(fact.name)}{kind}"
    if not quiet:
        names = entity_names(base)
        groups = _groups(held)
        rows = [_row(group, names) for group in groups]
        for group, line in zip(groups, table(rows, widest=WIDEST), strict=True):
            yield f"  {line}"
            reading = group[0].reading
            for word, text in (("wrong", reading.wrong), ("inferred", reading.inferred)):
                if text:
                    yield f"    {word}: {visible(text)}"
    if course is not None:
        drawn = f"  {series.bars(course)}" if bars else ""
        yield f"  {visible(series.label(course) + series.text(course))}{drawn}"
    if fact.note and not quiet:
        yield f"  note: {visible(fact.note)}"


def _groups(held: Sequence[Entry]) -> list[list[Entry]]:
    """What several sources share, in the order of the first of them."""
    groups: dict[tuple[str, int, str], list[Entry]] = {}
    for one in held:
        groups.setdefault((one.fact.path, one.reading.line, one.reading.says), []).append(one)
    return list(groups.values())


def _row(group: Sequence[Entry], names: dict[str, str]) -> tuple[str, ...]:
    """The time, the value, whose statistics, the sources, and what else there is to a reading."""
    one = group[0]
    sources = [", ".join(filter(None, (entry.source.publisher, entry.source.published))) for entry in group]
    more = [one.status] if one.status != "happened" else []
    more += ["in force"] if one.in_force else []
    more += [f"scope: {one.reading.scope}"] if one.reading.scope else []
    by = names.get(one.reading.by, one.reading.by) if one.reading.by else "–"
    cells = (one.time.text or "no date", one.value, by, " · ".join(sources), ", ".join(more))
    return tuple(map(visible, cells))


def _record(one: InTime, base: FactBase) -> dict[str, Any]:
    names = entity_names(base)
    fact, held, _ = one
    return {
        "id": fact.id,
        "title": fact.name,
        "series": fact.series,
        "note": fact.note or None,
        "readings": [_reading(entry, names) for entry in held],
    }


def _reading(one: Entry, names: dict[str, str]) -> dict[str, Any]:
    reading, figure = one.reading, one.figure
    return {
        "period": one.time.text or None,
        "from": one.time.low,
        "to": one.time.high,
        "value": one.value,
        "low": number(figure.low) if figure is not None else None,
        "high": number(figure.high) if figure is not None and figure.high is not None else None,
        "comparator": figure.comparator if figure is not None else None,
        "unit": figure.unit if figure is not None else None,
        "by": reading.by,
        "scope": reading.scope or None,
        "status": one.status,
        "in_force": one.in_force,
        "superseded": one.superseded,
        "source": reading.source,
        "publisher": one.source.publisher,
        "published": one.source.published or None,
        "locator": reading.locator or None,
        "said_by": " and ".join(names.get(who, who) for who in reading.said_by) or None,
        "wrong": reading.wrong or None,
        "inferred": reading.inferred or None,
    }
