"""Language packs, looked up by code and imported late. A new language is a new package beside ``en``."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from factcheck.language.base import Language

PACKS = ("en",)


@cache
def get(code: str) -> Language:
    """The pack of a language; ``KeyError`` where there is none."""
    if code not in PACKS:
        raise KeyError(code)
    language: Language = import_module(f"factcheck.language.{code}").LANGUAGE
    return language
