"""What the sentences of a section leave behind for those after them, found when one of them asks.

A sentence that was read has left it already. One that was passed over is read when a later one asks for what it may
have left last ("he": whom?), and no sentence before the one that left it is.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.discourse.hosts import Host
from factcheck.frames import Mod, Term
from factcheck.model import Period
from factcheck.records import NamedTuple, dataclass
from factcheck.statements.model import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


DEEPEST = 8
"""Sentences that wait for one another, each asking for what the one before it left; beyond, they are read in order."""


@dataclass(slots=True)
class Left:
    """What a sentence leaves behind; ``None``: what was there before stays."""

    he: Term | None = None
    it: Term | None = None
    they: Term | None = None
    pair: Term | None = None
    """The two persons who met, for "the two presidents"."""
    place: Term | None = None
    figure: Statement | None = None
    """What "the country", "there" and "the figure" mean."""
    period: tuple[Period | None] | None = None
    """The period that holds from here on; ``(None,)`` ends one."""
    scene: tuple[Period | None] | None = None
    """The past time that it and the next ones tell of, in whatever paragraph; ``(None,)``: back to the present."""
    then: tuple[Period | None] | None = None
    """When what it tells of happened; ``(None,)``: a paragraph begins."""
    city: Term | None = None
    """The one named last, in whatever role, for "the same city"."""
    format: list[Mod] | None = None
    """Who meets, for "a summit of this kind", "in this format"."""
    group: Host | None = None
    company: tuple[bool] | None = None
    """Those who meet, come or sign in it are ours, or are others."""
    told: frozenset[str] = frozenset()
    """The predicates that it tells of."""


Reading = Callable[[int], Left]
"""Reads a sentence that was passed over, given its place among the sentences."""
SLOTS = ("he", "it", "they", "pair", "place", "figure", "period", "scene", "city", "format", "group", "company")


class Passed(NamedTuple):
    """A sentence that has not been read."""

    read: Reading
    dated: bool
    """It may set a period: it may hold a date."""


class Trail:
    """The sentences of a section."""

    __slots__ = ("_deep", "_held", "_passed", "_sentences", "before", "told")

    def __init__(self) -> None:
        self.before = Left()
        """What all sentences have left of which none is unread."""
        self.told: set[str] = set()
        """The predicates of those that were read."""
        self._sentences: list[Left | Passed] = []
        self._passed = 0
        self._deep = 0
        self._held = False

    def leave(self, left: Left) -> None:
        """Take note of what a sentence leaves behind."""
        self.told |= left.told
        if self._passed or self._held:
            self._sentences.append(left)
            return
        for earlier in self._sentences:
            assert isinstance(earlier, Left)
            self._settle(earlier)
        self._sentences.clear()
        self._settle(left)

    def pass_over(self, passed: Passed) -> None:
        """Take note of a sentence that has not been read."""
        self._sentences.append(passed)
        self._passed += 1

    def last(self, slot: str, before: int | None = None) -> Any:
        """What is in a slot, for the sentence that comes next or for the one at ``before``."""
        at = len(self._sentences) if before is None else before
        while at:
            at -= 1
            found = getattr(self._left(at), slot)
            if found is not None:
                return found
        return getattr(self.before, slot)

    def period(self) -> Period | None:
        """The period that holds. A sentence without a date sets none, but may end one: it is read only where there is
        one to end."""
        maybe: list[int] = []
        found: tuple[Period | None] | None = None
        at = len(self._sentences)
        while at and found is None:
            at -= 1
            one = self._sentences[at]
            if isinstance(one, Passed) and not one.dated:
                maybe.append(at)
            else:
                found = self._left(at).period
        found = found or self.before.period
        if found is None or found[0] is None or any(self._left(each).period is not None for each in maybe):
            return None
        return found[0]

    def hold(self) -> int:
        """The place of the sentence that comes next, which :meth:`last` can be asked about until :meth:`release`."""
        self._held = True
        return len(self._sentences)

    def release(self) -> None:
        """Places need not be kept any longer."""
        self._held = False

    def everything(self) -> set[str]:
        """The predicates that all sentences tell of."""
        if self._passed:
            for at in range(len(self._sentences)):
                self._left(at)
        return self.told

    def _left(self, at: int) -> Left:
        one = self._sentences[at]
        if isinstance(one, Left):
            return one
        if self._deep == DEEPEST:
            self._deep += 1  # once: in order, none waits for another
            for earlier in range(at):
                self._left(earlier)
            self._deep -= 1
        self._deep += 1
        try:
            left = one.read(at)
        finally:
            self._deep -= 1
        self._sentences[at] = left
        self._passed -= 1
        self.told |= left.told
        return left

    def _settle(self, left: Left) -> None:
        for slot in SLOTS:
            found = getattr(left, slot)
            if found is not None:
                setattr(self.before, slot, found)


STRANGER = Term(0, 0, head="?")
"""Somebody or something that is none of ours."""


class Antecedents:
    """What pronouns and definite phrases of one sentence mean: what stands in it before them, else what the trail
    holds before the sentence. ``alone`` is "he" where nobody else is; ``strange`` are the slots in which nobody of ours
    can be: which of the others is meant there is not looked for."""

    __slots__ = ("_alone", "_before", "_found", "_strange", "_trail")

    def __init__(
        self, trail: Trail, before: int | None, alone: Term | None, strange: frozenset[str] = frozenset()
    ) -> None:
        self._trail = trail
        self._before = before
        self._alone = alone
        self._strange = strange
        self._found: dict[str, Any] = {"them": None}

    def get(self, slot: str) -> Any:
        """``them``, the things that the sentence itself is about, or one of the slots of :class:`Left`."""
        if slot in self._found:
            return self._found[slot]
        if slot in self._strange and not (slot == "he" and self._alone is not None):
            return STRANGER
        found = self._trail.last(slot, self._before)
        if slot == "he" and found is None:
            found = self._alone
        self._found[slot] = found
        return found

    def set(self, slot: str, whom: Any) -> None:
        """The sentence itself tells."""
        self._found[slot] = whom
