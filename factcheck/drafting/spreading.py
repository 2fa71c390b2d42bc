"""Figures of several years in one sentence, as one sentence for each; and clauses that go on with "it".

"Was €480 million in 2024 and €505 million in 2025", "reached €460 million in 2024, after €430 million in 2023" and "in
2024 16,200 came, up from 15,100 in 2023" tell two figures of one thing. After a verb of change only the first is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.drafting import compared
from factcheck.drafting.compared import VERBAL, ends, is_figure, is_year, starts
from factcheck.language.en import cutting
from factcheck.language.en.cutting import AGAINST, CHANGES, MOVING
from factcheck.language.tables import word_set
from factcheck.parsing.items import Item, Read

LINKS = frozenset({",", "and", ";"})
BESIDE = frozenset(["since", "because", "although", "though", "whereas", "while"])
"""What begins a clause without which the main clause holds as well."""
GRANTING = frozenset(["although", "though", "whereas"])
"""Of these what begins a clause that holds by itself, too."""
MORE = frozenset(["more", "fewer", "less", "additional", "further", "another"])
_PLANNED = re.compile(
    r",? (?:according to|under|by) (?:the |its )?[^,;]{0,60}\b(?:plans?|schedule|timetable)(?=\.?$)", re.IGNORECASE
)
"""What only says that it is a plan, as its verb does."""


_EVERYWHERE = re.compile(rf" (?:{'|'.join(cutting.EVERYWHERE)})(?=[.,;]|$)")


_BEGUN = re.compile(
    r"(.+?) (?:has |have )?(?:begun|began|started|opened|entered) (?:the|its|this) (?:\w+ )?"
    r"(?:year|season|term|semester) with ((?:(?:some|about|almost|nearly|over|more than) )?\d[\d,.]* [a-z]+s)\b"
)
""" "X has begun the academic year with 24,600 students": it has them."""


_PASSED = re.compile(
    r"^(?:An?|[A-Z][a-z]+|\d+) (?:years?|months?|weeks?|days?|decades?|century) (?:has|have) (?:passed|gone by) since "
    r"([^,;]+?)(?:, ((?:on|in) [^,;]+))?\.?$"
)
""" "A year has passed since X signed it in Y, on 12 August": X signed it."""


def spread(read: Read) -> list[str]:
    """The sentences that a sentence with figures of several years makes, the sentence itself where there are none."""
    if (apart := _main(read)) is not None:
        return apart
    items = read.items
    whole = _EVERYWHERE.sub("", _PLANNED.sub("", read.tokens.text))
    if whole != read.tokens.text:
        return [whole]
    if both := _both(read):
        return both
    if (passed := _PASSED.match(whole)) is not None:
        clause = " ".join(filter(None, (passed[1], passed[2]))).rstrip(".")
        return [f"{clause[:1].upper()}{clause[1:]}."]
    if (begun := _BEGUN.match(whole)) is not None:
        return [whole, f"{begun[1]} has {begun[2]}."]
    pairs = _pairs(items)
    if len(pairs) >= 2:
        return _listed(read, pairs)
    return compared.apart(read) or [whole]


def _main(read: Read) -> list[str] | None:
    """ "X has ten members since Y joined": X has ten members. The main clause with a figure holds by itself, where
    nothing is denied, and so does what "although" grants; ``None`` where there is no such clause behind it."""
    items = read.items
    at = next((k for k, item in enumerate(items) if item.tag == "sub" and item.word in BESIDE), 0)
    before = items[:at]
    if at < 3 or any(i.tag == "sub" or i.word in ("not", "no", "never", "n't") for i in before):
        return None
    if not any(is_figure(i) for i in before) or not any(i.tag in ("v", "aux") for i in before):
        return None
    text = read.tokens.text
    if any(sign in text for sign in '"“”') or not any(i.tag in ("v", "aux", "modal") for i in items[at:]):
        return None
    main = f"{text[: starts(read, at)].rstrip(' ,')}."
    granted = items[at].word in GRANTING and any(item.refs for item in items[at + 1 :])
    clause = text[starts(read, at + 1) :]
    return [main, f"{clause[:1].upper()}{clause[1:]}"] if granted else [main]


def _both(read: Read) -> list[str]:
    """ "Has 23,900 students *and* 380 professors": has either; nothing where there is no such pair behind the verb."""
    items, text = read.items, read.tokens.text
    for k, item in enumerate(items):
        if item.word != "and" or k < 3 or not is_figure(items[k - 1 - (items[k - 1].tag == "n")]):
            continue
        first = k - 1
        while first and items[first].tag in ("n", "j"):
            first -= 1
        past = k + 1
        while past < len(items) and items[past].tag in ("q", "j", "n"):
            past += 1
        second = items[k + 1] if k + 1 < len(items) else None
        ends_so = past < len(items) and items[past].tag in (".", "t", "prep") and items[past - 1].tag == "n"
        if second is None or not (
            is_figure(items[first]) and is_figure(second) and ends_so and items[k - 1].tag == "n"
        ):
            continue
        room = items[first - 1].word == "for" and items[first - 2].word in cutting.ROOM
        holds = room or not {items[first - 1].word, items[first - 1].lemma}.isdisjoint(HOLDING)
        if not holds or any(sign in text for sign in '"“”'):
            continue
        head, rest = text[: starts(read, first)], text[ends(read, past - 1) :]
        return [f"{head}{text[starts(read, a) : ends(read, b)]}{rest}" for a, b in ((first, k - 1), (k + 1, past - 1))]
    return []


HOLDING = word_set("""
    have has had employ employs employed count counts counted operate operates operated own owns owned offer offers
    offered include includes included comprise comprises comprised treat treats treated carry carries carried sell sells
    sold buy buys bought order orders ordered build builds built create creates created lose lost hire hires hired
""")
"""Verbs of which each of two figures holds by itself."""


def _pairs(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Figures with their year right behind them (with a noun between): items of the figure and the year, as they follow
    one another with nothing but a link between them."""
    out: list[tuple[int, int]] = []
    for k, item in enumerate(items):
        if not is_figure(item):
            continue
        year = k + 1
        while year < len(items) and items[year].tag in ("n", "j") and year < k + 4:
            year += 1
        if year >= len(items) or not is_year(items[year]):
            continue
        if out:
            between = items[out[-1][1] + 1 : k]
            if not between or any(i.word not in LINKS and not set(i.word.split("_")) <= AGAINST for i in between):
                if any(i.tag in ("v", "aux", "modal", "name") for i in between):
                    return []
                continue
        out.append((k, year))
    return out


def _listed(read: Read, pairs: list[tuple[int, int]]) -> list[str]:
    """ "was A in X, B in Y and C in Z": three sentences; after a verb of change, only the first pair counts."""
    items, text = read.items, read.tokens.text
    first, last = pairs[0], pairs[-1]
    start, end = starts(read, first[0]), ends(read, last[1])
    changed = any(i.word in CHANGES or i.word in MOVING for i in items[: first[0]])
    between = [i for a, b in pairwise(pairs) for i in items[a[1] + 1 : b[0]]]
    to = any(a.word == "to" and b.word != "compared" for b, a in pairwise(items[first[0] : last[0]]))
    if items[first[0] - 1].word == "from" or to:
        return [text]  # "went from A in X to B in Y"
    if changed and any(i.word not in LINKS for i in between):
        level = compared.level(read, first[0], *pairs[1]) if len(pairs) == 2 and compared.beside(between) else []
        return [f"{text[: ends(read, first[1])]}{text[end:]}", *level]
    if changed:
        return [text]
    nouns = text[ends(read, first[0]) : starts(read, first[1])]
    if not MORE.isdisjoint(nouns.split()):
        return [text]
    out = []
    for figure, year in pairs:
        own = text[ends(read, figure) : starts(read, year)]
        value = text[starts(read, figure) : ends(read, figure)]
        when = text[starts(read, year) : ends(read, year)]
        out.append(f"{text[:start]}{value}{own if own.strip() else nouns}{when}{text[end:]}")
    return out


def cut(read: Read, first: int, past: int) -> str:
    """The text of the items from ``first`` to before ``past``."""
    return read.tokens.text[starts(read, first) : ends(read, past - 1)]


def pieces(read: Read) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand that a semicolon parts, or that go on with "it" ("…; its price is", "…, and
    it is to cost"): spans of characters, one for a sentence without."""
    items, text = read.items, read.tokens.text
    out, at = [], 0
    for k in range(2, len(items) - 3):
        if items[k].tag not in (";", ":") and items[k].word not in (";", ":", ","):
            continue
        after = k + 1
        if items[k].word == ",":
            if items[after].word not in ("and", "but"):
                continue
            after += 1
        head = after
        while after < len(items) and items[after].tag in ("t", "r"):
            after += 1
        owned = next((j for j in range(after, min(after + 4, len(items))) if items[j].word == "its"), after)
        taken_up = after < len(items) and items[after].word in ("it", "its", "they")
        share = [i.word for i in items[after + 1 : after + 3]] == ["of", "them"] and items[after].tag == "q"
        goes_on = items[k].tag == ";" or taken_up or share or _called(items, after)
        if after >= len(items) - 1 or not (goes_on or of_several(items[after:], owned - after)):
            continue
        if not any(i.tag in ("v", "aux", "modal") for i in items[after:]) or any(i.word in '"“”' for i in items):
            continue
        out.append((at, ends(read, k - 1)))
        at = starts(read, head)
    return [*out, (at, len(text))]


def _called(items: Sequence[Item], k: int) -> bool:
    """ "…, and *the contractor, Holm Build, was* fined": a noun with a name beside it, and its verb."""
    first = k
    while k < len(items) and items[k].tag in ("det", "poss", "j", "n"):
        k += 1
    tags = [i.tag for i in items[k : k + 4]]
    return k > first + 1 and tags[:3] == [",", "name", ","] and len(tags) > 3 and tags[3] in VERBAL


def of_several(items: Sequence[Item], k: int) -> bool:
    """ "4,100 children were born in *its* hospitals", "87 percent of *its* trains": nothing before it can own them."""
    if k >= len(items) or items[k].word != "its" or not k:
        return False
    before = items[:k]
    single = any(i.tag == "n" and not i.plural for i in before)
    return not single and not any(i.refs or i.tag in ("name", "pron", "poss") for i in before)
