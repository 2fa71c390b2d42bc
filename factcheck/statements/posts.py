"""Holding an office in other words than "is": to serve as president, hold a post, be in office as mayor."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses, sole
from factcheck.language.tables import word_set
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

HOLDING = word_set("hold occupy fill retain have")
SERVING = word_set("serve act be")
SEATS = word_set("office post position role job")
"""What somebody holds who is president or minister."""


def as_head(frame: Frame) -> list[Statement] | None:
    """ "X has Y as its president": Y is president of X."""
    body, who, post = frame.arg("subj"), frame.arg("obj"), frame.arg("as")
    if body is None or who is None or post is None or body.term is None or post.term is None or frame.passive:
        return None
    if who.term is None or who.term.ref is None or who.term.ref.kind not in ("person", "unknown"):
        return None
    if (body.term.ref is None and body.term.det != "the") or not _title(post.term):
        return None
    mods = [m for m in post.term.mods if not (m.role == "own" and m.term is not None and m.term.det == "pron")]
    title = replace(post.term, det="", mods=[*mods, Mod("of", body.at, term=body.term)])
    args = [replace(who, role="subj"), Arg("comp", post.at, term=title), *take(frame, body, who, post)]
    return of_frame(replace(frame, verb="be", args=args))


def in_post(frame: Frame) -> list[Statement] | None:
    """X serves as, holds the office of president: X is president."""
    who = frame.arg("by" if frame.passive else "subj")
    if who is None or who.term is None or who.term.ref is None or who.term.ref.kind not in ("person", "unknown"):
        return None
    found = _held(frame) if frame.verb in HOLDING else _served(frame)
    if found is None:
        return None
    post, used = found
    comp = Arg("comp", used[0].at, term=post)
    args = [*take(frame, who, *used), replace(who, role="subj"), comp]
    return of_frame(replace(frame, verb="be", passive=False, args=args))


def _held(frame: Frame) -> tuple[Term, tuple[Arg, ...]] | None:
    """ "the office of South Korean president", "the post of foreign minister of Chile"."""
    seat = frame.arg("obj")
    if seat is None or seat.term is None or seat.term.head not in SEATS:
        return None
    named = next((m for m in seat.term.mods if m.role == "of" and _title(m.term)), None)
    if named is None or named.term is None:
        return None
    around = [m for m in seat.term.mods if m is not named]
    return replace(named.term, mods=[*named.term.mods, *around]), (seat,)


def _served(frame: Frame) -> tuple[Term, tuple[Arg, ...]] | None:
    """ "serves as president", "is in office as mayor"."""
    title = next((a for a in frame.args if a.role == "as" and _title(a.term)), None)
    if title is None or title.term is None or frame.passive:
        return None
    if frame.verb != "be":
        return title.term, (title,)
    seat = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head == "office"), None)
    return None if seat is None else (title.term, (title, seat))


def _title(term: Term | None) -> bool:
    if term is None or term.ref is not None:
        return False
    return term.head in closed.TITLES | sole.POSTS or "person" in senses.ancestors(term.head)


def resigning(frame: Frame) -> list[Statement] | None:
    """ "Finance minister X resigned": as finance minister."""
    who = frame.arg("subj")
    if who is None or who.term is None or who.term.ref is None or frame.passive or frame.arg("as", "of", "from", "obj"):
        return None
    title = next((m for m in reversed(who.term.mods) if m.role == "title"), None)
    if (
        title is None
        or who.term.ref.kind not in ("person", "unknown")
        or title.word not in closed.OFFICES | closed.TITLES
    ):
        return None
    kinds = ("adj", "noun", "title")
    before = [m for m in who.term.mods if m.role in kinds and m.at < title.at and m.word not in closed.FORMER]
    owners = [
        m for m in who.term.mods if m.role in ("own", "adj", "of") and m.term is not None and m.term.ref is not None
    ]
    mods = [*[replace(m, role="adj") if m.role == "title" else m for m in before if m not in owners], *owners]
    post = Term(title.at, title.at + 1, head=title.word, at=title.at, mods=mods)
    bare = replace(who.term, mods=[m for m in who.term.mods if m is not title and m not in [*before, *owners]])
    args = [replace(a, term=bare) if a is who else a for a in frame.args]
    return of_frame(replace(frame, args=[*args, Arg("as", title.at, term=post)]))


RESIGNING = senses.meaning("resign") - {"retire", "depart", "move_on"}
