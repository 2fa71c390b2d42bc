"""What a text has told in full ("the Harsk dam", "the dam at Harsk") goes on as "the dam": the fuller name is put in.

Only where the texts tell of one such thing, however they call it; and the parts of that one ("the reservoir"), which
texts name without saying whose they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factcheck.discourse.calling import restricted
from factcheck.drafting.contexts import Context, substitute
from factcheck.drafting.edits import Edits
from factcheck.drafting.things import BUILT
from factcheck.language.en import belongings, bodies
from factcheck.parsing.items import Item, Read, word_at

BINDING = frozenset({"at", "in", "near", "of", "on", "over", "under"})
NOUNS = (BUILT | bodies.KINDS["place"]) - bodies.TOWNS - {"street", "square", "park", "island", "school", "shop"}
"""Nouns of what is built or lies somewhere, of which a text tells as of one."""


def told(reads: Iterable[Read], named: Collection[str]) -> dict[str, str]:
    """Noun -> its fuller name, with the article. ``named`` are the names of entities: what has a name of its own is
    called by that."""
    found: dict[str, dict[str, str]] = {}
    for read in reads:
        for k, item in enumerate(read.items):
            if item.tag == "n" and not item.refs and item.lemma in NOUNS:
                whose, phrase = _whose(read, k)
                if whose or item.plural or _one_of_several(read.items, k):
                    found.setdefault(item.lemma, {}).setdefault(whose, phrase)
    taken = {bodies.noun_of(name) for name in named}
    wholes = {
        noun: next(iter(names.values()))
        for noun, names in found.items()
        if len(names) == 1 and noun not in taken and bodies.ALIKE.get(noun, noun) not in taken and "" not in names
    }
    parts: dict[str, list[str]] = {}
    for noun, phrase in wholes.items():
        for part in belongings.PARTS.get(noun, ()):
            if part not in found and part not in taken:
                parts.setdefault(part, []).append(f"the {part.replace('_', ' ')} of {phrase}")
    return wholes | {part: phrases[0] for part, phrases in parts.items() if len(phrases) == 1}


def _whose(read: Read, k: int) -> tuple[str, str]:
    """The name beside the noun at item ``k``, and the whole phrase: "the *Harsk* dam", "the dam at *Harsk*"; "" where
    there is none."""
    items, tokens = read.items, read.tokens
    before, after = items[:k], items[k + 1 :]
    if len(before) > 1 and before[-1].tag == "name" and before[-2].word == "the":
        if not after or after[0].tag not in ("n", "name", "hyphen"):
            named = tokens.text[tokens.start[before[-1].first] : tokens.end[items[k].last - 1]]
            return before[-1].word, f"the {named}"
        return "", ""
    at = 1 + (len(after) > 1 and after[1].word == "the")
    if before and before[-1].word in ("the", "a", "an") and len(after) > at and after[0].word in BINDING:
        if after[at].tag == "name" and after[at].refs and not after[at].refs[0].adjective:
            end = tokens.end[after[at].last - 1]
            return after[at].word, f"the {tokens.text[tokens.start[items[k].first] : end]}"
    return "", ""


def _one_of_several(items: Sequence[Item], k: int) -> bool:
    """ "A dam", "another dam", "its dam": one that has no fuller name here."""
    start = k
    while start and items[start - 1].tag in ("n", "j", "q") and not items[start - 1].refs:
        start -= 1
    before = items[start - 1] if start else None
    if before is None or before.word == "the":
        return start < k and before is not None  # "the second dam", "the old dam"
    return before.tag in ("det", "poss", "name", "'s")


def fuller(read: Read, k: int, context: Context, edits: Edits) -> int:
    """ "The dam": the Harsk dam."""
    items = read.items
    if items[k].word != "the" or k + 1 >= len(items):
        return 0
    noun = items[k + 1]
    if noun.tag != "n" or noun.plural or noun.refs or restricted(items, k + 2) or word_at(items, k + 2) == "hyphen":
        return 0
    if not (phrase := context.anchors.fuller.get(noun.word, "")):
        return 0
    substitute(read, edits, k, k + 2, phrase)
    return 2
