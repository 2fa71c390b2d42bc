"""Sentences by construction are read as the frames that stand beside them, and no content word is lost in reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read
from tables import load_table

from factcheck.parsing import showing
from factcheck.parsing.conserving import Coverage
from factcheck.parsing.spelling import corrected

DATA = Path(__file__).parent / "data" / "reading"


def cases() -> list[tuple[str, str, list[str]]]:
    return [
        (f"{path.stem}: {group}", case["says"], case["frames"])
        for path in sorted(DATA.glob("*.yaml"))
        for group, rows in load_table(path).items()
        for case in rows
    ]


@pytest.mark.parametrize(("group", "says", "frames"), cases(), ids=[says for _, says, _ in cases()])
def test_a_construction_is_read_as_its_frames(group: str, says: str, frames: list[str]) -> None:
    _, made = read(says)
    assert [f"{frame.kind} | {showing.frame(frame)}" for frame in made] == frames, group


@pytest.mark.parametrize("says", [says for _, says, _ in cases()])
def test_nothing_of_a_construction_stays_unread(says: str) -> None:
    _, made = read(says)
    assert [at for frame in made for at in frame.unread] == []


WORDS = load_table(DATA.parent / "tagging" / "words.yaml")


@pytest.mark.parametrize("row", WORDS, ids=[row["says"] for row in WORDS])
def test_a_word_is_the_part_of_speech_that_its_place_makes_it(row: dict[str, str]) -> None:
    word = row["says"].split("*")[1].lower()
    found, _ = read(row["says"].replace("*", ""))
    assert [item.tag + item.form for item in found.items if item.word == word] == [row["is"]]


NOUNS = ("bridge", "school", "treaty", "firms", "farmers", "loan", "trade", "energy", "growth", "copper")
PHRASES = st.one_of(
    st.sampled_from(
        ("Lind", "Varga", "Norway", "Chile", "Nordbank", "they", "nobody", "$3 million", "more than 40 ships")
    ),
    st.builds(
        lambda det, adjective, noun: " ".join(filter(None, (det, adjective, noun))),
        st.sampled_from(("the", "a", "no", "some", "both", "his", "Norway's", "twelve", "")),
        st.sampled_from(("", "new", "fast", "Chilean", "growing", "first", "largest")),
        st.sampled_from(NOUNS),
    ),
)
ASIDES = st.one_of(
    st.just(""),
    st.sampled_from(
        (
            ", Lind said,",
            ", the mayor of Bergen,",
            ", most of whom left,",
            " (built in 1990)",
            ", said Varga on Friday,",
        )
    ),
    st.builds(lambda what: f" that {what} opened", PHRASES),
    st.builds(lambda what: f", which met {what},", PHRASES),
    st.builds(lambda what: f" signed by {what}", PHRASES),
)
VERBS = st.sampled_from(
    (
        "opened",
        "has not signed",
        "wants to sell",
        "may lose",
        "was built by",
        "rose to",
        "is",
        "said that",
        "called",
        "sees",
    )
)
TAILS = st.one_of(
    st.just(""),
    st.builds(
        lambda mark, what: f" {mark} {what}",
        st.sampled_from(("in", "with", "after", "for", "and", "or", "as", "while", "because of")),
        PHRASES,
    ),
    st.sampled_from(
        (
            " in May 2019",
            " again",
            " only in Oslo",
            ", Varga said in Oslo on Monday",
            ", her first",
            " still",
            " and sold it",
        )
    ),
)
SENTENCES = st.builds(
    lambda front, subject, aside, verb, thing, tail, further: f"{front}{subject}{aside} {verb} {thing}{tail}{further}.",
    st.sampled_from(("", "In 2019 ", "After the talks, ", "According to Lind, ", "Only then ", "Historic: ")),
    PHRASES,
    ASIDES,
    VERBS,
    PHRASES,
    TAILS,
    TAILS,
)


@given(SENTENCES)
def test_no_content_word_is_lost(says: str) -> None:
    """Each content word belongs to a term, a predicate, a time or a mark, or the reader says that it did not read
    it."""
    assert Coverage(*read(says)).missing() == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("busines", "business"),
        ("presense", "presence"),
        ("invetsed", "invested"),
        ("signned", "signed"),
        ("documnts", "documents"),
        ("cremated", "cremated"),
        ("ingesting", "ingesting"),
        ("bullion", "bullion"),
        ("capita", "capita"),
        ("smelter", "smelter"),
    ],
)
def test_a_slip_of_the_pen_is_read_as_what_was_meant(typed: str, meant: str) -> None:
    assert corrected(typed) == meant
