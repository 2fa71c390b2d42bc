"""What an earlier run worked out of the package's own modules and tables, so that this one need not load them all.

The console script hands it in and keeps what is new (:mod:`factcheck.together`), where the modules and tables are still
those of that run; whoever imports factcheck as a library works it out each time. Plain values, each under a name.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

SOURCE: list[Callable[[], dict[str, Any]]] = []
"""What tells it, until it is asked: most commands never need it."""
HELD: dict[str, Any] = {}
"""What an earlier run made."""
MADE: dict[str, Any] = {}
"""What this run had to make itself."""


def held(name: str) -> Any | None:
    """What an earlier run made under a name; ``None`` where there is nothing, or it no longer holds."""
    if SOURCE:
        HELD.update(SOURCE.pop()())
    return HELD.get(name)
