"""Who alone does something: "the only firms that operate in Y are X and Z", "X and Z are the only firms in Y"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import projection
from factcheck.statements import gaps, memberships
from factcheck.statements.model import Statement
from factcheck.statements.nouns import inherit, take

SINGLING = frozenset({"only", "sole"})


def only_ones(frame: Frame) -> list[Statement] | None:
    """The statement that those named do it, and they only."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or subject.term is None or comp.term is None:
        return None
    group, named = (comp, subject) if _singled(comp.term) else (subject, comp)
    assert group.term is not None and named.term is not None
    if not _singled(group.term) or group.term.members or not all(t.ref is not None for t in named.term.walk()):
        return None
    kind = replace(group.term, mods=[m for m in group.term.mods if m.word not in SINGLING])
    rel = next((m for m in kind.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = gaps.filled(rel.frame, named.term)
        for stmt in made:
            inherit(stmt, frame)
    else:
        one = Arg("subj", named.at, term=named.term)
        others = [one, Arg("comp", group.at, term=kind), *take(frame, subject, comp)]
        made = memberships.membership(replace(frame, args=others), one, others[1], replace(kind, plural=True)) or []
    for stmt in made:
        stmt.only = group.at
    return made or None


def but_one(frame: Frame) -> Frame:
    """ "No firm other than X works in Y", "nobody but X met Y": X does, and only X."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None or frame.negated or frame.only >= 0:
        return frame
    but = next((a for a in frame.args if a.role == "except" and a.term is not None), None)
    if but is not None and subject.term.det == "no" and not subject.term.members:  # "*apart from X*, no firm works"
        whole = replace(subject.term, mods=[*subject.term.mods, Mod("except", but.at, term=but.term)])
        return but_one(replace(frame, args=[replace(subject, term=whole), *take(frame, subject, but)]))
    whole = subject.term
    nobody, named = whole, whole
    if whole.members:  # "no firm *but X*"
        nobody, named = whole.members[0], whole.members[-1]
        if len(whole.members) != 2 or nobody.ref is not None:
            return frame
    else:
        apart = next((m for m in whole.mods if m.role == "except" and m.term is not None), None)
        if apart is None or apart.term is None:
            return frame
        nobody, named = replace(whole, mods=[m for m in whole.mods if m is not apart]), apart.term
    if nobody.det != "no" or not all(t.ref is not None for t in named.walk()):
        return frame
    args = [replace(subject, term=named), *take(frame, subject)]
    if nobody.head not in projection.PRONOUNS and nobody.mods:
        args.append(Arg("of", nobody.first, term=replace(nobody, det="", plural=True)))
    return replace(frame, args=args, only=nobody.first)


def _singled(term: Term) -> bool:
    return any(m.word in SINGLING for m in term.mods)
