"""What somebody is one of or takes part in, and who is the one that did something."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, closed, kinds, people, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements import bonds
from factcheck.statements.building import add_args, base, of_frame
from factcheck.statements.gaps import filled
from factcheck.statements.heads import PLACE_NOUNS, eventive, is_organisation, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, take
from factcheck.statements.speaking import NAMING


def defining(term: Term, subject: Term) -> bool:
    """Is a predicate noun one whose clause says what the subject does ("is the one who …", "is the field in which")?"""
    if term.rank is not None or term.ref is not None or term.count is not None:
        return False
    if any(m.role == "rel" and m.frame is not None and m.frame.verb in NAMING for m in term.mods):
        return True  # "is an area that X calls promising"
    if term.det in ("a", "an") and term.head in classes.TRANSPARENT | PLACE_NOUNS and _done_in(term):
        return True  # "is an area in which X wants to work"
    named = all(t.ref is not None for t in subject.walk())
    if named and term.det in ("a", "an", "") and term.head in bodies.KINDS["organisation"]:
        return any(m.role == "rel" for m in term.mods)  # "is a firm that works in X", "are firms working in X"
    if term.det != "the":
        return False
    return named or term.head in classes.TRANSPARENT | PLACE_NOUNS | {"thing", "person", "man", "woman", "body"}


def _done_in(term: Term) -> bool:
    """Does its clause say what is done in it?"""
    clauses = [m.frame for m in term.mods if m.role == "rel" and m.frame is not None]
    return any(arg.gap and arg.role in ("in", "on", "at") for clause in clauses for arg in clause.args)


LISTS = frozenset({"list", "roster", "agenda", "catalogue", "register", "roll"})


def enlisted(frame: Frame) -> list[Statement] | None:
    """ "is on the list of fields in which X works": is among them."""
    group = frame.arg("on", "in")
    if frame.passive or group is None or group.term is None or group.term.head not in LISTS:
        return None
    of = [m.term for m in group.term.mods if m.role == "of" and m.term is not None]
    if len(of) != 1 or len(group.term.mods) != 1 or not of[0].plural or of[0].members:
        return None
    if eventive(of[0]) or of[0].head in classes.GROUPS | closed.TITLES:
        return None  # "on the agenda of the talks", "of the two sides": they were about it, talked of it
    args = [*take(frame, group), Arg("among", group.at, term=of[0])]
    return of_frame(replace(frame, verb="be", args=args))


def defined(frame: Frame, subject: Arg, comp: Arg) -> list[Statement] | None:
    """X is the one who did, the one to do Y: X did Y, and is what the noun says."""
    assert subject.term is not None and comp.term is not None
    rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = filled(rel.frame, subject.term)
    elif comp.term.head == "one" and deed is not None and deed.frame is not None:
        given = [Arg("obj" if deed.frame.passive else "subj", subject.at, term=subject.term), *deed.frame.args]
        made = of_frame(replace(deed.frame, args=given, kind=frame.kind, tense=frame.tense))
        frame = replace(frame, args=take(frame, deed))
    else:
        return None
    for stmt in made:
        inherit(stmt, frame)
        if comp.term.head != "one" or any(m is not rel for m in comp.term.mods):
            noun = replace(comp.term, mods=[m for m in comp.term.mods if m is not rel])
            stmt.roles.append(Role("KIND", "among", comp.at, term=noun, fixed=True))
        add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
    return made


BELONGING = frozenset({"be", "remain", "stay", "belong", "be_part", "count"})
BODIES = frozenset({"organisation", "thing", "unknown", "region"})
"""What has members. Of a scheme one may also be a part; what is part of a firm or region is owned, or lies there."""
STANDING = frozenset({"member", "part", "participant", "signatory"})


def belonging(frame: Frame) -> list[Statement] | None:
    """X is a member of, is part of, belongs to a body or scheme by name: X has joined it."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or frame.passive:
        return None
    comp = frame.arg("comp")
    used: tuple[Arg, ...] = (subject,)
    if frame.verb in ("belong", "be_part"):
        whole = frame.arg("to", "of", "obj")
        body = whole.term if whole is not None else None
        used = (subject, whole) if whole is not None else used
    elif comp is not None and comp.term is not None and comp.term.head in STANDING and comp.term.count is None:
        of = [m for m in comp.term.mods if m.role in ("of", "in", "to") and m.term is not None]
        other = [m for m in comp.term.mods if m not in of and m.word not in ("full", "state", "country")]
        body = of[0].term if len(of) == 1 and not other and not comp.term.rank else None
        used = (subject, comp)
    else:
        return None
    if body is None or body.ref is None or body.members:
        return None
    member = comp is not None and comp.term is not None and comp.term.head != "part"
    parted = frame.verb == "be_part" or (comp is not None and not member)
    firms = body.ref.kind == "organisation" and is_organisation(subject.term)
    if body.ref.kind not in (BODIES if member else {"thing"}) and not (firms and parted):
        return None
    part = firms and parted
    stmt = base(frame, (senses.Sense("part_of", 1, {}),) if part else senses.verbs()["join"], "join")
    if member:  # "has been a member since 1954": joined it then
        if any(t.comparator == "on" for t in stmt.times):
            stmt.word = "belong"  # "was a member in 1960": had joined it by then
        stmt.times = [bonds.begun(t) or t for t in stmt.times]
    stmt.roles.append(Role("A", "subj", subject.at, term=subject.term, fixed=True))
    stmt.roles.append(Role("P", "obj", body.at, term=body, fixed=True))
    add_args(stmt, take(frame, *used), senses.DEFAULT_V)
    return [stmt]


SOME = frozenset({"several", "some", "many"})
"""Pronouns for some of a group."""


def _present(inner: Term) -> Term:
    """ "one of the firms *with a Norwegian footprint*, *with a presence in Norway*": those in Norway."""
    mod = next(
        (m for m in inner.mods if m.role == "with" and m.term is not None and m.term.head in turns.PRESENCE), None
    )
    if mod is None or mod.term is None:
        return inner
    lands = [m for m in mod.term.mods if m.term is not None and m.term.ref is not None]
    if len(lands) > 1 or any(m not in lands and m.word not in closed.HARMLESS for m in mod.term.mods):
        return inner
    rest = [m for m in inner.mods if m is not mod]
    for land in lands:
        assert land.term is not None and land.term.ref is not None
        place = replace(land.term, ref=land.term.ref._replace(adjective=False), det="")
        rest.append(Mod("in", land.at, term=place))
    return replace(inner, mods=rest)


def membership(frame: Frame, subject: Arg, group: Arg, inner: Term) -> list[Statement] | None:
    """X is one of, among the firms that operate in Y: X operates in Y."""
    assert subject.term is not None
    inner = _present(inner)
    rel = next((m for m in inner.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        pointing = subject.term.det == "pron" and inner.count is not None and not frame.negated
        some = subject.term.head in SOME and subject.term.det == "pron"  # "among the papers signed are *several* on Z"
        kind = replace(inner, mods=[m for m in inner.mods if m is not rel])
        if pointing or some:  # "these were among the 11 documents that X signed": X signed 11
            made = filled(rel.frame, kind if pointing else replace(kind, det=subject.term.head))
            for stmt in made:
                inherit(stmt, frame)
                add_args(stmt, take(frame, subject, group), {} if pointing else senses.DEFAULT_V)
            return made
        made = filled(rel.frame, subject.term)
        for stmt in made:
            inherit(stmt, frame)
            stmt.roles.append(Role("KIND", "among", group.at, term=kind, fixed=True))
            add_args(stmt, take(frame, subject, group), {})
        return made
    places = [m for m in inner.mods if m.term is not None and m.role in LOCATIVE and is_place(m.term)]
    outer = [a for a in frame.args if a is not subject and a is not group and a.role in LOCATIVE and is_place(a.term)]
    if (places or outer) and inner.plural:
        stmt = base(frame, (), "be")
        stmt.senses = (("operate", 1), ("be-in", 1))
        stmt.roles.append(Role("A", "subj", subject.at, term=subject.term, fixed=True))
        stmt.roles.append(
            Role(
                "KIND",
                "among",
                group.at,
                term=replace(inner, mods=[m for m in inner.mods if m not in places]),
                fixed=True,
            )
        )
        stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
        present = {
            w for w, found in senses.adjectives().items() if any(s.concept == "operate" and s.sign > 0 for s in found)
        }
        add_args(stmt, [a for a in take(frame, subject, group) if a.word not in present], {})
        return [stmt]
    return None


PROTESTS = kinds.NEEDED["protest"]
MARCHING = {
    "march": "march",
    "demonstrate": "demonstration",
    "rally": "rally",
    "parade": "parade",
    "protest": "protest",
}
"""Verbs of protesting, and what those take part in who do it."""
STAGING = word_set("stage hold mount")
STREETS = word_set("street square centre center boulevard avenue")


def protesting(frame: Frame) -> Frame:
    """ "N people marched in Orla, took to the streets of Orla, a march brought N onto its streets": they took part in a
    march in Orla."""
    args = [_in_the_streets(a) for a in frame.args]
    if frame.verb in STAGING:
        return _staged(frame, args)
    if frame.verb not in MARCHING and frame.verb != "take":
        called = any(a.role in ("subj", "by") and a.term is not None and a.term.head in PROTESTS for a in args)
        return replace(frame, args=args) if called else frame
    who = frame.arg("subj")
    if frame.passive or who is None or who.term is None or frame.arg("obj", "comp", "that") is not None:
        return frame
    if not (who.term.plural or who.term.count is not None) or (who.term.ref is not None and not who.term.ref.adjective):
        return frame
    taken = next((a for a in frame.args if a.role == "to" and a.term is not None and a.term.head == "street"), None)
    if frame.verb == "take" and taken is None:
        return frame
    if any(a.role == "in" and a.term is not None and a.term.head in PROTESTS for a in args):
        return replace(frame, verb="take_part", args=args)
    noun = MARCHING.get(frame.verb, "protest")
    args = [_over(b) for a in args if a is not taken for b in _called(a)]
    args = _opposed(args)
    args = [replace(a, role="at") if a.role == "in" and _town(a) else a for a in args]  # where, not in what
    march = Term(frame.at, frame.at + 1, head=noun, det="a", at=frame.at)
    return replace(frame, verb="take_part", args=[*args, Arg("in", frame.at, term=march)])


def _staged(frame: Frame, args: list[Arg]) -> Frame:
    """ "N people staged a protest against Z": they took part in it."""
    who, event = frame.arg("subj"), frame.arg("obj")
    if frame.passive or who is None or who.term is None or event is None or event.term is None:
        return frame
    if who.term.count is None or event.term.head not in PROTESTS or event.term.det not in ("a", "an"):
        return frame
    return replace(
        frame, verb="take_part", args=[_over(replace(a, role="in") if a.at == event.at else a) for a in args]
    )


def _called(arg: Arg) -> list[Arg]:
    """ "took to the streets *to protest against Z*": against Z."""
    deed = arg.frame
    if arg.role not in ("inf", "ing") or deed is None or deed.negated or deed.passive or deed.adverbs:
        return [arg]
    rest = [a for a in deed.args if not a.gap and a.role != "subj"]
    if deed.verb in MARCHING and all(a.role in SIDES for a in rest):
        return rest
    against = deed.arg("obj")
    if deed.verb in OPPOSING and against is not None and len(rest) == 1:
        return [replace(against, role="against")]
    return [arg]


def _opposed(args: list[Arg]) -> list[Arg]:
    """ "*Opponents of Z* marched": people marched against Z."""
    who = next((a for a in args if a.role == "subj"), None)
    if who is None or who.term is None or (side := people.TAKING_SIDES.get(who.term.head)) is None:
        return args
    of = next((m for m in who.term.mods if m.role in ("of", "own", "noun") and m.term is not None), None)
    if of is None or any(a.role == side for a in args):
        return args
    crowd = replace(who.term, head="person", mods=[m for m in who.term.mods if m is not of])
    return [*(replace(a, term=crowd) if a is who else a for a in args), Arg(side, of.at, term=of.term)]


SIDES = frozenset({"against", "over", "about", "for", "at", "in"})
OPPOSING = word_set("oppose denounce condemn reject resist stop block prevent decry")
"""What people take to the streets to do."""


def _town(arg: Arg) -> bool:
    return arg.term is not None and arg.term.ref is not None and arg.term.ref.kind in ("city", "place", "region")


def _over(arg: Arg) -> Arg:
    """ "protested *over* the closure": against it."""
    return replace(arg, role="against") if arg.role in ("over", "about") and arg.period is None else arg


def _in_the_streets(arg: Arg) -> Arg:
    """ "onto the streets of Orla", "through Orla": in Orla."""
    term = arg.term
    if arg.role == "through" and term is not None and term.ref is not None and term.ref.kind != "person":
        return replace(arg, role="in")
    if term is None or arg.role not in ("onto", "to", "through", "in", "on", "into") or term.head not in STREETS:
        return arg
    town = next((m.term for m in term.mods if m.role in ("of", "own", "in") and m.term is not None), None)
    return replace(arg, role="in", term=town) if town is not None and town.ref is not None else arg
