"""What a language pack provides. The engine knows no word of any language; it asks for these tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.language.numbers import NumberLexicon
from factcheck.language.record import record


@record
class Language:
    """One language.

    ``stem`` maps a normalised word to the form that its inflections share (any string: it is never shown).
    ``cues`` maps a cue class (see the pack) to its phrases. ``function`` are words without content, ``light`` words
    that colour a statement without changing what it says, both as normalised words; ``light`` in every inflection.
    ``prepositions`` maps a preposition to the construction it marks: origin, goal, between, agent, place.
    """

    code: str
    numbers: NumberLexicon
    stem: Callable[[str], str]
    cues: Mapping[str, tuple[str, ...]]
    function: frozenset[str]
    light: frozenset[str]
    skipped: frozenset[str]
    prepositions: Mapping[str, str]
    light_suffixes: tuple[str, ...]
    embedding: frozenset[str]
    participle_suffixes: tuple[str, ...]
    participial_prepositions: frozenset[str]
    verbs: frozenset[str]
    auxiliaries: frozenset[str]
    abbreviations: frozenset[str]
    numbering: frozenset[str]
    """Abbreviations that only stand before a number."""
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    directions: frozenset[str]
    resumptives: frozenset[str]
    copulas: frozenset[str]
    infinitive: frozenset[str]
    noun_verbs: frozenset[str]
    indefinites: frozenset[str]
    pronouns: frozenset[str]
    tail_openers: frozenset[str]
    person_pronouns: frozenset[str]
    plain_verbs: frozenset[str]
    enumerators: frozenset[str]
    pairing: frozenset[str]
    conjunctions_only: frozenset[str]
    place_relatives: frozenset[str]
    place_prepositions: frozenset[str]
    venue_prepositions: frozenset[str]
    passive_auxiliaries: frozenset[str]
    universals: frozenset[str]
    definites: frozenset[str]
    place_nouns: frozenset[str]
    possessives: frozenset[str]
    saying: frozenset[str]
    unit_prepositions: frozenset[str]
    bare_negators: frozenset[str]
    negative_determiners: frozenset[str]
    adversatives: frozenset[str]
    inverting: frozenset[str]
    comparator_words: Mapping[str, str]
    templates: Mapping[str, str]
    attributes: frozenset[str]
    """Nouns that ask for a place or a time: labels of rows ("Year", "City of the fair")."""
    joining: frozenset[str]
    """Prepositions that a label ends with where its row's cell goes on: "Proposed by"."""
    relations: Mapping[str, str]
    """What somebody is to another, and the preposition that says so: a partner, *with*."""
