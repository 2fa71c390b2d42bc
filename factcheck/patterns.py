"""Regular expressions that are compiled when they are first used: a tenth of a millisecond each at every start else."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any, AnyStr


class _Late:
    """Stands for a compiled pattern: what is asked of it is asked of that, and kept."""

    def __init__(self, text: Any, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        import re

        found = getattr(re.compile(self._text, self._flags), name)  # which keeps what it has compiled
        setattr(self, name, found)
        return found


class _Figure(_Late):
    """The same of a pattern that begins with a digit: a word that does not is not worth compiling it for."""

    def fullmatch(self, text: str) -> Any:
        return self.__getattr__("fullmatch")(text) if "0" <= text[:1] <= "9" else None


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern, to be compiled when it is first used; a mistake in it is told only then."""
    return _Late(pattern, flags)  # type: ignore[return-value]


def numbered(pattern: str) -> re.Pattern[str]:
    """The pattern of a word that begins with a digit, of which only ``fullmatch`` is asked: "3-1", "44,000-seater"."""
    return _Figure(pattern, 0)  # type: ignore[return-value]
