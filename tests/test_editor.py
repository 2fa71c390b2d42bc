"""From judged documents to what an editor shows: places, comments that silence, text that is shown as it is."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from dam import BASE
from hypothesis import given
from hypothesis import strategies as st
from lsp_client import PATIENCE, WRONG
from lsprotocol import types
from tables import load_table

from factcheck.commands.desk import Desk
from factcheck.editor.actions import Editing, silences, wanted
from factcheck.editor.diagnostics import diagnostics
from factcheck.editor.hovers import escaped
from factcheck.editor.judged import Judged, Page, Trouble
from factcheck.editor.positions import Places
from factcheck.editor.server import Server
from factcheck.report.ci import Options

PASSAGES = load_table(Path(__file__).parent / "data" / "editor_silences.yaml")
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
characters = st.text(st.sampled_from("ab \n\r\t\u0085\u2028\x0b\x0cé한😀𝕏"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor")
    (folder / "facts.yaml").write_text(BASE, encoding="utf-8")
    return folder


def page(folder: Path, name: str, text: str) -> Page:
    return Page((folder / name).as_uri(), str(folder / name), str(folder), "", text, 1)


@given(characters, st.sampled_from(sorted(CODECS)), st.booleans())
def test_places_are_those_of_the_protocol(text: str, encoding: str, mark: bool) -> None:
    """Each offset has one place and the place leads back to it; held against counting bytes. A byte order mark, and the
    characters that only some call line ends, are characters of their line like any other."""
    codec, unit = CODECS[encoding]
    places = Places("\ufeff" * mark + text, encoding, skipped=int(mark))
    line, start = 0, 0
    for offset in range(len(text) + 1):
        within = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
        before = ("\ufeff" if mark and line == 0 else "") + text[start : offset - within]
        expected = types.Position(line, len(before.encode(codec)) // unit)
        assert places.position(offset) == expected
        assert places.offset(expected) == offset - within
        if text[offset : offset + 1] == "\n" or (
            text[offset : offset + 1] == "\r" and text[offset + 1 : offset + 2] != "\n"
        ):
            line, start = line + 1, offset + 1
    assert places.offset(types.Position(line + 1, 0)) == len(text)
    assert places.offset(types.Position(line, 10_000)) == len(text)


@pytest.mark.parametrize("case", PASSAGES, ids=lambda case: case["id"])
def test_a_comment_silences_what_it_says_and_nothing_else(folder: Path, case: dict[str, str]) -> None:
    """In each kind of document, wherever a finding stands: with the comment in the text it is gone, all the others are
    as they were, and there is nothing to say against the comment."""
    desk = Desk({"no_config": True})
    text = case["text"].replace("WRONG", WRONG.rstrip("."))
    name = f"a.{case['kind']}"
    judged = desk.judge(page(folder, name, text))
    assert judged.document is not None
    assert judged.marks[0].item.words == "$5 million"
    silence = desk.silence(judged, 0)
    assert silence is not None
    assert silence.scope == case.get("scope", "here")
    after = text[: silence.at] + silence.before + "quoting somebody" + silence.after + text[silence.at :]
    again = desk.judge(page(folder, name, after))
    assert findings(again) == findings(judged)[1:]
    assert again.document is not None
    assert [block.text for block in again.document.blocks] == [block.text for block in judged.document.blocks]
    if "after" in case:
        assert after == case["after"].replace("WRONG", WRONG.rstrip("."))


def findings(judged: Judged) -> list[tuple[str, str, str]]:
    return [(mark.item.finding.code, mark.item.fact, mark.item.words) for mark in judged.marks]


def test_there_is_no_comment_for_what_has_none(folder: Path) -> None:
    """What is about a comment is not silenced by another one."""
    desk = Desk({"no_config": True})
    judged = desk.judge(page(folder, "a.md", f"<!-- factcheck: ignore[dam-cost] -->\n\n{WRONG}\n"))
    assert [mark.item.finding.code for mark in judged.marks] == ["suppression-error", "contradicted"]
    assert desk.silence(judged, 0) is None


def test_a_fact_stands_in_the_file_that_has_it(tmp_path: Path) -> None:
    """Also where the fact base is a folder, or an override names another one for the document."""
    head, facts = BASE.split("facts:\n")
    first, second = facts.split("- id: dam-workers")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "a.yaml").write_text(f"{head}facts:\n{first}", encoding="utf-8")
    (tmp_path / "base" / "b.yaml").write_text(
        f"factcheck: 2\ntitle: More\nfacts:\n\n- id: dam-workers{second}", encoding="utf-8"
    )
    (tmp_path / "facts.yaml").write_text(f"\n\n{BASE}", encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('[[overrides]]\npaths = ["two/"]\nfacts = "base"\n', encoding="utf-8")
    desk = Desk({})
    for name, files in (("a.md", ["facts.yaml"] * 2), ("two/a.md", ["base/a.yaml", "base/b.yaml"])):
        judged = desk.judge(page(tmp_path, name, f"{WRONG} The dam had 70 workers.\n"))
        (cost, workers) = (one.related_information or () for one in diagnostics(judged))
        for told, file, fact in ((cost, files[0], "dam-cost"), (workers, files[1], "dam-workers")):
            lines = (tmp_path / file).read_text(encoding="utf-8").split("\n")
            place = told[0].location
            assert place.uri == (tmp_path / file).as_uri()
            assert fact in lines[place.range.start.line]


class Slow:
    """A desk at which each text lies until it is let go; it knows how many were begun."""

    def __init__(self) -> None:
        self.begun = 0
        self.started, self.go = threading.Event(), threading.Event()

    def judge(self, page: Page) -> Judged:
        self.begun += 1
        self.started.set()
        self.go.wait(PATIENCE)
        return Judged(page=page, places=Places(page.text), options=Options())

    def troubles(self) -> list[Trouble]:
        return []


def test_a_text_that_changes_while_it_is_judged_waits_for_its_pause() -> None:
    """Who asks about it is answered at once, and about the newest text."""
    desk = Slow()
    pages = [Page("file:///a.md", "/a.md", "/", "", text, number) for number, text in enumerate("abc")]
    published: list[object] = []

    async def scenario() -> None:
        server = Server(desk, look=10_000)  # type: ignore[arg-type]
        server.page = lambda _: pages[min(len(pages) - 1, desk.begun)]  # type: ignore[method-assign]
        server.publish = lambda *given: published.append(given[-1])  # type: ignore[method-assign]
        server.changed("file:///a.md", 0)
        await asyncio.get_running_loop().run_in_executor(None, desk.started.wait, PATIENCE)
        server.changed("file:///a.md", 10_000)
        desk.go.set()
        await asyncio.sleep(0)
        await server.work(lambda: None)  # what was given to the worker before is done now
        await asyncio.sleep(0)
        assert (desk.begun, published) == (1, [])
        judged = await asyncio.wait_for(server.current(server.documents["file:///a.md"]), PATIENCE)
        assert judged.page is pages[1]
        server.end()

    asyncio.run(scenario())


def test_an_editor_with_snippets_lets_the_reason_be_typed_over(folder: Path) -> None:
    """What stands around the placeholder is literal, whatever snippets give a meaning to."""
    desk = Desk({"no_config": True})
    judged = desk.judge(page(folder, "a.md", f"{WRONG}\n"))
    silence = desk.silence(judged, 0)
    assert silence is not None
    odd = silence._replace(after=" $1 } \\ -->")
    *_, last = silences(judged, judged.marks[0], odd, Editing(versions=True, snippets=True))
    assert last.edit is not None and last.edit.document_changes
    (change,) = last.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1
    (edit,) = change.edits
    assert isinstance(edit, types.SnippetTextEdit)
    assert edit.snippet.value == "<!-- factcheck: ignore[dam-cost] ${1:reason} \\$1 \\} \\\\ -->"


@given(st.text(st.sampled_from("a1 *_`[]<>&~|\\#-!$().:@")))
def test_text_in_a_hover_has_no_markup(text: str) -> None:
    """Held against a Markdown reader: what it shows is the text."""
    from markdown_it import MarkdownIt

    (inline,) = MarkdownIt().parseInline(f"x{escaped(text)}x")
    assert {child.type for child in inline.children or ()} == {"text"}
    assert "".join(child.content for child in inline.children or ()) == f"x{text}x"


@pytest.mark.parametrize(
    ("only", "kind", "expected"),
    [
        (None, "quickfix", True),
        ([], "quickfix", False),
        (["quickfix"], "quickfix", True),
        (["source"], "source.fixAll.factcheck", True),
        (["source.fixAll"], "source.fixAll.factcheck", True),
        (["source.fix"], "source.fixAll.factcheck", False),
        (["refactor", "quickfix"], "quickfix", True),
    ],
)
def test_kinds_of_actions(only: list[str] | None, kind: str, expected: bool) -> None:
    assert wanted(only, kind) is expected
