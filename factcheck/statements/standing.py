"""Offices and standing in other words: who is at the helm, what is of a friendly nature."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, levels, people, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import amount, eventive, is_place, means
from factcheck.statements.nouns import number_noun, take
from factcheck.statements.steps import Step
from factcheck.statements.workplaces import is_employer

HELMS = word_set("head helm top rein wheel")
CHARGES = word_set("charge command control")
UNDER = word_set("leadership direction management command stewardship")
POSTS = word_set("post position job role office helm reins seat")
FRIENDSHIP = {
    "friendship": "friendly",
    "goodwill": "friendly",
    "cordiality": "cordial",
    "hostility": "hostile",
    "enmity": "hostile",
    "tension": "tense",
}
"""Nouns of how two get on, and the adjective."""
FRIENDS = {"friend": "friendly", "enemy": "hostile", "foe": "hostile"}
MARKING = {"mark": "by", "characterise": "by", "characterize": "by", "define": "by", "base": "on", "build": "on",
           "found": "on", "distinguish": "by"}  # fmt: skip
NATURES = word_set("nature character kind sort")


def _person(term: Term | None) -> bool:
    return term is not None and term.ref is not None and term.ref.kind == "person"


def at_the_helm(frame: Frame) -> Frame:
    """ "X is at the helm, in charge, the boss of Y", "Y is under X's leadership", "has X at its head": X leads Y."""
    who = frame.arg("subj")
    if who is None or who.term is None or frame.passive:
        return frame
    for arg in frame.args:
        term = arg.term
        if term is None or term.ref is not None or term.members or arg is who:
            continue
        of = next((m for m in term.mods if m.role in ("of", "own") and m.term is not None), None)
        plain = all(m is of or m.word in closed.HARMLESS for m in term.mods)
        held = (
            (arg.role in ("at", "in") and term.head in HELMS | CHARGES)
            or (arg.role == "comp" and term.head in people.LEADERS and term.det in ("the", "", "a"))
            or (arg.role == "obj" and frame.verb in ("hold", "take") and term.head in HELMS)
        )
        if held and plain and _person(who.term):
            at = frame.arg("at", "of") if of is None else None
            body = of.term if of is not None else at.term if at is not None and at is not arg else None
            if not is_employer(body):
                continue
            rest = [a for a in take(frame, who, arg) if a is not at]
            if frame.verb == "take":
                return frame
            return replace(frame, verb="lead", args=[who, Arg("obj", arg.at, term=body), *rest])
        if arg.role == "under" and term.head in UNDER and of is not None and plain and is_employer(who.term):
            lead = [Arg("subj", of.at, term=of.term), replace(who, role="obj"), *take(frame, who, arg)]
            return replace(frame, verb="lead", args=lead) if _person(of.term) else frame
        as_head = arg.role == "as" and term.head in people.LEADERS
        at_head = arg.role == "at" and term.head in HELMS
        if (at_head or as_head) and frame.verb == "have" and is_employer(who.term):
            chief = frame.arg("obj")
            if chief is not None and _person(chief.term):
                args = [replace(chief, role="subj"), replace(who, role="obj"), *take(frame, who, arg, chief)]
                return replace(frame, verb="lead", args=args)
    return frame


def taken_over(frame: Frame) -> Frame:
    """ "X took over Y from Z, replaced Z at its head": succeeded him as head of Y; "took Y over": became its head."""
    who, body, before = frame.arg("subj"), frame.arg("obj"), frame.arg("from")
    if frame.passive or who is None or not _person(who.term):
        return frame
    if frame.verb == "take_over" or any(w == "over" for w, _ in frame.adverbs):
        if body is None or not is_employer(body.term):
            return frame
        post = Arg("as", body.at, term=_head_of(body.term, body.at))
        adverbs = [a for a in frame.adverbs if a[0] != "over"]
        if before is not None and _person(before.term):
            args = [*take(frame, body, before), replace(before, role="obj"), post]
            return replace(frame, verb="succeed", args=args, adverbs=adverbs)
        if before is None and frame.arg("as", "for", "by") is None:
            return replace(frame, verb="become", args=[*take(frame, body), replace(post, role="comp")], adverbs=adverbs)
        return frame
    seat = next((a for a in frame.args if a.role in ("at", "as", "in") and _at_head(a.term)), None)
    if (
        frame.verb in SUCCEEDING
        and body is not None
        and _person(body.term)
        and seat is not None
        and seat.term is not None
    ):
        of = next((m.term for m in seat.term.mods if m.role in ("of", "own") and is_employer(m.term)), None)
        if of is not None and len(seat.term.mods) == 1:
            args = [*take(frame, seat), Arg("as", seat.at, term=_head_of(of, seat.at))]
            return replace(frame, verb="succeed", args=args)
    return frame


def took_the_helm(frame: Frame) -> Frame:
    """ "X took the helm at Y, the reins of Y, took charge of Y": became its head."""
    who, seat = frame.arg("subj"), frame.arg("obj")
    if frame.passive or who is None or not _person(who.term) or seat is None or seat.term is None or frame.arg("as"):
        return frame  # "took the helm *as director*": of what he became, more is told
    if seat.term.head not in HELMS | CHARGES or seat.term.det not in ("the", "") or seat.term.members:
        return frame
    of = next((m for m in seat.term.mods if m.role in ("of", "at", "own") and m.term is not None), None)
    at = frame.arg("at", "of") if of is None else None
    body = of.term if of is not None else at.term if at is not None else None
    placed = body is not None and body.ref is not None and body.ref.kind == "place"  # "the helm at *Vell Zoo*"
    if not (placed or is_employer(body)) or any(m is not of and m.word not in closed.HARMLESS for m in seat.term.mods):
        return frame
    rest = [a for a in take(frame, seat) if a is not at]
    return replace(frame, verb="become", args=[*rest, Arg("comp", seat.at, term=_head_of(body, seat.at))])


def _at_head(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in HELMS


def _head_of(body: Term | None, at: int) -> Term:
    assert body is not None
    return Term(at, at + 1, head="head", det="the", at=at, mods=[Mod("of", at, term=body)])


SUCCEEDING = word_set("succeed replace follow")


def put_in_post(frame: Frame) -> Frame:
    """ "X took up, got, was given the post of director of Y", "started as director": was appointed director."""
    post = frame.arg("obj2") if frame.passive else frame.arg("obj", "into")
    who = frame.arg("obj") if frame.passive else frame.arg("subj")
    giver = None
    if not frame.passive and frame.verb in GIVING:
        who, giver = frame.arg("to"), frame.arg("subj")
    if who is None or not _person(who.term):
        return frame
    title = frame.arg("as")
    rest = take(frame, who)
    if post is not None and post.term is not None and post.term.ref is None and post.term.head in POSTS:
        of = next((m for m in post.term.mods if m.role == "of" and m.term is not None), None)
        if of is not None and of.term is not None and _title(of.term):
            extra = [m for m in post.term.mods if m is not of and not (m.term is not None and m.term.det == "pron")]
            named = replace(of.term, mods=[*of.term.mods, *extra])
        elif title is not None and _title(title.term) and title.term is not None:
            named = title.term
        elif frame.verb in ENTERING and not frame.passive and _own_post(post.term):
            office = Arg("obj", post.at, term=Term(post.term.first, post.term.last, head="office", at=post.term.at))
            return replace(frame, verb="take", args=[who, office, *[a for a in rest if a is not post]])
        else:
            return frame
        rest = [a for a in rest if a is not post and a is not title]
    elif frame.verb in STARTING and title is not None and _title(title.term) and frame.arg("obj") is None:
        assert title.term is not None
        named = title.term
        rest = [a for a in rest if a is not title]
    else:
        return frame
    by = [replace(giver, role="by")] if giver is not None else []
    rest = [a for a in rest if a is not giver]
    if giver is not None and giver.term is not None and not any(m.role in ("of", "own") for m in named.mods):
        named = replace(named, mods=[*named.mods, Mod("of", giver.at, term=giver.term)])
        by = []
    comp = Arg("comp", frame.at, term=named)
    if frame.verb in ENTERING and not frame.passive and not by:
        return replace(frame, verb="become", args=[replace(who, role="subj"), comp, *rest])
    return replace(frame, verb="appoint", passive=True, args=[replace(who, role="obj"), comp, *by, *rest])


def _own_post(term: Term | None) -> bool:
    """ "took up *her post*": the office that is told elsewhere."""
    own = term.mods[0].term if term is not None and len(term.mods) == 1 and term.mods[0].role == "own" else None
    return term is not None and term.head in POSTS and own is not None and own.det == "pron"


GIVING = word_set("give offer hand")
ENTERING = word_set("take_up take assume enter step begin start")
"""Verbs of the first day in a post, which may come after it was given."""
STARTING = word_set("start begin enter")
TAKING_UP = word_set("take_up take assume get land receive enter step fill begin start give offer hand accept secure")


def _title(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in closed.TITLES | {"ambassador", "head"}


def friends(frame: Frame) -> Frame:
    """ "X and Y are friends, get on well", "their relations are marked by friendship": relations are friendly."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return frame
    if senses.concept(subject.term.head) == "relation" and not subject.term.members:
        noun = frame.arg(MARKING.get(frame.verb, ""), "in" if frame.verb == "base" else "")
        if frame.passive and noun is not None and noun.term is not None and noun.term.head in FRIENDSHIP:
            comp = Arg("comp", noun.term.at, word=FRIENDSHIP[noun.term.head])
            args = [replace(subject, role="subj"), comp, *take(frame, subject, noun)]
            return replace(frame, verb="be", passive=False, args=args) if not noun.term.mods else frame
        one = frame.arg("comp") if frame.verb == "be" else None
        if one is not None and one.term is not None and one.term.head in ("one", "") and len(one.term.mods) == 1:
            of = one.term.mods[0].term
            if one.term.mods[0].role == "of" and of is not None and of.head in FRIENDSHIP and not of.mods:
                return replace(
                    frame, args=[subject, Arg("comp", one.at, word=FRIENDSHIP[of.head]), *take(frame, subject, one)]
                )
        return frame
    return _on_terms(frame, subject)


def _on_terms(frame: Frame, subject: Arg) -> Frame:
    """ "X and Y are friends, get on well"."""
    assert subject.term is not None
    if frame.passive or not all(t.ref is not None and t.ref.kind in GROUPS for t in subject.term.walk()):
        return frame
    others = [a for a in frame.args if a.role in ("with", "of") and a.term is not None and a.term.ref is not None]
    if len(subject.term.walk()) < 2 and not others:
        return frame
    comp = frame.arg("comp")
    word, used = "", [subject, *others]
    adverbs = list(frame.adverbs)
    if frame.verb == "be" and comp is not None and comp.term is not None and comp.term.head in FRIENDS:
        if comp.term.mods:
            return frame
        word, used = FRIENDS[comp.term.head], [*used, comp]
    elif frame.verb in ("get_on", "get_along") or (
        frame.verb == "get" and any(w in ("on", "along") for w, _ in adverbs)
    ):
        way = next((w for w, _ in adverbs if w in ("well", "badly", "fine")), "")
        if not way:
            return frame
        word = "hostile" if way == "badly" else "friendly"
        adverbs = [a for a in adverbs if a[0] not in ("on", "along", way)]
    if not word:
        return frame
    parties = [*subject.term.walk(), *(t for a in others if a.term is not None for t in a.term.walk())]
    whole = Term(parties[0].first, parties[-1].last, members=parties, link="and", at=parties[0].at)
    ties = Term(subject.at, subject.at + 1, head="relation", plural=True, at=subject.at)
    ties.mods = [Mod("between", subject.at, term=whole)]
    args = [Arg("subj", subject.at, term=ties), Arg("comp", frame.at, word=word), *take(frame, *used)]
    return replace(frame, verb="be", args=args, adverbs=adverbs)


GROUPS = frozenset({"country", "place", "city", "region", "organisation", "unknown"})


def linked_by(frame: Frame) -> Frame:
    """ "Friendly ties unite X and Y", "X and Y are linked by friendly ties": there are such ties between them."""
    ties = frame.arg("by") if frame.passive else frame.arg("subj")
    sides, other = frame.arg("obj"), frame.arg("to", "with")
    if ties is None or ties.term is None or sides is None or sides.term is None:
        return frame
    if other is not None and other.term is not None and other.term.ref is not None and sides.term.ref is not None:
        both = [sides.term, other.term]  # "ties of friendship bind X *to* Y"
        whole = Term(sides.term.first, other.term.last, members=both, link="and", at=sides.term.at)
        sides = replace(sides, term=whole)
        frame = replace(frame, args=[*(a for a in take(frame, other) if a.role != "obj"), sides])
    if sides.term is None or len(sides.term.walk()) < 2:
        return frame
    if ties.term.head in FRIENDSHIP and not ties.term.mods:
        bond = replace(
            ties.term, head="relation", plural=True, mods=[Mod("adj", ties.at, word=FRIENDSHIP[ties.term.head])]
        )
    elif senses.concept(ties.term.head) == "relation":
        of = next(
            (m for m in ties.term.mods if m.role == "of" and m.term is not None and m.term.head in FRIENDSHIP), None
        )
        adj = [Mod("adj", of.at, word=FRIENDSHIP[of.term.head])] if of is not None and of.term is not None else []
        bond = replace(ties.term, mods=[*(m for m in ties.term.mods if m is not of), *adj])
    else:
        return frame
    whole = replace(bond, mods=[*bond.mods, Mod("between", sides.at, term=sides.term)])
    return replace(
        frame, verb="exist", passive=False, args=[Arg("subj", ties.at, term=whole), *take(frame, ties, sides)]
    )


def of_a_nature(frame: Frame) -> Frame:
    """ "is of a historic nature, of a friendly character": is historic, friendly."""
    of = frame.arg("of")
    if of is None or of.term is None or of.term.head not in NATURES or frame.arg("comp") is not None:
        return frame
    words = [m for m in of.term.mods if m.role == "adj" and m.word]
    if len(words) != 1 or len(of.term.mods) != 1:
        return frame
    return replace(frame, args=[*take(frame, of), Arg("comp", of.at, word=words[0].word)])


def responsible(frame: Frame) -> Frame:
    """ "X was responsible for the construction of Z": X carried it out."""
    comp, deed = frame.arg("comp"), frame.arg("for")
    if (
        comp is None
        or (comp.word or (comp.term.head if comp.term is not None else "")) != "responsible"
        or deed is None
        or not means(deed.term, *classes.DEEDS)
    ):
        return frame
    return replace(frame, verb="undertake", args=[*take(frame, comp, deed), replace(deed, role="obj")])


def came_to(frame: Frame) -> Frame:
    """ "The bridge came to $12 million", "$12 million was spent on it": it cost so much."""
    if frame.passive:
        sum_, thing = frame.arg("obj"), frame.arg("on", "into")
        if frame.arg("by") is not None or sum_ is None or amount(sum_.term) is None or thing is None:
            return frame
        if not _thing(thing.term):
            return frame
        args = [replace(thing, role="subj"), replace(sum_, role="obj"), *take(frame, sum_, thing)]
        return replace(frame, verb="cost", passive=False, args=args)
    thing, sum_ = frame.arg("subj"), frame.arg("to")
    if frame.verb == "cost":
        work = thing.term if thing is not None and means(thing.term, "build") else None
        of = next((m for m in work.mods if m.role == "of" and m.term is not None), None) if work is not None else None
        if thing is None or work is None or of is None:
            return frame
        built = Arg("subj", of.at, term=of.term)  # "the construction of Z cost so much"
        around = [Arg(m.role, m.at, term=m.term) for m in work.mods if m is not of and m.term is not None]
        return replace(frame, args=[built, *around, *take(frame, thing)])
    if thing is None or not _thing(thing.term) or sum_ is None or sum_.term is None or sum_.term.head != "$":
        return frame
    return replace(frame, verb="cost", args=[thing, replace(sum_, role="obj"), *take(frame, thing, sum_)])


def _thing(term: Term | None) -> bool:
    """One thing, no sum, no deed, no place and nobody."""
    if term is None or term.members or term.plural or eventive(term) or is_place(term) or amount(term) is not None:
        return False
    return term.ref is None and term.det in ("the", "a", "an") and number_noun(term) is None and term.head not in SUMS


SUMS = levels.SUMS | levels.STEPS | word_set("bill number project")


STEPS: tuple[Step, ...] = (
    (at_the_helm, {"be", "stand", "remain", "have", "hold", "sit"}),
    (taken_over, SUCCEEDING | {"take_over", "take"}),
    (took_the_helm, {"take", "take_charge", "assume"}),
    (put_in_post, TAKING_UP),
    (friends, {"be", "get", "get_on", "get_along", *MARKING}),
    (linked_by, {"link", "unite", "bind", "connect", "tie", "join"}),
    (of_a_nature, {"be", "remain"}),
    (responsible, {"be"}),
    (came_to, {"come", "run", "spend", "cost"}),
)
