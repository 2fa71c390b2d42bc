"""An editor for tests: the client of pygls on the real command, with what it was told."""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import warm
from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 600
"""Seconds until a test that hangs ends; nothing is measured by it."""
ABLE = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True, version_support=True),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
    ),
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
    ),
)
WRONG = "The dam cost $5 million."
RIGHT = "The dam cost more than $8 million."


def environment(**more: str) -> dict[str, str]:
    """Nothing of this machine but what it takes to start."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **more}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "factcheck", "lsp", *arguments]


class Editor(LanguageClient):
    """``marks`` holds the last diagnostics of each document, ``reports`` how often there were any."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.marks: dict[str, types.PublishDiagnosticsParams] = {}
        self.reports = 0
        self.messages: list[str] = []
        self.versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self._news = asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.marks[params.uri] = params
            self.reports += 1
            self._news.set()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def _(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self._news.set()

        @self.feature(types.WINDOW_LOG_MESSAGE)
        def _(params: types.LogMessageParams) -> None:
            raise AssertionError(params.message)

    async def until(self, happened: Callable[[], Any]) -> Any:
        """What ``happened`` gives as soon as it gives something; asked whenever the server has said anything."""

        async def wait() -> Any:
            while not (found := happened()):
                self._news.clear()
                await self._news.wait()
            return found

        return await asyncio.wait_for(wait(), PATIENCE)

    def open(self, uri: str, text: str, language: str = "") -> None:
        """Open a document; one that is open already is closed before."""
        if uri in self.texts:
            self.close(uri)
        self.versions[uri] = version = self.versions.get(uri, 0) + 1
        self.texts[uri] = text
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, version, text))
        )

    def close(self, uri: str) -> None:
        del self.texts[uri]
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def change(self, uri: str, text: str) -> None:
        self.versions[uri] += 1
        self.texts[uri] = text
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, uri: str) -> None:
        self.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def judged(self, uri: str) -> Sequence[types.Diagnostic]:
        """The diagnostics of the document as it is now."""

        def now() -> types.PublishDiagnosticsParams | None:
            found = self.marks.get(uri)
            return found if found is not None and found.version == self.versions[uri] else None

        return (await self.until(now)).diagnostics

    async def fresh(self, uri: str, expected: Callable[[Sequence[types.Diagnostic]], bool]) -> None:
        """Wait for diagnostics that are as ``expected``."""
        await self.until(lambda: uri in self.marks and expected(self.marks[uri].diagnostics))

    async def actions(
        self, uri: str, place: types.Range, only: Sequence[str] | None = None
    ) -> Sequence[types.CodeAction]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = await asyncio.wait_for(self.text_document_code_action_async(params), PATIENCE)
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    async def hover(self, uri: str, place: types.Position) -> types.Hover | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), place)
        return await asyncio.wait_for(self.text_document_hover_async(params), PATIENCE)

    def apply(self, action: types.CodeAction) -> str:
        """Change the document as the action says."""
        assert action.edit is not None
        if action.edit.document_changes:
            (change,) = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            uri, edits = change.text_document.uri, change.edits
            assert change.text_document.version == self.versions[uri]
        else:
            ((uri, edits),) = (action.edit.changes or {}).items()
        text = self.texts[uri]
        for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
            assert isinstance(edit, types.TextEdit)
            start, end = offset(text, edit.range.start), offset(text, edit.range.end)
            text = text[:start] + edit.new_text + text[end:]
        self.change(uri, text)
        return text


def offset(text: str, place: types.Position) -> int:
    """The offset of a place, by counting bytes: slow, and nothing like how the server does it."""
    lines = re.split(r"(\r\n|\r|\n)", text)
    before = sum(map(len, lines[: 2 * place.line]))
    line = lines[2 * place.line].encode("utf-16-le", "surrogatepass")
    return before + len(line[: 2 * place.character].decode("utf-16-le", "surrogatepass"))


def words(text: str, place: types.Range) -> str:
    """The words that a range covers."""
    return text[offset(text, place.start) : offset(text, place.end)]


@asynccontextmanager
async def editor(
    folder: Path,
    *arguments: str,
    root: Path | None = None,
    able: types.ClientCapabilities = ABLE,
    forked: bool = True,
) -> AsyncIterator[Editor]:
    """An editor whose server runs in ``folder``, with ``root`` for its workspace. It ends in order, and silently.
    Unless it is ``forked``, the server is a process that starts."""
    client = Editor()
    line = [*shlex.split(warm.script()), "lsp", *arguments] if forked else command(*arguments)
    await client.start_io(line[0], *line[1:], cwd=folder, env=environment(), limit=1 << 26)
    uri = root.as_uri() if root is not None else None
    params = types.InitializeParams(able, root_uri=uri)
    await asyncio.wait_for(client.initialize_async(params), PATIENCE)
    client.initialized(types.InitializedParams())
    try:
        yield client
        await asyncio.wait_for(client.shutdown_async(None), PATIENCE)
        client.exit(None)
        process = client._server
        assert process is not None and process.stderr is not None
        code = await asyncio.wait_for(process.wait(), PATIENCE)
        assert (code, await process.stderr.read()) == (0, b"")
    finally:
        if client._server is not None and client._server.returncode is None:
            client._server.kill()
        await asyncio.wait_for(client.stop(), PATIENCE)


def run(scenario: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(scenario())
