"""How many of something a place or a body has, in other words: its herd, its lynx population, a choir 84 members
strong, books that stand in a library, what it holds, owns, keeps."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import senses, stocks
from factcheck.statements.heads import SITES, eventive, is_living, named
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step


def herds(frame: Frame) -> Frame:
    """ "The lynx population of X is 31", "the reindeer herd on X numbers 420 animals": so many are there."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    term = subject.term if subject is not None else None
    if subject is None or term is None or term.head not in stocks.GROUPS or term.ref is not None or term.members:
        return frame
    kind = next((m for m in term.mods if m.role in ("noun", "of") and _creatures(m)), None)
    where = [m for m in term.mods if m.role in ("of", "own", "in", "on", "at") and m is not kind and _site(m.term)]
    figure = next((a for a in frame.args if a is not subject and a.term is not None and a.term.count), None)
    if kind is None or len(where) != 1 or any(m is not kind and m is not where[0] for m in term.mods):
        return frame
    if figure is None or figure.term is None or not _only_so_many(figure.term, kind.word or _head(kind.term)):
        return frame
    inner = replace(where[0], role="in") if where[0].role in ("of", "own") else where[0]
    number = Mod("noun", term.at, word="number_of")
    what = replace(term, head=kind.word or _head(kind.term), plural=True, det="", mods=[number, inner])
    plain = replace(figure, term=replace(figure.term, head="", mods=[]))
    verb = frame.verb
    if verb in stocks.COMPRISING:
        verb, plain = "measure", replace(plain, role="obj")
    told = {id(subject): replace(subject, term=what), id(figure): plain}
    return replace(frame, verb=verb, args=[told.get(id(a)) or a for a in frame.args])


def within(frame: Frame) -> Frame:
    """ "There are 420 animals *in the reindeer herd of X*": so many reindeer in X."""
    subject = frame.arg("subj")
    term = subject.term if subject is not None else None
    herd = next((m for m in term.mods if m.role in ("in", "of")), None) if term is not None else None
    if subject is None or term is None or herd is None or herd.term is None or herd.term.head not in stocks.GROUPS:
        return frame
    many = replace(term, mods=[m for m in term.mods if m is not herd])
    whole = [Arg("subj", subject.at, term=herd.term), Arg("obj", subject.at, term=many), *take(frame, subject)]
    told = herds(replace(frame, verb="measure", args=whole))
    return told if term.count is not None and told.args[0].term is not herd.term else frame


def _creatures(mod: Mod) -> bool:
    """Whether it is a kind of animal, or of plants."""
    word = mod.word or _head(mod.term)
    if mod.term is not None and (mod.term.ref is not None or mod.term.count is not None or mod.term.mods):
        return False
    return is_living(word)


def _head(term: Term | None) -> str:
    return term.head if term is not None else ""


def _site(term: Term | None) -> bool:
    return named(term, *SITES)


def _only_so_many(term: Term, kind: str) -> bool:
    """ "420", "420 *animals*", "420 *reindeer*"."""
    return term.ref is None and not term.mods and term.head in (*stocks.HEADS, kind)


def strong(frame: Frame) -> Frame:
    """ "The choir is 84 members *strong*": it numbers so many."""
    many, how = frame.arg("comp"), [a for a in frame.args if a.role == "comp" and a.word == "strong"]
    if many is None or many.term is None or many.term.count is None or len(how) != 1 or many.term.det:
        return frame
    return replace(frame, verb="number", args=[replace(many, role="obj"), *take(frame, many, how[0])])


def positioned(frame: Frame) -> Frame:
    """ "1.2 million books *stand in* X", "9,000 servers *are installed in* X": so many are there."""
    things = frame.arg("obj") if frame.passive else frame.arg("subj")
    where = frame.arg("in", "at", "on")
    verbs = stocks.PUT if frame.passive else stocks.STANDING
    if frame.verb not in verbs or things is None or where is None or frame.arg("by") is not None:
        return frame
    if frame.verb in stocks.GROWING and not _creature(things.term):
        return frame
    if not _counted_things(things.term) or not _site(where.term) or len(frame.args) != 2 or any(frame.times):
        return frame
    where = replace(where, role="at") if named(where.term, "organisation") else where
    return replace(frame, verb="exist", passive=False, args=[replace(things, role="subj"), where])


def keeping(frame: Frame) -> Frame:
    """ "X *keeps* 58 penguins": they are there."""
    where, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or where is None or what is None or not _site(where.term) or len(frame.args) != 2:
        return frame
    term = what.term
    if term is None or term.ref is not None or term.members or not (term.count or term.det == "no"):
        return frame
    if not _creature(term):
        return frame
    where = replace(where, role="at" if named(where.term, "organisation") else "in")
    return replace(frame, verb="exist", args=[replace(what, role="subj"), where])


def homes(frame: Frame) -> Frame:
    """ "X is *the home of* 31 lynx": is home to them."""
    home = frame.arg("comp")
    if home is None or home.term is None or home.term.head != "home" or len(home.term.mods) != 1:
        return frame
    of = home.term.mods[0]
    if of.role != "of" or of.term is None or of.term.count is None:
        return frame
    bare = replace(home, term=replace(home.term, mods=[]))
    return replace(frame, args=[*take(frame, home), bare, Arg("to", of.at, term=of.term)])


def _creature(term: Term | None) -> bool:
    """Animals, or plants."""
    return term is not None and is_living(term.head)


def _counted_things(term: Term | None) -> bool:
    """So many things: no people, no deeds."""
    if term is None or term.count is None or term.ref is not None or term.members or not term.plural:
        return False
    return not eventive(term) and bool(term.head) and not _people(term)


def _people(term: Term) -> bool:
    return "person" in senses.kinds_of(term.head)


STEPS: tuple[Step, ...] = (
    (herds, stocks.NUMBERING, stocks.GROUPS),
    (within, {"exist"}),
    (strong, {"be"}, {"strong"}),
    (keeping, {"keep"}),
    (homes, {"be"}, {"home"}),
    (positioned, stocks.STANDING | stocks.PUT, FIGURE),
)


def stocked(stmt: Statement) -> Iterator[Statement]:
    """What there is so much of in X, that X has, holds, owns, consists of; whoever works in X, it employs."""
    concepts = {concept for concept, sign in stmt.senses if sign > 0}
    if not concepts & stocks.HAVING or stmt.of("R") or stmt.of("S"):
        return
    things, where = _of_what(stmt)
    if things is None or things.term is None or where is None or stmt.times:
        return
    rest = [r for r in stmt.roles if r.at not in (things.at, where.at)]
    people = _people(things.term)
    owned = "own" in concepts and "hold" not in concepts  # what is owned may be elsewhere, what is there another's
    if owned and (named(where.term, "country") or any(r.role == "L" and r is not where for r in stmt.roles)):
        return

    def told(concept: str, many: str, place: str, vague: bool = False) -> Statement:
        roles = [replace(things, role=many, fixed=True), replace(where, role=place, fixed=True), *rest]
        return replace(stmt, senses=((concept, 1),), roles=roles, marks={}, vague=stmt.vague or vague or owned)

    if "exist" not in concepts or not any(r is where for r in stmt.roles):
        yield told("exist", "A", "L")
    if "comprise" not in concepts:
        yield told("comprise", "P", "A")
    if people:
        return
    if "exist" in concepts and named(where.term, "organisation"):
        yield told("run", "P", "A", vague=True)  # what runs 40 trains a day may have 90
    if "hold" not in concepts:
        yield told("hold", "P", "A")
    if "own" not in concepts:
        yield told("own", "P", "A", vague=not named(where.term, "organisation"))


def _of_what(stmt: Statement) -> tuple[Role | None, Role | None]:
    """The things that are counted, or denied, and where or whose they are."""
    things = next((r for r in stmt.roles if r.role in ("A", "P", "M") and _several(r.term)), None)
    if things is None or things.term is None:
        return None, None
    where = next((r for r in stmt.roles if r is not things and r.role in ("A", "L") and r.term is not None), None)
    if where is None:  # "the number of members *of X*"
        inner = next((m for m in things.term.mods if m.role in stocks.WHOSE and _whole(m.term)), None)
        whole = inner.term if inner is not None else None
        if inner is None or whole is None:
            return None, None
        if whole.ref is None and whole.head in stocks.FLEETS:  # "in the fleet *of X*"
            whole = next((m.term for m in whole.mods if m.role in ("of", "own") and _site(m.term)), whole)
        where = Role("L", inner.role, inner.at, term=whole)
        things = replace(things, term=replace(things.term, mods=[m for m in things.term.mods if m is not inner]))
    if where.term is None or where.term.count is not None or where.term.members or where.term.det == "no":
        return None, None
    return things, where


def _whole(term: Term | None) -> bool:
    """A place or body, or a herd, a fleet."""
    return _site(term) or (term is not None and term.ref is None and term.head in stocks.GROUPS | stocks.FLEETS)


def _several(term: Term | None) -> bool:
    if term is None or term.ref is not None or term.members or eventive(term) or not term.head:
        return False
    return (term.count is not None or term.det == "no") and term.head != "$" and term.plural
