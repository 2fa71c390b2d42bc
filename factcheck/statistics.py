"""What a run found, counted: for each verdict, for each fact, the facts that nothing was about, and the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.model import ClaimResult, Finding, Verdict
from factcheck.output import visible
from factcheck.records import dataclass, field

ORDER = (Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.REFUTED, Verdict.UNVERIFIABLE)
MOST_NEVER = 20
"""Facts that are named one by one, unless all are asked for."""


@dataclass(slots=True)
class Statistics:
    """Counts findings as they come. ``others`` are sentences about no fact; ``known`` and ``silenced`` findings are
    those of the baseline and of suppression comments, which no verdict counts."""

    facts: tuple[str, ...] = ()
    """The ids of all facts."""
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    by_fact: dict[str, Counter[Verdict]] = field(default_factory=dict)
    matched: set[str] = field(default_factory=set)
    claims: int = 0
    others: int = 0
    known: int = 0
    silenced: int = 0
    files: int = 0
    characters: int = 0
    seconds: float = 0.0
    slowest: tuple[float, str] = (0.0, "")

    def add(self, result: ClaimResult) -> None:
        """Count a claim with its findings."""
        self.claims += 1
        for finding in result.findings:
            self.verdicts[finding.verdict] += 1
            if finding.fact is not None:
                self.matched.add(finding.fact)
                self.by_fact.setdefault(finding.fact, Counter())[finding.verdict] += 1

    def match(self, findings: Iterable[Finding]) -> None:
        """These findings are not reported, but something was about their facts."""
        self.matched.update(finding.fact for finding in findings if finding.fact is not None)

    def file(self, name: str, seconds: float, characters: int) -> None:
        self.files += 1
        self.characters += characters
        self.slowest = max(self.slowest, (seconds, name))

    @property
    def never(self) -> list[str]:
        return [fact for fact in self.facts if fact not in self.matched]

    def lines(self, *, everything: bool = False) -> list[str]:
        """The account, for people; ``everything``: with all facts that nothing was about."""
        out = [f"  {_count(self.claims, 'claim')}, {_count(self.others, 'other sentence')}"]
        width = max(len(verdict.value) for verdict in ORDER)
        for verdict in ORDER:
            if self.verdicts[verdict]:
                out.append(f"  {verdict.value:<{width}}  {self.verdicts[verdict]:>7,}")
        if self.silenced:
            out.append(f"  silenced by comments: {self.silenced:,}")
        if self.known:
            out.append(f"  known from the baseline: {self.known:,}")
        if self.by_fact:
            out.append("by fact")
            width = max(map(len, self.by_fact))
            ranked = sorted(self.by_fact.items(), key=lambda item: (-item[1].total(), item[0]))
            for fact, counts in ranked:
                parts = ", ".join(f"{counts[verdict]:,} {verdict.value}" for verdict in ORDER if counts[verdict])
                out.append(f"  {visible(fact):<{width}}  {counts.total():>7,}  {parts}")
        if never := self.never:
            out.append(f"never matched: {len(never):,} of {_count(len(self.facts), 'fact')}")
            named = never if everything or len(never) <= MOST_NEVER else never[:MOST_NEVER]
            out += [f"  {visible(fact)}" for fact in named]
            if len(named) < len(never):
                out.append(f"  … and {len(never) - len(named):,} more; --show all names them")
        out += self._time()
        return out

    def _time(self) -> list[str]:
        line = f"time: {self.seconds:.2f} s"
        if self.files:
            line += f" for {_count(self.files, 'file')}, {_count(self.characters, 'character')}"
        out = [line]
        if self.files > 1:
            seconds, name = self.slowest
            out.append(f"  slowest: {visible(name)}, {seconds:.2f} s")
        return out


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
