"""One time against another: "carried (300,000) more people in 2025 than in 2024", "profit was higher than the year
before", "had lower costs in 2025 than in 2024".

A noun with "more" or "fewer" is what was more or less; the time after "than" is marked as what is compared with.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import extents
from factcheck.language.en.levels import THAN
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.statements.heads import amount, eventive
from factcheck.statements.levels import measurable
from factcheck.statements.nouns import relative_amount, take

MORE = {"more": 1, "fewer": -1, "less": -1}
HIGHER = dict.fromkeys(("higher", "bigger", "larger", "greater", "up"), "rise")
HIGHER |= dict.fromkeys(("lower", "smaller", "down"), "fall")
"""Words after "be" for a level that is another than before, each with the verb that says so."""
HAVING = word_set("have report post record make register book show")


def surplus(frame: Frame) -> Frame:
    """ "carried 300,000 more people than in 2024": more people, by so many; the time is the other one."""
    arg = next((a for a in frame.args if a.term is not None and more_or_less(a.term)), None)
    by = next((a for a in frame.args if a.role in ("obj", "by", "to") and _headless(a.term)), None) if arg else None
    adverb = None
    if arg is None:
        arg = next((a for a in frame.args if a.term is not None and _counts(a.term)), None)
        last = arg.term.last if arg is not None and arg.term is not None else -1
        adverb = next((w for w in frame.adverbs if w[0] in MORE and w[1] == last), None)
    than = _than(frame)
    since = than is not None or any(t is not None and t.comparator == THAN for t in frame.times)
    if arg is None or arg.term is None or not (since or (by is not None and not adverb)) or frame.negated:
        return frame
    if adverb is None and not more_or_less(arg.term):
        return frame
    if adverb is not None and arg.term.count is not None:  # "300,000 people more than in 2024"
        figure = Term(arg.term.first, arg.term.first + 1, count=arg.term.count, at=arg.term.first)
        term = _however_many(arg.term, adverb[0], adverb[1])
        frame = replace(frame, adverbs=[w for w in frame.adverbs if w is not adverb])
        args = [replace(a, term=term) if a is arg else a for a in frame.args] + [Arg("by", figure.at, term=figure)]
    else:
        term = _however_many(arg.term, _which(arg.term), arg.term.first)
        role = "obj" if arg.role == "obj2" else arg.role
        args = [
            replace(a, role="by") if a is by else replace(a, role=role, term=term) if a is arg else a
            for a in frame.args
        ]
    return _against(replace(frame, args=args), than)


def higher(frame: Frame) -> Frame:
    """ "was €13 million higher in 2025 than in 2024": it rose by so much."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    than = _than(frame)
    word = next((a for a in frame.args if a.role == "comp" and a.word in HIGHER), None)
    more = next((w for w in frame.adverbs if w[0] in MORE), None) if word is None and than is not None else None
    if subject is None or (word is None and more is None) or frame.negated or frame.passive:
        return frame
    if not measurable(subject.term) or any(a.role == THAN and a is not than for a in frame.args):
        return frame
    by = next((a for a in frame.args if a.role in ("comp", "obj") and amount(a.term) is not None), None)
    if word is None and by is None:
        return frame
    verb = HIGHER[word.word] if word is not None else ("rise" if more is not None and MORE[more[0]] > 0 else "fall")
    gone = [a for a in (subject, comp, word, by) if a is not None]
    args = [subject, *([Arg("by", by.at, term=by.term)] if by is not None else []), *take(frame, *gone)]
    adverbs = [w for w in frame.adverbs if w is not more]
    return _against(replace(frame, verb=verb, args=args, adverbs=adverbs), than)


def having(frame: Frame) -> Frame:
    """ "had higher costs in 2025 than in 2024": its costs rose."""
    subject, obj, than = frame.arg("subj"), frame.arg("obj"), _than(frame)
    if subject is None or subject.term is None or obj is None or obj.term is None or than is None or frame.negated:
        return frame
    word = next((m for m in obj.term.mods if m.role == "adj" and m.word in HIGHER), None)
    if word is None or frame.passive or not eventive(obj.term) or obj.term.count is not None:
        return frame
    mods = [Mod("own", subject.at, term=subject.term), *[m for m in obj.term.mods if m is not word]]
    args = [Arg("subj", obj.at, term=replace(obj.term, det="", mods=mods)), *take(frame, subject, obj)]
    return _against(replace(frame, verb=HIGHER[word.word], args=args), than)


def _however_many(term: Term, word: str, at: int) -> Term:
    """What there is more or less of, counted by a figure that leaves open how many."""
    count = Quantity(Span(0, 0), QuantityKind.COUNT, Comparator.GE, Decimal(0), None, Decimal(1), None)
    mods = [m for m in term.mods if m.word not in MORE]
    return replace(term, det="", count=count, mods=[Mod("adj", at, word=word), *mods])


def uncounted(term: Term) -> Term:
    """It without that figure, and without "more"."""
    return replace(term, count=None, mods=[m for m in term.mods if m.word not in MORE])


def more_or_less(term: Term) -> int:
    """1 for "more people", -1 for "fewer people", 0 for what is neither."""
    if term.ref is not None or term.members or term.head in ("", "$") or (term.count is not None and term.count.low):
        return 0
    return MORE.get(_which(term), 0)


def _which(term: Term) -> str:
    return term.det if term.det in MORE else next((m.word for m in term.mods if m.role == "adj" and m.word in MORE), "")


def _headless(term: Term | None) -> bool:
    if term is None or term.count is None or term.mods:
        return False
    return relative_amount(term) or (term.head == "" and term.count.kind is QuantityKind.COUNT)


def _counts(term: Term) -> bool:
    return term.count is not None and term.count.kind is QuantityKind.COUNT and term.head not in ("", "$")


def _than(frame: Frame) -> Arg | None:
    """The time after "than", where nothing else stands there."""
    than = [a for a in frame.args if a.role == THAN]
    return than[0] if len(than) == 1 and than[0].period is not None and than[0].term is None else None


def _against(frame: Frame, than: Arg | None) -> Frame:
    """The frame with the time after "than" as the one that is compared with."""
    if than is None or than.period is None:
        return frame
    return replace(frame, args=take(frame, than), times=[*frame.times, compared_with(than.period)])


def compared_with(period: Period) -> Period:
    """A time as the one that another is compared with."""
    return period._replace(comparator=THAN)


def becoming(frame: Frame) -> Frame:
    """ "Tickets became cheaper", "waiting times are a third shorter", "the hall is 22 hectares larger", "sales were up
    18 percent": their price, they themselves rose or fell."""
    subject, than = frame.arg("subj"), _than(frame)
    if subject is None or subject.term is None or frame.negated or frame.passive:
        return frame
    word = next((a for a in frame.args if a.role == "comp" and _comparative(a)), None)
    by = next(
        (a for a in frame.args if a.role in ("comp", "obj") and a is not word and amount(a.term) is not None), None
    )
    if by is None and word is not None:
        by = next((a for a in frame.args if a.role in ("comp", "obj") and a is not word and _of_a_unit(a.term)), None)
    if by is None and word is not None:
        by = next((a for a in frame.args if a.role == "comp" and a is not word and _headless(a.term)), None)
    adverb = next((w for w in frame.adverbs if w[0] in COMPARED and frame.verb != "be"), None) if word is None else None
    upward = next((w for w in frame.adverbs if w[0] in ("up", "down")), None) if by is not None else None
    if (word is None and upward is None and adverb is None) or (frame.verb == "be" and than is None and by is None):
        return frame
    if any(a.role == THAN and a is not than for a in frame.args):
        return frame
    spelt = _comparative(word) if word is not None else adverb[0] if adverb is not None else ""
    way, of = COMPARED[spelt] if spelt else (HIGHER[upward[0] if upward else ""], "")
    term = subject.term
    if term.ref is not None or term.head == "" or (term.count is not None and not of):
        return frame
    if of and not (term.head == of or term.head in PRICED):
        mods = [Mod("of", term.at, term=replace(term, det=""))]
        term = Term(term.first, term.last, head=of, at=term.at, mods=mods)
    gone = [a for a in (subject, word, by) if a is not None]
    args = [replace(subject, term=term), *([replace(by, role="by")] if by is not None else []), *take(frame, *gone)]
    adverbs = [w for w in frame.adverbs if w is not upward and w is not adverb]
    return _against(replace(frame, verb=way, args=args, adverbs=adverbs), than)


def _of_a_unit(term: Term | None) -> bool:
    """ "22 hectares"."""
    return term is not None and term.count is not None and term.ref is None and term.head in extents.METRIC


def _comparative(arg: Arg) -> str:
    """The comparative that a complement is: "cheaper", "more expensive"."""
    if arg.word in COMPARED:
        return arg.word
    if arg.term is not None and arg.term.ref is None and any(m.word == "more" for m in arg.term.mods):
        return f"more {arg.term.head}" if f"more {arg.term.head}" in COMPARED else ""
    return f"more {arg.word}" if f"more {arg.word}" in COMPARED else ""


PRICED = word_set("price cost fee charge fare rent rate")
COMPARED = {
    **dict.fromkeys(("longer", "higher"), ("rise", "")),
    **dict.fromkeys(("shorter", "lower"), ("fall", "")),
    **dict.fromkeys(("bigger", "larger"), ("grow", "")),
    "smaller": ("shrink", ""),
    **dict.fromkeys(("dearer", "costlier", "pricier", "more expensive", "more costly"), ("rise", "price")),
    "cheaper": ("fall", "price"),
}
"""Comparatives of what becomes more or less, each with the verb that says so and what it is that does."""
BECOMING = word_set("become get grow turn be")

STEPS = ((surplus, None), (higher, {"be"}), (having, HAVING), (becoming, BECOMING))
