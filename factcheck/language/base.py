"""What a language pack provides. The engine knows no word of any language; it asks for these tables."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.numbers import NumberLexicon
from factcheck.language.record import record


@record
class Language:
    """One language."""

    code: str
    name: str
    """What messages call it: "English"."""
    script: str
    """What it is written in, by a name of :mod:`factcheck.language.identification`."""
    numbers: NumberLexicon
    function: frozenset[str]
    """Words without content, normalised: by them the language of a text is known."""
    value_headers: frozenset[str]
    """The words of a column's head that says no more than that values stand below it."""
    abbreviations: frozenset[str]
    numbering: frozenset[str]
    """Abbreviations that only stand before a number."""
    denials: frozenset[str]
    """Words that, said by themselves, take back what is said next ("Nonsense! …")."""
    place_prepositions: frozenset[str]
    date_labels: frozenset[str]
    """Words that may stand before the date of a text ("published", "updated")."""
    saying: frozenset[str]
    """Words for a speaker, as the head of a column has them."""
    negative_determiners: frozenset[str]
    comparator_words: Mapping[str, str]
    """How each comparator is said of a figure, by its name ("gt": "more than {}")."""
    templates: Mapping[str, str]
    """What is said in words of the language: ``dated said sourced owned``, made of the cells of a row, ``and``, and
    ``scales``, the names of powers of ten with what they are, the largest first."""
    attributes: frozenset[str]
    """Nouns that ask for a place or a time: labels of rows ("Year", "City of the fair")."""
    joining: frozenset[str]
    """Prepositions that a label ends with where its row's cell goes on: "Proposed by"."""
    relations: Mapping[str, str]
    """What somebody is to another, and the preposition that says so: a partner, *with*."""
