"""What a sentence takes over from the text around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.reading.mentions import Mention


class Context(NamedTuple):
    """``subjects`` are entity ids spoken of before or assumed, ``topics`` concept ids of the sentence before (or the
    lead-in of a list), ``person`` the one person named last ("he"), ``date`` the ISO date the text is seen from.
    ``elliptic``: the text is a fragment (a list item, a table cell) whose predicate stands in the topics. ``told``
    are the ids of the facts that the sentences just before were about, the latest first, ``asked`` the concepts of a
    question right before. ``place`` is the place named last ("the city"). ``own``: the text has
    been about a fact before. ``foreign``: it has
    turned to another country, so that "the two countries" may be others than the base's."""

    subjects: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    person: str | None = None
    date: str | None = None
    elliptic: bool = False
    told: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    foreign: bool = False
    own: bool = False
    place: Mention | None = None

    def lines(self) -> Iterator[str]:
        """What is taken over, in words for ``explain``."""
        if self.subjects:
            yield f"carried over: {', '.join(sorted(self.subjects))}"
        if self.foreign:
            yield "the text before has turned to another country: nothing is carried over"
        if self.person:
            yield f"he or she is: {self.person}"
        if self.elliptic and self.topics:
            yield f"from what leads it in: {', '.join(sorted(self.topics))}"
        if self.date:
            yield f"seen from: {self.date}"


NONE = Context()
