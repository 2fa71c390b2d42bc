"""Correcting one file: what ``--diff`` shows, ``--fix`` writes and a report proposes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck import fixing, patching, proving
from factcheck.base import FactBase
from factcheck.documents.base import Document
from factcheck.errors import OutputError
from factcheck.fixing import Fix, Left
from factcheck.model import ClaimResult

if TYPE_CHECKING:
    from factcheck.commands.examining import Target

Judge = Callable[[bytes, str], tuple[Document, list[ClaimResult]]]


class Editor:
    """The corrections of one file. ``edit`` is ``diff`` (a patch to apply in ``folder``), ``fix`` (write it) or
    ``propose``."""

    def __init__(
        self,
        target: Target,
        document: Document,
        data: bytes,
        encoding: str,
        base: FactBase,
        edit: str,
        folder: str = ".",
    ) -> None:
        self.target, self.document, self.data = target, document, data
        self.encoding, self.base, self.edit, self.folder = encoding, base, edit, folder
        self.fixes: list[Fix] = []
        self.left: list[Left] = []
        self.patch = ""
        self.failure: OutputError | None = None
        """Why the file could not be written."""

    def run(self, judged: Sequence[ClaimResult], wanted: Sequence[ClaimResult], judge: Judge) -> bytes | None:
        """Correct what there is in ``wanted``; the new bytes where the file was written. ``judged`` are all claims."""
        fixes, self.left = fixing.plan(self.document, wanted, self.base, judged)
        if not fixes:
            return None
        can = patching.edited(self.data, self.document.text, (), self.encoding)
        if isinstance(can, str):
            self._leave(fixes, can)
            return None
        kept, unproved = proving.proved(
            self.document, judged, fixes, lambda text: judge(text.encode("utf-8", "surrogatepass"), "utf-8")
        )
        self.left = sorted([*self.left, *unproved])
        if not kept:
            return None
        after = patching.edited(self.data, self.document.text, kept, self.encoding)
        if isinstance(after, str):
            self._leave(kept, after)
            return None
        if self.edit == "propose":
            self.fixes = kept
            return None
        if self.edit == "diff":
            mark = self.data.startswith(b"\xef\xbb\xbf")
            name = self.target.label or self.target.name
            self.patch = "".join(patching.patch(name, self.document.text, kept, mark=mark, folder=self.folder))
            self.fixes = kept
            return None
        if self.target.path is None:
            self._leave(kept, "standard input cannot be written")
            return None
        try:
            patching.write_back(self.target.path, self.data, after)
        except OutputError as error:
            self._leave(kept, "the file cannot be written")
            self.failure = error
            return None
        self.fixes = kept
        return after

    def _leave(self, fixes: Sequence[Fix], reason: str) -> None:
        self.left = sorted([*self.left, *(Left(fix.line, fix.column, fix.old, fix.fact, reason) for fix in fixes)])
