"""What a sentence tells beside its main clause, and the same with less: each as a sentence of its own.

A deed without its doer, an event without the circumstance behind it, an opening in place of its putting off can be held
against what other texts tell of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.checking.reader import Understood
from factcheck.drafting import appositions, clausing, hanging, tailing, timelines
from factcheck.parsing.items import Read
from factcheck.statements.model import Statement

Again = Callable[[str], list[Statement]]


def plainer(read: Read, statement: Statement, again: Again) -> Iterator[tuple[str, Statement]]:
    """What an assertion (``read`` with its ``statement``) says in fewer or other words."""
    if (bare := timelines.agentless(read, statement, again)) is not None:
        yield bare, again(bare)[0]
    if light := tailing.lighter(read):
        got = again(light)
        if len(got) == 1 and not got[0].loose and clausing.lessened(got[0], statement):
            yield light, got[0]
    if (later := timelines.put_off(read, statement)) is not None and len(got := again(later)) == 1:
        yield later, got[0]


def clauses(got: Understood, again: Again) -> Iterator[tuple[str, Statement, bool]]:
    """What clauses and appositions that hang on a sentence say, and whether it is beside what the sentence asserts."""
    yield from hanging.hanging(got.read, got.statements, again)
    for text, statement in appositions.told(got.read, again):
        yield text, statement, True
