"""The parser of Markdown: markdown-it's, with exact places, and nothing lost where it would give up."""

from __future__ import annotations

from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from factcheck.documents import admonitions, maths
from factcheck.documents.inline import PlacedInline

DEEPEST = 100
"""Levels of nested quotations and lists that are told apart; a list has two, its own and that of its item."""
TOO_DEEP = "too deep"
"""Key of the environment: the first line (0-based) that stood deeper."""
LOST = "lost"
"""Key of a token's ``meta``: the lines that its text was read from, and how many of the first were only blanks."""


class Blocks(StateBlock):
    """The state of the block parser, which notes how many lines are lost at the beginning of each text.

    A line of nothing but a no-break space or the like is not empty to CommonMark, so it begins a paragraph; but the
    parser strips all of Unicode's blanks from the text, and says nothing of the lines that go with them.
    """

    _lost = (0, 0, 0)

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803
        text = super().getLines(begin, end, indent, keepLastLF)
        if text[:1].isspace():
            self._lost = begin, end, text.count("\n", 0, len(text) - len(text.lstrip()))
        return text

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype == "inline":
            token.meta[LOST], self._lost = self._lost, (0, 0, 0)
        return token


def first_line(token: Token) -> int:
    """The line (0-based) of the source in which the text of an inline token begins."""
    begin, end = token.map or (0, 0)
    first, last, lost = token.meta.get(LOST, (0, 0, 0))
    return begin + (lost if (begin, end) == (first, last) else 0)


class _Blocks(ParserBlock):
    """The block parser. Where markdown-it finds nesting too deep it skips all that follows, to the end of the file;
    here everything below is read as paragraphs, and what comes after the nesting as ever."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        if state.level < state.md.options.maxNesting:
            super().tokenize(state, startLine, endLine)
            return
        state.env.setdefault(TOO_DEEP, startLine)
        (paragraph,) = (rule.fn for rule in self.ruler.__rules__ if rule.name == "paragraph")
        line = startLine
        while (line := state.skipEmptyLines(line)) < endLine and state.sCount[line] >= state.blkIndent:
            state.line = line
            paragraph(state, line, endLine, False)
            line = state.line
        state.line = line


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, footnotes, strikethrough, formulas and admonitions."""
    md = MarkdownIt("commonmark")
    md.inline = PlacedInline()
    md.block = _Blocks()
    md.configure("commonmark")
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False)
    maths.add(md)
    admonitions.add(md)
    md.inline.ruler2.disable("fragments_join")
    return md
