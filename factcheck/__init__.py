"""Fact checking against a curated fact base: deterministic, offline, every verdict with its sources.

>>> from factcheck import Checker, load
>>> checker = Checker(load())
>>> checker.check("Kazakhstan and South Korea signed 12 documents.").verdict
<Verdict.REFUTED: 'refuted'>

The names below are the public interface; they are imported on first use, so that ``--help`` stays quick.
"""

from __future__ import annotations

from factcheck._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.base import Fact, FactBase, Source
    from factcheck.checking.answers import Explanation, Parsed
    from factcheck.checking.engine import Checker
    from factcheck.drafting.texts import draft
    from factcheck.facts import load, loads
    from factcheck.model import ClaimResult, Finding, Relation, Severity, Verdict

_HOMES = {
    "Explanation": "factcheck.checking.answers",
    "Parsed": "factcheck.checking.answers",
    "Checker": "factcheck.checking.engine",
    "draft": "factcheck.drafting.texts",
    "load": "factcheck.facts",
    "loads": "factcheck.facts",
    "ClaimResult": "factcheck.model",
    "Fact": "factcheck.base",
    "FactBase": "factcheck.base",
    "Finding": "factcheck.model",
    "Relation": "factcheck.model",
    "Severity": "factcheck.model",
    "Source": "factcheck.base",
    "Verdict": "factcheck.model",
}

__all__ = [
    "Checker",
    "ClaimResult",
    "Explanation",
    "Fact",
    "FactBase",
    "Finding",
    "Parsed",
    "Relation",
    "Severity",
    "Source",
    "Verdict",
    "__version__",
    "draft",
    "load",
    "loads",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'factcheck' has no attribute '{name}'")
