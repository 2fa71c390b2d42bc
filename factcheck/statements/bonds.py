"""Relations and partnerships, however their beginning is told: that two established them, have had them since a year,
became partners, or raised their relations to a partnership. All are the founding of a bond between the two."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.tables import word_set
from factcheck.model import Period
from factcheck.statements.building import of_frame
from factcheck.statements.model import Statement
from factcheck.statements.nouns import take
from factcheck.statements.purposes import BONDS

MAKING = word_set("establish form found set_up forge enter_into create open start")
HAVING = word_set("have enjoy maintain")
BECOMING = word_set("become be")
RAISING = word_set("become upgrade raise elevate lift turn transform develop grow be")
VERBS = MAKING | HAVING | BECOMING | RAISING
BETWEEN = ("between", "among", "of", "with")


def bonded(frame: Frame) -> list[Statement] | None:
    """X and Y established relations: relations between X and Y were established."""
    found = _made(frame) or _partners(frame) or _raised(frame)
    if found is None:
        return None
    bond, used = found
    rest = [replace(a, period=begun(a.period)) for a in take(frame, *used)]
    times = [begun(t) for t in frame.times]
    args = [Arg("obj", bond.at, term=bond), *rest]
    return of_frame(replace(frame, verb="establish", passive=True, args=args, times=times))


def _made(frame: Frame) -> tuple[Term, tuple[Arg, ...]] | None:
    """ "X and Y established relations", "X has had relations with Y since 1992"."""
    bond = frame.arg("obj")
    if bond is None or bond.term is None or bond.term.head not in BONDS or frame.passive:
        return None
    if frame.verb not in MAKING and not (frame.verb in HAVING and _since(frame)):
        return None
    return _between(bond.term, frame, bond)


def _partners(frame: Frame) -> tuple[Term, tuple[Arg, ...]] | None:
    """ "X and Y became strategic partners", "have been partners since 2009"."""
    comp = frame.arg("comp")
    if frame.verb not in BECOMING or comp is None or comp.term is None or comp.term.head != "partner":
        return None
    words = [m for m in comp.term.mods if m.role == "adj" and m.word]
    rest = [m for m in comp.term.mods if m not in words and m.role not in BETWEEN]
    if rest or comp.term.rank is not None or not words or (frame.verb == "be" and not _since(frame)):
        return None  # "the largest partner", "a trading partner": something else
    return _between(replace(comp.term, head="partnership", plural=False), frame, comp)


def _raised(frame: Frame) -> tuple[Term, tuple[Arg, ...]] | None:
    """ "Relations between X and Y became, were upgraded to a strategic partnership"."""
    was = frame.arg("obj") if frame.passive or frame.arg("obj") is not None else frame.arg("subj")
    goal = next((a for a in frame.args if a.role in ("comp", "to", "into", "obj2", "at") and a is not was), None)
    if frame.verb not in RAISING or was is None or was.term is None or was.term.head not in BONDS or goal is None:
        return None
    target = goal.term
    if target is not None and target.head in ("level", "status", "rank"):
        target = next((m.term for m in target.mods if m.role == "of" and m.term is not None), None)
    if target is None or target.head not in BONDS:
        return None
    sides = [m for m in was.term.mods if m.role in BETWEEN and m.term is not None]
    if sides:
        return replace(target, mods=[*target.mods, replace(sides[0], role="between")]), (was, goal)
    return _between(target, frame, was, goal)


def _between(bond: Term, frame: Frame, *used: Arg) -> tuple[Term, tuple[Arg, ...]] | None:
    """The bond as one between those who are named: both in the subject, or one there and one after "with"."""
    subject = frame.arg("by" if frame.passive else "subj")
    other = frame.arg("with")
    with_other = [m for m in bond.mods if m.role in BETWEEN and m.term is not None]
    if subject is None or subject.term is None or subject in used:
        return None
    parties = [*subject.term.walk()]
    extra: tuple[Arg, ...] = (subject,)
    if other is not None and other.term is not None:
        parties, extra = [*parties, *other.term.walk()], (subject, other)
    elif with_other and with_other[0].term is not None:
        parties = [*parties, *with_other[0].term.walk()]
    if not all(_somebody(t) for t in parties) or (len(parties) < 2 and not parties[0].plural):
        return None
    whole = parties[0] if len(parties) == 1 else _pair(parties)
    mods = [m for m in bond.mods if m not in with_other]
    return replace(bond, mods=[*mods, Mod("between", subject.at, term=whole)]), (*used, *extra)


def _pair(parties: list[Term]) -> Term:
    first, last = parties[0], parties[-1]
    return Term(min(first.first, last.first), max(first.last, last.last), members=parties, link="and", at=first.at)


def _somebody(term: Term) -> bool:
    """A state or body by name, or "the two countries"."""
    named = term.ref is not None and (
        term.ref.kind in ("country", "organisation", "region", "unknown") or term.ref.capital
    )
    return named or (term.plural and term.head in ("country", "nation", "state", "side", "republic"))


def _since(frame: Frame) -> bool:
    return any(t is not None and t.comparator == "since" for t in (*frame.times, *(a.period for a in frame.args)))


def begun(period: Period | None) -> Period | None:
    """ "since 2009": begun in 2009."""
    from calendar import monthrange

    if period is None or period.comparator != "since" or period.low is None:
        return period
    if period.yearless:
        return period._replace(comparator="on", high=period.low)
    year, month, day = period.low.split("-")
    ends = {"year": f"{year}-12-31", "month": f"{year}-{month}-{monthrange(int(year), int(month))[1]}"}
    return period._replace(comparator="on", high=ends.get(period.grain, f"{year}-{month}-{day}"))
