"""What somebody ascribes to others: a figure put on them, a number counted, a deed credited, words in their mouth."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, kinds, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, merged, of_frame
from factcheck.statements.fitting import MEASURING
from factcheck.statements.heads import amount, core_noun, eventive, is_place, means, weighed
from factcheck.statements.model import Statement
from factcheck.statements.nouns import number_noun, take
from factcheck.statements.speaking import NAMING, OF_QUALITY, told_there

ESTIMATING = word_set(
    """put estimate value reckon set peg tally assess calculate gauge place pitch quantify total compute
    rate fix record register"""
)
"""Verbs of a figure that somebody puts *at* so much."""

GIVING_AS = word_set("""give quote cite report state list record""")
"""Verbs of a figure that somebody gives *as* so much."""

COUNTING = word_set("""count tally reckon number cite report record register note list""")
"""What somebody does who says how many there are."""

FINDING = word_set("find consider deem judge")
OFFERING = word_set("hold show offer")
MOUTHS = word_set("""have quote show depict portray cite report catch""")
"""A text has, quotes, shows somebody doing or saying something."""


def says(term: Term | None) -> bool:
    """Whether a term can be who speaks: a person, a source, somebody with an office."""
    if term is None or term.members:
        return False
    if term.ref is not None:
        return term.ref.kind in ("person", "source")
    if term.head in PIECES:
        return any(_source(m.term) for m in term.mods if m.role in ("own", "of", "by", "in", "from", "on", "noun"))
    return term.head in closed.TITLES | {"leader"}


PIECES = word_set("headline report article story caption piece dispatch")
"""What a source publishes, and says something in."""


def by_speaker(made: list[Statement], who: Term | None, verb: str) -> list[Statement]:
    for stmt in made:
        stmt.speaker, stmt.said = stmt.speaker or who, stmt.said or verb
    return made


def estimated(frame: Frame) -> list[Statement] | None:
    """X puts, pegs Y at $6 billion; gives Y as $6 billion: Y is so much, says X."""
    frame = _lifted(frame) if frame.verb in ESTIMATING else frame
    thing, subject = frame.arg("obj"), frame.arg("by" if frame.passive else "subj")
    mark = "at" if frame.verb in ESTIMATING else "as" if frame.verb in GIVING_AS else ""
    if frame.verb in ("have", "see") and subject is not None and says(subject.term) and not frame.passive:
        mark = "at"  # "the paper had it at $6 billion", "had trade above $6 billion"
    marks = (mark, "obj2") if mark == "at" else (mark,)
    values = [
        a for a in frame.args if mark and a.role in marks and (amount(a.term) or weighed(a.term) or _sized(a.term))
    ]
    value = next((a for a in values if a.role == mark), values[0] if values else None)
    if value is None or thing is None or thing.term is None:
        return None
    if mark == "as" and not any(eventive(t) or number_noun(t) is not None for t in thing.term.walk()):
        return None
    near = [
        a
        for a in frame.args
        if a.term is not None and a.role in ("with", "in", "of", "from", "between", "by") and thing.at < a.at < value.at
    ]  # "put the number of firms *with foreign capital* at …"
    whole = replace(thing.term, mods=[*thing.term.mods, *[Mod(a.role, a.at, term=a.term) for a in near]])
    thing, frame = replace(thing, term=whole), replace(frame, args=take(frame, thing, *near))
    inner = replace(
        frame,
        verb="measure",
        passive=False,
        times=frame.times if frame.passive else frame.times[frame.fronted :],  # when it was said
        fronted=0,
        args=[
            Arg("subj", thing.at, term=thing.term),
            Arg("obj", value.at, term=value.term),
            *[a for a in frame.args if a not in (thing, value, subject)],
        ],
    )
    inner, places = told_there(inner)
    made = by_speaker(of_frame(inner), subject.term if subject is not None else None, frame.verb)
    for stmt in made:
        stmt.said_at.extend(places)
        stmt.said_when.extend(t for t in frame.times[: 0 if frame.passive else frame.fronted] if t is not None)
    return made


def _sized(term: Term | None) -> bool:
    """A sum, so many tonnes, cubic metres, hours."""
    measured = term is not None and term.count is not None and term.head in MEASURING
    return measured or amount(term) is not None or weighed(term)


def _lifted(frame: Frame) -> Frame:
    """ "Puts the number of people working there *at 11,000*": the figure out of the clause that stands before it."""
    thing = frame.arg("obj")
    inner = next((m for m in thing.term.mods if m.frame is not None), None) if thing and thing.term else None
    if thing is None or thing.term is None or inner is None or inner.frame is None or frame.arg("at") is not None:
        return frame
    value = inner.frame.args[-1] if inner.frame.args else None
    if value is None or value.role != "at" or value.term is None or value.term.head not in ("", "$"):
        return frame
    if not (amount(value.term) or weighed(value.term)):
        return frame
    clause = replace(inner.frame, args=inner.frame.args[:-1])
    whole = replace(thing.term, mods=[replace(m, frame=clause) if m is inner else m for m in thing.term.mods])
    return replace(frame, args=[*(replace(a, term=whole) if a is thing else a for a in frame.args), value])


def counted(frame: Frame) -> list[Statement] | None:
    """X counts more than 700 Korean firms in Y: there are so many, says X."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or obj is None or obj.term is None:
        return None
    first = obj.term.walk()[0]
    if not says(subject.term) or first.count is None or not first.plural or first.head in ("", "$"):
        return None
    there = replace(frame, verb="exist", args=[replace(obj, role="subj"), *take(frame, subject, obj)])
    return by_speaker(of_frame(there), subject.term, frame.verb)


def credited(frame: Frame) -> list[Statement] | None:
    """X credits Y with Z, with doing Z: Y has, does Z, says X."""
    who, speaker = frame.arg("obj"), frame.arg("by" if frame.passive else "subj")
    what = frame.arg("with")
    if who is None or who.term is None or what is None:
        return None
    owner = Arg("subj", who.at, term=who.term)
    rest = [a for a in frame.args if a not in (who, speaker, what)]
    if what.frame is not None:
        given = replace(what.frame, args=[owner, *what.frame.args, *rest], kind=frame.kind, passive=False)
        given = replace(given, negated=given.negated != frame.negated, neg_at=frame.neg_at)
    else:
        given = replace(frame, verb="have", passive=False, args=[owner, replace(what, role="obj"), *rest])
    return by_speaker(of_frame(given), speaker.term if speaker is not None else None, "credit")


def quoted(frame: Frame) -> list[Statement] | None:
    """A paper has, quotes X saying, X as saying that …: what X says, in the paper."""
    paper, who = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    if frame.verb == "be" and (record := frame.arg("on")) is not None and record.term is not None:
        if record.term.head == "record":  # "is on record as saying"
            paper, who = None, frame.arg("subj")
            frame = replace(frame, verb="quote")
    if frame.verb not in MOUTHS or who is None or who.term is None or not says(who.term) or frame.negated:
        return None
    inner = next((a.frame for a in frame.args if a.role in ("as", "ing") and a.frame is not None), None)
    clause = next(
        (m for m in who.term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"), None
    )
    if inner is None and clause is not None and paper is not None and _source(paper.term):
        inner = clause.frame
    if inner is None or (frame.verb == "have" and not _source(paper.term if paper is not None else None)):
        return None
    speaker = replace(who.term, mods=[m for m in who.term.mods if m is not clause])
    args = [a for a in inner.args if not a.gap and a.role != "subj"]
    made = of_frame(replace(inner, kind="finite", args=[Arg("subj", who.at, term=speaker), *args]))
    for stmt in made:
        if paper is not None and paper.term is not None and _source(paper.term):
            stmt.said_at.append(paper.term)
    return by_speaker(made, speaker, "say")


def shown(frame: Frame) -> list[Statement] | None:
    """A paper has, shows X doing Z: X does Z, says the paper."""
    paper, who = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or paper is None or who is None or who.term is None:
        return None
    source = paper.term is not None and paper.term.ref is not None and paper.term.ref.kind == "source"
    if not source and not (paper.term is not None and paper.term.ref is None and says(paper.term)):
        return None
    clauses = [m for m in who.term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part"]
    done = clauses[0].frame if len(clauses) == 1 else None
    if done is None or done.passive or done.verb in closed.SAY or who.term.ref is None:
        return None
    plain = replace(who.term, mods=[m for m in who.term.mods if m is not clauses[0]])
    args = [Arg("subj", who.at, term=plain), *[a for a in done.args if not a.gap], *take(frame, paper, who)]
    told = replace(done, kind=frame.kind, first=frame.first, args=args, times=[*frame.times, *done.times])
    return by_speaker(of_frame(told), paper.term, "report")


def factive(frame: Frame) -> list[Statement] | None:
    """X stressed, welcomed the fact that S; the fact that S was stressed by X: S, and where it is said, says X."""
    if frame.verb in closed.DENY | closed.SUPPOSE or frame.act != "assert":
        return None
    fact = next((a for a in frame.args if a.term is not None and a.term.head == "fact" and a.term.det == "the"), None)
    that = [m.frame for m in fact.term.mods if m.role == "that" and m.frame] if fact and fact.term else []
    speaker = frame.arg("by" if frame.passive else "subj")
    if not that or speaker is fact or speaker is None or not says(speaker.term):
        return None
    made = [stmt for content in that for stmt in of_frame(content)]
    return by_speaker(made, speaker.term, "say")


def hopeful(frame: Frame) -> list[Statement] | None:
    """X sees promise, potential in Y: Y is a promising field, says X."""
    promise, speaker, what = frame.arg("obj"), frame.arg("subj"), frame.arg("in", "for")
    bare = frame.arg("comp")
    if promise is None and bare is not None and bare.word in PROMISE:  # "sees *potential* in Y"
        promise = replace(bare, word="", term=Term(bare.at, bare.at + 1, head=bare.word, at=bare.at))
        frame = replace(frame, args=[promise if a is bare else a for a in frame.args])
    if what is not None and what.frame is not None and what.frame.verb in DEVELOPING:
        thing = what.frame.arg("obj")  # "sees promise in *developing* Z with Y"
        others = [a for a in what.frame.args if a is not thing and a.role not in ("subj", "control")]
        if thing is not None and thing.term is not None:
            plain = Arg(what.role, what.at, term=thing.term)
            frame = replace(frame, args=[*[plain if a is what else a for a in frame.args], *others])
            what = plain
    if what is not None and what.term is not None and means(what.term, "cooperate"):
        outer = next((a for a in frame.args if a.role in ("on", "in") and a is not what and not is_place(a.term)), None)
        if outer is not None and outer.term is not None:  # "sees promise in cooperation *on Z*": in Z, for it
            work = replace(what, role="for")
            frame = replace(frame, args=[work if a is what else a for a in frame.args])
            what = outer
    if frame.passive or what is None or what.term is None:
        return None
    if promise is None or promise.term is None or speaker is None or not says(speaker.term):
        return None
    inner = next((m for m in promise.term.mods if m.role == "for" and eventive(m.term)), None)
    mods = [m for m in promise.term.mods if m is not inner]
    if promise.term.head not in PROMISE or any(m.word not in closed.HARMLESS | closed.SIZES | BRIGHT for m in mods):
        return None
    field = Term(promise.at, promise.at + 1, head="area", plural=True, at=promise.at)
    field.mods = [Mod("adj", promise.at, word="promising")]
    goal = next((a for a in frame.args if a.role == "for" and a is not what and eventive(a.term)), None)
    common = goal.term if goal is not None else inner.term if inner is not None else None
    if common is not None:
        field.mods.append(Mod("of", promise.at, term=common))
    rest = take(frame, promise, speaker, what, *([goal] if goal is not None else []))
    args = [replace(what, role="subj"), Arg("comp", promise.at, term=field), *rest]
    little = [a for a in frame.adverbs if a[0] in ("little", "scant")]
    frame = replace(frame, adverbs=[a for a in frame.adverbs if a not in little])
    negated = frame.negated != (promise.term.det in ("no", "little") or bool(little))
    return by_speaker(of_frame(replace(frame, verb="be", negated=negated, args=args)), speaker.term, "say")


BRIGHT = word_set("good great excellent bright promising real ample broad wide")
DEVELOPING = senses.meaning("strengthen")
PROMISE = word_set("promise potential prospect future scope opportunity")


def promising(frame: Frame) -> list[Statement] | None:
    """X holds promise for Y, is promising for Y: X is a promising field of Y."""
    promise, subject = frame.arg("obj"), frame.arg("subj")
    held = frame.verb in OFFERING and promise is not None and promise.term is not None
    comp = promise if held else frame.arg("comp")
    goal = frame.arg("for", "in")
    if held and goal is None and comp is not None and comp.term is not None:
        inner = next((m for m in comp.term.mods if m.role in ("for", "in") and m.term is not None), None)
        if inner is not None:
            goal = Arg(inner.role, inner.at, term=inner.term)
            frame = replace(frame, args=[*frame.args, goal])
    if held and goal is not None and goal.term is not None and _sides(goal.term):  # "for the two countries"
        work = Term(
            goal.at, goal.at + 1, head="cooperation", at=goal.at, mods=[Mod("between", goal.at, term=goal.term)]
        )
        whole = Arg("for", goal.at, term=work)
        frame = replace(frame, args=[whole if a is goal else a for a in frame.args])
        goal = whole
    if comp is None or subject is None or goal is None or not eventive(goal.term) or frame.passive:
        return None
    if held and not (comp.term is not None and comp.term.head in PROMISE and not _coloured(comp.term, goal)):
        return None
    if not held and (comp.word != "promising" or frame.verb not in closed.COPULAS):
        return None
    negated = frame.negated != (comp.term is not None and comp.term.det == "no")
    field = Term(comp.at, comp.at + 1, head="area", plural=True, at=comp.at)
    field.mods = [Mod("adj", comp.at, word="promising"), Mod("of", goal.at, term=goal.term)]
    args = [*take(frame, comp, goal), Arg("comp", comp.at, term=field)]
    return of_frame(replace(frame, verb="be", negated=negated, args=args))


def _sides(term: Term) -> bool:
    """ "the two countries", "both sides", "Chile and Norway"."""
    named = len(term.members) == 2 and all(t.ref is not None for t in term.members)
    return named or (term.plural and term.head in classes.GROUPS and term.det in ("the", "both"))


def _coloured(term: Term, goal: Arg) -> bool:
    """Does a promise say more than that there is one, and for what?"""
    mild = closed.HARMLESS | closed.SIZES | {"good", "bright", "rich", "immense"}
    return any(m.word not in mild and (m.term is None or m.term is not goal.term) for m in term.mods)


def appealing(frame: Frame) -> list[Statement] | None:
    """ "Y holds no interest, great appeal for X": X is, is not interested in Y."""
    worth, what = frame.arg("obj"), frame.arg("subj")
    term = worth.term if worth is not None else None
    if frame.passive or worth is None or what is None or term is None or term.head not in turns.APPEAL:
        return None
    inner = next((m for m in term.mods if m.role in ("for", "to", "on") and m.term is not None), None)
    outer = frame.arg("for", "to", "on")
    who = inner.term if inner is not None else outer.term if outer is not None else None
    mild = closed.HARMLESS | closed.SIZES | {"special", "strong", "real", "obvious", "irresistible"}
    if who is None or any(m is not inner and m.word not in mild for m in term.mods):
        return None
    keen = [
        Arg("subj", worth.at, term=who),
        Arg("comp", worth.at, word="interested"),
        *[replace(a, role="in") for a in frame.args if a.role == "subj"],
    ]
    rest = [a for a in frame.args if a.role != "subj" and a is not worth and a is not outer]
    negated = frame.negated != (term.det == "no")
    return of_frame(replace(frame, verb="be", negated=negated, neg_at=worth.at, args=[*keen, *rest]))


ATTRACTIVE = word_set("attractive interesting appealing enticing tempting")


def attracted(frame: Frame) -> list[Statement] | None:
    """X finds Y attractive; Y is attractive to X: X is interested in Y."""
    comp = frame.arg("comp")
    if comp is None or comp.word not in ATTRACTIVE:
        return None
    found = frame.verb in FINDING and not frame.passive
    who = frame.arg("subj") if found else frame.arg("to", "for")
    what = frame.arg("obj") if found else frame.arg("subj")
    if not found and frame.verb not in closed.COPULAS:
        return None
    if who is None or what is None or who.term is None or (what.term is None and what.frame is None):
        return None
    keen = [replace(who, role="subj"), Arg("comp", comp.at, word="interested"), replace(what, role="in")]
    return of_frame(replace(frame, verb="be", args=[*keen, *take(frame, who, what, comp)]))


def attributed(frame: Frame) -> list[Statement] | None:
    """X and Y are the fields that Z named to W: X and Y are fields, says Z; and the other way round."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    if subject is None or comp is None or subject.term is None or comp.term is None:
        return None
    if _told(comp.term) is None and _told(subject.term) is not None:
        subject, comp = comp, subject
    clause = _told(comp.term) if comp.term is not None else None
    if clause is None or clause.frame is None or comp.term is None or subject.term is None:
        return None
    saying = clause.frame
    speaker = saying.arg("by" if saying.passive else "subj")
    if speaker is None or not says(speaker.term):
        return None
    noun = replace(comp.term, mods=[m for m in comp.term.mods if m is not clause])
    if (group := saying.arg("among")) is not None and group.term is not None and not frame.negated:
        return _named_among(frame, saying, subject, group, noun)
    if noun.count is not None and noun.count.low == len(list(subject.term.walk())):
        noun.count = None  # "the two fields": both are named
    args = [replace(subject, role="subj"), replace(comp, role="comp", term=noun), *take(frame, subject, comp)]
    made = of_frame(replace(frame, args=args, negated=frame.negated != saying.negated))
    for stmt in made:
        stmt.said_at.extend(a.term for a in saying.args if a.term is not None and a.role in ("in", "at"))
    return by_speaker(made, speaker.term, saying.verb)


def _named_among(frame: Frame, saying: Frame, subject: Arg, group: Arg, noun: Term) -> list[Statement]:
    """ "X and Y are the firms that Z named *among those working in W*": Z named them among the firms there."""
    assert group.term is not None
    those = group.term
    if those.det == "pron" or those.head == "those":
        those = replace(those, head=noun.head, det="the", plural=True)
    rest = [a for a in saying.args if a is not group and not a.gap]
    args = [replace(subject, role="obj"), replace(group, term=those), *rest]
    return of_frame(replace(saying, args=args, kind=frame.kind, first=frame.first, last=frame.last))


def _told(term: Term | None) -> Mod | None:
    """The clause of a noun that only says who named it."""
    if term is None or term.ref is not None or term.members:
        return None
    for mod in term.mods:
        told = mod.frame
        if mod.role == "rel" and told is not None and told.verb in NAMING | MENTIONING | {"mention", "see"}:
            if not told.arg("comp", "as", "that") and any(a.gap and a.role == "obj" for a in told.args):
                return mod
    return None


def _source(term: Term | None) -> bool:
    return term is not None and term.ref is not None and term.ref.kind in ("source", "organisation")


MENTIONING = word_set(
    """report note stress emphasise emphasize underline underscore highlight announce confirm mention
    signal express voice acknowledge cite reveal disclose affirm observe recall state
    see detect sense perceive"""
)
"""Verbs of saying whose object is what is said to have been or to be."""


def mentioning(frame: Frame) -> list[Statement] | None:
    """X reports a meeting of Y and Z, stresses Y's interest in Z: they met, Y is interested, says X."""
    from factcheck.statements.gaps import noun_statement

    subject, obj = frame.arg("by" if frame.passive else "subj"), frame.arg("obj")
    if frame.verb == "point" and obj is None and (to := frame.arg("to")) is not None:
        obj, frame = to, replace(frame, verb="cite")  # "pointed to trade of …"
    if frame.verb == "point_to":
        frame = replace(frame, verb="cite")
    if frame.verb not in MENTIONING or frame.negated or frame.status != "happened" or obj is None or obj.term is None:
        return None
    if subject is None or not says(subject.term) or obj.term.members or obj.term.det == "no":
        return None
    if senses.concept(obj.term.head) in kinds.PAPERS and (not eventive(obj.term) or _agreements(frame, obj.term)):
        args = [a for a in frame.args if a is not subject]
        signed = of_frame(replace(frame, verb="reach", passive=True, args=args, times=frame.times[frame.fronted :]))
        return by_speaker(signed, subject.term, frame.verb)
    if not eventive(obj.term):
        return None
    marks = merged(senses.nouns().get(core_noun(obj.term)[0], ()), senses.DEFAULT_N)
    made = noun_statement(obj.term)
    for stmt in made or ():
        stmt.kind, stmt.first, stmt.last = frame.kind, frame.first, frame.last
        stmt.times.extend(t for t in frame.times[frame.fronted :] if t is not None)
        stmt.act = frame.act
        add_args(stmt, [a for a in frame.args if a is not subject and a is not obj], marks)
    return by_speaker(made, subject.term, frame.verb) if made else None


def _agreements(frame: Frame, term: Term) -> bool:
    """ "reported several *agreements on Z*": papers, not that one agrees to do it."""
    return (
        term.plural
        and means(term, "agree")
        and not [x for x in (*(a.frame for a in frame.args), *(m.frame for m in term.mods)) if x is not None]
    )


def voicing(frame: Frame) -> list[Statement] | None:
    """X voices Y's interest in Z: the interest is Y's; X stresses the importance of Y: Y is important."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or subject is None or obj is None:
        return None
    if obj.term is None or not says(subject.term) or obj.term.members:
        return None
    of = next((m for m in obj.term.mods if m.role == "of"), None)
    if obj.term.head in OF_QUALITY and not eventive(obj.term) and obj.term.ref is None and of is not None:
        quality = Arg("of", obj.at, term=replace(obj.term, mods=[m for m in obj.term.mods if m is not of]))
        thing = Arg("subj", of.at, term=of.term, frame=of.frame)
        if thing.term is not None:
            extra = [Mod(a.role, a.at, term=a.term) for a in take(frame, subject, obj) if a.role in ("with", "between")]
            thing.term = replace(thing.term, mods=[*thing.term.mods, *extra])
        rest = [a for a in take(frame, subject, obj) if a.role not in ("with", "between")]
        return by_speaker(of_frame(replace(frame, verb="be", args=[thing, quality, *rest])), subject.term, frame.verb)
    owner = next((m.term for m in obj.term.mods if m.role in ("own", "of") and m.term is not None), None)
    if owner is None or owner.det == "pron" or not any(t.ref is not None for t in owner.walk()):
        return None
    return mentioning(frame)
