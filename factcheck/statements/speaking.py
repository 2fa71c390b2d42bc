"""Who says, calls, sees, thinks: what is said is a statement of its own."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, levels, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, base, control, merged, of_frame
from factcheck.statements.heads import amount, eventive, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import inherit, take
from factcheck.statements.places import own_pronoun
from factcheck.statements.sayings import dated_occasions, heard_of

UNHIDDEN = frozenset({"hide", "conceal", "disguise", "mask"})
"""Verbs of not saying: who does not hide it says it."""
FORECASTING = word_set("forecast predict project")
AHEAD = frozenset({"future", "forecast"})
"""How far that has come which somebody forecasts."""


def saying(frame: Frame) -> list[Statement] | None:
    """X says that …; X puts the number of … at …; X speaks of …; it was said that …"""
    content = [a for a in frame.args if a.role == "that" and a.frame is not None]
    verb = frame.verb
    if verb in PROPOSING and any(a.frame is not None and a.frame.tense == "bare" for a in content):
        return None  # "suggested that it take place": no saying
    if verb in UNHIDDEN and frame.negated:
        frame, verb = replace(frame, verb="say", negated=False), "say"  # "did not hide that …"
    if verb in closed.SAY | closed.DENY | closed.SUPPOSE and content:
        subject = frame.arg("subj")
        who = subject.term if subject is not None else None
        if frame.passive:
            by = frame.arg("by")
            who = by.term if by is not None else heard_of(frame)
        elif verb in turns.EMERGING:
            who = None
        out: list[Statement] = []
        from factcheck.statements.occasions import circumstantial

        for clause in circumstantial([a.frame for a in content if a.frame is not None]):
            for stmt in of_frame(ahead(clause, verb, frame.tense)):
                if stmt.speaker is not None and _source(who):
                    stmt.cited = stmt.cited or who
                stmt.speaker = stmt.speaker or who
                stmt.said = stmt.said or verb
                hearer = frame.arg("obj", "to")
                stmt.told = stmt.told or (hearer.term if hearer is not None else None)
                stmt.said_at.extend(
                    a.term for a in frame.args if a.term is not None and a.role in LOCATIVE and is_place(a.term)
                )
                stmt.said_when.extend([*filter(None, frame.times), *dated_occasions(frame)])
                if verb in FORECASTING and who is not None and not frame.negated and stmt.status in AHEAD:
                    stmt.status = "forecast"  # theirs; whether it comes true nobody says
                elif verb in closed.DENY or verb in closed.SUPPOSE or frame.negated:
                    stmt.act = "doubt" if who is not None or verb in closed.SUPPOSE else stmt.act
                    if who is None and frame.negated and verb not in closed.SUPPOSE:
                        stmt.negated = not stmt.negated
                if who is None and frame.passive and frame.negated and frame.status == "possible":
                    stmt.act = "assert"  # "it cannot be said that …"
                elif frame.status not in ("happened",):
                    stmt.act = "suppose"
                if frame.act != "assert":
                    stmt.act = frame.act
                out.append(stmt)
        return out
    return _spoken_of(frame)


def ahead(clause: Frame, verb: str, tense: str) -> Frame:
    """ "X said that it *would* cost so much": it will, X said."""
    none = clause.negated or any(a.term is not None and a.term.det == "no" for a in clause.args)
    wish = clause.verb in WISHING or clause.verb in intents.INTEND
    said = tense in ("past", "perfect") and verb in closed.SAY - PROPOSING
    return replace(clause, status="future") if said and clause.status == "proposed" and not (wish or none) else clause


WISHING = frozenset({"like", "love", "prefer", "rather", "welcome", "appreciate"})
"""Verbs after "would" of what one wishes."""
SPEAKING = frozenset({"speak", "tell", "write", "report", "read", "talk"})


def _spoken_of(frame: Frame) -> list[Statement] | None:
    """X speaks of a rise in Y, of 700 firms in Z: Y rises, there are so many firms, says X."""
    verb = frame.verb
    if (
        verb in SPEAKING
        and (of := frame.arg("of", "about")) is not None
        and of.term is not None
        and not of.term.members
        and not (
            verb == "talk"
            and (talker := frame.arg("subj")) is not None
            and talker.term is not None
            and (talker.term.members or talker.term.plural)
        )
    ):
        from factcheck.statements.gaps import noun_statement

        frame, of = _summed(frame, of)
        noun = noun_statement(_with_phrases(frame, of))
        made = noun or _counted(frame, of)
        if made is not None:
            subject = frame.arg("subj")
            for stmt in noun or ():
                stmt.said_at.extend(told_there(frame)[1])
                stmt.said_when.extend(t for t in frame.times[: frame.fronted] if t is not None)
            for stmt in made:
                stmt.speaker, stmt.said = subject.term if subject is not None else None, verb
            return made
    return None


def _with_phrases(frame: Frame, of: Arg) -> Term:
    """ "spoke of a rise *in trade between X and Y*": the noun with the phrases after it that are its own."""
    assert of.term is not None
    if not eventive(of.term):
        return of.term
    return replace(
        of.term, mods=[*of.term.mods, *[Mod(a.role, a.at, a.word, a.term, a.frame) for a in _its(frame, of)]]
    )


def _summed(frame: Frame, of: Arg) -> tuple[Frame, Arg]:
    """ "spoke of *$3 billion in investment*", "of *$3 billion worth of trade*": of the investment, and how much it
    is."""
    if of.term is None or amount(of.term) is None:
        return frame, of
    kind = next((m for m in of.term.mods if m.role in ("in", "of", "worth") and eventive(m.term)), None)
    late = next((a for a in frame.args if a.role == "in" and a.at > of.at and eventive(a.term)), None)
    noun = kind.term if kind is not None else late.term if late is not None else None
    if noun is None or noun.members or noun.count is not None:
        return frame, of
    figure = replace(of.term, mods=[m for m in of.term.mods if m is not kind])
    told = replace(of, term=replace(noun, mods=[*noun.mods, Mod("worth", of.at, term=figure)]))
    return replace(frame, args=[told if a is of else a for a in frame.args if a is not late or kind is not None]), told


def _its(frame: Frame, of: Arg) -> list[Arg]:
    """The phrases after a noun of which somebody speaks, but for where, when and to whom."""
    after = [
        a for a in frame.args if a.at > of.at and a.role in NOMINAL and (a.term is not None or a.frame is not None)
    ]
    return [a for a in after if not (a.role == "in" and (_spot(a.term) or _when_said(a)))]


def _spot(term: Term | None) -> bool:
    """Is it where somebody speaks: a town or a house? In a country is what one speaks of ("of investment *in Y*")."""
    return is_place(term) and term is not None and all(t.ref is None or t.ref.kind != "country" for t in term.walk())


NOMINAL = frozenset({"in", "of", "between", "with", "for", "on", "over"})


def _counted(frame: Frame, of: Arg) -> list[Statement] | None:
    """X speaks of 700 firms from Y in Z: there are so many."""
    term = of.term
    if term is None or term.count is None or not term.plural or term.ref is not None or amount(term) is not None:
        return None
    after = [a for a in frame.args if a.at > of.at and a.term is not None and a.role in (*LOCATIVE, "from", "with")]
    clause = next((m for a in after if a.term and not a.term.plural for m in a.term.mods if m.role == "rel"), None)
    mods = [Mod(a.role, a.at, term=_without(a.term, clause)) for a in after if a.term is not None]
    thing = replace(term, mods=[*term.mods, *mods, *([clause] if clause is not None else [])])
    if clause is None and not any(is_place(m.term) for m in thing.mods):
        return None
    rest = [a for a in frame.args if a is not of and a.role != "subj" and a not in after]
    subject = Arg("subj", of.at, term=thing)
    plain = replace(frame, verb="exist", times=[], args=[subject, *[a for a in rest if a.role not in LOCATIVE]])
    made = of_frame(plain)
    for stmt in made:
        stmt.said_at.extend(a.term for a in rest if a.term is not None and a.role in LOCATIVE)
    return made


def _without(term: Term, clause: Mod | None) -> Term:
    return replace(term, mods=[m for m in term.mods if m is not clause])


def _source(term: Term | None) -> bool:
    return term is not None and term.ref is not None and term.ref.kind == "source"


def told_there(frame: Frame) -> tuple[Frame, list[Term]]:
    """The frame without the places before its verb: where it was said."""
    there = [a for a in frame.args if a.term is not None and a.role in LOCATIVE and 0 <= a.at < frame.at]
    there = [a for a in there if is_place(a.term)]
    return replace(frame, args=take(frame, *there)), [a.term for a in there if a.term is not None]


def _when_said(arg: Arg) -> bool:
    """ "at the first meeting X called Y …": the occasion, unnamed, belongs to the saying."""
    term = arg.term
    if arg.role not in ("at", "during", "after") or term is None or not eventive(term):
        return False
    return not any(m.term is not None or m.frame is not None for m in term.mods)


def _outside(frame: Frame) -> Frame:
    """ "described the ties that have grown *as friendly*": what it is called hangs on the verb, not on the clause."""
    obj = frame.arg("obj")
    if obj is None or obj.term is None or frame.arg("as", "comp", "obj2") is not None:
        return frame
    for mod in obj.term.mods:
        what = mod.frame.arg("as") if mod.role == "rel" and mod.frame is not None else None
        if mod.frame is None or what is None:
            continue
        clause = replace(mod, frame=replace(mod.frame, args=[a for a in mod.frame.args if a is not what]))
        mods = [clause if m is mod else m for m in obj.term.mods]
        args = [replace(obj, term=replace(obj.term, mods=mods)) if a is obj else a for a in frame.args]
        return replace(frame, args=[*args, what])
    return frame


def naming(frame: Frame) -> list[Statement] | None:
    """X calls, describes, singles out Y as Z: Y is Z, says X."""
    frame = _pointed_at(frame)
    if frame.verb not in NAMING and frame.verb not in senses.meaning("call"):
        return None
    frame = _outside(frame)
    subject = frame.arg("subj") if not frame.passive else frame.arg("by")
    speaker = subject.term if subject is not None else None
    obj = frame.arg("obj")
    what = [
        a
        for a in frame.args
        if a.role in ("comp", "as", "obj2", "among")
        and a is not obj
        and (a.term is not None or a.word or a.frame is not None)
    ]
    if obj is None or obj.term is None or not what:
        return None
    thing = obj.term
    if thing.head in closed.REFLEXIVE and speaker is not None:
        thing = speaker  # "X declared *himself* ready"
    places: list[Term] = []
    if not frame.passive:
        frame, places = told_there(frame)
        frame = replace(frame, times=frame.times[frame.fronted :], fronted=0)  # when it was said
    if speaker is not None and not frame.passive and any(own_pronoun(m) for m in thing.mods):
        mods = [replace(m, term=speaker) if own_pronoun(m) else m for m in thing.mods]
        thing = replace(thing, mods=mods)  # "X called *his* visit …"
    rest = [a for a in frame.args if a.at not in (obj.at, subject.at if subject else -1) and a not in what]
    thing, rest = _around_event(thing, rest, max(w.at for w in what))
    args = [
        Arg("subj", obj.at, term=thing),
        *[replace(w, role="comp" if w.role != "among" else "among") for w in what],
        *[a for a in rest if not _when_said(a)],
    ]
    out = of_frame(replace(frame, verb="be", passive=False, args=args))
    for stmt in out:
        stmt.speaker = speaker if subject is not None else stmt.speaker
        stmt.said = stmt.said or "call"
        stmt.said_at.extend(places)
    return out


def _pointed_at(frame: Frame) -> Frame:
    """ "pointed (Y) *to Z as* …": called Z so; to whom it was said is left out."""
    named = None
    if frame.verb in POINTERS:
        named = next((a for a in frame.args if (frame.verb, a.role) in POINTING and a.term is not None), None)
    if named is None:
        return frame
    hearer = frame.arg("obj")
    if hearer is not None and hearer.term is not None and hearer.term.ref and hearer.term.ref.kind == "person":
        frame = replace(frame, args=take(frame, hearer))
    if frame.arg("as") is None or frame.arg("obj") is not None or frame.passive:
        return frame
    return replace(frame, verb="call", args=[replace(named, role="obj"), *take(frame, named)])


def _around_event(thing: Term, rest: list[Arg], until: int) -> tuple[Term, list[Arg]]:
    """ "called the summit *in Oslo with Y* historic": what stands before the quality belongs to the event."""
    if not eventive(thing):
        return thing, rest
    near = [a for a in rest if a.term is not None and a.role in (*LOCATIVE, "of", "with", "between") and a.at < until]
    held = replace(thing, mods=[*thing.mods, *[Mod(a.role, a.at, term=a.term) for a in near]])
    return held, [a for a in rest if a not in near]


POINTING = {("point", "to"), ("refer", "to"), ("speak", "of"), ("talk", "of"), ("look", "on"), ("think", "of")}
"""Verbs of calling whose object has a preposition ("pointed to Y as Z")."""

POINTERS = frozenset(verb for verb, _ in POINTING)

NAMING = word_set(
    """call describe hail label dub term characterise characterize brand declare deem praise name consider
    regard single_out identify list rate welcome see designate cite highlight play_down dismiss
    shrug_off brush_off write_off portray treat pitch tout flag present promote bill paint cast view
    recognise recognize frame trumpet earmark outline mention"""
)


def extraposed(frame: Frame) -> list[Statement] | None:
    """It is true, false, clear that …"""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    content = [a for a in frame.args if a.role == "that" and a.frame is not None]
    telling = next((a.frame for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if telling is not None and telling.verb in closed.SAY | {"speak"} and not telling.negated:
        content = [a for a in telling.args if a.role == "that" and a.frame is not None]  # "would be wrong to say that"
    if (
        subject is None
        or subject.term is None
        or subject.term.head not in ("it", "this")
        or comp is None
        or not content
    ):
        return None
    word = comp.word or (comp.term.head if comp.term is not None else "")
    if word in TRUE:
        flip = frame.negated
    elif word in FALSE:
        flip = not frame.negated
    elif word in POSSIBLE and not frame.negated:
        flip = False
    else:
        return None
    out: list[Statement] = []
    for arg in content:
        assert arg.frame is not None
        for stmt in of_frame(arg.frame):
            if word in POSSIBLE:
                stmt.status = "possible"
            if flip:
                stmt.negated, stmt.neg_at = not stmt.negated, frame.at
            stmt.speaker, stmt.said = stmt.speaker or frame.speaker, stmt.said or frame.said
            out.append(stmt)
    return out


TRUE = frozenset(
    ["true", "correct", "right", "clear", "certain", "obvious", "evident", "known", "fact", "case", "fair", "safe"]
)

PROPOSING = frozenset(["suggest", "propose", "recommend", "insist"])

POSSIBLE = frozenset(["possible", "likely", "conceivable", "probable", "thinkable"])

FALSE = frozenset(
    ["false", "untrue", "incorrect", "wrong", "myth", "lie", "mistake", "mistaken", "inaccurate", "error", "misleading"]
)


def trending(frame: Frame) -> Frame | None:
    """ "Trade is in steady decline, on the rise": it declines, rises."""
    for arg in frame.args:
        term = arg.term
        if (
            arg.role not in ("in", "on")
            or term is None
            or term.head not in levels.TRENDS
            or term.det not in ("", "the", "a")
        ):
            continue
        if term.det == "no" or any(m.role != "adj" for m in term.mods) or not eventive(_subject(frame)):
            continue
        adverbs = [*frame.adverbs, *[(m.word, m.at) for m in term.mods]]
        return replace(frame, verb=levels.TRENDS[term.head], args=take(frame, arg), adverbs=adverbs)
    return None


def _subject(frame: Frame) -> Term | None:
    subject = frame.arg("subj")
    return subject.term if subject is not None else None


PLACING = frozenset({"put", "set", "bring"})


def valued(frame: Frame) -> list[Statement] | None:
    """X is of importance, of interest to Y; X is in place, at work."""
    if frame.passive and frame.verb in PLACING and (thing := frame.arg("obj")) is not None:
        frame = replace(
            frame, verb="be", passive=False, args=[replace(a, role="subj") if a is thing else a for a in frame.args]
        )  # "was put in place"
    bearing = frame.arg("obj") if frame.verb in BEARING and not frame.passive else None
    if bearing is not None and bearing.term is not None and bearing.term.head in {*OF_QUALITY, "weight"} - {"interest"}:
        weight = replace(bearing.term, head="importance" if bearing.term.head == "weight" else bearing.term.head)
        frame = replace(frame, verb="be", args=[*take(frame, bearing), Arg("of", bearing.at, term=weight)])
    if frame.verb not in ("be", "remain", "seem"):
        return None
    trend = trending(frame)
    if trend is not None:
        return of_frame(trend)
    subject, fields = frame.arg("subj"), frame.arg("comp")
    if fields is not None and fields.term is not None and fields.term.head in classes.AFTER:
        of = next((m for m in fields.term.mods if m.role == "of" and m.term and m.term.head == "interest"), None)
        if of is not None and len(fields.term.mods) == 1:  # "are fields of interest to X"
            frame = replace(frame, args=[*take(frame, fields), Arg("of", of.at, term=of.term)])
    for arg in frame.args:
        if arg.role == "of" and arg.term is not None and arg.term.ref is None and arg.term.head in OF_QUALITY:
            words = [m.word for m in arg.term.mods if m.word and m.word not in closed.HARMLESS]
            if len(words) == 1 and words[0] in HARDLY and not frame.negated:
                words, frame = [], replace(frame, negated=True, neg_at=arg.at)
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
            return of_frame(
                replace(frame, args=[*take(frame, arg), Arg("comp", arg.at, word=OF_QUALITY[arg.term.head])])
            )
        if (found := _predicative(frame, arg)) is not None:
            return found
    return None


def _predicative(frame: Frame, arg: Arg) -> list[Statement] | None:
    """ "Z is on the rise", "is under discussion between X and Y"."""
    if arg.term is None or arg.term.ref is not None:
        return None
    sides = [m for m in arg.term.mods if m.role in ("between", "by", "with", "of") and m.term is not None]
    phrase = "_".join(filter(None, (arg.role, arg.term.det, arg.term.head)))
    if len(arg.term.mods) > len(sides) or phrase not in senses.predicatives():
        return None
    found = senses.predicatives()[phrase]
    stmt = base(frame, found, phrase)
    around = [Arg(m.role, m.at, term=m.term) for m in sides]
    add_args(stmt, [*take(frame, arg), *around], merged(found, senses.DEFAULT_V))
    return [stmt]


BEARING = word_set("carry have hold bear possess assume take_on")
"""Verbs of having a quality ("carries weight")."""
HARDLY = word_set("little minor scant marginal limited secondary minimal negligible")
"""Adjectives that say how little of it there is ("of little importance")."""

OF_QUALITY = {
    "importance": "important",
    "significance": "important",
    "interest": "interesting",
    "value": "valuable",
    "relevance": "relevant",
    "consequence": "important",
    "moment": "important",
}


SHOWING = frozenset(["show", "depict", "capture", "picture", "see"])
PRINTING = frozenset(["publish", "print", "carry", "run", "release", "feature", "post"])
PICTURES = frozenset(["photo", "video", "footage", "picture"])


def picturing(frame: Frame) -> list[Statement] | None:
    """A photo shows X shaking hands with Y: X shakes hands with Y, in a photo."""
    from factcheck.statements.gaps import filled

    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.verb in PRINTING and obj is not None and obj.term is not None and not frame.negated:
        of = next((m for m in obj.term.mods if m.role == "of" and m.term is not None), None)
        if of is not None and of.term is not None and senses.concept(obj.term.head) in PICTURES:
            photo = replace(obj.term, mods=[m for m in obj.term.mods if m is not of])
            args = [Arg("subj", obj.at, term=photo), Arg("obj", of.at, term=of.term)]
            return picturing(replace(frame, verb="show", args=args))  # "ran a photo of X and Y shaking hands"
        scene = next((m for m in obj.term.mods if m.role == "rel" and m.frame is not None), None)
        if scene is not None and scene.frame is not None and senses.concept(obj.term.head) in PICTURES:
            photo = replace(obj.term, mods=[m for m in obj.term.mods if m is not scene])
            made = filled(scene.frame, photo)  # "published a photo in which X shakes hands with Y"
            for stmt in made:
                inherit(stmt, frame)
            return made
    if frame.verb not in SHOWING or subject is None or obj is None or obj.term is None:
        return None
    if not frame.passive and (subject.term is None or senses.concept(subject.term.head) not in PICTURES):
        return None
    last = obj.term.members[-1] if obj.term.members else obj.term
    rel = next((m for m in last.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None)
    if rel is None or rel.frame is None:
        side = [a for a in take(frame, subject, obj) if a.role in ("on", "at") and a.term is not None]
        if frame.passive or not side or obj.term.members or obj.term.ref is None:
            return None
        picture = Arg("in", subject.at, term=subject.term)  # "shows X on the left": X is on the left in it
        return of_frame(
            replace(frame, verb="be", args=[replace(obj, role="subj"), *take(frame, subject, obj), picture])
        )
    alone = replace(last, mods=[m for m in last.mods if m is not rel])
    who = replace(obj.term, members=[*obj.term.members[:-1], alone]) if obj.term.members else alone
    made = filled(rel.frame, who)
    for stmt in made:
        inherit(stmt, frame)
        stmt.roles.append(Role("T", "in", subject.at, term=subject.term, fixed=True))
        add_args(stmt, take(frame, subject, obj), {})
    return made
