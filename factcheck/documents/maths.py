"""Formulas in Markdown, which are not read: ``$…$`` and ``$$…$$``, told from amounts of money.

``$`` opens a formula before anything but a blank and closes one after anything but a blank, unless a letter or digit
follows (the rules of Pandoc and GitHub). Between two amounts, as in "$6 billion (9 billion A$)", there is none.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

MOST_LINES = 200
"""Of a formula that stands by itself."""
_FORMULA = re.compile(r"(\$\$?)(?![\s$])((?:[^$\\]|\\.){0,999}[^$\\\s]|(?:[^$\\]|\\.){0,999}\\.)\1(?![\w$])", re.DOTALL)
_AMOUNT = re.compile(r"[-+.,]?\d[^\\^{]*$|(?:[^\\^_{]*[^\\^_{A-Za-z])?[A-Z]{1,3}$")
"""What stands between the signs of two currencies."""


def add(md: MarkdownIt) -> None:
    """Teaches the parser formulas, as tokens ``math_block`` and ``math_inline``."""
    md.inline.ruler.after("escape", "math_inline", _inline)
    md.block.ruler.before("fence", "math_block", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _inline(state: StateInline, silent: bool) -> bool:
    at = state.pos
    if state.src[at] != "$" or (at and (state.src[at - 1].isalnum() or state.src[at - 1] == "$")):
        return False
    match = _FORMULA.match(state.src, at, state.posMax)
    if match is None or (match[1] == "$" and _AMOUNT.match(match[2])):
        return False
    if not silent:
        state.push("math_inline", "math", 0)
    state.pos = match.end()
    return True


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start) or not state.src.startswith("$$", state.bMarks[start] + state.tShift[start]):
        return False
    first = _line(state, start)
    alone = not first[2:]
    last = start
    if alone or not (first.endswith("$$") and len(first) > 4):
        for last in range(start + 1, min(end, start + MOST_LINES)):
            text = _line(state, last)
            if state.sCount[last] < state.blkIndent or (not text and not alone):
                return False
            if text == "$$" or (text.endswith("$$") and not alone):
                break
        else:
            return False
    elif "$$" in first[2:-2]:
        return False
    if not silent:
        state.line = last + 1
        state.push("math_block", "math", 0).map = [start, last + 1]
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
