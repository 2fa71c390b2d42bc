"""What the world outside a fact base is called: countries, peoples, cities, regions; and ordinary English words.

Two committed data files, built by ``tools/build_world.py`` and ``tools/build_words.py``, read once and on first use.
Keys are normalised as by ``reading.tokens.normalise``, with hyphens as spaces, without dots except in dotted
abbreviations ("u.s."). A letter without a decomposition stands both ways: "lodz" and "łodz".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factcheck.records import NamedTuple

_DATA = Path(__file__).with_name("data")


class World(NamedTuple):
    """Name to ISO 3166-1 alpha-2 code ("XK" for Kosovo); ``regions`` to its kind instead."""

    names: Mapping[str, str]
    demonyms: Mapping[str, str]
    capitals: Mapping[str, str]
    cities: Mapping[str, str]
    """Holds every capital as well; where towns share a name, the most populous one."""
    regions: Mapping[str, str]
    """"continent", "region", "bloc", "former state", "sea", "state" (a part of one country, as "new mexico")."""


@cache
def load() -> World:
    import json

    return World(**json.loads((_DATA / "world.json").read_bytes()))


@cache
def common_words() -> frozenset[str]:
    """Frequent English words with their inflected forms, lower case, a–z; no name of ``load()`` among them."""
    return frozenset((_DATA / "words_en.txt").read_text("ascii").split())
