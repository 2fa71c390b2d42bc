"""Node trees read by the tables of the schema: values of the right shape, and a problem for each that is not.

Nothing stops at a mistake: a wrong value becomes ``None`` and the walk goes on, so that one run reports them all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.facts.nodes import MappingNode, Node, ScalarNode, SequenceNode, compose
from factcheck.facts.shapes import DATE, ID, QUOTE_WORDS, URL, Key, Shape, Table
from factcheck.facts.texts import version
from factcheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

MAX_SUGGESTIONS = 200
"""Looking for near words is slow in a large base; after this many problems nobody reads them anyway."""
MAX_QUOTED = 80

_ID = re.compile(ID)
_DATE = re.compile(DATE, re.ASCII)
_LOOSE_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
_URL = re.compile(URL)
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


class Entry(NamedTuple):
    """What stands under a key: where the key is, where its value is, and the value, ``None`` where it is wrong."""

    key: ScalarNode
    node: Node
    value: Any


class Record(dict[str, Entry]):
    """A mapping that was read. ``node`` is its place, ``where`` its path of keys."""

    __slots__ = ("node", "where")

    def __init__(self, node: Node, where: str) -> None:
        super().__init__()
        self.node = node
        self.where = where

    def value(self, name: str, default: Any = None) -> Any:
        """The value under ``name``; ``default`` where there is none or a wrong one."""
        entry = self.get(name)
        return default if entry is None or entry.value is None else entry.value

    def plain(self) -> dict[str, Any]:
        """All right values by key."""
        return {name: entry.value for name, entry in self.items() if entry.value is not None}


def quoted(text: str) -> str:
    """A text of the file in quotes, cut to a length that suits a message."""
    return f"'{text}'" if len(text) <= MAX_QUOTED else f"'{text[: MAX_QUOTED - 1]}…'"


def an(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def month_days(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2 and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _MONTH_DAYS[month - 1]


def date_trouble(text: str) -> tuple[str, str | None] | None:
    """Why ``text`` is no date of the form YYYY, YYYY-MM or YYYY-MM-DD, with a suggestion; ``None`` if it is one."""
    if not _DATE.fullmatch(text):
        loose = _LOOSE_DATE.fullmatch(text)
        better = "-".join(part.zfill(2) for part in loose.groups() if part) if loose else None
        if better and date_trouble(better):
            better = None
        return f"{quoted(text)} is no date: write YYYY, YYYY-MM or YYYY-MM-DD", better
    numbers = [int(part) for part in text.split("-")]
    if numbers[0] < 1:
        return f"there is no year {text[:4]}", None
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return f"there is no month {text[5:7]} in '{text}'", None
    if len(numbers) > 2 and not 1 <= numbers[2] <= month_days(numbers[0], numbers[1]):
        return f"there is no day '{text}'", None
    return None


class Walker:
    """Reads nodes by ``tables``; ``nouns`` says what the ids of each name space are called.

    ``path`` is the file being read, ``names`` the ids known, by name space: id -> where it stands.
    """

    def __init__(self, tables: Mapping[str, Table], nouns: Mapping[str, str], version: int) -> None:
        self.tables = tables
        self.nouns = nouns
        self.known_version = version
        self.problems: list[Problem] = []
        self.path = ""
        self.wrong: set[tuple[str, int, int]] = set()
        self.names: dict[str, dict[str, str]] = {space: {} for space in nouns}
        self.takers: dict[Shape, Callable[[Any, Key, str], Any]] = {
            Shape.VERSION: self.version,
            Shape.LANGUAGE: self.language,
            Shape.TEXT: self.text,
            Shape.TEXTS: self.texts,
            Shape.OPTION: self.option,
            Shape.FLAG: self.flag,
            Shape.DATE: self.date,
            Shape.URL: self.url,
            Shape.QUOTE: self.quote,
            Shape.RECORD: self.record,
            Shape.MAP: self.mapping,
            Shape.LIST: self.listing,
        }

    def roots(self, files: Sequence[tuple[str, str]], stranger: int, told: str) -> list[tuple[str, MappingNode]]:
        """What each file holds, with its path; those that hold no fact base of this format are reported and left out.
        ``told`` is said of one of the format ``stranger``."""
        roots = []
        for path, text in files:
            self.path = path
            if (said := version(text)) and said[0] == stranger:
                self.problems.append(Problem(path, *said[1:], "", told))
                continue
            root, problems = compose(text, path)
            self.problems += problems
            self.wrong.update((path, problem.line, problem.column) for problem in problems)
            if isinstance(root, MappingNode):
                roots.append((path, root))
            elif root is not None:
                self.report(root, "", f"a fact base is a mapping that starts with 'factcheck: {self.known_version}'")
        return roots

    def report(self, node: Node, where: str, message: str, suggestion: str | None = None) -> None:
        """Note a problem, unless the YAML there was already found wrong."""
        if (self.path, node.line, node.column) in self.wrong:
            return
        self.problems.append(Problem(self.path, node.line, node.column, where, message, suggestion))

    def near(self, word: str, known: Iterable[str]) -> str | None:
        """The known word most like ``word``, if any is."""
        if len(self.problems) >= MAX_SUGGESTIONS:
            return None
        from difflib import get_close_matches

        names = {name.lower(): name for name in known}
        found = get_close_matches(word.lower().replace(" ", "-"), names, n=1)
        found = found or get_close_matches(word.lower(), names, n=1)
        return names[found[0]] if found else None

    def take(self, node: Node, key: Key, where: str) -> Any:
        """The value of ``node`` in the shape of ``key``; ``None`` (and a problem) where it has another."""
        return self.takers[key.shape](node, key, where)

    # Scalars

    def text(self, node: Node, _key: Key, where: str) -> str | None:
        if not isinstance(node, ScalarNode):
            what = "list" if isinstance(node, SequenceNode) else "mapping"
            self.report(node, where, f"a text is wanted here, not a {what} (quote texts that hold ': ' or brackets)")
            return None
        if node.empty:
            self.report(node, where, "nothing stands here: write a text or take the key out")
            return None
        return node.text.strip()

    def version(self, node: Node, key: Key, where: str) -> int | None:
        text = self.text(node, key, where)
        version = self.known_version
        if text is not None and text != str(version):
            message = f"version {quoted(text)} of the schema is not known: this factcheck reads {version}"
            self.report(node, where, message, str(version))
        return version if text == str(version) else None

    def language(self, node: Node, key: Key, where: str) -> str | None:
        from factcheck.language import codes

        text = self.text(node, key, where)
        if text is None or text in (known := codes()):
            return text
        self.report(
            node, where, f"no language pack {quoted(text)}: there is {', '.join(known)}", self.near(text, known)
        )
        return None

    def option(self, node: Node, key: Key, where: str) -> str | None:
        text = self.text(node, key, where)
        if text is None or text in key.names:
            return text
        self.report(node, where, f"{quoted(text)} is none of {', '.join(key.names)}", self.near(text, key.names))
        return None

    def flag(self, node: Node, key: Key, where: str) -> bool | None:
        text = self.text(node, key, where)
        if text is None:
            return None
        if text.lower() not in _FLAGS:
            self.report(node, where, f"{quoted(text)} is neither true nor false", self.near(text, ("true", "false")))
        return _FLAGS.get(text.lower())

    def date(self, node: Node, key: Key, where: str) -> str | None:
        text = self.text(node, key, where)
        if text is None:
            return None
        trouble = date_trouble(text)
        if trouble:
            self.report(node, where, *trouble)
            return None
        return text

    def url(self, node: Node, key: Key, where: str) -> str | None:
        text = self.text(node, key, where)
        if text is None or _URL.fullmatch(text):
            return text
        better = f"https://{text}" if re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text) else None
        self.report(node, where, f"{quoted(text)} is no http(s) address", better)
        return None

    def quote(self, node: Node, key: Key, where: str) -> str | None:
        text = self.text(node, key, where)
        if text is not None and (words := len(text.split())) > QUOTE_WORDS:
            self.report(node, where, f"the quote has {words} words; {QUOTE_WORDS} at most")
            return None
        return text

    # Ids

    def resolve(self, text: str, node: Node, spaces: Iterable[str], where: str) -> str | None:
        """``text`` if it is an id of one of the name spaces."""
        spaces = tuple(spaces)
        if any(text in self.names[space] for space in spaces):
            return text
        wanted = " or ".join(self.nouns[space] for space in spaces)
        for space, names in self.names.items():
            if text in names and space != "facts":
                self.report(
                    node, where, f"{quoted(text)} is {an(self.nouns[space])}; the id of {an(wanted)} is wanted here"
                )
                return None
        known: list[str] = [name for space in spaces for name in self.names[space]]
        self.report(node, where, f"no {wanted} has the id {quoted(text)}", self.near(text, known))
        return None

    def texts(self, node: Node, key: Key, where: str) -> tuple[str, ...] | None:
        return self.some(node, key, where, self.text)

    def some(self, node: Node, key: Key, where: str, take: Callable[[Node, Key, str], Any]) -> tuple[Any, ...] | None:
        """One or a list of what ``take`` takes; wrong members are left out."""
        if isinstance(node, MappingNode):
            self.report(node, where, "a text or a list is wanted here, not a mapping (quote texts that hold ': ')")
            return None
        if not isinstance(node, SequenceNode):
            one = take(node, key, where)
            return None if one is None else (one,)
        if key.required and not node.items:
            self.report(node, where, "the list is empty")
            return None
        taken = (take(item, key, f"{where}[{i}]") for i, item in enumerate(node.items))
        return tuple(item for item in taken if item is not None)

    # Containers

    def record(self, node: Node, key: Key, where: str) -> Record | None:
        table = self.tables[key.table]
        if not isinstance(node, MappingNode):
            self.report(node, where, f"a mapping with keys is wanted here ({', '.join(table.keys)})")
            return None
        record = Record(node, where)
        for name, value in node.pairs:
            inner = table.keys.get(name.text)
            path = f"{where}.{name.text}" if where else name.text
            if inner is None:
                message = f"unknown key {quoted(name.text)}"
                suggestion = self.near(name.text, (known for known in table.keys if known not in node.seen))
                self.report(name, where, message, suggestion or self.near(name.text, table.keys))
            else:
                record.setdefault(name.text, Entry(name, value, self.takers[inner.shape](value, inner, path)))
        for wanted, inner in table.keys.items():
            if inner.required and wanted not in record:
                self.missing(record, wanted)
        return record

    def missing(self, record: Record, name: str) -> None:
        self.report(record.node, record.where, f"the key '{name}' is missing")

    def mapping(self, node: Node, key: Key, where: str) -> dict[str, Entry] | None:
        if not isinstance(node, MappingNode):
            self.report(node, where, "a mapping is wanted here (name: …)")
            return None
        entries: dict[str, Entry] = {}
        for name, value in node.pairs:
            path = f"{where}.{name.text}"
            if key.keyed == "id":
                self.name(name, path)
            else:
                path = f"{where}[{quoted(name.text)}]"
                self.text(name, key, path)
            assert key.item is not None
            entries.setdefault(name.text, Entry(name, value, self.take(value, key.item, path)))
        return entries

    def name(self, node: ScalarNode, where: str) -> None:
        if not _ID.fullmatch(node.text):
            better = re.sub("[^a-z0-9]+", "-", node.text.lower()).strip("-")
            message = f"{quoted(node.text)} is no id: lower-case letters, digits and hyphens"
            self.report(node, where, message, better or None)

    def listing(self, node: Node, key: Key, where: str) -> tuple[Any, ...] | None:
        if not isinstance(node, SequenceNode):
            self.report(node, where, "a list is wanted here (- …)")
            return None
        assert key.item is not None
        taken = [self.take(item, key.item, f"{where}[{i}]") for i, item in enumerate(node.items)]
        return tuple(item for item in taken if item is not None)

    # Declarations

    def declare(self, root: MappingNode, spaces: Mapping[str, tuple[str, ...]]) -> None:
        """Note every id that the file declares; ``spaces`` says which other name spaces each shares its ids with."""
        for section, body in root.pairs:
            if section.text not in spaces:
                continue
            if isinstance(body, MappingNode):
                for name, _ in body.pairs:
                    if body.seen.get(name.text) is name:
                        self.declare_one(section.text, name, spaces[section.text], f"{section.text}.{name.text}")
            elif isinstance(body, SequenceNode) and section.text == "facts":
                for i, item in enumerate(body.items):
                    pairs = item.pairs if isinstance(item, MappingNode) else []
                    for key, value in pairs:
                        if key.text == "id" and isinstance(value, ScalarNode) and not value.empty:
                            self.name(value, f"facts[{i}].id")
                            self.declare_one("facts", value, (), f"facts[{i}].id")

    def declare_one(self, space: str, name: ScalarNode, shared: tuple[str, ...], where: str) -> None:
        for other in (space, *shared):
            if (first := self.names[other].get(name.text)) is not None:
                message = f"the id '{name.text}' is already that of {an(self.nouns[other])} ({first})"
                self.report(name, where, message)
                return
        self.names[space][name.text] = f"{self.path}:{name.line}:{name.column}"
