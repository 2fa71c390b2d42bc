"""Markdown's inline text with exact places.

markdown-it's inline tokens say nothing of where they stand. Rather than search their text in the source again, this is
its inline parser with one difference: it notes, for each token, the offset at which the rule that made it stood. All
text that rules leave pending is a plain slice of the source, so the note is exact; it is checked all the same, and a
token that fails the check is placed as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.documents.base import STYLES
from factcheck.documents.pieces import Builder
from factcheck.documents.tags import CODE_TAGS

LONGEST = 20_000
"""Characters of one paragraph that are parsed together; a longer one is cut at blanks, so that time stays linear."""
MOST_BRACKETS = 250
LONGEST_WITH_BRACKETS = 1_000
"""The same for a part with more opening brackets than that: they take markdown-it quadratic time."""

MARKUP = re.compile(r"[\\*_`\[<&~^]|\$(?!\s)[^$]*[^\s$]\$(?![\w$])|\$\$")
"""Text without these is what it looks like."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_DROPPED_TAGS = frozenset({"del", "s", "strike", "script", "style", "template", *CODE_TAGS})


class _State(StateInline):
    """``pending_from`` is where the pending text starts."""

    pending_from = 0

    def pushPending(self) -> Token:  # noqa: N802
        token = super().pushPending()
        token.meta["at"] = self.pending_from
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype != "text":
            token.meta["at"] = self.pos
        return token


class PlacedInline(ParserInline):
    """The inline parser whose tokens hold ``meta["at"]`` and, where one rule made one token, ``meta["end"]``."""

    def tokenize(self, state: StateInline) -> None:
        rules = self.ruler.getRules("")
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        while state.pos < end:
            pos = state.pos
            if isinstance(state, _State) and not state.pending:
                state.pending_from = pos
            before = len(state.tokens)
            if state.level < deepest and any(rule(state, False) for rule in rules):
                at = pos
                for token in state.tokens[before:]:
                    if token.type == "text" and "at" not in token.meta:  # a run of delimiters
                        token.meta["at"] = at
                        at += len(token.content)
                if len(state.tokens) > before:
                    state.tokens[-1].meta.setdefault("end", state.pos)
                continue
            state.pending += state.src[pos]
            state.pos = pos + 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class Extra:
    """What stands in a paragraph but isn't part of its sentences: ``kind`` caption, footnote or comment; or a style;
    or ``unclosed``, a tag after which the rest is not read."""

    __slots__ = ("builder", "end", "kind", "start", "text")

    def __init__(self, kind: str, start: int, end: int, *, text: str = "", builder: Builder | None = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.builder = builder


def chunks(content: str) -> Iterator[tuple[int, str]]:
    """``content`` in pieces that are parsed by themselves, with the offset of each."""
    for start, end in _cuts(content, 0, len(content), LONGEST):
        if content.count("[", start, end) <= MOST_BRACKETS:
            yield start, content[start:end]
        else:
            for begin, stop in _cuts(content, start, end, LONGEST_WITH_BRACKETS):
                yield begin, content[begin:stop]


def _cuts(content: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    while end - start > longest:
        stop = content.rfind("\n", start + longest // 2, start + longest) + 1
        stop = stop or content.rfind(" ", start + longest // 2, start + longest) + 1 or start + longest
        yield start, stop
        start = stop
    yield start, end


def read_inline(md: MarkdownIt, env: Any, content: str, builder: Builder) -> list[Extra]:
    """Puts the text of ``content`` into ``builder``, in offsets of ``content``; returns what stands beside it."""
    extras: list[Extra] = []
    for start, part in chunks(content):
        if MARKUP.search(part) is None:
            builder.copy(part, start)
        else:
            tokens: list[Token] = []
            md.inline.parse(part, md, env, tokens)
            _Walk(env, part, start, builder, extras).tokens(tokens, 0)
    return extras


class _Walk:
    """Walks over the tokens of one parse; ``base`` is the offset of ``src`` in the whole."""

    def __init__(self, env: Any, src: str, base: int, builder: Builder, extras: list[Extra]) -> None:
        self.env = env
        self.src = src
        self.base = base
        self.builder = builder
        self.extras = extras
        self.last = 0
        self.code_from = -1
        """Where a tag such as ``<code>`` stands that is open."""
        self.styled: list[tuple[str, int]] = []
        """Styles that have begun, and where."""

    def tokens(self, tokens: list[Token], shift: int) -> None:
        """``shift`` is the offset in ``src`` of what the tokens were parsed from."""
        dropped = 0
        opened, lost = ("", 0), False  # the tag from which on nothing is read, and whether that is any text
        marks: list[int] = []
        for token in tokens:
            at = token.meta.get("at", self.last - shift) + shift
            kind = token.type
            if kind in ("s_open", "s_close") or (kind in ("link_open", "link_close") and token.info == "auto"):
                dropped = max(0, dropped + token.nesting)
            elif kind in ("em_open", "strong_open", "link_open"):
                self._begin(token.type[:-5], at)
            elif kind in ("em_close", "strong_close", "link_close"):
                self._finish(token.type[:-6], at)
            elif kind == "html_inline":
                change = self._html(token, at, marks)
                if change > 0 and not dropped:
                    opened, lost = (token.content, at), False
                dropped = max(0, dropped + change)
            elif dropped:
                lost = lost or bool(token.content.strip())
            elif kind == "text":
                self._text(token.content, at)
            elif kind == "text_special":
                self._special(token, at)
            elif kind in ("code_inline", "math_inline"):
                self.builder.code(self.base + at, self.base + token.meta.get("end", at - shift) + shift)
            elif kind in ("softbreak", "hardbreak"):
                size = 2 if self.src.startswith("\\", at) else 1
                self.builder.put(" ", self.base + at, self.base + at + size)
                if kind == "hardbreak":
                    self._style("break", at, at + size)
            elif kind == "image":
                self._image(token, at)
            elif kind == "footnote_ref":
                self._footnote(token, at)
            self.last = at
        if dropped and lost:
            tag, at = opened
            self.extras.append(Extra("unclosed", self.base + at, self.base + at + len(tag), text=tag))

    def _style(self, name: str, start: int, end: int) -> None:
        self.extras.append(Extra("style", self.base + start, self.base + max(end, start + 1), text=name))

    def _begin(self, name: str, at: int) -> None:
        self.styled.append((STYLES[name], at))

    def _finish(self, name: str, at: int) -> None:
        """The end of the innermost style of this name, and of what was opened in it."""
        for i in range(len(self.styled) - 1, max(len(self.styled) - 10, 0) - 1, -1):
            if self.styled[i][0] == STYLES[name]:
                self._style(STYLES[name], self.styled[i][1], at)
                del self.styled[i:]
                return

    def _text(self, text: str, at: int) -> None:
        if self.src.startswith(text, at):
            self.builder.copy(text, self.base + at)
        else:
            found = self.src.find(text, self.last)
            if found >= 0:
                self.builder.copy(text, self.base + found)
            else:
                self.builder.put(text, self.base, self.base + len(self.src))

    def _special(self, token: Token, at: int) -> None:
        if self.src.startswith(token.markup, at):
            if token.content == token.markup:
                self.builder.copy(token.content, self.base + at)
            elif token.info == "escape":
                self.builder.copy(token.content, self.base + at + 1)
            else:
                self.builder.put(token.content, self.base + at, self.base + at + len(token.markup))
        else:
            self._text(token.content, at)

    def _image(self, token: Token, at: int) -> None:
        builder = Builder()
        inner = _Walk(self.env, self.src, self.base, builder, [])
        inner.last = at
        inner.tokens(token.children or [], at + 2)
        end = token.meta.get("end", at + 2)
        self.extras.append(Extra("caption", self.base + at, self.base + end, builder=builder))
        title = token.attrGet("title")
        if isinstance(title, str) and title and title != token.content:
            found = self.src.rfind(title, at, end)
            if found >= 0:
                builder = Builder()
                builder.copy(title, self.base + found)
                self.extras.append(Extra("caption", self.base + found, self.base + end, builder=builder))

    def _footnote(self, token: Token, at: int) -> None:
        note = self.env.get("footnotes", {}).get("list", {}).get(token.meta.get("id"), {})
        if "tokens" in note:
            builder = Builder()
            _Walk(self.env, self.src, self.base, builder, self.extras).tokens(note["tokens"], at + 2)
            end = token.meta.get("end", at + 2)
            self.extras.append(Extra("footnote", self.base + at, self.base + end, builder=builder))

    def _html(self, token: Token, at: int, marks: list[int]) -> int:
        """An inline tag; returns by how much it opens or closes what isn't read."""
        content = token.content
        if content.startswith("<!--"):
            text = content.removeprefix("<!--").removesuffix("-->")
            self.extras.append(Extra("comment", self.base + at, self.base + at + len(content), text=text))
            return 0
        match = _TAG.match(content)
        if match is None:
            return 0
        closing, name = match[1] == "/", match[2].lower()
        if name in CODE_TAGS and not closing:
            self.code_from = at if self.code_from < 0 else self.code_from
        elif name in CODE_TAGS and self.code_from >= 0:
            self.builder.code(self.base + self.code_from, self.base + at + len(content))
            self.code_from = -1
        if name in _DROPPED_TAGS:
            return -1 if closing else 1
        if name in STYLES:
            (self._finish if closing else self._begin)(name, at)
        if name == "br":
            self._style("break", at, at + len(content))
            self.builder.put(" ", self.base + at, self.base + at + len(content))
        elif name == "sup" and not closing:
            marks.append(self.builder.mark())
        elif name == "sup" and marks:
            mark = marks.pop()
            if not any(c.isalpha() for c in self.builder.since(mark)):
                self.builder.cut(mark)
        return 0
