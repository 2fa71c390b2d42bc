"""Clubs and their players: goals, points, contracts, transfers, bans and crowds in the wordings of the sports pages."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import kinds
from factcheck.language.en.numbers import ORDINALS
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.patterns import numbered
from factcheck.statements import frequencies
from factcheck.statements.fitting import peopled
from factcheck.statements.heads import is_body, is_money, named, so_many, term_of
from factcheck.statements.nouns import take
from factcheck.statements.steps import Step

SCORING = word_set("net strike score find hit")
NETS = word_set("net target back_of_net")
TALLIES = word_set("tally haul total count return harvest")
CLOSING = word_set("end finish close complete conclude end_up")
BINDING = word_set("be tie sign contract commit bind")
EXPIRING = word_set("expire run_out end be lapse finish run last")
CONTRACTS = word_set("contract deal")
FEES = word_set("cost set set_back")
EARNING = word_set("bring earn net fetch yield raise make")
DEPARTURES = word_set("sale departure exit transfer move switch")
ARRIVALS = word_set("move transfer arrival signing switch purchase acquisition")
CONTESTS = word_set(
    "final semi-final semifinal match game derby tie clash play-off playoff decider replay fixture quarter-final"
)
CROWDS = word_set("gate crowd attendance")
SUSPENSIONS = word_set("ban suspension")
IMPOSED = word_set("get receive serve hand give hit slap face")


def goals(frame: Frame) -> Frame:
    """ "X netted, scored, found the net 23 times": scored 23 goals."""
    often = frame.arg(frequencies.OFTEN)
    obj = frame.arg("obj")
    if often is None and obj is not None and obj.term is not None and obj.term.head == "time":
        count = obj.term.count is not None and any(m.word in NETS for m in obj.term.mods)
        often, obj = (obj, None) if count else (None, obj)
    if often is None or often.term is None or frame.passive or frame.arg("subj") is None:
        return frame
    if obj is not None and (obj.term is None or obj.term.head not in NETS):
        return frame
    if obj is None and frame.verb in ("find", "hit") and often.role != "obj":
        return frame
    scored = replace(often.term, head="goal", plural=True, mods=[], det="")
    rest = take(frame, often, *([obj] if obj is not None else []))
    return replace(frame, verb="score", args=[*rest, Arg("obj", often.at, term=scored)])


def tallied(frame: Frame) -> Frame:
    """ "X's goal tally stood at 23", "61 points was X's haul": X scored 23 goals, won 61 points."""
    noun = next((a for a in frame.args if a.role in ("subj", "comp") and _tally(a.term)), None)
    if noun is None or noun.term is None or frame.negated:
        return frame
    value = next((a for a in frame.args if a is not noun and a.term is not None and a.term.count is not None), None)
    own = next((m for m in noun.term.mods if m.role in ("own", "of") and m.term is not None), None)
    what = next((m.word for m in noun.term.mods if m.role == "noun" and m.word in ("goal", "point")), "")
    if value is None or value.term is None or own is None or own.term is None:
        return frame
    head = what or value.term.head
    if head not in ("goal", "point"):
        return frame
    near = [
        Arg(m.role, m.at, term=m.term) for m in noun.term.mods if m is not own and m.term is not None and m.word != what
    ]
    made = Arg("obj", value.at, term=replace(value.term, head=head, plural=True))
    verb = "score" if head == "goal" else "win"
    rest = [a for a in (*near, *take(frame, noun, value)) if a.term is None or a.term.head != what]
    return replace(frame, verb=verb, args=[Arg("subj", own.at, term=own.term), made, *rest])


def _tally(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in TALLIES and not term.members


def season(frame: Frame) -> Frame:
    """ "X ended the season on, with 61 points": won so many in it."""
    obj = frame.arg("obj")
    points = next((a for a in frame.args if a.role in ("on", "with") and _points(a.term)), None)
    if (
        obj is None
        or obj.term is None
        or obj.term.head not in ("season", "campaign")
        or points is None
        or frame.passive
    ):
        return frame
    named = frame.arg("to")
    rest = take(frame, obj, points, *([named] if _to_its_name(named) and named is not None else []))
    return replace(frame, verb="win", args=[*rest, replace(points, role="obj"), replace(obj, role="in")])


def _points(term: Term | None) -> bool:
    return term is not None and term.head in ("point", "goal", "win") and term.count is not None


def _to_its_name(arg: Arg | None) -> bool:
    term = term_of(arg)
    return term is not None and term.head == "name" and all(m.role == "own" for m in term.mods)


def contracted(frame: Frame) -> Frame:
    """ "X is under contract at Y, tied to Y until 2029", "X's deal with Y expires in 2029": the contract of X with Y
    runs until then."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    term = term_of(subject)
    times = [t for t in frame.times if t is not None]
    if subject is None or term is None or len(times) != 1 or frame.negated:
        return frame
    if named(term, "person", "unknown") and frame.verb in BINDING:
        under, body = frame.arg("under"), frame.arg("at", "with", "to")
        bound = (under is not None and _head(under.term) in CONTRACTS) or (frame.passive and frame.verb != "be")
        if not bound or body is None or not is_body(body.term) or times[0].comparator != "until":
            return frame
        used, party = [subject, body, *([under] if under is not None else [])], body.term
        who = term
    else:
        own = next((m for m in term.mods if m.role in ("own", "of") and named(m.term, "person", "unknown")), None)
        parts = {m.role: m.term for m in term.mods if m.role in ("with", "at") and m.term is not None}
        near = frame.arg("with", "at")
        if own is None or own.term is None or term.head not in CONTRACTS or frame.verb not in EXPIRING:
            return frame
        if frame.verb == "be" and not any(w in ("up", "over") for w, _ in frame.adverbs):
            return frame
        who, party = own.term, next(iter(parts.values()), term_of(near))
        used = [subject, *([near] if near is not None and not parts else [])]
    mods = [Mod("of", subject.at, term=who)]
    mods += [Mod("with", subject.at, term=party)] if party is not None else []
    contract = Term(term.first, term.last, head="contract", det="the", at=term.at, mods=mods)
    last = [_until(t) if t is times[0] else t for t in frame.times]
    adverbs = [a for a in frame.adverbs if a[0] not in ("up", "over")]
    args = [Arg("subj", subject.at, term=contract), *take(frame, *used)]
    return replace(frame, verb="run", passive=False, times=last, adverbs=adverbs, args=args)


def _head(term: Term | None) -> str:
    return term.head if term is not None else ""


def _until(time: Period | None) -> Period | None:
    """When something ends as the last day until which it holds."""
    if time is None or time.comparator != "on" or time.relative is not None:
        return time
    return time._replace(comparator="until", low=None)


def fee(frame: Frame) -> Frame:
    """ "X, X's move from Y cost Z £17 million": Z bought X from Y for so much."""
    subject, club, sum_ = frame.arg("subj"), frame.arg("obj"), frame.arg("obj2")
    term = term_of(subject)
    if subject is None or term is None or not is_body(term_of(club)) or not is_money(term_of(sum_)):
        return frame
    if frame.verb == "set" and not any(w == "back" for w, _ in frame.adverbs):
        return frame
    player, source = _moved(term, ARRIVALS, "from")
    if player is None or club is None or sum_ is None:
        return frame
    args = [replace(club, role="subj"), Arg("obj", subject.at, term=player), replace(sum_, role="for"), *source]
    adverbs = [a for a in frame.adverbs if a[0] != "back"]
    return replace(frame, verb="buy", adverbs=adverbs, args=[*args, *take(frame, subject, club, sum_)])


def _moved(term: Term, nouns: frozenset[str], mark: str, other: str = "") -> tuple[Term | None, list[Arg]]:
    """Who or what changes hands, and where from or to: "X", "X's move from Y", "the sale of X to Y"."""
    if named(term, "person"):
        return term, []
    if term.ref is not None or term.head not in nouns:
        return None, []
    who = next(
        (m.term for m in term.mods if m.role in ("own", "of") and named(m.term, "person", "thing", "unknown")), None
    )
    ends = [Arg(mark, m.at, term=m.term) for m in term.mods if m.role in (mark, other) and m.term is not None]
    return who, ends


def proceeds(frame: Frame) -> Frame:
    """ "X's sale to Y brought Z £22 million": Z sold X to Y for so much."""
    subject = frame.arg("subj")
    term = term_of(subject)
    sum_ = next((a for a in frame.args if a.role in ("obj", "obj2") and is_money(a.term)), None)
    if subject is None or term is None or sum_ is None or frame.passive or named(term, "person"):
        return frame
    thing, buyer = _moved(term, DEPARTURES, "to", "for")
    taker = next(
        (a for a in frame.args if a is not sum_ and a.role in ("obj", "to", "into", "for") and _taker(a.term)), None
    )
    if thing is None or taker is None or taker.term is None:
        return frame
    seller = _taker(taker.term)
    args = [Arg("subj", taker.at, term=seller), Arg("obj", subject.at, term=thing), replace(sum_, role="for"), *buyer]
    return replace(frame, verb="sell", args=[*args, *take(frame, subject, sum_, taker)])


def _taker(term: Term | None) -> Term | None:
    """Who gets money: "Z", "Z's coffers"."""
    if term is None:
        return None
    if term.head in ("coffer", "account", "till", "bank") and term.ref is None:
        return next((m.term for m in term.mods if m.role in ("own", "of") and m.term is not None), None)
    club = term.ref is None and term.det == "the" and term.head in ("club", "firm", "company", "team", "side")
    return term if club or is_body(term) else None


def whose(frame: Frame) -> Frame:
    """ "spent £13 million on Y's X": bought X from Y."""
    for arg in frame.args:
        if arg.role not in ("on", "for", "obj") or not named(arg.term, "person") or arg.term is None:
            continue
        club = next((m for m in arg.term.mods if m.role in ("own", "of") and is_body(m.term)), None)
        if club is None or frame.arg("from") is not None:
            continue
        name = replace(arg.term, mods=[m for m in arg.term.mods if m is not club])
        paid = [a for a in frame.args if a is not arg and is_money(a.term)]
        if not paid and frame.verb not in ("buy", "sign"):
            return frame
        verb = "buy" if frame.verb != "sign" or paid else frame.verb
        sums = [replace(a, role="for") for a in paid]
        rest = [a for a in take(frame, arg) if a not in paid]
        return replace(
            frame,
            verb=verb,
            args=[*rest, *sums, replace(arg, role="obj", term=name), Arg("from", club.at, term=club.term)],
        )
    return frame


BUYING = word_set("spend splash splash_out shell_out fork_out lavish pay lay_out buy sign")


def crowds(frame: Frame) -> Frame:
    """ "Average home gates at X stood at 27,800", "home crowds at X averaged 35,000": the average attendance at X's
    home matches was so much."""
    subject = frame.arg("subj")
    term = term_of(subject)
    if subject is None or term is None or term.ref is not None or term.head not in CROWDS:
        return frame
    home = any(m.word == "home" for m in term.mods) or any(w == "home" for w, _ in frame.adverbs)
    whose_ = next(
        (m for m in term.mods if m.role in ("at", "of", "own", "for") and is_body(m.term)),
        None,
    )
    if not home or whose_ is None or whose_.term is None:
        return frame
    mean = frame.verb == "average" or any(m.word == "average" for m in term.mods)
    games = Term(whose_.at, whose_.at + 1, head="match", plural=True, at=whose_.at,
                 mods=[Mod("adj", whose_.at, word="home"), Mod("of", whose_.at, term=whose_.term)])  # fmt: skip
    rest = [m for m in term.mods if m is not whose_ and m.word not in ("home", "average")]
    mods = [*([Mod("adj", term.first, word="average")] if mean else []), Mod("at", whose_.at, term=games), *rest]
    attendance = replace(term, head="attendance", det="the", plural=False, mods=mods)
    args = [replace(subject, term=attendance), *take(frame, subject)]
    adverbs = [a for a in frame.adverbs if a[0] != "home"]
    verb = "be" if frame.verb in ("average", "stand") else frame.verb
    value = next((a for a in args if a.role in ("obj", "at") and a.term is not None and a.term.count is not None), None)
    if value is not None and verb == "be":
        args = [replace(a, role="comp") if a is value else a for a in args]
    return replace(frame, verb=verb, adverbs=adverbs, args=args)


def imposed(frame: Frame) -> Frame:
    """ "X got a ten-match ban from Y", "was handed a ban of six matches": Y banned X for so long."""
    ban = next((a for a in frame.args if a.role in ("obj", "obj2", "with") and _head(a.term) in SUSPENSIONS), None)
    who = frame.arg("obj") if frame.passive else frame.arg("subj")
    if (
        ban is None
        or ban.term is None
        or who is None
        or who is ban
        or not named(who.term, "person", "organisation", "unknown")
    ):
        return frame
    length = _length(ban.term)
    maker = frame.arg("from", "by")
    if length is None or (not frame.passive and frame.verb in ("hand", "give", "hit", "slap")):
        return frame
    rest = take(frame, ban, who, *([maker] if maker is not None else []))
    args = [replace(who, role="obj"), Arg("for", ban.at, term=length), *rest]
    if maker is not None:
        args.append(replace(maker, role="by"))
    return replace(frame, verb="ban", passive=True, args=args)


SPAN = numbered(r"(\d{1,3})-(match|game|month|year|week|day)")


def _length(term: Term) -> Term | None:
    """How long a ban is: "a *ten-match* ban", "a ban *of six matches*"."""
    of = next((m.term for m in term.mods if m.role in ("of", "for") and m.term is not None and m.term.count), None)
    if of is not None:
        return of
    found = next(
        (SPAN.fullmatch(m.word) for m in term.mods if m.role in ("adj", "noun") and SPAN.fullmatch(m.word)), None
    )
    if found is None:
        return None
    value = Decimal(found[1])
    return Term(term.first, term.last, head=found[2], plural=value != 1, count=so_many(value), at=term.at)


def is_contest(term: Term | None) -> bool:
    return term is not None and term.ref is None and term.head in CONTESTS


def opponents(frame: Frame) -> Frame:
    """ "won, lost the final against Y": Y is the opponent, to whom it is lost."""
    obj, other = frame.arg("obj"), frame.arg("against", "over")
    if other is None or frame.passive or not is_contest(term_of(obj)):
        return frame
    return replace(frame, args=[replace(a, role="to") if a is other else a for a in frame.args])


SEATER = numbered(r"(\d{1,3}(?:,?\d{3})*)-(?:seater|seat)")


def seater(frame: Frame) -> Frame:
    """ "X is a 44,000-seater, a 44,000-seat stadium": it seats 44,000."""
    comp = frame.arg("comp")
    term = term_of(comp)
    if comp is None or term is None or term.ref is not None or frame.passive:
        return frame
    words = [term.head, *(m.word for m in term.mods if m.role in ("adj", "noun"))]
    found = next((SEATER.fullmatch(word) for word in words if SEATER.fullmatch(word)), None)
    if found is None:
        return frame
    value = Decimal(found[1].replace(",", ""))
    step = Decimal(10) ** (len(str(value)) - len(str(value).rstrip("0")))
    seats = Term(term.first, term.last, head="", plural=True, count=so_many(value, step), at=term.at)
    return replace(frame, verb="seat", args=[*take(frame, comp), replace(comp, role="obj", term=seats)])


def placed(frame: Frame) -> Frame:
    """ "X were runners-up, ended up eleventh": finished second, eleventh."""
    comp = frame.arg("comp")
    if comp is None or frame.passive or frame.arg("subj") is None:
        return frame
    word = comp.word or _head(comp.term)
    place = PLACES.get(word)
    if place is None or (frame.verb == "be" and word not in RUNNERS):
        return frame
    figure = Quantity(Span(0, 0), QuantityKind.RANK, Comparator.EXACT, Decimal(place), None, Decimal(1), None)
    rank = Term(comp.at, comp.at + 1, head="", rank=figure, at=comp.at)
    return replace(frame, verb="rank", args=[*take(frame, comp), replace(comp, word="", term=rank)])


RUNNERS = frozenset({"runners-up", "runner-up"})
PLACES = dict.fromkeys(RUNNERS, 2) | {word: n for n, word in enumerate(ORDINALS, 1)}
"""Words of a place in a table → the place."""


def owing(frame: Frame) -> Frame:
    """ "X is £120 million in debt to Y", "X owes nothing to Y": owes so much, does not owe."""
    obj = frame.arg("obj")
    if frame.verb == "owe":
        if obj is None or obj.term is None or obj.term.head != "nothing":
            return frame
        return replace(frame, negated=not frame.negated, neg_at=obj.at, args=take(frame, obj))
    sum_, debt = frame.arg("comp"), frame.arg("in")
    if sum_ is None or debt is None or debt.term is None or debt.term.head != "debt" or not is_money(term_of(sum_)):
        return frame
    if debt.term.mods or frame.arg("to") is None:
        return frame
    return replace(frame, verb="owe", args=[*take(frame, sum_, debt), replace(sum_, role="obj")])


def present(frame: Frame) -> Frame:
    """ "40,000 people were at the final": attended it."""
    subject, event = frame.arg("subj"), frame.arg("at")
    if subject is None or subject.term is None or event is None or frame.arg("comp") is not None:
        return frame
    if subject.term.count is None or not peopled(subject.term) or _head(event.term) not in kinds.NEEDED["show"]:
        return frame
    return replace(frame, verb="attend", args=[*take(frame, event), replace(event, role="obj")])


SCORE = numbered(r"(\d{1,3})[-–:](\d{1,3})")


def score(frame: Frame) -> Frame:
    """ "beat X 3-1", "lost 3-1 to X", "beat X by three goals to one": the score is an argument of its own, the higher
    figure first."""
    if (goals := _in_words(frame)) is not None:
        return goals
    for arg in frame.args:
        found = SCORE.fullmatch(arg.term.head) if arg.term is not None and arg.role in ("obj", "obj2") else None
        if found is None or arg.term is None:
            continue
        return _scored(arg, take(frame, arg), frame, found.groups())
    return frame


def _scored(told: Arg, rest: list[Arg], frame: Frame, figures: Iterable[str]) -> Frame:
    """The frame with ``rest`` and the score, told by an argument that may hold the loser's name ("beat *X 3-1*")."""
    result = Arg("score", told.at, word="-".join(sorted(figures, key=int, reverse=True)))
    name = _before(told.term)
    loser = [Arg("obj", name.at, term=name.term)] if name is not None else []
    return replace(frame, args=[*rest, *loser, result])


def _before(term: Term | None) -> Mod | None:
    """The name that was taken for a part of the score."""
    mods = term.mods if term is not None else []
    return next((m for m in mods if m.role == "noun" and m.term is not None), None)


def _in_words(frame: Frame) -> Frame | None:
    """ "By three goals to one", "three goals to nil"; ``None`` where a clause says nothing of the kind."""
    more = next((a for a in frame.args if a.role in ("by", "obj", "obj2") and _goals(a.term) is not None), None)
    other = frame.arg("to")
    if more is None or more.term is None or other is None or other.term is None:
        return None
    many, few = _goals(more.term), _goals(other.term, bare=True)
    if many is None or few is None or (more.role == "obj") != (_before(more.term) is not None):
        return None
    return _scored(more, take(frame, more, other), frame, (str(many), str(few)))


def _goals(term: Term | None, bare: bool = False) -> int | None:
    """How many goals a term counts; ``bare``: the noun may be missing. ``None`` where it is nothing of the kind."""
    if term is None or term.ref is not None or not (term.head == "goal" or bare):
        return None
    if term.count is None:
        return NUMBERS.get(term.head)
    exact = term.count.comparator is Comparator.BARE and term.count.high is None and term.head in ("goal", "")
    return int(term.count.low) if exact and term.count.low is not None else None


NUMBERS = {"nil": 0, "none": 0, "zero": 0, "0": 0, "one": 1, "1": 1}
"""Figures that stand as pronouns at the end of a result."""


def headlined(frame: Frame) -> Frame:
    """ "X hit with $2 million fine by Y": was hit."""
    subject, blow = frame.arg("subj"), frame.arg("with")
    if subject is None or blow is None or frame.passive or frame.arg("obj") is not None or frame.arg("by") is None:
        return frame
    return replace(frame, passive=True, args=[replace(a, role="obj") if a is subject else a for a in frame.args])


def upward(frame: Frame) -> Frame:
    """ "went up to the First Division": up, to it."""
    goal = frame.arg("up_to")
    if goal is None or goal.term is None or goal.term.count is not None or frame.passive:
        return frame
    return replace(frame, verb=f"{frame.verb}_up", args=[replace(a, role="to") if a is goal else a for a in frame.args])


STEPS: tuple[Step, ...] = (
    (headlined, word_set("hit slap")),
    (upward, word_set("go move step")),
    (owing, word_set("be owe")),
    (present, word_set("be")),
    (goals, SCORING),
    (tallied, word_set("be stand reach measure come"), TALLIES),
    (season, CLOSING),
    (contracted, BINDING | EXPIRING),
    (fee, FEES),
    (proceeds, EARNING),
    (whose, BUYING),
    (crowds, word_set("be stand average reach measure"), CROWDS),
    (imposed, IMPOSED),
    (opponents, word_set("win lose")),
    (seater, word_set("be")),
    (placed, word_set("be end_up wind_up finish come_in finish_up end"), PLACES),
)
