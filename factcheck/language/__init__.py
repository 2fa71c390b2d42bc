"""Language packs, looked up by code and imported late. A new language is a new package beside ``en``, or is registered
with what reads it (:func:`factcheck.grammars.register`)."""

from __future__ import annotations

from importlib import import_module

from factcheck.language.base import Language

PACKS = ("en",)
"""The codes of those that come with factcheck."""
_known: dict[str, Language] = {}


def codes() -> tuple[str, ...]:
    """The codes of all languages that a base can be in."""
    return tuple(dict.fromkeys((*PACKS, *_known)))


def register(language: Language) -> None:
    """Make a language known. ``ValueError`` where its code is taken."""
    if language.code in codes():
        raise ValueError(f"there is a language '{language.code}' already")
    _known[language.code] = language


def get(code: str) -> Language:
    """The pack of a language; ``KeyError`` where there is none."""
    found = _known.get(code)
    if found is None:
        if code not in PACKS:
            raise KeyError(code)
        found = _known[code] = import_module(f"factcheck.language.{code}").LANGUAGE
    return found
