"""Records of many tables that are made once at start: as typed as a dataclass, without the price of its generated code.

A frozen dataclass with a hundred fields takes some 5 ms to define, a tenth of the whole start.
"""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


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
