"""No test depends on how busy the machine is: hypothesis sets no deadline, and no example is too slow to make."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

# "ci" tries the same examples in every run, which "./dev test" asks for; "default" tries new ones.
settings.register_profile("default", UNTIMED)
settings.register_profile("ci", UNTIMED, derandomize=True, database=None, print_blob=True)
settings.load_profile("default")
