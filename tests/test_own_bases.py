"""What somebody relies on who writes a base of their own: names, definite phrases, what ``facts check`` shows."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from tables import load_table

from factcheck import Checker, loads
from factcheck.checking.understanding import understanding
from factcheck.documents import read
from factcheck.facts.understanding import understand
from factcheck.model import ClaimResult

ROOT = Path(__file__).parent.parent
DATA = ROOT / "tests" / "data" / "own"


class Waiting:
    """A checker that is made when the first claim comes: with the tests of other files, 68 would be for nothing."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name

    @cached_property
    def checker(self) -> Checker:
        return Checker(loads(self.text, self.name), assume_context=True)

    def check(self, claim: str) -> ClaimResult:
        return self.checker.check(claim)


def cases(name: str) -> list[Any]:
    """Base, claim and verdict of each row in a data file of one or more bases."""
    found = []
    for one in yaml.load_all((DATA / name).read_bytes(), yaml.CSafeLoader):
        checker = Waiting(one["base"], name)
        found += [pytest.param(checker, claim, verdict, id=claim) for claim, verdict in one["claims"].items()]
    return found


@pytest.mark.parametrize(("checker", "claim", "verdict"), [*cases("names.yaml"), *cases("sited.yaml")])
def test_a_name_is_known_however_it_is_spelt(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("everyday.yaml"))
def test_ordinary_sentences_about_bodies_are_read(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("elections.yaml"))
def test_elections_and_what_follows_are_read_as_reporters_tell_them(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("figures.yaml"))
def test_figures_and_times_are_held_against_each_other(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(
    ("checker", "claim", "verdict"), [*cases("changes.yaml"), *cases("works.yaml"), *cases("recurring.yaml")]
)
def test_changes_and_works_are_read_in_many_wordings(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("definite.yaml"))
def test_a_definite_phrase_is_the_body_that_the_base_is_about(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        ("St Anne's Hospital has grown.", "refuted"),
        ("# St Anne's Hospital in figures", "refuted"),
        ("It rained.", "unverifiable"),
        ("St Mary's Hospital has grown.", "unverifiable"),
        ("St Anne's Hospital has grown. St Mary's Hospital has not.", "unverifiable"),
        ("Charité has grown.", "unverifiable"),
        ("In Oslo, the hospitals are large.", "unverifiable"),
    ],
)
def test_a_text_names_the_body_before_a_phrase_for_it_contradicts(before: str, verdict: str) -> None:
    base = next(yaml.load_all((DATA / "definite.yaml").read_bytes(), yaml.CSafeLoader))["base"]
    text = f"{before}\n\nThe hospital has 600 beds.\n"
    (*_, result) = Checker(loads(base)).check_document(read("draft.md", text.encode()))
    assert str(result.verdict) == verdict


def test_whom_the_base_lends_is_told() -> None:
    checker = cases("definite.yaml")[0].values[0]
    assert checker.check("The hospital has 450 beds.").notes == ("names nobody: taken to be about St Anne's Hospital",)


@pytest.mark.parametrize(("checker", "claim", "said"), cases("messages.yaml"))
def test_a_message_uses_the_words_of_the_claim_and_of_the_base(checker: Waiting, claim: str, said: str) -> None:
    assert said in checker.check(claim).findings[0].message


def run(*arguments: str, columns: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": columns}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_lists_heed_columns_in_a_pipe() -> None:
    narrow, whole = run("facts", "list", columns="40"), run("facts", "list")
    assert max(map(len, narrow.stdout.splitlines())) <= 60  # an id and a name of a source are never cut
    assert max(map(len, whole.stdout.splitlines())) > 100
    assert narrow.stdout.split() == whole.stdout.split()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("facts", "check", "nothing.yaml"), "nothing.yaml:1:1: no such fact base\n"),
        (("facts", "check", "--facts", "nothing.yaml"), "nothing.yaml:1:1: no such fact base (given by --facts)\n"),
        (
            ("explain", "no-such-code"),
            "error: there is no finding code 'no-such-code'\nhint: The codes: contradicted, ",
        ),
        (("explain", "unit-slips"), "hint: did you mean: factcheck explain unit-slip\n"),
    ],
)
def test_a_mistake_is_told_as_it_was_made(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def check(base: str) -> list[str]:
    """What ``facts check`` says of each reading."""
    loaded = loads(base, "facts.yaml")
    reads = understanding(Checker(loaded, assume_context=True))
    return [str(one.problem) if one.problem else one.text for one in understand(loaded, reads)]


HEAD = "factcheck: 2\ntitle: T\nsources: {a: {publisher: A, published: 2025-03-10}}\nfacts:\n"


def test_a_sentence_without_a_verb_is_no_reading() -> None:
    (said,) = check(HEAD + "- {id: f, says: More than 700 nurses., source: a}\n")
    assert said.startswith("facts.yaml:5:17: f: no verb was understood in it")


PLAIN = load_table(DATA / "plain.yaml")
PEOPLE = """
focus: [annes]
entities:
  annes: {type: organisation, name: St Anne's Hospital}
  bell: {type: person, name: Mary Bell, aliases: [Bell]}
"""
FOUNDED = HEAD.replace("facts:", f"{PEOPLE.strip()}\nfacts:")


@pytest.mark.parametrize(("sentence", "told"), PLAIN.items(), ids=PLAIN)
def test_what_a_sentence_was_understood_to_say_is_told_in_words(sentence: str, told: str) -> None:
    (said,) = check(f'{FOUNDED}- {{id: f, says: "{sentence}", source: a}}\n')
    assert said == told


@pytest.mark.parametrize("word", ["It", "They"])
def test_a_sentence_of_a_base_names_whom_it_means(word: str) -> None:
    (said,) = check(f"{FOUNDED}- {{id: f, says: {word} sold 9 beds in 2024., source: a}}\n")
    assert f"“{word.lower()}”: whom that means stands in no other sentence; name them" in said


@pytest.mark.parametrize("days", ["on Mondays", "on Saturdays and Sundays"])
def test_days_of_the_week_are_nobody(days: str) -> None:
    checker = Checker(loads(f"{FOUNDED}- {{id: f, says: The hospital closes its gate {days}., source: a}}\n"))
    assert checker.parse(f"The hospital closes its gate {days}.").entities == []


def test_what_stands_beside_a_sentence_is_told_too() -> None:
    keys = "period: 2022, status: planned, said_by: bell"
    (said,) = check(f"{FOUNDED}- {{id: f, says: The hospital has 450 beds., source: a, {keys}}}\n")
    beside = "when: 2022 (period) · how far: planned · said by: Mary Bell"
    assert said == f"there is · what: 450 beds · where: St Anne's Hospital · {beside}"


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("terms.yaml"))
def test_an_office_is_held_until_its_term_ends(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(("checker", "claim", "verdict"), cases("wholes.yaml"))
def test_a_part_is_not_the_whole(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict


@pytest.mark.parametrize(
    ("checker", "claim", "verdict"),
    [
        *cases("totals.yaml"),
        *cases("stretches.yaml"),
        *cases("further.yaml"),
        *cases("flows.yaml"),
        *cases("events.yaml"),
    ],
)
def test_one_occasion_is_not_all_of_them(checker: Waiting, claim: str, verdict: str) -> None:
    assert str(checker.check(claim).verdict) == verdict
