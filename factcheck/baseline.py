"""Known findings: an archive full of old mistakes need not be corrected before the check can be switched on.

The file is JSON. An entry is a finding by its fingerprint (fact, verdict, sentence: never a line number), how often it
occurs in which file, and the sentence for people. Entries are sorted by file and sentence and stand one on a line, so
that a change of one finding is a change of one line. Paths in it are relative to its folder.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from factcheck.config.overrides import without
from factcheck.errors import OutputError, UnreadableFileError
from factcheck.model import ClaimResult, Verdict
from factcheck.records import NamedTuple, dataclass, replace
from factcheck.report.fingerprint import fingerprint

VERSION = 1
LARGEST = 256 << 20
_LONGEST = 300
_HELP = "Written by factcheck check --baseline FILE --update-baseline; new findings only with --baseline-add."


class BaselineError(UnreadableFileError):
    """A baseline that cannot be read, or whose content is not one."""

    advice = "Correct it; or take it away and make a new one: factcheck check … --baseline FILE --baseline-add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A known finding of a file: ``count`` times the same. ``fact`` is empty where a part of a claim is about none."""

    path: str
    fact: str
    verdict: str
    sentence: str
    fingerprint: str
    count: int = 1

    @property
    def key(self) -> tuple[str, str]:
        return self.path, self.fingerprint

    @property
    def order(self) -> tuple[str, str, str, str]:
        return self.path, self.sentence, self.fact, self.fingerprint

    def record(self) -> dict[str, Any]:
        record: dict[str, Any] = {
            "path": self.path,
            "sentence": self.sentence,
            "fact": self.fact,
            "verdict": self.verdict,
            "fingerprint": self.fingerprint,
        }
        return record | ({"count": self.count} if self.count > 1 else {})

    def __str__(self) -> str:
        times = f" ({self.count} times)" if self.count > 1 else ""
        fact = f" [{self.fact}]" if self.fact else ""
        return f"{self.path}: {self.verdict}{fact} {self.sentence}{times}"


class Changed(NamedTuple):
    """What became of the findings in a baseline; ``moved`` ones are now of another file."""

    removed: int
    added: int
    moved: int

    def __str__(self) -> str:
        return f"{self.removed} taken out, {self.added} put in" + (f", {self.moved} moved" if self.moved else "")


class Baseline:
    """The known findings of one run: tells new ones from known ones, and what no longer occurs.

    An occurrence is set against the entry of its own file first, then against one of another file: text may have moved.
    A sentence that occurs more often than it is known is new.
    """

    def __init__(
        self,
        path: str,
        entries: Mapping[tuple[str, str], Entry] | None = None,
        *,
        adding: bool = False,
        data: bytes | None = None,
    ) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120
        self.entries = dict(entries or {})
        self.data = data
        """What was in the file; ``None`` where there was none."""
        self.joined = False
        """Another run has changed the file in the meantime, and what it changed was kept."""
        self.adding = adding
        """What is new is known from now on."""
        self.known = 0
        """Findings of this run that were known."""
        self._left = {key: entry.count for key, entry in self.entries.items()}
        self._places: dict[str, list[str]] = {}
        for name, mark in self.entries:
            self._places.setdefault(mark, []).append(name)
        self._seen: dict[tuple[str, str], Entry] = {}
        """What occurs now, known or new."""
        self._moved: dict[tuple[str, str], int] = {}
        """How many of an entry's occurrences were found in other files."""
        self._adopted: dict[tuple[str, str], int] = {}
        """How many occurrences of a file were known from others."""
        self._checked: set[str] = set()

    def relative(self, path: str | None) -> str:
        """The name of a file in the baseline."""
        if path is None or path == "-":
            return "-"
        relative = os.path.relpath(os.path.realpath(path), self.folder)
        return PurePath(relative).as_posix()

    def checked(self, path: str | None) -> None:
        """The file was judged to its end: what is not found in it by now no longer occurs there."""
        self._checked.add(self.relative(path))

    def apply(self, result: ClaimResult) -> ClaimResult | None:
        """The claim without its known findings; ``None`` where nothing is left of it."""
        if all(finding.fact is None for finding in result.findings):  # of which none fails a run, or none is judged
            return result
        gone = [False] * len(result.findings)
        name = ""
        for i, finding in enumerate(result.findings):
            if finding.verdict is Verdict.SUPPORTED:
                continue
            name = name or self.relative(result.path)
            mark = fingerprint(result.claim, finding)
            sentence = " ".join(result.claim.split())
            if len(sentence) > _LONGEST:
                sentence = sentence[: _LONGEST - 1] + "…"
            gone[i] = self._is_known(
                Entry(
                    path=name,
                    fact=finding.fact or "",
                    verdict=finding.verdict.value,
                    sentence=sentence,
                    fingerprint=mark,
                )
            )
        if not any(gone):
            return result
        self.known += sum(gone)
        return without(result, gone)

    def keep(self, result: ClaimResult) -> None:
        """Leave the entries of a claim that is not reported as they are: it still occurs."""
        name = self.relative(result.path)
        for finding in result.findings:
            key = name, fingerprint(result.claim, finding)
            if self._left.get(key, 0) > 0:
                self._left[key] -= 1

    def _is_known(self, entry: Entry) -> bool:
        seen = self._seen.get(entry.key)
        self._seen[entry.key] = entry if seen is None else replace(seen, count=seen.count + 1)
        if self._left.get(entry.key, 0) > 0:
            self._left[entry.key] -= 1
            return True
        for name in self._places.get(entry.fingerprint, ()):
            other = name, entry.fingerprint
            if self._left[other] > 0:
                self._left[other] -= 1
                self._moved[other] = self._moved.get(other, 0) + 1
                self._adopted[entry.key] = self._adopted.get(entry.key, 0) + 1
                return True
        return self.adding

    def gone(self) -> list[Entry]:
        """Entries that no longer occur, as far as this run can tell: their file was judged, or is no longer there."""
        return [
            replace(entry, count=self._left[key])
            for key, entry in self._ordered()
            if self._left[key] > 0 and self._is_settled(entry.path)
        ]

    def _ordered(self) -> list[tuple[tuple[str, str], Entry]]:
        return sorted(self.entries.items(), key=lambda item: item[1].order)

    def _is_settled(self, name: str) -> bool:
        return name in self._checked or (name != "-" and not os.path.lexists(os.path.join(self.folder, name)))  # noqa: PTH118

    def updated(self, *, add: bool) -> list[Entry]:
        """The entries as they should be: without what no longer occurs, moved with their text; with ``add`` also all
        that is new. Without it there are never more findings than before."""
        out: dict[tuple[str, str], Entry] = {}
        for key, entry in self.entries.items():
            count = entry.count - self._moved.get(key, 0)
            if self._is_settled(entry.path):
                count -= self._left[key]
            if count > 0:
                out[key] = replace(entry, count=count)
        for key, entry in self._seen.items():
            if add:
                count = max(entry.count, out[key].count if key in out else 0)
            else:
                count = (out[key].count if key in out else 0) + self._adopted.get(key, 0)
            if count > 0:
                out[key] = replace(entry, count=count)
        return sorted(out.values(), key=lambda entry: entry.order)

    def save(self, *, add: bool) -> Changed:
        """Write the file anew, whole or not at all, unless it would not change. What another run has changed in the
        meantime stays changed."""
        entries = self.updated(add=add)
        before = {key: entry.count for key, entry in self.entries.items()}
        after = {entry.key: entry.count for entry in entries}
        if before != after or not Path(self.path).exists():
            self._write(entries)
        more, less = Counter(after), Counter(before)
        more, less = more - less, less - more
        came, went = Counter[str](), Counter[str]()
        for counts, keys in ((came, more), (went, less)):
            for (_, mark), count in keys.items():
                counts[mark] += count
        return Changed((went - came).total(), (came - went).total(), (came & went).total())

    def _write(self, entries: Sequence[Entry]) -> None:
        from factcheck.replacing import ChangedError, replace

        wanted, expected = list(entries), self.data
        while True:
            try:
                replace(self.path, (piece.encode("utf-8", "backslashreplace") for piece in dump(wanted)), expected)
            except ChangedError:
                expected = _read(self.path)
                if expected is not None:  # one that was taken away holds nothing of anybody
                    wanted = joined(self.entries, entries, _parse(expected, self.path))
                    self.joined = True
            except OSError as error:
                raise OutputError(
                    f"cannot write {self.path}: {error.strerror or error}", advice="The baseline was left alone."
                ) from error
            else:
                return


def joined(
    before: Mapping[tuple[str, str], Entry], ours: Iterable[Entry], theirs: Mapping[tuple[str, str], Entry]
) -> list[Entry]:
    """What two runs make of the same entries: what one has put in or taken out is so; what both did counts once."""
    mine = {entry.key: entry for entry in ours}
    out = []
    for key in {**before, **theirs, **mine}:
        was, one, other = (entries[key].count if key in entries else 0 for entries in (before, mine, theirs))
        count = max(one, other) if max(one, other) > was else min(one, other)
        if count > 0:
            out.append(replace(theirs.get(key) or mine[key], count=count))
    return sorted(out, key=lambda entry: entry.order)


def dump(entries: Sequence[Entry]) -> Iterator[str]:
    """The text of the file, in pieces: one entry a line."""
    from factcheck.output import safe_json

    yield f'{{\n"version": {VERSION},\n"about": {json.dumps(_HELP, ensure_ascii=False)},\n"findings": ['
    separator = "\n"
    for entry in entries:
        yield separator + safe_json(json.dumps(entry.record(), ensure_ascii=False))
        separator = ",\n"
    yield "\n]\n}\n" if entries else "]\n}\n"


def load(path: str, *, add: bool = False) -> Baseline:
    """The baseline in the file ``path``. With ``add`` all that is found is put into it: there need be no such file."""
    data = _read(path)
    if data is None:
        if add:
            return Baseline(path, adding=True)
        raise BaselineError(
            "no such baseline", path=path, advice="Make it, with all that is found now: add --baseline-add."
        )
    return Baseline(path, _parse(data, path), adding=add, data=data)


def _read(path: str) -> bytes | None:
    """What is in the file; ``None`` where there is none."""
    from factcheck.files import read

    try:
        data = read(path, LARGEST)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BaselineError.of(path, error) from error
    if len(data) > LARGEST:
        raise BaselineError(f"larger than {LARGEST >> 20} MB", path=path)
    return data


def _parse(data: bytes, path: str) -> dict[tuple[str, str], Entry]:
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text)
    except UnicodeDecodeError as error:
        raise BaselineError(f"byte {error.start} is not UTF-8", path=path) from error
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        if any(line.startswith(("<<<<<<<", ">>>>>>>")) for line in text.split("\n")):
            raise BaselineError(
                "holds the marks of a merge conflict",
                path=path,
                advice="Keep the lines of both sides, then run --update-baseline.",
            ) from error
        raise BaselineError(f"no JSON: {error.msg}", path=where) from error
    except RecursionError as error:
        raise BaselineError("nested too deeply", path=path) from error
    if not isinstance(document, dict) or not isinstance(document.get("findings"), list):
        raise BaselineError("is no baseline: there is no list 'findings'", path=path)
    if document.get("version") != VERSION:
        raise BaselineError(
            f"is of version {document.get('version')!r}; this factcheck knows version {VERSION}", path=path
        )
    entries: dict[tuple[str, str], Entry] = {}
    for number, record in enumerate(document["findings"]):
        entry = _entry(record, number, path)
        known = entries.get(entry.key)
        # Twice after a merge that kept the lines of both sides.
        entries[entry.key] = entry if known is None else replace(known, count=max(known.count, entry.count))
    return entries


def _entry(record: Any, number: int, path: str) -> Entry:
    if not isinstance(record, dict):
        raise BaselineError(f"findings[{number}] is no object", path=path)
    texts: dict[str, str] = {}
    for name in ("path", "fact", "verdict", "sentence", "fingerprint"):
        value = record.get(name)
        if not isinstance(value, str):
            raise BaselineError(f"findings[{number}]: '{name}' is missing or no text", path=path)
        texts[name] = value
    count = record.get("count", 1)
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise BaselineError(f"findings[{number}]: 'count' is no number above 0", path=path)
    return Entry(**texts, count=count)
