"""``factcheck "CLAIM" …`` and ``factcheck -``: judge claims given as arguments or one a line."""

from __future__ import annotations

from factcheck.commands.common import (
    ENCODING,
    Session,
    Settings,
    judged,
    load_base,
    make_checker,
    not_text,
    opened,
    settle,
    too_long,
)
from factcheck.commands.hints import OfLines, tell_of_arguments, tell_of_language
from factcheck.errors import InputError, UsageError
from factcheck.inputs import LONGEST_CLAIM, Line, line_batches, looks_like_file, standard_input
from factcheck.model import ClaimResult, Verdict
from factcheck.output import remark
from factcheck.records import replace
from factcheck.report import CI_FORMATS


def run(claims: tuple[str, ...], settings: Settings) -> int:
    """Judge ``claims``, or the lines of standard input if there are none or only ``-``."""
    if not claims or claims == ("-",):
        return _judge_lines(settings)
    if settings.stdin_filename is not None:
        advice = "For example: factcheck - --stdin-filename claims.txt < claims.txt"
        raise UsageError("--stdin-filename needs standard input ('-'), not claims as arguments", advice=advice)
    if "-" in claims:
        raise UsageError("'-' (standard input) does not go with claims as arguments", advice="Give one or the other.")
    for i, claim in enumerate(claims, 1):
        _check_argument(i, claim)
    if len(claims) > 2 and all(len(claim) <= 20 and not any(map(str.isspace, claim)) for claim in claims):
        raise UsageError(
            f"{len(claims)} claims of one word each: the quotes are missing",
            advice=f"did you mean: factcheck '{' '.join(claims)}'",
        )
    base = load_base(settings)
    checker = make_checker(base, settings, assume_context=True)
    tell_of_arguments(claims, base)
    with opened(settings, lambda: session.tally.exit_code) as sink:
        session = Session(settings, base, sink)
        session.reporter.begin()
        strange = []
        for i, claim in enumerate(claims, 1):
            if len(claim) > LONGEST_CLAIM:
                session.add(too_long(Line(i, claim, len(claim))))
                continue
            result = judged(checker.check, claim)
            if result.verdict is Verdict.UNVERIFIABLE:
                strange.append(claim)
            session.add(replace(result, line=i, end_line=i))
        if strange:  # what was understood is in the language of the fact base
            tell_of_language(strange, base)
        return session.finish()


def _check_argument(number: int, claim: str) -> None:
    """Refuse what is no claim: nothing, no text, the name of a file."""
    if not claim.strip():
        raise UsageError(
            f"claim {number} is empty",
            advice="In double quotes the shell replaces words that begin with $: use single quotes.",
        )
    if any("\ud800" <= char <= "\udfff" for char in claim):
        raise InputError(f"claim {number} is not UTF-8", advice="Give it on standard input with --encoding NAME.")
    if looks_like_file(claim):
        import shlex

        advice = f"did you mean: {shlex.join(['factcheck', 'check', claim])}"
        if claim.lower().endswith((".yaml", ".yml")):
            advice += f"; for a fact base: {shlex.join(['factcheck', 'facts', 'check', '--facts', claim])}"
        raise UsageError(f"'{claim}' looks like a file, not like a claim", advice=advice)
    if " " not in claim and ":" in claim:
        import shlex

        from factcheck.commands.locating import file_of

        if file_of(claim) is not None:
            advice = f"did you mean: {shlex.join(['factcheck', 'explain', claim])}"
            raise UsageError(f"'{claim}' looks like a line of a file, not like a claim", advice=advice)


def _placed(result: ClaimResult, line: Line, path: str | None) -> ClaimResult:
    """The claim of a line, which stands in it without the blanks around it."""
    column = len(line.text) - len(line.text.lstrip()) + 1
    end = column + len(line.text.strip())
    return replace(result, path=path, line=line.number, column=column, end_line=line.number, end_column=end)


def _judge_lines(settings: Settings) -> int:
    stream = standard_input()
    base = load_base(settings)
    checker = make_checker(base, settings)
    settle()
    if stream.isatty():
        remark("reading claims from the keyboard, one a line; Ctrl-D ends")
    seen = False
    hints = OfLines(base)
    check = checker.check
    # Text reports number the lines; a path there would be taken for a draft that `explain FILE:LINE` can read again.
    path = settings.stdin_filename if settings.resolved_format in CI_FORMATS else None
    with opened(settings, lambda: session.tally.exit_code) as sink:
        session = Session(settings, base, sink, lines=True)
        session.reporter.begin()
        for batch in line_batches(stream, encoding=settings.encoding):
            for line in batch:
                text = line.text.strip()
                if not text or text[0] == "#":
                    continue
                seen = True
                if line.problem is not None:
                    session.complain(f"standard input: {line.problem}", ENCODING)
                    session.add(replace(not_text(line), path=path))
                elif line.length > LONGEST_CLAIM:
                    session.add(replace(too_long(line), path=path))
                else:
                    hints.look(line.number, text)
                    session.add(_placed(judged(check, text), line, path))
            sink.flush()
        code = session.finish()
    if not seen:
        remark("no claims on standard input (it is empty); see factcheck --help")
    return code
