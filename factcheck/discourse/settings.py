"""What stands around a passage and says when it was so, who says so, or that nobody does: the lead of a list, a
heading, what is written behind a quotation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.discourse.scenes import PAST
from factcheck.frames import Term
from factcheck.judging.speakers import who_says
from factcheck.language.en import closed, scenes
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.parsing.joining import VAGUELY
from factcheck.records import NamedTuple, replace
from factcheck.statements.model import Statement

SPOKEN = frozenset({"person", "source"})
HE = frozenset({"he", "she"})


class Setting(NamedTuple):
    """``when``: the time that it is of. ``speaker`` says it, who is known to the base. ``apart``: the code of why it is
    not judged."""

    when: Period | None = None
    speaker: Term | None = None
    apart: str = ""


FREE = Setting()
"""What nothing stands around."""


def lead(read: Read, statements: Sequence[Statement], know: Knowledge, he: Term | None = None) -> Setting:
    """What a lead sets for the items of its list, or for the quotation below it; ``he`` is whom "he" means there."""
    if unasserted(read):
        return Setting(apart="not-a-claim")
    words = read.tokens.norm
    speaker = voice(statements)
    if speaker is not None and speaker.head in HE and speaker.det == "pron":
        speaker = he if he is not None and he.ref is not None else None
    told = _told(speaker, know)
    if told is None:
        return Setting(apart="other-speaker")
    when = PAST if not scenes.AHEAD.isdisjoint(words) else when_of(read)
    return Setting(when, told.speaker)


def _told(speaker: Term | None, know: Knowledge) -> Setting | None:
    """Who says what follows, if anybody; ``None`` where the base knows nothing of him."""
    if speaker is None:
        return FREE
    who = who_says(speaker, know, frozenset())
    if "?" in who:
        return None
    return Setting(speaker=replace(speaker, carried=True)) if who else FREE


def heading(read: Read) -> Setting:
    """What a heading sets for its section, its period apart."""
    words = frozenset(read.tokens.norm)
    if unasserted(read):
        return Setting(apart="not-a-claim")
    if not words.isdisjoint(scenes.VOICES):
        return Setting(apart="other-speaker")
    if not words.isdisjoint(scenes.AHEAD | scenes.ARCHIVE) or _of_somebody(read):
        return Setting(PAST)
    vague = next((p for p in read.periods if p.relative is not None and p.relative[0] == VAGUELY[0]), None)
    return Setting(vague)


def _of_somebody(read: Read) -> bool:
    """ "The X years": the time of somebody's rule."""
    items = read.items
    for name, noun in pairwise(items):
        if name.refs and name.refs[0].kind in ("person", "unknown") and noun.word in scenes.FORMER:
            return True
    return False


def unasserted(read: Read) -> bool:
    """Does it announce what nobody asserts: myths, a quiz, "false claims", a condition?"""
    words = read.tokens.norm
    if any(word in scenes.UNTRUE for word in words) or (words and words[0] in scenes.CONDITIONAL):
        return True
    if any(tuple(words[k : k + 3]) == scenes.CHOOSING for k in range(len(words) - 2)):
        return True
    return any(a in scenes.FALSE and b in scenes.CLAIMS for a, b in pairwise(words))


def when_of(read: Read) -> Period | None:
    """The time that a lead tells: one, or one that is none of those known where it tells several."""
    words = read.tokens.norm
    if not scenes.ARCHIVE.isdisjoint(words):
        return PAST
    told = [p for p in read.periods if _of_years(p)]
    spans = {(p.low, p.high, p.relative) for p in told}
    return None if not told else told[0] if len(spans) == 1 else PAST


def _of_years(p: Period) -> bool:
    """Is it a time with its year, or told by how many years ago it was?"""
    if p.relative is not None:
        return p.relative[0] in scenes.SINGLE_YEARS and p.relative[1] != 0
    return not p.yearless and bool(p.low or p.high)


def voice(statements: Sequence[Statement]) -> Term | None:
    """Who says what follows a lead: "according to X", "X writes"."""
    for stmt in statements:
        if stmt.speaker is not None:
            return stmt.speaker
    for stmt in statements:
        if stmt.kind == "finite" and stmt.word in closed.SAY | scenes.SPOKEN and not stmt.negated:
            who = next((r.term for r in stmt.roles if r.mark == "subj" and r.term is not None), None)
            if who is not None and who.head not in scenes.OWN_VOICE:
                return who
    return None


def cited(statements: Sequence[Statement]) -> None:
    """ "X quoted a leaflet: "…"": what follows is said by what was quoted."""
    source: Term | None = None
    for stmt in statements:
        if stmt.word in scenes.CITING and stmt.kind == "finite" and stmt.speaker is None:
            things = [r.term for r in stmt.roles if r.mark == "obj" and r.term is not None and r.term.count is None]
            source = things[0] if things and things[0].ref is None else None
        elif source is not None and stmt.speaker is None and stmt.kind == "finite":
            stmt.speaker = source


def attribution(read: Read, known: Collection[str]) -> Setting:
    """What stands behind a quotation: somebody whom the base lets speak, or somebody else."""
    for item in read.items:
        if item.refs and item.refs[0].kind in SPOKEN and item.refs[0].id in known:
            ref = item.refs[0]
            return Setting(speaker=Term(item.first, item.last, head=ref.id, ref=ref, carried=True))
    return Setting(apart="other-speaker")


def apply(setting: Setting, statements: Sequence[Statement]) -> None:
    """Lets who is set say what has no speaker of its own."""
    if setting.speaker is not None:
        for stmt in statements:
            if stmt.speaker is None and not stmt.said:
                stmt.speaker = setting.speaker
