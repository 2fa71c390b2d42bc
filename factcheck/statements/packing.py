"""Statements as plain values, and back: what a base's sentences were read as is kept between runs.

A sentence is a list of rows, one for each statement, role, term, modifier, frame and argument: the number of its kind
and the values of its fields; defaults at the end are left out. One row names another by its place in the list, so that
what is shared stays shared. How a field is written follows from its type.

Of a base's own statements most are never held against a claim: what is asked of all of them lies in a head, and the
rows are unpacked when something else is asked (:func:`closed`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cache

from factcheck.frames import Arg, Frame, Mod, Ref, Term
from factcheck.model import Comparator, Period, Quantity, QuantityKind, Span
from factcheck.records import shape
from factcheck.statements.model import Gist, Role, Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Write = Callable[[Any, Callable[[Any], int | None]], Any]
    Read = Callable[[Any, Sequence[Any]], Any]


KINDS: tuple[type, ...] = (Statement, Role, Term, Mod, Frame, Arg)
PLAIN = frozenset({"str", "int", "bool", "list[int]", "dict[str, dict[str, str]]"})
ONE = frozenset({"Term | None", "Statement | None", "Frame | None"})
MANY = frozenset({"list[Role]", "list[Term]", "list[Mod]", "list[Arg]"})


def pack(statements: Sequence[Statement]) -> list[Any]:
    """The statements of a sentence as plain JSON values: how many there are, then the rows, theirs first."""
    rows: list[Any] = [None] * len(statements)
    places = {id(one): at for at, one in enumerate(statements)}
    todo: list[Any] = list(statements)

    def place(one: Any) -> int | None:
        if one is None:
            return None
        if id(one) not in places:
            places[id(one)] = len(todo)
            todo.append(one)
            rows.append(None)
        return places[id(one)]

    for at, one in enumerate(todo):  # grows while it is gone through
        number = KINDS.index(type(one))
        row: list[Any] = [number]
        full = 1
        for name, default, write, _ in _shape(number):
            value = getattr(one, name)
            row.append(write(value, place))
            if value != default:
                full = len(row)
        rows[at] = row[:full]
    return [len(statements), *rows]


def unpack(packed: Sequence[Any], into: Sequence[Statement] = ()) -> list[Statement]:
    """The statements that :func:`pack` packed, ``into`` these where they are there already; ``ValueError`` for
    anything else that cannot be statements."""
    try:
        count, *rows = packed
        made = [*into, *(KINDS[row[0]].__new__(KINDS[row[0]]) for row in rows[len(into) :])]
        for one, row in zip(made, rows, strict=True):
            number, *values = row
            full = len(values)
            for at, read in _readers(number):
                if at >= full:
                    break
                values[at] = read(values[at], made)
            KINDS[number].__init__(one, *values)
        found = [made[at] for at in range(count)]
    except (TypeError, LookupError, ArithmeticError) as error:
        raise ValueError("no packed statements") from error
    if not all(isinstance(one, Statement) for one in found):
        raise ValueError("no packed statements")
    return found


class _Rows:
    """The rows of a sentence, as text, until one of its statements is asked for more than its head."""

    __slots__ = ("of", "text")

    def __init__(self, text: str, of: Sequence[_Closed]) -> None:
        self.text, self.of = text, of

    def open(self) -> None:
        import json

        heads = [(one.known, one.gist) for one in self.of]
        unpack(json.loads(self.text), self.of)
        for one, (known, gist) in zip(self.of, heads, strict=True):
            one.known, one.gist = known, gist
            one.__class__ = Statement  # type: ignore[assignment]


class _Closed(Statement):
    """A statement of which only its head is there: its rows are in the place of ``casts``."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        rows = self.casts if name != "casts" else None
        if not isinstance(rows, _Rows):
            raise AttributeError(name)
        rows.open()
        return getattr(self, name)

    def cast(self, concept: str) -> list[Role]:
        if isinstance(self.casts, _Rows):
            self.casts.open()
        return Statement.cast(self, concept)


def head(statement: Statement) -> list[Any]:
    """What is asked of all statements of a base, as plain values; a statement without a ``gist`` has none."""
    assert statement.gist is not None
    sets = [None if one is None else sorted(one) if isinstance(one, frozenset) else one for one in statement.gist]
    return [statement.senses, statement.word, statement.act, statement.status, statement.negated, sets]


def closed(heads: Iterable[Sequence[Any]], rows: str) -> list[Statement]:
    """The statements of a sentence by their heads; ``rows``, JSON of what was packed, is unpacked when needed."""
    made: list[_Closed] = []
    waiting: Any = _Rows(rows, made)
    for senses, word, act, status, negated, (named, around, *sets, dated, plan, also, more) in heads:
        one = _Closed.__new__(_Closed)
        one.senses = tuple((concept, sign) for concept, sign in senses)
        one.word, one.act, one.status, one.negated, one.casts = word, act, status, negated, waiting
        one.known = frozenset(named)
        about = None if around is None else frozenset(around)
        towns, speakers, bodies, owners = map(frozenset, sets)
        one.gist = Gist(one.known, about, towns, speakers, bodies, owners, dated, plan, also, more)
        made.append(one)
    return list(made)


@cache
def _shape(kind: int) -> tuple[tuple[str, Any, Write, Read | None], ...]:
    """The fields of a kind in the order of ``__init__``: name, default, how it is written and read."""
    of = shape(KINDS[kind])
    return tuple((name, of.fields[name].start(), *_ways(of.fields[name].type)) for name in of.taken)


@cache
def _readers(kind: int) -> tuple[tuple[int, Read], ...]:
    """The fields of a kind that are written otherwise than they are, by their places."""
    return tuple((at, read) for at, (_, _, _, read) in enumerate(_shape(kind)) if read is not None)


def _ways(of: str) -> tuple[Write, Read | None]:
    """How the values of a type are written and read; ``LookupError`` for one that nobody thought of."""
    if of in PLAIN:
        return (lambda value, _: value), None
    if of in ONE:
        return (lambda value, place: place(value)), (lambda at, made: None if at is None else made[at])
    if of in MANY:
        return (lambda value, place: [place(one) for one in value]), (lambda ats, made: [made[at] for at in ats])
    return _WAYS[of]


def _maybe(write: Callable[[Any], Any], read: Callable[[Any], Any]) -> tuple[Write, Read]:
    return (
        (lambda value, _: None if value is None else write(value)),
        (lambda value, _: None if value is None else read(value)),
    )


def _span(plain: Any) -> Span | None:
    return None if plain is None else Span(*plain)


def _quantity(value: Quantity) -> list[Any]:
    high = None if value.high is None else str(value.high)
    return list(value._replace(low=str(value.low), high=high, step=str(value.step)))  # type: ignore[arg-type]


_QUANTITIES = {one.value: one for one in QuantityKind}
_COMPARATORS = {one.value: one for one in Comparator}


def _to_quantity(plain: Any) -> Quantity:
    span, kind, comparator, low, high, step, unit, cue, vague, restates = plain
    return Quantity(
        Span(*span),
        _QUANTITIES[kind],
        _COMPARATORS[comparator],
        Decimal(low),
        None if high is None else Decimal(high),
        Decimal(step),
        unit,
        _span(cue),
        vague,
        _span(restates),
    )


def _to_period(plain: Any) -> Period:
    span, grain, low, high, comparator, relative, yearless, cue = plain
    ago = None if relative is None else (relative[0], relative[1])
    return Period(Span(*span), grain, low, high, comparator, ago, yearless, _span(cue))


_period = _maybe(list, _to_period)
_WAYS: dict[str, tuple[Write, Read]] = {
    "Ref | None": _maybe(list, lambda plain: Ref(*plain)),
    "Quantity | None": _maybe(_quantity, _to_quantity),
    "Period | None": _period,
    "list[Period]": ((lambda v, p: [_period[0](x, p) for x in v]), (lambda v, m: [_period[1](x, m) for x in v])),
    "list[tuple[str, int]]": ((lambda v, _: list(v)), (lambda v, _: [(one, two) for one, two in v])),
    "tuple[tuple[str, int], ...]": ((lambda v, _: list(v)), (lambda v, _: tuple((one, two) for one, two in v))),
}
_WAYS["list[Period | None]"] = _WAYS["list[Period]"]
_WAYS["list[tuple[int, str]]"] = _WAYS["list[tuple[str, int]]"]
