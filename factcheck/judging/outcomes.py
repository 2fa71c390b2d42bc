"""What a fact says of a claim: prepared readings, their outcomes, and what is judged of both."""

from __future__ import annotations

from factcheck.base import Fact, Reading, Source
from factcheck.base import Status as BaseStatus
from factcheck.language.en import classes, scenes
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.matching.denoting import leaders, pointed
from factcheck.model import Comparator, Period, Relation, Verdict
from factcheck.records import dataclass, field
from factcheck.statements.model import Role, Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Context(Protocol):
        """What of a text is looked for only where a sentence needs it."""

        @property
        def period(self) -> Period | None:
            """The period that holds."""

        @property
        def then(self) -> Period | None:
            """When that happened of which the paragraph has told last with its date."""

        @property
        def when(self) -> Period | None:
            """When all was so that stands under the heading or the lead."""

        @property
        def scene(self) -> Period | None:
            """When all was so that the text has told as past since a sentence that said so."""

        @property
        def apart(self) -> bool:
            """Have others than ours met, come or signed last?"""

        def told(self) -> set[str]:
            """The predicates that the text has told of."""


STRENGTH = {
    "denied": 0,
    "possible": 1,
    "discussed": 1,
    "wished": 1,
    "wanted": 1,
    "tried": 1,
    "proposed": 2,
    "ready": 2,
    "forecast": 2,
    "future": 3,
    "planned": 3,
    "agreed": 3,
    "vowed": 3,
    "happened": 5,
    "refused": 5,
}
"""How far a plan has come; equal numbers are one class."""

SPEAKERLESS = frozenset(
    ["official", "report", "source", "datum", "data", "statistics", "figure", "statistic", "it", "they", "record"]
)

EXISTENCE = frozenset({"operate", "exist", "be-in"})
"""Concepts by which the fact's own figure is a total."""


@dataclass(slots=True)
class Prepared:
    """A reading, read: its statement, and what its source is about."""

    fact: Fact
    reading: Reading
    source: Source
    statement: Statement
    background: frozenset[str]
    status: str
    said_by: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    """The places that its source reports from."""
    by: str | None = None
    """The body whose statistics it is, as its key or its sentence says."""

    def told_by(self, who: frozenset[str]) -> bool:
        """Does one of them say so, or is one of them the source?"""
        return bool(who & self.said_by) or self.source.id in who


@dataclass(slots=True)
class Outcome:
    """One reading's relation to a part, with the alignment it came from."""

    prepared: Prepared
    alignment: Alignment
    relation: Relation
    code: str
    detail: str = ""
    adds: list[tuple[int, str]] = field(default_factory=list)
    identified: bool = True
    partly: bool = False
    """Some members of a list are the fact's, others are not listed."""


@dataclass(slots=True)
class Judged:
    """What a part comes to against one fact."""

    fact: Fact
    verdict: Verdict
    code: str
    detail: str
    outcomes: list[Outcome]
    rank: tuple[int, ...] = ()
    speaker_wrong: bool = False
    others: list[Outcome] = field(default_factory=list)
    """Readings that are right for another time."""
    mistaken: list[Outcome] = field(default_factory=list)
    """Readings that entail the part, and are mistaken."""
    in_time: bool = False
    """The rules of time hold for the fact."""
    force: frozenset[int] = frozenset()
    """The ``id`` of its readings that hold on the day of speaking."""
    derived: bool = False
    """Computed from the readings, none of which says it by itself."""


@dataclass(slots=True)
class Focus:
    """What the context lends: whether the base's pair is in focus, the day of speaking, whom the text has named, the
    period that holds."""

    pair: bool = False
    date: str | None = None
    entities: frozenset[str] = frozenset()
    hinted: frozenset[str] = frozenset()
    """Whom a bare "the talks" may be about: enough to support, not to contradict."""
    assumed: frozenset[str] = frozenset()
    """Whom only the base lends to a phrase of a text: enough to support, not to contradict."""
    foreign: bool = False
    """Another pair is in focus: what only the text lends is not ours."""
    lines: tuple[str, ...] = ()
    running: bool = False
    """The sentence stands in a text: a clause of time is worth a finding where nothing else of it is."""
    around: Context | None = None
    apart: str = ""
    """The code of why nothing of the sentence is judged: what stands around it says that nobody of ours asserts it."""
    hint: bool = True
    """A part that is about no fact is to be told which comes nearest."""

    @property
    def period(self) -> Period | None:
        """The period that holds where the sentence names none."""
        return self.around.period if self.around is not None else None

    def untold(self, wanted: frozenset[str]) -> frozenset[str]:
        """Those predicates that the text has not told of."""
        return wanted - self.around.told() if wanted and self.around is not None else wanted


def one_event(a: Alignment) -> bool:
    """Is the figure that of one event: of what is signed, of a loan for that purpose, of *the* 15 jets?"""
    if a.concept in classes.FIGURE_EVENTS:
        return True
    if a.concept == "borrow":
        return any(p.role == "F" and p.effect == "same" for p in a.pairs)
    things = [p.mine.term for p in a.pairs if p.role == "P" and isinstance(p.mine, Role)]
    return a.concept == "order" and any(t is not None and t.det == "the" and t.count is not None for t in things)


def figured(f: Statement) -> bool:
    """Is a fact's statement about a figure: an amount, a count, a rank?"""
    return any(
        r.role == "M"
        or (r.term is not None and (r.term.count is not None or (r.role == "C" and r.term.rank is not None)))
        for r in f.roles
    )


def fact_lists(outcomes: list[Outcome]) -> bool:
    """Are the readings of the fact lists of names?"""
    return all(
        any(r.term is not None and len(r.term.members) > 2 for r in o.prepared.statement.roles) for o in outcomes
    )


def status_of(reading: Reading, statement: Statement) -> str:
    if reading.status is not None:
        return reading.status.value if isinstance(reading.status, BaseStatus) else str(reading.status)
    return statement.status


def value_code(p: Pairing) -> str:
    """The code of a value that differs."""
    if p.compared is not None and p.compared.figure is not None:
        figure = p.compared.figure
        if figure.slip:
            return "unit-slip"
        if figure.relation is Relation.EXCLUDES:
            return "near-miss" if figure.near else "contradicted"
        return "too-far" if figure.relation is Relation.STRETCH else "undecided"
    if p.relation is Relation.EXCLUDES:
        return "wrong-slot"
    return "not-covered" if p.role == "L" else "undecided"  # "in Oslo", where the fact has "in Norway"


def another_way(c: Statement, f: Statement) -> bool:
    """Whether a denial says how something was not done, or by which of those whom the text means: was it done another
    way, then."""
    own = {word for word, _ in f.adverbs}
    if any(word in scenes.WAYS and at > c.neg_at and word not in own for word, at in c.adverbs):
        return True
    if not any(r.mark in ("obj", "subj") and r.term is not None and r.term.det == "the" for r in c.roles):
        return False  # "*no* papers were signed by the two sides"
    doers = (r.term for r in c.roles if r.mark == "by" and r.term is not None)
    return any(pointed(t) != "" or leaders(t) for t in doers)


def done_anew(c: Statement, f: Statement, a: Alignment) -> bool:
    """Whether a denial names another day or place than the reading's, of what may be done there and then as well: a
    visit, a branch that is opened, a vote not to do it."""
    if f.of("ORD") or any(p.differs and p.role not in ("L", "T") for p in a.pairs):
        return False
    if c.status == "agreed" or a.concept in AGAIN:
        return c.status in ("happened", "agreed")
    things = (r.term for r in c.of("P") if r.term is not None and r.term.ref is None)
    loose = (t.det in ("a", "an", "any") or (t.plural and t.det in ("", "no", "any")) for t in things)
    return c.status == "happened" and any(loose)


AGAIN = frozenset({"meet", "visit", "phone", "call"})
"""What people do again, elsewhere and on other days."""


def some_of_them(a: Alignment, c: Statement, f: Statement) -> bool:
    """Does the subject of a denial count only so many: those of whom it is not true? Or is it so many to whom it is
    still to be done ("*still has to* lay 15 kilometres")?"""
    if any(word == "still" and at + 1 == c.neg_at for word, at in c.adverbs):
        return any(p.compared is not None and p.compared.figure is not None for p in a.pairs)
    return any(
        isinstance(p.mine, Role)
        and p.mine.mark in ("subj", "by")
        and p.mine.term is not None
        and p.mine.term.det != "no"
        and p.mine.term.head not in ("", "$")
        and p.mine.term.count is not None
        and not 0 <= c.neg_at < p.mine.term.first  # "it is wrong that fewer than 700 …": all of it is denied
        and p.compared is not None
        and p.compared.figure is not None
        and not _same_ones(p, a, c, f)
        for p in a.pairs
    )


def _same_ones(p: Pairing, a: Alignment, c: Statement, f: Statement) -> bool:
    """Are "two children" who are and are not playing the same two?

    Only where one scene is told as it goes on: bare equal counts point at those who are in it. A count of what exists
    or of what has been done is a total, and others may have done nothing.
    """
    one, other = (r.term.count if isinstance(r, Role) and r.term is not None else None for r in (p.mine, p.told))
    return (
        one is not None
        and other is not None
        and one.comparator is other.comparator is Comparator.BARE
        and one.low == other.low
        and c.tense == f.tense == "progressive"
        and a.concept not in EXISTENCE
        and (a.sign < 0) == f.negated
    )


def anyones(p: Pairing) -> bool:
    """Is the claim's filler "a branch", "relations", where the fact's is somebody's: whose is not said?"""
    term = p.mine.term if isinstance(p.mine, Role) else None
    if term is None or term.rank is not None or p.compared is None or not p.compared.lent:
        return False
    if term.det == "":
        return p.role == "A"
    return p.role == "P" and term.det in ("a", "an")


def counts(outcome: Outcome) -> bool:
    """Whether a reading counts: not where its source is mistaken; what was concluded only where it entails."""
    reading = outcome.prepared.reading
    return not reading.wrong and (not reading.inferred or outcome.relation is Relation.ENTAILS)
