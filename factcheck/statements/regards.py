"""What somebody thinks of a thing and who wants it, told plainly: saw nothing new in it, to X it matters, there is
interest among firms in it, counts on X to do it; pictures beside an article."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses, turns
from factcheck.language.tables import word_set
from factcheck.statements.heads import eventive, handshakes, is_place, means
from factcheck.statements.nouns import take
from factcheck.statements.setphrases import PICTURES
from factcheck.statements.steps import Step

SOMETHING = word_set("nothing something anything little")


def seen_as(frame: Frame) -> Frame:
    """ "saw something, nothing historic in the visit": called it historic, did not call it so."""
    what = frame.arg("obj")
    term = what.term if what is not None else None
    if frame.passive or what is None or term is None or term.head not in SOMETHING or len(term.mods) > 1:
        return frame
    clause = term.mods[0].frame if term.mods else frame
    quality = clause.arg("comp") if clause is not None and (clause is frame or clause.verb == "be") else None
    if clause is None or quality is None or not quality.word:
        return frame
    thing = clause.arg("in", "about") or frame.arg("in", "about")
    if thing is None or not eventive(thing.term):
        return frame
    negated = frame.negated != (term.det == "no" or term.head in ("nothing", "little"))
    rest = [a for a in take(frame, what) if a is not thing and a is not quality]
    args = [*rest, replace(thing, role="obj"), Arg("as", quality.at, word=quality.word)]
    return replace(frame, verb="describe", negated=negated, neg_at=what.at, args=args)


def of_interest(frame: Frame) -> Frame:
    """ "There is interest *among firms in Z*, *on both sides* in Z": firms, both sides are interested in it."""
    held = frame.arg("subj")
    term = held.term if held is not None else None
    if held is None or term is None or term.head not in INTEREST or term.members or term.plural:
        return frame
    own = next((m for m in term.mods if m.role in ("among", "on", "from", "amongst") and m.term is not None), None)
    outer = frame.arg("among", "on", "from", "amongst") if own is None else None
    who = own.term if own is not None else outer.term if outer is not None else None
    if who is None or not (who.ref is not None or who.members or who.plural):
        return frame
    within = next((m for m in who.mods if m.role in ("in", "for") and m.term and not is_place(m.term)), None)
    what = next((m for m in term.mods if m.role in ("in", "for", "inf") and m is not own), within)
    if what is None or any(m not in (own, what) and m.word not in closed.HARMLESS | DEGREES for m in term.mods):
        return frame
    after = [m for m in who.mods if within is not None and m.role == "in" and m.at > within.at]
    subject = replace(who, mods=[m for m in who.mods if m is not within and m not in after])
    args = [
        Arg("subj", held.at, term=subject),
        Arg("comp", held.at, word="interested"),
        Arg(what.role if what.role == "inf" else "in", what.at, term=what.term, frame=what.frame),
    ]
    args += [Arg("in", m.at, term=m.term) for m in after]
    rest = take(frame, held, *([outer] if outer is not None else []))
    negated = frame.negated != (term.det in ("no", "little"))
    return replace(frame, verb="be", args=[*args, *rest], negated=negated, neg_at=held.at)


INTEREST = word_set("interest appetite enthusiasm eagerness")
DEGREES = word_set("particular special great keen strong considerable growing lively genuine real widespread much")
COUNTING_ON = word_set("count rely bank depend")


def counted_on(frame: Frame) -> Frame:
    """ "Firms can *count on X to do Z*": X is ready to do it."""
    who = frame.arg("on")
    deed = next((a for a in frame.args if a.role == "inf" and a.frame is not None), None)
    if frame.passive or who is None or who.term is None or who.term.ref is None or deed is None or deed.frame is None:
        return frame
    whom = frame.arg("subj")
    inner = deed.frame
    if whom is not None and whom.term is not None:  # "for *them*"
        given = [a if a.term is None or a.term.det != "pron" else replace(a, term=whom.term) for a in inner.args]
        if not any(a.term is whom.term for a in given):
            given.append(Arg("for", whom.at, term=whom.term))
        inner = replace(inner, args=given)
    negated = frame.negated
    args = [replace(who, role="subj"), Arg("comp", who.at, word="ready"), replace(deed, frame=inner)]
    return replace(frame, verb="be", args=args, status="happened", negated=negated)


WORDS = word_set("word term phrase")


def in_these_words(frame: Frame) -> Frame:
    """ "“A historic event”: *with these words* X described the visit": that is how."""
    words = frame.arg("with", "in")
    if words is None or words.term is None or words.term.head not in WORDS or words.term.det not in ("these", "those"):
        return frame
    return (
        frame
        if words.term.mods
        else replace(frame, args=take(frame, words), adverbs=[*frame.adverbs, ("so", words.at)])
    )


def weighty_as(frame: Frame) -> Frame:
    """ "described it *as of little importance*": as not important."""
    how = frame.arg("as")
    term = how.term if how is not None else None
    if (
        how is None
        or term is None
        or term.head not in turns.WEIGHTS
        or term.ref is not None
        or frame.arg("obj") is None
    ):
        return frame
    words = {m.word for m in term.mods} | {term.det}
    if any(m.word not in SLIGHT | DEGREES | closed.HARMLESS for m in term.mods):
        return frame
    slight = bool(words & SLIGHT)
    plain = Arg("as", how.at, word="important")
    return replace(
        frame,
        verb="describe",
        args=[plain if a is how else a for a in frame.args],
        negated=frame.negated != slight,
        neg_at=how.at if slight else frame.neg_at,
    )


SLIGHT = word_set("little no minor scant small slight secondary limited minimal")


def thought(frame: Frame) -> Frame:
    """ "*To X*, the growth is important", "for X it matters": X says so."""
    what, quality = frame.arg("subj"), frame.arg("comp")
    if frame.speaker is not None or what is None or what.term is None or quality is None or not quality.word:
        return frame
    for arg in frame.args:
        named = arg.term is not None and arg.term.ref is not None and arg.term.ref.kind == "person"
        if arg.role in ("to", "for") and named and (arg.at < what.term.first or quality.word in OPINIONS):
            return replace(frame, speaker=arg.term, said="say", args=take(frame, arg))
    return frame


PRAISING = word_set("praise hail laud commend welcome highlight stress underline note emphasise emphasize celebrate")


def praised(frame: Frame) -> Frame:
    """ "*praised the friendly relations* of X and Y": spoke of friendly relations."""
    ties = frame.arg("obj")
    term = ties.term if ties is not None else None
    if frame.passive or frame.negated or ties is None or term is None or senses.concept(term.head) != "relation":
        return frame
    if not any(m.role == "adj" and m.word in QUALITIES_OF_TIES for m in term.mods) or frame.arg("as", "comp"):
        return frame
    return replace(frame, verb="speak", args=[replace(a, role="of") if a is ties else a for a in frame.args])


QUALITIES_OF_TIES = word_set("friendly amicable cordial warm good excellent close hostile tense strained")
SHOWN_WITH = word_set("accompany illustrate adorn head top open")


def with_picture(frame: Frame) -> Frame:
    """ "A photo of X and Y shaking hands *accompanies the article*", "is illustrated with one": it shows them."""
    beside = [a for a in frame.args if a.role in ("subj", "with", "by")]
    photo = next((a for a in beside if a.term is not None and a.term.head in PICTURES), None)
    term = photo.term if photo is not None else None
    of = next((m for m in term.mods if m.role == "of" and m.term is not None), None) if term is not None else None
    if photo is None or term is None or of is None or frame.negated:
        return frame
    plain = replace(term, mods=[m for m in term.mods if m is not of])
    args = [Arg("subj", photo.at, term=plain), Arg("obj", of.at, term=of.term)]
    return replace(frame, verb="show", passive=False, args=args)


OPINIONS = word_set("important minor secondary crucial vital")


def in_person(frame: Frame) -> Frame:
    """ "X and Y *spoke in person*, face to face": met."""
    who = frame.arg("subj")
    if frame.passive or who is None or who.term is None or frame.arg("obj", "that") is not None:
        return frame
    if len(who.term.walk()) < 2 and not who.term.plural and frame.arg("with", "to") is None:
        return frame
    adverbs = [a for a in frame.adverbs if a[0] != "in_person"]
    return replace(frame, verb="meet", adverbs=adverbs)


NEIGHBOURS = word_set("country nation state neighbour neighbor")


def friendly_lands(frame: Frame) -> Frame:
    """ "X and Y are *friendly countries*": relations between them are friendly."""
    who, kind = frame.arg("obj" if frame.arg("as") is not None else "subj"), frame.arg("as", "comp")
    term = kind.term if kind is not None else None
    if frame.passive or who is None or kind is None or term is None or who.term is None or not term.plural:
        return frame
    words = [m.word for m in term.mods if m.word]
    if term.head not in NEIGHBOURS or len(words) != len(term.mods) or len(words) != 1:
        return frame
    if words[0] not in QUALITIES_OF_TIES or len(who.term.walk()) < 2:
        return frame
    sides = Mod("between", who.at, term=who.term)
    ties = Term(who.term.first, who.term.last, head="relation", plural=True, at=who.at, mods=[sides])
    args = [replace(who, term=ties), Arg(kind.role, kind.at, word=words[0]), *take(frame, who, kind)]
    return replace(frame, args=args)


def interest_lies(frame: Frame) -> Frame:
    """ "*X's interest lies in* doing Z": X is interested in it."""
    held, what = frame.arg("subj"), frame.arg("in")
    term = held.term if held is not None else None
    if held is None or term is None or what is None or term.head not in INTEREST or term.plural:
        return frame
    own = next((m for m in term.mods if m.role in ("own", "of") and m.term is not None), None)
    if own is None or any(m is not own and m.word not in closed.HARMLESS | DEGREES | {"main"} for m in term.mods):
        return frame
    args = [Arg("subj", own.at, term=own.term), Arg("comp", held.at, word="interested"), *take(frame, held)]
    return replace(frame, verb="be", args=args)


def source_shows(frame: Frame) -> Frame:
    """ "*The Post shows X and Y shaking hands*": a photo of its does."""
    source, scene = frame.arg("subj"), frame.arg("obj")
    if frame.passive or source is None or source.term is None or source.term.ref is None or scene is None:
        return frame
    last = scene.term.walk()[-1] if scene.term is not None else None
    if source.term.ref.kind != "source" or last is None or not any(m.role == "rel" for m in last.mods):
        return frame
    inside = Mod("in", source.at, term=source.term)
    photo = Term(source.term.first, source.term.last, head="photo", det="a", at=source.at, mods=[inside])
    return replace(frame, args=[replace(source, term=photo), *take(frame, source)])


HIDING = word_set("hide conceal disguise mask")


def not_hiding(frame: Frame) -> Frame:
    """ "*did not hide* its interest in Z": voiced it."""
    thing = frame.arg("obj")
    if not frame.negated or frame.passive or thing is None or not eventive(thing.term):
        return frame
    return replace(frame, verb="voice", negated=False)


TURNING = word_set("turn become grow go get")


def turned_so(frame: Frame) -> Frame:
    """ "Ties *have turned hostile*": are hostile."""
    ties, how = frame.arg("subj"), frame.arg("comp")
    if frame.passive or ties is None or ties.term is None or how is None or how.word not in QUALITIES_OF_TIES:
        return frame
    return replace(frame, verb="be") if senses.concept(ties.term.head) == "relation" else frame


GRADES = word_set("private official unofficial informal working")


def graded_visit(frame: Frame) -> Frame:
    """ "His stay in Y was *private*": a private visit."""
    trip, grade = frame.arg("subj"), frame.arg("comp")
    if trip is None or grade is None or grade.word not in GRADES or not means(trip.term, "visit"):
        return frame
    kind = Mod("adj", grade.at, word=grade.word)
    visit = Term(grade.at, grade.at + 1, head="visit", det="a", mods=[kind], at=grade.at)
    adverbs = [a for a in frame.adverbs if a[0] not in ("purely", "strictly", "wholly", "entirely")]
    args = [replace(a, term=visit, word="") if a is grade else a for a in frame.args]
    return replace(frame, args=args, adverbs=adverbs)


LENSES = word_set("camera photographer lens press")


def for_cameras(frame: Frame) -> Frame:
    """ "clasped hands *for the cameras*": in a photo."""
    lens = next((a for a in frame.args if a.role in ("for", "before", "in_front_of") and a.term), None)
    if lens is None or lens.term is None or lens.term.head not in LENSES or frame.negated:
        return frame
    shaking = handshakes()
    if not any(s.concept in shaking for s in senses.verbs().get(_hands(frame), ())):
        return frame
    photo = Term(lens.at, lens.at + 1, head="photo", det="a", at=lens.at)
    return replace(frame, args=[Arg("in", lens.at, term=photo) if a is lens else a for a in frame.args])


def _hands(frame: Frame) -> str:
    obj = frame.arg("obj")
    return f"{frame.verb}_{obj.term.head}" if obj is not None and obj.term is not None else frame.verb


def of_counterpart(frame: Frame) -> Frame:
    """ "his counterpart *from X*": of X."""
    home = frame.arg("from")
    if home is None or home.term is None or home.term.ref is None or home.term.ref.kind not in ("country", "city"):
        return frame
    for arg in frame.args:
        term = arg.term
        if term is not None and term.head == "counterpart" and arg.at < home.at and not term.members:
            land = home.term.ref.country if home.term.ref.kind == "city" and home.term.ref.capital else home.term.ref.id
            if land is None:
                return frame
            ref = home.term.ref._replace(id=land, kind="country", adjective=False)
            whose = replace(home.term, ref=ref)
            other = replace(term, mods=[*(m for m in term.mods if m.role != "own"), Mod("adj", home.at, term=whose)])
            return replace(frame, args=[replace(a, term=other) if a is arg else a for a in take(frame, home)])
    return frame


def crossed(frame: Frame) -> Frame:
    """ "*X's path crossed Y's*", "X's and Y's paths crossed": X met Y."""
    path, other = frame.arg("subj"), frame.arg("obj", "with")
    term = path.term if path is not None else None
    if frame.passive or path is None or term is None or term.head != "path":
        return frame
    own = [m.term for m in term.mods if m.role in ("own", "of") and m.term is not None]
    whose = other.term if other is not None else None
    inner = next((m.term for m in whose.mods if m.role == "own" and m.term is not None), None) if whose else None
    if len(own) != 1 or len(term.mods) != 1:
        return frame
    if other is None and not own[0].members and not own[0].plural:
        return frame
    met = [Arg("obj", other.at, term=inner or other.term)] if other is not None else []
    rest = take(frame, path, *([other] if other is not None else []))
    return replace(frame, verb="meet", args=[Arg("subj", path.at, term=own[0]), *met, *rest])


ANYBODY = word_set("visitor reader traveller traveler anyone one")
COMING_ACROSS = word_set("find see encounter meet come_across discover")


def to_be_found(frame: Frame) -> Frame:
    """ "*You will find* 700 firms in Y": there are 700 firms there; "one will search Y in vain for them": none."""
    who = frame.arg("subj")
    if who is None or who.term is None or frame.passive:
        return frame
    anybody = (who.term.det == "pron" and who.term.head in ("you", "we", "one")) or who.term.head in ANYBODY
    if not anybody or frame.status not in ("future", "possible", "happened"):
        return frame
    if frame.verb in ("search", "look", "scour"):
        where, what = frame.arg("obj"), frame.arg("for")
        vain = next((a for a in frame.args if a.word == "vain" or (a.term and a.term.head == "vain")), None)
        if vain is None or what is None or where is None or not is_place(where.term) or what.term is None:
            return frame
        args = [replace(what, role="subj"), replace(where, role="in")]
        return replace(frame, verb="exist", status="happened", negated=True, neg_at=vain.at, args=args, adverbs=[])
    thing = frame.arg("obj")
    there = any(a.role in ("in", "on", "at") and is_place(a.term) for a in frame.args)
    if frame.verb not in COMING_ACROSS or thing is None or thing.term is None or not thing.term.plural or not there:
        return frame
    if thing.term.ref is not None or thing.term.members or senses.concept(thing.term.head) != "company":
        return frame
    return replace(frame, verb="exist", status="happened", args=[replace(thing, role="subj"), *take(frame, who, thing)])


def ranging(frame: Frame) -> Frame:
    """ "*From X to Z*, firms of Y are active": X and Z are."""
    first, last, who = frame.arg("from"), frame.arg("to"), frame.arg("subj")
    if first is None or last is None or who is None or first.term is None or last.term is None or who.term is None:
        return frame
    ends = [first.term, last.term]
    if any(t.ref is None or t.ref.kind != "organisation" for t in ends) or not who.term.plural or frame.negated:
        return frame
    if senses.concept(who.term.head) != "company" or who.term.count is not None:
        return frame
    both = Term(first.term.first, last.term.last, members=ends, link="and", at=first.term.at)
    return replace(frame, args=[replace(who, term=both), *take(frame, first, last, who)])


def at_the_table(frame: Frame) -> Frame:
    """ "*With Z at the table*, X and Y discussed it": X, Y and Z did."""
    who, others, table = frame.arg("subj"), frame.arg("with"), frame.arg("at")
    if frame.passive or who is None or others is None or who.term is None or others.term is None or table is None:
        return frame
    if table.term is None or table.term.head != "table" or table.term.mods or others.at > table.at:
        return frame
    members = [*who.term.walk(), *others.term.walk()]
    both = Term(who.term.first, who.term.last, members=members, link="and", at=who.term.at)
    return replace(frame, args=[replace(who, term=both), *take(frame, who, others, table)])


def of_no_other(frame: Frame) -> Frame:
    """ "was there on a working visit, *not a state one*": a working visit is no other anyway."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("on", "for") or term is None or not means(term, "visit"):
            continue
        other = next((m for m in term.mods if m.role in ("not", "instead_of") and m.term is not None), None)
        if other is None or other.term is None or not (means(other.term, "visit") or other.term.head == "one"):
            continue
        mine = {m.word for m in term.mods if m.word}
        if mine and {m.word for m in other.term.mods if m.word} - mine:
            plain = replace(term, mods=[m for m in term.mods if m is not other])
            return replace(frame, args=[replace(a, term=plain) if a is arg else a for a in frame.args])
    return frame


TURNING_TO = word_set("reply respond answer sum_up look_beyond look_ahead turn address speak recall")


def introduced(frames: list[Frame]) -> list[Frame]:
    """ "*Replying to X*, Y said …", "*Summing up ties*, Y cited …": in what turn of the talk it was said."""
    out: list[Frame] = []
    for k, frame in enumerate(frames):
        later = frames[k + 1] if k + 1 < len(frames) else None
        mine = frame.arg("subj")
        who = later.arg("subj") if later is not None else None
        speaker = who.term if who is not None else None
        if later is not None and later.speaker is not None:
            speaker = later.speaker
        said = later is not None and (later.verb in closed.SAY or later.speaker is not None)
        idle = frame.kind == "part" and frame.verb in TURNING_TO and not frame.negated and not frame.times
        if idle and said and mine is not None and mine.term is not None and speaker is mine.term:
            continue
        out.append(frame)
    return out


STEPS: tuple[Step, ...] = (
    (seen_as, {"see", "find", "recognise", "recognize", "discern"}, SOMETHING),
    (at_the_table, senses.meaning("discuss") | senses.meaning("meet"), {"table"}),
    (of_no_other, None, {"on", "for"}),
    (not_hiding, HIDING, {"obj"}),
    (turned_so, TURNING, QUALITIES_OF_TIES),
    (graded_visit, {"be"}, GRADES),
    (for_cameras, None, LENSES),
    (of_counterpart, None, {"counterpart"}),
    (crossed, {"cross"}, {"path"}),
    (to_be_found, COMING_ACROSS | {"search", "look", "scour"}),
    (ranging, None, {"from"}),
    (in_person, {"speak", "talk"}, {"in_person"}),
    (friendly_lands, {"be", "remain", "describe", "call", "regard", "see"}, NEIGHBOURS),
    (interest_lies, {"lie", "be", "consist"}, INTEREST),
    (source_shows, {"show", "picture", "depict"}, {"obj"}),
    (of_interest, {"exist"}, INTEREST),
    (counted_on, COUNTING_ON, {"on"}),
    (in_these_words, None, WORDS),
    (praised, PRAISING, {"obj"}),
    (with_picture, SHOWN_WITH, PICTURES),
    (weighty_as, None, turns.WEIGHTS),
)
"""What is told plainly before figures are read."""
