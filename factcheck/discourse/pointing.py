"""What "the country", "there" and "it" point at: the place and the figure that a text spoke of last."""

from __future__ import annotations

from factcheck.discourse.trail import STRANGER, Antecedents, Left
from factcheck.frames import Arg, Frame, Mod, Ref, Term, replace
from factcheck.language.en import bodies, classes, closed, people, senses
from factcheck.matching.denoting import denotes, owners
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.statements.building import nominal
from factcheck.statements.heads import amount, eventive
from factcheck.statements.model import Role, Statement

THERE = frozenset({"there"})
POINTED = frozenset({"the", "this", "that"})
LANDS = frozenset({"country", "nation", "republic"})
FIGURES = frozenset({"figure", "number", "sum", "total", "amount", "value", "volume"})
TAKEN_UP = FIGURES | {f"{noun}s" for noun in FIGURES} | {"it", "this", "that"}
"""Words that may take up the figure before."""
FRESH = frozenset({"newer", "latest", "newest", "older", "recent", "new", "exact", "precise"})


KINDS = frozenset({"country", "city", "place", "region"})


def note(stmt: Statement, around: Antecedents) -> None:
    """Take note of a statement within its sentence."""
    if (place := _place(stmt)) is not None:
        around.set("place", place)
    if (what := _sum(stmt)) is not None:
        around.set("figure", what)
    if (who := _format(stmt)) is not None:
        around.set("format", who)
    if (city := _city(stmt)) is not None:
        around.set("city", city)


def leave(stmt: Statement, left: Left) -> None:
    """What a statement leaves to later sentences."""
    left.place = _place(stmt) or left.place
    left.figure = _sum(stmt) or left.figure
    left.format = _format(stmt) or left.format
    left.city = _city(stmt) or left.city


def headed(refs: list[Ref]) -> Term | None:
    """A heading that names one place: what follows is there."""
    places = [ref for ref in refs if ref.kind in KINDS and not ref.adjective]
    return Term(0, 1, head=places[0].id, ref=places[0]) if len(places) == 1 else None


def somebody_else(term: Term) -> bool:
    """One more person, without a name: "an old neighbour helped her", "his predecessor came", "one customer said",
    "the vet from Torvik": "he" may be either."""
    one = term.count is not None and not term.det and term.count.low == 1 and not term.count.cue
    if term.ref is not None or term.members or term.plural or (term.count is not None and not one):
        return False
    owner = next((m.term for m in term.mods if m.role == "own"), None)
    anothers = owner is not None and (owner.carried or owner.det == "pron")
    noun = term.head in people.PEERS | people.STRANGERS or "person" in senses.ancestors(senses.concept(term.head))
    hailing = term.det == "the" and any(m.role == "from" and m.term is not None and m.term.ref for m in term.mods)
    return noun and (anothers or one or hailing or term.det in ("a", "an", "another"))


def personal(term: Term, know: Knowledge) -> bool:
    """Whether the term is one person."""
    if term.members or term.plural or term.det in ("no", "pron"):
        return False
    if term.ref is not None:
        named = term.ref.kind == "unknown" and " " in term.ref.id and not bodies.noun_of(term.ref.id)
        return term.ref.kind == "person" or named
    found = denotes(term, know)
    return (found is not None and found <= know.persons) or term.head in closed.PERSON_NOUNS


def he(who: Term | None, know: Knowledge) -> Term | None:
    """Whom "he" means after a sentence about ``who``: that person; nobody of ours after somebody without a name;
    ``None`` where it leaves that as it was."""
    if who is None:
        return None
    return who if personal(who, know) else STRANGER if somebody_else(who) else None


def person(refs: list[Ref]) -> Term | None:
    """A heading that names one person: what follows is about them."""
    persons = {ref.id: ref for ref in refs if ref.kind == "person"}
    return Term(0, 1, head=next(iter(persons)), ref=next(iter(persons.values()))) if len(persons) == 1 else None


def _place(stmt: Statement) -> Term | None:
    """The place that a statement names last."""
    found = None
    for role in stmt.roles:
        term = role.term
        if role.role in ("L", "R") and term is not None and term.ref is not None and not term.carried:
            if term.ref.kind in KINDS:
                found = term
    return found


def resolve(
    statements: list[Statement], k: int, around: Antecedents, know: Knowledge, own: frozenset[str], lent: bool
) -> None:
    """Put the place and the figure into statement ``k``; ``lent``: the pair ``own`` is in focus."""
    whole = _measured(statements[k], around)
    stmt = statements[k] = whole if whole is not None else statements[k]
    if lent:
        _country(stmt, around, know, own)
    _there(stmt, around)
    _same(stmt, around)
    _of_the_kind(stmt, around)
    if (place := _place(stmt)) is not None:
        around.set("place", place)
    for role in stmt.roles:
        if role.stmt is not None:
            resolve([role.stmt], 0, around, know, own, lent)


def _there(stmt: Statement, around: Antecedents) -> None:
    there = next(((word, at) for word, at in stmt.adverbs if word in THERE), None)
    if there is None or any(r.role == "L" for r in stmt.roles) or (place := around.get("place")) is None:
        return
    stmt.adverbs = [each for each in stmt.adverbs if each[0] not in THERE]
    at = there[1]
    stmt.loose = [each for each in stmt.loose if each[0] != at]
    term = replace(place, first=at, last=at + 1, at=at, carried=True)
    stmt.roles.append(Role("L", "in", at, term=term, fixed=True))


SORTS = frozenset({"kind", "sort", "type", "format", "framework"})
"""Nouns that take up what was spoken of."""


def _format(stmt: Statement) -> list[Mod] | None:
    """Who meets in what a statement tells of: a format or an event named after several of them."""
    own = [Mod(r.mark, r.at, term=r.term) for r in stmt.roles if r.role == "A" and r.term is not None]
    held = any(concept in classes.HELD for concept, _ in stmt.senses)
    terms = [t for r in stmt.roles if r.term is not None for t in r.term.within() if t.mods]
    for mods in [own] * held + [t.mods for t in terms if _meets(t)]:
        lands = [m for m in mods if m.role in MEETING and _names(m.term)]
        if len({t.ref.id for m in lands for t in _names(m.term) if t.ref is not None}) > 1:
            return [replace(m, role="of" if m.role == "subj" else m.role) for m in lands]
    return None


MEETING = frozenset({"noun", "of", "between", "adj", "own", "with", "subj"})


def _meets(term: Term) -> bool:
    """A format, a summit, a forum."""
    found = senses.nouns().get(term.head, ())
    return term.head in classes.FORMATS or any(s.concept in classes.HELD for s in found)


def _names(term: Term | None) -> list[Term]:
    """The countries and regions named in a term."""
    lands = ("country", "region")
    return [t for t in term.within() if t.ref is not None and t.ref.kind in lands] if term is not None else []


def _of_the_kind(stmt: Statement, around: Antecedents) -> None:
    """ "a first summit *of this kind*", "the summit *in this format*": of those who meet in the last one named."""
    held = any(concept in classes.HELD for concept, _ in stmt.senses)
    made: list[Role] = []
    for role in stmt.roles:
        kind = held and role.term is not None and _points_at_kind(Mod(role.mark, role.at, term=role.term))
        if kind and (who := around.get("format")):
            made.extend(Role("A", m.role, role.at, term=m.term) for m in who)
        elif role.term is not None and (kept := _kept_kind(role.term, around)) is not role.term:
            made.append(replace(role, term=kept))
        else:
            made.append(role)
    if len(made) != len(stmt.roles) or any(a is not b for a, b in zip(made, stmt.roles, strict=True)):
        stmt.roles = made
        stmt.casts.clear()


def _kept_kind(term: Term, around: Antecedents) -> Term:
    """The term with those who meet in the place of "of this kind", within the clauses that hang on it, too."""
    mods: list[Mod] = []
    for mod in term.mods:
        if mod.role in ("that", "inf") and mod.frame is not None:
            kept = _kept_clause(mod.frame, around)
            mods.append(mod if kept is mod.frame else replace(mod, frame=kept))
        elif mod.term is not None and _points_at_kind(mod) and _meets(term) and (who := around.get("format")):
            mods.extend(replace(m, at=mod.at) for m in who)
        else:
            mods.append(mod)
    same = len(mods) == len(term.mods) and all(a is b for a, b in zip(mods, term.mods, strict=True))
    return term if same else replace(term, mods=mods)


def _kept_clause(clause: Frame, around: Antecedents) -> Frame:
    """The same within a clause: "to hold the first summit *in this format* in Y"."""
    sorts = [a for a in clause.args if _points_at_kind(Mod(a.role, a.at, term=a.term))]
    args: list[Arg] = []
    for arg in clause.args:
        term = arg.term
        if term is None or arg.gap or (arg in sorts and around.get("format")):
            args.extend([arg] if arg not in sorts else [])
        elif sorts and _meets(term) and (who := around.get("format")):
            args.append(replace(arg, term=replace(term, mods=[*term.mods, *(replace(m, at=arg.at) for m in who)])))
        else:
            kept = _kept_kind(term, around)
            args.append(arg if kept is term else replace(arg, term=kept))
    same = len(args) == len(clause.args) and all(a is b for a, b in zip(args, clause.args, strict=True))
    return clause if same else replace(clause, args=args)


def _points_at_kind(mod: Mod) -> bool:
    """ "of this kind", "in that format"."""
    term = mod.term
    bare = term is not None and term.ref is None and not term.mods and not term.plural and term.head in SORTS
    return bare and mod.role in ("of", "in", "under", "within") and term is not None and term.det in ("this", "that")


CITIES = frozenset({"city", "town", "metropolis"})


def _city(stmt: Statement) -> Term | None:
    """The city that a statement names last, in whatever role."""
    terms = [t for r in stmt.roles if r.term is not None for t in r.term.within()]
    named = [t for t in terms if t.ref is not None and t.ref.kind == "city" and not t.carried]
    return max(named, key=lambda t: t.at, default=None)


def _same(stmt: Statement, around: Antecedents) -> None:
    """ "met X in *the same city*, in *that city*": the one that was named last."""
    for k, role in enumerate(stmt.roles):
        term = role.term
        if role.role != "L" or term is None or term.ref is not None or term.head not in CITIES or term.plural:
            continue
        same = [m.word for m in term.mods] == ["same"] and term.det in ("the", "that", "this")
        if not same and not (term.det in ("this", "that") and not term.mods):
            continue
        if (city := around.get("city")) is not None:
            stmt.roles[k] = replace(
                role, term=replace(city, first=term.first, last=term.last, at=term.at, carried=True)
            )


def _country(stmt: Statement, around: Antecedents, know: Knowledge, own: frozenset[str]) -> None:
    """ "South Korea is a large investor in *the country*": of the pair in focus, the one that is not named."""
    bare = [t for r in stmt.roles if r.term is not None for t in _countries(r.term)]
    if len(bare) != 1 or len(own) != 2:
        return
    who = participants(stmt, know)
    for role in stmt.roles:  # "firms with Norwegian capital"
        who |= {i for t in (role.term.walk() if role.term is not None else ()) for i in owners(t)[0]}
    named = {know.country.get(i, know.capitals.get(i, i)) for i in who} & own
    if len(named) == 1:
        other = next(iter(own - named))
        land = replace(_land(other, know), first=bare[0].first, last=bare[0].last, at=bare[0].at, carried=True)
    elif not named and (place := around.get("place")) is not None and place.ref is not None and place.ref.id in own:
        land = replace(place, first=bare[0].first, last=bare[0].last, at=bare[0].at, carried=True)
    else:
        return
    stmt.roles = [_put(r, bare[0], land) for r in stmt.roles]


def _sum(stmt: Statement) -> Statement | None:
    """What a statement gives a figure of, or says anything of, that has one: trade, an investment, a price."""
    about = stmt.phrase("subj")
    if about is not None and eventive(about):
        stmt = nominal(about)
    summed = any(concept in classes.SUMS for concept, _ in stmt.senses)
    return stmt if summed and stmt.word != "measure" else None


def _countries(term: Term) -> list[Term]:
    """The bare "the country" in a term."""
    return [
        t
        for t in term.within()
        if t.head in LANDS and t.ref is None and not t.plural and t.det in POINTED and not t.mods and t.count is None
    ]


def _land(code: str, know: Knowledge) -> Term:
    return Term(0, 1, head=know.names.get(code, code), ref=Ref(code, "country", code))


def _put(role: Role, old: Term, new: Term) -> Role:
    """The role with one term in the place of another; a place that hangs on a noun is where it all holds."""
    if role.term is None:
        return role
    made = _within(role.term, old, new)
    return role if made is role.term else replace(role, term=made)


def _within(term: Term, old: Term, new: Term) -> Term:
    if term is old:
        return new
    members = [_within(m, old, new) for m in term.members]
    mods = [_mod(m, old, new) for m in term.mods]
    if all(a is b for a, b in zip(members, term.members, strict=True)) and all(
        a is b for a, b in zip(mods, term.mods, strict=True)
    ):
        return term
    return replace(term, members=members, mods=mods)


def _mod(mod: Mod, old: Term, new: Term) -> Mod:
    made = _within(mod.term, old, new) if mod.term is not None else None
    return mod if made is mod.term else replace(mod, term=made)


def _measured(stmt: Statement, around: Antecedents) -> Statement | None:
    """ "It stands at $6 billion": the figure of what the text spoke of last."""
    if stmt.word != "measure":
        return None
    value = next((r for r in stmt.roles if r.role == "M"), None)
    what = next((r.term for r in stmt.roles if r.role == "A" and r.mark == "subj"), None)
    if value is None or what is None or what.rank is not None or not _taken_up(what):
        return None  # "$6 billion in 2022, the *highest* figure ever": which no figure is by itself
    figure: Statement | None = around.get("figure")
    if figure is None:
        return None
    rest = [r for r in stmt.roles if r is not value and not (r.role == "A" and r.mark == "subj")]
    named = {r.role for r in rest}
    kept = [_carried(r) for r in figure.roles if r.role not in {"M", "D", *named} and amount(r.term) is None]
    same = not stmt.times and stmt.tense == "past"
    return replace(
        stmt,
        senses=figure.senses,
        word=figure.word,
        roles=[*kept, *rest, value],
        times=list(figure.times) if same else stmt.times,
        marks=figure.marks,
    )


def _taken_up(term: Term) -> bool:
    """Does a term only take up the figure before: "it", "that", "the (newer) figure"?"""
    if term.members or (term.ref is not None and not term.carried):
        return False
    if term.det == "pron":
        return term.head in ("it", "this", "that")
    bare = all(m.role == "adj" and m.word in closed.HARMLESS | FRESH for m in term.mods)
    return term.det in (*POINTED, "a", "its") and term.head in FIGURES and bare and not term.plural


def _carried(role: Role) -> Role:
    return replace(role, term=replace(role.term, carried=True)) if role.term is not None else replace(role)
