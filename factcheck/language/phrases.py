"""Longest-match look-up of phrases among tokens. In a text, their words may also be joined by hyphens ("per-cent")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Generic, TypeVar

    T = TypeVar("T")
else:
    T = None

    class Generic:
        __slots__ = ()

        def __class_getitem__(cls, _):
            return cls


HYPHEN = "-"
DASHES = frozenset("-–—")


class Phrases(Generic[T]):
    """Longest-match look-up of phrases in a list of tokens, forwards from or backwards to a position."""

    __slots__ = ("_first", "_last", "first_words")

    def __init__(self, table: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in table.items():
            words = tuple(phrase.split())
            self._first.setdefault(words[0], []).append((words, value))
            self._last.setdefault(words[-1], []).append((words, value))
        for index in (self._first, self._last):
            for rows in index.values():
                rows.sort(key=lambda row: -len(row[0]))
        self.first_words = frozenset(self._first)

    def at(self, norm: Sequence[str], i: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token ``i``: (index past it, value)."""
        size = len(norm)
        if not 0 <= i < size or (rows := self._first.get(norm[i])) is None:
            return None
        for words, value in rows:
            k = i + 1
            for word in words[1:]:
                if k < size and norm[k] == word:
                    k += 1
                elif k + 1 < size and norm[k] == HYPHEN and norm[k + 1] == word:
                    k += 2
                else:
                    break
            else:
                return k, value
        return None

    def before(self, norm: Sequence[str], i: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before token ``i``: (index of its first token, value)."""
        if i < 1 or (rows := self._last.get(norm[i - 1])) is None:
            return None
        for words, value in rows:
            k = i - 1
            for word in words[-2::-1]:
                if k >= 1 and norm[k - 1] == word:
                    k -= 1
                elif k >= 2 and norm[k - 1] == HYPHEN and norm[k - 2] == word:
                    k -= 2
                else:
                    break
            else:
                return k, value
        return None
