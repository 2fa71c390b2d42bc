"""Who joins others as they do something does it with them: "ministers joined X and Y as they discussed Z"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.steps import Step

JOINING = word_set("join sit sit_in accompany")
WHILE = frozenset({"sub:as", "sub:while", "sub:when"})
TALKING = word_set("discuss talk look explore examine consider debate seek search review")
"""What those do whom others join."""


def joined_in(frames: list[Frame]) -> list[Frame]:
    """ "W *sat with X and Y as they* looked for Z": X, Y and W did."""
    out: list[Frame] = []
    for frame in frames:
        before = out[-1] if out else None
        made = _together(before, frame) if before is not None else None
        if made is None:
            out.append(frame)
        else:
            out[-1] = made
    return out


def sought(frame: Frame) -> Frame:
    """ "X and Y *looked for ways* to do Z": they discussed ways to do it."""
    who, way = frame.arg("subj"), frame.arg("for", "obj")
    if frame.passive or frame.negated or who is None or way is None or who.term is None or way.term is None:
        return frame
    several = len(who.term.walk()) > 1 or who.term.plural
    if not several or way.term.head != "way" or not any(m.frame is not None for m in way.term.mods):
        return frame
    return replace(frame, verb="discuss", args=[replace(way, role="obj") if a is way else a for a in frame.args])


STEPS: tuple[Step, ...] = ((sought, word_set("look seek search explore look_for search_for"), {"way"}),)


def _together(before: Frame, frame: Frame) -> Frame | None:
    who, whom = before.arg("subj"), before.arg("obj", "with")
    they = frame.arg("subj")
    if before.verb not in JOINING or before.negated or before.passive or frame.kind not in WHILE or frame.negated:
        return None
    if frame.verb.partition("_")[0] not in TALKING or they is None or they.term is None or they.term.head != "they":
        return None
    if who is None or who.term is None or whom is None or whom.term is None or len(before.args) > 2:
        return None
    if before.unread or not (whom.term.plural or whom.term.members):
        return None
    members = [*whom.term.walk(), *who.term.walk()]
    all_of_them = Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at)
    args = [Arg("subj", they.at, term=all_of_them), *(a for a in frame.args if a is not they)]
    return replace(frame, kind=before.kind, first=before.first, args=args, times=[*before.times, *frame.times])
