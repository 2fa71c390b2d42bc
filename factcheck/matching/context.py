"""What a sentence takes over from the text around it."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    """``subjects`` are entity ids spoken of before or assumed, ``topics`` concept ids of the sentence before (or the
    lead-in of a list), ``person`` the one person named last ("he"), ``date`` the ISO date the text is seen from.
    ``elliptic``: the text is a fragment (a list item, a table cell) whose predicate stands in the topics. ``told``
    are the ids of the facts that the sentences just before were about, the latest first, ``asked`` the concepts of a
    question right before. ``foreign``: the text has
    turned to another country, so that "the two countries" may be others than the base's."""

    subjects: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    person: str | None = None
    date: str | None = None
    elliptic: bool = False
    told: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    foreign: bool = False


NONE = Context()
