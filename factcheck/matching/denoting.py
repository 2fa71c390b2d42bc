"""What a term denotes: entities, their owners, what is pointed at."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, projection, senses
from factcheck.matching.knowledge import GENERIC_ADJ, Knowledge, entity_ids, office
from factcheck.model import Comparator
from factcheck.statements.model import Role

OWNING = frozenset({"adj", "noun", "own", "of", "from", "between", "with", "in"})
PLACED = frozenset({"city", "town", "village", "port", "capital", "region", "province", "district", "resort"})
"""Nouns that a place's name may follow ("the city of X")."""
STANDING = classes.COUNTRYISH | classes.GROUPS
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
"""Nouns that stand for the country that they belong to."""


def owners(term: Term) -> tuple[set[str], list[Mod]]:
    """The countries and bodies that a noun phrase belongs to ("Korean companies", "companies with Korean capital"),
    with the modifiers that say so."""
    ids: set[str] = set()
    used: list[Mod] = []
    for mod in term.mods:
        if mod.term is not None and mod.role in OWNING:
            found = entity_ids(mod.term)
            if found and mod.role != "in":
                ids |= found
                used.append(mod)
            elif mod.role == "with" and mod.term.head in classes.STAKES:
                inner, _ = owners(mod.term)
                beside = [m for m in term.mods if m.role == "from" and m.term is not None and entity_ids(m.term)]
                if inner or (beside and not mod.term.mods):  # "firms with capital | from X"
                    ids |= inner
                    used.append(mod)
            elif (
                mod.role in ("from", "own", "of")
                and mod.term.head in ("country", "republic")
                and (inner := owners(mod.term)[0])
            ):
                ids |= inner
                used.append(mod)
        elif mod.frame is not None and (inner := _backers(mod.frame)):
            ids |= inner
            used.append(mod)
    return ids, used


def _backers(frame: Frame) -> set[str]:
    """ "firms *backed by Korean capital*": whose money it is."""
    by = frame.arg("by", "with")
    if frame.verb not in classes.BACKING or not frame.passive or frame.negated or by is None or by.term is None:
        return set()
    if sum(not a.gap for a in frame.args) != 1 or by.term.head not in classes.STAKES:
        return set()
    return owners(by.term)[0]


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
        if ref.adjective and any(m.word in projection.PRIVATIVE for m in term.mods):
            return None  # "ethnic Koreans"
        if ref.adjective and (
            projected(term) not in (projection.EXISTENTIAL, projection.UNIVERSAL)
            or any(m.role == "rel" for m in term.mods)
        ):
            return None
        if ref.adjective:
            return frozenset({ref.id})
        home = know.country.get(ref.id, ref.country)
        for mod in term.mods:
            if mod.role == "title":
                if (
                    ref.kind == "person"
                    and (office(mod.word), home) in know.offices
                    and ref.id not in know.held[office(mod.word), home or ""]
                ):
                    return None
                if (
                    ref.kind == "person"
                    and office(mod.word) in know.titles
                    and (office(mod.word), home) not in know.offices
                ):
                    return None
                if mod.word not in closed.PERSON_NOUNS and ref.kind == "person":
                    return None
                if (
                    ref.kind == "person"
                    and mod.word in closed.OFFICES
                    and any(ref.id in holders for holders in know.held.values())
                    and ref.id not in know.held.get((office(mod.word), home or ""), ())
                ):
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
                titles = [(office(m.word), home or "") for m in term.mods if m.role == "title"]
                serving = mod.word in closed.SERVING and titles
                past = mod.word in closed.FORMER and any(_left(ref.id, title, know) for title in titles)
                if mod.word not in know.harmless and not mod.word.endswith("est") and not serving and not past:
                    extra.append((mod.at, mod.word))
            elif mod.role in ("noun",):
                if mod.word not in ("country", "city", "company", "firm", "group", "newspaper", "university"):
                    extra.append((mod.at, mod.word))
            elif mod.role == "rel":
                extra.append((mod.at, mod.frame.verb if mod.frame else ""))
            elif mod.role in ("time",):
                extra.append((mod.at, mod.word))
            elif mod.role == "not" or _around(ref.id, mod, know):
                continue
            elif mod.term is not None or mod.word:
                extra.append((mod.at, mod.word or (mod.term.head if mod.term else "")))
        if ref.kind == "city" and ref.capital and ref.country:
            return frozenset({ref.id})
        return frozenset({ref.id})
    if not term.mods:
        return None
    ids, used = owners(term)
    if not ids:
        return None  # a noun stands for somebody by whose it is
    head = term.head
    called = next((m.term for m in term.mods if m.role == "of" and m.term is not None and m.term.ref is not None), None)
    if (
        called is not None
        and called.ref is not None
        and head in PLACED
        and called.ref.kind in ("city", "place", "region")
    ):
        lands = ids - {called.ref.id, called.ref.country}
        if lands <= {know.country.get(called.ref.id, called.ref.country)} and not called.mods:
            return frozenset({called.ref.id})  # "the Kazakh city of X"
    concept = senses.concept(head)
    rest = [
        m
        for m in term.mods
        if m not in used
        and m.role not in ("adj", "adv", "time")
        and not (m.role == "own" and m.term is not None and m.term.det == "pron")
    ]
    words = [m for m in term.mods if m.role in ("adj", "adv") and m not in used and m.word not in know.harmless]
    if head in STANDING and len(ids) == 1:  # "the *five* Central Asian states"
        words = [m for m in words if classes.STATES_OF.get(next(iter(ids))) != NUMBERS.get(m.word, 0)]
    if concept == "president" or concept in know.titles:
        if term.det in ("a", "an", "any", "every", "another", "some"):
            return None
        people = {know.offices[concept, c] for c in ids if (concept, c) in know.offices}
        if ids and len(people) == len(ids) and not rest and not words and not (len(ids) == 1 and term.plural):
            return frozenset(people)
        return None
    if (
        head in classes.MUTUALS
        and len(ids) == 1
        and not term.plural
        and not rest
        and not words
        and any(m.role == "own" for m in term.mods)
    ):
        holders = {person for (_, land), person in know.offices.items() if land in ids}
        if len(holders) == 1:
            return frozenset(holders)  # "his Korean counterpart"
    if (
        head in classes.MUTUALS
        and not ids
        and not (term.plural or rest or words)
        and subject in know.persons
        and len(know.persons) == 2
        and any(m.role == "own" for m in term.mods)
    ):
        return know.persons - {subject or ""}  # "his guest", of one of two
    named = [m for m in term.mods if m.role == "noun" and m.term is not None and m.term.ref is not None]
    if len(named) == len(term.mods) == 1 and concept in ("group", "company", "brand"):
        inner = named[0].term
        if inner is not None and inner.ref is not None and inner.ref.kind in ("organisation", "source"):
            return frozenset({inner.ref.id})  # "the Doosan group"
    if (
        concept in STANDING
        and len(ids) == 1 + (term.plural and len(ids) > 1) * (len(ids) - 1)
        and ids
        and not rest
        and not words
    ):
        states = classes.STATES_OF.get(next(iter(ids)), 1) if len(ids) == 1 else len(ids)
        if term.count is not None and term.count.low != states:
            return None
        if term.plural and len(ids) == 1 and concept not in ("country", "authority", "side"):
            return None
        return frozenset(ids)
    if (
        economic
        and concept in classes.ECONOMIC
        and ids
        and not rest
        and not words
        and term.count is None
        and term.det not in ("a", "an", "some", "many", "few", "several", "most", "one")
    ):
        if not term.plural and concept in ("company",) and (term.head != "business" or term.det):
            return None
        return frozenset(ids)
    return None


def _left(person: str, post: tuple[str, str], know: Knowledge) -> bool:
    """Has somebody else held the office since ("former President X")?"""
    return person in know.held.get(post, ()) and know.offices.get(post) != person


def _around(place: str, mod: Mod, know: Knowledge) -> bool:
    """ "the palace *in the capital*": does a phrase only say where a place lies that the base knows?"""
    inner = mod.term.ref if mod.term is not None and not mod.term.mods else None
    return mod.role in ("in", "at", "near") and inner is not None and inner.id in know.within.get(place, frozenset())


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
    group = _group(term)
    if not group or not term.mods:
        return group
    if any(m.role != "own" and not (m.role in ("adj", "adv") and m.word in GENERIC_ADJ) for m in term.mods):
        return ""
    return "" if owners(term)[0] else group


def _group(term: Term) -> str:
    """What a phrase points at by its head and its determiner, whatever restricts it."""
    if term.plural and term.det in ("the", "both", "these", "all", ""):
        concept = senses.concept(term.head)
        if concept in classes.GROUPS and (term.det != "" or term.count is not None):
            return "countries"
        if concept in LEADING and term.det != "":
            return "persons"
    if term.det == "the" and not term.mods and (term.head == "two" or (not term.head and _two(term))):
        return "pronoun"  # "since *the two* established ties"
    if (term.det == "pron" and term.head in POINTING) or (term.det == "the" and term.head in ("pair", "duo")):
        return "pronoun"
    return "reciprocal" if term.head == "each_other" else ""


def _two(term: Term) -> bool:
    return term.count is not None and term.count.low == 2 and term.count.comparator is Comparator.BARE


def leaders(term: Term) -> bool:
    """ "the *presidents'* talks": holders of the office without a name, before the noun that is theirs."""
    return term.plural and not term.mods and term.ref is None and senses.concept(term.head) in LEADING


LEADING = frozenset(["president", "leader", "head_of_state"])


def identifies(role: Role, know: Knowledge) -> bool:
    """Does the argument make the fact this fact: a country, a body, or what belongs to one?"""
    if role.role in ("M", "N", "ORD", "C"):
        return False
    if role.term is None:
        return role.stmt is not None
    told = fixed(role.term, know, True)
    if told is not None:
        kinds = {know.kinds.get(i, "country" if len(i) == 2 and i.isupper() else "place") for i in told}
        return bool(kinds & {"country", "organisation", "person", "region"}) or role.role == "A"
    return role.role in ("A", "P")


def valued(role: Role, mine: Role, know: Knowledge) -> bool:
    """May another filler of an identifying argument still contradict: another of the base's own people?"""
    if role.term is None or mine.term is None:
        return role.stmt is not None or mine.stmt is not None
    told, said = denotes(role.term, know), denotes(mine.term, know)
    if told is None or said is None:
        return True
    return all(know.kinds.get(i) == "person" for i in told | said)


def spelt_alike(a: str, b: str) -> bool:
    """Two names that may be spellings of one: such a likeness never refutes."""
    from rapidfuzz.distance import OSA

    a, b = a.removeprefix("?"), b.removeprefix("?")
    return a[:1] == b[:1] and min(len(a), len(b)) >= 5 and OSA.distance(a, b) <= 1 + (min(len(a), len(b)) >= 9)


POINTING = frozenset(["they", "both", "them", "it", "he", "she", "their", "its", "his", "her"])

MANY = frozenset(["many", "much"])


def closed_off(term: Term) -> bool:
    """Is the phrase one of "no": what its statement holds as a denial?"""
    return term.det == "no" or term.head in projection.PRONOUNS


def projected(term: Term) -> projection.Projection:
    """How the determiner of a noun phrase projects."""
    det = projection.PRONOUNS.get(term.head, "") if term.det == "pron" else term.det
    return projection.DETERMINERS.get(det, projection.EXISTENTIAL)


def bare(term: Term) -> Term:
    return replace(term, det="", head="person" if term.head in projection.PRONOUNS else term.head)
