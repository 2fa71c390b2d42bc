"""The sentences of a base, read once for all runs: plain values that travel with the base or lie in the cache.

They hold only for the names and words that they were read with; a sentence that is not among them is read as ever.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from factcheck.base import FactBase
from factcheck.judging.scopes import phrase
from factcheck.records import replace
from factcheck.statements import packing
from factcheck.statements.model import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def names(base: FactBase) -> list[Any]:
    """What the reading of a sentence depends on besides the program: language, focus, names and words of a base."""
    entities = [[e.id, e.type.value, e.name, list(e.aliases), e.of, e.within, e.office] for e in base.entities.values()]
    return [
        base.language,
        list(base.focus),
        entities,
        [[s.id, s.publisher, list(s.aliases)] for s in base.sources.values()],
        [[phrase, list(others)] for phrase, others in base.words.items()],
    ]


def compiled(base: FactBase) -> FactBase:
    """The base with what its sentences and its scopes say: ``texts``, for each the ``heads`` of its statements, and in
    ``rows`` the whole of them, as JSON."""
    from factcheck.checking.reader import Reader

    reader = Reader(base)
    scopes = (phrase(reading.scope) for _, reading in base.readings() if reading.scope)
    texts = list(dict.fromkeys((*(reading.says for _, reading in base.readings()), *scopes)))
    heads, rows = [], []
    for text in texts:
        statements = reader.summed_up(reader.base_sentence(text).statements)
        heads.append([packing.head(one) for one in statements])
        rows.append(json.dumps(packing.pack(statements), ensure_ascii=False, separators=(",", ":")))
    return replace(base, compiled={"names": names(base), "texts": texts, "heads": heads, "rows": rows})


class Said:
    """What is known of a base's sentences."""

    def __init__(self, base: FactBase) -> None:
        kept: Mapping[str, Any] = base.compiled or {}
        texts, heads, rows = (kept.get(part, ()) for part in ("texts", "heads", "rows"))
        known = kept.get("names") == names(base) and len(texts) == len(heads) == len(rows)
        self.said: dict[str, tuple[Any, str]] = (
            dict(zip(texts, zip(heads, rows, strict=True), strict=True)) if known else {}
        )

    def statements(self, text: str) -> list[Statement] | None:
        """The statements of a sentence, made anew in each call; ``None`` if it must be read."""
        found = self.said.get(text)
        try:
            return None if found is None else packing.closed(*found)
        except (TypeError, ValueError):
            return None
