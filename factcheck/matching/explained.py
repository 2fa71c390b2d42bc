"""What of a claim no role of the fact holds, and whether the fact explains it."""

from __future__ import annotations

from factcheck.frames import Frame, Term
from factcheck.language.en import classes, closed, senses
from factcheck.matching.alignment import Alignment, Pairing, show, term_text
from factcheck.matching.comparing import compare
from factcheck.matching.deeds import adverb, quality
from factcheck.matching.denoting import denotes, owners, pointed
from factcheck.matching.knowledge import GENERIC_ADJ, Knowledge, Rel
from factcheck.matching.restricting import theirs
from factcheck.model import Quantity, Relation
from factcheck.statements.heads import means
from factcheck.statements.model import Role, Statement


def _grade(word: str) -> str:
    return classes.GRADES.get(word, senses.concept(word))


def grades(out: Alignment, f: Statement, unused: list[Role]) -> list[str]:
    """Words that grade an event (a *state* visit): the same, exclusive, or added."""
    told = [r for r in f.roles if r.role == "K"]
    for mine in [r for r in unused if r.role == "K"]:
        concept = _grade(mine.word)
        match = next((r for r in told if _grade(r.word) == concept), None)
        if match is not None:
            unused.remove(mine)
            told.remove(match)
            continue
        against = next((r for r in told if classes.exclusive(concept, _grade(r.word))), None)
        if against is not None:
            unused.remove(mine)
            out.pairs.append(
                Pairing(
                    "K",
                    "value",
                    mine.word,
                    against.word,
                    Relation.EXCLUDES,
                    f"{mine.word} instead of {against.word}",
                    at=mine.at,
                )
            )
    out.left.extend(r.word for r in told)
    return [r.word for r in told]


def rest(
    out: Alignment,
    c: Statement,
    f: Statement,
    unused: list[Role],
    know: Knowledge,
    known: set[str],
    background: frozenset[str],
    concept: str,
) -> None:
    """What the claim says beyond the fact: explained by the fact's background, harmless, or added."""
    for role in unused:
        if role.mark == "control" or _outer_place(role, c, know):
            continue  # told at the verb outside; where the place lies that is named beside it
        if role.word and role.role in ("C", "comp") and role.word in GENERIC_ADJ:
            continue
        if role.role == "K" and (role.word in classes.REDUNDANT.get(concept, ()) or _formed(role.word, f)):
            continue
        if role.term is not None and role.term.head in ("period", "time", "timeframe") and c.times:
            if all(m.word in closed.HARMLESS for m in role.term.mods):
                continue  # "over the whole period up to 2023": the date says which
        if role.mark == "for" and concept == "meet" and role.term is not None and means(role.term, "meet"):
            if not role.term.mods:
                continue  # "met for talks"
        if role.role == "K" and concept == "visit" and role.word in classes.GRADES:
            out.adds.append((role.at, role.word))
            continue
        if role.role == "K" and not know.strict and _done_so(role.word, f):
            continue  # "extensive discussions": discussed extensively
        if role.role == "K" and (role.word in know.harmless or senses.concept(role.word) in ("mutual", "joint")):
            continue
        if role.role == "KIND" and role.term is not None:
            mine, used = owners(role.term)
            subject = next((denotes(r.term, know) for r in c.roles if r.role == "A" and r.term is not None), None)
            homes = {know.country.get(i) for i in subject} if subject else set()
            plain = [
                m
                for m in role.term.mods
                if m not in used and m.role in ("adj", "noun") and (m.word or "") not in know.harmless | closed.SIZES
            ]
            if mine and not mine <= (homes | known):
                out.adds.append((role.at, term_text(role.term)))
            out.adds.extend((m.at, m.word) for m in plain)
            continue
        if role.term is not None and role.mark in closed.PREPOSITIONS and _held(role, f, know, known):
            continue
        if role.term is not None:
            ids = denotes(role.term, know, economic=True)
            if role.mark in ("unlike", "contrary_to"):
                continue
            circumstance = role.role not in ("A", "M", "P", "C") and role.mark not in (
                "subj",
                "obj",
                "comp",
                "without",
                "except",
                "from",
                "for",
            )
            if ids is not None and ids <= (known | background) and circumstance:
                out.grounded = True
                continue
            if (
                circumstance
                and role.mark
                in ("after", "during", "at", "in", "on", "following", "within", "under", "with", "as", "X")
                and explained(role.term, background, known, know)
            ):
                out.grounded = out.grounded or any(m.term is not None for m in role.term.mods)
                whose = [denotes(m.term, know) for m in role.term.mods if m.role in ("own", "of", "by") and m.term]
                out.occasion = out.occasion or any(ids and ids <= know.persons & known | background for ids in whose)
                continue
            group = pointed(role.term)
            if group == "reciprocal" or (group == "pronoun" and role.role == "A" and role.term.det == "the"):
                continue  # "since *the two* established ties"
            if role.mark == "own" and (role.term.det == "pron" or _their_own(role.term, know, known)):
                continue
            if (
                role.mark in ("among", "besides") and any(m.word in ("other", "others") for m in role.term.mods)
            ) or role.term.head == "others":
                continue
            if (
                role.role in ("A", "L")
                and ids
                and not any(r.role == role.role for r in f.roles)
                and (ids <= know.focus if role.role == "A" else ids == know.focus)
                and role.mark in ("by", "subj", "between")
            ):
                continue  # the pair that the base is about has it, does it
            if group == "countries" and know.focus and role.role == "A" and not any(r.role == "A" for r in f.roles):
                out.lent = True
                continue  # "the two countries" have it, do it
            if role.role == "E":
                continue
            if (
                role.role == "A"
                and concept in ("appoint", "elect", "dismiss")
                and ids
                and ids <= known
                and not any(r.role == "A" for r in f.roles)
            ):
                continue  # the body that the office belongs to
            if (
                role.mark == "for"
                and role.term.head in ("year", "decade", "month")
                and role.term.plural
                and c.tense in ("progressive", "perfect")
            ):
                out.adds.append((role.at, closed.SO_FAR))  # "has been growing for years": it is growing
                continue
        out.adds.append((role.at, show(role) or role.mark))
    since = any(r.mark == "since" for r in f.roles)  # "since then", of a fact with a "since" of its own
    for word, at in c.adverbs:
        if since and word == "since_then":
            continue
        if word in (know.harmless if know.strict else closed.HARMLESS) or (
            word == "further" and concept in ("grow", "strengthen")
        ):
            continue
        if any(word == w for w, _ in f.adverbs):
            continue
        if word == "there" and any(r.role == "L" for r in c.roles):
            continue  # the place has been named
        if word in closed.AT_FIRST and (any(w == "was_to" for w, _ in c.adverbs) or _was_planned(c)):
            continue  # "was *at first* meant to open": a step of a plan
        if word in ("was_to",) or (word in ("no_longer", "not_yet") and c.negated and not f.negated):
            continue
        out.adds.append((at, word))
    out.adds.extend((at, word or "…") for at, word in c.loose)


def _was_planned(c: Statement) -> bool:
    return c.status in ("planned", "proposed", "agreed", "wished") and c.tense == "past"


def _done_so(word: str, f: Statement) -> bool:
    """Does an adjective say of the deed what an adverb of the fact, or a harmless one, says of the doing?"""
    concept = senses.concept(word)
    if {adverb(word), adverb(concept)} & closed.HARMLESS:
        return True
    return any(senses.concept(quality(each)) == concept for each, _ in f.adverbs)


def _their_own(term: Term, know: Knowledge, known: set[str]) -> bool:
    """ "their countries", where the people of the fact are of the base's own pair."""
    return theirs(term) and know.focus <= {know.country.get(i) for i in known}


def _outer_place(role: Role, c: Statement, know: Knowledge) -> bool:
    """ "at the Old Palace *in Rome*": does another place of the claim lie in this one?"""
    here = denotes(role.term, know) if role.role == "L" and role.term is not None else None
    if not here or len(here) != 1:
        return False
    others = [denotes(r.term, know) for r in c.roles if r is not role and r.role == "L" and r.term is not None]
    return any(here <= know.within.get(i, frozenset()) for ids in others if ids for i in ids)


def _formed(word: str, f: Statement) -> bool:
    """ "*expanded* talks" beside "talks in narrow and expanded formats"."""
    formats = [t for r in f.roles if r.role == "T" and r.term is not None for t in r.term.walk()]
    word = word.removesuffix("-format")
    return any(m.role == "adj" and m.word == word for t in formats for m in t.mods if t.head == "format")


def _held(role: Role, f: Statement, know: Knowledge, known: set[str]) -> bool:
    """Does the fact have the phrase at one of its nouns: "a player *in mid game* holds it", "is held … *in mid
    game*"?"""
    for holder in f.roles:
        for t in holder.term.walk() if holder.term is not None else ():
            for mod in t.mods:
                if mod.role == role.mark and mod.term is not None and role.term is not None:
                    got = compare(role.term, mod.term, know, participants=known)
                    if got.rel in (Rel.EQUAL, Rel.WIDER) and not got.adds and not got.lent:
                        return True
    return False


def explained(term: Term, background: frozenset[str], known: set[str], know: Knowledge) -> bool:
    """Is a circumstance the fact's own: the occasion that its source reports, its people and places?"""
    for t in term.walk():
        if t.ref is not None:
            if t.ref.id not in background and t.ref.id not in known:
                return False
            continue
        concepts = {s.concept for s in senses.nouns().get(t.head, ())} | {senses.concept(t.head)}
        met = concepts & classes.MEETINGS and background & classes.MEETINGS and _of_ours(t, background, known)
        if not met and not concepts & (background | {"relate"}):
            return False
        if t.count is not None or (t.rank is not None and not {nth(c, t.rank) for c in concepts} & background):
            return False
        for mod in t.mods:
            if mod.role == "time":
                continue  # the date is compared with the fact's
            if mod.term is not None:
                ids = {x.ref.id for x in mod.term.walk() if x.ref is not None}
                if ids and ids <= background | known:
                    continue
                if mod.term.det == "pron":
                    continue
                if (who := denotes(mod.term, know)) and who <= background | known:
                    continue  # "the visit of the country's president"
            if mod.word and (senses.concept(mod.word) in background or mod.word in GENERIC_ADJ):
                continue
            if mod.frame is not None and _told_of(mod.frame, background, known):
                continue
            return False
    return True


def nth(concept: str, rank: Quantity) -> str:
    """How a background names the first, second … of something."""
    return f"{concept}#{rank.low}"


def _of_ours(term: Term, background: frozenset[str], known: set[str]) -> bool:
    """Are those named who meet ("the summit *of X and Y*"), and are they the source's own?"""
    refs = {t.ref.id for m in term.mods if m.term is not None for t in m.term.walk() if t.ref is not None}
    return len(refs) > 1 and refs <= background | known


def _told_of(frame: Frame, background: frozenset[str], known: set[str]) -> bool:
    """ "the proposal *backed by X*": a clause that only says what the fact's source tells, of its own people."""
    done = frame.verb in closed.LIGHT_VERBS or any(
        s.concept in background and s.sign > 0 for s in senses.verbs().get(frame.verb, ())
    )
    if frame.negated or not done:
        return False
    refs = [t.ref for a in frame.args if a.term is not None and not a.gap for t in a.term.walk()]
    return bool(refs) and all(ref is not None and ref.id in background | known for ref in refs)
