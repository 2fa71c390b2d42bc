"""What a body is set up for: a clause of purpose, a participle or a relative clause as one phrase with "for".

"set up a panel to link X with Y", "a panel linking X and Y was set up", "a panel charged with bringing X and Y
together" are all "set up a panel for cooperation between X and Y".
"""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, projection, senses
from factcheck.language.tables import word_set
from factcheck.statements.nouns import take

TASKED = word_set("task charge mandate entrust design mean intend aim instruct commission empower")
"""Verbs of what somebody is there for ("tasked with linking X and Y")."""
DUTIES = word_set("task aim goal job mission purpose mandate objective brief role function")
"""Nouns of it ("with the task of linking X and Y")."""
TOGETHER = frozenset({"together", "closer", "closely"})
JOINED = word_set("bring knit pull draw tie get")
"""Verbs that with "together" join those named."""
JOINING = classes.LINKING | word_set("coordinate liaise")


def founding(frame: Frame) -> bool:
    """Does the frame say that a body was set up?"""
    return frame.verb in senses.meaning("found")


def purposeful(frames: list[Frame]) -> list[Frame]:
    """Participles and relative clauses about the body that the frame before founds, as its purpose."""
    if not any(founding(frame) for frame in frames):
        return frames
    out: list[Frame] = []
    for frame in frames:
        if frame.kind == "sub:so_that" and out and founding(out[-1]) and (aim := joint_work(frame)) is not None:
            out[-1] = replace(out[-1], args=[*out[-1].args, aim], unread=[*out[-1].unread, *frame.unread])
            continue
        host = next((k for k, f in enumerate(out) if founding(f) and _about(f, frame)), None)
        aim = _purpose(frame) if host is not None and frame.kind in ("part", "relative") else None
        if host is None or aim is None:
            later = next((f for f in frames if f is not frame and founding(f) and _about(f, frame)), None)
            aim = _purpose(frame) if later is not None and frame.kind in ("part", "relative") else None
            if later is None or aim is None:
                out.append(frame)
            else:
                later.args.append(aim)
            continue
        out[host] = replace(out[host], args=[*out[host].args, aim], unread=[*out[host].unread, *frame.unread])
    return out


def joint_work(frame: Frame, who: Term | None = None) -> Arg | None:
    """ "(so that) X and Y (can) *work together*": for cooperation between X and Y."""
    subject = frame.arg("subj")
    parties = who if who is not None else subject.term if subject is not None else None
    if parties is None or len(parties.walk()) < 2 or not jointly(frame) or frame.negated or frame.times:
        return None
    if any(a is not subject and not (a.term and a.term.head == "each_other") for a in frame.args):
        return None
    return cooperation(list(parties.walk()), parties.at)


def jointly(frame: Frame) -> bool:
    """Is it of those who cooperate, work together?"""
    return frame.verb in JOINT or (frame.verb == "work" and any(word in TOGETHER for word, _ in frame.adverbs))


JOINT = word_set("cooperate collaborate work_together")


def _about(founded: Frame, frame: Frame) -> bool:
    """Is a frame about the body that another founds ("…, *whose task is* …", "…, *linking* X and Y")?"""
    body, subject = founded.arg("obj"), frame.arg("subj", "obj")
    if body is None or body.term is None or subject is None or subject.term is None:
        return False
    whose = [m.term for m in subject.term.mods if m.role == "own" and m.term is not None]
    return any(t.at == body.term.at for t in (subject.term, *whose)) and frame is not founded


def bound(frame: Frame) -> Frame:
    """A founding frame with its infinitive of purpose, or the clause at its body's noun, as a phrase with "for"."""
    body = frame.arg("obj") or (frame.arg("subj") if frame.verb in BEING else None)
    if not (founding(frame) or frame.verb in BEING) or body is None or body.term is None or body.term.ref is not None:
        return frame
    if body.term.det in projection.UNIVERSAL_WORDS and (whole := _of_all(frame, body)) is not None:
        return whole
    whom = frame.arg("for")
    for arg in frame.args:
        if arg.role == "inf" and arg.frame is not None and whom is not None:  # "set up for X and Y to work together"
            if (aim := joint_work(arg.frame, whom.term)) is not None:
                return replace(frame, args=[*take(frame, arg, whom), aim])
        if arg.role == "inf" and arg.frame is not None and arg.frame.verb in HELPING:
            inner = next((a.frame for a in arg.frame.args if a.role == "inf" and a.frame is not None), None)
            helped = arg.frame.arg("obj")
            if inner is not None and helped is not None and (aim := joint_work(inner, helped.term)) is not None:
                return replace(frame, args=[*take(frame, arg), aim])
        deed = arg.frame if arg.role in ("inf", "so_as") else _duty(arg.term) if arg.role == "with" else None
        if deed is not None and (aim := linked(deed)) is not None:
            return replace(frame, args=[*take(frame, arg), aim])
    for mod in body.term.mods:
        if _parties(mod) and mod.term is not None:
            if body.term.head in BONDS or (frame.verb in BEING and body.term.head not in BODIES):
                return frame  # a partnership, "there are flights" between two: no body
            bare = replace(body.term, mods=[m for m in body.term.mods if m is not mod])
            aim = cooperation(list(mod.term.walk()), mod.at)
            if any(m.word in JOINTLY for m in bare.mods) and frame.passive and frame.arg("by") is None:
                aim = Arg("by", mod.at, term=mod.term)  # "the *joint* commission of X and Y was set up": they did it
            return replace(frame, args=[*[replace(a, term=bare) if a is body else a for a in frame.args], aim])
        if mod.frame is None and (mod.role not in ("with", "for") or _duty(mod.term) is None):
            continue
        aim = (
            (_purpose(mod.frame) or _inside(mod.frame) or _aim(mod))
            if mod.frame is not None
            else linked(_duty(mod.term))
        )
        if aim is not None:
            bare = replace(body.term, mods=[m for m in body.term.mods if m is not mod])
            return replace(frame, args=[*[replace(a, term=bare) if a is body else a for a in frame.args], aim])
    return frame


JOINTLY = word_set("joint common")
HELPING = word_set("help enable allow let get")
BONDS = word_set("relation relationship tie partnership alliance")
"""What stands between two."""


def _parties(mod: Mod) -> bool:
    """ "a group *between, of the council and the port*": several bodies that have it, not what it is made of."""
    several = mod.term.members if mod.term is not None else []
    known = any(m.ref is not None or m.det == "the" for m in several)
    return len(several) > 1 and (mod.role in ("between", "among") or (mod.role == "of" and known))


def _of_all(frame: Frame, body: Arg) -> Frame | None:
    """ "all tools were made *to do Z*", "*for doing Z*, every tool was made": all tools for doing Z."""
    aims = [a for a in frame.args if a.role in ("inf", "so_as", "for") and (a.frame is not None or _deed(a.term))]
    if len(aims) != 1 or body.term is None:
        return None
    kind = Mod("for", aims[0].at, term=aims[0].term, frame=aims[0].frame)
    thing = replace(body, term=replace(body.term, mods=[*body.term.mods, kind]))
    return replace(frame, args=[thing if a is body else a for a in take(frame, aims[0])])


def _deed(term: Term | None) -> bool:
    return term is not None and not term.members and term.head in senses.nouns()


BODIES = word_set(
    "working_group task_force team group commission committee council panel body board platform mechanism fund unit"
)
BEING = word_set("exist have get")
"""Verbs of there being a body."""
SERVING = word_set("aim seek serve help")
"""Verbs of a body before what it is for ("a group that *seeks* to link X and Y")."""


def _aim(mod: Mod) -> Arg | None:
    """What a restrictive clause says that a body is for, where it is something else than to link."""
    clause = mod.frame
    if clause is None or mod.role not in ("rel", "part", "inf") or clause.negated or clause.times:
        return None
    rest = [a for a in clause.args if not a.gap and a.word not in TASKED_WORDS]
    subject = clause.arg("subj")
    tasked = (clause.passive and clause.verb in TASKED) or any(a.word in TASKED_WORDS for a in clause.args)
    if tasked or (clause.verb in SERVING and subject is not None and subject.gap):
        return _content(rest, mod)
    if subject is None or subject.term is None or (subject.term.head not in DUTIES and clause.status == "happened"):
        return None
    if subject.term.head in DUTIES and clause.verb == "be":
        return _content([a for a in rest if a is not subject], mod)
    if not subject.gap and subject.term.head not in DUTIES:
        return None
    own = replace(clause, args=[a for a in rest if a is not subject], status="happened", kind="inf")
    return Arg("inf", mod.at, frame=own)


def _content(rest: list[Arg], mod: Mod) -> Arg | None:
    """The one deed or thing that a body is for."""
    if len(rest) != 1:
        return None
    one = rest[0]
    if one.frame is not None and one.role in FOR:
        return Arg("inf", mod.at, frame=one.frame)
    if one.term is None or one.role not in FOR:
        return None
    return Arg("for", mod.at, term=replace(one.term, mods=[m for m in one.term.mods if not _strengthening(m.word)]))


FOR = frozenset({"inf", "with", "for", "at", "to"})


def _strengthening(word: str) -> bool:
    """ "with *developing* cooperation": a verb that stands before a bare noun like an adjective."""
    stem = word.removesuffix("ing")
    verbs = (stem, f"{stem}e", stem[:-1]) if stem != word else ()
    return any(s.concept == "strengthen" and s.sign > 0 for v in verbs for s in senses.verbs().get(v, ()))


def _inside(clause: Frame) -> Arg | None:
    """ "a group *in which X and Y cooperate*"."""
    gap = next((a for a in clause.args if a.gap and a.role in ("in", "within", "through")), None)
    return joint_work(replace(clause, args=take(clause, gap))) if gap is not None else None


def _duty(term: Term | None) -> Frame | None:
    """ "the task of linking X and Y": the deed."""
    if term is None or term.head not in DUTIES:
        return None
    return next((m.frame for m in term.mods if m.frame is not None and m.role in ("of", "inf")), None)


def _purpose(frame: Frame) -> Arg | None:
    """What the clause says the body is for; ``None`` where it says something else."""
    if frame.negated or any(t is not None and t.relative != ("now", 0) for t in frame.times):
        return None
    tasked = frame.verb in TASKED or any(a.word in TASKED_WORDS for a in frame.args)
    if tasked:
        deeds = [a.frame for a in frame.args if a.frame is not None]
        return linked(deeds[0]) if len(deeds) == 1 else None
    subject = frame.arg("subj")
    if subject is not None and subject.term is not None and subject.term.head in DUTIES:
        return linked(replace(frame, args=take(frame, subject)))
    return linked(frame)


TASKED_WORDS = word_set("charged tasked responsible designed meant intended aimed mandated entrusted")


def linked(frame: Frame | None) -> Arg | None:
    """ "linking X with Y", "to bring X and Y together": for cooperation between X and Y."""
    if frame is None or frame.negated or frame.passive:
        return None
    what, other = frame.arg("obj"), frame.arg("with", "to")
    if what is not None and what.term is not None and frame.verb in senses.meaning("strengthen"):
        return _widened(frame, what.term)
    together = frame.verb in JOINED and any(w in TOGETHER for w, _ in frame.adverbs)
    if what is None or what.term is None or not (together or frame.verb in JOINING):
        return None
    beside = [a for a in frame.args if a not in (what, other) and not a.gap and a.role not in ("subj", "control")]
    thing = what.term
    if thing.head in SHARED and not thing.members:
        inner = next((m.term for m in thing.mods if m.role in ("of", "between") and m.term is not None), None)
        if inner is None or len(thing.mods) > 1:
            return None
        thing = inner  # "coordinating *the work of* X and Y"
    parties = [*thing.walk(), *(other.term.walk() if other is not None and other.term is not None else ())]
    if beside or len(parties) < 2:
        return None
    return cooperation(parties, what.at)


def _widened(frame: Frame, work: Term) -> Arg | None:
    """ "to *develop cooperation between X, Y and Z*": for it."""
    several = next((m.term for m in work.mods if m.role == "between" and m.term is not None), None)
    bare = [a for a in frame.args if a.term is not work and not a.gap and a.role not in ("subj", "control")]
    if work.head not in ("cooperation", "collaboration") or several is None or bare or len(several.walk()) < 3:
        return None
    return Arg("for", work.at, term=work)


def cooperation(parties: list[Term], at: int) -> Arg:
    """ "for cooperation between" those parties."""
    pair = Term(parties[0].first, parties[-1].last, members=parties, link="and", at=parties[0].at)
    work = Term(at, at + 1, head="cooperation", mods=[Mod("between", at, term=pair)], at=at)
    return Arg("for", at, term=work)


SHARED = word_set("work effort activity action interaction cooperation dialogue contact")
"""Nouns of what several do ("coordinating the *work* of X and Y")."""
