"""A sentence's findings: each of its statements against the facts, and what its parts do to one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from factcheck.base import Fact
from factcheck.checking.occasions import OCCASIONS, circumstances, level, moved, pointed_at, said_before, settle
from factcheck.checking.reader import Reader, Understood
from factcheck.discourse.settings import answering
from factcheck.frames import Term, replace
from factcheck.judging import marks
from factcheck.judging.outcomes import Focus, Judged, Outcome, figured
from factcheck.judging.tables import NOTHING
from factcheck.judging.telling import ACTS, Teller, meant_as, outside
from factcheck.judging.verdicts import Judge
from factcheck.language.en import bodies, closed
from factcheck.matching.alignment import Alignment, Pairing, show
from factcheck.matching.denoting import denotes
from factcheck.matching.fillers import filler
from factcheck.matching.knowledge import Knowledge, Rel
from factcheck.matching.participation import participants, told_of
from factcheck.model import Finding, Span, Verdict
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.records import NamedTuple, dataclass, field
from factcheck.statements import predicating
from factcheck.statements.model import Role, Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from factcheck.checking.doubting import Doubts
    from factcheck.checking.nearest import Near, Nearest


Miss: TypeAlias = tuple[Fact, Alignment]
"""A fact that shares a part's predicate, not its people, and the alignment that shows it."""
SPEAKING = frozenset(["speak", "talk", "address", "say", "reply", "comment", "write", "answer", "add", "ask"])
SPOKEN = frozenset({"part", "sub:while"})
CONDITIONS = frozenset({"sub:whatever", "sub:whoever", "sub:whichever"})
MOVING = frozenset({"sub:before", "sub:until", "sub:since"})
"""Clauses that put what stands beside them into another time."""
WHEN = frozenset({"sub:when", "sub:after", "sub:once"})
"""Clauses that say when something was so."""
UNASSERTED = frozenset({"wished", "tried"})
WILLED = frozenset({"interest", "propose", "ready", "commit"})
"""Concepts of what is only wanted."""
SINCE = "sub:since"
TIMES = frozenset({"sub:when", "sub:after", "sub:once", SINCE})


@dataclass(slots=True)
class Trace:
    """The account of how a text was judged: lines, indented with blanks."""

    lines: list[str] = field(default_factory=list)

    def add(self, text: str, depth: int = 0) -> None:
        self.lines.append("  " * depth + text)


class _Part(NamedTuple):
    """A statement with what the facts say of it."""

    statement: Statement
    found: list[Judged]
    misses: list[Miss]


class _Around(NamedTuple):
    """What the other parts of a sentence do to each of them."""

    several: bool
    """There are others."""
    stray: bool
    """One of them was not understood: it may turn the others round."""
    moved: bool
    """One of them puts the others into another time."""
    then: bool = False
    """One of them says when it was ("when X took office"), and no source tells of that."""


def hinted(near: Near) -> str:
    """That no fact says a part, and which comes nearest."""
    lacks = " and ".join(f"“{word}”" for word in near.lacks)
    head = "this names nobody" if near.nobody else "no fact says this"
    return f"{head}; the nearest is “{near.fact.name}”" + (f", which lacks {lacks}" if lacks else "")


class Parts:
    """Judges sentences part by part."""

    def __init__(self, reader: Reader, judge: Judge, teller: Teller) -> None:
        self.reader = reader
        self.facts = judge
        self.tell = teller

    @cached_property
    def nearest(self) -> Nearest:
        """The facts by what they are about, for parts that none says."""
        from factcheck.checking.nearest import Nearest

        return Nearest(self.facts.prepared, self.reader.know)

    @cached_property
    def callings(self) -> dict[str, frozenset[str]]:
        """What the base calls people and things before their names."""
        from factcheck.checking.callings import callings

        return callings(self.facts.prepared)

    @cached_property
    def doubts(self) -> Doubts:
        """The sentences of a base made from texts, by their figures."""
        from factcheck.checking.doubting import Doubts

        return Doubts(self.reader)

    def judge(self, text: str, focus: Focus, trace: Trace | None = None) -> list[Finding]:
        """The findings of one sentence; offsets are in ``text``."""
        return self.of(self.reader.read(text), focus, trace)

    def of(self, got: Understood, focus: Focus, trace: Trace | None = None) -> list[Finding]:
        """The findings of a sentence that has been read."""
        tokens = got.read.tokens
        if trace is not None:
            from factcheck.checking.explaining import reading

            for line in reading(got, self.reader.grammar, focus, self.facts.timed):
                trace.add(*line)
        if got.read.question:
            message = f"not a checkable claim: {ACTS['ask']}"
            return [outside(tokens, Span(0, len(tokens.text)), "not-a-claim", message)]
        focus = _settled(got.statements, focus)
        around = self._around(got, focus)
        know = self.reader.know
        named = frozenset(i for part in got.statements if part.kind in OCCASIONS for i in told_of(part, know))
        if not focus.foreign:
            named |= pointed_at(got.statements, know)
            focus = replace(focus, hinted=focus.hinted | pointed_at(got.statements, know, bare=True))
        judged: list[_Part] = []
        out: list[Finding] = []
        scope = focus
        for part in got.statements:
            if part.kind in CONDITIONS or (part.kind in SPOKEN and part.word in SPEAKING and around.several):
                continue
            if part.act == "ask" and part.kind in closed.INDIRECT and around.several:
                continue  # "…, and where it may go from here": a topic
            found: list[Judged] = []
            misses: list[Miss] = []
            entities = focus.entities | named | circumstances(part, know)
            if part.act == "assert":
                if entities != scope.entities:
                    scope = replace(focus, entities=entities)
                found, misses = self.facts.judge(part, scope, trace is not None)
            judged.append(_Part(part, found, misses))
            if part.act != "assert" or (part.status in UNASSERTED and not _wished(found)):
                continue
            named |= told_of(part, know)
            if trace is not None:
                from factcheck.checking.explaining import alignments

                for line in alignments(part, found, misses, None if found else self.nearest.to(part, got.read)):
                    trace.add(*line)
        around = around._replace(then=any(map(_untold, judged)))
        for one in judged:
            part = one.statement
            if part.act != "assert" or (part.status in UNASSERTED and not _wished(one.found)):
                verbs = [i.lemma for i in got.read.items if i.tag == "v" and i.first < part.last]
                message = f"not a checkable claim: {meant_as(part, verbs)}"
                out.append(outside(tokens, marks.whole(part, tokens), "not-a-claim", message))
            elif not _besides(one, judged, know):
                told = self._part(got, one, around, focus, hint=focus.hint and not out)  # one hint is enough
                if elaborates(part, got, told, out):
                    out = []
                out.extend(told)
        out = _beside_refuted(out, judged, know)
        if focus.running and not any(finding.fact is not None for finding in out):
            timed = [one for one in judged if one.statement.kind in OCCASIONS and one.found]
            out.extend(self.tell.finding(one.statement, tokens, _best(one.found)) for one in timed)
        return out

    def _part(self, got: Understood, one: _Part, around: _Around, focus: Focus, *, hint: bool) -> list[Finding]:
        """The findings of one statement; with ``hint`` what is about no fact names the nearest."""
        part, tokens = one.statement, got.read.tokens
        found = one.found
        apposition = part.kind == "apposition" and around.several
        if (part.kind == "presumed" and not _refuted(found)) or (apposition and self._called(part)):
            return []
        if not found:
            if apposition and self._introduces(part):
                return []
            return [outside(tokens, marks.whole(part, tokens), *self._why(part, got, one.misses, hint=hint))]
        best = _best(found)
        verdict, code = best.verdict, best.code
        own = any(t.relative is None for t in part.times)
        away = around.moved or (around.then and part.tense == "past" and level(best))
        refuted = verdict is Verdict.REFUTED and around.then  # "when X arrived, Y was not there"
        away = away and not own and (refuted or figured(best.outcomes[0].prepared.statement))
        away = away or said_before(part, best, focus)
        if verdict is not Verdict.UNVERIFIABLE and (focus.apart or away or moved(part, best, focus, tokens.norm)):
            verdict, code = Verdict.UNVERIFIABLE, focus.apart or "other-period"
        told = figured(best.outcomes[0].prepared.statement)  # "a top-ten investor": more than who somebody is
        background = (apposition and not told) or (part.kind in OCCASIONS | MOVING and around.several)
        if background and verdict is Verdict.SUPPORTED:
            return []  # who somebody is: the base's own background
        if around.stray and verdict is not Verdict.UNVERIFIABLE:
            verdict, code = Verdict.UNVERIFIABLE, "not-covered"
        out = []
        if code == "unlisted" and any(o.alignment.unlisted and o.partly for o in best.outcomes):
            out.append(self.tell.finding(part, tokens, best, Verdict.SUPPORTED, "supported"))
        overruled = (verdict, code) != (best.verdict, best.code)
        told_of_it = self.tell.finding(part, tokens, best, *((verdict, code) if overruled else ()))
        out.append(self._doubted(told_of_it, got, part, best))
        if best.speaker_wrong and verdict is Verdict.SUPPORTED:
            out.append(self.tell.speaker(part, tokens, best))
        return out

    def _doubted(self, finding: Finding, got: Understood, part: Statement, best: Judged) -> Finding:
        """A refutation by texts is open where another sentence of theirs has the claim's own figure; where another
        source has it, the sources differ. What one of them supports has a note where another one has another figure."""
        if not self.reader.base.drafted or finding.verdict not in (Verdict.REFUTED, Verdict.SUPPORTED):
            return finding
        if finding.verdict is Verdict.SUPPORTED:
            sources = {one.source for one in finding.readings}
            note = self.doubts.otherwise(finding.part, got.plain, finding.fact, sources)
            return finding if note is None else replace(finding, notes=(*finding.notes, note))
        seen = self.doubts.about(finding.part, got.plain, finding.fact)
        if seen is None:
            return finding
        against = {o.prepared.reading.source for o in best.outcomes}
        if seen.asserted and seen.source not in against and best.code != "denied":
            told = self.tell.finding(part, got.read.tokens, best, Verdict.DISPUTED, "sources-differ")
            return replace(told, notes=(*told.notes, seen.note))
        told = self.tell.finding(part, got.read.tokens, best, Verdict.UNVERIFIABLE, "undecided")
        return replace(told, notes=(*told.notes, seen.note))

    def _around(self, got: Understood, focus: Focus) -> _Around:
        parts = got.statements
        several = len(parts) > 1
        stray = several and any(self._is_stray(s, focus) for s in parts)
        return _Around(several, stray, any(s.kind in MOVING for s in parts))

    def _is_stray(self, part: Statement, focus: Focus) -> bool:
        """A fragment that nothing understood."""
        if part.kind != "fragment":
            return part.kind == "kicker"
        return (part.word == "fragment" and not part.of("A")) or not self.facts.judge(part, focus)[0]

    def _called(self, part: Statement) -> bool:
        """An apposition that only says what the base itself calls somebody."""
        from factcheck.checking.callings import called

        return called(part, self.callings)

    def _introduces(self, part: Statement) -> bool:
        """An apposition that only says who or what somebody is: "the …", or its kind and country."""
        subject = next((r.term for r in part.roles if r.role == "A"), None)
        what = next((r.term for r in part.roles if r.role == "C"), None)
        if subject is None or what is None or subject.ref is None or what.count is not None or what.rank is not None:
            return False
        if predicating.foremost(what):
            return False  # "the largest number ever", "the highest town": more than who or what it is
        home = self.reader.know.country.get(subject.ref.id, subject.ref.country)
        lands = {
            m.term.ref.id
            for m in what.mods
            if m.term is not None and m.term.ref is not None and m.term.ref.kind == "country"
        }
        held = {title for (title, _), person in self.reader.know.offices.items() if person == subject.ref.id}
        if held and what.head in closed.OFFICES - held:
            return False  # another office than the known one
        if what.det == "the" and not any(m.frame is not None for m in what.mods):
            return lands <= {home}  # "the president of" another country is no introduction
        plain = all(m.term is not None and m.term.ref is not None and m.term.ref.id == home for m in what.mods)
        return what.head in bodies.SORTS.get(subject.ref.kind, frozenset()) and plain

    def _why(self, part: Statement, got: Understood, misses: list[Miss], *, hint: bool) -> tuple[str, str]:
        """The code and the message of a part that is about no fact."""
        tokens = got.read.tokens
        near = self.nearest.to(part, got.read) if hint else None
        named = told_of(part, self.reader.know) - self.reader.know.focus
        better = near is not None and bool(named & self._told_of(near.fact))
        for fact, alignment in misses:
            other = alignment.other
            if other is None or not other.why or (better and not named & self._told_of(fact)):
                continue  # one that names more of those whom the part names comes nearer
            if alignment.same or alignment.values or self._resembles(part, fact, alignment):
                why = self._unlike(part, fact, other, tokens) or other.why
                return "other-subject", f"another subject than “{fact.name}”: {why}"
        return "no-fact", NOTHING if near is None else hinted(near)

    def _unlike(self, part: Statement, fact: Fact, other: Pairing, tokens: Tokens) -> str:
        """What the claim has in the place of what the fact has, in the words of both; "" where that is not why."""
        if " is not " not in other.why:
            return ""
        told = other.told if isinstance(other.told, str) else ""
        for one in self.facts.facts[fact.id]:
            if any(role is other.told for role in one.statement.roles):
                told = marks.words(other.told, tokenize(one.reading.says))
        strange = self._strange(part, fact, other)
        mine = " and ".join(filter(None, (marks.words(term, tokens) for term in strange)))
        if not all(term.ref is not None for term in strange):
            mine = f"“{mine}”" if mine else marks.words(other.mine, tokens)
        return f"{mine} is not {told}" if mine and told else ""

    def _strange(self, part: Statement, fact: Fact, other: Pairing) -> list[Term]:
        """What a part has in the place of the fact's: of several who take part, those who are not the fact's."""
        if isinstance(other.mine, str):
            meant = [r.term for r in part.roles if r.term is not None and show(r) in other.mine]
        else:
            meant = [other.mine.term] if other.mine is not None and other.mine.term is not None else []
        known = self._told_of(fact)
        each = [term for whole in meant for term in whole.walk()]
        return [term for term in each if not self._are(part, term, known)] or each

    def _are(self, part: Statement, term: Term, known: frozenset[str]) -> bool:
        """Does a noun phrase name only some of those known?"""
        found = participants(replace(part, roles=[Role("A", "subj", term.at, term=term)]), self.reader.know)
        return term.ref is not None and bool(found) and found <= known

    def _resembles(self, part: Statement, fact: Fact, alignment: Alignment) -> bool:
        """Does a part name somebody of a fact, and somebody else in another's place? "Be" alone is no likeness."""
        if alignment.concept == "be":
            return False
        know = self.reader.know
        named = told_of(part, know)
        told = self._told_of(fact)
        if not named & told:
            return False
        mine = alignment.other.mine if alignment.other is not None else None
        if isinstance(mine, Role):
            instead = bool(participants(replace(part, roles=[mine]), know))
        else:
            strange = self._strange(part, fact, alignment.other) if alignment.other is not None else []
            instead = bool(named - told) or any(term.ref is None and term.det == "the" for term in strange)
        return instead

    def _told_of(self, fact: Fact) -> frozenset[str]:
        """Whom the readings of a fact name."""
        return frozenset().union(*(told_of(one.statement, self.reader.know) for one in self.facts.facts[fact.id]))


def elaborates(part: Statement, got: Understood, told: list[Finding], before: list[Finding]) -> bool:
    """ "They left empty-handed: nothing was signed": what comes after the colon, where it is wrong, says what was meant
    before it, of which nothing was understood."""
    if not told or not before or any(f.verdict not in (Verdict.REFUTED, Verdict.DISPUTED) for f in told):
        return False
    colon = next((i.first for i in got.read.items if i.tag == ":"), None)
    if colon is None or part.first <= colon:
        return False
    start = got.read.tokens.start[colon]
    return all(f.fact is None and f.code in ("no-fact", "other-subject") and f.start < start for f in before)


def _beside_refuted(found: list[Finding], judged: list[_Part], know: Knowledge) -> list[Finding]:
    """The findings that are left where a part is refuted that the others stand on: who somebody is, what is taken as
    known, what something is set against."""
    refuted = [one for one in judged if _refuted(one.found)]
    if misnamed := [one for one in refuted if one.statement.kind == "apposition"]:
        found = [x for x in found if x.verdict is not Verdict.SUPPORTED or not _about(x, misnamed, judged, know)]
    if any(one.statement.kind == "presumed" for one in refuted):
        found = [x for x in found if x.code != "not-covered"]  # what the sentence says of it is not open besides
    if any(one.statement.kind == "contrast" for one in refuted):
        found = [x for x in found if x.verdict is not Verdict.UNVERIFIABLE]  # "X, not Y", where it was Y
    return found


def _besides(one: _Part, judged: list[_Part], know: Knowledge) -> bool:
    """Does a part only say when others hold, or what they are set against ("in X, *not in Y*", of what was in X)?"""
    part = one.statement
    if part.kind == "contrast":
        return apart(one, judged, know)
    return part.kind in OCCASIONS | {SINCE} and not one.found and presupposed(part, judged, know)


def apart(one: _Part, judged: list[_Part], know: Knowledge) -> bool:
    """Is what a supported part is set against another place, kind or figure than the fact's own?"""
    k = next(n for n, other in enumerate(judged) if other is one)
    held = next((other for other in reversed(judged[:k]) if other.statement.kind != "contrast"), None)
    if held is None or not held.found or _best(held.found).verdict is not Verdict.SUPPORTED or _refuted(one.found):
        return False
    mine = {r.term.at for r in held.statement.roles if r.term is not None}
    strange = [r for r in one.statement.roles if r.term is not None and r.term.at not in mine]
    if len(strange) != 1 or strange[0].role not in VALUES:
        return False
    told = [
        outcome.prepared.statement
        for each in held.found
        if each.verdict is Verdict.SUPPORTED
        for outcome in each.outcomes
    ]
    own = [r for fact in told for r in fact.roles if r.role == strange[0].role and r.term is not None]
    return any(filler(strange[0], r, know, False, know.focus, None).rel in (Rel.EXCLUDES, Rel.OTHER) for r in own)


VALUES = frozenset({"L", "K", "M", "C", "D"})
"""Roles that one thing fills, whatever else there is."""


def _refuted(found: list[Judged]) -> bool:
    return bool(found) and _best(found).verdict is Verdict.REFUTED


def _about(finding: Finding, misnamed: list[_Part], judged: list[_Part], know: Knowledge) -> bool:
    """Whether a finding tells of somebody whom the sentence takes for another ("X, the president of *another country*,
    met …"): nothing that it says of him is supported."""
    who = {
        i
        for one in misnamed
        for r in one.statement.roles
        if r.role == "A" and r.term
        for i in denotes(r.term, know) or ()
    }
    for one in judged:
        if one.statement.kind != "apposition" and one.found and _best(one.found).fact.id == finding.fact:
            return bool(who & told_of(one.statement, know))
    return False


def _untold(one: _Part) -> bool:
    """Whether a clause says when the rest was so, by what no source tells."""
    return one.statement.kind in WHEN and not any(j.verdict is Verdict.SUPPORTED for j in one.found)


def _best(found: list[Judged]) -> Judged:
    """The fact that a part speaks of; when another one supports it, the first does not refute it."""
    best = found[0]
    if best.verdict is Verdict.REFUTED:
        return next((other for other in found[1:] if other.verdict is Verdict.SUPPORTED), best)
    return best


def presupposed(part: Statement, judged: list[_Part], know: Knowledge) -> bool:
    """Does a clause of time only say when another part held: one that is refuted whenever it was, or a fact that names
    the same time?"""
    others = [one for one in judged if one.found and one.statement is not part]
    if part.loose:
        return False
    leads = [_best(one.found) for one in others]
    if any(_best(one.found).verdict is Verdict.REFUTED and not one.statement.negated for one in others):
        return part.kind in TIMES
    mark = part.kind.removeprefix("sub:")
    return any(
        role.mark == mark
        and filler(Role(mark, mark, part.first, stmt=part), role, know, False, know.focus, None).rel is Rel.EQUAL
        for lead in leads
        for outcome in lead.outcomes
        for role in outcome.prepared.statement.roles
    )


def _willed(outcome: Outcome) -> bool:
    """Whether the fact says in its own predicate what somebody wants."""
    return outcome.alignment.concept in WILLED


def _wished(found: list[Judged]) -> bool:
    """Is there a fact of the same standing: what somebody wants, as a source says?"""
    return any(
        j.verdict is not Verdict.UNVERIFIABLE and any(o.prepared.status != "happened" or _willed(o) for o in j.outcomes)
        for j in found
    )


def _settled(statements: Sequence[Statement], focus: Focus) -> Focus:
    """The focus of a sentence whose dates are those of its day."""
    if focus.date is not None:
        settle(statements, focus.date)
    if focus.apart == "other-speaker" and answering(statements):
        return replace(focus, apart="")
    return focus
