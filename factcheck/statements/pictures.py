"""What a picture shows, in other words: a camera that catches two people, who is photographed doing what."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, nominal, of_frame
from factcheck.statements.heads import SHAKE, eventive, handshakes, word_of
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.speaking import PICTURES, picturing

TAKING = word_set("capture catch depict portray feature have freeze record include see show picture immortalise snap")
"""What a picture, or the camera, does to those in it."""
TAKEN = word_set("photograph picture snap film capture catch see show depict portray")
"""What is done to those in it; by itself only with a camera or a picture beside it, but for those that name one."""
NAMING_ONE = word_set("photograph picture snap film")
CAMERAS = word_set("camera lens snapshot shot photographer cameraman film tape frame")
POSTURES = word_set("standing sitting seated positioned pictured shown seen visible")
MOVING = word_set("film tape")
CLASPED = frozenset({"shaking", "clasping", "joining", "holding"})
POSING = word_set("pose appear figure")
VERBS = TAKING | TAKEN | POSING


def framed(frames: list[Frame]) -> list[Frame]:
    """ "In one of the paper's group pictures, X appears third from the left": X is, in its picture; those who stand in
    one row stand in one picture."""
    frames = _joined(frames)
    if not any(_row(f) is not None or any(_in_sight(a.term) for a in f.args) for f in frames):
        return frames
    out: list[Frame] = []
    around: list[Arg] = []
    for each in frames:
        args = [replace(a, term=_plain(a.term)) if a.term and _some_picture(a.term) else a for a in each.args]
        frame = sided(replace(each, args=[shown for arg in args for shown in _with_whom(arg)]))
        out.append(_in_a_row(frame, around) if _row(frame) is not None else frame)
    return out


def _joined(frames: list[Frame]) -> list[Frame]:
    """ "X and Y are pictured *clasping hands*": a participle of those in it belongs to the picture."""
    out: list[Frame] = []
    for frame in frames:
        host = out[-1] if out else None
        who = host.arg("obj") if host is not None and host.passive and host.verb in NAMING_ONE else None
        doer = frame.arg("subj") if frame.kind == "part" and not frame.passive and not frame.negated else None
        if host is None or who is None or doer is None or who.term is not doer.term or frame.unread:
            out.append(frame)
            continue
        deed = replace(frame, args=take(frame, doer))
        out[-1] = replace(host, args=[*host.args, Arg("ing", frame.at, frame=deed)])
    return out


def _in_a_row(frame: Frame, around: list[Arg]) -> Frame:
    """The frame that says where somebody stands, in the picture and with those that the one before it told: both go
    to ``around``."""
    standing = [a for a in frame.args if a.role == "comp" and a.word in POSTURES]  # "is *standing* third from left"
    frame = replace(frame, args=take(frame, *standing)) if standing else frame
    ungrouped = [replace(a, term=_ungrouped(a.term)) if a.term is not None else a for a in frame.args]
    args = [_subject(a, frame) for a in ungrouped]
    seen = [a for a in args if _is_picture(a.term) or a.role == "with"]
    if not any(_is_picture(a.term) for a in seen):
        args.extend(around)
    around.extend(seen if not around else ())
    return replace(frame, verb="be", passive=False, args=args)


def _row(frame: Frame) -> Arg | None:
    """The place among those who stand in a row."""
    return next((a for a in frame.args if a.role == "comp" and a.term is not None and a.term.head == closed.ROW), None)


def _subject(arg: Arg, frame: Frame) -> Arg:
    if arg.role == "alongside":
        return replace(arg, role="with")
    return replace(arg, role="subj") if arg.role == "obj" and frame.passive else arg


def _some_picture(term: Term | None) -> bool:
    """Whether it is a picture, or one of several."""
    return _is_picture(term) or _of_several(term) is not None


def _in_sight(term: Term | None) -> bool:
    """Whether it is a picture, or a side of one."""
    if term is None or _some_picture(term):
        return term is not None
    return any(_is_picture(m.term) for m in term.mods if m.role in ("of", "in"))


def _of_several(term: Term | None) -> Term | None:
    """ "one of *the paper's pictures*"."""
    if term is None or term.head not in ("one", "") or term.members or len(term.mods) != 1:
        return None
    of = term.mods[0].term if term.mods[0].role == "of" else None
    return of if of is not None and of.plural and _is_picture(of) else None


def _plain(term: Term) -> Term:
    """The picture without what says only of what kind it is, or that it is one."""
    term = replace(term if (of := _of_several(term)) is None else of, plural=False, det="a" if of else term.det)
    if term.count is not None and term.count.low == 1:
        term = replace(term, count=None)
    return replace(term, mods=[m for m in term.mods if m.word not in KINDS])


def _ungrouped(term: Term) -> Term:
    """ "the *group* picture": who stands in a row stands in one."""
    return replace(term, mods=[m for m in term.mods if m.word != "group"]) if _is_picture(term) else term


def _with_whom(arg: Arg) -> list[Arg]:
    """ "in a picture *that shows X with Y*": in one with Y."""
    term = arg.term
    if term is None or not _is_picture(term):
        return [arg]
    shown = next((m for m in term.mods if m.frame is not None and m.frame.verb in TAKING), None)
    beside = shown.frame.arg("with", "alongside") if shown is not None and shown.frame is not None else None
    if shown is None or beside is None:
        return [arg]
    bare = replace(arg, term=replace(term, mods=[m for m in term.mods if m is not shown]))
    return [bare, replace(beside, role="with")]


PUTTING = word_set("place put position locate set have show feature depict capture catch portray")
"""What a picture does with those who are on one of its sides."""
FILLING = word_set("occupy take_up take fill hold")
SEEING = word_set("see find spot recognise recognize notice discover discern")
VIEWERS = word_set("reader viewer visitor onlooker observer beholder audience")
"""Who sees what is in a picture: anybody."""
SIDED = word_set("side hand edge end part half")
SEEN = word_set("visible recognisable recognizable discernible")
SIDE_OF = {
    **{side: side for side in closed.SIDES},
    "center": "centre",
    "middle": "centre",
    **{f"{side}-hand": side for side in ("left", "right")},
    **{f"far-{side}": side for side in ("left", "right")},
}
"""Words for a side of a picture, and the side."""


def sided(frame: Frame) -> Frame:
    """ "takes up the left-hand side of the picture", "appears to the left of Y in it", "readers will find X on its
    left", "the picture puts X on the left": X is on the left, in the picture."""
    frame = _whose_place(_left(frame))
    side = next((a for a in frame.args if a.role in ("on", "at", "in", "to") and _side(a.term)), None)
    if side is None or side.term is None:
        return frame
    args: list[Arg] = []
    for arg in frame.args:
        args.extend(_on_side(arg) if arg is side else [arg])
    picture = next((a for a in args if a.role in ("in", "on") and _is_picture(a.term)), None)
    if picture is None:
        return replace(frame, args=args) if _is_picture_subject(frame) else frame
    if side.role == "to" and not _of_an_event(picture.term):
        return frame
    seen = next((a for a in args if a.role == "comp" and word_of(a) in SEEN), None)
    args = [a for a in args if a is not seen]
    frame = replace(frame, args=args)
    if frame.verb == "exist" or (frame.passive and frame.verb in SEEING | PUTTING):
        args = [replace(a, role="subj") if a.role == "obj" else a for a in args if a.role != "by"]
        return replace(frame, verb="be", passive=False, status=_seen(frame), args=args)
    return frame


def _left(frame: Frame) -> Frame:
    """ "X is *left in the picture*": on the left, in it."""
    place = frame.arg("comp")
    if frame.verb != "be" or place is None or not (place.word or place.term):
        return frame
    term = place.term
    if term is None:
        at = next((a for a in frame.args if a.role in ("in", "on") and _is_picture(a.term)), None)
        if place.word not in SIDE_OF or at is None:
            return frame
        there = Term(place.at, place.at + 1, head=SIDE_OF[place.word], det="the", at=place.at)
        return replace(frame, args=[Arg("on", place.at, term=there), *take(frame, place)])
    inside = [m for m in term.mods if m.role in ("in", "on", "of") and _is_picture(m.term)]
    if term.head not in SIDE_OF or len(inside) != len(term.mods) or not inside or term.ref is not None:
        return frame
    there = replace(term, head=SIDE_OF[term.head], det="the", mods=[])
    args = [Arg("on", place.at, term=there), *(Arg("in", m.at, term=m.term) for m in inside), *take(frame, place)]
    return replace(frame, args=args)


def _of_an_event(term: Term | None) -> bool:
    """ "the picture *of their handshake*"."""
    return term is not None and any(m.term is not None and eventive(m.term) for m in term.mods)


def _is_picture_subject(frame: Frame) -> bool:
    subject = frame.arg("subj")
    return subject is not None and _is_picture(subject.term)


def _whose_place(frame: Frame) -> Frame:
    """Who has the side or the place in the row as the subject of its being there."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    place = obj if frame.verb in FILLING and obj is not None and _side(obj.term) else None
    if place is not None:
        who = frame.arg("by") if frame.passive else subject
        if who is None:
            return frame
        args = [replace(who, role="subj"), replace(place, role="on"), *take(frame, who, place)]
        return replace(frame, verb="be", passive=False, args=args)
    if frame.passive or obj is None or subject is None or subject.term is None or frame.negated:
        return frame
    if _row(frame) is None and not any(_side(a.term) for a in frame.args):
        return frame
    if frame.verb in SEEING and _anybody(subject.term):
        return replace(
            frame, verb="be", status=_seen(frame), args=[replace(obj, role="subj"), *take(frame, subject, obj)]
        )
    if frame.verb in PUTTING and _is_picture(subject.term) and _person(obj.term):
        there, within = _apart(subject)
        return replace(frame, verb="be", args=[replace(obj, role="subj"), there, *within, *take(frame, subject, obj)])
    return frame


def _apart(picture: Arg) -> tuple[Arg, list[Arg]]:
    """ "the picture *with Y*": where somebody is, and with whom."""
    assert picture.term is not None
    beside = [m for m in picture.term.mods if m.role == "with"]
    bare = replace(picture.term, mods=[m for m in picture.term.mods if m.role != "with"])
    return Arg("in", picture.at, term=bare), [Arg("with", m.at, term=m.term) for m in beside]


def _seen(frame: Frame) -> str:
    """What one can or will see there is there."""
    return "happened" if frame.status in ("possible", "future", "planned") else frame.status


def _anybody(term: Term) -> bool:
    return term.ref is None and (term.head in VIEWERS or (term.det == "pron" and term.head in ("you", "we", "one")))


def _person(term: Term | None) -> bool:
    if term is None or term.members:
        return False
    return term.ref.kind in ("person", "unknown") if term.ref is not None else term.head in closed.TITLES


def _side(term: Term | None) -> str:
    """The side that it names, left, right or centre; else ""."""
    if term is None or term.members or term.ref is not None or term.count is not None:
        return ""
    beyond = [m.term for m in term.mods if m.role == "of"]
    if any(m.frame is not None for m in term.mods) or not all(_is_picture(t) or _person(t) for t in beyond):
        return ""  # "on the left *clasping Y's hand*", "in the middle *of a row*"
    if term.head in SIDED:
        sides = [SIDE_OF[m.word] for m in term.mods if m.word in SIDE_OF]
        return sides[0] if len(sides) == 1 else ""
    return SIDE_OF.get(term.head, "")


def _on_side(arg: Arg) -> list[Arg]:
    """ "on the left-hand side *of the picture*", "to the left *of Y*": on the left, in the picture, with Y."""
    assert arg.term is not None
    out = [Arg("on", arg.at, term=replace(arg.term, head=_side(arg.term), det="the", mods=_rest(arg.term)))]
    for mod in arg.term.mods:
        if mod.role == "of" and mod.term is not None:
            there, beside = _apart(Arg("of", mod.at, term=mod.term))
            out.extend([there, *beside] if _is_picture(mod.term) else [replace(there, role="with")])
    return out


def _rest(term: Term) -> list[Mod]:
    return [m for m in term.mods if m.role != "of" and m.word not in SIDE_OF and m.word != "far"]


KINDS = word_set("press news official accompanying joint team family souvenir")
"""Words for what kind of picture it is."""


def pictured(frame: Frame) -> list[Statement] | None:
    """ "X and Y were photographed arm in arm", "the camera caught X and Y shaking hands", "a photo has X on the
    left"."""
    frame, doing = _loosened(frame)
    if (happening := _caught(frame)) is not None:
        return happening
    made = _scene(frame) if frame.passive or frame.verb in POSING else _shown(frame)
    if made is None and doing is not None:
        return _scene(replace(frame, args=[*frame.args, doing])) if frame.passive else None
    who = frame.arg("obj")
    if made is None or doing is None or doing.frame is None or who is None or who.term is None:
        return made
    args = [Arg("subj", who.at, term=who.term), *doing.frame.args]
    args.append(Arg("in", frame.at, term=_photo(frame.at)))
    return [*made, *of_frame(replace(doing.frame, kind=frame.kind, args=args))]


def _loosened(frame: Frame) -> tuple[Frame, Arg | None]:
    """ "has X on the left *clasping Y's hand*", "caught on camera *shaking hands*": what those in it do, by itself."""
    for arg in frame.args:
        if arg.role != "on" or arg.term is None:
            continue
        parts = (m for m in arg.term.mods if m.role == "rel" and m.frame is not None and m.frame.kind == "part")
        rel = next(parts, None)
        if rel is not None and rel.frame is not None:
            plain = replace(arg, term=replace(arg.term, mods=[m for m in arg.term.mods if m is not rel]))
            deed = replace(rel.frame, args=[a for a in rel.frame.args if not a.gap])
            return replace(frame, args=[plain if a is arg else a for a in frame.args]), Arg("ing", rel.at, frame=deed)
    return frame, None


def _photo(at: int) -> Term:
    return Term(at, at + 1, head=closed.PICTURE, det="a", at=at)


def _is_picture(term: Term | None) -> bool:
    if term is None or term.members or term.ref is not None:
        return False
    return senses.concept(term.head) in PICTURES or term.head in CAMERAS


def _shown(frame: Frame) -> list[Statement] | None:
    """The picture is the subject."""
    subject, obj = frame.arg("subj"), frame.arg("obj")
    if subject is None or subject.term is None or obj is None or obj.term is None or frame.negated:
        return None
    if not _is_picture(subject.term):
        return None
    photo = subject.term
    if senses.concept(photo.head) not in PICTURES:
        photo = replace(photo, head=closed.PICTURE)
    if eventive(obj.term) and obj.term.ref is None and any(m.term is not None for m in obj.term.mods):
        stmt = nominal(obj.term, frame)
        add_args(stmt, take(frame, subject, obj), senses.DEFAULT_N)
        stmt.roles.append(Role("T", "in", subject.at, term=photo, fixed=True))
        return [stmt]
    args = [replace(a, role="with") if a.role == "alongside" else a for a in take(frame, subject)]
    whole = replace(frame, verb="show", args=[replace(subject, term=photo), *args])
    if frame.verb != "show" and any(a.role == "with" for a in args) and all(map(_somebody, obj.term.walk())):
        return of_frame(whole)  # "features X alongside Z": shows X with Z
    return picturing(whole)


def _caught(frame: Frame) -> list[Statement] | None:
    """ "The handshake was caught on camera": they shook hands, in a picture."""
    what = frame.arg("obj")
    if not frame.passive or frame.negated or what is None or what.term is None or not _shake(what.term):
        return None
    camera = next((a for a in frame.args if a.role in ("in", "on", "by") and _is_picture(a.term)), None)
    if (camera is None and frame.verb not in NAMING_ONE) or not any(m.term is not None for m in what.term.mods):
        return None
    stmt = nominal(what.term, frame)
    rest = take(frame, what, *([camera] if camera is not None else []))
    add_args(stmt, rest, senses.DEFAULT_N)
    stmt.roles.append(Role("T", "in", frame.at, term=_photo(frame.at), fixed=True))
    return [stmt]


def _scene(frame: Frame) -> list[Statement] | None:
    """Those in it are the subject."""
    who = frame.arg("obj" if frame.passive else "subj")
    beside = frame.arg("with", "alongside")
    if who is not None and beside is not None and beside.term is not None and who.term is not None:
        if all(map(_somebody, beside.term.walk())) and not any(map(_somebody, who.term.walk())):
            swapped = [replace(beside, role=who.role), replace(who, role="with"), *take(frame, who, beside)]
            frame, who = replace(frame, args=swapped), swapped[0]
    if who is not None and who.term is not None and who.term.members and beside is None:
        named = [t for t in who.term.members if _somebody(t)]
        others = [t for t in who.term.members if not _somebody(t)]
        if named and len(others) == 1:  # "the presidents and *their ministers* are seen in a photo": with them
            main = named[0] if len(named) == 1 else replace(who.term, members=named)
            both = [replace(who, term=main), Arg("with", others[0].first, term=others[0])]
            frame, who = replace(frame, args=[*both, *take(frame, who)]), both[0]
    if who is None or who.term is None or frame.negated or not all(map(_somebody, who.term.walk())):
        return None
    marks = ("in", "on", "by", *(("for",) if frame.verb == "pose" else ()))
    picture = next((a for a in frame.args if a.role in marks and _is_picture(a.term)), None)
    if picture is None and frame.verb not in NAMING_ONE | {"pose"}:
        return None
    if picture is not None and frame.verb in POSING and picture.term is not None and picture.term.head in MOVING:
        return None  # "appeared *in a film* with Z"
    photo = picture.term if picture is not None and picture.term is not None else _photo(frame.at)
    if senses.concept(photo.head) not in PICTURES:
        photo = replace(photo, head=closed.PICTURE)
    rest = take(frame, who, *([picture] if picture is not None else []))
    there, subject = Arg("in", frame.at, term=photo), Arg("subj", who.at, term=who.term)
    plain = replace(frame, passive=False, status="happened")
    deed = next((a for a in rest if a.role == "ing" and a.frame is not None), None)
    if deed is not None and deed.frame is not None:
        args = [subject, *deed.frame.args, there, *[a for a in rest if a is not deed]]
        return of_frame(replace(plain, verb=deed.frame.verb, at=deed.frame.at, args=args))
    hands = next((a for a in rest if a.role in ("obj2", "obj") and _clasped(a.term)), None)
    shake = next((a for a in rest if a.role in ("in", "for", "during", "with") and _shake(a.term)), None)
    used = hands or shake
    if used is not None:
        args = [subject, there, *[a for a in rest if a is not used]]
        return of_frame(replace(plain, verb=SHAKE, args=args))
    side = next((a for a in rest if a.role == "on" and a.term is not None and a.term.head in closed.SIDES), None)
    if side is not None:
        return of_frame(replace(plain, verb="be", args=[subject, there, *rest]))
    if any(a.role == "with" for a in rest):  # "poses with Z in a photo": it shows X with Z
        args = [Arg("subj", photo.at, term=photo), Arg("obj", who.at, term=who.term), *rest]
        return of_frame(replace(plain, verb="show", args=args))
    return None


def _somebody(term: Term) -> bool:
    """Somebody by name, or by office ("both presidents")."""
    return term.ref is not None or (term.plural and term.head in closed.TITLES and term.det in ("the", "both"))


def _clasped(term: Term | None) -> bool:
    return term is not None and term.head == "hand" and any(m.word in CLASPED for m in term.mods)


def _shake(term: Term | None) -> bool:
    """Whether it is the noun of shaking hands."""
    shaking = handshakes()
    return term is not None and any(s.concept in shaking for s in senses.nouns().get(term.head, ()))
