"""Sentences with three predicates or more of one subject ("It is 11 kilometres long, has 18 stops and runs to X"), as a
sentence for each.

Only where nothing hangs between them: no clause with "which" or "that", no quotation, and each predicate begins with a
verb that its subject agrees with. Two predicates joined by "and" are read as they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.drafting.spreading import cut
from factcheck.language.en import closed
from factcheck.parsing.items import Item, Read

THINKING = frozenset({"believe", "think", "expect", "hope", "fear"})
HANGING = frozenset({"rel", "sub", ";", ":", "(", "dash", "pron"})
"""Tags of what may take a later verb for itself."""
SUBJECTS = frozenset({"det", "poss", "j", "n", "name", "'s", "prep", "q"})
_SIGNS = frozenset('"“”«»')
LEAST = 3
"""Predicates of a sentence that is taken apart."""
BETWEEN = frozenset({"r"})
PLAIN = frozenset({"z", "d"})
"""Forms of verbs that tell what is or was, with one subject."""


def apart(read: Read) -> list[str]:
    """The sentences; the sentence itself where it has fewer predicates, or is no plain row of them."""
    items, text = read.items, read.tokens.text
    verb = next((k for k, i in enumerate(items) if i.tag in ("v", "aux", "modal")), 0)
    if not verb or not _SIGNS.isdisjoint(text) or any(i.tag in HANGING for i in items[1:]):
        return [text]
    if items[verb].lemma in closed.SAY | THINKING:
        return [text]  # "X said the plant opened in 2019, closed in 2021 and …": whose verbs these are
    first = 2 if items[0].tag == "t" and len(items) > 1 and items[1].tag == "," else int(items[0].tag == "t")
    subject = items[first:verb]
    pronoun = [i.word for i in subject] in (["it"], ["he"], ["she"])
    if not pronoun and (not subject or any(i.tag not in SUBJECTS for i in subject) or subject[0].tag == "prep"):
        return [text]
    if subject[-1].plural or any(i.word == "and" for i in subject):
        return [text]
    starts = [verb, *_starts(items, verb)]
    if len(starts) < LEAST:
        return [text]
    who = cut(read, first, verb)
    lead = cut(read, 0, first) + " " if first else ""
    ends = [*starts[1:], len(items)]
    out = []
    for start, end in zip(starts, ends, strict=True):
        past = end
        while past > start and items[past - 1].tag in (",", ".", "conj"):
            past -= 1
        said = f"{who} {cut(read, start, past)}."
        said = f"{lead}{said}" if start == verb else said
        out.append(f"{said[:1].upper()}{said[1:]}")
    return out


def _starts(items: Sequence[Item], verb: int) -> list[int]:
    """Where the other predicates begin: behind a comma or "and", with a verb of the form of the first one."""
    past = items[verb].form == "d"
    out = []
    for k in range(verb + 1, len(items) - 1):
        if items[k].tag != "," and items[k].word != "and":
            continue
        at = k + 1 + (items[k].tag == "," and items[k + 1].word == "and")
        first = at
        while at < len(items) and items[at].tag in BETWEEN:
            at += 1
        if at < len(items) and _tells(items, at, past):
            out.append(first)
    return list(dict.fromkeys(out))


def _tells(items: Sequence[Item], k: int, past: bool) -> bool:
    """Whether it is a verb that makes a predicate of its own."""
    item = items[k]
    if item.tag == "aux":
        return item.word in ("is", "was", "has", "had")
    if item.tag == "v":
        return item.form in PLAIN and (item.form == "d") == past
    runs = item.tag == "n" and item.plural and "z" in item.can and not past  # "and *runs* from X to Y"
    return runs and k + 1 < len(items) and items[k + 1].tag in ("prep", "det", "q", "poss", "r", "name")
