"""What a sentence says: frames, their terms, and the words that restrict them. No I/O, no subject, no language.

A *frame* is one predicate with its arguments; a *term* fills an argument. Offsets are token indices into the sentence;
``text`` offsets are made at the edge. The reader builds frames once and nothing changes them afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Period, Quantity
from factcheck.records import NamedTuple, dataclass, field, replace

__all__ = ["Arg", "Frame", "Mod", "Ref", "Term", "replace"]


class Ref(NamedTuple):
    """Somebody or some place that a name means.

    ``id`` is an entity id, or ``?name`` for a name that nothing knows. ``kind`` is ``country city region person
    organisation place thing source unknown``. ``country`` is the id of the country it belongs to; ``adjective`` says
    that it was named by a demonym ("Korean"); ``capital`` that it is the seat of its country.
    """

    id: str
    kind: str
    country: str | None = None
    adjective: bool = False
    capital: bool = False


@dataclass(slots=True, eq=False)
class Mod:
    """A word, term or frame that restricts a head. ``role`` is ``adj noun own title app such rel inf that`` or a
    preposition; ``at`` the token it starts at."""

    role: str
    at: int
    word: str = ""
    term: Term | None = None
    frame: Frame | None = None


@dataclass(slots=True, eq=False)
class Term:
    """A noun phrase. ``head`` is the lemma of its head noun ("" where elided), ``ref`` what it names.

    ``members`` holds the parts of a coordination (then ``head`` is empty), ``link`` its conjunction. ``det`` is the
    determiner, ``count`` the figure that counts the head, ``rank`` a rank or ordinal.
    """

    first: int
    last: int
    head: str = ""
    ref: Ref | None = None
    det: str = ""
    plural: bool = False
    count: Quantity | None = None
    rank: Quantity | None = None
    mods: list[Mod] = field(default_factory=list)
    members: list[Term] = field(default_factory=list)
    link: str = ""
    period: Period | None = None
    at: int = -1
    """The token of the head."""
    carried: bool = False
    """Put in for a pronoun: the text lends it, it was not named."""
    told: dict[tuple[bool, bool], tuple[frozenset[str] | None, list[tuple[int, str]]]] | None = field(
        default=None, init=False
    )
    """What the term denotes, found once (see ``matching.denoting``)."""
    event: object = field(default=None, init=False)
    """The statement that the term makes, found once: ``False`` where it makes none (see ``matching.aligning``)."""

    def walk(self) -> Sequence[Term]:
        """The members of a coordination, or the term itself."""
        if not self.members:
            return (self,)
        return [each for member in self.members for each in member.walk()]

    def within(self, skip: frozenset[str] = frozenset()) -> Iterator[Term]:
        """The members of a coordination, or the term itself, each before the terms that hang on it (by no role of
        ``skip``)."""
        if self.members:
            for one in self.members:
                if one.members or one.mods:
                    yield from one.within(skip)
                else:
                    yield one
            return
        yield self
        for mod in self.mods:
            if mod.term is not None and mod.role not in skip:
                yield from mod.term.within(skip)


@dataclass(slots=True, eq=False)
class Arg:
    """An argument: ``role`` is ``subj obj comp`` or a preposition; the value a term or an embedded frame."""

    role: str
    at: int
    term: Term | None = None
    frame: Frame | None = None
    word: str = ""
    bound: bool = False
    """Cannot belong to the noun before it."""
    period: Period | None = None
    gap: bool = False
    """The term is the one that the clause hangs on ("documents *signed by …*")."""


@dataclass(slots=True, eq=False)
class Frame:
    """One predicate with its arguments.

    ``verb`` is the lemma of the predicate ("" for a bare noun phrase); ``status`` how far it has come; ``act`` is
    ``assert ask suppose wish``; ``change`` a direction ("up", "down") with ``by`` and level apart; ``times`` its
    periods. ``speaker`` is who says so (a term), ``said`` the verb of saying. ``unread`` are tokens that belong to
    nothing that was understood.
    """

    first: int
    last: int
    verb: str = ""
    at: int = -1
    passive: bool = False
    negated: bool = False
    neg_at: int = -1
    status: str = "happened"
    act: str = "assert"
    kind: str = "finite"
    tense: str = "present"
    args: list[Arg] = field(default_factory=list)
    adverbs: list[tuple[str, int]] = field(default_factory=list)
    times: list[Period | None] = field(default_factory=list)
    speaker: Term | None = None
    said: str = ""
    unread: list[int] = field(default_factory=list)
    coloured: list[int] = field(default_factory=list)
    """Tokens that only weigh what follows ("just", "even", "only $3 billion")."""
    saying: list[int] = field(default_factory=list)
    """Tokens of the saying: its verb, to whom, when and where it was said."""
    said_when: list[Period] = field(default_factory=list)
    """When it was said."""
    said_at: list[Term] = field(default_factory=list)
    """The phrases of place of the saying: where it was said, or at what."""
    said_of: Term | None = None
    """Of what it was said ("“It is growing,” X said *of trade*")."""
    settled_when: list[Period] = field(default_factory=list)
    """Those of ``times`` that say when it was agreed or planned, not when it is to be done."""
    fronted: int = 0
    """How many of ``times`` stand before the subject: they hold for what is coordinated, too."""
    only: int = -1
    """Token of an "only" that governs the frame as a whole."""

    def arg(self, *roles: str) -> Arg | None:
        """The first argument in one of the roles."""
        for arg in self.args:
            if arg.role in roles:
                return arg
        return None
