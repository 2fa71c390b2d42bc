"""A fault of ours in judging one claim: told as the finding of that claim, so that the others are judged."""

from __future__ import annotations

from factcheck.model import ClaimResult, Finding, Severity, Verdict

LONGEST = 200
"""Characters of an error's own words."""


def faulty(claim: str, error: Exception) -> ClaimResult:
    """The result for a claim that could not be judged because of ``error``; its note says what happened, and where."""
    finding = Finding(
        part=claim,
        start=0,
        end=len(claim),
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code="internal",
        message="a mistake in factcheck; it was not judged",
    )
    return ClaimResult(
        claim=claim,
        verdict=Verdict.UNVERIFIABLE,
        severity=Severity.NOTE,
        findings=(finding,),
        notes=(account(error),),
    )


def account(error: Exception) -> str:
    """ "ValueError: invalid literal … (factcheck.reading.calendar, line 107)"."""
    text = f"{type(error).__name__}: {str(error)[:LONGEST]}"
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return text
    return f"{text} ({traceback.tb_frame.f_globals.get('__name__', '?')}, line {traceback.tb_lineno})"
