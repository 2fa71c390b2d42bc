"""What texts come to: a base, and what was left out of it."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.base import FactBase, Unused
from factcheck.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Drafted:
    """A base made from texts, and what was left out of it."""

    base: FactBase
    sources: tuple[str, ...] = ()
    """The ids of the texts' sources, in their order."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Country code -> the country as the texts call it."""

    @property
    def unused(self) -> tuple[Unused, ...]:
        """What was left out, in the order of the texts."""
        return self.base.unused
