"""Sentences that hang a second assertion on the first by a relative word, an aside or a contrast, as a sentence each.

"X will not open in May, *but in June*": it will open in June. "X bought Y, *whose shop burned down*": Y's shop burned
down. "A hall was built, *which opened in May*": the hall opened. What may hang on two nouns stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.drafting.compared import VERBAL, ends, starts
from factcheck.drafting.names import FULL_NAME
from factcheck.drafting.spreading import cut
from factcheck.language.en import cutting
from factcheck.parsing.items import Item, Read

_COMMENT = re.compile(
    r", as (?:(?:had|has|have|was|were|is|are) )?(?:been )?(?:originally |previously |first |once |widely )?"
    rf"(?:{'|'.join(sorted(cutting.MEANT | cutting.FORESEEN))})(?=[,.])"
)
""" ", *as had been announced*,": nothing of its own."""
_SIGNS = frozenset('"“”«»;:')
PAYING = frozenset({"pay", "contribute", "provide", "cover", "give", "bear", "put"})
"""Verbs of those who pay a part of what something costs."""
LIMITING = frozenset({"only", "rather", "instead", "just"})
INTO = frozenset({"in", "into", "at", "on", "for", "from", "to", "towards"})


def parted(read: Read) -> list[str]:
    """The sentences; the sentence itself where it holds one."""
    text = read.tokens.text
    if not _SIGNS.isdisjoint(text):
        return [text]
    plain = _COMMENT.sub("", text)
    if plain != text:
        return [plain]
    return next((made for way in WAYS if (made := way(read))), [text])


def _whole(said: str) -> str:
    said = said.strip(" ,.")
    return f"{said[:1].upper()}{said[1:]}."


def _verb(items: Sequence[Item], first: int = 0) -> int:
    """The first verb at or behind an item; 0 where there is none."""
    return next((k for k in range(first, len(items)) if items[k].tag in VERBAL), 0)


def _contrasted(read: Read) -> list[str]:
    """ "Will *not* open in May *but in June*": will not open in May; will open in June."""
    items = read.items
    no = next((k for k, i in enumerate(items) if i.word == "not" and k and items[k - 1].tag in ("modal", "aux")), 0)
    but = next((k for k in range(no + 2, len(items) - 2) if items[k].word == "but"), 0) if no else 0
    if not but or items[no - 1].lemma == "do" or items[no - 1].word in ("did", "does", "do"):
        return []
    after = but + 1 + (items[but + 1].word in LIMITING)
    last = but - 1 - (items[but - 1].tag == ",")
    kind = items[after]
    if kind.tag not in ("t", "prep"):
        return []
    end = next((k for k in range(after, len(items)) if items[k].tag in (",", ".")), len(items))
    alike = [k for k in range(no + 1, last + 1) if items[k].tag == kind.tag]
    if kind.tag == "prep":
        alike = [k for k in alike if items[k].word == kind.word]
    if not alike or any(i.tag in VERBAL for i in items[after:end]) or not any(i.tag == "v" for i in items[no:but]):
        return []
    first = alike[-1] - (items[alike[-1] - 1].word in ("this", "next", "last"))
    if any(i.tag in (",", "v") for i in items[first:last]):
        return []
    rest = read.tokens.text[ends(read, end - 1) :]
    behind = rest if rest.strip(" .") else ""
    new = f"{cut(read, 0, no)} {cut(read, no + 1, first)} {cut(read, after, end)}{behind}"
    return [_whole(f"{cut(read, 0, last + 1)}{behind}"), _whole(new)]


def _of_which(read: Read) -> list[str]:
    """ "X cost N, *of which Y paid M*": Y paid M for X."""
    items = read.items
    k = next((k for k in range(3, len(items) - 4) if [i.word for i in items[k : k + 3]] == [",", "of", "which"]), 0)
    verb = _verb(items)
    if not k or not verb or verb > k or any(i.tag == "," for i in items[k + 3 :]):
        return []
    pays = _verb(items, k + 3)
    lemmas = {i.lemma for i in items[pays : pays + 3]} if pays else set()
    money = any(i.quantity is not None for i in items[pays:])
    if not pays or lemmas.isdisjoint(PAYING) or not money or items[verb].lemma != "cost":
        return [_whole(cut(read, 0, k))] if pays else []
    paid = cut(read, k + 3, len(items)).rstrip(" .")
    return [_whole(cut(read, 0, k)), _whole(f"{paid} for {_within(read, cut(read, 0, verb))}")]


def _within(read: Read, words: str) -> str:
    """The beginning of a sentence as it stands within one."""
    return words if read.items[0].tag == "name" else words[:1].lower() + words[1:]


def _whose(read: Read) -> list[str]:
    """ "X bought Y, *whose shop burned down*": Y's shop burned down."""
    items = read.items
    k = next((k for k in range(2, len(items) - 3) if items[k].tag == "," and items[k + 1].word == "whose"), 0)
    if not k or items[k - 1].tag != "name" or not items[k - 1].refs or items[k - 1].refs[0].adjective:
        return []
    verb = _verb(items, k + 3)
    end = next((j for j in range(verb, len(items)) if items[j].tag == ","), len(items))
    goes_on = end < len(items) - 1
    if (
        not verb
        or (goes_on and items[end + 1].tag not in VERBAL)
        or any(i.tag in ("pron", "poss") for i in items[k + 2 : end])
    ):
        return []
    own = _whole(f"{cut(read, k - 1, k)}'s {cut(read, k + 2, end)}")
    rest = cut(read, 0, k) + (f" {read.tokens.text[starts(read, end + 1) :]}" if goes_on else "")
    return [_whole(rest), own]


def _to_which(read: Read) -> list[str]:
    """ "X kept the plant in Y, *into which it put N*": it put N into the plant in Y."""
    items = read.items
    for k in range(4, len(items) - 4):
        if items[k].tag != "," or items[k + 1].word not in INTO or items[k + 2].word != "which":
            continue
        verb = _verb(items, k + 3)
        if not verb or verb == k + 3 or not _verb(items) or _verb(items) > k or any(i.tag == "," for i in items[verb:]):
            return []
        first = k - 1
        if items[first].tag == "name" and items[first - 1].word in ("in", "at", "near", "on"):
            first -= 2
        while first > 0 and items[first].tag in ("n", "j"):
            first -= 1
        if items[first].word not in ("the", "a", "an") or items[k - 1].tag not in ("n", "name") or first == k - 1:
            return []
        what = f"the {cut(read, first + 1, k)}"
        clause = cut(read, k + 3, len(items)).rstrip(" .")
        return [_whole(cut(read, 0, k)), _whole(f"{clause} {items[k + 1].word} {what}")]
    return []


def _behind_verb(read: Read) -> list[str]:
    """ "A hall for N *was built, which opened in May*": the hall opened in May."""
    items = read.items
    k = next((k for k in range(3, len(items) - 3) if items[k].tag == "," and items[k + 1].word == "which"), 0)
    if not k or items[k + 2].tag not in VERBAL:
        return []
    there = items[k - 1].tag == "name" and items[k - 2].word in ("in", "at", "near")
    verb = k - 3 if there else k - 1
    if verb < 3 or items[verb].tag != "v" or items[verb - 1].tag not in ("aux", "v") or items[verb - 1].lemma != "be":
        return []
    clause = max((j + 1 for j in range(verb) if items[j].tag in (",", ";") or items[j].word == "and"), default=0)
    past = clause
    while past < verb and items[past].tag in ("det", "j", "n"):
        past += 1
    if items[clause].word not in ("a", "an", "the") or past < clause + 2 or items[past - 1].plural:
        return [_whole(cut(read, 0, k))] if there else []
    if there and items[k + 2].lemma not in ("open", "reopen", "cost", "close"):
        return []
    own = f"the {cut(read, clause + 1, past)} {cut(read, k + 2, len(items))}"
    return [_whole(cut(read, 0, k)), _whole(own)]


def _what_it_is(read: Read) -> list[str]:
    """ "The hall, *a former barn near the river*, burned down": it burned down; it was a former barn near the river."""
    items = read.items
    k = next((k for k in range(2, len(items) - 4) if items[k].tag == ","), 0)
    if not k or items[0].word != "the" or any(i.tag not in ("j", "n") or i.refs for i in items[1:k]):
        return []
    end = next((j for j in range(k + 1, len(items)) if items[j].tag == ","), 0)
    inner = items[k + 1 : end]
    if not end or len(inner) < 2 or inner[0].word not in ("a", "an") or end + 1 >= len(items):
        return []
    verb = items[end + 1]
    if verb.tag not in VERBAL or any(i.tag in VERBAL | {"rel", "pron", "poss"} for i in inner):
        return []
    main = f"{cut(read, 0, k)} {read.tokens.text[starts(read, end + 1) :]}"
    if items[k - 1].plural or any(i.tag == "conj" for i in inner):
        return [_whole(main)]  # "the cubs, *a male and a female*, weigh N"
    be = "was" if verb.form in ("d", "e") or verb.word in ("was", "were", "had") else "is"
    return [_whole(main), _whole(f"{cut(read, 0, k)} {be} {cut(read, k + 1, end)}")]


WAYS: tuple[Callable[[Read], list[str]], ...] = (_contrasted, _of_which, _whose, _to_which, _behind_verb, _what_it_is)


_NAME = rf"{FULL_NAME}{{0,2}}"
_SAYING = "|".join(sorted(cutting.SPOKEN))
_TOLD = re.compile(
    rf"[,.?!][\"”»] (?:[Hh]as |[Hh]ave )?(?:{_SAYING}) (?P<who>{_NAME})"
    rf"(?P<at> (?:of|from|at) (?:the )?(?:[a-z]+ )?{_NAME})?"
    rf"(?P<what>, (?:an?|the|its|his|her) [^,\"“”]+|, (?:director|head|chairman|chairwoman|chair|president|mayor) of "
    rf"[^,\"“”]+)?(?P<rel>, (?:who|which|whose) [^\"“”]+)?\.$"
)
""" ""…," said *X, a baker, who opened her shop in May*." """


def plain(text: str) -> str:
    """The sentence with a quotation without the clause that tells more of the one who speaks."""
    found = _TOLD.search(text)
    return f"{text[: found.start('rel')]}." if found is not None and found["rel"] else text


def speaker(text: str) -> list[str]:
    """What a sentence with a quotation tells of the one who speaks, in sentences of its own."""
    found = _TOLD.search(text)
    if found is None:
        return []
    out = []
    who, rel = found["who"], (found["rel"] or "").removeprefix(", ").rstrip(" .")
    if what := (found["what"] or "").removeprefix(", "):
        out.append(f"{who} is {what}.")
    word, _, rest = rel.partition(" ")
    if word == "who":
        out.append(f"{who} {rest}.")
    elif word == "whose":
        out.append(f"{who}'s {rest}.")
    elif word == "which" and found["at"] and not found["what"]:
        body = re.sub(r"^ (?:of|from|at) (?:the )?(?:[a-z]+ )?", "", found["at"])
        out.append(f"{body} {rest}.")
    return out
