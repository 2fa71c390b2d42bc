"""Money that flows, levels that are lifted: what is brought from one to another."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, senses
from factcheck.language.tables import word_set
from factcheck.statements.building import add_args, add_mods, base
from factcheck.statements.heads import amount
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take


def money(stmt: Statement) -> None:
    """ "$9 billion of Korean capital": the money is Korea's."""
    for role in stmt.roles:
        if role.term is None or amount(role.term) is None:
            continue
        for mod in role.term.mods:
            if mod.role in ("in", "of") and mod.term is not None and mod.term.head in classes.MONEY:
                inner = [m for m in mod.term.mods if m.term is not None and m.term.ref is not None]
                same = closed.HARMLESS | classes.REDUNDANT["invest"]
                if any(m not in inner and m.word not in same for m in mod.term.mods):
                    return  # "development money": something else
                role.term = replace(role.term, mods=[m for m in role.term.mods if m is not mod])
                for m in inner:
                    assert m.term is not None and m.term.ref is not None
                    plainly = replace(m.term, ref=m.term.ref._replace(adjective=False))
                    stmt.roles.append(Role("A", "from", m.at, term=plainly, fixed=True))
                return


def capitalised(frame: Frame) -> Frame:
    """ "received $9 billion *in Korean capital*", "spent $9 billion *on investments*": the phrase is the figure's."""
    sum_ = next((a for a in frame.args if a.role in ("obj", "subj") and amount(a.term) is not None), None)
    if sum_ is None or sum_.term is None or sum_.term.mods:
        return frame
    kind = next((a for a in frame.args if a.role in ("in", "of", "on") and _outlay(a.term)), None)
    if kind is None or kind.term is None:
        return frame
    if kind.role == "on" or not kind.term.mods:
        found = (*senses.verbs().get(frame.verb, ()), *senses.nouns().get(kind.term.head, ()))
        if not any(s.concept == "invest" for s in found):
            return frame
        if any(m.word not in closed.HARMLESS for m in kind.term.mods):
            return frame
        verb = "attract" if frame.verb == "raise" or frame.verb in classes.RECEIVING else frame.verb
        return replace(frame, verb=verb, args=take(frame, kind))
    whole = replace(sum_.term, mods=[Mod("in", kind.at, term=kind.term)])
    return replace(frame, args=[replace(a, term=whole) if a is sum_ else a for a in take(frame, kind)])


def invested(frame: Frame) -> Frame:
    """ "Korean capital *placed in Y* comes to …": capital in Y."""
    held = next((a for a in frame.args if a.role in ("subj", "obj") and _outlay(a.term)), None)
    summed = any(a is not held and amount(a.term) is not None for a in frame.args)
    if held is not None and held.term is not None and held.term.head == "capital" and summed:
        named = replace(held, term=replace(held.term, head=classes.OUTLAY))  # no seat of government
        frame, held = replace(frame, args=[named if a is held else a for a in frame.args]), named
    clauses = [m for m in held.term.mods if m.role == "rel" and m.frame] if held is not None and held.term else []
    clause = clauses[0].frame if len(clauses) == 1 else None
    if held is None or held.term is None or clause is None or not clause.passive or clause.verb not in PLACING:
        return frame
    around = [a for a in clause.args if not a.gap]
    if clause.negated or clause.times or any(a.term is None or a.role not in ("in", "into", "by") for a in around):
        return frame
    mods = [m for m in held.term.mods if m is not clauses[0]]
    mods += [Mod("in" if a.role == "into" else a.role, a.at, term=a.term) for a in around]
    return replace(frame, args=[replace(a, term=replace(held.term, mods=mods)) if a is held else a for a in frame.args])


PLACING = word_set("place sink put invest pour plough plow tie_up inject channel pump")


def _outlay(term: Term | None) -> bool:
    """Whether it is money that is put into something."""
    return term is not None and not term.members and term.ref is None and term.head in classes.MONEY


def flowing(frame: Frame) -> list[Statement] | None:
    """$9 billion in Korean capital flowed into Y; from X came $9 billion of investment into Y; no Korean money went
    there."""
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if subject is None or subject.term is None:
        return None
    sum_, capital = _capital(subject.term)
    giver = frame.arg("from")
    if capital is None and sum_ is not None and giver is not None and giver.term is not None:
        inward = frame.arg("into") is not None and frame.verb in INWARD
        if inward or giver.term.head == classes.DOERS["invest"]:  # "$9 billion came to Y from X's investors"
            capital = replace(subject.term, head="capital", count=None, mods=[])
    if capital is None:
        return None
    stmt = base(frame, (), "invest")
    stmt.senses = (("invest", 1),)
    found = senses.nouns()[classes.OUTLAY]
    if sum_ is not None:
        stmt.roles.append(Role("M", "obj", subject.at, term=sum_, fixed=True))
    elif "no" in (subject.term.det, capital.det):
        stmt.negated, stmt.neg_at = not stmt.negated, subject.at
    add_mods(stmt, capital, found[0].roles)
    add_args(stmt, take(frame, subject), found[0].roles)
    return [stmt]


def _capital(term: Term) -> tuple[Term | None, Term | None]:
    """How much flows, and the capital that it is; of "no dollar of Korean money" only the latter."""
    if term.ref is None and term.head in classes.MONEY and term.count is None and not term.members:
        worth = next((m for m in term.mods if m.role == "worth" and amount(m.term) is not None), None)
        if worth is not None:  # "$9 billion flowed *in the form of* investment"
            return worth.term, replace(term, mods=[m for m in term.mods if m is not worth])
        return None, term
    if amount(term) is None and not (term.head in COINS and term.det == "no"):
        return None, None
    inner = next(
        (
            m.term
            for m in term.mods
            if m.role in ("in", "of", "worth") and m.term is not None and m.term.head in classes.MONEY
        ),
        None,
    )
    return (replace(term, mods=[]) if amount(term) is not None else None), inner


COINS = frozenset({"dollar", "cent", "penny", "euro", "won", "tenge", "yen", "pound", "rouble", "ruble", "yuan"})

INWARD = frozenset({"go", "flow", "pour", "come", "stream", "move"})
FLOWING = frozenset(
    ["flow", "come", "go", "pour", "stream", "move", "make", "invest", "put", "channel", "arrive", "bring", "find_home"]
)
