"""Who somebody is, where a text only introduces him so: "the mayor of Torvik, *Ada Brandt*, said", "*President* X".

What he is and of what become a sentence of their own. Whose office it is must stand in the text: "the director, X", of
what, nobody has said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from factcheck.base import Entity, Kind, Reading
from factcheck.checking.reader import Reader
from factcheck.drafting.holders import Held, Holders
from factcheck.drafting.names import OFFICES
from factcheck.language.en import people
from factcheck.language.tables import either
from factcheck.records import replace
from factcheck.statements.model import Statement

_SORT = rf"(?:(?:[a-z]+ ){{0,2}})(?:{either(OFFICES | people.ROLES | people.HEADS)})"
_OWNER = r"(?:the )?(?:[A-Z][\w’'&-]*|[a-z]+ (?=(?:[a-z]+ )?[A-Z]))(?: (?:of |& |the )?[A-Z][\w&-]*)*"
_OWNED = re.compile(r"\bof\b|['’]s\b|\b[Ii]ts\b|\b[Tt]heir\b|[A-Z][\w-]+ (?:president|premier|chief|boss|head)\b")
UNTRUE = re.compile(r"\b(?:former|ex-|then|late|acting|deputy|future|outgoing|designate|elect|would-be|once|vice)\b")


def introduced(said: str, text: str, names: Iterable[str]) -> Iterator[str]:
    """What a sentence that stands alone (``said``) tells of who somebody is, in sentences. ``text`` is how the source
    wrote it, ``names`` are those of people."""
    for name in names:
        if name not in said or not (found := _introduced(said, name)):
            continue
        role, owner = found
        before = text.partition(name.split(" ")[-1])
        near = f"{before[0][-90:]} {before[2][:60]}"
        if _OWNED.search(near) and not UNTRUE.search(role) and not UNTRUE.search(near):
            yield f"{name} is the {role} of {owner}."


def _introduced(said: str, name: str) -> tuple[str, str] | None:
    who = re.escape(name)
    for pattern in (
        rf"\b[Tt]he (?P<role>{_SORT}) of (?P<of>{_OWNER}), {who}(?=[,.])",
        rf"(?P<of>{_OWNER})['’]s (?P<role>{_SORT}),? {who}(?=[,. ])",
        rf"{who}, (?:the )?(?P<role>{_SORT}) of (?P<of>{_OWNER})(?=[,.])",
        rf"{who}, (?P<of>{_OWNER})['’]s (?P<role>{_SORT})(?=[,.])",
    ):
        if (match := re.search(pattern, said)) is not None:
            return match["role"], match["of"]
    return None


def held(entities: Iterable[Entity], names: Mapping[str, str], home: str) -> Iterator[tuple[str, Entity]]:
    """The sentence that tells what somebody is whom the texts call by his office ("*President* X"): of a land, and a
    mayor of the town where the text was written."""
    for one in entities:
        if one.type is not Kind.PERSON or not one.office:
            continue
        land = names.get(one.of or "", "")
        if one.of and land and one.office != "minister":
            yield f"{one.name} is the {one.office} of {land}.", one
        elif one.office == "mayor" and home:
            yield f"{one.name} is the mayor of {home}.", one


def gone(says: str, found: Iterable[Held]) -> bool:
    """Whether a sentence says that somebody is what the texts tell that he was."""
    for one in found:
        if one.high and re.match(rf"{re.escape(one.who)} (?:is|has been) (?:the )?{re.escape(one.role)}\b", says):
            return True
    return False


def completed(
    reading: Reading, statement: Statement, holders: Holders, reader: Reader, people: Iterable[str]
) -> tuple[Reading, Statement]:
    """An assertion that somebody took over or went, with the office; ``people`` are the names of those in the texts."""
    says = holders.completed(reading.says)
    if says == reading.says:
        return reading, statement
    understood = reader.read(says)
    got = understood.statements
    if len(got) != 1 or got[0].loose:
        return reading, statement
    holders.note(says, people, understood.read.periods, reading)
    got[0].setting = statement.setting
    return replace(reading, says=says, quote=reading.quote or reading.says), got[0]
