"""Who a text names without a title or an office: people, told by how they are called and by what happens to them.

"Anton Velber … Velber appealed": of a name of two words that no lexicon knows the last one stands alone only where it
is a surname. Firms are cut short at their end, places not at all. Only people resign, are born, jailed or sworn in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.language.en import closed, people
from factcheck.language.en.bodies import EVERY, noun_of
from factcheck.language.en.parts import known
from factcheck.parsing.items import Item, word_at

LONGEST = 3
"""Words of a name, at the most."""
BEING = frozenset({"was", "were", "is", "been", "be"})


def like(name: str) -> bool:
    """Whether somebody can be called so: by two words or three, none of which means anything, and no kind of body."""
    words = name.split(" ")
    return 2 <= len(words) <= LONGEST and not noun_of(name) and not any(map(known, words))


def surnamed(names: Collection[str], alone: Mapping[str, int], places: Collection[str]) -> list[str]:
    """Those of ``names`` (written small) whose last word, and not the first one, stands ``alone``, and is no place."""
    found = []
    for name in names:
        first, _, last = name.rpartition(" ")
        stands = alone.get(last, 0) > 0 and last not in places and first.partition(" ")[0] not in alone
        if like(name) and name not in places and stands:
            found.append(name)
    rivals = [name.rpartition(" ")[2] for name in found]
    return [name for name, last in zip(found, rivals, strict=True) if rivals.count(last) == 1]


def befalls(items: Sequence[Item], k: int, name: str) -> bool:
    """Whether a sentence tells of the name at item ``k`` what only people do or undergo, or what only people are."""
    if not like(name) or items[k - 1 if k else 0].word == "the":
        return False
    at = k + 1
    while at < len(items) and (items[at].word in BEING or items[at].tag in ("aux", "r")):
        at += 1
    if at < len(items):
        passive = any(item.word in BEING for item in items[k + 1 : at])
        verb = items[at]
        if verb.word in people.UNDERGONE if passive else verb.lemma in people.DONE:
            return True
    return _is_somebody(items, k)


def _is_somebody(items: Sequence[Item], k: int) -> bool:
    """ "X Y, *a former bookkeeper*", "the *financier* X Y": what people are called by their work."""
    if word_at(items, k + 1) == "," and word_at(items, k + 2) in ("a", "an", "the", "who", "whom", "whose"):
        if items[k + 2].tag != "det":
            return items[k + 2].word != "whose"
        at = k + 3
        while at < len(items) and items[at].tag in ("j", "n") and items[at + 1 : at + 2] and items[at + 1].tag == "n":
            at += 1
        return at < len(items) and _somebody(items[at])
    return k > 0 and items[k - 1].tag == "n" and _somebody(items[k - 1])


def strange(items: Sequence[Item], before: bool = False) -> bool:
    """Whether the last one told of has no name ("*a thief* stole it", "*his neighbour* came"): "he" may be that one.
    ``before``: whether it was so before the sentence."""
    for k, item in enumerate(items):
        if any(ref.kind == "person" for ref in item.refs):
            before = False
        elif item.word in NAMELESS and (item.word == "one" or word_at(items, k - 1) not in BECOMING):
            at = k + 1
            while at < len(items) and items[at].tag in ("j", "n", "q") and items[at + 1 : at + 2]:
                if items[at + 1].tag not in ("j", "n"):
                    break
                at += 1
            before = before or (at < len(items) and (_somebody(items[at]) or items[at].word in people.STRANGERS))
    return before


BECOMING = BEING | {"as", "become", "became", ","}
NAMELESS = frozenset({"a", "an", "another", "one", "his", "her"})


def _somebody(noun: Item) -> bool:
    """A noun of a person: one that is known as such, or made with an ending of those who do something."""
    word = noun.word
    if noun.tag != "n" or noun.plural or word in EVERY:
        return False
    return word in closed.PERSON_NOUNS or word in people.OCCUPATIONS or word.endswith(people.ENDINGS)
