"""Shortcodes of Hugo and tags of Liquid (Jekyll) in Markdown, which are not read and must not be parsed.

What stands in them is no Markdown: blanks in an address, a bar in a table, a ``>`` or an asterisk would break what is
around them. So they are covered before the parser comes, character by character, and no position moves:

- on lines of their own by blanks: they end a paragraph, as what they stand for does, but no sentence;
- tags around text (``{{< mark >}}…{{< /mark >}}``) or at the end of a word by ``UNREAD``: the text is read as if they
  were not there;
- all others by ``WORDS``: something stands there, nobody knows what (``{{ site.total }}``, ``{{< param "year" >}}``).

``pieces.tidy`` takes the first out of the text and puts the sign for what isn't read where the others stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.base import Lines
from factcheck.documents.pieces import UNREAD, WORDS
from factcheck.records import NamedTuple

LONGEST = 2_000
"""Characters of a tag."""
OPAQUE = {"comment": UNREAD, **dict.fromkeys(("highlight", "mermaid", "katex", "math", "chart"), WORDS)}
"""Tags around what is no text: with all that is between them they are covered by this."""
_BEGINS = re.compile(r"<!--|\{\{[<%]?|\{%")
_ENDS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
_NAME = re.compile(r"[-\s]*(/|end(?=\w))?\s*([\w./-]*)")
_FENCE = re.compile(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)
_LINE_ENDS = re.compile(r"(?=[\r\n])")
_GOES_ON = re.compile(r"[^\W_],?(?:\r\n?|\n)\Z")
_CONTINUES = re.compile(r"(?:\r\n?|\n)[ \t]*[^\W\d_]")
"""The end of a line, and the beginning of one, that a sentence may go over."""
_VISIBLE = re.compile(r"[^\r\n]")
_OUTPUT = "{{"
_MARKS = ".,;:!?)%”»"


class _Tag(NamedTuple):
    start: int
    end: int
    opener: str
    name: str
    closes: bool
    cover: str = WORDS


def covered(text: str, lines: Lines, first: int = 0) -> str:
    """``text`` of the same length, in which from the offset ``first`` on nothing stands in tags."""
    if "{{" not in text and "{%" not in text:
        return text
    parts: list[str] = []
    done = 0
    for group in _groups(text, _paired(text, list(_tags(text, first)))):
        parts.append(text[done : group[0].start])
        done = group[0].start
        alone = _alone(text, lines, group)
        for tag in group:
            parts.append(text[done : tag.start])
            head, *rest = _LINE_ENDS.split(text[tag.start : tag.end])
            cover = " " if alone else UNREAD if _attached(text, tag) else tag.cover
            parts.append(cover * len(head))
            parts.extend(_VISIBLE.sub(" " if alone else UNREAD, part) for part in rest)
            done = tag.end
    parts.append(text[done:])
    return "".join(parts)


def _tags(text: str, first: int) -> Iterator[_Tag]:
    """The tags outside comments, in their order; none stands in another. Takes linear time."""
    at, comments = first, True
    while (match := _BEGINS.search(text, at)) is not None:
        opener, begin = match[0], match.end()
        if opener == "<!--":
            end = text.find("-->", begin) if comments else -1
            comments = end >= 0
            at = max(begin, end)
            continue
        following = _BEGINS.search(text, begin, begin + LONGEST)
        end = text.find(_ENDS[opener], begin, following.start() if following is not None else begin + LONGEST)
        if end < 0:
            at = begin
            continue
        at = end + len(_ENDS[opener])
        yield _tag(match.start(), at, opener, text[begin:end])


def _tag(start: int, end: int, opener: str, inside: str) -> _Tag:
    sign, name = ("", "") if (match := _NAME.match(inside)) is None else (match[1] or "", match[2])
    if opener == _OUTPUT:
        return _Tag(start, end, opener, "", False, UNREAD if inside.lstrip("- ").startswith("/*") else WORDS)
    closes = sign == ("end" if opener == "{%" else "/")
    return _Tag(start, end, opener, name if closes else sign + name, closes, UNREAD if closes else WORDS)


def _paired(text: str, tags: list[_Tag]) -> list[_Tag]:
    """The tags, those around text covered as such; tags around what is no text are one with what is between them."""
    opened: dict[tuple[str, str], list[int]] = {}
    made = list(tags)
    for i, tag in enumerate(tags):
        key = tag.opener, tag.name
        if not tag.closes:
            opened.setdefault(key, []).append(i)
        elif opened.get(key):
            first = opened[key].pop()
            whole = made[first]._replace(cover=OPAQUE.get(tag.name, UNREAD))
            if tag.name in OPAQUE:
                opened[key].clear()  # they hold none of their kind, and no text is looked through twice
                if _FENCE.search(text, whole.end, tag.start) is None:
                    whole = whole._replace(end=tag.end)
            made[first] = whole
    outside: list[_Tag] = []
    for tag in made:
        if not outside or tag.start >= outside[-1].end:
            outside.append(tag)
    return outside


def _groups(text: str, tags: list[_Tag]) -> Iterator[list[_Tag]]:
    """Tags with nothing but blanks of one line between them, together."""
    group: list[_Tag] = []
    for tag in tags:
        if group and text[group[-1].end : tag.start].strip(" \t"):
            yield group
            group = []
        group.append(tag)
    if group:
        yield group


def _attached(text: str, tag: _Tag) -> bool:
    """Whether it stands at the end of a word as the mark of a note does."""
    before, after = text[tag.start - 1 : tag.start], text[tag.end : tag.end + 1]
    return tag.opener != _OUTPUT and (before.isalnum() or before in _MARKS) and not after.isalnum() and before != ""


def _alone(text: str, lines: Lines, group: list[_Tag]) -> bool:
    """Whether the tags have lines of their own, and none of them is a text that is put in."""
    start, end = group[0].start, group[-1].end
    number = lines.number(start) - 1
    first, last = lines.starts[number], lines.ends[lines.number(end) - 1]
    if text[first:start].strip(" \t>") or text[end:last].strip(" \t"):
        return False
    if any(tag.opener == _OUTPUT and tag.cover == WORDS for tag in group):
        return False
    within = len(group) == 1 and group[0].cover == WORDS and last == lines.ends[number]
    return not (within and _GOES_ON.search(text, max(first - 4, 0), first) and _CONTINUES.match(text, last))
