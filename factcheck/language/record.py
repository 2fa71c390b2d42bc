"""Records of many tables that are made once at start: as typed as a dataclass, without the price of its generated code.

A frozen dataclass with a hundred fields takes some 5 ms to define, a tenth of the whole start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_):
        return lambda decorator: decorator


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Give a class with annotated fields an ``__init__`` that takes each of them by name, all of them and no other."""
    names = frozenset(cls.__annotations__)

    def init(self: Any, **given: Any) -> None:
        if given.keys() != names:
            raise TypeError(f"{cls.__name__}: {', '.join(sorted(given.keys() ^ names))}: missing or unknown")
        self.__dict__.update(given)

    cls.__init__ = init  # type: ignore[method-assign]
    return cls


def sparse(cls: type[T], **given: Any) -> T:
    """A record of which only some fields are given: the other texts and tables are empty.

    No language has a use for every table of another one (articles, verbs that are currencies, too).
    """
    kinds = {name: kind for base in cls.__mro__ for name, kind in getattr(base, "__annotations__", {}).items()}
    shapes = {name: kind.partition("[")[0] for name, kind in kinds.items()}
    return cls(**{name: _EMPTY[shape]() for name, shape in shapes.items() if shape in _EMPTY} | given)


_EMPTY: Mapping[str, Callable[[], object]] = {"str": str, "frozenset": frozenset, "Mapping": dict, "tuple": tuple}
"""What is empty, by the name of a field's type."""
