"""What stands before its clause and is taken up in it: "X, Y: both do", "X and Y – these and others do"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace

RESUMING = frozenset({"both", "all", "these", "those", "they", "them", "each"})


def dislocated(frames: list[Frame]) -> list[Frame]:
    """The names before a clause in the place of what takes them up; the fragments that they were are no parts then."""
    if len(frames) > 1 and _repeated(frames[0], frames[1]):
        return frames[1:]
    members, at = _named(frames)
    if not members:
        members, at = _things(frames)
    if not members or at >= len(frames) or frames[at].kind != "finite":
        return frames
    clause = frames[at]
    taken = next((a for a in clause.args if a.term is not None and _taken_up(a.term, members)), None)
    if taken is None or taken.term is None or (len(members) < 2 and not members[0].plural):
        return frames
    first, last = members[0], members[-1]
    link = "and" if len(members) > 1 else ""
    whole = Term(first.first, last.last, members=members, link=link, at=first.at) if link else first
    args = [replace(a, term=whole) if a is taken else a for a in clause.args]
    return [replace(clause, args=args), *frames[at + 1 :]]


def _repeated(before: Frame, clause: Frame) -> bool:
    """ "X – yes, *X too* does it": a name alone, and the clause of the same one."""
    subject, again = before.arg("subj"), clause.arg("subj", "obj")
    if clause.kind != "finite" or before.kind != "fragment" or before.verb or before.unread or before.negated:
        return False
    if not _plain(before.args):
        return False
    if subject is None or again is None or subject.term is None or again.term is None or subject.term.mods:
        return False
    return subject.term.ref is not None and _same(again.term, [subject.term])


def _named(frames: list[Frame]) -> tuple[list[Term], int]:
    """The names with which a sentence begins, and the place of what follows them."""
    members: list[Term] = []
    resumed = False
    at = 0
    for at, frame in enumerate(frames):  # noqa: B007
        subject, comp = frame.arg("subj"), frame.arg("comp")
        if resumed or subject is None or subject.term is None or frame.unread or frame.times or frame.negated:
            break
        if frame.kind == "fragment" and not frame.verb and not members and _plain(frame.args):
            members.extend(subject.term.walk())
        elif frame.kind == "apposition" and frame.verb == "be" and comp is not None and comp.term is not None:
            if not members or not _same(subject.term, members):
                members.extend(subject.term.walk())
            resumed = any(_resumes(t) for t in comp.term.walk())
            if not resumed:
                members.extend(comp.term.walk())
        else:
            break
    else:
        return [], len(frames)
    named = all(m.ref is not None and not m.members for m in members)
    resuming = resumed or any(a.term is not None and _resumes(a.term) for a in frames[at].args)
    return (members, at) if members and named and resuming else ([], at)


def _things(frames: list[Frame]) -> tuple[list[Term], int]:
    """The things that a sentence begins with, all in one list ("Music, science and art: in all three …"), and the place
    of what follows."""
    subject = frames[0].arg("subj")
    bare = frames[0].kind == "fragment" and not frames[0].verb and not frames[0].unread and _plain(frames[0].args)
    if not bare or subject is None or subject.term is None or not subject.term.members or len(frames) < 2:
        return [], 0
    things = list(subject.term.walk())
    plain = all(t.ref is None and t.det in ("", "the") and t.count is None and t.head for t in things)
    taken = any(a.term is not None and _resumes(a.term) for a in frames[1].args)
    return (things, 1) if plain and taken else ([], 0)


def _taken_up(term: Term, members: list[Term]) -> bool:
    """Does an argument take the names up, or hold them already ("X and Y – both do")?"""
    held = list(term.walk())
    return _resumes(term) or term is members[-1] or (len(held) > 1 and all(_same(t, members) for t in held))


def _plain(args: list[Arg]) -> bool:
    return all(a.role == "subj" for a in args)


def _same(term: Term, members: list[Term]) -> bool:
    return any(term is m or (term.ref is not None and m.ref is not None and term.ref.id == m.ref.id) for m in members)


def _resumes(term: Term) -> bool:
    """ "both", "all of them", "these companies"."""
    if term.ref is not None or term.members:
        return False
    if term.mods and any(m.frame is not None for m in term.mods):
        return False
    return term.head in RESUMING or term.det in ("these", "those", "both") or _all_three(term)


def _all_three(term: Term) -> bool:
    """ "in *all three*", "in the three"."""
    counted = term.count is not None and not term.head and not term.mods
    return counted and term.det in ("all", "the")
