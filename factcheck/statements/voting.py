"""Elections, divisions and protests in the wordings of the press: who votes or marches, how many, what comes of it."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import kinds
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.reading.tokens import all_digits
from factcheck.statements.heads import core_noun, ordinal, people_at
from factcheck.statements.memberships import MARCHING, STAGING, protesting
from factcheck.statements.nouns import take
from factcheck.statements.recasting import WITNESSING
from factcheck.statements.steps import Step

BALLOT = "ballot"
"""The verb that all wordings of going to vote become."""
VOTES = kinds.NEEDED["vote"]
SEATS = kinds.NEEDED["seat"]
ELECTIONS = word_set("election referendum poll vote ballot by-election byelection runoff run-off plebiscite primary")
VOTERS = word_set("voter elector electorate")
GOING = word_set("go head flock troop turn_out turn")
TAKING_PART = word_set("take_part participate")
ENDING = word_set("end_up end finish emerge come_away walk_away come_out conclude make_do come leave wind_up")
"""Verbs of how somebody comes out of an election, with so many seats."""
DROPPING = word_set("fall drop slump sink slip decline reduce cut rise climb surge jump")
"""Verbs of how many seats somebody then has: "was reduced *to* 12 seats"."""
GIVING = word_set("give hand grant leave bring deliver earn net")
HAULS = word_set("haul tally total count share result")
NUMBERING = word_set("be stand number measure come amount total reach")
FOR = word_set("favour favor")
AGAINST = "against"
UP_AND_DOWN = {"down": "lose", "up": "gain"}


def _votes(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in VOTES


def _seats(arg: Arg | None) -> bool:
    return arg is not None and arg.term is not None and arg.term.count is not None and arg.term.head in SEATS


def election(term: Term | None) -> bool:
    """Whether it is an election, or another vote that people go to."""
    return term is not None and term.ref is None and not term.members and term.head in ELECTIONS


def _of_votes(term: Term, like: Term) -> Term:
    """So many votes as there are of ``like``."""
    return Term(like.first, like.last, head="vote", count=term.count, plural=True, at=like.at)


def cast(frame: Frame) -> Frame:
    """ "N people cast their ballots (for X)", "N votes were cast for X, went to X": N people vote; X gets N votes."""
    thing = frame.arg("obj" if frame.verb == "cast" else "subj")
    if thing is None or thing.term is None or not _votes(thing.term):
        return frame
    whom = frame.arg("for", "to")
    if frame.verb == "go":
        return _received(frame, whom, thing.term, thing) if whom is not None and thing.term.count is not None else frame
    who = frame.arg("by" if frame.passive else "subj")
    counted = thing.term.count is not None
    if whom is not None and whom.role == "for" and whom.term is not None and whom.term.ref is not None:
        if counted:
            return _received(frame, whom, thing.term, thing, *([who] if who is not None else []))
        if who is not None and who.term is not None and _anybody(who.term) and not frame.passive:
            return _received(frame, whom, _of_votes(who.term, thing.term), thing, who)
        return frame
    if counted and frame.passive:
        voters = who.term if who is not None else people_at(thing.at)
        if voters is None or voters.members or voters.count is not None:
            return frame
        many = replace(voters, count=thing.term.count, plural=True, mods=[*voters.mods, *_places(thing.term)])
        rest = take(frame, thing, *([who] if who is not None else []))
        return share(replace(frame, verb=BALLOT, passive=False, args=[Arg("subj", thing.at, term=many), *rest]))
    if counted or frame.passive or who is None:
        return frame
    return share(replace(frame, verb=BALLOT, args=take(frame, thing)))


def _anybody(term: Term) -> bool:
    """ "410,000 people, voters, Norwegians": so many of all who may vote, and not of some group of them."""
    if term.count is None or term.count.kind is not QuantityKind.COUNT or term.members:
        return False
    own = term.ref is not None and term.ref.adjective
    if not own and term.head not in VOTERS | {"", "person", "people", "citizen"}:
        return False
    return all(m.role not in ("adj", "noun") or m.word in ENTITLED or m.term is not None for m in term.mods)


def _places(term: Term) -> list[Mod]:
    return [m for m in term.mods if m.term is not None and m.role in ("in", "at", "from")]


def _received(frame: Frame, whom: Arg | None, votes: Term, *used: Arg) -> Frame:
    if whom is None:
        return frame
    rest = take(frame, whom, *used)
    args = [replace(whom, role="subj"), Arg("obj", votes.at, term=votes), *rest]
    return replace(frame, verb="receive", passive=False, args=args)


def voting(frame: Frame) -> Frame:
    """ "N people voted, went to the polls, turned out, took part in the election": they went to vote."""
    who = frame.arg("subj")
    if frame.passive or who is None or who.term is None:
        return frame
    adverbs, args = list(frame.adverbs), list(frame.args)
    if frame.verb in TAKING_PART:
        inside = frame.arg("in")
        if inside is None or not election(inside.term) or (who.term.ref is not None and not who.term.ref.adjective):
            return frame
        if who.term.count is None and who.term.head not in VOTERS:
            return frame
    elif frame.verb == "vote":
        asked = any(a.role == "in" and a.term is not None and a.term.head in REFERENDUMS for a in args)
        if any(a.role in CASTING - ({"on"} if asked else frozenset()) for a in args):
            return frame
        if (whom := frame.arg("for")) is not None:
            party = whom.term is not None and whom.term.ref is not None and whom.term.ref.kind in BODIES
            if not party or not _anybody(who.term):
                return frame
            return _received(frame, whom, _of_votes(who.term, who.term), who)
        if any(word in ("down", "through", "out", "in") for word, _ in adverbs):
            return frame
    else:
        polls = next((a for a in args if a.role in ("to", "at") and a.term is not None and a.term.head in POLLS), None)
        out = next((a for a in adverbs if a[0] == "out"), None)
        to_vote = next((a for a in args if a.role == "inf" and a.frame is not None and a.frame.verb == "vote"), None)
        if polls is None and not (frame.verb in ("turn", "turn_out") and (out or frame.verb == "turn_out")):
            return frame
        if (
            polls is None
            and to_vote is None
            and not any(election(a.term) for a in args if a.role in ("in", "for", "at"))
        ):
            return frame
        if polls is not None and polls.term is not None and (polls.term.mods or polls.term.count is not None):
            return frame
        args = take(frame, *(a for a in (polls, to_vote) if a is not None))
        args = [replace(a, role="in") if a.role in ("for", "at") and election(a.term) else a for a in args]
        adverbs = [a for a in adverbs if a is not out]
    return share(replace(frame, verb=BALLOT, args=args, adverbs=adverbs))


REFERENDUMS = word_set("referendum plebiscite")
CASTING = frozenset({"obj", "obj2", "inf", "that", "on", "against", "to", "comp"})
POLLS = word_set("poll urn ballot_box booth polling_station")
BODIES = ("organisation", "person", "unknown")


def share(frame: Frame) -> Frame:
    """ "68 percent of the voters voted": the turnout was 68 percent."""
    who = frame.arg("subj")
    if frame.verb != BALLOT or who is None or who.term is None or frame.negated or frame.adverbs:
        return frame
    count = who.term.count
    if count is None or count.kind is not QuantityKind.PERCENT or who.term.members:
        return frame
    whole = next((m.term for m in who.term.mods if m.role == "of" and m.term is not None), None)
    if whole is None or len(who.term.mods) != 1 or whole.ref is not None or whole.head not in VOTERS:
        return frame
    if any(m.role in ("adj", "noun") and m.word and m.word not in ENTITLED for m in whole.mods):
        return frame
    lands = [Mod("in", m.at, term=_land(m.term)) for m in whole.mods if m.term is not None and m.term.ref is not None]
    beside = [Mod(a.role, a.at, term=a.term) for a in take(frame, who) if a.term is not None]
    noun = Term(who.term.first, who.term.last, head=TURNOUT, mods=[*beside, *lands], at=who.at)
    args = [Arg("subj", who.at, term=noun), Arg("comp", who.at, term=replace(who.term, mods=[]))]
    return replace(frame, verb="be", args=args)


TURNOUT = "turnout"
ENTITLED = word_set("eligible registered all entitled")


def _land(term: Term) -> Term:
    return replace(term, ref=term.ref._replace(adjective=False)) if term.ref is not None else term


def seeing(frame: Frame) -> Frame:
    """ "The election saw a turnout of N, saw X win N seats": the turnout in it was N; X won them in it."""
    event = frame.arg("subj")
    if event is None or event.term is None or not election(event.term) or frame.passive or frame.negated:
        return frame
    noun = frame.arg("obj")
    if noun is not None and noun.term is not None and core_noun(noun.term)[0] == TURNOUT:
        noun = replace(noun, term=core_noun(noun.term)[1])
        assert noun.term is not None
        figure = next((m for m in noun.term.mods if m.role == "of" and m.term is not None and m.term.count), None)
        if figure is None or figure.term is None:
            return frame
        kept = [m for m in noun.term.mods if m is not figure]
        at_it = replace(noun.term, det="", mods=[*kept, Mod("in", event.at, term=event.term)])
        args = [
            Arg("subj", noun.at, term=at_it),
            Arg("comp", figure.at, term=figure.term),
            *[a for a in take(frame, event) if a.role != "obj"],
        ]
        return replace(frame, verb="be", args=args)
    seen = next((a for a in frame.args if a.role in ("that", "inf", "ing") and a.frame is not None), None)
    if seen is None or seen.frame is None:
        return frame
    clause = seen.frame
    subject = clause.arg("subj") or frame.arg("obj")
    own = [a for a in clause.args if a is not subject]
    beside = take(frame, event, seen, *([noun] if noun is not None else []))
    inside = [] if any(a.role == "in" and election(a.term) for a in own) else [replace(event, role="in")]
    if subject is None:
        return frame
    return voting(
        replace(
            clause,
            kind=frame.kind,
            first=frame.first,
            tense=frame.tense,
            args=[replace(subject, role="subj"), *own, *beside, *inside],
            times=[*frame.times, *clause.times],
            adverbs=[*frame.adverbs, *clause.adverbs],
            speaker=frame.speaker,
            said=frame.said,
            unread=[*frame.unread, *clause.unread],
            act=frame.act,
        )
    )


def seated(frame: Frame) -> Frame:
    """ "X ended up with, was reduced to N seats", "came out nine seats down": X won N, lost nine."""
    who = frame.arg("obj" if frame.passive else "subj")
    if who is None or who.term is None or (who.term.ref is None and who.term.head not in BODY_NOUNS):
        return frame
    mark = "to" if frame.verb in DROPPING else "with"
    seats = frame.arg(mark)
    drift = next((a for a in frame.adverbs if a[0] in UP_AND_DOWN), None)
    if drift is None and frame.verb.rpartition("_")[2] in UP_AND_DOWN:
        drift = frame.verb.rpartition("_")[2], -1  # the verb with its particle already
    if seats is None and drift is not None and not frame.passive:
        lost = frame.arg("obj", "comp")
        if not _seats(lost) or lost is None:
            return frame
        event = frame.arg("out_of", "from")
        args = [replace(a, role="in") if a is event else replace(a, role="obj") if a is lost else a for a in frame.args]
        adverbs = [a for a in frame.adverbs if a is not drift]
        return replace(frame, verb=UP_AND_DOWN[drift[0]], args=args, adverbs=[a for a in adverbs if a[0] != "out"])
    if not _seats(seats) or seats is None or (frame.passive and frame.verb not in ("leave", "reduce", "cut")):
        return frame
    if frame.arg("as", "comp") is not None:
        return frame
    event = frame.arg("out_of", "from")
    rest = [replace(a, role="in") if a is event else a for a in take(frame, who, seats)]
    adverbs = [a for a in frame.adverbs if a[0] not in ("up", "away", "out", "just", "only")]
    args = [replace(who, role="subj"), replace(seats, role="obj"), *rest]
    return replace(frame, verb="win", passive=False, args=args, adverbs=adverbs)


BODY_NOUNS = word_set("party alliance bloc league union coalition movement")


def given(frame: Frame) -> Frame:
    """ "The election handed X N seats, left X with N seats", "voters gave X N seats": X won them in it."""
    giver = frame.arg("subj")
    if frame.passive or giver is None or not (election(giver.term) or _people(giver.term)):
        return frame
    with_ = frame.arg("with")
    seats = with_ if _seats(with_) else frame.arg("obj")
    whom = frame.arg("obj") if seats is with_ else frame.arg("to", "obj2", "for")
    if not _seats(seats) or seats is None or whom is None or whom.term is None or whom.term.ref is None:
        return frame
    inside = [replace(giver, role="in")] if election(giver.term) else []
    args = [replace(whom, role="subj"), replace(seats, role="obj"), *inside, *take(frame, giver, seats, whom)]
    return replace(frame, verb="win", args=args)


def _people(term: Term | None) -> bool:
    return term is not None and term.head in VOTERS and term.count is None


def topped(frame: Frame) -> Frame:
    """ "X topped the poll, came top": finished first."""
    first = frame.arg("obj") if frame.verb == "top" else frame.arg("comp", "obj")
    if first is None or frame.passive or frame.arg("subj") is None:
        return frame
    place = first.term
    if frame.verb == "top":
        if place is None or place.head not in STANDINGS or place.count is not None:
            return frame
        event = [Arg("in", first.at, term=place)] if election(place) and place.mods else []
    elif (first.word or (place.head if place is not None and not place.mods else "")) == "top":
        event = []
    else:
        return frame
    one = Term(first.at, first.at + 1, head="", rank=ordinal(1), at=first.at)
    return replace(frame, verb="finish", args=[*take(frame, first), Arg("obj", first.at, term=one), *event])


STANDINGS = ELECTIONS


def polled(frame: Frame) -> Frame:
    """ "X took 38 percent of the vote", "its share of the vote was 38 percent": X polled so much."""
    noun = frame.arg("subj")
    if frame.verb in NUMBERING:
        share_ = frame.arg("comp", "obj", "at", "to")
        if noun is None or noun.term is None or noun.term.head != "share" or not _percent(share_) or share_ is None:
            return frame
        own = next((m for m in noun.term.mods if m.role == "own" and m.term is not None and m.term.ref), None)
        votes = next((m for m in noun.term.mods if m.role == "of" and _votes(m.term)), None)
        if own is None or votes is None or share_.term is None or votes.term is None:
            return frame
        event = [Arg(m.role, m.at, term=m.term) for m in (*noun.term.mods, *votes.term.mods) if _inside(m)]
        votes = replace(votes, term=replace(votes.term, mods=[m for m in votes.term.mods if not _inside(m)]))
        figure = replace(share_.term, mods=[*share_.term.mods, votes])
        args = [Arg("subj", own.at, term=own.term), Arg("obj", share_.at, term=figure), *event]
        return replace(frame, verb=POLL, args=[*args, *take(frame, noun, share_)])
    won = frame.arg("obj")
    if frame.passive or not _percent(won) or won is None or won.term is None:
        return frame
    return replace(frame, verb=POLL) if any(m.role == "of" and _votes(m.term) for m in won.term.mods) else frame


POLL = "poll"
POLLING = word_set(
    "win take get receive secure garner capture claim earn score gain obtain attract poll clinch collect"
)


def _percent(arg: Arg | None) -> bool:
    count = arg.term.count if arg is not None and arg.term is not None else None
    return count is not None and count.kind is QuantityKind.PERCENT


def _inside(mod: Mod) -> bool:
    return mod.role == "in" and election(mod.term)


def contesting(frame: Frame) -> Frame:
    """ "412 candidates stood in, ran in, contested the election": they took part in it."""
    vote = frame.arg("obj" if frame.verb == "contest" else "in", "at")
    who = frame.arg("subj")
    if frame.passive or vote is None or not election(vote.term) or who is None or who.term is None:
        return frame
    if frame.verb != "contest" and frame.arg("obj", "for", "as", "on") is not None:
        return frame
    return replace(frame, verb="take_part", args=[replace(a, role="in") if a is vote else a for a in frame.args])


def hauled(frame: Frame) -> Frame:
    """ "X's haul, tally in the election was N seats": X won N seats in it."""
    noun, seats = frame.arg("subj"), frame.arg("comp", "obj", "at", "to")
    if noun is None or noun.term is None or noun.term.head not in HAULS or not _seats(seats) or seats is None:
        return frame
    own = next((m for m in noun.term.mods if m.role in ("own", "of") and m.term is not None and m.term.ref), None)
    if own is None or any(m is not own and m.role in ("adj", "noun") and m.word != "seat" for m in noun.term.mods):
        return frame
    around = [Arg(m.role, m.at, term=m.term) for m in noun.term.mods if m is not own and m.term is not None]
    args = [Arg("subj", own.at, term=own.term), replace(seats, role="obj"), *around, *take(frame, noun, seats)]
    return replace(frame, verb="win", passive=False, args=args)


def division(frame: Frame) -> Frame:
    """ "passed by 104 votes to 91, with 104 votes in favour and 91 against, 104 to 91": a result, in the order of the
    text."""
    found = _division(frame)
    if found is None:
        return frame
    (ayes, noes), at, rest, args = found
    return replace(rest, args=[*args, Arg("score", at, word=f"{ayes}-{noes}")])


def _number(term: Term | None) -> str:
    """The whole number that a term is: votes, or a bare figure; "a vote *of 98*"."""
    if term is None or term.ref is not None or term.members:
        return ""
    if term.head in VOTES and term.count is None and term.det == "a" and len(term.mods) == 1:
        return _number(term.mods[0].term) if term.mods[0].role == "of" else ""
    if term.count is not None and term.count.kind is QuantityKind.COUNT and (not term.head or term.head in VOTES):
        return str(int(term.count.low)) if not term.mods and term.count.low == int(term.count.low) else ""
    return ""


def _division(frame: Frame) -> tuple[tuple[str, str], int, Frame, list[Arg]] | None:
    with_, among = frame.arg("with"), frame.arg("in")
    if with_ is not None and (ayes := _number(with_.term)) and among is not None and among.term is not None:
        both = among.term.members
        if len(both) == 2 and both[0].head in FOR and (noes := _number(both[1])):
            against = [a for a in frame.args if a.role == AGAINST and a.frame is None and _dated(a)]
            frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != AGAINST])
            return (ayes, noes), with_.at, frame, take(frame, with_, among, *against)
    to = frame.arg("to")
    noes = _number(to.term) if to is not None else ""
    if to is None or not noes:
        return None
    first = next((a for a in frame.args if a.role in ("by", "with") and _number(a.term)), None)
    if first is not None:
        return (_number(first.term), noes), first.at, frame, take(frame, first, to)
    second = frame.arg("obj2")
    if second is not None and (ayes := _number(second.term)):
        return (ayes, noes), second.at, frame, take(frame, second, to)
    thing = frame.arg("obj")
    if thing is None or thing.term is None or not all_digits(thing.term.head):
        return None
    words = [m for m in thing.term.mods if m.role == "noun" and m.word]
    if not words:  # "voted 104 to 91"
        return None
    head = words[-1]
    plain = replace(thing.term, head=head.word, mods=[m for m in thing.term.mods if m is not head])
    args = [replace(a, term=plain) if a is thing else a for a in take(frame, to)]
    return (thing.term.head, noes), to.at, frame, args


def _dated(arg: Arg) -> bool:
    """ "91 *against* on 3 July": a mark without a thing of its own."""
    return arg.term is None or (arg.term.period is not None and not arg.term.head)


def divided(frame: Frame) -> Frame:
    """ "voted 104 to 91 to pass Z": passed it with that result."""
    ayes, noes = frame.arg("obj", "by"), frame.arg("to")
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if ayes is None or noes is None or deed is None or deed.frame is None or frame.passive:
        return frame
    counts = _number(ayes.term), _number(noes.term)
    if not all(counts):
        return frame
    result = Arg("score", ayes.at, word="-".join(counts))
    rest = take(frame, ayes, noes, deed)
    own = [a for a in deed.frame.args if a.role != "subj"]
    adverbs = [*frame.adverbs, *deed.frame.adverbs]
    return replace(frame, verb=deed.frame.verb, args=[*rest, *own, result], adverbs=adverbs)


RULING = word_set("""pass adopt approve reject back endorse ratify defeat support carry vote_down throw_out vote_through
    throw vote accept clear agree_to block elect re-elect""")

STEPS: tuple[Step, ...] = (
    (topped, {"top", "come", "finish"}),
    (polled, POLLING | NUMBERING),
    (contesting, word_set("stand run contest compete")),
    (seeing, WITNESSING),
    (cast, {"cast", "go"}),
    (voting, GOING | TAKING_PART | {"vote"}),
    (given, GIVING),
    (hauled, NUMBERING, HAULS),
    (seated, ENDING | DROPPING | {"be"} | word_set("come_down come_up go_down go_up end_down finish_down end_up")),
    (protesting, MARCHING.keys() | STAGING | word_set("take bring draw attract bring_out pull_in see gather")),
    (divided, {"vote"}),
    (division, RULING),
)
"""What is read in other words before the verb is whole, with the verbs that it may have."""
