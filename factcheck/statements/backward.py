"""What a clause takes from one before it in the sentence: "the latter", "this was his first", "the topic was …"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, senses
from factcheck.language.tables import word_set
from factcheck.statements import agendas, appraising
from factcheck.statements.heads import means

ORDER = {"former": 0, "latter": -1}
"""Words for one of two named before, and which of them."""


def latter(frames: list[Frame]) -> list[Frame]:
    """ "X met Y during *the latter's* visit": Y's."""
    if not any(_ranked(t) for f in frames for a in f.args if a.term is not None for t in a.term.within()):
        return frames
    named = [t for f in frames for a in f.args if a.term is not None for t in a.term.within() if t.ref is not None]

    def meant(term: Term) -> Term:
        if not _ranked(term):
            return term
        before = [t for t in named if t.at < term.at and t.ref is not None and not t.ref.adjective]
        persons = [t for t in before if t.ref is not None and t.ref.kind == "person"]
        two = _distinct(persons or before)[-2:]
        if len(two) < 2:
            return term
        return replace(two[ORDER[term.head]], first=term.first, last=term.last, at=term.at, mods=[], carried=True)

    return [_mapped(frame, meant) for frame in frames]


def _ranked(term: Term) -> bool:
    return term.ref is None and term.head in ORDER and term.det == "the" and not term.mods


def _distinct(terms: list[Term]) -> list[Term]:
    """Those named, each once, in the order in which they were named last."""
    last = {t.ref: t for t in terms}
    return sorted(last.values(), key=lambda t: t.at)


def _mapped(frame: Frame, of: Callable[[Term], Term], *, inner: bool = False) -> Frame:
    """The frame with every noun phrase of its arguments, those that hang on others too, put through ``of``; with
    ``inner`` those of clauses within it, too."""

    def deep(term: Term) -> Term:
        got = of(term)
        if got is not term:
            return got
        mods = [m if m.term is None else replace(m, term=deep(m.term)) for m in term.mods]
        return replace(term, mods=mods, members=[deep(m) for m in term.members])

    args = []
    for arg in frame.args:
        if arg.frame is not None and inner:
            args.append(replace(arg, frame=_mapped(arg.frame, of, inner=True)))
        else:
            args.append(arg if arg.term is None else replace(arg, term=deep(arg.term)))
    return replace(frame, args=args)


GENERIC = word_set("number figure rest detail fact money other matter thing statistic")
"""Nouns after "as for" that say nothing of what follows."""


def topics(frames: list[Frame]) -> list[Frame]:
    """ "*As for the bridge*, it has not been built": the bridge has not."""
    if not any(a.role == "as_for" for f in frames for a in f.args):
        return frames
    out: list[Frame] = []
    held: Arg | None = None
    for frame in frames:
        topic = frame.arg("as_for")
        if topic is not None and frame.kind == "fragment" and len(frame.args) == 1 and len(frames) > 1:
            held = topic  # a phrase by itself before its clause
            continue
        if topic is None or topic.term is None:
            topic = held
        if topic is None or topic.term is None:
            out.append(frame)
            continue
        held = None
        term, rest = topic.term, [a for a in frame.args if a is not topic]
        made = replace(frame, args=rest)
        put = _mapped(made, lambda t, whole=term: _taken(t, whole), inner=True)  # type: ignore[misc]
        generic = term.head in GENERIC or any(m.term is not None and m.term.head == term.head for m in term.mods)
        out.append(put if generic or _changed(made, put) else frame)
    return out


def _taken(term: Term, whole: Term) -> Term:
    """ "it", "they": the topic."""
    if term.det == "pron" and term.head in (("they", "them") if whole.plural or whole.members else ("it",)):
        return replace(whole, first=term.first, last=term.last, at=term.at)
    of = term.mods[0].term if len(term.mods) == 1 and term.mods[0].role == "of" else None
    if of is not None and of.head == "them" and not term.head and term.count is not None and whole.plural:
        return replace(whole, first=term.first, last=term.last, at=term.at, count=term.count)  # "300 *of them*"
    return term


def _changed(before: Frame, after: Frame) -> bool:
    for a, b in zip(before.args, after.args, strict=True):
        if a.term is not None and b.term is not None and (a.term.head, a.term.at) != (b.term.head, b.term.at):
            return True
        if a.frame is not None and b.frame is not None and _changed(a.frame, b.frame):
            return True
    return False


def his_first(frames: list[Frame]) -> list[Frame]:
    """ "X paid a visit to Y: *this was his first*": the visit, which the ordinal counts."""
    out: list[Frame] = []
    visit: Term | None = None
    for frame in frames:
        subject, comp = frame.arg("subj"), frame.arg("comp")
        if (
            frame.verb != "be"
            or visit is None
            or subject is None
            or subject.term is None
            or subject.term.head not in ("this", "it", "that")
            or comp is None
            or comp.term is None
            or comp.term.head
            or comp.term.rank is None
        ):
            out.append(frame)
            visit = _visited(frame) or visit
            continue
        made = replace(visit, first=subject.term.first, last=subject.term.last, at=subject.term.at)
        out.append(replace(frame, args=[replace(a, term=made) if a is subject else a for a in frame.args]))
    return out


def judged_visit(frames: list[Frame]) -> list[Frame]:
    """ "X paid a visit to Y, *which Z called a historic event*", "…, *an event that Z called historic*", "…; Z called
    *it* an event": the visit."""
    out: list[Frame] = []
    visit: Term | None = None
    for frame in frames:
        comp = frame.arg("comp", "as")
        thing = next((a for a in frame.args if a is not comp and _stands_for(a, frame)), None)
        if visit is None or comp is None or thing is None or not _of_an_event(comp):
            out.append(frame)
            visit = _visited(frame) or visit
            continue
        clause = comp.term.mods[-1].frame if frame.kind == "apposition" and comp.term and comp.term.mods else None
        made = replace(visit, first=thing.at, last=thing.at + 1, at=thing.at)
        if clause is not None:
            args = [replace(a, term=made, gap=False) if a.gap else a for a in clause.args]
            out.append(replace(clause, kind="relative", args=args))
        else:
            out.append(replace(frame, args=[replace(a, term=made) if a is thing else a for a in frame.args]))
    return out


def _stands_for(arg: Arg, frame: Frame) -> bool:
    """Whether it is a pronoun, or what a relative clause or an apposition hangs on, which is no person."""
    term = arg.term
    if term is None or arg.role not in ("subj", "obj"):
        return False
    if term.det == "pron":
        return term.head in ("it", "this", "that") and not term.carried
    after = frame.kind in ("relative", "apposition") and term.ref is not None
    return after and term.ref is not None and term.ref.kind in ("country", "city", "place", "region")


def _of_an_event(comp: Arg) -> bool:
    """ "a historic event", "historic"."""
    return comp.word == "historic" or (comp.term is not None and comp.term.head in appraising.TIMES)


def _visited(frame: Frame) -> Term | None:
    """The visit that a frame tells of, with who paid it and where."""
    visit, who = frame.arg("obj"), frame.arg("subj")
    if frame.verb == "be" and who is not None and who.term is not None and who.term.head == "it":
        visit = frame.arg("comp")  # "It was *X's first visit to Y*"
        paid = visit.term.mods if visit is not None and visit.term is not None else []
        own = next((m for m in paid if m.role == "own" and m.term is not None), None)
        who = Arg("subj", own.at, term=own.term) if own is not None else None
    if visit is None or visit.term is None or not means(visit.term, "visit") or who is None or who.term is None:
        return None
    mods = [m for m in visit.term.mods if m.role != "own"]
    mods.append(Mod("own", who.at, term=who.term))
    mods.extend(Mod(a.role, a.at, term=a.term) for a in frame.args if a.role in ("to", "in") and a.term is not None)
    return replace(visit.term, det="the", rank=None, count=None, mods=mods)


def topical(frames: list[Frame]) -> list[Frame]:
    """ "When X met Y, *the topic was* Z": they discussed Z."""
    out: list[Frame] = []
    pair: Term | None = None
    for k, frame in enumerate(frames):
        pair = (_talking(frames[k - 1]) if k else None) or pair
        subject, comp = frame.arg("subj"), frame.arg("comp")
        asked = k + 1 < len(frames) and frames[k + 1].kind == "sub:how"
        topic = subject.term if subject is not None else None
        plain = topic is not None and topic.head in agendas.TOPICS and not topic.plural and not topic.mods
        if frame.verb != "be" or frame.passive or not plain or pair is None or (comp is None) != asked:
            out.append(frame)
            continue
        rest = [a for a in frame.args if a is not subject and a is not comp]
        args = [Arg("subj", pair.at, term=pair), *rest]
        if comp is not None:
            args.append(replace(comp, role="obj"))
        out.append(replace(frame, verb="discuss", args=args))
    return out


def _talking(frame: Frame) -> Term | None:
    """Those who meet in a frame, as one term."""
    if frame.negated or not any(s.concept == "meet" for s in senses.verbs().get(frame.verb, ())):
        return None
    those = [a.term for a in frame.args if a.role in ("subj", "obj", "with", "by") and a.term is not None]
    members = [t for term in those for t in term.walk()]
    if len(members) < 2 or any(t.det in closed.NEGATIVE_PRONOUNS for t in members):
        return members[0] if len(members) == 1 and members[0].plural else None
    return Term(members[0].first, members[-1].last, members=members, link="and", at=members[0].at)
