"""Goods that pass from one land to another, and what they are worth: exports, imports, sales, what changed hands."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, kinds, people, senses
from factcheck.language.en.levels import GOODS
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind
from factcheck.statements.building import add_args, base
from factcheck.statements.heads import amount, is_organisation, is_place, is_span, means, named, term_of, weighed
from factcheck.statements.model import Role, Statement
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

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
    if between is None or not _lands(between.term) or (goods is not None and goods.head not in TRADED):
        return None
    if goods is not None and goods.mods:
        return None
    stmt = base(frame, (), "trade")
    stmt.roles.append(Role("A", "between", between.at, term=between.term, fixed=True))
    stmt.roles.append(Role("M", "worth", money.at, term=money.term, fixed=True))
    add_args(stmt, take(frame, thing, between), {})
    return [stmt]


TRADED = GOODS | {"trade", "commerce"}


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
    """Whether it is a land, a region, a city, or several."""
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


def of_the_land(frame: Frame) -> Frame:
    """ "X's farmers harvested, X's growers exported so much": X did."""
    doer = next((a for a in frame.args if a.role == ("by" if frame.passive else "subj")), None)
    term = term_of(doer)
    if doer is None or term is None or term.ref is not None or term.head not in people.GROWERS or not term.plural:
        return frame
    goods = term_of(frame.arg("obj"))
    if goods is None or not (weighed(goods) or goods.head in kinds.NEEDED["crop"] | kinds.NEEDED["animal"]):
        return frame
    land = term.mods[0] if len(term.mods) == 1 and term.count is None and term.det in ("", "the") else None
    if land is None or land.role not in ("own", "of", "in", "adj", "noun") or not _lands(land.term, adjective=True):
        return frame
    return replace(frame, args=[replace(a, term=_plain(land.term)) if a is doer else a for a in frame.args])


def lasting(frame: Frame) -> Frame:
    """ "X suffered a drought of 94 days, a 94-day drought": the drought in X lasted so long."""
    where, harm = frame.arg("subj"), frame.arg("obj")
    term = term_of(harm)
    if where is None or where.term is None or harm is None or term is None or frame.passive or frame.negated:
        return frame
    if term.head not in people.HARMS or term.ref is not None or term.plural or not is_place(where.term):
        return frame
    of = next((m for m in term.mods if m.role == "of" and is_span(m.term)), None)
    span = of.term if of is not None else Term(term.first, term.last, head="$", count=term.count, at=term.at)
    if span is None or not is_span(span):
        return frame
    mods = [*(m for m in term.mods if m is not of), Mod("in", where.at, term=where.term)]
    thing = replace(harm, role="subj", term=replace(term, det="the", count=None, mods=mods))
    return replace(frame, verb="last", args=[thing, Arg("obj", harm.at, term=span), *take(frame, where, harm)])


def broke_out(frame: Frame) -> Frame:
    """ "An outbreak of measles occurred, was confirmed at X": measles broke out at X."""
    outbreak = frame.arg("obj" if frame.passive else "subj")
    term = term_of(outbreak)
    if outbreak is None or term is None or term.head not in classes.OUTBREAKS or term.ref is not None or term.plural:
        return frame
    what = next((m for m in term.mods if m.role in ("of", "noun") and m.term is not None and not m.term.ref), None)
    if what is None or what.term is None or (not frame.passive and frame.arg("obj") is not None):
        return frame
    around = [Arg(m.role, m.at, term=m.term) for m in term.mods if m is not what and m.term is not None]
    if len(around) + 1 != len(term.mods) or frame.arg("by") is not None:
        return frame
    if frame.verb in FINDING and any(frame.times):
        return frame  # when it was found is not when it broke out
    args = [Arg("subj", what.at, term=what.term), *around, *take(frame, outbreak)]
    return replace(frame, verb="break_out", passive=False, args=args)


def surfaces(frame: Frame) -> Frame:
    """ "The meadows of X cover 300 hectares": there are 300 hectares of meadows in X."""
    what, size = frame.arg("subj"), frame.arg("obj", "to", "over", "comp")
    term, acres = term_of(what), term_of(size)
    if what is None or size is None or term is None or acres is None or acres.count is None or frame.passive:
        return frame
    if senses.concept(acres.head) not in ("hectare", "acre") or acres.mods or term.ref is not None or frame.negated:
        return frame
    land = next((m for m in term.mods if m.role in ("own", "of", "in") and is_place(m.term)), None)
    if land is None or len(term.mods) > 1 or term.count is not None or senses.concept(term.head) not in people.GROUND:
        return frame
    goods = replace(term, det="", mods=[])
    many = replace(acres, mods=[Mod("of", what.at, term=goods)])
    args = [Arg("subj", size.at, term=many), Arg("in", land.at, term=land.term), *take(frame, what, size)]
    return replace(frame, verb="exist", args=args)


def in_a_trade(frame: Frame) -> Frame:
    """ "Farming in X employs 300 people": they work in farming in X."""
    trade, many = frame.arg("subj"), frame.arg("obj")
    term, who = term_of(trade), term_of(many)
    if trade is None or many is None or term is None or who is None or frame.passive or term.ref is not None:
        return frame
    if term.plural or term.count is not None or term.det not in ("", "the") or who.count is None:
        return frame
    inside = [m for m in term.mods if m.role in ("in", "own", "of") and is_place(m.term)]
    if len(inside) != len(term.mods) or senses.concept(term.head) not in people.TRADES:
        return frame
    field = Arg("in", trade.at, term=replace(term, det="", mods=[]))
    args = [replace(many, role="subj"), field, *(Arg("in", m.at, term=m.term) for m in inside)]
    return replace(frame, verb="work", args=[*args, *take(frame, trade, many)])


def paid_out(frame: Frame) -> Frame:
    """ "X paid *out* $3 million to Y"; "$3 million in aid went from X to Y": X gave it to Y."""
    sum_ = frame.arg("out")
    money = amount(term_of(sum_))
    if frame.verb in ("pay", "give", "hand", "dole") and money is not None and frame.arg("obj") is None:
        return replace(frame, args=[replace(a, role="obj") if a is sum_ else a for a in frame.args])
    gift, giver, taker = frame.arg("subj"), frame.arg("from"), frame.arg("to")
    if frame.verb not in ("go", "flow") or gift is None or giver is None or taker is None or gift.term is None:
        return frame
    kind = next((m for m in gift.term.mods if m.role == "in" and means(m.term, "aid", "give")), None)
    if amount(gift.term) is None or kind is None or frame.passive or not is_organisation(giver.term):
        return frame
    given = replace(gift, role="obj", term=replace(gift.term, mods=[m for m in gift.term.mods if m is not kind]))
    args = [replace(giver, role="subj"), given, taker, Arg("in", kind.at, term=kind.term)]
    return replace(frame, verb="give", args=[*args, *take(frame, gift, giver, taker)])


def stakes(frame: Frame) -> Frame:
    """ "X bought a quarter of Y, its share of Y": a 25 percent stake, its stake in Y."""
    for arg in frame.args:
        term = arg.term
        if arg.role not in ("obj", "on", "for") or term is None or term.ref is not None or term.members or term.plural:
            continue
        of = next((m for m in term.mods if m.role in ("of", "in") and named(m.term, "organisation", "unknown")), None)
        share = term.count is not None and term.count.kind is QuantityKind.PERCENT and term.head == "$"
        if of is None or of.term is None or not (share or term.head in people.HOLDINGS):
            continue
        mods = [m for m in term.mods if m is not of]
        stake = replace(term, head="stake", det=term.det or "a", mods=mods)
        args = [replace(a, term=stake) if a is arg else a for a in frame.args]
        return replace(frame, args=[*args, Arg("in", of.at, term=of.term)])
    return frame


DEALING = senses.meaning("buy") | word_set("sell spend pay invest offload")
SUFFERING = word_set("suffer experience see have witness undergo endure face")
FINDING = word_set("report record register confirm detect discover identify find")
HAPPENING = FINDING | word_set("occur happen take_place emerge")
STEPS: tuple[Step, ...] = (
    (of_the_land, senses.meaning("harvest") | GIVING | TAKING | word_set("plant sow grow produce raise")),
    (lasting, SUFFERING),
    (broke_out, HAPPENING),
    (surfaces, word_set("cover span total measure amount extend stretch be"), FIGURE),
    (in_a_trade, {"employ"}),
    (paid_out, word_set("pay give hand dole go flow")),
    (stakes, DEALING),
)
"""What is read in other words before its figures are."""
