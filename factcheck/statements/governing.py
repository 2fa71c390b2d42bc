"""Governments, parliaments and courts in the wordings of the press: of whom they are made up, who holds which post, who
governs with whom, what is to be voted on."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.model import Comparator
from factcheck.patterns import numbered
from factcheck.statements.heads import DOERS, eventive, is_place, so_many
from factcheck.statements.nouns import take
from factcheck.statements.phrases import PRESIDENCIES
from factcheck.statements.steps import Step
from factcheck.statements.voting import BALLOT, REFERENDUMS, election

COMPRISING = word_set("comprise consist_of consist number contain count make_up make compose belong")
PARTS = {"seat", "member", "minister", "room", "bed", "place"}
SIZED = numbered(r"(\d+)-([a-z]+)")
CHAMBERS = word_set("chamber house body")
POSTS = word_set("post portfolio position job seat role brief")
OFFICES = {"ministerial": "minister", "cabinet": "minister", "mayoral": "mayor", "ambassadorial": "ambassador"}
"""Adjectives of posts, and who holds one."""
RUNNING = word_set("lead head run oversee be_in_charge direct chair")
HOLDING = word_set("own hold have retain keep occupy")
GAINING = word_set("take_over take get receive land assume be_given")
PEOPLE = word_set("woman man")
ALLY = "ally"
ALLIANCES = word_set("coalition alliance")
FORMING = word_set(
    "form forge seal build create set_up establish enter enter_into agree agree_on strike cement conclude join"
)
TEAMING = word_set("team team_up join_force join go govern unite band_together get_together come_together")


def composed(frame: Frame) -> Frame:
    """ "X comprises, consists of, is made up of N Y", "N Y make up X", "X is an N-seat chamber": X has N Y."""
    whole, many = _whole_and_parts(frame)
    if whole is None or many is None or whole.term is None or not _body(whole.term):
        return frame
    if many.term is None or many.term.count is None or not many.term.plural or many.term.members:
        return frame
    args = [replace(whole, role="subj"), replace(many, role="obj"), *take(frame, whole, many)]
    adverbs = [a for a in frame.adverbs if a[0] != "up"]
    return replace(frame, verb="have", passive=False, args=args, adverbs=adverbs)


def _whole_and_parts(frame: Frame) -> tuple[Arg | None, Arg | None]:
    if frame.verb in ("make", "make_up", "compose"):
        if frame.passive:
            return frame.arg("obj"), frame.arg("of")
        up = frame.verb == "make_up" or any(word == "up" for word, _ in frame.adverbs)
        return (frame.arg("obj"), frame.arg("subj")) if up else (None, None)
    if frame.verb == "belong":
        return frame.arg("to"), frame.arg("subj")  # "three shops belong to X"
    return frame.arg("subj"), frame.arg("of" if frame.verb == "consist" else "obj")


def _body(term: Term) -> bool:
    if term.ref is not None:
        return term.ref.kind in ("organisation", "thing", "unknown")
    return (
        not term.members
        and not term.plural
        and bool({term.head, senses.concept(term.head)} & (bodies.EVERY | kinds.PARTED))
    )


def sized(frame: Frame) -> Frame:
    """ "X is a 200-seat chamber": X has 200 seats."""
    who, comp = frame.arg("subj"), frame.arg("comp")
    if who is None or who.term is None or comp is None or comp.term is None or comp.term.ref is not None:
        return frame
    if not _body(who.term) or comp.term.det not in ("a", "an") or comp.term.head not in bodies.EVERY | CHAMBERS:
        return frame
    size = next((m for m in comp.term.mods if SIZED.fullmatch(m.word)), None)
    if size is None or any(m is not size and m.word not in closed.HARMLESS for m in comp.term.mods):
        return frame
    found = SIZED.fullmatch(size.word)
    if found is None or found[2] not in PARTS:
        return frame
    value = Decimal(found[1])
    count = so_many(value)
    many = Term(comp.term.first, comp.term.last, head=found[2], count=count, plural=True, at=size.at)
    return replace(frame, verb="have", args=[who, Arg("obj", comp.at, term=many), *take(frame, who, comp)])


def in_posts(frame: Frame) -> Frame:
    """ "Nine women hold ministerial posts", "nine such posts are held by women": nine ministers are women."""
    posts = frame.arg("obj")
    who = frame.arg("by" if frame.passive else "subj")
    if posts is None or posts.term is None or who is None or who.term is None or posts.term.head not in POSTS:
        return frame
    kind = next((m for m in posts.term.mods if m.role in ("adj", "noun") and m.word in OFFICES), None)
    if kind is None or not posts.term.plural or who.term.head not in PEOPLE or who.term.mods:
        return frame
    count = posts.term.count if frame.passive else who.term.count
    if count is None or (who.term.count if frame.passive else posts.term.count) is not None:
        return frame
    around = [Mod(a.role, a.at, term=a.term) for a in take(frame, posts, who) if a.role == "in" and a.term is not None]
    mods = [*[m for m in posts.term.mods if m is not kind], *around]
    officers = replace(posts.term, head=OFFICES[kind.word], count=count, det="", mods=mods)
    rest = [a for a in take(frame, posts, who) if a.role != "in"]
    args = [Arg("subj", posts.at, term=officers), Arg("comp", who.at, term=replace(who.term, count=None)), *rest]
    return replace(frame, verb="be", passive=False, args=args)


def portfolio(frame: Frame) -> Frame:
    """ "X heads the foreign ministry, holds the finance portfolio": X is foreign, finance minister."""
    who = frame.arg("by" if frame.passive else "subj")
    seat = frame.arg("obj") if frame.arg("obj") is not who else None
    if who is None or who.term is None or who.term.ref is None or seat is None or seat.term is None:
        return frame
    if who.term.ref.kind not in ("person", "unknown"):
        return frame
    wanted = "ministry" if frame.verb in RUNNING else "portfolio"
    post = _minister(seat.term) if seat.term.head == wanted else None
    if post is None:
        return frame
    verb = "become" if frame.verb in GAINING else "be"
    args = [replace(who, role="subj"), Arg("comp", seat.at, term=post), *take(frame, who, seat)]
    adverbs = [a for a in frame.adverbs if a[0] != "over"]
    return replace(frame, verb=verb, passive=False, args=args, adverbs=adverbs)


def _minister(term: Term) -> Term | None:
    """Who heads a ministry, holds a portfolio."""
    field = next((m for m in term.mods if m.role in ("adj", "noun") and m.word), None)
    about = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.ref is None), None)
    if about is not None and about.term is not None and field is None and not about.term.mods:
        field = Mod("noun", about.at, word=about.term.head)
    if field is None or any(m.role in ("adj", "noun") and m.word and m is not field for m in term.mods):
        return None
    whose = [replace(m, role="of") if m.role == "own" else m for m in term.mods if m is not field and m is not about]
    title = f"{field.word}_minister"
    if title in closed.TITLES:
        return replace(term, head=title, det="", mods=whose)
    return replace(term, head="minister", det="", mods=[replace(field, role="noun"), *whose])


def allied(frame: Frame) -> Frame:
    """ "The coalition of X and Y was sealed", "X teamed up with Y in a coalition": X and Y formed one."""
    if frame.passive:
        pact = frame.arg("obj")
        if pact is None or pact.term is None or pact.term.head not in ALLIANCES or frame.verb not in FORMING:
            return frame
        both = next(
            (m for m in pact.term.mods if m.role in ("of", "between") and m.term is not None and m.term.members), None
        )
        if both is None or frame.arg("by") is not None:
            return frame
        plain = replace(pact.term, det="a", mods=[m for m in pact.term.mods if m is not both])
        args = [Arg("subj", both.at, term=both.term), replace(pact, term=plain), *take(frame, pact)]
        return replace(frame, verb=ALLY, passive=False, args=args)
    who, other = frame.arg("subj"), frame.arg("with")
    bond = frame.arg("obj", "in", "into", "on")
    if who is None or who.term is None or bond is None or bond.term is None or bond.term.head not in ALLIANCES:
        return frame
    if frame.verb not in FORMING | TEAMING or (frame.verb in TEAMING and bond.role == "obj"):
        return frame
    if other is None and len(who.term.walk()) < 2:
        return frame
    inner = next((m for m in bond.term.mods if m.role == "with" and m.term is not None), None)
    if other is not None and other.term is not None:
        members = [*who.term.walk(), *other.term.walk()]
        together = Term(who.term.first, other.term.last, members=members, link="and", at=who.at)
        who = replace(who, term=together)
    elif inner is not None:
        return frame
    rest = [a for a in frame.args if a.role not in ("subj", "with") and a is not bond]
    adverbs = [a for a in frame.adverbs if a[0] not in ("up", "together")]
    return replace(frame, verb=ALLY, args=[who, replace(bond, role="obj"), *rest], adverbs=adverbs)


def called(frame: Frame) -> Frame:
    """ "Norway's referendum on Z is due on T, will take place then", "Norwegians vote in one": Norway holds it."""
    if frame.verb == BALLOT:
        return _gone_to(frame)
    vote = frame.arg("obj" if frame.passive else "subj")
    if vote is None or vote.term is None or not election(vote.term) or not frame.times or frame.negated:
        return frame
    comp = frame.arg("comp")
    due = frame.verb == "be" and comp is not None and comp.word in DUE
    if not due and not (frame.verb in SETTING and (frame.passive or frame.verb == "take_place")):
        return frame
    owner = next(
        (m for m in vote.term.mods if m.role in ("own", "adj", "noun") and m.term is not None and m.term.ref), None
    )
    if owner is None or owner.term is None or owner.term.ref is None or owner.term.ref.kind != "country":
        return frame
    held = replace(vote.term, det="a", mods=[m for m in vote.term.mods if m is not owner])
    land = replace(owner.term, ref=owner.term.ref._replace(adjective=False))
    planned = due or frame.verb in PLANNING
    status = "future" if planned and frame.status == "happened" else frame.status
    rest = [a for a in take(frame, vote) if a is not comp]
    args = [Arg("subj", owner.at, term=land), Arg("obj", vote.at, term=held), *rest]
    return replace(frame, verb="hold", passive=False, status=status, args=args)


DUE = word_set("due set scheduled")
PLANNING = word_set("schedule set slate plan call pencil_in fix")
SETTING = PLANNING | word_set("hold take_place stage organise organize")


def _gone_to(frame: Frame) -> Frame:
    """ "Norwegians go to the polls on T in a referendum on Z": Norway holds it."""
    who = frame.arg("subj")
    vote = next((a for a in frame.args if a.role == "in" and a.term is not None and a.term.head in REFERENDUMS), None)
    if who is None or who.term is None or who.term.ref is None or vote is None or who.term.count is not None:
        return frame
    if who.term.ref.kind != "country" or who.term.mods:
        return frame
    land = replace(who.term, ref=who.term.ref._replace(adjective=False), plural=False)
    args = [replace(who, term=land), replace(vote, role="obj"), *take(frame, who, vote)]
    coming = frame.tense == "present" and frame.status == "happened" and frame.times
    return replace(frame, verb="hold", args=args, status="future" if coming else frame.status)


def at_the_vote(frame: Frame) -> Frame:
    """ "won 84 seats in June 2026 election", a headline: in the election."""
    event = frame.arg("obj2")
    if event is None or event.term is None or not election(event.term) or event.term.det or not frame.times:
        return frame
    return replace(frame, args=[replace(a, role="in") if a is event else a for a in frame.args])


def elected(frame: Frame) -> Frame:
    """ "X's election as speaker came on T": X was elected speaker then."""
    noun = frame.arg("subj")
    if noun is None or noun.term is None or noun.term.head != "election" or frame.passive:
        return frame
    who = next((m for m in noun.term.mods if m.role in ("own", "of") and m.term is not None and m.term.ref), None)
    post = next((m for m in noun.term.mods if m.role in ("as", "to") and m.term is not None), None)
    if who is None or post is None or frame.arg("obj", "comp") is not None:
        return frame
    by = [Arg("by", m.at, term=m.term) for m in noun.term.mods if m.role == "by" and m.term is not None]
    args = [Arg("obj", who.at, term=who.term), Arg("comp", post.at, term=post.term), *by, *take(frame, noun)]
    return replace(frame, verb="elect", passive=True, args=args)


def into_office(frame: Frame) -> Frame:
    """ "X won the presidency, took the oath of office as president": X was elected, sworn in as president."""
    who, seat = frame.arg("subj"), frame.arg("obj")
    if frame.passive or who is None or seat is None or seat.term is None or seat.term.ref is not None:
        return frame
    if seat.term.head == "oath" and frame.verb in ("take", "swear"):
        post = frame.arg("as")
        if post is None or any(m.role != "of" for m in seat.term.mods):
            return frame
        args = [replace(who, role="obj"), replace(post, role="comp"), *take(frame, who, seat, post)]
        return replace(frame, verb="appoint", passive=True, args=args)
    title = PRESIDENCIES.get(seat.term.head)
    if title is None or frame.verb not in word_set("win clinch secure capture"):
        return frame
    post = Arg("comp", seat.at, term=replace(seat.term, head=title, det=""))
    return replace(frame, verb="elect", passive=True, args=[replace(who, role="obj"), post, *take(frame, who, seat)])


def of_confidence(frame: Frame) -> Frame:
    """ "X won, survived, lost a vote of confidence in Y", "Y passed a motion of no confidence in X, ousted X in such a
    vote": X holds, or has lost, the confidence of Y."""
    vote = next((a for a in frame.args if a.role in ("obj", "in", "after") and _of_trust(a.term)), None)
    if vote is None or vote.term is None:
        return frame
    doubted = _doubting(vote.term)
    own = next((m for m in vote.term.mods if m.role in ("in", "against") and m.term is not None), None)
    rest = take(frame, vote)
    if vote.role == "obj" and frame.verb in TRUSTED | LOSING and not frame.passive:
        around = [Arg(m.role, m.at, term=m.term) for m in vote.term.mods if m is own]
        verb = LOST if frame.verb in LOSING else HELD
        return replace(frame, verb=verb, args=[*rest, *around])
    body = frame.arg("by" if frame.passive else "subj")
    if vote.role == "obj" and frame.verb in CARRYING | REJECTING:
        whom = Arg("in", own.at, term=own.term) if own is not None else frame.arg("in", "against")
    elif vote.role in ("in", "after") and frame.verb in OUSTING and doubted:
        whom = frame.arg("obj")
    else:
        return frame
    if whom is None or whom.term is None:
        return frame
    where = [replace(body, role="in")] if body is not None else []
    kept = [a for a in rest if a is not whom and a is not body]
    verb = LOST if doubted != (frame.verb in REJECTING) else HELD
    return replace(frame, verb=verb, passive=False, args=[replace(whom, role="subj"), *where, *kept])


def _of_trust(term: Term | None) -> bool:
    """Whether it is a vote or motion of confidence, or of no confidence."""
    if term is None or term.ref is not None or term.head not in ("vote", "motion", "ballot"):
        return False
    return _doubting(term) or any(
        m.word == "confidence" or (m.role == "of" and m.term is not None and m.term.head == "confidence")
        for m in term.mods
    )


def _doubting(term: Term) -> bool:
    """Whether it is one of no confidence."""
    return any(
        m.word in ("no-confidence", "non-confidence")
        or (m.role == "of" and m.term is not None and m.term.head == "confidence" and m.term.det == "no")
        for m in term.mods
    )


HELD, LOST = "hold_confidence", "lose_confidence"
TRUSTED = word_set("survive win come_through get_through weather")
LOSING = word_set("lose")
CARRYING = word_set("pass adopt approve carry back support vote_through")
REJECTING = word_set("reject defeat vote_down throw_out turn_down")
OUSTING = word_set("oust topple remove bring_down unseat depose eject bring")


def recounted(frame: Frame) -> Frame:
    """ "ordered the votes to be counted again": ordered a recount."""
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    votes = frame.arg("obj")
    if deed is None or deed.frame is None or frame.passive or not deed.frame.passive:
        return frame
    again = any(word == "again" for word, _ in deed.frame.adverbs)
    if not (deed.frame.verb == "recount" or (deed.frame.verb == "count" and again)):
        return frame
    thing = votes.term if votes is not None else None
    if thing is None or thing.head not in word_set("vote ballot ballot_paper"):
        return frame
    around = [Arg(m.role, m.at, term=m.term) for m in thing.mods if m.term is not None and is_place(m.term)]
    recount = Term(deed.at, deed.at + 1, head="recount", det="a", at=deed.at)
    own = [a for a in deed.frame.args if a.role != "subj"]
    return replace(
        frame, args=[*take(frame, deed, *([votes] if votes else [])), *around, *own, Arg("obj", deed.at, term=recount)]
    )


def by_whom(frame: Frame) -> Frame:
    """ "rejected a complaint *by X*": whose complaint it is; a clause with a subject has no agent besides."""
    thing, by = frame.arg("obj") or frame.arg("out", "aside"), frame.arg("by")
    if frame.passive or frame.arg("subj") is None or thing is None or thing.term is None or by is None:
        return frame
    if by.term is None or by.term.ref is None or thing.term.ref is not None or thing.term.members or by.at < thing.at:
        return frame
    if by.term.ref.kind not in DOERS or by.term.period is not None:
        return frame
    theirs = replace(thing.term, mods=[*thing.term.mods, Mod("by", by.at, term=by.term)])
    return replace(frame, args=[replace(thing, term=theirs) if a is thing else a for a in take(frame, by)])


def entering_force(frame: Frame) -> Frame:
    """ "Z's entry into force": the start of Z."""
    if not any(a.term is not None and a.term.head == "entry" for a in frame.args):
        return frame
    thing = frame.arg("obj" if frame.passive else "subj")
    if thing is not None and thing.term is not None and (law := _in_force(thing.term)) is not None and frame.times:
        comp = frame.arg("comp")
        due = frame.verb in PLANNING or (comp is not None and comp.word in DUE)
        if due or frame.verb in word_set("be come take_place fall happen"):
            status = "future" if due and frame.status == "happened" else frame.status
            args = [Arg("subj", thing.at, term=law), *(a for a in take(frame, thing) if a is not comp or not due)]
            return replace(frame, verb="take_effect", passive=False, status=status, args=args)
    args = [replace(a, term=_start(a.term)) if a.term is not None and a.term.head == "entry" else a for a in frame.args]
    return (
        replace(frame, args=args) if any(a.term is not b.term for a, b in zip(args, frame.args, strict=True)) else frame
    )


def _in_force(term: Term) -> Term | None:
    """What is to enter into force."""
    if term.head != "entry" or _start(term) is term:
        return None
    return next((m.term for m in term.mods if m.role in ("own", "of") and m.term is not None), None)


def _start(term: Term) -> Term:
    into = next(
        (m for m in term.mods if m.role == "into" and m.term is not None and m.term.head in ("force", "effect")), None
    )
    if into is None:
        return term
    mods = [replace(m, role="of") if m.role == "own" else m for m in term.mods if m is not into]
    return replace(term, head="start", det="the", mods=mods)


def under_law(frame: Frame) -> Frame:
    """ "Under the act, taxes go up from A to B": the act raises them; "raises them from A to B" has two ends."""
    if frame.passive:
        return frame
    law = frame.arg("under")
    if law is not None and law.term is not None and senses.concept(law.term.head) in LAWS and frame.arg("obj") is None:
        thing = frame.arg("subj")
        verb = "raise" if frame.verb in RAISING else "reduce"
        if thing is not None and not eventive(thing.term):
            args = [replace(law, role="subj"), replace(thing, role="obj"), *take(frame, law, thing)]
            frame = replace(frame, verb=verb, args=args)
    span = next((a for a in frame.args if a.role in ("obj2", "comp") and _range(a.term)), None)
    if span is None or span.term is None or span.term.count is None or frame.arg("from", "to") is not None:
        return frame
    count = span.term.count
    low = count._replace(comparator=Comparator.BARE, high=None)
    high = count._replace(comparator=Comparator.BARE, low=count.high or count.low, high=None)
    ends = (low, high) if frame.verb in RAISING else (high, low)
    both = [
        Arg(role, span.at, term=replace(span.term, count=end)) for role, end in zip(("from", "to"), ends, strict=True)
    ]
    return replace(frame, args=[*take(frame, span), *both])


RAISING = closed.INCREASE | word_set("raise lift hike put_up push_up")
LOWERING = closed.DECREASE | word_set("cut lower slash reduce trim bring_down")
LAWS = word_set("law act bill reform budget plan ordinance regulation rule")


def _range(term: Term | None) -> bool:
    return (
        term is not None
        and term.count is not None
        and term.count.comparator is Comparator.RANGE
        and term.count.high is not None
    )


STEPS: tuple[Step, ...] = (
    (composed, COMPRISING),
    (sized, {"be"}),
    (in_posts, HOLDING | {"occupy", "fill"}),
    (portfolio, RUNNING | HOLDING | GAINING),
    (allied, FORMING | TEAMING),
    (called, SETTING | {BALLOT, "be"}),
    (at_the_vote, None, {"obj2"}),
    (elected, word_set("come take_place follow be occur happen fall"), {"election"}),
    (into_office, word_set("win clinch secure capture take swear")),
    (of_confidence, TRUSTED | LOSING | CARRYING | REJECTING | OUSTING),
    (recounted, {"order", "demand", "request", "want"}),
    (by_whom, None, {"by"}),
    (entering_force, None, {"entry"}),
    (under_law, RAISING | LOWERING),
)
"""What is read in other words before the verb is whole, with the verbs that it may have."""
