"""The fact base as sentences: what each source says, in a sentence that the reader of claims reads. No I/O.

Kind, value, unit, roles, period, status and lists are read from :attr:`Reading.says`; the other attributes hold what a
sentence often cannot hold, and go before it where both speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from factcheck.model import Verdict
from factcheck.records import NamedTuple, dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Kind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    REGION = "region"
    COUNTRY = "country"
    """Only one that the world table does not know."""
    THING = "thing"


class Series(StrEnum):
    """How the readings of a fact follow one another in time."""

    YEARLY = "yearly"
    """Each period stands for itself: trade, inflow, rank."""
    TOTAL = "total"
    """Adds up until a day."""
    LEVEL = "level"
    """As it stands on a day: companies, people."""


class Status(StrEnum):
    """How far what is said has come; from ``DENIED`` to ``HAPPENED`` in the order of strength, then the set-backs."""

    DENIED = "denied"
    POSSIBLE = "possible"
    FORECAST = "forecast"
    DISCUSSED = "discussed"
    PROPOSED = "proposed"
    PLANNED = "planned"
    AGREED = "agreed"
    HAPPENED = "happened"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where readings come from. Dates are ISO, possibly cut ("2023-09"); ``published`` is "" where unknown."""

    id: str
    publisher: str
    title: str = ""
    url: str = ""
    published: str = ""
    retrieved: str = ""
    aliases: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    """The event or place that it reports on, as texts call it: a claim so placed means this source."""
    after: str | None = None
    """The id of the source or entity that it retells, or the ISO code of a country."""
    excerpt: bool = False
    """Only an excerpt of it was seen."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody, some place or some body that sentences name and the world table does not know.

    ``of`` is the ISO 3166 code of the country it belongs to, or the id of an entity that does not stand in the world
    table. ``within`` is the place that holds it: an entity id, an ISO code, or the world's name of a city or region
    with hyphens ("cape-town"). ``office`` is the office a person holds ("president").
    """

    id: str
    type: Kind
    name: str
    aliases: tuple[str, ...] = ()
    of: str | None = None
    within: str | None = None
    office: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says of a fact, in one sentence of ours.

    ``said_by`` are ids of entities and sources, or ISO codes of countries; ``by`` is whose statistics it is, one of
    the same. ``about`` are ids of whom or what the source's text is about, where the sentence leaves it unsaid: a claim
    may name them. ``as_of`` is the day on which it holds (an ISO date, possibly cut), ``period`` the time that it
    counts, in the forms that :func:`bounds` reads, ``term`` that in which an office is held, in the same forms.
    ``status`` is ``None`` where the sentence tells it. ``scope`` is the part that is counted ("within Almaty region",
    "of oil"), "" for the whole. ``wrong`` says why the source is mistaken, ``inferred`` what was
    concluded and does not stand there.
    ``line`` and ``column`` (1-based) place the first character of the sentence.
    """

    says: str
    source: str
    locator: str = ""
    said_by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    as_of: str | None = None
    period: str | None = None
    term: str | None = None
    status: Status | None = None
    scope: str = ""
    by: str | None = None
    wrong: str = ""
    inferred: str = ""
    note: str = ""
    quote: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that can be checked, as each source tells it.

    ``complete`` closes its lists. Of a ``plan`` the readings are dated steps, and the last one speaks.
    """

    id: str
    readings: tuple[Reading, ...]
    title: str = ""
    series: Series | None = None
    plan: bool = False
    complete: bool = False
    note: str = ""
    path: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """The title, else the first reading's sentence."""
        return self.title or self.readings[0].says


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A claim and the verdict that it must get."""

    claim: str
    verdict: Verdict
    path: str = ""
    line: int = 0
    column: int = 0


class Unused(NamedTuple):
    """A sentence of a source, or a part of one, that is not used as a reading, and why; lines are 1-based."""

    source: str
    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase:
    """A loaded fact base.

    ``focus`` is the pair (or more) that the base is about, ISO codes and entity ids: what it lends to claims that name
    nobody. ``words`` maps a phrase of the subject to others that mean the same.
    """

    title: str
    language: str = "en"
    focus: tuple[str, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    path: str = ""
    drafted: bool = False
    """Made from texts, whose sentences are not all understood."""
    abroad: tuple[str, ...] = ()
    """Of a base made from texts about one thing or body: the towns, regions and peoples that they name all the same."""
    unused: tuple[Unused, ...] = field(default=(), compare=False, repr=False)
    """Of a base made from texts: the sentences that are not among its readings, or not whole."""
    compiled: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    """What its sentences were read as, in plain values (see ``checking.compiling``)."""

    def readings(self) -> Iterator[tuple[Fact, Reading]]:
        """All readings with their facts, in the order of the file."""
        for fact in self.facts.values():
            for reading in fact.readings:
                yield fact, reading


_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PARTS = {
    "H1": ("01", "06"),
    "H2": ("07", "12"),
    "Q1": ("01", "03"),
    "Q2": ("04", "06"),
    "Q3": ("07", "09"),
    "Q4": ("10", "12"),
}


@lru_cache(4096)  # the same few times, asked for with every claim
def bounds(time: str) -> tuple[str | None, str | None]:
    """The first and the last day of a time as ISO dates, ``None`` where it is open.

    ``time`` is a date, possibly cut ("2023", "2023-09"), a half or quarter ("2023-H1", "2023-Q2"), or a range of them,
    possibly open ("2019..2023", "2022..", "..2023"); both ends are meant inclusively.

    >>> bounds("2019..2023-Q2")
    ('2019-01-01', '2023-06-30')
    """
    first, dots, last = time.partition("..")
    if not dots:
        last = first
    return (_step(first)[0] if first else None), (_step(last)[1] if last else None)


def _step(text: str) -> tuple[str, str]:
    if len(text) == 10:
        return text, text
    year, rest = text[:4], text[5:]
    first, last = _PARTS.get(rest, (rest, rest) if rest else ("01", "12"))
    return f"{year}-{first}-01", f"{year}-{last}-{_last_day(int(year), last):02d}"


def _last_day(year: int, month: str) -> int:
    if month == "02" and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _MONTH_DAYS[int(month) - 1]
