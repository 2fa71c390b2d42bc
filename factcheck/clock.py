"""What day it is: the only place that asks the machine."""

from __future__ import annotations

import time


def today() -> str:
    """The day of now, here (``YYYY-MM-DD``)."""
    return time.strftime("%Y-%m-%d")
