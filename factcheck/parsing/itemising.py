"""A text as items: words, complex prepositions, names of the base, figures and periods."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.frames import Ref
from factcheck.language.en import classes, closed, dates, parts
from factcheck.model import Period, Span
from factcheck.parsing import cities, figured
from factcheck.parsing.compounds import compounds, hashtags
from factcheck.parsing.figured import Taken
from factcheck.parsing.frequency import bounded, often, signed
from factcheck.parsing.items import QUOTES, SIGNS, Item, Read, decorates
from factcheck.parsing.joining import joined
from factcheck.parsing.spelling import respell
from factcheck.parsing.tagging import tag
from factcheck.parsing.words import compound, word_item
from factcheck.reading import quantities as figures
from factcheck.reading.pairing import told_once
from factcheck.reading.tokens import Tokens, tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.parsing.gazetteer import Gazetteer


DOUBLED = 3
"""Longer words that stand twice are written twice ("held held"), not meant twice ("had had")."""
LABEL = 8
"""Items within which a label's colon stands."""
Names = Mapping[int, tuple[int, tuple[Ref, ...]]]


def read(text: str, gazetteer: Gazetteer, lexicon: object) -> Read:
    """The items of a sentence. ``lexicon`` holds the number words of the language."""
    tokens = tokenize(text)
    respell(tokens, gazetteer)
    quantities, periods = figures.read(tokens, lexicon)  # type: ignore[arg-type]
    once = told_once(quantities, ("USD",))
    taken = figured.taken_by(tokens, once, periods, lexicon)
    if len(once) < len(quantities):
        figured.pass_over_again(tokens, quantities, taken)
    names = gazetteer.find(tokens, {i for i, it in taken.items() if it is not None})
    items = _items(tokens, taken, names)
    items = _none(_decades(compounds(_row(items), tokens), tokens, periods))
    items = joined(_bracketed(items), tokens, quantities, periods)
    items = cities.named(_introduced(items))
    items = often(bounded(signed(items)))
    _paired(items)
    _stranded(items)
    tag(items)
    question = any(item.tag == "?" for item in items[-2:])
    return Read(tokens, items, quantities, periods, question)


def _row(items: list[Item]) -> list[Item]:
    """ "A | X | top five": a row whose values are names and figures, as "A: X, top five"; "S | text" is what a
    source says. A period alone goes with the cell before it, a source at the end is who says so."""
    bars = [k for k, item in enumerate(items) if item.tag == "bar"]
    if not bars:
        return items
    cells = [items[a + 1 : b] for a, b in zip([-1, *bars], [*bars, len(items)], strict=True)]
    told = cells[0] if all(map(_value, cells[1:])) or _source(cells[0]) else None
    out, labelled = list(cells[0]), told is None
    for bar, cell in zip(bars, cells[1:], strict=True):
        at, period = items[bar].first, len(cell) == 1 and cell[0].period is not None
        if told is not None and cell is cells[-1] and _source(cell):
            out.append(Item(at, at, "according_to", "prep", lemma="according_to"))
        elif told and cell and not period:
            sign = "," if labelled else ":"
            out.append(Item(at, at + 1, sign, sign))
            labelled = True
        out.extend(cell)
    return out


def _value(cell: list[Item]) -> bool:
    """Whether a cell holds nothing but names, figures and periods."""
    return bool(cell) and all(item.refs or item.quantity is not None or item.period is not None for item in cell)


def _source(cell: list[Item]) -> bool:
    return len(cell) == 1 and bool(cell[0].refs) and cell[0].refs[0].kind == "source"


def _stranded(items: list[Item]) -> None:
    """ "104 votes in favour and 91 *against*": without a thing of its own it is an adverb."""
    for k, item in enumerate(items):
        if item.word == "against" and k and items[k - 1].tag == "q":
            if k + 1 == len(items) or items[k + 1].tag in (".", ",", ";", "t", "conj", ")"):
                item.tag = "r"


def _items(tokens: Tokens, taken: Taken, names: Names) -> list[Item]:
    """Names, then figures and periods, then words; quotation marks and pictures that adorn give none."""
    items: list[Item] = []
    norm = tokens.norm
    i = 0
    while i < len(norm):
        name = names.get(i)
        held = taken.get(i)
        if name is not None and name[0] == i + 1 and norm[i] in closed.CONTRACTIONS:
            name = None  # "I'm", "He'll" at the start
        if name is not None and (held is None or held.last <= name[0]):
            last, refs = name
            people = refs[0].adjective and norm[last - 1].endswith("s")
            items.append(Item(i, last, " ".join(norm[i:last]), "name", refs=refs, capital=True, plural=people))
            i = last
        elif held is not None:
            items.append(held)
            i = held.last
        elif i in taken:
            i += 1
        else:
            i = _add_word(items, tokens, i, taken, names)
    return items


def _add_word(items: list[Item], tokens: Tokens, i: int, taken: Taken, names: Names) -> int:
    """Add what stands at token ``i``, no name and no figure; the token to go on from."""
    norm = tokens.norm
    word = norm[i]
    if word in QUOTES:
        if _of_plural(tokens, i):
            items.append(Item(i, i + 1, "'s", "'s"))  # "the leaders' meeting"
        return i + 1
    if word[0] >= "\u200d" and decorates(word):
        return i + 1
    if word == "#" and (past := hashtags(tokens, i, names)):
        return past
    if items and word == norm[i - 1] and word.isalpha() and len(word) > DOUBLED and items[-1].last == i:
        items[-1].last = i + 1  # "held held talks"
        return i + 1
    if word in SIGNS:
        items.append(Item(i, i + 1, word, SIGNS[word]))
        return i + 1
    if word in ("more", "less") and _multiplies(norm, i):
        items.append(word_item(tokens, i, i + 2, f"{word}_than"))
        return i + 2
    joined = compound(norm, i, taken, names)
    if joined is not None and not (word == "thanks" and _are_given(norm, i)):
        length, target = joined
        if target:
            items.append(word_item(tokens, i, i + length, target))
        return i + length
    if word in ("it", "us") and _spelt_in_capitals(tokens, i):
        items.append(Item(i, i + 1, word, "n", lemma=word, noun=word, can="n", capital=True))
        return i + 1
    if word in closed.CONTRACTIONS:
        items.extend(word_item(tokens, i, i + 1, piece) for piece in closed.CONTRACTIONS[word])
        return i + 1
    dotted = word in closed.ABBREVIATED and i + 2 < len(norm) and norm[i + 1] == "."
    items.append(word_item(tokens, i, i + 1 + dotted, closed.ABBREVIATED[word] if dotted else word))
    return i + 1 + dotted


def _multiplies(norm: list[str], i: int) -> bool:
    """ "*more than* doubled": an adverb of the verb."""
    if i + 2 >= len(norm) or norm[i + 1] != "than":
        return False
    verb, before = parts.entry(norm[i + 2]).verb, norm[i - 1] if i else ""
    infinite = norm[i + 2] == verb and before not in closed.MODALS and before != "to"
    return verb in closed.MULTIPLYING and not infinite


def _are_given(norm: list[str], i: int) -> bool:
    """ "expressed his *thanks* to": the noun, not "thanks to"."""
    return i > 0 and (norm[i - 1] in closed.POSSESSIVES or parts.entry(norm[i - 1]).tags[:1] in "vzdeg")


def _spelt_in_capitals(tokens: Tokens, i: int) -> bool:
    """Does "IT", "US" stand among words that are not?"""
    beside = [k for k in (i - 1, i + 1) if 0 <= k < len(tokens.norm)]
    return tokens.surface(i).isupper() and not any(tokens.surface(k).isupper() for k in beside)


def _of_plural(tokens: Tokens, i: int) -> bool:
    """Does an apostrophe after a plural make it an owner, and close no quotation?"""
    norm = tokens.norm
    if norm[i] not in ("'", "’") or not 0 < i < len(norm) - 1 or not norm[i - 1].endswith("s"):
        return False
    if tokens.end[i - 1] != tokens.start[i] or tokens.end[i] == tokens.start[i + 1]:
        return False
    opened = sum(
        norm[k] in ("'", "’", "‘") and (k == 0 or tokens.end[k - 1] < tokens.start[k]) for k in range(max(0, i - 40), i)
    )
    return not opened and parts.entry(norm[i + 1]).tags[:1] in ("n", "N", "j", "g", "d", "e", "z", "v")


def _bracketed(items: list[Item]) -> list[Item]:
    """A period alone in brackets stands as it would without them ("trade turnover (2022)")."""
    if not any(item.tag == "(" for item in items):
        return items
    out: list[Item] = []
    for k, item in enumerate(items):
        opens = item.tag == "(" and [i.tag for i in items[k + 1 : k + 3]] == ["t", ")"]
        closes = item.tag == ")" and [i.tag for i in items[max(0, k - 2) : k]] == ["(", "t"]
        if not (opens or closes):
            out.append(item)
    return out


_GROUPS = classes.GROUPS | {"leader", "president"}


def _introduced(items: list[Item]) -> list[Item]:
    """ "the two countries, X and Y,": X and Y, whose names say which two."""
    if not any(item.noun in _GROUPS for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        if items[k].noun not in _GROUPS or not out or out[-1].word not in ("two", "both"):
            out.append(items[k])
            k += 1
            continue
        aside = [i.tag for i in items[k + 1 : k + 5]] in (
            [",", "name", "conj", "name"],
            ["dash", "name", "conj", "name"],
        )
        if not (aside and items[k + 3].word == "and"):
            out.append(items[k])
            k += 1
            continue
        first = out.pop().first
        if out and out[-1].word in ("the", "these", "those"):
            first = out.pop().first
        if all(i.refs and i.refs[0].kind == "person" for i in (items[k + 2], items[k + 4])):
            first = _who_hold(out, first)
        items[k + 2].first = first
        out.extend(items[k + 2 : k + 5])
        k += 5
        if k < len(items) and items[k].tag in (",", "dash"):
            k += 1
    return out


def _who_hold(out: list[Item], first: int) -> int:
    """ "*the leaders of* the two countries, X and Y,": takes what names the persons by office off the end."""
    if len(out) > 1 and out[-1].word == "of" and out[-2].noun in closed.PERSON_NOUNS:
        out.pop()
        first = out.pop().first
        if out and out[-1].word == "the":
            first = out.pop().first
    return first


def _paired(items: list[Item]) -> None:
    """A headline's comma between its first two names is "and" ("Oslo, Budapest sign 11 papers"), also after a label."""
    colon = next((k + 1 for k, item in enumerate(items[:LABEL]) if item.tag == ":"), 0)
    head = items[colon:]
    if [i.tag for i in head[:3]] != ["name", ",", "name"] or len(head) < 5:
        return
    verb, rest = head[3], head[4:]
    if verb.tag or "v" not in verb.can or head[2].plural:
        return
    if any(i.tag in ("aux", "modal", ",") or (i.can and set(i.can) <= set("zdv")) for i in rest):
        return
    items[colon + 1] = Item(head[1].first, head[1].last, "and", "conj")
    verb.tag, verb.form = "v", "v"


def _none(items: list[Item]) -> list[Item]:
    """ "not a single X", "not one X" are "no X", "not one of them" is "none of them"."""
    if not any(item.word == "not" for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        if items[k].word != "not":
            out.append(items[k])
            k += 1
            continue
        words = [item.word for item in items[k : k + 4]]
        single = words[1:3] == ["a", "single"]
        numbered = len(words) > 2 and words[1] == "one" and (items[k + 1].quantity is not None or words[2] == "of")
        before = [item.word for item in out[-2:]]
        standing = bool(before) and before[-1] in closed.BE and before[0] != "there"  # "is not one of them"
        if not (single or numbered) or standing:
            out.append(items[k])
            k += 1
            continue
        n = 3 if single or words[2] == "single" else 2
        of = k + n < len(items) and items[k + n].word == "of"
        tag, word = ("pron", "none") if of else ("det", "no")
        out.append(Item(items[k].first, items[k + n - 1].last, word, tag, lemma=word))
        k += n
    return out


def _decades(items: list[Item], tokens: Tokens, periods: list[Period]) -> list[Item]:
    """ "in the nineties", "in the early eighties": a period of ten years, as "in the 1990s" is one."""
    if not any(item.word in dates.DECADES for item in items):
        return items
    out: list[Item] = []
    for item in items:
        decade = dates.DECADES.get(item.word)
        if decade is None or not out or out[-1].word not in ("the", "early", "late", "mid"):
            out.append(item)
            continue
        while out and out[-1].word in ("the", "early", "late", "mid"):
            out.pop()
        first = item.first
        if out and out[-1].word in ("in", "during", "of", "since", "from"):
            first = out.pop().first
        span = Span(tokens.start[item.first], tokens.end[item.last - 1])
        period = Period(span, "range", f"{decade}-01-01", f"{decade + 9}-12-31", "on", None, False, None)
        periods.append(period)
        out.append(Item(first, item.last, " ".join(tokens.norm[first : item.last]), "t", period=period))
    return out
