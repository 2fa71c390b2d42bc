"""No test depends on how busy the machine is, or on what started it."""

from __future__ import annotations

import gc
import os
import signal

import pytest
import warm
from hypothesis import HealthCheck, settings

# No deadline, and no example is too slow to make.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

# "ci" tries the same examples in every run, which "./dev test" asks for; "default" tries new ones.
settings.register_profile("default", UNTIMED)
settings.register_profile("ci", UNTIMED, derandomize=True, database=None, print_blob=True)
settings.load_profile("default")

# Jobs in the background of a shell, and those of nohup, ignore signals, and so would every program that tests start.
for name, handler in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
    number = getattr(signal, name, None)
    if number is not None and signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, handler)

# A window's width that is handed down (by a shell, or by what spreads the tests over the cores) is not the tests' own.
os.environ.pop("COLUMNS", None)

SHARING = ("test_claims.py", "test_net.py", "test_drafts.py")
"""What judges the same claims and drafts: in a row, one process judges them once (see judged.py)."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files by name, those in a row; each in its own order."""

    def place(item: pytest.Item) -> tuple[str, int]:
        name = item.path.name
        return (SHARING[0], SHARING.index(name)) if name in SHARING else (name, 0)

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """What stands before the first test stays till the last: no search for garbage need go through it."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """What the runs of the command were forked from."""
    warm.stop()
