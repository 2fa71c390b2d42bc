"""What "it" takes up where a sentence tells of several things: what the verb can be said of.

"The council approved a law. It takes effect in May": laws take effect, councils do not. "X merged with Y. It employs
380 people": bodies employ, and the one that the sentence began with goes on. What two can do stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.frames import Frame, Ref, Term
from factcheck.judging import marks
from factcheck.language.en import belongings, bodies, closed, people
from factcheck.language.en.takers import (
    ACTS,
    DEEDS,
    DOCUMENTS,
    DOES,
    DONE_TO,
    EFFECTS,
    EITHER,
    GIVES,
    HAS,
    LASTS,
    OFFICES,
    PARTS,
    RESTS,
    RUNS,
    STAFFS,
    TAKES,
    TIMES,
    WORKS,
)
from factcheck.parsing import clauses
from factcheck.parsing.items import Item, Read
from factcheck.reading.tokens import Tokens, is_digits
from factcheck.records import NamedTuple
from factcheck.statements.heads import amount

LANDS = frozenset({"country", "city", "region", "place"})
CORE = ("subj", "obj", "obj2", "comp")


class Candidate(NamedTuple):
    """One that the sentence before told of: its words, as they are put in; ``sort`` is body, deed or thing."""

    words: str
    sort: str
    leads: bool
    """The sentence began with it."""
    at: int = 0
    """Its first token."""
    hangs: bool = False
    """Something else hangs on it."""
    new: bool = False
    """It stands with "a"."""
    is_it: bool = False
    """The sentence says that something is this ("the dearest project is *the bridge*")."""
    noun: str = ""
    """The noun of its kind: its head, or that in its name."""
    brief: str = ""
    """A text that was signed or passed, by its noun and what stands before that ("the joint declaration")."""


def candidates(read: Read, before: int = 0) -> tuple[Candidate, ...]:
    """Those that "it" in the next sentence may take up: arguments of the finite clauses, the subject first; those that
    it may take up at token ``before`` of the same sentence: arguments of all clauses before it."""
    frames = [one for one in clauses.parse(read) if one.kind == "finite" or (before and one.kind.startswith("sub:"))]
    frames = [one for one in frames if not before or one.first < before]
    found: dict[int, Candidate] = {}
    for frame in frames:
        for role in (*CORE, "by", "with"):
            arg = frame.arg(role)
            term = arg.term if arg is not None else None
            if (
                term is None
                or (before and term.last > before)
                or not (sort := sort_of(term))
                or (role == "obj" and frame.verb == "have" and measures(term))
            ):
                continue
            words = words_of(term, read) + standing(frame, term, read)
            inner = any(m.term is not None and m.role == "of" and sort_of(m.term) for m in term.mods)
            if words or owned(term):
                leads = role == ("obj" if frame.passive else "subj") and frame is frames[0]
                is_it = role == "comp" and frame.verb == "be" and term.det == "the"
                noun = bodies.noun_of(term.head) if term.ref is not None else term.head
                brief = _brief(term, read) if noun in DOCUMENTS else ""
                one = Candidate(words, sort, leads, term.first, inner, term.det == "a", is_it, noun, brief)
                found.setdefault(term.first, one)
        what = frame.arg("obj")
        many = what.term if what is not None and what.term is not None and what.term.plural else None
        for mod in many.mods if many is not None else ():  # "have high hopes *of X*"
            if mod.role == "of" and mod.term is not None and mod.term.ref is not None and (sort := sort_of(mod.term)):
                found.setdefault(mod.term.first, Candidate(words_of(mod.term, read), sort, False, mod.term.first))
    return tuple(found.values())


def measures(term: Term) -> bool:
    """ "Has *a capacity of 600 megawatts*": what says how great a thing is."""
    return any(m.role == "of" and m.term is not None and m.term.count is not None for m in term.mods)


def around(read: Read) -> tuple[Candidate, ...]:
    """Those named in a sentence whose something is ("*X's* budget is", "the budget *of X*"), by name."""
    found = []
    for frame in clauses.parse(read):
        terms = [a.term for a in frame.args if a.term is not None] if frame.kind == "finite" else []
        for mod in [m for term in terms for m in term.mods if m.role in ("own", "of")]:
            if mod.term is not None and mod.term.ref is not None and (sort := sort_of(mod.term)):
                noun = bodies.noun_of(mod.term.head)
                found.append(Candidate(words_of(mod.term, read), sort, False, mod.term.first, noun=noun))
    return tuple(found)


def places(read: Read) -> tuple[str, ...]:
    """The places of which a sentence tells, by id: those where something is, and those that do or undergo something;
    not those that only say who somebody is ("the mayor *of X*")."""
    found: dict[str, None] = {}
    for frame in clauses.parse(read):
        if any(a.role == "between" for a in frame.args):
            return ()  # "lies between X and Y"
        for term in [one for a in frame.args if a.term is not None for one in a.term.walk()]:
            between = [one for m in term.mods if m.role == "between" and m.term is not None for one in m.term.walk()]
            for one in (term, *between):
                if one.ref is not None and one.ref.kind in LANDS and not one.ref.adjective:
                    found.setdefault(one.ref.id)
    return tuple(found or dict.fromkeys(_sites(read)))


def _sites(read: Read) -> Iterator[str]:
    """The bodies with a house of their own ("the *Vell Hospital*") of which a sentence tells, by id."""
    for frame in clauses.parse(read):
        for term in [one for a in frame.args if a.term is not None for one in a.term.walk()]:
            owners = [m.term for m in term.mods if m.role in ("of", "own") and m.term is not None]
            if _grounds(frame) or (term.ref is not None and term.ref.kind == "person"):
                owners = []  # "X *of Vell University* counted storks on the marsh"
            for one in (term, *owners):
                if one.ref is not None and not one.ref.adjective and bodies.noun_of(one.head) in WORKS:
                    yield one.ref.id


def _grounds(frame: Frame) -> bool:
    """ "Counted storks *on the marsh*": does a clause tell where, by a noun?"""
    there = [
        arg.term for arg in frame.args if arg.role in ("in", "on", "at", "across", "near") and arg.term is not None
    ]
    return any(one.ref is None and one.det == "the" and not one.plural for one in there)


def _brief(term: Term, read: Read) -> str:
    """ "The joint declaration", of "a joint declaration on energy"."""
    items, tokens = read.items, read.tokens
    k = next((k for k, item in enumerate(items) if item.first <= term.at < item.last), 0)
    first = k
    while first and items[first - 1].tag in ("j", "n") and items[first - 1].first >= term.first:
        first -= 1
    return f"the {tokens.text[tokens.start[items[first].first] : tokens.end[items[k].last - 1]]}"


def undergoing(told: Sequence[Candidate]) -> str:
    """What "it" is to which a body named beside it does something: the only thing that the sentence before told of."""
    things = [one for one in told if one.sort != "body"]
    return things[0].words if len(things) == 1 and things[0].leads and not things[0].hangs else ""


def standing(frame: Frame, term: Term, read: Read) -> str:
    """ "A shelter opened *in Dock Street*": where it is from then on."""
    place = frame.arg("in", "at", "on")
    there = place is not None and place.term is not None and place.term.ref is not None
    if term.det not in ("a", "an") or frame.verb not in STANDING or not there or place is None or place.term is None:
        return ""
    return f" {place.role} {marks.words(place.term, read.tokens)}" if frame.status == "happened" else ""


STANDING = frozenset(["open", "build", "found", "stand", "erect"])
"""Verbs that tell where a thing is from then on."""


def goes_on(read: Read, k: int) -> bool:
    """Does "it" at item ``k`` mean what the sentence has begun with as "it": has it named no other thing before?"""
    before = read.items[k].first
    clause = [one for one in clauses.parse(read) if one.kind == "finite" and _reaches(one, before)]
    frame = next((one for one in clause if is_it(one, before)), None)
    given = any(one.arg("obj2") is not None or one.verb in GIVES for one in clause)
    if frame is None and not given:
        return False
    others = [t for t in candidates(read) if t.at < before and t.at > 1 and not t.leads]
    return all(one.sort == "body" for one in others)


def _reaches(frame: Frame, at: int) -> bool:
    return any(arg.term is not None and arg.term.first == at for arg in frame.args)


def meant(read: Read, k: int, told: Sequence[Candidate], topic: str, lone: str = "") -> str:
    """What "it" or "its" at item ``k``, which the sentence begins with, takes up, in words; "" where that is open.
    ``topic`` is what the paragraph is about, in words; ``lone`` the same where the paragraph names no other body."""
    noun = bodies.noun_of(lone) if lone else ""
    if noun:  # "At X, *the public broadcaster*, the mood is bad": X itself
        told = [one._replace(words=lone) if one.words.endswith(f" {noun}") else one for one in told]
    first = next((one for one in told if one.leads), None)
    first = first or (Candidate(lone, "body", True, at=-1) if lone else None)
    if k == 1 and read.items[k].word == "its" and any(_acting(i) for i in read.items[k + 1 :]):
        return ""  # "In its first year *the bank* …"
    first = first or Candidate("", "body", True)
    bodies_ = [one for one in told if one.sort == "body"]
    if read.items[k].word == "its":
        noun = next((i.lemma for i in read.items[k + 1 : k + 4] if i.tag == "n"), "")
        owns = first.sort == "body" and (noun in BODYS or first.words == topic)
        return first.words if owns and (len(bodies_) < 2 or first.words == topic) else ""
    frame = next((f for f in clauses.parse(read) if is_it(f, read.items[k].first)), None)
    if frame is None:
        return ""
    can = sorts(frame)
    if "body" in can and first.sort == "body":
        return first.words if len(bodies_) < 2 or first.words == topic else ""
    if can == {"body"} and lone and all(one.words == lone for one in bodies_):
        return lone  # "At X, the mood is less festive. It will cut 340 jobs"
    fit = [one for one in told if one.sort in can and one.sort != "body"]
    if first in fit:
        alone = all(one is first for one in fit) or "have" not in frame.verb
        return first.words if alone and not (first.hangs and frame.verb == "have") else ""
    return fit[0].words if len(fit) == 1 and first.sort == "body" and "body" not in can else ""


def _acting(item: Item) -> bool:
    """Whether it is a body or a name, which may be the owner named after "in its first year"."""
    return bool(item.refs) or (item.tag == "n" and item.word in BODIES)


def is_it(frame: Frame, at: int) -> bool:
    subject = frame.arg("subj") if not frame.passive else frame.arg("obj") or frame.arg("subj")
    return frame.kind == "finite" and subject is not None and subject.term is not None and subject.term.first == at


def sorts(frame: Frame) -> frozenset[str]:
    """What a clause can be said of."""
    verb, what = frame.verb, frame.arg("obj")
    done = what.term if what is not None and not frame.passive else None
    if frame.passive:
        return frozenset({"thing", "deed"}) if verb in DONE_TO else frozenset()
    if verb in TAKES and done is not None and done.head in TAKES[verb]:
        return frozenset({"deed"})
    if verb in RUNS and done is not None and done.head in RUNS[verb]:
        return frozenset({"thing"})
    if verb in LASTS and any(a.role == "for" and a.term is not None and a.term.head in TIMES for a in frame.args):
        return frozenset({"deed"})
    if verb in EFFECTS and done is not None and done.head in EFFECTS[verb]:
        return frozenset({"thing"})
    if verb == "have":
        return frozenset({"thing"}) if done is not None and done.head in PARTS else frozenset()
    if verb in DOES and (done is None or verb not in ACTS):
        return frozenset({"thing", "deed"})
    acts = done is not None and (verb in ACTS or done.head in STAFFS.get(verb, ()))
    return frozenset() if not acts else frozenset({"body", "thing"}) if verb in EITHER else frozenset({"body"})


def numbered(ref: Ref) -> bool:
    """Does an unknown name end with a number ("Vell-3")? So nobody is called."""
    return ref.kind == "unknown" and is_digits(ref.id[-1])


def sort_of(term: Term) -> str:
    """What a term is: "body" (one that acts), "deed" (a law, a contract), "thing"; "" for people, many and times."""
    if term.plural or term.members or term.count is not None or term.det in ("pron", "no") or amount(term) is not None:
        return ""
    if term.ref is not None:
        if term.ref.kind in LANDS and not bodies.noun_of(term.head):
            return "body"
        kind = {"organisation": "body", "thing": "thing", "place": "thing"}.get(term.ref.kind, "")
        kind = kind or ("thing" if numbered(term.ref) else "")
        noun = bodies.noun_of(term.head)
        return kind or ("body" if noun in BODIES else "thing" if noun else "")
    head = term.head
    if not head or head in closed.PERSON_NOUNS or head in people.ROLES or head in TIMES or head in RESTS:
        return ""
    return "body" if head in BODIES else "deed" if head in DEEDS else "thing"


BODIES = (bodies.KINDS["organisation"] | bodies.POLITICAL | bodies.COMPANIES | OFFICES) - {
    "port",
    "school",
    "museum",
    "library",
    "prison",
}
BODYS = (HAS | belongings.BODYS).union(*(has for _, has in belongings.OWNED))


def words_of(term: Term, read: Read) -> str:
    """A term as it is put in: a name alone, "the" in place of "a"."""
    tokens = read.tokens
    if term.ref is not None:
        item = next((one for one in read.items if one.first <= term.at < one.last), None)
        end = item.last if item is not None else term.last
        name = tokens.text[tokens.start[term.first] : tokens.end[end - 1]]
        return within(name)
    words = plain(term, tokens)
    if owned(term):  # "signed *their declaration*"
        return _brief(term, read) if term.head in DOCUMENTS else ""
    if term.det in ("a", "an") or words.startswith(("A ", "a ", "An ", "an ")):
        return f"the {words.partition(' ')[2]}"
    return words[:1].lower() + words[1:] if term.det == "the" or words.startswith(("The ", "the ")) else ""


def within(name: str) -> str:
    """A name as it stands within a sentence ("*the* Tern Link")."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def plain(term: Term, tokens: Tokens) -> str:
    """A term in words, without the clause that hangs on it: "the clinic *that will be built in X*" is the clinic."""
    rel = next((m.frame for m in term.mods if m.role == "rel" and m.frame is not None), None)
    if rel is None or rel.first <= term.at:
        return marks.words(term, tokens)
    words = tokens.text[tokens.start[term.first] : tokens.end[rel.first - 1]].rstrip(" ,")
    return words.removesuffix(" that").removesuffix(" which")


def owned(term: Term) -> bool:
    """ "*Its* strike": does a pronoun say whose it is?"""
    return any(m.role == "own" and m.term is not None and m.term.det == "pron" for m in term.mods)
