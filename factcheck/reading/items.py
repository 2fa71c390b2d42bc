"""A sentence as items: names, figures, periods and words, each with its part of speech.

The tokens of a name, a figure or a date are one item. Words get their part of speech from the closed classes and the
lexicon; where it is open, from what stands before and from a look-ahead for a sure finite verb.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames import Ref
from factcheck.language.en import closed, parts
from factcheck.model import Period, Quantity, QuantityKind, Span
from factcheck.reading import quantities as figures
from factcheck.reading.pairing import told_once
from factcheck.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from factcheck.reading.gazetteer import Gazetteer

COUNTING = frozenset({QuantityKind.COUNT, QuantityKind.RANK, QuantityKind.ORDINAL})


@dataclass(slots=True, eq=False)
class Item:
    """``tag``: ``n`` noun, ``name``, ``j`` adjective, ``r`` adverb, ``v`` verb, ``det``, ``poss`` (a possessive
    pronoun), ``'s``, ``prep``, ``conj``, ``sub``, ``rel``, ``pron``, ``aux``, ``modal``, ``neg``, ``to``, ``there``,
    ``q`` figure, ``t`` period, or the sign itself. ``form`` of a verb: ``v z d e g``. ``can`` are the tags that the
    lexicon allows."""

    first: int
    last: int
    word: str
    tag: str = ""
    lemma: str = ""
    noun: str = ""
    form: str = ""
    can: str = ""
    plural: bool = False
    capital: bool = False
    refs: tuple[Ref, ...] = ()
    quantity: Quantity | None = None
    period: Period | None = None
    measure: bool = False
    """A verb that the figure after it has as comparator ("exceeded $6 billion")."""


SIGNS = {
    "–": "dash",
    "—": "dash",
    "-": "hyphen",
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "?": "?",
    "!": ".",
    ".": ".",
    "…": ".",
    "&": "conj",
    "/": "/",
}
QUOTES = frozenset("\"“”«»„‘`'*_•·|")


@dataclass(slots=True, eq=False)
class Read:
    """A sentence: its tokens, items, figures and periods."""

    tokens: Tokens
    items: list[Item]
    quantities: list[Quantity]
    periods: list[Period]
    question: bool = False


def read(text: str, gazetteer: Gazetteer, lexicon: object) -> Read:
    """The items of a sentence. ``lexicon`` holds the number words of the language."""
    tokens = tokenize(text)
    quantities, periods = figures.read(tokens, lexicon)  # type: ignore[arg-type]
    quantities = told_once(quantities, ("USD",))
    taken = _figures(tokens, quantities, periods, lexicon)
    names = gazetteer.find(tokens, {i for i, it in taken.items() if it is not None})
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
            continue
        if i in taken:
            item = taken[i]
            if item is None:
                i += 1
                continue
            items.append(item)
            i = item.last
            continue
        word = norm[i]
        if word in QUOTES:
            i += 1
            continue
        if word in SIGNS:
            items.append(Item(i, i + 1, word, SIGNS[word]))
            i += 1
            continue
        joined = _complex(norm, i, taken, names)
        if joined is not None:
            length, target = joined
            if target:
                items.append(_word(tokens, i, i + length, target))
            i += length
            continue
        if word in ("it", "us") and tokens.surface(i).isupper() and not (i > 0 and tokens.surface(i - 1).isupper()) and not (i + 1 < len(norm) and tokens.surface(i + 1).isupper()):
            items.append(Item(i, i + 1, word, "n", lemma=word, noun=word, can="n", capital=True))
            i += 1
            continue
        if word in closed.CONTRACTIONS:
            for piece in closed.CONTRACTIONS[word]:
                items.append(_word(tokens, i, i + 1, piece))
            i += 1
            continue
        items.append(_word(tokens, i, i + 1, word))
        i += 1
    items = _decades(_compounds(items, tokens), tokens, periods)
    _tag(items)
    question = any(item.tag == "?" for item in items[-2:])
    return Read(tokens, items, quantities, periods, question)


_EDGES = frozenset({"end", "start", "beginning", "close"})


def _decades(items: list[Item], tokens: Tokens, periods: list[Period]) -> list[Item]:
    """ "in the nineties", "in the early eighties": a period of ten years, as "in the 1990s" is one."""
    out: list[Item] = []
    for item in items:
        decade = closed.DECADES.get(item.word)
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


def _figures(
    tokens: Tokens, quantities: list[Quantity], periods: list[Period], lexicon: object
) -> dict[int, Item | None]:
    """Token → the item that starts there; ``None`` for a token that an item before it, or a comparator, holds."""
    from bisect import bisect_left, bisect_right

    def tokens_of(span: Span) -> range:
        return range(bisect_right(tokens.end, span.start), bisect_left(tokens.start, span.end))

    taken: dict[int, Item | None] = {}
    for p in periods:
        inside = tokens_of(p.span)
        if not inside or any(i in taken for i in inside):
            continue
        first = inside[0]
        past = inside[-1] + 1
        owner = past < len(tokens.norm) and tokens.norm[past] in ("'s", "’s")
        if p.cue is not None and not owner and _premodifies(tokens, p, first, past):
            p = _bare(tokens, p, lexicon)
        elif p.cue is not None and not owner:
            cue = tokens_of(p.cue)
            if cue and cue[-1] < first:
                first = cue[0]
        if tokens.norm[first] in _EDGES and first and tokens.norm[first - 1] == "the":
            first -= 2 if first > 1 and tokens.norm[first - 2] in ("at", "by", "towards", "until", "from") else 1
        for i in range(first, inside[-1] + 1):
            taken[i] = None
        spelt = " ".join(tokens.norm[first:past])
        if owner:
            taken[past] = None
        taken[first] = Item(first, past + owner, spelt, "poss" if owner else "t", period=p)
    for q in quantities:
        inside = tokens_of(q.span)
        if not inside or any(i in taken for i in inside):
            continue
        first, last = inside[0], inside[-1] + 1
        if q.kind in (QuantityKind.MULTIPLE,):
            continue  # "doubled" is a verb
        verb = None
        if q.cue is not None:
            cued = list(tokens_of(q.cue))
            for i in cued:
                if (
                    verb is None
                    and i < first
                    and set("vzdge") & set(parts.entry(tokens.norm[i]).tags[:1])
                    and tokens.norm[i] not in closed.PREPOSITIONS
                ):
                    verb = i
            for i in cued:
                if i not in taken:
                    taken[i] = None
            if verb is not None:
                e = parts.entry(tokens.norm[verb])
                before = tokens.norm[verb - 1] if verb else ""
                passive = e.tags[0] == "g"
                form = "g" if passive else next((c for c in "zdev" if c in e.tags), "d")
                if before in closed.HAVE and "e" in e.tags:
                    form = "e"
                if before in closed.MODALS or before == "to":
                    form = "v"
                end = max(c for c in cued if c < first) + 1 if any(c < first for c in cued) else verb + 1
                taken[verb] = Item(verb, end, tokens.norm[verb], "v", "measure", form=form, can=e.tags, measure=True)
            elif cued and cued[0] < first and cued[-1] == first - 1:
                first = cued[0]
        for i in inside:
            taken[i] = None
        taken[first] = Item(first, last, " ".join(tokens.norm[first:last]), "q", quantity=q)
    return taken


def _premodifies(tokens: Tokens, p: Period, first: int, past: int) -> bool:
    """ "after the *June 2024* talks": a determiner before the date, and a noun that it belongs to after it."""
    if first == 0 or past >= len(tokens.norm) or tokens.norm[first - 1] not in ("the", "a", "his", "her", "their", "its"):
        return False
    if tokens.norm[first] in _EDGES or tokens.norm[past - 1] == "s":
        return False  # "by the *end of* 2023", "in the 1990s K …"
    e = parts.entry(tokens.norm[past])
    return tokens.norm[past] not in _CLOSED and e.tags[:1] in ("n", "N", "j")


def _bare(tokens: Tokens, p: Period, lexicon: object) -> Period:
    """The period as its words alone say, without the preposition before them."""
    inner = tokenize(tokens.text[p.span.start : p.span.end])
    _, found = figures.read(inner, lexicon)  # type: ignore[arg-type]
    return found[0]._replace(span=p.span, cue=None) if found else p._replace(cue=None)


def _complex(
    norm: list[str], i: int, taken: dict[int, Item | None], names: Mapping[int, object]
) -> tuple[int, str] | None:
    """The longest compound function word that starts at token ``i``: its length and what it stands for."""
    rows = _COMPLEX.get(norm[i])
    if rows is None:
        return None
    for rest, target in rows:
        n = len(rest)
        if tuple(norm[i + 1 : i + 1 + n]) == rest and not any(k in taken or k in names for k in range(i, i + 1 + n)):
            return n + 1, target
    return None


_COMPLEX: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _key, _target in closed.COMPLEX.items():
    _COMPLEX.setdefault(_key[0], []).append((_key[1:], _target))
for _rows in _COMPLEX.values():
    _rows.sort(key=lambda row: -len(row[0]))


def _word(tokens: Tokens, first: int, last: int, word: str) -> Item:
    """An item of one word (or of several that stand for one), with what it can be."""
    item = Item(first, last, word, capital=tokens.text[tokens.start[first]].isupper())
    tag = _CLOSED.get(word)
    e = parts.entry(word)
    item.lemma, item.noun, item.can = e.verb, e.noun, e.tags
    if word in closed.COMPOUND_NOUNS and (word.endswith("s") or word == "heads_of_state"):
        item.lemma = item.noun = "head_of_state" if word == "heads_of_state" else word[:-1]
        item.plural = True
    if tag is not None:
        item.tag = tag
        if tag in ("aux",):
            item.lemma = "be" if word in closed.BE else "have" if word in closed.HAVE else "do"
            item.form = {**closed.BE, **closed.HAVE, **closed.DO}[word]
    elif word in ("'s", "’s"):
        item.tag = "'s"
    return item


_CLOSED: dict[str, str] = {}
for _table, _tag_name in (
    (closed.ADVERBS, "r"),
    (
        closed.PREPOSITIONS
        | frozenset(
            t
            for t in closed.COMPLEX.values()
            if t
            and t
            not in ("and", "now", "yet", "extensively", "nobody", "formerly", "two", "few", "many", "much", "several", "each_other")
        ),
        "prep",
    ),
    (closed.SUBORDINATORS, "sub"),
    (closed.RELATIVES, "rel"),
    (closed.PRONOUNS, "pron"),
    (closed.DETERMINERS, "det"),
    (closed.POSSESSIVES, "poss"),
    (closed.CONJUNCTIONS, "conj"),
    (frozenset(closed.MODALS), "modal"),
    (closed.NEGATORS, "neg"),
    (frozenset(closed.BE) | frozenset(closed.HAVE) | frozenset(closed.DO), "aux"),
    (frozenset({"to"}), "to"),
    (frozenset({"there"}), "there"),
    (frozenset({"no_longer", "not_yet", "now"}), "r"),
    (closed.COMPOUND_NOUNS, "n"),
    (frozenset({"an", "the", "a"}), "det"),
):
    for _w in _table:
        if _tag_name in ("det", "conj", "modal", "neg", "aux", "to", "there", "n", "poss") or _w not in _CLOSED:
            _CLOSED[_w] = _tag_name
for _w in ("which", "who", "whom", "whose", "that", "where", "when"):
    _CLOSED[_w] = "rel"
for _w in ("before", "after", "since", "until", "till", "than", "as", "like", "while", "once"):
    _CLOSED[_w] = "prep/sub"
for _w in closed.COMPOUND_NOUNS:
    _CLOSED[_w] = "n"
_CLOSED["her"] = "poss"
_CLOSED["two"] = "n"
_CLOSED["each_other"] = "pron"
_CLOSED["off"] = "prep"


def _compounds(items: list[Item], tokens: Tokens) -> list[Item]:
    """Words joined by a hyphen are one ("start-up", "co-operation", "Seoul-based"); a lone hyphen is a dash."""
    out: list[Item] = []
    k = 0
    while k < len(items):
        item = items[k]
        if item.tag == "dash" and out and k + 1 < len(items) and out[-1].tag == "name" and items[k + 1].tag == "name":
            left, right = out[-1], items[k + 1]
            if tokens.end[left.last - 1] == tokens.start[item.first] and tokens.end[item.first] == tokens.start[right.first]:
                item.tag = "hyphen"  # "Kazakhstan–Korea trade", not "ASTANA – Korean investment"
                out.append(item)
                k += 1
                continue
        if item.tag == "hyphen" and out and k + 1 < len(items):
            left, right = out[-1], items[k + 1]
            tight = left.last == item.first and right.first == item.last and left.last - 1 >= 0
            if (
                tight
                and tokens.end[left.last - 1] == tokens.start[item.first]
                and tokens.end[item.first] == tokens.start[right.first]
            ):
                if left.tag == "name" and right.tag == "name":
                    out.append(Item(item.first, item.last, "-", "hyphen"))
                    k += 1
                    continue
                if left.quantity is None and right.quantity is None and left.period is None and right.period is None:
                    word = f"{left.word}-{right.word}"
                    e = parts.entry(word.replace("-", "")) if parts.known(word.replace("-", "")) else parts.entry(word)
                    merged = Item(left.first, right.last, word, capital=left.capital)
                    merged.lemma, merged.noun, merged.can = e.verb, e.noun, e.tags
                    if left.tag == "name" or right.tag == "name":
                        merged.tag = "j"
                        merged.refs = left.refs or right.refs
                    out[-1] = merged
                    k += 2
                    continue
            item.tag = "dash"
        out.append(item)
        k += 1
    return out


TIMES = frozenset("time day year month week moment period era date hour night morning decade century occasion".split())
STATIVE = frozenset("exist emerge remain rise grow last outstand surround prevail develop increase work".split())
"""Verbs without an object: their -ing form before a noun is an adjective."""
ORDERING = frozenset(
    ["long", "next", "last", "only", "first", "then", "further", "early", "late", "daily", "weekly", "monthly", "yearly", "very", "once", "almost", "well"]
)
"""Adverbs that are adjectives between a determiner and a noun ("the next summit")."""


def _nounish(item: Item) -> bool:
    return item.tag in ("n", "name", "j", "q") or (not item.tag and bool(set("nNj") & set(item.can)))


def _tag(items: list[Item]) -> None:
    """Settle the part of speech of each item, left to right."""
    for k, item in enumerate(items):
        if item.tag in ("prep/sub",):
            item.tag = _prep_or_sub(items, k)
    for k, item in enumerate(items):
        if item.tag == "neg" and item.word in ("hardly", "barely", "scarcely") and k + 1 < len(items) and items[k + 1].tag == "q":
            item.tag = "r"
        if item.word == "yet" and item.tag == "conj" and k and items[k - 1].tag == "aux" and k + 1 < len(items) and items[k + 1].tag == "to":
            item.tag = "r"  # "has yet to sign"
        if item.tag == "rel":
            _settle_that(items, k)
        elif item.tag == "'s":
            _settle_s(items, k)
        elif item.tag == "to":
            _settle_to(items, k)
        elif item.tag == "r" and (
            (item.word in ORDERING and k and items[k - 1].tag in ("det", "poss", "'s"))
            or (item.word == "little" and (not k or items[k - 1].tag in ("det", "poss", "q", "'s", "j", "prep", "conj")))
        ):
            nxt = items[k + 1] if k + 1 < len(items) else None
            if nxt is not None and (nxt.tag in ("n", "name", "j", "q") or (not nxt.tag and set("nNj") & set(nxt.can))):
                item.tag, item.lemma = "j", item.word
        elif item.tag == "pron" and item.word == "mine" and k and items[k - 1].tag in ("det", "poss", "j", "q"):
            item.tag, item.lemma = "n", item.noun
        elif item.tag == "det" or item.tag == "pron":
            _settle_det(items, k)
        elif not item.tag:
            _open(items, k)


def _next(items: list[Item], k: int, skip: tuple[str, ...] = ("r",)) -> Item | None:
    for other in items[k + 1 : k + 5]:
        if other.tag not in skip:
            return other
    return None


def _prep_or_sub(items: list[Item], k: int) -> str:
    """ "after the talks" or "after they talked": is there a sure finite verb before the next comma?"""
    item = items[k]
    if item.word == "like":
        before, nxt = items[k - 1] if k else None, items[k + 1] if k + 1 < len(items) else None
        if before is not None and (
            before.tag in ("modal", "to")
            or (nxt is not None and nxt.tag == "to" and before.tag != "aux")  # "dogs like to run"
            or before.word in ("do", "does", "did", "not", "they", "we", "i")
        ):
            item.tag = ""
            item.can = "v"
            return ""
    if item.word in ("like", "than", "till"):
        return "prep"
    nxt = items[k + 1] if k + 1 < len(items) else None
    if nxt is None:
        return "r" if item.word in ("before", "since", "once") else "prep"
    if "g" in nxt.can and not nxt.tag:
        return "sub" if item.word in ("after", "before", "since", "while", "once") else "prep"
    if item.word == "once" and k and items[k - 1].tag == "aux":
        return "r"
    if item.word == "as" and not nxt.tag and set("jg") & set(nxt.can[:1]) and k + 2 < len(items) and items[k + 2].lemma == "be":
        return "prep"  # "singled out as promising were …"
    if item.word == "as":
        return "sub" if _finite_ahead(items, k + 1, near=True) else "prep"
    if _finite_ahead(items, k + 1, near=True):
        return "sub"
    return "sub" if item.word in ("while", "once") else "prep"


def _finite_ahead(items: list[Item], k: int, near: bool = False) -> bool:
    """Is there a sure finite verb between item ``k`` and the end of its clause?"""
    for other in items[k : k + 14]:
        if other.tag in (",", ";", ":", ".", "?", "dash") or (other.tag == "sub") or (other.tag == "rel" and not near):
            return False
        if other.tag == "rel" or (
            other.tag == "conj" and k + 1 < len(items) and _verbal(items, items.index(other) + 1)
        ):
            return False
        if other.tag == "modal" or (
            other.tag == "aux" and other.form in "zdv" and other.word not in ("be", "have", "do")
        ):
            return True
        if other.tag == "aux" and other.word in ("have", "do"):
            return True
        if other.measure and other.form in "zd":
            return True
        if not other.tag and other.can[:1] in ("z", "d") and not (set("ne") & set(other.can)):
            return True
        if not other.tag and other.can[:1] in ("d", "z"):
            return True
    return False


def _verbal(items: list[Item], k: int) -> bool:
    """Is item ``k`` sure to be a verb (after "and": a second predicate, not a second noun)?"""
    item = items[k] if k < len(items) else None
    return item is not None and (item.tag in ("aux", "modal") or (not item.tag and item.can[:1] in ("d", "z")))


def _settle_that(items: list[Item], k: int) -> None:
    """ "that": determiner before a noun, relative after a noun, conjunction after a verb."""
    item, nxt = items[k], items[k + 1] if k + 1 < len(items) else None
    if item.word in ("where", "when"):
        before = items[k - 1] if k else None
        if before is None or before.tag not in ("n", "name", ",", "t") or (item.word == "when" and before.tag in ("n", "name") and before.noun not in TIMES):
            item.tag = "sub"
        return
    if item.word != "that":
        if item.word in ("which", "whose") and (k == 0):
            item.tag = "rel"
        return
    before = items[k - 1] if k else None
    if (
        nxt is not None
        and not nxt.tag
        and nxt.can[:1] in ("n",)
        and (before is None or before.tag in ("prep", "conj", "v", ",", "to"))
    ):
        after = items[k + 2] if k + 2 < len(items) else None
        if before is None or before.tag != "v" or (after is not None and (after.tag in (".", ",") or after is None)):
            item.tag = "det"
            return
    earlier = items[k - 2].tag if k > 1 else ""
    if nxt is not None and not nxt.tag and earlier in ("modal", "neg", "to", "aux") and not _finite_ahead(items, k + 1):
        item.tag = "det"  # no clause follows: "cannot answer that stupid question"
        return
    if nxt is not None and (nxt.tag == "aux") and (before is None or before.tag in (":", "dash", ",", ".")):
        item.tag = "pron"
        return
    if before is None:
        item.tag = "pron" if nxt is not None and nxt.tag in ("aux", "modal") else "rel"
    if before is not None and before.tag == "prep":
        ordinal = nxt is not None and nxt.quantity is not None and nxt.quantity.kind is QuantityKind.ORDINAL
        item.tag = "det" if nxt is not None and (not nxt.tag or ordinal) else "pron"


def _settle_s(items: list[Item], k: int) -> None:
    """ "'s": possessive after a noun; "is" or "has" after a pronoun or "there"."""
    before = items[k - 1] if k else None
    if (
        before is not None
        and before.tag in ("pron", "there")
        and before.word not in ("each_other", "one", "everyone", "somebody", "someone", "nobody")
    ):
        item = items[k]
        item.tag, item.word, item.lemma, item.form = "aux", "is", "be", "z"


def _settle_to(items: list[Item], k: int) -> None:
    """ "to" before a verb marks an infinitive, else it is a preposition."""
    item = items[k]
    nxt = _next(items, k)
    if nxt is None:
        item.tag = "prep"
        return
    if nxt.tag == "aux" and nxt.word in ("be", "have", "do"):
        return
    if nxt.measure and "v" in nxt.can:
        nxt.form = "v"
        return
    if not nxt.tag and "v" in nxt.can:
        noun_first = nxt.can[0] in "nNj"
        after = items[items.index(nxt) + 1] if items.index(nxt) + 1 < len(items) else None
        if (
            noun_first
            and after is not None
            and after.tag in (".", ",", "prep", "conj")
            and nxt.word
            in (
                "trade",
                "market",
                "date",
                "power",
                "work",
                "business",
                "market",
                "growth",
                "level",
                "market",
                "place",
                "court",
                "school",
                "bed",
            )
        ):
            item.tag = "prep"
            return
        nxt.tag, nxt.form = "v", "v"
        return
    item.tag = "prep"


def _settle_det(items: list[Item], k: int) -> None:
    """A word that can be a determiner or a pronoun: the former where a noun follows."""
    item = items[k]
    if item.word in ("the", "a", "an", "every"):
        item.tag = "det"
        return
    if item.word not in closed.DETERMINERS:
        return
    nxt = items[k + 1] if k + 1 < len(items) else None
    if nxt is None:
        item.tag = "pron"
    elif nxt.tag in ("name", "q", "det", "poss", "n", "j") or (
        not nxt.tag and set("nNjge") & set(nxt.can) and nxt.can[0] not in "zd"
    ) or (not nxt.tag and item.word in ("no",)):
        item.tag = "det"
    elif (
        nxt.tag == "r"
        and (nxt.word in ORDERING or nxt.word == "little")
        and k + 2 < len(items)
        and _nounish(items[k + 2])
        and item.word not in ("most", "more", "less", "all", "both")
    ):
        item.tag = "det"
    elif nxt.tag == "r" and item.word in ("most", "more", "less"):
        item.tag = "r"
    else:
        item.tag = "pron" if item.word not in ("much", "more", "less") else "r" if nxt.tag not in (".", ",") else "pron"
        if item.word == "no":
            item.tag = "det"


def _open(items: list[Item], k: int) -> None:
    """An open-class word: what it can be, narrowed by its neighbours."""
    item = items[k]
    can = item.can
    prev = items[k - 1] if k else None
    back = k - 1
    while prev is not None and prev.tag in ("r", "neg") and back > 0:
        back -= 1
        prev = items[back]
    nxt = _next(items, k, ())
    p = prev.tag if prev is not None else ""
    if p == "aux" and prev is not None:
        _after_aux(item, prev, nxt, items, k)
        return
    if p == "modal" and ("v" in can or _bare_verb(items, k)):
        _verb(item, "v")
        return
    if "v" in can and p in ("n", "name", "pron") and _perceived(items, k, nxt):
        _verb(item, "v")
        return
    inside = (
        p in ("det", "poss", "'s", "j")
        or (p == "q" and prev is not None and prev.quantity is not None and prev.quantity.kind in COUNTING)
        or (p == "n" and prev is not None and prev.word in ("two",))
    )
    ends = nxt is None or nxt.tag in (".", ",", "prep", "t", "r", "det", "poss")
    if inside and p == "q" and can and not set(can) & set("nNjger") and ends and not _has_finite(items, k):
        _verb(item, "d" if "d" in can else can[0])  # "12 sank"
        return
    if inside and items[k - 1].tag not in ("neg",):
        if items[k - 1].tag == "r" and set("j") & set(can):
            item.tag = "j"
            return
        _nominal(items, k, nxt)
        return
    if p in ("prep",) and not (set("g") & set(can[:1])):
        if set("nNj") & set(can):
            _nominal(items, k, nxt)
            return
    if "g" in can and p in ("n", "name") and not (nxt is not None and _nounish(nxt) and nxt.tag != "name") and _there_is(items, k):
        _verb(item, "g")  # "there is no dog running"
        return
    if (
        "g" in can
        and ("n" not in can or (p == "n" and prev is not None and prev.plural))
        and p in ("n", "name")
        and nxt is not None
        and nxt.tag in ("prep", "to", "det", "q")
    ):
        _verb(item, "g")
        return
    if can[:1] == "g" or (can and set(can) <= set("gn") and "g" in can):
        _ing(items, k, prev, nxt)
        return
    verbs = [c for c in can if c in "vzde"]
    if not verbs or not set("nNjr") & set(can):
        if verbs:
            _finite_or_participle(items, k, prev, nxt)
        else:
            _nominal(items, k, nxt)
        return
    # Open between noun (adjective, adverb) and verb.
    if _wants_verb(items, k, prev, nxt):
        _finite_or_participle(items, k, prev, nxt)
    else:
        _nominal(items, k, nxt)


def _open_whose(items: list[Item], k: int) -> bool:
    """ "schools whose roofs *leaked*": the noun after "whose" has no verb yet."""
    for j in range(k - 1, max(-1, k - 7), -1):
        if items[j].tag == "rel":
            return items[j].word == "whose"
        if items[j].tag not in ("det", "poss", "j", "n", "name", "'s", "q"):
            return False
    return False


def _in_what(items: list[Item], k: int) -> bool:
    """ "What the firm *needs* is …": a clause after "what" wants a verb of its own."""
    for j in range(k - 1, -1, -1):
        if items[j].word == "what":
            return j < k - 1 and (j == 0 or items[j - 1].tag in (".", ",", "v", "aux", "sub", ":", "dash"))
        if items[j].tag not in ("det", "poss", "j", "n", "name", "'s", "pron", "q", "r"):
            return False
    return False


def _perceived(items: list[Item], k: int, nxt: Item | None) -> bool:
    """ "saw X *open* the door", "made firms *pay* taxes": a bare infinitive after the object of seeing or causing."""
    head = items[k - 1]
    j = k - 1
    while j >= 0 and j > k - 6 and items[j].tag in ("n", "name", "det", "poss", "j", "pron", "q"):
        j -= 1
    if j < 0 or items[j].tag != "v" or items[j].lemma not in closed.PERCEPTION or j == k - 1:
        return False
    led = (items[j + 1].tag in ("det", "poss") and items[k].can[0] == "v") or head.plural or head.tag in ("name", "pron")
    return led and nxt is not None and nxt.tag in ("det", "poss", "name", "q", "prep", "to", "r", "t", ".", "")


def _progressive(items: list[Item], k: int) -> bool:
    """Does a clause with "is …ing" stand before, with nothing of another clause between?"""
    while k > 0 and items[k].tag not in (",", ";", ".", "conj", "rel", "sub"):
        if items[k].tag == "v":
            back = k - 1
            while back > 0 and items[back].tag in ("r", "neg"):
                back -= 1
            return items[k].form == "g" and items[back].tag == "aux" and items[back].lemma == "be"
        k -= 1
    return False


def _bare_verb(items: list[Item], k: int) -> bool:
    """Does a subject stand before the auxiliary and an object after the word ("did not repair the boat")?"""
    back = k - 1
    while back > 0 and items[back].tag in ("r", "neg"):
        back -= 1
    nxt = items[k + 1] if k + 1 < len(items) else None
    if back < 1 or nxt is None or nxt.tag not in ("det", "poss", "pron", "q") or "n" not in items[k].can:
        return False
    return items[back].tag in ("aux", "modal") and items[back - 1].tag in ("n", "name", "pron", "q")


def _there_is(items: list[Item], k: int) -> bool:
    """Does only a noun phrase stand between "there is" and the word?"""
    back = k - 1
    while back > 0 and items[back].tag in ("n", "j", "det", "q", "r", "name", "neg"):
        back -= 1
    return back > 0 and items[back].tag == "aux" and items[back].lemma == "be" and items[back - 1].tag == "there"


def _verb(item: Item, form: str) -> None:
    item.tag, item.form = "v", form


def _after_aux(item: Item, aux: Item, nxt: Item | None, items: list[Item], k: int) -> None:
    can = item.can
    if aux.lemma == "do" and ("v" in can or _bare_verb(items, k)):
        _verb(item, "v")
    elif aux.lemma == "have" and ("e" in can or "d" in can):
        if nxt is not None and not nxt.tag and "N" in nxt.can and can[0] in "jn":
            item.tag = "j"
        else:
            _verb(item, "e")
    elif aux.lemma == "be" and "g" in can:
        if "j" in can and nxt is not None and _nounish(nxt):
            item.tag, item.lemma = "j", item.word
        else:
            _verb(item, "g")
    elif (
        aux.lemma == "be"
        and ("e" in can or "d" in can)
        and not (can[0] == "j" and nxt is not None and nxt.tag in (".", ","))
    ) or ("v" in can and aux.lemma == "have" and not set("nNj") & set(can)):
        _verb(item, "e")
    else:
        # a question turns verb and subject round: "Do companies …"
        _nominal(items, k, nxt)


def _nominal(items: list[Item], k: int, nxt: Item | None) -> None:
    """Noun, adjective or adverb."""
    item = items[k]
    can = item.can
    following = nxt is not None and (
        nxt.tag in ("n", "name", "q", "j") or (not nxt.tag and bool(set("nN") & set(nxt.can)))
    )
    if can[:1] == "r" and not (set("nN") & set(can)):
        item.tag = "r"
        return
    if "N" in can:
        item.tag, item.plural = "n", True
        item.lemma = item.noun
        return
    if "j" in can and "r" in can and following and nxt is not None and nxt.tag not in ("q", "name"):
        item.tag, item.lemma = "j", item.word  # "fast growth", "the right conditions": an adverb's form is no noun here
        return
    if "j" in can and (can[0] == "j" or following) and not (can[0] == "n" and not following):
        adjective = can[0] == "j" or ("n" not in can)
        if adjective and (following or "n" not in can or not _heads(items, k)):
            item.tag = "j"
            item.lemma = item.word
            return
    if "n" in can:
        item.tag = "n"
        item.lemma = item.noun
        item.plural = item.word in ("people", "police", "media", "data", "cattle", "men", "women", "children")
        return
    if "j" in can:
        item.tag = "j"
        item.lemma = item.word
        return
    if "g" in can or "e" in can or "d" in can:
        item.tag = "j" if following else "n" if "g" in can else "j"
        item.lemma = item.word if item.tag == "n" else item.lemma
        return
    if "r" in can:
        item.tag = "r"
        return
    item.tag = "n"
    item.lemma = item.noun


def _heads(items: list[Item], k: int) -> bool:
    """Is the word after a determiner and followed by nothing that could be the head ("the present", "the main")?"""
    return k > 0 and items[k - 1].tag in ("det", "poss", "j", "'s", "q", "n", "name")


def _ing(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> None:
    item = items[k]
    p = items[k - 1].tag if k else ""
    if item.lemma in STATIVE and nxt is not None and _nounish(nxt) and p in ("v", "prep", "conj", ","):
        item.tag, item.lemma = "j", item.word  # "expanding *existing* projects"
        return
    follows_noun = nxt is not None and (nxt.tag in ("n", "name", "det", "poss", "q") or not nxt.tag)
    if item.can[:1] == "g" and p == "conj" and _progressive(items, k - 2):
        _verb(item, "g")  # "is playing a guitar and singing"
        return
    if "n" in item.can and (
        p in ("prep", "conj", ",", "n", "j") and not (nxt is not None and nxt.tag in ("det", "poss"))
    ):
        # "in mining and engineering", "deep-sea mining"
        if item.can[0] == "n" or not follows_noun:
            item.tag, item.lemma = "n", item.noun
            return
    _verb(item, "g")


def _finite_or_participle(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> None:
    """A word that is a verb here: which form?"""
    item = items[k]
    can = item.can
    if "d" in can and "e" in can:
        p = items[k - 1].tag if k else ""
        if p == "v" and items[k - 1].form in ("g", "v") and nxt is not None and _nounish(nxt) and nxt.tag != "name":
            item.tag, item.lemma = "j", item.word  # "is slicing cooked octopus"
            return
        nominal_before = p in ("n", "name", "t", "q", ")", "pron") or (
            p in ("r",) and k > 1 and items[k - 2].tag in ("n", "name", "pron")
        )
        if (
            nxt is not None
            and _nounish(nxt)
            and not nominal_before
            and (p in ("det", "j", "prep", "poss", "'s", "q") or (p == "conj" and k > 1 and items[k - 2].tag == "j"))
        ):
            item.tag, item.lemma = "j", item.word
            return
        ahead = _finite_ahead(items, k + 1)
        agent = (
            nxt is not None
            and nxt.tag in ("prep",)
            and nxt.word
            in ("by", "in", "between", "with", "at", "on", "from", "after", "under", "of", "during", "for", "to")
        )
        if k == 0 or p in (",", ":", "dash", "conj", "("):
            if p == "conj" or (
                p == ","
                and nxt is not None
                and nxt.tag in ("det", "name", "q", "to", "rel", "prep", "pron")
                and _subject_before(items, k)
                and _same_form(items, k)
            ):
                _verb(item, "d" if not (p == "conj" and _previous_form(items, k) == "e") else "e")
                return
            if p == "dash" or p == "," or k == 0 or p == ":" or p == "(":
                by = nxt is not None and nxt.tag in ("prep", "sub", "r", "t", ":", "dash", ",", "to")
                _verb(item, "e" if by or not nominal_before else "d")
                return
        if nominal_before:
            if item.lemma in closed.UNACCUSATIVE:
                _verb(item, "d")  # what happens of itself has no passive participle
                return
            if _open_whose(items, k):
                _verb(item, "d")
                return
            if _has_finite(items, k) or (nxt is not None and nxt.word == "by"):
                _verb(item, "e")
            elif p == "name":
                _verb(item, "d")
            elif ahead and (agent or (nxt is not None and nxt.tag in ("t", "aux", "modal", "v", "to"))):
                _verb(item, "e")
            else:
                _verb(item, "d")
            return
        _verb(item, "d")
        return
    form = next(c for c in can if c in "vzde")
    if form == "z" and "z" in can:
        _verb(item, "z")
        return
    _verb(item, form)


def _previous_form(items: list[Item], k: int) -> str:
    for other in reversed(items[:k]):
        if other.tag == "v":
            return other.form
    return ""


def _same_form(items: list[Item], k: int) -> bool:
    """An enumeration of verbs ("met Yoon, listened to Tokayev and left"): the verb before is finite as well."""
    conj = any(other.tag == "conj" for other in items[k + 1 : k + 12])
    return _previous_form(items, k) == "d" and conj


def _subject_before(items: list[Item], k: int) -> bool:
    return any(other.tag in ("name", "n", "pron") for other in items[:k])


def _has_finite(items: list[Item], k: int) -> bool:
    """Has the clause that item ``k`` stands in a finite verb already?"""
    found, wanted = 0, 1
    for at in range(k - 1, -1, -1):
        other = items[at]
        if other.tag == "rel" and found and at and items[at - 1].tag in ("n", "name") and other.word != "whose":
            wanted += 1  # that was the verb of a relative clause: its head wants one, too
            continue
        if other.tag in (";", ":", "sub", "rel", "dash", "conj", ",") or other.word == "what":
            return found >= wanted
        finite = other.tag == "modal" or (other.tag == "aux" and other.form in "zdv") or (other.tag == "v" and other.form in "zdv")
        if finite and not (at + 1 < k and items[at + 1].tag in ("v", "aux") and other.tag in ("aux", "modal") and found):
            found += 1
            if found > wanted:
                return True
    return found >= wanted


def _aside_subject(items: list[Item], k: int) -> Item | None:
    """The head of the subject before an aside that the comma before item ``k`` closes ("Firms, most of which …, *sell*")."""
    opening = next((j for j, other in enumerate(items[: k - 1]) if other.tag == ","), None)
    if opening is None or opening == 0 or items[opening - 1].tag not in ("n", "name"):
        return None
    before = items[:opening]
    verbal = any(o.tag in ("v", "aux", "modal", "sub", ":", "conj") for o in before)
    nested = any(o.tag in ("rel", "v") or o.word in ("which", "whom") for o in items[opening : k - 1])
    return None if verbal or not nested else items[opening - 1]


def _plural_subject(items: list[Item], k: int) -> bool:
    """Does a plural noun or a coordination stand before item ``k`` in its clause?"""
    for other in reversed(items[:k]):
        if other.tag in (";", ":", "sub", "rel", "dash", ","):
            return False
        if other.plural or (other.tag == "conj" and other.word == "and"):
            return True
    return False


def _wants_verb(items: list[Item], k: int, prev: Item | None, nxt: Item | None) -> bool:
    """Is a verb likelier than a noun here? After a subject without one, where none is sure to come."""
    item = items[k]
    can = item.can
    p = items[k - 1].tag if k else ""
    if p == "to":
        return "v" in can
    if p in ("det", "poss", "prep", "j"):
        return False
    finite = _has_finite(items, k)
    if k == 0:
        imperative = False
        return imperative
    if p == "rel" and items[k - 1].word == "that" and k > 1 and items[k - 2].tag in ("v", "aux"):
        return False
    if p in ("pron", "rel", "there"):
        return bool(set("vzd") & set(can))
    if (
        p in ("name", "n")
        and any(o.tag == "rel" and o.word != "whose" for o in items[max(0, k - 4) : k])
        and not finite
        and set("vzd") & set(can)
    ):
        return True
    if p in ("name", "n", "q", "t", ")", "r", ",", "'s"):
        if finite and p != ",":
            return False
        if p in ("'s",):
            return False
        head = items[k - 1]
        if p == "r" and k > 1:
            head = items[k - 2]
        if _finite_ahead(items, k + 1) and not _in_what(items, k):
            return False
        if _in_what(items, k) and set("zd") & set(can) and nxt is not None and nxt.tag in ("aux", "modal", "prep", "t"):
            return True
        plural = head.plural or _plural_subject(items, k)
        if p == "," and (subject := _aside_subject(items, k)) is not None and "v" in can:
            return subject.plural and nxt is not None and (nxt.tag not in (".", ",", "conj", "aux", "modal"))
        if "z" in can and "v" not in can and can[0] in ("N", "z"):
            # "talks", "visits": a verb after a singular subject, or where an object follows
            obj = nxt is not None and (
                nxt.tag in ("det", "poss", "name", "q", "to", "prep", "rel", "t", "r", "pron") or not nxt.tag
            )
            if head.tag == "name" and not (head.refs and head.refs[0].adjective):
                return obj
            return (
                obj
                and not head.plural
                and (can[0] == "z" or (nxt is not None and nxt.tag in ("det", "poss", "name", "q", "rel")))
            )
        if "v" in can and can[0] in ("n", "j", "v", "r"):
            obj = nxt is not None and (
                nxt.tag in ("det", "poss", "name", "q", "to", "prep", "rel", "t", "r", "pron", "neg") or not nxt.tag
            )
            if can[0] == "v":
                return obj or nxt is None or nxt.tag == "."
            if plural and head.tag == "name" and k > 1 and items[k - 2].tag == "conj" and nxt is not None and nxt.can[:1] in ("n", "N") and not nxt.tag:
                return True  # "X and Y exchange goods"
            if plural and item.lemma in closed.SAY | closed.SUPPOSE and nxt is not None and nxt.tag not in (".", ","):
                return True
            return plural and obj and (nxt is not None and nxt.tag in ("det", "poss", "name", "q", "prep", "t", "to"))
        return bool(set("d") & set(can)) or can[0] in "vzd"
    if p == "conj":
        return can[0] in "vzd" and _previous_form(items, k) != ""
    return can[0] in "vzd"
