"""What an editor offers to do about a marked passage: the correction that ``--fix`` would make, or silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from factcheck.editor.diagnostics import diagnostic
from factcheck.editor.judged import Judged, Mark
from factcheck.editor.silencing import Silence
from factcheck.fixing import Fix
from factcheck.output import visible
from factcheck.records import NamedTuple

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.factcheck"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
REASONS = ("quoting somebody", "right on the day it speaks of", "checked against another source")
"""Reasons that are offered to silence a finding; the last offer leaves the reason to the writer."""
MOST = 10
"""Findings that something is offered for at a time."""


class Editing(NamedTuple):
    """What the editor can do. ``versions``: it refuses an edit of a text that has changed meanwhile; ``snippets``: it
    lets the writer type over a placeholder; ``related``: it shows related information."""

    versions: bool = False
    snippets: bool = False
    related: bool = True


def wanted(only: Sequence[str] | None, kind: str) -> bool:
    """Whether the editor asks for actions of this kind: it, or one that it belongs to."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def corrections(judged: Judged, marks: Sequence[Mark], fixes: Sequence[Fix], can: Editing) -> list[types.CodeAction]:
    """The correction of each of these findings that has one."""
    out = []
    for mark in marks[:MOST]:
        for fix in fixes:
            if fix.fact == mark.item.fact and fix.start < mark.end and mark.start < fix.end:
                title = f"Write “{visible(fix.new)}” instead of “{visible(fix.old)}” [{fix.fact}]"
                out.append(_quick(title, judged, mark, [_replacing(fix, judged)], can, preferred=True))
    return out


def all_corrections(judged: Judged, fixes: Sequence[Fix], can: Editing) -> list[types.CodeAction]:
    """All corrections of the document in one."""
    if not fixes:
        return []
    title = f"Correct all that is unambiguous ({len(fixes)})"
    edit = _workspace_edit(judged, [_replacing(fix, judged) for fix in fixes], can)
    return [types.CodeAction(title, FIX_ALL, edit=edit)]


def silences(judged: Judged, mark: Mark, silence: Silence, can: Editing) -> Iterator[types.CodeAction]:
    """The ways to silence a finding."""
    where = judged.places.range(silence.at, silence.at)
    label = f"Silence [{mark.item.fact}] {silence.scope}, because"
    for reason in REASONS:
        edit = types.TextEdit(where, f"{silence.before}{reason}{silence.after}")
        yield _quick(f"{label}: {reason}", judged, mark, [edit], can)
    if can.snippets:
        before, after = _literal(silence.before), _literal(silence.after)
        snippet = types.SnippetTextEdit(where, types.StringValue(f"{before}${{1:reason}}{after}"))
        yield _quick(f"{label} …", judged, mark, [snippet], can)
    else:  # without a reason the comment silences nothing yet, and says so
        bare = types.TextEdit(where, f"{silence.before.rstrip(' ')} {silence.after}")
        yield _quick(f"{label} … (write the reason)", judged, mark, [bare], can)


def _literal(text: str) -> str:
    """Text in a snippet, with nothing in it that snippets give a meaning to."""
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")


def _replacing(fix: Fix, judged: Judged) -> types.TextEdit:
    return types.TextEdit(judged.places.range(fix.start, fix.end), fix.new)


def _quick(
    title: str,
    judged: Judged,
    mark: Mark,
    edits: Sequence[types.TextEdit | types.SnippetTextEdit],
    can: Editing,
    *,
    preferred: bool | None = None,
) -> types.CodeAction:
    return types.CodeAction(
        title,
        types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(mark, judged, related=can.related)],
        is_preferred=preferred,
        edit=_workspace_edit(judged, edits, can),
    )


def _workspace_edit(
    judged: Judged, edits: Sequence[types.TextEdit | types.SnippetTextEdit], can: Editing
) -> types.WorkspaceEdit:
    page = judged.page
    if can.versions or can.snippets:
        document = types.OptionalVersionedTextDocumentIdentifier(page.uri, page.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
    return types.WorkspaceEdit(changes={page.uri: [edit for edit in edits if isinstance(edit, types.TextEdit)]})
