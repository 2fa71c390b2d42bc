"""``factcheck facts check`` for a fact base of sentences: what each of them is understood to say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.commands.common import Settings, opened, prose
from factcheck.facts.sentences import load
from factcheck.facts.understanding import understand
from factcheck.output import visible
from factcheck.report.listing import write_records


def check(paths: Sequence[Path], settings: Settings) -> int:
    """Print each reading as it was understood; 2 where one was not. Mistakes of the file itself raise."""
    base = load(paths)
    readings = list(understand(base))
    problems = [one.problem for one in readings if one.problem is not None]
    with opened(settings) as sink:
        if settings.machine:
            records = [
                {
                    "fact": one.fact.id,
                    "source": one.reading.source,
                    "locator": one.reading.locator or None,
                    "says": one.reading.says,
                    "understood": one.text or None,
                    "problem": str(one.problem) if one.problem else None,
                    "line": one.reading.line,
                }
                for one in readings
            ]
            write_records(sink, settings.resolved_format, records)
            return 2 if problems else 0
        write = prose(sink, settings)
        for one in readings:
            if one.problem is not None:
                write(visible(str(one.problem)))
            elif not settings.quiet:
                write(visible(f"{one.fact.id}, {one.reading.source}: {one.text}"))
        things = {"fact": base.facts, "reading": readings, "example": base.examples, "source": base.sources}
        counts = [_count(len(some), noun) for noun, some in things.items()]
        verdict = _count(len(problems), "problem") if problems else "no problems"
        sink.write(f"{visible(base.path)}: {', '.join(counts)}: {verdict}\n")
    return 2 if problems else 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
