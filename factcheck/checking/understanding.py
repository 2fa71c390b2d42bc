"""What the reader makes of a base's own sentences, and whether the base judges them and its examples as it should."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.base import Example, Reading
from factcheck.checking.engine import Checker
from factcheck.checking.plainly import Teller
from factcheck.facts.understanding import Trouble, Understanding
from factcheck.judging import marks
from factcheck.judging.outcomes import STRENGTH, Focus, status_of
from factcheck.model import Relation
from factcheck.reading import sentences
from factcheck.records import replace
from factcheck.statements.model import Statement

VERBLESS = frozenset({"fragment", "kicker"})


def understanding(checker: Checker) -> Understanding:
    """Reads the sentence of a reading as claims are read: its statements, or what cannot be used of it and why."""
    tell = Teller(checker.reader.know, checker.language)

    def read(reading: Reading) -> str | Trouble:
        text = reading.says
        spans = list(sentences.split(text, checker.language))
        if len(spans) > 1:
            message = f"{len(spans)} sentences: a reading is one sentence; make a reading of each"
            return Trouble(message, *spans[1])
        got = checker.reader.base_sentence(text)
        tokens = got.read.tokens
        asserted = [one for one in got.statements if one.act == "assert"]
        if not asserted:
            return Trouble("this asserts nothing; write it as a plain statement", 0, len(text))
        if all(one.kind in VERBLESS for one in asserted):
            return Trouble("no verb was understood in it; write who did what as a plain statement", 0, len(text))
        for one in asserted:
            if (found := _pronoun(one)) is not None:
                span = marks.addition(one, tokens, found[0], found[1])
                return Trouble(f"“{found[1]}”: whom that means stands in no other sentence; name them", *span)
            if one.loose:
                at, word = one.loose[0]
                span = marks.addition(one, tokens, at, word)
                shown = text[slice(*span)]
                return Trouble(f"“{shown}” was not understood; put it more simply, or leave it out", *span)
        if not reading.wrong and not any(_entailed(checker, reading, one) for one in asserted):
            return Trouble("the base does not support its own sentence; put it more simply", 0, len(text))
        return tell.reading(reading, asserted, tokens)

    return read


def _pronoun(one: Statement) -> tuple[int, str] | None:
    """A pronoun that fills an argument."""
    for role in one.roles:
        if role.term is not None and role.term.det == "pron" and role.term.head in ("he", "she", "it", "they"):
            return role.at, role.term.head
    return None


def _entailed(checker: Checker, reading: Reading, one: Statement) -> bool:
    """Whether a reading is entailed by its own sentence, which has come as far as the reading has."""
    status = status_of(reading, one)  # a set-back ("postponed") is no grade of having come far
    repeated = checker.judge.repeats(one, reading, Focus(pair=True))
    if repeated is not None:
        return repeated
    found, _ = checker.judge.judge(replace(one, status=status) if status in STRENGTH else one, Focus(pair=True))
    return any(
        outcome.prepared.reading is reading and outcome.relation is Relation.ENTAILS
        for judged in found
        for outcome in judged.outcomes
    )


def failed(checker: Checker) -> Iterator[tuple[Example, str]]:
    """The examples that are judged otherwise than they must be, with what is wrong. A fault of ours is told, too."""
    for example in checker.base.examples:
        try:
            verdict = checker.check(example.claim).verdict
        except Exception as error:
            yield example, f"a mistake in factcheck, please report it: {type(error).__name__}: {error}"
            continue
        if verdict is not example.verdict:
            yield example, f"judged {verdict}, not {example.verdict}"
