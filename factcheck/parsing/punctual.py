"""Later or earlier than it was to be: "eight months later than planned" is "eight months late". Items in, items out."""

from __future__ import annotations

from factcheck.frames import replace
from factcheck.language.en import timing
from factcheck.parsing.items import Item, Step, end_of


def _than_planned(items: list[Item]) -> list[Item]:
    """ "(eight months) *later than planned*": late; "*earlier than planned*": ahead of schedule."""
    for k in range(1, len(items) - 2):
        word = items[k]
        if word.word not in timing.LATER or items[k + 1].word != "than" or items[k + 2].word not in timing.PLANNED:
            continue
        past = k + 3
        if past < len(items) and items[past].tag not in (".", ",", ";", "dash", "prep", "t", "conj"):
            return items
        span = items[k - 1].quantity is not None or items[k - 1].lemma in timing.SPANS
        first = k - 1 if items[k - 1].quantity is not None else k - 2
        comma = first - 1 if span else k - 1
        before = [i for n, i in enumerate(items[:k]) if not (n == comma and i.tag in (",", "dash"))]
        at, last = word.first, items[k + 2].last
        if word.word == "later":
            late = [replace(word, word="late", tag="r", lemma="late", last=last)]
        elif span:
            late = [Item(at, at, "ahead of", "prep", lemma="ahead_of"), _schedule(at, last)]
        else:
            return items
        return [*before, *late, *items[past:]]
    return items


def _a_year_later(items: list[Item]) -> list[Item]:
    """ "*a year later* than planned": no time after another, but how late."""
    for k in range(1, len(items) - 2):
        words = items[k].word.split()
        if items[k].tag != "t" or len(words) != 3 or words[0] not in ("a", "one") or words[2] not in timing.LATER:
            continue
        if words[1] in timing.SPANS and items[k + 1].word == "than" and items[k + 2].word in timing.PLANNED:
            at = items[k].first
            spelt = [
                Item(at, at + 1, "a", "det", lemma="a"),
                Item(at + 1, at + 2, words[1], "n", lemma=words[1], noun=words[1]),
                Item(at + 2, at + 3, words[2], "r", lemma=words[2]),
            ]
            return [*items[:k], *spelt, *items[k + 1 :]]
    return items


def _late_aside(items: list[Item]) -> list[Item]:
    """ "opened in June 2023, *eight months late*, behind schedule": said of the opening."""
    for k in range(3, len(items) - 1):
        a_span = items[k].word in ("a", "an", "one") and items[k + 1].lemma in timing.SPANS
        if items[k - 1].tag not in (",", "dash") or (items[k].quantity is None and not a_span):
            continue
        after = items[k + 1 + (a_span and items[k].quantity is None) :]
        if not after:
            continue
        late = after[0].word == "late" or [i.word for i in after[:2]] in (["behind", "schedule"], ["behind", "time"])
        end = 1 + (after[0].word != "late")
        if late and (len(after) <= end or after[end].tag in (".", ";")):
            return [*items[: k - 1], *items[k:]]
    return items


def _should_have(items: list[Item]) -> list[Item]:
    """ "X *should have* opened, *was supposed to* open, *eight months earlier*": it opened eight months late."""
    end = end_of(items)
    if end < 5 or items[end - 1].word not in ("earlier", "sooner", "before") or items[end - 2].quantity is None:
        return items
    for k in range(1, end - 3):
        words = [i.word for i in items[k : k + 3]]
        verb = 0
        if words[:2] == ["should", "have"] and items[k + 2].tag == "v":
            verb = k + 2
        elif words[0] in ("was", "were") and words[1] in timing.SUPPOSED and words[2] == "to" and k + 3 < end:
            verb = k + 4 if items[k + 3].word == "have" else k + 3
        if not verb or verb >= end or items[verb].tag != "v":
            continue
        done = replace(items[verb], form="d", word=items[verb].word)
        late = replace(items[end - 1], word="late", tag="r", lemma="late")
        return [*items[:k], done, *items[verb + 1 : end - 1], late, *items[end:]]
    return items


def _schedule(at: int, last: int) -> Item:
    return Item(at, last, "schedule", "n", lemma="schedule", noun="schedule")


STEPS: tuple[Step, ...] = (
    (_a_year_later, frozenset({"than"})),
    (_than_planned, frozenset({"than"})),
    (_late_aside, frozenset({"late", "behind"})),
    (_should_have, frozenset({"earlier", "sooner", "before"})),
)
