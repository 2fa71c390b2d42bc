"""Text in, judged claims out, by the one reader. Pure: no files, no terminal, no clock."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck import language as languages
from factcheck.base import Base, Fact
from factcheck.checking.reader import Reader, Understood
from factcheck.discourse import Discourse
from factcheck.judging.tables import combine, severity_of
from factcheck.judging.verdicts import Focus, Judge, Judged, figured
from factcheck.matching.aligning import Alignment, participants
from factcheck.model import ClaimResult, Finding, ReadingRelation, Relation, Verdict
from factcheck.reading import sentences
from factcheck.reading.forms import Statement


class Checker:
    """Judges claims against a base of sentences."""

    def __init__(
        self, base: Base, *, sources: Collection[str] = (), date: str | None = None, assume_context: bool = False
    ) -> None:
        self.base = base
        self.date = date
        self.assume_context = assume_context
        self.language = languages.get(base.language)
        self.reader = Reader(base)
        self.prepared = self.reader.prepare()
        self.judge = Judge(base, self.prepared, self.reader.know, frozenset(sources))

    def check(self, claim: str) -> ClaimResult:
        """Judge one claim; offsets are in ``claim``."""
        findings: list[Finding] = []
        focus = Focus(pair=self.assume_context, date=self.date)
        for span in sentences.split(claim, self.language):
            findings.extend(self.sentence(claim[span.start : span.end], span.start, focus))
        judged = [f for f in findings if f.fact is not None]
        if not judged:
            findings = findings[:1] or [_no_fact(claim)]
        verdict = combine([f.verdict for f in findings])
        return ClaimResult(
            claim=claim, verdict=verdict, severity=severity_of([f.verdict for f in findings]), findings=tuple(findings)
        )

    def sentence(self, text: str, offset: int, focus: Focus, discourse: Discourse | None = None) -> list[Finding]:
        """The findings of one sentence; ``discourse`` lends to it and notes what it leaves behind."""
        got = self.reader.read(text)
        if discourse is None:
            return self.judged(got, text, offset, focus)
        focus = discourse.focus(got.read)
        discourse.resolve(got.statements)
        found = self.judged(got, text, offset, focus)
        discourse.note(got.read, got.statements)
        return found

    def judged(self, got: Understood, text: str, offset: int, focus: Focus) -> list[Finding]:
        """The findings of a sentence that has been read."""
        tokens = got.read.tokens
        out: list[Finding] = []
        if got.read.question:
            return [
                Finding(
                    part=text,
                    start=offset,
                    end=offset + len(text),
                    fact=None,
                    verdict=Verdict.UNVERIFIABLE,
                    code="not-a-claim",
                    message="not a checkable claim: a question",
                )
            ]
        kicker = any(
            s.kind == "kicker" or (s.word == "fragment" and s.kind == "fragment" and not s.of("A"))
            for s in got.statements
        )
        alone = len(got.statements) > 1 and any(
            s.kind in ("fragment", "kicker") and self.stray(s, focus) for s in got.statements
        )
        named: frozenset[str] = frozenset()
        moved = any(s.kind in ("sub:before", "sub:until", "sub:since") for s in got.statements)
        for s in got.statements:
            if s.kind in ("sub:whatever", "sub:whoever", "sub:whichever"):
                continue
            if s.kind == "part" and s.word in _SPEAKING and len(got.statements) > 1:
                continue
            start = tokens.start[min(max(s.first, 0), len(tokens) - 1)] if len(tokens) else 0
            end = tokens.end[min(max(s.last, s.first + 1), len(tokens)) - 1] if len(tokens) else len(text)
            part = text[start:end]

            def finding(
                fact: Fact | None, verdict: Verdict, code: str, message: str, readings: tuple[ReadingRelation, ...] = ()
            ) -> Finding:
                return Finding(
                    part=part,
                    start=offset + start,
                    end=offset + end,
                    fact=fact.id if fact else None,
                    verdict=verdict,
                    code=code,
                    message=message,
                    readings=readings,
                )

            if s.act != "assert" or s.status in ("wished", "tried"):
                out.append(finding(None, Verdict.UNVERIFIABLE, "not-a-claim", "not a checkable claim"))
                continue
            found, misses = self.judge.judge(s, replace(focus, entities=focus.entities | named))
            named |= participants(s, self.reader.know)
            if not found and s.kind == "apposition" and len(got.statements) > 1 and self.background(s):
                continue
            if not found:
                out.append(finding(None, Verdict.UNVERIFIABLE, "no-fact", self.why(s, misses)))
                continue
            best = found[0]
            verdict, code = best.verdict, best.code
            if (
                best.verdict is Verdict.REFUTED
                and len(found) > 1
                and any(o.verdict is Verdict.SUPPORTED for o in found[1:])
            ):
                best = next(o for o in found if o.verdict is Verdict.SUPPORTED)
                verdict, code = best.verdict, best.code
            if moved and figured(best.outcomes[0].prepared.statement) and verdict is not Verdict.UNVERIFIABLE:
                verdict, code = Verdict.UNVERIFIABLE, "other-period"
            if s.kind == "apposition" and verdict is Verdict.SUPPORTED and len(got.statements) > 1:
                continue  # who somebody is: the base's own background
            if (kicker or alone) and verdict is not Verdict.UNVERIFIABLE and len(got.statements) > 1:
                verdict, code = Verdict.UNVERIFIABLE, "not-covered"
            if code == "unlisted" and any(o.alignment.unlisted and o.partly for o in best.outcomes):
                out.append(finding(best.fact, Verdict.SUPPORTED, "supported", "listed", self.readings(best)))
            out.append(finding(best.fact, verdict, code, best.detail or code, self.readings(best)))
            if best.speaker_wrong and verdict is Verdict.SUPPORTED:
                out.append(finding(best.fact, Verdict.REFUTED, "wrong-speaker", "somebody else says this"))
        return out

    def background(self, s: Statement) -> bool:
        """An apposition that only says who or what somebody is: "the …", or its kind and country."""
        subject = next((r.term for r in s.roles if r.role == "A"), None)
        what = next((r.term for r in s.roles if r.role == "C"), None)
        if subject is None or what is None or subject.ref is None or what.count is not None or what.rank is not None:
            return False
        if what.det == "the" and not any(m.frame is not None for m in what.mods):
            return True
        home = self.reader.know.country.get(subject.ref.id, subject.ref.country)
        kind = subject.ref.kind
        heads = _KINDS.get(kind, frozenset())
        plain = all(m.term is not None and m.term.ref is not None and m.term.ref.id == home for m in what.mods)
        return what.head in heads and plain

    def stray(self, s: Statement, focus: Focus) -> bool:
        """A fragment that nothing understood: it may turn what stands beside it round."""
        return s.kind == "kicker" or not self.judge.judge(s, focus)[0]

    def why(self, s: Statement, misses: list[tuple[Fact, Alignment]]) -> str:
        for fact, alignment in misses:
            if alignment.other is not None and alignment.other.why:
                return f"another subject than “{fact.name}”: {alignment.other.why}"
        return "nothing in the fact base is about this"

    def readings(self, judged: Judged) -> tuple[ReadingRelation, ...]:
        out = []
        for o in judged.outcomes:
            r, s = o.prepared.reading, o.prepared.source
            out.append(
                ReadingRelation(
                    source=s.id,
                    value=r.says,
                    relation=o.relation if o.relation is not None else Relation.INCOMPARABLE,
                    as_of=r.as_of,
                    said_by=r.said_by,
                    url=s.url,
                    locator=r.locator,
                    publisher=s.publisher,
                    published=s.published,
                )
            )
        return tuple(out)


_KINDS = {
    "organisation": frozenset("company firm university college bank group carmaker manufacturer maker conglomerate corporation newspaper broadcaster agency".split()),
    "person": frozenset("man woman politician statesman leader".split()),
    "city": frozenset("city town capital".split()),
    "place": frozenset("palace building city town residence".split()),
    "country": frozenset("country nation state republic".split()),
}
_SPEAKING = frozenset(["speak", "talk", "address", "say", "reply", "comment", "write", "answer", "add", "ask"])


def _no_fact(claim: str) -> Finding:
    return Finding(
        part=claim,
        start=0,
        end=len(claim),
        fact=None,
        verdict=Verdict.UNVERIFIABLE,
        code="no-fact",
        message="nothing in the fact base is about this",
    )
