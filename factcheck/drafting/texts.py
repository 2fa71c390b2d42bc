"""A fact base from texts: each assertion that can be read safely becomes a reading, in a sentence of its own. Pure.

Every sentence is resolved (whom "she" and "the two countries" mean), cut into single assertions, and read again as the
base will read it. What stays open is not used; :class:`Unused` says why. Readings of several sources about one thing
are one fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck import language as languages
from factcheck.base import Entity, FactBase, Kind, Reading, Source, Unused
from factcheck.checking.reader import Reader, Understood
from factcheck.discourse import Discourse
from factcheck.drafting import (
    anchoring,
    beside,
    bodies,
    chains,
    clausing,
    compared,
    descriptions,
    grouping,
    longer,
    mishaps,
    naming,
    narrating,
    offices,
    parting,
    persons,
    piecing,
    places,
    ranking,
    safety,
    speakers,
    spreading,
    taking_up,
    timelines,
    topics,
)
from factcheck.drafting.anchoring import Anchors
from factcheck.drafting.contexts import Context
from factcheck.drafting.drafted import Drafted
from factcheck.drafting.holders import Holders
from factcheck.drafting.patrons import Patrons
from factcheck.drafting.places import Header, Sentence
from factcheck.drafting.salience import Salience
from factcheck.drafting.sources import Text, read, sources_of
from factcheck.drafting.sources import dated as iso
from factcheck.drafting.speakers import Speakers
from factcheck.drafting.standalone import anchored, dated, standalone
from factcheck.drafting.standalone import titled as titles
from factcheck.drafting.taking_up import Candidate
from factcheck.drafting.topics import Topics
from factcheck.model import Period
from factcheck.parsing import clauses
from factcheck.parsing.items import Read
from factcheck.records import dataclass, field, replace
from factcheck.statements.model import Statement

QUOTES = frozenset('"“”«»')
OPEN = frozenset({"the", "a", "an", ""})
"""Articles of a noun that may be somebody's."""


@dataclass(slots=True)
class _Assertion:
    """A reading before it has a fact, with its statement."""

    reading: Reading
    statement: Statement


def draft(
    text: str, *, publisher: str = "", published: str = "", title: str = "", url: str = "", language: str = "en"
) -> FactBase:
    """The base of what a text asserts. Its header ("# publisher: …") or front matter tells its source's data, where the
    arguments do not. ``published`` is an ISO date, possibly cut."""
    given = Header(publisher, iso(published, "published"), title, url)
    found = read(text.encode(), "text.md" if text.startswith(("---\n", "+++\n")) else "text.txt")
    merged = Header(*(a or b for a, b in zip(given, found.header, strict=True)))
    return draft_texts([replace(found, header=merged, name="text")], language=language).base


def draft_texts(texts: Sequence[Text], *, known: FactBase | None = None, language: str = "en") -> Drafted:
    """The base of what texts assert. ``known`` is a base whose names and facts it adds to."""
    pack = languages.get(known.language if known is not None else language)
    sources = sources_of(texts, known)
    sentences = {s.id: list(places.located(t.document, pack)) for s, t in zip(sources, texts, strict=True)}
    entities, focus, names = naming.named(sentences, known, [s.title for s in sources])
    frame = naming.frame(known, sources, entities, focus, pack.code)
    reader = Reader(frame)
    called = {
        **{c: n.title() for c, n in reader.know.names.items() if reader.know.kinds.get(c) == "country"},
        **{e.id: e.name for e in entities.values()},
    }
    called |= {c: names.country(c, called.get(c, c)) for c in focus}
    everything = " ".join(sentence.text for found in sentences.values() for sentence in found)
    titled = called | {e.id: bodies.articled(e, everything) for e in entities.values()}
    described, fuller = descriptions.of(reader, sentences, [e.name for e in entities.values()])
    sentences = chains.resolved(sentences, reader, titled, entities, fuller)
    unused: list[Unused] = []
    assertions: list[_Assertion] = []
    about = next((e.name for e in entities.values() if focus == (e.id,) and e.type is Kind.ORGANISATION), "")
    written = {e.name: titled[e.id] for e in entities.values()}
    called_so = {e.name: reader.know.bodies.get(e.id, ()) for e in entities.values() if e.type is not Kind.PERSON}
    holders = Holders(called_so, written, about)
    people = tuple(e.name for e in entities.values() if e.type is Kind.PERSON)
    reads = {
        source: [reader.read(one.text).read for one in found if not one.heading] for source, found in sentences.items()
    }
    spelt = names.states() if known is None else []
    states = tuple(e.id for name in spelt for e in entities.values() if name in e.names and e.type is Kind.PLACE)
    subjects = naming.topics_of(reader, sources, sentences, reads, focus, called, entities, frozenset(states))
    sorts = anchoring.sorts(read for found in reads.values() for read in found)
    introduced = {source: anchoring.introduced(found) for source, found in reads.items()}
    in_full, patrons = longer.told([everything]), Patrons()
    for source in sources:
        about_it = subjects[source.id]
        anchors = naming.anchors_of(reader, focus, titled, sorts)
        anchors.introduced = frozenset().union(*introduced.values())
        anchors.fuller, anchors.described, anchors.patrons = fuller, described, patrons
        anchors.merged = anchors.topic in about_it.made
        anchors.several = frozenset(n for n, often in introduced[source.id].items() if often > 1)
        drafter = _Drafter(
            reader, source, focus, titled, unused, holders, Speakers(reader), anchors, people, about_it, in_full, about
        )
        drafter.states = states
        assertions.extend(drafter.assertions(sentences[source.id]))
        assertions.extend(drafter.offices(sentences[source.id], entities.values(), called.get(about_it.home, "")))
    assertions = [a for a in assertions if not offices.gone(a.reading.says, holders.found)]
    told = [offices.completed(a.reading, a.statement, holders, reader, people) for a in assertions]
    facts = grouping.facts(
        told, reader.know, frame.facts, {s.id: s.published for s in sources}, lambda said: reader.read(said).statements
    )
    facts |= holders.facts({s.id: s.published for s in sources}, (*frame.facts, *facts))
    if known is None and topics.several(focus, [a.reading.about for a in assertions if a.reading.about]):
        frame = replace(frame, focus=())  # of what a sentence leaves unsaid, the reading tells whose it is
    abroad = naming.abroad(reads, frame.focus, reader)
    base = replace(frame, facts={**frame.facts, **facts}, drafted=True, abroad=abroad, unused=tuple(unused))
    return Drafted(base, tuple(s.id for s in sources), called)


@dataclass(slots=True)
class _Drafter:
    """Goes through one source, sentence by sentence."""

    reader: Reader
    source: Source
    focus: tuple[str, ...]
    names: Mapping[str, str]
    unused: list[Unused]
    holders: Holders
    voices: Speakers
    anchors: Anchors
    persons: tuple[str, ...]
    """The full names of the people whom the texts name."""
    topics: Topics
    """What the text is about."""
    in_full: Mapping[str, str]
    """What the longer names of things add to the shorter ones."""
    about: str = ""
    """The name of the body that the texts are about."""
    salience: Salience = field(default_factory=Salience)
    states: tuple[str, ...] = ()
    """The places that have a government, which nothing else knows."""
    plural: str = ""
    """The plural subject of the sentence before, which "they" takes up."""
    single: str = ""
    """The subject of the sentence before, by name, which "it" takes up."""
    crowd: str = ""
    """The noun of those who were counted last."""
    told: tuple[Candidate, ...] = ()
    """What the sentence before told of: "it" may mean that as well."""
    around: tuple[Candidate, ...] = ()
    """Those whose something is in the sentence before: "it" may mean them, too."""
    places: tuple[str, ...] = ()
    """The places of which the sentence before told, by id."""
    people: tuple[str, ...] = ()
    """Whom the last sentence of the paragraph that names anybody named, by id."""
    speakers: tuple[str, ...] = ()
    """Who spoke last in the paragraph."""
    lone: bool = False
    """The text is one sentence: where it names nobody, "he" is whom it speaks of, and nobody else."""
    quoting: tuple[str, ...] = ()
    """Who was quoted last in the paragraph."""
    visit: tuple[str, str] = ("", "")
    """The visitor and the destination, by name, of the visit that was told last."""
    visited: str = ""
    """The day of that visit."""
    year: str = ""
    """The year that the paragraph told a figure of last: a past figure after it is of that year, too."""
    bygone: set[str] = field(default_factory=set)
    """The years of the figures that the sentence tells for comparison."""
    when: Period | None = None
    """The date that the paragraph told last."""
    last: tuple[str, Statement] | None = None
    """The last assertion, for a list of examples that follows it."""

    @property
    def named(self) -> bool:
        """Are the texts about two countries? Then a fact must name somebody, or a place."""
        return len(self.focus) > 1

    def assertions(self, sentences: Sequence[Sentence]) -> Iterator[_Assertion]:
        self.lone = len(sentences) == 1
        discourse = Discourse(self.reader.know, frozenset(self.focus), date=self.source.published or None)
        quoted = self.voices.quotations(sentences)
        section = -1
        for sentence in sentences:
            got = self.reader.read(sentence.text if sentence.heading else speakers.named(sentence.text))
            if sentence.heading:
                discourse.heading(got.read, got.statements, title=sentence.number == 1 and section < 0)
                continue
            if sentence.section != section:
                discourse.paragraph()
                self.anchors.paragraph()
                self.topics.paragraph()
                self.salience.paragraph()
                self.places, self.people = (), ()
                section, self.speakers, self.quoting, self.year, self.when = sentence.section, (), (), "", None
            speakers_of = quoted.get((sentence.paragraph, sentence.number), ())
            try:
                made, reason = self.sentence(sentence, got, discourse, speakers_of)
            except Exception as error:  # the others are drafted from all the same
                made, reason = [], f"{safety.FAULT}: {type(error).__name__}: {error}"
            if reason:
                self.unused.append(Unused(self.source.id, sentence.line, sentence.written, reason))
            yield from made
            yield from self.introduced(sentence, discourse) if sentence.quoted else ()
            discourse.note(got.read, got.statements)
            self.anchors.note(got.read, got.statements)
            self.anchors.raised.note(got.read, self.anchors.topic)
            self.anchors.firms.note(got.read)

    def sentence(
        self, sentence: Sentence, got: Understood, discourse: Discourse, quoted: tuple[str, ...]
    ) -> tuple[list[_Assertion], str]:
        """The assertions of a sentence; the reason where something of it is not used."""
        context = self.context(discourse)
        context.people = self.people
        plain = parting.plain(speakers.named(sentence.text))
        written = dated(got.read, context) if self.when is not None and not sentence.quoted else plain
        got = got if written == sentence.text else self.reader.read(written)
        if reason := safety.sentence(got, written):
            return [], reason
        if sentence.quoted:
            office = self.reader.read(titles(got.read, context))  # ""…," the president told reporters"
            spoken = self.voices.spoken(got, discourse) or self.voices.spoken(office, discourse)
            quoted = self.quoting = quoted or spoken or self.quoting
            if not quoted:
                return [], "a quotation whose speaker is not named"
        context.speakers = quoted
        self.plural, self.single, self.told, self.around, self.places, self.crowd = "", "", (), (), (), ""
        self.topics.here.clear()
        self.salience.sentence()
        self.anchors.sentence()
        self.anchors.raised.sentence(got.read.items)
        whole = written.strip('"“”«» ') if sentence.quoted and not sentence.closes else written
        titled = self.reader.read(titles(self.reader.read(whole).read, context))
        named = (i.refs[0].id for i in titled.read.items if i.refs and i.refs[0].kind == "person")
        self.people = tuple(dict.fromkeys(named)) or self.people
        context.speakers = said_by = quoted or self.voices.spoken(titled, discourse)
        self.speakers = said_by or self.speakers
        if not sentence.quoted and (pieces := piecing.pieces(titled.read, self.reader)) != [[titled.read.tokens.text]]:
            return self.pieced(sentence, pieces, said_by, context)
        said = self.standing(titled.read, context)
        if sentence.quoted and said[:1] in QUOTES and said[-1:] in QUOTES:
            said = said[1:-1]
        said = said if sentence.quoted else speakers.by_name(said, said_by, self.names)
        return self.spread(sentence, said, said_by, context)

    def introduced(self, sentence: Sentence, discourse: Discourse) -> list[_Assertion]:
        """What a sentence with a quotation tells of the one who speaks."""
        context, made = self.context(discourse), list[_Assertion]()
        for text in parting.speaker(sentence.text):
            titled = self.reader.read(titles(self.reader.read(text).read, context)).read
            made += self.pieced(sentence, piecing.pieces(titled, self.reader), (), context)[0]
        return made

    def offices(self, sentences: Sequence[Sentence], entities: Iterable[Entity], home: str) -> Iterator[_Assertion]:
        """What people are by whose names their offices stand."""
        for says, one in offices.held(entities, self.names, home):
            got = self.statements(says)
            for told in [s for s in sentences if not s.heading and one.name in s.text and len(got) == 1][:1]:
                yield _Assertion(self.reading(told, says, got[0], ()), got[0])

    def context(self, discourse: Discourse) -> Context:
        """What the next sentence may lean on."""
        return Context(
            self.reader.know,
            self.names,
            self.focus,
            discourse,
            self.source.published,
            (),
            self.speakers,
            self.visit,
            self.plural,
            self.single,
            anchors=self.anchors,
            topics=self.topics,
            salience=self.salience,
            when=self.when,
            followed=self.holders.before,
            told=self.told,
            around=self.around,
            places=self.places,
            crowd=self.crowd,
            states=self.states,
            publisher=self.source.publisher,
        )

    def standing(self, read: Read, context: Context) -> str:
        """The sentence with everything named that the text tells elsewhere."""
        said = longer.put_in(anchored(self.reader.read(standalone(read, context)).read, context), self.in_full)
        return speakers.forecast(self.reader.read(said).read) or said

    def pieced(
        self, sentence: Sentence, pieces: Sequence[Sequence[str]], said_by: tuple[str, ...], context: Context
    ) -> tuple[list[_Assertion], str]:
        """The assertions of the clauses of a sentence, where a later one goes on with "it"."""
        made: list[_Assertion] = []
        reasons: list[str] = []
        for texts in pieces:
            for text in texts:
                one = f"{text[:1].upper()}{text[1:].rstrip(' .')}."
                said = self.standing(self.reader.read(one).read, context)
                own = said_by or self.voices.spoken(self.reader.read(said), context.discourse)
                more, reason = self.spread(sentence, said, own, context)
                made.extend(more)
                reasons.append(reason)
                self.salience.stranger = persons.strange(self.reader.read(one).read.items, self.salience.stranger)
            self.salience.sentence()
            context.told, context.around = self.told, self.around
            context.single, context.kept = self.single, False
            context.plural = safety.plural_subject(self.reader.read(said), last=True) or context.plural
        return made, next(filter(None, reasons), "")

    def spread(
        self, sentence: Sentence, said: str, said_by: tuple[str, ...], context: Context
    ) -> tuple[list[_Assertion], str]:
        """The assertions of a sentence that stands by itself now, those of each year that it tells a figure of."""
        read = self.reader.read(said).read
        self.moved(read, context)
        place = Reading(
            says=said, source=self.source.id, locator=sentence.place, quote=sentence.written, line=sentence.line
        )
        topic = self.topics.now[0] if len(self.topics.now) == 1 else ""
        known = self.reader.base.entities.get(topic)
        self.holders.about = known.name if known is not None and known.type is Kind.ORGANISATION else self.about
        self.holders.note(said, self.persons, read.periods, place)
        parts = [*spreading.spread(read), *offices.introduced(said, sentence.text, self.persons)]
        found = [self.taken(sentence, part, said_by, context) for part in parts]
        return [one for made, _ in found for one in made], next((reason for _, reason in found if reason), "")

    def moved(self, read: Read, context: Context) -> None:
        """The time that a sentence moves its paragraph to: not that of a figure which it tells for comparison."""
        own, self.bygone = compared.periods_of(read)
        if self.year <= max(self.bygone, default=""):
            self.year = ""  # what is compared with 2022 is later
        if read.periods:
            self.when = context.when = narrating.told(own)
        dated = self.when is not None and self.when.grain == "year" and self.when.comparator == "on"
        if self.when is not None and own and dated and read.quantities:
            self.year = (self.when.low or "")[:4]

    def taken(
        self, sentence: Sentence, said: str, said_by: tuple[str, ...], context: Context
    ) -> tuple[list[_Assertion], str]:
        """The assertions of a sentence that stands by itself now (``said``), one by one, and why some are not used."""
        again = self.statements
        if (listed := clausing.members(said, self.last, again)) is not None:
            every = (listed, *clausing.besides(self.reader.read(said), again))
            return [_Assertion(self.reading(sentence, *one, said_by), one[1]) for one in every], ""
        made: list[_Assertion] = []
        if (occasion := clausing.occasion(self.reader.read(said).read, again)) is not None:
            made.append(_Assertion(self.reading(sentence, *occasion, said_by), occasion[1]))
            said = clausing.without_occasion(said)
        understood = self.reader.read(said)
        self.plural = safety.plural_subject(understood)
        self.single = context.single if context.kept else self.subject(understood)
        self.told = taking_up.candidates(understood.read) or self.told
        self.around = taking_up.around(understood.read)
        self.places += taking_up.places(understood.read)
        self.anchors.tells(self.told, understood.statements)
        self.crowd = safety.counted(understood) or self.crowd
        open_reasons: list[str] = []
        extra = len(made)
        self.noted(understood)
        for cut in clausing.cuts(understood.read, understood.statements, again):
            text, statement = clausing.dated(understood.read, understood.statements, self.completed(*cut), again)
            clause = self.reader.read(text).read
            text, statement = ranking.happened(clause, statement, self.names, again) or (text, statement)
            if what := safety.pointing(clause) or mishaps.unplaced(statement):
                open_reasons.append(what)
                continue
            if reason := safety.statement(statement, self.reader.know, self.named):
                open_reasons.append(reason)
                continue
            made.append(_Assertion(self.reading(sentence, text, statement, said_by), statement))
            if text != said:
                self.anchors.tells(taking_up.candidates(self.reader.read(text).read))
            for less, told in beside.plainer(self.reader.read(text).read, statement, again):
                made.append(_Assertion(self.reading(sentence, less, told, said_by), told))
                extra += 1
            self.last = text, statement
            visit = safety.visit(statement, self.names)
            self.visited = safety.visited(statement, self.visit, visit, self.visited)
            self.visit = visit or self.visit
        alone = self.lone or (not open_reasons and safety.stands(understood, self.reader.know))
        uncut = not self.named and not made and alone and safety.whole(understood)
        if uncut:
            made.append(_Assertion(self.reading(sentence, said, (one := understood.statements[0]), said_by), one))
        for text, statement, subordinate in beside.clauses(understood, again):
            open_ = safety.pointing(self.reader.read(text).read)
            if not open_ and not safety.statement(statement, self.reader.know, self.named):
                made.append(_Assertion(self.reading(sentence, text, statement, said_by), statement))
                extra += subordinate
        wanted = len(clausing.content(understood.statements))
        if uncut:
            return made, ""
        if not made and not open_reasons:
            open_reasons.append("it could not be read as one assertion")
        elif len(made) - extra < wanted and not open_reasons:
            open_reasons.append("a part of it could not be read alone")
        return made, open_reasons[0] if open_reasons else ""

    def noted(self, understood: Understood) -> None:
        """Take in what a sentence that stands by itself tells, for those that follow."""
        self.anchors.note(understood.read, understood.statements)
        self.anchors.patrons.note(understood.read, clauses.parse(understood.read))
        self.anchors.patrons.tells(understood.statements, self.anchors.project)
        self.topics.note(understood.read)
        self.salience.note(understood.read)

    def statements(self, text: str) -> list[Statement]:
        return self.reader.read(text).statements

    def subject(self, got: Understood) -> str:
        """What "it" in the next sentence can only mean, in words."""
        return safety.single_subject(got, self.topics.now, self.anchors.several)

    def completed(self, text: str, statement: Statement) -> tuple[str, Statement]:
        """A mutual act without its parties, and an investment without its host, are those of the pair in focus."""
        if told := mishaps.aboard(text, self.anchors.craft):
            if len(got := self.statements(told)) == 1 and not got[0].loose:
                return told, got[0]
        if event := self.anchors.befell(statement):
            told = f"{text.rstrip(' .')}{event}."
            if len(got := self.statements(told)) == 1 and set(got[0].senses) == set(statement.senses):
                return told, got[0]
        if told := self.anchors.patrons.completed(self.reader.read(text).read, text, statement):
            if len(got := self.statements(told)) == 1 and not got[0].loose:
                return told, got[0]
        for insert in grouping.lent(text, statement, self.reader, self.focus, self.names):
            got = self.reader.read(insert).statements
            if len(got) == 1 and {c for c, _ in got[0].senses} == {c for c, _ in statement.senses}:
                return insert, got[0]
        return text, statement

    def unsaid(self, statement: Statement) -> Iterator[str]:
        """What the sentence before told of, where a statement leaves open whose or which something is."""
        terms = [t for phrase in statement.phrases() for t in phrase.within()]
        named = {t.ref.id for t in terms if t.ref is not None}
        kinds = self.reader.know.kinds
        taken = {kinds.get(one, "") for one in named}
        bare = [t for t in terms if t.ref is None and t.head and not any(m.term is not None for m in t.mods)]
        if any(t.det in OPEN for t in bare):
            yield from (one for one in self.salience.around(kinds) if kinds[one] not in taken)

    def reading(self, sentence: Sentence, text: str, statement: Statement, said_by: tuple[str, ...]) -> Reading:
        published = self.source.published
        about = self.topics.setting(statement)
        statement.setting = frozenset(about)
        about = tuple(dict.fromkeys((*about, *self.unsaid(statement))))
        period, as_of, self.year = timelines.of_figures(statement, self.year, published, self.bygone)
        if statement.of("ORD") and not statement.times and safety.visit(statement, self.names) == self.visit:
            period = self.visited or period  # "came on 3 May; it is her first visit"
        return Reading(
            says=text,
            source=self.source.id,
            locator=sentence.place,
            said_by=said_by,
            about=about,
            as_of=as_of,
            period=period,
            quote="" if text == sentence.written else sentence.written,
            line=sentence.line,
        )
