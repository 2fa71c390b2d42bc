"""Misspelt words: the one word that a slip of the pen makes of them.

First the slips that are most usual, against words with senses: letters that changed places, a double letter for a
single one, a vowel or "c" and "s" for each other, a letter left out of a long word. Then any one letter, against the
frequent words. Rare words that are a letter away from a frequent one are listed (``data/rare_en.txt``): no slips.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.language.en import dates, derivation, parts, senses
from factcheck.world import common_words, rare_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.parsing.gazetteer import Gazetteer
    from factcheck.reading.tokens import Tokens

SHORTEST = 5
"""Shorter words are too easily another word; of one of this length only letters that changed places, or a single one
for a double one."""
LEAST = 3
"""Shorter words are not looked at; of one of this length only letters that changed places."""
FAR = 7
"""From this length on, letters with one between them may have changed places."""
SHORT = 4
"""From this length on, any one letter may be missing."""
LETTERS = 6
"""From this length on, one letter may be another one, or too many."""
LONG = 8
"""From this length on, a letter may be missing."""


@cache
def _words() -> frozenset[str]:
    """The words that have senses."""
    tables = (senses.verbs(), senses.nouns(), senses.adjectives(), senses.noun_concepts())
    return frozenset(word for table in tables for word in table if "_" not in word)


@cache
def _beginnings() -> frozenset[str]:
    """What they and their forms begin with: most slips of a strange word make nothing that any word begins with."""
    forms = (form for word in _words() for form in (word, f"{word[:-1]}i"))  # "owe", "owing"
    return frozenset(form[:3] for form in forms)


def _has_sense(form: str) -> bool:
    """Whether it is a word that has a sense, or a form of one."""
    if form[:3] not in _beginnings():
        return False
    words = _words()
    return form in words or (any(base in words for base in _bases(form)) and parts.known(form))


def _bases(form: str) -> Iterator[str]:
    """What ``form`` may be a form of."""
    for ending, changed in derivation.ENDINGS.items():
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from (stem + letter for letter in changed)


@lru_cache(8192)
def corrected(word: str) -> str:
    """The word that ``word`` misspells, where exactly one may be meant; else the word itself."""
    if len(word) < LEAST or not word.isalpha() or not word.isascii() or parts.known(word) or word in common_words():
        return word
    if parts.derived(word):
        return word  # "regraded"
    if word.endswith("ys") and parts.known(plural := f"{word[:-2]}ies"):
        return plural  # "companys"
    near = {form for form in slips(word) if _has_sense(form)} if len(word) >= SHORTEST else set()
    if len(near) == 1 and not (_shorter(word) | swapped(word)) & derivation.CARDINALS:
        return near.pop()
    return word if _derived(word) or word in rare_words() else _one_letter(word, near)


def _derived(word: str) -> bool:
    """Whether it is a known word with an ending."""
    stems = [word.removesuffix(end) for end in derivation.DERIVED if word.endswith(end) and len(word) > len(end) + 2]
    stems += [stem[:-1] for stem in stems if stem[-1] == stem[-2]]
    stems = [stem for stem in stems if word != f"{stem}d" or stem[-1] == "e"]  # not "signd"
    return any(form in common_words() or parts.known(form) for stem in stems for form in (stem, f"{stem}e"))


def _one_letter(word: str, near: set[str]) -> str:
    """The frequent word that one letter more, less, or another one makes of ``word``; the first letter stays."""
    for made, least in ((swapped, LEAST), (_longer, SHORT), (_shorter, LETTERS), (_far, FAR), (_other, LETTERS)):
        if len(word) < least:
            continue
        found = {other for other in made(word) if other in common_words()}
        if len(word) < SHORT:
            found = {other for other in found if other in derivation.FUNCTION}
        if len(found) > 1:
            found = {other for other in found if _senseful(other)} & (near or found)
        if len(found) == 1:
            return found.pop()
        if found:
            break
    return word


def _senseful(word: str) -> bool:
    """Whether it means a concept, or is a word of the grammar."""
    entry = parts.entry(word)
    return (
        word in derivation.FUNCTION
        or word in derivation.CARDINALS
        or entry.verb in senses.verbs()
        or entry.noun in senses.nouns()
        or _has_sense(word)
    )


def swapped(word: str) -> set[str]:
    return {word[:k] + word[k + 1] + word[k] + word[k + 2 :] for k in range(len(word) - 1)}


def _far(word: str) -> set[str]:
    """Two letters with one between them have changed places: "stragetic"."""
    return {word[:k] + word[k + 2] + word[k + 1] + word[k] + word[k + 3 :] for k in range(len(word) - 2)}


def _longer(word: str) -> set[str]:
    return {word[:k] + letter + word[k:] for k in range(1, len(word) + 1) for letter in derivation.ALPHABET}


def _shorter(word: str) -> set[str]:
    return {word[:k] + word[k + 1 :] for k in range(1, len(word))}


def _other(word: str) -> set[str]:
    return {word[:k] + letter + word[k + 1 :] for k in range(1, len(word)) for letter in derivation.ALPHABET}


def respell(tokens: Tokens, gazetteer: Gazetteer) -> None:
    """Puts right what is misspelt in a sentence: words in small letters, the first word, months, a word of a name."""
    norm, text = tokens.norm, tokens.text
    if not any(map(str.isupper, text)) or not any(map(str.islower, text)):
        return  # what is a name, no capital tells
    first = next((i for i, word in enumerate(norm) if word[0].isalpha()), 0)
    for i, word in enumerate(norm):
        if len(word) < LEAST or not word.isalpha():
            continue
        upper = text[tokens.start[i]].isupper()
        if not upper and _compares(norm, i):
            norm[i] = "than"
            continue
        if parts.known(word) or gazetteer.lookup(word) is not None:
            continue  # before anything is looked up in lists that take a while to load
        if upper and (name := _named(norm, i, gazetteer)):
            norm[i] = name
            continue
        right = corrected(word)
        meant = not upper or right in dates.MONTHS or (i == first and _opens(word, right, tokens, i))
        if right != word and meant and gazetteer.speller.correct(word) is None:
            norm[i] = right


def _compares(norm: list[str], i: int) -> bool:
    """ "more *then* 700"?"""
    return (
        norm[i] == "then" and 0 < i < len(norm) - 1 and norm[i - 1] in derivation.COMPARED and not norm[i + 1].isalpha()
    )


def _opens(word: str, right: str, tokens: Tokens, i: int) -> bool:
    """Is the first word of a sentence a slip, and no name?"""
    if i + 1 < len(tokens.norm) and not tokens.text[tokens.start[i + 1]].islower():
        return False
    if right in derivation.FUNCTION or right in swapped(word):
        return right in swapped(word) and (right in derivation.FUNCTION or len(word) >= LETTERS)
    return len(word) > LETTERS and _senseful(right) and right in (_longer(word) | _shorter(word))


def _named(norm: list[str], i: int, gazetteer: Gazetteer) -> str:
    """ "South *Koera*", "New *Yrok*", "*Wosong* University": the word that makes a name of several words of it."""
    before, after = _beside(norm, i, -1), _beside(norm, i, 1)
    around = [(b, a) for b in ("", before[-1:], before) for a in ("", after[:1], after) if b or a]
    if not any(map(gazetteer.opens, {(*b, norm[i])[0] for b, _ in around if b})) and not after:
        return ""
    right = gazetteer.speller.correct(norm[i])
    for word in ([right] if right else []) + sorted(swapped(norm[i])):
        for b, a in around:
            if gazetteer.lookup(" ".join((*b, word, *a))) is not None:
                return word
    return ""


def _beside(norm: list[str], i: int, step: int) -> tuple[str, ...]:
    """The two words on one side, over hyphens."""
    words: list[str] = []
    k = i + step
    while 0 <= k < len(norm) and len(words) < 2 and (norm[k].isalpha() or norm[k] == "-"):
        if norm[k] != "-":
            words.append(norm[k])
        k += step
    return tuple(words if step > 0 else words[::-1])


def slips(typed: str) -> Iterator[str]:
    """What may have been meant: all that is one slip away from ``typed`` and begins with the same letter."""
    for k in range(1, len(typed)):
        before, letter, after = typed[:k], typed[k], typed[k + 1 :]
        if after and after[0] != letter:
            yield f"{before}{after[0]}{letter}{after[1:]}"
        if letter == typed[k - 1]:
            yield before + after
        if len(typed) > SHORTEST:
            yield from (
                before + other + after for group in derivation.SIMILAR if letter in group for other in group - {letter}
            )
    for k in range(1, len(typed) + 1):
        left_out = derivation.LEFT_OUT if len(typed) >= LONG else typed[k - 1]
        yield from (typed[:k] + letter + typed[k:] for letter in left_out)
