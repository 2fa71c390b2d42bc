"""The language server as an editor meets it: the real command on its standard input and output."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
import warm
from dam import BASE
from lsp_client import RIGHT, WRONG, Editor, editor, environment, run, words
from lsprotocol import types

EVERYWHERE = types.Range(types.Position(0, 0), types.Position(10_000, 0))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a fact base."""
    (tmp_path / "facts.yaml").write_text(BASE, encoding="utf-8")
    return tmp_path


class Shared:
    """An editor for many tests, one after the other: its server is started once. They use files of their own."""

    def __init__(self, runner: asyncio.Runner, client: Editor, folder: Path) -> None:
        self.runner, self.client, self.folder = runner, client, folder

    def run(self, scenario: Callable[[Editor], Coroutine[None, None, None]]) -> None:
        self.runner.run(scenario(self.client))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    folder = tmp_path_factory.mktemp("shared")
    (folder / "facts.yaml").write_text(BASE, encoding="utf-8")
    with asyncio.Runner() as runner:
        context = editor(folder, root=folder, forked=False)
        yield Shared(runner, runner.run(context.__aenter__()), folder)
        runner.run(context.__aexit__(None, None, None))


def uri_of(folder: Path, name: str, text: str = "") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


def test_from_the_first_mark_to_the_last(shared: Shared) -> None:
    """Open, look, correct, silence: places count UTF-16, whatever stands before them in the line."""
    text = f"# The 😀 dam\r\n\r\n{WRONG} 🏞️😀 The dam had 70 workers.\r\n"

    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, "a.md")
        client.open(uri, text)
        first, second = await client.judged(uri)
        assert [words(text, one.range) for one in (first, second)] == ["$5 million", "70"]
        assert first.range.start.line == 2
        assert (first.code, first.source, first.severity) == (
            "contradicted", "factcheck", types.DiagnosticSeverity.Error,
        )  # fmt: skip
        assert first.message.splitlines()[0].startswith("refuted: ")
        told = first.related_information or ()
        line = BASE[: BASE.index("- id: dam-cost")].count("\n")
        base = (shared.folder / "facts.yaml").as_uri()
        assert {(one.location.uri, one.location.range.start.line) for one in told} == {(base, line)}
        assert [one.message for one in told] == [
            "The Gazette (2023-09): over $8 million – contradicts <https://gazette.example/1>",
            "River TV (2024-06): $9.6 million – contradicts <https://river.example/2>",
        ]

        hover = await client.hover(uri, first.range.end)
        assert hover is not None and hover.range == first.range
        assert isinstance(hover.contents, types.MarkupContent)
        shown = hover.contents.value
        assert "- [The Gazette](<https://gazette.example/1>) (2023-09): over $8 million – contradicts" in shown
        assert "All sources support: more than $8 million" in shown
        assert await client.hover(uri, types.Position(0, 3)) is None

        actions = await client.actions(uri, second.range)
        assert actions[0].title == "Write “700” instead of “70” [dam-workers]"
        assert actions[0].is_preferred and actions[0].diagnostics == (second,)
        client.apply(actions[0])
        (left,) = await client.judged(uri)
        assert left.range == first.range

        quoting = next(one for one in await client.actions(uri, left.range) if "quoting" in one.title)
        assert quoting.title == "Silence [dam-cost] here, because: quoting somebody"
        after = client.apply(quoting)
        assert "\r\n\r\n<!-- factcheck: ignore[dam-cost] quoting somebody -->\r\n\r\nThe dam" in after
        assert await client.judged(uri) == ()

        client.close(uri)
        await client.until(lambda: client.marks[uri].version is None)

    shared.run(scenario)


def test_all_corrections_at_once(shared: Shared) -> None:
    text = f"{WRONG}\n\nThe dam had 70 workers.\n"

    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, "a.txt")
        client.open(uri, text)
        (all_of_them,) = await client.actions(uri, EVERYWHERE, ["source.fixAll"])
        assert client.apply(all_of_them) == f"{RIGHT}\n\nThe dam had 700 workers.\n"
        assert await client.judged(uri) == ()
        assert await client.actions(uri, EVERYWHERE, ["source.fixAll"]) == []
        assert await client.actions(uri, EVERYWHERE, ["refactor"]) == []

    shared.run(scenario)


def docx(path: Path) -> None:
    import zipfile

    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f"<w:p><w:r><w:t>Text.</w:t></w:r></w:p><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>')
        archive.writestr("[Content_Types].xml", "<Types/>")


def test_every_format(shared: Shared) -> None:
    """Also texts that are no files yet, which the editor says the kind of."""
    texts = {
        "a.md": f"- One\n- **{WRONG}**\n",
        "a.html": "<p>One</p>\n<p>The <b>dam</b> cost $5 million.</p>\n",
        "a.rst": f"One\n===\n\n* {WRONG}\n",
        "a.txt": f"One\n\n{WRONG}\n",
        "a.note": f"One\n\n{WRONG}\n",
    }

    async def scenario(client: Editor) -> None:
        for name, text in texts.items():
            uri = uri_of(shared.folder, name)
            client.open(uri, text)
            (found,) = await client.judged(uri)
            assert words(text, found.range) == "$5 million", name
            titles = [one.title for one in await client.actions(uri, found.range)]
            assert [title.split(" ", 1)[0] for title in titles] == ["Write", *["Silence"] * 4], name
        text = f"<p>{WRONG}</p> <!-- factcheck: ignore[dam-cost] quoting -->\n"
        for language, count in (("html", 1), ("markdown", 0), ("plaintext", 1)):
            uri = f"untitled:{language}"
            client.open(uri, f"<!-- factcheck: ignore[dam-cost] quoting -->\n\n{WRONG}\n", language)
            assert len(await client.judged(uri)) == (language == "plaintext"), (language, count)
        docx(shared.folder / "speech.docx")
        uri = (shared.folder / "speech.docx").as_uri()
        client.open(uri, "PK\x03\x04 not what is in it")
        (found,) = await client.judged(uri)
        assert found.range.start == types.Position(1, len("The dam cost "))
        assert await client.actions(uri, found.range) == []

    shared.run(scenario)


def test_a_big_document_and_quick_typing(shared: Shared) -> None:
    """The editor is answered while a long text is judged; of many texts the last one counts, and few are judged."""
    filler = "\n\n".join(f"Paragraph {i} about the dam and its {i} visitors." for i in range(1000))
    long, changes = f"{filler}\n\n{WRONG}\n", 100

    async def scenario(client: Editor) -> None:
        big, small = uri_of(shared.folder, "big.md"), uri_of(shared.folder, "small.md")
        client.open(big, long)
        (found,) = await client.judged(big)
        assert found.range.start.line == 2000
        before = client.reports
        client.open(small, "")
        for i in range(changes):
            client.change(big, f"{long}\n{'x' * i}")
            client.change(small, WRONG if i % 2 else RIGHT)
        assert await client.hover(small, types.Position(0, 15)) is not None
        assert len(await client.judged(small)) == 1
        assert len(await client.judged(big)) == 1
        assert client.reports - before < changes / 2

    shared.run(scenario)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.md", "A line\0\n", "NUL character"),
        ("a.pdf", "%PDF", ".pdf files cannot be read"),
        ("a.docx", "PK", "no Word document|zip|docx"),
    ],
)
def test_what_cannot_be_read_is_told_in_its_place(shared: Shared, name: str, text: str, message: str) -> None:
    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, name, "no zip")
        client.open(uri, text)
        (found,) = await client.judged(uri)
        assert (found.code, found.severity) == ("not-judged", types.DiagnosticSeverity.Error)
        assert any(one in found.message for one in message.split("|")), found.message
        assert await client.actions(uri, EVERYWHERE) == []
        assert await client.hover(uri, types.Position(0, 0)) is None

    shared.run(scenario)


def test_broken_documents_leave_the_rest_in_peace(shared: Shared) -> None:
    texts = ["", "\ufeff" + WRONG, f"<!-- {WRONG}", f"{WRONG} \ud83d", "```\n" + WRONG, "\u2028\x0b\x0c\x85" + WRONG]

    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, "a.md")
        client.open(uri, "# Begin")
        for text in texts:
            client.change(uri, text)
            found = [one for one in await client.judged(uri) if one.code == "contradicted"]
            assert [words(text, one.range) for one in found] == ["$5 million"] * len(found), text
            assert len(found) == (text.strip("\ufeff\u2028\x0b\x0c\x85").startswith("The dam")), text
        nothing = types.TextDocumentIdentifier("file:///nowhere.md")
        assert await client.text_document_hover_async(types.HoverParams(nothing, types.Position(9, 9))) is None

    shared.run(scenario)


def test_what_could_not_be_read_of_a_text_is_told(shared: Shared) -> None:
    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, "a.html")
        client.open(uri, f"<p>{WRONG}</p>\n<p>A</p><!-- never closed\n")
        told, found = await client.judged(uri)
        assert (told.code, told.range.start.line) == ("not-read", 1)
        assert told.severity == types.DiagnosticSeverity.Information
        assert found.code == "contradicted"

    shared.run(scenario)


def test_the_configuration_is_that_of_the_command(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the command says of each file, the editor says too: excluded, known, made lighter, switched off. That the
    editor knows the folder by a link changes nothing."""
    (desk / "factcheck.toml").write_text(
        'exclude = ["old/"]\nbaseline = "known.json"\nfail-on = "disputed"\ndocs-url = "https://docs.example/codes"\n'
        '[[overrides]]\npaths = ["soft/"]\nseverity = {refuted = "note"}\n'
        '[[overrides]]\npaths = ["off/"]\nseverity = {contradicted = "off"}\n',
        encoding="utf-8",
    )
    link = tmp_path_factory.mktemp("links") / "link"
    link.symlink_to(desk)
    other = "The dam cost $4 million."
    text = f"{WRONG}\n\n{other}\n"
    names = ["a.md", "old/a.md", "soft/a.md", "off/a.md"]
    uris = {name: uri_of(link, name, text) for name in names}
    known = uri_of(link, "known.md", f"{WRONG}\n")
    made = warm.run("check", "known.md", "--baseline-add", "--exit-zero", cwd=desk, env=environment())
    assert made.returncode == 0, made.stderr

    async def scenario() -> None:
        async with editor(Path(desk.anchor), root=link) as client:
            found = {}
            for name, uri in {**uris, "known.md": known}.items():
                client.open(uri, (desk / name).read_text(encoding="utf-8"))
                found[name] = [
                    (one.range.start.line, one.severity.name if one.severity else "", one.code_description)
                    for one in await client.judged(uri)
                ]
            page = types.CodeDescription("https://docs.example/codes#contradicted")
            # The entry of known.md stands for one occurrence of the sentence, as in a run for this file alone.
            assert found == {
                "a.md": [(2, "Error", page)],
                "old/a.md": [],
                "soft/a.md": [(2, "Information", page)],
                "off/a.md": [],
                "known.md": [],
            }

    run(scenario)


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    """A workspace of two folders, and a file in none of them that is judged by what holds where it lies."""
    for name, amount in (("one", "$5 million"), ("two", "$6 million"), ("three", "$7 million")):
        (tmp_path / name).mkdir()
        base = BASE.replace("over $8 million", amount).replace("$9.6 million", amount)
        (tmp_path / name / "facts.yaml").write_text(base, encoding="utf-8")

    async def scenario() -> None:
        async with editor(tmp_path) as client:
            added = [types.WorkspaceFolder((tmp_path / name).as_uri(), name) for name in ("one", "two")]
            event = types.WorkspaceFoldersChangeEvent(added, [])
            client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
            for name, said in (("one/deep", "$5 million"), ("two", "$6 million"), ("three", "$7 million")):
                uri = uri_of(tmp_path, f"{name}/a.md")
                client.open(uri, "\n\n".join(f"The dam cost ${i} million." for i in (5, 6, 7)))
                found = await client.judged(uri)
                assert len(found) == 2
                assert all(f"All sources support: {said}" in one.message for one in found)

    run(scenario)


def test_options_of_the_command(desk: Path) -> None:
    (desk / "work").mkdir()
    (desk / "facts.yaml").rename(desk / "dam.yaml")

    async def scenario() -> None:
        async with editor(desk, "--facts", "dam.yaml", "--source", "river", root=desk / "work") as client:
            uri = uri_of(desk, "work/a.md")
            client.open(uri, WRONG)
            (found,) = await client.judged(uri)
            assert [one.message for one in found.related_information or ()] == [
                "River TV (2024-06): $9.6 million – contradicts <https://river.example/2>"
            ]

    run(scenario)


def test_a_changed_fact_base_judges_anew(desk: Path) -> None:
    """Also one that is broken for a while: that is told where the mistake is, and the last good one holds."""
    base = desk / "facts.yaml"

    async def scenario() -> None:
        async with editor(desk, root=desk) as client:
            uri = uri_of(desk, "a.md")
            client.open(uri, WRONG)
            assert len(await client.judged(uri)) == 1

            base.write_text(BASE.replace("over $8 million", "$5 million"), encoding="utf-8")
            await client.fresh(uri, lambda found: len(found) == 1 and found[0].code == "sources-differ")

            base.write_text(BASE.replace("source: river\n", "sauce: river\n", 1), encoding="utf-8")
            changed = types.FileEvent(base.as_uri(), types.FileChangeType.Changed)
            client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
            problems = await client.until(lambda: base.as_uri() in client.marks and client.marks[base.as_uri()])
            line = BASE[: BASE.index("source: river\n")].count("\n")
            assert {one.range.start.line for one in problems.diagnostics} == {
                line - 1,
                line,
            }  # no source; and what is that?
            assert any("the fact base has" in one for one in client.messages)
            assert len(client.marks[uri].diagnostics) == 1

            base.write_text(BASE.replace("over $8 million", "$5 million").replace("$9.6", "$5"), encoding="utf-8")
            client.save(uri)
            await client.fresh(uri, lambda found: not found)
            await client.fresh(base.as_uri(), lambda found: not found)

    run(scenario)


def test_a_configuration_with_a_mistake(desk: Path) -> None:
    config = desk / "factcheck.toml"
    config.write_text('fail-on = "refutd"\n', encoding="utf-8")

    async def scenario() -> None:
        async with editor(desk, root=desk) as client:
            uri = uri_of(desk, "a.md")
            client.open(uri, WRONG)
            assert await client.judged(uri) == ()
            await client.until(lambda: client.messages)
            assert "configuration" in client.messages[0] and "refutd" in client.messages[0]
            (problem,) = (await client.until(lambda: client.marks.get(config.as_uri()))).diagnostics
            assert problem.range.start == types.Position(0, len("fail-on = "))
            config.unlink()
            await client.fresh(uri, lambda found: len(found) == 1)
            await client.fresh(config.as_uri(), lambda found: not found)

    run(scenario)


def test_an_editor_that_shows_little(desk: Path) -> None:
    """Without related information the sources are in the message; hovers are plain, edits without versions."""

    async def scenario() -> None:
        async with editor(desk, root=desk, able=types.ClientCapabilities()) as client:
            uri = uri_of(desk, "a.md")
            client.open(uri, WRONG)
            (found,) = await client.judged(uri)
            assert found.related_information is None
            line = "The Gazette (2023-09): over $8 million – contradicts <https://gazette.example/1>"
            assert line in found.message.splitlines()
            hover = await client.hover(uri, found.range.start)
            assert hover is not None and isinstance(hover.contents, types.MarkupContent)
            assert hover.contents.kind == types.MarkupKind.PlainText
            assert f"- {line}" in hover.contents.value.splitlines()
            actions = await client.actions(uri, found.range)
            assert client.apply(actions[0]) == RIGHT

    run(scenario)


def test_the_reason_can_be_left_to_the_writer(shared: Shared) -> None:
    """A comment without a reason silences nothing yet, and says so."""

    async def scenario(client: Editor) -> None:
        uri = uri_of(shared.folder, "a.md")
        client.open(uri, WRONG)
        (found,) = await client.judged(uri)
        last = (await client.actions(uri, found.range))[-1]
        assert last.title == "Silence [dam-cost] here, because … (write the reason)"
        text = client.apply(last)
        notice, same = await client.judged(uri)
        assert (notice.code, same.code) == ("suppression-error", "contradicted")
        client.change(uri, text.replace("  -->", " it was a joke -->"))
        assert await client.judged(uri) == ()

    shared.run(scenario)
