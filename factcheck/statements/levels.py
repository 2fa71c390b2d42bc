"""Figures in other wordings: what stands at, went past, clears a mark; sums of a clause; bundles of what is counted."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, parts, people, senses
from factcheck.model import Comparator, Quantity, QuantityKind
from factcheck.statements.extents import worked
from factcheck.statements.heads import LENGTHS, PLACES, amount, core_noun, eventive, is_place, means
from factcheck.statements.nouns import BUSINESS, number_noun, people_of, relative_amount, take, undergone
from factcheck.statements.sectoral import in_field
from factcheck.statements.steps import FIGURE, Steps, through

LEVELLING = levels.VERBS - closed.INCREASE - closed.DECREASE - {"be", "measure"}


def levelled(frame: Frame) -> Frame:
    """ "sits at $6 billion", "went past the 700 mark", "came in below": the figure is measured."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or not measurable(subject.term):
        return frame
    value = next((a for a in frame.args if a is not subject and a.role in levels.ROLES and amount(a.term)), None)
    if value is None or value.term is None or value.term.count is None:
        return frame
    bound = levels.BOUNDS.get(value.role) or levels.BOUNDS.get(frame.verb)
    term = replace(value.term, count=bounded(value.term.count, bound))
    adverbs = [(w, at) for w, at in frame.adverbs if w != "in"]
    args = [replace(subject, role="subj"), *take(frame, subject, value), Arg("obj", value.at, term=term)]
    return replace(frame, verb="measure", passive=False, args=args, adverbs=adverbs)


def bounded(count: Quantity, bound: Comparator | None) -> Quantity:
    """The figure with the side that its verb or preposition gives it, unless it has one of its own."""
    if bound is None or count.comparator not in (Comparator.BARE, Comparator.EXACT):
        return count
    return count._replace(comparator=bound)


def measurable(term: Term | None) -> bool:
    """Whether it is something that a figure measures: trade, investment, a number of firms, a sum."""
    if term is None:
        return False
    return number_noun(term) is not None or all(
        eventive(t) or t.head in levels.SUMS or core_noun(t)[0] in levels.SUMS for t in term.walk()
    )


def unbundled(term: Term) -> Term:
    """ "a package of 11 documents": 11 documents."""
    if term.ref is not None or term.members or term.head not in levels.BUNDLES or term.count is not None:
        return term
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.head not in LENGTHS), None)
    if of is None or of.term is None or not of.term.plural or of.term.members or of.term.ref is not None:
        return term
    if of.term.count is None or amount(of.term) is not None or term.rank is not None:
        return term
    return replace(
        of.term, first=min(term.first, of.term.first), mods=[*of.term.mods, *[m for m in term.mods if m is not of]]
    )


def counted_of(term: Term) -> Term:
    """ "700 of X's firms": 700 firms of X; "700 of the firms" stays a part of them."""
    of = term.mods[0] if len(term.mods) == 1 and term.mods[0].role == "of" else None
    if term.head or term.members or term.count is None or of is None or of.term is None or of.term.members:
        return term
    whole = of.term
    own = next((m.term for m in whole.mods if m.role == "own" and m.term is not None), None)
    if not whole.plural or whole.count is not None or whole.ref is not None or own is None or own.ref is None:
        return term
    return replace(whole, first=term.first, count=term.count) if own.ref.kind == "country" else term


def populace(term: Term) -> Term:
    """ "400 residents of Y", "40 members of the army": 400 people in Y, 40 soldiers."""
    if (
        term.ref is not None
        or term.members
        or (term.head not in people.COLLECTIVES and term.head not in people.RESIDENTS)
    ):
        return term
    if term.head in people.RESIDENTS:
        home = next(
            (m for m in term.mods if m.role in ("of", "own", "in", "noun") and m.term and is_place(m.term)), None
        )
        if home is None or not term.plural:
            return term
        there = replace(home, role="in")
        return replace(term, head="person", mods=[there if m is home else m for m in term.mods])
    whole = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.head in people.BODIES), None)
    if whole is None or whole.term is None:
        return term
    mods = [*[m for m in term.mods if m is not whole], *whole.term.mods]
    return replace(term, head=people.BODIES[whole.term.head], plural=True, mods=mods)


def aided(term: Term) -> Term:
    """ "a $6 million aid package", "relief money of $6 million": $6 million in aid."""
    if term.ref is not None or term.members or term.head not in levels.FUNDS:
        return term
    aid = next((m for m in term.mods if m.role in ("noun", "adj") and m.word in levels.AID), None)
    sum_ = next((m for m in term.mods if m.role in ("of", "worth") and amount(m.term) is not None), None)
    count = term.count if term.count is not None else sum_.term.count if sum_ is not None and sum_.term else None
    if aid is None or count is None or count.kind is not QuantityKind.MONEY:
        return term
    kind = Mod("in", aid.at, term=Term(aid.at, aid.at + 1, head="aid", at=aid.at))
    rest = [m for m in term.mods if m is not aid and m is not sum_]
    return replace(term, head="$", count=count, det="", plural=False, mods=[*rest, kind])


def formless(term: Term) -> Term:
    """ "the form of investments": investments."""
    of = [m.term for m in term.mods if m.role == "of" and m.term is not None]
    if term.head in levels.HEADS and term.count is not None and len(of) == 1 and of[0].count is None:
        rest = [m for m in term.mods if m.term is not of[0]]  # "6,000 head of cattle"
        return replace(of[0], first=term.first, count=term.count, plural=True, mods=[*rest, *of[0].mods])
    if term.head not in levels.FORMS or term.count is not None or len(of) != 1 or len(term.mods) != 1:
        return term
    return replace(of[0], first=term.first)


def source_of(term: Term) -> Term:
    """ "the five largest sources of investment": the five largest investors."""
    if term.ref is not None or term.members:
        return term
    for mod in term.mods:
        inner = mod.term
        if mod.role not in ("of", "noun") or inner is None or inner.ref is not None or inner.members:
            continue
        for sense in senses.nouns().get(inner.head, ()):
            whole = levels.SOURCES.get((term.head, sense.concept))
            if whole is not None:
                return replace(term, head=whole, mods=[*[m for m in term.mods if m is not mod], *inner.mods])
    return term


def kinds_of_money(frame: Frame) -> Frame:
    """ "received $9.6 billion in investment from X": investment, and how much of it."""
    obj = frame.arg("obj")
    if obj is None or obj.term is None or amount(obj.term) is None or frame.passive:
        return frame
    kind = next((a for a in frame.args if a.role in ("in", "of") and a.at > obj.at and a.term is not None), None)
    if kind is None or kind.term is None or not eventive(kind.term) or kind.term.count is not None:
        return frame
    head, _ = core_noun(kind.term)
    if not any(s.roles.get("worth") == "M" and s.concept in ("invest", "trade") for s in senses.nouns().get(head, ())):
        return frame
    if frame.verb in senses.meaning("invest") and not kind.term.mods and head in classes.MONEY:
        return replace(frame, args=take(frame, kind))  # "invested $3 billion in the form of capital"
    noun = replace(kind.term, mods=[*kind.term.mods, Mod("worth", obj.at, term=obj.term)])
    return replace(frame, args=[replace(obj, term=noun), *take(frame, obj, kind)])


def backed(term: Term) -> Term:
    """ "companies backed by Korean capital", "investment coming from Korea": whose, without a clause."""
    for mod in term.mods:
        clause = mod.frame
        if mod.role != "rel" or clause is None or clause.kind != "part" or clause.negated or term.ref is not None:
            continue
        rest = [a for a in clause.args if not a.gap]
        if len(rest) != 1 or clause.times or clause.unread or any(w not in closed.HARMLESS for w, _ in clause.adverbs):
            continue
        arg = rest[0]
        owner = next((land for t in (arg.term,) if t is not None and (land := _land(t)) is not None), None)
        into = term.head in classes.MONEY and clause.verb in FLOWING and arg.role in ("into", "to")
        if into and not clause.passive and is_place(arg.term):
            return replace(term, mods=[Mod("in", arg.at, term=arg.term) if m is mod else m for m in term.mods])
        funded = clause.verb in levels.BACKING and clause.passive and arg.role in ("by", "with")
        coming = clause.verb in levels.COMING and not clause.passive and arg.role in ("from", "in")
        if owner is None or not (funded or coming):
            continue
        mods = [Mod("from", arg.at, term=owner) if m is mod else m for m in term.mods]
        return replace(term, mods=mods)
    return term


MONEYED = classes.STAKES | classes.ECONOMIC


FLOWING = frozenset({"flow", "go", "pour", "stream", "come", "enter"})
"""What money does that is put into a place ("investment *flowing into* X")."""


def _land(term: Term) -> Term | None:
    """The country that a term is, or whose money, firms or investors it is."""
    if term.ref is not None:
        return term if term.ref.kind == "country" and not term.ref.adjective else None
    if term.head not in MONEYED or term.count is not None or len(term.mods) != 1:
        return None
    inner = term.mods[0].term
    if inner is None or inner.ref is None or inner.ref.kind != "country":
        return None
    return replace(inner, ref=inner.ref._replace(adjective=False))


def traded(term: Term) -> Term:
    """ "the goods traded between X and Y", "the exchange of goods between them": their trade."""
    if term.ref is None and term.head in levels.EXCHANGES:
        goods = [m for m in term.mods if m.role in ("of", "in", "noun") and _mere_goods(m)]
        between = [inner for m in goods if m.term is not None for inner in m.term.mods]
        mods = [*[m for m in term.mods if m not in goods], *between]
        return replace(term, head="trade", mods=mods) if goods else term
    if term.ref is not None or term.head not in ("good", "goods", "merchandise") or len(term.mods) != 1:
        return term
    clause = term.mods[0].frame
    if clause is None or not clause.passive or clause.verb not in ("trade", "exchange", "swap") or clause.times:
        return term
    between = [Mod(a.role, a.at, term=a.term) for a in clause.args if not a.gap and a.term is not None]
    return replace(term, head="trade", plural=False, count=None, mods=between) if between else term


def _mere_goods(mod: Mod) -> bool:
    """Goods of which nothing else is said than between whom they pass."""
    goods = mod.term
    if goods is None or goods.head not in levels.GOODS or goods.count is not None or goods.ref is not None:
        return False
    return all(m.role in ("between", "with") for m in goods.mods)


def shared(term: Term) -> Term:
    """ "X and Y's trade": the trade of both."""
    last = term.members[-1] if len(term.members) > 1 else None
    if (
        last is None
        or last.ref is not None
        or not any(s.concept in classes.SYMMETRIC for s in senses.nouns().get(core_noun(last)[0], ()))
    ):
        return term
    own = next((m for m in last.mods if m.role == "own" and m.term is not None and m.term.ref is not None), None)
    if own is None or own.term is None or own.term.ref is None:
        return term
    kind = own.term.ref.kind
    if any(m.ref is None or m.ref.kind != kind or m.mods for m in term.members[:-1]):
        return term
    owners = replace(term, members=[*term.members[:-1], own.term], link="and")
    return replace(
        last, first=term.first, mods=[Mod("own", own.at, term=owners), *[m for m in last.mods if m is not own]]
    )


def gapped(term: Term) -> Term:
    """ "a narrow and an expanded format": each is a format."""
    last = term.members[-1]
    if last.det not in ("a", "an", "the") or last.ref is not None or not any(m.role == "adj" for m in last.mods):
        return term
    members = []
    for member in term.members[:-1]:
        adjective = member.det in ("a", "an", "the") and not member.mods and "j" in parts.entry(member.head).tags
        if not adjective or member.ref is not None or member.plural:
            return term
        members.append(replace(last, first=member.first, at=member.at, mods=[Mod("adj", member.at, word=member.head)]))
    return replace(term, members=[*members, last])


def town(term: Term) -> Term:
    """ "the city of Oslo": Oslo."""
    of = term.mods[0].term if len(term.mods) == 1 and term.mods[0].role == "of" else None
    if of is None or of.ref is None or term.ref is not None or term.plural or term.head not in levels.TOWNS:
        return term
    return of if of.ref.kind in PLACES else term


SIZES = levels.STEPS | {"volume", "value"}


def plainly(term: Term) -> Term:
    """A term without the nouns that only hold what follows "of"."""
    if term.members:
        return shared(gapped(term))
    term = undergone(term)
    term = populace(term)
    term = worked(term)
    if term.head == "work" and any(m.word in ("joint", "common") for m in term.mods):
        return replace(term, head="cooperation", mods=[m for m in term.mods if m.word not in ("joint", "common")])
    if term.head in SIZES and term.ref is None:
        mods = [replace(m, term=traded(m.term)) if m.role == "of" and m.term is not None else m for m in term.mods]
        if any(a is not b and a.term is not b.term for a, b in zip(mods, term.mods, strict=True)):
            return replace(term, mods=mods)
    if term.ref is None and term.head in ("one", "member", "part"):
        mods = [replace(m, term=plainly(m.term)) if m.role == "of" and m.term is not None else m for m in term.mods]
        return replace(term, mods=mods)
    if term.head in levels.STEPS and term.count is None and amount(term) is not None:
        of = next(m for m in term.mods if m.role == "of" and m.term is not None)
        if of.term is not None and all(m is of or m.word == "record" for m in term.mods):
            return of.term  # "a level of $6 billion"
    return in_field(source_of(unbundled(backed(traded(town(counted_of(formless(aided(term)))))))))


def linked(frame: Frame) -> Frame:
    """ "Trade of $6 billion links X with Y": it is so much between them."""
    subject, one, other = frame.arg("subj"), frame.arg("obj"), frame.arg("with", "to", "and")
    if frame.passive or frame.negated or subject is None or subject.term is None or not measurable(subject.term):
        return frame
    figure = next((m for m in subject.term.mods if m.role in ("of", "worth") and amount(m.term) is not None), None)
    if figure is None or one is None or one.term is None:
        return frame
    ends = [*one.term.walk(), *(other.term.walk() if other is not None and other.term is not None else ())]
    pair = Term(ends[0].first, ends[-1].last, members=ends, link="and", at=ends[0].at) if len(ends) > 1 else one.term
    mods = [*[m for m in subject.term.mods if m is not figure], Mod("between", pair.first, term=pair)]
    sum_ = Arg("obj", figure.at, term=figure.term)
    rest = take(frame, subject, one, *([other] if other is not None else []))
    return replace(frame, verb="measure", args=[replace(subject, term=replace(subject.term, mods=mods)), sum_, *rest])


def raised(frame: Frame) -> Frame:
    """ "X and Y brought their trade to $6 billion": their trade is so much."""
    subject, obj, to = frame.arg("subj"), frame.arg("obj"), frame.arg("to")
    if (
        subject is None
        or subject.term is None
        or obj is None
        or obj.term is None
        or to is None
        or amount(to.term) is None
        or not measurable(obj.term)
        or frame.passive
    ):
        return frame
    own = [m for m in obj.term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"]
    mods = [replace(m, term=subject.term) if m in own else m for m in obj.term.mods]
    thing = replace(obj.term, mods=mods)
    args = [Arg("subj", obj.at, term=thing), replace(to, role="obj"), *take(frame, subject, obj, to)]
    return replace(frame, verb="measure", args=args) if own else frame


def posted(frame: Frame) -> Frame:
    """ "X and Y recorded trade of $6 billion": they did so much of it; "firms call Y home": they are there."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if subject is None or subject.term is None or obj is None or obj.term is None or frame.passive:
        return frame
    if frame.verb == "call" and is_place(obj.term) and any(w == "home" for w, _ in frame.adverbs):
        adverbs = [a for a in frame.adverbs if a[0] != "home"]
        return replace(frame, verb="operate", args=[*take(frame, obj), replace(obj, role="in")], adverbs=adverbs)
    if any(means(obj.term, concept) for concept in classes.MEASURED):
        return frame  # "X posted a surplus of": had it
    lands = all(t.ref is not None and t.ref.kind == "country" for t in subject.term.walk())
    if frame.verb == "call" or not lands or not eventive(obj.term):
        return frame
    if not any(m.role in ("of", "worth") and amount(m.term) is not None for m in obj.term.mods):
        return frame
    return replace(frame, verb="conduct")


def accounted(frame: Frame) -> Frame:
    """ "X accounts for $9 billion of investment in Y": X's investment there is so much."""
    subject, value = frame.arg("subj"), frame.arg("for")
    if subject is None or subject.term is None or value is None or value.term is None or amount(value.term) is None:
        return frame
    of = next((m for m in value.term.mods if m.role in ("of", "in") and eventive(m.term)), None)
    if of is None or of.term is None or subject.term.ref is None or relative_amount(value.term):
        return frame  # "half of the investment in Y" is a share of it
    thing = replace(of.term, mods=[Mod("own", subject.at, term=subject.term), *of.term.mods])
    figure = replace(value.term, mods=[m for m in value.term.mods if m is not of])
    rest = take(frame, subject, value)
    args = [Arg("subj", of.at, term=thing), Arg("obj", value.at, term=figure), *rest]
    return replace(frame, verb="measure", args=args)


def numbered(frame: Frame) -> Frame:
    """ "the Korean business community in Y numbers 700 firms": there are 700 Korean firms in Y."""
    subject, figure = frame.arg("subj"), frame.arg("obj") or frame.arg("comp")
    if subject is None or subject.term is None or subject.term.head not in levels.BODIES:
        return frame
    if figure is None or figure.term is None or figure.term.count is None:
        return frame
    obj = people_of(figure, subject.term)
    if obj.term is None or not obj.term.plural:
        return frame
    whose = [m for m in subject.term.mods if m.term is not None and (m.term.ref is not None or is_place(m.term))]
    if any(m not in whose and m.word not in BUSINESS | closed.HARMLESS for m in subject.term.mods):
        return frame
    thing = replace(obj.term, mods=[*obj.term.mods, *whose])
    return replace(frame, verb="exist", args=[Arg("subj", obj.at, term=thing), *take(frame, subject, figure)])


POURING = frozenset({"flow", "pour", "stream"})


def poured(frame: Frame) -> Frame:
    """ "$9 billion has flowed into Y from X": X has invested it in Y."""
    subject, source = frame.arg("subj"), frame.arg("from")
    into = frame.arg("into")
    if subject is None or subject.term is None or amount(subject.term) is None or subject.term.mods:
        return frame
    if source is None or source.term is None or source.term.ref is None or into is None:
        return frame
    args = [replace(source, role="subj"), replace(subject, role="obj"), *take(frame, subject, source)]
    return replace(frame, verb="invest", args=args)


def standing(frames: Iterable[Frame]) -> list[Frame]:
    """ "At $6 billion, trade is growing", "trade, at $6 billion, keeps growing": how much it is, and what it does."""
    out: list[Frame] = []
    for frame in frames:
        subject = frame.arg("subj")
        pointing = frame.arg("comp") if frame.kind == "apposition" else None
        if pointing is not None and pointing.term is not None and pointing.term.head in ("that", "this"):
            continue  # "$6 billion – *that* is what trade came to"
        figure = next((a for a in frame.args if a.role == "at" and amount(a.term) is not None), None)
        if subject is None or subject.term is None or not frame.verb or not measurable(subject.term):
            out.append(frame)
            continue
        mod = next((m for m in subject.term.mods if m.role == "at" and amount(m.term) is not None), None)
        if mod is not None:
            value = Arg("obj", mod.at, term=mod.term)
            subject = replace(subject, term=replace(subject.term, mods=[m for m in subject.term.mods if m is not mod]))
        elif figure is not None and figure.at < subject.at:
            value = replace(figure, role="obj")
        else:
            out.append(frame)
            continue
        rest = [a for a in frame.args if a is not figure and a.role != "subj"]
        plain = replace(frame, kind="relative", verb="measure", args=[subject, value], adverbs=[], status="happened")
        whole = replace(frame, args=[subject, *rest])
        out.append(replace(plain, negated=False, passive=False))
        if weighed(whole):
            out[-1] = replace(out[-1], kind=frame.kind, adverbs=frame.adverbs, times=frame.times)
        else:
            out.append(whole)
    return out


def weighed(frame: Frame) -> bool:
    """ "Trade is *impressive*": a word of degree that states nothing."""
    comp = frame.args[1] if len(frame.args) == 2 else None
    if comp is None or comp.role != "comp" or comp.term is not None or comp.frame is not None:
        return False
    weighing = closed.HARMLESS | closed.SIZES
    return frame.verb in closed.COPULAS and not frame.negated and not frame.unread and comp.word in weighing


def headline(frame: Frame) -> Frame:
    """ "K–K trade > USD 6 bn": a noun and its figure without a verb."""
    if frame.kind != "fragment":
        return frame
    subject, value = frame.arg("subj"), frame.arg("obj")
    if subject is None or value is None or amount(value.term) is None or not measurable(subject.term):
        return frame
    return replace(frame, verb="measure")


def inverted(frame: Frame) -> Frame:
    """ "$3 million was the cost of the dam": the sum stands first, and what it measures after "be"."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or comp.term is None or comp.term.count is not None:
        return frame
    if amount(subject.term) is None or not measurable(comp.term):
        return frame
    args = [replace(comp, role="subj"), replace(subject, role="obj"), *take(frame, subject, comp)]
    return replace(frame, verb="measure", args=args)


def valued(frame: Frame) -> Frame:
    """ "X had a value of $6 billion": it was worth so much."""
    obj = frame.arg("obj") if frame.verb == "have" and not frame.passive else None
    if obj is None or obj.term is None or obj.term.head not in ("value", "worth") or amount(obj.term) is None:
        return frame
    return replace(frame, verb="measure")


def figures(frame: Frame) -> Frame:
    """The frame with its figures in the usual wording."""
    frame = valued(frame)
    args = [
        replace(a, term=whole) if a.term is not None and (whole := plainly(a.term)) is not a.term else a
        for a in frame.args
    ]
    if any(a is not b for a, b in zip(args, frame.args, strict=True)):
        frame = replace(frame, args=args)
    return through(frame, STEPS_TO_FIGURES)


STEPS_TO_FIGURES = Steps(
    "to figures",
    (
        (numbered, levels.NUMBERING | {"be"}),
        (accounted, {"account"}),
        (posted, levels.POSTING | {"call"}),
        (raised, levels.RAISING),
        (linked, classes.LINKING),
        (poured, POURING),
        (kinds_of_money, None, FIGURE),
        (inverted, {"be"}),
        (levelled, LEVELLING),
        (headline, {""}),
    ),
)
"""From the words around a figure to the figure."""
