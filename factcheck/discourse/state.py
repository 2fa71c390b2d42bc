"""The state of a text while it is read: the pair in focus, persons for "he", the period that holds, the day of
speaking.

A text that names nobody starts with the base's own pair in focus. Naming another country puts that pair in focus
until a sentence names ours; a heading does so for its section. A period at the head of a sentence holds in its
paragraph, one in a heading in its section, until the text returns to the present. Pronouns are replaced in the
statements, never in the text."""

from __future__ import annotations

from factcheck.discourse.assuming import alone
from factcheck.discourse.calling import Called
from factcheck.discourse.pointing import Pointed
from factcheck.frames import Ref, Term, replace
from factcheck.judging.outcomes import Focus
from factcheck.language.en import classes, closed
from factcheck.matching.denoting import denotes, pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.model import Period
from factcheck.parsing.items import Read
from factcheck.records import dataclass, field
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement

HE = frozenset({"he", "she", "him", "her", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEM = frozenset({"them"})
THEY = frozenset({"they", "them", "their", "both", "themselves"})
OWNERS = ((frozenset({"his", "her"}), "he"), (frozenset({"its"}), "it"), (frozenset({"their"}), "they"))
PRESENT = frozenset({"today", "now", "currently", "presently", "nowadays"})


@dataclass(slots=True)
class Section:
    """What a heading (or the title) sets: who is in focus, and a period."""

    countries: frozenset[str] = frozenset()
    period: Period | None = None


@dataclass(slots=True)
class Discourse:
    """The state. ``own`` is the base's pair (ISO codes); ``date`` the day of speaking, if known."""

    know: Knowledge
    own: frozenset[str]
    date: str | None = None
    venues: frozenset[str] = frozenset()
    """Towns where the base's facts happened: naming one of them turns to no other country."""
    title: Section = field(default_factory=Section)
    section: Section = field(default_factory=Section)
    countries: frozenset[str] = frozenset()
    """The countries of the pair in focus; empty: the base's own."""
    period: Period | None = None
    he: Term | None = None
    it: Term | None = None
    they: Term | None = None
    them: Term | None = None
    """The things that the sentence under way is about."""
    pair: Term | None = None
    """The two persons who met last, for "the two presidents"."""
    pointed: Pointed = field(default_factory=Pointed)
    """What "the country", "there" and "the figure" mean."""
    mentioned: set[str] = field(default_factory=set)
    """The entities and predicates that the section has told of."""
    seen: set[str] = field(default_factory=set)
    """All countries that the text has named."""
    started: bool = False
    named_ours: bool = False

    called: Called = field(init=False)
    """What "the hospital" means."""

    def __post_init__(self) -> None:
        self.called = Called(self.know, lends=len(self.own) == 1)

    # Moving on.

    def heading(self, read: Read, statements: list[Statement], *, title: bool = False) -> None:
        """A heading begins a section: it names who and when."""
        named = self.named(read)
        period = next((p for p in read.periods if p.grain in ("year", "range") and p.low), None)
        past = period is not None and not any(w in PRESENT for w in read.tokens.norm)
        here = Section(named, period if past and not statements_assert(statements) else None)
        if title or not self.started:
            self.title = here
        self.section = here
        if not title:
            self.mentioned.clear()
        elsewhere = frozenset() if self.named_ours else frozenset(self.seen)
        self.countries = named or self.title.countries or elsewhere
        self.period = None
        self.he = self.it = self.they = self.pair = None
        self.pointed = Pointed()
        self.started = True
        self.note(read, statements, heading=True)

    def paragraph(self) -> None:
        """A new paragraph: a period at the head of a sentence no longer holds."""
        self.period = None

    # Lending.

    def focus(self, read: Read) -> Focus:
        """What the text lends to the sentence that is read next."""
        named = self.named(read)
        pair = self.countries
        foreign = bool((named | pair) - self.own) if not named >= self.own else bool(named - self.own)
        if named and named <= self.own and pair - self.own and len(named) < len(self.own):
            foreign = True
        ours = self.named_ours and bool(named) and named <= self.own
        if ours and self.own - named <= pair and not (self.section.countries | self.title.countries) - self.own:
            foreign = False  # of ours one is named, the other still in focus beside a third
        present = any(w in PRESENT for w in read.tokens.norm)
        period = None if present else self.period or self.section.period
        return Focus(
            pair=not foreign and bool(self.own),
            date=self.date,
            period=period,
            foreign=foreign,
            entities=frozenset(self.mentioned),
            lines=self.lines(),
            running=True,
        )

    def resolve(self, statements: list[Statement], foreign: bool = False) -> None:
        """Put whom pronouns mean into the statements, each in the light of those before it; a term so filled is marked
        as carried. ``foreign``: the sentence names a country that is not of the pair, so the pair lends nothing."""
        he, it, they = self.he or alone(statements), self.it, self.they
        pair, self.them = self.pair, None
        around = self.section.countries | self.title.countries | self.countries
        lent = not foreign and not around - self.own
        places = replace(self.pointed)
        for k in range(len(statements)):
            places.resolve(statements, k, self.know, self.own, lent)
            stmt = statements[k]
            _both(stmt, pair)
            self._fill(stmt, he, it, they)
            pair = _two(stmt, self.know) or pair
            places.note([stmt])
            who = _subject(stmt)
            if stmt.speaker is not None and _personal(stmt.speaker, self.know):
                he = stmt.speaker
            self.them = _many(stmt) or self.them  # "Rare earths were discussed: the sides want to mine *them*"
            if stmt.kind == "apposition" or (who is not None and who.carried):
                continue  # "with X, the president, *he* spoke": who X is says nothing of "he"
            if who is not None and _personal(who, self.know):
                he = who
            elif who is not None and who.members:
                they = who
            else:  # "a reader asks about X: yes, *its* branch": what is named last is nearer
                things = (role.term for role in stmt.roles if role.term is not None and _thing(role.term))
                it = who if who is not None and _thing(who) else next(things, it)

    def _fill(self, stmt: Statement, he: Term | None, it: Term | None, they: Term | None) -> None:
        speaker = stmt.speaker
        if speaker is not None and speaker.det == "pron" and speaker.head in HE and he is not None:
            stmt.speaker = replace(he, carried=True)
        if stmt.speaker is not None and _personal(stmt.speaker, self.know):
            self._ourselves(stmt, stmt.speaker)
        within = stmt.speaker if stmt.speaker is not None and _personal(stmt.speaker, self.know) else he
        stmt.casts.clear()
        for role in stmt.roles:
            if role.stmt is not None:
                self._fill(role.stmt, within, it, they)
            if role.term is None:
                continue
            role.term = self._filled(role.term, within, it, they)

    def _ourselves(self, stmt: Statement, speaker: Term) -> None:
        """ "*We* have agreed …", says one of the pair's presidents: the two of them."""
        said = denotes(speaker, self.know) or frozenset()
        pair = [person for (_, land), person in self.know.offices.items() if land in self.own]
        if not said <= frozenset(pair) or len(pair) != 2 or self.countries - self.own:
            return
        for role in stmt.roles:
            if role.term is not None and role.term.det == "pron" and role.term.head in ("we", "us"):
                both = [
                    replace(
                        speaker, head=one, ref=Ref(one, "person", self.know.country.get(one)), mods=[], carried=True
                    )
                    for one in sorted(pair)
                ]
                role.term = replace(role.term, head="", det="", members=both, link="and", carried=True)

    def _filled(self, term: Term, he: Term | None, it: Term | None, they: Term | None) -> Term:
        if term.members:
            members = [self._filled(m, he, it, they) for m in term.members]
            return (
                replace(term, members=members)
                if any(a is not b for a, b in zip(members, term.members, strict=True))
                else term
            )
        if term.det != "pron":
            return self._owned(term, he, it, they)
        for words, whom in ((HE, he), (IT, it), (THEM, self.them), (THEY, they)):
            if term.head in words and whom is not None:
                return replace(whom, first=term.first, last=term.last, at=term.at, carried=True)
        return term

    def _owned(self, term: Term, he: Term | None, it: Term | None, they: Term | None) -> Term:
        """ "*its* companies": whose they are."""
        mods = list(term.mods)
        for k, mod in enumerate(mods):
            owner = mod.term
            if owner is not None and owner.det != "pron":
                if (made := self._filled(owner, he, it, they)) is not owner:
                    mods[k] = replace(mod, term=made)
                continue
            if mod.role == "own" and owner is not None and owner.det == "pron":
                for words, whom in OWNERS:
                    if owner.head in words and (whose := {"he": he, "it": it, "they": they}[whom]) is not None:
                        named = replace(whose, first=owner.first, last=owner.last, at=owner.at, carried=True)
                        mods[k] = replace(mod, term=named)
        return replace(term, mods=mods) if any(a is not b for a, b in zip(mods, term.mods, strict=True)) else term

    # Noting.

    def note(self, read: Read, statements: list[Statement], *, heading: bool = False) -> None:
        """What the sentence just read leaves behind."""
        self.called.note(read)
        named = self.named(read)
        self.seen |= named
        if named:
            if named >= self.own and self.own:
                self.countries = self.own if not named - self.own else named
                self.named_ours = True
            elif named - self.own:
                self.countries = named if len(named) > 1 or not self.countries else named | (self.countries & self.own)
            elif not self.countries - self.own:
                self.countries = self.countries | named
        self.mentioned.update(item.refs[0].id for item in read.items if item.refs)
        for stmt in statements:
            self.mentioned.update(_told(stmt))
        self.pointed.note(statements)
        if heading:
            self.pointed.headed([item.refs[0] for item in read.items if item.refs])
            return
        for stmt in statements:
            self.pair = _two(stmt, self.know) or self.pair
            if stmt.speaker is not None and not stmt.speaker.carried and _personal(stmt.speaker, self.know):
                self.he = stmt.speaker
            who = _subject(stmt)
            if who is None or who.carried:
                continue
            if _personal(who, self.know):
                self.he = who
            elif who.members:
                self.they = who
            elif _thing(who):
                self.it = who
        if any(w in PRESENT for w in read.tokens.norm):
            self.period = None
        else:
            fronted = next((s.times[0] for s in statements if s.fronted and s.times and s.tense == "past"), None)
            if fronted is not None and fronted.grain in ("year", "range", "half", "quarter", "month"):
                self.period = fronted
            elif any(s.tense in ("present", "perfect", "progressive") and s.kind == "finite" for s in statements):
                self.period = None

    def named(self, read: Read) -> frozenset[str]:
        """The countries that a sentence names, by themselves, their people, capitals and towns."""
        out: set[str] = set()
        for item in read.items:
            if not item.refs or item.refs[0].id in self.venues:
                continue
            code = self._country(item.refs[0])
            if code:
                out.add(code)
        return frozenset(out)

    def _country(self, ref: Ref) -> str | None:
        if ref.kind == "country":
            return ref.id
        if ref.kind in ("city", "region"):
            return ref.country
        if ref.kind == "person":
            return self.know.country.get(ref.id, ref.country)
        return None

    def lines(self) -> tuple[str, ...]:
        """The state in words, for ``explain``."""
        out = []
        if self.countries - self.own:
            out.append("in focus: " + " and ".join(sorted(self.know.names.get(c, c) for c in self.countries)))
        if self.period or self.section.period:
            held = self.period or self.section.period
            assert held is not None
            out.append(f"period that holds: {held.low}–{held.high}")
        if self.date:
            out.append(f"day of speaking: {self.date}")
        if self.he is not None:
            out.append(f"“he” is {self.he.head}")
        return tuple(out)


def _two(stmt: Statement, know: Knowledge) -> Term | None:
    """The two named persons who do something together, as one term."""
    if stmt.negated or not any(c in classes.SYMMETRIC for c, _ in stmt.senses):
        return None
    those = [t for r in stmt.roles if r.role in ("A", "W") and r.term is not None for t in r.term.walk()]
    if len(those) != 2 or any(t.ref is None or t.carried or not _personal(t, know) for t in those):
        return None
    return Term(those[0].first, those[1].last, members=those, link="and", at=those[0].at, carried=True)


def _many(stmt: Statement) -> Term | None:
    """The things that a statement is about: a plural common noun."""
    about = [r.term for r in stmt.roles if r.role in ("A", "P") and r.mark in ("subj", "obj") and r.term is not None]
    if len(about) != 1 or about[0].ref is not None or not about[0].plural or about[0].det in ("no", "pron"):
        return None
    return None if pointed(about[0]) or about[0].head in ("", "$") else about[0]


def _both(stmt: Statement, pair: Term | None) -> None:
    """Puts the two who met into "the two presidents", "both leaders"."""
    if pair is None:
        return
    for role in stmt.roles:
        if role.term is not None and pointed(role.term) == "persons":
            role.term = replace(pair, first=role.term.first, last=role.term.last, at=role.term.at)
            stmt.casts.clear()
        if role.stmt is not None:
            _both(role.stmt, pair)


def _subject(stmt: Statement) -> Term | None:
    """Who a statement is about: its first agent, else its first argument."""
    role: Role | None = next(
        (r for r in stmt.roles if r.role == "A" and r.term is not None and r.mark in ("subj", "by", "obj", "own")), None
    )
    if role is None:
        role = next((r for r in stmt.roles if r.mark == "subj" and r.term is not None), None)
    return role.term if role is not None else None


def _thing(term: Term) -> bool:
    """Is the term one named thing, which "it" takes up?"""
    kinds = ("country", "organisation", "city", "unknown", "place")
    return term.ref is not None and not term.ref.adjective and term.ref.kind in kinds


def _told(stmt: Statement) -> set[str]:
    """The predicates of a statement and of what is embedded in it."""
    out = {concept for concept, _ in stmt.senses}
    for role in stmt.roles:
        if role.stmt is not None:
            out |= _told(role.stmt)
        elif eventive(role.term) and role.term is not None:
            out |= _told(nominal(role.term))
    return out


def _personal(term: Term, know: Knowledge) -> bool:
    """Is the term one person?"""
    if term.members or term.plural or term.det in ("no", "pron"):
        return False
    if term.ref is not None:
        return term.ref.kind == "person" or (term.ref.kind == "unknown" and " " in term.ref.id)
    found = denotes(term, know)
    return (found is not None and found <= know.persons) or term.head in closed.PERSON_NOUNS


def statements_assert(statements: list[Statement]) -> bool:
    return any(s.kind == "finite" and s.roles for s in statements)
