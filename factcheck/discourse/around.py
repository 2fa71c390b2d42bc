"""When what a sentence tells was so, as far as the text around it says: the period and the time that hold."""

from __future__ import annotations

from factcheck.discourse.scenes import GRAINS, fronted
from factcheck.discourse.sections import Section
from factcheck.discourse.trail import Trail
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.records import NamedTuple
from factcheck.statements.model import Statement

PRESENT = frozenset({"today", "now", "currently", "presently", "nowadays"})


class Around(NamedTuple):
    """What a sentence is lent when it turns out to need it; see :class:`factcheck.judging.outcomes.Context`."""

    trail: Trail
    section: Section
    present: bool
    """It speaks of the present."""
    over: Period | None
    named: bool = False
    """It names some of ours itself."""
    strange: bool = False
    """Others meet or sign in it."""

    @property
    def apart(self) -> bool:
        """Have others than ours met, come or signed last, so that what it leaves unsaid is theirs?"""
        found: tuple[bool] | None = None if self.named or self.strange else self.trail.last("company")
        return self.strange or found == (False,)

    @property
    def when(self) -> Period | None:
        """When all was so that stands under the heading or the lead."""
        return None if self.present else self.over

    @property
    def scene(self) -> Period | None:
        """When all was so that the text has told as past since a sentence that said so."""
        found: tuple[Period | None] | None = None if self.present else self.trail.last("scene")
        return found[0] if found else None

    @property
    def period(self) -> Period | None:
        """The period that holds."""
        if self.present:
            return None
        return self.trail.period() or self.section.period

    @property
    def then(self) -> Period | None:
        """When that happened of which the paragraph has told last with its date."""
        found: tuple[Period | None] | None = self.trail.last("then")
        return found[0] if found else None

    def told(self) -> set[str]:
        """The predicates that the section has told of."""
        return self.trail.everything()


def of_present(read: Read) -> bool:
    """Whether a sentence speaks of the present."""
    said = read.tokens.norm
    return not PRESENT.isdisjoint(said) or ("present" in said and said[said.index("present") - 1] == "at")


def period_of(read: Read, statements: list[Statement]) -> tuple[Period | None] | None:
    """The period that a sentence sets, or that it ends one."""
    if of_present(read):
        return (None,)
    when = fronted(statements)
    if when is not None and when.grain in GRAINS:
        return (when,)
    ends = any(s.tense in ("present", "perfect", "progressive") and s.kind == "finite" for s in statements)
    return (None,) if ends else None


def then_of(statements: list[Statement]) -> tuple[Period | None] | None:
    """When the event happened that a sentence tells of."""
    past = [s for s in statements if s.kind == "finite" and s.tense == "past" and s.status == "happened" and s.times]
    dated = [t for s in past for t in s.times if t.low and t.low[:1] != "-" and t.comparator == "on"]
    return (dated[-1],) if dated else None
