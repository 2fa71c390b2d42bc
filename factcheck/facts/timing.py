"""The time that a reading counts: its own keys, else the date in its sentence, else the day on which it was said."""

from __future__ import annotations

from factcheck.base import FactBase, Reading, bounds
from factcheck.language import get
from factcheck.model import Period
from factcheck.reading import dates
from factcheck.reading.tokens import tokenize
from factcheck.records import NamedTuple


class Counted(NamedTuple):
    """Inclusive ISO bounds, ``None`` where open or unknown, and the time as a fact base writes it ("2023-H1", "")."""

    low: str | None
    high: str | None
    text: str

    @property
    def end(self) -> str:
        """What readings are put in order by: the last day, else the first; "" where nothing is known."""
        return self.high or self.low or ""

    @property
    def whole_years(self) -> bool:
        """Whether it is a year, or several."""
        return (self.low or "").endswith("-01-01") and (self.high or "").endswith("-12-31")


UNKNOWN = Counted(None, None, "")


def counted(reading: Reading, base: FactBase) -> Counted:
    """The time of a reading; :data:`UNKNOWN` where neither it nor its sentence has one."""
    return counting(reading, base) or _of(reading.as_of) or UNKNOWN


def counting(reading: Reading, base: FactBase) -> Counted | None:
    """The period that a reading counts, where it or its sentence says so: ``as_of`` is none."""
    return _of(reading.period or reading.term) or _told(reading.says, base.language)


def newest(base: FactBase) -> str:
    """The newest date on which a source of the base was published, possibly cut; "" where none is known."""
    return max((source.published for source in base.sources.values()), default="")


def covered(base: FactBase) -> tuple[str, str]:
    """From which year to which the readings of a base speak, "" where unknown; plans reach no further than its newest
    source."""
    times = [counted(reading, base) for _, reading in base.readings() if not reading.wrong]
    first = min((one.low for one in times if one.low), default="")[:4]
    last = max((one.end for one in times), default="")[:4]
    until = newest(base)[:4]
    return first, min(last, until) if until else last


def _of(text: str | None) -> Counted | None:
    return Counted(*bounds(text), text) if text else None


def _told(says: str, language: str) -> Counted | None:
    """The only date of a sentence; of several none is that of the whole."""
    lexicon = get(language).numbers
    tokens = tokenize(says)
    found, _ = dates.scan(tokens, lexicon, dates.has_digits(tokens))
    told = [one for one in found if one.relative is None and not one.yearless and (one.low or one.high)]
    return Counted(told[0].low, told[0].high, written(told[0])) if len(told) == 1 else None


def written(period: Period) -> str:
    """A period as a fact base writes it: "2023", "2023-09", "2023-H1", "2019..2023", "..2023"."""
    low, high = period.low, period.high
    if low is None or high is None:
        return f"..{_cut(high, '12-31')}" if low is None else f"{_cut(low, '01-01')}.."
    day = low if low == high else ""
    match period.grain:
        case "year":
            return low[:4]
        case "half":
            return f"{low[:4]}-H{1 if low[5:7] == '01' else 2}"
        case "quarter":
            return f"{low[:4]}-Q{(int(low[5:7]) + 2) // 3}"
        case "month":
            return low[:7]
        case _:
            years = low.endswith("-01-01") and high.endswith("-12-31")
            return day or f"{_cut(low, '01-01' if years else '')}..{_cut(high, '12-31' if years else '')}"


def _cut(day: str | None, edge: str) -> str:
    """A bound as short as it says the same: the year if it is at its ``edge``, the month if it is at one of its own."""
    if day is None:
        return ""
    year, rest = day[:4], day[5:]
    if rest == edge:
        return year
    month = f"{year}-{rest[:2]}"
    return month if day in bounds(month) else day
