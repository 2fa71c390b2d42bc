"""What stands on an agenda, comes up at talks, is their topic: it was discussed, by those who talked."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, base, nominal, of_frame
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take

TOPICS = word_set("topic theme subject focus agenda menu programme program centrepiece centerpiece")

HEARTS = word_set("heart centre center core forefront")
"""Where a topic stands at talks ("at the heart of the talks")."""
TABLES = word_set("table")
"""What stands for an agenda where something lies on it ("also *on the table* was X")."""

RAISED = {
    ("be", "on"): 1,
    ("exist", "on"): 1,
    ("leave", "out_of"): -1,
    ("loom_large", "in"): 1,
    ("loom_large", "at"): 1,
    ("take_centre_stage", "in"): 1,
    ("take_centre_stage", "at"): 1,
    ("take_center_stage", "in"): 1,
    ("take_center_stage", "at"): 1,
    ("rank_high", "on"): 1,
    ("rank_high", "in"): 1,
    ("top", "obj"): 1,
    ("head", "obj"): 1,
    ("lead", "obj"): 1,
    ("dominate", "obj"): 1,
    ("take_up", "obj"): 1,
    ("feature", "on"): 1,
    ("feature", "in"): 1,
    ("feature", "at"): 1,
    ("figure", "on"): 1,
    ("figure", "in"): 1,
    ("be", "at"): 1,
    ("stand", "at"): 1,
    ("lie", "at"): 1,
    ("put", "on"): 1,
    ("place", "on"): 1,
    ("leave", "off"): -1,
    ("keep", "off"): -1,
    ("be", "off"): -1,
    ("drop", "from"): -1,
    ("strike", "from"): -1,
    ("strike", "off"): -1,
    ("remove", "from"): -1,
    ("leave_out", "of"): -1,
    ("omit", "from"): -1,
    ("miss", "from"): -1,
    ("exclude", "from"): -1,
    ("take", "off"): -1,
    ("forget", "at"): -1,
    ("forget", "in"): -1,
    ("neglect", "at"): -1,
    ("neglect", "in"): -1,
    ("overlook", "at"): -1,
    ("overlook", "in"): -1,
    ("ignore", "at"): -1,
    ("ignore", "in"): -1,
    ("loom", "in"): 1,
    ("loom", "at"): 1,
    ("loom", "over"): 1,
    ("appear", "on"): 1,
    ("stay", "on"): 1,
    ("find", "on"): 1,
    ("make", "obj"): 1,
    ("mention", "in"): 1,
    ("mention", "at"): 1,
    ("raise", "in"): 1,
    ("raise", "at"): 1,
    ("crop_up", "in"): 1,
    ("crop_up", "at"): 1,
    ("bring_up", "in"): 1,
    ("bring_up", "at"): 1,
    ("occupy_centre_stage", "at"): 1,
    ("play_part", "in"): 1,
    ("play_role", "in"): 1,
    ("get_mention", "in"): 1,
    ("get_mention", "at"): 1,
}
"""Verb and mark between a topic and an agenda or talks, and whether it was raised there."""

HIGH = frozenset({"top", "head", "lead", "put", "place", "make", "find", "appear", "stay", "take"})
"""Verbs that say it of an agenda only: one heads talks otherwise."""

WEIGHT = word_set("high large prominently heavily strongly squarely big highest higher low foremost uppermost")
"""How far up a topic stood ("was *high* on the agenda", "loomed *large*")."""

HOLDING = word_set(
    """include list feature contain comprise cover touch_on address deal_with focus_on centre_on center_on tackle
    concern regard take_in"""
)
"""Verbs between talks or an agenda and what they were about."""

DEVOTED = {"devote": "to", "dedicate": "to", "focus": "on", "center": "on", "centre": "on", "concentrate": "on"}
DEVOTED |= {"be": "about", "revolve": "around", "deal": "with", "turn": "to", "touch": "on"}


def equated(frame: Frame) -> list[Statement] | None:
    """The topic of the meeting was X; X was the focus of the talks."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    asked = frame.arg("inf") if comp is None else None
    if asked is not None and asked.frame is not None and subject is not None and subject.term and _on(subject.term):
        return discussed(frame, asked, subject.term, take(frame, subject, asked))  # "was *how to build it*"
    if subject is None or comp is None or subject.term is None or comp.term is None:
        return None
    if not _on(subject.term) and _on(comp.term):
        subject, comp = comp, subject
    if subject.term is None or not _on(subject.term) or comp.term is None:
        return None
    papers = _on_paper(frame, comp, subject.term)
    return papers if papers is not None else discussed(frame, comp, subject.term, take(frame, subject, comp))


def _on_paper(frame: Frame, about: Arg, host: Term) -> list[Statement] | None:
    """ "Z was the subject of agreements that X reached": X reached agreements on Z."""
    papers = _inner(host)
    if papers is None or senses.concept(papers.head) not in kinds.PAPERS or about.term is None or frame.negated:
        return None
    clause = next((m for m in papers.mods if m.role == "rel" and m.frame is not None), None)
    if clause is None or clause.frame is None or not any(a.gap and a.role == "obj" for a in clause.frame.args):
        return None
    mods = [*[m for m in papers.mods if m is not clause], Mod("on", about.at, term=about.term)]
    thing = Arg("obj", papers.at, term=replace(papers, mods=mods))
    args = [thing, *[a for a in clause.frame.args if not a.gap]]
    done = replace(clause.frame, args=args, kind=frame.kind, first=frame.first, last=frame.last)
    return of_frame(replace(done, speaker=frame.speaker, said=frame.said))


PUTTING = word_set("put place leave keep drop strike remove leave_out")
"""Verbs of what somebody does with a topic ("X put Z on the agenda")."""
RAISING = frozenset(verb for verb, _ in RAISED) | {"be", "remain"}


def raised(frame: Frame) -> list[Statement] | None:
    """X was on the agenda of the talks, topped it, came up at the talks, was left off the agenda."""
    about = frame.arg("obj") if frame.passive or frame.verb in PUTTING else frame.arg("subj")
    if about is None or (about.term is None and about.frame is None) or (about.term and eventive_talk(about.term)):
        return None
    weight = next((a for a in frame.args if a.role == "comp" and a.word in WEIGHT), None)
    args = take(frame, weight) if weight is not None else frame.args
    frame = replace(frame, args=args, adverbs=[a for a in frame.adverbs if a[0] not in WEIGHT])
    gone = frame.arg("comp") if frame.verb in ("be", "remain") else None
    if gone is not None and gone.word in ("absent", "missing"):
        frame = replace(frame, verb="drop", args=take(frame, gone))  # "was absent from the agenda"
    for arg in frame.args:
        sign = RAISED.get((frame.verb, arg.role))
        if sign is None or arg is about or arg.term is None or arg.term.members:
            continue
        if not frame.passive and arg.role != "obj" and frame.arg("obj") is not None:
            continue  # "X did not mention Z at the meeting": what X did
        if arg.term.head in HEARTS and not eventive_talk(_inner(arg.term)):
            continue
        if not (
            _on(arg.term)
            or arg.term.head in HEARTS
            or (arg.role == "on" and arg.term.head in TABLES and arg.term.det == "the")
            or (frame.verb not in HIGH | {"be"} and eventive_talk(arg.term))
        ):
            continue
        if sign < 0:
            frame = replace(frame, negated=not frame.negated, neg_at=arg.at)
        return discussed(frame, about, arg.term, take(frame, about, arg))
    return None


def holding(frame: Frame) -> list[Statement] | None:
    """The talks covered X; the agenda included X."""
    subject, about = frame.arg("subj"), frame.arg("obj")
    if frame.passive or subject is None or about is None or subject.term is None:
        return None
    if not (_on(subject.term) or eventive_talk(subject.term)) or about.term is None or eventive_talk(about.term):
        return None
    return discussed(frame, about, subject.term, take(frame, subject, about))


def devoted(frame: Frame) -> list[Statement] | None:
    """The talks were devoted to, focused on, dealt with X."""
    event = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    about = frame.arg(DEVOTED[frame.verb])
    if event is None or event.term is None or event.term.members or about is None or not eventive(event.term):
        return None
    if frame.verb == "be" and not eventive_talk(event.term):
        return None
    return discussed(frame, about, event.term, take(frame, event, about))


def dwelling(frame: Frame) -> list[Statement] | None:
    """The talks steered clear of X, went into X: it was, or was not, discussed at them."""
    subject = frame.arg("subj")
    if frame.passive or subject is None or not eventive_talk(subject.term) or subject.term is None:
        return None
    sense = next(s for s in senses.verbs()[frame.verb] if s.concept == "discuss")
    about = next((a for a in frame.args if sense.roles.get(a.role) == "P"), None)
    if about is None or about.term is None or eventive_talk(about.term):
        return None
    if sense.sign < 0:
        frame = replace(frame, negated=not frame.negated, neg_at=frame.at)
    return discussed(frame, about, subject.term, take(frame, subject, about))


DWELLING = senses.telling("discuss")


def about(frame: Frame) -> list[Statement] | None:
    """The talks were about X, all about X."""
    subject, topic = frame.arg("subj"), frame.arg("about")
    if subject is None or subject.term is None or not eventive_talk(subject.term) or topic is None:
        return None
    if topic.term is None or frame.arg("comp") is not None:
        return None
    return discussed(frame, topic, subject.term, take(frame, subject, topic))


def _on(term: Term | None) -> bool:
    return term is not None and term.ref is None and not term.members and term.head in TOPICS


def _inner(term: Term) -> Term | None:
    return next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)


def _parties(term: Term) -> bool:
    """Those whose agenda it is: by name, or "the two sides", "the Kazakh and Korean governments"."""
    return any(t.ref is not None or (t.plural and t.head in classes.GROUPS | closed.TITLES) for t in term.walk())


def eventive_talk(term: Term | None) -> bool:
    """Whether a term is a meeting, talks, a visit."""
    if term is None or not eventive(term):
        return False
    return any(s.concept in classes.MEETINGS for s in senses.nouns().get(term.head, ()))


def discussed(frame: Frame, about: Arg, host: Term, rest: list[Arg]) -> list[Statement] | None:
    """X was discussed by those who talked, where they talked; ``host`` is the talks, or their agenda."""
    if about.term is None and about.frame is None:
        return None
    event: Term | None = host
    stmt = base(frame, (), "discuss")
    stmt.senses = (("discuss", 1),)
    deed = of_frame(about.frame)[0] if about.frame is not None else None
    stmt.roles.append(Role("P", "obj", about.at, term=about.term, stmt=deed, fixed=True))
    if _on(host) or host.head in HEARTS | TABLES:
        event = next((m.term for m in host.mods if m.term is not None and eventive(m.term)), None)
        for mod in host.mods:  # "X and Y's agenda", "the X–Y agenda"
            if mod.term is not None and mod.term is not event and _parties(mod.term):
                stmt.roles.append(
                    Role("L" if mod.role in ("in", "at") else "A", mod.role, mod.at, term=mod.term, fixed=True)
                )
    if event is not None:
        inner = nominal(event)
        stmt.times.extend(inner.times)
        stmt.loose.extend(inner.loose)
        for role in inner.roles:
            plain = role.role in ("A", "L", "K")
            stmt.roles.append(replace(role, role=role.role if plain else "X", fixed=True))
    add_args(stmt, rest, {"subj": "A", "between": "A", "of": "A", "with": "A", "by": "A"})
    return [stmt]
