"""Denials in other wordings: none of several, neither of two, not a single one; a "no" that no row has heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.statements.model import Role, Statement

ONE = frozenset({"single", "solitary", "sole"})


def denied(frame: Frame) -> Frame:
    """ "none of A, B and C", "neither side", "did not sign a single document": the frame is denied, its terms plain."""
    out = frame
    for k, arg in enumerate(frame.args):
        term = arg.term
        if term is None:
            continue
        flip = False
        if not term.members and term.det == "no" and _none(term):
            plain = replace(term, mods=[m for m in term.mods if m.role != "part"])
        elif term.members and _none(term):
            plain, flip = _several(term), arg.role in ("subj", "obj")
        elif term.det == "neither" and term.ref is None and not term.members:
            plain, flip = replace(term, det="both", plural=True), True
        elif frame.negated and term.det in ("a", "an", "any") and any(m.word in ONE for m in term.mods):
            plain = replace(term, det="any", mods=[m for m in term.mods if m.word not in ONE])
        else:
            continue
        args = list(out.args)
        args[k] = replace(arg, term=plain)
        out = replace(out, args=args, negated=out.negated != flip, neg_at=term.first if flip else out.neg_at)
    return out


def _none(term: Term) -> bool:
    return any(m.role == "part" and m.word == "none" for t in (term, *term.members) for m in t.mods)


def _several(term: Term) -> Term:
    """The members of "none of A, B and C", each of them denied."""
    members = [replace(m, mods=[x for x in m.mods if x.role != "part"], det="") for m in term.members]
    return replace(term, members=members, mods=[m for m in term.mods if m.role != "part"], det="", link="or")


Read = Callable[[Frame], list[Statement]]

SENTENTIAL = frozenset({"subj", "obj", "comp"})
"""Arguments whose "no" denies the clause."""


def heard(frame: Frame, read: Read) -> list[Statement]:
    """The statements of a frame, with each "no" in it heard: where the frame says the same without it, a row has moved
    the noun and lost the word. "X was *no* state visit" denies the clause; deeper down ("on the agenda of *no* talks")
    it is told as not understood."""
    made = read(frame)
    for arg in frame.args:
        for none in [t for t in _terms(arg) if _none_of(t)]:
            swap = replace(arg, term=_plainer(arg.term, none), frame=_within(arg.frame, none))
            plain = replace(frame, args=[swap if a is arg else a for a in frame.args])
            if _told(read(plain)) != _told(made):
                continue
            denied = read(replace(plain, negated=not frame.negated, neg_at=none.first)) if arg.term is none else made
            if arg.role not in SENTENTIAL or _told(denied) == _told(made):
                for stmt in made:
                    stmt.loose.append((none.first, none.det))
                continue
            frame, made = plain, denied
    return made


def _none_of(term: Term) -> bool:
    """Whether it is none of something (not "nothing", which stands for itself)."""
    return term.det == "no" and term.head not in ("", "…", "nothing", "confidence")


def _terms(arg: Arg) -> Iterator[Term]:
    """The noun phrases of an argument, those of a clause that fills it too."""
    if arg.term is not None:
        for term in arg.term.within():
            yield term
            for clause in [m.frame for m in term.mods if m.role == "inf" and m.frame is not None]:
                yield from (t for a in clause.args for t in _terms(a))
    for inner in arg.frame.args if arg.frame is not None else ():
        yield from _terms(inner)


def _plainer(term: Term | None, none: Term) -> Term | None:
    """The noun phrase without the "no" of the one that is meant, which it holds."""
    if term is None or not any(t is none for t in _terms(Arg("", 0, term=term))):
        return term
    if term is none:
        return replace(term, det="" if term.plural or term.count is not None else "a")
    mods = [replace(m, term=_plainer(m.term, none), frame=_within(m.frame, none)) for m in term.mods]
    members = [each for m in term.members if (each := _plainer(m, none)) is not None]
    return replace(term, mods=mods, members=members)


def _within(frame: Frame | None, none: Term) -> Frame | None:
    if frame is None or not any(t is none for a in frame.args for t in _terms(a)):
        return frame
    args = [replace(a, term=_plainer(a.term, none), frame=_within(a.frame, none)) for a in frame.args]
    return replace(frame, args=args)


def _told(made: list[Statement]) -> list[object]:
    """How far the statements go, and which way."""
    return [
        (s.senses, s.negated, s.status, s.act, s.only >= 0, len(s.loose), len(s.adverbs), *map(_filler, s.roles))
        for s in made
    ]


def _filler(role: Role) -> tuple[object, ...]:
    head = (role.term.head, role.term.ref) if role.term is not None else None
    return role.word, head, *_told([role.stmt] if role.stmt is not None else [])
