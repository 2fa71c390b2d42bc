"""Making something more or less so: to make it more effective, to raise its effectiveness, to make it work better."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed, senses
from factcheck.statements.building import add_args, base, of_frame
from factcheck.statements.heads import word_of
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take

BECOMING = frozenset({"become", "get", "grow"})
MAKING = frozenset({"make", "render"})
WORKING = frozenset({"work", "function", "run", "operate", "perform"})
COMPARED = {"better": "", "worse": "", "stronger": "", "weaker": "", "closer": "", "deeper": ""}
"""Comparatives that say no more than that it is bettered or worsened."""
LESS = frozenset({"less", "worse", "weaker"})
QUALITIES = {
    "effectiveness": "effective",
    "efficiency": "efficient",
    "efficacy": "effective",
    "safety": "safe",
    "quality": "",
    "attractiveness": "attractive",
    "competitiveness": "competitive",
    "transparency": "transparent",
    "reliability": "reliable",
}
"""Nouns of a quality, and its adjective."""


def bettering(frame: Frame) -> list[Statement] | None:
    """X makes Y more effective, makes Y work better, raises its effectiveness: X improves Y, in that respect."""
    if frame.verb in BECOMING and (thing := frame.arg("subj")) is not None and frame.arg("obj") is None:
        frame = replace(frame, verb="make", args=[replace(thing, role="obj"), *take(frame, thing)])
    thing = frame.arg("obj")
    if thing is None or thing.term is None:
        return None
    found = _made(frame) if frame.verb in MAKING else _quality(frame, thing.term)
    if found is None:
        return None
    target, quality, sign, used = found
    concept = tuple(s for s in senses.verbs()["improve"] if s.concept == "strengthen")
    stmt = base(frame, concept, "improve")
    stmt.senses = (("strengthen", sign),)
    add_args(stmt, take(frame, thing, *used), concept[0].roles)
    stmt.roles.append(Role("P", "obj", thing.at, term=target, fixed=True))
    if quality:
        stmt.roles.append(Role("K", "adj", thing.at, word=quality, fixed=True))
    return [stmt]


def cooperating(frame: Frame) -> list[Statement] | None:
    """ "to work more closely", "to do more together", "to cooperate more": to strengthen cooperation."""
    said = [w for w, _ in frame.adverbs]
    extra = next((a for a in frame.args if a.role in ("obj", "comp") and word_of(a) in ("more", "closer")), None)
    rest = take(frame, extra) if extra is not None else frame.args
    degree = extra is not None or any(w in ("more", "further", "closer") for w in said)
    closer = extra is not None and word_of(extra) == "closer"
    joint = frame.verb in COOPERATING or closer or any(w in JOINTLY for w in said)
    if not degree or not joint or frame.passive:
        return None
    if any(a.role in ("obj", "comp") for a in rest):
        return None
    at = frame.at
    thing = Arg("obj", at, term=Term(at, at + 1, head="cooperation", at=at))
    adverbs = [a for a in frame.adverbs if a[0] not in JOINTLY | DEEPLY | {"more", "further", "closer"}]
    return of_frame(replace(frame, verb="strengthen", args=[*rest, thing], adverbs=adverbs))


COOPERATING = frozenset({"cooperate", "collaborate", "work_together", "team_up"})
JOINTLY = frozenset({"together", "closely", "jointly"})
DEEPLY = frozenset({"deeply", "intensively", "actively", "intensely", "strongly", "vigorously", "fully"})
"""How those who already work together do so more."""


def _made(frame: Frame) -> tuple[Term, str, int, list[Arg]] | None:
    """What is made more or less so: the thing, the quality, the direction, and the arguments that say it."""
    thing = frame.arg("obj")
    assert thing is not None and thing.term is not None
    comp = frame.arg("comp", "obj2")
    if comp is not None:
        word = comp.word or (comp.term.head if comp.term is not None else "")
        degree = [m.word for m in comp.term.mods] if comp.term is not None else []
        degree += [comp.term.det] if comp.term is not None else []
        degree += [w for w, _ in frame.adverbs]
        return _compared(thing.term, word, degree, [comp])
    inner = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if inner is None or inner.frame is None or inner.frame.verb not in WORKING:
        return None
    if any(a.word not in COMPARED for a in inner.frame.args):
        return None
    words = [*(a.word for a in inner.frame.args), *(w for w, _ in inner.frame.adverbs)]
    manner = next((w for w in words if w not in ("more", "less") and w not in closed.HARMLESS - {"effectively"}), "")
    return _compared(thing.term, manner.removesuffix("ly"), words, [inner])


def _compared(thing: Term, word: str, degree: list[str], used: list[Arg]) -> tuple[Term, str, int, list[Arg]] | None:
    if word in COMPARED:
        return thing, COMPARED[word], -1 if word in LESS else 1, used
    if not {"more", "less"} & set(degree) or not word:
        return None
    return thing, word, -1 if "less" in degree else 1, used


def _quality(frame: Frame, term: Term) -> tuple[Term, str, int, list[Arg]] | None:
    """ "raise the effectiveness of Y": Y, and in what respect."""
    if term.head not in QUALITIES or term.members:
        return None
    sense = next((s for s in senses.verbs().get(frame.verb, ()) if s.concept == "strengthen"), None)
    if sense is None:
        return None
    of = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None), None)
    if of is None or of.term is None or any(m is not of and m.word not in closed.HARMLESS for m in term.mods):
        return None
    return of.term, QUALITIES[term.head], sense.sign, []
