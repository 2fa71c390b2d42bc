"""What an earlier run worked out of the package's own modules and tables, so that this one need not load them all.

The console script hands it in and keeps what is new (:mod:`factcheck.together`), where the modules and tables are still
those of that run; whoever imports factcheck as a library works it out each time. Plain values, each under a name.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HELD: dict[str, Any] = {}
"""What an earlier run made."""
MADE: dict[str, Any] = {}
"""What this run had to make itself."""
