"""What the base and the sentence know of names: who is where, who is whose, what is the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from factcheck import intervals
from factcheck.frames import Term, replace
from factcheck.language.en import closed, projection, senses
from factcheck.records import dataclass, field


class Rel(StrEnum):
    EQUAL = "equal"
    NARROWER = "narrower"
    """The claim says more than the fact."""
    WIDER = "wider"
    EXCLUDES = "excludes"
    OTHER = "other"
    """Something else: no relation that says anything."""
    LENT = "lent"
    """The claim points at it without naming it ("the two countries", "he")."""


ORDER = {rel: at for at, rel in enumerate((Rel.EQUAL, Rel.WIDER, Rel.LENT, Rel.NARROWER, Rel.EXCLUDES, Rel.OTHER))}
"""How good a relation is for the claim, the best first."""


@dataclass(slots=True)
class Compared:
    """The relation of two terms. ``adds`` are (token, word) that only the claim has; ``left`` words that only the fact
    has; ``figure`` how two figures relate; ``why`` a phrase for ``explain``."""

    rel: Rel
    adds: list[tuple[int, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    figure: intervals.Compared | None = None
    why: str = ""
    unlisted: bool = False
    other_unit: tuple[str, str] | None = None
    subset: bool = False
    listed: bool = False
    """Some members stand in the fact's list."""
    needs: frozenset[str] = frozenset()
    """What the text must have told for a bare "the visit" to mean the fact's: entities and concepts."""
    asked: frozenset[str] = frozenset()
    hits: frozenset[str] = frozenset()
    """The members that the claim names, and those of them in the fact's list."""
    lent: bool = False
    pointed: bool = False
    """What is embedded leaves to the text whom it is about ("*their* cooperation in culture")."""
    antonym: bool = False
    """Another only because an adjective says the opposite."""
    either: bool = False
    """The fact names several with "or", not all of which the claim's is."""
    named: bool = False
    """What is embedded names somebody or some place of the fact's own."""


GENERIC_ADJ: frozenset[str] = closed.HARMLESS | frozenset(["two", "both", "all", "respective", "bilateral", "mutual"])
"""What colours a noun phrase without changing what it means."""


NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the base knows of its names. ``offices`` maps (office concept, country) to a person, of several holders the
    last in the base; ``held`` to all of them; ``country`` an entity to the country it belongs to; ``within`` an entity
    to those that hold it; ``focus`` the pair in focus."""

    offices: Mapping[tuple[str, str], str]
    country: Mapping[str, str]
    within: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    focus: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    capitals: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    bodies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Body or place of the base -> the nouns by which it is called ("the hospital")."""
    harmless: frozenset[str] = field(default_factory=lambda: GENERIC_ADJ)
    """Words that colour only; fewer where what the fact adds counts."""
    strict: bool = False
    """The fact's term is held against the claim's: nothing that it adds is free."""
    called: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    """Body or place of the base -> the words of each of its names."""
    towns: Sequence[Mapping[str, str]] = ()
    """Tables of towns to their countries: what the world knows of places."""
    subject: frozenset[tuple[str, str]] = frozenset()
    """Words that follow each other in the title of the base: of what kind its subject is ("X's *chip factory*")."""

    seats: frozenset[str] = field(init=False)
    """The countries that the capitals are of."""
    successors: frozenset[str] = field(init=False)
    """Those who have held an office that others have held, too."""
    titles: frozenset[str] = field(init=False)
    """The concepts of the offices."""
    _turned: list[Knowledge] = field(init=False, default_factory=list)
    _holders: dict[str, frozenset[str]] = field(init=False, default_factory=dict)
    _posts: dict[str, list[tuple[str, str]]] = field(init=False, default_factory=dict)
    _sources: dict[frozenset[str], frozenset[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "seats", frozenset(self.capitals.values()))
        object.__setattr__(self, "titles", frozenset(title for title, _ in self.offices))
        several = (people for people in self.held.values() if len(people) > 1)
        object.__setattr__(self, "successors", frozenset().union(*several))

    def sources(self, background: frozenset[str]) -> frozenset[str]:
        """The sources among what a fact's source is about; there are as many backgrounds as sources."""
        found = self._sources.get(background)
        if found is None:
            found = frozenset(i for i in background if self.kinds.get(i) == "source")
            self._sources[background] = found
        return found

    def holders(self, place: str) -> frozenset[str]:
        """The places that hold a place, its country among them; none for what is no place that anything knows."""
        found = self._holders.get(place)
        if found is not None or place[:1] == "?":
            return found or NOWHERE
        name, own = place.replace("-", " "), self.within.get(place)
        found = frozenset(code for table in self.towns if (code := table.get(name)) is not None) | (own or NOWHERE)
        if own is not None:
            self._holders[place] = found
        return found

    def posts(self, person: str) -> list[tuple[str, str]]:
        """The offices that somebody holds, with the countries that they are of."""
        if not self._posts:
            for post, who in self.offices.items():
                self._posts.setdefault(who, []).append(post)
        return self._posts.get(person, [])

    def turned(self) -> Knowledge:
        """The same where a negation or another downward operator turns the direction: every word counts."""
        if not self._turned:
            self._turned.append(replace(self, harmless=projection.NEUTRAL, strict=True))
        return self._turned[0]


def office(word: str) -> str:
    return senses.concept(word)


def entity_ids(term: Term) -> set[str]:
    """Whom a name, or several names joined, mean; capitals as their countries. Nobody where one is no name."""
    if term.ref is None and not term.members:
        return set()
    out: set[str] = set()
    for t in term.walk():
        ref = t.ref
        if ref is None:
            return set()
        out.add(ref.country if ref.capital and ref.country and ref.kind == "city" else ref.id)
    return out


def as_countries(said: frozenset[str], told: frozenset[str], know: Knowledge) -> frozenset[str]:
    """Capitals as their countries where countries are wanted ("Seoul and Astana")."""
    if know.capitals.keys().isdisjoint(said):
        return said
    if not told.isdisjoint(know.seats) or all(len(i) == 2 and i.isupper() for i in told):
        return frozenset(know.capitals.get(i, i) for i in said)
    return said


def placelike(i: str, know: Knowledge) -> bool:
    kind = know.kinds.get(i)
    return kind in ("place", "city", "region", "country") or (kind is None and not i.startswith("?"))


def inside(a: str, b: str, know: Knowledge) -> bool:
    return b in know.holders(a)


def names_of(ids: Iterable[str], know: Knowledge) -> str:
    return " and ".join(sorted(know.names.get(i, i.lstrip("?").replace("-", " ")) for i in ids))
