"""How a claim's term stands to a fact's: the same, narrower, wider, exclusive, or something else.

Names are the same only if they mean the same; a noun phrase stands for an entity only if it is it (``denotes``). What a
claim adds to a term comes back as tokens, so that nothing unread passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from factcheck import intervals
from factcheck.frames import Frame, Mod, Term
from factcheck.language.en import closed, projection, senses
from factcheck.model import Comparator, Quantity, QuantityKind, Relation


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
    antonym: bool = False
    """Another only because an adjective says the opposite."""
    either: bool = False
    """The fact names several with "or", not all of which the claim's is."""


GENERIC_ADJ: frozenset[str] = closed.HARMLESS | frozenset(["two", "both", "all", "respective", "bilateral", "mutual"])
"""What colours a noun phrase without changing what it means."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the base knows of its names. ``offices`` maps (office concept, country) to a person; ``country`` an entity
    to the country it belongs to; ``within`` a place to those that hold it; ``focus`` the pair in focus."""

    offices: Mapping[tuple[str, str], str]
    country: Mapping[str, str]
    within: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    focus: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    capitals: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    harmless: frozenset[str] = field(default_factory=lambda: GENERIC_ADJ)
    """Words that colour only; fewer where what the fact adds counts."""
    strict: bool = False
    """The fact's term is held against the claim's: nothing that it adds is free."""

    def turned(self) -> Knowledge:
        """The same where a negation or another downward operator turns the direction: every word counts."""
        return replace(self, harmless=projection.NEUTRAL, strict=True)


COUNTRYISH = frozenset(
    ["country", "nation", "state", "republic", "side", "government", "homeland", "authority", "leadership", "kingdom", "federation", "neighbour", "partner"]
)
ECONOMIC = frozenset(
    ["company", "firm", "business", "enterprise", "corporation", "investor", "economy", "market", "capital", "money", "businessman", "entrepreneur", "trader"]
)
GROUPS = frozenset(["country", "nation", "state", "side", "party", "capital", "government", "republic"])


def office(word: str) -> str:
    return senses.concept(word)


def owners(term: Term) -> tuple[set[str], list[Mod]]:
    """The countries and bodies that a noun phrase belongs to ("Korean companies", "companies with Korean capital"),
    with the modifiers that say so."""
    ids: set[str] = set()
    used: list[Mod] = []
    for mod in term.mods:
        if mod.role in ("adj", "noun", "own", "of", "from", "between", "with", "in") and mod.term is not None:
            found = _entity_ids(mod.term)
            if found and mod.role not in ("in",):
                ids |= found
                used.append(mod)
            elif mod.role == "with" and mod.term.head in (
                "capital",
                "participation",
                "money",
                "investment",
                "ownership",
            ):
                inner, _ = owners(mod.term)
                if inner:
                    ids |= inner
                    used.append(mod)
            elif (
                mod.role in ("from", "own", "of")
                and mod.term.head in ("country", "republic")
                and (inner := owners(mod.term)[0])
            ):
                ids |= inner
                used.append(mod)
    return ids, used


def _entity_ids(term: Term) -> set[str]:
    out: set[str] = set()
    for t in term.walk():
        if t.ref is None:
            return set()
        if t.ref.kind == "city" and t.ref.capital and t.ref.country:
            out.add(t.ref.country)
        else:
            out.add(t.ref.id)
    return out


def denotes(
    term: Term,
    know: Knowledge,
    *,
    economic: bool = False,
    adds: list[tuple[int, str]] | None = None,
    subject: str | None = None,
) -> frozenset[str] | None:
    """The entities that a term is, or ``None`` where it is none of them or not only them.

    ``economic``: companies and investors of a country stand for it. ``adds`` collects what restricts a name.
    """
    extra = adds if adds is not None else []
    if term.members:
        out: set[str] = set()
        for member in term.members:
            found = denotes(member, know, economic=economic, adds=extra, subject=subject)
            if found is None:
                return None
            out |= found
        return frozenset(out)
    if term.det == "no":
        return None
    ref = term.ref
    if ref is not None:
        if ref.adjective and not (term.plural or term.det == "the"):
            return None
        if ref.adjective and (projected(term) not in (projection.EXISTENTIAL, projection.UNIVERSAL) or any(m.role == "rel" for m in term.mods)):
            return None
        if ref.adjective:
            return frozenset({ref.id}) if economic or term.det == "the" or True else None
        home = know.country.get(ref.id, ref.country)
        for mod in term.mods:
            if mod.role == "title":
                if (
                    ref.kind == "person"
                    and (office(mod.word), home) in know.offices
                    and know.offices[office(mod.word), home or ""] != ref.id
                ):
                    return None
                if (
                    ref.kind == "person"
                    and office(mod.word) in {o for o, _ in know.offices}
                    and (office(mod.word), home) not in know.offices
                ):
                    return None
                if mod.word not in closed.PERSON_NOUNS and ref.kind == "person":
                    return None
                if ref.kind == "person" and mod.word in closed.OFFICES and ref.id in know.offices.values() and know.offices.get((office(mod.word), home or "")) != ref.id:
                    return None
            elif mod.role in ("own", "adj", "of", "noun", "from") and mod.term is not None and mod.term.ref is not None:
                owner = mod.term.ref
                code = owner.country if owner.kind == "city" and owner.capital else owner.id
                if (
                    ref.kind in ("person", "organisation", "place", "city", "source", "unknown")
                    and home is not None
                    and code != home
                ):
                    return None
                if ref.kind in ("unknown",) and home is None:
                    continue
                if ref.kind == "country":
                    return None
            elif mod.role == "own" and mod.term is not None and mod.term.det == "pron":
                continue
            elif mod.role == "adj":
                if mod.word not in know.harmless and not mod.word.endswith("est"):
                    extra.append((mod.at, mod.word))
            elif mod.role in ("noun",):
                if mod.word not in ("country", "city", "company", "firm", "group", "newspaper", "university"):
                    extra.append((mod.at, mod.word))
            elif mod.role == "rel":
                extra.append((mod.at, mod.frame.verb if mod.frame else ""))
            elif mod.role in ("time",):
                extra.append((mod.at, mod.word))
            elif mod.role == "not":
                continue
            elif mod.term is not None or mod.word:
                extra.append((mod.at, mod.word or (mod.term.head if mod.term else "")))
        if ref.kind == "city" and ref.capital and ref.country:
            return frozenset({ref.id})
        return frozenset({ref.id})
    head = term.head
    concept = senses.concept(head)
    ids, used = owners(term)
    rest = [
        m
        for m in term.mods
        if m not in used
        and m.role not in ("adj", "adv", "time")
        and not (m.role == "own" and m.term is not None and m.term.det == "pron")
    ]
    words = [m for m in term.mods if m.role in ("adj", "adv") and m not in used and m.word not in know.harmless]
    if any(o == concept for o, _ in know.offices) or concept == "president":
        if term.det in ("a", "an", "any", "every", "another", "some"):
            return None
        people = {know.offices[concept, c] for c in ids if (concept, c) in know.offices}
        if ids and len(people) == len(ids) and not rest and not words and not (len(ids) == 1 and term.plural):
            return frozenset(people)
        if not ids and subject is not None and any(m.role == "own" for m in term.mods) and not rest and not words:
            return None
        return None
    if head in senses.MUTUALS and len(ids) == 1 and not term.plural and not rest and not words and any(m.role == "own" for m in term.mods):
        holders = {person for (_, land), person in know.offices.items() if land in ids}
        if len(holders) == 1:
            return frozenset(holders)  # "his Korean counterpart"
    named = [m for m in term.mods if m.role == "noun" and m.term is not None and m.term.ref is not None]
    if len(named) == len(term.mods) == 1 and concept in ("group", "company", "brand"):
        inner = named[0].term
        if inner is not None and inner.ref is not None and inner.ref.kind in ("organisation", "source"):
            return frozenset({inner.ref.id})  # "the Doosan group"
    if (
        concept in COUNTRYISH | GROUPS
        and len(ids) == 1 + (term.plural and len(ids) > 1) * (len(ids) - 1)
        and ids
        and not rest
        and not words
    ):
        if term.count is not None and term.count.low != len(ids):
            return None
        if term.plural and len(ids) == 1 and concept not in ("country", "authority", "side"):
            return None
        return frozenset(ids)
    if (
        economic
        and concept in ECONOMIC
        and ids
        and not rest
        and not words
        and term.count is None
        and term.det not in ("a", "an", "some", "many", "few", "several", "most", "one")
    ):
        if not term.plural and concept in ("company",):
            return None
        return frozenset(ids)
    return None


def fixed(f: Term, know: Knowledge, economic: bool) -> frozenset[str] | None:
    """What a fact's term denotes; remembered, since every claim asks."""
    if f.told is None:
        f.told = {}
    if economic not in f.told:
        f.told[economic] = denotes(f, know, economic=economic)
    return f.told[economic]


def pointed(term: Term) -> str:
    """ "countries", "persons" or "" – the group that a phrase points at without naming it ("both presidents")."""
    if term.members or term.ref is not None:
        return ""
    ids, _ = owners(term)
    if ids:
        return ""
    bad = [m for m in term.mods if not (m.role in ("adj", "adv") and (m.word in GENERIC_ADJ)) and m.role != "own"]
    if bad:
        return ""
    concept = senses.concept(term.head)
    if term.det in ("the", "both", "these", "all", "") and term.plural:
        if concept in GROUPS and (term.det != "" or term.count is not None):
            return "countries"
        if concept in ("president", "leader", "head_of_state") and (term.det != ""):
            return "persons"
    if term.det == "pron" and term.head in ("they", "both", "them", "it", "he", "she"):
        return "pronoun"
    if term.head == "each_other":
        return "reciprocal"
    return ""


def _spelt_alike(a: str, b: str) -> bool:
    """Two names that may be spellings of one: such a likeness never refutes."""
    from rapidfuzz.distance import OSA

    a, b = a.removeprefix("?"), b.removeprefix("?")
    return a[:1] == b[:1] and min(len(a), len(b)) >= 5 and OSA.distance(a, b) <= 1 + (min(len(a), len(b)) >= 9)


def figures(c: Quantity, f: Quantity) -> Compared:
    """Two figures: an interval relation, or another unit."""
    money = {QuantityKind.MONEY}
    if (c.kind in money) != (f.kind in money) and not (
        {c.kind, f.kind} <= {QuantityKind.MONEY, QuantityKind.COUNT} and not c.unit
    ):
        return Compared(Rel.OTHER, why="another kind of figure")
    if c.kind is QuantityKind.MONEY and f.kind is QuantityKind.MONEY and c.unit != f.unit:
        return Compared(
            Rel.OTHER, other_unit=(c.unit or "", f.unit or ""), figure=intervals.compare(c, f), why="another currency"
        )
    if (
        c.kind in (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE, QuantityKind.DURATION)
        and c.kind != f.kind
    ):
        return Compared(Rel.OTHER, why="another kind of figure")
    figure = intervals.compare(c, f)
    rel = {
        Relation.ENTAILS: Rel.EQUAL,
        Relation.EXCLUDES: Rel.EXCLUDES,
        Relation.STRETCH: Rel.NARROWER,
        Relation.ALLOWS: Rel.NARROWER,
    }[figure.relation]
    return Compared(rel, figure=figure)


def compare(
    c: Term,
    f: Term,
    know: Knowledge,
    *,
    economic: bool = False,
    participants: Iterable[str] = (),
    subject: str | None = None,
    stand_in: bool = False,
) -> Compared:
    """The relation of claim term ``c`` to fact term ``f``. ``participants`` are the fact's own entities, which may be
    named again anywhere."""
    told = fixed(f, know, economic)
    if told is not None and c.ref is None and len(told) == 1 and not c.members and c.head and f"?{c.head}" in told:
        told = None  # a capital letter at the start makes no name: "Rugby is played", "they play rugby"
        f = replace(f, ref=None, head=c.head, members=[])
    if told is not None:
        adds: list[tuple[int, str]] = []
        said = denotes(c, know, economic=economic, adds=adds, subject=subject)
        if said is None:
            group = pointed(c)
            if group:
                kinds = {know.kinds.get(i, "country") for i in told}
                if (
                    group in ("pronoun", "reciprocal")
                    or (group == "countries" and kinds <= {"country"})
                    or (group == "persons" and kinds == {"person"})
                ):
                    return Compared(Rel.LENT, lent=True)
            return Compared(Rel.OTHER, why=f"{c.head or 'this'} is not {_names(told, know)}")
        said = _as_countries(said, told, know)
        if said == told:
            return Compared(Rel.EQUAL, adds=adds)
        if f.members and said < told:
            return Compared(Rel.EQUAL, adds=adds, subset=True, asked=said, hits=said)
        if f.members and said & told:
            return Compared(Rel.NARROWER, adds=adds, unlisted=True, listed=True, why="not all are named", asked=said, hits=said & told)
        homes = {know.country.get(i, "") for i in told}
        if stand_in and all(know.kinds.get(i) == "person" for i in told) and said == homes:
            return Compared(Rel.EQUAL, adds=adds)
        if stand_in and all(know.kinds.get(i) == "person" for i in said) and {know.country.get(i, "") for i in said} == told:
            return Compared(Rel.EQUAL, adds=adds)
        kinds = {know.kinds.get(i, "country" if len(i) == 2 else "place") for i in said | told}
        if f.members and len(told) > 1:
            return Compared(Rel.OTHER, adds=adds, unlisted=True, why="not in the list", asked=said)
        known = said <= know.persons
        if kinds == {"person"} and known and not said & told:
            return Compared(Rel.EXCLUDES, adds=adds, why=f"{_names(said, know)} instead of {_names(told, know)}")
        if any(know.kinds.get(i, "country" if len(i) == 2 else "") == "country" for i in told):
            if all(_inside(a, b, know) for a in said for b in told):
                return Compared(Rel.NARROWER, adds=adds, why="a part of it")
            return Compared(Rel.OTHER, adds=adds, why=f"{_names(said, know)} is not {_names(told, know)}")
        if all(_placelike(i, know) for i in said | told) and not said & told:
            if all(_inside(a, b, know) for a in said for b in told):
                return Compared(Rel.NARROWER, adds=adds, why="a part of it")
            if all(_inside(b, a, know) for a in said for b in told):
                return Compared(Rel.WIDER, adds=adds)
            if any(_spelt_alike(a, b) for a in said for b in told):
                return Compared(Rel.OTHER, adds=adds, why=f"{_names(said, know)} may be {_names(told, know)}")
            return Compared(Rel.EXCLUDES, adds=adds, why=f"{_names(said, know)} instead of {_names(told, know)}")
        return Compared(Rel.OTHER, adds=adds, why=f"{_names(said, know)} is not {_names(told, know)}")
    if f.members and f.link == "or" and not c.members:
        parts = [compare(c, m, know, economic=economic, participants=participants) for m in f.members]
        return replace(min(parts, key=_order), either=max(parts, key=_order).rel not in (Rel.EQUAL, Rel.WIDER))
    if f.members:
        return _listed(c, f, know, economic, participants)
    if c.members and c.link == "or":
        return min((compare(m, f, know, economic=economic, participants=participants) for m in c.members), key=_order)
    if c.members and (whole := _joint(c, f)) is not None:
        return _nouns(whole, f, know, economic, participants)
    if c.members:
        parts = [compare(m, f, know, economic=economic, participants=participants) for m in c.members]
        worst = next((p for p in parts if p.rel not in (Rel.EQUAL, Rel.WIDER)), parts[0])
        return worst if worst.rel is not Rel.OTHER else Compared(Rel.OTHER, why="not only that")
    return _nouns(c, f, know, economic, participants)


def _joint(c: Term, f: Term) -> Term | None:
    """ "companies and joint ventures": one head is the fact's, the others are kinds of it; the figure counts them all."""
    if any(m.members or m.ref is not None for m in c.members):
        return None
    if sum(m.count is not None for m in c.members) > 1 or len({frozenset(owners(m)[0]) for m in c.members if owners(m)[0]}) > 1:
        return None  # each has a figure or an owner of its own
    heads = [same_head(m.head, f.head) for m in c.members]
    if Rel.EQUAL not in heads or any(h not in (Rel.EQUAL, Rel.NARROWER) for h in heads):
        return None
    lead = c.members[heads.index(Rel.EQUAL)]
    return replace(lead, count=next((m.count for m in c.members if m.count is not None), None), det=c.det or lead.det)


def _listed(c: Term, f: Term, know: Knowledge, economic: bool, participants: Iterable[str]) -> Compared:
    """Each member of the claim must be one of the fact's list."""
    adds: list[tuple[int, str]] = []
    worst: Compared | None = None
    count = hits = 0
    for member in map(_field, c.walk()):
        best: Compared | None = None
        for item in f.walk():
            one = compare(member, item, know, economic=economic, participants=participants)
            if best is None or _order(one) < _order(best):
                best = one
        assert best is not None
        count += 1
        hits += best.rel in (Rel.EQUAL, Rel.WIDER)
        if best.rel in (Rel.EQUAL, Rel.WIDER) or best.rel is Rel.NARROWER:
            adds.extend(best.adds)
        if worst is None or _order(best) > _order(worst):
            worst = best
    assert worst is not None
    listed = hits > 0
    if worst.rel in (Rel.EQUAL, Rel.WIDER):
        return Compared(Rel.EQUAL, adds=adds, subset=count < len(f.members))
    if worst.rel is Rel.NARROWER and worst.adds:
        return Compared(Rel.NARROWER, adds=adds, unlisted=True, listed=listed)
    return Compared(Rel.OTHER, adds=adds, unlisted=True, listed=listed, why="not in the list")


def _field(member: Term) -> Term:
    """ "the development of nuclear energy", in a list of fields, is nuclear energy."""
    inner = [m.term for m in member.mods if m.role == "of" and m.term is not None]
    if member.head in ("development", "use", "field", "area") and len(member.mods) == len(inner) == 1 and not inner[0].members:
        return inner[0]
    return member


def _order(one: Compared) -> tuple[int, int]:
    return ([Rel.EQUAL, Rel.WIDER, Rel.LENT, Rel.NARROWER, Rel.EXCLUDES, Rel.OTHER].index(one.rel), len(one.adds))


def same_head(c: str, f: str) -> Rel:
    a, b = senses.concept(c), senses.concept(f)
    if a == b:
        return Rel.EQUAL
    if frozenset({a, b}) in senses.NEAR:
        return Rel.EQUAL
    if b in senses.ancestors(a):
        return Rel.NARROWER
    if a in senses.ancestors(b):
        return Rel.WIDER
    if any(a in group and b in group for group in senses.EXCLUSIVE):
        return Rel.EXCLUDES
    return Rel.OTHER


def _strip(term: Term) -> Term:
    """ "the automotive industry" is "automotive" where a field is meant; "rare earth metals" rare earths."""
    from factcheck.reading.forms import core_noun

    head, core = core_noun(term)
    if head in senses.AFTER | closed.CLASSIFIERS and not core.members:
        compound = next((m for m in reversed(core.mods) if m.role in ("noun", "adj") and m.word), None)
        if compound is not None:
            return replace(core, head=compound.word, mods=[m for m in core.mods if m is not compound], plural=False)
    return core


def _nouns(c: Term, f: Term, know: Knowledge, economic: bool, participants: Iterable[str]) -> Compared:
    if c.ref is not None and f.ref is not None and c.ref.id == f.ref.id:
        out = Compared(Rel.EQUAL)  # both named by an adjective or with a word before the name
        restrict(c, f, [], [], out, know, set(participants))
        return out
    if c.ref is not None:
        return Compared(Rel.OTHER, why=f"{c.head} is not {f.head}")
    c, f = _strip(c), _strip(f)
    mine, theirs = projected(c), projected(f)
    if (mine is projection.NEGATIVE and theirs is not mine and not closed_off(c)) or (
        c.det in MANY and f.det != c.det and f.count is None and c.count is None
    ):
        out = _plain_nouns(c, f, know, economic, participants)
        out.adds.append((c.first, c.det))
        return out
    if mine is not projection.EXISTENTIAL and mine is not projection.NEGATIVE and not know.strict and theirs is not mine:
        if theirs is not projection.UNIVERSAL or mine.restrictor != projection.FROZEN:
            out = _plain_nouns(c, f, know, economic, participants)
            out.adds.append((c.first, c.det or c.head))
            return out
    if theirs is projection.UNIVERSAL and mine is theirs:
        return reversed_terms(_bare(c), _bare(f), know)
    got = _plain_nouns(c, f, know, economic, participants)
    if got.left and not know.strict and (frozen := _frozen(f, mine is theirs and mine.restrictor == projection.FROZEN, got.left)):
        got.adds.append((c.first, frozen))
    if got.rel in (Rel.EQUAL, Rel.WIDER) and (taken := [w for w in got.left if w in projection.PRIVATIVE]):
        return Compared(Rel.OTHER, why=f"{taken[0]} {f.head} is not {c.head}")
    return got


MANY = frozenset(["many", "much"])


def closed_off(term: Term) -> bool:
    """Is the phrase one of "no": what its statement holds as a denial?"""
    return term.det == "no" or term.head in projection.PRONOUNS


def projected(term: Term) -> projection.Projection:
    """How the determiner of a noun phrase projects."""
    det = projection.PRONOUNS.get(term.head, "") if term.det == "pron" else term.det
    return projection.DETERMINERS.get(det, projection.EXISTENTIAL)


def _bare(term: Term) -> Term:
    return replace(term, det="", head="person" if term.head in projection.PRONOUNS else term.head)


def reversed_terms(c: Term, f: Term, know: Knowledge) -> Compared:
    """Terms under an operator that turns the direction: the fact's must not say more than the claim's."""
    back = compare(f, c, know.turned())
    if back.rel in (Rel.EQUAL, Rel.WIDER) and not back.adds:
        return Compared(Rel.EQUAL)
    if back.rel in (Rel.EQUAL, Rel.WIDER, Rel.NARROWER):
        return Compared(Rel.NARROWER, adds=[(c.first, word) for _, word in back.adds] or [(c.first, c.head)], why="a wider class")
    return Compared(back.rel, why=back.why)


def _frozen(f: Term, determined: bool, left: list[str]) -> str:
    """The word that a claim may not leave out: the fact's determiner, ordinal or superlative holds of the whole phrase."""
    holds = determined or f.rank is not None or any(m.word and projection.freezes(m.word) for m in f.mods)
    return next((w for w in left if w and not projection.freezes(w)), "") if holds else ""


def coloured(word: str, c: Term, know: Knowledge) -> bool:
    """Does an adjective only colour: degree and manner, but not the size or the look of a thing?"""
    if know.strict:
        return word in know.harmless
    if word in LOOKS and not senses.nouns().get(c.head) and c.count is None:
        return False
    return word in know.harmless or word.endswith("est")


LOOKS = frozenset(["big", "huge", "enormous", "massive", "tiny", "large", "smiling", "cheerful", "proud", "famous", "healthy", "handsome", "leading"])


def _plain_nouns(c: Term, f: Term, know: Knowledge, economic: bool, participants: Iterable[str]) -> Compared:
    if pointed(c) == "pronoun" and f.det == "pron" and f.head == c.head:
        return Compared(Rel.EQUAL)
    if pointed(c) == "pronoun":
        return Compared(Rel.LENT, lent=True)
    head = same_head(c.head, f.head)
    if not c.head and (c.count is not None or c.rank is not None):
        head = Rel.EQUAL
    if head is Rel.OTHER:
        return Compared(Rel.OTHER, why=f"{c.head or '…'} is not {f.head}")
    if head is Rel.EXCLUDES:
        return Compared(Rel.EXCLUDES, why=f"{c.head} instead of {f.head}")
    out = Compared(head if head is not Rel.EQUAL else Rel.EQUAL)
    if head is Rel.NARROWER:
        out.adds.append((c.at, c.head))
    if c.count is not None and f.count is not None:
        got = figures(c.count, f.count)
        out.figure, out.rel, out.other_unit = got.figure, got.rel, got.other_unit
    elif c.count is not None and not (c.count.low == 1 and not c.plural and f.det in ("a", "an", "one")):
        out.adds.append((c.first, "a number"))
    elif (
        f.count is not None
        and c.det in ("a", "an", "one", "each", "this", "that")
        and not c.plural
        and _plural(f.count)
    ) or (f.count is not None and c.det in ("some", "several", "few", "many", "most", "all", "half", "every")):
        out.adds.append((c.first, c.det))
    if c.rank is not None and f.rank is not None:
        got = figures(c.rank, f.rank)
        out.figure, out.rel = got.figure, got.rel
    elif c.rank is not None:
        out.adds.append((c.first, "rank"))
    mine, used = owners(c)
    theirs, used_f = owners(f)
    known = set(participants) | theirs
    if theirs and mine and not mine & theirs:
        return Compared(Rel.OTHER, why=f"{_names(mine, know)} instead of {_names(theirs, know)}")
    if theirs and mine and mine != theirs:
        if mine - known:
            return Compared(Rel.OTHER, why=f"{_names(mine, know)} instead of {_names(theirs, know)}")
    if theirs and not mine:
        out.lent = True
    if mine - known:
        out.adds.extend((m.at, m.word or "") for m in used)
    restrict(c, f, used, used_f, out, know, known)
    if c.head == "" and not c.mods:
        out.lent = True
    return out


def _plural(q: Quantity) -> bool:
    return q.low > 1 or q.comparator in (Comparator.GT, Comparator.GE)


def restrict(
    c: Term, f: Term, used: list[Mod], used_f: list[Mod], out: Compared, know: Knowledge, known: set[str]
) -> None:
    """What restricts the claim's noun must restrict the fact's, or colour it only."""
    from factcheck.reading.forms import purpose

    left = [purpose(flat(m)) for m in f.mods if m not in used_f]
    for mod in (purpose(flat(m)) for m in c.mods):
        if mod in used or (mod.role == "adv" and mod.word in know.harmless):
            continue
        if mod.role == "own" and mod.term is not None and mod.term.det == "pron":
            continue
        if mod.role in ("adj", "noun", "title", "adv"):
            word = mod.word or (mod.term.head if mod.term else "")
            if mod.term is not None and mod.term.ref is not None:
                if mod.term.ref.id in known:
                    continue
            concept = senses.concept(word)
            match = next(
                (
                    m
                    for m in left
                    if m.role in ("adj", "noun", "adv")
                    and (
                        senses.concept(m.word or (m.term.head if m.term else "")) == concept
                        or concept in senses.ancestors(senses.concept(m.word or (m.term.head if m.term else "")))
                    )
                ),
                None,
            )
            if match is None:
                phrase = next(
                    (
                        m
                        for m in left
                        if m.role in ("on", "of", "in", "for", "about")
                        and m.term is not None
                        and same_head(m.term.head, word) is Rel.EQUAL
                    ),
                    None,
                )
                if phrase is not None:
                    match = phrase
            if match is not None:
                left.remove(match)
                continue
            against = next(
                (
                    m
                    for m in left
                    if m.role in ("adj", "noun")
                    and m.word
                    and any({concept, senses.concept(m.word)} <= g for g in senses.EXCLUSIVE)
                ),
                None,
            )
            if against is not None:
                out.rel, out.why = Rel.EXCLUDES, f"{word} instead of {against.word}"
                left.remove(against)
                continue
            opposite = next((m for m in left if m.role in ("adj", "noun") and m.word and senses.opposite(word, m.word)), None)
            if opposite is not None:
                out.rel, out.why, out.antonym = Rel.OTHER, f"{word} instead of {opposite.word}", True
                left.remove(opposite)
                continue
            if coloured(word, c, know):
                continue
            out.adds.append((mod.at, word))
            continue
        if mod.term is not None:
            match = next((m for m in left if m.term is not None and not m.term.members == [] and False), None)
            for m in left:
                if m.term is not None and (
                    m.role == mod.role
                    or {m.role, mod.role} <= {"of", "in", "for", "on", "about", "noun", "between", "among", "own"}
                ):
                    got = (
                        reversed_terms(mod.term, m.term, know)
                        if mod.role in projection.REVERSING
                        else compare(mod.term, m.term, know, participants=known)
                    )
                    if got.rel in (Rel.EQUAL, Rel.WIDER, Rel.LENT) and (got.rel is not Rel.LENT or pointed(mod.term) == "countries"):
                        out.lent = out.lent or got.rel is Rel.LENT
                        out.adds.extend(got.adds)
                        match = m
                        break
            if match is not None and match.term is not None and mod.term.det != match.term.det and "no" in (mod.term.det, match.term.det):
                match = None  # "with no money" is not "with money"
            if match is None and mod.role in ("of", "in", "for", "on", "about"):
                match = next(
                    (m for m in left if m.word and same_head(mod.term.head, m.word) is Rel.EQUAL and not mod.term.mods),
                    None,
                )
            if match is not None:
                left.remove(match)
                continue
            ids = _entity_ids(mod.term)
            if ids and ids <= known:
                continue
            if used_f and mod.role in ("between", "of", "with") and pointed(mod.term) == "countries":
                out.lent = True  # "between their countries"
                continue
            if mod.role == "such_as":
                continue
            out.adds.append((mod.at, mod.term.head or mod.word))
            continue
        if mod.role in ("not", "time"):
            continue
        if mod.frame is not None and mod.frame.verb in ("publish", "print", "run", "carry") and mod.frame.passive:
            by = [a for a in mod.frame.args if not a.gap]
            if len(by) == 1 and by[0].role in ("by", "in") and by[0].term is not None and _entity_ids(by[0].term) and _entity_ids(by[0].term) <= known:
                continue  # the picture is the source's own
        if mod.frame is not None and mod.frame.verb in senses.LINKING and not mod.frame.negated:
            others = [a.term for a in mod.frame.args if not a.gap and a.term is not None]
            if others and all((ids := _entity_ids(t)) and ids <= known for t in others):
                continue  # "the partnership linking X and Y"
        if mod.frame is not None:
            match_f = next((m for m in left if m.frame is not None and _same_clause(mod.frame, m.frame, know)), None)
            if match_f is not None:
                left.remove(match_f)
                continue
            out.adds.append((mod.at, mod.frame.verb))
            continue
        if mod.word:
            out.adds.append((mod.at, mod.word))
    out.left = [m.word or (m.term.head if m.term else m.frame.verb if m.frame else "") for m in left]


def flat(mod: Mod) -> Mod:
    """ "a pepper which is big" is a big pepper: a relative clause that only says what the noun is, as the word itself."""
    frame = mod.frame
    if frame is not None and frame.verb == "make" and frame.passive and not frame.negated and not frame.times:
        of = [a for a in frame.args if not a.gap]
        if len(of) == 1 and of[0].role in ("of", "from") and of[0].term is not None and of[0].term.ref is None:
            material = of[0].term
            if material.head and not material.mods and material.count is None:
                return Mod("noun", mod.at, word=material.head)
    if frame is None or mod.role != "rel" or frame.verb != "be" or frame.negated or frame.status != "happened":
        return mod
    rest = [a for a in frame.args if not a.gap]
    if len(rest) != 1 or frame.times or frame.adverbs or rest[0].role != "comp" or not rest[0].word:
        return mod
    return Mod("adj", mod.at, word=rest[0].word)


def _open(frame: Frame) -> Frame:
    """The clause without the noun that it hangs on."""
    return replace(frame, args=[a for a in frame.args if not a.gap])


def _same_clause(c: Frame, f: Frame, know: Knowledge) -> bool:
    """Do two restrictive clauses say the same of their noun?"""
    from factcheck.matching.aligning import statements
    from factcheck.reading.forms import of_frame

    ours, theirs = of_frame(_open(c)), of_frame(_open(f))
    if len(ours) != 1 or len(theirs) != 1:
        return False
    got = statements(ours[0], theirs[0], know)
    return got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds


def _as_countries(said: frozenset[str], told: frozenset[str], know: Knowledge) -> frozenset[str]:
    """Capitals as their countries where countries are wanted ("Seoul and Astana")."""
    if told & frozenset(know.capitals.values()) or all(len(i) == 2 and i.isupper() for i in told):
        return frozenset(know.capitals.get(i, i) for i in said)
    return said


def _placelike(i: str, know: Knowledge) -> bool:
    kind = know.kinds.get(i)
    return kind in ("place", "city", "region", "country") or (kind is None and not i.startswith("?"))


def _inside(a: str, b: str, know: Knowledge) -> bool:
    return b in know.within.get(a, frozenset())


def _names(ids: Iterable[str], know: Knowledge) -> str:
    return " and ".join(sorted(know.names.get(i, i.lstrip("?").replace("-", " ")) for i in ids))
