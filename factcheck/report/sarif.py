"""SARIF 2.1.0 for code-scanning platforms and editors.

Every finding code is a rule with help. Columns count code points. A platform refuses the whole file for one result that
stands in no file, so claims that were arguments stand in ``claims``, a line each. A source is not a file of the
repository, so sources are told in the message and kept, with their addresses, in ``properties.sources``: platforms
refuse locations outside the repository. Fixes are the corrections that ``--fix`` would make (:mod:`factcheck.fixing`),
and no others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from factcheck.base import FactBase
from factcheck.documents.base import Lines
from factcheck.judging.codes import SECTIONS, Code
from factcheck.model import (
    ClaimResult,
    ReadingRelation,
    Severity,
)
from factcheck.output import Sink, visible
from factcheck.report import Look
from factcheck.report.ci import (
    Item,
    Items,
    Options,
    Reported,
    advice,
    fact_title,
    job_of,
    pieces,
    remarks,
    source_line,
    speakers,
)
from factcheck.report.escape import sarif_text, to_json, uri, web_address

if TYPE_CHECKING:
    from factcheck.fixing import Fix

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.OK: "none"}
MOST = 25_000
"""Results of a run; GitHub refuses the whole file above that, so the others stand in further runs of it."""
_GRAVITY = (Severity.OK, Severity.NOTE, Severity.WARNING, Severity.ERROR)
"""A rule is at least a note: GitHub knows no rule without a level."""
_INDEX = {code: i for i, code in enumerate(SECTIONS)}

Record = dict[str, Any]


def _rule(code: Code, options: Options) -> Record:
    meaning = f"{code.meaning[:1].upper()}{code.meaning[1:].rstrip('.')}."
    texts = (f"{meaning} {code.about}", f"To fix it: {code.fix}", f"To silence it: {code.silence}")
    more = f"More: `factcheck explain {code.name}`"
    rule: Record = {
        "id": code.name,
        "name": "".join(word.capitalize() for word in code.name.split("-")),
        "shortDescription": {"text": sarif_text(meaning)},
        "fullDescription": {"text": sarif_text(f"{meaning} {code.about}".replace("`", ""))},
        "help": {
            "text": sarif_text("\n\n".join((*texts, more)).replace("`", "")),
            "markdown": "\n\n".join((f"**{meaning}** {code.about}", *texts[1:], more)),
        },
        "helpUri": f"{options.docs_url}#{code.name}" if options.docs_url else f"urn:factcheck:code:{code.name}",
        "defaultConfiguration": {"level": LEVELS[max(code.severity, Severity.NOTE, key=_GRAVITY.index)]},
        "properties": {"tags": ["facts"], "precision": "high"},
    }
    return rule


def _source(reading: ReadingRelation, base: FactBase) -> Record:
    source: Record = {
        "id": visible(reading.source),
        "publisher": visible(reading.publisher),
        "published": visible(reading.published),
        "value": visible(reading.value),
        "relation": reading.relation,
        "asOf": reading.as_of and visible(reading.as_of),
        "saidBy": visible(speakers(reading, base)),
        "locator": visible(reading.locator),
        "url": web_address(reading.url),
        "note": visible(reading.note),
    }
    return {key: value for key, value in source.items() if value}


def _message(item: Item, base: FactBase) -> str:
    about = f" ({fact_title(item.fact, base)})" if item.fact else ""
    lines = [f"{item.label}: {item.words}{about}", item.finding.message]
    lines += [source_line(reading, base) for reading in item.finding.readings]
    lines += filter(None, [advice(item.finding)])
    lines += [f"Note: {note}" for note in remarks(item)]
    return "\n".join(map(visible, lines))


class Sarif:
    def __init__(self, base: FactBase, options: Options) -> None:
        self.base, self.options = base, options
        self.items = Items(options)
        self.separator = "\n"
        self.count = 0
        """Results of this run so far."""
        self.runs = 1

    def head(self) -> str:
        return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": []})[: -len("]}")] + self._run()

    def _run(self) -> str:
        """The beginning of a run, up to its results. The category of a further one tells it from those before it."""
        driver = {
            "name": "factcheck",
            "version": self.options.version,
            "semanticVersion": self.options.version,
            "shortDescription": {"text": "Checks claims in drafts against a fact base that cites its sources."},
            "rules": [_rule(code, self.options) for code in SECTIONS.values()],
        }
        if self.options.docs_url:
            driver["informationUri"] = self.options.docs_url
        run: Record = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}
        if self.runs > 1:
            run["automationDetails"] = {"id": f"factcheck-{self.runs}/"}
        return to_json(run)[: -len("}")] + ', "results": ['

    def add(self, result: ClaimResult) -> str:
        text = ""
        for item in self.items.of(result):
            if self.count == MOST:
                self.count, self.separator = 0, "\n"
                self.runs += 1
                text += "\n]},\n" + self._run()
            text += self.separator + to_json(self._result(item))
            self.separator = ",\n"
            self.count += 1
        return text

    def tail(self, interrupted: str = "") -> str:
        """The end of the results, and whether all files could be read."""
        unread = self.options.unread
        invocation: Record = {"executionSuccessful": not unread and not interrupted}
        told: list[Record] = [
            {
                "level": "error",
                "message": {"text": sarif_text(visible(why))},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(self.options.file(path))}}}],
            }
            for path, why in unread.items()
        ]
        if interrupted:
            told.append({"level": "error", "message": {"text": sarif_text(visible(interrupted))}})
        if told:
            invocation["toolExecutionNotifications"] = told
        return f'\n], "invocations": {to_json([invocation])}}}]}}\n'

    def _result(self, item: Item) -> Record:
        finding = item.finding
        record: Record = {"ruleId": visible(finding.code)}
        if finding.code in _INDEX:
            record["ruleIndex"] = _INDEX[finding.code]
        record["level"] = LEVELS[item.level]
        if item.level is Severity.OK:
            record["kind"] = "pass"
        record["message"] = {"text": sarif_text(_message(item, self.base))}
        location: Record = {"physicalLocation": self._place(item)}
        if item.fact:
            location["logicalLocations"] = [{"fullyQualifiedName": visible(item.fact), "kind": "resource"}]
        record["locations"] = [location]
        record["partialFingerprints"] = {
            "primaryLocationLineHash": f"{item.mark}:{item.occurrence}",
            "factAndSentence/v1": item.mark,
        }
        if (fix := self._fix(item)) is not None:
            record["fixes"] = [fix]
        properties: Record = {"verdict": item.verdict, "fact": visible(item.fact) or None}
        properties["part"] = visible(item.words)
        properties["suggestion"] = finding.suggestion and visible(finding.suggestion)
        properties["sources"] = [_source(reading, self.base) for reading in finding.readings]
        record["properties"] = {key: value for key, value in properties.items() if value}
        return record

    def _place(self, item: Item) -> Record:
        region = {
            "startLine": item.line,
            "startColumn": item.column,
            "endLine": item.end_line,
            "endColumn": item.end_column,
        }
        place: Record = {"artifactLocation": {"uri": uri(item.file)}}
        place["region"] = region | ({"snippet": {"text": visible(item.finding.part)}} if item.finding.part else {})
        result = item.result
        around = (result.line, result.column, result.end_line, result.end_column)
        if around[:2] <= (item.line, item.column) and around[2:] >= (item.end_line, item.end_column) > around[:2]:
            keys = ("startLine", "startColumn", "endLine", "endColumn")
            whole: Record = dict(zip(keys, around, strict=True))
            if whole != region:
                place["contextRegion"] = whole | {"snippet": {"text": visible(result.claim)}}
        return place

    def _fix(self, item: Item) -> Record | None:
        """The correction that ``--fix`` would make of these words, if it would make one."""
        if item.span is None:
            return None
        start, end = item.span
        for fix in self.options.fixes.get(item.result.path or "", ()):
            if fix.fact == item.fact and fix.start < end and start < fix.end:
                return _correction(uri(item.file), fix)
        return None


def _correction(address: str, fix: Fix) -> Record:
    lines, column = Lines(fix.old).position(len(fix.old))
    deleted = {
        "startLine": fix.line,
        "startColumn": fix.column,
        "endLine": fix.line + lines - 1,
        "endColumn": column + (fix.column - 1 if lines == 1 else 0),
    }
    change = {"deletedRegion": deleted, "insertedContent": {"text": visible(fix.new)}}
    told = f"Write “{visible(fix.new)}” for “{visible(fix.old)}”: all sources support it."
    return {
        "description": {"text": sarif_text(told)},
        "artifactChanges": [{"artifactLocation": {"uri": address}, "replacements": [change]}],
    }


def render(results: Iterable[ClaimResult], base: FactBase, options: Options) -> Iterator[str]:
    """The SARIF document in pieces; joined they are one JSON text."""
    return pieces(Sarif(base, options), results)


def make(sink: Sink, look: Look) -> Reported:
    job = job_of(look)
    return Reported(sink, Sarif(job.base, job.options))
