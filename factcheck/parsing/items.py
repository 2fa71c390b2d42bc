"""An item of a sentence: a word, a name, a figure or a period, with what it can be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from factcheck.frames import Ref, replace
from factcheck.model import Period, Quantity, QuantityKind
from factcheck.reading.tokens import Tokens
from factcheck.records import dataclass

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
    "|": "bar",
}

QUOTES = frozenset("\"“”«»„‘`'*_•·")
_JOINERS = frozenset("\ufe0e\ufe0f\u200d")
_TELLING = frozenset("👍👎🚫🛑📈📉🔺🔻🔼🔽🔝🆚🤝🗳❓❔🚨🤔🤣😂🤡")
"""Pictures that say something of the sentence, or doubt it."""


def decorates(word: str) -> bool:
    """Whether a token is a picture that only adorns ("🏞️ The dam opened")."""
    return all(sign in _JOINERS or (sign >= "\U0001f1e6" and sign not in _TELLING) for sign in word)


@dataclass(slots=True, eq=False)
class Read:
    """A sentence: its tokens, items, figures and periods."""

    tokens: Tokens
    items: list[Item]
    quantities: list[Quantity]
    periods: list[Period]
    question: bool = False


Step = tuple[Callable[[list[Item]], list[Item]], Collection[str] | None]
"""What changes the items of a sentence, and the words and tags of which it has one if so (None: any)."""


def through(items: list[Item], steps: Iterable[Step]) -> list[Item]:
    """The items after the steps in their order; steps add no words that others look for."""
    there = {item.word for item in items}
    there.update([item.tag for item in items])
    for step, marks in steps:
        if not items:
            break  # a step has left nothing for the others
        if marks is None or not there.isdisjoint(marks):
            items = step(items)
    return items


NOUN_PHRASE = frozenset({"det", "poss", "j", "n", "name", "'s", "q"})
"""Tags of the items of a noun phrase."""


def finite(item: Item) -> bool:
    """Whether it is a verb that makes a clause, as far as its form tells."""
    return item.tag == "modal" or (item.tag in ("v", "aux") and item.form in ("z", "d", "v"))


def put_in(at: int, word: str, tag: str, lemma: str = "", form: str = "") -> Item:
    """A word that a sentence is told with in other words, at a token."""
    return Item(at, at, word, tag, lemma=lemma or word, form=form)


def again(items: Iterable[Item], at: int) -> list[Item]:
    """Copies of items, put in at a token."""
    return [replace(item, first=at, last=at) for item in items]


def end_of(items: Sequence[Item]) -> int:
    """How many items there are before the full stop."""
    return len(items) - (items[-1].tag == ".")


def copula(at: int, plural: bool = False) -> Item:
    """An "is" or "are" that a sentence leaves out, at a token."""
    return Item(at, at, "are" if plural else "is", "aux", lemma="be", form="z")


def word_at(items: Sequence[Item], k: int) -> str:
    """The word of item ``k``; "" where there is none."""
    return items[k].word if 0 <= k < len(items) else ""
