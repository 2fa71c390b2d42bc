"""Negotiations that begin and are broken off: "merger talks between X and Y collapsed", "X opened talks with Y"."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

TALKS = word_set("talk negotiation discussion")
ABOUT = frozenset({"on", "about", "over", "for", "of"})
BREAKING = word_set(
    """break_off call_off cancel scrap abandon end drop terminate walk_away_from pull_out_of withdraw_from walk_out_of
    back_out_of quit halt stop suspend"""
)
"""What those do with their talks who leave off before they have agreed."""
COLLAPSING = word_set(
    """collapse break_down fall_through fall_apart fail founder come_to_nothing come_to_naught unravel run_aground
    fizzle_out fizzle stall"""
)
"""What such talks do then."""
BEGINNING = word_set("begin start open commence kick_off get_under_way get_underway launch")
OPENING = word_set("enter enter_into go_into embark_on take_up open commence kick_off launch")


def topical(term: Term | None) -> bool:
    """Whether it is negotiations on something that is named: not a meeting, which is held or is not."""
    if term is None or term.ref is not None or term.members or term.head not in TALKS:
        return False
    return any(_topic(m) for m in term.mods)


def _topic(mod: Mod) -> bool:
    if mod.role == "noun":
        return bool(mod.word) and (mod.term is None or mod.term.ref is None)
    return mod.role in ABOUT and mod.term is not None and mod.term.ref is None and mod.term.period is None


def _plain(term: Term) -> Term:
    """ "talks on a merger": merger talks."""
    return replace(term, mods=[_as_noun(m) for m in term.mods])


def _as_noun(mod: Mod) -> Mod:
    inner = mod.term
    named = mod.role in ABOUT and inner is not None and inner.ref is None and not inner.mods
    return Mod("noun", mod.at, word=inner.head) if named and inner is not None and inner.head else mod


def _parties(term: Term) -> tuple[Term | None, Term]:
    """Who negotiates by the noun phrase ("talks *between X and Y*"), and the phrase without them."""
    who = [m for m in term.mods if m.role in ("between", "of", "own", "with", "by") and m.term is not None]
    who = [m for m in who if m.term is not None and all(t.ref is not None for t in m.term.walk())]
    members = [t for m in sorted(who, key=lambda m: m.role == "with") if m.term is not None for t in m.term.walk()]
    if not members:
        return None, term
    return _group(members), replace(term, mods=[m for m in term.mods if m not in who])


def _group(members: list[Term]) -> Term:
    if len(members) == 1:
        return members[0]
    return Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at)


def _gathered(frame: Frame, talks: Arg, verb: str) -> Frame:
    """The frame in which all who negotiate are its subject."""
    assert talks.term is not None
    by_noun, noun = _parties(_plain(talks.term))
    subject, other = (None if talks.role == "subj" else frame.arg("subj")), frame.arg("with", "between", "by")
    if other is not None and other.term is not None and not all(t.ref is not None for t in other.term.walk()):
        other = None
    named = [t for a in (subject, other) if a is not None and a.term is not None for t in a.term.walk()]
    known = {t.ref.id for t in named if t.ref is not None}
    if by_noun is not None:
        named += [t for t in by_noun.walk() if t.ref is not None and t.ref.id not in known]
    gone = [a for a in (talks, subject, other) if a is not None]
    args = [Arg("obj", talks.at, term=noun), *take(frame, *gone)]
    if named:
        args.insert(0, Arg("subj", named[0].at, term=_group(named)))
    return replace(frame, verb=verb, passive=frame.passive and not named, args=args)


def _with_topic(frame: Frame, talks: Arg) -> tuple[Frame, Arg]:
    """What the talks are about, where it hangs on the verb ("entered into talks *on a merger*")."""
    about = next((a for a in frame.args if a.role in ("on", "about", "over") and a.term is not None), None)
    term = talks.term
    if about is None or about.term is None or about.term.ref is not None or about.term.period or term is None:
        return frame, talks
    if term.head not in TALKS or any(_topic(m) for m in term.mods):
        return frame, talks
    whole = replace(talks, term=replace(term, mods=[*term.mods, Mod(about.role, about.at, term=about.term)]))
    return replace(frame, args=[whole if a is talks else a for a in frame.args if a is not about]), whole


def broken_off(frame: Frame) -> Frame:
    """ "Merger talks between X and Y collapsed", "X called off merger talks with Y": X and Y broke them off."""
    transitive = frame.verb in BREAKING and frame.arg("obj") is not None
    talks = frame.arg("obj") if transitive else frame.arg("subj")
    if talks is None or talks.term is None or talks.term.head not in TALKS:
        return frame
    frame, talks = _with_topic(frame, talks)
    if not topical(talks.term) or not (transitive or frame.verb in COLLAPSING | {"end"}):
        return frame
    return _gathered(frame, talks, "break_off")


def opened(frame: Frame) -> Frame:
    """ "Merger talks between X and Y began", "X entered into talks on a merger with Y": X and Y began merger talks."""
    begun = frame.verb in BEGINNING
    talks = frame.arg("obj", "into") or (frame.arg("subj") if begun else None)
    if talks is None or talks.term is None or talks.term.head not in TALKS:
        return frame
    frame, talks = _with_topic(frame, talks)
    if not topical(talks.term) or (talks.role == "into" and frame.verb not in ("enter", "go")):
        return frame
    return _gathered(frame, talks, "begin")


def negotiated(frame: Frame) -> Frame:
    """ "X and Y negotiated a merger, sat down to negotiate one": held merger talks."""
    deed = next((a.frame for a in frame.args if a.role == "inf" and a.frame is not None), None)
    inner = frame if frame.verb == "negotiate" else deed
    what = inner.arg("obj") if inner is not None and inner.verb == "negotiate" and not inner.passive else None
    if inner is None or what is None or what.term is None or what.term.ref is not None or what.term.members:
        return frame
    if what.term.mods or what.term.count is not None or what.term.head not in UNIONS:
        return frame
    talks = Term(what.at, what.at + 1, head="talk", plural=True, at=what.at)
    talks.mods = [Mod("noun", what.at, word=what.term.head)]
    args = [*[a for a in frame.args if a.frame is not inner and a is not what]]
    if inner is not frame:
        args += [a for a in inner.args if a is not what and a.role != "subj"]
    times = frame.times if inner is frame else [*frame.times, *inner.times]
    return replace(frame, verb="begin", args=[*args, Arg("obj", what.at, term=talks)], times=times)


UNIONS = word_set("merger takeover acquisition tie-up buyout fusion alliance partnership ceasefire truce peace")
"""What is negotiated by those who would be one, or at peace."""
EARLY: tuple[Step, ...] = (
    (negotiated, {"negotiate", "sit_down", "sit", "meet", "get_together"}),
    (opened, BEGINNING | OPENING),
)
LATE: tuple[Step, ...] = ((broken_off, BREAKING | COLLAPSING),)
"""Once the verb is whole."""
