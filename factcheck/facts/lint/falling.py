"""Totals that fall: what adds up until a day cannot be less on a later one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.base import Series
from factcheck.facts.entries import Entry
from factcheck.facts.lint import Held
from factcheck.facts.lint.counting import least, most, together, told, whole


def look(held: Held) -> Iterator[tuple[Entry, str]]:
    """Totals of one body that lie below an earlier one."""
    for entries in held.facts.values():
        if not entries or entries[0].fact.series is not Series.TOTAL:
            continue
        for group in together(entries):
            ordered = sorted((one for one in whole(group) if one.time.end), key=lambda one: one.time.end)
            for early, late in pairwise(ordered):
                low, high = least(early), most(late)
                if early.time.end < late.time.end and low is not None and high is not None and high <= low:
                    yield late, f"a total that falls: {told([early, late])}"
