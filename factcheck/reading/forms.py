"""Normal forms: frames to statements, in which many wordings of one thing look alike.

A *statement* is a predicate (concept ids with a sign) and its roles. Rewrites move terms and never delete one: what no
row understands stays in the statement as a role or a loose word, so that alignment sees it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from factcheck.frames import Arg, Frame, Mod, Ref, Term
from factcheck.language.en import closed, senses
from factcheck.model import Comparator, Period, Quantity, QuantityKind

PLACES = frozenset({"city", "country", "place", "region"})
PLACE_NOUNS = frozenset(["country", "market", "city", "town", "capital", "palace", "region", "world", "economy", "territory", "soil", "abroad"])
LOCATIVE = frozenset(["in", "at", "on", "to", "into", "inside", "within", "across", "throughout", "near", "onto", "around"])
TOPICAL = frozenset(["in", "within", "on", "about", "over", "concerning", "regarding", "into"])
CONVERSE = frozenset(["enjoy", "have", "win", "receive", "get", "find", "gain", "earn", "secure", "command", "meet_with", "draw", "attract"])
GIVING = frozenset(
    ["give", "lend", "offer", "express", "voice", "pledge", "show", "have", "take", "declare", "extend", "throw", "announce", "confirm", "signal"]
)
SHOWING = frozenset(["show", "see", "record", "register", "post", "experience", "enjoy", "display", "demonstrate", "exhibit", "undergo"])
JOINING = frozenset(
    ["join", "enter", "belong_to", "belong", "make", "rank", "place", "stand", "figure", "count", "list", "number", "include", "rate", "feature"]
)
AMONG = frozenset({"among", "amongst", "within", "of", "in", "into", "to", "as", "on", "amid"})


@dataclass(slots=True, eq=False)
class Role:
    """A filled role. ``mark`` is how the text marked it ("subj", "in"); a filler is a term, a statement or a word."""

    role: str
    mark: str
    at: int
    term: Term | None = None
    stmt: Statement | None = None
    word: str = ""
    fixed: bool = False
    """The role is given by a normal form, not by the mark alone."""


@dataclass(slots=True, eq=False)
class Statement:
    """A predicate with its roles, in normal form. ``loose`` are tokens that no role holds, with their words."""

    senses: tuple[tuple[str, int], ...]
    word: str
    first: int
    last: int
    at: int = -1
    roles: list[Role] = field(default_factory=list)
    negated: bool = False
    neg_at: int = -1
    status: str = "happened"
    act: str = "assert"
    times: list[Period] = field(default_factory=list)
    adverbs: list[tuple[str, int]] = field(default_factory=list)
    loose: list[tuple[int, str]] = field(default_factory=list)
    only: int = -1
    speaker: Term | None = None
    said: str = ""
    said_at: list[Term] = field(default_factory=list)
    """Where it was said: the saying's own place, not the content's."""
    kind: str = "finite"
    change: str = ""
    """"up" or "down" where a level comes with a direction ("rose to $6 billion")."""
    tense: str = "present"
    existential: bool = False
    fronted: bool = False
    """A period stands before the subject: it may hold for what follows."""
    known: frozenset[str] | None = field(default=None, init=False)
    """All entities that a fact's statement names, found once."""
    marks: dict[str, dict[str, str]] = field(default_factory=dict)
    """Concept → the marks of the sense that means it."""

    def cast(self, concept: str) -> list[Role]:
        """The roles as the sense of that concept has them."""
        marks = self.marks.get(concept)
        if marks is None:
            return list(self.roles)
        return [r if r.fixed else replace(r, role=role_of(r.mark, r.term, marks)) for r in self.roles]

    def of(self, role: str) -> list[Role]:
        return [r for r in self.roles if r.role == role]


def is_place(term: Term | None) -> bool:
    if term is None:
        return False
    return all(
        (t.ref is not None and t.ref.kind in PLACES and not t.ref.adjective)
        or (t.ref is None and t.head in PLACE_NOUNS)
        for t in term.walk()
    )


def amount(term: Term | None) -> Quantity | None:
    """The figure that a term is ("$6 billion", "more than 700"), not one that counts something."""
    if term is None or term.members:
        return None
    if term.head in ("total", "sum", "amount") and term.count is None:
        inner = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
        return amount(inner) if inner is not None and inner.head == "$" else None
    if term.count is not None and (term.head in ("$", "") or term.head in ("mark", "level", "threshold")):
        return term.count
    return None


def role_of(mark: str, filler: Term | None, marks: dict[str, str]) -> str:
    """The role that a mark gives: the sense's own, else by what kind of filler a preposition has."""
    if mark == "by" and amount(filler) is not None:
        return "D"  # by how much
    own = marks.get(mark)
    if own == "PA":  # "the proposal of X", "the proposal of a summit"
        return "A" if filler is not None and all(t.ref is not None for t in filler.walk()) else "P"
    if own is not None:
        if own == "T" and mark in LOCATIVE and is_place(filler):
            return "L"
        if (
            own == "L"
            and mark in ("on", "in", "at")
            and not is_place(filler)
            and filler is not None
            and filler.ref is None
        ):
            return "L" if filler.head in PLACE_NOUNS or (mark == "at" and not eventive(filler)) else "at" if mark == "at" else "T"
        return own
    if mark in LOCATIVE and is_place(filler):
        return "L"
    if mark == "for" and amount(filler) is not None and filler is not None and filler.count is not None and filler.count.kind is QuantityKind.MONEY:
        return "M"
    if mark == "at":
        return "at" if eventive(filler) else "L"
    if mark in TOPICAL:
        return "T"
    return {"for": "F", "with": "W", "from": "S", "to": "R", "as": "C", "such_as": "E", "between": "A"}.get(mark, mark)


def examples(stmt: Statement) -> list[Statement]:
    """ "companies such as X and Y operate": what is said of the companies is said of X and Y."""
    out = [stmt]
    counted = next((r for r in stmt.roles if r.term is not None and len(r.term.members) > 1 and all(m.count is not None and m.head not in ("", "$") for m in r.term.members)), None)
    if counted is not None and counted.term is not None:
        return [replace(stmt, roles=[replace(r, term=m) if r is counted else r for r in stmt.roles]) for m in counted.term.members]
    for role in stmt.roles:
        if role.term is None or role.term.members or role.term.ref is not None:
            continue
        mod = next((m for m in role.term.mods if m.role == "such_as" and m.term is not None), None)
        if mod is None or mod.term is None:
            continue
        listed = replace(stmt, roles=[replace(r, term=mod.term) if r is role else r for r in stmt.roles])
        listed.roles.append(Role("KIND", "among", role.at, term=replace(role.term, mods=[m for m in role.term.mods if m is not mod], count=None), fixed=True))
        named = any(m.term is not None and m.term.ref is not None for m in role.term.mods if m is not mod)
        bare = not named and role.term.count is None
        return [listed] if bare or role.mark == "by" else [stmt, listed]
    return out


def statements(frames: Iterable[Frame]) -> list[Statement]:
    """All statements that frames assert, in the order of the text."""
    out: list[Statement] = []
    place: Term | None = None
    for frame in described(list(frames)):
        made = [each for stmt in of_frame(frame) for one in several(stmt) for each in examples(one)]
        for stmt in made:
            localise(stmt, None)
            for role in stmt.roles:
                if role.term is not None and role.role in ("L", "R") and place is not None:
                    role.term = _the_country(role.term, place)
            place = next((r.term for r in stmt.roles if r.role == "L" and r.term is not None and r.term.ref is not None and r.term.ref.kind == "country"), place)
            stmt.loose.extend((at, "") for at in frame.unread)
        out.extend(made)
    return out


def described(frames: list[Frame]) -> list[Frame]:
    """ "a girl, who is little, is playing" is "a little girl is playing": the clause goes to its noun as an adjective."""
    out = []
    for frame in frames:
        words = [a for a in frame.args if a.role != "subj"]
        subject = frame.arg("subj")
        if (
            frame.kind == "relative"
            and frame.verb == "be"
            and not frame.negated
            and frame.status == "happened"
            and not (frame.times or frame.adverbs or frame.unread)
            and subject is not None
            and subject.term is not None
            and subject.term.ref is None
            and subject.term.det in ("a", "an", "the")
            and len(words) == 1
            and words[0].role == "comp"
            and words[0].word
        ):
            hosts = [a.term for f in frames if f is not frame for a in f.args if a.term is not None]
            host = next((t for t in hosts if t is subject.term or t.at == subject.term.at), None)
            if host is not None:
                host.mods.append(Mod("adj", words[0].at, word=words[0].word))
                continue
        out.append(frame)
    return out


def several(stmt: Statement) -> list[Statement]:
    """ "keen to expand projects and start new ones": each of what is joined is said by itself, unless all is denied."""
    for role in stmt.roles:
        same = [r for r in stmt.roles if r.stmt is not None and r.mark == role.mark and r.mark in ("inf", "in", "ing", "subj")]
        if role.stmt is not None and len(same) > 1 and not stmt.negated and same[0] is role:
            return [replace(stmt, roles=[r for r in stmt.roles if r is one or not any(r is s for s in same)]) for one in same]
    return [stmt]


def localise(stmt: Statement, who: Term | None) -> None:
    """ "his country", said of or by somebody named: the country that he is of; "he" in what he says: himself."""
    person = next((r.term for r in stmt.roles if r.role == "A" and _person(r.term)), None)
    speaker = stmt.speaker if _person(stmt.speaker) else None
    if speaker is None and stmt.speaker is not None and len(stmt.speaker.members) > 1 and all(_person(m) for m in stmt.speaker.members):
        both = replace(stmt.speaker, carried=True)
        stmt.roles = [replace(r, term=both) if r.role in ("A", "P") and r.mark in ("subj", "obj") and r.term is not None and r.term.det == "pron" and r.term.head == "they" else r for r in stmt.roles]
    land = next((r.term for r in stmt.roles if r.role == "A" and r.term is not None and r.term.ref is not None and r.term.ref.kind == "country" and not r.term.ref.adjective), None)
    owner = speaker or person or who
    if land is not None:
        stmt.roles = [r if r.term is None or r.term is land else replace(r, term=_at_home(r.term, land)) for r in stmt.roles]
        for role in stmt.roles:
            if role.stmt is not None:
                role.stmt.roles = [r if r.term is None else replace(r, term=_at_home(r.term, land)) for r in role.stmt.roles]
    if owner is not None and not (speaker is not None and person is not None and person.ref != speaker.ref):
        stmt.roles = [
            replace(r, term=_localised(r.term, owner, speaker is not None and r.role == "A")) if r.term is not None else r
            for r in stmt.roles
        ]
    for role in stmt.roles:
        if role.stmt is not None:
            localise(role.stmt, owner)


def _the_country(term: Term, place: Term) -> Term:
    """ "the country", "the country's economy", after one country was named as the place of something."""
    if term.ref is None and not term.members and term.head == "country" and term.det == "the" and not term.mods and not term.plural:
        return replace(place, first=term.first, last=term.last, at=term.at, carried=True)
    return replace(term, mods=[replace(m, term=_the_country(m.term, place)) if m.term is not None and m.frame is None else m for m in term.mods])


def _at_home(term: Term, land: Term) -> Term:
    """ "its market", where a country does something: the country."""
    pron = next((m for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron" and m.term.head == "its"), None)
    if pron is not None and term.head in ("market", "economy", "soil", "territory") and len(term.mods) == 1 and land.ref is not None:
        return replace(land, first=term.first, last=term.last, at=term.at, mods=[])
    mods = []
    for m in term.mods:
        if m.frame is not None:
            m = replace(m, frame=_frame_at_home(m.frame, land))
        elif m.term is not None:
            m = replace(m, term=_at_home(m.term, land))
        mods.append(m)
    return replace(term, mods=mods)


def _frame_at_home(frame: Frame, land: Term) -> Frame:
    args = [
        replace(a, term=_at_home(a.term, land)) if a.term is not None and not a.gap
        else replace(a, frame=_frame_at_home(a.frame, land)) if a.frame is not None
        else a
        for a in frame.args
    ]
    return replace(frame, args=args)


def _person(term: Term | None) -> bool:
    return term is not None and not term.members and term.ref is not None and term.ref.kind == "person"


def _localised(term: Term, owner: Term, himself: bool) -> Term:
    assert owner.ref is not None
    if himself and not term.members and term.det == "pron" and term.head in ("he", "she"):
        return replace(owner, carried=True)
    pron = next((m for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    if pron is not None and pron.term is not None and pron.term.head in ("his", "her") and term.head in ("country", "nation", "homeland") and owner.ref.country and not term.plural and term.ref is None:
        home = Ref(owner.ref.country, "country", owner.ref.country)
        return replace(term, ref=home, mods=[m for m in term.mods if m is not pron])
    return replace(
        term,
        members=[_localised(m, owner, himself) for m in term.members],
        mods=[replace(m, term=_localised(m.term, owner, False)) if m.term is not None and m.frame is None else m for m in term.mods],
    )


def idiom(frame: Frame) -> Frame:
    """ "do business", "set foot", "go into service", "put their names to": verb and bare noun as one verb."""
    frame = with_amount(receiver(score(frame)))
    if any(w == "far" for w, _ in frame.adverbs) and (contrast := next((a for a in frame.args if a.role == "from" and a.frame is not None), None)) is not None:
        subject, inner = frame.arg("subj"), contrast.frame
        adverbs = [a for a in frame.adverbs if a[0] != "far"]
        if contrast.at < frame.at:
            frame = replace(frame, args=take(frame, contrast), adverbs=adverbs)  # "far from growing, it …"
        elif frame.verb == "be" and inner is not None and subject is not None and not inner.passive:
            rest = [a for a in take(frame, contrast) if a is not subject]  # "is far from growing": does not grow
            frame = replace(frame, verb=inner.verb, args=[subject, *inner.args, *rest], adverbs=[*adverbs, *inner.adverbs], negated=not frame.negated, neg_at=contrast.at)
    if frame.verb in ("push", "drive", "take", "bring", "move") and (up := frame.arg("comp")) is not None and up.word == "higher":
        frame = replace(frame, verb="increase", args=take(frame, up))  # "pushing investment higher"
    for arg in frame.args:
        if arg.role == "obj" and arg.term is not None and frame.verb in senses.GIVING and arg.term.head in senses.MADE and not frame.passive:
            return replace(frame, verb="create", args=[replace(a, role="for") if a.role in ("to", "obj2") else a for a in frame.args])
        if arg.term is not None and arg.term.ref is None and not arg.term.mods and not arg.term.members and arg.role not in ("subj", "by") and (frame.verb, arg.term.head) not in senses.IDIOMS:
            whole = f"{frame.verb}_{arg.term.head}" if arg.role == "obj" else f"{frame.verb}_{arg.role}_{arg.term.head}"
            if whole in senses.verbs() and not frame.passive:
                return replace(frame, verb=whole, args=take(frame, arg))
        if arg.role == "obj" and arg.term is not None and frame.verb in ("exchange", "trade", "swap") and arg.term.head in ("good", "goods", "merchandise", "product"):
            worth = [Arg("worth", m.at, term=m.term) for m in arg.term.mods if m.role == "worth"]
            return replace(frame, verb="trade", passive=False, args=[*take(frame, arg), *worth])
        if arg.role == "obj" and arg.term is not None and (frame.verb, arg.term.head) in senses.IDIOMS and arg.term.ref is None:
            if any(m.role not in ("own", "adv") and not (m.word in closed.HARMLESS) for m in arg.term.mods):
                continue
            verb = senses.IDIOMS[frame.verb, arg.term.head]
            rest = [a for a in take(frame, arg) if not (verb == "put_pen" and a.term is not None and a.term.head == "paper")]
            return replace(frame, verb=verb, passive=False, args=rest)
    return frame


SCORE = re.compile(r"(\d{1,3})[-–:](\d{1,3})")


def score(frame: Frame) -> Frame:
    """ "beat X 3-1", "lost 3-1 to X": the score is an argument of its own, the higher figure first."""
    for arg in frame.args:
        found = SCORE.fullmatch(arg.term.head) if arg.term is not None and arg.role in ("obj", "obj2") else None
        if found is None or arg.term is None:
            continue
        result = Arg("score", arg.at, word="-".join(sorted(found.groups(), key=int, reverse=True)))
        name = next((m for m in arg.term.mods if m.role == "noun" and m.term is not None), None)
        loser = [Arg("obj", name.at, term=name.term)] if name is not None else []
        return replace(frame, args=[*take(frame, arg), *loser, result])
    return frame


def with_amount(frame: Frame) -> Frame:
    """ "did $6 billion worth of trade": the trade, and how much of it."""
    for arg in frame.args:
        if arg.role != "obj" or frame.verb not in closed.LIGHT_VERBS or amount(arg.term) is None or arg.term is None:
            continue
        of = next((m for m in arg.term.mods if m.role in ("of", "worth", "in") and eventive(m.term)), None)
        if of is not None and of.term is not None and any(c.concept == "trade" for c in senses.nouns().get(core_noun(of.term)[0], ())):
            figure = Mod("worth", arg.at, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not of]))
            return replace(frame, args=[*take(frame, arg), replace(arg, term=replace(of.term, mods=[*of.term.mods, figure]))])
    return frame


def receiver(frame: Frame) -> Frame:
    """ "sold X 38 trams": a name before the figure is who receives, no part of the noun."""
    if frame.verb in (*senses.NAMED_AS, "elect") and not frame.passive:
        for arg in frame.args:
            who = next((m for m in arg.term.mods if m.role == "noun" and m.term is not None and m.term.ref is not None and m.term.ref.kind == "person"), None) if arg.role == "obj" and arg.term is not None else None
            if who is not None and arg.term is not None and arg.term.head in closed.TITLES:  # "appointed X chief executive"
                post = Arg("comp", arg.at, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not who]))
                return replace(frame, args=[*take(frame, arg), Arg("obj", who.at, term=who.term), post])
    if frame.verb not in senses.DITRANSITIVE or frame.passive:
        return frame
    for arg in frame.args:
        if arg.role != "obj" or arg.term is None or arg.term.count is None:
            continue
        name = next((m for m in arg.term.mods if m.role == "noun" and m.term is not None and m.term.ref is not None and not m.term.ref.adjective), None)
        if name is not None:
            thing = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not name]))
            return replace(frame, args=[*take(frame, arg), thing, Arg("to", name.at, term=name.term)])
    return frame


def of_frame(frame: Frame) -> list[Statement]:
    """The statements of one frame: the first row of the table that applies."""
    frame = idiom(frame)
    for rule in RULES:
        made = rule(frame)
        if made is not None:
            return [dated(owned(stmt)) for stmt in made]
    return [dated(owned(plain(frame)))]


# Building blocks.


def base(frame: Frame, found: tuple[senses.Sense, ...], word: str) -> Statement:
    """A statement with the frame's own polarity, status, times and words, and no roles yet."""
    return Statement(
        tuple((s.concept, s.sign) for s in found) or ((word, 1),),
        word,
        frame.first,
        frame.last,
        at=frame.at,
        negated=frame.negated,
        neg_at=frame.neg_at,
        status=frame.status,
        act=frame.act,
        times=[*[t for t in frame.times if t is not None], *[a.period for a in frame.args if a.period is not None]],
        adverbs=list(frame.adverbs),
        only=frame.only,
        speaker=frame.speaker,
        said=frame.said,
        kind=frame.kind,
        tense=frame.tense,
        fronted=frame.fronted > 0,
    )


def add_args(stmt: Statement, args: Iterable[Arg], marks: dict[str, str]) -> None:
    for arg in args:
        filler = arg.term
        if arg.frame is not None:
            inner = of_frame(arg.frame)
            for one in inner:
                control(one, stmt)
                stmt.roles.append(Role(role_of(arg.role, None, marks), arg.role, arg.at, stmt=one))
            continue
        if arg.period is not None:
            continue
        if filler is not None and filler.period is not None and not eventive(filler):
            stmt.times.append(filler.period)
        if filler is not None and filler.det == "no" and (arg.role in ("subj", "obj") or (arg.role == "comp" and stmt.word == "be")):
            stmt.negated, stmt.neg_at = not stmt.negated, filler.first
        stmt.roles.append(Role(role_of(arg.role, filler, marks), arg.role, arg.at, term=filler, word=arg.word))


def control(inner: Statement, outer: Statement) -> None:
    """An infinitive or -ing clause has the subject of the verb that it hangs on."""
    if inner.of("A") or inner.kind == "finite" or any(c in senses.HELD for c, _ in inner.senses):
        return
    for role in outer.of("A"):
        inner.roles.insert(0, Role("A", "control", role.at, term=role.term, fixed=True))


def plain(frame: Frame) -> Statement:
    """The frame's own verb with its arguments."""
    found = tuple(s for s in fitting(senses.verbs().get(frame.verb, ()), frame) if fits(s.concept, frame))
    word = frame.verb or frame.kind
    stmt = base(frame, found, word)
    if frame.passive and frame.status == "possible" and frame.verb in ("find", "see", "count", "buy", "describe", "call"):
        stmt.status = "happened"  # "can be found"
    marks = merged(found, senses.DEFAULT_V)
    if "obj" not in marks:
        marks = marks | {"obj": "P"}
    args = list(frame.args)
    if frame.verb in ERGATIVE and not frame.passive and not any(a.role == "obj" for a in args):
        marks = marks | {"subj": "P"}
    elif len(found) > 1:
        stmt.marks = {s.concept: s.roles for s in reversed(found)}
    if frame.passive and "inf" not in marks:
        marks = marks | {"inf": "F"}
    add_args(stmt, args, marks)
    _creating(stmt)
    _graded(stmt)
    if any(c in ("grow", "strengthen") for c, _ in stmt.senses):
        for role in stmt.roles:
            if role.mark == "obj" and _relative_amount(role.term):
                role.role, role.fixed = "D", True  # "rose 8 percent"
    if any(c == "invest" for c, _ in stmt.senses):
        _money(stmt)
    _capacity(stmt)
    if frame.kind == "kicker":
        stmt.loose.extend((at, w) for w, at in frame.adverbs)
    return stmt


def fitting(found: tuple[senses.Sense, ...], frame: Frame) -> tuple[senses.Sense, ...]:
    """The senses that the clause leaves: with or without an object; where a role is how much, an amount."""
    obj = next((a for a in frame.args if a.role == "obj" and not (a.term is not None and a.term.rank is not None)), None)
    has = obj is not None and not frame.passive
    out = []
    for sense in found:
        if (sense.needs == "-obj" and has) or (sense.needs == "+obj" and not has and not frame.passive):
            continue
        if sense.needs == "+person" and not (obj is not None and obj.term is not None and peopled(obj.term)):
            continue
        if obj is not None and obj.term is not None and sense.roles.get("obj") == "M" and not sized(obj.term, sense.concept):
            continue
        out.append(sense)
    return tuple(out)


def peopled(term: Term) -> bool:
    """Is it a number of people ("drew 400 spectators"), or a crowd of them?"""
    inner = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None) if term.ref is None else None
    noun = senses.concept(term.head)
    return (term.plural and "person" in {noun} | senses.ancestors(noun)) or term.head in ("crowd", "audience") or (inner is not None and peopled(inner))


def sized(term: Term, concept: str) -> bool:
    """Can a term be how much of something there is?"""
    if amount(term) is not None or (term.count is not None and concept in senses.MEASURED and (concept != "capacity" or term.head in senses.COUNTABLE)):
        return True
    return any(
        t.head in senses.MONEY or t.head in ("all", "half", "much", "more", "it", "they", "them", "what", "which", "that", "this") or eventive(t) or amount(t) is not None or t.head in senses.TRANSPARENT
        for t in term.walk()
    )


def _graded(stmt: Statement) -> None:
    """ "came to Y on a state visit": what the visit was is said of the coming."""
    if not any(c == "visit" for c, _ in stmt.senses):
        return
    for role in list(stmt.roles):
        if role.mark in ("on", "for") and eventive(role.term) and role.term is not None:
            inner = nominal(role.term)
            if any(c == "visit" for c, _ in inner.senses):
                stmt.roles.remove(role)
                stmt.roles.extend(r for r in inner.roles if not (r.term is not None and r.term.det == "pron"))
                stmt.loose.extend(inner.loose)
                stmt.times.extend(inner.times)


def _creating(stmt: Statement) -> None:
    """ "X opens a branch": the branch is X's."""
    if not any(c in ("open", "close") for c, _ in stmt.senses):
        return
    makers, things = stmt.of("A"), stmt.of("P")
    if len(makers) != 1 or len(things) != 1 or makers[0].term is None or things[0].term is None or stmt.marks.get("open", {}).get("obj", "P") != "P":
        return
    maker, thing = makers[0].term, things[0].term
    thing = replace(thing, mods=[m for m in thing.mods if not _own_pronoun(m)])
    if maker.ref is None or maker.ref.kind not in ("organisation", "unknown", "source") or thing.members or any(m.role in ("own", "of", "noun") and m.term is not None and m.term.ref is not None for m in thing.mods):
        return
    things[0].term = replace(thing, mods=[*thing.mods, Mod("own", makers[0].at, term=maker)])
    stmt.roles.remove(makers[0])


def fits(concept: str, frame: Frame) -> bool:
    """May the verb mean the concept beside its arguments? One draws capital, but a picture; sees a minister, but a tree."""
    barred = senses.BARRED.get(concept)
    if barred is None:
        return True
    marks, kinds = barred
    if frame.verb in senses.UNMISTAKEN:
        return True
    for arg in frame.args:
        if arg.role in marks and arg.term is not None:
            for t in arg.term.walk():
                noun = senses.concept(t.head)
                if any(m.word == "number_of" for m in t.mods):
                    continue  # "the number of passengers" is no person
                if t.ref is None and t.count is None and ({noun} | senses.ancestors(noun)) & kinds:
                    return False
    return True


ERGATIVE = frozenset(["open", "close", "start", "begin", "end", "form", "appear", "emerge", "launch"])


def merged(found: tuple[senses.Sense, ...], default: dict[str, str]) -> dict[str, str]:
    """The marks of several senses: the first that names one wins."""
    marks: dict[str, str] = {}
    for sense in found:
        for mark, role in sense.roles.items():
            marks.setdefault(mark, role)
    return marks or dict(default)


def nominal(term: Term, frame: Frame | None = None, word: str = "") -> Statement:
    """What a noun phrase with an event or action as its head says ("the signing of 11 documents by K and S")."""
    head, term = core_noun(term)
    found = tuple(s for s in senses.nouns().get(head, ()))
    if frame is not None:
        stmt = base(frame, found, head)
    else:
        stmt = Statement(
            tuple((s.concept, s.sign) for s in found) or ((head, 1),),
            head,
            term.first,
            term.last,
            at=term.at,
            kind="nominal",
        )
    marks = merged(found, senses.DEFAULT_N)
    if any(s.concept == "propose" for s in found) and (what := next((m for m in term.mods if m.role == "noun" and m.word in senses.nouns()), None)) is not None:
        inner = [m for m in term.mods if m is not what and m.role in ("noun", "adj") and m.term is not None and m.term.ref is not None and m.term.ref.kind != "person"]
        event = Term(what.at, what.at + 1, head=what.word, mods=inner, at=what.at)
        stmt.roles.append(Role("P", "noun", what.at, stmt=nominal(event), fixed=True))
        term = replace(term, mods=[m for m in term.mods if m is not what and m not in inner])
    add_mods(stmt, term, marks)
    both = [r for r in stmt.roles if r.role == "A" and r.mark == "adj" and r.term is not None]
    if len(both) > 1:
        members = [r.term for r in both if r.term is not None]
        whole = Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at)
        stmt.roles = [replace(both[0], term=whole), *[r for r in stmt.roles if r not in both]]
    named = [r for r in stmt.roles if r.role == "P" and r.mark == "of" and r.term is not None and all(t.ref is not None for t in r.term.walk())]
    if named and (any(s.concept == "propose" for s in found) or any(r.role == "P" and r not in named for r in stmt.roles)):
        named[0].role = "A"  # "the proposal *of X* to hold Y"
    if term.rank is not None:
        stmt.roles.append(
            Role("ORD", "rank", term.at, term=Term(term.first, term.last, head="", rank=term.rank, at=term.at), fixed=True)
        )
    if term.count is not None and not (term.count.low == 1 and term.count.comparator is Comparator.BARE):
        stmt.roles.append(
            Role("N", "count", term.at, term=Term(term.first, term.last, head="", count=term.count, at=term.at), fixed=True)
        )
    if term.period is not None:
        stmt.times.append(term.period)
    if term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, term.first
    if term.det in ("another", "other"):
        stmt.loose.append((term.first, term.det))
    return stmt


def add_mods(stmt: Statement, term: Term, marks: dict[str, str]) -> None:
    for mod in term.mods:
        if mod.role in ("adj", "noun", "adv", "title"):
            inner = mod.term
            if inner is not None and inner.ref is not None:
                place = inner.ref.kind in ("city", "place") and not inner.ref.capital
                capital_event = inner.ref.kind == "city" and any(c in senses.EVENTS for c, _ in stmt.senses)
                role = "L" if (place or capital_event) else marks.get("adj", "A")
                whole = replace(inner, ref=inner.ref._replace(adjective=False)) if inner.ref.adjective else inner
                stmt.roles.append(Role(role, mod.role, mod.at, term=whole, fixed=True))
            elif mod.role == "noun" and marks.get("noun") == "P" and inner is not None and mod.word != "number_of":
                stmt.roles.append(Role("P", "of", mod.at, term=inner, fixed=True))  # "a fare increase"
            else:
                stmt.roles.append(Role("K", mod.role, mod.at, word=mod.word or (inner.head if inner else ""), fixed=True))
        elif mod.role == "time":
            continue
        elif mod.role == "part":
            stmt.loose.append((mod.at, mod.word))
        elif mod.frame is not None and mod.role in ("inf", "that", "for", "of", "in"):
            for one in of_frame(mod.frame):
                control(one, stmt)
                role = marks.get(mod.role, "P")  # a clause is nobody: "the idea *of holding* …"
                stmt.roles.append(Role("P" if role == "PA" else role, mod.role, mod.at, stmt=one))
        elif mod.frame is not None:
            _relative(stmt, mod)
        elif mod.term is not None:
            q = amount(mod.term)
            if q is None and mod.role == "of" and any(c in senses.MEASURED for c, _ in stmt.senses):
                q = mod.term.count
            if mod.role in ("of", "worth") and q is not None:
                stmt.roles.append(Role("M", mod.role, mod.at, term=mod.term, fixed=True))
                for deep in mod.term.mods:
                    if deep.term is not None and deep.role not in ("adj", "adv"):
                        stmt.roles.append(
                            Role(role_of(deep.role, deep.term, marks), deep.role, deep.at, term=deep.term)
                        )
            else:
                stmt.roles.append(Role(role_of(mod.role, mod.term, marks), mod.role, mod.at, term=mod.term))
        elif mod.word:
            stmt.loose.append((mod.at, mod.word))


def _relative(stmt: Statement, mod: Mod) -> None:
    """A restrictive clause on an event noun: its arguments are the event's where it only says that it was held."""
    frame = mod.frame
    assert frame is not None
    if frame.verb in closed.LIGHT_VERBS | closed.OCCURRENCE | {"make", "hold", "base"}:
        for arg in frame.args:
            if not arg.gap and arg.term is not None:
                stmt.roles.append(Role(role_of(arg.role, arg.term, senses.DEFAULT_V), arg.role, arg.at, term=arg.term))
        stmt.times.extend(t for t in frame.times if t is not None)
        return
    stmt.loose.append((mod.at, frame.verb))


NEEDED = frozenset(["need", "require", "intend", "mean", "design"])


def purpose(mod: Mod) -> Mod:
    """ "mechanisms *needed to carry out* plans" are "mechanisms *for carrying out* plans"."""
    frame = mod.frame
    if mod.role != "rel" or frame is None or frame.verb not in NEEDED or not frame.passive:
        return mod
    rest = [a for a in frame.args if not a.gap]
    if len(rest) != 1 or frame.negated or frame.adverbs or rest[0].role not in ("inf", "for"):
        return mod
    return Mod("for", mod.at, term=rest[0].term, frame=rest[0].frame)


def core_noun(term: Term) -> tuple[str, Term]:
    """The head that counts: through "volume of", "trade volume", "the energy sector" to the noun that is meant."""
    for _ in range(3):
        if term.members or term.ref is not None:
            return term.head, term
        compound = next(
            (
                m
                for m in reversed(term.mods)
                if m.role == "noun" and m.word and m.term is not None and m.term.ref is None
            ),
            None,
        )
        if term.head in senses.TRANSPARENT and term.head not in ("one",):
            of = next(
                (
                    m
                    for m in term.mods
                    if m.role in ("of", "in", "for")
                    and m.term is not None
                    and amount(m.term) is None
                    and m.term.ref is None
                    and not m.term.members
                ),
                None,
            )
            if compound is not None and compound.word in senses.nouns():
                mods = [m for m in term.mods if m is not compound]
                term = replace(term, head=compound.word, mods=mods)
                continue
            if of is not None and of.role == "of" and of.term is not None:
                inner = of.term
                mods = [*[m for m in term.mods if m is not of], *inner.mods]
                term = replace(
                    inner,
                    first=min(term.first, inner.first),
                    mods=mods,
                    det=term.det or inner.det,
                    rank=term.rank or inner.rank,
                    count=term.count or inner.count,
                    period=term.period or inner.period,
                )
                continue
        if term.head in ("number", "figure") and term.plural and compound is not None and compound.term is not None:
            mods = [m for m in term.mods if m is not compound]  # "passenger numbers"
            term = replace(term, head=compound.word, mods=[*mods, Mod("noun", compound.at, word="number_of")])
            continue
        if term.head == "turnover" and compound is not None and compound.word == "trade":
            term = replace(term, head="trade", mods=[m for m in term.mods if m is not compound])
            continue
        break
    return term.head, term


def eventive(term: Term | None) -> bool:
    """Is the head of a term a noun that has a predicate of its own?"""
    if term is None or term.members or term.ref is not None:
        return False
    head, _ = core_noun(term)
    return any(s.concept in senses.LIGHT_EVENT for s in senses.nouns().get(head, ()))


def dated(stmt: Statement) -> Statement:
    """Dates that stand at a noun ("the largest investors in K *in 2005*") are the statement's."""
    for role in stmt.roles:
        if role.mark in ("after", "during", "following") and role.term is not None and eventive(role.term) and role.term.period is not None:
            stmt.times.append(role.term.period)
        if role.term is not None and not eventive(role.term):
            for period in _periods(role.term, 0):
                if period not in stmt.times:
                    stmt.times.append(period)
    return stmt


def _periods(term: Term, depth: int) -> list[Period]:
    out = [term.period] if term.period is not None else []
    if depth < 4:
        for inner in [*term.members, *[m.term for m in term.mods if m.term is not None]]:
            if not eventive(inner):
                out.extend(_periods(inner, depth + 1))
    return out


def owned(stmt: Statement) -> Statement:
    """ "paid *his* visit": the possessive is the subject's, where there is one."""
    if any(r.role == "A" and not (r.term is not None and r.term.det == "pron") for r in stmt.roles):
        stmt.roles = [
            r
            for r in stmt.roles
            if not (r.role == "A" and r.mark == "own" and r.term is not None and r.term.det == "pron")
        ]
    return stmt


def take(frame: Frame, *drop: Arg) -> list[Arg]:
    return [a for a in frame.args if not any(a is d for d in drop)]


# Rows of the table. Each returns the statements, or None where it does not apply.


def saying(frame: Frame) -> list[Statement] | None:
    """X says that …; X puts the number of … at …; X speaks of …; it was said that …"""
    content = [a for a in frame.args if a.role == "that" and a.frame is not None]
    verb = frame.verb
    if verb in closed.SAY | closed.DENY | closed.SUPPOSE and content:
        subject = frame.arg("subj")
        who = subject.term if subject is not None else None
        if frame.passive:
            by = frame.arg("by")
            who = by.term if by is not None else None
        out: list[Statement] = []
        for arg in content:
            assert arg.frame is not None
            for stmt in of_frame(arg.frame):
                stmt.speaker = stmt.speaker or who
                stmt.said = stmt.said or verb
                stmt.said_at.extend(a.term for a in frame.args if a.term is not None and a.role in LOCATIVE and is_place(a.term))
                if verb in closed.DENY or verb in closed.SUPPOSE or frame.negated:
                    stmt.act = "doubt" if who is not None or verb in closed.SUPPOSE else stmt.act
                    if who is None and frame.negated and verb not in closed.SUPPOSE:
                        stmt.negated = not stmt.negated
                if frame.status not in ("happened",):
                    stmt.act = "suppose"
                if frame.act != "assert":
                    stmt.act = frame.act
                out.append(stmt)
        return out
    if (
        verb in ("put", "estimate", "value", "reckon", "set")
        and (at := frame.arg("at")) is not None
        and amount(at.term) is not None
    ):
        thing = frame.arg("obj")
        if thing is not None and thing.term is not None:
            subject = frame.arg("subj")
            inner = replace(
                frame,
                verb="measure",
                passive=False,
                times=frame.times if frame.passive else frame.times[frame.fronted :],  # when it was said
                fronted=0,
                args=[
                    Arg("subj", thing.at, term=thing.term),
                    Arg("obj", at.at, term=at.term),
                    *[a for a in frame.args if a not in (thing, at, subject)],
                ],
            )
            out = of_frame(inner)
            for stmt in out:
                if subject is not None and not frame.passive:
                    stmt.speaker, stmt.said = subject.term, verb
            return out
    if (
        verb in ("speak", "tell", "write", "report", "read", "talk")
        and (of := frame.arg("of", "about")) is not None
        and of.term is not None
        and not of.term.members
        and not (verb == "talk" and (talker := frame.arg("subj")) is not None and talker.term is not None and (talker.term.members or talker.term.plural))
    ):
        made = noun_statement(of.term)
        if made is not None:
            subject = frame.arg("subj")
            for stmt in made:
                stmt.speaker, stmt.said = subject.term if subject is not None else None, verb
            return made
    if verb == "quote" and (saying_so := frame.arg("as")) is not None and saying_so.frame is not None:
        obj = frame.arg("obj")
        out = of_frame(saying_so.frame)
        for stmt in out:
            if (obj is not None and stmt.speaker is None) or True:
                stmt.speaker = obj.term if obj is not None else stmt.speaker
                stmt.said = "say"
        return out
    return None


def naming(frame: Frame) -> list[Statement] | None:
    """X calls, describes, singles out Y as Z: Y is Z, says X."""
    if frame.verb not in NAMING:
        return None
    subject = frame.arg("subj") if not frame.passive else frame.arg("by")
    obj = frame.arg("obj")
    what = [a for a in frame.args if a.role in ("comp", "as", "obj2", "among") and a is not obj and (a.term is not None or a.word or a.frame is not None)]
    if obj is None or obj.term is None or not what:
        return None
    rest = [a for a in frame.args if a not in (subject, obj) and not any(a is w for w in what)]
    if subject is not None and subject.term is not None and not frame.passive and any(_own_pronoun(m) for m in obj.term.mods):
        mods = [replace(m, term=subject.term) if _own_pronoun(m) else m for m in obj.term.mods]  # "X called *his* visit …"
        obj = replace(obj, term=replace(obj.term, mods=mods))
    if obj.term is not None and eventive(obj.term):
        near = [a for a in rest if a.term is not None and a.role in (*LOCATIVE, "of", "with", "between") and a.at < max(w.at for w in what)]
        obj = replace(obj, term=replace(obj.term, mods=[*obj.term.mods, *[Mod(a.role, a.at, term=a.term) for a in near]]))
        rest = [a for a in rest if a not in near]
    inner = replace(frame, verb="be", passive=False, args=[Arg("subj", obj.at, term=obj.term), *[replace(w, role="comp" if w.role != "among" else "among") for w in what], *rest])
    out = of_frame(inner)
    for stmt in out:
        stmt.speaker = subject.term if subject is not None else stmt.speaker
        stmt.said = stmt.said or "call"
    return out


def _own_pronoun(mod: Mod) -> bool:
    return mod.role == "own" and mod.term is not None and mod.term.det == "pron" and mod.term.head in ("his", "her", "its", "their")


NAMING = frozenset("call describe hail label dub term characterise characterize brand declare deem praise name consider regard single_out identify list rate welcome see designate cite highlight".split())


def extraposed(frame: Frame) -> list[Statement] | None:
    """It is true, false, clear that …"""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    content = [a for a in frame.args if a.role == "that" and a.frame is not None]
    if frame.verb not in closed.COPULAS or subject is None or subject.term is None or subject.term.head not in ("it", "this") or comp is None or not content:
        return None
    word = comp.word or (comp.term.head if comp.term is not None else "")
    if word in TRUE:
        flip = frame.negated
    elif word in FALSE:
        flip = not frame.negated
    else:
        return None
    out: list[Statement] = []
    for arg in content:
        assert arg.frame is not None
        for stmt in of_frame(arg.frame):
            if flip:
                stmt.negated, stmt.neg_at = not stmt.negated, frame.at
            stmt.speaker, stmt.said = stmt.speaker or frame.speaker, stmt.said or frame.said
            out.append(stmt)
    return out


TRUE = frozenset("true correct right clear certain obvious evident known fact case".split())
FALSE = frozenset("false untrue incorrect wrong myth lie".split())


def valued(frame: Frame) -> list[Statement] | None:
    """X is of importance, of interest to Y; X is in place, at work."""
    if frame.passive and frame.verb in ("put", "set", "bring") and (thing := frame.arg("obj")) is not None:
        frame = replace(frame, verb="be", passive=False, args=[replace(a, role="subj") if a is thing else a for a in frame.args])  # "was put in place"
    if frame.verb not in ("be", "remain", "seem"):
        return None
    subject = frame.arg("subj")
    for arg in frame.args:
        if arg.role == "of" and arg.term is not None and arg.term.ref is None and arg.term.head in OF_QUALITY:
            words = [m.word for m in arg.term.mods if m.word and m.word not in closed.HARMLESS]
            if words and any(w not in ("great", "particular", "special", "utmost", "prime", "high") for w in words):
                return None
            if arg.term.det in ("no", "little"):
                frame = replace(frame, negated=not frame.negated, neg_at=arg.at)
            to = frame.arg("to", "for")
            if arg.term.head == "interest" and to is not None and subject is not None:
                stmt = base(frame, (), "interest")
                stmt.senses = (("interest", 1),)
                stmt.roles.append(Role("A", "to", to.at, term=to.term, fixed=True))
                if subject.frame is not None:
                    clauses = [a for a in frame.args if a.role == "subj" and a.frame is not None]
                    frame = replace(frame, args=[a for a in frame.args if a not in clauses or a is subject])
                    for clause in clauses:
                        assert clause.frame is not None
                        for one in of_frame(clause.frame):
                            control(one, stmt)
                            stmt.roles.append(Role("T", "subj", clause.at, stmt=one, fixed=True))
                else:
                    stmt.roles.append(Role("T", "subj", subject.at, term=subject.term, fixed=True))
                add_args(stmt, take(frame, arg, to, subject), {})
                return [stmt]
            return of_frame(replace(frame, args=[*take(frame, arg), Arg("comp", arg.at, word=OF_QUALITY[arg.term.head])]))
        phrase = "" if arg.term is None or arg.term.mods or arg.term.ref is not None else "_".join(filter(None, (arg.role, arg.term.det, arg.term.head)))
        if phrase in senses.predicatives():
            found = senses.predicatives()[phrase]
            stmt = base(frame, found, phrase)
            add_args(stmt, take(frame, arg), merged(found, senses.DEFAULT_V))
            return [stmt]
    return None


OF_QUALITY = {"importance": "important", "significance": "important", "interest": "interesting", "value": "valuable", "relevance": "relevant"}


def picturing(frame: Frame) -> list[Statement] | None:
    """A photo shows X shaking hands with Y: X shakes hands with Y, in a photo."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.verb not in ("show", "depict", "capture", "picture", "see") or subject is None or obj is None or obj.term is None:
        return None
    if not frame.passive and (subject.term is None or senses.concept(subject.term.head) not in ("photo", "video", "footage", "picture")):
        return None
    last = obj.term.members[-1] if obj.term.members else obj.term
    rel = next((m for m in last.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None)
    if rel is None or rel.frame is None:
        side = [a for a in take(frame, subject, obj) if a.role in ("on", "at") and a.term is not None]
        if frame.passive or not side or obj.term.members or obj.term.ref is None:
            return None
        picture = Arg("in", subject.at, term=subject.term)  # "shows X on the left": X is on the left in it
        return of_frame(replace(frame, verb="be", args=[replace(obj, role="subj"), *take(frame, subject, obj), picture]))
    last.mods.remove(rel)
    made = filled(rel.frame, obj.term)
    for stmt in made:
        inherit(stmt, frame)
        stmt.roles.append(Role("T", "in", subject.at, term=subject.term, fixed=True))
        add_args(stmt, take(frame, subject, obj), {})
    return made


def granting(frame: Frame) -> list[Statement] | None:
    """X gave Y $350 million in aid, provided Y with aid of …; Y received … of aid from X: X's aid to Y is so much."""
    passive = frame.passive
    gift = frame.arg("obj")
    if gift is not None and gift.term is not None and not passive and gift.term.ref is None and any(s.concept == "give" for s in senses.nouns().get(gift.term.head, ())):
        sum_ = next((m for m in gift.term.mods if m.role == "of" and amount(m.term) is not None), None)
        giver, taker = frame.arg("subj"), frame.arg("from")
        if sum_ is not None and giver is not None and all(m is sum_ or m.word in closed.HARMLESS for m in gift.term.mods):
            swap = {giver.at: "to"} | ({taker.at: "subj"} if taker is not None else {}) if frame.verb in senses.RECEIVING else {}
            if swap or frame.verb in ("make", "give"):  # "received, made a donation of 3 million"
                args = [replace(a, role=swap.get(a.at, a.role)) for a in take(frame, gift)]
                return of_frame(replace(frame, verb="give", args=[*args, Arg("obj", sum_.at, term=sum_.term)]))
    giving = frame.verb in senses.GIVING
    if not giving and frame.verb not in senses.RECEIVING:
        return None
    thing = next((a for a in frame.args if a.term is not None and a.role in ("obj", "obj2", "with") and _granted(a.term) is not None), None)
    money = next((a for a in frame.args if a.term is not None and a.role in ("obj", "obj2", "with") and amount(a.term) is not None), None)
    kind = next((a for a in frame.args if a.role in ("in", "of", "as") and a.term is not None and a.term.ref is None and _granted(a.term) is not None), None)
    if thing is None and (money is None or kind is None):
        return None
    noun = _granted(thing.term) if thing is not None else _granted(kind.term) if kind is not None else None
    if noun is None:
        return None
    stmt = nominal(replace(noun, count=None), frame)
    if thing is not None and thing.term is not None and thing.term.count is not None:
        stmt.roles.append(Role("M", "obj", thing.at, term=replace(thing.term, mods=[], head="$"), fixed=True))
    elif money is not None:
        stmt.roles.append(Role("M", "obj", money.at, term=money.term, fixed=True))
    for arg in frame.args:
        if arg is thing or arg is money or arg is kind:
            continue
        if arg.role == "subj":
            stmt.roles.append(Role("A" if giving else "R", "subj", arg.at, term=arg.term, fixed=True))
        elif arg.role == "by" and passive:
            stmt.roles.append(Role("A" if giving else "R", "by", arg.at, term=arg.term, fixed=True))
        elif arg.role in ("obj", "obj2", "to", "for") and giving:
            stmt.roles.append(Role("R", arg.role, arg.at, term=arg.term, fixed=True))
        else:
            add_args(stmt, [arg], merged(senses.nouns().get("aid", ()), senses.DEFAULT_N))
    return [stmt]


def _granted(term: Term | None) -> Term | None:
    """The noun of aid that a term is or holds ("$350 million in development aid", "aid of $350 million")."""
    if term is None or term.members or term.ref is not None:
        return None
    if any(s.concept == "aid" for s in senses.nouns().get(term.head, ())):
        return term
    if _aiding(term):
        return replace(term, head="aid")
    if amount(term) is not None:
        inner = next((m.term for m in term.mods if m.role in ("in", "of") and m.term is not None), None)
        return _granted(inner)
    return None


def _aiding(term: Term) -> bool:
    """ "development money", "relief funds": money that is given, not invested."""
    purpose = {m.word or (m.term.head if m.term is not None else "") for m in term.mods if m.role in ("noun", "adj")}
    return term.head in senses.MONEY and bool(purpose & senses.GIVEN)


def _money(stmt: Statement) -> None:
    """ "$9 billion of Korean capital": the money is Korea's."""
    for role in stmt.roles:
        if role.term is None or amount(role.term) is None:
            continue
        for mod in role.term.mods:
            if mod.role in ("in", "of") and mod.term is not None and mod.term.head in senses.MONEY:
                inner = [m for m in mod.term.mods if m.term is not None and m.term.ref is not None]
                if any(m not in inner and m.word not in closed.HARMLESS for m in mod.term.mods):
                    return  # "development money": something else
                role.term = replace(role.term, mods=[m for m in role.term.mods if m is not mod])
                for m in inner:
                    assert m.term is not None and m.term.ref is not None
                    plainly = replace(m.term, ref=m.term.ref._replace(adjective=False))
                    stmt.roles.append(Role("A", "from", m.at, term=plainly, fixed=True))
                return


def flowing(frame: Frame) -> list[Statement] | None:
    """$9 billion in Korean capital flowed into Y; from X came $9 billion of investment into Y."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or amount(subject.term) is None or frame.verb not in FLOWING:
        return None
    assert subject.term is not None
    money = next((m for m in subject.term.mods if m.role in ("in", "of", "worth") and m.term is not None and m.term.head in ("investment", "capital", "money", "fund")), None)
    if money is None or money.term is None:
        return None
    stmt = base(frame, (), "invest")
    stmt.senses = (("invest", 1),)
    found = senses.nouns()["investment"]
    stmt.roles.append(Role("M", "obj", subject.at, term=replace(subject.term, mods=[]), fixed=True))
    add_mods(stmt, money.term, found[0].roles)
    add_args(stmt, take(frame, subject), found[0].roles)
    return [stmt]


FLOWING = frozenset("flow come go pour stream move make invest put channel arrive bring".split())


def lifting(frame: Frame) -> list[Statement] | None:
    """X intends, agrees, plans to …: what is intended, with its status; "fails to", "stops": denied; "keeps": plain."""
    verb = frame.verb
    inner = next((a for a in frame.args if a.role in ("inf", "ing") and a.frame is not None), None)
    if inner is None and verb in ("commit", "look"):
        inner = next((a for a in frame.args if a.role == "to" and a.frame is not None), None)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if verb in ("reach", "come_to", "strike", "make") and frame.passive and (by := frame.arg("by")) is not None and subject is not None and subject.role == "obj":
        frame = replace(frame, passive=False, args=[*take(frame, by), replace(by, role="subj")])  # "an agreement to … was reached by"
        subject = frame.arg("subj")
    if (verb in STATING or verb in ("reach", "come_to", "strike")) and (obj := frame.arg("obj")) is not None and obj.term is not None and obj is not subject and obj.term.head in senses.INTENTIONS:
        wish = next((m for m in obj.term.mods if m.frame is not None and m.role in ("inf", "to", "of")), None)
        follow = next((a for a in frame.args if a.frame is not None and a.role in ("inf", "to", "of")), None)
        content = wish.frame if wish is not None else follow.frame if follow is not None else None
        if content is not None and subject is not None:
            if obj.term.det == "no":
                frame = replace(frame, negated=not frame.negated, neg_at=obj.at)
            rest = [a for a in frame.args if a is not obj and a is not follow and a is not subject]
            given = replace(content, args=[Arg("subj", subject.at, term=subject.term), *[a for a in content.args if a.role != "subj"], *rest], kind=frame.kind, first=frame.first, status=senses.INTENTIONS[obj.term.head], speaker=frame.speaker, said=frame.said, act=frame.act, times=[*frame.times, *content.times], adverbs=[*frame.adverbs, *content.adverbs], negated=content.negated != frame.negated, neg_at=frame.neg_at)
            return of_frame(given)
    if inner is None and verb in ("agree", "decide", "pledge") and not frame.passive and subject is not None:
        wanted = next((a.frame for a in frame.args if a.role == "that" and a.frame is not None and a.frame.status in ("wished", "future", "proposed")), None)
        if wanted is not None:  # "agreed that it should be built"
            doer = [Arg("by" if wanted.passive else "subj", subject.at, term=subject.term)]
            if not wanted.passive or wanted.arg("by") is not None:
                doer = []
            rest = [a for a in frame.args if a is not subject and a.frame is not wanted]
            return of_frame(replace(wanted, args=[*wanted.args, *doer, *rest], kind=frame.kind, first=frame.first, status=closed.INTEND[verb], speaker=frame.speaker, said=frame.said, act=frame.act, times=[*frame.times, *wanted.times], adverbs=[*frame.adverbs, *wanted.adverbs], negated=wanted.negated != frame.negated, neg_at=frame.neg_at))
    if (
        inner is None
        and verb == "agree"
        and (on := frame.arg("on", "obj")) is not None
        and on.term is not None
        and (eventive(on.term) or any(eventive(t) for t in on.term.walk()))
    ):
        out = []
        for t in on.term.walk():
            stmt = nominal(t, replace(frame, status="agreed"))
            for arg in frame.args:
                if arg is not on:
                    add_args(
                        stmt,
                        [Arg("A", arg.at, term=arg.term)] if arg.role in ("subj", "by", "between") else [arg],
                        {"A": "A"},
                    )
            out.append(stmt)
        return out
    if inner is None or inner.frame is None:
        return None
    if frame.passive and verb == "prepare" and subject is not None:
        return of_frame(replace(frame, verb="be", passive=False, args=[replace(subject, role="subj"), Arg("comp", frame.at, word="prepared"), *take(frame, subject)]))
    if verb in ("want", "like", "wish", "love", "hope") and inner.frame.verb == "see" and subject is not None:
        seen = next((a.frame for a in inner.frame.args if a.role in ("that", "inf") and a.frame is not None), None)
        thing = seen.arg("subj") if seen is not None else None
        if seen is not None and thing is not None and seen.arg("obj") is None:
            wanted = replace(seen, args=[Arg("obj", thing.at, term=thing.term), *take(seen, thing)], verb="increase" if seen.verb in closed.INCREASE else seen.verb, kind="inf", speaker=None, said="")
            return of_frame(replace(frame, speaker=frame.speaker or seen.speaker, said=frame.said or seen.said, verb="want", status="happened", args=[subject, Arg("inf", inner.at, frame=wanted)]))
    key = f"be_{verb}" if frame.passive else verb
    status = closed.INTEND.get(key, closed.INTEND.get(verb) if not frame.passive else None)
    if verb in ("propose", "suggest", "offer", "consider", "recommend"):
        return None
    if (
        status is not None
        or verb in closed.ASPECT
        or verb in closed.CAUSATIVES
        or verb in ("refuse", "decline", "need")
    ):
        content = inner.frame
        given = replace(
            content,
            args=[
                *(
                    [Arg("obj" if content.passive else "subj", subject.at, term=subject.term)]
                    if subject is not None
                    and subject.term is not None
                    and not any(a.role == ("obj" if content.passive else "subj") for a in content.args)
                    else []
                ),
                *content.args,
            ],
        )
        if verb in ERGATIVE and status is None and verb in ("begin", "start") and False:
            return None
        given.kind = frame.kind
        given.first = min(frame.first, content.first)
        given.times = [*frame.times, *content.times]
        given.adverbs = [*frame.adverbs, *content.adverbs]
        given.negated = content.negated != frame.negated
        given.neg_at = frame.neg_at if frame.negated else content.neg_at
        given.speaker, given.said, given.act = frame.speaker, frame.said, frame.act
        given.only = frame.only
        given.tense = frame.tense
        given.args = [
            *given.args,
            *[a for a in frame.args if a is not inner and a is not subject and a.role not in ("subj",)],
        ]
        if verb in ("fail", "stop", "cease", "quit", "refuse", "decline"):
            given.negated = not given.negated
            given.neg_at = frame.at
        if status is not None:
            given.status = status
            if frame.status not in ("happened",):
                given.status = frame.status if status != "possible" else status
            if verb in ("hope", "want", "wish", "expect") or status in ("tried",):
                given.status = "wished" if status != "tried" else "tried"
        elif frame.status != "happened":
            given.status = frame.status
        if verb in closed.ASPECT and closed.ASPECT[verb] == "seem":
            given.status = "possible"
        return of_frame(given)
    return None


def light(frame: Frame) -> list[Statement] | None:
    """X holds talks, pays a visit, gives support, shows growth, attracts investment: the noun is the predicate."""
    verb = frame.verb
    obj = frame.arg("obj")
    if obj is None or obj.term is None:
        return None
    terms = list(obj.term.walk())
    if not all(eventive(t) for t in terms):
        return None
    out: list[Statement] = []
    for t in terms:
        head, noun = core_noun(t)
        found = senses.nouns().get(head, ())
        concepts = {s.concept for s in found}
        marks = merged(found, senses.DEFAULT_N)
        subject_role: str | None = None
        if frame.arg("comp") is not None:
            return None
        if verb in closed.LIGHT_VERBS and not (verb == "carry_out" and "propose" in concepts) and concepts & {
            "meet",
            "visit",
            "trade",
            "summit",
            "forum",
            "conference",
            "festival",
            "discuss",
            "sign",
            "invest",
            "propose",
            "cooperate",
            "talk",
            "found",
            "open",
        }:
            subject_role = "A"
            if "invest" in concepts and verb == "take":
                return None
        elif verb in ("pay", "make", "undertake", "complete", "do") and concepts & {"visit", "invest", "propose"}:
            subject_role = "A"
        elif (verb in SHOWING and "grow" in concepts) or (verb in CONVERSE and concepts & {"support"}):
            subject_role = "P"
        elif (verb in GIVING and concepts & {"support", "interest", "propose", "ready", "commit"}) or (verb in ("have", "maintain", "keep", "retain", "establish") and concepts & {"operate"}):
            subject_role = "A"
        elif (
            verb in ("attract", "draw", "receive", "get", "win", "secure", "pull_in", "absorb", "see")
            and "invest" in concepts
        ) or (verb in ("see", "witness", "host") and concepts & senses.EVENTS) or (verb in ("host",) and concepts & senses.EVENTS):
            subject_role = "L"
        elif verb == "hold" or (verb in CONVENING and concepts & senses.EVENTS) or (
            frame.passive
            and verb in ("hold", "make", "pay", "conduct", "host", "organise", "organize", "stage", "convene")
        ):
            subject_role = "A"
        elif concepts & senses.DEEDS and verb in DOING:
            subject_role = "A"
        elif concepts & senses.MEASURED:
            subject_role = "P" if "fine" in concepts and verb in ("pay", "get", "receive", "incur", "face") else "A" if verb in POSTING else None
        if subject_role is None:
            return None
        stmt = nominal(noun, frame)
        for arg in take(frame, obj):
            if arg.role == "subj":
                if arg.term is not None and arg.term.det == "no":
                    stmt.negated, stmt.neg_at = not stmt.negated, arg.term.first
                role = subject_role
                if (
                    role == "A"
                    and is_place(arg.term)
                    and "summit" in concepts | {"x"}
                    and concepts & {"summit", "forum", "conference", "festival"}
                ):
                    role = "L"  # "Seoul would host the summit"
                stmt.roles.append(Role(role, "subj", arg.at, term=arg.term, fixed=True))
            elif arg.role == "by" and frame.passive:
                stmt.roles.append(Role("A", "by", arg.at, term=arg.term, fixed=True))
            else:
                add_args(stmt, [arg], marks)
        out.append(stmt)
    return out


def occurrence(frame: Frame) -> list[Statement] | None:
    """The meeting took place, the summit was held, growth continued: the subject's noun is the predicate."""
    subject = frame.arg("subj")
    if subject is None or not eventive(subject.term):
        return None
    if frame.verb in closed.OCCURRENCE or (
        frame.verb in ("be", "exist")
        and not any(a.role in ("comp", "worth", "obj") for a in frame.args)
        and frame.verb == "exist"
    ):
        assert subject.term is not None
        stmt = nominal(subject.term, frame)
        marks = merged(senses.nouns().get(core_noun(subject.term)[0], ()), senses.DEFAULT_N)
        add_args(stmt, take(frame, subject), marks)
        stmt.existential = frame.verb == "exist"
        return [stmt]
    return None


STATING = frozenset("reaffirm restate reiterate express have voice confirm repeat state declare announce share stress emphasise emphasize affirm underline make take".split())
LEVELS = closed.MEASURE | frozenset(["value", "estimate"])


def measuring(frame: Frame) -> list[Statement] | None:
    """Trade exceeded $6 billion, is worth …, stands at …, rose to …; the number of firms passed 700."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return None
    things = frame.arg("comp")
    if frame.verb == "be" and amount(subject.term) is not None and things is not None and number_noun(things.term) is not None:
        frame = replace(frame, args=[*take(frame, subject, things), replace(things, role="subj"), replace(subject, role="comp")])
        subject = frame.arg("subj")  # "35 is the number of documents"
    if subject is None or subject.term is None:
        return None
    verb, value, change = frame.verb, None, ""
    if verb in closed.INCREASE or verb in closed.DECREASE:
        change = "up" if verb in closed.INCREASE else "down"
        value = next(
            (
                a
                for a in frame.args
                if a.role in ("to", "obj")
                and a is not subject
                and amount(a.term) is not None
                and not _relative_amount(a.term)
            ),
            None,
        )
        by = next(
            (
                a
                for a in frame.args
                if a.role in ("by", "obj") and a is not subject and amount(a.term) is not None and a is not value
            ),
            None,
        )
        if value is not None and value.role == "obj" and not _levelled(value.term):
            by, value = value, None
        if by is not None:
            value = None
    elif verb == "measure":
        value = frame.arg("obj")
    elif verb in ("stand", "lie", "come", "amount", "run", "add", "add_up", "come_in", "remain", "be"):
        value = next(
            (
                a
                for a in frame.args
                if a.role
                in ("at", "to", "up_to", "obj", "comp", "worth", "between", "above", "below", "around", "over", "under")
                and a is not subject
                and amount(a.term) is not None
            ),
            None,
        )
        if verb == "be" and any(w in ("up", "down") for w, _ in frame.adverbs):
            return None
    elif verb in LEVELS or (verb in ("value", "put", "estimate") and frame.passive):
        value = next((a for a in frame.args if a is not subject and amount(a.term) is not None), None)
    if value is None or amount(value.term) is None:
        return None
    assert value.term is not None
    if verb == "be" and frame.status == "possible" and value.term.count is not None and value.term.count.comparator is Comparator.LE:
        frame = replace(frame, status="happened")  # "can be counted on one hand"
    rest = [a for a in frame.args if a is not subject and a is not value]
    out: list[Statement] = []
    counted = number_noun(subject.term)
    for t in [counted] if counted is not None else list(subject.term.walk()):
        head, noun = core_noun(t)
        if counted is not None or (
            amount(value.term) is not None
            and value.term.count is not None
            and value.term.count.kind is QuantityKind.COUNT
            and not eventive(t)
            and t.plural
            and (verb != "be" or value.term.count.comparator not in (Comparator.BARE, Comparator.EXACT))
        ):
            term = replace(noun, count=amount(value.term), rank=None)
            stmt = existence(term, replace(frame, negated=frame.negated), rest)
        elif eventive(t):
            stmt = nominal(noun, frame)
            stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
            add_args(stmt, rest, merged(senses.nouns().get(head, ()), senses.DEFAULT_N) | {"by": "by"})
        else:
            stmt = base(frame, (), "measure")
            stmt.roles.append(Role("A", "subj", subject.at, term=noun, fixed=True))
            stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
            add_args(stmt, rest, {})
        stmt.change = change
        out.append(stmt)
    return out


def _relative_amount(term: Term | None) -> bool:
    return (
        term is not None
        and term.count is not None
        and term.count.kind in (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE)
    )


def _levelled(term: Term | None) -> bool:
    """ "climbed past $6 billion": an object with a comparator that says a level."""
    return (
        term is not None
        and term.count is not None
        and term.count.comparator
        in (Comparator.GT, Comparator.GE, Comparator.LT, Comparator.REACHED, Comparator.NEARLY)
        and term.count.cue is not None
    )


def number_noun(term: Term | None) -> Term | None:
    """ "the number of companies": the noun that is counted."""
    if term is None or term.members:
        return None
    if any(m.role == "noun" and m.word == "number_of" for m in term.mods):
        return replace(term, mods=[m for m in term.mods if m.word != "number_of"])
    if term.head in ("number", "count", "tally"):
        of = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
        if of is not None and not of.members:
            return replace(of, mods=[*of.mods, *[m for m in term.mods if m.term is not of]])
    return None


def existence(term: Term, frame: Frame, rest: list[Arg]) -> Statement:
    """There are so many of them (in a place): the statement of a count."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
        if made:
            stmt = made[0]
            stmt.first, stmt.last = frame.first, frame.last
            stmt.negated, stmt.neg_at = stmt.negated != frame.negated, frame.neg_at
            stmt.speaker, stmt.said, stmt.act, stmt.status = (
                frame.speaker,
                frame.said,
                frame.act,
                frame.status if frame.status != "happened" else stmt.status,
            )
            stmt.times = [*stmt.times, *[t for t in frame.times if t is not None]]
            stmt.adverbs = [*stmt.adverbs, *frame.adverbs]
            stmt.only = max(stmt.only, frame.only)
            add_args(stmt, rest, {})
            return stmt
    stmt = base(frame, (), "exist")
    stmt.senses = (("operate", 1), ("exist", 1))
    stmt.existential = True
    if term.det == "no":
        stmt.negated, stmt.neg_at = not stmt.negated, term.first
    places = [m for m in term.mods if m.term is not None and m.role in LOCATIVE and is_place(m.term)]
    stmt.roles.append(Role("A", "subj", term.at, term=replace(term, mods=[m for m in term.mods if m not in places]), fixed=True))
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
    add_args(stmt, rest, {})
    return stmt


def filled(frame: Frame, term: Term) -> list[Statement]:
    """The statements of a relative clause with its antecedent in the gap."""
    args = [replace(a, term=term, gap=False) if a.gap else a for a in frame.args]
    return of_frame(replace(frame, args=args, kind="finite" if frame.kind in ("part", "relative") else frame.kind))


def noun_statement(term: Term) -> list[Statement] | None:
    """What a noun phrase by itself says: its clause ("12 documents signed by X") or its own predicate."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        return filled(rel.frame, replace(term, mods=[m for m in term.mods if m is not rel]))
    if eventive(term):
        return [nominal(term)]
    return None


def existing(frame: Frame) -> list[Statement] | None:
    """There are N X in Y; Y has, hosts, is home to N X."""
    subject = frame.arg("subj")
    if frame.verb == "exist" and subject is not None and subject.term is not None:
        out = []
        for t in subject.term.walk():
            if eventive(t):
                stmt = nominal(t, frame)
                stmt.existential = True
                add_args(stmt, take(frame, subject), senses.DEFAULT_N)
                out.append(stmt)
            else:
                out.append(existence(t, frame, take(frame, subject)))
        return out
    home = frame.verb == "be" and (((c := frame.arg("comp")) is not None and c.term is not None and c.term.head == "home") or any(w == "home" for w, _ in frame.adverbs))
    if home:
        frame = replace(frame, adverbs=[a for a in frame.adverbs if a[0] != "home"])
    obj = frame.arg("to") if home else frame.arg("obj")
    body = subject is not None and subject.term is not None and subject.term.ref is not None and subject.term.ref.kind == "organisation" and frame.verb == "have" and obj is not None and obj.term is not None and obj.term.count is not None
    if (
        subject is not None
        and (body or is_place(subject.term))
        and obj is not None
        and obj.term is not None
        and (home or frame.verb in ("have", "host", "count", "house"))
    ):
        out = []
        several = list(obj.term.walk())
        if len(several) > 1 and all(t.plural and t.ref is None and not eventive(t) for t in several):
            stmt = existence(replace(several[0], mods=[]), frame, [a for a in take(frame, subject, obj) if a.role != "comp"])
            stmt.roles[0].term = obj.term
            stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
            return [stmt]
        for t in several:
            if t.ref is not None or eventive(t) or not t.plural:
                return None
            elsewhere = any(a.role in LOCATIVE and is_place(a.term) for a in take(frame, subject, obj)) or any(
                m.role in LOCATIVE and is_place(m.term) for m in t.mods
            )
            if elsewhere and not home:
                owned_by = replace(t, mods=[*t.mods, Mod("own", subject.at, term=subject.term)])
                out.append(existence(owned_by, frame, [a for a in take(frame, subject, obj) if a.role != "comp"]))
                continue
            stmt = existence(t, frame, [a for a in take(frame, subject, obj) if a.role != "comp"])
            stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
            out.append(stmt)
        return out
    return None


HOLDING = frozenset(["secure", "gain", "claim", "earn", "occupy", "hold", "take", "win", "keep", "retain", "have"])


def copular(frame: Frame) -> list[Statement] | None:
    """X is among the top five investors, one of the firms that …, active in Y, in Y on a visit; it was X who …"""
    verb = frame.verb
    if verb not in closed.COPULAS | JOINING | HOLDING | {"occupy", "hold", "take", "count", "come", "finish", "end", "end_up", "put", "see", "name"}:
        return None
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    comp = next((a for a in frame.args if a.role == "comp" and a is not subject), None)
    if subject is None or subject.term is None:
        return None
    if frame.passive and verb in HOLDING and (by := frame.arg("by")) is not None and subject.term.head in senses.POSITIONS:
        active = [replace(a, role="subj") if a is by else a for a in frame.args]  # "a place in the top ten was secured by X"
        return of_frame(replace(frame, verb="hold", passive=False, args=active))
    if verb in HOLDING and (seat := frame.arg("obj")) is not None and seat.term is not None and seat.term.head in senses.POSITIONS and rank_in(seat.term) is not None:
        verb = "hold"
        frame = replace(frame, verb=verb)
    if verb == "stand" and comp is not None and comp.word in senses.adjectives():
        verb = "be"
    if verb in ("be", "remain") and comp is not None and comp.term is not None and comp.term.ref is not None and comp.term.ref.kind == "person" and subject.term.ref is None and not subject.term.members and subject.term.det != "pron" and subject.term.rank is None:
        swapped = [replace(a, role="comp") if a is subject else replace(a, role="subj") if a is comp else a for a in frame.args]
        return of_frame(replace(frame, args=swapped))
    what = frame.arg("what")
    if what is not None and what.frame is not None:
        made = filled(what.frame, subject.term)
        for stmt in made:
            inherit(stmt, frame)
        return made
    rank = ranking(frame, subject, comp)
    if rank is not None:
        return rank
    if (
        verb not in closed.COPULAS
        and not (verb in ("count", "number", "list", "include", "rank", "feature", "figure", "stand", "belong") and frame.arg("among") is not None)
        and verb != "belong"
    ):
        return None
    if (
        frame.verb in ("be", "remain")
        and subject.term.head in ("it", "this", "that", "he", "she")
        and subject.term.det == "pron"
        and comp is not None
        and comp.term is not None
    ):
        rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
        if rel is not None and rel.frame is not None and subject.term.head in ("it",):
            made = filled(rel.frame, replace(comp.term, mods=[m for m in comp.term.mods if m is not rel]))
            for stmt in made:
                inherit(stmt, frame)
            return made
        if eventive(comp.term):
            stmt = nominal(comp.term, frame)
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if verb == "be" and subject.term.head == "it" and comp is None:
        for arg in frame.args:
            rel = next((m for m in arg.term.mods if m.role == "rel" and m.frame is not None), None) if arg.term is not None and arg is not subject else None
            if arg.term is not None and rel is not None and rel.frame is not None:
                place = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not rel]))
                made = of_frame(replace(rel.frame, args=[*[a for a in rel.frame.args if not a.gap], place]))
                for stmt in made:
                    inherit(stmt, frame)
                return made
    if verb == "be" and subject.term.head == "it" and comp is None and (content := [a for a in frame.args if a.role == "that" and a.frame is not None]):
        made = []
        for arg in content:
            assert arg.frame is not None
            rest = [a for a in frame.args if a is not subject and a.role != "that"]
            for stmt in of_frame(replace(arg.frame, args=[*arg.frame.args, *rest])):
                inherit(stmt, frame)
                made.append(stmt)
        return made
    if comp is not None and comp.term is not None and comp.term.ref is None and comp.term.plural and comp.term.head in senses.AFTER:
        clause = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None and any(a.gap and a.role in ("in", "on") for a in m.frame.args)), None)
        if clause is not None and clause.frame is not None and not any(m is not clause and m.word not in closed.HARMLESS for m in comp.term.mods):
            made = filled(clause.frame, subject.term)  # "X and Y are fields in which they cooperate"
            for stmt in made:
                inherit(stmt, frame)
                add_args(stmt, take(frame, subject, comp), {})
            return made
    group = (
        frame.arg("among", "amongst")
        or (comp if comp is not None and comp.term is not None and comp.term.head == "one" else None)
        or (frame.arg("to") if verb == "belong" else None)
    )
    if group is not None and group.term is not None:
        inner = group.term
        if inner.head == "one":
            inner = next((m.term for m in inner.mods if m.role == "of" and m.term is not None), inner)
        member = membership(frame, subject, group, inner)
        if member is not None:
            return member
    if comp is not None and comp.term is not None and comp.term.head in senses.VENUES:
        outside = next((a for a in frame.args if a.role in ("of", "for") and a.term is not None and all(eventive(t) for t in a.term.walk())), None)
        of = next((m.term for m in comp.term.mods if m.role in ("of", "for", "to") and m.term is not None and eventive(m.term)), outside.term if outside is not None else None)
        if of is not None:
            made = []
            for t in of.walk():
                stmt = nominal(t, frame)
                stmt.roles.append(Role("L", "subj", subject.at, term=subject.term, fixed=True))
                add_args(stmt, take(frame, subject, comp, *([outside] if outside is not None else [])), senses.DEFAULT_N)
                made.append(stmt)
            return made
    if comp is not None and comp.term is not None and comp.term.head in senses.TRANSPARENT:
        # "energy is a priority area of cooperation between K and S"
        of = next(
            (
                m.term
                for m in comp.term.mods
                if m.role in ("of", "for", "in") and m.term is not None and eventive(m.term)
            ),
            None,
        )
        if of is None and comp.term.head in senses.AFTER and (at := next((a for a in frame.args if a.role in ("of", "for", "in") and eventive(a.term)), None)) is not None:
            of, frame = at.term, replace(frame, args=take(frame, at))
        if of is not None:
            stmt = nominal(of, frame)
            if any(c == "cooperate" for c, _ in stmt.senses):
                stmt.senses = (*stmt.senses, ("strengthen", 1))
                stmt.roles.append(Role("P", "of", of.first, term=replace(of, mods=[]), fixed=True))
                if stmt.status == "happened":
                    stmt.status = "planned"
            stmt.roles.append(Role("T", "subj", subject.at, term=subject.term, fixed=True))
            for mod in comp.term.mods:
                if mod.word:
                    stmt.roles.append(Role("K", mod.role, mod.at, word=mod.word, fixed=True))
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if eventive(subject.term) and comp is not None and comp.term is not None:
        # "his trip was a working visit", "the visit was his second"
        head, noun = core_noun(subject.term)
        other, _ = core_noun(comp.term) if comp.term.ref is None and not comp.term.members else ("?", comp.term)
        same = {s.concept for s in senses.nouns().get(head, ())} & {s.concept for s in senses.nouns().get(other, ())}
        if same or (not comp.term.head and comp.term.rank is not None):
            stmt = nominal(noun, frame)
            extra = nominal(replace(comp.term, head=noun.head) if not comp.term.head else comp.term)
            stmt.roles.extend(r for r in extra.roles if not (r.term is not None and r.term.det == "pron"))
            stmt.loose.extend(extra.loose)
            add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return [stmt]
    if comp is not None and comp.term is not None and any(m.word in ("only", "sole") for m in comp.term.mods):
        rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
        if rel is not None and rel.frame is not None:
            made = filled(rel.frame, subject.term)
            for stmt in made:
                inherit(stmt, frame)
                stmt.only = comp.at
            return made
    if comp is not None and comp.term is not None and comp.term.det == "the" and comp.term.rank is None and comp.term.ref is None and comp.term.head in senses.TRANSPARENT | PLACE_NOUNS | {"thing", "person", "man", "woman", "one", "body"}:
        # "mining is the field in which X invests", "Seoul is the city that hosts it"
        rel = next((m for m in comp.term.mods if m.role == "rel" and m.frame is not None), None)
        if rel is not None and rel.frame is not None:
            made = filled(rel.frame, subject.term)
            for stmt in made:
                inherit(stmt, frame)
                stmt.roles.append(Role("KIND", "among", comp.at, term=replace(comp.term, mods=[m for m in comp.term.mods if m is not rel]), fixed=True))
                add_args(stmt, take(frame, subject, comp), senses.DEFAULT_N)
            return made
    if comp is not None and comp.word and comp.word in senses.adjectives():
        found = senses.adjectives()[comp.word]
        stmt = base(frame, found, comp.word)
        add_args(stmt, take(frame, comp), merged(found, senses.DEFAULT_V))
        return [stmt]
    if comp is None and verb in ("be", "stay", "remain"):
        trip = next((a for a in frame.args if a.role in ("on", "for") and eventive(a.term)), None)
        if trip is not None and trip.term is not None:
            stmt = nominal(trip.term, frame)
            if "visit" in {c for c, _ in stmt.senses}:
                marks = merged(senses.nouns().get("visit", ()), senses.DEFAULT_N) | {"subj": "A"}
                add_args(stmt, take(frame, trip), marks)
                return [stmt]
        where = next((a for a in frame.args if a.role in LOCATIVE and is_place(a.term)), None)
        if where is not None and not (subject.term.det == "no" and False):
            stmt = base(frame, (), "be")
            stmt.senses = (("be-in", 1), ("operate", 1))
            add_args(stmt, frame.args, {"subj": "A"})
            return [stmt]
    return None


def inherit(stmt: Statement, frame: Frame) -> None:
    """What stands around a rewritten clause holds for it."""
    stmt.negated = stmt.negated != frame.negated
    stmt.neg_at = frame.neg_at if frame.negated else stmt.neg_at
    if frame.status != "happened":
        stmt.status = frame.status
    stmt.act = frame.act if frame.act != "assert" else stmt.act
    stmt.speaker, stmt.said = stmt.speaker or frame.speaker, stmt.said or frame.said
    stmt.times = [*stmt.times, *[t for t in frame.times if t is not None]]
    stmt.adverbs = [*stmt.adverbs, *frame.adverbs]
    stmt.first, stmt.last = min(stmt.first, frame.first), max(stmt.last, frame.last)
    stmt.only = max(stmt.only, frame.only)


def ranking(frame: Frame, subject: Arg, comp: Arg | None) -> list[Statement] | None:
    """X is (among) the top five investors in Y, ranks 15th among …, is no. 3, holds seventh place, joined the top ten."""
    assert subject.term is not None
    if (subject.term.rank is not None and comp is not None and comp.term is not None and comp.term.ref is not None) or (subject.term.head == "one" and comp is not None and comp.term is not None and comp.term.ref is not None):
        subject, comp = comp, subject
    candidates = [
        a
        for a in frame.args
        if a is not subject
        and a.term is not None
        and a.role in (*AMONG, "comp", "obj", "obj2", "outside", "at", "subj")
    ]
    value = next((a for a in candidates if rank_in(a.term) is not None), None)
    if value is None or value.term is None or subject.term is None or eventive(subject.term):
        return None
    term = rank_in(value.term)
    assert term is not None
    if (
        term.rank is not None
        and term.rank.kind is QuantityKind.ORDINAL
        and not term.head
        and frame.verb in closed.COPULAS
    ):
        return None
    if (
        term.rank is not None
        and term.rank.kind is QuantityKind.ORDINAL
        and not superlative(term)
        and term.head not in ("", "place", "position", "rank", "spot")
    ):
        return None
    frame = replace(frame, args=[replace(a, term=doers(a.term)) if a is not value and a.role == "among" and a.term is not None else a for a in frame.args])
    stmt = base(frame, (), "rank")
    stmt.senses = (("rank", 1),)
    rest = take(frame, subject, value)
    if (
        frame.verb in PLACING
        and not frame.passive
        and (placed := frame.arg("obj")) is not None
        and placed is not value
        and placed.term is not None
        and placed.term.rank is None
    ):
        rest = [a for a in rest if a.role not in ("subj",)]
        speaker = frame.arg("subj")
        stmt.speaker = stmt.speaker or (speaker.term if speaker is not None else None)
        if (obj := frame.arg("obj")) is not None:
            subject = obj
            rest = [a for a in rest if a is not obj]
    if term.head in ("", "place", "position", "rank", "spot", "list", "league", "ranking"):
        group = next(
            (
                a
                for a in rest
                if a.term is not None
                and a.role in ("among", "of", "in", "by", "as")
                and not is_place(a.term)
                and a.term.ref is None
            ),
            None,
        )
        inner = next(
            (
                m
                for m in term.mods
                if m.term is not None and m.role in ("among", "of") and not is_place(m.term) and m.term.ref is None
            ),
            None,
        )
        if group is not None and group.term is not None:
            term = replace(group.term, rank=term.rank)
            rest = [a for a in rest if a is not group]
        elif inner is not None and inner.term is not None:
            term = replace(
                inner.term, rank=term.rank, mods=[*inner.term.mods, *[m for m in term.mods if m is not inner]]
            )
    rest = [a for a in rest if not (a.term is not None and a.term.head in ("place", "position", "spot") and a.role in ("obj", "comp"))]
    if value.role == "outside":
        stmt.negated = not stmt.negated
        stmt.neg_at = value.at
    places = [
        m
        for m in term.mods
        if m.term is not None
        and m.role in ("in", "own", "to", "into", "of")
        and m.term is not None
        and m.term.ref is not None
    ]
    stmt.roles.append(Role("A", "subj", subject.at, term=subject.term, fixed=True))
    stmt.roles.append(Role("C", "comp", value.at, term=replace(term, mods=[m for m in term.mods if m not in places]), fixed=True))
    stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
    for arg in rest:
        if arg.role == "subj":
            continue
        if (
            arg.term is not None
            and arg.role in ("among", "of", "in", "by")
            and arg.term.ref is None
            and not is_place(arg.term)
        ):
            stmt.roles.append(Role("T", arg.role, arg.at, term=arg.term, fixed=True))
        else:
            add_args(stmt, [arg], {})
    return [stmt]


PLACING = frozenset(["put", "place", "rank", "list", "count", "see", "rate", "name"])
"""X puts, counts Y among …: X says that Y is."""


def doers(term: Term) -> Term:
    """ "the countries investing in X": the investors in X."""
    rel = next((m for m in term.mods if m.role == "rel" and m.frame is not None and not m.frame.negated and m.frame.verb in senses.DOERS), None)
    if rel is None or rel.frame is None or term.ref is not None or senses.concept(term.head) not in ("country", "company"):
        return term
    mods = [Mod(a.role, a.at, term=a.term) for a in rel.frame.args if not a.gap and a.term is not None]
    return replace(term, head=senses.DOERS[rel.frame.verb], mods=[*[m for m in term.mods if m is not rel], *mods])


def superlative(term: Term) -> bool:
    return any(
        m.role == "adj" and (m.word.endswith("est") or m.word in ("top", "leading", "major", "main", "ranked", "most"))
        for m in term.mods
    )


def rank_in(term: Term | None) -> Term | None:
    """The term that a rank is on: "the top five investors", "one of the top ten", "the list of the top ten investors"."""
    if term is None or term.members:
        return None
    if term.rank is not None:
        return term
    if term.head in ("one", "member", "part") or term.head in senses.TRANSPARENT:
        for mod in term.mods:
            if mod.role == "of" and mod.term is not None and mod.term.rank is not None:
                return mod.term
    for mod in term.mods:
        if (
            mod.role in ("of", "among", "in")
            and mod.term is not None
            and mod.term.rank is not None
            and (term.head in senses.POSITIONS or (mod.role == "of" and term.head in ("number", "club", "group", "list")))
        ):
            return mod.term
    if (
        superlative(term)
        and not term.plural
        and term.det in ("the", "")
        and any(m.word in ("largest", "biggest", "leading", "top") for m in term.mods)
        and senses.concept(term.head) in ("investor", "partner")
    ):
        from decimal import Decimal

        from factcheck.model import Span

        first = Quantity(Span(0, 0), QuantityKind.RANK, Comparator.EXACT, Decimal(1), None, Decimal(1), None)
        return replace(
            term, rank=first, mods=[m for m in term.mods if m.word not in ("largest", "biggest", "leading", "top")]
        )
    return None


def membership(frame: Frame, subject: Arg, group: Arg, inner: Term) -> list[Statement] | None:
    """X is one of, among the firms that operate in Y: X operates in Y."""
    assert subject.term is not None
    rel = next((m for m in inner.mods if m.role == "rel" and m.frame is not None), None)
    if rel is not None and rel.frame is not None:
        made = filled(rel.frame, subject.term)
        for stmt in made:
            inherit(stmt, frame)
            kind = replace(inner, mods=[m for m in inner.mods if m is not rel])
            stmt.roles.append(Role("KIND", "among", group.at, term=kind, fixed=True))
            add_args(stmt, take(frame, subject, group), {})
        return made
    places = [m for m in inner.mods if m.term is not None and m.role in LOCATIVE and is_place(m.term)]
    outer = [a for a in frame.args if a is not subject and a is not group and a.role in LOCATIVE and is_place(a.term)]
    if (places or outer) and inner.plural:
        stmt = base(frame, (), "be")
        stmt.senses = (("operate", 1), ("be-in", 1))
        stmt.roles.append(Role("A", "subj", subject.at, term=subject.term, fixed=True))
        stmt.roles.append(
            Role("KIND", "among", group.at, term=replace(inner, mods=[m for m in inner.mods if m not in places]), fixed=True)
        )
        stmt.roles.extend(Role("L", m.role, m.at, term=m.term, fixed=True) for m in places)
        present = {w for w, found in senses.adjectives().items() if any(s.concept == "operate" and s.sign > 0 for s in found)}
        add_args(stmt, [a for a in take(frame, subject, group) if a.word not in present], {})
        return [stmt]
    return None


def fragment(frame: Frame) -> list[Statement] | None:
    """A headline without a verb: what its noun phrase says."""
    if frame.kind != "fragment" or frame.verb:
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


TOPICS = frozenset(["topic", "theme", "subject", "focus", "agenda"])


def venue(frame: Frame) -> list[Statement] | None:
    """X suggests Y as the venue of E, names Y the host of E: E in Y is what is suggested."""
    place = frame.arg("obj")
    scene = frame.arg("as", "comp", "obj2")
    if frame.verb not in OFFERING or place is None or not is_place(place.term) or scene is None or scene is place:
        return None
    if scene.term is None or scene.term.head not in senses.VENUES or place.term is None:
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


OFFERING = frozenset({"propose", "suggest", "offer", "recommend", "put_forward", "float", "choose", "pick", "select", "name"})


def produced(frame: Frame) -> list[Statement] | None:
    """Ten documents came out of, emerged from, resulted from the talks: they were signed after them."""
    source = frame.arg("out_of", "from", "of")
    subject = frame.arg("subj")
    if frame.verb not in ("come", "emerge", "result", "arise") or source is None or subject is None or not eventive(source.term):
        return None
    if subject.term is None or subject.term.members or senses.concept(subject.term.head) != "document":
        return None
    args = [Arg("obj", subject.at, term=subject.term), Arg("after", source.at, term=source.term), *take(frame, subject, source)]
    return of_frame(replace(frame, verb="sign", passive=True, args=args))


def topic(frame: Frame) -> list[Statement] | None:
    """The topic of the meeting was X; the talks were devoted to, focused on X: X was discussed."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None or subject.term.members:
        return None
    comp = frame.arg("comp")
    about: Arg | None = None
    event: Term | None = None
    if frame.verb == "be" and comp is not None and comp.term is not None and comp.term.ref is None and comp.term.head in TOPICS and subject.term.head not in TOPICS:
        subject, comp = comp, subject  # "X was the subject of the talks"
    if subject.term is None:
        return None
    if (
        frame.verb == "be"
        and subject.term.head in TOPICS
        and comp is not None
        and comp.term is not None
    ):
        about = comp
        event = next(
            (
                m.term
                for m in subject.term.mods
                if m.role in ("of", "at", "own", "for") and m.term is not None and eventive(m.term)
            ),
            None,
        )
    elif frame.verb in ("devote", "dedicate") and frame.passive:
        about = frame.arg("to")
        event = subject.term
    elif frame.verb in ("focus", "center", "centre", "concentrate", "revolve", "deal") and eventive(subject.term):
        about = frame.arg("on", "around", "with")
        event = subject.term
    if about is None or about.term is None:
        return None
    stmt = base(frame, (), "discuss")
    stmt.senses = (("discuss", 1),)
    stmt.roles.append(Role("P", "obj", about.at, term=about.term, fixed=True))
    if event is not None and eventive(event):
        inner = nominal(event)
        stmt.roles.extend(r for r in inner.roles if r.role in ("A", "L"))
        stmt.times.extend(inner.times)
        stmt.loose.extend(inner.loose)
        stmt.roles.extend(
            Role("X", r.mark, r.at, term=r.term, word=r.word, fixed=True) for r in inner.roles if r.role not in ("A", "L")
        )
    return [stmt]


def crediting(frame: Frame) -> list[Statement] | None:
    """X attaches importance to Y: Y is important, says X."""
    subject, obj, to = frame.arg("subj"), frame.arg("obj"), frame.arg("to")
    if frame.verb not in ("attach", "ascribe", "assign", "attribute") or frame.passive or frame.negated or subject is None or obj is None or to is None:
        return None
    if obj.term is None or obj.term.ref is not None or obj.term.head not in OF_QUALITY:
        return None
    quality = Arg("of", obj.at, term=obj.term)
    out = of_frame(replace(frame, verb="be", args=[*take(frame, subject, obj, to), replace(to, role="subj"), quality]))
    for stmt in out:
        stmt.speaker, stmt.said = stmt.speaker or subject.term, stmt.said or "call"
    return out


def resulting(frame: Frame) -> list[Statement] | None:
    """The talks were followed by, ended with the signing of 11 documents: they were signed, after the talks, by those who talked."""
    event = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if event is None or not eventive(event.term) or event.term is None or frame.negated:
        return None
    if frame.verb == "follow" and frame.passive:
        result = frame.arg("by")
    elif frame.passive:
        return None
    elif frame.verb in senses.RESULTING - {"follow", "precede"}:
        result = frame.arg("obj")
    else:
        result = next((a for a in frame.args if f"{frame.verb}_{a.role}" in senses.RESULTING), None)
    if result is None or result.term is None or result.term.members or result.term.det == "no":
        return None
    before = Role("after", "after", event.at, term=replace(event.term, period=None), fixed=True)
    happening = nominal(event.term)
    if not {c for c, _ in happening.senses} & {"meet", "visit", "summit", "discuss", "talk"}:
        return None
    if eventive(result.term):
        stmt = nominal(result.term, frame)
    elif senses.concept(result.term.head) == "document":
        stmt = base(frame, (), "sign")
        stmt.senses = (("sign", 1),)
        stmt.roles.append(Role("P", "obj", result.at, term=result.term, fixed=True))
    else:
        return None
    if not stmt.of("A"):
        stmt.roles.extend(r for r in happening.roles if r.role == "A")
    stmt.roles.append(before)
    stmt.times.extend(happening.times)
    add_args(stmt, take(frame, event, result), merged(senses.nouns().get(core_noun(result.term)[0], ()), senses.DEFAULT_N))
    return [stmt]


POSTING = frozenset("have make post report generate record earn book turn achieve see enjoy boast register take_in bring_in run_up incur suffer".split())
"""Verbs of having a figure ("posted a profit of")."""
HAVING = frozenset("have boast employ hold own keep maintain count operate run acquire".split())


CONVENING = frozenset(["convene", "stage", "organise", "organize", "arrange", "call"])
DOING = frozenset("make impose place introduce order undertake complete conduct carry_out tender submit hand_in launch open start begin issue".split())
"""Verbs of doing what a noun says."""


def taking(frame: Frame) -> list[Statement] | None:
    """It took four years to build X: building X took four years."""
    subject = frame.arg("subj")
    done = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if frame.verb != "take" or frame.passive or subject is None or subject.term is None or subject.term.head != "it" or done is None:
        return None
    return of_frame(replace(frame, args=[replace(done, role="subj"), *take(frame, subject, done)]))


def having(frame: Frame) -> list[Statement] | None:
    """X has a staff of 40, 40 employees, a fleet of 12 ships, a 60 percent stake in Y, room for 500: X employs, runs, owns, holds."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.verb not in HAVING or frame.passive or subject is None or obj is None or obj.term is None or obj.term.members:
        return None
    term, room = obj.term, frame.arg("for")
    if term.head in ("room", "space", "seating", "place", "seat") and frame.verb == "have":
        if room is not None and room.term is not None and room.term.count is not None:
            return of_frame(replace(frame, verb="hold", args=[*take(frame, obj, room), Arg("obj", room.at, term=room.term)]))
        return None
    verb = senses.STOCK.get(term.head)
    if term.head in senses.AUDIENCE and term.count is not None and term.plural and frame.verb in ("have", "boast", "count"):
        return of_frame(replace(frame, verb=senses.AUDIENCE[term.head], args=[*take(frame, subject, obj), replace(obj, role="subj"), replace(subject, role="obj")]))
    if verb is None:
        return None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.count is not None), None)
    others = [m for m in term.mods if m is not of]
    thing: Term | None = None
    rest = take(frame, obj)
    if verb == "own":
        figure = of.term.count if of is not None and of.term is not None else term.count
        whole = next((m for m in others if m.role == "in" and m.term is not None), None)
        place = next((a for a in rest if a.role == "in" and a.term is not None), None)
        target = whole.term if whole is not None else place.term if place is not None else None
        if figure is None or target is None or any(m is not whole and m.word not in closed.HARMLESS for m in others):
            return None
        thing = replace(term, head="$", count=figure, det="", mods=[Mod("of", target.first, term=target)])
        rest = [a for a in rest if a is not place]
    elif of is not None and of.term is not None:
        thing = replace(of.term, head=of.term.head or "person", plural=True, mods=[*of.term.mods, *others])
    elif verb == "employ" and term.count is not None and term.plural:
        thing = replace(term, head="person")
    if thing is None:
        return None
    return of_frame(replace(frame, verb=verb, args=[*rest, replace(obj, term=thing)]))


def agentive(frame: Frame) -> list[Statement] | None:
    """X is the owner, winner, founder of Y: X owns, won, founded Y."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if frame.verb not in ("be", "remain") or subject is None or comp is None or comp.term is None or comp.term.ref is not None or comp.term.rank is not None:
        return None
    verb = senses.AGENTS.get(comp.term.head)
    target = next((m for m in comp.term.mods if m.role in ("of", "own") and m.term is not None), None)
    around = [m for m in comp.term.mods if m is not target and m.term is not None and m.role in LOCATIVE]
    if verb is None or target is None or comp.term.count is not None or any(m is not target and m not in around and m.role != "time" and m.word not in closed.HARMLESS for m in comp.term.mods):
        return None
    rest = [Arg(m.role, m.at, term=m.term) for m in around]
    if comp.term.period is not None:
        rest.append(Arg("time", comp.at, period=comp.term.period))
    return of_frame(replace(frame, verb=verb, args=[*take(frame, comp), Arg("obj", target.at, term=target.term), *rest]))


def appointing(frame: Frame) -> list[Statement] | None:
    """X was named, became, was made director: X was appointed director."""
    if frame.verb not in senses.NAMED_AS or frame.verb == "appoint":
        return None
    comp = next((a for a in frame.args if a.role in ("comp", "as", "obj2") and a.term is not None and a.term.head in closed.TITLES and a.term.ref is None), None)
    who = frame.arg("subj") if frame.verb == "become" else frame.arg("obj")
    if comp is None or who is None or who.term is None or (who.term.ref is not None and who.term.ref.kind not in ("person", "unknown")) or eventive(who.term):
        return None
    args = [*take(frame, who, comp), replace(who, role="obj"), replace(comp, role="comp")]
    return of_frame(replace(frame, verb="appoint", passive=frame.passive or frame.verb == "become", args=args))


def sizing(frame: Frame) -> list[Statement] | None:
    """X is 11 kilometres long; the length of X is 11 kilometres; the hall holds 500 people."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or subject.term is None:
        return None
    if frame.verb == "be" and comp is not None and comp.term is not None and comp.term.count is not None and not comp.term.mods:
        word = next((w for w, _ in frame.adverbs if any(s.concept in senses.MEASURED for s in senses.adjectives().get(w, ()))), "")
        if word:
            found = senses.adjectives()[word]
            stmt = base(replace(frame, adverbs=[a for a in frame.adverbs if a[0] != word]), found, word)
            stmt.roles.append(Role("M", "comp", comp.at, term=comp.term, fixed=True))
            add_args(stmt, take(frame, comp), merged(found, senses.DEFAULT_V))
            return [stmt]
    value = comp or frame.arg("obj") or frame.arg("at") or frame.arg("to")
    if eventive(subject.term) and value is not None and value.term is not None and value.term.count is not None and amount(value.term) is None and frame.verb in closed.MEASURE | {"be", "amount"}:
        stmt = nominal(subject.term, frame)
        if not any(c in senses.MEASURED for c, _ in stmt.senses):
            return None
        stmt.roles.append(Role("M", "obj", value.at, term=value.term, fixed=True))
        add_args(stmt, take(frame, subject, value), senses.DEFAULT_N)
        return [stmt]
    return None


def _capacity(stmt: Statement) -> None:
    """What a capacity counts is left open: seats, people, spectators."""
    if any(c == "capacity" for c, _ in stmt.senses) and stmt.status == "possible":
        stmt.status = "happened"
    for role in stmt.roles:
        if role.term is not None and role.term.count is not None and role.term.head in senses.COUNTABLE and any(c == "capacity" for c, _ in stmt.senses) and not role.term.mods:
            role.term = replace(role.term, head="")


RULES: tuple[Callable[[Frame], list[Statement] | None], ...] = (
    saying,
    extraposed,
    appointing,
    taking,
    having,
    agentive,
    sizing,
    crediting,
    resulting,
    naming,
    lifting,
    venue,
    topic,
    produced,
    picturing,
    granting,
    flowing,
    valued,
    measuring,
    light,
    occurrence,
    existing,
    copular,
    fragment,
)
"""The rows, in the order in which they are tried."""
