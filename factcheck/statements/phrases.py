"""Headlines and kickers, topics and venues, agents and offices."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, kinds, people, senses, sole
from factcheck.statements.building import add_args, base, merged, nominal, of_frame
from factcheck.statements.gaps import filled
from factcheck.statements.heads import core_noun, eventive, is_place, means
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, take


def fragment(frame: Frame) -> list[Statement] | None:
    """A headline without a verb: what its noun phrase says."""
    if frame.kind != "fragment":
        return None
    subject = frame.arg("subj")
    if subject is None or subject.term is None or len(frame.args) > 6:
        return None
    rest = take(frame, subject)
    term = subject.term
    if not term.members:
        rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None)
        if rel is not None and rel.frame is not None:
            made = filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
            for stmt in made:
                inherit(stmt, frame)
                add_args(stmt, rest, {})
            return made
        if eventive(term):
            stmt = nominal(term, frame)
            stmt.word = stmt.word or "fragment"
            add_args(stmt, rest, merged(senses.nouns().get(core_noun(term)[0], ()), senses.DEFAULT_N))
            return [stmt]
    return None


SCHEDULING = frozenset(
    ["plan", "schedule", "slate", "set", "earmark", "pencil_in", "foresee", "envisage", "expect", "mean", "intend"]
)
"""What is done for an event and a place or a day ("is planned for Oslo in 2030")."""


def scheduled(frame: Frame) -> list[Statement] | None:
    """The fair is planned for Oslo, scheduled for 2030: it is to take place there and then; the opening of Z was meant
    for 2030: Z was to open then."""
    event, goal = frame.arg("obj"), frame.arg("for")
    if not frame.passive or event is None or event.term is None:
        return None
    whither = goal is not None and is_place(goal.term)
    if not eventive(event.term) or not (whither or (goal is None and frame.times)):
        return None
    if any(a.role in ("inf", "that") for a in frame.args):
        return None
    rest = [replace(a, role="in") if a is goal else a for a in frame.args if a is not event]
    held = replace(frame, status="planned") if frame.status == "happened" else frame
    if any(means(event.term, c) for c in classes.EVENTS):
        args = [replace(event, role="subj"), *rest]
        return of_frame(replace(held, verb="take_place", passive=False, args=args))
    stmt = nominal(event.term, held)
    if not stmt.of("P"):
        return None
    add_args(stmt, rest, senses.DEFAULT_N)
    return [stmt]


def venue(frame: Frame) -> list[Statement] | None:
    """X suggests Y as the venue of E, names Y the host of E: E in Y is what is suggested."""
    place = frame.arg("obj")
    scene = frame.arg("as", "comp", "obj2")
    goal = next((a for a in frame.args if a.role == "for" and is_place(a.term)), None)
    event_for = next((a for a in frame.args if a.role == "for" and _staged(a.term)), None)
    if event_for is not None and event_for.term is not None and place is not None and is_place(place.term):
        if scene is None and place.term is not None:  # "proposed Oslo for the fair"
            there = replace(event_for.term, mods=[*event_for.term.mods, Mod("in", place.at, term=place.term)])
            return of_frame(replace(frame, args=[*take(frame, place, event_for), Arg("obj", place.at, term=there)]))
    if goal is not None and place is not None and place.term is not None:
        if eventive(place.term):  # "was proposed for Oslo in 2030"
            there = replace(place.term, mods=[*place.term.mods, Mod("in", goal.at, term=goal.term)])
            return of_frame(replace(frame, args=[*take(frame, place, goal), replace(place, term=there)]))
    if place is None or not is_place(place.term) or scene is None or scene is place:
        return None
    if scene.term is None or scene.term.head not in classes.VENUES or place.term is None:
        return None
    event = next((m.term for m in scene.term.mods if m.role in ("of", "for") and eventive(m.term)), None)
    outside = next((a for a in frame.args if a.role in ("of", "for") and eventive(a.term)), None)
    if event is None and outside is not None:
        event = outside.term
    if event is None:
        return None
    there = replace(event, mods=[*event.mods, Mod("in", place.at, term=place.term)])
    rest = [a for a in frame.args if a is not place and a is not scene and a is not outside]
    return of_frame(replace(frame, args=[*rest, Arg("obj", place.at, term=there)]))


OFFERING = frozenset(
    {"propose", "suggest", "offer", "recommend", "put_forward", "float", "choose", "pick", "select", "name"}
)


def _staged(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and means(term, *classes.EVENTS)


COVERING = frozenset({"cover", "concern", "address", "include", "span", "regard", "envisage", "provide_for"})


def covering(frame: Frame) -> list[Statement] | None:
    """Agreements between X and Y cover Z: they were reached on Z."""
    papers = frame.arg("by" if frame.passive else "subj")
    about = frame.arg("obj")
    if frame.negated or papers is None or about is None or papers.term is None:
        return None
    if papers.term.members or papers.term.ref is not None or senses.concept(papers.term.head) not in kinds.PAPERS:
        return None
    between = [m for m in papers.term.mods if m.role in ("between", "by", "with") and m.term is not None]
    made = [m for m in papers.term.mods if m.frame is not None and m.role == "rel" and m.frame.verb in REACHING]
    thing = replace(papers.term, mods=[m for m in papers.term.mods if m not in between and m not in made])
    rest = [a for m in made if m.frame is not None for a in m.frame.args if not a.gap]
    args = [Arg("obj", papers.at, term=thing), replace(about, role="on")]
    args += [Arg(m.role, m.at, term=m.term) for m in between]
    return of_frame(replace(frame, verb="conclude", passive=True, args=[*args, *rest, *take(frame, papers, about)]))


def produced(frame: Frame) -> list[Statement] | None:
    """Ten documents came out of, emerged from, resulted from the talks: they were signed after them."""
    source = frame.arg("out_of", "from", "of")
    subject = frame.arg("subj")
    if source is None or subject is None or not eventive(source.term):
        return None
    if subject.term is None or subject.term.members or senses.concept(subject.term.head) not in kinds.PAPERS:
        return None
    args = [
        Arg("obj", subject.at, term=subject.term),
        Arg("after", source.at, term=source.term),
        *take(frame, subject, source),
    ]
    return of_frame(replace(frame, verb="conclude", passive=True, args=args))


SIGNING = frozenset({"sign", "ink", "initial", "conclude", "seal"})


REACHING = SIGNING | {"reach", "strike", "make"}


FOLLOWED = classes.RESULTING - {"follow", "precede"}
RESULTS = (
    FOLLOWED | {"follow", "precede", "be"} | {verb.rpartition("_")[0] for verb in classes.RESULTING if "_" in verb}
)
"""The verbs before what came of an event, with those of several words cut to the first."""


BRINGING = frozenset({"yield", "bring", "produce", "see", "generate"})
"""Those of what there was while the event lasted."""


def _outcome(frame: Frame) -> Frame:
    """ "Eleven papers were the outcome of the talks", "the result of the talks was a treaty": they brought it."""
    for noun, other in (("comp", "subj"), ("subj", "comp"), ("among", "subj")):
        said, what = frame.arg(noun), frame.arg(other)
        term = said.term if said is not None else None
        if said is None or what is None or what.term is None or term is None or term.head not in classes.OUTCOMES:
            continue
        of = [m for m in term.mods if m.role == "of" and m.term is not None]
        if len(of) == 1 and all(m in of or m.word in closed.HARMLESS for m in term.mods):
            event = Arg("subj", of[0].at, term=of[0].term)
            return replace(frame, verb="bring", args=[event, replace(what, role="obj"), *take(frame, said, what)])
    return frame


def resulting(frame: Frame) -> list[Statement] | None:
    """The talks were followed by, ended with the signing of 11 documents, it followed them: they were signed, after the
    talks, by those who talked."""
    frame = _outcome(frame) if frame.verb == "be" else _in_order(frame)
    event = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if frame.verb == "be" or event is None or not eventive(event.term) or event.term is None or frame.negated:
        return None
    if frame.verb == "follow" and frame.passive:
        result = frame.arg("by")
    elif frame.passive:
        return None
    elif frame.verb in FOLLOWED:
        result = frame.arg("obj")
    else:
        result = next((a for a in frame.args if f"{frame.verb}_{a.role}" in classes.RESULTING), None)
    if result is None or result.term is None or result.term.members or result.term.det == "no":
        return None
    happening = nominal(event.term)
    trip = any(c == "visit" for c, _ in happening.senses) and frame.verb in BRINGING
    when = "during" if trip else "after"
    before = Role(when, when, event.at, term=replace(event.term, period=None), fixed=True)
    if not {c for c, _ in happening.senses} & classes.MEETINGS:
        return None
    papers = senses.concept(result.term.head) in kinds.PAPERS
    several = papers and (result.term.count is not None or result.term.plural)
    if eventive(result.term) and not several:
        stmt = nominal(result.term, frame)
    elif papers:
        signed = [m for m in result.term.mods if m.role == "rel" and m.frame is not None and m.frame.verb in SIGNING]
        said = [m for m in result.term.mods if m.role == "adj" and m.word in ("signed", "inked", "initialled")]
        plain = replace(result.term, mods=[m for m in result.term.mods if m not in signed and m not in said])
        stmt = base(frame, (), "conclude")
        stmt.senses = (("sign", 1),)
        stmt.roles.append(Role("P", "obj", result.at, term=plain, fixed=True))
        for mod in signed:
            add_args(stmt, [a for a in mod.frame.args if not a.gap] if mod.frame is not None else [], {"by": "A"})
    else:
        return None
    if not stmt.of("A") and not trip:  # who visits signs with the host
        stmt.roles.extend(r for r in happening.roles if r.role == "A")
    stmt.roles.append(before)
    stmt.times.extend(happening.times)
    found = () if several else senses.nouns().get(core_noun(result.term)[0], ())
    add_args(stmt, take(frame, event, result), merged(found, senses.DEFAULT_N))
    return [stmt]


def _in_order(frame: Frame) -> Frame:
    """ "The signing followed the talks", "the talks preceded it": the talks were followed by it."""
    first, then = frame.arg("obj"), frame.arg("subj")
    if frame.verb == "precede" and not frame.passive:
        first, then = then, first
    elif frame.verb == "precede":
        first = frame.arg("by")
        then = frame.arg("obj")
    elif frame.verb != "follow" or frame.passive:
        return frame
    if first is None or then is None or not _staged(first.term) or not eventive(then.term):
        return frame
    args = [replace(first, role="obj"), replace(then, role="by"), *take(frame, first, then)]
    return replace(frame, verb="follow", passive=True, args=args)


def taking(frame: Frame) -> list[Statement] | None:
    """It took four years to build X: building X took four years."""
    subject = frame.arg("subj")
    done = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if frame.passive or subject is None or subject.term is None or subject.term.head != "it" or done is None:
        return None
    return of_frame(replace(frame, args=[replace(done, role="subj"), *take(frame, subject, done)]))


def agentive(frame: Frame) -> list[Statement] | None:
    """X is the owner, winner, founder of Y: X owns, won, founded Y."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or comp.term is None or subject.term is None:
        return None
    if _is_whom(subject.term, comp.term):  # "the owner of Y is X"
        subject, comp = replace(comp, role="subj"), replace(subject, role="comp")
        frame = replace(frame, args=[subject, comp, *[a for a in frame.args if a.at not in (subject.at, comp.at)]])
    if (won := _champion(frame, comp)) is not None:
        return won
    if comp.term is None or comp.term.ref is not None or comp.term.rank is not None:
        return None
    verb = people.AGENTS.get(comp.term.head)
    outer = frame.arg("to") if verb == "sign" else None
    if outer is not None and outer.term is not None:  # "are signatories, parties *to* nine agreements"
        held = [m for m in comp.term.mods if m.word not in closed.HARMLESS]
        obj = replace(outer, role="obj")
        return None if held else of_frame(replace(frame, verb="sign", args=[*take(frame, comp, outer), obj]))
    target = next((m for m in comp.term.mods if m.role in ("of", "own", "behind") and m.term is not None), None)
    around = [m for m in comp.term.mods if m is not target and m.term is not None and m.role in LOCATIVE]
    if (
        verb is None
        or target is None
        or comp.term.count is not None
        or any(
            m is not target and m not in around and m.role != "time" and m.word not in closed.HARMLESS
            for m in comp.term.mods
        )
    ):
        return None
    rest = [Arg(m.role, m.at, term=m.term) for m in around]
    if comp.term.period is not None:
        rest.append(Arg("time", comp.at, period=comp.term.period))
    return of_frame(
        replace(frame, verb=verb, args=[*take(frame, comp), Arg("obj", target.at, term=target.term), *rest])
    )


def _is_whom(subject: Term, comp: Term) -> bool:
    """ "*the owner* of Y is X": does the subject say what somebody named does?"""
    agent = subject.ref is None and subject.det in ("the", "") and subject.head in people.AGENTS
    return agent and not subject.plural and comp.ref is not None and not comp.ref.adjective


def _champion(frame: Frame, comp: Arg) -> list[Statement] | None:
    """ "X were (league) champions in 2023": X won the championship."""
    term = comp.term
    if term is None or term.head not in people.HOLDERS or term.ref is not None or term.rank is not None or term.count:
        return None
    if any(m.term is not None and m.role not in ("adj", "noun", "of", "in") for m in term.mods):
        return None
    title = replace(term, head=people.HOLDERS[term.head], det="the", plural=False)
    return of_frame(replace(frame, verb="win", args=[*take(frame, comp), Arg("obj", comp.at, term=title)]))


def appointing(frame: Frame) -> list[Statement] | None:
    """X was named, became, was made director: X was appointed director."""
    comp = next(
        (
            a
            for a in frame.args
            if a.role in ("comp", "as", "obj2") and a.term is not None and _is_post(a.term) and a.term.ref is None
        ),
        None,
    )
    who = frame.arg("subj") if frame.verb == "become" else frame.arg("obj")
    if frame.verb == "name" and not frame.passive and comp is None:
        comp, who = _named_in_a_headline(frame)
    if (
        comp is None
        or who is None
        or who.term is None
        or (who.term.ref is not None and who.term.ref.kind not in ("person", "unknown"))
        or eventive(who.term)
    ):
        return None
    args = [*take(frame, who, comp), replace(who, role="obj"), replace(comp, role="comp")]
    passive = frame.passive or frame.verb == "become" or who.role == "subj"
    made = of_frame(replace(frame, verb="appoint", passive=passive, args=args))
    if frame.verb == "become":
        for stmt in made:
            stmt.word = frame.verb  # whoever is appointed may take office later
    return made


def _is_post(term: Term) -> bool:
    """Whether it is a title, or an office of a body ("chair *of the board*")."""
    if term.head in closed.TITLES:
        return True
    return term.head in sole.POSTS and any(m.role in ("of", "own") and m.term is not None for m in term.mods)


def _named_in_a_headline(frame: Frame) -> tuple[Arg | None, Arg | None]:
    """ "X named director of Y", a headline: the office, and who got it."""
    who, comp = frame.arg("subj"), frame.arg("obj")
    if who is None or comp is None or who.term is None or comp.term is None or who.term.ref is None:
        return None, frame.arg("obj")
    if (
        who.term.ref.kind not in ("person", "unknown")
        or comp.term.head not in closed.TITLES
        or comp.term.ref is not None
    ):
        return None, comp
    return (comp, who) if not comp.term.det else (None, comp)


def partnered(frame: Frame) -> list[Statement] | None:
    """X is a strategic partner of Y: they have a strategic partnership."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or comp.term is None:
        return None
    term = comp.term
    other = next((m for m in term.mods if m.role in ("of", "own", "for") and m.term is not None), None)
    both = subject.term is not None and len(subject.term.walk()) > 1 and frame.verb == "be" and not frame.negated
    if term.head == "partner" and term.plural and other is None and both and not term.mods:
        if frame.arg("in") is not None:  # "X and Y are partners in Z"
            return of_frame(replace(frame, verb="cooperate", args=take(frame, comp)))
    several = subject.term is not None and (len(subject.term.walk()) > 1 or pointed_at(subject.term))
    if term.head == "partner" and term.plural and other is None and several and term.mods and term.count is None:
        if all(m.role == "adj" and m.word not in NO_BOND and not m.word.endswith("est") for m in term.mods):
            bond = replace(term, head="partnership", det="a", plural=False)  # "X and Y are strategic partners"
            return of_frame(replace(frame, verb="have", args=[*take(frame, comp), Arg("obj", comp.at, term=bond)]))
    if term.head != "partner" or term.rank is not None or other is None or other.term is None or term.members:
        return None
    if any(m.role == "noun" or m.word.endswith("est") or m.word in NO_BOND for m in term.mods):
        return None  # a trading partner, the largest one: something else
    parties = Mod("with", other.at, term=other.term)
    bond = replace(term, head="partnership", mods=[*[m for m in term.mods if m is not other], parties])
    return of_frame(replace(frame, verb="have", args=[*take(frame, comp), Arg("obj", comp.at, term=bond)]))


def pointed_at(term: Term) -> bool:
    """ "the two countries", "both states"."""
    return term.plural and term.ref is None and term.head in classes.GROUPS and term.det in ("the", "both")


NO_BOND = frozenset({"main", "leading", "top", "major", "important", "key", "economic", "commercial", "natural"})
"""Adjectives of partners who are to one another something else than partners in a partnership."""
RULING = frozenset({"lead", "head", "govern", "rule", "run", "preside_over"})

OFFICE = frozenset({"hold", "occupy", "have", "retain"})
PRESIDENCIES = {
    "presidency": "president",
    "premiership": "prime_minister",
    "chancellorship": "chancellor",
    "chairmanship": "chairman",
    "mayoralty": "mayor",
    "governorship": "governor",
    "portfolio": "minister",
}
"""Nouns of what an office is, and who holds it."""


def ruling(frame: Frame) -> list[Statement] | None:
    """X leads, governs, presides over a country: X is its leader; X holds its presidency: its president."""
    subject = frame.arg("by" if frame.passive else "subj")
    land = frame.arg("obj")
    if subject is None or subject.term is None or subject.term.ref is None or subject.term.ref.kind != "person":
        return None
    if land is None or land.term is None or land.term.members:
        return None
    term = land.term
    if term.head in PRESIDENCIES and frame.verb in OFFICE:
        where = [a for a in frame.args if a.role in ("in", "of") and is_place(a.term)]
        mods = [*term.mods, *(Mod("of", a.at, term=a.term) for a in where)]
        mods = [replace(m, role="of") if m.role == "in" and is_place(m.term) else m for m in mods]
        post = replace(term, head=PRESIDENCIES[term.head], det="the", mods=mods)
        args = [*take(frame, land, subject, *where), replace(subject, role="subj"), Arg("comp", land.at, term=post)]
        return of_frame(replace(frame, verb="be", passive=False, args=args))
    named = term.ref is not None and term.ref.kind == "country" and not term.ref.adjective
    owner = [m for m in term.mods if m.term is not None and m.term.ref is not None and m.term.ref.kind == "country"]
    state = term.ref is None and term.head in classes.COUNTRYISH and len(owner) == len(term.mods) == 1
    if frame.verb not in RULING or not (named or state):
        return None
    of = term
    if state and owner[0].term is not None and owner[0].term.ref is not None:
        of = replace(owner[0].term, ref=owner[0].term.ref._replace(adjective=False))
    office = Term(land.at, land.at + 1, head="leader", det="the", at=land.at, mods=[Mod("of", land.at, term=of)])
    args = [*take(frame, land, subject), replace(subject, role="subj"), Arg("comp", land.at, term=office)]
    return of_frame(replace(frame, verb="be", passive=False, args=args))
