"""Where, and on what occasion, something was said."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Frame, Term, replace
from factcheck.language.en import asides, closed, scenes
from factcheck.model import Period
from factcheck.statements.model import Statement

CIRCUMSTANCES = frozenset({"part", "sub:while", "sub:when", "sub:as"})
"""Clauses that may stand beside an attribution, with the speaker as their subject."""


def spoken_while(statements: list[Statement]) -> None:
    """ "While hosting Y at Z, X said …", "X, receiving Y, said …": no part beside what is said, but its place."""
    gone: list[Statement] = []
    for stmt in statements:
        if stmt.kind not in CIRCUMSTANCES or stmt.speaker is not None or stmt.negated:
            continue
        doer = next((r.term for r in stmt.roles if r.role == "A" and r.mark in ("subj", "control")), None)
        if doer is None and stmt.kind == "part":
            continue
        said = [s for s in statements if s.speaker is not None and (doer is None or _same(doer, s.speaker))]
        if not said:
            continue
        stmt.kind = "sub:while"
        for one in said:
            one.said_at.extend(r.term for r in stmt.roles if r.term is not None and r.role == "L")
            one.said_when.extend(stmt.times)
        if any(c == "be-in" for c, _ in stmt.senses) and all(r.role in ("A", "L") for r in stmt.roles) and plain(stmt):
            gone.append(stmt)  # "X, *in Oslo*, said …": where it was said, and no more
    statements[:] = [s for s in statements if not any(s is each for each in gone)]


def having_done(frames: list[Frame]) -> list[Frame]:
    """ "X reported *having done* Z", "X recalled meeting Y": X did so, says X."""
    out: list[Frame] = []
    for frame in frames:
        holder = out[-1] if out else None
        if holder is not None and frame.kind == "part" and frame.speaker is None and _bare_saying(holder, frame):
            who = holder.arg("subj")
            assert who is not None
            out[-1] = replace(frame, kind=holder.kind, tense="past", speaker=who.term, said=holder.verb)
            out[-1].said_when.extend(t for t in holder.times if t is not None)
        else:
            out.append(frame)
    return out


def _bare_saying(holder: Frame, after: Frame) -> bool:
    """Whether a clause says nothing but that somebody says what comes after it at once."""
    who = holder.arg("subj")
    if who is None or len(holder.args) != 1 or holder.verb not in closed.SAY or holder.passive or holder.negated:
        return False
    return holder.status == "happened" and not holder.unread and holder.at + 1 == after.first


def heard_of(frame: Frame) -> Term | None:
    """ "*I am told* that …": by some whom nobody names."""
    told = frame.arg("obj", "subj") if frame.verb in asides.HEARING else None
    mine = told is not None and told.term is not None and told.term.head in scenes.SELF
    return Term(frame.first, frame.first, head="they", det="pron") if mine else None


def dated_occasions(frame: Frame) -> Iterator[Period]:
    """ "said in a *2012* interview": when the occasion was on which something was said."""
    for arg in frame.args:
        if arg.role in ("in", "at", "during") and arg.term is not None and arg.term.period is not None:
            yield arg.term.period


def plain(stmt: Statement) -> bool:
    """Whether a statement has nothing beside its roles: no date, adverb or word that was not read."""
    return not (stmt.times or stmt.adverbs or stmt.loose or stmt.status != "happened")


def signed(statements: list[Statement]) -> None:
    """ "Steady rise in trade – X": a line's last word is who says so."""
    last = statements[-1] if len(statements) > 1 else None
    if last is None or last.kind != "fragment" or last.word != "fragment" or len(last.roles) != 1 or last.loose:
        return
    who = last.roles[0].term
    if who is None or who.ref is None or who.ref.kind not in ("person", "source") or who.mods or last.times:
        return
    if any(s.speaker is not None or s.last > last.first for s in statements[:-1]):
        return
    for stmt in statements[:-1]:
        stmt.speaker, stmt.said = who, "say"
    statements.pop()


def cited(statements: list[Statement]) -> None:
    """ "In the Post, X puts it at 5 billion", "on Channel 5": whose report it is, no place and no topic."""
    for stmt in statements:
        for role in stmt.roles:
            term = role.term
            if role.mark in ("in", "on", "per", "via") and term is not None and term.ref is not None:
                if term.ref.kind == "source" and not term.mods and stmt.cited is None:
                    stmt.cited = term
                    stmt.roles = [r for r in stmt.roles if r is not role]
                    break


def _same(one: Term, other: Term | None) -> bool:
    """Whether it is the same phrase, or the same name, or a pronoun for who speaks ("when *he* met Y, X said")."""
    if other is None or one is other:
        return other is not None
    if one.ref is None and one.det == "pron" and one.head in SPEAKING:
        return other.ref is None or other.ref.kind == "person"
    return one.ref is not None and one.ref == other.ref


SPEAKING = frozenset({"he", "she"})
"""Pronouns that a speaker may be called by."""
