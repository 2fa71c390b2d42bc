"""``factcheck explain "CLAIM"``: how a claim was read, which facts were considered and why, or why not.

``factcheck explain CODE`` prints what there is to know about a finding code, ``factcheck explain FILE:LINE`` how the
claims of a line of a text were judged there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.commands import locating
from factcheck.commands.common import (
    Settings,
    debugging,
    entity_names,
    input_lines,
    load_base,
    make_checker,
    opened,
    prose,
    window,
)
from factcheck.commands.hints import tell_of_arguments, tell_of_language
from factcheck.errors import FAULT, UsageError
from factcheck.inputs import ECHO, LONGEST_CLAIM, did_you_mean
from factcheck.judging.tables import is_faulty
from factcheck.output import complain, visible

if TYPE_CHECKING:
    from factcheck.checking.answers import Explanation
    from factcheck.checking.engine import Checker
    from factcheck.judging.codes import Code

_DATA = Path(__file__).parent.parent / "data"
WIDEST = 100
"""Columns of what there is to know about a code."""
_CODE = re.compile(r"[a-z]+(?:[-_][a-z]+)+")
"""What looks like a code: words of lower-case letters joined by hyphens."""
NEAR = 0.75
"""How near to a code a word must be to be taken for a slip of it."""


def run(arguments: tuple[str, ...], settings: Settings) -> int:
    """Explain each claim and each finding code, or the lines of standard input for ``-``. The exit code says only
    whether that worked."""
    settings = settings.for_lists()
    piped = arguments == ("-",)
    trouble = False
    if piped:
        found = list(input_lines(settings, "no claims"))
        trouble = any(line.problem is not None for line in found)
        arguments = tuple(line.text.strip() for line in found if line.problem is None)
    elif "-" in arguments:
        raise UsageError("'-' (standard input) does not go with claims as arguments", advice="Give one or the other.")
    elif not arguments:
        advice = "For example: factcheck explain 'Trade topped $6 billion.', factcheck explain near-miss"
        raise UsageError("explain needs a claim or a finding code", advice=advice)
    codes = _codes(arguments) if not piped else {}
    for number, argument in enumerate(arguments, 1):
        if not argument.strip():
            raise UsageError(f"claim {number} is empty")
        if not piped and argument not in codes:
            locating.refuse_file(argument)
        if len(argument) > LONGEST_CLAIM:
            raise UsageError(f"the claim has {len(argument):,} characters: too long to be a claim")
    faults: list[str] = []
    parts = _explanations(arguments, codes, settings, faults, assume_context=not piped)
    name = settings.resolved_format
    drafts = [place[0] for place in map(locating.place, arguments) if place is not None]
    with opened(settings, lambda: 2 if trouble else 0, drafts=drafts) as sink:
        if settings.machine:
            from factcheck.report.listing import write_records

            write_records(sink, name, [record for record, _ in parts])
            return 2 if trouble or faults else 0
        write = prose(sink, settings)
        for i, (_, lines) in enumerate(parts):
            sink.write("\n" if i else "")
            for line in lines:
                write(visible(line))
    return 2 if trouble or faults else 0


def _codes(arguments: tuple[str, ...]) -> Mapping[str, Code]:
    """The codes among the arguments; a word that is nearly one is refused."""
    words = [argument for argument in arguments if len(argument) < 40 and argument.strip() and " " not in argument]
    if not words:
        return {}
    from factcheck.judging.codes import SECTIONS

    for word in words:
        if word in SECTIONS:
            continue
        near = did_you_mean(word.replace("_", "-"), list(SECTIONS), cutoff=NEAR)
        if near is not None:
            raise UsageError(f"there is no finding code {word!r}", advice=f"did you mean: factcheck explain {near}")
        if _CODE.fullmatch(word):
            known = ", ".join(sorted(SECTIONS))
            raise UsageError(f"there is no finding code {word!r}", advice=f"The codes: {known}.")
    return {word: SECTIONS[word] for word in words if word in SECTIONS}


def _explanations(
    arguments: tuple[str, ...],
    codes: Mapping[str, Code],
    settings: Settings,
    faults: list[str],
    *,
    assume_context: bool,
) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """For each argument the record for programs and the lines for people; ``faults`` gets the claims that could not be
    judged."""
    if all(argument in codes for argument in arguments):
        yield from (_section(codes[argument], settings) for argument in arguments)
        return
    from factcheck.report.records import claim_record

    base = load_base(settings)
    checker = make_checker(base, settings, assume_context=assume_context)
    if assume_context:
        claims = [one for one in arguments if one not in codes and locating.place(one) is None]
        tell_of_arguments(claims, base)
        tell_of_language(claims, base)
    for argument in arguments:
        if argument in codes:
            yield _section(codes[argument], settings)
            continue
        place = locating.place(argument)
        found = [explained(checker, argument)] if place is None else locating.explain(*place, settings)
        for explanation in found:
            if is_faulty(explanation.result):
                faults.append(argument)
                complain(f"“{visible(argument[:ECHO])}”: internal error: {explanation.result.notes[0]}", FAULT)
            record = claim_record(explanation.result, entity_names(base)) if settings.machine else {}
            yield record | {"explanation": list(explanation.lines)}, explanation.lines


def explained(checker: Checker, claim: str) -> Explanation:
    """The explanation of a claim; of one that cannot be judged for a fault of ours that it cannot."""
    try:
        return checker.explain(claim)
    except Exception as error:
        if debugging():
            raise
        from factcheck.checking.answers import Explanation
        from factcheck.judging.faults import faulty

        result = faulty(claim, error)
        return Explanation(result, (f"“{claim}”", f"  {result.findings[0].message}: {result.notes[0]}"))


def _section(code: Code, settings: Settings) -> tuple[dict[str, Any], tuple[str, ...]]:
    from factcheck._version import FORMAT_VERSION
    from factcheck.judging.codes import section

    example = examples()[code.name]
    texts = {heading.lower(): text for heading, text in code.fields(example)}
    record: dict[str, Any] = {"code": code.name, "verdict": code.verdict.value, "severity": code.severity.value}
    record |= {"meaning": texts["meaning"], "example": example, "fix": code.fix, "silence": code.silence}
    return record | {"v": FORMAT_VERSION}, tuple(
        section(code, example, min(window(settings) or WIDEST, WIDEST)).splitlines()
    )


@cache
def examples() -> Mapping[str, str]:
    """For each finding code something that gets it."""
    import json

    found: dict[str, str] = json.loads((_DATA / "code_examples.json").read_bytes())
    return found


def write_page() -> int:
    """Write ``docs/codes.md`` to standard output."""
    from factcheck.judging.codes import page

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page(examples()))
    return 0
