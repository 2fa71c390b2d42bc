"""What somebody goes away with or without: empty-handed, with nine agreements, without having met X."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, is_place

GOING = word_set(
    """leave depart go go_home come come_away come_back come_out come_home go_away return emerge walk walk_away walk_out
    get_away fly fly_home fly_back fly_out head head_home travel_home jet_off part end_up get_back come_off"""
)
"""Verbs of going away from a meeting, a city, a country."""
EMPTY = frozenset({"empty-handed"})
IDLE = word_set("home away back out off")
"""Particles that such a verb may still have beside it."""
SIGNATURES = word_set("signature")


def departing(frame: Frame) -> Frame:
    """The frame of what was done, or was not, before they went."""
    who = frame.arg("subj")
    if frame.passive or who is None or who.term is None or (who.term.det == "pron" and not who.term.carried):
        return frame
    if not all(t.ref is not None or t.det in ("the", "both") for t in who.term.walk()) or eventive(who.term):
        return frame
    lack, gain = frame.arg("without"), frame.arg("with")
    empty = next((a for a in frame.args if a.word in EMPTY), None)
    bare = next((at for w, at in frame.adverbs if w in EMPTY), -1)
    if lack is not None and lack.frame is not None and lack.frame.arg("subj") is None:
        return _undone(frame, who, lack, lack.frame)
    if lack is not None and _papers(lack.term) and lack.term is not None:
        return _signed(frame, who, lack, replace(lack.term, det="any"), not frame.negated)
    if empty is not None or bare >= 0:
        at = empty.at if empty is not None else bare
        thing = Term(at, at + 1, head="agreement", det="any", plural=True, at=at)
        return _signed(frame, who, empty or Arg("comp", at), thing, not frame.negated)
    if gain is not None and _papers(gain.term) and gain.term is not None and not frame.negated:
        return _signed(frame, who, gain, gain.term, gain.term.det == "no")
    return frame


def _papers(term: Term | None) -> bool:
    if term is None or term.members or term.ref is not None:
        return False
    return senses.concept(term.head) in kinds.PAPERS or term.head in SIGNATURES


def _undone(frame: Frame, who: Arg, lack: Arg, deed: Frame) -> Frame:
    """ "left Y without having met Z": did not meet Z there."""
    rest = _around(frame, who, lack)
    adverbs = [a for a in deed.adverbs if a[0] not in ("ever", "even", "so", "once")]
    return replace(
        deed,
        args=[replace(who, role="obj" if deed.passive else "subj"), *deed.args, *rest],
        kind=frame.kind,
        first=frame.first,
        tense=frame.tense,
        negated=deed.negated == frame.negated,
        neg_at=lack.at,
        status=frame.status,
        speaker=frame.speaker,
        said=frame.said,
        act=frame.act,
        times=[*frame.times, *deed.times],
        adverbs=adverbs,
    )


def _signed(frame: Frame, who: Arg, used: Arg, papers: Term, negated: bool) -> Frame:
    thing = replace(papers, mods=[m for m in papers.mods if m.word not in ("single", "signed")])
    if thing.head in SIGNATURES:
        thing = replace(thing, head="document", plural=True)
    args = [who, Arg("obj", used.at, term=thing), *_around(frame, who, used)]
    adverbs = [a for a in frame.adverbs if a[0] not in IDLE | EMPTY]
    return replace(frame, verb="conclude", args=args, adverbs=adverbs, negated=negated, neg_at=used.at)


def _around(frame: Frame, *used: Arg) -> list[Arg]:
    """What they went away from: the meeting after which, the city in which, the country with which it was done."""
    kept = (a for a in frame.args if not any(a is each for each in used) and a.word not in EMPTY)
    return [_whence(a) for a in kept]


def _whence(arg: Arg) -> Arg:
    """ "left *the talks*, *Oslo*, *Chile*": after the talks, in Oslo, with Chile."""
    if arg.term is None or arg.role not in ("obj", "from"):
        return arg
    if eventive(arg.term):
        return replace(arg, role="after")
    if not is_place(arg.term):
        return arg
    country = arg.term.ref is not None and arg.term.ref.kind == "country"
    return replace(arg, role="with" if country else "after")
