"""How the readings of a drafted fact follow one another: yearly figures, totals, levels, the steps of a plan.

Two sources that give a plan other dates tell its steps; two that date one event differently contradict one another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal

from factcheck.base import Reading, Series
from factcheck.judging.outcomes import figured
from factcheck.judging.steps import AHEAD
from factcheck.language.en.takers import PARTS
from factcheck.language.tables import word_set
from factcheck.matching import periods
from factcheck.matching.aligning import align
from factcheck.matching.alignment import Pairing
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.records import replace
from factcheck.statements.heads import amount
from factcheck.statements.model import Role, Statement

DONE = word_set("order buy purchase acquire sign commission award donate injure kill arrest")
"""Verbs of what is done once: no level that goes on."""
COLOURING = frozenset({"", "successfully", "total", "new", "also", "already"})
"""Words that one source has of a thing, and another one has not."""
UNTIL = frozenset({"until", "by"})
ONCE = frozenset(["found", "open", "build", "bear", "die", "launch", "start"])
"""What happens to one thing once: another date of it is a contradiction."""


def series(group: Sequence[tuple[Reading, Statement]]) -> Series | None:
    """The series that figures of one thing make, where they have more than one time; else ``None``."""
    if len(group) < 2 or not all(figured(s) and s.status == "happened" and not s.of("S") for _, s in group):
        return None
    times = [(reading, _times(statement)) for reading, statement in group]
    years = [_year(reading, own) for reading, own in times]
    if all(years):
        return Series.YEARLY if len(set(years)) > 1 else None
    if all(len(own) == 1 and own[0].comparator in UNTIL for _, own in times):
        return Series.TOTAL if len({own[0].high for _, own in times}) > 1 else None
    dated_so = all(len(own) == 1 and own[0].comparator == "on" and own[0].low for _, own in times)
    if dated_so and len({own[0].low for _, own in times}) > 1 and all(_counts(s) for _, s in group):
        return Series.LEVEL  # "162,000 were waiting at the end of June, 148,000 at the end of 2024"
    if _since_then(times, years):
        return Series.LEVEL
    if any(s.change for _, s in group):
        return None
    days = {reading.as_of for reading, own in times if reading.as_of and not own}
    level = len(days) > 1 and all(reading.as_of and not own for reading, own in times)
    level = level and not any(statement.tense == "past" for _, statement in group)  # "eleven died" is no level
    level = level and len({*map(_figure, (statement for _, statement in group))}) > 1  # what is one figure is no course
    return Series.LEVEL if level and all(_counts(s) and not _built(s) for _, s in group) else None


def _figure(statement: Statement) -> tuple[Decimal, ...]:
    """What a statement counts, however it is hedged: "more than 40", "some 40"."""
    return tuple(r.term.count.low for r in statement.roles if r.term is not None and r.term.count is not None)


def _built(statement: Statement) -> bool:
    """Does it tell what a thing is made of ("has *17 stops*"), or what was done once ("has *ordered 40 trams*")? Two
    figures of that contradict one another."""
    counted = {r.term.head for r in statement.roles if r.term is not None and r.term.count is not None}
    return bool(counted & PARTS) or statement.word in DONE


def of_figures(
    statement: Statement, year: str, published: str, bygone: Collection[str]
) -> tuple[str | None, str | None, str]:
    """The period and the day of what a statement counts, and the year that a past figure after it is of. ``year`` is
    that of the figure before, ``bygone`` the years of what the sentence tells for comparison only."""
    times = _times(statement)
    if not figured(statement):
        return None, None, year
    period, as_of = None, None
    dated = [t for t in times if not t.yearless]
    since = next((t for t in dated if t.comparator == "since" and t.low), None)
    until = next((t for t in dated if t.comparator in ("until", "by") and t.high), None)
    happened = statement.status == "happened"
    if since is not None and published:
        period = f"{(since.low or '')[:4]}..{published}"
    elif until is not None:
        period = f"..{(until.high or '')[:4]}"
    elif not times and year and statement.tense == "past" and happened and _of_a_year(statement, year, published):
        period = year
    elif not times and published and happened and (bygone or statement.tense != "past"):
        as_of = published
    years = {t.low[:4] for t in dated if t.grain == "year" and t.comparator == "on" and t.low} - {*bygone}
    return period, as_of, years.pop() if len(years) == 1 else year


def _of_a_year(statement: Statement, year: str, published: str) -> bool:
    """May a figure be that of the year that its paragraph has told of: what is paid once for a thing is of none, and no
    year to come has any."""
    once = any(c == "cost" for c, _ in statement.senses)
    return not once and (not published or 0 <= int(published[:4]) - int(year) <= LATELY)


LATELY = 2
"""Years for which a text tells figures as of the year that it has told of."""


def _since_then(times: Sequence[tuple[Reading, list[Period]]], years: Sequence[str]) -> bool:
    """Does one source tell a figure of its day, and for comparison that of a year before ("rose to A, from B in
    2022")?"""
    days = {reading.as_of for reading, own in times if reading.as_of and not own}
    past = {year for year in years if year}
    dated = all(year or (reading.as_of and not own) for (reading, own), year in zip(times, years, strict=True))
    one = len({reading.source for reading, _ in times}) == 1
    return one and dated and len(days) == 1 and bool(past) and max(past) < next(iter(days))[:4]


def _times(statement: Statement) -> list[Period]:
    return [t for t in statement.times if not periods.is_now(t)]


def _year(reading: Reading, times: Sequence[Period]) -> str:
    """The one year that a reading counts; "" where there is none."""
    if len(times) == 1 and times[0].comparator == "on" and times[0].grain == "year":
        return (times[0].low or "")[:4]
    return reading.period if not times and reading.period and len(reading.period) == 4 else ""


def _counts(statement: Statement) -> bool:
    """Does it count people or things, as they are on a day? A price stays what it was."""
    terms = [r.term for r in statement.roles if r.term is not None]
    return any(t.count is not None for t in terms) and not any(amount(t) is not None and t.head == "$" for t in terms)


def steps(a: tuple[Reading, Statement], b: tuple[Reading, Statement], know: Knowledge) -> bool:
    """Whether two readings are steps of one plan, told by two sources: the same, at another time, or come to pass."""
    (one, first), (two, second) = a, b
    if one.source == two.source or not {first.status, second.status} & AHEAD:
        return False
    if first.negated != second.negated:
        return opposed(a, b, know) and {first.status, second.status} <= AHEAD
    return bool(first.times and second.times) and not first.negated and _alike(first, second, know)


def opposed(a: tuple[Reading, Statement], b: tuple[Reading, Statement], know: Knowledge) -> bool:
    """Whether one source denies what another one says: that day's or altogether, of the same people and things."""
    (one, first), (two, second) = a, b
    if one.source == two.source or first.negated == second.negated:
        return False
    plan = {first.status, second.status} <= AHEAD
    if not plan and first.status != second.status:
        return False
    said, denied = (second, first) if first.negated else (first, second)
    if not (plan or not denied.times or _times_of(said) == _times_of(denied)):
        return False  # what was not done on another day
    return _alike(replace(first, negated=False), replace(second, negated=False), know)


def _times_of(statement: Statement) -> list[tuple[str | None, str | None]]:
    return [(t.low, t.high) for t in statement.times]


def redated(a: tuple[Reading, Statement], b: tuple[Reading, Statement], know: Knowledge) -> bool:
    """Whether two sources date differently what happens to one thing once."""
    (one, first), (two, second) = a, b
    if one.source == two.source or first.status != "happened" or second.status != "happened":
        return False
    shared = {c for c, _ in first.senses} & {c for c, _ in second.senses} & ONCE
    if first.negated or second.negated:
        return False
    return bool(shared and first.times and second.times) and _alike(first, second, know, named=True)


def _alike(a: Statement, b: Statement, know: Knowledge, named: bool = False) -> bool:
    """Do two statements tell the same of the same, the time aside? ``named``: it must have a name."""
    if figured(a) or figured(b):
        return False
    there, back = align(a, b, know), align(b, a, know)
    if there is None or back is None or there.sign < 0:
        return False
    if any(p.effect != "same" and not _ranked_alike(p) for p in (*there.pairs, *back.pairs)):
        return False
    if any(word not in COLOURING for _, word in (*there.adds, *back.adds)):
        return False
    who, whom = participants(a, know), participants(b, know)
    return bool(who or not named) and who == whom


def _ranked_alike(pair: Pairing) -> bool:
    """ "The *second* ferry", in both."""
    mine, told = pair.mine, pair.told
    if pair.effect != "value" or not isinstance(mine, Role) or not isinstance(told, Role):
        return False
    if mine.term is None or told.term is None or mine.term.rank is None or told.term.rank is None:
        return False
    same = (mine.term.rank.low, mine.term.head) == (told.term.rank.low, told.term.head)
    return same and mine.term.count is None and told.term.count is None


def dated(readings: Sequence[Reading], published: Mapping[str, str], at_odds: bool = False) -> list[Reading] | None:
    """The steps of a plan in the order in which they were told, each with its day; ``None`` where one has none, or
    where those that are at odds were told on one day."""
    if not all(reading.as_of or published.get(reading.source) for reading in readings):
        return None
    told = [replace(r, as_of=r.as_of or published[r.source]) for r in readings]
    if at_odds and len({r.as_of for r in told}) == 1:
        return None
    return sorted(told, key=lambda r: r.as_of or "")


_PUT_OFF = re.compile(
    r"\b(?:postpone[ds]?|delay(?:ed|s)?|defer(?:red|s)?|put (?:back|off)|push(?:ed|es)? back|moved|slipped|rescheduled"
    r"|brought forward) "
)
_DONE = {
    "opening": "open",
    "reopening": "reopen",
    "inauguration": "open",
    "launch": "be launched",
    "start": "start",
    "completion": "be completed",
    "introduction": "be introduced",
    "closure": "close",
    "delivery": "be delivered",
    "demolition": "be demolished",
}


def put_off(read: Read, statement: Statement) -> str | None:
    """ "The opening of X has slipped to 2029", "Y postponed the opening of X to 2029": X will open in 2029."""
    tokens, text = read.tokens, read.tokens.text
    if statement.negated or statement.status != "happened" or not read.periods or not _PUT_OFF.search(text):
        return None
    event = next((r.term for r in statement.of("P") if r.term is not None and r.term.head in _DONE), None)
    owner = next((m for m in event.mods if m.role in ("of", "own") and m.term is not None), None) if event else None
    when = read.periods[-1]
    if event is None or owner is None or owner.term is None or when.relative is not None or when.yearless:
        return None
    if text[when.span.end :].strip(" .") or owner.term.det == "pron":
        return None
    last = owner.term.last if owner.role == "own" else max(owner.term.last, event.last)
    what = text[tokens.start[owner.term.first] : tokens.end[last - 1]].removesuffix("'s").removesuffix("’s")
    told = text[when.span.start : when.span.end].rpartition(" to ")[2]
    article = "the " if text[: when.span.start].endswith("the ") else ""
    link = "on" if when.grain == "day" else "in"
    return f"{what[:1].upper()}{what[1:]} will {_DONE[event.head]} {link} {article}{told}."


def agentless(read: Read, statement: Statement, again: Callable[[str], list[Statement]]) -> str | None:
    """Of what happens to a thing once and somebody did, the sentence that leaves him out ("Solt opened the clinic in
    May": the clinic was opened in May), so that other dates of it can be told from it."""
    if (
        figured(statement)
        or not ONCE & {c for c, _ in statement.senses}
        or not statement.times
        or statement.status != "happened"
    ):
        return None
    done = next((r.term for r in statement.of("P") if r.term is not None), None)
    agent = next((r for r in statement.of("A") if r.term is not None), None)
    if done is None or agent is None or agent.term is None or statement.at < 0 or statement.negated:
        return None
    tokens, text = read.tokens, read.tokens.text
    if agent.mark == "by" and agent.term.first > 0:
        made = f"{text[: tokens.end[agent.term.first - 2]]}{text[tokens.end[agent.term.last - 1] :]}"
    elif agent.mark == "subj" and done.first == statement.at + 1 and done.det not in ("a", "an") and not done.plural:
        what = text[tokens.start[done.first] : tokens.end[done.last - 1]]
        verb = text[tokens.start[statement.at] : tokens.end[statement.at]]
        made = f"{what[:1].upper()}{what[1:]} was {verb}{text[tokens.end[done.last - 1] :]}"
    else:
        return None
    got = again(made)
    whole = len(got) == 1 and not got[0].loose and not got[0].of("A") and len(got[0].times) == len(statement.times)
    return made if whole and {c for c, _ in got[0].senses} & {c for c, _ in statement.senses} & ONCE else None
