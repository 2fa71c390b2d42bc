"""A fact base from its file or files: node trees to the model, with every mistake reported at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.errors import FactBaseError, Problem
from factcheck.facts.schema import KINDS, NOUNS, OF_ALLOWED, OF_REQUIRED, SLOT_TYPES, TABLES, VERSION
from factcheck.facts.shapes import Key, Shape
from factcheck.facts.texts import read_text
from factcheck.facts.values import ValueReader, iso_bounds
from factcheck.facts.walking import Entry, Record, Walker, an, quoted
from factcheck.model import (
    Concept,
    Entity,
    Example,
    Fact,
    FactBase,
    Reading,
    Slot,
    Source,
    Status,
    Value,
    Verdict,
)

DEFAULT_LANGUAGE = "en"
# Name space -> the others whose ids it must not use again.
_SPACES = {
    "sources": (),
    "entities": ("concepts",),
    "concepts": ("entities",),
    "choices": (),
    "roles": (),
    "facts": (),
}


def load(paths: Sequence[Path | str] | None = None, contents: Mapping[str, bytes] | None = None) -> FactBase:
    """The fact base in ``paths``, merged; without paths the one :func:`factcheck.facts.find` finds. ``contents`` are
    those that have been read, by path.

    Raises :class:`FactBaseError` with all problems, a missing or unreadable file among them.
    """
    if paths is None:
        from factcheck.facts.location import find

        paths = find((), os.environ, Path.cwd())
    files = [(str(path), *read_text(path, (contents or {}).get(str(path)))) for path in paths]
    problems = [problem for _, _, found in files for problem in found]
    if not files:
        problems.append(Problem("facts.yaml", 1, 1, "", "no fact base was given"))
    if problems:
        raise FactBaseError(problems, order=[path for path, _, _ in files])
    texts = [(path, text) for path, text, _ in files if text is not None]
    return _load(texts)


def loads(text: str, path: str = "facts.yaml") -> FactBase:
    """The fact base in ``text``; ``path`` names it in problems. Raises :class:`FactBaseError` with all problems."""
    return _load([(path, text)])


def _load(files: Sequence[tuple[str, str]]) -> FactBase:
    return _Loader(files).run()


_STRANGER = (VERSION + 1, "a fact base of sentences (format 2), which cannot stand beside one of format 1")


class _Loader:
    """One run over all files. First every id is declared, so that a reference may stand before what it names."""

    def __init__(self, files: Sequence[tuple[str, str]]) -> None:
        self.files = files
        self.walker = Walker(TABLES, NOUNS, VERSION)
        self.sources: dict[str, Source] = {}
        self.entities: dict[str, Entity] = {}
        self.concepts: dict[str, Concept] = {}
        self.choices: dict[str, dict[str, tuple[str, ...]]] = {}
        self.roles: dict[str, str] = {}
        self.facts: dict[str, Fact] = {}
        self.labels: dict[str, str] = {}

    def run(self) -> FactBase:
        order = [path for path, _ in self.files]
        walker = self.walker
        roots = walker.roots(self.files, *_STRANGER)
        if len(roots) == len(self.files):
            tops: list[tuple[str, Record]] = []
            for walker.path, root in roots:
                walker.declare(root, _SPACES)
            for walker.path, root in roots:
                tops.append((walker.path, walker.take(root, Key(Shape.RECORD, table="top"), "")))
            language = self.language(tops)
            for walker.path, top in tops:
                self.vocabulary(top)
            for walker.path, top in tops:
                self.circles(top)
            reader = ValueReader(walker, language, self.labels, self.choices)
            for walker.path, top in tops:
                for record in top.value("facts", ()):
                    fact = _FactBuilder(self, reader, record).build()
                    if fact is not None:
                        self.facts[fact.id] = fact
        if walker.problems:
            raise FactBaseError(walker.problems, order=order)
        first = tops[0][1]
        return FactBase(
            title=first.value("title"),
            language=language,
            sources=self.sources,
            entities=self.entities,
            concepts=self.concepts,
            choices=self.choices,
            roles=self.roles,
            facts=self.facts,
            default_context=_joined(tops, "default_context"),
            background=_joined(tops, "background"),
            path=", ".join(order),
        )

    def language(self, tops: list[tuple[str, Record]]) -> str:
        first = str(tops[0][1].value("language", DEFAULT_LANGUAGE)) if tops else DEFAULT_LANGUAGE
        for self.walker.path, top in tops[1:]:
            entry = top.get("language")
            if entry is not None and entry.value not in (None, first):
                self.walker.report(entry.node, "language", f"the files before are in '{first}'")
        return first

    def vocabulary(self, top: Record) -> None:
        """Sources, entities, concepts, choices and roles of one file."""
        for name, entry in top.value("sources", {}).items():
            self.dates(entry.value)
            made = _make(Source, "source", entry, id=name)
            if made:
                self.sources[name] = made
        for name, entry in top.value("entities", {}).items():
            made = _make(Entity, "entity", entry, id=name)
            if made:
                self.entities[name] = made
                self.labels[name] = made.name
        for name, entry in top.value("concepts", {}).items():
            made = _make(Concept, "concept", entry, id=name)
            if made and made.words:
                self.concepts[name] = made
                self.labels[name] = made.words[0]
        for name, entry in top.value("choices", {}).items():
            options = {option: inner.value or () for option, inner in (entry.value or {}).items()}
            self.choices[name] = options
        for name, entry in top.value("roles", {}).items():
            if entry.value is not None:
                self.roles[name] = entry.value

    def dates(self, record: Record | None) -> None:
        published = record.value("published") if record else None
        retrieved = record.value("retrieved") if record else None
        if record and published and retrieved and iso_bounds(published)[0] > iso_bounds(retrieved)[1]:
            message = f"published {published}, after it was retrieved ({retrieved})"
            self.walker.report(record["published"].node, f"{record.where}.published", message)

    def circles(self, top: Record) -> None:
        """Report entities that hold or own themselves: whoever follows the chain would never come to its end."""
        for name, entry in top.value("entities", {}).items():
            for link in ("of", "within", "stands_for"):
                seen = [name]
                while (entity := self.entities.get(seen[-1])) and (target := getattr(entity, link)):
                    if target == name:
                        chain = " → ".join((*seen, name))
                        self.walker.report(entry.value[link].node, f"entities.{name}.{link}", f"a circle: {chain}")
                    if target in seen:
                        break
                    seen.append(target)


class _FactBuilder:
    """One fact from its record."""

    def __init__(self, loader: _Loader, reader: ValueReader, record: Record) -> None:
        self.loader = loader
        self.walker = loader.walker
        self.reader = reader
        self.record = record
        self.where = record.where
        self.kind: str | None = record.value("kind")
        self.slots: dict[str, Slot] = {}
        self.broken: set[str] = set()

    def build(self) -> Fact | None:
        record = self.record
        self.keys()
        self.read_slots()
        roles = {name: entry.value for name, entry in record.value("roles", {}).items() if entry.value}
        readings = self.readings()
        examples = tuple(
            Example(claim=claim, verdict=Verdict(entry.value), line=entry.key.line, column=entry.key.column)
            for claim, entry in record.value("examples", {}).items()
            if entry.value is not None
        )
        needs = self.named("needs", record.value("roles", {}), "role of this fact")
        identify = self.named("identify", self.slots, "slot of this fact")
        if any(record.value(name) is None for name in ("id", "title", "kind", "about")):
            return None
        return Fact(
            id=record.value("id"),
            title=record.value("title"),
            kind=record.value("kind"),
            about=record.value("about"),
            also=record.value("also", ()),
            unless=record.value("unless", ()),
            roles=roles,
            needs=tuple(roles) if needs is None else needs,
            slots=self.slots,
            identify=identify or (),
            complete=record.value("complete", False),
            readings=readings,
            examples=examples,
            note=record.value("note", ""),
            line=record.node.line,
        )

    def keys(self) -> None:
        """Keys that only some kinds of fact take."""
        if self.kind is None:
            return
        for name, key in TABLES["fact"].keys.items():
            entry = self.record.get(name)
            if not key.kinds:
                continue
            if entry is not None and self.kind not in key.kinds:
                message = f"'{name}' has no meaning for the kind {self.kind}, only for {', '.join(key.kinds)}"
                self.walker.report(entry.key, f"{self.where}.{name}", message)
            elif entry is None and key.required and self.kind in key.kinds:
                self.walker.missing(self.record, name)
        if KINDS[self.kind].readings and not self.record.value("readings"):
            entry = self.record.get("readings")
            if entry is None:
                message = f"a fact of kind {self.kind} needs readings"
                self.walker.report(self.record.node, self.where, message)
            elif entry.value is not None:
                self.walker.report(entry.node, f"{self.where}.readings", "no reading stands here")

    def named(self, name: str, known: Mapping[str, Any], noun: str) -> tuple[str, ...] | None:
        """The texts under ``name``, each of which must be known."""
        entry = self.record.get(name)
        if entry is None or entry.value is None:
            return None
        nodes = getattr(entry.node, "items", [entry.node])
        for i, node in enumerate(nodes):
            text = getattr(node, "text", "").strip()
            if text and text not in known and text not in self.broken:
                where = f"{self.where}.{name}" + (f"[{i}]" if nodes != [entry.node] else "")
                self.walker.report(node, where, f"{quoted(text)} is no {noun}", self.walker.near(text, known))
        return tuple(entry.value)

    # Slots

    def read_slots(self) -> None:
        main = KINDS[self.kind].value if self.kind else ""
        if main:
            entry = self.record.get("of")
            takes = self.kind in TABLES["fact"].keys["of"].kinds
            of = self.slot_of(main, entry, self.where) if takes else None
            self.slots["value"] = Slot(name="value", type=main, of=of)
        for name, entry in self.record.value("slots", {}).items():
            where = f"{self.where}.slots.{name}"
            kind = entry.value.value("type") if entry.value else None
            if name in self.slots:
                self.walker.report(entry.key, where, f"a fact of kind {self.kind} has the slot '{name}' already")
            elif kind is None:
                self.broken.add(name)
            else:
                inner = entry.value.get("of")
                self.slots[name] = Slot(name=name, type=kind, of=self.slot_of(kind, inner, where))
                if inner is None and kind in OF_REQUIRED:
                    self.walker.report(entry.node, where, f"the key 'of' is missing: {{type: {kind}, of: …}}")

    def slot_of(self, kind: str, entry: Entry | None, where: str) -> str | None:
        """What ``of`` says for a slot of type ``kind``: a unit, counted concepts, a set of choices."""
        if entry is None or entry.value is None:
            return None
        where = f"{where}.of"
        if kind not in OF_ALLOWED:
            self.walker.report(entry.key, where, f"'of' has no meaning for {an(kind)}")
            return None
        if kind in ("count", "actor"):
            return " ".join(self.walker.refs(entry.node, Key(Shape.REFS, names=("concepts",)), where) or ()) or None
        if len(entry.value) != 1:
            self.walker.report(entry.node, where, "one text is wanted here")
            return None
        text = str(entry.value[0])
        if kind == "choice":
            return self.walker.resolve(text, entry.node, ("choices",), where)
        if len(text) == 3 and text.isalpha() and text.islower():
            self.walker.report(entry.node, where, f"'{text}' is no currency: capital letters (ISO 4217)", text.upper())
            return None
        return text

    # Readings

    def readings(self) -> tuple[Reading, ...]:
        made = (self.reading(record) for record in self.record.value("readings", ()))
        return tuple(reading for reading in made if reading is not None)

    def reading(self, record: Record) -> Reading | None:
        self.dated(record)
        values: dict[str, Value] = {}
        wording: dict[str, str] = {}
        given: list[tuple[str, Entry, str]] = []
        if "value" in record:
            given.append(("value", record["value"], f"{record.where}.value"))
        for name, entry in record.value("values", {}).items():
            where = f"{record.where}.values.{name}"
            if name == "value" and "value" in record:
                self.walker.report(entry.key, where, "the slot 'value' is given twice")
            else:
                given.append((name, entry, where))
        for name, entry, where in given:
            slot = self.slot(name, entry, where)
            read = self.reader.value(slot, entry.value, where) if slot and entry.value is not None else None
            if read is not None:
                values[name], wording[name] = read
        self.valued(record, {name for name, _, _ in given})
        if record.value("source") is None:
            return None
        plain = record.plain()
        return Reading(
            source=plain["source"],
            values=values,
            wording=wording,
            status=Status(plain.get("status", Status.HAPPENED)),
            **{name: plain[name] for name in _READING_TEXTS if name in plain},
        )

    def slot(self, name: str, entry: Entry, where: str) -> Slot | None:
        slot = self.slots.get(name)
        if slot is None and name not in self.broken and self.kind is not None:
            if self.slots:
                message = f"this fact has no slot '{name}' (it has {', '.join(self.slots)})"
            else:
                message = f"this fact has no slot '{name}': declare it under 'slots' ({', '.join(SLOT_TYPES)})"
            self.walker.report(entry.key, where, message, self.walker.near(name, self.slots))
        return slot

    def valued(self, record: Record, given: set[str]) -> None:
        """A reading of a fact with slots must say something of them."""
        if self.kind is None:
            return
        if KINDS[self.kind].value:
            if "value" not in given:
                self.walker.missing(record, "value")
        elif self.slots and not given and "values" not in record:
            message = "the reading gives no value: write 'values', or 'values: {}' if the source gives none"
            self.walker.report(record.node, record.where, message)

    def dated(self, record: Record) -> None:
        """Nothing can hold for a time after the source was published, but for what is only planned."""
        source = self.loader.sources.get(record.value("source", ""))
        planned = record.value("status", Status.HAPPENED) != Status.HAPPENED
        for name in ("as_of", "period"):
            date = record.value(name)
            if not date or source is None or (planned and name == "period"):
                continue
            if iso_bounds(date.removeprefix(".."))[0] > iso_bounds(source.published)[1]:
                message = f"{date} is after the source '{source.id}' was published ({source.published})"
                self.walker.report(record[name].node, f"{record.where}.{name}", message)


_READING_TEXTS = ("said_by", "as_of", "period", "locator", "quote", "note")


def _make(model: Callable[..., Any], table: str, entry: Entry, **extra: str) -> Any:
    """``model`` from a record; ``None`` where something it requires is missing or wrong."""
    if entry.value is None:
        return None
    plain = entry.value.plain()
    if any(key.required and name not in plain for name, key in TABLES[table].keys.items()):
        return None
    return model(**plain, **extra)


def _joined(tops: Sequence[tuple[str, Record]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for _, top in tops for item in top.value(name, ())))
