"""Which sentences of a text need not be read: where it speaks of others than ours, those that hold nobody and nothing
that a fact asks for.

Such a text lends nobody of ours, so that a sentence must name them itself, or take up ("he", "there") what one before
it left that may be ours. What a sentence leaves that is passed over is read when a later one asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.checking.reader import Reader
from factcheck.discourse import Discourse, hosts
from factcheck.discourse.calling import CALLING
from factcheck.discourse.state import asked
from factcheck.discourse.trail import SLOTS, Left, Passed
from factcheck.frames import Term
from factcheck.grammars import Skim
from factcheck.judging.anchors import Anchors, Feature, noun
from factcheck.judging.outcomes import Prepared
from factcheck.language.en import bodies
from factcheck.matching.denoting import OURS
from factcheck.parsing.items import Read
from factcheck.statements.model import Statement

if TYPE_CHECKING:
    from factcheck.checking.reader import Understood
    from factcheck.discourse.hosts import Host

HOLDING = [slot for slot in SLOTS if slot != "period"]
"""What may hold somebody."""
PRONOUNS = ("he", "it", "they")
NOTHING: frozenset[Feature] = frozenset()
MOST = 2_000
"""Readings of a base; with more of them, what all ask for takes longer to find than a draft to read."""
KEPT = 4096
"""Names of which it is remembered whom else they stand for."""


class Sieve:
    """What sentences are looked through for; made once for a base."""

    def __init__(self, reader: Reader, prepared: Sequence[Prepared]) -> None:
        self.reader = reader
        self.anchors = Anchors(prepared if len(prepared) <= MOST else (), reader.know)
        self.related = lru_cache(KEPT)(
            lambda ident: frozenset(self.anchors.related(ident)).union(reader.sites.around(ident))
        )
        base = reader.base
        self.ids = self.anchors.ids.union(base.entities, base.sources, base.focus, reader.ids)
        """Of whom names are looked for."""
        grammar = reader.grammar
        self.skimmer = (
            None
            if self.anchors.anything or len(prepared) > MOST
            else grammar.skimmer(self.ids, self.anchors.nouns, base.words)
        )


class Passing:
    """A text under way: passes over sentences, and remembers what those before may have left that is ours."""

    def __init__(self, sieve: Sieve, state: Discourse, on_fault: Callable[[Exception], None] | None) -> None:
        self.sieve = sieve
        self.state = state
        self.on_fault = on_fault
        self.bodies = False
        """Somebody of ours was named whom "the hospital" may mean."""
        self._left: dict[str, frozenset[Feature]] = {}
        self._seen: tuple[str, Skim] = ("", Skim(frozenset(), frozenset(), frozenset(), False, False))

    def over(self, text: str) -> tuple[bool, Read | None]:
        """Whether a sentence is passed over, of which the state takes note; and its items, where they were looked at
        and it is not."""
        skim = self._look(text)
        state = self.state
        abroad = state.countries.abroad
        if self._takes_up(text, skim.words, abroad):
            return False, None
        nouns = frozenset(map(noun, skim.nouns)).union(*self._lent(skim))
        features = nouns.union(*map(self.sieve.related, skim.names))
        unread = Unread(self, text, abroad)
        passed = Passed(unread.left, skim.dated)
        called = self.bodies and "the" in skim.words and not bodies.EVERY.isdisjoint(skim.words)
        if abroad and state.own and not (skim.names or called):
            if self.sieve.anchors.met(features):
                return False, None
            state.pass_over(unread.items, passed)
        else:
            read = unread.read = self.sieve.reader.itemise(text)
            features = nouns.union(*(self.sieve.related(item.refs[0].id) for item in read.items if item.refs))
            if self.sieve.anchors.met(features) or not state.focus(read).foreign:
                return False, read
            if called and state.called.put(read, lends=False) is not None:
                return False, read
            state.pass_over(unread.items, passed, read)
            self._bodies(read)
        if features:
            for slot in HOLDING:
                self._left[slot] = self._left.get(slot, NOTHING) | features
        return True, None

    @property
    def strange(self) -> frozenset[str]:
        """What can hold nobody of ours, of all that sentences leave."""
        ids = self.sieve.ids
        return frozenset(slot for slot in PRONOUNS if ids.isdisjoint(self._left.get(slot, NOTHING)))

    def noted(self, text: str, left: Left, got: Understood) -> None:
        """Take note of a sentence that was read, and of what it leaves."""
        for slot in HOLDING:
            found = getattr(left, slot)
            if isinstance(found, Term):
                self._left[slot] = self._held(found.within())
            elif isinstance(found, Statement):
                self._left[slot] = self._held(each for phrase in found.phrases() for each in phrase.within())
            elif found is not None:
                skim = self._look(text)
                names = (item.refs[0].id for item in got.read.items if item.refs)
                lent = frozenset(map(noun, skim.nouns)).union(*self._lent(skim))
                self._left[slot] = lent.union(*map(self.sieve.related, names))
        self._bodies(got.plain)

    def headed(self, text: str, left: Left, got: Understood) -> None:
        """A heading begins a section."""
        self._left.clear()
        self.noted(text, left, got)

    def _look(self, text: str) -> Skim:
        if self._seen[0] != text:
            assert self.sieve.skimmer is not None
            self._seen = text, self.sieve.skimmer.skim(text)
        return self._seen[1]

    def _lent(self, skim: Skim) -> Iterator[frozenset[Feature]]:
        """What may be ours of all that a sentence takes up."""
        if self._left:
            for slot in asked(skim.words, skim.figured):
                yield self._left.get(slot, NOTHING)

    def _held(self, terms: Iterable[Term]) -> frozenset[Feature]:
        """What noun phrases hold of all that facts ask for."""
        assert self.sieve.skimmer is not None
        words: set[str] = set()
        names: set[str] = set()
        for term in terms:
            if term.ref is not None:
                names.add(term.ref.id)
            words |= {term.head, *(mod.word for mod in term.mods)}
        nouns = self.sieve.skimmer.nouns(words - {""})
        return frozenset(map(noun, nouns)).union(*map(self.sieve.related, names))

    def _takes_up(self, text: str, words: frozenset[str], abroad: bool) -> bool:
        """Whether a sentence may take up what was before it in a way that its words alone do not tell."""
        if not abroad:
            he = self._left.get("he") and not OURS.isdisjoint(words)
            if he or (len(self.state.own) == 1 and not CALLING.isdisjoint(words)):
                return True
        named = bool(self._left.get("group")) or not abroad
        return named and hosts.taken_up(text)

    def _bodies(self, read: Read) -> None:
        know = self.state.know
        if not self.bodies:
            self.bodies = any(item.refs and item.refs[0].id in know.bodies for item in read.items)


class Unread:
    """A sentence that was passed over. ``abroad``: others than ours were in focus before it."""

    __slots__ = ("_passing", "abroad", "read", "strange", "text")

    def __init__(self, passing: Passing, text: str, abroad: bool) -> None:
        self._passing = passing
        self.text = text
        self.abroad = abroad
        self.strange = passing.strange if abroad else NOTHING
        self.read: Read | None = None

    def items(self) -> Read:
        """Its items, found once."""
        if self.read is None:
            self.read = self._passing.sieve.reader.itemise(self.text)
        return self.read

    def left(self, at: int) -> Left:
        """What it leaves behind, being the sentence at ``at`` of its section; nothing where reading it fails."""
        state = self._passing.state
        try:
            got = self._passing.sieve.reader.read(self.text, plain=self.items())
            state.resolve(got.statements, True, before=at, abroad=self.abroad, strange=self.strange)
            left = state.left(got.plain, got.statements)
            left.group = group(self.text, got)
        except Exception as error:
            if self._passing.on_fault is not None:
                self._passing.on_fault(error)
            return Left()
        return left


def group(text: str, got: Understood) -> Host | None:
    """The group that a sentence tells of; what leads in a list tells of none of its own."""
    return None if text.rstrip().endswith(":") else hosts.group(text, got.read, got.statements)
