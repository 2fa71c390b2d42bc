"""Suppression comments: what stands after ``factcheck:``."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_KINDS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_DIRECTIVE = re.compile(r"\s*factcheck:\s*(?P<kind>[^\s\[]*)\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_FACTS = re.compile(r"\[(?P<facts>[^\]]*)\]\s*(?P<rest>.*)", re.DOTALL)
_UNTIL = re.compile(r"(?:(?:^|,)\s*until\b\s*(?P<any>[^,]*?)|\buntil\s+(?P<date>\d{4}-\d{2}-\d{2}))[\s.]*$")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST = 10_000
"""Characters; a longer comment is no directive."""


class Parsed(NamedTuple):
    kind: str
    facts: tuple[str, ...]
    reason: str
    until: str | None
    error: str | None


def is_directive(text: str) -> bool:
    """Whether a comment (or a line of plain text) is meant for us."""
    return text[:200].lstrip()[:10].lower() == "factcheck:" and len(text) <= LONGEST


def parse(text: str) -> Parsed | None:
    """The directive in ``text``, with what is wrong with it in ``error``; ``None`` if it is no directive at all."""
    match = _DIRECTIVE.match(text) if is_directive(text) else None
    if match is None:
        return None
    kind, rest = match["kind"].lower(), match["rest"].strip()
    if kind not in _KINDS:
        from difflib import get_close_matches

        near = get_close_matches(kind, _KINDS, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(_KINDS)}"
        return Parsed("ignore", (), rest, None, f"unknown directive '{kind[:40]}' ({hint})")
    facts: tuple[str, ...] = ()
    error = None
    if rest.startswith("["):
        bracket = _FACTS.match(rest)
        if bracket is None:
            return Parsed(kind, (), rest, None, "the bracket after ignore is not closed")
        facts = tuple(name.strip() for name in bracket["facts"].split(",") if name.strip())
        rest = bracket["rest"].strip()
        if not facts:
            error = "no fact in the brackets (leave the brackets out to mean all facts)"
    until = None
    if (ends := _UNTIL.search(rest)) is not None:
        until = ends["date"] or (ends["any"] or "").strip()
        rest = rest[: ends.start()]
        if not _is_date(until):
            error = error or f"'until {until[:40]}': not a date (YYYY-MM-DD)"
            until = None
    reason = " ".join(rest.split()).strip(" ,;:–—-")
    if not reason and kind != "ignore-end":
        error = error or "no reason given"
    return Parsed(kind, facts, reason, until, error)


def _is_date(text: str) -> bool:
    if not _ISO.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
