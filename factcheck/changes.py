"""Which lines changed since a git revision, asked of git itself.

Git is only asked what it knows: nothing is written (no index refresh), no program of the repository's configuration is
run (no external diff, text conversion or file monitor), nothing is fetched. File names are read as bytes, from lists
that end each name with NUL, or from patches with git's quoting undone.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.records import NamedTuple, dataclass, field

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LETTERS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13}
_SAFE = (
    *("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"),
    *("-c", "diff.suppressBlankEmpty=false", "--no-pager", "--literal-pathspecs"),
)
_DIFF = (
    *("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all"),
)
_LONE = re.compile(r"\r(?!\n)")


class ChangesError(FactcheckError):
    """Git cannot say what changed."""

    exit_code = 2
    advice = ""


class Hunk(NamedTuple):
    """Lines ``start`` .. ``end`` (1-based, both inclusive) are new. Where lines were only taken out ``end`` is
    ``start - 1``: they stood between these two."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The changed lines of one file, in order; all of them where the file is new or cannot be compared."""

    hunks: tuple[Hunk, ...] = ()
    all: bool = False

    def __bool__(self) -> bool:
        return self.all or bool(self.hunks)

    def touch(self, first: int, last: int) -> bool:
        """Whether something in the lines ``first`` .. ``last`` changed, or was taken out from between them."""
        if self.all:
            return True
        at = bisect_left(self.hunks, first, key=lambda hunk: max(hunk.end, hunk.start - 1))
        for hunk in self.hunks[at : at + 2]:
            if hunk.end < hunk.start:
                if first <= hunk.end and hunk.start <= last:
                    return True
            elif hunk.start <= last and first <= hunk.end:
                return True
        return False

    def renumbered(self, text: str) -> Lines:
        """The same for who also counts a lone carriage return as the end of a line; git counts line feeds only."""
        if self.all or not self.hunks or _LONE.search(text) is None:
            return self
        starts = [1]  # of each of git's lines, our number
        number = 1
        for match in re.finditer(r"\r\n?|\n", text):
            number += 1
            if match[0].endswith("\n"):
                starts.append(number)
        starts.append(number + 1)

        def ours(line: int) -> int:
            return starts[min(max(line, 1), len(starts)) - 1]

        hunks = (
            Hunk(ours(hunk.start), ours(hunk.end + 1) - 1) if hunk.end >= hunk.start
            else Hunk(ours(hunk.start), ours(hunk.start) - 1)
            for hunk in self.hunks
        )  # fmt: skip
        return Lines(tuple(hunks))


EVERYTHING = Lines(all=True)
NOTHING = Lines()


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in a working tree since ``revision``. ``root`` is its folder, names are relative to that."""

    revision: str
    root: bytes
    files: Mapping[bytes, Lines] = field(default_factory=dict)
    tracked: frozenset[bytes] = frozenset()

    def of(self, path: str | None) -> Lines:
        """The changed lines of the file ``path``. What git does not track, or stands elsewhere, counts as changed, and
        so does standard input."""
        if path is None or path == "-":
            return EVERYTHING
        name = self._name(path)
        if name in self.files:
            return self.files[name]
        return NOTHING if name in self.tracked else EVERYTHING

    def holds(self, path: str | None) -> bool:
        """Whether the file is below the repository's folder; standard input is nowhere else."""
        return path is None or path == "-" or self._name(path).split(b"/", 1)[0] != b".."

    def _name(self, path: str) -> bytes:
        name = os.path.relpath(os.path.realpath(os.fsencode(path)), self.root)
        return name if os.sep == "/" else name.replace(os.fsencode(os.sep), b"/")


def since(revision: str, folder: str = ".") -> Changes:
    """What changed in the working tree around ``folder`` since ``revision``.

    ``REV...`` is the point where the current branch left REV. Raises :class:`ChangesError` where there is no
    repository, no such revision (with a word about shallow clones), or no git.
    """
    root = _root(folder)
    base = _resolve(revision, folder)
    tracked = frozenset(filter(None, _git("ls-files", "-z", "--full-name", folder=root).split(b"\0")))
    counts = _git(*_DIFF, "--numstat", "-z", base, "--", folder=root)
    changed = dict(_numstat(counts))
    files = {name: NOTHING if size == 0 else EVERYTHING for name, size in changed.items()}
    if any(size for size in changed.values()):
        patch = _git(*_DIFF, "--patch", "--unified=0", "--inter-hunk-context=0", base, "--", folder=root)
        files.update((name, Lines(tuple(hunks))) for name, hunks in parse_patch(patch).items() if name in changed)
    return Changes(revision, root, files, tracked)


def _numstat(data: bytes) -> Iterator[tuple[bytes, int | None]]:
    """(name, number of changed lines) of each file; ``None`` for a binary file."""
    fields = iter(data.split(b"\0"))
    for row in fields:
        if not row:
            continue
        added, deleted, name = row.split(b"\t", 2)
        if not name:  # a renamed file: the old and the new name follow
            next(fields, b"")
            name = next(fields, b"")
        yield name, None if added == b"-" else int(added) + int(deleted)


def parse_patch(patch: bytes) -> dict[bytes, list[Hunk]]:
    """The hunks of each file (by its new name) of a patch without context lines."""
    found: dict[bytes, list[Hunk]] = {}
    hunks: list[Hunk] = []
    left = 0  # lines of text that are still to come in this hunk
    for line in patch.split(b"\n"):
        if left and line[:1] in (b"+", b"-"):
            left -= 1
        elif line.startswith(b"diff --git "):
            hunks = []
        elif line.startswith(b"+++ "):
            name = unquoted(line[4:])
            hunks = []
            if name != b"/dev/null":
                found[name.removeprefix(b"b/")] = hunks
        elif (match := _HUNK.match(line)) is not None:
            start, count = int(match[1]), int(match[2]) if match[2] is not None else 1
            hunks.append(Hunk(start, start + count - 1) if count else Hunk(start + 1, start))
            old = re.match(rb"@@ -\d+(?:,(\d+))?", line)
            left = count + (int(old[1]) if old and old[1] is not None else 1)
    return found


def unquoted(name: bytes) -> bytes:
    """A file name of a patch without git's quoting, and without the tab that git puts after names with blanks."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t")

    def letter(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) if len(code) == 3 else _LETTERS.get(code, code[0])])

    return _ESCAPE.sub(letter, name.removesuffix(b"\t")[1:-1])


def _root(folder: str) -> bytes:
    done = _run("rev-parse", "--show-toplevel", folder=folder)
    if done.returncode:
        if b"dubious ownership" in done.stderr:
            raise ChangesError("--since: git does not trust this repository", advice=_said(done))
        raise ChangesError(
            "--since: this folder is in no git repository", advice="Go to the repository, or leave out --since."
        )
    root = done.stdout.removesuffix(b"\n").removesuffix(b"\r")
    if not root:
        raise ChangesError("--since: a bare repository has no files to judge")
    return os.path.realpath(root)


def _resolve(revision: str, folder: str) -> str:
    """The id of the commit."""
    name, dots, _ = revision.partition("...")
    if not revision or revision.startswith("-") or "\0" in revision or (dots and revision != f"{name}..."):
        raise ChangesError(
            f"--since: {revision!r} is no revision", advice="For example origin/main, HEAD~1, v1.2 or origin/main..."
        )
    commit = _commit(name, folder)
    if commit is None:
        raise ChangesError(f"--since: no revision {name!r} in this repository", advice=_advice(name, folder))
    if not dots:
        return commit
    done = _run("merge-base", commit, "HEAD", folder=folder)
    if done.returncode:
        raise ChangesError(f"--since: no common ancestor with {name!r}", advice=_advice(name, folder))
    return done.stdout.strip().decode("ascii")


def _commit(name: str, folder: str) -> str | None:
    done = _run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", folder=folder)
    found = done.stdout.strip()
    return found.decode("ascii") if not done.returncode and re.fullmatch(rb"[0-9a-f]{40,64}", found) else None


def _advice(name: str, folder: str) -> str:
    if _run("rev-parse", "--is-shallow-repository", folder=folder).stdout.strip() == b"true":
        return (
            "This clone is shallow: it lacks older revisions and other branches. Fetch them first: git fetch"
            " --unshallow (in GitHub Actions: actions/checkout with fetch-depth: 0; in GitLab: GIT_DEPTH: 0)."
        )
    from factcheck.inputs import did_you_mean

    refs = _run("for-each-ref", "--format=%(refname:short)", folder=folder).stdout.decode("utf-8", "replace")
    near = did_you_mean(name, refs.split())
    return f"did you mean: {near}" if near else "git branch --all shows the branches, git log the commits."


def _git(*arguments: str, folder: str | bytes) -> bytes:
    done = _run(*arguments, folder=folder)
    if done.returncode:
        raise ChangesError("--since: git failed", advice=_said(done))
    return done.stdout


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What git said, on one line."""
    return " ".join(done.stderr.decode("utf-8", "replace").split())


def _run(*arguments: str, folder: str | bytes) -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ,
        **{"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_PAGER": "cat"},
        **{"LC_ALL": "C", "LANGUAGE": ""},
    }
    for name in ("GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE"):
        environment.pop(name, None)
    try:
        return subprocess.run(
            ["git", *_SAFE, *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise ChangesError("--since needs git, which is not installed", advice="Install git.") from error
    except OSError as error:
        raise ChangesError(f"--since: git cannot be run: {error.strerror or error}") from error
