"""Which readings a part is comparable with, and what in its wording turns it round or makes it another figure."""

from __future__ import annotations

from factcheck.matching import coverage, frames, periods, slots
from factcheck.matching.frames import Match
from factcheck.matching.parts import QUANTIFIED, View
from factcheck.model import Reading, Relation, Status, Verdict
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.sentence import Sentence


def selected(
    sentence: Sentence, view: View, m: Match, matches: list[Match], limited: frozenset[str]
) -> tuple[list[Reading], str | None]:
    """The readings that period, speaker, source and occasion leave, and the code of what left none.

    ``limited`` are the source ids that judging is limited to; none: all.
    """
    readings = [r for r in m.fact.readings if not limited or r.source in limited]
    framed = view.framed
    if framed.sources:
        readings = [r for r in readings if r.source in framed.sources]
    elif framed.occasions and (framed.speaker or framed.vague):
        if any(r.source in framed.occasions for r in readings):
            readings = [r for r in readings if r.source in framed.occasions]
    elif framed.occasions and not any(c.slot.type == "place" for c in m.claimed):
        readings = [r for r in readings if r.source in framed.occasions]
        if not readings:
            return [], "other-occasion"
    if not readings:
        return [], "other-speaker"
    if framed.speaker == "?":
        return [], "other-speaker"
    if view.date is not None and m.fact.kind in QUANTIFIED and not framed.sources:
        sources = sentence.index.base.sources
        readings = [r for r in readings if not periods.later(r, sources[r.source], view.date)]
        if not readings:
            return [], "other-period"
    own = frames.own_periods(sentence, m, matches)
    reporting = bool(framed.speaker or framed.sources)
    for p in own:
        readings = [
            r
            for r in readings
            if periods.selects(p, r, sentence.index.base.sources[r.source], view.date, reporting=reporting)
        ]
    if not readings:
        return [], "other-period"
    if framed.speaker and framed.speaker not in actors(m):
        spoken = [r for r in readings if framed.speaker in r.said_by]
        if spoken:
            readings = spoken
    return readings, None


def actors(m: Match) -> set[str]:
    """Who is said to do what the fact is about."""
    return {
        x.id
        for c in m.claimed
        if c.slot.type == "actor" and isinstance(c.value, tuple)
        for x in c.value
        if isinstance(x, Mention)
    }


def negated(sentence: Sentence, m: Match, denials: list[Mention]) -> bool:
    """Is the fact denied: an odd number of denials and opposites, one inside the other counted once?"""
    pseudo = covers(sentence.cues.get("pseudo", ()))
    opposites = m.opposites - pseudo
    opposed = {
        i for c in sentence.concepts if c.detail == "opposite" and c.first in opposites for i in range(c.first, c.last)
    }
    chosen = {i for c in m.claimed if c.slot.type == "choice" for i in c.tokens}  # "hardly moved" is an option
    own = [
        d
        for d in denials
        if d.first not in chosen
        and not opposed.intersection(range(d.first, d.last))
        and (d.id != "scoped-negation" or follows(d, m.tokens))
    ]
    meanings = {c.id for c in sentence.concepts if c.detail == "opposite" and c.first in opposites}
    return (len(own) + min(len(opposites), len(meanings))) % 2 == 1


def exclusive(sentence: Sentence, m: Match) -> bool:
    """Does the segment say that it is only this ("only", "exclusively"), other than of a number?"""
    pseudo = covers(sentence.cues.get("pseudo", ())) | sentence.quantity_tokens
    for cue in sentence.cues.get("exclusive", ()):
        if m.segment.first <= cue.first < m.segment.last and cue.first not in pseudo:
            after_number = cue.first - 1 in sentence.quantity_tokens and cue.last >= m.segment.last - 1
            if cue.last not in sentence.quantity_tokens and not after_number:
                return True
    return False


def dated(sentence: Sentence, view: View, m: Match, matches: list[Match], readings: list[Reading]) -> bool:
    """Is each period of the part the very one of a reading? Else it may speak of what came in that time only."""
    return all(
        any(periods.exact(p, r, sentence.index.base.sources[r.source], view.date) for r in readings)
        for p in frames.own_periods(sentence, m, matches)
    )


def increment(sentence: Sentence, m: Match) -> bool:
    """Is the figure said to come on top of others ("another $2 billion")? Then it is not the fact's."""
    starts = {min(c.tokens) for c in m.claimed if c.slot.type in slots.KINDS}
    return any(start - c.last in (0, 1) for c in sentence.cues.get("increment", ()) for start in starts)


def disunited(sentence: Sentence, verdict: Verdict, relations: list[Relation]) -> bool:
    """Is it said to stand in all sources ("both reports name …"), while not all support it?"""
    if verdict not in (Verdict.SUPPORTED, Verdict.DISPUTED) or not _of_all_sources(sentence):
        return False
    return any(relation is not Relation.ENTAILS for relation in relations)


def intended(sentence: Sentence, m: Match) -> bool:
    """Is the opposite of the fact only planned or possible ("plans to leave", "may quit")?"""
    if any(reading.status is not Status.HAPPENED for reading in m.fact.readings):
        return False
    return bool(m.opposites) and any(
        0 <= first - cue.last <= 1 and cue.first not in m.anchors
        for name in ("planned", "possible", "future")
        for cue in sentence.cues.get(name, ())
        for first in m.opposites
    )


def _of_all_sources(sentence: Sentence) -> bool:
    """Does it say "both reports", or name sources with "both" before or after them?"""
    if sentence.cues.get("all-sources"):
        return True
    language, norm = sentence.index.language, sentence.tokens.norm
    sources = [m for m in sentence.names if m.kind == "source"]
    around = {i for m in sources for i in (m.first - 1, m.first - 2, m.last)}
    return len(sources) > 1 and any(0 <= i < len(norm) and norm[i] in language.universals for i in around)


def apposed(m: Match) -> bool:
    """Is somebody put beside an office that is another's ("the king, X, …")?"""
    return any(c.slot.type == "actor" and isinstance(c.value, tuple) and len(c.value) > 1 for c in m.claimed)


def foretold(sentence: Sentence, view: View) -> bool:
    """Does the segment foretell a figure ("will reach", "is expected to hit")?"""
    return coverage.cued(sentence, view, "future")


def owned(sentence: Sentence, m: Match) -> bool:
    """Does the sentence itself name whose figure it is (not the text before, not "he")? Only then may it be refuted."""
    index = sentence.index
    origins = [
        ids for role, ids in m.fact.roles.items() if index.base.roles.get(role) == "origin" and role in m.fact.needs
    ]
    if m.fact.kind not in ("amount", "count") or not origins or sentence.dual:
        return True
    spoken = {n.id for n in sentence.names if n.kind == "entity" and n.detail != "pronoun"}
    spoken.update(k for item in tuple(spoken) for k in index.kin(item))
    return any(item in spoken for ids in origins for item in ids) or any(n.kind == "source" for n in sentence.names)


def planned(sentence: Sentence, view: View) -> bool:
    """Does the segment speak of a figure as planned, agreed, proposed or discussed, outside a denying frame?"""
    framed = covers(m for m in sentence.cues.get("negation", ()) if m.last - m.first > 2)
    return any(
        view.segment.first <= m.first < view.segment.last
        and m.first not in framed
        and m.last not in sentence.quantity_tokens  # "has raised $3 billion"
        for name in ("planned", "agreed", "proposed", "discussed")
        for m in sentence.cues.get(name, ())
    )


def follows(denial: Mention, tokens: set[int]) -> bool:
    """Does a word of the fact stand right after the denial ("anything but *friendly*")?"""
    return denial.last in tokens or denial.last + 1 in tokens
