"""Each word of the lexicon is found by bisection, as a search through all of it would find it."""

from __future__ import annotations

from factcheck import data
from factcheck.language.en import parts

LINES = data.text("lexicon_en.txt").splitlines()


def test_the_lexicon_is_sorted_with_one_line_for_a_word() -> None:
    words = [line.split(" ")[0] for line in LINES]
    assert words == sorted(set(words))


def test_words_are_found_and_others_are_not() -> None:
    words = {line.split(" ")[0] for line in LINES}
    some = [*LINES[:3], *LINES[::97], *LINES[-3:]]
    for word in (line.split(" ")[0] for line in some):
        for spelt in (word, word[:-1], word + "z", "a" + word, word + "-" + word, word.upper(), word + "é"):
            assert parts.known(spelt) is (spelt in words), spelt
    for spelt in ("", "a", "zzzz", " ", "\n", "abandon vn", "ß"):
        assert parts.known(spelt) is (spelt in words), spelt
