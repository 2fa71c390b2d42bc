"""A statement: a concept, who and what plays which role in it, and in which direction it holds."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Term, replace
from factcheck.language.en import classes, closed, kinds
from factcheck.model import Period, QuantityKind
from factcheck.records import NamedTuple, dataclass, field
from factcheck.statements.heads import PLACE_NOUNS, amount, eventive, is_place

LOCATIVE = frozenset(
    ["in", "at", "on", "to", "into", "inside", "within", "across", "throughout", "near", "onto", "around", "along"]
)

AHEAD = frozenset({"future", "planned", "agreed", "vowed"})
"""Statuses of what is to be done."""
WHOSE = classes.GROUPS | closed.TITLES
"""Nouns of who has a proposal, after "of" ("the plan *of the two countries*")."""

TOPICAL = frozenset(["in", "within", "on", "about", "over", "concerning", "regarding", "into"])


class Gist(NamedTuple):
    """What a base's own statement says, as far as all of them are asked for it; kept with the base, so that most
    need not be unpacked. Entity ids, but for ``around``."""

    named: frozenset[str]
    """Whom it names."""
    around: frozenset[str] | None
    """What a source is about that tells of the event: who takes part, and concepts; ``None`` where nothing happened."""
    towns: frozenset[str]
    """Where it happened."""
    speakers: frozenset[str]
    """Who says so within the sentence."""
    bodies: frozenset[str]
    """Who may be the body that counted."""
    owners: frozenset[str]
    """Whose figures it may tell: those of a body, or of the country that a body belongs to."""
    dated: bool
    """A time stands at one of its nouns."""
    plan: bool
    """It tells of a plan."""
    also: bool
    """It entails a plainer one."""
    more: bool = False
    """It entails others (:mod:`factcheck.matching.following`)."""


@dataclass(slots=True, eq=False)
class Role:
    """A filled role. ``mark`` is how the text marked it ("subj", "in"); a filler is a term, a statement or a word."""

    role: str
    mark: str
    at: int
    term: Term | None = None
    stmt: Statement | None = None
    word: str = ""
    fixed: bool = False
    """The role is given by a normal form, not by the mark alone."""


@dataclass(slots=True, eq=False)
class Statement:
    """A predicate with its roles, in normal form. ``loose`` are tokens that no role holds, with their words."""

    senses: tuple[tuple[str, int], ...]
    word: str
    first: int
    last: int
    at: int = -1
    roles: list[Role] = field(default_factory=list)
    negated: bool = False
    neg_at: int = -1
    status: str = "happened"
    act: str = "assert"
    times: list[Period] = field(default_factory=list)
    adverbs: list[tuple[str, int]] = field(default_factory=list)
    loose: list[tuple[int, str]] = field(default_factory=list)
    only: int = -1
    speaker: Term | None = None
    said: str = ""
    said_at: list[Term] = field(default_factory=list)
    """Where it was said: the saying's own place, not the content's."""
    said_when: list[Period] = field(default_factory=list)
    """When it was said."""
    settled_when: list[Period] = field(default_factory=list)
    """Those of ``times`` at which it was agreed or planned: not the content's."""
    cited: Term | None = None
    """The source that quotes the speaker."""
    told: Term | None = None
    """To whom it was said."""
    kind: str = "finite"
    change: str = ""
    """"up" or "down" where a level comes with a direction ("rose to $6 billion")."""
    tense: str = "present"
    existential: bool = False
    definite: bool = False
    """Its noun stands with "the": one that was spoken of, or the only one."""
    fronted: bool = False
    """A period stands before the subject: it may hold for what follows."""
    setting: frozenset[str] = field(default=frozenset(), init=False)
    """Of a base's own statement: whom or what its text is about, where it leaves that unsaid."""
    known: frozenset[str] | None = field(default=None, init=False)
    """All entities that a fact's statement names, found once."""
    gist: Gist | None = field(default=None, init=False)
    """Of a base's own statement: what it says, without a look at its roles."""
    vague: bool = False
    """It may mean something else: it can be supported, and contradicts nothing."""
    also: Statement | None = None
    """A plainer statement that it entails: "a promising field of work" is promising."""
    marks: dict[str, dict[str, str]] = field(default_factory=dict)
    """Concept → the marks of the sense that means it."""
    casts: dict[str, list[Role]] = field(default_factory=dict, init=False)
    """What :meth:`cast` has found; to be cleared when a role changes."""

    def cast(self, concept: str) -> list[Role]:
        """The roles as the sense of that concept has them; the list is not to be changed."""
        found = self.casts.get(concept)
        if found is None:
            marks = self.marks.get(concept)
            if marks is None:
                found = list(self.roles)
            else:
                found = [r if r.fixed else replace(r, role=role_of(r.mark, r.term, marks)) for r in self.roles]
            self.casts[concept] = found
        return found

    def of(self, role: str) -> list[Role]:
        return [r for r in self.roles if r.role == role]

    def phrase(self, mark: str) -> Term | None:
        """The first noun phrase that the text marks so ("subj", "in")."""
        return next((r.term for r in self.roles if r.mark == mark and r.term is not None), None)

    def phrases(self) -> Iterator[Term]:
        """The noun phrases that fill its roles, and those of the statements embedded in it."""
        for role in self.roles:
            if role.term is not None:
                yield role.term
            if role.stmt is not None:
                yield from role.stmt.phrases()


def role_of(mark: str, filler: Term | None, marks: dict[str, str]) -> str:
    """The role that a mark gives: the sense's own, else by what kind of filler a preposition has."""
    if mark == "by" and _so_much(filler):
        return "D"  # "by 1.8 degrees"
    if mark == "by" and amount(filler) is not None and not (marks.get("by") == "A" and _people(filler)):
        return "D"  # by how much
    if mark == "worth" and amount(filler) is not None:
        return "M"
    own = marks.get(mark)
    if own == "A" and mark == "of" and _money(filler):
        return "M"  # "a trade turnover with X *of $6 billion*"
    if own == "PA":  # "the proposal of X", "the proposal of a summit"
        whose = filler is not None and all(t.ref is not None or t.head in WHOSE for t in filler.walk())
        return "A" if whose else "P"
    if own is not None:
        if own in ("T", "A") and mark in LOCATIVE and is_place(filler):
            return "L"
        if (
            own == "L"
            and mark in ("on", "in", "at")
            and not is_place(filler)
            and filler is not None
            and filler.ref is None
        ):
            return (
                "L"
                if filler.head in PLACE_NOUNS
                or filler.head in kinds.EDIFICES
                or (mark == "at" and not eventive(filler))
                else "at"
                if mark == "at"
                else "T"
            )
        return own
    if mark in LOCATIVE and is_place(filler):
        return "L"
    if (
        mark == "for"
        and amount(filler) is not None
        and filler is not None
        and filler.count is not None
        and filler.count.kind is QuantityKind.MONEY
    ):
        return "M"
    if mark == "at":
        return "at" if eventive(filler) else "L"
    if mark in TOPICAL:
        return "T"
    return {
        "for": "F",
        "so_as": "F",
        "with": "W",
        "from": "S",
        "to": "R",
        "as": "C",
        "such_as": "E",
        "between": "A",
    }.get(mark, mark)


def _people(filler: Term | None) -> bool:
    """ "was seen *by 3 million viewers*": so many people."""
    return filler is not None and filler.plural and filler.count is not None and filler.count.kind is QuantityKind.COUNT


def _money(filler: Term | None) -> bool:
    sum_ = filler is not None and filler.count is not None and filler.ref is None and amount(filler) is not None
    return sum_ and filler is not None and filler.count is not None and filler.count.kind is QuantityKind.MONEY


def _so_much(filler: Term | None) -> bool:
    """So many degrees, metres, points."""
    return filler is not None and filler.count is not None and filler.ref is None and filler.head in SCALES


SCALES = classes.DISTANCES | {"degree", "centimetre", "centimeter", "meter", "kilometer", "point", "inch", "foot"}
"""Units that something rises or falls by."""
