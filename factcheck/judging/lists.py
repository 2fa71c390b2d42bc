"""Lists: which items of an enumeration no source names, and which members a claim leaves out."""

from __future__ import annotations

from factcheck.matching.frames import Match
from factcheck.model import Reading
from factcheck.reading.mentions import Mention, covers
from factcheck.reading.sentence import Sentence


def others_listed(m: Match, readings: list[Reading]) -> bool:
    """Do the readings name members beside those claimed?"""
    claimed = {item.id for item in m.members}
    return any(
        isinstance(item, str) and item not in claimed
        for r in readings
        for v in r.values.values()
        if type(v) is tuple
        for item in v
    )


def unlisted(sentence: Sentence, m: Match, at: list[int]) -> list[list[int]]:
    """Left-over words that stand in one enumeration with a listed member: "…, energy and *fisheries*"."""
    norm = sentence.tokens.norm
    prepositions = sentence.index.language.prepositions
    groups: list[list[int]] = []
    for i in at:
        if groups and i - groups[-1][-1] == 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    out = []
    if m.fact.complete and not m.members:
        named = covers(n for n in sentence.names)
        return [group for group in groups if set(group) <= named]
    for group in groups:
        for item in m.members:
            low, high = (item.last, group[0]) if item.first < group[0] else (group[-1] + 1, item.first)
            edge = norm[group[0] - 1] if item.first < group[0] else norm[group[-1] + 1]
            joined_by = edge in (",", "&", "/") or prepositions.get(edge) == "and"
            if joined_by and all(enumerates(sentence, j, m) for j in range(low, high)):
                out.append(group)
                break
    return out


def inside(sentence: Sentence, matches: list[Match], at: list[int]) -> bool:
    """Are the left-over words items of an enumeration of which others are listed?"""
    for m in matches:
        if m.fact.kind == "list" and m.members:
            items = {i for group in unlisted(sentence, m, at) for i in group}
            if items.issuperset(at):
                return True
    return False


def runs(items: list[Mention], between: set[int]) -> list[list[Mention]]:
    """The members in order, in stretches that none of the tokens ``between`` interrupts."""
    out: list[list[Mention]] = []
    for item in sorted(items):
        if out and not any(out[-1][-1].last <= i < item.first for i in between):
            out[-1].append(item)
        else:
            out.append([item])
    return out


def enumerates(sentence: Sentence, i: int, m: Match) -> bool:
    """May token ``i`` stand between two items of one enumeration?"""
    norm, language = sentence.tokens.norm, sentence.index.language
    word = norm[i]
    if word in (",", "&", "/", "-") or language.prepositions.get(word) == "and" or word in language.skipped:
        return True
    if word in language.auxiliaries or word in language.prepositions:
        return False
    return i in covers(m.members) or (word.isalpha() and language.stem(word) not in language.verbs)
