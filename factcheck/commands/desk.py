"""What judges the documents of an editor: for each folder the settings, fact base and baseline that the command has.

Work is done in the folder itself (the process goes there), so that every path means what it means to the command. Only
one thread may use a desk.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import chdir
from pathlib import Path, PurePath
from typing import Any

from factcheck.base import FactBase
from factcheck.baseline import Baseline
from factcheck.baseline import load as load_baseline
from factcheck.commands.common import load_base
from factcheck.commands.examining import Examiner, Outcome, Target
from factcheck.commands.selecting import check_names
from factcheck.commands.settings import Settings, settings_from
from factcheck.documents import READERS
from factcheck.documents import read as read_document
from factcheck.documents.base import Document
from factcheck.documents.finding import excluder
from factcheck.editor.judged import Judged, Page, Remark, Trouble
from factcheck.editor.positions import Places
from factcheck.editor.silencing import Silence, silence
from factcheck.errors import FactcheckError, Problem
from factcheck.facts import find as find_facts
from factcheck.fixing import Fix
from factcheck.model import ClaimResult
from factcheck.records import dataclass, field, replace
from factcheck.report.ci import Options
from factcheck.suppression import is_notice
from factcheck.watching import State, state

BINARY = frozenset({".docx"})
"""Endings of documents that no editor holds as text: the file is read."""
LANGUAGES = {"markdown": ".md", "html": ".html", "xhtml": ".xhtml", "restructuredtext": ".rst", "rst": ".rst"}
"""What an editor calls a kind of text -> the ending of such files, for texts that are no files yet."""
_LINE = re.compile(r"(?:.*?: )?line (\d+): ", re.DOTALL)

_HALF = re.compile("[\ud800-\udfff]")

Signature = tuple[tuple[str, State], ...]


@dataclass(slots=True)
class _Loaded:
    """What holds in a folder."""

    settings: Settings
    examiner: Examiner
    baseline: Baseline | None
    places: dict[str, Mapping[str, tuple[str, int]]] = field(default_factory=dict)
    """Of each fact base, by its path, where its facts stand."""


@dataclass(slots=True)
class _Folder:
    path: str
    loaded: _Loaded | None = None
    """The last that was in order."""
    trouble: Trouble | None = None
    """Why it is not what is there now."""
    signature: Signature | None = None
    """Of the files that were read for it."""
    seen: Signature | None = None
    """Of the same files at the last look."""
    settings: Settings | None = None
    """The last that could be read, whatever became of the fact base."""


@dataclass(slots=True)
class Desk:
    """``given`` are the options of the command line, their paths in full."""

    given: Mapping[str, Any]
    _folders: dict[str, _Folder] = field(default_factory=dict)

    # What has changed

    def refresh(self, *, at_once: bool = False) -> bool:
        """Whether something that verdicts depend on has changed and was read anew. A file that is still being written
        waits for the next look, unless ``at_once``."""
        changed = [self._refresh(folder, at_once=at_once) for folder in self._folders.values()]
        return any(changed)

    def keep(self, folders: Collection[str]) -> None:
        """Forget what holds in all other folders."""
        self._folders = {path: folder for path, folder in self._folders.items() if path in folders}

    def _refresh(self, folder: _Folder, *, at_once: bool) -> bool:
        with chdir(_existing(folder.path)):
            now = self._signature(folder)
            stable = now == folder.seen
            folder.seen = now
            if now == folder.signature or not (stable or at_once):
                return False
            self._load(folder)
            return True

    def _signature(self, folder: _Folder) -> Signature:
        """The files that what holds in this folder was read from, or would be."""
        settings = folder.settings
        return tuple((os.path.abspath(path), state(path)) for path in self._sources(settings))  # noqa: PTH100

    def _sources(self, settings: Settings | None) -> Iterator[str]:
        config = self.given.get("config")
        if config is None and not self.given.get("no_config"):
            from factcheck.config import find

            config = find(os.getcwd())  # noqa: PTH109
        if config is not None:
            yield config
        given = settings.facts if settings is not None else self.given.get("facts", ())
        overrides = settings.overrides if settings is not None else ()
        for paths in (given, *(override.facts for override in overrides if override.facts)):
            try:
                yield from map(str, find_facts(paths, os.environ, Path.cwd()))
            except FactcheckError:
                yield from paths
        if settings is not None and settings.baseline is not None:
            yield settings.baseline

    def _load(self, folder: _Folder) -> None:
        """Read all anew; what cannot be read leaves what there was."""
        try:
            settings = replace(settings_from(self.given), encoding="utf-8")
            folder.settings = settings
            base = load_base(settings)
            check_names(settings, base)
            baseline = load_baseline(settings.baseline) if settings.baseline is not None else None
            known = frozenset(mark for _, mark in baseline.entries) if baseline is not None else frozenset[str]()
            examiner = Examiner(settings, base, "", known=known, texts="all")
            examiner.prepare()
            folder.loaded = _Loaded(settings, examiner, baseline)
            folder.trouble = None
        except FactcheckError as error:
            found: Sequence[Problem] = getattr(error, "problems", ())
            problems = tuple(one._replace(path=os.path.abspath(one.path)) for one in found)  # noqa: PTH100
            folder.trouble = Trouble(error.head, error.advice, problems)
        folder.signature = folder.seen = self._signature(folder)

    def troubles(self) -> list[Trouble]:
        """What is wrong with the configuration, fact base or baseline of any folder."""
        return list(dict.fromkeys(one.trouble for one in self._folders.values() if one.trouble is not None))

    # Judging

    def judge(self, page: Page) -> Judged:
        """The document as ``factcheck check`` would judge it."""
        folder = self._folder(page)
        with chdir(_existing(folder.path)):
            if folder.loaded is None:
                return Judged(page=page, places=Places(page.text, page.encoding), options=Options())
            return self._judge(page, folder.loaded)

    def corrections(self, page: Page) -> list[Fix]:
        """The corrections that ``factcheck check --fix`` would make."""
        folder = self._folder(page)
        with chdir(_existing(folder.path)):
            return self._examine(page, folder.loaded, edit="propose").fixes if folder.loaded is not None else []

    def silence(self, judged: Judged, index: int) -> Silence | None:
        """Where to silence a finding of the document, by its number."""
        document, mark = judged.document, judged.marks[index]
        if document is None or judged.detached:
            return None
        name = _target(judged.page)
        label = name.label or name.name

        def read(text: str) -> Document:
            return read_document(label, text.encode("utf-8"))

        reader = READERS.get(PurePath(label).suffix.lower(), "plain")
        return silence(reader, document, mark, read)

    def _folder(self, page: Page) -> _Folder:
        folder = self._folders.get(page.folder)
        if folder is None:
            folder = self._folders[page.folder] = _Folder(page.folder)
            with chdir(_existing(folder.path)):
                self._load(folder)
        return folder

    def _examine(self, page: Page, loaded: _Loaded, *, edit: str | None = None) -> Outcome:
        examiner = loaded.examiner
        examiner.today = datetime.date.today().isoformat()
        examiner.edit = edit
        return examiner(_target(page))

    def _judge(self, page: Page, loaded: _Loaded) -> Judged:
        text, settings = page.text, loaded.settings
        places = Places(text, page.encoding, skipped=text.startswith("\ufeff"))
        options = Options(fail_on=settings.fail_on, docs_url=settings.docs_url)
        root = Path(settings.exclude_from) if settings.exclude_from else None
        if page.path is not None and excluder(settings.exclude, root)(Path(_target(page).name)):
            return Judged(page=page, places=places, options=options)
        outcome = self._examine(page, loaded)
        document = outcome.document
        base = loaded.examiner.setting(outcome.target).base if document is not None else None
        if base is not None and base.path not in loaded.places:
            loaded.places[base.path] = fact_places(base)
        detached = _is_binary(page)
        if detached and document is not None:
            places = Places(document.text, page.encoding)
        return Judged(
            page=page,
            places=places,
            options=options,
            base=base,
            fact_places=loaded.places[base.path] if base is not None else {},
            document=document,
            results=tuple(_unknown(outcome.results, loaded.baseline)),
            remarks=tuple(_remarks(outcome)),
            detached=detached,
        )


def fact_places(base: FactBase) -> dict[str, tuple[str, int]]:
    """The file and line of each fact. Of a base in several files a fact knows its line only: it is the file that has
    its id there."""
    paths = [base.path] if os.path.exists(base.path) else base.path.split(", ")  # noqa: PTH110
    files: list[tuple[str, list[str]]] = []
    for path in map(Path, paths):
        try:
            files.append((path.absolute().as_uri(), path.read_text(encoding="utf-8", errors="replace").split("\n")))
        except OSError:
            continue
    places: dict[str, tuple[str, int]] = {}
    for fact in base.facts.values():
        here = (uri for uri, lines in files if fact.id in "".join(lines[fact.line - 1 : fact.line]))
        if uri := next(here, files[0][0] if files else ""):
            places[fact.id] = uri, fact.line
    return places


def _existing(folder: str) -> str:
    """The folder, or the nearest above it that there is."""
    while not os.path.isdir(folder):  # noqa: PTH112
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            break
        folder = above
    return folder


def _is_binary(page: Page) -> bool:
    return page.path is not None and PurePath(page.path).suffix.lower() in BINARY


def _target(page: Page) -> Target:
    """The document as the command knows files: by its path from the folder, or by a name for what is no file yet."""
    if page.path is None:
        label = "untitled" + LANGUAGES.get(page.language.lower(), ".txt")
        return Target("-", None, _bytes(page.text), label)
    inside = os.path.relpath(page.path, page.folder)
    name = page.path if inside.startswith(os.pardir + os.sep) else inside
    if _is_binary(page):
        return Target(name, page.path)
    return Target(name, None, _bytes(page.text), name)


def _bytes(text: str) -> bytes:
    """The text as a file would hold it; halves of characters, which no file can, are marked as lost."""
    return _HALF.sub("\ufffd", text).encode("utf-8")


def _unknown(results: Sequence[ClaimResult], baseline: Baseline | None) -> Iterator[ClaimResult]:
    """The claims without the findings that the baseline knows, as in a run that judges this document alone."""
    again = Baseline(baseline.path, baseline.entries) if baseline is not None else None
    for result in results:
        kept = result if again is None or is_notice(result) else again.apply(result)
        if kept is not None:
            yield kept


def _remarks(outcome: Outcome) -> Iterator[Remark]:
    if outcome.error is not None:
        name = outcome.target.name
        message = "\n".join(filter(None, (outcome.error, *outcome.more, outcome.advice))).removeprefix(f"{name}: ")
        yield Remark("not-judged", message, _line(message), grave=True)
    for text in outcome.remarks:
        yield Remark("not-read", text, _line(text))


def _line(text: str) -> int:
    """The line that a message speaks of; the first where it speaks of none."""
    found = _LINE.match(text)
    return int(found[1]) if found else 1
