"""Fields of work in other wordings: those that somebody agreed on."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import of_frame
from factcheck.statements.heads import eventive, is_place
from factcheck.statements.model import LOCATIVE, Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.speaking import NAMING

FIELDS = classes.AFTER | word_set("priority direction")
AGREEING = word_set("agree agree_on settle select set define identify")


def agreed_fields(frame: Frame) -> list[Statement] | None:
    """ "X and Y are the priorities agreed by Z": Z agreed to cooperate more in X and Y."""
    subject, group = frame.arg("subj"), frame.arg("comp", "among")
    if subject is None or subject.term is None or group is None or group.term is None or frame.passive:
        return None
    if group.term.head not in FIELDS or not group.term.plural:
        return None
    clause = next((m for m in group.term.mods if _agreed(m)), None)
    if clause is None or clause.frame is None:
        return None
    if any(m is not clause and m.word not in closed.HARMLESS and not _of_work(m) for m in group.term.mods):
        return None
    who = clause.frame.arg("by" if clause.frame.passive else "subj")
    if who is None or who.term is None:
        return None
    thing = Arg("obj", group.at, term=Term(group.at, group.at + 1, head="cooperation", at=group.at))
    args = [Arg("subj", who.at, term=who.term), thing, Arg("in", subject.at, term=subject.term)]
    rest = [a for a in take(frame, subject, group) if a.role not in ("comp", "among")]
    return of_frame(replace(frame, verb="strengthen", status="agreed", args=[*args, *rest]))


def _agreed(mod: Mod) -> bool:
    clause = mod.frame
    return (
        mod.role == "rel"
        and clause is not None
        and clause.verb in AGREEING
        and (clause.passive or _set_themselves(clause))
        and not clause.negated
        and any(a.gap and a.role == "obj" for a in clause.args)
    )


def _set_themselves(clause: Frame) -> bool:
    """ "the priorities that X and Y *set for their cooperation*": by those who agreed."""
    who = clause.arg("subj")
    return who is not None and who.term is not None and (who.term.plural or len(who.term.members) > 1)


def _of_work(mod: Mod) -> bool:
    return (
        mod.role in ("of", "for") and mod.term is not None and mod.term.head in ("cooperation", "work", "partnership")
    )


def named_fields(frame: Frame) -> list[Statement] | None:
    """ "X is among the promising areas of cooperation (that S named)": X is a promising area of it (, S says)."""
    subject, group = frame.arg("subj"), frame.arg("comp", "among", "within")
    if subject is None or subject.term is None or group is None or group.term is None or frame.passive:
        return None
    if group.role == "comp" and group.term.head == "one":
        inner = next((m.term for m in group.term.mods if m.role in ("of", "among") and m.term is not None), None)
        group = replace(group, term=inner) if inner is not None else group
        partitive = inner is not None
    else:
        partitive = group.role != "comp"
    assert group.term is not None
    told = _told(group.term)
    if group.term.head not in FIELDS or not group.term.plural or not (partitive or told is not None):
        return None
    if told is None and not any(m.role == "adj" and m.word not in closed.HARMLESS for m in group.term.mods):
        return None
    plain = group.term if told is None else _without(group.term, told)
    field = Arg("comp", group.at, term=replace(plain, det="a", plural=False))
    old = [a for a in frame.args if a.role in ("comp", "among", "within")]
    rest = [a for a in take(frame, subject) if not any(a is x for x in old)]
    made = replace(frame, verb="be", args=[subject, field, *rest])
    if told is None or told.frame is None:
        return of_frame(made)
    clause = told.frame
    who = clause.arg("by" if clause.passive else "subj")
    if who is None or who.term is None or clause.negated:
        return None
    made = replace(made, speaker=frame.speaker or who.term, said=frame.said or clause.verb)
    out = of_frame(made)
    for stmt in out:
        stmt.said_at.extend(
            a.term for a in clause.args if a.role in LOCATIVE and a.term is not None and is_place(a.term)
        )
        stmt.said_when.extend(t for t in clause.times if t is not None)
        stmt.told = next((a.term for a in clause.args if a.role == "to"), None)
    return out


def _told(term: Term) -> Mod | None:
    """The clause that says who names the things."""
    for mod in term.mods:
        clause = mod.frame
        if mod.role == "rel" and clause is not None and clause.verb in TELLING:
            if any(a.gap and a.role == "obj" for a in clause.args) and clause.arg("comp", "as") is None:
                return mod
        for inner in mod.term.walk() if mod.term is not None else ():
            if mod.role in ("of", "for", "between", "with", "in") and (deep := _told(inner)) is not None:
                return deep  # "cooperation between X and Y *that Z named*": no clause restricts a name
    return None


def _without(term: Term, gone: Mod) -> Term:
    mods = [m if m.term is None else replace(m, term=_without(m.term, gone)) for m in term.mods if m is not gone]
    return replace(term, mods=mods, members=[_without(m, gone) for m in term.members])


TELLING = closed.SAY | NAMING | word_set("list present offer spell_out point_to set_out lay_out")
"""Verbs of a clause that says who named the things."""


def including(frame: Frame) -> list[Statement] | None:
    """ "firms working in Y include X and Z", "promising fields include A": they are among them."""
    group, some = frame.arg("subj"), frame.arg("obj")
    if frame.passive or group is None or some is None or group.term is None or some.term is None:
        return None
    if not group.term.plural or group.term.ref is not None or group.term.count is not None:
        return None
    members = [replace(some, role="subj"), replace(group, role="among")]
    return of_frame(replace(frame, verb="be", args=[*members, *take(frame, group, some)]))


def plainer(stmt: Statement) -> None:
    """Who agreed to strengthen cooperation in Z agreed to cooperate in Z; what is a book of N pages has N pages."""
    if (whole := _of_parts(stmt)) is not None:
        stmt.also = whole
    if stmt.also is not None or stmt.negated or stmt.status not in ("agreed", "planned") or stmt.times:
        return
    if [c for c, sign in stmt.senses if sign > 0][:1] != ["strengthen"] or not stmt.of("T"):
        return
    what = [r for r in stmt.roles if r.role == "P"]
    if len(what) != 1 or what[0].term is None or senses.concept(what[0].term.head) != "cooperation":
        return
    if any(m.term is not None for m in what[0].term.mods):
        return  # "cooperation *with X*": of others, too
    kept = [r for r in stmt.roles if r.role in ("A", "T")]
    kinds = [m for m in what[0].term.mods if m.role == "adj" and m.word and m.word not in closed.HARMLESS]
    kept += [Role("K", m.role, m.at, word=m.word) for m in kinds]
    also = replace(stmt, senses=(("cooperate", 1),), word="cooperate", roles=[replace(r, fixed=True) for r in kept])
    also.marks, also.loose, also.adverbs = {}, [], []
    stmt.also = also


def _of_parts(stmt: Statement) -> Statement | None:
    """ "X is a medieval manuscript *of 212 leaves*": it has 212 leaves."""
    if stmt.also is not None or stmt.negated or stmt.word != "be" or len(stmt.of("C")) != 1 or len(stmt.of("A")) != 1:
        return None
    who, what = stmt.of("A")[0], stmt.of("C")[0]
    if who.term is None or what.term is None or what.term.det not in ("a", "an") or eventive(what.term):
        return None
    many = [m.term for m in what.term.mods if m.role == "of" and m.term is not None]
    count = many[0].count if len(many) == 1 else None
    if count is None or count.kind is not QuantityKind.COUNT or not many[0].plural or many[0].head in NO_PARTS:
        return None
    parts = Role("A", "subj", many[0].at, term=many[0], fixed=True)
    roles = [parts, replace(who, role="L", fixed=True)]
    return replace(stmt, senses=(("operate", 1), ("exist", 1)), word="exist", roles=roles, existential=True)


NO_PARTS = word_set("people person man woman year")
"""Of what a town or somebody is, and that they do not have."""
