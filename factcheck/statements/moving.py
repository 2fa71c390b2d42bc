"""Money that flows, levels that are lifted: what is brought from one to another."""

from __future__ import annotations

from factcheck.frames import Arg, Frame, Mod, Term, replace
from factcheck.language.en import classes, closed, intents, senses
from factcheck.statements.building import add_args, add_mods, base, nominal, of_frame
from factcheck.statements.heads import amount, eventive
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
        verb = "attract" if frame.verb == "raise" else frame.verb
        return replace(frame, verb=verb, args=take(frame, kind))
    whole = replace(sum_.term, mods=[Mod("in", kind.at, term=kind.term)])
    return replace(frame, args=[replace(a, term=whole) if a is sum_ else a for a in take(frame, kind)])


def _outlay(term: Term | None) -> bool:
    """Is it money that is put into something?"""
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
        if giver.term.head == classes.DOERS["invest"]:  # "$9 billion came to Y from X's investors"
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

FLOWING = frozenset(
    ["flow", "come", "go", "pour", "stream", "move", "make", "invest", "put", "channel", "arrive", "bring"]
)


def _lifted(frame: Frame, inner: Frame, args: list[Arg], status: str) -> Frame:
    """What a frame says is to be done, in its place: with its speaker, times and denial, and how far it has come."""
    return replace(
        inner,
        args=args,
        kind=frame.kind,
        first=frame.first,
        status=status,
        speaker=frame.speaker,
        said=frame.said,
        act=frame.act,
        times=[*frame.times, *inner.times],
        adverbs=[*frame.adverbs, *inner.adverbs],
        negated=inner.negated != frame.negated,
        neg_at=frame.neg_at,
    )


def lifting(frame: Frame) -> list[Statement] | None:
    """X intends, agrees, plans to …: what is intended, with its status; "fails to", "stops": denied; "keeps": plain."""
    verb = frame.verb
    reflexive = next((a for a in frame.args if a.role == "obj" and a.term is not None and _reflexive(a.term)), None)
    if reflexive is not None:
        frame = replace(frame, args=take(frame, reflexive))  # "committed themselves to"
    inner = next((a for a in frame.args if a.role in ("inf", "ing") and a.frame is not None), None)
    if verb in closed.COPULAS and inner is not None and (said := frame.arg("comp")) is not None:
        if f"be_{said.word}" in intents.INTEND and said.word not in senses.adjectives():
            frame = replace(frame, verb=said.word, passive=True, args=take(frame, said))  # "is likely, due to open"
            verb = frame.verb
    if inner is None and (marks := AIMING.get(verb)):
        inner = next((a for a in frame.args if a.role in marks and a.frame is not None), None)
    subject = frame.arg("subj") or (frame.arg("obj") if frame.passive else None)
    if (
        verb in STATING | {"reach", "come_to", "strike"}
        and frame.passive
        and (by := frame.arg("by")) is not None
        and subject is not None
        and subject.role == "obj"
    ):
        frame = replace(
            frame, passive=False, args=[*take(frame, by), replace(by, role="subj")]
        )  # "an agreement to … was reached by"
        subject = frame.arg("subj")
    if (
        (verb in STATING or verb in ("reach", "come_to", "strike"))
        and (obj := frame.arg("obj")) is not None
        and obj.term is not None
        and obj is not subject
        and obj.term.head in classes.INTENTIONS
    ):
        wish = next((m for m in obj.term.mods if m.frame is not None and m.role in ("inf", "to", "of", "on")), None)
        follow = next((a for a in frame.args if a.frame is not None and a.role in ("inf", "to", "of", "on")), None)
        content = wish.frame if wish is not None else follow.frame if follow is not None else None
        if content is not None and subject is not None:
            if obj.term.det == "no":
                frame = replace(frame, negated=not frame.negated, neg_at=obj.at)
            rest = [a for a in frame.args if a is not obj and a is not follow and a is not subject]
            args = [Arg("subj", subject.at, term=subject.term), *[a for a in content.args if a.role != "subj"], *rest]
            return of_frame(_lifted(frame, content, args, classes.INTENTIONS[obj.term.head]))
    if inner is None and verb in ("agree", "decide", "pledge") and not frame.passive and subject is not None:
        wanted = next(
            (
                a.frame
                for a in frame.args
                if a.role == "that" and a.frame is not None and a.frame.status in ("wished", "future", "proposed")
            ),
            None,
        )
        if wanted is not None:  # "agreed that it should be built"
            doer = [Arg("by", subject.at, term=subject.term)]
            if (not wanted.passive and wanted.verb not in ("become", "get")) or wanted.arg("by") is not None:
                doer = []
            rest = [a for a in frame.args if a is not subject and a.frame is not wanted]
            return of_frame(_lifted(frame, wanted, [*wanted.args, *doer, *rest], intents.INTEND[verb]))
    if (
        inner is None
        and verb == "agree"
        and (on := frame.arg("on", "obj")) is not None
        and on.term is not None
        and (eventive(on.term) or any(eventive(t) for t in on.term.walk()))
    ):
        out = []
        for t in on.term.walk():
            stmt = nominal(t, replace(frame, status="agreed"))
            for arg in frame.args:
                if arg is not on:
                    add_args(
                        stmt,
                        [Arg("A", arg.at, term=arg.term)] if arg.role in ("subj", "by", "between") else [arg],
                        {"A": "A"},
                    )
            out.append(stmt)
        return out
    if inner is None or inner.frame is None:
        return None
    if frame.passive and verb == "prepare" and subject is not None:
        return of_frame(
            replace(
                frame,
                verb="be",
                passive=False,
                args=[replace(subject, role="subj"), Arg("comp", frame.at, word="prepared"), *take(frame, subject)],
            )
        )
    if verb in ("want", "like", "wish", "love", "hope") and inner.frame.verb == "see" and subject is not None:
        seen = next((a.frame for a in inner.frame.args if a.role in ("that", "inf") and a.frame is not None), None)
        thing = seen.arg("subj") if seen is not None else None
        if seen is not None and thing is not None and seen.arg("obj") is None:
            wanted = replace(
                seen,
                args=[Arg("obj", thing.at, term=thing.term), *take(seen, thing)],
                verb="increase" if seen.verb in closed.INCREASE else seen.verb,
                kind="inf",
                speaker=None,
                said="",
            )
            return of_frame(
                replace(
                    frame,
                    speaker=frame.speaker or seen.speaker,
                    said=frame.said or seen.said,
                    verb="want",
                    status="happened",
                    args=[subject, Arg("inf", inner.at, frame=wanted)],
                )
            )
    key = f"be_{verb}" if frame.passive else verb
    status = intents.INTEND.get(key, intents.INTEND.get(verb) if not frame.passive else None)
    if verb in ("propose", "suggest", "offer", "consider", "recommend"):
        return None
    if (
        status is not None
        or verb in closed.ASPECT
        or verb in closed.CAUSATIVES
        or verb in ("refuse", "decline", "need")
    ):
        content = inner.frame
        given = replace(
            content,
            args=[
                *(
                    [Arg("obj" if content.passive else "subj", subject.at, term=subject.term)]
                    if subject is not None
                    and subject.term is not None
                    and not any(a.role == ("obj" if content.passive else "subj") for a in content.args)
                    else []
                ),
                *content.args,
            ],
        )
        given.kind = frame.kind
        given.first = min(frame.first, content.first)
        given.times = [*frame.times, *content.times]
        given.adverbs = [*frame.adverbs, *content.adverbs]
        given.negated = content.negated != frame.negated
        given.neg_at = frame.neg_at if frame.negated else content.neg_at
        given.speaker, given.said, given.act = frame.speaker, frame.said, frame.act
        given.only = frame.only
        given.tense = frame.tense
        given.args = [
            *given.args,
            *[a for a in frame.args if a is not inner and a is not subject and a.role not in ("subj",)],
        ]
        if verb in ("fail", "stop", "cease", "quit", "refuse", "decline"):
            given.negated = not given.negated
            given.neg_at = frame.at
            if verb in ("refuse", "decline") and given.negated:
                given.status = "refused"
        if status is not None:
            given.status = status
            if frame.status not in ("happened",):
                given.status = frame.status if status != "possible" else status
            if verb in ("hope", "want", "wish", "expect") or status in ("tried",):
                given.status = "wished" if status != "tried" else "tried"
        elif frame.status != "happened":
            given.status = frame.status
        if verb in closed.ASPECT and closed.ASPECT[verb] == "seem":
            given.status = "possible"
        return of_frame(given)
    return None


def _reflexive(term: Term) -> bool:
    return term.det == "pron" and term.head.endswith(("self", "selves"))


AIMING = {
    "commit": ("to",),
    "look": ("to", "at"),
    "agree": ("on", "to"),
    "settle": ("on",),
    "decide": ("on", "against"),
    "aim": ("at",),
    "plan": ("on",),
}
"""Verbs whose preposition takes what is to be done."""

STATING = frozenset(
    [
        "reaffirm",
        "renew",
        "restate",
        "reiterate",
        "express",
        "have",
        "voice",
        "confirm",
        "repeat",
        "state",
        "declare",
        "announce",
        "share",
        "stress",
        "emphasise",
        "emphasize",
        "affirm",
        "underline",
        "make",
        "take",
        "unveil",
        "draw_up",
        "outline",
        "reveal",
        "set_out",
        "lay_out",
        "disclose",
        "sign",
        "conclude",
        "seal",
        "ink",
        "clinch",
        "do",
        "cut",
    ]
)
