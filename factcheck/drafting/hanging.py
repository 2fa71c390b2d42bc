"""Clauses that hang on a sentence and assert something of their own: "when X resigned", "because Y", "where Z works".

Each is read again as a sentence, with the time or the place that it hangs on, and counts where that says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.drafting.clausing import sentence, text_of
from factcheck.frames import Frame
from factcheck.language.en import cutting
from factcheck.parsing import clauses
from factcheck.parsing.items import Item, Read
from factcheck.statements.model import Statement

SIMULTANEOUS = frozenset(["when", "while"])
DATED = frozenset(["in", "on", "at", "since", "by", "until", "last", "this"])
"""Words at the head of a time as it stands behind a verb."""
UP_TO = frozenset(["until", "till", "since", "by", "from"])
"""Those of a time at whose end, or beginning, something else happened."""
PLACES = frozenset(["city", "country", "region", "place"])


def hanging(
    read: Read, statements: Sequence[Statement], again: Callable[[str], list[Statement]]
) -> Iterator[tuple[str, Statement, bool]]:
    """The clauses of a sentence that are asserted beside its main clauses, each with its statement as read again, and
    whether it is a subordinate one."""
    frames = clauses.parse(read)
    if any(f.act != "assert" for f in frames):
        return
    for frame in frames:
        mark = frame.kind.removeprefix("sub:")
        if frame.kind.startswith("sub:"):
            made = _subordinate(read, frames, frame) if mark in cutting.FACTIVE else iter(())
        elif frame.kind == "relative":
            made = _relative(read, frame)
        else:
            continue
        told = [s for s in statements if s.at == frame.at or (s.first, s.last) == (frame.first, frame.last)]
        for clause in made:
            said = sentence(clause)
            got = again(said) if said else []
            if len(got) == 1 and told and _same(told[0], got[0]) and _says(got[0]):
                yield said, got[0], told[0].kind.startswith("sub:")
                break


def _same(told: Statement, got: Statement) -> bool:
    """Whether it is the same thing that is told, in a main clause now."""
    return (
        got.act == "assert"
        and got.kind == "finite"
        and not got.loose
        and {c for c, _ in told.senses} == {c for c, _ in got.senses}
        and (told.negated, told.status) == (got.negated, got.status)
    )


def _says(got: Statement) -> bool:
    """Does it name somebody or tell a time? A figure without a time would be taken for one of today."""
    if got.times:
        return True
    terms = [t for phrase in got.phrases() for t in phrase.within()]
    counted = any(t.count is not None for t in terms)
    return any(t.ref is not None for t in terms) and (not counted or got.tense != "past")


def _subordinate(read: Read, frames: Sequence[Frame], frame: Frame) -> Iterator[str]:
    """ "When X was elected, with half of the vote, she promised Z": X was elected, with half of the vote."""
    main = _main(frames, frame)
    if (
        main is None
        or frame.tense == "present"
        or frame.status != "happened"
        or main.status not in ("happened", "planned")
    ):
        return
    mark = frame.kind.removeprefix("sub:")
    norm, text = read.tokens.norm, read.tokens.text
    if main.negated and mark not in SIMULTANEOUS and (frame.first < 2 or norm[frame.first - 2] != ","):
        return  # "X did not resign because Y lied"
    subject = next((a.term for a in frame.args if a.term is not None and a.role in ("subj", "obj")), None)
    if subject is None:
        return
    ends = [frame.last]
    start = next((a.term.first for a in main.args if a.role in ("subj", "obj") and a.term is not None), -1)
    if start > frame.last:
        ends.insert(0, start)
    when = next((i for i in read.items if _dates(i, main) and not frame.first <= i.first < frame.last), None)
    lead = ""
    around = when is not None and when.first < main.at and when.word.startswith("in ") and mark != "after"
    if when is not None and (mark in SIMULTANEOUS or around) and not frame.times and main.status == "happened":
        said = text[read.tokens.start[when.first] : read.tokens.end[when.last - 1]]
        lead = f"{said[:1].upper()}{said[1:]}, "
    for end in ends:
        clause = text_of(read, _bare(frames, frame, range(frame.first, end)))
        if lead:
            yield f"{lead}{clause}"
        yield clause


def _dates(item: Item, frame: Frame) -> bool:
    """Is an item the only time of a clause?"""
    told = item.period
    return item.tag == "t" and told is not None and [t.span for t in frame.times if t is not None] == [told.span]


def _bare(frames: Sequence[Frame], frame: Frame, kept: Sequence[int]) -> list[int]:
    """Without what is told beside in the clause ("Nordhaus, *the largest developer*, filed")."""
    beside = [f for f in frames if f is not frame and f.kind in ("apposition", "relative") and kept]
    told = [f for f in beside if frame.first < f.first < f.last < kept[-1]]
    inner = {t for f in told for t in range(f.first - 1, f.last + 1)}
    return [t for t in kept if t not in inner]


def _main(frames: Sequence[Frame], frame: Frame) -> Frame | None:
    """The clause that a subordinate one hangs on: that around it, else the one before it."""
    finite = [f for f in frames if f.kind == "finite"]
    around = [f for f in finite if f.first <= frame.first < f.last]
    before = [f for f in finite if f.last <= frame.first]
    return around[-1] if around else before[-1] if before else None


def _then(read: Read, noun: Item) -> str:
    """The time at which something happened that is told behind it ("until *1990*, when X closed": in 1990); "" where
    that is open."""
    when = read.tokens.text[read.tokens.start[noun.first] : read.tokens.end[noun.last - 1]]
    first, _, rest = when.partition(" ")
    if first.lower() not in UP_TO:
        return when if first in DATED else f"on {when}"
    period = noun.period
    plain = period is not None and period.grain in ("year", "month", "day") and not rest.startswith("the ")
    return f"{'on' if period.grain == 'day' else 'in'} {rest}" if plain and period is not None else ""


def _relative(read: Read, frame: Frame) -> Iterator[str]:
    """ "The airport, *where 400 people work*, …", "on 4 May 2025, *when X resigned*"."""
    items = read.items
    k = next((k for k, item in enumerate(items) if item.first == frame.first), 0)
    if k < 2 or items[k].word not in ("where", "when") or items[k - 1].tag != ",":
        return
    own = list(range(frame.first + 1, frame.last))
    if not own:
        return
    clause = text_of(read, own)
    noun = items[k - 2]
    if items[k].word == "when":
        if noun.tag == "t" and frame.tense == "past":
            if when := _then(read, noun):
                yield f"{clause} {when}"
        return
    term = next(
        (a.term for a in frame.args if a.role == "in" and a.term is not None and a.term.last <= frame.first), None
    )
    if term is None or term.last != noun.last:
        return
    if read.tokens.norm[term.first - 1] in ("and", "or"):  # "in X and Y, *where* 240 people work": in both
        every = [a.term for f in clauses.parse(read) for a in f.args if a.term is not None and a.term.members]
        term = next((one for one in every if one.last == term.last and one.last <= frame.first), None)
        if term is None:
            return
    place = text_of(read, list(range(term.first, term.last)))
    place = place[:1].lower() + place[1:] if term.det else place
    before = read.tokens.norm[term.first - 1] if term.first else ""
    usual = "in" if term.ref is None or term.ref.kind in PLACES else "at"
    yield f"{clause} {before if before in ('in', 'at', 'on') else usual} {place}"
