"""The options of the command line: what each takes, how its value is read, and which of them shells can complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck.commands.completing import complete_fact_or_code, complete_source
from factcheck.errors import UsageError
from factcheck.report import FAIL_ON, FORMATS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def did_you_mean(word: str, choices: Sequence[str]) -> str | None:
    """As :func:`factcheck.inputs.did_you_mean`, loaded when there is a mistake."""
    from factcheck.inputs import did_you_mean as nearest

    return nearest(word, choices)


class Choice(click.Choice):  # type: ignore[type-arg, unused-ignore]
    """A choice whose message names the nearest word."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ARG002
        if value not in self.choices:
            near = did_you_mean(str(value), list(self.choices))
            name = param.opts[-1] if param is not None and param.opts[-1].startswith("-") else "shell"
            raise UsageError(
                f"{name}: {str(value)!r} is not one of {', '.join(self.choices)}",
                advice=f"did you mean: {near}" if near else None,
            )
        return value


class AnyPath(click.Path):
    """A path as it was given: what is wrong with it is for the commands to say, but for none. Shells complete it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ARG002
        if not value:
            name = max(param.opts, key=len) if param is not None and param.opts[-1].startswith("-") else "FILE"
            advice = "Is a variable of the shell not set? The current folder is '.'."
            raise UsageError(f"{name}: the name of a file is empty", advice=advice)
        return value


class BasePath(AnyPath):
    """A path or the name of a base that comes with factcheck; shells complete both."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from factcheck.facts.location import SHIPPED

        names = [CompletionItem(name) for name in SHIPPED if name.startswith(incomplete)]
        return [*names, *super().shell_complete(ctx, param, incomplete)]


def _check_encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    if value is None:
        return None
    from factcheck.inputs import text_encoding

    return text_encoding(value)


def _check_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    if value is None:
        return None
    import datetime

    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(f"--date: {value!r} is no date", advice="Write it as YYYY-MM-DD.") from error


def _split(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    """The names of an option that takes several at a time, with commas between them."""
    return tuple(name.strip() for words in value for name in words.split(","))


OPTIONS = {
    "facts": click.option(
        "--facts",
        multiple=True,
        metavar="FILE",
        type=BasePath(),
        help="Fact base: a file, a folder, or the name of a shipped one (repeatable; else FACTCHECK_FACTS, facts.yaml"
        " here or above, the shipped default).",
    ),
    "against": click.option(
        "--against",
        multiple=True,
        metavar="SOURCE",
        type=AnyPath(),
        help="Judge by what this text says, in place of a fact base; with --facts: besides it (repeatable).",
    ),
    "verbose": click.option(
        "--verbose", "-v", is_flag=True, help="With --against: list the sentences that are not used, with the reason."
    ),
    "source": click.option(
        "--source",
        multiple=True,
        metavar="ID",
        shell_complete=complete_source,
        help="Judge by this source only (repeatable).",
    ),
    "date": click.option(
        "--date", metavar="DATE", callback=_check_date, help="The day that 'today' or 'last year' is said on."
    ),
    "format": click.option(
        "--format",
        type=Choice(["auto", *FORMATS]),
        metavar="FORMAT",
        help=f"Report format: {', '.join(FORMATS)} (auto: terminal on a terminal, plain in a pipe).",
    ),
    "show": click.option("--show", type=Choice(["all", "problems"]), help="Show all claims, or problems only."),
    "fail_on": click.option(
        "--fail-on",
        type=Choice(list(FAIL_ON)),
        help="Exit with 1 from this verdict on (default: refuted).",
    ),
    "output": click.option(
        "--output",
        "-o",
        metavar="FILE",
        type=AnyPath(),
        help="Write the report to FILE, whole or not at all; its ending chooses the format, as .json.",
    ),
    "encoding": click.option(
        "--encoding", metavar="NAME", callback=_check_encoding, help="Encoding of the input (default: utf-8)."
    ),
    "stdin_filename": click.option(
        "--stdin-filename",
        metavar="NAME",
        type=AnyPath(),
        help="What standard input is called (check: its ending says how to read it).",
    ),
    "color": click.option(
        "--color", type=Choice(["auto", "always", "never"]), help="Colour (auto honours NO_COLOR and FORCE_COLOR)."
    ),
    "quiet": click.option("--quiet", "-q", is_flag=True, help="Print the summary line only."),
    "config": click.option(
        "--config",
        metavar="FILE",
        type=AnyPath(),
        help="Configuration (else the nearest factcheck.toml, .factcheck.toml or pyproject.toml"
        " with [tool.factcheck]).",
    ),
    "no_config": click.option("--no-config", is_flag=True, help="Leave the configuration out."),
}
LIST_OPTIONS = {
    "list_format": click.option(
        "--format",
        type=Choice(["auto", *FORMATS]),  # those for judged claims are refused with a word why
        metavar="FORMAT",
        help="Format: terminal, plain, json, jsonl (auto: terminal on a terminal, plain in a pipe).",
    ),
}
CHECK_OPTIONS = {
    "exclude": click.option(
        "--exclude", multiple=True, metavar="PATTERN", help="Leave these files out, as in .gitignore (repeatable)."
    ),
    "select": click.option(
        "--select",
        multiple=True,
        metavar="NAME",
        callback=_split,
        shell_complete=complete_fact_or_code,
        help="Report these facts or codes only (repeatable).",
    ),
    "ignore": click.option(
        "--ignore",
        multiple=True,
        metavar="NAME",
        callback=_split,
        shell_complete=complete_fact_or_code,
        help="Do not report these facts or codes (repeatable).",
    ),
    "jobs": click.option(
        "--jobs", "-j", type=click.IntRange(0, 256), metavar="N", help="Processes (0: one for each processor)."
    ),
    "since": click.option(
        "--since", metavar="REV", help="Report only lines changed since a git revision (REV...: since leaving it)."
    ),
    "baseline": click.option(
        "--baseline", metavar="FILE", type=AnyPath(), help="Leave out the findings that FILE knows."
    ),
    "update_baseline": click.option(
        "--update-baseline", is_flag=True, help="Take out of the baseline what no longer occurs."
    ),
    "baseline_add": click.option("--baseline-add", is_flag=True, help="Put all findings into the baseline."),
    "exit_zero": click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
    "statistics": click.option(
        "--statistics", is_flag=True, help="Count by verdict and fact, on standard error, with the time taken."
    ),
    "watch": click.option("--watch", is_flag=True, help="Judge again what changes, until Ctrl-C."),
    "diff": click.option("--diff", is_flag=True, help="Print corrections as a patch instead of the report."),
    "fix": click.option("--fix", is_flag=True, help="Correct numbers where that is unambiguous, then report."),
}
CLAIM_OPTIONS = tuple(OPTIONS)
BASE_OPTIONS = ("facts", "list_format", "output", "color", "quiet", "config", "no_config")
JOINED = ("facts", "against", "source", "exclude", "select", "ignore")
"""Options that may be given more than once."""


def options(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The named options of :data:`OPTIONS`, :data:`LIST_OPTIONS` and :data:`CHECK_OPTIONS`, in that order."""
    known = OPTIONS | LIST_OPTIONS | CHECK_OPTIONS

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for name in reversed(names):
            function = known[name](function)
        return function

    return decorate
