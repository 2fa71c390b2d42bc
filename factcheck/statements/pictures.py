"""What a picture shows, in other words: a camera that catches two people, who is photographed doing what."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term, replace
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, nominal, of_frame
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.speaking import PICTURES, picturing

TAKING = word_set("capture catch depict portray feature have freeze record include see show picture immortalise snap")
"""What a picture, or the camera, does to those in it."""
TAKEN = word_set("photograph picture snap film capture catch see show depict portray")
"""What is done to those in it; by itself only with a camera or a picture beside it, but for those that name one."""
NAMING_ONE = word_set("photograph picture snap film")
CAMERAS = word_set("camera lens snapshot shot photographer cameraman film tape frame")
CLASPED = frozenset({"shaking", "clasping", "joining", "holding"})
SHAKE = "shake_hand"
VERBS = TAKING | TAKEN | {"pose"}


def framed(frames: list[Frame]) -> list[Frame]:
    """ "In one of the paper's group pictures, X appears third from the left": X is, in its picture; those who stand in
    one row stand in one picture."""
    if not any(_row(f) is not None or any(_some_picture(a.term) for a in f.args) for f in frames):
        return frames
    out: list[Frame] = []
    around: list[Arg] = []
    for each in frames:
        args = [replace(a, term=_plain(a.term)) if a.term and _some_picture(a.term) else a for a in each.args]
        frame = replace(each, args=[shown for arg in args for shown in _with_whom(arg)])
        out.append(_in_a_row(frame, around) if _row(frame) is not None else frame)
    return out


def _in_a_row(frame: Frame, around: list[Arg]) -> Frame:
    """The frame that says where somebody stands, in the picture and with those that the one before it told: both go
    to ``around``."""
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
    """Is it a picture, or one of several?"""
    return _is_picture(term) or _of_several(term) is not None


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


KINDS = word_set("press news official accompanying joint team family souvenir")
"""Words for what kind of picture it is."""


def pictured(frame: Frame) -> list[Statement] | None:
    """ "X and Y were photographed arm in arm", "the camera caught X and Y shaking hands", "a photo has X on the
    left"."""
    frame, doing = _loosened(frame)
    made = _scene(frame) if frame.passive or frame.verb == "pose" else _shown(frame)
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
    return picturing(replace(frame, verb="show", args=[replace(subject, term=photo), *take(frame, subject)]))


def _scene(frame: Frame) -> list[Statement] | None:
    """Those in it are the subject."""
    who = frame.arg("obj" if frame.passive else "subj")
    if who is None or who.term is None or frame.negated or any(t.ref is None for t in who.term.walk()):
        return None
    picture = next((a for a in frame.args if a.role in ("in", "on", "by") and _is_picture(a.term)), None)
    if picture is None and frame.verb not in NAMING_ONE | {"pose"}:
        return None
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
    return None


def _clasped(term: Term | None) -> bool:
    return term is not None and term.head == "hand" and any(m.word in CLASPED for m in term.mods)


def _shake(term: Term | None) -> bool:
    """Is it the noun of shaking hands?"""
    shaking = {s.concept for s in senses.verbs()[SHAKE]}
    return term is not None and any(s.concept in shaking for s in senses.nouns().get(term.head, ()))
