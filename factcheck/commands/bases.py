"""``factcheck bases``: the fact bases that come with factcheck."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.base import FactBase
from factcheck.commands.common import Settings, opened, prose
from factcheck.facts import load
from factcheck.facts.location import SHIPPED, shipped
from factcheck.facts.timing import covered, newest
from factcheck.output import visible
from factcheck.records import NamedTuple
from factcheck.report.listing import table, write_records


class Extent(NamedTuple):
    """What a base holds, and of when."""

    title: str
    facts: int
    readings: int
    sources: int
    first: str
    last: str
    """The years that its readings speak of."""
    newest: str
    """When its newest source was published, possibly cut."""

    @property
    def years(self) -> str:
        return "–".join(dict.fromkeys(filter(None, (self.first, self.last))))


def extent(base: FactBase) -> Extent:
    first, last = covered(base)
    readings = sum(len(fact.readings) for fact in base.facts.values())
    return Extent(base.title, len(base.facts), readings, len(base.sources), first, last, newest(base))


def there() -> Iterator[tuple[str, FactBase]]:
    """The bases of this installation, by name."""
    for name in SHIPPED:
        if (path := shipped(name)) is not None:
            yield name, load([path])


def run(settings: Settings) -> int:
    """List them."""
    settings = settings.for_lists()
    found = [(name, extent(base)) for name, base in there()]
    with opened(settings) as sink:
        if settings.machine:
            records = [
                {
                    "name": name,
                    "title": one.title,
                    "facts": one.facts,
                    "readings": one.readings,
                    "sources": one.sources,
                    "from": one.first or None,
                    "to": one.last or None,
                    "newest": one.newest or None,
                }
                for name, one in found
            ]
            write_records(sink, settings.resolved_format, records)
            return 0
        if not settings.quiet:
            write = prose(sink, settings)
            rows = [("name", "facts", "readings", "sources", "of", "newest", "title")]
            rows += [
                (name, str(one.facts), str(one.readings), str(one.sources), one.years, one.newest, visible(one.title))
                for name, one in found
            ]
            for line in table(rows):
                write(line)
        number = f"{len(found)} base{'' if len(found) == 1 else 's'}"
        sink.write(f"{number}; factcheck --facts NAME judges by one of them\n")
    return 0
