"""Those who take part in something mutual, compared as a set: "X met Y" is "Y met X" and "X and Y met"."""

from __future__ import annotations

from factcheck.frames import Term
from factcheck.language.en import classes, senses
from factcheck.matching.alignment import Pairing, show
from factcheck.matching.denoting import denotes, pointed
from factcheck.matching.knowledge import Compared, Knowledge, Rel
from factcheck.matching.pairing import HELD_BY_OFFICE, Attempt, pair
from factcheck.model import Relation
from factcheck.records import dataclass, field, replace
from factcheck.statements.model import Role


@dataclass(slots=True, eq=False)
class Told:
    """Whom the fact names. ``controlled`` are those of them who take part in the verb outside; ``homes`` the countries
    of persons, where all are persons."""

    ids: set[str]
    controlled: set[str]
    persons: bool
    homes: set[str]
    text: str


@dataclass(slots=True, eq=False)
class Said:
    """Whom the claim names. ``lent``: some by a pronoun or as "the two countries"; ``stranger``: one who is nobody of
    the base."""

    roles: list[Role]
    ids: set[str] = field(default_factory=set)
    adds: list[tuple[int, str]] = field(default_factory=list)
    lent: bool = False
    stranger: Role | None = None


def participants(attempt: Attempt, facts: list[Role]) -> None:
    """Compares those who take part, where the fact names them; what is no entity is compared as any noun."""
    out, know = attempt.out, attempt.know
    told = _told(facts, know, attempt.economic)
    if told is None:
        nobody = replace(attempt, his=None)
        _together(attempt.unused)
        for role in [r for r in facts if r.role == "A" and r.term is not None]:
            pair(nobody, role, frozenset())
        return
    if not told.ids:
        return
    said = _said([r for r in attempt.unused if _takes_part(r)], told, know, attempt.economic, out.concept)
    for role in said.roles:
        attempt.unused.remove(role)
    out.adds.extend(said.adds)
    text = " and ".join(filter(None, (show(r) for r in said.roles)))
    at = said.roles[0].at if said.roles else attempt.claim.first
    if (stranger := said.stranger) is not None and not _meant_by_pronoun(stranger, said, told):
        why = f"“{show(stranger)}” is not {told.text}"
        out.pairs.append(Pairing("A", "other", text, told.text, why=why, at=stranger.at, identifying=True))
        return
    effect, why = _effect(said, told, text, know, out.concept)
    whole = Pairing("A", effect, text, told.text, why=why, at=at, identifying=True)
    if effect != "other":
        whole.ids = frozenset(told.ids)
    out.pairs.append(whole)
    if effect == "same":
        whole.compared = Compared(Rel.EQUAL, lent=True) if said.lent else None
        if attempt.claim.word in classes.HOSTING and (
            host := _guest_as_host(said.roles, [*facts, *attempt.unused], know)
        ):
            why = f"{host} was the guest there"
            out.pairs.append(Pairing("A", "value", text, told.text, Relation.EXCLUDES, why, at=at))
    out.lent = out.lent or said.lent or not said.ids


def _together(unused: list[Role]) -> None:
    """ "X met Y *with members of both boards*": all who take part are one list."""
    roles = [r for r in unused if r.term is not None and r.role in ("A", "W") and r.mark in ("subj", "with", "by")]
    if len(roles) < 2 or not any(r.role == "A" for r in roles):
        return
    members = [t for r in roles if r.term is not None for t in r.term.walk()]
    first = roles[0]
    whole = Term(members[0].first, members[-1].last, members=members, link="and", at=first.at)
    unused[:] = [replace(first, role="A", term=whole), *[r for r in unused if not any(r is x for x in roles)]]


def _told(facts: list[Role], know: Knowledge, economic: bool) -> Told | None:
    """Whom the fact names; ``None`` where one of those who take part is no entity."""
    ids: set[str] = set()
    controlled: set[str] = set()
    for role in facts:
        if role.term is None or not (role.role == "A" or (role.role == "W" and role.mark == "with")):
            continue
        found = denotes(role.term, know, economic=economic)
        if found is None and role.role == "A":
            return None
        ids |= found or frozenset()
        if role.mark == "control":
            controlled |= found or frozenset()
    persons = all(know.kinds.get(i) == "person" for i in ids)
    homes = {know.country.get(i, "") for i in ids} if persons else set()
    return Told(ids, controlled, persons, homes, " and ".join(sorted(know.names.get(i, i) for i in ids)))


def _takes_part(role: Role) -> bool:
    """May a role of the claim say who takes part?"""
    if role.term is None:
        return False
    return role.role in ("A", "W") or (role.role == "S" and role.mark == "from") or role.mark == "between"


def _said(roles: list[Role], told: Told, know: Knowledge, economic: bool, concept: str) -> Said:
    """Whom the claim's roles name."""
    out = Said(roles)
    for role in roles:
        assert role.term is not None
        found = denotes(role.term, know, economic=economic, adds=out.adds)
        if role.mark == "control" and told.controlled:
            out.ids |= told.controlled  # compared where it stands, at the verb outside
        elif found is not None:
            out.ids |= {_seat(i, told, know) for i in found}
            if role.term.count is not None and senses.concept(role.term.head) in ("citizen", "person"):
                out.adds.append((role.term.first, "a number"))  # "20 people from X" are not all of X
        elif (group := pointed(role.term)) in ("pronoun", "reciprocal"):
            out.lent = True
        elif group and (concept in HELD_BY_OFFICE or (group == "countries") == _countries(told, know)):
            out.lent = True
            out.ids |= told.ids
        elif (holder := _by_title(role.term, told, know)) is not None:
            out.lent = True
            out.ids.add(holder)
        else:
            out.stranger = role
    return out


def _by_title(term: Term, told: Told, know: Knowledge) -> str | None:
    """ "met *the farm minister*": the one of the fact's people who is that, where the base has one such office only."""
    if term.det != "the" or term.plural or term.ref is not None or term.members:
        return None
    concept = senses.concept(term.head)
    fields = [m.word for m in term.mods if m.word]
    title = f"{fields[0]}_{concept}" if len(fields) == len(term.mods) == 1 else "" if term.mods else concept
    held = {person for (office, _), person in know.offices.items() if office == title}
    return next(iter(held)) if len(held) == 1 and held <= told.ids else None


def _countries(told: Told, know: Knowledge) -> bool:
    return all(know.kinds.get(i, "country") == "country" for i in told.ids)


def _seat(i: str, told: Told, know: Knowledge) -> str:
    """The country for its capital ("*Oslo* and Santiago agreed")."""
    land = know.capitals.get(i)
    return i if land is None or not (told.persons or land in told.ids) else land


def _meant_by_pronoun(stranger: Role, said: Said, told: Told) -> bool:
    """ "X met *him*": beside somebody of the fact's a pronoun means the other."""
    return bool(said.ids & told.ids) and stranger.term is not None and stranger.term.det == "pron"


def _effect(said: Said, told: Told, text: str, know: Knowledge, concept: str) -> tuple[str, str]:
    """How those of the claim stand to those of the fact, and why they are others."""
    if said.ids == told.ids or (concept in HELD_BY_OFFICE and _by_office(said, told, know)):
        return "same", ""
    if said.ids - told.ids - told.homes:
        odd = sorted(know.names.get(i, i.lstrip("?").title()) for i in said.ids - told.ids)
        return "other", f"{' and '.join(odd)} is not {told.text}"
    if not said.ids:
        return ("lent" if said.lent else "missing"), ""
    if concept in classes.MUTUAL_SUMS and not any(r.mark in ("with", "between") for r in said.roles):
        return "other", f"“{text}” alone is not {told.text}"  # the trade of one with everybody
    return "partly", ""  # fewer than take part: the others are left unsaid


def _by_office(said: Said, told: Told, know: Knowledge) -> bool:
    """The country for the one who speaks for it, or he for it."""
    if told.homes and said.ids == told.homes:
        return True
    if not said.ids:
        return False
    seats = {know.country.get(i, i) if know.kinds.get(i) == "person" else i for i in said.ids}
    if len(told.ids) > 1 and seats == told.ids:
        return len(said.ids) == len(told.ids)  # "X signed nothing with Norway"
    if any(know.kinds.get(i) != "person" for i in said.ids):
        return False
    lands = {know.country.get(i, "") for i in said.ids}
    return lands == told.ids or (said.lent and lands < told.ids)


def _guest_as_host(mine: list[Role], around: list[Role], know: Knowledge) -> str:
    """Who is said to have received the other at a place in the other's country; "" where nobody is."""
    lands = {know.country.get(i, i) for r in around if r.role == "L" and r.term for i in denotes(r.term, know) or ()}
    host = next((denotes(r.term, know) for r in mine if r.mark in ("subj", "by") and r.term), None) or frozenset()
    guest = next((denotes(r.term, know) for r in mine if r.mark == "obj" and r.term), None) or frozenset()
    homes = {know.country.get(i) for i in guest}
    if len(lands) == 1 and lands == homes and not {know.country.get(i) for i in host} & homes:
        return " and ".join(sorted(know.names.get(i, i) for i in host))
    return ""
