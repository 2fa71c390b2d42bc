"""Suppression comments: what stands after ``factcheck:``, and what was probably meant to be one."""

from __future__ import annotations

import re
from datetime import date

from factcheck.records import NamedTuple

_KINDS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_DIRECTIVE = re.compile(
    r"\s*(?P<lead>fact[ _-]?check(?:er)?\s*(?:::?|[=;.–—-]|(?=\s)))\s*(?P<kind>[^\W\d][-\w]*)(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
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


def parse(text: str, *, prose: bool = False) -> Parsed | None:
    """The directive in a comment, with what is wrong with it in ``error``; ``None`` if it is no directive at all.

    ``prose``: what isn't one is text that is read ("Factcheck: ignored warnings"), so less is taken for a mistyped one.
    """
    if text[:200].lstrip()[:4].lower() != "fact" or len(text) > LONGEST or (match := _DIRECTIVE.match(text)) is None:
        return None
    word, rest = match["kind"].lower(), match["rest"].strip()
    kind = _meant(word, bracket=match["rest"].startswith("["), prose=prose)
    proper = match["lead"].lower() == "factcheck:"
    if kind is None or (not proper and word != kind and not rest.startswith("[")):
        return None
    if not proper and prose and word == "ignore" and not rest.startswith("["):
        return None
    parsed = _parsed(kind, rest)
    if word != kind:
        known = f"did you mean '{kind}'?" if _near(word, 0.6) else f"known are {', '.join(_KINDS)}"
        return parsed._replace(error=f"unknown directive '{word[:40]}' ({known})")
    if not proper:
        return parsed._replace(error=f"it begins with '{match['lead'].strip()}' (did you mean 'factcheck: {kind}'?)")
    return parsed


def _meant(word: str, *, bracket: bool, prose: bool) -> str | None:
    """The directive that a word is or was meant to be. Before a bracket it was meant to be one, whatever it is; within
    prose a longer one ("ignored") is a word of its own."""
    if word in _KINDS:
        return word
    if bracket:
        return _near(word, 0.6) or "ignore"
    if word.startswith(("ignore-", "ignore_")):
        return _near(word, 0.6) or "ignore"
    near = _near(word, 0.8)
    return None if near is not None and prose and len(word) > len(near) else near


def _near(word: str, cutoff: float) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, _KINDS, 1, cutoff)), None)


def _parsed(kind: str, rest: str) -> Parsed:
    """What stands behind the directive's name."""
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
