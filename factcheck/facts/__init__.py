"""The fact base: its schema, where it is found, and loading it with every mistake reported at once."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.facts.kept import load as load
    from factcheck.facts.location import find as find
    from factcheck.facts.sentences import loads as loads

__all__ = ["find", "load", "loads"]


def __getattr__(name: str) -> Any:
    """Imported late, so that ``python -m factcheck.facts.tables`` does not meet its own module already loaded."""
    if name == "find":
        from factcheck.facts.location import find

        return find
    if name == "load":
        from factcheck.facts.kept import load

        return load
    if name in __all__:
        from factcheck.facts.sentences import loads

        return loads
    raise AttributeError(name)
