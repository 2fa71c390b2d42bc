"""An event that a sentence only ranks ("the withdrawal of 4,000 troops from Kelm *was the second sign*") has happened:
that is what the sentence tells, in words that can be held against what others tell of it.

Troops and police are a land's own, so that their movements are what the land does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from factcheck.drafting.topics import FORCES
from factcheck.frames import Term
from factcheck.language.tables import word_set
from factcheck.parsing import clauses
from factcheck.parsing.items import Read
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement

OWN = FORCES | word_set("troop soldier force peacekeeper unit brigade ship warship")
"""Nouns of what is moved by the land that has it."""


def happened(
    read: Read, statement: Statement, names: Mapping[str, str], again: Callable[[str], list[Statement]]
) -> tuple[str, Statement] | None:
    """That the event happened, as a sentence with its statement; ``None`` where the sentence ranks none."""
    frames = [one for one in clauses.parse(read) if one.kind == "finite"]
    frame = frames[0] if len(frames) == 1 and frames[0].verb == "be" else None
    subject, comp = (frame.arg("subj"), frame.arg("comp")) if frame is not None else (None, None)
    event, rank = (subject.term if subject else None), (comp.term if comp else None)
    if event is None or rank is None or rank.rank is None or rank.ref is not None or not eventive(event):
        return None
    if event.det != "the" or event.plural or statement.negated or statement.tense != "past" or rank.mods:
        return None
    words = _told(read, event, names)
    got = again(said := f"There was {'an' if words[:1] in 'aeio' else 'a'} {words}.")
    told = len(got) == 1 and got[0].act == "assert" and got[0].status == "happened" and not got[0].loose
    return (said, got[0]) if told and got[0].word != "be" else None


def _told(read: Read, event: Term, names: Mapping[str, str]) -> str:
    """The event in words, without its article; whose the troops are is told as who does it."""
    items = [item for item in read.items if event.first < item.first < event.last]
    tokens, owner = read.tokens, ""
    skipped = -1
    for item, noun in pairwise(items):
        ref = item.refs[0] if item.refs else None
        if ref is not None and ref.adjective and noun.lemma in OWN and ref.id in names:
            owner, skipped = names[ref.id], item.first
    words = " ".join(tokens.text[tokens.start[i.first] : tokens.end[i.last - 1]] for i in items if i.first != skipped)
    return f"{words} by {owner}" if owner and not any(i.word == "by" for i in items) else words
