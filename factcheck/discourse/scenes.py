"""The time into which a text puts what it tells next: "A decade ago the picture was different." goes on until the text
returns to the present, across paragraphs.

It holds for what was so at a time (how much, how many, which rank) and is told as past without a date of its own."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.en import scenes
from factcheck.matching import periods
from factcheck.model import Period, Span
from factcheck.parsing.items import Item, Read
from factcheck.parsing.joining import VAGUELY
from factcheck.statements.model import Statement

PAST = Period(Span(0, 0), "year", None, None, relative=VAGUELY)
"""Some time that nobody has counted."""
GRAINS = frozenset({"year", "range", "half", "quarter", "month"})
FARTHEST = 6
"""Items from the head of a sentence in which the noun of a time is looked for."""


def scene(read: Read, statements: Sequence[Statement], persons: frozenset[str]) -> Period | None:
    """The past time that a sentence puts what it and the next ones tell into; ``None`` where it sets none."""
    told = [s for s in statements if s.kind == "finite"]
    if any(_remembers(s) for s in told):
        return PAST
    if not told and not scenes.ARCHIVE.isdisjoint(read.tokens.norm):
        return PAST  # "Flashback to 1997."
    if not any(s.tense == "past" for s in told):
        return None
    if (when := fronted(told)) is not None:
        return when if when.grain in GRAINS and not periods.is_now(when) else None
    if any(s.word in scenes.LOOKING and not scenes.DIFFERENT.isdisjoint(_said_of(s)) for s in told):
        return PAST
    items = read.items
    words = tuple(read.tokens.norm[:FARTHEST])
    if any(words[: len(then)] == then for then in scenes.THEN) or _era(items):
        return PAST
    return PAST if _clause(items, statements, persons) else None


def fronted(statements: Sequence[Statement]) -> Period | None:
    """The time at the head of a sentence that tells of the past."""
    return next((s.times[0] for s in statements if s.fronted and s.times and s.tense == "past"), None)


def _remembers(s: Statement) -> bool:
    """ "I remember my first year there.": what follows was so then."""
    who = s.phrase("subj")
    return s.word in scenes.REMEMBERING and who is not None and who.head in scenes.SELF


def _said_of(s: Statement) -> set[str]:
    words = {r.word for r in s.roles if r.word} | {word for word, _ in s.adverbs}
    terms = [r.term for r in s.roles if r.term is not None and r.mark != "subj"]
    another = [t for t in terms if t.head in scenes.WORLDS and any(m.word == "another" for m in t.mods)]
    return words | {m.word for t in terms for m in t.mods} | ({"different"} if another else set())


def _era(items: Sequence[Item]) -> bool:
    """ "In his day", "in those times", "under X,", "during the crisis,", "before the war,": a time at the head."""
    first = items[0].word if items else ""
    near = items[1:FARTHEST]
    comma = next((k for k, item in enumerate(items[: FARTHEST + 2]) if item.tag == ","), 0)
    ours = any(item.refs and item.refs[0].kind in ("city", "place", "country") for item in items[1 : comma or 2])
    if any(item.tag == "t" for item in items[: comma or FARTHEST]):
        return False
    if first in scenes.WITHIN and len(near) > 2 and near[0].tag == "poss" and _years(near[1:3]):
        return True
    if first in scenes.WITHIN and any(item.word in scenes.ERAS for item in near[: comma or FARTHEST]):
        return near[0].word != "the" or near[1:2] == [] or near[1].word not in ("same", "first", "last")
    return comma > 1 and first in scenes.RULING | scenes.UP_TO and not (ours and first in scenes.RULING)


def _years(near: Sequence[Item]) -> bool:
    """ "in our *first year*", "in its *early years*": told by whose and which they were."""
    return near[0].word in scenes.WHICH_YEARS and near[1].word in scenes.SINGLE_YEARS


def _clause(items: Sequence[Item], statements: Sequence[Statement], persons: frozenset[str]) -> bool:
    """ "When the ambassador arrived, …": a clause at the head tells the time; one about somebody of whom the base tells
    may be its own event, and "when asked" tells none."""
    if not items or items[0].word not in scenes.WHENEVER:
        return False
    said = next((s for s in statements if s.kind in scenes.WHILE_SUB and s.tense == "past"), None)
    if said is None or said.word in scenes.PROMPTED:
        return False
    comma = next((item.first for item in items if item.tag == ","), 0)
    named = {item.refs[0].id for item in items if item.refs and item.first < comma}
    return items[0].word in scenes.UP_TO or not named & persons


def elsewhere(when: Period, spans: Sequence[tuple[str, str]], date: str | None) -> bool:
    """Is that time none of those, as far as they can be told?"""
    told = periods.resolve(when, date)
    return told is None or not any(low <= told[1] and told[0] <= high for low, high in spans)
