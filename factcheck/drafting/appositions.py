"""What an apposition to a name says of it in a clause of its own: "X, a drug *that was developed by Y*", "X, a firm
*that Y founded in May*".

It is told of the name, in a sentence of its own, where no other noun can be meant: the name stands alone, or hangs on
several things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.drafting.clausing import sentence, text_of
from factcheck.frames import Frame, Term
from factcheck.language.en import classes, cutting
from factcheck.parsing import clauses
from factcheck.parsing.items import Read
from factcheck.statements.heads import means
from factcheck.statements.model import Statement

TENSED = frozenset({"happened", "future", "planned"})


def told(read: Read, again: Callable[[str], list[Statement]]) -> Iterator[tuple[str, Statement]]:
    """The sentences that appositions to names make, each with its statement."""
    for frame in clauses.parse(read):
        if frame.kind != "apposition":
            continue
        subject, comp = frame.arg("subj"), frame.arg("comp")
        named, what = (subject.term if subject else None), (comp.term if comp else None)
        if named is None or what is None or what.plural or what.members:
            continue
        if not (_alone(read, named) or means(named, "visit")):
            continue
        if role := _role(read, named, what) or _nth(read, named, what):
            got = again(role)
            if len(got) == 1 and got[0].act == "assert" and not got[0].loose:
                yield role, got[0]
                continue
        if what.det not in ("a", "an", "the") or what.ref is not None:
            continue
        for made in _clauses(read, named, what):
            got = again(made) if made else []
            if len(got) == 1 and got[0].act == "assert" and got[0].kind == "finite" and not got[0].loose:
                yield made, got[0]


def _role(read: Read, named: Term, what: Term) -> str:
    """ "X, *the club's main sponsor*", "X, *the builder of the bridge*": what a body is to another one; "" where it
    tells nothing of the kind."""
    body = next((mod.term for mod in what.mods if mod.role in ("own", "of")), None)
    if named.ref is None or named.ref.kind == "person" or what.ref is not None or what.det not in ("", "the"):
        return ""
    if body is None or body.ref is None or body.members or any(mod.frame is not None for mod in what.mods):
        return ""
    first = min(what.first, body.first)
    name, told = (text_of(read, list(range(a, b))) for a, b in ((named.first, named.last), (first, what.last)))
    return sentence(f"{name} is {told}")


def _nth(read: Read, named: Term, what: Term) -> str:
    """ "X came to Y for an official visit, *her first to Z*": it was X's first visit to Z. "A state visit, her first to
    Z" is the first state visit at the least, and "her first to Z *since 2020*" is another matter."""
    own, goal = (next((m.term for m in what.mods if m.role == role), None) for role in ("own", "to"))
    nth = int(what.rank.low) if what.rank is not None and not what.head else 0
    if nth not in NTH or not means(named, "visit") or own is None or own.ref is None or goal is None or not goal.ref:
        return ""
    if {mod.role for mod in what.mods} != {"own", "to"}:
        return ""
    name, where = (text_of(read, list(range(t.first, t.last))) for t in (own, goal))
    graded = [mod.word for mod in named.mods if mod.word in classes.GRADES and mod.word != "official"]
    return sentence(f"It was {name}'s {' '.join([NTH[nth], *graded])} visit to {where}")


NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def _alone(read: Read, named: Term) -> bool:
    """Whether it is one name, and what follows can be about nothing before it ("the buses of *X*")."""
    if named.ref is None or named.plural or named.members or named.mods:
        return False
    k = next((k for k, item in enumerate(read.items) if item.first <= named.first < item.last), 0)
    before = read.items[k - 1] if k else None
    if before is None or before.tag in ("v", ",", "t", "det"):
        return True
    return before.tag == "prep" and k > 1 and (read.items[k - 2].tag == "v" or read.items[k - 2].plural)


def _clauses(read: Read, named: Term, what: Term) -> Iterator[str]:
    """What the noun is, and what its relative clauses say, of the name."""
    name = text_of(read, list(range(named.first, named.last)))
    own = [mod.frame for mod in what.mods if mod.frame is not None]
    deeper = [m.frame for mod in what.mods if mod.term is not None for m in mod.term.mods if m.frame is not None]
    inner = [*own, *filter(_made, deeper)]
    for frame in inner:
        gap = next((arg for arg in frame.args if arg.gap), None)
        if gap is None or frame.act != "assert" or frame.status not in TENSED or frame.at < 0:
            continue
        role = "subj" if gap.role == "subj" or (frame.passive and gap.role == "obj") else gap.role
        if role == "subj":
            yield sentence(f"{name} {text_of(read, list(range(_begins(read, frame), frame.last)))}")
        elif role == "obj":
            yield sentence(_turned(read, frame, name))
    if (
        inner
        and what.det != "the"
        and what.last > (first := inner[0].first)
        and named.ref is not None
        and named.ref.kind != "person"
    ):
        kept = list(range(what.first, first))
        while kept and read.tokens.norm[kept[-1]] in ("that", "which", "who", ","):
            kept.pop()
        yield sentence(f"{name} is {text_of(read, kept)}")


def _made(frame: Frame) -> bool:
    """ "A drug against asthma *that was developed by Y*": what a body has made is no asthma."""
    maker = frame.arg("by")
    known = maker is not None and maker.term is not None and maker.term.ref is not None
    return known and frame.passive and frame.verb in cutting.MAKING


def _begins(read: Read, frame: Frame) -> int:
    """The first token of a relative clause behind its pronoun."""
    first = frame.first
    while first < frame.at and read.tokens.norm[first] in ("that", "which", "who"):
        first += 1
    return first


def _turned(read: Read, frame: Frame, name: str) -> str:
    """ "that Y founded in May": Y founded *X* in May."""
    subject = frame.arg("subj")
    if subject is None or subject.term is None or subject.term.det == "pron" or frame.at < subject.term.last:
        return ""
    head = text_of(read, list(range(subject.term.first, frame.at + 1)))
    rest = list(range(frame.at + 1, frame.last))
    after = next((item for item in read.items if item.first == frame.at + 1), None)
    if rest and after is not None and after.tag not in ("t", "prep", "."):
        return ""
    return f"{head} {name} {text_of(read, rest)}"
