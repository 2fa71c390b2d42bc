"""Goods that pass from one land to another, and what they are worth: exports, imports, sales, what changed hands."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en.levels import GOODS
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, base
from factcheck.statements.heads import amount, is_place
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take

GIVING = word_set("export ship sell deliver supply")
TAKING = word_set("import buy purchase")
EXCHANGING = word_set("change_hand exchange trade swap move pass flow")
PASSING = GIVING | TAKING | EXCHANGING
"""Verbs of goods that go from one to another."""


ENDS = {
    "export": {"own": "A", "adj": "A", "by": "A", "from": "A", "of": "A", "to": "R", "into": "R"},
    "shipment": {"own": "A", "adj": "A", "by": "A", "from": "A", "to": "R", "into": "R"},
    "import": {"own": "R", "adj": "R", "by": "R", "to": "R", "into": "R", "of": "R", "from": "A"},
}
"""For a noun of a flow: which of its modifiers names who gives ("A") and who takes ("R")."""


def passing(frame: Frame) -> list[Statement] | None:
    """K sold goods worth $3 billion to O; O bought them; they were exported to O; they changed hands between both."""
    thing = frame.arg("obj") or (frame.arg("subj") if frame.verb in EXCHANGING else None)
    if frame.verb == "supply" and (goods_with := frame.arg("with")) is not None and thing is not None:
        args = [replace(thing, role="to"), replace(goods_with, role="obj"), *take(frame, thing, goods_with)]
        frame, thing = replace(frame, args=args), args[1]  # "supplied O *with goods*"
    if thing is None or thing.term is None or thing.term.members:
        return None
    price = frame.arg("for")
    valued = _valued(thing.term)
    if valued is None and price is not None and price.term is not None and thing.term.head in GOODS:
        if amount(price.term) is None or price.term.mods:
            return None
        valued = Mod("worth", price.at, term=price.term), thing.term  # "exported goods *for $3 billion*"
        frame = replace(frame, args=take(frame, price))
    if valued is None:
        return None
    money, goods = valued
    if frame.verb in EXCHANGING:
        return _exchanged(frame, thing, money, goods)
    giver, taker = ("subj", "to") if frame.verb in GIVING else ("from", "subj")
    roles: list[Role] = []
    rest: list[Arg] = []
    for arg in take(frame, thing):
        land = _lands(arg.term)
        mark = {"by": "subj"}.get(arg.role, arg.role) if frame.passive else arg.role
        own = "A" if mark == giver or (mark == "from" and frame.verb in GIVING) else "R" if mark == taker else ""
        own = own or ("R" if mark == "into" and land else "")
        if own and land and not any(r.role == own for r in roles):
            roles.append(Role(own, arg.role, arg.at, term=_plain(arg.term), fixed=True))
        else:
            rest.append(arg)
    goods, origin = _origin(goods)
    if origin is not None and not any(r.role == "A" for r in roles):
        roles.append(Role("A", "adj", origin.first, term=origin, fixed=True))
    elif origin is not None:
        return None
    if len({r.role for r in roles}) < 2:
        return None
    return [_statement(frame, roles, money, goods, rest)]


def _exchanged(frame: Frame, thing: Arg, money: Mod, goods: Term | None) -> list[Statement] | None:
    """ "Goods worth $6 billion changed hands between X and Y": their trade."""
    between = frame.arg("between")
    if between is None or not _lands(between.term) or (goods is not None and goods.head not in GOODS):
        return None
    if goods is not None and goods.mods:
        return None
    stmt = base(frame, (), "trade")
    stmt.roles.append(Role("A", "between", between.at, term=between.term, fixed=True))
    stmt.roles.append(Role("M", "worth", money.at, term=money.term, fixed=True))
    add_args(stmt, take(frame, thing, between), {})
    return [stmt]


def measured(noun: Term, frame: Frame, value: Arg, rest: Iterable[Arg]) -> Statement | None:
    """ "K's exports to O came to $3 billion": K exported so much to O."""
    ends = ENDS.get(noun.head)
    money = amount(value.term)
    if ends is None or money is None or money.kind is not QuantityKind.MONEY or noun.ref is not None or noun.members:
        return None
    roles: list[Role] = []
    what: list[Mod] = []
    for mod in noun.mods:
        own = ends.get(mod.role, "")
        if own and _lands(mod.term, adjective=mod.role in ("adj", "own", "of", "by")):
            if any(r.role == own for r in roles):
                return None
            roles.append(Role(own, mod.role, mod.at, term=_plain(mod.term), fixed=True))
        else:
            what.append(mod)
    kinds = [m for m in what if m.role in ("of", "noun") and m.term is not None]
    goods = kinds[0].term if len(kinds) == 1 else None
    later = []
    for arg in rest:
        own = ends.get(arg.role, "") if _lands(arg.term) else ""
        if own and not any(r.role == own for r in roles):
            roles.append(Role(own, arg.role, arg.at, term=_plain(arg.term), fixed=True))
        else:
            later.append(arg)
    if len(kinds) > 1 or not roles:
        return None
    words = [Role("K", m.role, m.at, word=m.word, fixed=True) for m in what if m not in kinds and m.word]
    if len(words) + len(kinds) < len(what):
        return None
    stmt = _statement(frame, roles, Mod("obj", value.at, term=value.term), goods, later)
    stmt.roles.extend(words)
    return stmt


def _statement(frame: Frame, roles: list[Role], money: Mod, goods: Term | None, rest: Iterable[Arg]) -> Statement:
    stmt = base(frame, (), "export")
    stmt.roles.extend(roles)
    if goods is not None and (goods.head not in GOODS or goods.mods):
        stmt.roles.append(Role("P", "of", goods.first, term=goods, fixed=True))
    stmt.roles.append(Role("M", money.role, money.at, term=money.term, fixed=True))
    add_args(stmt, rest, {})
    return stmt


def _valued(term: Term) -> tuple[Mod, Term | None] | None:
    """What goods are worth, and the goods: "goods worth $3 billion", "$3 billion worth of fish"."""
    sum_ = amount(term)
    if sum_ is not None:
        if sum_.kind is not QuantityKind.MONEY:
            return None
        of = [m for m in term.mods if m.role in ("of", "worth", "in") and m.term is not None and m.term.ref is None]
        if len(of) != 1:
            return None
        plain = replace(term, mods=[m for m in term.mods if m is not of[0]])
        return Mod("worth", term.first, term=plain), of[0].term
    worth = next((m for m in term.mods if m.role == "worth" and amount(m.term) is not None), None)
    if worth is None or term.ref is not None or term.count is not None:
        return None
    return worth, replace(term, mods=[m for m in term.mods if m is not worth])


def _origin(goods: Term | None) -> tuple[Term | None, Term | None]:
    """ "Korean goods", "goods from Korea": the goods, and whose they are."""
    for mod in goods.mods if goods is not None else ():
        if mod.role in ("adj", "own", "from") and _lands(mod.term, adjective=True):
            assert goods is not None
            return replace(goods, mods=[m for m in goods.mods if m is not mod]), _plain(mod.term)
    return goods, None


def _lands(term: Term | None, adjective: bool = False) -> bool:
    """Is it a land, a region, a city, or several?"""
    if term is None:
        return False
    return is_place(term) or (adjective and all(_adjective(t) for t in term.walk()))


def _adjective(term: Term) -> bool:
    return term.ref is not None and term.ref.kind == "country"


def _plain(term: Term | None) -> Term:
    """The land itself where its adjective names it."""
    assert term is not None
    if term.ref is None or not term.ref.adjective:
        return term
    return replace(term, ref=term.ref._replace(adjective=False))
