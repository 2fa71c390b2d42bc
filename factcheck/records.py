"""Dataclasses that cost nothing until they are used: their methods are made at the first call.

The standard library compiles half a dozen methods for each class that it decorates, 0.7 ms a class; the forty that a
claim loads were a fifth of its start. Here a class is made with its slots, and ``__init__`` is compiled when the first
record is made; comparing, hashing and printing need no code of their own.

For type checkers :func:`dataclass`, :func:`field` and :func:`replace` are those of :mod:`dataclasses`, and what they
make is a dataclass to that module too (``dataclasses.fields``, ``asdict``, ``replace``).
"""

from __future__ import annotations

from operator import attrgetter
from reprlib import recursive_repr

__all__ = ["MISSING", "Field", "Shape", "dataclass", "field", "replace", "shape"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MISSING: Any = object()
"""In place of a default that there is not; equals no value."""
_EMPTY: dict[Any, str] = {list: "[]", dict: "{}", set: "set()"}
"""What makes an empty collection, as an expression quicker than a call."""


class Field:
    """A field of a record class; ``type`` is its annotation."""

    __slots__ = ("compare", "default", "factory", "init", "repr", "type")

    def __init__(
        self, default: Any, factory: Any = MISSING, *, init: bool = True, compare: bool = True, repr: bool = True
    ) -> None:
        self.default, self.factory = default, factory
        self.init, self.compare, self.repr = init, compare, repr
        self.type = ""

    def start(self) -> Any:
        """The value that the field has by default; :data:`MISSING` where it must be given."""
        return self.default if self.factory is MISSING else self.factory()


class Shape:
    """The fields of a record class in order, by their names."""

    __slots__ = ("fields", "frozen", "get", "kw_only", "places", "taken")

    def __init__(self, fields: dict[str, Field], *, frozen: bool, kw_only: bool) -> None:
        self.fields, self.frozen, self.kw_only = fields, frozen, kw_only
        self.taken = tuple(name for name, one in fields.items() if one.init)
        """What ``__init__`` takes."""
        self.get = _getter(self.taken)
        self.places = {name: at for at, name in enumerate(self.taken)}


def shape(record: Any) -> Shape:
    """The shape of a record or of its class; ``AttributeError`` for anything else."""
    found: Shape = record.__record__
    return found


def _getter(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of these attributes."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    init: bool = True,
    compare: bool = True,
    repr: bool = True,
) -> Field:
    return Field(default, default_factory, init=init, compare=compare, repr=repr)


def _dataclass(*, frozen: bool = False, slots: bool, kw_only: bool = False, eq: bool = True) -> Callable[[type], type]:
    """A decorator that makes a record class of a class with annotated fields; it has slots in any case."""
    assert slots

    def decorate(cls: type) -> type:
        inside = dict(vars(cls))
        names = tuple(cls.__annotations__)
        fields = {}
        for name, kind in cls.__annotations__.items():
            value = inside.pop(name, MISSING)
            fields[name] = one = value if isinstance(value, Field) else Field(value)
            one.type = kind
        for name in ("__dict__", "__weakref__"):
            inside.pop(name, None)
        inside |= _methods(tuple(name for name, one in fields.items() if one.compare), frozen, eq)
        inside["__slots__"] = names
        inside["__record__"] = Shape(fields, frozen=frozen, kw_only=kw_only)
        inside["__dataclass_fields__"] = _Standard()
        inside["__match_args__"] = () if kw_only else tuple(name for name in names if fields[name].init)
        made = type(cls)(cls.__name__, cls.__bases__, inside)
        made.__qualname__ = cls.__qualname__
        _start(made)
        return made

    return decorate


def _methods(compared: tuple[str, ...], frozen: bool, eq: bool) -> dict[str, Any]:
    """The methods of a record class that are the same for all, but for the attributes that they ask."""
    made: dict[str, Any] = {"__repr__": _repr, "___replace_": _replace}
    values = _getter(compared)
    if eq:

        def __eq__(self: Any, other: Any) -> Any:  # noqa: N807
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        made["__eq__"], made["__hash__"] = __eq__, None
        if frozen:

            def __hash__(self: Any) -> int:  # noqa: N807
                return hash(values(self))

            made["__hash__"] = __hash__
    if frozen:
        made |= {"__setattr__": _fixed, "__delattr__": _fixed, "__getstate__": _state, "__setstate__": _restore}
    return made


def _start(cls: Any) -> None:
    """Give a class an ``__init__`` that is compiled when it is first called."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        cls.__init__ = _compiled(cls)
        cls.__init__(self, *values, **named)

    cls.__init__ = __init__


def _compiled(cls: Any) -> Callable[..., None]:
    """An ``__init__`` that sets each field, with its defaults."""
    own: Shape = cls.__record__
    inside: dict[str, Any] = {"_missing": MISSING}
    parameters, lines = [], []
    for name, one in own.fields.items():
        value = name
        if one.factory is not MISSING:
            made = _EMPTY.get(one.factory)
            if made is None:
                inside[f"_make_{name}"], made = one.factory, f"_make_{name}()"
            value = f"{made} if {name} is _missing else {name}" if one.init else made
            default = "=_missing"
        elif one.default is not MISSING:
            inside[f"_default_{name}"] = one.default
            default = f"=_default_{name}"
            value = name if one.init else f"_default_{name}"
        elif one.init:
            default = ""
        else:
            continue  # what __post_init__ sets
        if one.init:
            parameters.append(name + default)
        if own.frozen:
            inside[f"_set_{name}"] = vars(cls)[name].__set__
            lines.append(f" _set_{name}(self, {value})")
        else:
            lines.append(f" self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    head = ", ".join(["self", *(["*"] if own.kw_only and parameters else []), *parameters])
    exec("\n".join([f"def __init__({head}):", *lines]), inside)
    made_of_it: Callable[..., None] = inside["__init__"]
    made_of_it.__qualname__ = f"{cls.__qualname__}.__init__"
    return made_of_it


@recursive_repr()
def _repr(self: Any) -> str:
    values = (f"{name}={getattr(self, name)!r}" for name, one in shape(self).fields.items() if one.repr)
    return f"{type(self).__qualname__}({', '.join(values)})"


def _fixed(self: Any, name: str, value: Any = None) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in shape(self).fields]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(shape(self).fields, state, strict=True):
        object.__setattr__(self, name, value)


def _replace(record: Any, /, **changes: Any) -> Any:
    """A copy with other values for some fields, quicker than that of the standard library.

    The reader makes a dozen copies for a sentence. Fields that ``__init__`` does not take start anew; ``KeyError`` or
    ``TypeError`` for one that the class does not have.
    """
    kind = type(record)
    own: Shape = kind.__record__
    if own.kw_only:
        return kind(**{**dict(zip(own.taken, own.get(record), strict=True)), **changes})
    values = list(own.get(record))
    for name, value in changes.items():
        values[own.places[name]] = value
    return kind(*values)


class _Standard:
    """The fields as :mod:`dataclasses` describes them, made when somebody asks for them."""

    __slots__ = ()

    def __get__(self, record: Any, cls: Any) -> dict[str, Any]:
        import dataclasses

        own: Shape = cls.__record__
        inside: dict[str, Any] = {"__annotations__": cls.__annotations__, "__module__": cls.__module__}
        for name, one in own.fields.items():
            more: dict[str, Any] = {"init": one.init, "compare": one.compare, "repr": one.repr}
            if one.default is not MISSING:
                more["default"] = one.default
            if one.factory is not MISSING:
                more["default_factory"] = one.factory
            inside[name] = dataclasses.field(**more)
        like: Any = dataclasses.dataclass(frozen=own.frozen, kw_only=own.kw_only)(type(cls.__name__, (), inside))
        cls.__dataclass_fields__ = like.__dataclass_fields__
        return cls.__dataclass_fields__  # type: ignore[no-any-return]


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, _field, _replace
