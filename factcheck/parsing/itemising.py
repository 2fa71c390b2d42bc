"""A text as items: words, complex prepositions, names of the base, figures and periods."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.en import classes, closed, linking, parts
from factcheck.model import Period, Quantity, QuantityKind, Span
from factcheck.parsing import cities
from factcheck.parsing.compounds import compounds, hashtags
from factcheck.parsing.items import QUOTES, SIGNS, Item, Read, decorates
from factcheck.parsing.spelling import corrected
from factcheck.parsing.tagging import tag
from factcheck.parsing.verbs import PHRASAL
from factcheck.parsing.worded import anchored, asserted, made, seasonal
from factcheck.reading import quantities as figures
from factcheck.reading.pairing import told_once
from factcheck.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from factcheck.parsing.gazetteer import Gazetteer


def read(text: str, gazetteer: Gazetteer, lexicon: object) -> Read:
    """The items of a sentence. ``lexicon`` holds the number words of the language."""
    tokens = tokenize(text)
    quantities, periods = figures.read(tokens, lexicon)  # type: ignore[arg-type]
    once = told_once(quantities, ("USD",))
    taken = _figures(tokens, once, periods, lexicon)
    if len(once) < len(quantities):
        _pass_over_again(tokens, quantities, taken)
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
            if _of_plural(tokens, i):
                items.append(Item(i, i + 1, "'s", "'s"))  # "the leaders' meeting"
            i += 1
            continue
        if word[0] >= "\u200d" and decorates(word):
            i += 1
            continue
        if word == "#" and (past := hashtags(tokens, i, names)):
            i = past
            continue
        if word in SIGNS:
            items.append(Item(i, i + 1, word, SIGNS[word]))
            i += 1
            continue
        joined = _complex(norm, i, taken, names)
        if (
            word == "thanks"
            and i
            and (norm[i - 1] in closed.POSSESSIVES or parts.entry(norm[i - 1]).tags[:1] in "vzdeg")
        ):
            joined = None  # "expressed his thanks to"
        if joined is not None:
            length, target = joined
            if target:
                items.append(_word(tokens, i, i + length, target))
            i += length
            continue
        if (
            word in ("it", "us")
            and tokens.surface(i).isupper()
            and not (i > 0 and tokens.surface(i - 1).isupper())
            and not (i + 1 < len(norm) and tokens.surface(i + 1).isupper())
        ):
            items.append(Item(i, i + 1, word, "n", lemma=word, noun=word, can="n", capital=True))
            i += 1
            continue
        if word in closed.CONTRACTIONS:
            for piece in closed.CONTRACTIONS[word]:
                items.append(_word(tokens, i, i + 1, piece))
            i += 1
            continue
        dotted = word in closed.ABBREVIATED and i + 2 < len(norm) and norm[i + 1] == "."
        items.append(_word(tokens, i, i + 1 + dotted, closed.ABBREVIATED[word] if dotted else word))
        i += 1 + dotted
    items = _none(_decades(compounds(items, tokens), tokens, periods))
    items = _bracketed(items)
    items = cities.named(_introduced(items))
    _paired(items)
    tag(items)
    question = any(item.tag == "?" for item in items[-2:])
    return Read(tokens, items, quantities, periods, question)


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
    """A headline's comma between its first two names is "and" ("Oslo, Budapest sign 11 papers")."""
    if [i.tag for i in items[:3]] != ["name", ",", "name"] or len(items) < 5:
        return
    verb, rest = items[3], items[4:]
    if verb.tag or "v" not in verb.can or items[2].plural:
        return
    if any(i.tag in ("aux", "modal", ",") or (i.can and set(i.can) <= set("zdv")) for i in rest):
        return
    items[1] = Item(items[1].first, items[1].last, "and", "conj")
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


_EDGES = frozenset({"end", "start", "beginning", "close", "whole"}) | frozenset(closed.SEASONS)
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"}
    | {"last", "next", "previous", "current", "same", "year", "years"}
)
"""Words that may open a period after "the": "in the *first* half of 2023", "over the *last* year"."""
_BEFORE_EDGES = frozenset({"at", "by", "towards", "until", "from", "for", "in", "during", "over", "throughout"})
_AS_OF = frozenset({"as of", "as at"})


def _decades(items: list[Item], tokens: Tokens, periods: list[Period]) -> list[Item]:
    """ "in the nineties", "in the early eighties": a period of ten years, as "in the 1990s" is one."""
    if not any(item.word in closed.DECADES for item in items):
        return items
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


def _pass_over_again(tokens: Tokens, quantities: list[Quantity], taken: dict[int, Item | None]) -> None:
    """ "$9.6 billion (about 4.3 trillion tenge)": of an amount told again only the one that is taken stays."""
    from bisect import bisect_left

    for told in (q for q in quantities if q.restates is None):
        again = [q for q in quantities if q.restates == told.span]
        if not again:
            continue
        first = bisect_left(tokens.start, told.whole.start)
        past = bisect_left(tokens.start, again[-1].span.end)
        middle = bisect_left(tokens.start, told.span.end)
        if tokens.norm[past : past + 1] == [{"(": ")", ",": ","}.get(tokens.norm[middle], "")]:
            past += 1
        for i in range(first, past):
            if taken.get(i) is None:
                taken[i] = None


def _figures(
    tokens: Tokens, quantities: list[Quantity], periods: list[Period], lexicon: object
) -> dict[int, Item | None]:
    """Token → the item that starts there; ``None`` for a token that an item before it, or a comparator, holds."""
    from bisect import bisect_left, bisect_right

    def tokens_of(span: Span) -> range:
        return range(bisect_right(tokens.end, span.start), bisect_left(tokens.start, span.end))

    taken: dict[int, Item | None] = {}
    for period in periods:
        p = seasonal(tokens, period)
        inside = tokens_of(p.span)
        if not inside or any(i in taken for i in inside) or anchored(tokens, p, inside[-1]):
            continue
        first = inside[0]
        past = inside[-1] + 1
        owner = past < len(tokens.norm) and tokens.norm[past] in ("'s", "’s")
        attributive = not owner and _premodifies(tokens, first, past)
        if p.cue is not None and attributive:
            p = _bare(tokens, p, lexicon)
        elif p.cue is not None and not owner:
            cue = tokens_of(p.cue)
            if cue and cue[-1] < first:
                first = cue[0]
        if p.grain == "day" and first and tokens.norm[first - 1] == "the" and not owner:
            first -= 2 if first > 1 and tokens.norm[first - 2] in ("on", "by", "since", "until", "before") else 1
        if p.cue is not None and tokens.text[p.cue.start : p.cue.end].lower() in _AS_OF:
            p = p._replace(comparator="by")  # as it stood by then
        opening = tokens.norm[first] in _EDGES or (tokens.norm[first] in _ORDINALS and not (attributive or owner))
        if opening and first and tokens.norm[first - 1] == "the":
            first -= 2 if first > 1 and tokens.norm[first - 2] in _BEFORE_EDGES else 1
        for i in range(first, inside[-1] + 1):
            taken[i] = None
        spelt = " ".join(tokens.norm[first:past])
        if owner:
            taken[past] = None
        taken[first] = Item(first, past + owner, spelt, "poss" if owner else "t", period=p)
    for q in (made(each, tokens) for each in quantities):
        inside = tokens_of(q.span)
        if not inside or any(i in taken for i in inside):
            continue
        first, last = inside[0], inside[-1] + 1
        if q.kind in (QuantityKind.MULTIPLE,) or tuple(tokens.norm[first : first + 2]) == ("one", "another"):
            continue  # "doubled" is a verb, "one another" a pronoun
        verb = None
        if q.cue is not None:
            cued = list(tokens_of(q.cue))
            for i in cued:
                if (
                    verb is None
                    and i < first
                    and (
                        parts.entry(tokens.norm[i]).tags.startswith(("v", "z", "d", "g", "e"))
                        or (i > 0 and tokens.norm[i - 1] == "to" and "v" in parts.entry(tokens.norm[i]).tags)
                    )
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
        taken[first] = Item(first, last, " ".join(tokens.norm[first:last]), "q", quantity=asserted(q, tokens))
    return taken


def _premodifies(tokens: Tokens, first: int, past: int) -> bool:
    """ "after the *June 2024* talks": a determiner before the date, and a noun that it belongs to after it."""
    if (
        first == 0
        or past >= len(tokens.norm)
        or tokens.norm[first - 1] not in ("the", "a", "his", "her", "their", "its")
    ):
        return False
    if tokens.norm[first] in _EDGES or tokens.norm[past - 1] == "s" or "of" in tokens.norm[first:past]:
        return False  # "by the *end of* 2023", "in the 1990s K …", "in the first half of 2023 trade …"
    if not tokens.norm[past][0].isalpha():
        return False
    e = parts.entry(tokens.norm[past])
    return tokens.norm[past] not in _CLOSED and e.tags[:1] in ("n", "N", "j")


def _bare(tokens: Tokens, p: Period, lexicon: object) -> Period:
    """The period as its words alone say, without the preposition before them."""
    inner = tokenize(tokens.text[p.span.start : p.span.end])
    _, found = figures.read(inner, lexicon)  # type: ignore[arg-type]
    return found[0]._replace(span=p.span, cue=None) if found else p._replace(cue=None)


def _infinitive(norm: list[str], i: int) -> bool:
    """Is the "to" of "up to", "due to" at ``i`` that of an infinitive?"""
    after = norm[i + 2] if i + 2 < len(norm) else ""
    tags = parts.entry(after).tags if after and after not in _CLOSED else ""
    if after in closed.BE | closed.HAVE | closed.DO:
        return True
    due = norm[i] == "due" and i > 0 and norm[i - 1] in closed.BE and tags[:1] != "n"
    up = norm[i] == "up" and i > 0 and f"{parts.entry(norm[i - 1]).verb}_up" in PHRASAL  # "set up *to link* X and Y"
    return "v" in (tags if due or up else tags[:1])


def _complex(
    norm: list[str], i: int, taken: dict[int, Item | None], names: Mapping[int, object]
) -> tuple[int, str] | None:
    """The longest compound function word that starts at token ``i``: its length and what it stands for."""
    rows = _COMPLEX.get(norm[i])
    if rows is None:
        return None
    second = norm[i + 1] if i + 1 < len(norm) else ""
    for rest, target in (*rows.get(second, ()), *rows.get("", ())):
        n = len(rest)
        if norm[i + 1 : i + 1 + n] != rest or any(k in taken or k in names for k in range(i, i + 1 + n)):
            continue
        if target in ("up_to", "due_to") and _infinitive(norm, i):
            continue  # "was set up to connect them", "is due to open in May"
        return n + 1, target
    return None


_COMPLEX: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
"""First word → second word ("" where there is none) → the words from the second on and what they stand for, the
longest first."""
for _key, _target in (*closed.COMPLEX.items(), *((row, "") for row in linking.ROWS)):
    _COMPLEX.setdefault(_key[0], {}).setdefault("".join(_key[1:2]), []).append((list(_key[1:]), _target))
for _seconds in _COMPLEX.values():
    for _rows in _seconds.values():
        _rows.sort(key=lambda row: -len(row[0]))


def _word(tokens: Tokens, first: int, last: int, word: str) -> Item:
    """An item of one word (or of several that stand for one), with what it can be."""
    capital = tokens.text[tokens.start[first]].isupper()
    return Item(first, last, *_looked_up(word, capital), capital)


@lru_cache(16384)
def _looked_up(word: str, capital: bool) -> tuple[str, str, str, str, str, str, bool]:
    """What a word starts with as an item: the word as it is spelt right, tag, lemma, noun, form, what it can be, and
    whether it is a plural."""
    tag = _CLOSED.get(word)
    if tag is None and not capital:
        word = corrected(word)
    e = parts.entry(word)
    lemma, noun, form, plural = e.verb, e.noun, "", False
    if word in closed.COMPOUND_NOUNS and (word.endswith("s") or word == "heads_of_state"):
        lemma = noun = "head_of_state" if word == "heads_of_state" else word[:-1]
        plural = True
    if tag == "aux":
        lemma = "be" if word in closed.BE else "have" if word in closed.HAVE else "do"
        form = _FORMS[word]
    elif tag is None:
        tag = "'s" if word in ("'s", "’s") else ""
    return word, tag, lemma, noun, form, e.tags, plural


_FORMS = {**closed.BE, **closed.HAVE, **closed.DO}
_CLOSED: dict[str, str] = {}
for _table, _tag_name in (
    (closed.ADVERBS, "r"),
    (
        closed.PREPOSITIONS
        | frozenset(
            t
            for t in closed.COMPLEX.values()
            if t
            and t not in closed.SUBORDINATORS  # "even if" is "if"
            and t
            not in (
                "and",
                "now",
                "since_then",
                "counterpart",
                "counterparts",
                "yet",
                "extensively",
                "nobody",
                "formerly",
                "two",
                "few",
                "many",
                "much",
                "several",
                "each_other",
                "in_person",
                "operational",
            )
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
    (frozenset({"no_longer", "not_yet", "now", "since_then"}), "r"),
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
