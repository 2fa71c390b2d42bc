"""The countries that a text is about: the pair in focus, and all that it has named.

Most sentences ask no more than whether others than ours are in focus. Which ones, is found out when it decides: the
sentences that were passed over have their names looked up then.
"""

from __future__ import annotations

from collections.abc import Callable

Names = Callable[[], frozenset[str]]
"""Looks up the countries that a sentence names which was passed over."""


class Countries:
    """``own`` is the base's pair (ISO codes). ``abroad``: others are in focus, too, or instead."""

    __slots__ = ("_focus", "_passed", "_seen", "_unseen", "abroad", "named_ours", "own")

    def __init__(self, own: frozenset[str], focus: frozenset[str] = frozenset()) -> None:
        self.own = own
        self.named_ours = False
        """A sentence has named all of ours."""
        self._passed: list[Names] = []
        self._unseen: list[Names] = []
        self._seen: set[str] = set()
        self.turn(focus)

    @property
    def focus(self) -> frozenset[str]:
        """The countries of the pair in focus; empty: the base's own."""
        passed, self._passed = self._passed, []
        for names in passed:
            self._move(names())
        return self._focus

    @property
    def seen(self) -> frozenset[str]:
        """All countries that the text has named."""
        for names in self._unseen:
            self._seen |= names()
        self._unseen.clear()
        return frozenset(self._seen)

    def turn(self, focus: frozenset[str]) -> None:
        """Put countries in focus, whatever was before."""
        self._passed.clear()
        self._focus = focus
        self.abroad = bool(focus - self.own)

    def name(self, named: frozenset[str]) -> None:
        """Take note of a sentence that names countries."""
        self._seen |= named
        if named:
            self._move(named)
            self.abroad = bool(self._passed or self._focus - self.own)

    def pass_over(self, names: Names) -> None:
        """Take note of a sentence that names none of ours, where others are in focus or are named in it."""
        self._passed.append(names)
        self._unseen.append(names)
        self.abroad = True

    def _move(self, named: frozenset[str]) -> None:
        own = self.own
        if named >= own and own:
            self.turn(own if not named - own else named)
            self.named_ours = True
        elif named - own:
            if len(named) > 1:
                self.turn(named)
            elif named:
                self._focus = named if not self.focus else named | (self.focus & own)
        elif named and not self.abroad:
            self._focus = self.focus | named
