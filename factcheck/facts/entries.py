"""The readings of a base as rows in time: what each counts, of when, and how far it has come."""

from __future__ import annotations

from factcheck.base import Fact, Reading, Source
from factcheck.facts.timing import Counted
from factcheck.model import Quantity
from factcheck.records import NamedTuple


class Entry(NamedTuple):
    """A reading with its source, the time that it counts, its figure (``None`` where it has none, or several) and how
    far what it says has come ("happened", "planned" …)."""

    fact: Fact
    reading: Reading
    source: Source
    time: Counted
    figure: Quantity | None
    status: str
    changes: bool = False
    """It states a change without a level ("grew 2.3 times")."""
    in_force: bool | None = None
    """Whether it holds now; ``None`` where its fact has neither a series nor steps."""

    @property
    def value(self) -> str:
        """The figure in the words of the sentence ("exceeded US$8 billion"); the sentence where it has none."""
        if self.figure is None:
            return self.reading.says
        start, end = self.figure.whole
        return self.reading.says[start:end]

    @property
    def superseded(self) -> bool:
        """Whether it was right for its time, and no longer holds."""
        return self.in_force is False and self.status == "happened" and not self.reading.wrong

    @property
    def undated(self) -> bool:
        """Whether it has only the day on which it was said."""
        return self.reading.as_of is not None and self.time.text == self.reading.as_of

    @property
    def open(self) -> bool:
        """Whether it tells of an office, or of something that began and has not ended."""
        return self.time.low is not None and self.time.high is None

    @property
    def place(self) -> tuple[str, str, str]:
        """What the readings of a fact are put in order by: the period counted, then the day on which it was told; the
        steps of a plan by that alone."""
        told = self.reading.as_of or self.source.published
        if self.fact.plan:
            return told or "9", "", ""
        end = self.time.low if self.undated else self.time.end  # a bare year on which something held: its first day
        return end or "9", self.time.low or "", told
