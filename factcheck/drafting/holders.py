"""Who holds an office from when to when: "has been director since 2018", "took over as director from X on 1 July".

A body that the sentence does not name is the one of which the texts tell that office elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.base import Fact, Reading
from factcheck.drafting.grouping import ident
from factcheck.drafting.names import OFFICES
from factcheck.judging.days import eve
from factcheck.language.en import people
from factcheck.language.tables import either
from factcheck.model import Period
from factcheck.records import NamedTuple, dataclass, field

_ROLE = either({"chief_executive", "head", "rector", *OFFICES, *people.ROLES})

IN_BODIES = frozenset(
    {"chief executive", "director", "chairman", "chairwoman", "chair", "coach", "captain", "manager", "rector"}
)
"""Offices that somebody holds in a body, not in a country."""


HEADED = {"chaired": "chair", "headed": "head", "directed": "director", "captained": "captain", "coached": "coach"}
"""What somebody is who has done so since a time ("has *chaired* X since 2019")."""


class Held(NamedTuple):
    """That somebody holds an office: ``low`` and ``high`` are ISO days, "" where not told. ``body`` may be ""."""

    who: str
    role: str
    body: str
    low: str
    high: str
    reading: Reading


_GOING = re.compile(
    r"(?P<who>[A-Z]\w+(?: [A-Z][\w’'-]+){1,2}) "
    r"(?P<went>(?:had |has )?(?:taken over|took over|resigned|stepped down|quit|retired)|"
    r"was (?:dismissed|sacked|fired))"
    r"(?P<rest>(?: (?:on|in|over|after|at|because|from)\b.*)?\.)$"
)
""" "X took over on 3 March", "X resigned in May": as what, stands elsewhere."""


@dataclass(slots=True)
class Holders:
    """What was found so far. ``bodies``: the name of each body -> the nouns by which it is called."""

    bodies: Mapping[str, Collection[str]]
    written: Mapping[str, str] = field(default_factory=dict)
    """The name of a body -> as it stands in a sentence, with or without "the"."""
    about: str = ""
    """The name of the body that the texts are about, if any: whose office it is where no other body is named."""
    found: list[Held] = field(default_factory=list)
    coming: list[tuple[str, str, str]] = field(default_factory=list)
    """Who is to hold which office of which body ("will take over as director"): no office before he has it."""
    before: dict[str, str] = field(default_factory=dict)
    """Somebody's name -> that of who came after him ("her predecessor, X")."""

    def note(self, said: str, people: Iterable[str], periods: Sequence[Period], reading: Reading) -> None:
        """Take in a sentence that stands alone; ``people`` are the full names of those whom the texts name."""
        names = "|".join(re.escape(name) for name in people if name in said)
        if not names:
            return
        for match in re.finditer(_coming(names), said, re.VERBOSE):
            if (of := self._body(match["body"] or "", match["role"], said)) is not None:
                self.coming.append((match["who"], match["role"], of))
        for match in re.finditer(_pattern(names), said, re.VERBOSE):
            got = match.groupdict()
            when = next((p for p in periods if match.start() <= p.span.start and p.span.end <= match.end() + 12), None)
            if when is None or not when.low or when.relative is not None or when.yearless:
                continue
            role = got["role"] or got["role2"] or got["role3"] or HEADED[got["verb"]]
            body = self._body(got["body"] or got["body2"] or got["body3"] or got["body4"] or "", role, said)
            if body is None:
                continue
            self.found.append(Held(match["who"], role, body, _cut(when), "", reading))
            if former := got["from1"] or got["from2"] or got["from3"] or got["from4"]:
                self.found.append(Held(former, role, body, "", _before(when), reading))

    def _body(self, told: str, role: str, said: str) -> str | None:
        """Of which body an office is, "" where that is open; ``None`` where it is one that the texts do not name."""
        if told.startswith("the "):
            called = [name for name, nouns in self.bodies.items() if told[4:] in nouns]
            return called[0] if len(called) == 1 else None
        others = (name for name in self.bodies if name != self.about)
        return self.about if not told and role in IN_BODIES and not any(name in said for name in others) else told

    def completed(self, says: str) -> str:
        """A sentence in which somebody takes over or goes, with the office that the texts tell of him or of who came
        after him; the sentence itself where that is open, or said."""
        found = _GOING.match(says)
        if found is None:
            return says
        who = self.before.get(found["who"], found["who"])
        roles = {(one.role, one.body) for one in self.found if one.who == who}
        roles |= {(role, body) for one, role, body in self.coming if one == who}
        roles = {one for one in roles if one[1]} or roles
        if len(roles) != 1:
            return says
        role, body = roles.pop()
        of = f" of {self.written.get(body, body)}" if body else ""
        return f"{found['who']} {found['went']} as {role}{of}{found['rest']}"

    def facts(self, published: Mapping[str, str], taken: Iterable[str]) -> dict[str, Fact]:
        """The facts: one for each office of a body, its holders in the order of their time."""
        bodies: dict[str, set[str]] = {}
        for one in self.found:
            if one.body:
                bodies.setdefault(one.role, set()).add(one.body)
        offices: dict[tuple[str, str], dict[str, list[Held]]] = {}
        for one in self.found:
            known = bodies.get(one.role, set())
            if body := one.body or (next(iter(known)) if len(known) == 1 else ""):
                offices.setdefault((one.role, body), {}).setdefault(one.who, []).append(one)
        out: dict[str, Fact] = {}
        for (role, body), holders in offices.items():
            readings = sorted(
                _readings(role, self.written.get(body, body), holders, published),
                key=lambda r: (r.term or "").lstrip("."),
            )
            name = ident(f"{role} {body}", {*taken, *out})
            out[name] = Fact(id=name, readings=tuple(readings))
        return out


def _pattern(names: str) -> str:
    other = rf"{names}|[A-Z]\w+(?:\ [A-Z][\w’'-]+){{1,2}}"
    body = (
        r"(?:\ of\ (?:the\ (?=[A-Z]))?"
        r"(?P<body>the\ [a-z]+|[A-Z][\w.'’&-]*(?:\ (?:of\ )?(?:the\ )?[A-Z][\w.'’&-]*)*))?"
    )
    return rf"""
        (?P<who>{names})(?:,\ an?\ [a-z][a-z\ -]{{2,30}})?(?:,\ who)?\ (?:
          (?:has\ been|has\ served\ as)\ (?:the\ )?(?P<role>{_ROLE}){body}\ since\ \d*\ ?[A-Z\d]
        | (?:took\ over\ as|became|was\ (?:appointed|named|elected)(?:\ as)?)\ (?:the\ )?(?P<role2>{_ROLE})
          {body.replace("?P<body>", "?P<body2>")}(?:\ from\ (?P<from1>{other}))?\ (?:on|in)\ [A-Z\d][\w]*
          (?:\ [A-Z\d]\w+){{0,2}}(?:\ from\ (?P<from2>{other}))?
        | (?:succeeded|replaced)\ (?P<from3>{other})\ as\ (?:the\ )?(?P<role3>{_ROLE})
          {body.replace("?P<body>", "?P<body3>")}\ (?:on|in)\ \d*\ ?[A-Z\d]
        | has\ (?P<verb>{"|".join(HEADED)})\ (?:the\ (?=[A-Z]))?
          (?P<body4>the\ [a-z]+|[A-Z][\w.'’&-]*(?:\ (?:of\ )?(?:the\ )?[A-Z][\w.'’&-]*)*)\ since\ (?=\d*\ ?[A-Z\d])
          (?:[\w\ ]*,\ when\ (?:s?he|(?P=who))\ (?:took\ over\ from|succeeded|replaced)\ (?P<from4>{other}))?
        )"""


def _coming(names: str) -> str:
    return rf"""
        (?P<who>{names})\ (?:will\ (?:take\ over\ as|become)|is\ to\ (?:take\ over\ as|become)
        |(?:has\ been|was)\ (?:chosen|named|appointed|picked)(?:\ as)?)
        \ (?:the\ |its\ (?:new\ )?|their\ )?(?P<role>{_ROLE})
        (?:\ of\ (?:the\ (?=[A-Z]))?(?P<body>the\ [a-z]+|[A-Z][\w.'’&-]*(?:\ (?:of\ )?(?:the\ )?[A-Z][\w.'’&-]*)*))?"""


def _readings(
    role: str, body: str, holders: Mapping[str, Sequence[Held]], published: Mapping[str, str]
) -> Iterator[Reading]:
    from factcheck.records import replace

    for who, told in holders.items():
        first = next((one for one in told if one.low), told[0])
        low, high = first.low, next((one.high for one in told if one.high), "")
        says = f"{who} {'was' if high else 'is'} {role} of {body}."
        day = None if high else published.get(first.reading.source) or None
        yield replace(first.reading, says=says, term=f"{low}..{high}", as_of=day, period=None)


def _cut(when: Period) -> str:
    low = when.low or ""
    return low[:4] if when.grain == "year" else low[:7] if when.grain == "month" else low


def _before(when: Period) -> str:
    """The last day of the one before: the day before a day, else the same month or year."""
    if when.grain in ("year", "month"):
        return _cut(when)
    return eve(when.low or "")
