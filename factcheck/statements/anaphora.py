"""What a statement takes from one before it in the same sentence: "X suggested a summit, and Y backed *his idea*"."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.statements.ellipsis import MARKS
from factcheck.statements.model import Role, Statement
from factcheck.statements.places import own_pronoun

POINTING = frozenset({"the", "this", "that", "such"})


def told_of(frames: list[Frame]) -> list[Frame]:
    """ "“Both want *this figure* to rise,” X said *of trade*": trade; "it" is that, too."""
    return [frame if frame.said_of is None else _with_topic(frame, frame.said_of) for frame in frames]


def _with_topic(frame: Frame, topic: Term) -> Frame:
    args = []
    for arg in frame.args:
        term = arg.term
        if arg.frame is not None:
            args.append(replace(arg, frame=_with_topic(arg.frame, topic)))
        elif term is not None and (points_at(term) or (term.det == "pron" and term.head == "it")):
            args.append(replace(arg, term=replace(topic, first=term.first, last=term.last, at=term.at)))
        else:
            args.append(arg)
    return replace(frame, args=args)


def of_them(frames: list[Frame]) -> list[Frame]:
    """ "Firms from X came, and there are more than 40 *of them*": so many firms from X."""
    if not any(_of_them(a.term) for f in frames for a in f.args if a.term is not None):
        return frames
    out: list[Frame] = []
    before: list[Term] = []
    for frame in frames:
        inner = [a.frame.args for a in frame.args if a.frame is not None]
        mine = [a.term for args in (frame.args, *inner) for a in args if a.term is not None]
        known = [*before, *mine]
        args = [a if a.term is None else replace(a, term=_counted(a.term, known)) for a in frame.args]
        out.append(replace(frame, args=args))
        before.extend(mine)
    return out


def _of_them(term: Term) -> bool:
    """ "more than 40 of them"."""
    if term.head or term.count is None or term.members or len(term.mods) != 1:
        return False
    of = term.mods[0].term if term.mods[0].role == "of" else None
    return of is not None and of.det == "pron" and of.head in ("them", "these", "those", "they")


def _counted(term: Term, known: list[Term]) -> Term:
    """The number with the noun of the last several things that were told of before it."""
    if not _of_them(term):
        return term
    things = [t for t in known if t.plural and t.ref is None and t.head and t.det != "pron" and t.at < term.at]
    if not things:
        return term
    last = max(things, key=lambda t: t.at)
    mods = [m for m in last.mods if m.role not in ("such_as", "among")]
    return replace(term, head=last.head, plural=True, mods=mods)


def that_field(frames: list[Frame]) -> list[Frame]:
    """ "did not leave empty-handed on energy: deals *in that sector* were struck": on energy."""
    out: list[Frame] = []
    topic: Term | None = None
    for frame in frames:
        made = frame
        if topic is not None:
            there = topic
            args = [a if a.term is None else replace(a, term=_in_that(a.term, there)) for a in frame.args]
            made = replace(frame, args=args)
        out.append(made)
        marked = (a.term for a in frame.args if a.role in ("on", "in") and a.term is not None and _field(a.term))
        topic = next(marked, topic)
    return out


def _field(term: Term) -> bool:
    return term.ref is None and not term.members and term.det == "" and term.count is None and bool(term.head)


def _in_that(term: Term, topic: Term) -> Term:
    pointing = term.det in ("that", "this") and term.head in classes.AFTER and not term.mods and not term.plural
    if pointing:
        return replace(topic, first=term.first, last=term.last, at=term.at)
    mods = [m if m.term is None else replace(m, term=_in_that(m.term, topic)) for m in term.mods]
    return replace(term, mods=mods)


def their_hosts(frames: list[Frame]) -> list[Frame]:
    """ "X thanked *his* host", "on a visit that *his* host praised, X said …": X's, where X is the one person told
    of."""
    out = []
    for frame in frames:
        subject = frame.arg("subj")
        who = subject.term if subject is not None else None
        if who is not None and who.members and _person(who.members[0]):
            who = who.members[0]  # "X and *his* host"
        if who is None or who.det == "pron" or not _person(who):
            who = frame.speaker if frame.speaker is not None and _person(frame.speaker) else None
        out.append(frame if who is None or not _hosts(frame) else _of_whom(frame, who))
    return out


def _person(term: Term) -> bool:
    if term.members or term.plural:
        return False
    return term.ref.kind == "person" if term.ref is not None else term.head in closed.TITLES


def _hosts(frame: Frame) -> bool:
    """Is there somebody whom only "his" tells?"""
    return any(_host(t) for a in frame.args if a.term is not None for t in a.term.within())


def _host(term: Term) -> bool:
    named = any(m.term is not None and not _his(m) for m in term.mods)  # "his *Korean* host"
    return term.head in classes.MUTUALS and not named and any(_his(m) for m in term.mods)


def _his(mod: Mod) -> bool:
    own = mod.term if mod.role == "own" else None
    return own is not None and own.det == "pron" and own.head in ("his", "her", "he", "she")


def _of_whom(frame: Frame, who: Term) -> Frame:
    args = [a if a.term is None or a.term is who else replace(a, term=_owned(a.term, who)) for a in frame.args]
    return replace(frame, args=args)


def _owned(term: Term, who: Term) -> Term:
    """The phrase with whose host it is, at any depth."""
    mods = []
    for mod in term.mods:
        if _host(term) and _his(mod) and mod.term is not None:
            mods.append(replace(mod, term=replace(who, first=mod.term.first, last=mod.term.last, at=mod.term.at)))
        elif mod.frame is not None:
            mods.append(replace(mod, frame=_of_whom(mod.frame, who)))
        else:
            mods.append(mod if mod.term is None or mod.term is who else replace(mod, term=_owned(mod.term, who)))
    return replace(term, mods=mods, members=[_owned(m, who) for m in term.members])


def points_at(term: Term) -> bool:
    """ "that figure", "the sum": does a phrase only point at an amount?"""
    return term.head in MARKS and term.det in POINTING and not term.mods and not term.plural and term.rank is None


def taken_up(stmts: list[Statement]) -> list[Statement]:
    """The statements, those that point at a proposal made before them given what was proposed."""
    made: Statement | None = None
    for stmt in stmts:
        if made is not None:
            stmt.roles = [_given(role, made) for role in stmt.roles]
        if any(concept == "propose" for concept, _ in stmt.senses) and stmt.of("P") and stmt.kind != "nominal":
            made = stmt
    return stmts


def summed(stmts: list[Statement]) -> list[Statement]:
    """ "X has invested $3 billion in Y and wants *that figure* to rise": its investment there."""
    meant: Term | None = None
    for stmt in stmts:
        if meant is not None:
            _put(stmt, meant)
        noun = next((classes.SUM_NOUNS[c] for c, _ in stmt.senses if c in classes.SUM_NOUNS), None)
        value = next((r for r in stmt.roles if r.role == "M" and r.term is not None), None)
        if noun is not None and value is not None and stmt.kind != "nominal":
            mods = [
                Mod("own" if r.role == "A" else "in", r.at, term=r.term) for r in stmt.roles if r.role in ("A", "L")
            ]
            meant = Term(value.at, value.at + 1, head=noun, det="the", mods=mods, at=value.at, carried=True)
    return stmts


def _put(stmt: Statement, meant: Term) -> None:
    """Puts what a figure told before is of in the place of "that figure", where it grows or shrinks."""
    for role in stmt.roles:
        term = role.term
        if role.stmt is not None:
            _put(role.stmt, meant)
        elif term is not None and points_at(term):
            if any(c in ("grow", "strengthen") for c, _ in stmt.senses) and role.role in ("P", "A"):
                role.term = replace(meant, first=term.first, last=term.last, at=term.at)


def _given(role: Role, made: Statement) -> Role:
    """The role with the proposal before it in the place of "the idea", "his suggestion"."""
    term = role.term
    if term is None or term.members or term.ref is not None or role.mark in ("by", "comp") or not _bare(term):
        return role
    if not any(s.concept == "propose" for s in senses.nouns().get(term.head, ())):
        return role
    return replace(role, term=None, stmt=replace(made, kind="nominal", speaker=None, said=""))


def _bare(term: Term) -> bool:
    """Does the phrase only point: "the idea", "his idea"?"""
    rest = [m for m in term.mods if not own_pronoun(m)]
    return not rest and not term.plural and term.count is None and (term.det in POINTING or bool(term.mods))
