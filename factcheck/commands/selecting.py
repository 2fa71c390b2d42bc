"""The names that ``--select`` and ``--ignore`` take: facts of the fact bases in use, and finding codes."""

from __future__ import annotations

from factcheck.base import FactBase
from factcheck.commands.common import UNJUDGED, load_base
from factcheck.commands.settings import Settings
from factcheck.errors import UsageError
from factcheck.inputs import did_you_mean
from factcheck.model import Verdict
from factcheck.records import replace


def check_names(settings: Settings, base: FactBase) -> None:
    """Raise ``UsageError`` for a name that is neither a fact (of ``base``, or of an override's base) nor a code."""
    given = [(option, name) for option in ("select", "ignore") for name in getattr(settings, option)]
    if not given:
        return
    from factcheck.judging.codes import CODES, SECTIONS

    codes = [name for name in CODES if name not in UNJUDGED]
    unknown = [(option, name) for option, name in given if name not in base.facts and name not in codes]
    if not unknown:
        return
    facts = {*base.facts, *_facts_of_overrides(settings)}
    for option, name in unknown:
        if name in facts:
            continue
        flag = settings.named(option, f"--{option}")
        if name in SECTIONS:
            raise UsageError(f"{flag}: {name!r} is always reported", advice=SECTIONS[name].silence)
        message = f"{flag}: there is neither a fact nor a finding code {name!r}"
        raise UsageError(message, advice=_advice(name, sorted({*facts, *codes})))


def _advice(name: str, known: list[str]) -> str:
    if name in {verdict.value for verdict in Verdict}:
        return "That is a verdict: `severity` under [[overrides]] of the configuration says what becomes of it."
    near = did_you_mean(name, known)
    return f"did you mean: {near}" if near else "See factcheck facts list and docs/codes.md."


def _facts_of_overrides(settings: Settings) -> set[str]:
    """The facts of the fact bases that the configuration has for some files."""
    found: set[str] = set()
    for override in settings.overrides:
        if override.facts:
            origins = {**settings.origins, "facts": override.places.get("facts", override.origin)}
            found.update(load_base(replace(settings, facts=override.facts, context=(), origins=origins)).facts)
    return found
