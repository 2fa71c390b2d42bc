"""Which findings of a text are reported: ``select`` and ``ignore``, each ids of facts and finding codes."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.config.overrides import without
from factcheck.judging.tables import UNJUDGED
from factcheck.model import ClaimResult, Finding
from factcheck.records import NamedTuple


class Selected(NamedTuple):
    """A claim parted in two; each half is ``None`` where no finding is in it."""

    reported: ClaimResult | None
    ignored: ClaimResult | None


class Selection(NamedTuple):
    """What to report. ``ignore`` counts more than ``select``; an empty ``select`` stands for everything.

    What is about no fact is not selected by, for it is no finding of any: only ``ignore`` takes it out. What was not
    judged is always reported.
    """

    select: Collection[str] = ()
    ignore: Collection[str] = ()

    def __bool__(self) -> bool:
        return bool(self.select or self.ignore)

    def reports(self, finding: Finding) -> bool:
        if finding.code in UNJUDGED:
            return True
        names = {finding.code, finding.fact}
        if names.intersection(self.ignore):
            return False
        return not self.select or finding.fact is None or bool(names.intersection(self.select))

    def split(self, result: ClaimResult) -> Selected:
        """The claim with what is reported, and the claim with what is not."""
        reported = [self.reports(finding) for finding in result.findings]
        return Selected(without(result, [not one for one in reported]), without(result, reported))
