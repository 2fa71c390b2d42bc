"""One verb said with several words: smooth the way, make no secret, put on a new footing, have a Norwegian foothold."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.heads import amount, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step


def mutual(frame: Frame) -> Frame:
    """ "deepen cooperation *to the benefit of both*": mutually beneficial cooperation."""
    obj = frame.arg("obj")
    for arg in frame.args if obj is not None and obj.term is not None and not obj.term.members else ():
        term = arg.term
        if arg.role not in ("to", "for", "in") or term is None or term.head not in turns.ADVANTAGE or term.ref:
            continue
        both = [m for m in term.mods if m.role == "of" and m.term is not None and _both(m.term)]
        if len(term.mods) != 1 or not (both or term.mods[0].word in ("mutual", "common", "shared")):
            continue
        assert obj is not None and obj.term is not None
        better = replace(obj.term, mods=[*obj.term.mods, Mod("adj", arg.at, word="beneficial")])
        return replace(frame, args=[replace(a, term=better) if a is obj else a for a in take(frame, arg)])
    return frame


def _both(term: Term) -> bool:
    return term.head == "both" or (term.det == "both" and term.head in classes.GROUPS)


def footed(frame: Frame) -> Frame:
    """ "has a *Norwegian* foothold": one in Norway."""
    hold, subject = frame.arg("obj"), frame.arg("subj")
    if frame.passive or hold is None or hold.term is None or not means(hold.term, "operate") or subject is None:
        return frame
    if subject.term is None or not all(t.ref is not None for t in subject.term.walk()):
        return frame
    of = [m for m in hold.term.mods if m.role == "adj" and m.term is not None and m.term.ref is not None]
    if len(of) != 1 or of[0].term is None or of[0].term.ref is None or any(is_place(a.term) for a in frame.args):
        return frame
    land = replace(of[0].term, ref=of[0].term.ref._replace(adjective=False))
    bare = replace(hold, term=replace(hold.term, mods=[m for m in hold.term.mods if m is not of[0]]))
    return replace(frame, args=[*[bare if a is hold else a for a in frame.args], Arg("in", of[0].at, term=land)])


def not_alone(frame: Frame) -> Frame:
    """ "X is not alone in Y: Z is there, too": X is in Y."""
    alone = next((a for a in frame.adverbs if a[0] == "alone"), None)
    comp = next((a for a in frame.args if a.role == "comp" and a.word == "alone"), None)
    if not frame.negated or (alone is None and comp is None) or not any(is_place(a.term) for a in frame.args):
        return frame
    args = take(frame, comp) if comp is not None else frame.args
    return replace(frame, negated=False, args=args, adverbs=[a for a in frame.adverbs if a is not alone])


def open_about(frame: Frame) -> Frame:
    """ "made no secret of its interest in Y": voiced it."""
    secret = frame.arg("obj")
    term = secret.term if secret is not None else None
    if frame.passive or secret is None or term is None or term.head not in ("secret", "bone"):
        return frame
    of = next((m for m in term.mods if m.role in ("of", "about") and m.term is not None), None)
    outer = frame.arg("of", "about") if of is None else None
    if (term.det == "no") == frame.negated or (of is None and outer is None):
        return frame
    at = of.at if of is not None else outer.at if outer is not None else -1
    told = of.term if of is not None else outer.term if outer is not None else None
    rest = take(frame, secret, *([outer] if outer is not None else []))
    return replace(frame, verb="voice", negated=False, args=[*rest, Arg("obj", at, term=told)])


def raised(frame: Frame) -> Frame:
    """ "put ties on a new footing", "hoist them onto a higher plane": raise them to a new level."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("to", "onto", "on", "into") or term is None or term.ref is not None or term.members:
            continue
        up = any(m.word in turns.UPPER for m in term.mods)
        if term.head not in turns.PLANES or not up or frame.arg("obj") is None:
            continue
        kept = [m for m in term.mods if m.word not in turns.UPPER]
        if any(m.word not in closed.HARMLESS for m in kept):
            return frame
        level = replace(term, head="level", plural=False, mods=[m for m in term.mods if m.word in turns.UPPER][:1])
        level.mods[0] = replace(level.mods[0], word="new")
        args = [replace(arg, role="to", term=level) if a is arg else a for a in frame.args]
        return replace(frame, verb="raise", args=args)
    return frame


def capacity(frame: Frame) -> Frame:
    """ "visited Y in a working capacity": on a working visit."""
    how = frame.arg("in")
    if how is None or how.term is None or how.term.head != "capacity" or how.term.ref is not None:
        return frame
    if not any(s.concept == "visit" for s in senses.verbs().get(frame.verb, ())) or not how.term.mods:
        return frame
    trip = replace(how, role="on", term=replace(how.term, head="visit"))
    return replace(frame, args=[trip if a is how else a for a in frame.args])


def easing(frame: Frame) -> Frame:
    """ "smooth the way for firms": create conditions for them."""
    way, whom = frame.arg("obj"), frame.arg("for")
    if frame.passive or way is None or way.term is None or way.term.head not in turns.EASED or way.term.ref is not None:
        return frame
    inner = next((m for m in way.term.mods if m.role in ("for", "to") and m.term is not None), None)
    if any(m is not inner and m.word not in closed.HARMLESS for m in way.term.mods) or way.term.members:
        return frame
    if whom is None and inner is not None and inner.role == "for":
        whom = Arg("for", inner.at, term=inner.term)
    if whom is None or whom.term is None:
        return frame
    made = Term(way.term.first, way.term.last, head="condition", plural=True, at=way.term.at)
    rest = [a for a in take(frame, way) if a.role != "for"]
    return replace(frame, verb="create", args=[*rest, replace(way, term=made), whom])


def steering(frame: Frame) -> Frame:
    """ "X stands at the helm of Y": leads it."""
    helm = frame.arg("at")
    term = helm.term if helm is not None else None
    of = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None) if term is not None else None
    if (
        helm is None
        or term is None
        or term.head not in HELMS
        or of is None
        or frame.passive
        or frame.arg("comp", "obj")
    ):
        return frame
    body = of.ref is not None or any(m.term is not None and m.term.ref is not None for m in of.mods)
    if len(term.mods) != 1 or not body or of.head in FURNITURE:
        return frame
    return replace(frame, verb="lead", args=[*take(frame, helm), Arg("obj", helm.at, term=of)])


HELMS = word_set("helm head rein")
STANDING = word_set("stand sit remain be")
FURNITURE = word_set("table queue line column procession")


def weighty(frame: Frame) -> Frame:
    """ "Special importance belongs to, attaches to Y": Y is of special importance."""
    worth, thing = frame.arg("obj" if frame.passive else "subj"), frame.arg("to")
    term = worth.term if worth is not None else None
    if worth is None or thing is None or term is None or term.head not in turns.WEIGHTS or term.det == "pron":
        return frame
    if any(m.term is not None for m in term.mods) or frame.arg("by") is not None:
        return frame
    args = [replace(thing, role="subj"), replace(worth, role="of"), *take(frame, worth, thing)]
    return replace(frame, verb="be", passive=False, args=args)


BELONGING = word_set("belong attach accrue fall go")
"""Verbs of whose a quality is."""


def worth_of(frame: Frame) -> Frame:
    """ "six billion dollars' *worth of trade*": trade worth so much."""
    args = [replace(a, term=_worth_of(a.term)) if a.term is not None and not a.term.head else a for a in frame.args]
    return (
        replace(frame, args=args) if any(a.term is not b.term for a, b in zip(args, frame.args, strict=True)) else frame
    )


def _worth_of(term: Term) -> Term:
    own = next((m for m in term.mods if m.role == "own" and m.term is not None and amount(m.term) is not None), None)
    if own is None or own.term is None or term.members or not any(m.role == "of" for m in term.mods):
        return term
    return replace(own.term, first=term.first, mods=[*own.term.mods, *[m for m in term.mods if m is not own]])


def both_ways(frame: Frame) -> Frame:
    """ "imports and exports between X and Y come to $6 billion", "their commercial exchanges": their trade."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("subj", "obj") or term is None or term.ref is not None:
            continue
        made = _two_way(term) if term.members else _exchange(term)
        if made is not None and any(a is not arg and amount(a.term) is not None for a in frame.args):
            return replace(frame, args=[replace(arg, term=made) if a is arg else a for a in frame.args])
    return frame


def _two_way(term: Term) -> Term | None:
    if {m.head for m in term.members} != {"import", "export"} or term.link != "and":
        return None
    between = [m for t in term.members for m in t.mods if m.role == "between"]
    if len(between) != 1 or any(
        m is not between[0] and m.word not in closed.HARMLESS for t in term.members for m in t.mods
    ):
        return None
    return Term(term.first, term.last, head="trade", mods=between, at=term.members[-1].at)


def _exchange(term: Term) -> Term | None:
    trade = next((m for m in term.mods if m.role in ("noun", "adj") and m.word in turns.COMMERCE), None)
    if term.head not in ("exchange", "flow", "interchange") or trade is None:
        return None
    return replace(term, head="trade", plural=False, mods=[m for m in term.mods if m is not trade])


def going_into(frame: Frame) -> Frame:
    """ "X and Y *went into* ways of doing Z": discussed them."""
    matter = frame.arg("into", "over", "through")
    if matter is None or matter.term is None or frame.passive or frame.arg("obj", "comp") is not None:
        return frame
    if matter.term.ref is not None or matter.term.head not in classes.WAYS | classes.OUTLOOKS | turns.MATTERS:
        return frame
    return replace(frame, verb="discuss", args=[*take(frame, matter), replace(matter, role="obj")])


BEFORE: tuple[Step, ...] = ((worth_of, None, {""}), (both_ways, None, FIGURE))
"""What is read in other words before figures are."""
TURNS: tuple[Step, ...] = (
    (steering, STANDING, HELMS),
    (weighty, BELONGING),
    (going_into, {"go"}, {"into", "over", "through"}),
)
