"""At home, abroad, in one’s own country: where a statement holds when it names no place."""

from __future__ import annotations

from itertools import pairwise

from factcheck.frames import Frame, Mod, Ref, Term, replace
from factcheck.language.en import closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import is_place
from factcheck.statements.model import Role, Statement


def lodged(frames: list[Frame]) -> list[Frame]:
    """ "met *in a hotel in Oslo*, not at the Old Palace": one place, Oslo, against the other."""
    return [_lodged(frame) for frame in frames]


def _lodged(frame: Frame) -> Frame:
    for first, second in pairwise(frame.args):
        house, town = first.term, second.term
        if house is None or town is None or town.ref is None or not {first.role, second.role} <= {"in", "at"}:
            continue
        against = [m for m in (*house.mods, *town.mods) if m.role == "not"]
        plain = house.ref is None and house.det in ("a", "an") and house.count is None
        plain = plain and all(m in against for m in house.mods)
        if not against or not plain or house.head not in kinds.EDIFICES | LODGINGS:
            continue
        rest = [m for m in town.mods if m not in against]
        there = replace(town, mods=[*rest, *against, Mod("adj", first.at, word=house.head)])
        args = [replace(second, term=there) if a is second else a for a in frame.args if a is not first]
        return replace(frame, args=args)
    return frame


LODGINGS = word_set("hotel restaurant villa hall school airport residence resort club guesthouse embassy studio cafe")


def localise(stmt: Statement, who: Term | None) -> None:
    """ "his country", said of or by somebody named: the country that he is of; "he" in what he says: himself."""
    stmt.roles = [
        r if r.term is None or (home := _home_of(r.term)) is None else replace(r, term=home) for r in stmt.roles
    ]
    speaker = stmt.speaker if _person(stmt.speaker) else None
    official = stmt.speaker if speaker is None and _official(stmt.speaker) else None
    land = next((r.term for r in stmt.roles if r.role == "A" and _land(r.term)), None)
    _himself_in(stmt, speaker, official)
    person = next((r.term for r in stmt.roles if r.role == "A" and _person(r.term)), None)
    office = official or next((r.term for r in stmt.roles if r.role == "A" and _official(r.term)), None)
    owner = speaker or person or office or who
    if land is not None:
        stmt.roles = [
            r if r.term is None or r.term is land else replace(r, term=_at_home(r.term, land)) for r in stmt.roles
        ]
        for role in stmt.roles:
            if role.stmt is not None:
                role.stmt.roles = [
                    r if r.term is None else replace(r, term=_at_home(r.term, land)) for r in role.stmt.roles
                ]
    if owner is not None and not (speaker is not None and person is not None and person.ref != speaker.ref):
        stmt.roles = [
            r if r.term is None else replace(r, term=_localised(r.term, owner, speaker is not None and r.role == "A"))
            for r in stmt.roles
        ]
    for role in stmt.roles:
        if role.stmt is not None:
            localise(role.stmt, owner)


def _land(term: Term | None) -> bool:
    """Whether a term is a country by its name."""
    return term is not None and term.ref is not None and term.ref.kind == "country" and not term.ref.adjective


def _himself_in(stmt: Statement, speaker: Term | None, official: Term | None) -> None:
    """ "he met Y", says X; "they", say X and Z; "he", says the minister: those who speak, for the pronoun."""
    if speaker is not None:
        stmt.roles = [
            replace(r, term=replace(speaker, carried=True)) if r.mark == "subj" and _himself(r.term) else r
            for r in stmt.roles
        ]
    elif stmt.speaker is not None and len(stmt.speaker.members) > 1 and all(map(_person, stmt.speaker.members)):
        both = replace(stmt.speaker, carried=True)
        stmt.roles = [replace(r, term=both) if _they(r) else r for r in stmt.roles]
    if official is not None:
        stmt.roles = [_himself_said(r, replace(official, carried=True)) if r.role == "A" else r for r in stmt.roles]


def _they(role: Role) -> bool:
    term = role.term
    named = role.role in ("A", "P") and role.mark in ("subj", "obj")
    return named and term is not None and term.det == "pron" and term.head == "they"


def the_country(term: Term, place: Term) -> Term:
    """ "the country", "the country's economy", after one country was named as the place of something."""
    if (
        term.ref is None
        and not term.members
        and term.head == "country"
        and term.det == "the"
        and not term.mods
        and not term.plural
    ):
        return replace(place, first=term.first, last=term.last, at=term.at, carried=True)
    return replace(
        term,
        mods=[
            replace(m, term=the_country(m.term, place)) if m.term is not None and m.frame is None else m
            for m in term.mods
        ],
    )


def country_of(place: Term) -> Term | None:
    """A place that is a country; the country of a city ("his trip to Oslo was his first to the country")."""
    ref = place.ref
    if ref is None or ref.kind == "country":
        return place if ref is not None else None
    if ref.kind != "city" or ref.country is None or place.members:
        return None
    return replace(place, head=ref.country, ref=Ref(ref.country, "country", ref.country), mods=[])


def there(stmts: list[Statement]) -> None:
    """ "met in Oslo, while X was *there*": the place named before in the sentence."""
    spot: Term | None = None
    if stmts and stmts[0].kind == "part":  # "with 300 firms *there*, X is one of the largest in Y"
        spot = next((place for stmt in stmts if (place := _here(stmt)) is not None), None)
    named: list[Term] = []
    for stmt in stmts:
        here = _here(stmt)
        if spot is None or here is None:
            spot = _other_land(stmt, named) or spot
        named.extend(_lands(stmt))
        ground = next((r for r in stmt.roles if r.mark == "on" and _the_ground(r.term)), None)
        if ground is not None and spot is not None:
            stmt.roles.remove(ground)
            stmt.adverbs.append(("there", ground.at))
        if spot is not None:
            for role in stmt.roles:
                if role.term is not None and _is_there(role.term):
                    role.term = replace(spot, first=role.term.first, last=role.term.last, at=role.term.at, carried=True)
                    role.role = "L" if role.mark == "in" else role.role
                for mod in role.term.mods if role.term is not None else ():
                    if mod.term is not None and mod.role == "in" and _is_there(mod.term):
                        mod.term = replace(spot, first=mod.term.first, last=mod.term.last, at=mod.term.at, carried=True)
        word = next(((w, at) for w, at in stmt.adverbs if w == "there"), None)
        if word is not None and spot is not None and (here is None or here.ref == spot.ref):
            stmt.adverbs = [each for each in stmt.adverbs if each[0] != "there"]
            stmt.loose = [each for each in stmt.loose if each[0] != word[1]]
            if here is None:
                placed = replace(spot, first=word[1], last=word[1] + 1, at=word[1], carried=True)
                stmt.roles.append(Role("L", "in", word[1], term=placed, fixed=True))
                if stmt.word == "be" and [r.role for r in stmt.roles] == ["A", "L"]:
                    stmt.senses = (("be-in", 1), ("operate", 1))  # "and X is *there*, too"
                    stmt.casts.clear()
        if here is not None and here.ref is not None and here.ref.kind in ("city", "place", "country", "region"):
            spot = here


def _is_there(term: Term) -> bool:
    return term.det == "pron" and term.head == "there"


def _lands(stmt: Statement) -> list[Term]:
    return [t for term in stmt.phrases() for t in term.within() if t.ref is not None and t.ref.kind == "country"]


def _other_land(stmt: Statement, named: list[Term]) -> Term | None:
    """ "Trade of X with Y reached Z, and Y's investment *there* W": in the one land named before that it is not of."""
    own = {term.ref for term in _lands(stmt)}
    lands = {term.ref.id: term for term in named if term.ref is not None and not term.ref.adjective}
    others = [term for term in lands.values() if all(ref is None or ref.id != term.ref.id for ref in own if term.ref)]
    return replace(others[0], mods=[]) if len(others) == 1 and (own or len(lands) == 1) else None


def _here(stmt: Statement) -> Term | None:
    return next((r.term for r in stmt.roles if r.role in ("L", "R") and r.term is not None), None)


def _the_ground(term: Term | None) -> bool:
    """ "on the ground": where it is, or was named."""
    return term is not None and term.head == "ground" and term.det == "the" and not term.mods and not term.plural


def _at_home(term: Term, land: Term) -> Term:
    """ "its market", where a country does something: the country."""
    pron = next(
        (
            m
            for m in term.mods
            if m.role == "own" and m.term is not None and m.term.det == "pron" and m.term.head == "its"
        ),
        None,
    )
    if (
        pron is not None
        and term.head in ("market", "economy", "soil", "territory")
        and len(term.mods) == 1
        and land.ref is not None
    ):
        return replace(land, first=term.first, last=term.last, at=term.at, mods=[])
    mods = []
    for m in term.mods:
        if m.frame is not None:
            mods.append(replace(m, frame=_frame_at_home(m.frame, land)))
        elif m.term is not None:
            mods.append(replace(m, term=_at_home(m.term, land)))
        else:
            mods.append(m)
    return replace(term, mods=mods)


def _frame_at_home(frame: Frame, land: Term) -> Frame:
    args = [
        replace(a, term=_at_home(a.term, land))
        if a.term is not None and not a.gap
        else replace(a, frame=_frame_at_home(a.frame, land))
        if a.frame is not None
        else a
        for a in frame.args
    ]
    return replace(frame, args=args)


def _person(term: Term | None) -> bool:
    return term is not None and not term.members and term.ref is not None and term.ref.kind == "person"


def _official(term: Term | None) -> bool:
    """ "the country's president": one person by office."""
    return term is not None and term.ref is None and not term.members and not term.plural and term.head in closed.TITLES


def _himself_said(role: Role, speaker: Term) -> Role:
    """ "he", "he and Y" in what somebody says: the speaker, alone or among others."""
    term = role.term
    if term is None or not any(_himself(each) for each in (term, *term.members)):
        return role
    if not term.members:
        return replace(role, term=speaker)
    return replace(role, term=replace(term, members=[speaker if _himself(m) else m for m in term.members]))


def _himself(term: Term | None) -> bool:
    return term is not None and not term.members and term.det == "pron" and term.head in ("he", "she")


def _localised(term: Term, owner: Term, himself: bool) -> Term:
    land = _land_of(owner)
    if himself and _himself(term):
        return replace(owner, carried=True)
    pron = next((m for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    if (
        pron is not None
        and pron.term is not None
        and pron.term.head in ("his", "her")
        and term.head in ("country", "nation", "homeland")
        and land is not None
        and not term.plural
        and term.ref is None
    ):
        home = Ref(land, "country", land)
        return replace(term, ref=home, mods=[m for m in term.mods if m is not pron])
    if pron is not None and pron.term is not None and land is not None and _national(term, pron.term, owner):
        ours = Term(pron.at, pron.at + 1, head=land, ref=Ref(land, "country", land, adjective=True), at=pron.at)
        return replace(term, mods=[Mod("adj", m.at, term=ours) if m is pron else m for m in term.mods])
    return replace(
        term,
        members=[_localised(m, owner, himself) for m in term.members],
        mods=[
            replace(m, term=_localised(m.term, owner, False)) if m.term is not None and m.frame is None else m
            for m in term.mods
        ],
    )


def _national(term: Term, pron: Term, owner: Term) -> bool:
    """ "the president spoke of *his firms*": those of the country, which he speaks for."""
    named = term.ref is not None or term.members or term.count is not None
    return pron.head in ("his", "her") and term.plural and term.head in FIRMS and not named and _official(owner)


FIRMS = word_set("company firm business corporation enterprise exporter")


def _land_of(owner: Term) -> str | None:
    """The country of a person, or of an office ("the Kazakh president")."""
    if owner.ref is not None:
        return owner.ref.country
    lands = [m.term.ref.id for m in owner.mods if m.term is not None and m.term.ref and m.term.ref.kind == "country"]
    return lands[0] if len(lands) == 1 else None


def _home_of(term: Term) -> Term | None:
    """ "X's country", of a named person: the country."""
    if term.ref is not None or term.plural or term.head not in ("country", "nation", "homeland"):
        return None
    whose = next((m for m in term.mods if m.role == "own" and _person(m.term)), None)
    if whose is None or whose.term is None or whose.term.ref is None or not whose.term.ref.country:
        return None
    land = Ref(whose.term.ref.country, "country", whose.term.ref.country)
    return replace(term, ref=land, mods=[m for m in term.mods if m is not whose])


def own_pronoun(mod: Mod) -> bool:
    return (
        mod.role == "own"
        and mod.term is not None
        and mod.term.det == "pron"
        and mod.term.head in ("his", "her", "its", "their")
    )


def local(frame: Frame) -> Frame:
    """ "*Oslo* nurses": nurses in Oslo."""
    args = [replace(a, term=made) if (made := _local(a.term)) is not a.term else a for a in frame.args]
    return replace(frame, args=args) if any(a is not b for a, b in zip(args, frame.args, strict=True)) else frame


def _local(term: Term | None) -> Term | None:
    if term is None or term.ref is not None or term.members or not term.mods:
        return term
    mods = [replace(m, term=_local(m.term)) if m.role == "by" else m for m in term.mods]  # "a strike by Oslo nurses"
    if any(a.term is not b.term for a, b in zip(mods, term.mods, strict=True)):
        return replace(term, mods=mods)
    if not term.plural or not any(m.role == "noun" and is_place(m.term) for m in term.mods):
        return term
    if "person" not in senses.ancestors(senses.concept(term.head)):
        return term
    return replace(
        term, mods=[replace(m, role="in") if m.role == "noun" and is_place(m.term) else m for m in term.mods]
    )
