"""Does the fact base do what it is meant to? Each fact is judged by its own readings and by its examples."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.engine import Checker
from factcheck.model import Fact, FactBase, Quantity, Relation

QUANTIFIED = frozenset({"amount", "count", "rank"})
MOST_WORDS = 4
"""Wordings that are named in a message."""


def lint(base: FactBase) -> list[str]:
    """Problems, one line each, in the order of the file: facts nobody can match, examples judged otherwise."""
    checker = Checker(base, assume_context=True)
    return [
        f"{base.path}:{fact.line}: {fact.id}: {problem}"
        for fact in base.facts.values()
        for problem in _told(fact, checker)
    ]


def _told(fact: Fact, checker: Checker) -> Iterator[str]:
    """The problems of a fact; a fault of ours is one, and does not end those of the other facts."""
    try:
        yield from _problems(fact, checker)
    except Exception as error:
        yield f"a mistake in factcheck, please report it: {type(error).__name__}: {error}"


def _problems(fact: Fact, checker: Checker) -> Iterator[str]:
    for claim, source in restatements(fact, checker.base):
        result = checker.check(claim)
        own = [f for f in result.findings if f.fact == fact.id]
        if not own:
            yield f"its own reading is not found in “{claim}”, its title and value: {_why(fact, claim, checker)}"
        elif not any(r.source == source and r.relation is Relation.ENTAILS for f in own for r in f.readings):
            reasons = ", ".join(dict.fromkeys(f"{f.verdict} ({f.code})" for f in own))
            yield f"its own reading is not entailed but {reasons}: “{claim}”"
    for example in fact.examples:
        verdict = checker.check(example.claim).verdict
        if verdict is not example.verdict:
            yield f"example judged {verdict}, not {example.verdict}: “{example.claim}”"


def _why(fact: Fact, claim: str, checker: Checker) -> str:
    """Why a claim is not about the fact, and what to change."""
    said = claim.casefold()
    for group in fact.about:
        words = [word for name in group for word in _words(checker.base, name)]
        if not any(word.casefold() in said for word in words):
            names = " or ".join(f"'{name}'" for name in group)
            shown = ", ".join(words[:MOST_WORDS]) + (", …" if len(words) > MOST_WORDS else "")
            advice = "put one of them into the title, or a word of the title among them"
            return f"it does not speak of {names} ({shown}); {advice}"
    reasons = (line.strip() for line in checker.explain(claim).lines)
    reason = next((line.partition(": ")[2] for line in reasons if line.startswith(f"not {fact.id}: ")), None)
    return f"{reason or 'another fact explains more of it'}; factcheck explain shows how it is read"


def _words(base: FactBase, name: str) -> tuple[str, ...]:
    if name in base.concepts:
        return base.concepts[name].words
    entity = base.entities.get(name)
    return (entity.name, *entity.aliases, *entity.adjectives) if entity is not None else (name,)


def restatements(fact: Fact, base: FactBase) -> Iterator[tuple[str, str]]:
    """Plain claims that restate each reading, with the source that must entail them.

    Title and value for a figure ("Bilateral trade …: exceeding US$6 billion"); the title and a member for a list; the
    title alone for the rest, which must then be a statement.
    """
    for reading in fact.readings:
        main = reading.values.get("value")
        if fact.kind in QUANTIFIED and isinstance(main, Quantity):
            yield f"{fact.title}: {reading.wording['value']}", reading.source
        elif fact.kind == "list" and isinstance(main, tuple):
            for item in main:
                if isinstance(item, str):
                    yield f"{fact.title}: {_name(base, item)}", reading.source
        else:
            yield fact.title, reading.source


def _name(base: FactBase, item: str) -> str:
    entity = base.entities.get(item)
    return entity.name if entity is not None else base.concepts[item].words[0]
