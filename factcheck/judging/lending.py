"""Whom a claim may leave unsaid: those of a fact whom the text, or who says so, lends to it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.outcomes import EXISTENCE, Focus, Prepared, anyones
from factcheck.judging.speakers import between, met
from factcheck.judging.wholes import STANDING
from factcheck.language.en import classes, closed
from factcheck.matching.alignment import Alignment, Pairing
from factcheck.matching.denoting import OURS, owners
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import exchanged, participants, told_of
from factcheck.matching.projecting import downward
from factcheck.records import NamedTuple
from factcheck.statements.heads import PLACES, named
from factcheck.statements.model import Role, Statement


def lendable(
    c: Statement,
    one: Prepared,
    a: Alignment,
    lent: list[Pairing],
    focus: Focus,
    told_by: frozenset[str],
    know: Knowledge,
    sources: frozenset[str],
) -> tuple[bool, bool]:
    """Whether those of the fact whom the claim does not name, ``lent``, may be lent: surely, and at all. ``told_by``
    says it."""
    if (
        focus.pair
        or not told_by.isdisjoint(sources)  # a source of ours speaks of our pair
        or a.occasion
        or between(c, one, a, told_by, know)  # the fact's own speaker, to the other one or on the fact's own topic
        or any(p.counted for p in a.pairs)
    ):
        return True, True
    own = [p.ids for p in lent if p.role == "L" and p.ids and p.ids <= told_by]  # "the strike", says the body struck
    pointed_at = [*own, *(p.ids for p in lent if p.effect == "lent" or p.role == "A")]
    if not pointed_at or not all(pointed_at):
        return False, False
    whom = frozenset().union(*pointed_at)
    if of_ours(c) and whom & told_by:
        return True, True  # "we have agreed", says X, who is one of them
    homes = {know.country.get(i, "") for i in told_by - know.persons}
    if whom <= focus.entities or whom <= told_by | homes:
        return True, True  # "I am ready", says X
    around = told_of(c, know)  # "ties between X and Y were discussed"
    return False, whom <= focus.hinted or all(know.country.get(i, i) in around for i in whom)


def of_ours(c: Statement) -> bool:
    """Is it of "us"?"""
    return any(r.term is not None and r.term.det == "pron" and r.term.head in OURS for r in c.roles)


class Spoken(NamedTuple):
    """How a claim speaks of a fact: arguments that it names, those it leaves to the text, whether they may be lent."""

    named: list[Pairing]
    lent: list[Pairing]
    sure: bool
    lendable: bool


def _of_us(c: Statement, told: frozenset[str], told_by: frozenset[str], know: Knowledge) -> bool:
    """Does one of the fact's own people speak of "us", and name the others' countries besides?"""
    if not told_by & told:
        return False
    lands = {know.country.get(one, "") for one in told} - {""}
    return lands - {know.country.get(one, "") for one in told_by} <= participants(c, know)


def _anybody(p: Pairing) -> bool:
    """Whether it is a number of people of whom nothing else is said."""
    term = p.mine.term if isinstance(p.mine, Role) else None
    return p.figured and term is not None and term.head in ANYBODY and not term.mods


def _anybodys(a: Alignment, named: list[Pairing], lent: bool) -> bool:
    """Is nothing named but so many people ("80 people died"), where only a text could tell who they are, and where?"""
    if a.same or not named or not all(map(_anybody, named)):
        return False
    return not lent or any(p.role == "L" and p.effect == "missing" and not p.ids for p in a.pairs)


ANYBODY = frozenset({"person", "people", "human", "victim"})


def spoken_of(
    c: Statement,
    one: Prepared,
    a: Alignment,
    focus: Focus,
    told_by: frozenset[str],
    know: Knowledge,
    sources: frozenset[str],
) -> Spoken | None:
    """How a claim speaks of a fact, whatever its figures and dates; ``None`` where it is about somebody or something
    else."""
    if a.other is not None:
        return None
    if of_ours(c) and not _of_us(c, told_of(one.statement, know), told_by, know):
        return None  # "we": who, only one of the fact's own people can say, and only of somebody whom he names
    named = [p for p in a.pairs if p.identifying and p.effect in ("same", "partly", "value")]
    lent = [p for p in a.pairs if p.identifying and p.effect in ("lent", "missing")]
    wants = [p for p in a.pairs if p.identifying]
    sure, lent_at_all = lendable(c, one, a, lent, focus, told_by, know, sources)
    if names_nobody(a, lent_at_all, c, know):
        return None
    if (
        a.concept == "rank"
        and any(p.role == "C" and p.compared is not None and p.compared.lent for p in a.pairs)
        and any(p.role == "L" and p.effect == "missing" for p in a.pairs)
        and told_by.isdisjoint(sources)
    ):
        return None
    if _unsaid(a, c) or _anybodys(a, named, lent_at_all):
        return None
    if (
        wants
        and not named
        and not (lent_at_all and lent and not any(p.effect == "missing" and p.role not in ("A", "L") for p in lent))
    ):
        return None
    if named and not lent_at_all and _of_anybody(named, c, one, told_by, know):
        return None  # "a branch", "relations": whose, only the text can tell
    if not named and not wants and not a.same and not a.values:
        return None
    if not named and not a.same and not a.values and any(p.effect == "lent" and not p.ids for p in a.pairs):
        return None  # "it opens": a pronoun alone names no thing
    if a.concept in EXISTENCE and any(
        _whoever(p, focus.entities | focus.hinted | know.focus | know.persons) for p in a.pairs
    ):
        return None  # "it operates in Y": who, only the text can tell
    if focus.foreign and (a.lent or lent or any(map(_open, a.pairs)) or _of_another(named, know)):
        return None
    if (lent or a.lent) and _of_another_occasion(c, one, a, lent, focus):
        return None
    speaking = told_by | {know.country[i] for i in told_by if i in know.country}
    unsaid = a.needs and focus.untold(a.needs - (focus.entities | told_of(c, know) | speaking | met(a, know)))
    if unsaid and (unsaid & know.persons or not told_by & a.needs & know.persons):
        # who speaks of "the visit" and paid one need not say where to
        if not (
            one.statement.speaker is not None and told_by and one.told_by(told_by) and a.sign > 0 and not c.negated
        ):
            return None
        sure = False  # "X called the visit a success": the one that X is known to have called so
    return Spoken(named, lent, sure, lent_at_all)


def _of_another_occasion(c: Statement, one: Prepared, a: Alignment, lent: Sequence[Pairing], focus: Focus) -> bool:
    """Is what a claim leaves to the text that of something else of which the text tells: "the mayors met; they signed
    three documents"?"""
    if a.concept not in BY_LEVEL and focus.around is not None and focus.around.apart:
        return True
    return bool(lent) and (_of_what_is_told(c, a, focus) or _of_another_time(c, one, a, focus))


def _of_what_is_told(c: Statement, a: Alignment, focus: Focus) -> bool:
    """Does a text that has told of no investment speak of "the investment", and say no more of it? It is that of what
    the text tells of."""
    if not (c.definite and focus.running) or any(p.effect in ("same", "partly") for p in a.pairs):
        return False
    return bool(focus.untold(frozenset({a.concept})))


def _of_another_time(c: Statement, one: Prepared, a: Alignment, focus: Focus) -> bool:
    """ "X came in 2010. Six documents were signed": in that year, unless the sentence names its own; a fact of another
    year is another event."""
    if a.concept not in classes.PLACED or c.tense != "past" or c.times or focus.around is None:
        return False
    then = focus.around.then
    told = one.reading.as_of or one.source.published
    lows = [t.low for t in one.statement.times if t.low and t.low[:1] != "-"] or [told or ""]
    if then is None or then.low is None or not all(lows):
        return False
    return not any(then.low[:YEAR] <= low[:YEAR] <= (then.high or then.low)[:YEAR] for low in lows)


BY_LEVEL = STANDING | {"rank"}
"""Concepts of how much or many there is, whoever has met."""
YEAR = 4
"""Digits of one."""


def _of_anybody(
    named: Sequence[Pairing], c: Statement, one: Prepared, told_by: frozenset[str], know: Knowledge
) -> bool:
    """Whether a claim names nothing but what anybody may have, and neither whose it is nor what the text is about."""
    ours = not told_by.isdisjoint(know.persons)  # "relations are good", says one of the two
    if not one.statement.setting.isdisjoint(told_of(c, know)):
        return False
    return all(anyones(p) and not (ours and p.role == "A") and not _whose(p, c, know) for p in named)


def _unsaid(a: Alignment, c: Statement) -> bool:
    """Whether a claim leaves out what the fact is of: what is strengthened, where something is, or into which office
    somebody else came."""
    missing = {p.role for p in a.pairs if p.effect == "missing"}
    if a.concept in EXISTENCE and c.word == "exist" and "L" in missing and any(r.mark == "for" for r in c.roles):
        return True  # "for the kitchen there is X"
    if a.concept in classes.INTO_OFFICE and "C" in missing and any(p.differs for p in a.pairs):
        return True
    if a.concept == "be":
        return not missing.isdisjoint("CPTL")
    if a.concept == "employ" and "A" in missing and any(named(r.term, *PLACES) for r in c.of("L")):
        return True  # "310 people work in X": for whom, and there are others
    return a.concept in classes.DONE_TO and "P" in missing


def uncalled(c: Statement, a: Alignment) -> bool:
    """ "There were 450": of what, only what stands before it can tell."""
    terms = [r.term for r in c.roles if r.term is not None] if a.concept in EXISTENCE and c.word == "exist" else []
    return any(t.count is not None and not (t.head or t.members or t.mods) for t in terms)


def _whose(p: Pairing, c: Statement, know: Knowledge) -> bool:
    """Whether the claim says elsewhere whose it is ("*nurses* went on strike at the X Hospital")."""
    term = p.told.term if isinstance(p.told, Role) else None
    whose = owners(term)[0] if term is not None else set()
    return bool(whose) and whose <= told_of(c, know)


def _whoever(p: Pairing, known: frozenset[str]) -> bool:
    """Whether a pronoun stands for somebody who is none of those that the text or the base lends."""
    term = p.mine.term if isinstance(p.mine, Role) else None
    pronoun = term is not None and term.det == "pron" and not term.carried and term.head not in OURS
    return pronoun and p.effect == "lent" and p.role == "A" and not (p.ids and p.ids <= known)


def _of_another(named: list[Pairing], know: Knowledge) -> bool:
    """ "A ticket": to another museum than that of the base, of which the text tells."""
    return len(know.focus) == 1 and not any(p.ids for p in named)


def _open(p: Pairing) -> bool:
    """Can only the text tell whether our people and things are meant: some of them are left unsaid, or a number stands
    alone ("12 were set up")?"""
    if p.effect == "partly" or not p.identifying:
        return p.effect == "partly"
    term = p.mine.term if isinstance(p.mine, Role) else None
    return term is not None and not term.head and not term.members and term.ref is None


def of_others(a: Alignment) -> bool:
    """Whether a claim names none of those in the fact's list."""
    return any(
        p.identifying and p.effect == "unlisted" and (p.compared is None or not p.compared.listed) for p in a.pairs
    )


def another(differing: Sequence[Pairing], know: Knowledge) -> bool:
    """Whether it is another matter: another person and another place, say."""
    return len(differing) > 1 and any(p.identifying for p in differing) and not exchanged(differing, know)


def another_one(a: Alignment) -> bool:
    """Whether a claim names one of several, where the fact has the only one ("the *second*, *another* fire")."""
    for p in a.pairs:
        mine, told = (r.term if isinstance(r, Role) else None for r in (p.mine, p.told))
        if p.effect != "same" or p.ids or mine is None or told is None or told.det == "no" or told.rank is not None:
            continue
        if mine.rank is not None or any(m.word in ("another", "other") for m in mine.mods):
            return not any(m.word in ("another", "other") for m in told.mods)
    return False


def covered(c: Statement, f: Statement, a: Alignment) -> bool:
    """Whether a claim may be decided by a fact: it adds nothing that no figure and no date can make up for."""
    added = any(word not in closed.ASSERTING for _, word in a.adds)
    return not added or downward(c, f) or (a.sign < 0 and not c.negated)


def names_nobody(a: Alignment, lent: bool, c: Statement, know: Knowledge) -> bool:
    """Is nobody of the fact named, nor lent, nor named as whose a thing is ("*X's* appeal was rejected")?"""
    entities = [p for p in a.pairs if p.ids]
    named = any(p.effect in ("same", "partly", "value") for p in entities)
    named = named or any(p.effect == "same" and p.role in "PT" and _whose(p, c, know) for p in a.pairs)
    return bool(entities) and not lent and not a.grounded and not named


def all_others(c: Statement, f: Statement, know: Knowledge) -> bool:
    """Whether a claim speaks of "the branch", names somebody or some place besides, and none that the fact names."""
    if not any(r.term is not None and r.term.det == "the" and r.term.ref is None for r in c.roles if r.role in "AP"):
        return False
    mine = told_of(c, know)
    meant = mine | {know.capitals.get(i, i) for i in mine} | {know.country.get(i, i) for i in mine}
    return bool(mine) and not meant & (told_of(f, know) | f.setting)
