"""Records behave as the dataclasses of the standard library do, which they are for type checkers."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
import typing
from collections.abc import Callable
from typing import Any

import pytest

from factcheck import records
from factcheck.frames import Frame, Term
from factcheck.model import Finding, Verdict

WAYS: dict[str, dict[str, bool]] = {
    "plain": {},
    "frozen": {"frozen": True},
    "by name": {"kw_only": True},
    "frozen, by name": {"frozen": True, "kw_only": True},
    "itself": {"eq": False},
}


def classes(decorate: Callable[..., Any], field: Callable[..., Any], ways: dict[str, bool]) -> type:
    """The same class by one module and by the other."""

    class Mark:
        word: str
        at: int = 3
        seen: list[int] = field(default_factory=list)
        label: str | None = field(default=None, compare=False, repr=False)
        width: int = field(init=False)
        kept: dict[str, int] = field(init=False, default_factory=dict)

        def __post_init__(self) -> None:
            object.__setattr__(self, "width", len(self.word))

    return decorate(slots=True, **ways)(Mark)  # type: ignore[no-any-return]


@pytest.fixture(params=list(WAYS))
def ways(request: pytest.FixtureRequest) -> dict[str, bool]:
    return WAYS[request.param]


@pytest.fixture
def pair(ways: dict[str, bool]) -> tuple[Any, Any]:
    return (
        classes(records.dataclass, records.field, ways),
        classes(dataclasses.dataclass, dataclasses.field, ways),
    )


def outcome(action: Callable[[], Any]) -> Any:
    """What an action gives, or the kind of its failure."""
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return type(error)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {"word": "trade"}),
        (("trade",), {}),
        (("trade", 4, [1], "x"), {}),
        ((), {"word": "trade", "at": 5, "seen": [2], "label": "y"}),
        ((), {}),
        (("trade",), {"word": "trade"}),
        (("trade",), {"width": 3}),
        (("trade", 1, [], None, 5), {}),
    ],
)
def test_made_as_by_the_standard_library(pair: tuple[Any, Any], values: tuple[Any, ...], named: dict[str, Any]) -> None:
    def made(kind: Any) -> list[Any]:
        one = kind(*values, **named)
        return [getattr(one, field.name) for field in dataclasses.fields(kind)]

    ours, theirs = (outcome(lambda kind=kind: made(kind)) for kind in pair)
    assert ours == theirs


def test_compared_hashed_printed_as_by_the_standard_library(pair: tuple[Any, Any]) -> None:
    def told(kind: Any) -> list[Any]:
        one, same, labelled, other = (
            kind(word=word, label=label) for word, label in (("a", None), ("a", None), ("a", "x"), ("b", None))
        )
        held = dataclasses.replace(one, seen=(1, 2))
        found = [outcome(lambda: hash(held) == hash(dataclasses.replace(same, seen=(1, 2))))]
        if kind.__eq__ is object.__eq__:
            found = []
        shown = [repr(one).rpartition(".")[2], kind.__match_args__, one == same, one != same, one == labelled]
        return [*shown, one == other, one == 3, *found]

    ours, theirs = map(told, pair)
    assert ours == theirs


def test_a_hash_is_that_of_what_is_compared() -> None:
    kind = classes(records.dataclass, records.field, {"frozen": True})
    same = [kind(word="a", seen=(), label=label) for label in ("x", "y")]
    with pytest.raises(TypeError):
        hash(same[0])  # a dictionary is among its values
    finding = Finding(part="p", start=0, end=1, fact=None, verdict=Verdict.REFUTED, code="c", message="m")
    assert {finding, records.replace(finding, severity=None)} == {finding}


def test_described_as_by_the_standard_library(pair: tuple[Any, Any]) -> None:
    def told(kind: Any) -> list[Any]:
        return [(f.name, f.init, f.compare, f.repr, f.kw_only, f.type) for f in dataclasses.fields(kind)]

    ours, theirs = map(told, pair)
    assert ours == theirs
    one = pair[0](word="a")
    assert dataclasses.is_dataclass(one)
    assert dataclasses.asdict(one) == dataclasses.asdict(pair[1](word="a"))


def test_no_two_records_share_an_empty_list() -> None:
    one, other = Term(0, 1), Term(0, 1)
    one.mods.append(records.replace(one))  # type: ignore[arg-type]
    assert other.mods == []
    assert one != other


@pytest.mark.parametrize("change", [lambda one: setattr(one, "word", "b"), lambda one: delattr(one, "word")])
def test_frozen_is_frozen(change: Callable[[Any], None]) -> None:
    one = classes(records.dataclass, records.field, {"frozen": True})(word="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        change(one)
    assert one.word == "a"


@pytest.mark.parametrize("copied", [lambda one: pickle.loads(pickle.dumps(one)), copy.copy, copy.deepcopy])
def test_copies_are_whole(copied: Callable[[Any], Any]) -> None:
    finding = Finding(part="p", start=0, end=1, fact=None, verdict=Verdict.REFUTED, code="c", message="m", notes=("n",))
    assert copied(finding) == finding
    frame = copied(Frame(0, 3, verb="meet", negated=True))
    assert (frame.verb, frame.negated, frame.args) == ("meet", True, [])


def test_a_copy_with_changes() -> None:
    term = Term(0, 1, head="trade", det="the")
    term.told = {}
    changed = records.replace(term, head="talks")
    assert (changed.head, changed.det, changed.told, term.head) == ("talks", "the", None, "trade")
    assert term.__replace__(head="talks").head == "talks"  # type: ignore[attr-defined]  # for copy.replace
    for wrong in ({"nose": 1}, {"told": {}}):
        with pytest.raises((KeyError, TypeError)):
            records.replace(term, **wrong)


def test_what_refers_to_itself_can_be_printed() -> None:
    frame = Frame(0, 1)
    frame.args.append(frame)  # type: ignore[arg-type]
    assert "args=[...]" in repr(frame)


@pytest.mark.parametrize("often", [1, records.FEW + 1])
def test_made_alike_however_often(pair: tuple[Any, Any], often: int) -> None:
    """Few records are made without compiling how, many with it."""
    for kind in pair:
        made = [kind(word="trade", seen=[at]) for at in range(often)]
        assert [(one.word, one.at, one.seen, one.width, one.kept) for one in made] == [
            ("trade", 3, [at], 5, {}) for at in range(often)
        ]
        with pytest.raises(TypeError):
            kind(word="trade", nose=1)


class Place(records.NamedTuple):
    name: str
    at: int = 3
    kept: tuple[int, ...] = ()

    def moved(self, by: int) -> Place:
        return self._replace(at=self.at + by)

    @property
    def end(self) -> int:
        return self.at + len(self.name)


class Same(typing.NamedTuple):
    name: str
    at: int = 3
    kept: tuple[int, ...] = ()


def test_named_tuples_as_by_the_standard_library() -> None:
    def told(kind: Any) -> list[Any]:
        one = kind("a", kept=(1,))
        wrong = [kind, lambda: kind("a", 1, (), 2), lambda: kind("a", name="b"), lambda: kind(nose=1)]
        fixed = [lambda: setattr(one, "at", 1), lambda: setattr(one, "nose", 1), lambda: one._make([1])]
        return [
            *(tuple(one), one == ("a", 3, (1,)), hash(one), len(one), one._asdict(), one._replace(at=4), one[0]),
            *(kind._fields, kind._field_defaults, kind.__match_args__, kind._make("abc"), kind("b") > one),
            *(repr(one).partition("(")[2], one.__getnewargs__(), isinstance(one, tuple)),
            *map(outcome, [*wrong, *fixed]),
        ]

    assert told(Place) == told(Same)
    with pytest.raises(ValueError):
        Place("a")._replace(nose=1)  # type: ignore[call-arg]


def test_named_tuples_have_methods_and_can_be_copied() -> None:
    place = Place("ab", 1).moved(2)
    assert (place, place.end, type(place)) == (("ab", 3, ()), 5, Place)
    for copied in (pickle.loads(pickle.dumps(place)), copy.copy(place), copy.deepcopy(place)):
        assert (copied, type(copied)) == (place, Place)
    match place:
        case Place(name, at=at):
            assert (name, at) == ("ab", 3)


def test_the_model_loads_no_dataclasses() -> None:
    program = "import sys, factcheck.statements.model, factcheck.base; print('dataclasses' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"
