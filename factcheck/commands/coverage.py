"""``factcheck facts coverage DRAFT …``: which sentences of texts the fact base can judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from factcheck.commands.check import gather, tell_excluded
from factcheck.commands.common import Settings, load_base, opened, prose
from factcheck.commands.examining import Examiner, Target, read
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import ClaimResult, Verdict
from factcheck.output import complain, remark, visible
from factcheck.records import NamedTuple, dataclass, field, replace
from factcheck.report.listing import write_records

LONGEST = 120
"""Characters of a sentence that are shown."""


class State(StrEnum):
    """What a base can say of a sentence."""

    JUDGED = "judged"
    """At least a part of it is supported, disputed or refuted."""
    NEAR = "near"
    """It is about a fact, and the sources neither say nor exclude it."""
    SILENT = "silent"


class Sentence(NamedTuple):
    result: ClaimResult
    state: State
    facts: tuple[str, ...]


@dataclass(slots=True)
class Covered:
    """A text with its sentences."""

    path: str
    sentences: list[Sentence] = field(default_factory=list)

    def count(self, state: State) -> int:
        return sum(one.state is state for one in self.sentences)


def run(paths: Sequence[str], settings: Settings, *, missing: bool = False) -> int:
    """The share of each text, and its sentences: those that are judged or near, or with ``missing`` the others."""
    settings = settings.for_lists()
    if not paths:
        raise UsageError("facts coverage needs a text", advice="For example: factcheck facts coverage draft.md")
    gathered = gather(paths, settings)
    tell_excluded(gathered, settings)
    trouble: list[FactcheckError] = list(gathered.trouble)
    examiner = Examiner(settings, load_base(settings), today="")
    drafts = [target.path for target in gathered.targets if target.path is not None]
    found = []
    for target in gathered.targets:
        try:
            found.append(_cover(examiner, target, settings))
        except FactcheckError as error:
            trouble.append(error)
    for why in trouble:
        complain(why.head, why.advice, more=why.more)
    code = FactcheckError.exit_code if trouble else 0
    with opened(settings, lambda: code, drafts=drafts) as sink:
        if settings.machine:
            write_records(sink, settings.resolved_format, [_record(one) for one in found])
            return code
        write = prose(sink, settings)
        for one in found:
            if not settings.quiet:
                for line in _lines(one, missing=missing):
                    write(line)
            write(f"{visible(one.path)}: {share(one)}")
        if len(found) > 1:
            whole = Covered("", [sentence for one in found for sentence in one.sentences])
            write(f"{len(found)} texts: {share(whole)}")
    return code


def _cover(examiner: Examiner, target: Target, settings: Settings) -> Covered:
    """What the base can say of each sentence of a text, whatever its comments silence."""
    data = read(target) if target.data is None else target.data
    chosen, _, checker, context = examiner.setting(target)
    document = examiner.document(target, data, settings.encoding, chosen)
    for text in document.problems:
        remark(f"{target.name}: {text}")
    out = Covered(target.name)
    for result in checker.check_document(document, context):
        facts = tuple(dict.fromkeys(one.fact for one in result.findings if one.fact is not None))
        decided = any(one.fact is not None and one.verdict is not Verdict.UNVERIFIABLE for one in result.findings)
        state = State.JUDGED if decided else State.NEAR if facts else State.SILENT
        out.sentences.append(Sentence(replace(result, path=target.name), state, facts))
    return out


def share(one: Covered) -> str:
    """ "5 of 12 sentences can be judged (42 %), 2 more are near a fact"."""
    total, judged, near = len(one.sentences), one.count(State.JUDGED), one.count(State.NEAR)
    if not total:
        return "no sentences"
    text = f"{judged} of {total} sentence{'' if total == 1 else 's'} can be judged ({percent(judged, total)} %)"
    return f"{text}, {near} more {'is' if near == 1 else 'are'} near a fact" if near else text


def percent(part: int, whole: int) -> int:
    """The nearest whole per cent, but 0 and 100 only where that is exact."""
    value = round(100 * part / whole)
    return min(max(value, 1 if part else 0), 100 if part == whole else 99)


def _lines(one: Covered, *, missing: bool) -> Iterator[str]:
    for result, state, facts in one.sentences:
        if (state is State.SILENT) is not missing:
            continue
        text = result.claim if len(result.claim) <= LONGEST else f"{result.claim[:LONGEST].rstrip()}…"
        what = f"{state} [{', '.join(facts)}]: " if facts else ""
        yield visible(f"{one.path}:{result.line}:{result.column}: {what}{text}")


def _record(one: Covered) -> dict[str, Any]:
    total, judged = len(one.sentences), one.count(State.JUDGED)
    return {
        "path": one.path,
        "sentences": total,
        "judged": judged,
        "near": one.count(State.NEAR),
        "share": round(judged / total, 4) if total else None,
        "list": [
            {
                "text": result.claim,
                "state": state,
                "verdict": result.verdict,
                "facts": list(facts),
                "line": result.line,
                "column": result.column,
                "end_line": result.end_line,
                "end_column": result.end_column,
            }
            for result, state, facts in one.sentences
        ],
    }
