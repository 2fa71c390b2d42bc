"""What a sentence of a text must be before it is a fact: an assertion, read to its end, about somebody named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from factcheck.checking.reader import Understood
from factcheck.drafting import persons
from factcheck.drafting.taking_up import measures, numbered, plain
from factcheck.frames import Frame, Term
from factcheck.judging import marks
from factcheck.language.en import closed, cutting, quoting
from factcheck.language.en.bodies import noun_of
from factcheck.language.en.chaining import GENERIC
from factcheck.matching.denoting import pointed
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.participation import participants
from factcheck.parsing import clauses
from factcheck.parsing.items import Read, finite
from factcheck.parsing.lists import titled
from factcheck.statements.model import Statement

FAULT = "a mistake in factcheck, please report it"
"""What the reason begins with where a sentence is not used because reading it failed."""
VERBLESS = frozenset({"fragment", "kicker"})
OPINION = frozenset(
    ["think", "believe", "hope", "feel", "suppose", "guess", "wonder", "doubt", "fear", "seem", "appear"]
)
HOSTS = frozenset(
    {
        "country",
        "nation",
        "state",
        "republic",
        "region",
        "area",
        "city",
        "capital",
        "province",
        "economy",
        "market",
        "president",
        "prime_minister",
        "premier",
    }
)
PAYERS = frozenset({"state"})
"""In texts about no two countries "*the state* pays half of it" means the public purse."""
HEDGED = frozenset(
    ["perhaps", "maybe", "probably", "possibly", "reportedly", "allegedly", "supposedly", "apparently", "presumably"]
)
DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
RESTS = frozenset(["rest", "remainder", "latter", "former", "same", "other", "others"])
"""What is left of something told before."""
HERE = frozenset(["here", "there"])
SEEN_FROM = frozenset(["last", "next", "previous", "coming", "past", "current"])
SPELLS = frozenset(["season", "term", "summer", "winter", "spring", "autumn", "week", "decade", "century", "session"])
"""Spells of time that "last" and the like set from the day of speaking."""
STANDING = frozenset(["open", "build", "found", "operate"])
"""What tells where a thing is from then on."""
PEOPLE = frozenset(
    ["homeless", "poor", "elderly", "unemployed", "jobless", "sick", "injured", "wounded", "disabled", "blind", "deaf"]
)
"""Who is meant by an adjective after "the"."""
POSSESSORS = frozenset(["he", "she", "his", "her", "it", "its", "our", "we", "my", "i", "your", "you", "they"])


def sentence(got: Understood, text: str) -> str:
    """Why a sentence as a whole is no assertion; "" where it may be one."""
    if got.read.question or text.rstrip('"”» ').endswith("?"):
        return "a question"
    if not got.statements or all(s.kind in VERBLESS for s in got.statements):
        return "not a sentence"
    if any(s.kind.startswith("sub:if") or s.kind.startswith("sub:unless") for s in got.statements):
        return "it holds under a condition"
    for one in got.statements:
        if one.speaker is not None and (one.speaker.det in DEMONSTRATIVE or one.speaker.head in DEMONSTRATIVE):
            return f"it is open what “{one.speaker.head}” means"
    return ""


def statement(stmt: Statement, know: Knowledge, named: bool) -> str:
    """Why one assertion cannot stand as a fact; "" where it can. ``named``: the texts name people or countries, so
    that a fact must, too."""
    if stmt.act != "assert" or stmt.status == "tried" or stmt.word in OPINION or _wish(stmt):
        return "an opinion or a wish, not an assertion"
    if any(word in HEDGED for word, _ in stmt.adverbs):
        return "it is not said for certain"
    if stmt.loose:
        return "words in it could not be read"
    bare = len(stmt.roles) < 2 and (stmt.kind == "part" or stmt.word == "be")
    if bare or (stmt.word in closed.SAY - cutting.FINDING and not any(r.stmt is not None for r in stmt.roles)):
        return "too little is said in it"
    if stmt.kind == "apposition" or _named(stmt):
        return "who somebody is"
    told = {r.term.at for r in stmt.roles if r.role in ("C", "KIND") and r.term is not None}
    for term in terms(stmt):
        if what := _open(term, stmt, HOSTS if named else HOSTS - PAYERS):
            return what
        if term.det == "the" and term.head in GENERIC and not term.mods and term.ref is None and term.at not in told:
            return f"it is open which “{term.head}” is meant"
    if not named and not HERE.isdisjoint(word for word, _ in (*stmt.adverbs, *((w, 0) for _, w in stmt.loose))):
        return "it is open where that was"
    if any(t.relative is not None and t.relative[0] not in ("now",) for t in stmt.times):
        return "it is open when that was"
    if stmt.tense == "past" and any(t.comparator == "since" for t in stmt.times):
        return "it is open until when that was"  # "had led the firm since 2016"
    if named and not participants(stmt, know):
        return "it names nobody and no place"
    return ""


def _wish(stmt: Statement) -> bool:
    """What somebody would like; what those with names want to do is told of them."""
    doers = [r.term for r in stmt.of("A") if r.term is not None]
    told = stmt.tense != "past" and doers and all(t.ref and t.ref.kind != "person" for d in doers for t in d.walk())
    return stmt.status == "wished" and not told


def pointing(read: Read) -> str:
    """What "this" or "that" before a noun leaves open in the words of a sentence, or a clause without its subject; ""
    where nothing is."""
    if word := _dangling(read):
        return f"it is open whom or what “{word}” means"
    if read.items and read.items[0].tag in ("v", "aux") and finite(read.items[0]):
        return f"it is open of whom or what “{read.items[0].word}” is told"
    for item, after in zip(read.items, read.items[1:], strict=False):
        if item.tag == "det" and item.word in DEMONSTRATIVE and after.tag in ("n", "j", "q"):
            return f"it is open what “{item.word} {after.word}” means"
    return ""


def _dangling(read: Read) -> str:
    """A word that only the text around a sentence, or whoever speaks, gives a meaning to ("he", "us", "until then");
    "" where there is none."""
    items = read.items
    first = items[0].word if items else ""
    if first in ("he", "she", "they") or (first in DEMONSTRATIVE and len(items) > 1 and items[0].tag != "det"):
        return first
    if (spoken := next((i.word for i in items if i.tag in ("pron", "poss") and i.word in quoting.SPEAKING), "")) != "":
        return spoken
    if what := next((i.word for i in items if i.tag == "pron" and i.word in ("this", "that")), ""):
        return what
    found = quoting.THEN.search(read.tokens.text)
    return found[0].lower() if found is not None else ""


def whole(got: Understood) -> bool:
    """Can a sentence that cannot be cut stand as it is: does all of it assert?"""
    return bool(got.statements) and all(
        s.act == "assert" and s.status != "tried" and not _wish(s) for s in got.statements
    )


def stands(got: Understood, know: Knowledge) -> bool:
    """Can a sentence that cannot be cut stand alone: is nothing in it left to its context?"""
    return not any(statement(one, know, False) for one in got.statements)


def _owner(stmt: Statement, term: Term, word: str) -> bool:
    """Does the sentence itself say whose it is: a subject before "his", or after "in its first year"? None of "its" is
    a person."""
    fronted = any(r.role == "T" and r.term is term for r in stmt.roles)
    if fronted and any(r.role == "A" and r.term is not None and r.term.ref is not None for r in stmt.roles):
        return True
    return any(
        r.role == "A"
        and r.term is not None
        and r.term is not term
        and r.term.det != "pron"
        and r.term.first < term.first
        and not (word == "its" and _somebody(r.term, stmt))
        for r in stmt.roles
    )


def _owners(stmt: Statement, term: Term) -> bool:
    """Does the sentence itself tell of those whose it is, beside it?"""
    told = [r for r in stmt.roles if r.term is not None and not r.term.first <= term.first < r.term.last]
    before = [r.term for r in told if r.term is not None and (r.term.first < term.first or r.mark in ("subj", "obj"))]
    return term.first > 1 and any(one.plural or one.members or one.ref is not None for one in before)


def _somebody(term: Term, stmt: Statement) -> bool:
    """Is it a person of whom the statement says what he is ("X has been *its treasurer*")?"""
    known = term.ref is not None and (term.ref.kind == "person" or persons.like(term.ref.id.removeprefix("?")))
    return known and stmt.word in ("be", "become")


def _named(stmt: Statement) -> bool:
    """ "X is Y", both names."""
    filled = [r.term for r in stmt.roles if r.role in ("A", "C")]
    return len(filled) == 2 and stmt.word == "be" and all(t is not None and t.ref is not None for t in filled)


def _open(term: Term, stmt: Statement, hosts: frozenset[str] = HOSTS) -> str:
    """What a term leaves to its context, in words; "" where it says all. ``hosts``: nouns that need a name."""
    owner = next(
        (m.term.head for m in term.mods if m.role == "own" and m.term is not None and m.term.det == "pron"), ""
    )
    if owner == "their" and not _owners(stmt, term):
        return "it is open whom “their” means"
    if owner in POSSESSORS and not _owner(stmt, term, owner):
        return f"it is open whom “{owner}” means"
    if term.det == "pron" and not term.carried and term.head not in ("each_other", "one_another"):
        return f"it is open whom or what “{term.head}” means"
    if term.head in ("them", "us") and term.det != "pron":
        return f"it is open whom or what “{term.head}” means"  # "each of them"
    if term.det in DEMONSTRATIVE:
        return f"it is open what “{term.det} {term.head}” means"
    if not any(m.role == "such_as" for m in term.mods) and (
        any(m.role == "such" or m.word == "such" for m in term.mods) or term.det == "such"
    ):
        return f"it is open what “such {term.head}” means"
    if pointed(term) or (term.det == "the" and term.head in hosts and not term.mods and term.ref is None):
        return f"it is open which “{term.head}” is meant"
    if term.det == "the" and term.head in RESTS and not any(m.role == "of" for m in term.mods):
        return f"it is open what “the {term.head}” means"
    seen = [m.word for m in term.mods if m.role == "adj"] + [word for word, _ in stmt.adverbs]
    if term.head in SPELLS and not SEEN_FROM.isdisjoint(seen):
        return "it is open when that was"
    if not term.head and term.ref is None and not term.members and term.count is None and term.rank is None:
        return "a noun is left out in it"
    return ""


def terms(stmt: Statement) -> Iterator[Term]:
    """All terms of a statement's roles, with those inside."""
    for phrase in stmt.phrases():
        yield from _inside(phrase)


def _inside(term: Term, depth: int = 0) -> Iterator[Term]:
    for one in term.walk():
        yield one
        for mod in one.mods:
            if mod.term is not None and mod.role not in ("own", "noun") and depth < 6:
                yield from _inside(mod.term, depth + 1)


def visit(stmt: Statement, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Visitor and destination (its country) of a visit that a statement tells, by name."""
    if not any(c == "visit" for c, _ in stmt.senses):
        return None
    who = next((r.term.ref for r in stmt.of("A") if r.term is not None and r.term.ref is not None), None)
    where = next((r.term.ref for r in stmt.of("L") if r.term is not None and r.term.ref is not None), None)
    if who is None or who.id not in names:
        return None
    goal = names.get(where.country or where.id, "") if where is not None else ""
    return names[who.id], goal


def visited(stmt: Statement, last: tuple[str, str], told: tuple[str, str] | None, day: str) -> str:
    """The day of the visit that the text told of last: that of a statement that tells one (``told``), or that which
    it says was somebody's first ("It was X's first visit to Y"); "" where it is open."""
    when = [t.low for t in stmt.times if t.grain == "day" and t.comparator == "on" and t.low]
    if told is None or (told == last and not when):
        return day
    return when[0] if len(when) == 1 and stmt.status == "happened" else ""


def plural_subject(got: Understood, last: bool = False) -> str:
    """The subject of the one assertion of a sentence, where "they" can mean it ("the eight documents"), or the only
    things in it of which there are several ("ordered 24 trains from X"). ``last``: that of its last clause, which the
    same sentence goes on about."""
    if last and len(got.statements) > 1:
        term = _subject(got.statements[-1])
        known = term is not None and term.plural and not term.members and term.ref is None and term.det != "pron"
        if not known or term is None:
            return ""
        words = marks.words(term, got.read.tokens)
        words = words[:1].lower() + words[1:] if term.first == 0 else words
        return f"the {words.removeprefix('the ')}"
    if len(got.statements) != 1:
        return ""
    term = _subject(got.statements[0])
    if term is not None and not term.plural and not term.members:
        many = [t for t in terms(got.statements[0]) if t.plural and t.head]
        term = many[0] if len(many) == 1 and many[0].count is not None and many[0].ref is None else None
        if term is not None and (term.head in closed.PERSON_NOUNS or not term.count or term.head == "$"):
            return ""
    if term is None or not term.plural or term.members or term.ref is not None:
        return ""
    words = marks.words(term, got.read.tokens)
    words = words[:1].lower() + words[1:] if term.first == 0 else words
    head, of, rest = words.partition(" of ")
    if of and (head == "the number" or head in cutting.PARTITIVE):
        return rest if rest.startswith("the ") else f"the {rest}"  # those of whom it tells
    return words if term.det else f"the {words}"


def counted(got: Understood) -> str:
    """The noun of the people whom a sentence counts, where it counts none else: "1,240 *people* had been infected"."""
    found = {t.head: t for one in got.statements for t in terms(one) if t.count is not None and t.plural and not t.ref}
    people = [t for t in found.values() if t.head in closed.PERSON_NOUNS or t.head in PEOPLE]
    tokens = got.read.tokens
    return tokens.text[tokens.start[people[0].at] : tokens.end[people[0].at]] if len(people) == 1 else ""


PEOPLE = frozenset(
    [
        "person",
        "people",
        "patient",
        "passenger",
        "child",
        "worker",
        "soldier",
        "resident",
        "student",
        "teacher",
        "nurse",
    ]
)


def single_subject(got: Understood, focus: Collection[str] = (), several: Collection[str] = ()) -> str:
    """The subject of a sentence, where "it" can mean nothing else: a body or thing beside which no other one is told
    of. "A wing" is taken up as "the wing"; beside a name what hangs on it ("Selka of the agency") is no
    rival. ``several``: nouns of which the text tells of several."""
    kept = {term.at for one in got.statements for term in terms(one)}
    frames = [one for one in clauses.parse(got.read) if one.kind == "finite"]
    told = [(one, term) for one in frames if (term := _leading(one, kept)) is not None]
    term = told[0][1] if told else None
    if term is None or not _thing(term) or any(other.first != term.first for _, other in told):
        return ""
    about = len(focus) == 1 and term.ref is not None and term.ref.id in focus  # of it the text goes on
    beside = [
        arg.term
        for one, _ in told
        for arg in one.args
        if arg.term is not None and arg.role in (CORE if about else _rivals(one))
    ]
    beside = [phrase for phrase in beside if phrase.at in kept]
    own = range(term.first, term.last) if term.ref is not None else range(term.first, term.first + 1)
    if any(_rival(other) and other.first not in own for phrase in beside for other in _inside(phrase)):
        return ""  # "the hospital opened a wing. It …", "X designed it. It …"
    words = marks.words(term, got.read.tokens) if term.head in several else plain(term, got.read.tokens)
    if term.ref is not None:  # the name alone
        item = next((item for item in got.read.items if item.first <= term.at < item.last), None)
        end = item.last if item is not None else term.last
        tokens = got.read.tokens
        words = tokens.text[tokens.start[term.first] : tokens.end[end - 1]]
    if term.ref is not None or term.det == "the":
        return words if term.ref is not None and term.det != "the" else words[:1].lower() + words[1:]
    if term.det not in ("a", "an"):
        return ""
    return f"the {words.partition(' ')[2]}{_stands(got, term)}"


def _stands(got: Understood, term: Term) -> str:
    """ "A shelter opened *in Dock Street*": where the shelter is, which the text goes on about."""
    one = next((s for s in got.statements if any(r.term is not None and r.term.at == term.at for r in s.roles)), None)
    places = one.of("L") if one is not None and one.status == "happened" and not one.negated else []
    told = one is not None and any(c in STANDING for c, _ in one.senses)
    if not told or len(places) != 1 or places[0].term is None or places[0].term.ref is None:
        return ""
    return f" {places[0].mark} {marks.words(places[0].term, got.read.tokens)}"


def _leading(frame: Frame, kept: Collection[int]) -> Term | None:
    """The subject of a clause as it stands in it; its object where the statement is about that alone ("X opened a
    wing"). ``kept``: the tokens of the statements' terms."""
    order = ("obj", "subj") if frame.passive else ("subj", "obj")
    args = [arg.term for role in order if (arg := frame.arg(role)) is not None and arg.term is not None]
    return next((term for term in args if term.at in kept), args[0] if args else None)


CORE = frozenset(["subj", "obj", "obj2", "comp"])
"""Roles of rivals of what a text is about."""
RIVALS = frozenset(["subj", "obj", "obj2", "comp", "by", "with", "at", "of", "to", "into", "for", "from", "as"])
"""Roles of what "it" could take up as well; a place or a time told beside is seldom meant."""


def _rivals(frame: Frame) -> frozenset[str]:
    """The roles of rivals in a clause: what the subject itself is ("X is *the sponsor*") is none, nor what only says
    what kind of thing it is ("X is *a tunnel under the Rell*")."""
    comp = frame.arg("comp") if frame.verb == "be" else None
    if comp is not None and comp.term is not None and comp.term.det in ("a", "an"):
        return frozenset(["subj"])
    return RIVALS - {"comp"} if frame.verb == "be" else RIVALS


def _rival(term: Term) -> bool:
    """Can "it" take up a phrase beside the subject: a thing, or what "it" meant there already?"""
    if measures(term):
        return False  # "a loss of €9 million"
    return _thing(term) or (term.det == "pron" and term.head in ("it", "its"))


def _called_a_thing(term: Term) -> bool:
    """ "The *robot* Vell", "Vell-3": a name behind a noun that is none of persons, or with a number."""
    if term.ref is not None and numbered(term.ref):
        return True
    called = next((m.word for m in term.mods if m.role == "title" and m.word), "")
    return bool(called) and called not in closed.PERSON_NOUNS and not titled(called)


def _thing(term: Term) -> bool:
    """Is it one body or thing that "it" can take up? Nobody's, since the owner might be meant."""
    if term.plural or term.members or term.count is not None or term.rank is not None or term.det == "pron":
        return False
    if any(m.role == "own" and m.term is not None and m.term.head in ("it", "its") for m in term.mods):
        return False  # "X waits for *its* rocket": X is told of on
    if term.ref is not None:
        if term.ref.kind == "unknown":
            return bool(noun_of(term.head)) or _called_a_thing(term)
        return term.ref.kind not in ("person", "city", "region")
    if term.det == "the" and (term.head in PEOPLE or term.head in RESTS):
        return False  # "the homeless", "the rest"
    return bool(term.head) and term.head not in closed.PERSON_NOUNS


def _subject(stmt: Statement) -> Term | None:
    found = [r.term for r in stmt.roles if r.mark in ("subj", "obj") and r.term is not None]
    return min(found, key=lambda term: term.first, default=None)
