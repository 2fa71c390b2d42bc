"""Whom and what texts name and are about, before their sentences are taken one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.base import Entity, FactBase, Kind, Source
from factcheck.checking.reader import Reader, Understood
from factcheck.drafting import bodies, central, firms, openly, placed, speakers, topics, wordly
from factcheck.drafting.anchoring import Anchors
from factcheck.drafting.names import Names, ident_of
from factcheck.drafting.nearest import Firms
from factcheck.drafting.places import Sentence
from factcheck.drafting.things import Things
from factcheck.drafting.topics import Topics
from factcheck.parsing.items import Read


def named(
    sentences: Mapping[str, list[Sentence]], known: FactBase | None, titles: Sequence[str]
) -> tuple[dict[str, Entity], tuple[str, ...], Names]:
    """The entities and the focus that the texts themselves name; those of a known base go before."""
    reader = Reader(known if known is not None else FactBase(title=""))
    names, things, reads = Names(), Things(), []
    for found in sentences.values():
        before: Understood | None = None
        names.bare.clear()
        for sentence in found:
            got = reader.read(sentence.text)
            names.note(got.read, before.read.items if before is not None else (), sentence.heading)
            if sentence.town and not reader.grammar.refs(sentence.town):
                names.written(sentence.town)
            things.note(got.read)
            reads += [got.read] if not sentence.heading else []
            before = got
    entities = dict(known.entities) if known is not None else {}
    texts = [sentence.text for found in sentences.values() for sentence in found if not sentence.heading]
    names.others &= firms.families(names.others, texts)
    for ident, entity in bodies.found(texts, reader.grammar, {*entities, *sentences}).items():
        entities[ident] = entity
    for ident, entity in firms.joined(texts, reader.grammar, {*entities, *sentences}).items():
        entities[ident] = entity
    for ident, entity in firms.owned(names.firms_of_families(), texts, {*entities, *sentences}).items():
        entities[ident] = entity
    held = {name.lower() for one in entities.values() for name in one.names if one.type is Kind.PLACE}
    for ident, entity in names.entities().items():
        if ident not in entities and not (entity.type is Kind.PLACE and entity.name.lower() in held):
            entities[ident] = entity
    things.into(entities, tuple(sentences))
    for body in speakers.cited(texts):
        if all(body not in one.names for one in entities.values()):
            ident = ident_of(body, {*entities, *sentences})
            entities[ident] = Entity(id=ident, type=Kind.ORGANISATION, name=body)
    for ident, entity in wordly.found(texts, reader.grammar, entities.values(), {*entities, *sentences}).items():
        entities[ident] = entity
    entities |= openly.found(reads, texts, entities, (*entities, *sentences))
    firms.shortened(entities, texts, reader.grammar)
    placed.called(entities, texts, reader.grammar)
    entities |= placed.sites(reads, entities, {*entities, *sentences})
    entitled = [reader.read(title).read for title in titles if title and known is None]
    middle = central.found(reads, entitled, entities, {*entities, *sentences})
    focus = known.focus if known is not None and known.focus else names.focus()
    if known is None and focus and bodies.most(entities.values(), texts) > min(names.countries[c] for c in focus):
        focus = ()
    if not focus and middle is not None and bodies.most(entities.values(), texts) <= middle.often:
        focus = (middle.entity.id,)
        entities[middle.entity.id] = middle.entity
    if not focus and known is None and (about := bodies.subject(entities.values(), texts, titles)) is not None:
        focus = (about,)
    return entities, focus, names


def frame(
    known: FactBase | None, sources: Sequence[Source], entities: Mapping[str, Entity], focus: tuple[str, ...], code: str
) -> FactBase:
    """The base without what the texts assert."""
    title = next((s.title for s in sources if s.title), sources[0].publisher if sources else "")
    return FactBase(
        title=title if known is None else known.title,
        language=code,
        focus=focus,
        sources={**(known.sources if known is not None else {}), **{s.id: s for s in sources}},
        entities=dict(entities),
        facts=known.facts if known is not None else {},
        words=known.words if known is not None else {},
    )


def abroad(reads: Mapping[str, Sequence[Read]], focus: Sequence[str], reader: Reader) -> tuple[str, ...]:
    """The towns, regions and peoples that texts name which are about no pair, nor a country: a builder *from Leeds*, a
    *Swedish* maker. Who names them does not turn to them."""
    if len(focus) > 1 or any(reader.know.kinds.get(one, "country") == "country" for one in focus):
        return ()
    refs = (item.refs[0] for found in reads.values() for read in found for item in read.items if item.refs)
    found = {ref.id for ref in refs if ref.kind in ("city", "region") or (ref.kind == "country" and ref.adjective)}
    return tuple(sorted(found))


def topics_of(
    reader: Reader,
    sources: Sequence[Source],
    sentences: Mapping[str, list[Sentence]],
    reads: Mapping[str, list[Read]],
    focus: tuple[str, ...],
    names: Mapping[str, str],
    entities: Mapping[str, Entity],
    states: frozenset[str],
) -> dict[str, Topics]:
    """What each source is about."""
    titles = {source.id: reader.read(source.title).read if source.title else None for source in sources}
    texts = {source: [one.text for one in found if not one.heading] for source, found in sentences.items()}
    counts = {source: bodies.counted(entities.values(), text) for source, text in texts.items()}
    made = bodies.results(entities.values(), " ".join(one for text in texts.values() for one in text))
    found = topics.topics(reads, titles, counts, focus, reader.know.kinds, names, states, made)
    for source, told in sentences.items():
        home = next((one.town for one in told if one.town), "")
        found[source].home = next((ref.id for ref in reader.grammar.refs(home) if home), "") if home else ""
    return found


def anchors_of(reader: Reader, focus: Sequence[str], names: Mapping[str, str], sorts: Mapping[str, str]) -> Anchors:
    """What texts about one thing or body leave without an owner is its; about several, or a person, nobody's."""
    know = reader.know
    about = focus[0] if len(focus) == 1 and know.kinds.get(focus[0]) not in ("country", "person") else ""
    land = topics.holds(names.get(about, ""), know.kinds.get(about, ""))
    made = Anchors(about, names.get(about, ""), know.bodies.get(about, frozenset()), land=land, sorts=sorts)
    made.firms = Firms(names, know.kinds)
    return made
