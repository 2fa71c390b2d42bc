"""What is meant to be done: intended, agreed, planned, refused; what is only begun, kept on or seen to be."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses
from factcheck.language.tables import word_set
from factcheck.records import NamedTuple
from factcheck.statements.building import add_args, nominal, of_frame
from factcheck.statements.heads import eventive
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take

AIMING = {
    "commit": ("to",),
    "look": ("to", "at"),
    "agree": ("on", "to", "upon"),
    "settle": ("on",),
    "decide": ("on", "against"),
    "aim": ("at",),
    "plan": ("on",),
}
"""Verbs whose preposition takes what is to be done."""

STATING = frozenset(
    [
        "reaffirm",
        "renew",
        "restate",
        "reiterate",
        "express",
        "have",
        "voice",
        "confirm",
        "repeat",
        "state",
        "declare",
        "announce",
        "share",
        "stress",
        "emphasise",
        "emphasize",
        "affirm",
        "underline",
        "make",
        "take",
        "unveil",
        "draw_up",
        "outline",
        "reveal",
        "set_out",
        "lay_out",
        "disclose",
        "sign",
        "conclude",
        "seal",
        "ink",
        "clinch",
        "do",
        "cut",
        "give",
        "set",
        *word_set(
            "profess proclaim avow signal convey underscore manifest demonstrate show indicate highlight reassert"
        ),
    ]
)
REACHING = STATING | {"reach", "come_to", "strike"}
"""Verbs whose object may be an intention ("reached an agreement to …")."""
CONTENT = frozenset({"inf", "to", "of", "on"})
"""Marks of what an intention is of."""
WISHING = word_set("want like wish love hope")
WISHED = word_set("hope want wish expect")
"""Verbs after which a deed is only wished."""
PROPOSING = word_set("propose suggest offer consider recommend")
"""Verbs that are concepts of their own."""
REFUSING = word_set("refuse decline rule_out")
SHELVING = word_set("abandon scrap drop shelve cancel ditch bury give_up rule_out axe")
"""Verbs of giving up what one meant to do."""
HALTING = frozenset({"stop", "quit"})
"""Verbs of an end that take the deed as a noun only."""
COERCING = word_set("force compel oblige press")
"""Verbs that say more of a deed than that it was done, where nobody is told who made one do it."""
NOT_DOING = REFUSING | word_set("fail stop cease quit")


class Meant(NamedTuple):
    """A frame that may say what is meant to be done: with its verb, who means it, and the deed."""

    frame: Frame
    verb: str
    subject: Arg | None
    deed: Arg | None


def lifting(frame: Frame) -> list[Statement] | None:
    """X intends, agrees, plans to …: what is intended, with its status; "fails to", "stops": denied; "keeps": plain."""
    it = _meant(frame)
    for row in (_intention, _agreed_that, _agreed_on):
        made = row(it)
        if made is not None:
            return made
    if it.deed is None or it.deed.frame is None:
        return None
    if it.frame.passive and it.verb == "prepare" and it.subject is not None:
        ready = [replace(it.subject, role="subj"), Arg("comp", it.frame.at, word="prepared")]
        return of_frame(replace(it.frame, verb="be", passive=False, args=[*ready, *take(it.frame, it.subject)]))
    if (wish := _to_see(it, it.deed.frame)) is not None:
        return of_frame(wish)
    if it.verb in PROPOSING or (it.verb in HALTING and it.deed.role == "inf"):
        return None  # "stopped *to sell* it": in order to
    status = intents.INTEND.get(f"be_{it.verb}" if it.frame.passive else it.verb)
    if status is None and it.verb not in closed.ASPECT and it.verb not in closed.CAUSATIVES:
        if it.verb not in REFUSING and it.verb != "need":
            return None
    return of_frame(_done(it, it.deed.frame, status))


def several(frame: Frame) -> list[Statement] | None:
    """X wants to do Y and to do Z: wants each; what stands at the end is of both where both are of one kind ("*existing
    projects* and *new ones* in mining")."""
    deeds = [a for a in frame.args if a.role == "inf" and a.frame is not None]
    if len(deeds) < 2:
        return None
    out: list[Statement] = []
    last = deeds[-1].frame
    for deed in (_others(each, deeds[0]) for each in deeds):
        assert deed.frame is not None and last is not None
        late = [a for a in last.args if a.role in closed.PREPOSITIONS] if _of_one_kind(deed.frame, last) else []
        kept = {a.role for a in deed.frame.args}
        done = replace(deed.frame, args=[*deed.frame.args, *[a for a in late if a.role not in kept]])
        out.extend(of_frame(replace(frame, args=[*take(frame, *deeds), replace(deed, frame=done)])))
    return out


def _others(deed: Arg, first: Arg) -> Arg:
    """ "widen their projects and start *others*": new ones of the same kind."""
    mine = deed.frame.arg("obj") if deed.frame is not None else None
    before = first.frame.arg("obj") if first.frame is not None else None
    if deed is first or deed.frame is None or mine is None or mine.term is None or mine.term.head != "others":
        return deed
    starts = any(s.concept in ("open", "found", "start") for s in senses.verbs().get(deed.frame.verb, ()))
    if before is None or before.term is None or not before.term.plural or not starts:
        return deed
    new = Term(mine.at, mine.at + 1, head=before.term.head, plural=True, at=mine.at)
    new.mods = [Mod("adj", mine.at, word="new")]
    args = [replace(mine, term=new) if a is mine else a for a in deed.frame.args]
    return replace(deed, frame=replace(deed.frame, args=args))


def _of_one_kind(one: Frame, other: Frame) -> bool:
    mine, theirs = one.arg("obj"), other.arg("obj")
    if one is other or mine is None or theirs is None or mine.term is None or theirs.term is None:
        return False
    return mine.term.head == theirs.term.head != ""


def of_doing(frame: Frame) -> list[Statement] | None:
    """ "Doing Z was agreed by X", "is what X agreed on", "was something that X planned": X agreed to do Z."""
    deed = frame.arg("subj")
    if deed is None or deed.frame is None or frame.negated:
        return None
    what, comp = frame.arg("what"), frame.arg("comp")
    if frame.verb == "be" and what is not None and what.frame is not None:
        meant = what.frame
    elif (
        frame.verb == "be"
        and comp is not None
        and comp.term is not None
        and comp.term.head in closed.ANYTHING | {"thing"}
    ):
        clauses = [m.frame for m in comp.term.mods if m.role == "rel" and m.frame is not None]
        if len(clauses) != 1 or len(comp.term.mods) != 1 or clauses[0].passive:
            return None
        meant = clauses[0]
    elif frame.verb == "be" and comp is not None and (whose := _goal_of(frame, comp)) is not None:
        meant = whose
    elif frame.passive and frame.verb in intents.INTEND and (by := frame.arg("by")) is not None:
        meant = replace(frame, passive=False, args=[replace(by, role="subj"), *take(frame, deed, by)])
    else:
        return None
    if meant.verb not in intents.INTEND or meant.arg("subj") is None:
        return None
    args = [a for a in meant.args if not a.gap]
    adverbs = [a for a in meant.adverbs if a[0] not in ("on", "to", "upon")]
    lifted = replace(meant, adverbs=adverbs, args=[*args, replace(deed, role="inf")])
    told = replace(lifted, kind=frame.kind, speaker=frame.speaker, said=frame.said, first=frame.first, last=frame.last)
    return of_frame(told)


GOALS = {"commitment": "commit", "goal": "aim", "aim": "aim", "objective": "aim", "intention": "intend", "wish": "want"}
"""Nouns of what somebody means to do, and the verb."""


def _goal_of(frame: Frame, comp: Arg) -> Frame | None:
    """ "Doing Z is a shared commitment of X and Y": they are committed to it."""
    term = comp.term
    verb = GOALS.get(term.head) if term is not None and term.ref is None else None
    of = (
        next((m for m in term.mods if m.role in ("of", "own") and m.term is not None), None)
        if term is not None
        else None
    )
    if verb is None or of is None or term is None or any(m is not of and m.word not in SHARED for m in term.mods):
        return None
    rest = [a for a in frame.args if a is not comp and a.role != "subj"]
    return replace(frame, verb=verb, args=[Arg("subj", of.at, term=of.term), *rest])


SHARED = closed.HARMLESS | {"shared", "common", "joint", "declared", "stated"}


def _meant(frame: Frame) -> Meant:
    """The frame in the active, without "themselves", and what it is about."""
    verb = frame.verb
    reflexive = next((a for a in frame.args if a.role == "obj" and a.term is not None and _reflexive(a.term)), None)
    if reflexive is not None:
        frame = replace(frame, args=take(frame, reflexive))  # "committed themselves to"
    deed = next((a for a in frame.args if a.role in ("inf", "ing") and a.frame is not None), None)
    if verb in closed.COPULAS and deed is not None and (said := frame.arg("comp")) is not None:
        if f"be_{said.word}" in intents.INTEND and said.word not in senses.adjectives():
            frame = replace(frame, verb=said.word, passive=True, args=take(frame, said))  # "is likely, due to open"
            verb = frame.verb
    if deed is None and (marks := AIMING.get(verb)):
        deed = next((a for a in frame.args if a.role in marks and a.frame is not None), None)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if verb in REACHING and frame.passive and subject is not None and subject.role == "obj":
        if (by := frame.arg("by")) is not None:  # "an agreement to … was reached by"
            frame = replace(frame, passive=False, args=[*take(frame, by), replace(by, role="subj")])
            subject = frame.arg("subj")
    return Meant(frame, verb, subject, deed)


def _intention(it: Meant) -> list[Statement] | None:
    """ "announced plans to …", "reached no agreement on …"."""
    frame, subject = it.frame, it.subject
    obj = frame.arg("obj") if it.verb in REACHING | SHELVING else None
    if obj is None or obj.term is None or obj is subject or obj.term.head not in classes.INTENTIONS:
        return None
    wish = next((m for m in obj.term.mods if m.frame is not None and m.role in CONTENT), None)
    follow = next((a for a in frame.args if a.frame is not None and a.role in CONTENT), None)
    content = wish.frame if wish is not None else follow.frame if follow is not None else None
    if content is None or subject is None:
        return None
    if obj.term.det == "no" or it.verb in SHELVING:
        frame = replace(frame, negated=not frame.negated, neg_at=obj.at)
    rest = [a for a in frame.args if a is not obj and a is not follow and a is not subject]
    args = [Arg("subj", subject.at, term=subject.term), *[a for a in content.args if a.role != "subj"], *rest]
    status = classes.INTENTIONS[obj.term.head]
    if frame.negated and status in ("planned", "ready"):
        status = "refused"  # "has no intention of doing it"
    return of_frame(_lifted(frame, content, args, status))


def _agreed_that(it: Meant) -> list[Statement] | None:
    """ "agreed that it should be built"."""
    frame, subject = it.frame, it.subject
    if it.deed is not None or it.verb not in ("agree", "decide", "pledge") or frame.passive or subject is None:
        return None
    clauses = (a.frame for a in frame.args if a.role == "that" and a.frame is not None)
    wanted = next((f for f in clauses if f.status in ("wished", "future", "proposed")), None)
    if wanted is None:
        return None
    doer = [Arg("by", subject.at, term=subject.term)]
    if (not wanted.passive and wanted.verb not in ("become", "get")) or wanted.arg("by") is not None:
        doer = []
    rest = [a for a in frame.args if a is not subject and a.frame is not wanted]
    return of_frame(_lifted(frame, wanted, [*wanted.args, *doer, *rest], intents.INTEND[it.verb]))


def _agreed_on(it: Meant) -> list[Statement] | None:
    """ "agreed on closer cooperation and the opening of a plant": each of them, agreed."""
    frame = it.frame
    on = frame.arg("on", "upon", "obj") if it.deed is None and it.verb == "agree" else None
    if it.deed is None and it.verb in ("settle", "decide"):
        on = frame.arg("on", "upon")
    if on is None or on.term is None or not (eventive(on.term) or any(eventive(t) for t in on.term.walk())):
        return None
    out = []
    for t in on.term.walk():
        stmt = nominal(t, replace(frame, status="agreed"))
        for arg in take(frame, on):
            by = arg.role in ("subj", "by", "between")
            add_args(stmt, [Arg("A", arg.at, term=arg.term)] if by else [arg], {"A": "A"})
        out.append(stmt)
    return out


def _to_see(it: Meant, deed: Frame) -> Frame | None:
    """ "hopes to see trade grow": wants to increase it."""
    frame, subject = it.frame, it.subject
    if it.verb not in WISHING or deed.verb != "see" or subject is None or it.deed is None:
        return None
    seen = next((a.frame for a in deed.args if a.role in ("that", "inf") and a.frame is not None), None)
    thing = seen.arg("subj") if seen is not None else None
    if seen is None or thing is None or seen.arg("obj") is not None:
        return None
    wanted = replace(
        seen,
        args=[Arg("obj", thing.at, term=thing.term), *take(seen, thing)],
        verb="increase" if seen.verb in closed.INCREASE else seen.verb,
        kind="inf",
        speaker=None,
        said="",
    )
    return replace(
        frame,
        speaker=frame.speaker or seen.speaker,
        said=frame.said or seen.said,
        verb="want",
        status="happened",
        args=[subject, Arg("inf", it.deed.at, frame=wanted)],
    )


def _done(it: Meant, content: Frame, status: str | None) -> Frame:
    """The deed with its doer, its times, its denial, and how far it has come."""
    frame, subject, verb = it.frame, it.subject, it.verb
    role = "obj" if content.passive else "subj"
    doer = []
    if subject is not None and subject.term is not None and content.arg(role) is None:
        doer = [Arg(role, subject.at, term=subject.term)]
    rest = [a for a in frame.args if a is not it.deed and a is not subject and a.role != "subj"]
    given = replace(
        content,
        args=[*doer, *content.args, *rest],
        kind=frame.kind,
        first=min(frame.first, content.first),
        times=[*frame.times, *content.times],
        settled_when=[t for t in frame.times if t is not None and status is not None],
        adverbs=[*frame.adverbs, *content.adverbs],
        negated=content.negated != frame.negated,
        neg_at=frame.neg_at if frame.negated else content.neg_at,
        speaker=frame.speaker,
        said=frame.said,
        act=frame.act,
        only=frame.only,
        tense=frame.tense,
    )
    if verb in NOT_DOING:
        given.negated, given.neg_at = not given.negated, frame.at
        if verb in REFUSING and given.negated:
            given.status = "refused"
    if verb in COERCING and frame.passive and not frame.negated and frame.arg("by") is None:
        given.adverbs = [*given.adverbs, ("forced", frame.at)]
    given.status = _status(verb, frame.status, status) or given.status
    return given


def _status(verb: str, own: str, status: str | None) -> str:
    """How far a deed has come: by its verb's ``status``, by that of the frame; "" where neither tells."""
    if closed.ASPECT.get(verb) == "seem":
        return "possible"
    if status is None:
        return "" if own == "happened" else own
    if status == "tried":
        return status
    if verb in WISHED:
        return "wished"
    return status if own == "happened" or status == "possible" else own


def _lifted(frame: Frame, inner: Frame, args: list[Arg], status: str) -> Frame:
    """What a frame says is to be done, in its place: with its speaker, times and denial, and how far it has come."""
    return replace(
        inner,
        args=args,
        kind=frame.kind,
        first=frame.first,
        status=status,
        speaker=frame.speaker,
        said=frame.said,
        act=frame.act,
        times=[*frame.times, *inner.times],
        settled_when=[t for t in frame.times if t is not None],
        adverbs=[*frame.adverbs, *inner.adverbs],
        negated=inner.negated != frame.negated,
        neg_at=frame.neg_at,
    )


def _reflexive(term: Term) -> bool:
    return term.det == "pron" and term.head.endswith(("self", "selves"))
