"""A word of which it is asked what it is, and what stands about it."""

from __future__ import annotations

from factcheck.parsing.items import Item
from factcheck.records import dataclass


@dataclass(slots=True, eq=False)
class Spot:
    """The word at item ``k``: what it ``can`` be, the tag before it, the next word."""

    items: list[Item]
    k: int
    can: str
    before: str
    nxt: Item | None

    def next_tag(self, *tags: str) -> bool:
        """Is there a next word with one of the tags?"""
        return self.nxt is not None and self.nxt.tag in tags
