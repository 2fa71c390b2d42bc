"""A fact base of sentences (format 2) from its file or files, with every mistake reported at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.base import Entity, Example, Fact, FactBase, Kind, Reading, Series, Source, Status, bounds
from factcheck.errors import FactBaseError, Problem
from factcheck.facts.naming import NamingWalker
from factcheck.facts.shapes import Key, Shape
from factcheck.facts.tables import NOUNS, READING_KEYS, TABLES, VERSION
from factcheck.facts.texts import read_text
from factcheck.facts.walking import Entry, Record
from factcheck.model import Verdict

DEFAULT_LANGUAGE = "en"
_SPACES: dict[str, tuple[str, ...]] = {"sources": ("entities",), "entities": ("sources",), "facts": ()}
"""Name space -> the others whose ids it must not use again: a speaker is an entity or a source."""


def load(paths: Sequence[Path | str], contents: Mapping[str, bytes] | None = None) -> FactBase:
    """The fact base in ``paths``, merged; ``contents`` are those that have been read, by path. Raises
    :class:`FactBaseError` with all problems."""
    files = [(str(path), *read_text(path, (contents or {}).get(str(path)))) for path in paths]
    problems = [problem for _, _, found in files for problem in found]
    if not files:
        problems.append(Problem("facts.yaml", 1, 1, "", "no fact base was given"))
    if problems:
        raise FactBaseError(problems, order=[path for path, _, _ in files])
    return _Loader([(path, text) for path, text, _ in files if text is not None]).run()


def loads(text: str, path: str = "facts.yaml") -> FactBase:
    """The fact base in ``text``; ``path`` names it in problems. Raises :class:`FactBaseError` with all problems."""
    return _Loader([(path, text)]).run()


_STRANGER = (1, "format 1 is no longer read: write each reading as a sentence; “factcheck init --facts” shows how")


class _Loader:
    """One run over all files. First every id and name is declared, so that it may be used before it is explained."""

    def __init__(self, files: Sequence[tuple[str, str]]) -> None:
        self.files = files
        self.walker = NamingWalker(TABLES, NOUNS, VERSION)
        self.lines: list[str] = []
        self.sources: dict[str, Source] = {}
        self.entities: dict[str, Entity] = {}
        self.facts: dict[str, Fact] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.examples: list[Example] = []
        self.focus: dict[str, None] = {}

    def run(self) -> FactBase:
        walker = self.walker
        order = [path for path, _ in self.files]
        roots = walker.roots(self.files, *_STRANGER)
        tops: list[tuple[str, str, Record]] = []
        if len(roots) == len(self.files):
            for walker.path, root in roots:
                walker.declare(root, _SPACES)
                walker.declare_names(root)
            for (walker.path, root), (_, text) in zip(roots, self.files, strict=True):
                tops.append((walker.path, text, walker.take(root, Key(Shape.RECORD, table="top"), "")))
            for walker.path, text, top in tops:
                self.lines = text.splitlines()
                self.vocabulary(top)
            for walker.path, text, top in tops:
                self.lines = text.splitlines()
                self.circles(top)
                self.build(top)
        if walker.problems:
            raise FactBaseError(walker.problems, order=order)
        first = tops[0][2]
        return FactBase(
            title=first.value("title"),
            language=first.value("language", DEFAULT_LANGUAGE),
            focus=tuple(self.focus),
            sources=self.sources,
            entities=self.entities,
            facts=self.facts,
            words=self.words,
            examples=tuple(self.examples),
            path=", ".join(order),
        )

    # Sources, entities, words

    def vocabulary(self, top: Record) -> None:
        """What stands beside the facts of one file."""
        for name, entry in top.value("sources", {}).items():
            if (plain := _whole(entry, "source")) is not None:
                self.sources[name] = Source(id=name, **plain)
                self.dates(entry.value)
        for name, entry in top.value("entities", {}).items():
            if (plain := _whole(entry, "entity")) is not None:
                self.entities[name] = Entity(id=name, **plain | {"type": Kind(plain["type"])})
        for phrase, entry in top.value("words", {}).items():
            self.words[phrase] = (*self.words.get(phrase, ()), *(entry.value or ()))
        self.focus |= dict.fromkeys(top.value("focus", ()))
        language = top.get("language")
        first = self.language = getattr(self, "language", None) or top.value("language", DEFAULT_LANGUAGE)
        if language is not None and language.value not in (None, first):
            self.walker.report(language.node, "language", f"the files before are in '{first}'")

    def dates(self, record: Record) -> None:
        published, retrieved = record.value("published"), record.value("retrieved")
        if published and retrieved and (bounds(published)[0] or "") > (bounds(retrieved)[1] or ""):
            message = f"published {published}, after it was retrieved ({retrieved})"
            self.walker.report(record["published"].node, f"{record.where}.published", message)

    def circles(self, top: Record) -> None:
        """Report entities that hold or own themselves, and sources that retell themselves."""
        for section, links in (("entities", ("of", "within")), ("sources", ("after",))):
            known: dict[str, Any] = getattr(self, section)
            for name, entry in top.value(section, {}).items():
                for link in links:
                    seen = [name]
                    while (one := known.get(seen[-1])) and (target := getattr(one, link)):
                        if target == name:
                            chain = " → ".join((*seen, name))
                            self.walker.report(entry.value[link].node, f"{section}.{name}.{link}", f"a circle: {chain}")
                        if target in seen:
                            break
                        seen.append(target)

    # Facts

    def build(self, top: Record) -> None:
        """The facts and examples of one file."""
        for record in top.value("facts", ()):
            seen: dict[tuple[object, ...], Reading] = {}
            readings = tuple(reading for one in self.records(record) for reading in self.told(one, seen))
            if record.value("id") is None or not readings:
                continue
            own = record.plain()
            series = own.get("series")
            self.facts[own["id"]] = Fact(
                id=own["id"],
                readings=readings,
                title=own.get("title", ""),
                series=Series(series) if series else None,
                plan=own.get("plan", False),
                complete=own.get("complete", False),
                note="" if "says" in own else own.get("note", ""),
                path=self.walker.path,
                line=record.node.line,
            )
        for claim, entry in top.value("examples", {}).items():
            if entry.value is not None:
                place = (entry.key.line, entry.key.column)
                self.examples.append(
                    Example(
                        claim=claim, verdict=Verdict(entry.value), path=self.walker.path, line=place[0], column=place[1]
                    )
                )

    def records(self, record: Record) -> Sequence[Record]:
        """The readings of a fact: those of its list, or the fact itself where it holds a reading's keys."""
        own = [name for name in READING_KEYS if name in record and name != "note"]
        listed = record.get("readings")
        if not own:
            if listed is None:
                message = "the fact has no reading: write 'says' and 'source', or a list of 'readings'"
                self.walker.report(record.node, record.where, message)
            elif listed.value is not None and not listed.value and not getattr(listed.node, "items", ()):
                self.walker.report(listed.node, f"{record.where}.readings", "no reading stands here")
            return listed.value or () if listed is not None else ()
        if listed is not None:
            message = f"'{own[0]}' belongs into one of the 'readings' of line {listed.key.line}"
            self.walker.report(record[own[0]].key, f"{record.where}.{own[0]}", message)
            return listed.value or ()
        for name in ("says", "source"):
            if name not in record:
                self.walker.missing(record, name)
        return (record,)

    def told(self, record: Record, seen: dict[tuple[object, ...], Reading]) -> Iterator[Reading]:
        """The readings of a record, one for each source; none where its sentence or source is missing or wrong."""
        plain = {name: value for name, value in record.plain().items() if name in READING_KEYS}
        if "says" not in plain or "source" not in plain:
            return
        plain["says"] = " ".join(plain["says"].split())
        if "status" in plain:
            plain["status"] = Status(plain["status"])
        line, column = self.start(record["says"].node)
        if not plain["source"]:
            self.walker.report(record["source"].node, f"{record.where}.source", "the list is empty")
        for source, locator in plain.pop("source"):
            self.dated(record, self.sources.get(source))
            reading = Reading(**plain, source=source, locator=locator, line=line, column=column)
            self.repeated(reading, record, seen)
            yield reading

    def dated(self, record: Record, source: Source | None) -> None:
        """Nothing can hold for a time after the source was published, but for what is not said to have happened."""
        if source is None or not source.published:
            return
        happened = record.value("status") == Status.HAPPENED
        for name in ("as_of", "period") if happened else ("as_of",):
            time = record.value(name)
            if time and (bounds(time)[0] or "") > (bounds(source.published)[1] or ""):
                message = f"{time} is after the source '{source.id}' was published ({source.published})"
                self.walker.report(record[name].node, f"{record.where}.{name}", message)

    def repeated(self, reading: Reading, record: Record, seen: dict[tuple[object, ...], Reading]) -> None:
        """Report a sentence that one source is made to say twice, of the same time, in one fact."""
        if any(entry.value is None for entry in record.values()):
            return
        key = (reading.source, reading.says, reading.as_of, reading.period, reading.scope, reading.by)
        first = seen.setdefault(key, reading)
        if first is not reading:
            message = f"'{reading.source}' says so already in line {first.line}"
            self.walker.report(record["says"].node, f"{record.where}.says", message)

    def start(self, node: Any) -> tuple[int, int]:
        """Where the first character of a text stands: past its quotation mark, or below the sign of a block."""
        line, column = node.line, node.column
        if node.plain:
            return line, column
        sign = self.lines[line - 1][column - 1 : column]
        if sign not in ("|", ">"):
            return line, column + 1
        below = ((i, text) for i, text in enumerate(self.lines[line:], line + 1) if text.strip())
        i, text = next(below, (line, ""))
        return i, len(text) - len(text.lstrip()) + 1


def _whole(entry: Entry, table: str) -> dict[str, Any] | None:
    """The right values of a record; ``None`` where something it requires is missing or wrong."""
    if entry.value is None:
        return None
    plain: dict[str, Any] = entry.value.plain()
    return None if any(key.required and name not in plain for name, key in TABLES[table].keys.items()) else plain
