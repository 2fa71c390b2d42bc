"""Whose something is, where a pronoun or a clause tells: "X opened *its* factory", "the factory *that X is building*":
X's factory."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses, works
from factcheck.statements.heads import DOERS, eventive, is_body, is_place, named

ITS = frozenset({"its", "their"})
TAKING = frozenset({"obj", "to", "with"})
"""Marks of whom a deed is done to: "its" may be theirs."""
FOR = frozenset({"for", "towards", "toward"})
"""Marks of what somebody is given something for: that is his own."""


def owned(frames: list[Frame]) -> list[Frame]:
    """Frames in which a firm's "its" says whose it is, and in which what it builds is its own."""
    out = []
    for frame in frames:
        _held(frame)
        out.append(_settled(frame, None) if frame.verb else frame)
    return out


def _held(frame: Frame) -> None:
    """ "The factory *that X is building in Y*": X's factory in Y."""
    for arg in frame.args:
        if arg.term is not None:
            arg.term = _plain(arg.term)
        elif arg.frame is not None:
            _held(arg.frame)


def _plain(term: Term) -> Term:
    if not (term.mods or term.members):
        return term
    mods: list[Mod] = []
    for mod in term.mods:
        told = _whose(term, mod.frame) if mod.role == "rel" and mod.frame is not None else None
        inner = _plain(mod.term) if mod.term is not None else None
        mods += told if told is not None else [mod if inner is mod.term else replace(mod, term=inner)]
    members = [_plain(one) for one in term.members]
    same = len(mods) == len(term.mods) and all(a is b for a, b in zip(mods, term.mods, strict=True))
    if same and all(a is b for a, b in zip(members, term.members, strict=True)):
        return term
    return replace(term, mods=mods, members=members)


def _whose(term: Term, clause: Frame) -> list[Mod] | None:
    """Whose a thing is by the clause that hangs on it, and where; ``None`` where the clause says anything else."""
    gap = next((a for a in clause.args if a.gap), None)
    belongs = clause.verb == "belong" and gap is not None and gap.role == "subj"  # "boats *belonging to X*"
    who = clause.arg("to" if belongs else "by" if clause.passive else "subj")
    if gap is None or (gap.role != "obj" and not belongs) or who is None or who.term is None or term.ref is not None:
        return None
    if clause.negated or clause.act != "assert" or clause.adverbs or clause.unread or any(clause.times):
        return None
    if any(m.role in ("own", "of") for m in term.mods) or not named(who.term, *DOERS):
        return None
    if not belongs and not (
        _keeps(clause.verb, term) and (term.det in ("the", "this", "that") or clause.verb == "have")
    ):
        return None
    rest = [a for a in clause.args if a is not gap and a is not who]
    if any(a.term is None or not (is_place(a.term) or a.role in works.AGAINST) for a in rest):
        return None
    return [Mod("own", who.at, term=who.term), *[Mod(a.role, a.at, term=a.term) for a in rest]]


def _keeps(verb: str, term: Term) -> bool:
    """Is what somebody does that to his own: his factory, his complaint, what he has?"""
    kind = senses.kinds_of(term.head)
    if verb in works.FILING:
        return not works.FILED.isdisjoint(kind)
    return verb == "have" or (verb in works.KEEPING and not works.KEPT.isdisjoint(kind))


def _settled(frame: Frame, above: Term | None, said: bool = False) -> Frame:
    subject = frame.arg("obj") if frame.passive else frame.arg("subj")
    whose = subject.term if subject is not None and not subject.gap else above
    body = whose if whose is not None and _body(whose) else None
    args: list[Arg] = []
    changed = False
    for arg in frame.args:
        made = arg
        if arg.frame is not None and arg.role in ("inf", "ing", "that"):
            inner = _settled(arg.frame, body, arg.role == "that" and frame.verb in closed.SAY)
            made = replace(arg, frame=inner) if inner is not arg.frame else arg
        elif arg.term is not None:
            owner = _owner(frame, arg, subject, body) if arg is not subject else above if said else None
            term = _with(arg.term, owner) if owner is not None else arg.term
            made = replace(arg, term=term) if term is not arg.term else arg
        changed = changed or made is not arg
        args.append(made)
    return replace(frame, args=args) if changed else frame


def _owner(frame: Frame, arg: Arg, subject: Arg | None, body: Term | None) -> Term | None:
    """Whose "its" is in an argument: the subject's; the receiver's, of what he is given something for; nobody's, where
    another is named beside the subject."""
    beside = [a.term for a in frame.args if a is not arg and a is not subject and a.role in TAKING and _body(a.term)]
    if arg.role in FOR and len(beside) == 1:
        return beside[0]
    return body if not beside else None


def _body(term: Term | None) -> bool:
    return is_body(term) and term is not None and not (term.ref is not None and term.ref.adjective)


def _with(term: Term, owner: Term) -> Term:
    """The term, its pronoun with what it means."""
    if term.members:
        members = [_with(one, owner) for one in term.members]
        same = all(a is b for a, b in zip(members, term.members, strict=True))
        return term if same else replace(term, members=members)
    mods: list[Mod] = []
    changed = False
    for mod in term.mods:
        made = mod
        if mod.term is not None and mod.role == "own" and mod.term.det == "pron" and mod.term.head in ITS:
            if not eventive(term) and term.ref is None:
                made = replace(mod, term=replace(mod.term, ref=owner.ref))
        elif mod.term is not None:
            inner = _with(mod.term, owner)
            made = replace(mod, term=inner) if inner is not mod.term else mod
        changed = changed or made is not mod
        mods.append(made)
    return replace(term, mods=mods) if changed else term
