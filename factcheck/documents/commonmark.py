"""The parser of Markdown: markdown-it's, with exact places, and nothing lost where it would give up."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.footnote import footnote_plugin

from factcheck.documents import maths
from factcheck.documents.inline import PlacedInline

DEEPEST = 100
"""Levels of nested quotations and lists that are told apart; a list has two, its own and that of its item."""
TOO_DEEP = "too deep"
"""Key of the environment: the first line (0-based) that stood deeper."""


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
    """CommonMark with tables, footnotes, strikethrough and formulas."""
    md = MarkdownIt("commonmark")
    md.inline = PlacedInline()
    md.block = _Blocks()
    md.configure("commonmark")
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False)
    maths.add(md)
    md.inline.ruler2.disable("fragments_join")
    return md
