"""Write ``docs/coverage.md``, what each fact base that ships covers, by its themes, and the table in ``README.md``.
``./dev coverage`` runs it.

A theme is a heading of the file (``# ── Trade ──``); what stands before the first is one without a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.base import Fact, FactBase
from factcheck.commands.bases import extent
from factcheck.facts import load
from factcheck.facts.location import SHIPPED
from factcheck.facts.timing import counted

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "coverage.md"
README = ROOT / "README.md"
BEGIN, END = "<!-- bases: ./dev coverage -->", "<!-- end of bases -->"
_HEADING = re.compile(r"^# ── (?P<name>.+?) ─+$")
HEAD = """\
# What the fact bases cover

What comes with factcheck, theme by theme: `default` is used where no other base is named or found, `wide` is chosen
with `--facts wide` ([how](fact-base.md#the-bases-that-come-with-factcheck)). *Of* is the time that the readings speak
of, *newest* the day on which the newest source was published. `factcheck facts timeline ID --facts wide` shows every
reading of a fact, `factcheck facts stale --facts wide` the facts that no longer speak of the present.

This page is made from the bases: `./dev coverage`.
"""


def page() -> str:
    """The page as it should stand there."""
    return "".join([HEAD, *(text for name, file in SHIPPED.items() for text in _base(name, ROOT / file))])


def readme(text: str) -> str:
    """The text of ``README.md`` with the table of the bases as it should stand there."""
    rows = ["| base | facts | readings | sources | of | newest source |", "|---|---|---|---|---|---|"]
    for name, file in SHIPPED.items():
        one = extent(load([ROOT / file]))
        cells = (f"`{name}`", one.facts, one.readings, one.sources, one.years, one.newest)
        rows.append(f"| {' | '.join(map(str, cells))} |")
    table = "\n".join(rows)
    return re.sub(f"(?<={BEGIN}\n).*?(?=\n{END})", lambda _: table, text, count=1, flags=re.DOTALL)


def themes(path: Path) -> list[tuple[int, str]]:
    """The lines with headings, and their names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(i, found["name"]) for i, line in enumerate(lines, 1) if (found := _HEADING.match(line))]


def _base(name: str, path: Path) -> Iterator[str]:
    base = load([path])
    whole = extent(base)
    yield f"\n## `{name}`: {base.title}\n\n"
    yield f"{whole.facts} facts with {whole.readings} readings from {whole.sources} sources, of {whole.years}; "
    yield f"the newest source is of {whole.newest}.\n"
    headings = themes(path)
    groups: dict[str, list[Fact]] = {}
    for fact in base.facts.values():
        theme = next((title for line, title in reversed(headings) if line < fact.line), "Other")
        groups.setdefault(theme, []).append(fact)
    yield "\n| theme | facts | readings | of | newest |\n|---|---|---|---|---|\n"
    for theme, facts in groups.items():
        yield f"| [{theme}](#{_anchor(name, theme)}) | {len(facts)} | {_numbers(facts, base)} |\n"
    for theme, facts in groups.items():
        yield f"\n### `{name}`: {theme}\n"
        yield "\n| fact | what it says | readings | of | newest |\n|---|---|---|---|---|\n"
        for fact in facts:
            text = fact.name.replace("|", "\\|").replace("<", "&lt;")
            series = f" ({fact.series})" if fact.series else ""
            yield f"| `{fact.id}` | {text}{series} | {_numbers([fact], base)} |\n"


def _anchor(name: str, theme: str) -> str:
    """As pages on the web name the heading of a theme."""
    return re.sub(r"[^\w -]", "", f"{name} {theme}".lower()).replace(" ", "-")


def _numbers(facts: Sequence[Fact], base: FactBase) -> str:
    """ "readings | of | newest"."""
    readings = [reading for fact in facts for reading in fact.readings]
    times = [counted(reading, base) for reading in readings]
    years = sorted({day[:4] for time in times for day in (time.low, time.high) if day})
    newest = max((base.sources[reading.source].published for reading in readings), default="")
    return f"{len(readings)} | {'–'.join(dict.fromkeys(years[:1] + years[-1:])) or '–'} | {newest or '–'}"


if __name__ == "__main__":
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    TARGET.write_text(page(), encoding="utf-8")
