"""Dataclasses and named tuples that cost nothing until they are used: no code is compiled when a class is made.

The standard library compiles half a dozen methods for each dataclass, 0.7 ms a class, and 0.1 ms for a named tuple; the
eighty that a claim loads were a quarter of its start. Here ``__init__`` and ``__new__`` are compiled when a class has
made a few records; comparing, hashing and printing need no code of their own.

For type checkers :func:`dataclass`, :func:`field`, :func:`replace` and ``NamedTuple`` are those of the standard
library; what they make is a dataclass to :mod:`dataclasses` too (``fields``, ``asdict``, ``replace``).
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # a property, by a place
from operator import attrgetter
from reprlib import recursive_repr

__all__ = ["MISSING", "Field", "NamedTuple", "Shape", "dataclass", "field", "replace", "shape"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

MISSING: Any = object()
"""In place of a default that there is not; equals no value."""
FEW = 32
"""Records of a class that are made before it is worth to compile how."""
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
    made: dict[str, Any] = {"__repr__": _repr, "__replace__": _replace}
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
    """Give a class an ``__init__`` that is compiled when it is called often."""
    made = 0

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        nonlocal made
        made += 1
        if made > FEW or not _filled(self, cls.__record__, values, named):
            cls.__init__ = _compiled(cls)
            cls.__init__(self, *values, **named)
        elif hasattr(cls, "__post_init__"):
            self.__post_init__()

    cls.__init__ = __init__


def _filled(record: Any, own: Shape, values: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Set the fields of a new record; ``False`` where they are not as its ``__init__`` takes them."""
    given = dict(zip(own.taken, values, strict=False))
    if len(given) < len(values) or (values and own.kw_only) or not named.keys() <= own.places.keys() - given.keys():
        return False
    given |= named
    for name, one in own.fields.items():
        value = given[name] if name in given else one.start()
        if value is not MISSING:
            object.__setattr__(record, name, value)
        elif one.init:
            return False
    return True


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
    own: Shape = record.__record__
    values = list(own.get(record))
    kind = type(record)  # which may change when it is asked for its values
    if own.kw_only:
        return kind(**{**dict(zip(own.taken, values, strict=True)), **changes})
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


class _Named(type):
    """What makes a named tuple of a class with annotated fields whose base is :data:`_NamedTuple`."""

    def __new__(mcs, name: str, bases: tuple[type, ...], inside: dict[str, Any]) -> Any:
        if not bases:
            return super().__new__(mcs, name, bases, inside)
        kinds = inside.get("__annotations__", {})
        fields = tuple(kinds)
        defaults = {field: inside[field] for field in fields if field in inside}
        inside |= {field: _tuplegetter(at, None) for at, field in enumerate(fields)}
        inside |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
        made: Any = type(name, (tuple,), _OF_TUPLES | inside)

        def __new__(cls: Any, *values: Any, **named: Any) -> Any:  # noqa: N807
            made.__new__ = _constructor(made)
            return made.__new__(cls, *values, **named)

        made.__new__ = __new__
        return made


def _constructor(cls: Any) -> Callable[..., Any]:
    """The ``__new__`` of a named tuple."""
    inside = {f"_default_{name}": value for name, value in cls._field_defaults.items()}
    inside |= {"_tuple": tuple.__new__}
    parameters = (f"{name}=_default_{name}" if name in cls._field_defaults else name for name in cls._fields)
    values = "".join(f"{name}, " for name in cls._fields)
    made: Callable[..., Any] = eval(f"lambda _cls, {', '.join(parameters)}: _tuple(_cls, ({values}))", inside)
    made.__name__, made.__qualname__ = "__new__", f"{cls.__qualname__}.__new__"
    return made


@classmethod  # type: ignore[misc]
def _make(cls: Any, values: Iterable[Any]) -> Any:
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
    return made


def _with(self: Any, /, **changes: Any) -> Any:
    made = self._make(map(changes.pop, self._fields, self))
    if changes:
        raise ValueError(f"unknown fields: {', '.join(changes)}")
    return made


def _shown(self: Any) -> str:
    values = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({', '.join(values)})"


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(self)


_OF_TUPLES: dict[str, Any] = {
    "_make": _make,
    "_replace": _with,
    "__replace__": _with,
    "_asdict": lambda self: dict(zip(self._fields, self, strict=True)),
    "__repr__": _shown,
    "__getnewargs__": _values,
}
"""The methods of each named tuple."""


class _NamedTuple(metaclass=_Named):
    """The base of a class that is to be a named tuple; no class has it in the end."""


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import NamedTuple
else:
    dataclass, field, replace, NamedTuple = _dataclass, _field, _replace, _NamedTuple
