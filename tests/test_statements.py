"""Many wordings come to one statement: the normal forms, asked by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
import reading
from tables import load_table

from factcheck.frames import Frame
from factcheck.parsing import showing
from factcheck.statements import forms, idioms, levels, steps
from factcheck.statements.model import Role, Statement

DATA = Path(__file__).parent / "data" / "statements"


def filler(role: Role) -> str:
    if role.stmt is not None:
        return f"{{{shown(role.stmt)}}}"
    return role.word or showing.term(role.term)


def shown(stmt: Statement) -> str:
    """Concept, roles by their letters, and what the statement is more than told: denied, planned, said by, a change."""
    concept, sign = stmt.senses[0]
    roles = " · ".join(f"{role.role} {filler(role)}" for role in sorted(stmt.roles, key=lambda role: role.role))
    whole = f"{'not ' if stmt.negated else ''}{concept}{' (opposite)' if sign < 0 else ''}"
    whole += f" ({stmt.status})" if stmt.status != "happened" else ""
    more = [showing.term(stmt.speaker) if stmt.speaker is not None else "", stmt.change]
    return " – ".join(filter(None, [f"{whole}: {roles}", *more]))


def cases() -> list[tuple[str, str]]:
    return [
        (says, statement)
        for path in sorted(DATA.glob("*.yaml"))
        for statement, wordings in load_table(path).items()
        for says in wordings
    ]


@pytest.mark.parametrize(("says", "statement"), cases())
def test_a_wording_comes_to_its_statement(says: str, statement: str) -> None:
    _, frames = reading.read(says)
    assert [shown(stmt) for stmt in forms.statements(frames)] == [statement]


def test_a_step_is_passed_over_only_where_it_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a step says that a frame must have, it must have."""
    wrong: list[tuple[str, str]] = []
    says = ""

    def through(frame: Frame, rows: steps.Steps) -> Frame:
        own = rows.of(frame.verb)
        asked = own.open_to(steps.marks(frame))
        idle = [step for bit, step in enumerate(own.steps) if not asked >> bit & 1]
        wrong.extend((says, step.__name__) for step in idle if step(frame) is not frame)
        return steps.through(frame, rows)

    monkeypatch.setattr(idioms, "through", through)
    monkeypatch.setattr(levels, "through", through)
    for says in dict.fromkeys(says for says, _ in cases()):
        forms.statements(reading.read(says)[1])
    assert not wrong
