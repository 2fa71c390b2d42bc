"""Which words of a part a finding is about: the figure, name or word that decides it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.frames import Term
from factcheck.judging.figures import of_term
from factcheck.judging.outcomes import Outcome
from factcheck.matching.alignment import Pairing
from factcheck.model import Relation, Span, Verdict
from factcheck.reading.tokens import Tokens
from factcheck.statements.model import Role, Statement

DECIDING = {
    Verdict.REFUTED: (Relation.EXCLUDES,),
    Verdict.DISPUTED: (Relation.EXCLUDES, Relation.STRETCH, Relation.ALLOWS),
    Verdict.UNVERIFIABLE: (Relation.STRETCH, Relation.ALLOWS, Relation.EXCLUDES, Relation.INCOMPARABLE),
}
"""Verdict -> the relations of the argument that decides it, the strongest first."""
SPEAKING = frozenset({"other-speaker", "wrong-speaker"})
STAGES = frozenset({"stronger-status", "weaker-status"})


def whole(statement: Statement, tokens: Tokens) -> Span:
    """The words of the statement."""
    return _span(tokens, statement.first, statement.last)


def mark(statement: Statement, tokens: Tokens, verdict: Verdict, code: str, lead: Outcome) -> Span:
    """The words of ``statement`` that decide: offsets in the sentence."""
    found = _by_code(statement, tokens, code, lead)
    if found is None:
        found = _by_argument(statement, tokens, verdict, lead.alignment.pairs)
    return found or whole(statement, tokens)


def said(statement: Statement, tokens: Tokens) -> Span:
    """The words of what is said in the statement, without who says so."""
    terms = [role.term for role in statement.roles if role.term is not None]
    if not terms:
        return whole(statement, tokens)
    reaches = [_reach(term) for term in terms]
    return _span(tokens, min(first for first, _ in reaches), max(last for _, last in reaches))


def members(statement: Statement, tokens: Tokens, outcomes: Sequence[Outcome], *, listed: bool) -> Span | None:
    """Of a list some of whose members the readings name, the first row of those that are ``listed``, or are not."""
    pairs = [p for o in outcomes for p in o.alignment.pairs if p.effect == "unlisted" and p.compared is not None]
    hits = {one for p in pairs if p.compared is not None for one in p.compared.hits}
    role = _role(statement.roles, pairs[0].at) if pairs and hits else None
    if role is None or role.term is None:
        return None
    row: list[Term] = []
    for each in role.term.members:
        if (each.ref is not None and each.ref.id in hits) is listed:
            row.append(each)
        elif row:
            break
    return _span(tokens, row[0].first, _reach(row[-1])[1]) if row else None


def _by_code(statement: Statement, tokens: Tokens, code: str, lead: Outcome) -> Span | None:
    """The words that a code is about."""
    if code in SPEAKING and statement.speaker is not None:
        return _span(tokens, statement.speaker.first, statement.speaker.last)
    if code == "denied" and statement.neg_at >= 0:
        ends = [statement.neg_at, statement.at if statement.at >= 0 else statement.neg_at]
        return _span(tokens, min(ends), max(ends) + 1)
    if code in STAGES and statement.at >= 0:
        return _span(tokens, statement.at, statement.at + 1)
    if code == "exclusive" and statement.only >= 0:
        return _span(tokens, statement.only, statement.only + 1)
    if code in ("other-period", "later-source") or lead.detail in ("date", "a finer date than the source gives"):
        return statement.times[0].span if statement.times else None
    if code == "other-unit":
        pair = next((p for p in lead.alignment.pairs if p.effect == "unit"), None)
        return argument(statement, tokens, pair) if pair is not None else None
    if code == "not-covered" and lead.adds:
        return added(statement, tokens, lead.adds)
    return None


def added(statement: Statement, tokens: Tokens, adds: Sequence[tuple[int, str]]) -> Span | None:
    """The first run of the words that a part adds, (token, word) each."""
    spans = sorted({addition(statement, tokens, at, word) for at, word in adds})
    if not spans:
        return None
    start, end = spans[0]
    for span in spans[1:]:
        if tokens.text[end : span.start].strip(" ,"):
            break
        end = max(end, span.end)
    return Span(start, end)


def addition(statement: Statement, tokens: Tokens, at: int, word: str) -> Span:
    """Where a word stands that a part adds: a whole argument, a date, else the word itself."""
    if word == "date" and statement.times:
        return statement.times[0].span
    phrase = next((found for role in statement.roles if (found := _phrase(role.term, at)) is not None), None)
    if phrase is not None:
        return _span(tokens, at, phrase)
    role = _role(statement.roles, at)
    if role is not None and role.term is not None:
        return _span(tokens, *_reach(role.term))
    if role is not None and role.stmt is not None:
        return _span(tokens, role.stmt.first, role.stmt.last)
    return _span(tokens, at, at + 1)


def _phrase(term: Term | None, at: int) -> int | None:
    """Where a phrase ends that begins at token ``at`` and restricts the term ("companies *in energy*")."""
    if term is None:
        return None
    for one in term.walk():
        for mod in one.mods:
            if mod.at == at and mod.term is not None and _reach(mod.term)[1] > at:
                return _reach(mod.term)[1]
            if (found := _phrase(mod.term, at)) is not None:
                return found
    return None


def _by_argument(statement: Statement, tokens: Tokens, verdict: Verdict, pairs: list[Pairing]) -> Span | None:
    """The argument that decides; of what is supported the figure, if it has one."""
    decisive = [p for p in pairs if p.effect in ("value", "unit", "unlisted") and p.at >= 0]
    if verdict is Verdict.SUPPORTED:
        figured = [p for p in decisive if p.compared is not None and p.compared.figure is not None]
        return argument(statement, tokens, figured[0]) if figured else None
    for relation in DECIDING[verdict]:
        for pair in decisive:
            if pair.relation is relation:
                return argument(statement, tokens, pair)
    return None


def argument(statement: Statement, tokens: Tokens, pair: Pairing) -> Span | None:
    """The words of the claim's filler in ``pair``: its figure where figures were compared, else all of it."""
    role = _role(statement.roles, pair.at)
    figured = pair.compared is not None and pair.compared.figure is not None
    if role is None:
        return _span(tokens, pair.at, pair.at + 1)
    if role.term is not None:
        quantity = of_term(role.term)
        if figured and quantity is not None:
            return quantity.whole
        return _span(tokens, *_reach(role.term))
    if role.stmt is not None:
        return _span(tokens, role.stmt.first, role.stmt.last)
    return _span(tokens, role.at, role.at + 1)


def _role(roles: Iterable[Role], at: int) -> Role | None:
    """The argument that begins at token ``at``, also within an embedded statement."""
    inner: list[Role] = []
    for role in roles:
        if role.at == at:
            return role
        if role.stmt is not None:
            inner.extend(role.stmt.roles)
    return _role(inner, at) if inner else None


def _reach(term: Term) -> tuple[int, int]:
    """The tokens of a noun phrase with all that hangs on it ("the president of South *Korea*")."""
    parts = term.members or [term]
    return min(part.first for part in parts), max(part.last for part in term.within())


def words(what: Role | Term | str | None, tokens: Tokens) -> str:
    """An argument as its sentence has it; "" where it does not stand there."""
    if what is None or isinstance(what, str):
        return what or ""
    term = what if isinstance(what, Term) else what.term
    if term is not None:
        first, last = _reach(term)
    elif isinstance(what, Term):
        return ""
    elif what.stmt is not None:
        first, last = what.stmt.first, what.stmt.last
    else:
        first, last = what.at, what.at + 1
    return tokens.text[slice(*_span(tokens, first, last))] if 0 <= first < last <= len(tokens) else ""


def phrase(role: Role, tokens: Tokens) -> str:
    """An argument as its sentence has it, with its preposition."""
    last = _reach(role.term)[1] if role.term is not None else role.at + 1
    return tokens.text[slice(*_span(tokens, role.at, last))] if 0 <= role.at < last <= len(tokens) else ""


def _span(tokens: Tokens, first: int, last: int) -> Span:
    """Tokens ``first`` to ``last`` without the signs around them, as offsets in the sentence."""
    size = len(tokens)
    if not size:
        return Span(0, len(tokens.text))
    first = min(max(first, 0), size - 1)
    last = min(max(last, first + 1), size)
    while last - 1 > first and not _is_word(tokens.norm[last - 1]):
        last -= 1
    while first < last - 1 and not _is_word(tokens.norm[first]) and tokens.norm[first] not in "$€£¥₩₸":
        first += 1
    return Span(tokens.start[first], tokens.end[last - 1])


def _is_word(norm: str) -> bool:
    return any(map(str.isalnum, norm)) or norm in "%"
