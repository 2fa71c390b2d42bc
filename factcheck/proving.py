"""Corrections put to the proof: the document judged anew has them supported, and everything else as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.documents.base import Document
from factcheck.fixing import Fix, Left, applied
from factcheck.model import ClaimResult, Finding, Verdict

MOST_TRIALS = 40
"""How often a document is judged anew to find out which of its corrections do no harm."""
Again = Callable[[str], tuple[Document, list[ClaimResult]]]


def proved(
    document: Document, results: Sequence[ClaimResult], fixes: Sequence[Fix], again: Again
) -> tuple[list[Fix], list[Left]]:
    """Those corrections after which their sentence is supported and no other finding of the document is another one;
    and those that are not such. ``results`` are all claims of the document; ``again`` reads and judges a text."""
    proof = _Proof(document, results, again)
    proof.settle(list(fixes))
    return sorted(proof.kept), sorted(proof.left)


class _Proof:
    def __init__(self, document: Document, results: Sequence[ClaimResult], again: Again) -> None:
        self.document, self.results, self.again = document, results, again
        self.kept: list[Fix] = []
        self.left: list[Left] = []
        self.trials = 0

    def settle(self, group: list[Fix]) -> None:
        """Keep of ``group`` what can be made beside what is kept already. What fails is halved, to find the culprit."""
        while group:
            if self.trials >= MOST_TRIALS:
                self._leave(group, "too many corrections of this text change other findings")
                return
            self.trials += 1
            chosen = sorted([*self.kept, *group])
            _, judged = self.again(applied(self.document.text, chosen))
            idle = [fix for fix in group if not self._helps(fix, chosen, judged)]
            if idle:
                self._leave(idle, "with '{}' it would still not be supported")
                group = [fix for fix in group if fix not in idle]
                continue
            changed = self._changed(chosen, judged)
            if changed is None:
                self.kept += group
                return
            if len(group) == 1:
                self._leave(group, f"with '{{}}' {changed}")
                return
            half = len(group) // 2
            self.settle(group[:half])
            group = group[half:]

    def _leave(self, fixes: Sequence[Fix], reason: str) -> None:
        self.left += [Left(fix.line, fix.column, fix.old, fix.fact, reason.format(fix.new)) for fix in fixes]

    @staticmethod
    def _helps(fix: Fix, chosen: Sequence[Fix], judged: Sequence[ClaimResult]) -> bool:
        """Whether all of the sentence with the correction is supported now."""
        start = fix.start + sum(len(one.new) - len(one.old) for one in chosen if one < fix)
        result = next((one for one in judged if _finds(one, fix.fact, start, start + len(fix.new))), None)
        return result is not None and all(finding.verdict is Verdict.SUPPORTED for finding in result.findings)

    def _changed(self, chosen: Sequence[Fix], judged: Sequence[ClaimResult]) -> str | None:
        """What else would be different: the first finding of another sentence that is no longer what it was."""
        if len(judged) != len(self.results):
            return "the text would fall into other sentences"
        for before, after in zip(self.results, judged, strict=True):
            if any(_finds(before, fix.fact, fix.start, fix.end) for fix in chosen):
                continue
            if _findings(before) != _findings(after):
                return f"a finding in line {before.line} would change"
        return None


def _finds(result: ClaimResult, fact: str, start: int, end: int) -> bool:
    """Whether the claim has a finding of ``fact`` at these words of the text."""
    return any(
        finding.fact == fact and span[0] < end and start < span[1]
        for finding, span in zip(result.findings, result.finding_spans, strict=False)
    )


def _findings(result: ClaimResult) -> list[Finding]:
    return [finding for finding in result.findings if finding.fact is not None]
