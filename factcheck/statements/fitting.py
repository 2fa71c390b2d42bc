"""Which senses of a verb its arguments leave."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Term
from factcheck.language.en import classes, kinds, levels, senses
from factcheck.model import QuantityKind
from factcheck.statements.heads import amount, eventive

KINDS = {
    "+document": frozenset({"document"}),
    "+prize": classes.PRIZES,
    **{f"+{kind}": nouns for kind, nouns in kinds.NEEDED.items()},
}
"""What a sense may need as its object."""
BARRED = {f"-{kind}": nouns for kind, nouns in kinds.NEEDED.items()}
"""What it may not have as its object."""
CALLING = {f"<{kind}": nouns for kind, nouns in kinds.NEEDED.items()}
"""What it may need as its subject, beside people as its object."""


def fitting(found: tuple[senses.Sense, ...], frame: Frame) -> tuple[senses.Sense, ...]:
    """The senses that the clause leaves: with or without an object; where a role is how much, an amount.

    Of those of one concept the more exact come first."""
    obj = next(
        (a for a in frame.args if a.role == "obj" and not (a.term is not None and a.term.rank is not None)), None
    )
    has = obj is not None and not frame.passive
    out = []
    for sense in found:
        if sense.needs[:1] == "-" and sense.needs not in ("-obj", *BARRED) and frame.arg(sense.needs[1:]) is not None:
            continue
        if (sense.needs == "-obj" and has) or (sense.needs == "+obj" and not has and not frame.passive):
            continue
        if sense.needs in KINDS:
            if not _of_kind(obj or frame.arg("obj"), KINDS[sense.needs]):
                continue
        elif sense.needs in BARRED:
            if obj is None or _of_kind(obj, BARRED[sense.needs]):
                continue
        elif sense.needs in CALLING:
            crowd = obj is not None and obj.term is not None and peopled(obj.term)
            if not crowd or not _of_kind(frame.arg("by" if frame.passive else "subj"), CALLING[sense.needs]):
                continue
        elif sense.needs[:1] == "+" and sense.needs[1:] not in ("obj", "person") and not frame.arg(sense.needs[1:]):
            continue
        people = obj is not None and obj.term is not None and peopled(obj.term)
        if (sense.needs == "+person" and not people) or (sense.needs == "-person" and people):
            continue
        if (
            obj is not None
            and obj.term is not None
            and sense.roles.get("obj") == "M"
            and (not sized(obj.term, sense.concept) or (sense.concept in EARNED and _shared(obj.term)))
        ):
            continue
        out.append(sense)
    order = {s.concept: k for k, s in reversed(list(enumerate(out)))}
    plain = ("", "+obj", "-obj") if frame.passive else ("", "+obj")
    return tuple(sorted(out, key=lambda s: (order[s.concept], s.needs in plain)))


def _shared(term: Term) -> bool:
    """Whether it is a share ("18 percent of its water")."""
    figure = amount(term)
    return figure is not None and figure.kind is QuantityKind.PERCENT


def _of_kind(arg: Arg | None, nouns: frozenset[str]) -> bool:
    """Whether it is one of these, or a share of them ("35 percent *of the vote*")."""
    if arg is None or arg.term is None:
        return False
    weighed = arg.term.head in MEASURING or senses.concept(arg.term.head) in levels.WEIGHED
    parts = [m.term for m in arg.term.mods if m.role == "of" and m.term is not None] if weighed else []
    return any(nouns & _kinds(t) for t in (arg.term, *parts))


EARNED = frozenset({"profit", "revenue"})
"""Concepts of sums of money: who loses 18 percent of its water makes no loss."""
MEASURING = frozenset(
    {"$", "hour", "day", "week", "month", "year", "period", "metre", "kilowatt-hour", "megawatt-hour", "gigawatt-hour"}
)
"""Heads that only say how much of something ("three days *of mourning*")."""


def _kinds(term: Term) -> frozenset[str]:
    """What a term is by its head: the word, its concept, the classes that it stands in."""
    noun = senses.concept(term.head)
    titles = {m.word for m in term.mods if m.role == "title"}  # "the *exhibition* X"
    if term.ref is not None and term.ref.kind in ("unknown", "thing"):
        titles.add(term.head.rpartition(" ")[2])  # "the Kellner *Prize*"
    return frozenset({term.head, noun}) | senses.ancestors(noun) | titles


def peopled(term: Term) -> bool:
    """Whether it is a number of people ("drew 400 spectators"), or a crowd of them."""
    inner = (
        next((m.term for m in term.mods if m.role == "of" and m.term is not None), None) if term.ref is None else None
    )
    noun = senses.concept(term.head)
    return (
        (term.ref is not None and term.ref.kind == "person")
        or "person" in {noun} | senses.ancestors(noun)
        or term.head in CROWDS
        or (inner is not None and peopled(inner))
    )


CROWDS = frozenset({"crowd", "audience", "family", "household", "couple"})


def riding(head: str) -> bool:
    """Whether it is a vehicle."""
    noun = senses.concept(head)
    return "vehicle" in {noun} | senses.ancestors(noun)


def sized(term: Term, concept: str) -> bool:
    """Whether a term can be how much of something there is."""
    if amount(term) is not None or (
        term.count is not None
        and concept in classes.MEASURED
        and (concept != "capacity" or term.head in classes.COUNTABLE or any(m.word == "cubic" for m in term.mods))
    ):
        return True
    return any(
        t.head in classes.MONEY
        or t.head in ("all", "half", "much", "more", "it", "they", "them", "what", "which", "that", "this")
        or eventive(t)
        or amount(t) is not None
        or t.head in classes.TRANSPARENT
        for t in term.walk()
    )


TAKING = frozenset({"receive", "see", "get", "welcome", "greet"})
"""Verbs of meeting people who come, and of taking what is given."""


def _given(term: Term) -> bool:
    """Whether it is nobody, but what one gets: "a pay *rise*", "the prize", "€3 million"."""
    if term.ref is not None or term.members or amount(term) is not None:
        return amount(term) is not None
    return eventive(term) or senses.concept(term.head) in GIVEN


GIVEN = classes.PRIZES | classes.MONEY | {"document", "subsidy", "loan", "letter", "support", "permission", "apology"}
"""What is given and taken, beside deeds."""


def fits(concept: str, frame: Frame) -> bool:
    """May the verb mean the concept beside its arguments? One draws capital, but a picture; sees a minister, but a
    tree."""
    barred = classes.BARRED.get(concept)
    if barred is None:
        return True
    marks, wrong = barred
    if frame.verb in classes.UNMISTAKEN or "_" in frame.verb:  # an idiom: "has its *eye on* a house"
        return True
    for arg in frame.args:
        if arg.role in marks and arg.term is not None:
            for t in arg.term.walk():
                noun = senses.concept(t.head)
                if any(m.word == "number_of" for m in t.mods):
                    continue  # "the number of passengers" is no person
                if t.ref is None and t.count is None and ({noun} | senses.ancestors(noun)) & wrong:
                    return False
                if t.ref is not None and t.ref.kind in wrong and arg.role == "obj":
                    return False
            if concept == "meet" and frame.verb in TAKING and _given(arg.term):
                return False
    return True
