"""The language server: what an editor sends becomes work for the desk, and what that finds goes back to the editor.

The text of a document is always sent whole: places never depend on how somebody else splits lines. All judging is done
by one worker thread, so that the editor is answered meanwhile; of a document only the newest text is judged.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from factcheck._version import __version__
from factcheck.editor import actions, hovers
from factcheck.editor.diagnostics import diagnostics, problems
from factcheck.editor.judged import Judged, Page, Trouble
from factcheck.editor.silencing import Silence
from factcheck.errors import Problem
from factcheck.fixing import Fix
from factcheck.records import dataclass

PAUSE = 0.3
"""Seconds without a change after which a text is judged."""
LOOK = 1.0
"""Seconds between two looks at the fact base, configuration and baseline."""
T = TypeVar("T")


class Desk(Protocol):
    """What judges. Each method takes its time; they are called by one thread, one after the other."""

    def refresh(self, *, at_once: bool = False) -> bool:
        """Whether what verdicts depend on has changed, and was read anew."""
        ...

    def keep(self, folders: Collection[str]) -> None:
        """There are no documents in other folders any more."""
        ...

    def troubles(self) -> list[Trouble]: ...
    def judge(self, page: Page) -> Judged: ...
    def corrections(self, page: Page) -> list[Fix]: ...
    def silence(self, judged: Judged, index: int) -> Silence | None: ...


@dataclass(slots=True, eq=False)
class Open:
    """An open document."""

    page: Page
    timer: asyncio.Task[None] | None = None
    """Judges it when it has not changed for a while."""
    judging: asyncio.Task[Judged] | None = None
    judged_page: Page | None = None
    """What ``judging`` is about."""
    fixes: tuple[Page, list[Fix]] | None = None


class Server(LanguageServer):
    """``pause`` and ``look`` are in seconds."""

    def __init__(self, desk: Desk, *, pause: float = PAUSE, look: float = LOOK) -> None:
        super().__init__("factcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.desk, self.pause, self.look = desk, pause, look
        self.worker = ThreadPoolExecutor(1, "factcheck")
        self.documents: dict[str, Open] = {}
        self.folders: dict[str, str] = {}
        """Those of the workspace: address -> path."""
        self.told: list[Trouble] = []
        self.marked: set[str] = set()
        """Addresses of files with problems that were published."""
        self.watching: asyncio.Task[None] | None = None
        self.begun_in = os.getcwd()  # noqa: PTH109
        self.shut = False
        """The editor asked for the end."""
        self.related = self.markdown = self.versions = self.snippets = False
        for name, handler in _HANDLERS.items():
            self.feature(name)(handler)
        kinds = [*actions.KINDS]
        self.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))(_code_action)

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """What the desk finds, when it is done; nothing any more after the end."""
        if self.shut:
            raise asyncio.CancelledError
        return await asyncio.get_running_loop().run_in_executor(self.worker, function, *arguments)

    # Documents

    def page(self, uri: str) -> Page:
        """The document as the editor has it now."""
        document = self.workspace.get_text_document(uri)
        found = to_fs_path(uri)
        path = os.path.abspath(found) if found else None  # noqa: PTH100
        encoding = self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16
        language = document.language_id or ""
        name = encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding
        return Page(uri, path, self._folder(path), language, document.source, document.version, name)

    def _folder(self, path: str | None) -> str:
        """The innermost folder of the workspace that a file lies in; else its own."""
        folders = list(self.folders.values())
        if path is None:
            return folders[0] if folders else self.begun_in
        around = [one for one in folders if path.startswith(one.rstrip(os.sep) + os.sep)]
        return max(around, key=len, default=os.path.dirname(path))  # noqa: PTH120

    def changed(self, uri: str, pause: float) -> None:
        """Judge the document as it is now, after a pause."""
        page = self.page(uri)
        document = self.documents.setdefault(uri, Open(page))
        document.page = page
        if document.judging is not None and document.judged_page is not page:
            document.judging.cancel()  # has an effect while it waits for its turn
        self._start(document, pause)

    def _start(self, document: Open, pause: float) -> None:
        if document.timer is not None:
            document.timer.cancel()
        document.timer = asyncio.ensure_future(self._publish(document, pause))
        if self.watching is None:
            self.watching = asyncio.ensure_future(self._watch())

    async def _publish(self, document: Open, pause: float) -> None:
        await asyncio.sleep(pause)
        uri = document.page.uri
        try:
            judged = await self.current(document)
            if self.documents.get(uri) is document:
                self.publish(uri, diagnostics(judged, related=self.related), judged.page.version)
            self.tell(await self.work(self.desk.troubles))
        except Exception as error:  # nobody waits for this task, so nobody else would tell
            self.report_server_error(error, type(error))

    async def current(self, document: Open) -> Judged:
        """The document as it is now, judged."""
        while True:
            page = document.page
            if document.judging is None or document.judged_page is not page:
                document.judged_page = page
                document.judging = asyncio.ensure_future(self.work(self.desk.judge, page))
            try:
                judged = await asyncio.shield(document.judging)
            except asyncio.CancelledError:
                asking = asyncio.current_task()
                if document.page is page or (asking is not None and asking.cancelling()):
                    raise  # nobody asks any more
                continue  # the text has changed while it was waited for
            if document.page is page:
                return judged

    def closed(self, uri: str) -> None:
        document = self.documents.pop(uri, None)
        if document is not None:
            for task in (document.timer, document.judging):
                if task is not None:
                    task.cancel()
        self.publish(uri, [])

    def publish(self, uri: str, found: Sequence[types.Diagnostic], version: int | None = None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    # What verdicts depend on

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self.look)
            try:
                if self.documents:
                    await self.refresh()
            except Exception as error:
                self.report_server_error(error, type(error))

    async def refresh(self, *, at_once: bool = False) -> None:
        """Judge all open documents anew if what they are judged by has changed."""
        if await self.work(lambda: self.desk.refresh(at_once=at_once)):
            for uri in list(self.documents):
                self.changed(uri, 0)
            self.tell(await self.work(self.desk.troubles))

    def tell(self, troubles: list[Trouble]) -> None:
        """Say what is wrong, once, and mark it in the files where it is."""
        if troubles == self.told:
            return
        for trouble in troubles:
            if trouble not in self.told:
                more = [f"{one}" for one in trouble.problems[:1]]
                text = "\n".join(["factcheck: " + trouble.message, *more, *filter(None, [trouble.advice])])
                self.window_show_message(types.ShowMessageParams(types.MessageType.Error, text))
        self.told = troubles
        found: dict[str, list[Problem]] = {}
        for problem in (problem for trouble in troubles for problem in trouble.problems):
            found.setdefault(from_fs_path(problem.path) or "", []).append(problem)
        for uri in [*self.marked.difference(found), *found]:
            if uri and uri not in self.documents:
                self.publish(uri, problems(found.get(uri, ())))
        self.marked = set(found)

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002
        """Told in one line; what was asked for is answered with the error itself."""
        text = f"factcheck: {type(error).__name__}: {error}".split("\n", 1)[0]
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, text))

    # Its life

    def settle(self, params: types.InitializeParams) -> None:
        """Take note of what the editor can do, and of its folders."""
        document, workspace = params.capabilities.text_document, params.capabilities.workspace
        published = document.publish_diagnostics if document else None
        self.related = bool(published and published.related_information)
        hover = document.hover if document else None
        formats = (hover.content_format if hover else None) or [types.MarkupKind.PlainText]
        self.markdown = formats[0] == types.MarkupKind.Markdown
        edits = workspace.workspace_edit if workspace else None
        self.versions = bool(edits and edits.document_changes)
        self.snippets = bool(edits and edits.document_changes and edits.snippet_edit_support)
        roots = [folder.uri for folder in params.workspace_folders or ()]
        if not roots and (root := params.root_uri or (params.root_path and from_fs_path(params.root_path))):
            roots = [root]
        self.add_folders(roots)

    def add_folders(self, uris: Sequence[str]) -> None:
        for uri in uris:
            if path := to_fs_path(uri):
                self.folders[uri] = os.path.abspath(path)  # noqa: PTH100

    def end(self) -> None:
        """Begin nothing more."""
        tasks = [document.timer for document in self.documents.values()]
        for task in (*tasks, self.watching):
            if task is not None:
                task.cancel()
        self.worker.shutdown(wait=False, cancel_futures=True)


# What the editor sends. A handler without ``await`` is done before the next message is read.


def _initialize(server: Server, params: types.InitializeParams) -> None:
    server.settle(params)


def _shutdown(server: Server, params: None) -> None:  # noqa: ARG001
    server.shut = True
    server.end()


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.changed(params.text_document.uri, 0)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    server.changed(params.text_document.uri, server.pause)


async def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    if params.text_document.uri in server.documents:
        server.changed(params.text_document.uri, 0)
    await server.refresh(at_once=True)


async def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.closed(params.text_document.uri)
    await server.work(server.desk.keep, {document.page.folder for document in server.documents.values()})


async def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:  # noqa: ARG001
    await server.refresh(at_once=True)


def _folders_changed(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    for folder in params.event.removed:
        server.folders.pop(folder.uri, None)
    server.add_folders([folder.uri for folder in params.event.added])
    for uri in list(server.documents):
        server.changed(uri, 0)


async def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    document = server.documents.get(params.text_document.uri)
    if document is None:
        return None
    return hovers.hover(await server.current(document), params.position, markdown=server.markdown)


async def _code_action(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    document = server.documents.get(params.text_document.uri)
    only = params.context.only
    quick = actions.wanted(only, types.CodeActionKind.QuickFix.value)
    every = only is not None and actions.wanted(only, actions.FIX_ALL)
    if document is None or not (quick or every):
        return []
    judged = await server.current(document)
    start, end = (judged.places.offset(place) for place in (params.range.start, params.range.end))
    marks = judged.at(start, end)[: actions.MOST] if quick else []
    if judged.detached or not (marks or every):
        return []
    if document.fixes is None or document.fixes[0] is not judged.page:
        document.fixes = judged.page, await server.work(server.desk.corrections, judged.page)
    fixes = document.fixes[1]
    can = actions.Editing(server.versions, server.snippets, server.related)
    found = actions.corrections(judged, marks, fixes, can)
    for mark in marks:
        silence = await server.work(server.desk.silence, judged, judged.marks.index(mark))
        if silence is not None:
            found += actions.silences(judged, mark, silence, can)
    return found + (actions.all_corrections(judged, fixes, can) if every else [])


_HANDLERS: dict[str, Callable[[Server, Any], Any]] = {
    types.INITIALIZE: _initialize,
    types.SHUTDOWN: _shutdown,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders_changed,
}
