"""``factcheck facts …`` on the command line."""

from __future__ import annotations

from typing import Any

import click

from factcheck.commands.completing import complete_fact
from factcheck.commands.jobs import HELP, Commands, Job, OfFiles, job_of
from factcheck.commands.options import BASE_OPTIONS, AnyPath, BasePath, options


@click.group(cls=Commands, invoke_without_command=True, context_settings=HELP)
@options(*BASE_OPTIONS)
@click.pass_context
def facts(ctx: click.Context, /, **params: Any) -> Job | None:
    """Look at the fact base, or make one: check, list, show, search, timeline, coverage, diff,
    stale, draft, new."""
    return None if ctx.invoked_subcommand is not None else job_of("facts", "list_", params)


@facts.command("check", cls=OfFiles, context_settings=HELP)
@options(*BASE_OPTIONS, "date")
@click.argument("files", nargs=-1, metavar="[FILE] …", type=AnyPath())
def facts_check(files: tuple[str, ...], **params: Any) -> Job:
    """Report every mistake of the fact base and judge its examples.

    What is no mistake and worth a second look is a warning, and changes no exit code: parts that do not add up, growth
    that the levels refute, odd conversions, totals that fall, one report counted twice, plans whose date has passed,
    series without newer data. --date is the day that these are seen from (else today).

    \b
    Examples:
      factcheck facts check
      factcheck facts check mine.yaml --date 2026-01-31 -q
    """
    return job_of("facts", "check", params, files)


@facts.command("list", context_settings=HELP)
@options(*BASE_OPTIONS)
def facts_list(**params: Any) -> Job:
    """List the facts."""
    return job_of("facts", "list_", params)


@facts.command("show", context_settings=HELP)
@options(*BASE_OPTIONS)
@click.argument("ids", nargs=-1, metavar="ID …", shell_complete=complete_fact)
def facts_show(ids: tuple[str, ...], **params: Any) -> Job:
    """Show facts with all their readings."""
    return job_of("facts", "show", params, ids)


@facts.command("search", context_settings=HELP)
@options(*BASE_OPTIONS)
@click.argument("words", nargs=-1, metavar="WORD …")
def facts_search(words: tuple[str, ...], **params: Any) -> Job:
    """Find facts by words."""
    return job_of("facts", "search", params, words)


@facts.command("timeline", context_settings=HELP)
@options(*BASE_OPTIONS, "date")
@click.argument("ids", nargs=-1, metavar="ID …", shell_complete=complete_fact)
def facts_timeline(ids: tuple[str, ...], **params: Any) -> Job:
    """Show all readings of facts in the order of the time that they count.

    Those in force hold now: the newest whole year of a yearly series, the newest total, what was counted within a year
    of the newest level, the last step of a plan. With --date sources of a later day are left out.

    \b
    Examples:
      factcheck facts timeline trade --facts wide
      factcheck facts timeline trade companies --format json
    """
    return job_of("timeline", "run", params, ids)


@facts.command("coverage", cls=OfFiles, context_settings=HELP)
@options("facts", "source", "date", "list_format", "output", "encoding", "stdin_filename", "color", "quiet")
@options("config", "no_config", "exclude")
@click.option("--missing", is_flag=True, help="List the sentences that the base says nothing of, instead.")
@click.argument("paths", nargs=-1, metavar="DRAFT …", type=AnyPath())
def facts_coverage(paths: tuple[str, ...], missing: bool, **params: Any) -> Job:
    """Tell which sentences of texts the fact base can judge.

    judged: at least a part is supported, disputed or refuted. near: it is about a fact, and the sources neither say nor
    exclude it. Files and folders are read as check reads them.

    \b
    Examples:
      factcheck facts coverage draft.md
      factcheck facts coverage --facts wide --missing drafts/
      factcheck facts coverage - --stdin-filename a.md --format json
    """
    return job_of("coverage", "run", params, paths, missing=missing)


@facts.command("diff", context_settings=HELP)
@options("date", "list_format", "output", "encoding", "color", "quiet", "config", "no_config")
@click.option("--claims", metavar="FILE", type=AnyPath(), help="Claims, one a line: tell whose verdicts change.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything differs; with --claims, if a verdict does.")
@click.argument("old", type=BasePath())
@click.argument("new", type=BasePath())
def facts_diff(old: str, new: str, claims: str | None, exit_code: bool, **params: Any) -> Job:
    """Tell what became of a fact base from OLD to NEW.

    Each is a file, a folder, or the name of a base that comes with factcheck.

    \b
    Examples:
      factcheck facts diff facts.yaml new-facts.yaml
      factcheck facts diff default wide --claims claims.txt
      factcheck facts diff <(git show HEAD:facts.yaml) facts.yaml --exit-code
    """
    return job_of("differing", "run", params, old, new, claims=claims, exit_code=exit_code)


@facts.command("stale", context_settings=HELP)
@options("facts", "date", "list_format", "output", "color", "quiet", "config", "no_config")
@click.option("--older-than", metavar="AGE", help="How long ago what it speaks of must have ended (default: 18m).")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there is one.")
def facts_stale(older_than: str | None, exit_code: bool, **params: Any) -> Job:
    """List the facts whose newest reading speaks of a time long past.

    Facts with a series, offices, and what was said to hold on a day; events and plans do not go stale. AGE counts up to
    today, or to --date: 18m (months), 2y, 12w, 90d.

    \b
    Examples:
      factcheck facts stale --facts wide
      factcheck facts stale --older-than 2y --date 2026-01-01 --exit-code
    """
    return job_of("stale", "run", params, older_than=older_than, exit_code=exit_code)


@facts.command("draft", cls=OfFiles, context_settings=HELP)
@options("encoding", "color", "quiet", "verbose", "config", "no_config")
@click.argument("texts", nargs=-1, metavar="SOURCE …", type=AnyPath())
def facts_draft(texts: tuple[str, ...], **params: Any) -> Job:
    """Write what texts assert as a fact base to reword.

    One reading for each assertion, with its place, speaker and time; readings of several texts about one thing are one
    fact. The sentence of the text stands above its reading as a comment.
    """
    return job_of("drafting", "draft", params, texts)


@facts.command("new", context_settings=HELP)
@click.argument("file", metavar="FILE", type=AnyPath())
@click.option("--says", metavar="SENTENCE", help="What the source says, in one sentence.")
@click.option("--source", metavar="'ID PLACE'", help="The source, and the place in it.")
@click.option("--id", "fact", metavar="ID", help="The id of the fact (else made of its words).")
@click.option("--said-by", multiple=True, metavar="ID", help="Who said so (repeatable).")
@click.option("--as-of", metavar="DATE", help="The day on which it holds.")
@click.option("--period", metavar="PERIOD", help="The time that it counts.")
def facts_new(file: str, **given: Any) -> Job:
    """Add a fact to a base, if its sentence is understood.

    At a terminal it asks for what is not given. Comments of the file stay.
    """

    def job() -> int:
        from factcheck.commands.drafting import new

        return new(file, given)

    return job
