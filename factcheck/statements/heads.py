"""What the head of a noun phrase is: a place, a figure, an event, or the noun that it only introduces."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import bodies, classes, levels, people, senses, stocks
from factcheck.language.tables import word_set
from factcheck.model import Comparator, Quantity, QuantityKind, Span

PLACES = frozenset({"city", "country", "place", "region"})

LENGTHS = frozenset({"kilometre", "kilometer", "km", "mile", "metre", "meter"})
"""What a range is measured in that is no list of things."""

INTRODUCING = classes.TRANSPARENT | word_set("number figure count tally total traffic")
INTRODUCING |= {head for _, head in classes.COMPOUNDS}
"""Heads that may only introduce the noun that is meant."""

PLACE_NOUNS = frozenset(
    [
        "country",
        "market",
        "city",
        "town",
        "capital",
        "palace",
        "region",
        "world",
        "economy",
        "territory",
        "soil",
        "abroad",
    ]
)


def term_of(arg: Arg | None) -> Term | None:
    """The noun phrase of an argument that may not be there."""
    return arg.term if arg is not None else None


def word_of(arg: Arg) -> str:
    """The word of an argument, else the head of its noun phrase; "" where it has neither."""
    return arg.word or (arg.term.head if arg.term is not None else "")


def named(term: Term | None, *kinds: str) -> bool:
    """Whether it has a name, of one of these kinds."""
    return term is not None and term.ref is not None and term.ref.kind in kinds


DOERS = ("organisation", "person", "country", "unknown")
"""Kinds of those who do something."""


SITES = ("place", "organisation", "thing", "city", "country", "region", "unknown")
"""Kinds of what has something, or in which there is something."""


def people_at(at: int) -> Term:
    """People, whoever they are, where a word tells of them without naming them."""
    return Term(at, at + 1, head="person", plural=True, at=at)


def per_time(sum_: Term, unit: str, at: int) -> Term:
    """So much "a year", by a word that says so; a sum that says its time stays as it is."""
    if any(m.role == "per" for m in sum_.mods):
        return sum_
    return replace(sum_, mods=[*sum_.mods, Mod("per", at, term=Term(at, at + 1, head=unit, at=at))])


def of_land(people: Term) -> Mod:
    """ "24,000 *Norwegians*": the land, as an adjective of another noun for them."""
    return Mod("adj", people.at, term=Term(people.at, people.at + 1, head=people.head, ref=people.ref, at=people.at))


def is_living(noun: str) -> bool:
    """Whether it is a kind of animal, or of plants."""
    return not stocks.LIVING_THINGS.isdisjoint({noun, *senses.kinds_of(noun)})


def is_organisation(term: Term | None) -> bool:
    """Whether it is an organisation with a name."""
    return named(term, "organisation")


def is_body(term: Term | None) -> bool:
    """Whether it is an organisation, or a name that nothing knows."""
    return named(term, "organisation", "unknown")


def is_country(term: Term | None) -> bool:
    """Whether it is a country by name, or by its adjective."""
    return named(term, "country")


def is_money(term: Term | None) -> bool:
    """Whether it is a sum of money."""
    figure = amount(term)
    return figure is not None and figure.kind is QuantityKind.MONEY


def is_span(term: Term | None) -> bool:
    """Whether it is so long a time."""
    return term is not None and term.count is not None and term.count.kind is QuantityKind.DURATION


def so_many(value: Decimal, step: Decimal = Decimal(1)) -> Quantity:
    """A count that the text has in another word ("a *44,000-seater*", "a *ten-match* ban")."""
    return Quantity(Span(0, 0), QuantityKind.COUNT, Comparator.BARE, value, None, step, None)


THAN = {"less": Comparator.LT, "more": Comparator.GT}
"""What "less" and "more" before "than a year" make of it."""


def so_long(comparator: Comparator, value: Decimal, unit: str) -> Quantity:
    """A time that the text tells in words ("less than *an hour*", "a year")."""
    return Quantity(Span(0, 0), QuantityKind.DURATION, comparator, value, None, Decimal(1), unit)


def weighed(term: Term | None) -> bool:
    """Whether it is so many tonnes, barrels, litres."""
    return term is not None and term.count is not None and senses.concept(term.head) in levels.WEIGHED


def is_place(term: Term | None) -> bool:
    if term is None:
        return False
    return all(
        (t.ref is not None and t.ref.kind in PLACES and not t.ref.adjective)
        or (t.ref is None and t.head in PLACE_NOUNS)
        for t in term.walk()
    )


def amount(term: Term | None) -> Quantity | None:
    """The figure that a term is ("$6 billion", "more than 700"), not one that counts something."""
    if term is None or term.members:
        return None
    if term.head in levels.STEPS and term.count is None:
        inner = next((m.term for m in term.mods if m.role == "of" and m.term is not None), None)
        return amount(inner) if inner is not None and inner.head == "$" else None
    if term.count is not None and (term.head in ("$", "") or term.head in levels.STEPS):
        return term.count
    return None


def core_noun(term: Term) -> tuple[str, Term]:
    """The head that counts: through "volume of", "trade volume", "the energy sector" to the noun that is meant."""
    if term.head in EXCHANGES and term.ref is None:
        term = _discussion(term)
    for _ in range(3):
        if term.members or term.ref is not None or not term.mods or term.head not in INTRODUCING:
            return term.head, term
        compound = next(
            (
                m
                for m in reversed(term.mods)
                if m.role == "noun" and m.word and m.term is not None and m.term.ref is None
            ),
            next((m for m in term.mods if m.role == "adj" and (m.word, term.head) in classes.COMPOUNDS), None),
        )
        if compound is not None and (whole := classes.COMPOUNDS.get((compound.word, term.head))) is not None:
            term = replace(term, head=whole, mods=[m for m in term.mods if m is not compound])
            continue
        if term.head in classes.TRANSPARENT and term.head not in ("one",):
            of = next(
                (
                    m
                    for m in term.mods
                    if m.term is not None
                    and (m.role in ("of", "in", "for") or (m.role == "own" and m.term.plural and m.term.det != "pron"))
                    and amount(m.term) is None
                    and m.term.ref is None
                    and not m.term.members
                    and not (term.head == "range" and m.term.head in LENGTHS)
                ),
                None,
            )
            if compound is not None and compound.word in senses.nouns():
                mods = [m for m in term.mods if m is not compound]
                term = replace(term, head=compound.word, mods=mods)
                continue
            if (
                of is not None
                and of.term is not None
                and (of.role in ("of", "own") or (of.role == "for" and term.head in levels.STEPS))
            ):
                inner = of.term
                mods = [*[m for m in term.mods if m is not of], *inner.mods]
                term = replace(
                    inner,
                    first=min(term.first, inner.first),
                    mods=mods,
                    det=term.det or inner.det,
                    rank=term.rank or inner.rank,
                    count=term.count or inner.count,
                    period=term.period or inner.period,
                )
                continue
        single = compound is not None and compound.term is not None and not compound.term.plural
        if compound is not None and single and _counting(term, compound):
            mods = [m for m in term.mods if m is not compound]  # "passenger numbers"
            term = replace(term, head=compound.word, mods=[*mods, Mod("noun", compound.at, word="number_of")])
            continue
        break
    return term.head, term


def _counting(term: Term, before: Mod | None) -> bool:
    """Whether a noun is how many there are of what stands before it."""
    if (term.head in ("number", "figure") and term.plural) or term.head in ("count", "tally"):
        return True
    return term.head in TOTALS and before is not None and before.word in people.AUDIENCE


TOTALS = frozenset({"total", "traffic", "volume", "figure"})
"""With a noun of who comes before them, their number ("the passenger *total*")."""


def _discussion(term: Term) -> Term:
    """ "an exchange *of views* between X and Y": a discussion between them."""
    views = next((m for m in term.mods if m.role == "of" and m.term is not None and m.term.head in VIEWS), None)
    if views is None or views.term is None:
        return term
    return replace(term, head="discussion", mods=[*[m for m in term.mods if m is not views], *views.term.mods])


EXCHANGES = frozenset({"exchange", "swap"})
VIEWS = frozenset({"view", "opinion", "idea", "thought", "perspective"})
"""What is exchanged in a discussion."""


def eventive(term: Term | None) -> bool:
    """Is the head of a term a noun that has a predicate of its own?"""
    if term is None or term.members or term.ref is not None:
        return False
    return core_noun(term)[0] in _events() and not _stands(term)


def _stands(term: Term) -> bool:
    """ "The *main building* of the library", "X's building": no work on it."""
    return term.head in bodies.HOUSES and any(
        m.word in bodies.HOUSED
        or (
            m.role in ("own", "of")
            and m.term is not None
            and m.term.ref is not None
            and m.term.ref.kind == "organisation"
        )
        for m in term.mods
    )


@cache
def _events() -> frozenset[str]:
    """The nouns with a sense that is an event."""
    return senses.naming(classes.LIGHT_EVENT)


def ordinal(n: int) -> Quantity:
    """ "first", "second" where the text says so in other words ("maiden", "never before")."""
    return Quantity(Span(0, 0), QuantityKind.ORDINAL, Comparator.EXACT, Decimal(n), None, Decimal(n), None)


def means(term: Term | None, *concepts: str) -> bool:
    """Has the head of a term one of these predicates of its own?"""
    if term is None or not eventive(term):
        return False
    return any(s.concept in concepts for s in senses.nouns().get(core_noun(term)[0], ()))


def handshakes() -> frozenset[str]:
    """The concepts of shaking hands."""
    return frozenset(s.concept for s in senses.verbs()[SHAKE])


SHAKE = "shake_hand"


def together(one: Term, other: Term) -> Term:
    """Two terms as one, of all their members."""
    return Term(one.first, other.last, members=[*one.walk(), *other.walk()], link="and", at=one.at)


def beneficial(frame: Frame) -> bool:
    """ "cooperation *that benefits both sides*": is it a clause that says no more than "beneficial"?"""
    if frame.verb not in BENEFITING or frame.passive or frame.negated or frame.times:
        return False
    whom = [a.term for a in frame.args if not a.gap]
    if len(whom) != 1 or whom[0] is None or whom[0].mods:
        return False
    both = whom[0].plural and whom[0].det in ("both", "the") and whom[0].head in classes.GROUPS
    return both or whom[0].head == "each_other"


BENEFITING = frozenset({"benefit", "profit", "serve"})
