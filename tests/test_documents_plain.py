"""Plain text: which line ends are wraps, whatever the text is wrapped to."""

from __future__ import annotations

import textwrap

import pytest
from test_documents import check_exact, of, texts

WRAPPED = "The ministers of the two\ncountries met in the old\ncapital, where they had\nmet before.\n\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Trade between Kazakhstan and South\nKorea is $12 billion.", 1),
        ("Trade between Kazakhstan and\nSouth Korea is $12 billion.", 1),
        ("Trade is good. It grew between Kazakhstan and South\nKorea", 1),
        ('He said: "Trade with South\nKorea is worth no less than\n$12 billion."', 1),
        ("Trade report\nTrade between Kazakhstan and South\nKorea is $12 billion.", 2),
        ("Trade report\nTrade between Kazakhstan and South Korea is $12 billion.", 2),
        ("Tokayev meets Yoon in New York\nTrade hits $6 billion\nKorea invests", 3),
        ("Trade with Korea exceeds $6 billion\nTokayev meets Yoon in New York", 2),
        ("12 Main Street\nAlmaty\nKazakhstan.", 3),
        ("Roses are Red and Long\nViolets are Blue and Wide", 2),
        ("Trade is up.\nInvestment is up.", 2),
        (WRAPPED + "They said that the South\nKorea of old is gone", 1),
        (WRAPPED + "Trade is up\nKorea invests", 2),
    ],
)
def test_plain_text_wrapped_to_any_width(source: str, expected: int) -> None:
    document = of("Title.\n\n" + source, ".txt")
    check_exact(document)
    found = texts(document)[2 if source.startswith(WRAPPED) else 1 :]
    assert len(found) == expected
    assert " ".join(found) == " ".join(source.removeprefix(WRAPPED).split())


PROSE = (
    "Trade between Kazakhstan and South Korea exceeded $6 billion in 2022, said Kassym-Jomart Tokayev in New York. "
    "South Korea has invested $9.6 billion in Kazakhstan, and some 700 Korean companies work there today."
)


@pytest.mark.parametrize("width", range(30, 110, 3))
def test_wraps_are_undone(width: int) -> None:
    wrapped = textwrap.fill(PROSE, width, break_on_hyphens=False)
    document = of(f"Title.\n\n{wrapped}\n", ".txt")
    check_exact(document)
    assert texts(document) == ["Title.", PROSE]
