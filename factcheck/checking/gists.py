"""What a base's own statement says, as far as all of them are asked for it when a base is made ready."""

from __future__ import annotations

from factcheck.judging import bodies
from factcheck.language.en import classes, senses
from factcheck.matching.denoting import denotes
from factcheck.matching.explained import nth
from factcheck.matching.following import follows
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.statements.model import Gist, Statement
from factcheck.statements.plans import planned

NOBODY: frozenset[str] = frozenset()


def gist(statement: Statement, know: Knowledge) -> Gist:
    """The gist of a statement, by what a base knows of its names."""
    named = frozenset(participants(statement, know))
    counting, owners = bodies.counting(statement, know)
    return Gist(
        named=named,
        around=_around(statement, named),
        towns=_towns(statement),
        speakers=speakers(statement, know),
        bodies=counting,
        owners=owners,
        dated=any(mod.role == "time" for r in statement.roles if r.term is not None for mod in r.term.mods),
        plan=planned(statement) is not None,
        also=statement.also is not None,
        more=any(True for _ in follows(statement)),
    )


def speakers(statement: Statement, know: Knowledge) -> frozenset[str]:
    """Who says so within the sentence ("X called the visit historic")."""
    return (denotes(statement.speaker, know) or NOBODY) if statement.speaker is not None else NOBODY


def _around(statement: Statement, named: frozenset[str]) -> frozenset[str] | None:
    concepts = {concept for concept, _ in statement.senses}
    kinds = {senses.concept(role.word) for role in statement.roles if role.role == "K"}
    standing = "cooperate" in concepts and bool(kinds)  # "they have a strategic partnership"
    if statement.status != "happened" or not (concepts & classes.EVENTS or standing):
        return None
    ranks = [role.term.rank for role in statement.roles if role.role == "ORD" and role.term is not None]
    counted = {nth(concept, rank) for concept in concepts for rank in ranks if rank is not None}
    return named | concepts | kinds | counted


def _towns(statement: Statement) -> frozenset[str]:
    refs = (role.term.ref for role in statement.roles if role.role == "L" and role.term is not None)
    return frozenset(ref.id for ref in refs if ref is not None and ref.kind == "city")
