"""What stands between commas beside a name says something itself: "X, which joins A and B, cost Y" is two sentences.

Set apart are a clause with "which" or "who", a participle with its phrase ("opened in May") and a measure ("nine metres
high"); what else stands there may be anything, and stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting.spreading import ends, starts
from factcheck.parsing.items import Item, Read

VERBAL = frozenset({"v", "aux", "modal"})
BARE = frozenset({"det", "j", "n", "name", "q", "'s"})
"""Tags of a subject that nothing hangs on."""
EXTENTS = frozenset({"long", "high", "wide", "deep", "tall", "thick", "old", "strong", "away"})
RELATIVES = frozenset({"which", "who"})
CONTENT = 3
"""Words, at the least, of a participle's aside ("opened in May")."""


def apart(read: Read) -> list[str]:
    """The sentences that a sentence with such an aside makes; the sentence itself where it has none."""
    items, text = read.items, read.tokens.text
    if any(sign in text for sign in '"“”«»'):
        return [text]
    for opening in (k for k, item in enumerate(items) if item.tag == ","):
        closing = next((k for k in range(opening + 1, len(items)) if items[k].tag in (",", ".", ";")), 0)
        start = _noun(items, opening)
        if start is None or closing <= opening + 1:
            continue
        if items[opening + 1].word in RELATIVES:  # its own list may hold commas
            closing = _resumed(items, opening) or closing
        if _titled(items, opening, closing):
            return [f"{_cut(read, 0, opening)} {text[ends(read, closing) :].strip()}".rstrip(" .,") + "."]
        verb = _told(items, opening, closing, start)
        if verb is None or not _goes_on(items, start, closing):
            continue
        subject = _cut(read, start, opening)
        said = _cut(read, opening + 1 + (not verb), closing)
        between = "," if start and verb else ""  # behind the verb more may follow
        rest = f"{_cut(read, 0, opening)}{between} {text[ends(read, closing) :].strip()}".rstrip(" .,")
        own = " ".join(filter(None, (subject[:1].upper() + subject[1:], verb, said)))
        return [f"{own}.", f"{rest}."] if between == "" and not start else [f"{rest}.", f"{own}."]
    return [text]


def _noun(items: Sequence[Item], comma: int) -> int | None:
    """Where the subject begins that stands right before the comma, at the beginning of a sentence or behind its verb:
    a name or "the" and a noun, that nothing hangs on."""
    first = comma
    while first and items[first - 1].tag in BARE and items[first - 1].tag != "det":
        first -= 1
    first -= bool(first) and items[first - 1].word in ("the", "its")
    head = items[comma - 1]
    named = head.tag == "name" or (head.tag == "n" and items[first].word in ("the", "its"))
    if first == comma or not named:
        return None
    before = items[first - 1] if first else None
    follows = before is None or before.word in ("is", "was") or (before.tag == "v" and head.tag == "n")
    return first if follows else None


def _titled(items: Sequence[Item], opening: int, closing: int) -> bool:
    """ "Ana Silva, director since May, left": who she is, without an article; the rest of the sentence holds alone."""
    person = opening == 1 and bool(items[0].refs) and items[0].refs[0].kind == "person"
    inner = items[opening + 1 : closing]
    plain = bool(inner) and inner[0].tag == "n" and not inner[0].plural and all(i.tag not in VERBAL for i in inner)
    after = items[closing + 1] if closing + 1 < len(items) else None
    return person and plain and after is not None and after.tag in VERBAL


def _told(items: Sequence[Item], opening: int, closing: int, start: int) -> str | None:
    """What makes the words between the commas a clause about the noun: "" for a relative, a form of "be"; ``None``
    where they are none."""
    inner = items[opening + 1 : closing]
    if inner[0].word in RELATIVES:
        ends = start == 0 or closing == len(items) - 1
        return "" if len(inner) > 2 and inner[1].tag in VERBAL and ends else None
    if len(inner) >= 2 and inner[0].tag == "q" and inner[-1].word in EXTENTS and len(inner) <= CONTENT + 1:
        return "is"
    participle = inner[0].tag == "v" and inner[0].word.endswith(("ed", "en", "lt", "id", "un"))
    after = inner[1].tag if len(inner) > 1 else ""
    return "was" if start == 0 and participle and after in ("t", "prep") else None


def _resumed(items: Sequence[Item], opening: int) -> int | None:
    """The comma behind a relative clause, after which the verb of the sentence comes; ``None`` where it is open."""
    for k in range(opening + 2, len(items) - 1):
        if items[k].tag == "," and items[k + 1].tag in (*VERBAL, "n") and items[k + 1].word not in ("and", "or"):
            return k
    return None


def _goes_on(items: Sequence[Item], start: int, closing: int) -> bool:
    """Is there a verb for the noun, behind the aside or before it? A verb may look like a noun there ("cost")."""
    if start:
        return True
    after = items[closing + 1] if closing + 1 < len(items) else None
    return after is not None and (after.tag in VERBAL or (after.tag in ("r", "n") and not after.plural))


def _cut(read: Read, first: int, past: int) -> str:
    return read.tokens.text[starts(read, first) : ends(read, past - 1)]
