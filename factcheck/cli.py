"""The command line: options, commands and help, by click; the work is done in :mod:`factcheck.commands`.

click only reads the command line here: every callback returns a :data:`Job`, which :func:`invoke` runs after click has
finished, so that click never meets a closed pipe, Ctrl-C or an error of ours. Options may stand before or after the
command; what is given at both places is joined (``--facts``, ``--source``) or the later one counts.
"""

from __future__ import annotations

import sys
from typing import Any

import click

from factcheck._version import __version__
from factcheck.commands.completing import complete_code
from factcheck.commands.facts_group import facts
from factcheck.commands.jobs import (
    AFTER,
    HELP,
    Command,
    Commands,
    Job,
    OfFiles,
    given_by,
    job_of,
    levels_of,
    settings_of,
)
from factcheck.commands.options import (
    BASE_OPTIONS,
    CHECK_OPTIONS,
    CLAIM_OPTIONS,
    AnyPath,
    Choice,
    did_you_mean,
    options,
)
from factcheck.errors import UsageError

EPILOG = """\b
Examples:
  factcheck 'Korean investment in Kazakhstan has reached $9.6 billion.'
  factcheck check draft.md notes/
  factcheck - --format jsonl < claims.txt
  factcheck explain 'Bilateral trade topped $6 billion in 2022.'
  factcheck facts search trade

\b
Exit status: 0 nothing at or above --fail-on; 1 something is; 2 a failed run.
Put claims in single quotes: in double quotes the shell replaces $9 or $6.
"""


RESERVED = {
    "help": "did you mean: factcheck --help",
    "version": "did you mean: factcheck --version",
    "server": "did you mean: factcheck lsp",
    "schema": "The JSON Schemas are files of the package: factcheck/config/schema.json, factcheck/report/schema/",
}
"""Words that are commands elsewhere, and so are no claims here; what to say of them."""


class Program(click.Group):
    """``factcheck``: a first argument that is no command's name is a claim."""

    command_class = Command
    group_class = Commands

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["factcheck.arguments"] = list(args)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        before: list[str] = ctx.meta["factcheck.arguments"]
        literal = before[len(before) - len(args) - 1 : len(before) - len(args)] == ["--"]
        if literal:
            return CLAIMS.name, CLAIMS, ["--", *args]
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        if not ctx.resilient_parsing and (advice := self._advice(args)) is not None:
            as_claim = f"to judge the word as a claim: factcheck -- {args[0]}"
            raise UsageError(f"no command {args[0]!r}", advice=f"{advice} ({as_claim})")
        return CLAIMS.name, CLAIMS, args

    def _advice(self, args: list[str]) -> str | None:
        """What to do instead of a first argument that is no command, if it is no claim either."""
        word = args[0].casefold()
        if word == "help" and args[1:] and args[1] in self.commands:
            return f"did you mean: factcheck {args[1]} --help"
        if word not in (*self.commands, *RESERVED):
            near = did_you_mean(word, [*self.commands, *RESERVED]) if word.isalpha() and len(word) > 2 else None
            if near is None:
                return None
            word = near
        return f"did you mean: factcheck {word}" if word in self.commands else RESERVED[word]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        formatter.write_usage("factcheck", "[OPTIONS] CLAIM …", "usage: ")
        formatter.write_usage("factcheck", "[OPTIONS] -  < CLAIMS", "       ")
        formatter.write_usage("factcheck", "[OPTIONS] COMMAND …", "       ")


class Claims(click.Command):
    """The command without a name; its help is that of the program."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        after = len(args) - args.index("--") - 1 if "--" in args else 0
        rest = super().parse_args(ctx, args)
        claims: tuple[str, ...] = ctx.params["claims"]
        for word in claims[: len(claims) - after]:
            if (name := word.casefold()) in (*program.commands, *RESERVED):
                what = f"A command comes first: factcheck {name}" if name in program.commands else RESERVED[name]
                raise UsageError(f"{word!r} is no claim", advice=f"{what} (as a claim it goes after '--')")
        return rest

    def get_help(self, ctx: click.Context) -> str:
        return ctx.find_root().get_help()


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001
    if value and not ctx.resilient_parsing:
        click.echo(f"factcheck {__version__}")
        ctx.exit()


@click.group(cls=Program, invoke_without_command=True, context_settings=HELP, epilog=EPILOG)
@options(*CLAIM_OPTIONS)
@click.option(
    *("--version", "-V"),
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version.",
)
@click.pass_context
def program(ctx: click.Context, /, **params: Any) -> Job | None:
    """Judge claims against a curated fact base, and cite its sources.

    CLAIMs are sentences in quotes, or the lines of standard input. The verdict is supported, disputed, refuted or
    unverifiable, or partial where the parts of a claim differ.
    """
    if ctx.invoked_subcommand is not None:
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        text = ctx.get_help()

        def show_help() -> int:
            click.echo(text, err=True)
            return 2

        return show_help
    return job_of("judge", "run", params, ())


@click.command("claims", cls=Claims, context_settings=HELP)
@options(*CLAIM_OPTIONS)
@click.argument("claims", nargs=-1, type=click.UNPROCESSED)
def CLAIMS(claims: tuple[str, ...], **params: Any) -> Job:  # noqa: N802
    """Judge claims given as arguments, or the lines of standard input."""
    return job_of("judge", "run", params, claims)


@program.command(cls=OfFiles, context_settings=HELP)
@options(*CLAIM_OPTIONS, *CHECK_OPTIONS)
@click.argument("paths", nargs=-1, metavar="[FILE] …", type=AnyPath())
def check(paths: tuple[str, ...], **params: Any) -> Job:
    """Judge the sentences of documents, or of the documents in folders.

    Without FILE: of those in this folder.
    """
    return job_of("check", "run", params, paths)


@program.command(context_settings=HELP)
@options("facts", "against", "source", "date", "list_format", "output", "encoding", "color", "quiet", "verbose")
@options("config", "no_config")
@click.argument(
    "claims",
    nargs=-1,
    metavar="CLAIM … | FILE:LINE … | CODE … | -",
    type=click.UNPROCESSED,
    shell_complete=complete_code,
)
def explain(claims: tuple[str, ...], **params: Any) -> Job:
    """Show how a claim is read and which facts are considered.

    With FILE:LINE: the claims of that line of a text, with what the text before lends them. With a finding code, such
    as near-miss: what it means, how to fix it, how to silence it. With '-': how the lines of standard input are read.
    """
    return job_of("explain", "run", params, claims)


@program.command(context_settings=HELP)
@options(*BASE_OPTIONS, "encoding")
@click.argument("texts", nargs=-1, metavar="TEXT … | -", type=click.UNPROCESSED)
def parse(texts: tuple[str, ...], **params: Any) -> Job:
    """Show the quantities, dates and names found in a text."""
    return job_of("parse", "run", params, texts)


program.add_command(facts)


@program.command(context_settings=HELP)
@options(*BASE_OPTIONS)
def sources(**params: Any) -> Job:
    """List the sources of the fact base."""
    return job_of("facts", "sources", params)


@program.command(context_settings=HELP)
@options(*(name for name in BASE_OPTIONS if name != "facts"))
def bases(**params: Any) -> Job:
    """List the fact bases that come with factcheck."""
    return job_of("bases", "run", params)


@program.command(context_settings=HELP)
@options(*CLAIM_OPTIONS, *CHECK_OPTIONS)
def config(**params: Any) -> Job:
    """Show the value of each option of the configuration, and where it comes from."""
    levels = levels_of(params)

    def job() -> int:
        from factcheck.commands.config import run

        return run(given_by(*levels), settings_of(*levels))

    return job


@program.command(context_settings=HELP)
@click.option("--ci", type=Choice(["github", "gitlab", "pre-commit"]), help="Also write the file of this CI system.")
@click.option(
    "--facts",
    is_flag=False,
    flag_value="facts.yaml",
    metavar="[FILE]",
    help="Start a fact base instead (facts.yaml unless named).",
)
def init(ci: str | None, facts: str | None) -> Job:
    """Write a commented configuration for this folder, or start a fact base.

    What exists is never overwritten: then what would have been written is printed.
    """

    def job() -> int:
        from factcheck.commands.init import fact_base, run

        if facts is not None and ci is not None:
            raise UsageError("--facts and --ci exclude one another")
        return run(ci) if facts is None else fact_base(facts)

    return job


@program.command(context_settings=HELP)
@options("facts", "source", "date", "fail_on", "exclude", "select", "ignore", "baseline")
@options("config", "no_config")
def lsp(**params: Any) -> Job:
    """Judge texts in an editor (language server).

    Editors start it and speak with it on standard input and output; docs/editors.md says how. Options are those of
    check; paths are relative to the folder of the workspace, and so are the configuration and fact base found.
    """
    levels = levels_of(params)

    def job() -> int:
        from factcheck.commands.lsp import run

        return run(given_by(*levels))

    return job


@program.command(context_settings=HELP)
@click.argument("shell", type=Choice(["bash", "zsh", "fish"]), required=False, metavar="bash|zsh|fish")
def completion(shell: str | None) -> Job:
    """Print the completion script of a shell."""
    if shell is None:
        advice = 'For example, in ~/.bashrc: eval "$(factcheck completion bash)"'
        raise UsageError("completion needs the name of a shell: bash, zsh or fish", advice=advice)

    def job() -> int:
        from click.shell_completion import get_completion_class

        found = get_completion_class(shell)
        if found is None:  # pragma: no cover - click knows all three
            raise UsageError(f"no completion for {shell}")
        click.echo(found(program, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
        return 0

    return job


def _option_advice(error: click.NoSuchOption) -> str:
    """What was probably meant by an option that there is not."""
    if near := did_you_mean(error.option_name, list(error.possibilities or ())):
        return f"did you mean: {near}"
    command = error.ctx.command if error.ctx is not None else None
    if command is not check and any(error.option_name in param.opts for param in check.params):
        return f"It is an option of factcheck check: factcheck check {error.option_name} …"
    what = "file" if isinstance(command, OfFiles) else "claim"
    return AFTER.format(what)


def invoke(arguments: list[str]) -> int:
    """Run the command line ``arguments``; failures are raised as :class:`~factcheck.errors.FactcheckError`."""
    try:
        job = program.main(arguments, prog_name="factcheck", standalone_mode=False)
    except click.NoSuchOption as error:
        raise UsageError(f"no such option: {error.option_name}", advice=_option_advice(error)) from error
    except click.ClickException as error:
        ctx = getattr(error, "ctx", None)
        path = ctx.command_path if ctx is not None else "factcheck"
        message = error.format_message().rstrip(".")
        raise UsageError(message[:1].lower() + message[1:], advice=f"See {path} --help.") from error
    except click.Abort:
        return 130
    return job() if callable(job) else int(job or 0)
