"""What stands between commas beside a name says something itself: "X, which joins A and B, cost Y" is two sentences.

Set apart are a clause with "which" or "who", a participle with its phrase ("opened in May") and a measure ("nine metres
high"); what else stands there may be anything, and stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting.compared import VERBAL, ends
from factcheck.drafting.spreading import cut
from factcheck.language.en import cutting
from factcheck.parsing.items import Item, Read

BARE = frozenset({"det", "j", "n", "name", "q", "'s"})
"""Tags of a subject that nothing hangs on."""
EXTENTS = frozenset({"long", "high", "wide", "deep", "tall", "thick", "old", "strong", "away"})
RELATIVES = frozenset({"which", "who"})
CONTENT = 3
"""Words, at the least, of a participle's aside ("opened in May")."""


def apart(read: Read) -> list[str]:
    """The sentences that a sentence with such an aside makes; the sentence itself where it has none."""
    items, text = read.items, read.tokens.text
    quoted = min((text.find(sign) for sign in '"“”«»' if sign in text), default=len(text))
    for opening in (k for k, item in enumerate(items) if item.tag == ","):
        closing = next((k for k in range(opening + 1, len(items)) if items[k].tag in (",", ".", ";")), 0)
        if read.tokens.end[items[closing].last - 1] > quoted:
            return [text]
        for way in (_within, _done_to, _beside, _planned):
            if told := way(read, opening, closing):
                return told
        start = _noun(items, opening, _measure(items[opening + 1 : closing]))
        if start is None or closing <= opening + 1:
            continue
        if items[opening + 1].word in RELATIVES:  # its own list may hold commas
            closing = _resumed(items, opening) or closing
        if _titled(items, opening, closing):
            return [_without(read, opening, closing)]
        verb = _told(items, opening, closing, start)
        if verb is None or not _goes_on(items, start, closing):
            continue
        subject = cut(read, start, opening)
        said = cut(read, opening + 1 + (verb in ("", "has")), opening + 3 if verb == HAS_AREA else closing)
        between = "," if start and verb else ""  # behind the verb more may follow
        rest = f"{cut(read, 0, opening)}{between} {text[ends(read, closing) :].strip()}".rstrip(" .,")
        if verb == "has" and _ahead(items[closing + 1 :]) and PRICES.isdisjoint(said.split()):
            verb = "will have"
        own = " ".join(filter(None, (subject[:1].upper() + subject[1:], verb, said)))
        return [f"{own}.", f"{rest}."] if between == "" and not start else [f"{rest}.", f"{own}."]
    return [text]


def _within(read: Read, opening: int, closing: int) -> list[str]:
    """ "In the trial, *in which 90 patients took part*, X cut Y": 90 patients took part in the trial."""
    items, text = read.items, read.tokens.text
    inner = items[opening + 1 : closing]
    if (
        len(inner) < 4
        or inner[0].tag != "prep"
        or inner[1].word != "which"
        or items[opening - 1].tag not in ("n", "name")
    ):
        return []
    verb = next((k for k, item in enumerate(inner) if item.tag in VERBAL), 0)
    first = opening - 1
    while first and items[first - 1].tag in BARE:
        first -= 1
        if items[first].tag == "det":
            break
    named = items[first].word == "the" or items[first].tag == "name"
    at = first - 1 if first and items[first - 1].tag == "prep" else first
    hangs = at > 0 and items[at - 1].tag not in ("v", ",", "t")  # "the trial in Kelm, in which": in either
    if verb < CONTENT or not named or hangs or any(i.tag == "pron" for i in inner):
        return []
    clause, what = cut(read, opening + 3, closing), cut(read, first, opening)
    what = f"the{what[3:]}" if items[first].word == "the" else what
    behind = text[ends(read, closing) :].strip()
    rest = f"{cut(read, 0, opening)}{', ' if behind else ''}{behind}".rstrip(" .,")
    return [f"{clause[:1].upper()}{clause[1:]} {inner[0].word} {what}.", f"{rest}."]


def _done_to(read: Read, opening: int, closing: int) -> list[str]:
    """ "X, *whom Y named to the court in May*, left": Y named X to the court in May."""
    items, text = read.items, read.tokens.text
    inner = items[opening + 1 : closing]
    person = opening == 1 and bool(items[0].refs) and not items[0].refs[0].adjective
    if not person or len(inner) <= CONTENT or inner[0].word not in ("whom", "which") or not _goes_on(items, 0, closing):
        return []
    verb = next((k for k, item in enumerate(inner) if item.tag == "v"), 0)
    after = inner[verb + 1] if verb + 1 < len(inner) else None
    if (
        verb < 2
        or any(i.tag in ("pron", "neg", "rel") for i in inner[1:])
        or (after is not None and after.tag not in ("t", "prep", "r") and not _post(inner[verb], after))
    ):
        return []
    at = opening + 1 + verb
    behind = cut(read, at + 1, closing) if after is not None else ""
    clause = f"{cut(read, opening + 2, at + 1)} {cut(read, 0, opening)} {behind}"
    rest = f"{cut(read, 0, opening)} {text[ends(read, closing) :].strip()}".rstrip(" .,")
    return [f"{clause[:1].upper()}{clause[1:].strip()}.", f"{rest}."]


def _post(verb: Item, after: Item) -> bool:
    """ "Whom the board *appointed director*": what he was made."""
    return verb.lemma in cutting.APPOINTING and after.tag == "n" and not after.plural


def _beside(read: Read, opening: int, closing: int) -> list[str]:
    """ "Y extradited X, *an alleged smuggler*, to Z"; "X, *once mayor of Z*, left": the sentence holds without."""
    items = read.items
    inner, named = items[opening + 1 : closing], items[opening - 1]
    after = items[closing + 1] if closing + 1 < len(items) else None
    if len(inner) < 2 or named.tag != "name" or after is None or items[closing].tag != ",":
        return []
    plain = all(i.tag in ("det", "j", "n", "prep", "name", "r", "'s") for i in inner[1:])
    said = any(i.tag in VERBAL for i in items[:opening]) and after.tag in ("prep", "t")
    what = said and inner[0].word in ("a", "an", "the") and inner[1].tag in ("j", "n", "r")
    once = opening == 1 and inner[0].word in ONCE and inner[1].tag in ("n", "det", "j") and after.tag in VERBAL
    if not plain or not (what or once):
        return []
    return [_without(read, opening, closing)]


ONCE = frozenset({"once", "formerly", "then", "now", "until_recently", "long"})
"""What begins what somebody was or is."""


def _measure(inner: Sequence[Item]) -> bool:
    """ "nine metres high", "22 hectares of meadow": of what stands right before it, whatever that hangs on."""
    high = len(inner) <= CONTENT + 1 and inner[-1].word in EXTENTS if inner else False
    wide = len(inner) > 1 and inner[1].lemma in AREAS and not any(i.tag in VERBAL | {"rel"} for i in inner)
    return bool(inner) and inner[0].tag == "q" and (high or wide)


HAS_AREA = "has an area of"
AREAS = frozenset({"hectare", "acre", "square_kilometre", "square_metre", "square_mile"})


def _noun(items: Sequence[Item], comma: int, measured: bool = False) -> int | None:
    """Where the subject begins that stands right before the comma, at the beginning of a sentence or behind its verb:
    a name or "the" and a noun, that nothing hangs on."""
    first = comma = _before_measure(items, comma)
    while first and items[first - 1].tag in BARE and items[first - 1].tag != "det":
        first -= 1
    first -= bool(first) and items[first - 1].word in ("the", "its")
    head = items[comma - 1]
    named = head.tag == "name" or (head.tag == "n" and items[first].word in ("the", "its"))
    if first == comma or not named:
        return None
    before = items[first - 1] if first else None
    plain = all(i.tag in BARE | {"prep", "conj"} for i in items[:first])
    if measured and first > 1 and plain and before is not None and before.tag == "prep":
        return 0 if items[0].word == "the" else None  # "*the cable to X*, 23 kilometres long"
    follows = before is None or before.word in ("is", "was") or (before.tag == "v" and (head.tag == "n" or measured))
    follows = follows or (measured and before is not None and before.tag == "prep")
    return first if follows else None


def _before_measure(items: Sequence[Item], comma: int) -> int:
    """ "The canal *of 68 kilometres*, …": where the noun ends that the measure hangs on."""
    first = comma
    while first and items[first - 1].tag in ("n", "q"):
        first -= 1
    measured = 1 < first < comma and items[first - 1].word == "of" and items[first].tag == "q"
    return first - 1 if measured else comma


def _titled(items: Sequence[Item], opening: int, closing: int) -> bool:
    """ "Ana Silva, director since May, left": who she is, without an article; the rest of the sentence holds alone."""
    person = opening == 1 and bool(items[0].refs) and items[0].refs[0].kind == "person"
    inner = items[opening + 1 : closing]
    plain = bool(inner) and inner[0].tag == "n" and not inner[0].plural and all(i.tag not in VERBAL for i in inner)
    after = items[closing + 1] if closing + 1 < len(items) else None
    return person and plain and after is not None and after.tag in VERBAL


def _planned(read: Read, opening: int, closing: int) -> list[str]:
    """ "The opening, *once planned for May*, has been put off": what was meant to be, of which nothing holds."""
    items = read.items
    inner = items[opening + 1 : closing]
    after = items[closing + 1] if closing + 1 < len(items) else None
    if len(inner) < 3 or after is None or after.tag not in VERBAL or items[closing].tag != ",":
        return []
    meant = inner[0].word in cutting.EARLIER and inner[1].word in cutting.MEANT and inner[2].tag in ("t", "prep", "to")
    return [_without(read, opening, closing)] if meant else []


def _without(read: Read, opening: int, closing: int) -> str:
    """The sentence without what stands between two commas."""
    rest = read.tokens.text[ends(read, closing) :].strip()
    return f"{cut(read, 0, opening)} {rest}".rstrip(" .,") + "."


def _told(items: Sequence[Item], opening: int, closing: int, start: int) -> str | None:
    """What makes the words between the commas a clause about the noun: "" for a relative, a form of "be"; ``None``
    where they are none."""
    inner = items[opening + 1 : closing]
    if inner[0].word in RELATIVES:
        ends = start == 0 or closing == len(items) - 1
        return "" if len(inner) > 2 and inner[1].tag in VERBAL and ends else None
    if _measure(inner):
        return "is" if inner[-1].word in EXTENTS else HAS_AREA
    if start == 0 and inner[0].word == "with" and len(inner) > 2 and inner[1].word in ("a", "an"):
        return "has" if _present(items[closing + 1 : closing + 2]) else None
    participle = inner[0].tag == "v" and inner[0].word.endswith(("ed", "en", "lt", "id", "un"))
    after = inner[1].tag if len(inner) > 1 else ""
    return "was" if start == 0 and participle and after in ("t", "prep") else None


PRICES = frozenset({"price", "cost", "budget"})


def _ahead(items: Sequence[Item]) -> bool:
    """Whether a clause goes on with what is to come ("will open", "is to open", "is due to open")."""
    to = [i.tag for i in items[1:3]]
    return bool(items) and (items[0].word == "will" or (items[0].word in ("is", "are") and "to" in to))


def _present(verb: Sequence[Item]) -> bool:
    """Whether a clause goes on with a verb of the present or of what is to come."""
    if not verb or verb[0].word in ("was", "were", "had"):
        return False
    return verb[0].tag in ("aux", "modal") or (verb[0].tag == "v" and verb[0].word.endswith("s"))


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
    if after is not None and after.plural and "z" in after.can:  # "X, founded in 2009, *runs* seven turbines"
        return closing + 2 < len(items) and items[closing + 2].tag in ("prep", "det", "q", "poss", "name")
    return after is not None and (after.tag in VERBAL or (after.tag in ("r", "n") and not after.plural))
