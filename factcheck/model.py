"""The domain model: small, frozen, typed, and free of I/O.

The names are those of ``docs/verdicts.md``: a *fact* has *readings* (what one source says of it); a *claim* holds
*parts*; a part judged against a fact is a *finding*. Offsets are 0-based, half-open, in characters of the
original text.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factcheck.records import NamedTuple, dataclass, field


class Verdict(StrEnum):
    """The judgement on a part; ``PARTIAL`` only on a whole claim."""

    SUPPORTED = "supported"
    DISPUTED = "disputed"
    REFUTED = "refuted"
    UNVERIFIABLE = "unverifiable"
    PARTIAL = "partial"


class Severity(StrEnum):
    OK = "ok"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Relation(StrEnum):
    """How a part relates to one reading."""

    ENTAILS = "entails"
    EXCLUDES = "excludes"
    STRETCH = "stretch"
    ALLOWS = "allows"
    INCOMPARABLE = "incomparable"


class Comparator(StrEnum):
    BARE = "bare"
    REACHED = "reached"
    ABOUT = "about"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    NEARLY = "nearly"
    EXACT = "exact"
    RANGE = "range"
    TOP = "top"


TURNED = {
    Comparator.GT: Comparator.LT,
    Comparator.GE: Comparator.LE,
    Comparator.LT: Comparator.GT,
    Comparator.LE: Comparator.GE,
}
"""The bounds of what gets less as the other gets more: of those who did not, of the gap between trams."""


class QuantityKind(StrEnum):
    MONEY = "money"
    COUNT = "count"
    RANK = "rank"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    DURATION = "duration"
    MEASURE = "measure"


class Span(NamedTuple):
    start: int
    end: int

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


class Quantity(NamedTuple):
    """A number as written: comparator, value or bounds, written precision, unit, kind.

    ``low`` is the value of a single number and the lower bound of a range; ``high`` is ``None`` but for a range.
    ``step`` is the place value of the last non-zero digit as written (10**8 for "9.6 billion", 100 for "700").
    ``unit`` is an ISO 4217 code for money, ``%`` / ``pp`` / ``x`` for ratios, an SI-like name for measures and
    durations ("year"), and for counts and ranks the head words that follow, lower-cased ("companies"), or ``None``.
    ``span`` covers the number with its unit; ``cue`` the comparator words, where there are any.
    ``restates`` is the span of the amount that this one repeats in another unit, in brackets or after "or" ("8 miles
    (13 km)"): the two are one amount, with one comparator.
    ``spread`` says whether the value is given with a scale word or sign ("billion"), so that a unit slip can be seen.
    """

    span: Span
    kind: QuantityKind
    comparator: Comparator
    low: Decimal
    high: Decimal | None
    step: Decimal
    unit: str | None
    cue: Span | None = None
    vague: bool = False
    restates: Span | None = None

    def moved(self, by: int) -> Quantity:
        """The same quantity in a text that has ``by`` characters more before it."""
        cue = None if self.cue is None else self.cue.moved(by)
        restates = None if self.restates is None else self.restates.moved(by)
        return self._replace(span=self.span.moved(by), cue=cue, restates=restates)

    @property
    def whole(self) -> Span:
        """The span with the comparator words included."""
        if self.cue is None:
            return self.span
        return Span(min(self.span.start, self.cue.start), max(self.span.end, self.cue.end))


class Period(NamedTuple):
    """A date or period as written, as inclusive ISO bounds.

    ``low`` and ``high`` are ISO dates (``YYYY-MM-DD``) or ``None`` where open ("since 2009", "up to 2023") or unknown.
    ``grain`` is one of ``day month quarter half year range``. ``relative`` is a pair (unit, shift) that still needs a
    reference date: ("year", -1) for "last year", ("day", 0) for "today", ("now", 0) for "to date"; then both bounds
    are ``None``. ``yearless`` dates ("June 12") hold ``--06-12`` in both bounds. ``comparator`` is ``on`` ``by``
    ``since`` ``before`` ``after`` or ``until``. ``span`` covers the date words, ``cue`` the preposition before them.
    """

    span: Span
    grain: str
    low: str | None
    high: str | None
    comparator: str = "on"
    relative: tuple[str, int] | None = None
    yearless: bool = False
    cue: Span | None = None


class Point(NamedTuple):
    """What the readings of one period give: the least and the greatest figure, which are the same where there is one.

    ``bound`` is ">", "≥", "<" or "≤" where no reading says more than that, else "".
    """

    period: str
    low: Decimal
    high: Decimal
    bound: str = ""


class Course(NamedTuple):
    """What was counted over time, in one unit, the oldest point first."""

    kind: QuantityKind
    unit: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRelation:
    """A finding's view of one reading: the relation and what to cite."""

    source: str
    value: str
    relation: Relation
    as_of: str | None
    said_by: tuple[str, ...]
    url: str
    locator: str
    publisher: str = ""
    published: str = ""
    note: str = ""
    period: str | None = None
    """The time that it counts, as a fact base writes it ("2023", "2023-H1", "..2023")."""
    by: str | None = None
    """The name of the body whose statistics it is."""
    excerpt: bool = False
    """Only an excerpt of the source was seen."""
    standing: str = ""
    """Of a fact in time: ``in force`` or ``superseded`` on the day of speaking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part judged against one fact (or against none: ``fact`` is ``None``, verdict unverifiable).

    ``code`` is a stable name of the reason (see ``judging.CODES``); ``message`` says it in words; ``suggestion`` is the
    wording that every source supports, where there is one.
    """

    part: str
    start: int
    end: int
    fact: str | None
    verdict: Verdict
    code: str
    message: str
    suggestion: str | None = None
    readings: tuple[ReadingRelation, ...] = ()
    notes: tuple[str, ...] = ()
    differ: bool = False
    """The readings of the fact differ from one another."""
    existential: bool = False
    """The fact has a figure and the part names none: it says no more than that there is such a thing."""
    others: tuple[ReadingRelation, ...] = ()
    """Of a fact in time: its readings of other times, in the order of what they count."""
    course: Course | None = None
    """Of a fact with a series: how it went over time, as far as that was known on the day of speaking."""
    derived: bool = False
    """The verdict is computed from ``readings`` (a change from two levels), none of which says it by itself."""
    unexplained: tuple[str, ...] = ()
    """Where a source speaks against it: the words of its sentence that nothing in the fact base explains."""
    severity: Severity | None = field(default=None, compare=False)
    """How grave it is here, where the configuration says so; ``None``: as grave as its verdict is."""


UNCHECKED = "about no fact, not checked: "
"""How the note begins that names a part of a sentence of a document about which the base has no fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimResult:
    """A judged claim. ``start`` and ``end`` place it in its text; ``line`` etc. are set by the edges."""

    claim: str
    verdict: Verdict
    severity: Severity
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    path: str | None = None
    finding_spans: tuple[tuple[int, int], ...] = ()
    """For a document: the offsets of each finding in its original text, in the order of ``findings``."""
    finding_places: tuple[tuple[int, int, int, int], ...] = ()
    """Their lines and columns in the original file: line, column, end line, end column, 1-based."""
    block: int = 0
    """For a document: the index of the block that holds the claim."""
