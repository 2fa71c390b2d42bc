"""The marks of admonitions in Markdown, which are not read; what stands in them, and their titles, is.

``!!! note "A title"`` with its text indented (MkDocs; ``???`` folds it, ``===`` makes a tab), ``:::note[A title]`` …
``:::`` (Docusaurus, VitePress, Pandoc, MyST), ``/// note | A title`` … ``///`` (PyMdown). Why not the plugins of
mdit-py-plugins: one takes a line such as "!!! He signed." for a mark and puts in titles that nobody wrote, another
takes what stands between colons for code.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_NAME = r"[a-z][\w-]*"
_FENCE = (
    rf":{{3,}}[ \t]*(?:(?:{_NAME}|\{{[^{{}}\n]*\}})(?:[ \t]*\[(?P<label>[^\[\]\n]*)\])?(?:[ \t]*\{{[^{{}}\n]*\}})?"
    rf"(?:[ \t]+(?P<title>\S.*))?)?"
    rf"|/{{3,}}[ \t]*(?:{_NAME}(?:[ \t]*\|[ \t]*(?P<heading>\S.*)?)?)?"
)
"""A line that begins or ends an admonition; the rest of it is a title."""
_INDENTED = (
    rf"(?:!!!|\?\?\?\+?)[ \t]*{_NAME}(?:[ \t]+{_NAME})*(?:[ \t]+\"(?P<title>.*)\")?|===[!+]?[ \t]+\"(?P<tab>.*)\""
)
"""A line that begins one, if what follows is indented."""
_INDENT = 4


def add(md: MarkdownIt) -> None:
    """Teaches the parser the marks: titles are paragraphs, and what is indented is an ``admonition``."""
    for name, rule in (("admonition", _indented), ("admonition_fence", _fence)):
        md.block.ruler.before("fence", name, rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _match(pattern: str, state: StateBlock, line: int) -> re.Match[str] | None:
    """Of the text of a line, if it is no code."""
    if state.is_code_block(line):
        return None
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if state.src[start : start + 3] not in ("!!!", "???", "===", ":::", "///"):
        return None
    return re.fullmatch(pattern, state.src[start:end].rstrip(" \t"))  # compiled when the first comes


def _fence(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    match = _match(_FENCE, state, line)
    if match is None:
        return False
    if not silent:
        state.line = line + 1
        _title(state, line, match)
    return True


def _indented(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    match = _match(_INDENTED, state, line)
    if match is None:
        return False
    after, filled = line + 1, line + 1
    while after < end and (state.isEmpty(after) or state.sCount[after] - state.blkIndent >= _INDENT):
        after += 1
        filled = filled if state.isEmpty(after - 1) else after
    if filled == line + 1:
        return False
    if silent:
        return True
    before = state.parentType, state.lineMax, state.blkIndent
    state.push("admonition_open", "div", 1).map = [line, filled]
    _title(state, line, match)
    state.lineMax, state.blkIndent = filled, state.blkIndent + _INDENT
    state.md.block.tokenize(state, line + 1, filled)
    state.push("admonition_close", "div", -1)
    state.parentType, state.lineMax, state.blkIndent = before
    state.line = filled
    return True


def _title(state: StateBlock, line: int, match: re.Match[str]) -> None:
    title = next((text for text in match.groups() if text and text.strip()), None)
    if title is not None:
        state.push("paragraph_open", "p", 1).map = [line, line + 1]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = title.strip(), [line, line + 1], []
        state.push("paragraph_close", "p", -1)
