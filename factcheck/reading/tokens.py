"""Text to tokens, with exact offsets. One linear regular expression; nothing here knows a language."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right

from factcheck.language.phrases import HYPHEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.model import Span

# Number, dotted abbreviation ("U.S."), word with inner apostrophes ("isn't", never the possessive), possessive, sign.
# Each branch consumes at least one character and no branch backtracks over another's repetition: linear time.
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|\S"
)

DIGITS = frozenset("0123456789")

# One character for one, so that offsets stay: full-width forms, curly quotes, unusual spaces and hyphens.
_FOLD: dict[int, int | str] = {0xFF01 + i: 0x21 + i for i in range(94)}
_FOLD |= dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_FOLD |= dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63"), "-")
_FOLD |= dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032\u00b4"), "'")
_FOLD |= dict.fromkeys(map(ord, "\u201c\u201d\u201e\u00ab\u00bb\u2033"), '"')


_LETTERS = frozenset(unicodedata.normalize("NFD", letter) for letter in "йїў")
"""Letters of their own, though Unicode has them as another one with a mark."""
_VOICING = frozenset("\u3099\u309a")
"""The marks of kana that make another syllable."""
_BLANK = "&nbsp;"
"""Markup that is pasted along with a claim; a blank to the reader."""


def all_digits(text: str) -> bool:
    """Whether ``text`` is nothing but 0 to 9, so that it is a number to ``int`` too (² and ③ are digits to Unicode)."""
    return text.isascii() and text.isdigit()


def any_digit(text: str) -> bool:
    """Whether there is a digit of any kind in ``text``: a figure, even if it cannot be read."""
    return any(map(str.isdigit, text))


class Tokens:
    """Parallel lists: the folded, lower-cased text of each token, its start, its end. ``text`` is the original."""

    __slots__ = ("end", "norm", "start", "text")

    def __init__(self, text: str, norm: list[str], start: list[int], end: list[int]) -> None:
        self.text = text
        self.norm = norm
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return len(self.norm)

    def surface(self, i: int) -> str:
        """Token ``i`` as it was written."""
        return self.text[self.start[i] : self.end[i]]

    def within(self, span: Span) -> range:
        """The tokens that a span of the text holds or cuts."""
        return range(bisect_right(self.end, span.start), bisect_left(self.start, span.end))


_ENTITIES = {
    "&amp;": "&",
    "&ndash;": "–",
    "&mdash;": "—",
    "&quot;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&rsquo;": "'",
    "&lsquo;": "'",
    "&ldquo;": '"',
    "&rdquo;": '"',
    "&euro;": "€",
    "&pound;": "£",
}
_ENTITY = re.compile("&(?:[a-z]{3,5}|#39);")
_REMARK = re.compile(r"\((?:!|\?|!!|sic!?)\)|\[sic!?\]|\[(?:…|\.\.\.)\]")
_INSERTED = re.compile(r"(?:(?<=^)|(?<=[\"“]))\[([^\W\d_][^\[\]]{0,60})\]")
_HEADING = re.compile(r"^#{2,6}(?=\s)")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|mark|span|a|p|br|sup|sub|cite)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,300}\)")
_NOTE = re.compile(r"(?<=[\w.,;:!?])\[[0-9]{1,3}\]")
"""Tags, links, numbers of notes, headings and editors' remarks that are pasted along with a claim."""


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _linked(found: re.Match[str]) -> str:
    return f" {found[1]} ".ljust(len(found[0]))


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], found[0]).ljust(len(found[0]))


def _unmarked(text: str) -> str:
    """Without what is no word of the sentence; same length."""
    if "<" in text:
        text = _TAG.sub(_blank, text)
    if "[" in text:
        text = _INSERTED.sub(_linked, _NOTE.sub(_blank, _LINK.sub(_linked, text)))
    if "(" in text or "[" in text:
        text = _REMARK.sub(_blank, text)
    for mark in ("__", "**"):
        if text.count(mark) > 1:
            text = text.replace(mark, "  ")
    return _HEADING.sub(_blank, text) if text.startswith("##") else text


def fold(text: str) -> str:
    """Full-width forms, quotes, hyphens and spaces as their ASCII twins, pasted markup as blanks; same length."""
    if "&" in text:
        text = _ENTITY.sub(_entity, text.replace(_BLANK, " " * len(_BLANK)))
    text = _unmarked(text)
    if "--" in text:
        text = text.replace(" -- ", " —  ")
    return text if text.isascii() else text.translate(_FOLD)


def normalise(word: str) -> str:
    """Lower case without diacritics: "Türkistan" -> "turkistan". A mark that makes another letter stays: "й", "が"."""
    word = word.lower()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    bare = "".join(
        c
        for before, c in zip("\0" + parts, parts, strict=False)
        if not unicodedata.combining(c) or c in _VOICING or before + c in _LETTERS
    )
    return unicodedata.normalize("NFC", bare) or word


def tokenize(text: str) -> Tokens:
    """Split ``text``; ``norm[i]`` is the i-th token normalised, ``text[start[i]:end[i]]`` as it was written."""
    folded = fold(text)
    ascii_text = folded.isascii()
    lowered = folded.lower() if ascii_text else folded
    spans = [match.span() for match in _TOKEN.finditer(lowered)]
    norm = [lowered[a:b] for a, b in spans]
    if not ascii_text:
        norm = [word if word.isascii() and word.islower() else normalise(word) for word in norm]
    return Tokens(text, norm, [a for a, _ in spans], [b for _, b in spans])


def is_digits(word: str) -> bool:
    return word[0] in DIGITS


def glued(tokens: Tokens, i: int) -> bool:
    """Token ``i`` touches the one before it."""
    return 0 < i < len(tokens.norm) and tokens.start[i] == tokens.end[i - 1]


def hyphenated(tokens: Tokens, i: int) -> bool:
    """Token ``i`` is a hyphen between two tokens that touch it."""
    return i + 1 < len(tokens.norm) and tokens.norm[i] == HYPHEN and glued(tokens, i) and glued(tokens, i + 1)


def skip_hyphen(tokens: Tokens, i: int) -> int:
    return i + 1 if hyphenated(tokens, i) else i
