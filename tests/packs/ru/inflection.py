"""Which cases a Russian form can be in: a few declensions, and all forms of a word that declines by one.

Cases are letters: nominative, genitive, dative, accusative, instrumental, prepositional. A gender is ``m f n``, or
``p`` in the plural.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Form(NamedTuple):
    """What a form can be: in which cases, and of which gender or number."""

    cases: str
    gender: str


_DECLENSIONS = {
    "завод": "m -:NA а:G у:D ом:I е:P / ы:NA ов:G ам:D ами:I ах:P",
    "президент": "m -:N а:GA у:D ом:I е:P / ы:N ов:GA ам:D ами:I ах:P",
    "токаев": "m -:N а:GA у:D ым:I е:P / ы:N ых:GAP ым:D ыми:I",
    "школа": "f а:N ы:G е:DP у:A ой:I / ы:NA -:G ам:D ами:I ах:P",
    "экономика": "f а:N и:G е:DP у:A ой:I / и:NA -:G ам:D ами:I ах:P",
    "компания": "f я:N и:GDP ю:A ей:I / и:NA й:G ям:D ями:I ях:P",
    "корея": "f я:N и:G е:DP ю:A ей:I /",
    "китай": "m й:NA я:G ю:D ем:I е:P /",
    "соглашение": "n е:NA я:G ю:D ем:I и:P / я:NA й:G ям:D ями:I ях:P",
    "корейский": "m ий:NA ого:GA ому:D им:I ом:P / ие:NA их:GAP им:D ими:I",
    "корейская": "f ая:N ой:GDIP ую:A /",
    "корейское": "n ое:NA ого:G ому:D им:I ом:P /",
    "токио": "m о:NGDAIP /",
}
"""A word that declines so -> its gender, and its endings in the singular and the plural with their cases."""
_GUESSED = (
    "ия:компания",
    "ая:корейская",
    "ой:корейский",
    "а:школа",
    "я:корея",
    "й:китай",
    "о:токио",
    "е:токио",
    "и:токио",
)
"""How a name declines, by its end."""
ADJECTIVE = ("корейский", "корейская", "корейское")


def forms(word: str, like: str) -> Iterator[tuple[str, Form]]:
    """All forms of a word, given in the nominative, that declines as another one does."""
    gender, *endings = _DECLENSIONS[like].split()
    stem = word.removesuffix(endings[0].partition(":")[0].replace("-", ""))
    for cell in endings:
        if cell == "/":
            gender = "p"
            continue
        ending, _, cases = cell.partition(":")
        yield stem + ending.replace("-", ""), Form(cases, gender)


def named(name: str, person: bool) -> Iterator[tuple[str, Form]]:
    """All forms of a name of one or more words, which decline together."""
    first, *rest = name.split()
    heads = list(forms(first, _like(first, person)))
    if not rest:
        yield from (one for one in heads if one[1].gender != "p")
        return
    for tail, form in named(" ".join(rest), person):
        for head, other in heads:
            cases = "".join(case for case in form.cases if case in other.cases)
            if cases and form.gender == other.gender:
                yield f"{head} {tail}", Form(cases, form.gender)


def _like(word: str, person: bool) -> str:
    like = next((like for end, _, like in (row.partition(":") for row in _GUESSED) if word.endswith(end)), "")
    return like or ("токаев" if person and word.endswith(("ев", "ов", "ин")) else "президент" if person else "завод")
