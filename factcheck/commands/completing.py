"""What shells complete: sources and facts of the fact base in use, and finding codes. Mistakes are not told here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click

from factcheck.base import FactBase

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def of_base(names: Callable[[FactBase], Iterable[str]], *, codes: bool = False) -> Complete:
    """Completes ``names`` of the fact base that ``--facts`` names so far, or that is found; with ``codes`` also the
    finding codes."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        base = _base(ctx)
        found = [] if base is None else list(names(base))
        if codes:
            found += complete_code(ctx, param, incomplete)
        return [name for name in dict.fromkeys(found) if name.startswith(incomplete)]

    return complete


def complete_code(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """Completes finding codes."""
    from factcheck.judging.codes import SECTIONS

    return [name for name in SECTIONS if name.startswith(incomplete)]


def _base(ctx: click.Context | None) -> FactBase | None:
    import os
    from pathlib import Path

    from factcheck.errors import FactcheckError
    from factcheck.facts import find, load

    given: tuple[str, ...] = ()
    while ctx is not None:
        given = (*(ctx.params.get("facts") or ()), *given)
        ctx = ctx.parent
    try:
        return load(find(given, os.environ, Path.cwd())) if given else load()
    except (FactcheckError, OSError):
        return None


complete_source = of_base(lambda base: base.sources)
complete_fact = of_base(lambda base: base.facts)
complete_fact_or_code = of_base(lambda base: base.facts, codes=True)
