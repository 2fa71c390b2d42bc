"""A pattern that is compiled late is the pattern."""

from __future__ import annotations

import re

import pytest

from factcheck.patterns import late


def test_it_finds_what_the_pattern_finds() -> None:
    pattern = late("[a-c]+(?P<sign>!)?", re.IGNORECASE)
    for _ in range(2):
        assert [match[0] for match in pattern.finditer("Ab! xyz c")] == ["Ab!", "c"]
        assert pattern.sub("-", "Ab! xyz c") == "- xyz -"
        assert (pattern.pattern, pattern.groupindex["sign"], pattern.fullmatch("x")) == ("[a-c]+(?P<sign>!)?", 1, None)
    assert late(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_nothing_is_compiled_before() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("")
    with pytest.raises(AttributeError):
        _ = late("a").nose  # type: ignore[attr-defined]
