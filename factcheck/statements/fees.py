"""What people pay and are paid, told plainly: who pays which fee, who is granted how much, whose pay rises."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import closed, people, senses
from factcheck.language.tables import word_set
from factcheck.statements.heads import amount, is_body, is_money, is_organisation, named
from factcheck.statements.nouns import take
from factcheck.statements.steps import FIGURE, Step

DUES = word_set("fee tuition fare rent contribution premium toll levy subscription due charge price")
"""What people pay for something, and who sets it raises and lowers."""
COURSES = word_set("year semester term place degree course study studying programme stay night day session")
"""What one pays a fee for ("a *year* at X costs …")."""
GRANTS = word_set("grant fund funding donation subsidy scholarship sponsorship")
GETTING = word_set("win receive get secure obtain attract raise land gain collect net draw_in bring_in award")
HAULS = word_set("haul intake income total tally")
WAGES = word_set("pay wage salary")
RISES = word_set("rise increase raise hike uplift boost")
CUTS = word_set("cut reduction decrease")
ACCORDS = word_set("deal agreement accord settlement law budget reform plan contract treaty pact")


def persons(term: Term | None) -> bool:
    """People by a common noun ("students", "nurses in X")."""
    if term is None or term.ref is not None or term.members:
        return False
    return term.plural and "person" in {term.head} | senses.ancestors(senses.concept(term.head))


def charged(frame: Frame) -> Frame:
    """ "X charges Y so much", "Y are charged so much by X", "a year at X costs Y so much in fees": Y pay X so much."""
    sums = next((a for a in frame.args if a.role in ("obj2", "obj") and is_money(a.term)), None)
    if sums is None:
        return frame
    whom = next((a for a in frame.args if a.role in ("obj", "to") and persons(a.term)), None)
    if frame.verb == "charge":
        who = frame.arg("by" if frame.passive else "subj")
        if whom is None or (who is None and not frame.passive):
            return frame
        paid = [replace(who, role="to")] if who is not None else []
        args = [replace(whom, role="subj"), *paid, replace(sums, role="obj")]
        return replace(
            frame, verb="pay", passive=False, args=[*args, *take(frame, whom, sums, *([who] if who else []))]
        )
    course, fee = frame.arg("subj"), frame.arg("in")
    if course is None or course.term is None or fee is None or fee.term is None or fee.term.head not in DUES:
        return frame
    at = next((m for m in course.term.mods if m.role in ("at", "of") and is_body(m.term)), None)
    if course.term.head not in COURSES or at is None or frame.passive:
        return frame
    abroad = next((a for a in frame.adverbs if a[0] in ("abroad", "overseas")), None)
    payers = whom
    if whom is not None and whom.term is not None and abroad is not None:
        payers = replace(whom, term=replace(whom.term, mods=[*whom.term.mods, Mod("adj", abroad[1], word="foreign")]))
    args = [*([replace(payers, role="subj")] if payers is not None else []), Arg("to", at.at, term=at.term)]
    rest = take(frame, course, sums, *([whom] if whom is not None else []))
    adverbs = [a for a in frame.adverbs if a is not abroad] if whom is not None else frame.adverbs
    return replace(frame, verb="pay", adverbs=adverbs, args=[*args, replace(sums, role="obj"), *rest])


def paid(frame: Frame) -> Frame:
    """ "Students pay X a tuition fee of $900": $900 in tuition fees."""
    fee = frame.arg("obj")
    if fee is None or fee.term is None or fee.term.head not in DUES or frame.passive or frame.arg("in") is not None:
        return frame
    of = next((m for m in fee.term.mods if m.role == "of" and is_money(m.term)), None)
    if of is None or of.term is None:
        return frame
    kind = replace(fee.term, det="", mods=[m for m in fee.term.mods if m is not of])
    sums = Arg("obj", of.at, term=of.term)
    return replace(frame, args=[*take(frame, fee), sums, Arg("in", fee.at, term=kind)])


def own_dues(frame: Frame) -> Frame:
    """ "X raises its fee by $13", "X put up its fares": its fee rises."""
    who, fee = frame.arg("subj"), frame.arg("obj")
    if who is None or fee is None or fee.term is None or frame.passive or fee.term.head not in DUES:
        return frame
    own = next((m for m in fee.term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), None)
    if own is None or not is_body(who.term):
        return frame
    verb = "rise" if frame.verb in RAISING else "fall"
    mods = [replace(m, term=who.term) if m is own else m for m in fee.term.mods]
    beside = next((a for a in frame.args if a.role == "for" and a.term is not None and persons(a.term)), None)
    if beside is not None:
        mods.append(Mod("for", beside.at, term=beside.term))
    level = replace(fee, role="subj", term=replace(fee.term, mods=mods))
    return replace(frame, verb=verb, args=[level, *take(frame, who, fee, *([beside] if beside is not None else []))])


RAISING = word_set("raise increase hike put_up push_up bump_up jack_up lift ramp_up")
LOWERING = word_set("lower reduce cut slash trim bring_down decrease drop")


def granted(frame: Frame) -> Frame:
    """ "X won grants worth $9 million", "grants of $9 million went to X": X received $9 million in grants."""
    thing = next((a for a in frame.args if a.term is not None and a.term.head in GRANTS and not a.term.members), None)
    if thing is None or thing.term is None:
        return frame
    of = next((m for m in thing.term.mods if m.role in ("worth", "of", "totalling") and is_money(m.term)), None)
    if of is None or of.term is None or not (thing.term.plural or thing.term.head == "funding"):
        return frame  # "a grant of $9 million" is given as such
    if frame.verb in ("go", "flow") and thing.role == "subj" and not frame.passive:
        who = frame.arg("to")
    elif frame.verb == "award" and frame.passive:
        who = frame.arg("to") if thing.role == "obj" else frame.arg("obj")
    else:
        who = frame.arg("subj") if frame.verb in GETTING and thing.role == "obj" and not frame.passive else None
    if who is None or who is thing or who.term is None or not is_body(who.term):
        return frame
    kind = replace(thing.term, det="", count=None, plural=True, mods=[m for m in thing.term.mods if m is not of])
    args = [replace(who, role="subj"), Arg("obj", of.at, term=of.term), Arg("in", thing.at, term=kind)]
    giver = frame.arg("by") if frame.verb == "award" else None
    source = [replace(giver, role="from")] if giver is not None else []
    rest = take(frame, thing, who, *([giver] if giver is not None else []))
    return replace(frame, verb="receive", passive=False, args=[*args, *source, *rest])


def haul(frame: Frame) -> Frame:
    """ "X's haul of grants was $9 million", "X's grant income came to $9 million": X received so much in grants."""
    noun = frame.arg("subj")
    sums = next((a for a in frame.args if a.role in ("obj", "comp", "to", "at") and is_money(a.term)), None)
    if noun is None or noun.term is None or sums is None or frame.passive or noun.term.members:
        return frame
    term = noun.term
    own = next((m for m in term.mods if m.role in ("own", "of", "for", "to") and is_organisation(m.term)), None)
    if own is None:
        return frame
    inner = next((m for m in term.mods if m is not own and _grants(m)), None)
    if term.head in GRANTS and term.plural:
        kind = replace(term, mods=[m for m in term.mods if m is not own])
    elif term.head in HAULS and inner is not None:
        kind = inner.term or Term(inner.at, inner.at + 1, head=inner.word, plural=True, at=inner.at)
        kind = replace(kind, mods=[*kind.mods, *[m for m in term.mods if m.role == "time"]])
    else:
        return frame
    args = [Arg("subj", own.at, term=own.term), replace(sums, role="obj"), Arg("in", kind.at, term=kind)]
    return replace(frame, verb="receive", args=[*args, *take(frame, noun, sums)])


def _grants(mod: Mod) -> bool:
    return mod.role in ("of", "noun", "in", "from") and (
        mod.word in GRANTS or (mod.term is not None and mod.term.head in GRANTS)
    )


def pay_rise(frame: Frame) -> Frame:
    """ "X gives Y a pay rise of 9 percent": X raises the pay of Y by so much; "Y get one": their pay rises."""
    rise = next((a for a in frame.args if a.role in ("obj", "obj2") and _rise(a.term)), None)
    if rise is None or rise.term is None or frame.negated:
        return frame
    by = next((m for m in rise.term.mods if m.role == "of" and amount(m.term) is not None), None)
    figure = by.term if by is not None else replace(rise.term, head="$", mods=[]) if rise.term.count else None
    giving = frame.verb in GIVING
    if giving and not frame.passive:
        giver, whom = frame.arg("subj"), frame.arg("to") or (frame.arg("obj") if rise.role == "obj2" else None)
        whom = whom or frame.arg("for")
    elif giving:
        giver = frame.arg("by")
        whom = frame.arg("to") if rise.role == "obj" else frame.arg("obj")
    else:
        giver, whom = frame.arg("under", "from"), frame.arg("subj")
        giver = giver if giver is not None and not named(giver.term, "person", "country") else None
    if whom is None or whom.term is None or (giver is not None and giver.term is None) or not _staff(whom.term):
        return frame
    around = [m for m in whom.term.mods if m.role in ("in", "at") and m.term is not None]
    earners = replace(whom.term, mods=[m for m in whom.term.mods if m not in around])
    where = [Arg(m.role, m.at, term=m.term) for m in around]
    kind = next(m.word for m in rise.term.mods if m.word in WAGES)
    pay = Term(rise.at, rise.at + 1, head=kind, det="the", at=rise.at, mods=[Mod("of", whom.at, term=earners)])
    used = [a for a in (rise, giver, whom) if a is not None]
    step = [Arg("by", figure.first, term=figure)] if figure is not None else []
    up = rise.term.head in RISES
    if giver is None:
        verb, args = ("rise" if up else "fall"), [Arg("subj", rise.at, term=pay)]
    else:
        verb, args = ("raise" if up else "cut"), [replace(giver, role="subj"), Arg("obj", rise.at, term=pay)]
    return replace(frame, verb=verb, passive=False, args=[*args, *where, *step, *take(frame, *used)])


GIVING = word_set("give bring grant award offer hand guarantee deliver secure mean")
RECEIVING = word_set("get receive win obtain have enjoy see")


def _rise(term: Term | None) -> bool:
    if term is None or term.members or term.head not in RISES | CUTS:
        return False
    return any(m.role in ("noun", "adj") and m.word in WAGES for m in term.mods)


def _staff(term: Term) -> bool:
    return persons(term) or (term.plural and term.head in people.LOCALS) or term.head in ("staff", "workforce")


def under_accord(frame: Frame) -> Frame:
    """ "Under the deal, nurses' pay rises by 9 percent", "is raised under the deal": the deal raises it."""
    deal = frame.arg("under", "thanks_to")
    pay = frame.arg("obj") if frame.passive else frame.arg("subj")
    if deal is None or deal.term is None or pay is None or pay.term is None or pay.term.head not in WAGES | DUES:
        return frame
    if deal.term.head not in ACCORDS or any(a.role in ("by", "comp") and amount(a.term) is None for a in frame.args):
        return frame
    verb = "raise" if frame.verb in RAISING | closed.INCREASE else "cut"
    args = [replace(deal, role="subj"), replace(pay, role="obj"), *take(frame, deal, pay)]
    return replace(frame, verb=verb, passive=False, args=args)


STEPS: tuple[Step, ...] = (
    (charged, {"charge", "cost"}),
    (paid, {"pay"}),
    (own_dues, RAISING | LOWERING),
    (granted, GETTING | {"go", "flow"}),
    (haul, closed.MEASURE | {"be", "come", "amount", "total", "reach", "stand", "measure"}, FIGURE),
    (pay_rise, GIVING | RECEIVING),
    (under_accord, RAISING | LOWERING | closed.INCREASE | closed.DECREASE),
)
"""What is read in other words before its figures are."""
