"""What an editor shows of a marked passage: what each source says of it, and the wording that all support."""

from __future__ import annotations

import re

from lsprotocol import types

from factcheck.base import FactBase
from factcheck.editor.diagnostics import source
from factcheck.editor.judged import Judged, Mark
from factcheck.model import ReadingRelation
from factcheck.output import visible
from factcheck.report.ci import advice, fact_title, remarks, source_line
from factcheck.report.escape import web_address

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|]")


def hover(judged: Judged, position: types.Position, *, markdown: bool = True) -> types.Hover | None:
    """What is to be said of the marks at a place; ``None`` where there is none. ``markdown``: the editor shows it."""
    marks = judged.at(judged.places.offset(position))
    if not marks:
        return None
    write = _markdown if markdown else _plain
    told = dict.fromkeys(write(mark, judged) for mark in marks)
    text = ("\n\n---\n\n" if markdown else "\n\n").join(told)
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    where = judged.places.range(marks[0].start, marks[0].end)
    return types.Hover(types.MarkupContent(kind, text), where)


def escaped(text: str) -> str:
    """Text that has no markup in Markdown. Nothing is written as an entity, for not all editors decode them."""
    return _MARKUP.sub(r"\\\g<0>", visible(text))


def _title(mark: Mark, base: FactBase | None) -> str:
    title = fact_title(mark.item.fact, base) if base is not None else ""
    return f"{title} [{mark.item.fact}], " if mark.item.fact else ""


def _markdown(mark: Mark, judged: Judged) -> str:
    finding = mark.item.finding
    paragraphs = [f"**{escaped(mark.item.label)}**: {escaped(finding.message)}"]
    if (base := judged.base) is not None and finding.readings:
        paragraphs.append("\n".join(f"- {_linked(reading, base)}" for reading in finding.readings))
    if said := advice(finding):
        paragraphs.append(f"**{escaped(said)}**")
    paragraphs += [escaped(f"Note: {note}") for note in remarks(mark.item)]
    paragraphs.append(f"*{escaped(_title(mark, judged.base) + finding.code)}*")
    return "\n\n".join(paragraphs)


def _linked(reading: ReadingRelation, base: FactBase) -> str:
    """The line of a source, its name a link."""
    name, line = reading.publisher or reading.source, source_line(reading, base)
    address = web_address(reading.url)
    if address is None:
        return escaped(line)
    return f"[{escaped(name)}](<{address}>){escaped(line.removeprefix(name))}"


def _plain(mark: Mark, judged: Judged) -> str:
    finding = mark.item.finding
    lines = [f"{mark.item.label}: {finding.message}"]
    if (base := judged.base) is not None:
        lines += [f"- {source(reading, base)}" for reading in finding.readings]
    lines += filter(None, [advice(finding)])
    lines += [f"Note: {note}" for note in remarks(mark.item)]
    lines.append(_title(mark, judged.base) + finding.code)
    return "\n".join(map(visible, lines))
