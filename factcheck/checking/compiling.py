"""The sentences of a base, read once for all runs: plain values that travel with the base or lie in the cache.

They hold only for the names that they were read with; a sentence that is not among them is read as ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.base import FactBase
from factcheck.judging.scopes import phrase
from factcheck.records import replace
from factcheck.statements import packing
from factcheck.statements.model import Statement


def names(base: FactBase) -> list[Any]:
    """What the reading of a sentence depends on besides the program: language, focus and names of a base."""
    entities = [[e.id, str(e.type), list(e.names), e.of, e.within] for e in base.entities.values()]
    return [
        base.language,
        list(base.focus),
        entities,
        [[s.id, s.publisher, list(s.aliases)] for s in base.sources.values()],
    ]


def compiled(base: FactBase) -> FactBase:
    """The base with what its sentences and its scopes say."""
    from factcheck.checking.reader import Reader

    reader = Reader(base)
    scopes = (phrase(reading.scope) for _, reading in base.readings() if reading.scope)
    says = dict.fromkeys((*(reading.says for _, reading in base.readings()), *scopes))
    said = {text: packing.pack(reader.base_sentence(text).statements) for text in says}
    return replace(base, compiled={"names": names(base), "said": said})


class Said:
    """What is known of a base's sentences."""

    def __init__(self, base: FactBase) -> None:
        kept: Mapping[str, Any] = base.compiled or {}
        self.said: Mapping[str, Any] = kept.get("said", {}) if kept.get("names") == names(base) else {}

    def statements(self, text: str) -> list[Statement] | None:
        """The statements of a sentence, made anew in each call; ``None`` if it must be read."""
        packed = self.said.get(text)
        if packed is None:
            return None
        try:
            return packing.unpack(packed)
        except ValueError:
            return None
