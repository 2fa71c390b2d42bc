"""``factcheck facts check | list | show | search`` and ``factcheck sources``: look at the fact base."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.commands import searching
from factcheck.commands.common import Settings, entity_names, load_base, nearest, opened, prose, reading_record
from factcheck.engines import AnyBase, of_sentences
from factcheck.errors import FactBaseError, UsageError
from factcheck.model import Reading
from factcheck.output import remark, visible
from factcheck.report.listing import table, write_records


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _reading_value(reading: Reading, names: dict[str, str]) -> str:
    """The reading in words: its value, or its slots by name. Ids of entities become names."""

    def worded(wording: str) -> str:
        return ", ".join(names.get(word.strip(), word.strip()) for word in wording.split(", "))

    if set(reading.wording) <= {"value", "members"}:
        return "; ".join(worded(text) for text in reading.wording.values())
    return "; ".join(f"{slot}: {worded(text)}" for slot, text in reading.wording.items())


def _fact_record(fact: Any, base: Any) -> dict[str, Any]:
    """A fact of either format as plain values."""
    names = entity_names(base)
    if of_sentences(base):
        from factcheck.commands.sentences import record

        return record(fact, base, names)
    return {
        "id": fact.id,
        "title": fact.title,
        "kind": fact.kind,
        "about": [list(group) for group in fact.about],
        "roles": {role: list(who) for role, who in fact.roles.items()},
        "complete": fact.complete,
        "note": fact.note or None,
        "readings": [reading_record(reading, _reading_value(reading, names), base, names) for reading in fact.readings],
    }


def check(files: tuple[str, ...], settings: Settings) -> int:
    """Every mistake of the fact base: those of loading raise, those of judging its own examples are listed."""
    settings = settings.for_lists()
    if files:
        from dataclasses import replace

        settings = replace(settings, facts=(*settings.facts, *files))
    if sentences := _of_sentences(settings):
        from factcheck.commands.sentences import check as check_sentences

        return check_sentences(sentences, settings)
    base: Any = load_base(settings)
    from factcheck.facts.lint import lint

    problems = lint(base)
    with opened(settings, lambda: 2 if problems else 0) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, [{"problem": str(problem)} for problem in problems])
        else:
            write = prose(sink, settings)
            for problem in problems:
                write(visible(str(problem)))
            counts = (
                _count(len(base.facts), "fact"),
                _count(sum(len(fact.readings) for fact in base.facts.values()), "reading"),
                _count(sum(len(fact.examples) for fact in base.facts.values()), "example"),
                _count(len(base.sources), "source"),
            )
            verdict = _count(len(problems), "problem") if problems else "no problems"
            sink.write(f"{visible(base.path)}: {', '.join(counts)}: {verdict}\n")
    return 2 if problems else 0


def _of_sentences(settings: Settings) -> list[Path]:
    """The files of the fact base if the first of them is one of sentences; what cannot be read is told by others."""
    import os

    from factcheck.facts import find
    from factcheck.facts.tables import VERSION
    from factcheck.facts.texts import read_text, version

    try:
        paths = find(settings.facts, os.environ, Path.cwd())
    except FactBaseError:
        return []
    text = read_text(paths[0])[0] if paths else None
    return paths if version(text or "") == VERSION else []


def _list(facts: Iterable[Any], base: AnyBase, settings: Settings) -> int:
    settings = settings.for_lists()
    chosen = list(facts)
    with opened(settings) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, [_fact_record(fact, base) for fact in chosen])
            return 0
        if not settings.quiet:
            rows = []
            for fact in chosen:
                sources = ", ".join(dict.fromkeys(reading.source for reading in fact.readings))
                kind = "" if of_sentences(base) else fact.kind
                title = fact.name if of_sentences(base) else fact.title
                rows.append((visible(fact.id), kind, visible(title), visible(sources)))
            write = prose(sink, settings)
            for line in table(rows):
                write(line)
        sink.write(f"{len(chosen)} of {_count(len(base.facts), 'fact')}; factcheck facts show ID tells more\n")
    return 0


def list_(settings: Settings) -> int:
    """All facts, one a line."""
    settings = settings.for_lists()
    base = load_base(settings)
    return _list(base.facts.values(), base, settings)


def show(ids: tuple[str, ...], settings: Settings) -> int:
    """Facts in full, with their readings."""
    settings = settings.for_lists()
    if not ids:
        raise UsageError("facts show needs the id of a fact", advice="factcheck facts list shows them.")
    base = load_base(settings)
    for name in ids:
        if name not in base.facts:
            raise UsageError(f"no fact '{name}'", advice=nearest(name, base.facts))
    records = [_fact_record(base.facts[name], base) for name in ids]
    with opened(settings) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, records)
            return 0
        write = prose(sink, settings)
        for i, record in enumerate(records):
            sink.write("\n" if i else "")
            for line in _show_lines(record, base):
                write(line)
    return 0


def _show_lines(record: dict[str, Any], base: AnyBase) -> list[str]:
    names = entity_names(base)
    lines = [f"{visible(record['id'])}: {visible(record['title'])}", f"  kind: {record['kind']}"]
    if "about" in record:
        about = " + ".join(" or ".join(group) for group in record["about"])
        lines.append(f"  about: {visible(about)}")
    for role, who in record.get("roles", {}).items():
        lines.append(f"  {visible(role)}: {visible(', '.join(names.get(one, one) for one in who))}")
    if record["note"]:
        lines.append(f"  note: {visible(record['note'])}")
    for reading in record["readings"]:
        source = base.sources[reading["source"]]
        lines.append(f"  {visible(reading['value'])}")
        published = ", ".join(filter(None, (source.publisher, source.published)))
        details = [published, reading["said_by"], reading["locator"]]
        if reading["status"] not in (None, "happened"):
            details.append(f"status: {reading['status']}")
        details.extend(f"{key.replace('_', ' ')} {reading[key]}" for key in ("as_of", "period") if reading[key])
        lines.append("    " + "  ".join(visible(detail) for detail in details if detail))
        if source.url:
            lines.append(f"    {visible(source.url)}")
        if reading["quote"]:
            lines.append(f'    "{visible(reading["quote"])}"')
        if reading["note"]:
            lines.append(f"    note: {visible(reading['note'])}")
    return lines


def search(words: tuple[str, ...], settings: Settings) -> int:
    """The facts with most of the words, best first."""
    settings = settings.for_lists()
    wanted = [word for text in words for word in text.casefold().split()]
    if not wanted:
        raise UsageError("facts search needs a word", advice="For example: factcheck facts search trade")
    base = load_base(settings)
    found = searching.search(wanted, base)
    for word, taken in found.taken.items():
        remark(f"'{word}' is in no fact: taken for {', '.join(taken)}")
    return _list(found.facts, base, settings)


def sources(settings: Settings) -> int:
    """The sources of the fact base, with the number of readings that each gives."""
    settings = settings.for_lists()
    base = load_base(settings)
    counts = dict.fromkeys(base.sources, 0)
    for fact in base.facts.values():
        for reading in fact.readings:
            counts[reading.source] = counts.get(reading.source, 0) + 1
    with opened(settings) as sink:
        if settings.machine:
            records = [
                {
                    "id": source.id,
                    "publisher": source.publisher,
                    "title": source.title,
                    "url": source.url,
                    "published": source.published,
                    "retrieved": source.retrieved,
                    "readings": counts[source.id],
                }
                for source in base.sources.values()
            ]
            write_records(sink, settings.resolved_format, records)
            return 0
        write = prose(sink, settings)
        for source in base.sources.values():
            write(f"{visible(source.id)}: {visible(', '.join(filter(None, (source.publisher, source.published))))}")
            for line in filter(None, (source.title, source.url)):
                write(f"  {visible(line)}")
            retrieved = f"retrieved {visible(source.retrieved)}, " if source.retrieved else ""
            write(f"  {retrieved}{_count(counts[source.id], 'reading')}")
    return 0
