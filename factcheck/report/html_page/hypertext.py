"""The blocks of an HTML draft: its text without tags, scripts and comments. For the eye only, like ``typeset``."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from factcheck.report.html_page.typeset import DEEPEST, Block, Run

_TOKEN = re.compile(
    r"(?P<skip><!--.*?(?:-->|\Z)|<(?P<raw>script|style|template|svg|noscript)\b[^<>]*>.*?(?:</(?P=raw)\s*>|\Z))"
    r"|<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]{0,40})(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>"
    r"|(?P<other><[!?][^<>]*>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<blank>\s\s+|[^\S ])",
    re.DOTALL | re.IGNORECASE,
)
_STYLES = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "a": "link", "code": "code"}
_HEADINGS = frozenset(f"h{i}" for i in range(1, 7))
_BLOCKS = _HEADINGS | {
    *("p", "li", "td", "th", "tr", "table", "thead", "tbody", "tfoot", "caption", "figure", "figcaption"),
    *("div", "section", "article", "aside", "header", "footer", "nav", "main", "address", "blockquote", "pre"),
    *("ul", "ol", "dl", "dt", "dd", "hr", "br", "title", "body", "head", "html", "form", "fieldset", "option"),
}


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.runs: list[Run] = []
        self.styles: list[str] = []
        self.kind, self.row, self.level, self.quote = "p", 0, 0, 0

    def put(self, start: int, end: int, shown: str) -> None:
        self.runs.append(Run(start, end, shown, " ".join(dict.fromkeys(self.styles))))

    def flush(self) -> Iterator[Block]:
        while self.runs and not self.runs[-1].text.strip():
            self.runs.pop()
        if self.runs:
            quote = min(self.quote, DEEPEST)
            level = min(max(self.level, 1), DEEPEST) if self.kind == "li" else 0
            row = self.row if self.kind in ("td", "th") else 0
            yield Block(self.kind, tuple(self.runs), level, quote, row, "•" if level else "")
        self.runs = []

    def tag(self, name: str, closing: bool) -> Iterator[Block]:
        if name in _STYLES:
            style = _STYLES[name]
            if not closing and len(self.styles) < 8:
                self.styles.append(style)
            elif closing and style in self.styles:
                self.styles.remove(style)
            return
        if name not in _BLOCKS:
            return
        yield from self.flush()
        if name == "blockquote":
            self.quote = max(0, self.quote + (-1 if closing else 1))
        elif name in ("ul", "ol"):
            self.level = max(0, self.level + (-1 if closing else 1))
        elif name == "tr" and not closing:
            self.row += 1
        elif name == "hr":
            yield Block("rule", (), quote=min(self.quote, DEEPEST))
        if name in _HEADINGS or name in ("li", "td", "th"):
            self.kind = "p" if closing else name
            self.row = self.row or int(name in ("td", "th"))
        elif name == "title":
            self.kind = "p" if closing else "meta"
        elif name == "table":
            self.kind, self.row = "p", 0


def blocks(text: str) -> Iterator[Block]:
    """The blocks of an HTML text; runs of white space are shown as one blank."""
    reader = _Reader(text)
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            reader.put(at, match.start(), text[at : match.start()])
        start, at = match.span()
        if match["name"]:
            yield from reader.tag(match["name"].lower(), bool(match["slash"]))
        elif match["entity"]:
            reader.put(start, at, html.unescape(match["entity"]))
        elif match["blank"] and reader.runs:
            reader.put(start, at, " ")
    if at < len(text):
        reader.put(at, len(text), text[at:])
    yield from reader.flush()
