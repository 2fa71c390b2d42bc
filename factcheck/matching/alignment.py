"""An alignment: which role of a claim stands for which of a fact."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.matching.knowledge import Compared
from factcheck.model import Relation
from factcheck.records import dataclass, field
from factcheck.statements.model import Role

SWAPS = {
    ("A", "S"),
    ("A", "W"),
    ("L", "R"),
    ("R", "L"),
    ("P", "T"),
    ("T", "P"),
    ("L", "P"),
    ("P", "L"),
    ("S", "A"),
    ("W", "A"),
    ("C", "K"),
    ("F", "T"),
    ("T", "F"),
    ("F", "P"),
    ("P", "F"),
    ("T", "L"),
    ("P", "C"),
    ("C", "P"),
    ("A", "because_of"),
    ("A", "due_to"),
    ("because_of", "A"),
    ("due_to", "A"),
    ("because_of", "due_to"),
    ("due_to", "because_of"),
}
"""Pairs of roles (the fact's, the claim's) that grammar marks alike; the fillers must agree, then."""


REASONS = frozenset({"because_of", "due_to"})
"""Marks of why something happened: what did it, where that is nobody."""


def _swapped(swaps: set[tuple[str, str]]) -> dict[str, frozenset[str]]:
    return {told: frozenset(mine for role, mine in swaps if role == told) for told, _ in swaps}


SWAPPED = _swapped(SWAPS)
"""The fact's role → those of a claim that may stand for it."""
DIRECTED = _swapped(SWAPS - {("A", "S"), ("S", "A")})
"""The same where something passes from one to another."""


FEW = 2
"""Numbers so small point at nothing ("the two")."""


@dataclass(slots=True)
class Pairing:
    """One argument of the fact with the claim's, and how they relate. ``effect`` is ``same``, ``value`` (excludes or
    narrower), ``other`` (another subject), ``missing`` or ``lent``."""

    role: str
    effect: str
    mine: Role | str | None
    told: Role | str | None
    relation: Relation = Relation.ENTAILS
    why: str = ""
    compared: Compared | None = None
    at: int = -1
    identifying: bool = False
    ids: frozenset[str] = frozenset()
    """Whom the fact means there, where the claim does not name them."""

    @property
    def counted(self) -> bool:
        """Whether the claim points at the fact's own thing by its number ("*the eleven* documents")."""
        if self.effect != "value" or not isinstance(self.mine, Role) or not isinstance(self.told, Role):
            return False
        mine, told = self.mine.term, self.told.term
        return (
            mine is not None
            and told is not None
            and mine.det == "the"
            and mine.count is not None
            and told.count is not None
            and (mine.count.comparator, mine.count.low) == (told.count.comparator, told.count.low)
            and mine.count.low > FEW
        )

    @property
    def differs(self) -> bool:
        """Whether the claim says another value than the fact."""
        return self.effect == "value" and self.relation is Relation.EXCLUDES

    @property
    def figured(self) -> bool:
        """Whether two figures meet."""
        return self.compared is not None and self.compared.figure is not None

    @property
    def claim(self) -> str:
        """The claim's filler in words."""
        return self.mine if isinstance(self.mine, str) else show(self.mine)

    @property
    def fact(self) -> str:
        """The fact's filler in words."""
        return self.told if isinstance(self.told, str) else show(self.told)


@dataclass(slots=True)
class Alignment:
    """``concept`` is the shared predicate, ``sign`` -1 where one says the opposite of the other's."""

    concept: str
    sign: int
    pairs: list[Pairing] = field(default_factory=list)
    adds: list[tuple[int, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    unlisted: bool = False
    subset: bool = False
    lent: bool = False
    grounded: bool = False
    """A circumstance names somebody or some place of the fact's own."""
    occasion: bool = False
    """The claim tells of the fact's own occasion, or its plan, by its place or its people."""
    needs: frozenset[str] = frozenset()
    other_unit: tuple[str, str] | None = None
    figure: bool = False
    """A figure of the claim was compared with one of the fact."""
    fact_figure: bool = False
    floated: set[tuple[int, str]] = field(default_factory=set)
    """Where phrases of the claim's nouns start that fill a role of the fact ("the probe *into X*")."""

    @property
    def other(self) -> Pairing | None:
        for pair in self.pairs:
            if pair.effect == "other":
                return pair
        return None

    @property
    def missing(self) -> list[Pairing]:
        return [p for p in self.pairs if p.effect == "missing"]

    @property
    def values(self) -> list[Pairing]:
        return [p for p in self.pairs if p.effect == "value"]

    @property
    def same(self) -> int:
        return sum(p.effect == "same" for p in self.pairs)


CIRCUMSTANCES = frozenset(["X", "after", "during", "before", "following", "since", "at", "under", "within", "amid"])

NEAR = {
    "exist": ("operate", "live"),
    "live": ("exist",),
    "operate": ("exist", "be-in"),
    "be-in": ("operate",),
    "cooperate": ("relate",),
    "relate": ("cooperate",),
    "found": ("open",),
    "open": ("found",),
}
"""Concept → those that a fact of it can be told by."""


def show(role: Role | None) -> str:
    if role is None:
        return ""
    if role.term is not None:
        return term_text(role.term)
    if role.stmt is not None:
        return role.stmt.word
    return role.word


def term_text(term: Term) -> str:
    if term.members:
        return f" {term.link} ".join(term_text(m) for m in term.members)
    if term.head == "$" and term.count is not None:
        return f"{term.count.unit or ''} {term.count.low:,f}".strip()
    bits = [m.word or (m.term.head if m.term else "") for m in term.mods if m.role in ("adj", "noun", "title", "own")]
    return " ".join(b for b in [*bits, term.head] if b)
