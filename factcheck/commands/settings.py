"""The options of one run: from the command line, the environment and the configuration, in this order of weight."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from factcheck.records import dataclass, field, replace
from factcheck.report import CI_FORMATS, COMPLETE_FORMATS, FORMATS, MACHINE_FORMATS, UTF8_FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.config.loading import Config
    from factcheck.config.overrides import Override


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of one run, whatever side of the command they stood on.

    ``date`` was given for this run and counts more than what a document says of itself, ``default_date`` (from the
    configuration) less. ``origins`` tells of the options from the configuration where they stand in it.
    """

    facts: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    """Texts whose assertions are the fact base of this run."""
    verbose: bool = False
    format: str = "auto"
    fail_on: str = "refuted"
    show: str | None = None
    output: str | None = None
    color: str = "auto"
    quiet: bool = False
    encoding: str = "utf-8"
    date: str | None = None
    default_date: str | None = None
    context: tuple[str, ...] = ()
    config: str | None = None
    config_file: str | None = None
    """Where the configuration was read, whoever named it."""
    no_config: bool = False
    exclude: tuple[str, ...] = ()
    exclude_from: str | None = None
    """The folder that the patterns are relative to, if it is not this one."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stdin_filename: str | None = None
    jobs: int = 1
    since: str | None = None
    baseline: str | None = None
    update_baseline: bool = False
    baseline_add: bool = False
    exit_zero: bool = False
    statistics: bool = False
    watch: bool = False
    diff: bool = False
    fix: bool = False
    docs_url: str | None = None
    claimreview_url: str | None = None
    claimreview_author: str = "factcheck"
    claimreview_date: str | None = None
    overrides: tuple[Override, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def resolved_format(self) -> str:
        """``auto`` is the terminal format where somebody looks at a terminal, else plain."""
        if self.format != "auto":
            return self.format
        if self.color == "always":
            return "terminal"
        if self.output is not None and self.output != "-":
            return "plain"
        if self.colour == "always":
            return "terminal"
        return "terminal" if sys.stdout is not None and sys.stdout.isatty() else "plain"

    @property
    def colour(self) -> str:
        """``color`` with what the environment says of it: NO_COLOR counts more than FORCE_COLOR, which is not meant
        for files."""
        if self.color != "auto":
            return self.color
        if os.environ.get("NO_COLOR"):
            return "never"
        forced = os.environ.get("FORCE_COLOR", "") not in ("", "0") and self.output in (None, "-")
        return "always" if forced else "auto"

    @property
    def machine(self) -> bool:
        return self.resolved_format in MACHINE_FORMATS

    @property
    def utf8(self) -> bool:
        """Whether the report is UTF-8 whatever the locale."""
        return self.resolved_format in UTF8_FORMATS

    def shows(self, *, located: bool) -> str:
        """What of the claims is shown: of texts the problems, but where all that was judged is what a format is for."""
        return self.show or ("problems" if located and self.resolved_format not in COMPLETE_FORMATS else "all")

    def for_lists(self) -> Settings:
        """For a command that judges nothing: it has no formats of findings, and does not mind one configured."""
        if self.format not in CI_FORMATS:
            return self
        if self.origins.get("format") == "--output":
            from factcheck.output import remark

            remark(f"{self.output}: {self.format} is for judged claims, so this is plain text")
        if "format" in self.origins:
            return replace(self, format="auto")
        from factcheck.errors import UsageError

        names = ", ".join(name for name in FORMATS if name not in CI_FORMATS)
        raise UsageError(f"--format {self.format} is for judged claims", advice=f"Here there are: {names}.")

    def named(self, option: str, flag: str) -> str:
        """How to call an option in a message: where it stands in the configuration, else ``flag``."""
        origin = self.origins.get(option)
        return flag if origin is None else f"{origin}: {flag.removeprefix('--')}"


def settings_from(given: Mapping[str, Any]) -> Settings:
    """The settings from the options ``given`` on the command line (by their names, only those that were)."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    config = configuration(given)
    if config is not None:
        if given.get("config") is None:
            _tell_others(config.path)
        _configure(config, given, values, origins)
    settings = Settings(**values | dict(given), origins=origins)
    return settings if given.get("format", "auto") != "auto" else _by_ending(settings)


def _configure(config: Config, given: Mapping[str, Any], values: dict[str, Any], origins: dict[str, str]) -> None:
    """Put what the configuration says, and was not given, into ``values``, and where it stands into ``origins``."""
    for name, found in config.values.items():
        if name in given or (name == "facts" and os.environ.get("FACTCHECK_FACTS")):
            continue
        target = "default_date" if name == "date" else name
        values[target] = found.value
        origins[target] = config.origin(name)
    if "exclude" in values and config.folder != os.getcwd():  # noqa: PTH109
        values["exclude_from"] = config.folder
    if config.overrides:
        values["overrides"] = config.overrides
    values["config_file"] = config.path


def _by_ending(settings: Settings) -> Settings:
    """With the format that the name of the output asks for, if it does."""
    if settings.output in (None, "-") or settings.diff:
        return settings
    from factcheck.commands.endings import format_for

    name = format_for(settings.output or "", settings.format)
    if name is None:
        return settings
    return replace(settings, format=name, origins={**settings.origins, "format": "--output"})


def _tell_others(path: str) -> None:
    """Say which configurations stand beside the one that holds, and so do not."""
    from factcheck.config import passed_over

    if others := passed_over(path):
        from factcheck.output import remark

        remark(f"{path} holds; not read beside it: {', '.join(others)}")


def configuration(given: Mapping[str, Any]) -> Config | None:
    """The configuration that holds for these options, if there is one."""
    if given.get("no_config"):
        if given.get("config"):
            from factcheck.errors import UsageError

            raise UsageError("--config and --no-config exclude one another")
        return None
    path = given.get("config")
    if path is None:
        from factcheck.config import find

        try:
            folder = os.getcwd()  # noqa: PTH109
        except OSError:
            return None
        path = find(folder)
        if path is None:
            return None
        if os.path.dirname(path) == folder:  # noqa: PTH120
            path = os.path.basename(path)  # noqa: PTH119
    from factcheck.config.loading import read

    return read(path)
