"""The English language pack."""

from __future__ import annotations

from factcheck.language.base import Language
from factcheck.language.en import lexicon
from factcheck.language.en.numbers import NUMBERS

LANGUAGE = Language(
    code="en",
    name="English",
    script="Latin",
    numbers=NUMBERS,
    function=lexicon.FUNCTION,
    value_headers=lexicon.VALUE_HEADERS,
    abbreviations=lexicon.ABBREVIATIONS,
    numbering=lexicon.NUMBERING,
    denials=lexicon.DENIALS,
    place_prepositions=lexicon.PLACE_PREPOSITIONS,
    negative_determiners=lexicon.NEGATIVE_DETERMINERS,
    date_labels=lexicon.DATE_LABELS,
    saying=lexicon.SAYING,
    comparator_words=lexicon.COMPARATOR_WORDS,
    templates=lexicon.TEMPLATES,
    attributes=lexicon.ATTRIBUTES,
    joining=lexicon.JOINING,
    relations=lexicon.RELATIONS,
)
