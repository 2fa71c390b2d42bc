"""Sentences that come again – in an editor with every key, in an archive with every release – are read once."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.parsing.items import Read
from factcheck.records import NamedTuple, replace
from factcheck.statements.model import Role, Statement

KEPT = 2048
"""Readings that are kept, about 8 kB each."""
NOTED = 65_536
"""Sentences of which it is kept that they have been met."""


class Known(NamedTuple):
    """A sentence as it was read: its items, and its statements before a text lends them anything."""

    read: Read
    statements: list[Statement]


class Readings:
    """The readings of the sentences that were met more than once: most never come again, and are to cost nothing."""

    __slots__ = ("_kept", "_met")

    def __init__(self) -> None:
        self._met: set[int] = set()
        self._kept: dict[str, Known] = {}

    def of(self, text: str) -> Known | None:
        """The reading of a sentence that came before, with statements of its own."""
        found = self._kept.get(text)
        return None if found is None else found._replace(statements=copies(found.statements))

    def items(self, text: str) -> Read | None:
        """The items of a sentence that came before."""
        found = self._kept.get(text)
        return None if found is None else found.read

    def note(self, text: str, read: Read, statements: list[Statement], *, again: bool = False) -> None:
        """Take note of a sentence that has just been read; ``again``: it is about to come once more."""
        key = hash(text)
        if key not in self._met and not again:
            if len(self._met) == NOTED:
                self._met.clear()
            self._met.add(key)
            return
        if len(self._kept) == KEPT:
            self._kept.pop(next(iter(self._kept)), None)
        self._kept[text] = Known(read, copies(statements))


def copies(statements: Iterable[Statement]) -> list[Statement]:
    """The statements anew, with roles and embedded statements of their own; noun phrases, which nobody changes once
    a sentence is read, are shared. What two of them share, their copies share, too."""
    made: dict[int, Statement] = {}
    roles: dict[int, Role] = {}

    def copy(one: Statement) -> Statement:
        found = made.get(id(one))
        if found is None:
            found = made[id(one)] = replace(one)
            found.roles = [part(role) for role in one.roles]
            if one.also is not None:
                found.also = copy(one.also)
        return found

    def part(role: Role) -> Role:
        found = roles.get(id(role))
        if found is None:
            found = roles[id(role)] = replace(role)
            if role.stmt is not None:
                found.stmt = copy(role.stmt)
        return found

    return [copy(one) for one in statements]
