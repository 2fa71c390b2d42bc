"""The English language pack."""

from __future__ import annotations

from factcheck.language.base import Language
from factcheck.language.en import lexicon
from factcheck.language.en.cues import CUES
from factcheck.language.en.numbers import NUMBERS
from factcheck.language.en.stem import stem

LANGUAGE = Language(
    code="en",
    numbers=NUMBERS,
    stem=stem,
    cues=CUES,
    function=lexicon.FUNCTION,
    light=lexicon.LIGHT,
    light_suffixes=lexicon.LIGHT_SUFFIXES,
    embedding=lexicon.EMBEDDING,
    participle_suffixes=lexicon.PARTICIPLE_SUFFIXES,
    participial_prepositions=lexicon.PARTICIPIAL_PREPOSITIONS,
    skipped=lexicon.SKIPPED,
    prepositions=lexicon.PREPOSITIONS,
    verbs=lexicon.VERBS,
    auxiliaries=lexicon.AUXILIARIES,
    abbreviations=lexicon.ABBREVIATIONS,
    numbering=lexicon.NUMBERING,
    conjunctions=lexicon.CONJUNCTIONS,
    subordinators=lexicon.SUBORDINATORS,
    relatives=lexicon.RELATIVES,
    directions=lexicon.DIRECTIONS,
    resumptives=lexicon.RESUMPTIVES,
    copulas=lexicon.COPULAS,
    infinitive=lexicon.INFINITIVE,
    noun_verbs=lexicon.NOUN_VERBS,
    indefinites=lexicon.INDEFINITES,
    pronouns=lexicon.PRONOUNS,
    tail_openers=lexicon.TAIL_OPENERS,
    person_pronouns=lexicon.PERSON_PRONOUNS,
    plain_verbs=lexicon.PLAIN_VERBS,
    enumerators=lexicon.ENUMERATORS,
    pairing=lexicon.PAIRING,
    conjunctions_only=lexicon.CONJUNCTIONS_ONLY,
    place_relatives=lexicon.PLACE_RELATIVES,
    place_prepositions=lexicon.PLACE_PREPOSITIONS,
    venue_prepositions=lexicon.VENUE_PREPOSITIONS,
    passive_auxiliaries=lexicon.PASSIVE_AUXILIARIES,
    bare_negators=lexicon.BARE_NEGATORS,
    negative_determiners=lexicon.NEGATIVE_DETERMINERS,
    universals=lexicon.UNIVERSALS,
    definites=lexicon.DEFINITES,
    place_nouns=lexicon.PLACE_NOUNS,
    unit_prepositions=lexicon.UNIT_PREPOSITIONS,
    saying=lexicon.SAYING,
    possessives=lexicon.POSSESSIVES,
    adversatives=lexicon.ADVERSATIVES,
    inverting=lexicon.INVERTING,
    comparator_words=lexicon.COMPARATOR_WORDS,
    templates=lexicon.TEMPLATES,
    attributes=lexicon.ATTRIBUTES,
    joining=lexicon.JOINING,
    relations=lexicon.RELATIONS,
)
