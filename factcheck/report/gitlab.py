"""GitLab Code Quality: a JSON array with the keys that GitLab documents, and no others.

The fingerprint holds the path and, for a sentence that is repeated, its number: GitLab drops what has the same one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.base import FactBase
from factcheck.model import ClaimResult, Severity
from factcheck.output import Sink, visible
from factcheck.report import Look
from factcheck.report.ci import Item, Items, Options, Reported, advice, job_of, pieces, source_line
from factcheck.report.escape import shorten, to_json
from factcheck.report.fingerprint import located

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info", Severity.OK: "info"}
_LONGEST = 1000


class Gitlab:
    def __init__(self, base: FactBase, options: Options) -> None:
        self.base, self.options = base, options
        self.items = Items(options)
        self.separator = "\n"

    def head(self) -> str:
        return "["

    def add(self, result: ClaimResult) -> str:
        text = ""
        for item in self.items.of(result):
            text += self.separator + to_json(self._issue(item))
            self.separator = ",\n"
        return text

    def tail(self, interrupted: str = "") -> str:
        missing = [
            (self.options.file(path), f"could not be read: {why}", "unreadable")
            for path, why in self.options.unread.items()
        ]
        if interrupted:
            missing.append((self.options.file(next(iter(self.options.files), None)), interrupted, "interrupted"))
        text = ""
        for path, why, code in missing:
            text += self.separator + to_json(_missing(path, why, code))
            self.separator = ",\n"
        return f"{text}\n]\n"

    def _issue(self, item: Item) -> dict[str, Any]:
        finding = item.finding
        parts = [f"{item.label}: “{item.words}”: {finding.message}"]
        parts += [source_line(reading, self.base) for reading in finding.readings]
        parts += filter(None, [advice(finding)])
        return {
            "description": shorten(visible(". ".join(parts)), _LONGEST),
            "check_name": visible(finding.code),
            "fingerprint": located(item.file, item.mark, item.occurrence),
            "severity": SEVERITIES[item.level],
            "location": {
                "path": item.file,
                "lines": {"begin": item.line, "end": item.end_line},
                "positions": {
                    "begin": {"line": item.line, "column": item.column},
                    "end": {"line": item.end_line, "column": item.end_column},
                },
            },
        }


def _missing(path: str, why: str, code: str) -> dict[str, Any]:
    """An issue for what was not judged, at the beginning of its file."""
    place = {"line": 1, "column": 1}
    return {
        "description": shorten(visible(f"{path}: {why}"), _LONGEST),
        "check_name": code,
        "fingerprint": located(path, code, 1),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}, "positions": {"begin": place, "end": place}},
    }


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> Iterator[str]:
    """The JSON array in pieces."""
    return pieces(Gitlab(base, options), results)


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Gitlab(job.base, job.options))
