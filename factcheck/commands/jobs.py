"""What the command line is made of: jobs that import their command when they run, options that stand before or after
a command, and commands with advice of their own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from factcheck.commands.options import JOINED, OPTIONS, did_you_mean
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.commands.common import Settings

Job: TypeAlias = Callable[[], int]
Params: TypeAlias = dict[str, Any]
HELP = {"help_option_names": ["-h", "--help"]}


def settings_of(*given: Params) -> Settings:
    """The settings from the options of the program and of its command, the later ones counting more, and from the
    configuration."""
    from factcheck.commands.settings import settings_from

    return settings_from(given_by(*given))


def given_by(*given: Params) -> Params:
    """The options that were given, by name."""
    merged: Params = {}
    for params in given:
        for name, value in params.items():
            if name in JOINED:
                if value:
                    merged[name] = (*merged.get(name, ()), *value)
            elif value is not None and value is not False:
                merged[name] = value
    return merged


def job_of(module: str, function: str, params: Params, *arguments: Any, **more: Any) -> Job:
    """A job that imports its command when it is run: ``function(*arguments, settings, **more)``."""
    levels = levels_of(params)

    def job() -> int:
        run = getattr(import_module(f"factcheck.commands.{module}"), function)
        return int(run(*arguments, settings_of(*levels), **more))

    return job


def levels_of(params: Params) -> list[Params]:
    """The options of a command after those before it, which are those of the contexts above."""
    levels = [params]
    ctx = click.get_current_context().parent
    while ctx is not None:
        levels.insert(0, {name: value for name, value in ctx.params.items() if name in OPTIONS})
        ctx = ctx.parent
    return levels


class Command(click.Command):
    """A command whose line in the list of commands is never cut: where it is too long it goes on below."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        return super().get_short_help_str(sys.maxsize)


AFTER = "A {} that begins with '-' goes after '--'."


class OfFiles(Command):
    """A command whose arguments are files. A file whose name is an option, as one that a glob found, is not taken for
    one: the options end at '--', and where there is none such a name is refused."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else None
        ended = end is not None and not os.path.lexists("--")
        for word in () if ended else args[:end]:
            if word.startswith("-") and word != "-" and os.path.lexists(word):
                raise UsageError(
                    f"{word!r} may be an option, and is the name of a file here", advice=AFTER.format("file")
                )
        return super().parse_args(ctx, args)


class Commands(click.Group):
    """A group that names the nearest command when there is none of that name."""

    command_class = Command

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        return super().get_short_help_str(sys.maxsize)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not ctx.resilient_parsing:
            near = did_you_mean(args[0], list(self.commands))
            known = f"commands: {', '.join(self.commands)}"
            raise UsageError(
                f"no command {args[0]!r} of {ctx.command_path}",
                advice=f"did you mean: {ctx.command_path} {near}" if near else known,
            )
        return super().resolve_command(ctx, args)
