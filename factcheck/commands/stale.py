"""``factcheck facts stale``: facts whose newest reading speaks of a time long past."""

from __future__ import annotations

from factcheck.clock import today
from factcheck.commands.common import Settings, load_base, opened, prose
from factcheck.errors import UsageError
from factcheck.facts.staleness import MONTHS, Last, before, by_fact, last, months_between
from factcheck.output import visible
from factcheck.records import NamedTuple
from factcheck.report.listing import table, write_records

STALE = 1
"""The exit code with ``--exit-code``."""


class Row(NamedTuple):
    fact: str
    last: Last
    months: int
    """From the last day that it speaks of to today."""


def run(settings: Settings, *, older_than: str | None = None, exit_code: bool = False) -> int:
    """List them, the oldest first."""
    settings = settings.for_lists()
    day = settings.date or today()
    age = f"{MONTHS}m" if older_than is None else older_than
    try:
        limit = before(day, age)
    except (ValueError, OverflowError) as error:
        message = f"--older-than: {age!r} is no length of time"
        raise UsageError(message, advice="Write it as 18m, 2y, 12w or 90d.") from error
    base = load_base(settings)
    from factcheck.checking.entries import entries

    ends = {name: found for name, held in by_fact(entries(base)).items() if (found := last(held)) is not None}
    stale = [Row(name, one, months_between(one.day, day)) for name, one in ends.items() if one.day < limit]
    stale.sort(key=lambda row: row.last.day)
    code = STALE if exit_code and stale else 0
    with opened(settings, lambda: code) as sink:
        if settings.machine:
            records = [
                {
                    "id": row.fact,
                    "title": row.last.entry.fact.name,
                    "series": row.last.entry.fact.series,
                    "until": row.last.day,
                    "months": row.months,
                    "period": row.last.entry.time.text or None,
                    "value": row.last.entry.value,
                    "source": row.last.entry.reading.source,
                    "published": row.last.entry.source.published or None,
                }
                for row in stale
            ]
            write_records(sink, settings.resolved_format, records)
            return code
        write = prose(sink, settings)
        if not settings.quiet:
            for line in table([_cells(row) for row in stale]):
                write(line)
        number = f"{len(stale)} of {len(ends)} facts that count or hold on"
        write(f"{number} {'says' if len(stale) == 1 else 'say'} nothing of the time since {limit} ({age} before {day})")
    return code


def _cells(row: Row) -> tuple[str, ...]:
    entry = row.last.entry
    source = ", ".join(filter(None, (entry.source.publisher, entry.source.published)))
    cells = (row.fact, f"until {row.last.day}", f"{row.months} months", entry.value, source)
    return tuple(map(visible, cells))
