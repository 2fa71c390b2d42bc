"""Words as items: compound function words, and what the word lists and the lexicon know of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.language.en import closed, linking, parts
from factcheck.parsing.items import Item
from factcheck.parsing.spelling import corrected
from factcheck.parsing.verbs import PHRASAL
from factcheck.reading.tokens import Tokens


def _infinitive(norm: list[str], i: int) -> bool:
    """Is the "to" of "up to", "due to" at ``i`` that of an infinitive?"""
    after = norm[i + 2] if i + 2 < len(norm) else ""
    tags = parts.entry(after).tags if after and after not in CLOSED else ""
    if after in _FORMS:
        return True
    goes_on = "".join(norm[i + 3 : i + 4]) in GOING_ON  # "is due *to switch to* the euro"
    due = norm[i] == "due" and i > 0 and norm[i - 1] in closed.BE and (tags[:1] != "n" or goes_on)
    up = norm[i] == "up" and i > 0 and f"{parts.entry(norm[i - 1]).verb}_up" in PHRASAL  # "set up *to link* X and Y"
    return "v" in (tags if due or up else tags[:1])


GOING_ON = frozenset({"to", "the", "a", "an", "its", "their"})


SMALL = frozenset({"two", "three", "four", "five", "six"})
"""Numbers that "all" may go with: those of things named just before."""


def _noun_after(norm: list[str], k: int, names: Mapping[int, object]) -> bool:
    """Does a noun phrase without a determiner go on at token ``k``?"""
    if k >= len(norm) or norm[k] in CLOSED:
        return False
    return k in names or parts.entry(norm[k]).tags[:1] in ("n", "j")


def compound(
    norm: list[str], i: int, taken: dict[int, Item | None], names: Mapping[int, object]
) -> tuple[int, str] | None:
    """The longest compound function word that starts at token ``i``: its length and what it stands for."""
    rows = _COMPLEX.get(norm[i])
    if rows is None:
        return None
    second = norm[i + 1] if i + 1 < len(norm) else ""
    if norm[i] == "not" and second in closed.MERELY and i + 1 in taken and i and norm[i - 1] in _DOING:
        return 1, ""  # "has not *just reached $3 billion*"
    for rest, target in (*rows.get(second, ()), *rows.get("", ())):
        n = len(rest)
        if norm[i + 1 : i + 1 + n] != rest or any(k in taken or k in names for k in range(i, i + 1 + n)):
            continue
        if target in ("up_to", "due_to") and _infinitive(norm, i):
            continue  # "was set up to connect them", "is due to open in May"
        if target == "altogether" and i and rest == ["total"] and _noun_after(norm, i + 2, names):
            continue  # "$3 billion *in total investment*"
        if target == "altogether" and rest == ["all"] and "".join(norm[i + 2 : i + 3]) in SMALL:
            continue  # "*in all three*, they work together"
        if target == "altogether" and rest == ["all"] and "".join(norm[i + 2 : i + 3]) in closed.POSSESSIVES:
            continue  # "*in all its history*"
        if norm[i : i + 2] == ["at", "all"] and norm[i + 2 : i + 3] > ["a"] and _noun_after(norm, i + 2, names):
            continue  # "contacts *at all levels*"
        if not target and rest[0] in ("merely", "simply") and norm[i] == "not" and (not i or norm[i - 1] not in _DOING):
            continue  # "a friend, *not just* a neighbour"
        if target == "not_all" and norm[i] == "not" and i and norm[i - 1] in _FORMS:
            continue  # "they *did not* all sign"
        return n + 1, target
    return None


_DOING = frozenset(["do", "does", "did", "has", "have", "had", "will", "would", "is", "are", "was", "were"])
"""Before a "not just" that denies nothing of the verb after it ("*did* not just meet")."""
_COMPLEX: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
"""First word → second word ("" where there is none) → the words from the second on and what they stand for, the
longest first."""
for _key, _target in (*closed.COMPLEX.items(), *((row, "") for row in linking.ROWS)):
    _COMPLEX.setdefault(_key[0], {}).setdefault("".join(_key[1:2]), []).append((list(_key[1:]), _target))
for _seconds in _COMPLEX.values():
    for _rows in _seconds.values():
        _rows.sort(key=lambda row: -len(row[0]))


def word_item(tokens: Tokens, first: int, last: int, word: str) -> Item:
    """An item of one word (or of several that stand for one), with what it can be."""
    capital = tokens.text[tokens.start[first]].isupper()
    return Item(first, last, *_looked_up(word, capital), capital)


@lru_cache(16384)
def _looked_up(word: str, capital: bool) -> tuple[str, str, str, str, str, str, bool]:
    """What a word starts with as an item: the word as it is spelt right, tag, lemma, noun, form, what it can be, and
    whether it is a plural."""
    tag = CLOSED.get(word)
    if tag is None and not capital:
        word = corrected(word)
    e = parts.entry(word)
    lemma, noun, form, plural = e.verb, e.noun, "", False
    if word in closed.COMPOUND_NOUNS:
        lemma = noun = word  # "credit_rating" is no form of a verb
    if word in closed.COMPOUND_NOUNS and not word.endswith("us") and (word.endswith("s") or word == "heads_of_state"):
        lemma = noun = "head_of_state" if word == "heads_of_state" else word[:-1]
        plural = True
    if tag == "aux":
        lemma = "be" if word in closed.BE else "have" if word in closed.HAVE else "do"
        form = _FORMS[word]
    elif tag is None:
        tag = "'s" if word in ("'s", "’s") else ""
    return word, tag, lemma, noun, form, e.tags, plural


_FORMS = {**closed.BE, **closed.HAVE, **closed.DO}
CLOSED: dict[str, str] = {}
for _table, _tag_name in (
    (closed.ADVERBS, "r"),
    (
        closed.PREPOSITIONS
        | frozenset(
            t
            for t in closed.COMPLEX.values()
            if t
            and t not in closed.SUBORDINATORS  # "even if" is "if"
            and t not in linking.OTHERS
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
                "missing",
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
        if _tag_name in ("det", "conj", "modal", "neg", "aux", "to", "there", "n", "poss") or _w not in CLOSED:
            CLOSED[_w] = _tag_name
for _w in ("which", "who", "whom", "whose", "that", "where", "when"):
    CLOSED[_w] = "rel"
for _w in ("before", "after", "since", "until", "till", "than", "as", "like", "while", "once"):
    CLOSED[_w] = "prep/sub"
for _w in closed.COMPOUND_NOUNS:
    CLOSED[_w] = "r" if _w in closed.ADVERBS else "n"
CLOSED["her"] = "poss"
CLOSED["two"] = "n"
CLOSED["each_other"] = "pron"
CLOSED["off"] = "prep"
