"""A sentence as the clauses that go on with "it" or "they", each followed by what its asides say."""

from __future__ import annotations

import re

from factcheck.checking.reader import Reader
from factcheck.drafting import asides, measured, parting, speakers, spreading, tailing, unfolding
from factcheck.parsing.items import Read

_VOTED = re.compile(r", (by \d+ (?:votes )?to \d+)(?=[,.])")
""" "Passed a law, *by 98 votes to 71*, and …": with the verb, not beside it."""


def pieces(read: Read, reader: Reader) -> list[list[str]]:
    """The clauses, each with the sentences that it makes; the sentence alone where it is whole."""
    clauses = [read.tokens.text[a:b] for a, b in spreading.pieces(read)]
    return [_cut(one, reader) for one in clauses]


def _cut(clause: str, reader: Reader) -> list[str]:
    clause = _VOTED.sub(r" \1", clause)
    return [
        _attributed(part, reader)
        for whole in _parted(clause, reader)
        for one in unfolding.unfolded(reader.read(whole).read)
        for main in tailing.trimmed(reader.read(one).read)
        for sized in measured.apart(reader.read(main).read)
        for part in asides.apart(reader.read(sized).read)
    ]


def _parted(clause: str, reader: Reader, depth: int = 3) -> list[str]:
    """A clause as the sentences into which its relative clauses and asides part it."""
    found = parting.parted(reader.read(clause).read)
    if not depth or found == [clause]:
        return found
    return [one for part in found for one in _parted(part, reader, depth - 1)]


def _attributed(text: str, reader: Reader) -> str:
    """A sentence with its speaker in front, unless its reading tells the speaker as it stands."""
    text = speakers.reported(text)
    got = reader.read(text)
    if said := speakers.forecast(got.read):
        return said
    return text if any(s.speaker is not None for s in got.statements) else speakers.attributed(got.read)
