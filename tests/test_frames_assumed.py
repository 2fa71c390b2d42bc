"""Claims by themselves that name nobody: the base's pair is lent to definite phrases, and to nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Checker, load

CHECKER = Checker(load([Path(__file__).resolve().parent.parent / "facts.yaml"]), assume_context=True)

LENT = {
    "The talks at the Akorda were held in narrow and expanded formats.": "supported",
    "The talks ended with the signing of 11 documents.": "supported",
    "The visit was his first state visit.": "supported",
    "The visit was his third state visit.": "refuted",
    "The visit took place in May 2024.": "unverifiable",
    "The visit to Paris was his first.": "unverifiable",
    "The two presidents met in New York on 20 September 2023.": "supported",
    "The two presidents met in Paris.": "unverifiable",
    "Both countries plan to widen cooperation in education, science and culture.": "supported",
    "The two countries signed 12 documents after the talks at the Akorda.": "refuted",
    "Bilateral trade has reached $6 billion.": "supported",
    "Trade between the two countries is $16 billion.": "refuted",
}

NOBODY = [
    "They throw it over the wall, and it lands and it hits somebody on the head.",
    "She badly wants to marry him although he is poor.",
    "Even when they cut taxes in 2005, they increased spending.",
    "Photo shows students protesting in 2021.",
    "Trade has hit $16 billion.",
    "It has invested $9.6 billion.",
    "They met in New York.",
    "The companies operate successfully.",
    "Relations are hostile.",
    "The talks of the presidents of France and Ghana were held in narrow and expanded formats.",
]


@pytest.mark.parametrize(("claim", "verdict"), LENT.items())
def test_a_definite_phrase_is_lent_the_pair(claim: str, verdict: str) -> None:
    result = CHECKER.check(claim)
    assert str(result.verdict) == verdict
    assert verdict == "unverifiable" or "Akorda" in claim or "taken to be about" in " ".join(result.notes)


@pytest.mark.parametrize("claim", NOBODY)
def test_a_pronoun_or_a_bare_noun_is_about_nobody(claim: str) -> None:
    result = CHECKER.check(claim)
    assert {str(finding.verdict) for finding in result.findings} == {"unverifiable"}


def test_the_country_of_a_claim_that_names_both_is_the_other_one() -> None:
    rank = "South Korea is among the top 10 investors in Kazakhstan, and "
    assert str(CHECKER.check(rank + "more than 700 Korean companies operate in the country.").verdict) == "supported"
    assert str(CHECKER.check("In France, 7,000 Korean companies operate in the country.").verdict) == "unverifiable"
