"""Where the default base says nothing, perhaps the wide one does: one line below the summary."""

from __future__ import annotations

from factcheck.clock import today
from factcheck.commands.settings import Settings
from factcheck.facts.location import is_default, shipped
from factcheck.model import ClaimResult, Verdict
from factcheck.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.base import FactBase
    from factcheck.checking.engine import Checker

NAME = "wide"
MOST = 100
"""Claims that are tried; what stands behind them is not."""


class Beyond:
    """Gathers what the base in use says nothing of. The wide base is loaded at the end, and only if there is any."""

    def __init__(self, date: str | None, *, assume_context: bool) -> None:
        self.date = date
        self.assume_context = assume_context
        self.claims: list[tuple[str, str | None]] = []

    def look(self, result: ClaimResult) -> None:
        """Keep a claim that is about no fact."""
        if all(one.fact is None and one.verdict is Verdict.UNVERIFIABLE for one in result.findings):
            self.note(result.claim, self.date)

    def note(self, claim: str, date: str | None) -> None:
        """Keep a claim, with the day on which it was said if that is known."""
        if len(self.claims) < MOST:
            self.claims.append((claim, date))

    def told(self) -> str | None:
        """What to say of the wide base, if it can judge any of them; as they stand, without the text around them."""
        checker = self.load() if self.claims else None
        if checker is None:
            return None
        verdicts = [checker.judged(claim, replace(checker.focus, date=date)).verdict for claim, date in self.claims]
        number = sum(verdict is not Verdict.UNVERIFIABLE for verdict in verdicts)
        if not number:
            return None
        what = "this" if len(verdicts) == 1 else f"{number} of the {len(verdicts)} that this base says nothing of"
        return f"--facts {NAME} can judge {what}"

    def load(self) -> Checker | None:
        """What judges by the wide base, if that came along."""
        path = shipped(NAME)
        if path is None:
            return None
        from factcheck.checking.engine import Checker
        from factcheck.facts import load

        return Checker(load([path]), assume_context=self.assume_context, today=today())


def beyond(settings: Settings, base: FactBase, *, assume_context: bool) -> Beyond | None:
    """Where this is worth looking for: somebody reads the report, and the default base is all that is asked."""
    if settings.resolved_format != "terminal" or settings.quiet or settings.watch or settings.output not in (None, "-"):
        return None
    if settings.source or settings.against or not is_default(getattr(base, "path", "")):
        return None
    return Beyond(settings.date or settings.default_date, assume_context=assume_context)
