"""The state of a text while it is read: the pair in focus, persons for "he", the period that holds, the day of
speaking.

A text that names nobody starts with the base's own pair in focus. Naming another country puts that pair in focus
until a sentence names ours; a heading does so for its section. A period at the head of a sentence holds in its
paragraph, one in a heading in its section, until the text returns to the present. Pronouns are replaced in the
statements, never in the text.

What a sentence lends is found when a later one asks for it: sentences may be passed over unread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from factcheck.discourse import pointing, settings
from factcheck.discourse.around import Around, of_present, period_of, then_of
from factcheck.discourse.assuming import alone, whose
from factcheck.discourse.calling import Called
from factcheck.discourse.countries import Countries
from factcheck.discourse.guests import company, guests
from factcheck.discourse.hosts import Host
from factcheck.discourse.scenes import scene
from factcheck.discourse.sections import Section, Sections
from factcheck.discourse.settings import FREE, Setting
from factcheck.discourse.trail import STRANGER, Antecedents, Left, Passed, Trail
from factcheck.frames import Ref, Term, replace
from factcheck.judging.outcomes import Focus
from factcheck.language.en import classes, closed, scenes, senses
from factcheck.matching.denoting import OURS, denotes, pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.parsing.items import Read
from factcheck.records import dataclass, field
from factcheck.statements.building import nominal
from factcheck.statements.heads import eventive
from factcheck.statements.model import Role, Statement

HE = frozenset({"he", "she", "him", "her", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEM = frozenset({"them"})
THEY = frozenset({"they", "them", "their", "both", "themselves"})
MEANT = ((HE, "he"), (IT, "it"), (THEM, "them"), (THEY, "they"))
OWNERS = ((frozenset({"his", "her"}), "he"), (frozenset({"its"}), "it"), (frozenset({"their"}), "they"))
ASKING = {
    "he": HE | OWNERS[0][0] | OURS,
    "it": IT,
    "they": THEY,
    "pair": frozenset({"presidents", "leaders", "heads"}),
    "place": pointing.THERE,
    "city": pointing.CITIES,
    "format": pointing.SORTS,
    "figure": pointing.TAKEN_UP,
}
"""What is left behind, and the words without which no sentence asks for it."""


@dataclass(slots=True)
class Discourse:
    """The state. ``own`` is the base's pair (ISO codes); ``date`` the day of speaking, if known; ``about`` who is in
    focus from the start, by default the base's own."""

    know: Knowledge
    own: frozenset[str]
    date: str | None = None
    venues: frozenset[str] = frozenset()
    """Towns where the base's facts happened: naming one of them turns to no other country."""
    about: frozenset[str] = frozenset()
    title: Section = field(default_factory=Section)
    section: Section = field(default_factory=Section)
    sections: Sections = field(default_factory=Sections)
    trail: Trail = field(default_factory=Trail)
    """What the sentences of the section have left behind."""
    setting: Setting = FREE
    """What stands around the block that is read."""
    mentioned: set[str] = field(default_factory=set)
    """The entities that the section has told of, and the predicates of those of its sentences that were read."""
    started: bool = False
    returned: bool = False
    """The paragraph has named all of ours."""

    countries: Countries = field(init=False)
    homes: frozenset[str] = field(init=False)
    """Where the body in focus is at home: who names its town or its country turns to nobody else."""
    called: Called = field(init=False)
    """What "the hospital" means."""

    def __post_init__(self) -> None:
        self.countries = Countries(self.own, self.about)
        lands = [land for one in self.own if (land := self.know.country.get(one))]
        self.homes = frozenset(lands).union(*map(self.know.holders, lands)) - self.own
        self.called = Called(self.know, lends=len(self.own) == 1)

    # Moving on.

    def heading(self, read: Read, statements: list[Statement], *, title: bool = False, level: int = 0) -> Left:
        """A heading begins a section: it names who and when. What it leaves open, the one above it tells."""
        named = self.met(read, statements, headed=True)
        period = next((p for p in read.periods if p.grain in ("year", "range") and p.low), None)
        past = period is not None and not of_present(read)
        asserted = statements_assert(statements) and not settings.verbless(read)
        free = asserted and not settings.labelled(read) and not settings.exercise(read.tokens.norm)
        here = Section(named, period if past and not asserted else None, FREE if free else settings.heading(read))
        here, above = self.sections.under(here, level)
        if title or not self.started:
            self.title = here
        self.section = here
        if title:
            self.mentioned |= self.trail.everything()
        else:
            self.mentioned.clear()
        focus = (named or above.countries or self.title.countries) | (frozenset() if asserted else self._region(read))
        if not focus and not self.countries.named_ours:
            focus = self.countries.seen
        self.countries.turn(focus)
        self.trail = Trail()
        self.started = True
        return self.note(read, statements, heading=True)

    def _region(self, read: Read) -> frozenset[str]:
        """ "Karaganda region": a heading that names nothing but a part of a country of ours, of which the section is.

        So is one of an unknown place "in figures"."""
        refs = [item.refs[0] for item in read.items if item.refs]
        if len(refs) != 1 or read.periods or refs[0].kind not in ("city", "region", "unknown"):
            return frozenset()
        if refs[0].kind == "unknown":
            return frozenset() if scenes.PROFILES.isdisjoint(read.tokens.norm) else frozenset({refs[0].id})
        ours = refs[0].country in self.own and refs[0].id not in self.venues | self.know.kinds.keys()
        return frozenset({refs[0].id}) if ours else frozenset()

    def paragraph(self) -> None:
        """A new paragraph: a period at the head of a sentence no longer holds."""
        self.trail.leave(Left(period=(None,), then=(None,)))
        self.returned = False

    # Lending.

    def focus(self, read: Read, statements: Sequence[Statement] = (), *, lines: bool = False) -> Focus:
        """What the text lends to the sentence that is read next; with ``lines`` in words, too."""
        own, countries = self.own, self.countries
        named = self.met(read, statements)
        foreign = bool(named - own) or (countries.abroad and not named >= own)
        ours = countries.named_ours and bool(named) and named <= own
        if foreign and ours and not self._turned and own - named <= countries.focus:
            foreign = False  # of ours one is named, the other still in focus beside a third
        if not foreign and self._elsewhere and not named >= own:
            foreign = not self.returned  # of ours again only where the paragraph says so
        foreign = foreign or (len(own) == 1 and self.called.strange(read))
        foreign = foreign or (self.setting.speaker is None and whose(read, statements))
        return Focus(
            pair=not foreign and bool(own),
            date=self.date,
            entities=frozenset(self.mentioned),
            foreign=foreign,
            lines=self.lines() if lines else (),
            running=True,
            around=self.around(read, statements),
            apart=self.setting.apart or self.section.setting.apart,
        )

    def around(self, read: Read, statements: Sequence[Statement] = ()) -> Around:
        """What the sentence is lent when it needs it."""
        over = self.setting.when or self.section.setting.when
        ours = {item.refs[0].id for item in read.items if item.refs}
        named = not ours.isdisjoint(self.know.persons) or ours >= self.own
        here = None if named else company(statements, self.know, self.own)
        return Around(self.trail, self.section, of_present(read), over, named or here is True, here is False)

    @property
    def he(self) -> Term | None:
        """Whom "he" means in the sentence that is read next."""
        found: Term | None = self.trail.last("he")
        return found

    @property
    def _elsewhere(self) -> bool:
        """Is what stands under the heading about others, as far as headings say?"""
        return bool((self.section.countries or self.title.countries) - self.own)

    @property
    def _turned(self) -> bool:
        """Whether a heading has turned to others than ours."""
        return bool((self.section.countries | self.title.countries) - self.own)

    def resolve(
        self,
        statements: list[Statement],
        foreign: bool = False,
        *,
        before: int | None = None,
        abroad: bool | None = None,
        strange: frozenset[str] = frozenset(),
    ) -> None:
        """Put whom pronouns mean into the statements, each in the light of those before it; a term so filled is marked
        as carried. ``foreign``: the sentence names a country that is not of the pair, so the pair lends nothing.

        ``before`` and ``abroad`` are the place on the trail of a sentence that was passed over, and whether others than
        ours were in focus there; by default it is the next one. ``strange`` are the slots that hold nobody of ours
        for a sentence about others, which is about no fact whoever is meant."""
        abroad = self.countries.abroad if abroad is None else abroad
        around = Antecedents(self.trail, before, alone(statements), strange)
        lent = not foreign and not self._turned and not abroad
        settings.cited(statements)
        for k in range(len(statements)):
            pointing.resolve(statements, k, around, self.know, self.own, lent)
            stmt = statements[k]
            _both(stmt, around)
            self._fill(stmt, around, None, abroad)
            if (two := _two(stmt, self.know)) is not None:
                around.set("pair", two)
            pointing.note(stmt, around)
            who = _subject(stmt)
            if stmt.speaker is not None and pointing.personal(stmt.speaker, self.know):
                around.set("he", stmt.speaker)
            if (many := _many(stmt)) is not None:
                around.set("them", many)  # "Rare earths were discussed: the sides want to mine *them*"
            if stmt.kind == "apposition" or (who is not None and who.carried):
                continue  # "with X, the president, *he* spoke": who X is says nothing of "he"
            if (he := pointing.he(who, self.know)) is not None:
                around.set("he", he)
            if he is not None and he is who:
                continue
            if who is not None and who.members:
                around.set("they", who)
            else:  # "a reader asks about X: yes, *its* branch": what is named last is nearer
                things = (role.term for role in stmt.roles if role.term is not None and _thing(role.term))
                ours = who is not None and (_thing(who) or _somebodys(who))
                thing = who if ours else next(things, None)
                if thing is not None:
                    around.set("it", thing)

    def _fill(self, stmt: Statement, around: Antecedents, saying: Term | None, abroad: bool) -> None:
        """``saying`` is who says what the statement is embedded in: "he" there."""
        speaker = stmt.speaker
        if speaker is not None and speaker.det == "pron" and speaker.head in HE:
            he = saying if saying is not None else around.get("he")
            stmt.speaker = replace(he, carried=True) if he is not None and he is not STRANGER else speaker
        elif speaker is not None and speaker.det == "pron" and speaker.head in IT:
            it = around.get("it")
            stmt.speaker = replace(it, carried=True) if it is not None and _source(it) else speaker
        elif speaker is not None and speaker.det == "pron" and speaker.head in THEY:
            they = around.get("pair")
            stmt.speaker = replace(they, carried=True) if they is not None else speaker
        if stmt.speaker is not None and pointing.personal(stmt.speaker, self.know):
            saying = stmt.speaker
            self._ourselves(stmt, stmt.speaker, abroad)
        stmt.casts.clear()
        for role in stmt.roles:
            if role.stmt is not None:
                self._fill(role.stmt, around, saying, abroad)
            if role.term is None:
                continue
            role.term = _filled(role.term, around, saying)

    def _ourselves(self, stmt: Statement, speaker: Term, abroad: bool) -> None:
        """ "*We* have agreed …", says one of the pair's presidents: the two of them."""
        if abroad or not any(r.term is not None and r.term.det == "pron" and r.term.head in OURS for r in stmt.roles):
            return
        said = denotes(speaker, self.know) or frozenset()
        pair = [person for (_, land), person in self.know.offices.items() if land in self.own]
        if not said <= frozenset(pair) or len(pair) != 2:
            return
        for role in stmt.roles:
            if role.term is not None and role.term.det == "pron" and role.term.head in OURS:
                both = [
                    replace(
                        speaker, head=one, ref=Ref(one, "person", self.know.country.get(one)), mods=[], carried=True
                    )
                    for one in sorted(pair)
                ]
                role.term = replace(role.term, head="", det="", members=both, link="and", carried=True)

    # Noting.

    def note(
        self, read: Read, statements: list[Statement], *, heading: bool = False, group: Host | None = None
    ) -> Left:
        """What the sentence just read leaves behind; ``group``: it is about one, whose members later ones may name."""
        self.called.note(read)
        met = self.met(read, statements)
        self.countries.name(met)
        self.returned = not heading and (self.returned or met >= self.own)
        self.mentioned.update(item.refs[0].id for item in read.items if item.refs)
        left = self.left(read, statements, heading=heading)
        left.group = group
        self.mentioned |= left.told
        self.trail.leave(left)
        return left

    def pass_over(self, names: Callable[[], Read], passed: Passed, read: Read | None = None) -> None:
        """Take note of a sentence in which others than ours are in focus and that names none of ours, or whose items
        have been ``read``; ``names`` finds its items, ``passed`` what it leaves behind, when a later one asks."""
        if read is None:
            self.called.pass_over(names)
            self.countries.pass_over(lambda: self.named(names()))
        else:
            self.called.note(read)
            self.countries.name(self.named(read))
            self.mentioned.update(item.refs[0].id for item in read.items if item.refs)
        self.trail.pass_over(passed)

    def left(self, read: Read, statements: list[Statement], *, heading: bool = False) -> Left:
        """What a sentence leaves behind, its names apart."""
        left = Left(told=frozenset().union(*map(_told, statements)))
        together = company(statements, self.know, self.own)
        left.company = (together,) if together is not None else None
        for stmt in statements:
            pointing.leave(stmt, left)
        if heading:
            refs = [item.refs[0] for item in read.items if item.refs]
            left.place = pointing.headed(refs) or left.place
            left.he = pointing.person(refs)
            return left
        for stmt in statements:
            left.pair = _two(stmt, self.know) or left.pair
            if stmt.speaker is not None and not stmt.speaker.carried and pointing.personal(stmt.speaker, self.know):
                left.he = stmt.speaker
            elif stmt.speaker is not None and pointing.somebody_else(stmt.speaker):
                left.he = STRANGER
            who = _subject(stmt)
            if who is None or who.carried:
                continue
            if (he := pointing.he(who, self.know)) is not None:
                left.he = he
            elif who.members:
                left.they = who
            elif _thing(who) or _somebodys(who):
                left.it = who
        if left.he is None:
            left.he = pointing.person([item.refs[0] for item in read.items if item.refs])  # nobody else is told of
        left.period, left.then = period_of(read, statements), then_of(statements)
        past = scene(read, statements, self.know.persons)
        left.scene = (past,) if past is not None else (None,) if left.period == (None,) else None
        return left

    def met(self, read: Read, statements: Sequence[Statement], *, headed: bool = False) -> frozenset[str]:
        """The countries that a sentence names, and whom ours meet in it of whom nothing is known."""
        named = self.named(read)
        return named if named >= self.own else named | guests(statements, self.know, self.own, headed=headed)

    def named(self, read: Read) -> frozenset[str]:
        """The countries that a sentence names, by themselves, their people, capitals and towns."""
        out: set[str] = set()
        for item in read.items:
            ref = item.refs[0] if item.refs else None
            if ref is None or (ref.id in self.venues and (ref.adjective or ref.kind != "country")):
                continue
            code = self._country(ref)
            if code and code not in self.homes:
                out.add(code)
        return frozenset(out)

    def _country(self, ref: Ref) -> str | None:
        if ref.kind == "country":
            return ref.id
        if ref.kind in ("city", "region"):
            return ref.country
        if ref.kind == "person":
            whose = self.know.country.get(ref.id, ref.country)
            return whose if whose in self.own or self.know.kinds.get(whose or "") != "organisation" else None
        return None

    def lines(self) -> tuple[str, ...]:
        """The state in words, for ``explain``."""
        out = []
        focus = self.countries.focus
        if focus - self.own:
            out.append("in focus: " + " and ".join(sorted(self.know.names.get(c, c) for c in focus)))
        held = Around(self.trail, self.section, False, None).period
        if held is not None:
            out.append(f"period that holds: {held.low}–{held.high}")
        if self.date:
            out.append(f"day of speaking: {self.date}")
        if (he := self.he) is not None:
            out.append(f"“he” is {he.head}")
        return tuple(out)


def asked(words: Collection[str], figured: bool) -> list[str]:
    """What a sentence with these words may ask of those before it: slots of :class:`Left`; ``figured``: it may hold a
    figure, of what was spoken of last."""
    return [slot for slot, askers in ASKING.items() if not askers.isdisjoint(words) and (figured or slot != "figure")]


def _filled(term: Term, around: Antecedents, saying: Term | None) -> Term:
    """The term with whom it means in the place of a pronoun."""
    if term.members:
        members = [_filled(m, around, saying) for m in term.members]
        same = all(a is b for a, b in zip(members, term.members, strict=True))
        return term if same else replace(term, members=members)
    if term.det != "pron":
        return _owned(term, around, saying)
    for words, slot in MEANT:
        if term.head in words and (whom := _whom(slot, around, saying)) is not None:
            return replace(whom, first=term.first, last=term.last, at=term.at, carried=True)
    return term


def _whom(slot: str, around: Antecedents, saying: Term | None) -> Term | None:
    found: Term | None = saying if slot == "he" and saying is not None else around.get(slot)
    return found


def _owned(term: Term, around: Antecedents, saying: Term | None) -> Term:
    """ "*its* companies": whose they are."""
    mods = list(term.mods)
    for k, mod in enumerate(mods):
        owner = mod.term
        if owner is not None and owner.det != "pron":
            if (made := _filled(owner, around, saying)) is not owner:
                mods[k] = replace(mod, term=made)
            continue
        if mod.role == "own" and owner is not None:
            for words, slot in OWNERS:
                if owner.head in words and (whose := _whom(slot, around, saying)) is not None:
                    named = replace(whose, first=owner.first, last=owner.last, at=owner.at, carried=True)
                    mods[k] = replace(mod, term=named)
    return replace(term, mods=mods) if any(a is not b for a, b in zip(mods, term.mods, strict=True)) else term


def _two(stmt: Statement, know: Knowledge) -> Term | None:
    """The two named persons who do something together, as one term."""
    if stmt.negated or not any(c in classes.SYMMETRIC for c, _ in stmt.senses):
        return None
    those = [t for r in stmt.roles if r.role in ("A", "W") and r.term is not None for t in r.term.walk()]
    if len(those) != 2 or any(t.ref is None or t.carried or not pointing.personal(t, know) for t in those):
        return None
    return Term(those[0].first, those[1].last, members=those, link="and", at=those[0].at, carried=True)


def _many(stmt: Statement) -> Term | None:
    """The things that a statement is about: a plural common noun."""
    about = [r.term for r in stmt.roles if r.role in ("A", "P") and r.mark in ("subj", "obj") and r.term is not None]
    if len(about) != 1 or about[0].ref is not None or not about[0].plural or about[0].det in ("no", "pron"):
        return None
    return None if pointed(about[0]) or about[0].head in ("", "$") else about[0]


def _both(stmt: Statement, around: Antecedents) -> None:
    """Puts the two who met into "the two presidents", "both leaders"."""
    for role in stmt.roles:
        if role.term is not None and pointed(role.term) == "persons" and (pair := around.get("pair")) is not None:
            role.term = replace(pair, first=role.term.first, last=role.term.last, at=role.term.at)
            stmt.casts.clear()
        if role.stmt is not None:
            _both(role.stmt, around)


def _subject(stmt: Statement) -> Term | None:
    """Who a statement is about: its first agent, else its first argument."""
    role: Role | None = next(
        (r for r in stmt.roles if r.role == "A" and r.term is not None and r.mark in ("subj", "by", "obj", "own")), None
    )
    if role is None:
        role = next((r for r in stmt.roles if r.mark == "subj" and r.term is not None), None)
    if role is None and not any(r.role == "A" for r in stmt.roles):
        role = next((r for r in stmt.roles if r.mark == "obj" and r.term is not None), None)  # "X was built"
    return role.term if role is not None else None


def _source(term: Term) -> bool:
    return term.ref is not None and term.ref.kind == "source"


def _thing(term: Term) -> bool:
    """Whether the term is one named thing, which "it" takes up."""
    kinds = ("country", "organisation", "source", "city", "unknown", "place")
    return term.ref is not None and not term.ref.adjective and term.ref.kind in kinds


def _somebodys(term: Term) -> bool:
    """Whether it is one thing, told by whose it is ("the clinic of X", "Norway's railway")."""
    if term.plural or term.members or term.ref is not None or not term.head.isalpha() or pointed(term):
        return False
    if term.det not in ("the", "") or term.count is not None or "person" in senses.ancestors(senses.concept(term.head)):
        return False
    owning = [m.term for m in term.mods if m.role in ("of", "own") and m.term is not None]
    return any(_thing(t) for t in owning) and term.head not in closed.PERSON_NOUNS


def _told(stmt: Statement) -> set[str]:
    """The predicates of a statement and of what is embedded in it."""
    out = {concept for concept, _ in stmt.senses}
    for role in stmt.roles:
        if role.stmt is not None:
            out |= _told(role.stmt)
        elif eventive(role.term) and role.term is not None:
            out |= _told(nominal(role.term))
    return out


def statements_assert(statements: list[Statement]) -> bool:
    return any(s.kind == "finite" and s.roles for s in statements)
