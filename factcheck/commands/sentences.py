"""``factcheck facts check`` for a fact base of sentences: what each of them is understood to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.base import Fact, FactBase
from factcheck.clock import today
from factcheck.commands.common import Settings, opened, prose, reading_record
from factcheck.errors import Problem
from factcheck.facts.understanding import understand
from factcheck.output import visible
from factcheck.report.listing import write_records


def check_files(paths: Sequence[Path], settings: Settings) -> int:
    """Print each reading as it was understood; 2 where one was not. Mistakes of the file itself raise."""
    from factcheck.checking.engine import Checker
    from factcheck.checking.linting import held
    from factcheck.checking.understanding import failed, understanding
    from factcheck.facts.lint import lint
    from factcheck.facts.sentences import load

    base = load(paths)
    checker = Checker(base, assume_context=True)
    readings = list(understand(base, understanding(checker)))
    problems = [one.problem for one in readings if one.problem is not None]
    examples = [
        Problem(one.path, one.line, one.column, "examples", f"{wrong}: “{one.claim}”") for one, wrong in failed(checker)
    ]
    warnings = lint(held(base, settings.date or today()))
    with opened(settings, lambda: 2 if problems or examples else 0) as sink:
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
            records += [{"problem": str(problem), "line": problem.line} for problem in examples]
            records += [
                {"warning": one.kind, "fact": one.entry.fact.id, "message": one.message, "line": one.entry.reading.line}
                for one in warnings
            ]
            write_records(sink, settings.resolved_format, records)
            return 2 if problems or examples else 0
        write = prose(sink, settings)
        for one in readings:
            if one.problem is not None:
                write(visible(str(one.problem)))
            elif not settings.quiet:
                write(visible(f"{one.fact.id}, {one.reading.source}: {one.text}"))
        for problem in (*examples, *(one.problem() for one in warnings if not settings.quiet)):
            write(visible(str(problem)))
        problems += examples
        things = {"fact": base.facts, "reading": readings, "example": base.examples, "source": base.sources}
        counts = [_count(len(some), noun) for noun, some in things.items()]
        verdict = _count(len(problems), "problem") if problems else "no problems"
        verdict += f", {_count(len(warnings), 'warning')}" if warnings else ""
        sink.write(f"{visible(base.path)}: {', '.join(counts)}: {verdict}\n")
    return 2 if problems else 0


def record(fact: Fact, base: FactBase, names: Mapping[str, str]) -> dict[str, Any]:
    """A fact of sentences as plain values."""
    return {
        "id": fact.id,
        "title": fact.name,
        "series": fact.series,
        "plan": fact.plan,
        "complete": fact.complete,
        "note": fact.note or None,
        "readings": [reading_record(reading, reading.says, base, names) for reading in fact.readings],
    }


def fields(fact: Fact, base: FactBase) -> tuple[str, str, str]:
    """Everything that somebody may look for a fact by: its name, its title, all else; casefolded."""
    words = [fact.note, fact.series or ""]
    for reading in fact.readings:
        words += [reading.says, reading.source, reading.quote, reading.note, *reading.said_by]
        words += [name for who in reading.said_by if who in base.entities for name in base.entities[who].names]
    return fact.id.casefold(), fact.name.casefold(), " ".join(words).casefold()


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
