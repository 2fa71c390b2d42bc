"""What a modifier does to a term: restricts it, colours it, leaves it."""

from __future__ import annotations

from factcheck.frames import Frame, Mod, Term, replace
from factcheck.language.en import classes, opposites, projection, senses
from factcheck.matching.comparing import compare, reversed_terms, same_head
from factcheck.matching.denoting import pointed
from factcheck.matching.knowledge import Compared, Knowledge, Rel, entity_ids
from factcheck.statements.heads import beneficial
from factcheck.statements.nouns import purpose


def coloured(word: str, c: Term, know: Knowledge) -> bool:
    """Does an adjective only colour: degree and manner, but not the size or the look of a thing?"""
    if know.strict:
        return word in know.harmless
    if c.head in classes.MADE and word in classes.FITTING:
        return True
    if word in LOOKS and not senses.nouns().get(c.head) and c.count is None:
        return False
    return word in know.harmless or word.endswith("est")


LOOKS = frozenset(
    [
        "big",
        "huge",
        "enormous",
        "massive",
        "tiny",
        "large",
        "smiling",
        "cheerful",
        "proud",
        "famous",
        "healthy",
        "handsome",
        "leading",
    ]
)


WORDED = ("adj", "noun", "adv")


def _same_word(concept: str, left: list[Mod]) -> Mod | None:
    """The fact's modifier that means ``concept``, else one that means a kind of it: *power* beside *nuclear power*."""
    words = [(m, senses.concept(m.word or (m.term.head if m.term else ""))) for m in left if m.role in WORDED]
    same = next((m for m, told in words if told == concept), None)
    return same or next((m for m, told in words if concept in senses.ancestors(told)), None)


def restrict(
    c: Term, f: Term, used: list[Mod], used_f: list[Mod], out: Compared, know: Knowledge, known: set[str]
) -> None:
    """What restricts the claim's noun must restrict the fact's, or colour it only."""
    left = [purpose(flat(m)) for m in f.mods if m not in used_f]
    for mod in sorted((purpose(flat(m)) for m in c.mods), key=lambda m: m.role != "noun"):
        if mod in used or (mod.role == "adv" and mod.word in know.harmless):
            continue
        if mod.role == "own" and mod.term is not None and mod.term.det == "pron":
            continue
        if mod.role in ("adj", "noun", "title", "adv"):
            word = mod.word or (mod.term.head if mod.term else "")
            word = classes.COLLOCATIONS.get((word, c.head), word)
            if mod.term is not None and mod.term.ref is not None:
                if mod.term.ref.id in known:
                    continue
            concept = senses.concept(word)
            match = _same_word(concept, left)
            if match is None:
                phrase = next(
                    (
                        m
                        for m in left
                        if m.role in ("on", "of", "in", "for", "about")
                        and m.term is not None
                        and any(same_head(t.head, word) is Rel.EQUAL for t in m.term.walk())
                    ),
                    None,
                )
                if phrase is not None:
                    match = phrase
                    if phrase.term is not None:  # "mineral supply" beside "the supply of critical minerals"
                        left.extend(purpose(flat(m)) for m in phrase.term.mods)
            if match is not None:
                left.remove(match)
                continue
            against = next(
                (
                    m
                    for m in left
                    if m.role in ("adj", "noun") and m.word and classes.exclusive(concept, senses.concept(m.word))
                ),
                None,
            )
            if against is not None:
                out.rel, out.why = Rel.EXCLUDES, f"{word} instead of {against.word}"
                left.remove(against)
                continue
            if out.antonym and any(m.word and opposites.opposite(word, m.word) for m in f.mods):
                continue  # "ordinary, unremarkable" for "historic": said twice
            opposite = next(
                (m for m in left if m.role in ("adj", "noun") and m.word and opposites.opposite(word, m.word)), None
            )
            if opposite is not None:
                out.rel, out.why, out.antonym = Rel.OTHER, f"{word} instead of {opposite.word}", True
                left.remove(opposite)
                continue
            if coloured(word, c, know):
                continue
            out.adds.append((mod.at, word))
            continue
        if mod.term is not None:
            match = None
            for m in left:
                if m.term is not None and (
                    m.role == mod.role
                    or {m.role, mod.role} <= {"of", "in", "for", "on", "about", "noun", "between", "among", "own"}
                ):
                    got = (
                        reversed_terms(mod.term, m.term, know)
                        if mod.role in projection.REVERSING
                        else compare(mod.term, m.term, know, participants=known)
                    )
                    if got.rel in (Rel.EQUAL, Rel.WIDER, Rel.LENT) and (
                        got.rel is not Rel.LENT or pointed(mod.term) == "countries"
                    ):
                        out.lent = out.lent or got.rel is Rel.LENT
                        match = m
                        for at, word in got.adds:  # "the mining of *rare* earths" beside "*rare* earth mining"
                            same = next((x for x in left if x.role == "adj" and x.word == word and x is not m), None)
                            if same is not None and m.role == "noun":
                                left.remove(same)
                            else:
                                out.adds.append((at, word))
                        break
            if (
                match is not None
                and match.term is not None
                and mod.term.det != match.term.det
                and "no" in (mod.term.det, match.term.det)
            ):
                match = None  # "with no money" is not "with money"
            if match is None and mod.role in ("of", "in", "for", "on", "about"):
                match = next(
                    (m for m in left if m.word and same_head(mod.term.head, m.word) is Rel.EQUAL and not mod.term.mods),
                    None,
                )
            if match is not None:
                left.remove(match)
                continue
            ids = entity_ids(mod.term)
            if ids and ids <= known:
                continue
            if mod.role == "own" and theirs(mod.term):
                out.lent = True  # "their countries' cooperation"
                continue
            around = used_f or (know.focus and not know.strict)  # the pair that the base is about
            if around and mod.role in ("between", "of", "with") and pointed(mod.term) == "countries":
                out.lent = True  # "between their countries"
                continue
            if mod.role == "such_as":
                continue
            out.adds.append((mod.at, mod.term.head or mod.word))
            continue
        if mod.role in ("not", "time"):
            continue
        if mod.frame is not None and mod.frame.verb in ("publish", "print", "run", "carry") and mod.frame.passive:
            by = [a for a in mod.frame.args if not a.gap]
            if (
                len(by) == 1
                and by[0].role in ("by", "in")
                and by[0].term is not None
                and entity_ids(by[0].term)
                and entity_ids(by[0].term) <= known
            ):
                continue  # the picture is the source's own
        if mod.frame is not None and mod.frame.verb in classes.LINKING and not mod.frame.negated:
            others = [a.term for a in mod.frame.args if not a.gap and a.term is not None]
            if others and all((ids := entity_ids(t)) and ids <= known for t in others):
                continue  # "the partnership linking X and Y"
        if mod.frame is not None:
            match_f = next((m for m in left if m.frame is not None and _same_clause(mod.frame, m.frame, know)), None)
            if match_f is not None:
                left.remove(match_f)
                continue
            out.adds.append((mod.at, mod.frame.verb))
            continue
        if mod.word:
            out.adds.append((mod.at, mod.word))
    out.left = [m.word or (m.term.head if m.term else m.frame.verb if m.frame else "") for m in left]


def theirs(term: Term) -> bool:
    """ "*their* countries": those of the people named beside it."""
    return pointed(term) == "countries" and any(
        m.role == "own" and m.term is not None and m.term.head == "their" for m in term.mods
    )


def flat(mod: Mod) -> Mod:
    """ "a pepper which is big" is a big pepper: a relative clause that only says what the noun is, as the word
    itself."""
    frame = mod.frame
    if frame is not None and beneficial(frame):
        return Mod("adj", mod.at, word="beneficial")
    if frame is not None and frame.verb == "make" and frame.passive and not frame.negated and not frame.times:
        of = [a for a in frame.args if not a.gap]
        if len(of) == 1 and of[0].role in ("of", "from") and of[0].term is not None and of[0].term.ref is None:
            material = of[0].term
            if material.head and not material.mods and material.count is None:
                return Mod("noun", mod.at, word=material.head)
    if frame is None or mod.role != "rel" or frame.verb != "be" or frame.negated or frame.status != "happened":
        return mod
    rest = [a for a in frame.args if not a.gap]
    if len(rest) != 1 or frame.times or frame.adverbs or rest[0].role != "comp" or not rest[0].word:
        return mod
    return Mod("adj", mod.at, word=rest[0].word)


def _open(frame: Frame) -> Frame:
    """The clause without the noun that it hangs on."""
    return replace(frame, args=[a for a in frame.args if not a.gap])


def _same_clause(c: Frame, f: Frame, know: Knowledge) -> bool:
    """Do two restrictive clauses say the same of their noun?"""
    from factcheck.matching.aligning import statements
    from factcheck.statements.building import of_frame

    ours, theirs = of_frame(_open(c)), of_frame(_open(f))
    if len(ours) != 1 or len(theirs) != 1:
        return False
    got = statements(ours[0], theirs[0], know)
    return got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds
