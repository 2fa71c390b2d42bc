"""Denials in other wordings: none of several, neither of two, not a single one."""

from __future__ import annotations

from factcheck.frames import Frame, Term, replace

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
