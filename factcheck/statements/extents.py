"""How large a place is, and how many live there: "is 22 hectares in size", "a city of 600,000 people"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, closed, extents, senses
from factcheck.language.en.extents import DIMENSIONS, LENGTHS
from factcheck.language.tables import word_set
from factcheck.model import Comparator
from factcheck.patterns import numbered
from factcheck.statements import attributes
from factcheck.statements.heads import named, so_many, term_of
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

SURFACES = word_set("area size extent surface surface_area expanse acreage footprint")
"""Nouns of how large a surface is."""
SPREADING = word_set("extend spread sprawl stretch run measure comprise total take_up encompass be amount")
"""Verbs of what a surface comes to."""
OVER = frozenset({"obj", "over", "across", "comp", "to", "at"})
COMPOUND = numbered(r"(\d[\d,]*(?:\.\d+)?)-(?:square-)?(hectare|acre|kilometre|kilometer|metre|meter|mile|km)s?")
DWELLERS = word_set("person people inhabitant resident citizen soul")
LIVING = word_set("live reside dwell")
PEOPLED = bodies.TOWNS | word_set("country nation island capital metropolis state region province republic place")


def _surface(term: Term | None) -> bool:
    """Whether it is so many hectares."""
    others = [m for m in term.mods if m.role == "of" and _head(m.term) not in GROUND] if term is not None else []
    return attributes.squared(term) and not others  # "12 hectares of meadows"


def _head(term: Term | None) -> str:
    return term.head if term is not None and not term.mods else ""


GROUND = frozenset({"land", "ground", "terrain"})
"""What all hectares are of."""


def surfaced(frame: Frame) -> Frame:
    """ "X has an area of 22 hectares", "is 22 hectares in size", "spreads over 22 hectares": it covers so much."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or frame.passive:
        return frame
    value = next((a for a in frame.args if a is not subject and a.role in OVER and _surface(a.term)), None)
    rest = take(frame, subject)
    if value is None:
        held = frame.arg("obj")
        of = held.term.mods if held is not None and held.term is not None and held.term.head in SURFACES else []
        if frame.verb not in HAVING or held is None or len(of) != 1 or of[0].role != "of" or not _surface(of[0].term):
            return frame
        value, rest = Arg("obj", of[0].at, term=of[0].term), take(frame, subject, held)
    elif frame.verb in HAVING:
        return frame
    thing = subject.term
    if thing.head in SURFACES and thing.ref is None:
        whole = [m for m in thing.mods if m.role in ("of", "own") and m.term is not None]
        if len(whole) != 1 or len(thing.mods) != 1 or whole[0].term is None:
            return frame
        thing = whole[0].term
    size = [a for a in rest if a.role == "in" and a.term is not None and a.term.head in SURFACES and not a.term.mods]
    kept = [a for a in rest if a is not value and a not in size and not _weighing(a)]
    much = replace(value.term, mods=[m for m in value.term.mods if m.role != "of"]) if value.term else None
    args = [replace(subject, term=thing), replace(value, role="obj", term=much), *kept]
    adverbs = [a for a in frame.adverbs if a[0] not in closed.SIZES]
    return replace(frame, verb="cover", args=args, adverbs=adverbs)


def belonging(frame: Frame) -> Frame:
    """ "340 hectares *belong to* X": it covers so much."""
    much, whole = frame.arg("subj"), frame.arg("to")
    if much is not None and whole is not None and _crowd(much.term) and named(whole.term, "organisation"):
        many = replace(much, role="obj", term=replace(much.term, head="member", plural=True)) if much.term else much
        return replace(frame, verb="have", args=[replace(whole, role="subj"), many, *take(frame, much, whole)])
    if (
        much is None
        or not attributes.squared(much.term)
        or whole is None
        or whole.term is None
        or whole.term.ref is None
    ):
        return frame
    args = [replace(whole, role="subj"), replace(much, role="obj"), *take(frame, much, whole)]
    return replace(frame, verb="cover", args=args)


def _crowd(term: Term | None) -> bool:
    """ "310 *people*"."""
    return term is not None and term.count is not None and not term.mods and term.head in ("person", "people")


def enrolled(frame: Frame) -> Frame:
    """ "310 people are *members of* X": X has 310 members."""
    who, what = frame.arg("subj"), frame.arg("comp")
    term = what.term if what is not None else None
    if who is None or who.term is None or what is None or term is None or term.head != "member" or not _crowd(who.term):
        return frame
    of = term.mods[0].term if len(term.mods) == 1 and term.mods[0].role == "of" else None
    if not named(of, "organisation"):
        return frame
    many = replace(who, role="obj", term=replace(who.term, head="member", plural=True))
    return replace(frame, verb="have", args=[Arg("subj", what.at, term=of), many, *take(frame, who, what)])


def _weighing(arg: Arg) -> bool:
    """ "22 hectares *large*", "at 22 hectares, X is *a small one*"."""
    if arg.role != "comp" or (arg.term is None and arg.word not in closed.SIZES):
        return False
    return arg.term is None or (senses.concept(arg.term.head) in extents.ACRES and arg.term.det == "a")


def spread(frame: Frame) -> Frame:
    """ "extends *over* 22 hectares" is no "more than 22 hectares"; at least so many are there either way."""
    value = frame.arg("obj", "for")
    count = value.term.count if value is not None and value.term is not None else None
    if value is None or value.term is None or count is None or count.comparator is not Comparator.GT or frame.passive:
        return frame
    if count.cue is None or count.cue.end - count.cue.start != len("over"):
        return frame
    area = attributes.squared(value.term) and frame.verb in extents.SPREADING  # nothing "stretches 340 hectares"
    told = Comparator.BARE if area else Comparator.GE
    term = replace(value.term, count=count._replace(comparator=told, cue=None if area else count.cue))
    return replace(frame, args=[replace(a, term=term) if a is value else a for a in frame.args])


HAVING = word_set("have boast")
STRETCHING = word_set("extend spread sprawl stretch run range")


def sized(frame: Frame) -> Frame:
    """ "X is a 22-hectare park", "is 300 metres in length": it covers so much, is so long."""
    comp, subject = frame.arg("comp"), frame.arg("subj")
    if comp is None or comp.term is None or subject is None:
        return frame
    side = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in DIMENSIONS), None)
    if side is not None and side.term is not None and not side.term.mods and comp.term.count is not None:
        return replace(frame, args=take(frame, side), adverbs=[*frame.adverbs, (DIMENSIONS[side.term.head], side.at)])
    mod = next((m for m in comp.term.mods if m.word and COMPOUND.fullmatch(m.word)), None)
    found = COMPOUND.fullmatch(mod.word) if mod is not None else None
    if mod is None or found is None or frame.negated or comp.term.ref is not None:
        return frame
    if any(m is not mod and m.word not in closed.HARMLESS for m in comp.term.mods):
        return frame
    count = so_many(Decimal(found[1].replace(",", "")))
    square = [Mod("adj", mod.at, word="square")] if "square" in mod.word else []
    figure = Term(mod.at, mod.at + 1, head=found[2], plural=True, count=count, at=mod.at, mods=square)
    args = [*take(frame, comp), Arg("obj", mod.at, term=figure)]
    if _surface(figure):
        return replace(frame, verb="cover", args=args)
    if comp.term.head not in classes.THROUGHWAYS:
        return frame
    return replace(frame, verb="measure", args=args)


def dimensioned(frame: Frame) -> Frame:
    """ "X is 94 metres high", "stands 94 metres tall", "is 9 metres wide": it has a height, a width of so much."""
    subject = frame.arg("subj")
    value = next((a for a in frame.args if a.role in ("comp", "obj") and _lengthy(a.term) is not None), None)
    if subject is None or value is None or value.term is None or frame.passive:
        return frame
    how = value.term.head if value.term.head in SIDES else ""
    aside = next((a for a in frame.args if a is not value and a.role == "comp" and _bare(a) in SIDES), None)
    how = how or (_bare(aside) if aside is not None else next((w for w, _ in frame.adverbs if w in SIDES), ""))
    if not how or (figure := _lengthy(value.term)) is None:
        return frame
    noun = Term(value.term.first, value.term.last, head=SIDES[how], det="a", at=value.term.at)
    held = replace(noun, mods=[Mod("of", figure.at, term=figure)])
    rest = take(frame, value, *([aside] if aside is not None else []))
    adverbs = [a for a in frame.adverbs if a[0] != how]
    return replace(frame, verb="have", args=[*rest, Arg("obj", value.at, term=held)], adverbs=adverbs)


def _bare(arg: Arg) -> str:
    """The adjective that an argument is; "" where it is more."""
    return arg.word or (arg.term.head if arg.term is not None and not arg.term.mods and not arg.term.count else "")


def _lengthy(term: Term | None) -> Term | None:
    """So many metres, as a term of its own: "94 metres", "94 metres *high*" read as one noun."""
    if term is None or term.count is None or term.ref is not None or term.members:
        return None
    if term.head not in SIDES:
        return term if term.head in LENGTHS and not term.mods else None
    unit = next((m for m in term.mods if m.role == "noun" and _unit(m) in LENGTHS), None)
    return replace(term, head=_unit(unit), plural=True, mods=[]) if unit is not None and len(term.mods) == 1 else None


def _unit(mod: Mod) -> str:
    return mod.word or (mod.term.head if mod.term is not None else "")


SIDES = {"high": "height", "tall": "height", "wide": "width", "deep": "depth"}
"""Adjectives behind a measure, and the noun that says the same."""


def populous(frame: Frame) -> Frame:
    """ "X is a city of 612,000 people": so many live there."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    term = term_of(comp)
    if subject is None or comp is None or term is None or term.ref is not None or term.head not in PEOPLED:
        return frame
    of = next((m for m in term.mods if m.role == "of" and _dwellers(m.term)), None)
    where = subject.term
    if of is None or of.term is None or not named(where, "place", "city", "country", "region", "unknown"):
        return frame
    if any(m is not of and m.word not in closed.HARMLESS for m in term.mods):
        return frame
    many = replace(of.term, head="inhabitant", plural=True)
    args = [Arg("subj", of.at, term=many), Arg("in", subject.at, term=where), *take(frame, subject, comp)]
    return replace(frame, verb="exist", args=args)


def _dwellers(term: Term | None) -> bool:
    if term is None or term.count is None or term.ref is not None or term.mods:
        return False
    return term.head in DWELLERS | {"", "…"}


def peopled(stmt: Statement) -> Iterator[Statement]:
    """ "The population of X is 612,000", "612,000 people live in X": X has so many inhabitants; and the other way."""
    concepts = {concept for concept, _ in stmt.senses} | {stmt.word}
    many = next((r for r in stmt.roles if r.role in ("A", "M") and r.term is not None and r.term.count), None)
    where = next((r for r in stmt.roles if r is not many and r.role in ("A", "L") and r.term is not None), None)
    if many is None or many.term is None or where is None or where.term is None or where.term.count is not None:
        return
    if where.term.ref is None and any(m.role == "adj" for m in where.term.mods):
        return  # "*the main village* of X": a part of it
    rest = [r for r in stmt.roles if r not in (many, where)]

    def told(concept: str, count: str, place: str, term: Term) -> Statement:
        roles = [Role(count, many.mark, many.at, term=term, fixed=True), replace(where, role=place, fixed=True)]
        return replace(stmt, senses=((concept, 1),), roles=[*roles, *rest], marks={})

    if "population" in concepts:
        yield told("exist", "A", "L", replace(many.term, head="inhabitant", plural=True))
    elif concepts & (LIVING | {"exist"}) and many.term.head in DWELLERS and not many.term.mods:
        if concepts & LIVING:
            yield told("exist", "A", "L", replace(many.term, head="inhabitant"))
        yield told("population", "M", "A", replace(many.term, head=""))


def worked(term: Term) -> Term:
    """ "*restoration work* on X": the restoration of X."""
    if term.head != "work" or term.ref is not None or term.count is not None:
        return term
    kind = next((m for m in reversed(term.mods) if m.role in ("noun", "adj") and m.word in senses.nouns()), None)
    if kind is None or not any(s.concept in WORKS for s in senses.nouns()[kind.word]):
        return term
    mods = [replace(m, role="of") if m.role == "on" else m for m in term.mods if m is not kind]
    return replace(term, head=kind.word, plural=False, mods=mods)


WORKS = frozenset({"renovate", "mend", "build", "demolish", "prolong"})
"""Concepts of what work is done."""


EARLY: tuple[Step, ...] = (
    (attributes.attributed, extents.COMING_TO | extents.BEING | extents.HAVING | extents.GOING | extents.WEIGHING),
    (dimensioned, word_set("be stand rise tower")),
    (belonging, {"belong"}),
    (enrolled, {"be"}, {"member"}),
)
"""Before what a figure stands at is read."""
STEPS: tuple[Step, ...] = (
    (spread, STRETCHING),
    (surfaced, SPREADING | HAVING, SURFACES | FIGURE),
    (sized, {"be"}),
    (populous, {"be"}),
)
