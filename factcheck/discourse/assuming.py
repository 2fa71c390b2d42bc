"""Whom a claim by itself may be about where it names nobody: the base's pair, where a definite phrase points at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.frames import Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.matching.denoting import leaders, pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.parsing.items import Read
from factcheck.statements.heads import means
from factcheck.statements.model import Statement

SAID_OF = frozenset({"v", "aux", "modal", "neg"})
HE = frozenset({"he", "she"})
NEAR = 4
"""Tokens at the head of a sentence, among them a quotation mark."""
STRANGERS = frozenset({"country", "person", "unknown"})


def assumes(read: Read, statements: Iterable[Statement], know: Knowledge) -> bool:
    """May a claim that stands alone be about the base's pair: does it name one of ours, or point at two countries, two
    presidents, a meeting ("the talks") without naming others? A pronoun or a bare noun points at nobody."""
    refs = [ref for item in read.items for ref in item.refs[:1]]
    if any(ref.kind == "country" and ref.id not in know.focus for ref in refs):
        return False
    if names_ours(read, know):
        return True
    if any(ref.kind in STRANGERS for ref in refs):
        return False
    terms = [term for stmt in statements for term in _terms(stmt)]
    if len(know.focus) == 1 and any(term.det == "the" and term.ref is None for term in terms):
        return True  # of a base about one alone: "the new wing" is its
    return _the_event(read) or any(_points(term) for term in terms)


def names_ours(read: Read, know: Knowledge) -> bool:
    """Whether a sentence names a country of the pair, somebody or something of theirs, or another entity of the
    base."""
    refs = [ref for item in read.items for ref in item.refs[:1]]
    return any(ref.id in know.focus or ref.id in know.kinds or ref.country in know.focus for ref in refs)


def whose(read: Read, statements: Iterable[Statement]) -> bool:
    """ "*Our* trade with Y": whose, where nobody known says so? Nobody of ours is lent to it."""
    said = [word for word in read.tokens.norm[:NEAR] if word.isalpha()]
    if said[:1] != ["our"] or said[1:2] == ["two"]:
        return False
    return all(s.speaker is None or s.speaker.ref is None for s in statements)


def alone(statements: Iterable[Statement]) -> Term | None:
    """The only person whom a sentence names, unless after its "he": "during X's stay a deal was struck, *he* said"."""
    found: dict[str, Term] = {}
    statements = list(statements)
    todo = [r.term for stmt in statements for r in stmt.roles if r.term is not None]
    begun = [s.roles for s in statements if s.kind == "finite"]
    he = [r.at for roles in begun for r in roles if r.mark == "subj" and r.term is not None and r.term.head in HE]
    while todo:
        term = todo.pop()
        if term.ref is not None and term.ref.kind == "person":
            found[term.ref.id] = replace(term, mods=[])
        todo.extend([*term.members, *(m.term for m in term.mods if m.term is not None)])
    who = next(iter(found.values())) if len(found) == 1 else None
    return who if who is None or not he or who.at < min(he) else None


def lend_speaker(statements: Iterable[Statement]) -> None:
    """ "…, he said" of a sentence that stands by itself: the only person whom it names."""
    told = [s for s in statements if s.speaker is not None and s.speaker.det == "pron" and s.speaker.head in HE]
    who = alone(statements) if told else None
    for stmt in told:
        stmt.speaker = stmt.speaker if who is None else replace(who, carried=True)


def _the_event(read: Read) -> bool:
    """Is "the visit" what the sentence says something of? Its statement may have become that of the predicate."""
    for det, noun, then in zip(read.items, read.items[1:], read.items[2:], strict=False):
        if det.word == "the" and noun.tag == "n" and then.tag in SAID_OF:
            if any(s.concept in classes.MEETINGS for s in senses.nouns().get(noun.lemma, ())):
                return True
    return False


def _points(term: Term) -> bool:
    """ "the two countries", "both presidents", "the leaders' talks", "the visit"."""
    if pointed(term) in ("countries", "persons") or leaders(term):
        return True
    if term.det != "the" or not means(term, *classes.MEETINGS):
        return False
    return term.count is None and not any(m.word not in closed.HARMLESS for m in term.mods if m.word)


def _terms(stmt: Statement) -> Iterator[Term]:
    """All noun phrases of a statement and of who says it, and those within them."""
    for phrase in (*stmt.phrases(), stmt.speaker):
        if phrase is not None:
            yield from phrase.within()
