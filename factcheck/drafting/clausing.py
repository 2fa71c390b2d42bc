"""A sentence that asserts several things, cut into sentences that assert one thing each.

Every cut is read again: it counts only if it says exactly one of the things that the whole sentence says, with the
same roles. What cannot be cut so is not used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from factcheck.checking.reader import Understood
from factcheck.frames import Frame, Term
from factcheck.language.en import closed, cutting
from factcheck.language.tables import word_set
from factcheck.parsing import clauses, showing
from factcheck.parsing.items import Read
from factcheck.reading.tokens import tokenize
from factcheck.statements.model import Statement

NOT_SAID = ("sub:", "kicker", "fragment")


def content(statements: list[Statement]) -> list[Statement]:
    """The statements that assert something (fragments and conditions do not)."""
    return [s for s in statements if s.act == "assert" and not s.kind.startswith(NOT_SAID)]


def cuts(
    read: Read, statements: list[Statement], again: Callable[[str], list[Statement]]
) -> Iterator[tuple[str, Statement]]:
    """The single assertions of a sentence as sentences, each with its statement as read again."""
    wanted = content(statements)
    text = read.tokens.text
    if len(statements) == 1 and wanted and wanted[0].speaker is None:
        yield text, wanted[0]
        return
    done: set[int] = set()
    lists = [a.term for f in _frames(clauses.parse(read)) for a in f.args if a.role == "such_as" and a.term is not None]
    read_again = [(said, again(said)) for said in map(sentence, candidates(read)) if said]
    for said, got in sorted(read_again, key=lambda one: any(s.speaker is not None for s in one[1])):
        if len(got) != 1 or got[0].act != "assert":
            continue
        for k, statement in enumerate(wanted):
            if k not in done and alike(statement, got[0]):
                done.add(k)
                yield said, got[0]
                if lists and (listed := inherited(text_of(read, _span(_innermost(lists[0]))), said, again)) is not None:
                    lists = []
                    yield listed
                break


def dated(
    read: Read, statements: list[Statement], cut: tuple[str, Statement], again: Callable[[str], list[Statement]]
) -> tuple[str, Statement]:
    """A clause with the time at the head of its sentence, where that is its time, too: "On 6 May X met Y, and *X and Y
    signed Z*"."""
    clause, statement = cut
    head, text = read.items[0], read.tokens.text
    lead = text[: read.tokens.end[head.last - 1]]
    whole = next((s for s in content(statements) if s.word == statement.word and s.senses == statement.senses), None)
    if head.tag != "t" or whole is None or len(whole.times) <= len(statement.times) or clause.startswith(lead):
        return cut
    first = clause.split()[0]
    got = again(said := f"{lead}, {first if f' {first}' in text else first.lower()}{clause[len(first) :]}")
    same = len(got) == 1 and got[0].act == "assert" and got[0].senses == statement.senses and not got[0].loose
    return (said, got[0]) if same and len(got[0].times) == len(whole.times) else cut


def _innermost(term: Term) -> Term:
    """ "major corporations such as A and B": A and B."""
    return next((_innermost(m.term) for m in term.mods if m.role == "such_as" and m.term is not None), term)


def occasion(read: Read, again: Callable[[str], list[Statement]]) -> tuple[str, Statement] | None:
    """What "during X's working visit to Y" presupposes, as a sentence: X paid a working visit to Y. The month is that
    of the clause, where the phrase has no date of its own."""
    text = read.tokens.text
    found = _OCCASION.search(text)
    if found is None:
        return None
    day = _DAY.search(found[3]) or _DAY.search(text)
    when = "" if day is None else f" on {day[0]}" if _DAY.search(found[3]) else f" in {day[1]}"
    goal = _ON.split(found[3])[0].strip()
    said = f"{found[1]} paid a {found[2]}visit to {goal}{when}."
    got = again(said)
    return (said, got[0]) if len(got) == 1 and got[0].act == "assert" and not got[0].loose else None


_OCCASION = re.compile(r"\b[Dd]uring ([A-Z][\w. -]+?)'s ((?:[a-z]+ )?)visit to ([^,;.]+(?:\. \d+)?(?:, \d{4})?)")
_ON = re.compile(r" (?:on|in) (?=[A-Z\d])")
_DAY = re.compile(r"\b\d{1,2} ([A-Z][a-z]+ \d{4})\b|\b[A-Z][a-z]+\.? \d{1,2}, \d{4}\b")


def without_occasion(text: str) -> str:
    """A sentence without its "during X's visit …"; its place and day hold for the sentence, where it has none."""
    found = _OCCASION.search(text)
    if found is None:
        return text
    before, after = text[: found.start()].rstrip(" ,"), text[found.end() :].lstrip(" ,").rstrip(" .")
    left = f"{before} {after}".strip()
    if _DAY.search(left) is None and _DAY.search(found[3]) is not None:
        left = f"{left} in {found[3].strip()}"
    return f"{left[:1].upper()}{left[1:]}."


def members(
    text: str, before: tuple[str, Statement] | None, again: Callable[[str], list[Statement]]
) -> tuple[str, Statement] | None:
    """ "Among them are A and B." after "50 companies are active in X.": A and B are active in X."""
    found = _AMONG.match(text)
    if found is None or before is None:
        return None
    return inherited(_BESIDE.split(found[1])[0], before[0], again)


_BESIDE = re.compile(r", (?:which|who|where|whose) ")
_AMONG = re.compile(r"(?:Among (?:them|these) (?:are|is)|These include|They include|Examples are) (.+?)\.?$")


def besides(got: Understood, again: Callable[[str], list[Statement]]) -> Iterator[tuple[str, Statement]]:
    """ "Among them is A, *which builds bridges there*": what is told of one of those listed."""
    for cut in cuts(got.read, got.statements, again):
        if any(s.kind == "relative" and alike(s, cut[1]) for s in got.statements):
            yield cut


def inherited(names: str, said: str, again: Callable[[str], list[Statement]]) -> tuple[str, Statement] | None:
    """What is said of "50 companies, including A and B" is said of A and B; "signed nine papers, among them A": signed
    A."""
    whole = again(said)
    if len(whole) != 1:
        return None
    tokens = tokenize(said)
    counted = [
        r.term
        for r in whole[0].roles
        if r.mark in ("subj", "obj") and r.term is not None and r.term.count is not None and r.term.plural
    ]
    for term in counted:
        if term.last >= len(tokens) or (term.first > 1 and len(counted) > 1):
            continue
        before = said[: tokens.start[term.first]] if term.first > 1 else ""
        after = said[tokens.start[term.last] :].rstrip(" .")
        listed = f"{before}{names} {after}".rstrip() + "."
        listed = f"{listed[:1].upper()}{listed[1:]}"
        if (told := _of_their_kind(names, said, whole[0], term, again)) is not None:
            return told
        got = again(listed)
        if len(got) == 1 and {c for c, _ in got[0].senses} == {c for c, _ in whole[0].senses} and not got[0].loose:
            return listed, got[0]
    return None


def _of_their_kind(
    names: str, said: str, whole: Statement, term: Term, again: Callable[[str], list[Statement]]
) -> tuple[str, Statement] | None:
    """ "50 Swedish companies are active in X, among them A and B": A and B are among *the Swedish companies* that are
    active in X. Several names alone."""
    tokens = tokenize(said)
    count = term.count
    if term.first > 1 or count is None or " and " not in names or term.head in closed.PERSON_NOUNS:
        return None
    noun, after = said[count.span.end : tokens.end[term.last - 1]].strip(), said[tokens.end[term.last - 1] :]
    listed = f"{names[:1].upper()}{names[1:]} are among the {noun} that {after.strip(' .')}."
    got = again(listed)
    same = len(got) == 1 and {c for c, _ in got[0].senses} <= {c for c, _ in whole.senses} and not got[0].loose
    told = same and got[0].status == whole.status and any(r.role == "KIND" for r in got[0].roles)
    return (listed, got[0]) if told and noun and not any(t in noun for t in ",()") else None


def candidates(read: Read) -> Iterator[str]:
    """What the frames of a sentence say, each as a clause of its own."""
    frames = list(_frames(clauses.parse(read)))
    for frame in frames:
        yield from _clause(read, frame, [f for f in frames if f is not frame])


def _frames(frames: list[Frame]) -> Iterator[Frame]:
    for frame in frames:
        yield frame
        for arg in frame.args:
            if arg.frame is not None and arg.role in ("that", "obj", "comp"):
                yield from _frames([arg.frame])


def _clause(read: Read, frame: Frame, others: list[Frame]) -> Iterator[str]:
    """The words of a frame with its subject before them; without what others say within it."""
    norm = read.tokens.norm
    if frame.kind == "apposition":
        yield from _what_it_is(read, frame)
        return
    if frame.at < 0:
        return
    if frame.kind == "part" and frame.passive:
        yield from _done(read, frame)
        return
    if (
        frame.kind == "part"
        and norm[frame.first - 1] not in ASIDE
        and not any(f.verb in ("exist", "be") for f in others)
    ):
        return  # whom a participle is told of is often open
    if frame.kind == "part" and norm[frame.first - 1] in ASIDE and any(f.tense == "past" for f in others):
        return  # "won, *beating* X": did, and does not do so
    roles = ("obj", "subj") if frame.passive else ("subj",)
    term = next((a.term for a in frame.args if a.role in roles and a.term is not None), None)
    own = _own(read, frame, others)
    inside = term is not None and frame.first <= term.first and term.last <= frame.last and term.at < frame.at
    subject: list[int] = []
    if term is not None and frame.kind == "relative" and _within_noun(read, frame, term):
        return  # "the academy in Dunvale, which opened in 2019": either of the two
    if frame.kind == "relative" and any(
        o.speaker is not None and 0 <= frame.first - o.speaker.last < 3 for o in others
    ):
        return  # "according to the court, which sat in May": the court
    if term is not None and not inside:
        own = [t for t in own if t >= _verb_start(read, frame)]
        subject = [t for t in _span(term) if not frame.first <= t < frame.last]
        between = range(subject[-1] + 1, own[0]) if subject and own else range(0)
        if between and all(norm[t].endswith("ly") for t in between):
            own = [*between, *own]  # "companies *successfully* operating in X"
    tail = next((a.at for a in frame.args if a.role == "such_as"), None)
    comma = next((t for t in own if t > frame.at and norm[t] == ","), None)
    obj = frame.arg("obj")
    if frame.verb in PUTTING and obj is not None and obj.term is not None and not frame.passive:
        rest = [t for t in own if t >= obj.term.last]
        if rest and norm[rest[0]] in RANKED and _bounded(read, own, others, subject):
            yield f"{text_of(read, _span(obj.term))} is {text_of(read, rest)}"
    for end in (tail, None, comma if inside else None):
        kept = own if end is None else _unlinked(read, [t for t in own if t < end])
        if not kept or not _bounded(read, kept, others, subject):
            continue
        for said in dict.fromkeys((text_of(read, _paired(read, kept)), text_of(read, kept))):
            yield f"{text_of(read, subject)} {_modal(read, frame)}{_conjugated(frame, said)}" if subject else said


def _what_it_is(read: Read, frame: Frame) -> Iterator[str]:
    """ "X, *the plant in the north*, …": what a thing with a name is. Who somebody is, is told elsewhere."""
    subject, comp = frame.arg("subj"), frame.arg("comp")
    named, what = (subject.term if subject else None), (comp.term if comp else None)
    if named is None or what is None or named.ref is None or named.ref.kind == "person" or named.plural:
        return
    before = read.items[max(0, next(k for k, i in enumerate(read.items) if i.last > named.first) - 1)]
    if named.first and before.tag not in ("v", "t", ","):
        return
    if named.mods or what.ref is not None or what.plural or what.members or what.det not in ("the", "a", "an"):
        return
    if what.head in closed.PERSON_NOUNS or not named.first < what.first or not what.head:
        return
    if what.head in cutting.SPANS:
        return  # "opens in May, *a year* late"
    yield f"{text_of(read, _span(named))} is {text_of(read, _span(what))}"


def _done(read: Read, frame: Frame) -> Iterator[str]:
    """ "The shelter in Dock Street, *opened in May*, …": what was done to the subject of a sentence, where the aside
    can be about nothing else in it."""
    norm = read.tokens.norm
    term = next((a.term for a in frame.args if a.role == "obj" and a.term is not None), None)
    between = term is not None and term.first == 0 and term.last == frame.first - 1 and frame.first == frame.at
    if (
        term is None
        or not between
        or frame.last >= len(norm)
        or norm[frame.first - 1] != ","
        or norm[frame.last] != ","
    ):
        return
    person = term.head in closed.PERSON_NOUNS or (term.ref is not None and term.ref.kind == "person")
    if person or term.members or not _alone(read, frame, term):
        return
    many = "were" if term.plural else "was"
    yield f"{text_of(read, _span(term))} {many} {text_of(read, list(range(frame.first, frame.last)))}"


def _alone(read: Read, frame: Frame, term: Term) -> bool:
    """Can a participle behind a noun phrase be about nothing but its head?"""
    inner = [item for item in read.items if term.at < item.first < term.last]
    hangs = next((item.word for item in inner if item.tag == "prep"), "")
    if hangs == "of":  # "the restoration of the tower, finished in May"
        return term.head in cutting.ENDED and frame.verb in cutting.ENDING
    if hangs in ("in", "at", "near", "on"):
        return read.tokens.surface(inner[-1].first)[:1].isupper() and frame.verb not in cutting.PLACED
    return hangs in ("", "for") and frame.verb not in cutting.PLACED


def _paired(read: Read, own: list[int]) -> list[int]:
    """Without the two commas that stood around what is left out."""
    norm = read.tokens.norm
    holes = [(a, b) for a, b in pairwise(own) if b != a + 1 and norm[a] == norm[b] == ","]
    commas = {t for hole in holes for t in hole}
    return [t for t in own if t not in commas]


def _within_noun(read: Read, frame: Frame, term: Term) -> bool:
    """Does a relative clause follow a name that hangs on another noun, which it may be about as well?"""
    items = read.items
    k = next((k for k, item in enumerate(items) if item.first <= term.at < item.last), 0)
    while k and items[k - 1].tag in ("det", "j", "n") and items[k].first > term.first:
        k -= 1
    which = any(item.word == "which" for item in items if term.last <= item.first < frame.at)
    return which and k > 1 and items[k - 1].tag == "prep" and items[k - 2].tag in ("n", "name", "q")


def _own(read: Read, frame: Frame, others: list[Frame]) -> list[int]:
    """The tokens of a frame without what only adds to it and says something else, and without who says so."""
    inner = {t for f in others if _beside(read, f) or f.first >= frame.last for t in range(f.first, f.last)}
    own = [t for t in range(max(frame.first, 0), _past(frame, others)) if t not in inner]
    if frame.speaker is not None:
        own = _unattributed(read, own, frame)
    return _unlinked(read, own)


def _past(frame: Frame, others: list[Frame]) -> int:
    """Where a clause ends, with the second phrase that was added to it ("work at sea *and on land*")."""
    last = max((a.term.last for a in frame.args if a.term is not None and a.role in closed.PREPOSITIONS), default=0)
    return last if last > frame.last and not any(frame.last <= f.first <= last for f in others) else frame.last


def _beside(read: Read, frame: Frame) -> bool:
    """Does a frame only add to what it hangs on? A fragment, where nothing in it turns the rest round."""
    before = read.tokens.norm[frame.first - 1]
    if frame.kind == "fragment" and before == ",":
        return cutting.HINGES.isdisjoint(read.tokens.norm[frame.first : frame.last])
    return frame.kind in ("apposition", "relative", "part") and before in ASIDE


def _bounded(read: Read, own: list[int], others: list[Frame], subject: list[int]) -> bool:
    """Does what is left out begin and end at a comma, a conjunction, a relative or a verb of saying? Else the reader
    stopped in the middle of something, and the rest may turn it round."""
    norm = read.tokens.norm
    sayings = {f.at for f in others} | set(subject[-1:])
    for k, t in enumerate(own):
        before, after = t - 1, t + 1
        begins = before >= 0 and (k == 0 or own[k - 1] != before) and norm[t] != ","
        if begins and norm[before] not in EDGES and before not in sayings:
            return False
        ends = after < len(norm) and (k + 1 == len(own) or own[k + 1] != after) and norm[t] != ","
        if ends and norm[after] not in EDGES:
            return False
    return True


_SIGNS = tuple(",;:.–—()[]\"“”«»'")
_LINKS = word_set("and but while that which who where whom including such")
EDGES = frozenset(_SIGNS) | _LINKS
RANKED = frozenset({"among", "in", "ahead", "behind", "at_the_top"})
PUTTING = frozenset({"put", "place", "make"})


def _unattributed(read: Read, own: list[int], frame: Frame) -> list[int]:
    """Without "he added", "according to the minister"."""
    speaker = frame.speaker
    if speaker is None or not own:  # all of it is said by another clause
        return own
    norm = read.tokens.norm
    low, high = speaker.first, speaker.last
    while low and norm[low - 1] in ("to", "according", "by", "as", "noted", "told", "said", "added", "in", "opinion"):
        low -= 1
    while (
        high < len(norm)
        and high in own
        and norm[high] not in (",", ".")
        and high - speaker.last < 4
        and any(norm[j] == "," for j in range(high, min(high + 4, len(norm))))
    ):
        high += 1
    if low > frame.at and low > own[0] and high >= own[-1]:
        return [t for t in own if t < low]
    return [t for t in own if not low <= t < high]


def _unlinked(read: Read, own: list[int]) -> list[int]:
    """Without a conjunction or sign before or after."""
    norm = read.tokens.norm
    pointing = {item.first for item in read.items if item.tag == "det"}  # "*That* budget grew": no conjunction
    while own and norm[own[0]] in (",", "and", "that", "but", ":", ";", '"', "“", "«", "-", "–"):
        if own[0] in pointing:
            break
        own = own[1:]
    while own and (norm[own[-1]] in (",", "and", ":", ";", ".", '"', "”", "»") or norm[own[-1]] in closed.PREPOSITIONS):
        own = own[:-1]
    return own


def _verb_start(read: Read, frame: Frame) -> int:
    """Where the verb group of a frame begins: past a relative or conjunction before it."""
    norm = read.tokens.norm
    start = max(frame.first, 0)
    while start < frame.at and norm[start] in ("which", "who", "that", "and", "but", ",", "to"):
        start += 1
    return start


def _modal(read: Read, frame: Frame) -> str:
    """ "The line will be long and *have* five stops": the auxiliary that a bare verb shares, if any."""
    items = read.items
    k = next((k for k, item in enumerate(items) if item.first == frame.at), 0)
    if frame.kind != "finite" or frame.status == "happened" or items[k].form not in ("v", ""):
        return ""
    if any(item.tag in ("modal", "to") for item in items if frame.first <= item.first < frame.at):
        return ""
    at = next((j for j in range(k - 1, 0, -1) if items[j].tag in ("modal", "to")), 0)
    if at and items[at].tag == "to":  # "is to open and carry"
        return f"{items[at - 1].word} to " if items[at - 1].lemma == "be" else ""
    return f"{items[at].word} " if at else ""


def _conjugated(frame: Frame, said: str) -> str:
    """The verb group with its rest; a participle as a finite form."""
    if frame.kind != "part":
        return said
    subject = frame.arg("subj", "obj")
    many = subject is not None and subject.term is not None and (subject.term.plural or bool(subject.term.members))
    return f"{'are' if many else 'is'} {said}"


def _span(term: Term) -> list[int]:
    return list(range(term.first, term.last))


def text_of(read: Read, tokens: list[int]) -> str:
    """The words at tokens, as written, with blanks only where they stood."""
    out: list[str] = []
    last = -1
    for t in tokens:
        between = " " if last >= 0 and (t != last + 1 or read.tokens.start[t] > read.tokens.end[last]) else ""
        out.append(between + read.tokens.surface(t))
        last = t
    return "".join(out).replace(" ,", ",").strip(" ,")


def sentence(clause: str) -> str:
    clause = clause.strip(" ,;:")
    for sign in '"“”«»':
        clause = clause.replace(sign, "")
    clause = clause.rstrip(" .,")
    if ",," in clause:
        return ""
    return f"{clause[:1].upper()}{clause[1:]}." if " " in clause else ""


def alike(a: Statement, b: Statement) -> bool:
    """Whether two statements say the same of the same."""
    return (
        {c for c, _ in a.senses} == {c for c, _ in b.senses}
        and a.negated == b.negated
        and _status(a) == _status(b)
        and _within(_roles(b), _roles(a))
    )


def lessened(part: Statement, whole: Statement) -> bool:
    """Whether a statement says the same as another one, only less of it: no role and no time that the other has not."""
    return (
        part.act == "assert"
        and {c for c, _ in part.senses} == {c for c, _ in whole.senses}
        and (part.negated, part.status, part.change) == (whole.negated, whole.status, whole.change)
        and [(t.low, t.high) for t in part.times] == [(t.low, t.high) for t in whole.times]
        and set(_roles(part)) <= set(_roles(whole))
    )


def _status(stmt: Statement) -> str:
    return stmt.status


def _roles(stmt: Statement) -> dict[tuple[str, str], str]:
    """Each role with what fills it, and the mark that it came with."""
    out = {}
    for r in stmt.roles:
        filler = r.word or (showing.term(r.term) if r.term is not None else "")
        if r.stmt is not None:
            filler = f"{r.stmt.word} {sorted(_roles(r.stmt))}"
        out[r.role, filler] = r.mark
    return out


def _within(part: dict[tuple[str, str], str], whole: dict[tuple[str, str], str]) -> bool:
    """Does a part leave out nothing but what only adds: a phrase after a comma, examples?"""
    left = [mark for role, mark in whole.items() if role not in part]
    return all(role in whole for role in part) and all(mark in ADDING for mark in left)


ASIDE = frozenset({",", "(", "–", "—", ";", "and", "with"})
"""Signs and words after which a clause only adds to what it hangs on."""
ADDING = frozenset({"such_as", "during", "for", "above"})
