"""Findings about no fact: what a sentence is about instead, why it is no claim, which part no source covers."""

from __future__ import annotations

from factcheck.judging import wording
from factcheck.matching.frames import Miss
from factcheck.model import Finding, Verdict
from factcheck.reading.sentence import Sentence


def elsewhere(sentence: Sentence, misses: list[Miss]) -> list[Finding]:
    """The finding of a sentence that shares a fact's words but is about somebody or something else."""
    miss = next((m for m in misses if m.code == "other-subject"), None)
    if miss is None:
        return []
    message = f"another subject than “{miss.fact.title}”: {miss.reason}"
    return [_finding(sentence, 0, len(sentence.tokens.text), "other-subject", message)]


def no_claim(sentence: Sentence, act: str) -> Finding:
    """The finding of a sentence that asserts nothing; ``act`` is what it does instead."""
    message = f"not a checkable claim: {wording.ACTS[act]}"
    return _finding(sentence, 0, len(sentence.tokens.text), "not-a-claim", message)


def uncovered(sentence: Sentence, first: int, last: int) -> Finding:
    """Tokens ``first`` to ``last`` say something that no fact is about."""
    tokens = sentence.tokens
    while last - 1 > first and not tokens.norm[last - 1][0].isalnum():
        last -= 1
    return _finding(
        sentence, tokens.start[first], tokens.end[last - 1], "not-covered", "no source in the fact base says this"
    )


def _finding(sentence: Sentence, start: int, end: int, code: str, message: str) -> Finding:
    return Finding(
        part=sentence.tokens.text[start:end],
        start=start,
        end=end,
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code=code,
        message=message,
    )
