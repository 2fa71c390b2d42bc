"""YAML text to a tree of nodes with positions, every scalar as its written text.

Built from the parser's events, not by PyYAML's composer: that one recurses in C (a deep file ends the process),
resolves tags we do not want (``no`` is a word here, ``12:30`` a text), and shares the nodes of aliases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.errors import Problem
from factcheck.facts.location import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 50
LEVELS = 6
"""Of mappings and lists, in a fact base that uses all its keys."""
MAX_CONTROLS = 20
_TOO_DEEP = (
    f"nested more than {MAX_DEPTH} deep (a fact base needs {LEVELS}): close the brackets, or mend the indentation"
)
# What libyaml says where it refuses by itself (PyYAML from 6.0.4 on, 1,000 levels, before it has told of the first 50).
_TOO_DEEP_FOR_LIBYAML = "maximum nesting depth"

# Everything YAML 1.1 does not allow in a file, and NEL, which terminals may act on.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What escapes in double quotes may bring in: C0, DEL, C1, and the controls that turn the direction of text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_HINTS = (
    ("mapping values are not allowed", "a text that holds ': ' must stand in quotes"),
    ("cannot start any token", "quote texts that start with a sign such as @ ` % or a tab; indent with spaces"),
    ("expected <block end>", "check the indentation, and quote texts that hold quotes, ': ' or ' #'"),
    ("did not find expected key", "check the indentation, and quote texts that hold quotes or ': '"),
    ("while scanning a block scalar", "a text that starts with > or | must stand in quotes"),
    ("while scanning an alias", "a text that starts with * must stand in quotes"),
    ("while scanning an anchor", "a text that starts with & must stand in quotes"),
    ("while scanning a directive", "a text that starts with % must stand in quotes"),
)


class ScalarNode:
    """A text as written. ``plain`` is false for quoted and block texts. ``line`` and ``column`` are 1-based."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, plain: bool, line: int, column: int) -> None:
        self.text = text
        self.plain = plain
        self.line = line
        self.column = column

    @property
    def empty(self) -> bool:
        """Nothing stands there: no text at all, blanks in quotes, or YAML's null."""
        return self.text in _EMPTY if self.plain else not self.text.strip()


class SequenceNode:
    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column


class MappingNode:
    """Pairs in the order written; duplicate keys (already reported) are kept, so that what they hold is read too."""

    __slots__ = ("column", "key", "line", "pairs", "seen")

    def __init__(self, line: int, column: int) -> None:
        self.pairs: list[tuple[ScalarNode, Node]] = []
        self.line = line
        self.column = column
        self.key: ScalarNode | None = None
        self.seen: dict[str, ScalarNode] = {}


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def place(text: str, offset: int) -> tuple[int, int]:
    """1-based line and column of ``offset`` in ``text``."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file, or the problem that keeps it from being one."""
    if len(data) > MAX_BYTES:
        return None, [Problem(path, 1, 1, "", f"larger than {MAX_BYTES // 1_000_000} MB: split the fact base")]
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        kind = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else f"byte 0x{data[error.start]:02x} does not fit"
        return None, [Problem(path, *place(before, len(before)), "", f"not UTF-8 ({kind}): save the file as UTF-8")]


def compose(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The node tree of ``text`` and what is wrong with it as YAML.

    The tree is ``None`` when the text cannot be parsed to its end; duplicate keys, anchors, aliases, tags and control
    characters are reported with the whole tree returned.
    """
    text = text.removeprefix("\ufeff")
    problems = list(_forbidden(text, path))
    if problems:
        return None, problems
    return _Composer(text, path).run()


def _forbidden(text: str, path: str) -> Iterator[Problem]:
    for count, match in enumerate(_FORBIDDEN.finditer(text)):
        if count == MAX_CONTROLS:
            return
        char = match.group()
        name = "a NUL character: not a text file" if char == "\0" else f"the control character U+{ord(char):04X}"
        yield Problem(path, *place(text, match.start()), "", name)


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


class _Composer:
    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.problems: list[Problem] = []
        self.stack: list[SequenceNode | MappingNode] = []
        self.root: Node | None = None

    def run(self) -> tuple[Node | None, list[Problem]]:
        import yaml

        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            whole = self.read(loader(self.text), yaml.events)
        except yaml.reader.ReaderError as error:
            line, column = place(self.text, error.position)
            self.report(line, column, f"a character YAML does not allow ({error.reason})")
            whole = False
        except yaml.MarkedYAMLError as error:
            self.syntax(error)
            whole = False
        if isinstance(self.root, ScalarNode) and self.root.empty:
            self.root = None
        if whole and self.root is None and not self.problems:
            self.problems.append(Problem(self.path, 1, 1, "", "the file is empty"))
        return (self.root if whole else None), self.problems

    def read(self, loader: Any, events: Any) -> bool:
        """Follow the events. False when the file was left before its end."""
        scalar, alias = events.ScalarEvent, events.AliasEvent
        sequence, mapping = events.SequenceStartEvent, events.MappingStartEvent
        ends = (events.SequenceEndEvent, events.MappingEndEvent)
        document, next_event, stack = events.DocumentStartEvent, loader.get_event, self.stack
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar:
                mark = event.start_mark
                node = ScalarNode(event.value, not event.style, mark.line + 1, mark.column + 1)
                if event.anchor is not None or event.tag is not None:
                    self.decorated(event, mark)
                if not event.value.isprintable() and (bad := _CONTROL.search(event.value)):
                    self.report(node.line, node.column, f"the control character U+{ord(bad.group()):04X} in the text")
                self.attach(node)
            elif kind in ends:
                stack.pop()
            elif kind is mapping or kind is sequence:
                mark = event.start_mark
                if len(stack) >= MAX_DEPTH:
                    self.report(mark.line + 1, mark.column + 1, _TOO_DEEP)
                    return False
                if event.anchor is not None or event.tag is not None:
                    self.decorated(event, mark)
                node_type = MappingNode if kind is mapping else SequenceNode
                inner = node_type(mark.line + 1, mark.column + 1)
                self.attach(inner)
                stack.append(inner)
            elif kind is alias:
                mark = event.start_mark
                message = f"the alias '*{event.anchor}': write the text out (or quote it)"
                self.report(mark.line + 1, mark.column + 1, message)
                self.attach(ScalarNode(f"*{event.anchor}", False, mark.line + 1, mark.column + 1))
            elif kind is document and self.root is not None:
                mark = event.start_mark
                message = "a second document starts here: one file holds one fact base"
                self.report(mark.line + 1, mark.column + 1, message)
                return True
        return True

    def attach(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, SequenceNode):
            parent.items.append(node)
        elif parent.key is not None:
            parent.pairs.append((parent.key, node))
            parent.key = None
        else:
            parent.key = self.key(parent, node)

    def key(self, parent: MappingNode, node: Node) -> ScalarNode:
        if not isinstance(node, ScalarNode):
            self.report(node.line, node.column, "a key must be a single text")
            return ScalarNode("", False, node.line, node.column)
        first = parent.seen.setdefault(node.text, node)
        if first is not node:
            self.report(node.line, node.column, f"the key '{node.text}' is given twice (first in line {first.line})")
        return node

    def decorated(self, event: Any, mark: Any) -> None:
        what = f"the anchor '&{event.anchor}'" if event.anchor is not None else f"the tag '{_tag(event.tag)}'"
        self.report(mark.line + 1, mark.column + 1, f"{what}: anchors, aliases and tags are not used here")

    def syntax(self, error: Any) -> None:
        message = ", ".join(part for part in (error.context, error.problem) if part)
        hint = next((hint for sign, hint in _HINTS if sign in message), None)
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if _TOO_DEEP_FOR_LIBYAML in message:
            self.report(line, column, _TOO_DEEP)
            return
        self.report(line, column, f"not YAML: {message}" + (f"; {hint}" if hint else ""))

    def report(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, column, self.where(), message))

    def where(self) -> str:
        """The keys and numbers that lead to the node being read, as far down as a fact base goes."""
        steps = []
        for depth, container in enumerate(self.stack[:LEVELS]):
            last = depth == len(self.stack) - 1
            if isinstance(container, SequenceNode):
                steps.append(f"[{len(container.items) - (not last)}]")
            elif not last:
                # A container that stands as a key (already reported) is in no pair.
                inside = bool(container.pairs) and container.pairs[-1][1] is self.stack[depth + 1]
                steps.append(f".{container.pairs[-1][0].text}" if inside else ".?")
            elif container.key is not None:
                steps.append(f".{container.key.text}")
        more = "…" if len(self.stack) > LEVELS else ""
        return "".join(steps).removeprefix(".") + more
