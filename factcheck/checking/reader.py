"""A base made ready for reading: its names, what it knows of them, and its own sentences, read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from factcheck import grammars, world
from factcheck.base import Fact, FactBase, Reading, Source
from factcheck.checking.compiling import Said
from factcheck.checking.gists import gist, speakers
from factcheck.checking.remembering import Readings
from factcheck.checking.wordings import Wordings
from factcheck.discourse.calling import Called, descriptions, elsewhere, nouns, words_of
from factcheck.discourse.siting import Sites
from factcheck.frames import replace
from factcheck.judging.outcomes import Prepared, status_of
from factcheck.matching.following import follows
from factcheck.matching.knowledge import Knowledge
from factcheck.parsing import items
from factcheck.parsing.gazetteer import Named
from factcheck.reading.tokens import normalise
from factcheck.records import dataclass
from factcheck.statements.model import Gist, Statement
from factcheck.statements.plans import planned

UNREAD = frozenset({"fragment", "kicker"})


@dataclass(slots=True)
class Understood:
    """A sentence, read: its tokens and its statements. ``plain`` is it without names in the place of "the hospital";
    ``lent`` are those whom only the base lends to such phrases."""

    read: items.Read
    statements: list[Statement]
    plain: items.Read
    lent: frozenset[str] = frozenset()


class Reader:
    """Reads sentences with the names of a base; the same for claims and for the base's own sentences."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.world = world.load()
        self.grammar = grammars.make(base.language, self._named(), self.world)
        self.know = self._knowledge()
        told = [reading.says for _, reading in base.readings()]
        self.sites = Sites(self.know, {one.id: one.names for one in base.entities.values()}, told)
        self.wordings = Wordings(base.words, self.grammar.noun, self.grammar.joined)
        self.said = Said(base)
        self.readings = Readings()
        self.ids: frozenset[str] = frozenset()
        """Whom the facts name, once they are prepared; empty where a fact names nobody."""
        self.words: frozenset[str] = frozenset()
        self.descriptions = descriptions(self.know)
        """What the one that the base is about may be called ("hospital group")."""
        self.venues: frozenset[str] = frozenset()
        """The towns where the facts happened."""

    def _code(self, of: str | None) -> str | None:
        return of

    def _named(self) -> list[Named]:
        out = []
        for e in self.base.entities.values():
            out.append(Named(e.id, str(e.type.value), e.names, e.of, e.within))
        for s in self.base.sources.values():
            out.append(Named(s.id, "source", (s.publisher, *s.aliases)))
        return out

    def _knowledge(self) -> Knowledge:
        offices: dict[tuple[str, str], str] = {}
        held: dict[tuple[str, str], set[str]] = {}
        country: dict[str, str] = {}
        within: dict[str, set[str]] = {}
        kinds: dict[str, str] = {}
        names: dict[str, str] = {}
        for e in self.base.entities.values():
            kinds[e.id] = str(e.type.value)
            names[e.id] = e.name
            if e.of:
                country[e.id] = e.of
            if e.office and e.of:
                post = self.grammar.concept(e.office), e.of
                offices[post] = e.id
                held.setdefault(post, set()).add(e.id)
            holders = within.setdefault(e.id, set())
            if e.within:
                holders.add(e.within.lower().replace(" ", "-"))
            if e.of:
                holders.add(e.of)
        for s in self.base.sources.values():
            kinds[s.id] = "source"
            names[s.id] = s.publisher
        towns = self.world.cities, self.world.capitals
        capitals = {name.replace(" ", "-"): code for name, code in self.world.capitals.items()}
        for code in self.world.names.values():
            kinds.setdefault(code, "country")
        for code, name in self.grammar.countries().items():
            names.setdefault(code, name)
        persons = frozenset(i for i, k in kinds.items() if k == "person")
        bodies = {e.id: nouns(str(e.type.value), *e.names) for e in self.base.entities.values() if e.id not in persons}
        return Knowledge(
            offices,
            country,
            {k: frozenset(v) for k, v in within.items()},
            kinds,
            frozenset(self.base.focus),
            persons,
            capitals,
            names,
            {post: frozenset(people) for post, people in held.items()},
            bodies,
            called={i: tuple(words_of(name) for name in self.base.entities[i].names) for i in bodies},
            towns=towns,
            subject=frozenset(pairwise(normalise(self.base.title).split())),
        )

    def read(
        self, text: str, called: Called | None = None, plain: items.Read | None = None, *, again: bool = False
    ) -> Understood:
        """Read one sentence; ``called`` knows whom "the hospital" means in it. ``plain`` are its items, if known;
        ``again``: it will soon be asked for once more."""
        known = self.readings.of(text)
        plain = got = known.read if known is not None else self.itemise(text) if plain is None else plain
        lent: frozenset[str] = frozenset()
        if called is not None and (put := called.put(plain, not elsewhere(plain, self.know, self.ids))) is not None:
            got, lent = put
        elif known is not None:
            return Understood(plain, known.statements, plain)
        statements = self.grammar.statements(self.grammar.frames(got))
        self.wordings.apply(statements)
        if got is plain:
            self.readings.note(text, plain, statements, again=again)
        return Understood(got, statements, plain, lent)

    def base_sentence(self, text: str) -> Understood:
        """A sentence of the base, in which "the hospital" is the one that the base knows."""
        return self.read(text, Called(self.know, lends=True, pronouns=False))

    def itemise(self, text: str) -> items.Read:
        """The items of one sentence, before anything is made of them."""
        known = self.readings.items(text)
        return self.sites.put(self.grammar.read(text)) if known is None else known

    def may_name(self, text: str) -> bool:
        """Can a text name anybody of the base? Wrong only in the direction of a second look."""
        if not self.words or self.grammar.may_name(text, self.words):
            return True
        return bool(self.descriptions) and any(one in text.lower() for one in self.descriptions)

    def occasions(self, source: Source) -> frozenset[str]:
        """The places that a source reports from, as ids."""
        found = map(self.grammar.refs, source.occasions)
        return frozenset(refs[0].id for refs in found if refs)

    def speakers(self, statement: Statement) -> frozenset[str]:
        """Who says so within the sentence ("X called the visit historic")."""
        return speakers(statement, self.know)

    def told(self, text: str) -> list[Statement]:
        """What a sentence of the base asserts, with what is asked of all of its statements."""
        statements = self.said.statements(text)
        if statements is None:
            statements = self.summed_up(self.base_sentence(text).statements)
        asserted = [one for one in statements if one.act == "assert"]
        if len(asserted) > 1:  # a piece that nothing understood says nothing by itself
            asserted = [one for one in asserted if one.kind not in UNREAD]
        return asserted

    def summed_up(self, statements: Iterable[Statement]) -> list[Statement]:
        """The statements, each with its gist."""
        told = list(statements)
        for one in told:
            one.gist = gist(one, self.know)
        return told

    def prepare(self) -> list[Prepared]:
        """The base's own sentences, read, with what their sources are about."""
        made: list[tuple[Fact, Reading, Statement]] = []
        by_source: dict[str, set[str]] = {}
        for fact, reading in self.base.readings():
            asserted = self.told(reading.says)
            for statement in asserted if reading.about else ():
                statement.setting = frozenset(reading.about)
            if asserted:
                made.extend((fact, reading, statement) for statement in asserted)
                about = by_source.setdefault(reading.source, {reading.source})
                about |= _gist(asserted[0]).around or set()
        background = {source: frozenset(about) for source, about in by_source.items()}
        occasions = {source: self.occasions(self.base.sources[source]) for source in background}
        out = []
        for fact, reading, statement in made:
            source = reading.source
            out.append(
                Prepared(
                    fact,
                    reading,
                    self.base.sources[source],
                    statement,
                    background[source],
                    status_of(reading, statement),
                    frozenset(reading.said_by) | _gist(statement).speakers,
                    occasions[source],
                )
            )
        out.extend([plan for one in out if _gist(one.statement).plan and (plan := _plan(one)) is not None])
        for one in out[: len(made)]:
            if _gist(one.statement).more:
                out.extend(
                    replace(one, statement=told, status=status_of(one.reading, told)) for told in follows(one.statement)
                )
        self.summed_up(one.statement for one in out[len(made) :])
        for each in out:
            if each.reading.about and _gist(each.statement).also and each.statement.also is not None:
                each.statement.also.setting = each.statement.setting
        plainer = [
            replace(one, statement=also, status="happened" if also.status == "happened" else one.status)
            for one in out
            if _gist(one.statement).also and (also := one.statement.also) is not None
        ]
        self.summed_up(one.statement for one in plainer)
        out.extend(plainer)
        gists = [_gist(one.statement) for one in out]
        self.venues = frozenset(self.base.abroad).union(*(one.towns for one in gists))
        self.ids = frozenset().union(*(one.named for one in gists))
        if all(one.named for one in gists):
            self.words = self.grammar.names(self.ids)
        return out


def _gist(statement: Statement) -> Gist:
    assert statement.gist is not None  # of a base's own statement
    return statement.gist


def _plan(one: Prepared) -> Prepared | None:
    """The reading as one of the event that it tells to be planned."""
    found = planned(one.statement)
    if found is None:
        return None
    statement, status = found
    statement.setting = one.statement.setting
    around = one.background | _gist(one.statement).named | {"propose", "support"}
    return replace(one, statement=statement, status=status, background=around)
