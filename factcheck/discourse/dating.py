"""The day of a text where nothing but the text tells it: a dateline, "Published: Sept. 13, 2012", a date by itself.

Only the first and the last blocks are looked at, and only a full date that stands before anything is said.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.language.numbers import NumberLexicon
from factcheck.reading import quantities
from factcheck.reading.tokens import Tokens, tokenize

HEAD_BLOCKS = 4
TAIL_BLOCKS = 2
LONGEST = 160
"""Characters of a block's beginning in which a date may date the text."""
PREFACE = 8
"""Words that may stand before the date of a dateline: a place, an agency, "published on"."""


def text_date(texts: Iterable[str], lexicon: NumberLexicon, labels: frozenset[str]) -> str | None:
    """The ISO date that blocks of a text (in their order, title first) give for the text, or ``None``.

    ``labels`` are the words of the language that may stand before such a date ("published", "updated").
    """
    blocks = list(texts)
    near = blocks[:HEAD_BLOCKS] + (blocks[-TAIL_BLOCKS:] if len(blocks) > HEAD_BLOCKS else [])
    for number, text in enumerate(near):
        found = _dated(text[:LONGEST], lexicon, labels, tail=number >= HEAD_BLOCKS)
        if found is not None:
            return found
    return None


def _dated(text: str, lexicon: NumberLexicon, labels: frozenset[str], *, tail: bool) -> str | None:
    tokens = tokenize(text)
    _, periods = quantities.read(tokens, lexicon)
    period = next(
        (p for p in periods if p.grain == "day" and p.low and p.low[0] != "-" and p.low == p.high and not p.relative),
        None,
    )
    if period is None:
        return None
    start = (period.cue or period.span).start
    before = [i for i in range(len(tokens)) if tokens.end[i] <= start]
    after = [i for i in range(len(tokens)) if tokens.start[i] >= period.span.end]
    alone = not any(tokens.norm[i][0].isalnum() for i in after)
    if len(before) > PREFACE or not all(_preface(tokens, i, labels) for i in before):
        return None
    labelled = any(tokens.norm[i] in labels for i in before)
    if alone or labelled:
        return period.low
    if tail:
        return None
    follows = tokens.norm[after[0]] if after else ""
    return period.low if follows in ("-", "–", "—", ".", ",", ":", "(", ")", "/") and before else None


def _preface(tokens: Tokens, i: int, labels: frozenset[str]) -> bool:
    """Whether the token may stand before the date of a dateline: a name in capitals, a sign, a label."""
    word, surface = tokens.norm[i], tokens.surface(i)
    return not word[0].isalnum() or surface[:1].isupper() or word in labels
