"""Which files the arguments stand for: files, folders, globs; without what is hidden, excluded or ignored by git.

- A file that is named is read whatever its name, even hidden or ignored by git; only ``exclude`` keeps it out, and
  that is told (a hook names every file of a change).
- A folder stands for the documents below it. Hidden names and what .gitignore files exclude are left out, also the
  .gitignore files above the folder as far as its repository reaches. Links to folders are not followed and links to
  files outside of the folder not read: nothing is read that lies elsewhere, and no loop is possible.
- What names nothing but holds ``*``, ``?`` or ``[`` is a glob (``**`` for any folders), with the rules of a folder.

Files come in the order of the arguments, within a folder sorted by name, each once, by whatever names it is given.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.documents import suffixes
from factcheck.errors import EmptyFolderError, InputError, MissingFileError, UnreadableFileError, UsageError
from factcheck.inputs import did_you_mean
from factcheck.records import dataclass, field

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_GLOB = re.compile(r"[*?\[]")
_PAGES = (".html", ".htm")
_REPORT = b'<meta name="generator" content="factcheck '
_HEAD = 4096
"""Bytes of a page within which it says what has made it."""
_UNSET = "Is a variable of the shell not set? For this folder give '.'."


@dataclass(frozen=True, slots=True)
class Found:
    """The files, and what was wrong with single arguments or folders: the rest can be read all the same. ``excluded``
    are the arguments that ``exclude`` left nothing of, ``reports`` pages in folders that factcheck has made itself."""

    files: tuple[Path, ...]
    problems: tuple[InputError, ...] = ()
    excluded: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


def find(
    paths: Sequence[str | os.PathLike[str]],
    *,
    exclude: Sequence[str] = (),
    root: Path | None = None,
    gitignore: bool = True,
    endings: Sequence[str] | None = None,
) -> Found:
    """The files that ``paths`` stand for.

    ``exclude`` are patterns as in a .gitignore ("drafts/old/", "*.bak.md"), relative to ``root`` (default: the working
    folder). ``endings`` are those of documents (".md"), by default all that can be read. Raises ``UsageError`` for a
    bad pattern.
    """
    known = tuple(endings) if endings is not None else suffixes()
    return _Finder(excluder(exclude, root), gitignore, known).find(paths)


def excluder(patterns: Sequence[str], root: Path | None = None) -> Callable[[Path], bool]:
    """A function that says whether a path falls under one of the patterns; they are relative to ``root`` (default: the
    working folder)."""
    if not patterns:
        return lambda _: False
    spec = _spec(patterns, strict=True)
    top = Path(os.path.abspath(root or Path.cwd()))  # noqa: PTH100 (links stay as they are)

    def excluded(path: Path) -> bool:
        relative = os.path.relpath(os.path.abspath(path), top)  # noqa: PTH100
        if relative.split(os.sep, 1)[0] == "..":  # beside the root only patterns without a folder can mean it
            relative = path.name
        name = relative.replace(os.sep, "/")
        return spec.match_file(name) or spec.match_file(name + "/")

    return excluded


def _spec(lines: Sequence[str], *, strict: bool = False) -> GitIgnoreSpec:
    """The patterns; bad ones are passed over as git does, or refused (``strict``)."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        if strict:
            raise UsageError(f"bad pattern to exclude: {error}", advice="Patterns are as in .gitignore.") from error
    good = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        good.append(line)
    return GitIgnoreSpec.from_lines(good)


@dataclass(slots=True)
class _Rules:
    """The .gitignore files that hold in a folder, outermost first, each with the folder it stands in."""

    specs: list[tuple[str, GitIgnoreSpec]] = field(default_factory=list)

    def ignores(self, path: str, *, folder: bool) -> bool:
        verdict = False
        for top, spec in self.specs:
            name = os.path.relpath(path, top).replace(os.sep, "/") + ("/" if folder else "")
            found = spec.check_file(name).include
            if found is not None:
                verdict = found
        return verdict

    def within(self, folder: str) -> _Rules:
        """The rules that hold in ``folder``, with its own .gitignore."""
        spec = _gitignore(folder)
        return self if spec is None else _Rules([*self.specs, (folder, spec)])


def _is_report(path: Path) -> bool:
    """Whether a page is a report of ours: it repeats the claims of drafts and is no draft."""
    try:
        with path.open("rb") as stream:
            return _REPORT in stream.read(_HEAD)
    except OSError:  # which is told when it is read
        return False


def _gitignore(folder: str) -> GitIgnoreSpec | None:
    path = Path(folder, ".gitignore")
    try:
        if path.is_symlink() or not path.is_file():
            return None
        lines = path.read_text(encoding="utf-8-sig", errors="surrogateescape").splitlines()
    except (OSError, ValueError):
        return None
    return _spec(lines)


def _above(folder: str) -> _Rules:
    """The rules from the top of the repository down to the parent of ``folder``; none outside a repository, nor
    where they ignore the folder itself: whoever names it wants it read."""
    above: list[str] = []
    at = folder
    while True:
        if os.path.lexists(os.path.join(at, ".git")):  # noqa: PTH118 - unlike Path.exists, never raises
            break
        parent = str(Path(at).parent)
        if parent == at:
            return _Rules()
        at = parent
        above.append(at)
    rules = _Rules()
    for top in reversed(above):
        rules = rules.within(top)
    return _Rules() if rules.ignores(folder, folder=True) else rules


class _Finder:
    def __init__(self, excluded: Callable[[Path], bool], gitignore: bool, endings: tuple[str, ...]) -> None:
        self._excluded = excluded
        self.left_out = 0
        """What was excluded of the argument at hand."""
        self.gitignore = gitignore
        self.endings = tuple(ending.lower() for ending in endings)
        self.problems: list[InputError] = []
        self.reports: list[str] = []

    def excluded(self, path: Path) -> bool:
        found = self._excluded(path)
        self.left_out += found
        return found

    def find(self, paths: Sequence[str | os.PathLike[str]]) -> Found:
        files: dict[str, Path] = {}
        excluded: list[str] = []
        for path in [os.fspath(path) for path in paths]:
            known, self.left_out = len(self.problems), 0
            try:
                found = self._argument(path)
            except InputError as error:
                self.problems.append(error)
                continue
            for file in found:
                files.setdefault(os.path.realpath(file), file)
            if not found and self.left_out and len(self.problems) == known:
                excluded.append(path)
        return Found(tuple(files.values()), tuple(self.problems), tuple(excluded), tuple(self.reports))

    def _argument(self, path: str) -> list[Path]:
        if not path:
            raise MissingFileError("", "the name of a file is empty", advice=_UNSET)
        start = Path(path)
        try:
            os.lstat(path)
            exists = True
        except (FileNotFoundError, NotADirectoryError):
            exists = False
        except ValueError as error:
            raise MissingFileError(path, f"not a usable path: {error}") from error
        except OSError as error:
            raise UnreadableFileError.of(path, error) from error
        if exists and os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir, never raises
            known = len(self.problems)
            found = [] if self.excluded(start) else self._folder(start)
            if not (found or self.left_out or self.reports) and len(self.problems) == known:
                kinds = ", ".join(f"*{ending}" for ending in self.endings)
                raise EmptyFolderError(f"no document in this folder ({kinds})", path=path)
            return found
        if exists:
            try:
                start.stat()
            except OSError as error:
                raise UnreadableFileError.of(path, error) from error
            return [] if self.excluded(start) else [start]
        if _GLOB.search(path):
            return self._glob(path)
        near = nearest_path(start)
        raise MissingFileError(path, advice=f"did you mean: {near}" if near else None)

    def _folder(self, start: Path) -> list[Path]:
        """The documents below a folder, sorted, each once."""
        real = os.path.realpath(start)
        found: dict[str, Path] = {}
        links: list[Path] = []
        for path, link in self._walk(start, real):
            if link:
                links.append(path)
            else:
                found[os.path.realpath(path)] = path
        for path in links:
            target = os.path.realpath(path)
            if target.startswith(real.rstrip(os.sep) + os.sep) and os.path.isfile(target):  # noqa: PTH113
                found.setdefault(target, path)
        return sorted(found.values())

    def _walk(self, start: Path, real: str) -> Iterator[tuple[Path, bool]]:
        """Each document below ``start`` and whether it is a link."""
        rules = _above(real) if self.gitignore else _Rules()
        folders: list[tuple[Path, str, _Rules]] = [(start, real, rules)]
        while folders:
            folder, place, rules = folders.pop()
            try:
                with os.scandir(folder) as scan:
                    entries = list(scan)
            except OSError as error:
                self.problems.append(UnreadableFileError.of(str(folder), error))
                continue
            if self.gitignore:
                rules = rules.within(place)
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                path, below = folder / entry.name, os.path.join(place, entry.name)  # noqa: PTH118
                link = entry.is_symlink()
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder:
                    wanted = True
                elif link or entry.is_file(follow_symlinks=False):
                    wanted = entry.name.lower().endswith(self.endings)
                else:
                    wanted = False
                if not wanted or rules.ignores(below, folder=is_folder) or self.excluded(path):
                    continue
                if is_folder:
                    folders.append((path, below, rules))
                elif entry.name.lower().endswith(_PAGES) and _is_report(path):
                    self.reports.append(str(path))
                else:
                    yield path, link

    def _glob(self, pattern: str) -> list[Path]:
        parts = Path(pattern).parts
        fixed = next(i for i, part in enumerate(parts) if _GLOB.search(part))
        top = Path(*parts[:fixed]) if fixed else Path()
        if not os.path.isdir(top):  # noqa: PTH112
            near = nearest_path(top)
            raise MissingFileError(pattern, "no such folder", advice=f"did you mean: {near}" if near else None)
        match = re.compile(_pattern(parts[fixed:]))
        real = os.path.realpath(top)
        found = [
            path
            for path, link in self._walk(top, real)
            if match.fullmatch(path.relative_to(top).as_posix())
            and (not link or os.path.realpath(path).startswith(real.rstrip(os.sep) + os.sep))
        ]
        if not (found or self.left_out or self.reports):
            raise MissingFileError(pattern, "no document fits this pattern")
        return sorted(found)


def _pattern(parts: Sequence[str]) -> str:
    """A glob as a regular expression on a path with slashes; a folder that fits stands for all below it."""
    out = []
    for i, part in enumerate(parts):
        last = i + 1 == len(parts)
        if part == "**":
            out.append(".*" if last else "(?:[^/]+/)*")
            continue
        piece = ""
        at = 0
        while at < len(part):
            c = part[at]
            if c == "*":
                piece += "[^/]*"
                at = len(part) - len(part[at:].lstrip("*"))
                continue
            if c == "?":
                piece += "[^/]"
            elif c == "[" and (end := part.find("]", at + 2)) > 0:
                inner = part[at + 1 : end].replace("\\", "\\\\").replace("[", "\\[")
                piece += f"[{'^' + inner[1:] if inner[0] in '!^' else inner}]"
                at = end
            else:
                piece += re.escape(c)
            at += 1
        out.append(piece + ("(?:/.*)?" if last else "/"))
    return "".join(out)


def nearest_path(path: Path) -> str | None:
    """The name in the same folder that was probably meant."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except (OSError, ValueError):
        return None
    near = did_you_mean(path.name, names)
    return str(path.with_name(near)) if near else None
