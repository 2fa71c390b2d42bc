"""Denials in verb and noun: lost all interest in, ruled out Y as Z, ended without a deal, nowhere to be found."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, kinds, senses
from factcheck.language.tables import word_set
from factcheck.statements import negotiating
from factcheck.statements.heads import core_noun, eventive
from factcheck.statements.nouns import take

LOSING = word_set("lose lack want_for be_without")
"""Verbs of not having: what they have as object is denied."""
EXCLUDING = word_set("rule_out exclude reject dismiss discount strike_out write_off")
"""Verbs that deny what stands after their "as"."""
CANCELLING = word_set("cancel call_off scrap turn_down refuse decline reject skip miss boycott")
"""What one does with a meeting that is not held."""
HAD = frozenset({"support", "interest", "ready", "commit", "operate", "agree"})
"""Concepts whose noun one has or lacks."""
NOWHERE = frozenset({"nowhere"})
SEEKING = frozenset({"find", "see"})
PARTICLES = word_set("out off back down up away over aside in")


def denied(frame: Frame) -> Frame:
    """The frame in a form whose denial is its own."""
    frame = _rather(_particle(frame))
    for row, verbs in ROWS:
        made = row(frame) if verbs is None or frame.verb in verbs else None
        if made is not None:
            return made
    return frame


def _least(frame: Frame) -> Frame | None:
    """ "has not invested *a cent*": nothing at all."""
    least = frame.arg("obj")
    if not frame.negated or frame.passive or least is None or least.term is None or least.term.mods:
        return None
    if least.term.head not in LEAST or least.term.det not in ("a", "one") or least.term.plural:
        return None
    return replace(frame, args=take(frame, least))


LEAST = word_set("cent penny dime dollar euro won tenge yen kopeck")
"""The least that can be paid."""


def _turned(frame: Frame, at: int) -> Frame:
    return replace(frame, negated=not frame.negated, neg_at=at)


def _particle(frame: Frame) -> Frame:
    """ "left nuclear power *out*": a particle after the object is the verb's."""
    if frame.arg("obj") is None or "_" in frame.verb:
        return frame
    for word, at in frame.adverbs:
        whole = f"{frame.verb}_{word}"
        if word in PARTICLES and whole in senses.verbs():
            return replace(frame, verb=whole, adverbs=[a for a in frame.adverbs if a != (word, at)])
    return frame


def _rather(frame: Frame) -> Frame:
    """ "would rather go": wishes to go."""
    if frame.status != "proposed" or not any(w in ("rather", "sooner") for w, _ in frame.adverbs):
        return frame
    return replace(frame, status="wished", adverbs=[a for a in frame.adverbs if a[0] not in ("rather", "sooner")])


def _cancelled(frame: Frame) -> Frame | None:
    """ "cancelled their meeting", "turned down a meeting with Y": it was not held."""
    event = frame.arg("obj")
    if event is None or not eventive(event.term) or event.term is None or negotiating.topical(event.term):
        return None
    if not any(s.concept == "meet" for s in senses.nouns().get(core_noun(event.term)[0], ())):
        return None
    return _turned(replace(frame, verb="hold"), frame.at)


def _lost(frame: Frame) -> Frame | None:
    """ "lost all interest in Y", "lacks support for it": has none."""
    thing = frame.arg("obj")
    if frame.passive or thing is None or not _had(thing.term):
        return None
    assert thing.term is not None
    kept = replace(thing, term=replace(thing.term, det="" if thing.term.det in ("all", "any") else thing.term.det))
    return _turned(replace(frame, verb="have", args=[kept if a is thing else a for a in frame.args]), frame.at)


def _had(term: Term | None) -> bool:
    if term is None or term.members or term.ref is not None or term.count is not None:
        return False
    return any(s.concept in HAD for s in senses.nouns().get(core_noun(term)[0], ()))


def _excluded(frame: Frame) -> Frame | None:
    """ "ruled out Y as a field for work": Y is none, says X."""
    what, thing = frame.arg("as"), frame.arg("obj")
    if what is None or (what.term is None and not what.word) or thing is None:
        return None
    if what.word and frame.verb in ("dismiss", "discount", "write_off", "reject"):
        return replace(frame, verb="describe")  # "dismissed it as *insignificant*"
    if what.term is None:
        return None
    person = thing.term is not None and thing.term.ref is not None and thing.term.ref.kind in ("person", "unknown")
    if person and what.term.ref is None and what.term.head in closed.TITLES:  # "dismissed X *as minister*"
        return replace(frame, verb="sack") if frame.verb == "dismiss" else frame
    return _turned(replace(frame, verb="describe"), frame.at)


def _nowhere(frame: Frame) -> Frame | None:
    """ "is nowhere to be found in Y": is not in Y."""
    thing = frame.arg("obj")
    at = next((at for w, at in frame.adverbs if w in NOWHERE), None)
    if at is None or not frame.passive or thing is None:
        return None
    return _turned(
        replace(
            frame,
            verb="find",
            status="happened",
            adverbs=[a for a in frame.adverbs if a[0] not in NOWHERE],
        ),
        at,
    )


def _resultless(frame: Frame) -> Frame | None:
    """ "the visit ended without a deal", "the talks brought no deal": none was signed then."""
    event = frame.arg("subj")
    result = frame.arg("without") if frame.verb in ENDING else _result(frame)
    if event is None or not eventive(event.term) or result is None or result.term is None or result.term.members:
        return None
    without, term = frame.verb in ENDING, result.term
    if not without and (frame.verb not in CAUSING or not (_no(term) or (frame.negated and _any(term)))):
        return None
    if frame.passive or (without and frame.negated) or not _paper(term):
        return None
    said = [m for m in result.term.mods if (m.role == "adj" and m.word in ("signed", "single")) or coming_about(m)]
    thing = replace(term, det="no", mods=[m for m in term.mods if m not in said])
    if term.head in SIGNATURES:
        thing = replace(thing, head="document", plural=True)
    args = [Arg("obj", result.at, term=thing), Arg("after", event.at, term=event.term), *take(frame, event, result)]
    return replace(frame, verb="conclude", passive=True, args=args, negated=False if frame.negated else frame.negated)


def _result(frame: Frame) -> Arg | None:
    """ "brought *it*", "resulted in, led to *it*"."""
    marked = (a for a in frame.args if f"{frame.verb}_{a.role}" in classes.RESULTING)
    return next(marked, None) or frame.arg("obj")


SIGNATURES = word_set("signature signing nothing")
"""What talks end without, as well as without a document."""


def _no(term: Term) -> bool:
    return term.det in ("no", "few")


def _any(term: Term) -> bool:
    return term.det in ("a", "an", "any", "") and term.count is None


def _paper(term: Term) -> bool:
    """Is it what may be signed, or the signature?"""
    return senses.concept(term.head) in kinds.PAPERS or term.head in SIGNATURES


def coming_about(mod: Mod) -> bool:
    """ "without a document *being signed*": that there was none says as much."""
    clause = mod.frame
    if clause is None or mod.role != "rel" or not clause.passive or clause.negated or clause.times:
        return False
    return all(a.gap for a in clause.args) and any(s.concept == "sign" for s in senses.verbs().get(clause.verb, ()))


ENDING = word_set("end finish conclude close pass break_up wind_up wrap_up go_by")
CAUSING = classes.RESULTING | {verb.rpartition("_")[0] for verb in classes.RESULTING if "_" in verb}
"""The verbs before what came of an event, those of several words cut to the first."""


def _in_vain(frame: Frame) -> Frame | None:
    """ "You will look *in vain for X in Y*": X is not in Y."""
    thing, vain = frame.arg("for"), frame.arg("comp", "in")
    if vain is None or thing is None or frame.negated or frame.passive:
        return None
    if "vain" not in (vain.word, vain.term.head if vain.term is not None else ""):
        return None
    subject = frame.arg("subj")
    rest = take(frame, thing, vain, *([subject] if subject is not None else []))
    there = [Arg("subj", thing.at, term=thing.term), *rest]
    adverbs = [a for a in frame.adverbs if a[0] not in ("in", "vain")]
    plain = replace(frame, verb="be", status="happened", tense="present", args=there, adverbs=adverbs)
    return _turned(plain, vain.at)


def _closed_to(frame: Frame) -> Frame | None:
    """ "Y is, remains *off-limits to X*": X is not there."""
    where, state, who = frame.arg("subj"), frame.arg("comp"), frame.arg("to", "for")
    if where is None or state is None or who is None or where.term is None or where.term.ref is None:
        return None
    word = state.word or (state.term.head if state.term is not None else "")
    if word not in BARRED or who.term is None or not all(t.ref is not None for t in who.term.walk()):
        return None
    args = [Arg("subj", who.at, term=who.term), Arg("in", where.at, term=where.term), *take(frame, where, state, who)]
    return _turned(replace(frame, verb="be", args=args), state.at)


def _unwanted(frame: Frame) -> Frame | None:
    """ "X ruled out new projects in Y": is interested in none."""
    who, what = frame.arg("subj"), frame.arg("obj")
    if frame.passive or frame.negated or who is None or what is None or what.term is None or what.term.ref is not None:
        return None
    if not what.term.plural or what.term.members or eventive(what.term):
        return None
    wanted = [replace(what, role="in"), Arg("comp", frame.at, word="interested"), *take(frame, what)]
    return _turned(replace(frame, verb="be", status="happened", args=wanted), frame.at)


BARRED = word_set("off-limits off-limit out-of-bounds")

ROWS = (
    (_in_vain, word_set("look search hunt seek")),
    (_closed_to, word_set("be remain stay")),
    (_cancelled, CANCELLING),
    (_lost, LOSING),
    (_excluded, EXCLUDING),
    (_unwanted, {"rule_out", "forswear"}),
    (_nowhere, SEEKING),
    (_resultless, ENDING | CAUSING),
    (_least, None),
)
"""The rows in their order, each with the verbs that it reads (None: any)."""
